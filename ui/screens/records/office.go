package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func officeList() recordList {
	person := func(which string) []field {
		return []field{
			typed[model.Office](which + ".name"), typed[model.Office](which + ".rank"),
			must(typed[model.Office](which+".nip"), text.NotNIP),
		}
	}
	return recordList{
		title: "Profil kantor", one: "profil kantor", kind: model.KindOffice,
		list:   func(b *model.Book) []model.Record { return records([]model.Office{b.Office}) },
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Office).Name },
		detail: func(_ *model.Book, r model.Record) string { return r.(*model.Office).Head.Name },
		fields: func(b *model.Book) []field {
			all := []field{
				typed[model.Office]("name"),
				typed[model.Office]("regency"),
			}
			all = append(all, person("head")...)
			all = append(all, person("secretary")...)
			return append(all,
				typed[model.Office]("sign_place"),
				day[model.Office]("sign_date", b.Year+1),
				typed[model.Office]("plan_period"),
				day[model.Office]("agreed_on", b.Year),
				day[model.Office]("renewed_on", b.Year),
				choice[model.Office]("staff_agree", yesNo()),
				hinted(typed[model.Office]("regent.name"), "Pihak kedua perjanjian kinerja; dengan gelar."),
				typed[model.Office]("address"),
				typed[model.Office]("postcode"),
				typed[model.Office]("phone"),
				typed[model.Office]("mail"),
				typed[model.Office]("letter_form"),
				typed[model.Office]("decree"),
			)
		},
	}
}

// ofSection is its head, and what it does for all sections.
func ofSection(s *model.Section) string {
	var said []string
	if s.Head.Name != "" {
		said = append(said, s.Head.Name)
	}
	if s.Measures {
		said = append(said, "indikator kantor")
	}
	if s.Treasury {
		said = append(said, "anggaran kantor")
	}
	if !s.Until.IsBlank() {
		said = append(said, "sampai "+text.ShortDate(s.Until))
	}
	if !s.From.IsBlank() {
		said = append(said, "sejak "+text.ShortDate(s.From))
	}
	return strings.Join(said, ", ")
}

func sectionList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Sections) }
	return recordList{
		title: "Seksi dan subbagian", one: "seksi", kind: model.KindSection, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Section).Name },
		detail: func(_ *model.Book, r model.Record) string { return ofSection(r.(*model.Section)) },
		fields: func(b *model.Book) []field {
			superiors := sections(b)
			superiors[0].word = "(menurut jabatannya)"
			heirs := sections(b)
			heirs[0].word = "(tidak ada)"
			return []field{
				typed[model.Section]("name"),
				hinted(typed[model.Section]("head.name"), "Dengan gelar; menandatangani PK seksi."),
				typed[model.Section]("head.rank"),
				must(typed[model.Section]("head.nip"), text.NotNIP),
				choice[model.Section]("measures", yesNo()),
				choice[model.Section]("treasury", yesNo()),
				choice[model.Section]("parent", superiors),
				day[model.Section]("from", b.Year),
				day[model.Section]("until", b.Year),
				choice[model.Section]("next", heirs),
				typed[model.Section]("former"),
				day[model.Section]("renamed", b.Year),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Section{ID: "seksi", Order: copyOf[model.Section](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Section).Order },
		name:  func(r model.Record) *string { return &r.(*model.Section).Name },
		same:  func(r model.Record) string { return r.(*model.Section).Name },
		id:    func(r model.Record) *model.ID { return &r.(*model.Section).ID },
	}
}
