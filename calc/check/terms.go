package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// termsOfOffice finds days of the year on which nobody held a post of which the terms are
// recorded, and days on which two held it in their own right. Who stands in for the holder may
// hold it besides.
func termsOfOffice(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Officials { // post by post, the earliest first
		o := &b.Officials[i]
		if o.Until.IsBlank() || o.Until.Year < b.Year {
			continue
		}
		next, holds := afterTerm(b, o)
		switch {
		case o.Until.Year > b.Year || holds:
		case next == nil:
			found = append(found, place{o.Ref(), fmt.Sprintf("Sesudah %s berakhir %s, tidak ada yang tercatat memegang jabatan itu.", o.Person.Name, long(o.Until)), more{}})
		default:
			found = append(found, place{o.Ref(), fmt.Sprintf("Jabatan kosong dari %s sampai %s mulai menjabat, %s.", long(o.Until.Next()), next.Person.Name, long(next.From)), more{}})
		}
	}
	for i := range b.Officials {
		for k := i + 1; k < len(b.Officials); k++ {
			x, y := &b.Officials[i], &b.Officials[k]
			if samePost(x, y) && x.Capacity != model.ActingHeld && y.Capacity != model.ActingHeld && !y.From.IsBlank() && !x.Until.IsBlank() && !y.From.After(x.Until) && x.Until.Year >= b.Year {
				found = append(found, place{y.Ref(), fmt.Sprintf("%s mulai menjabat %s, sedangkan %s menjabat sampai %s.", y.Person.Name, long(y.From), x.Person.Name, long(x.Until)), more{}})
			}
		}
	}
	return found
}

// afterTerm is the next to hold the post after a term has ended; holds: somebody does on the day
// after it, be it who stands in the profile.
func afterTerm(b *model.Book, o *model.Official) (next *model.Official, holds bool) {
	day := o.Until.Next()
	for i := range b.Officials {
		if other := &b.Officials[i]; samePost(o, other) && other.From.After(day) && next == nil {
			next = other
		}
	}
	return next, holderOf(b, o, day).Name != ""
}

// holderOf is who holds the post of an official on a day.
func holderOf(b *model.Book, o *model.Official, day model.Date) model.Holder {
	switch o.Post {
	case model.PostHead:
		return b.Head(day)
	case model.PostSecretary:
		return b.Secretary(day)
	case model.PostRegent:
		return b.Regent(day)
	case model.PostSection:
		return b.SectionHead(o.Section, day)
	}
	return model.Holder{}
}

func samePost(x, y *model.Official) bool { return x.Post == y.Post && x.Section == y.Section }
