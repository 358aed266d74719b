package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func officialList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Officials) }
	return recordList{
		title: "Pejabat dan masa jabatannya", one: "pejabat", kind: model.KindOfficial, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Official).Person.Name },
		detail: func(b *model.Book, r model.Record) string { return heldPost(b, r.(*model.Official)) },
		fields: func(b *model.Book) []field {
			var posts []option[model.Post]
			for _, p := range model.Posts() {
				posts = append(posts, option[model.Post]{value: p.Post, word: p.Word})
			}
			var as []option[model.Capacity]
			for _, c := range model.Capacities() {
				as = append(as, option[model.Capacity]{value: c.Capacity, word: c.Word})
			}
			owners := sections(b)
			owners[0].word = "(bukan kepala seksi)"
			return []field{
				typed[model.Official]("person.name"),
				choice[model.Official]("post", posts),
				choice[model.Official]("section", owners),
				choice[model.Official]("capacity", as),
				typed[model.Official]("person.rank"),
				must(typed[model.Official]("person.nip"), text.NotNIP),
				typed[model.Official]("decree"),
				day[model.Official]("from", b.Year),
				day[model.Official]("until", b.Year),
			}
		},
		fresh: func(*model.Book, model.Record) model.Record {
			return &model.Official{ID: "pejabat", Post: model.PostHead, Capacity: model.Definitive}
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Official).ID },
	}
}

// heldPost says which post somebody held, and when.
func heldPost(b *model.Book, o *model.Official) string {
	post := string(o.Post)
	for _, p := range model.Posts() {
		if p.Post == o.Post {
			post = p.Word
		}
	}
	if o.Post == model.PostSection {
		post = "kepala " + b.Section(o.Section)
	}
	said := model.Holder{Capacity: o.Capacity}.As(post)
	if !o.From.IsBlank() {
		said += " sejak " + text.ShortDate(o.From)
	}
	if !o.Until.IsBlank() {
		said += " s.d. " + text.ShortDate(o.Until)
	}
	return strings.TrimSpace(said)
}
