package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func letterList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Letters) }
	return recordList{
		title: "Agenda surat keluar", one: "surat", kind: model.KindLetter, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Letter).Number },
		detail: func(b *model.Book, r model.Record) string {
			l := r.(*model.Letter)
			to := l.To
			if l.Village != "" {
				to = "Desa " + b.NameOf(model.KindVillage, l.Village)
			}
			return strings.Trim(text.ShortDate(l.Date)+", "+to, ", ")
		},
		fields: func(b *model.Book) []field {
			var kinds []option[model.LetterKind]
			for _, k := range model.LetterKinds() {
				kinds = append(kinds, option[model.LetterKind]{value: k.Kind, word: k.Word})
			}
			villages := []option[model.ID]{{value: "", word: "(bukan desa)"}}
			for _, v := range b.Villages {
				villages = append(villages, option[model.ID]{value: v.ID, word: v.Name})
			}
			return []field{
				typed[model.Letter]("number"),
				choice[model.Letter]("kind", kinds),
				day[model.Letter]("date", b.Year),
				choice[model.Letter]("village", villages),
				typed[model.Letter]("to"),
				typed[model.Letter]("about"),
				typed[model.Letter]("count"),
			}
		},
		// A new one has the next number of the kind that the one before it is of.
		fresh: func(b *model.Book, after model.Record) model.Record {
			l := &model.Letter{ID: "surat", Kind: copyOf[model.Letter](after).Kind}
			if l.Kind == "" {
				l.Kind = model.LetterReminder
			}
			l.Count = b.NextLetter(l.Kind)
			l.Number = b.Office.LetterNumber(l.Count, model.Date{Year: b.Year})
			return l
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Letter).ID },
	}
}
