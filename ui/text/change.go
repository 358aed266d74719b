package text

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"capaian/model"
)

// Field is one field of a record before and after an act, in words; "" stands for nothing.
type Field struct{ Label, Was, Now string }

// Fields says what a change of the audit trail changed, field by field. What belongs to the
// record's name is left out. Values are cleaned: they may be older than today's rules.
func Fields(b *model.Book, c model.Change) []Field {
	was, now := storedFields(c.Before), storedFields(c.After)
	var fields []model.Field
	if info := model.InfoOf(c.Ref.Kind); info.New != nil {
		fields = info.New().Fields()
	}
	var all []Field
	var places []int
	for _, name := range fieldNames(was, now) {
		before, after := valueOf(was, name), valueOf(now, name)
		row, place := wordFor(fields, name)
		if row.hide || reflect.DeepEqual(before, after) {
			continue
		}
		if name == "status" {
			before, after = orDraft(before), orDraft(after)
		}
		f := Field{row.label, said(b, row, before), said(b, row, after)}
		if f.Was == f.Now {
			continue
		}
		at, _ := slices.BinarySearch(places, place)
		all, places = slices.Insert(all, at, f), slices.Insert(places, at, place)
	}
	return all
}

// orDraft is what stands where nothing was said of a part or a quarter.
func orDraft(v any) any {
	if v == nil {
		return string(model.StatusDraft)
	}
	return v
}

func fieldNames(lists ...[]fieldValue) []string {
	var names []string
	for _, list := range lists {
		for _, f := range list {
			if !slices.Contains(names, f.name) {
				names = append(names, f.name)
			}
		}
	}
	return names
}

func valueOf(fields []fieldValue, name string) any {
	for _, f := range fields {
		if f.name == name {
			return f.value
		}
	}
	return nil
}

func said(b *model.Book, row fieldWord, v any) string {
	switch {
	case v == nil:
		return ""
	case row.say != nil:
		return row.say(b, v)
	}
	return plainWord(v)
}

// ChangeName says which record a change of the audit trail is of.
func ChangeName(b *model.Book, c model.Change) string {
	record := ChangedRecord(c, c.Before)
	if record == nil {
		record = ChangedRecord(c, c.After)
	}
	return Name(b, c.Ref, record)
}

// ChangedRecord reads a record out of a change: its Before or its After. It is nil where
// there is none, or where this program does not know its kind.
func ChangedRecord(c model.Change, data json.RawMessage) model.Record {
	if data == nil {
		return nil
	}
	info := model.InfoOf(c.Ref.Kind)
	if info.New == nil {
		return nil
	}
	if r := info.New(); json.Unmarshal(data, r) == nil {
		return r
	}
	return nil
}

// ChangeLine says what a change changed, in one line: 63,25 → 64; catatan: · → survei.
func ChangeLine(b *model.Book, c model.Change) string {
	if c.Ref.Kind.Stands() && c.Ref.Kind != model.KindQuarter {
		switch {
		case c.Before == nil:
			return "ditambahkan"
		case c.After == nil:
			return "dihapus"
		}
	}
	var words []string
	for _, f := range Fields(b, c) {
		words = append(words, f.String())
	}
	return strings.Join(words, "; ")
}

// String is the field in one line.
func (f Field) String() string {
	line := orBlank(f.Was) + " → " + orBlank(f.Now)
	if f.Label != "" {
		return f.Label + ": " + line
	}
	return line
}

func orBlank(s string) string {
	if s == "" {
		return signBlank
	}
	return s
}

// Frozen says a figure that was kept at an approval.
func Frozen(a model.Facet, value string) string {
	switch a {
	case model.FacetRating, model.FacetGrade:
		return orBlank(value)
	case model.FacetReceived:
		return orBlank(dateWord(nil, value))
	}
	return orBlank(readingWord(nil, value))
}

// Moved is a figure before and after an act, in one line; "" stands for none.
func Moved(a model.Facet, was, now string) string {
	return FacetWord(a) + " " + Frozen(a, was) + " → " + Frozen(a, now)
}

// FacetWord is what people call a facet.
func FacetWord(a model.Facet) string {
	if a == model.FacetSpent {
		return "realisasi anggaran"
	}
	return string(a)
}
