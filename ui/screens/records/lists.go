package records

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func facilitationList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Facilitations) }
	return recordList{
		title: "Jenis fasilitasi (Tabel 10)", one: "jenis fasilitasi", kind: model.KindFacilitation, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Facilitation).Name },
		detail: func(b *model.Book, r model.Record) string { return b.Section(r.(*model.Facilitation).Section) },
		fields: func(b *model.Book) []field {
			return []field{
				typed[model.Facilitation]("name"),
				choice[model.Facilitation]("section", sections(b)),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Facilitation](after)
			return &model.Facilitation{ID: "fas", Order: before.Order + 1, Section: before.Section}
		},
		order: func(r model.Record) *int { return &r.(*model.Facilitation).Order },
		name:  func(r model.Record) *string { return &r.(*model.Facilitation).Name },
		same:  func(r model.Record) string { return r.(*model.Facilitation).Name },
		id:    func(r model.Record) *model.ID { return &r.(*model.Facilitation).ID },
	}
}

func rowList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Rows) }
	group := func(b *model.Book, id model.ID) string {
		for i, f := range b.Facilitations {
			if f.ID == id {
				return fmt.Sprintf("%d %s", i+1, f.Name)
			}
		}
		return string(id)
	}
	return recordList{
		title: "Kegiatan fasilitasi (Tabel 10)", one: "kegiatan fasilitasi", kind: model.KindFacilitationRow, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.FacilitationRow).Name },
		detail: func(b *model.Book, r model.Record) string { return group(b, r.(*model.FacilitationRow).Group) },
		fields: func(b *model.Book) []field {
			var groups []option[model.ID]
			names := map[string][]string{}
			for _, f := range b.Facilitations {
				groups = append(groups, option[model.ID]{value: f.ID, word: group(b, f.ID)})
				names[group(b, f.ID)] = []string{f.Name}
			}
			return []field{
				typed[model.FacilitationRow]("name"),
				alsoCalled(choice[model.FacilitationRow]("group", groups), names),
				typed[model.FacilitationRow]("planned"),
				typed[model.FacilitationRow]("heading"),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.FacilitationRow](after)
			if before.Group == "" && len(b.Facilitations) > 0 {
				before.Group = b.Facilitations[0].ID
			}
			return &model.FacilitationRow{ID: "baris", Group: before.Group, Order: before.Order + 1, Planned: 1}
		},
		order: func(r model.Record) *int { return &r.(*model.FacilitationRow).Order },
		owner: func(r model.Record) *model.ID { return &r.(*model.FacilitationRow).Group },
		owners: func(b *model.Book, _ model.Record) []model.ID {
			var all []model.ID
			for _, f := range b.Facilitations {
				all = append(all, f.ID)
			}
			return all
		},
		name: func(r model.Record) *string { return &r.(*model.FacilitationRow).Name },
		same: func(r model.Record) string { return r.(*model.FacilitationRow).Name },
		id:   func(r model.Record) *model.ID { return &r.(*model.FacilitationRow).ID },
	}
}

func villageList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Villages) }
	return recordList{
		title: "Desa", one: "desa", kind: model.KindVillage, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Village).ListName() },
		detail: func(_ *model.Book, r model.Record) string { return villageDetail(r.(*model.Village)) },
		fields: func(b *model.Book) []field {
			name, kind := villageNameAndKind()
			return []field{
				name,
				typed[model.Village]("head"),
				kind,
				area(),
				day[model.Village]("from", b.Year),
				day[model.Village]("until", b.Year),
				typed[model.Village]("former"),
				day[model.Village]("renamed", b.Year),
				typed[model.Village]("called"),
				typed[model.Village]("title"),
				typed[model.Village]("council"),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Village](after)
			return &model.Village{ID: "desa", Order: before.Order + 1, Called: before.Called, Title: before.Title, Council: before.Council}
		},
		order: func(r model.Record) *int { return &r.(*model.Village).Order },
		name:  func(r model.Record) *string { return &r.(*model.Village).Name },
		same:  func(r model.Record) string { return r.(*model.Village).Name },
		imply: func(known, read model.Record) {
			if kind := read.(*model.Village).Kind; kind != "" {
				known.(*model.Village).Kind = kind
			}
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Village).ID },
	}
}

// villageDetail is who leads the village, and of one that is not there all the time since or
// until when it is.
func villageDetail(v *model.Village) string {
	var parts []string
	for _, part := range []struct {
		words string
		day   model.Date
	}{{"sejak ", v.From}, {"sampai ", v.Until}} {
		if !part.day.IsBlank() {
			parts = append(parts, part.words+text.LongDate(part.day))
		}
	}
	if v.Head != "" {
		parts = append(parts, v.Head)
	}
	return strings.Join(parts, ", ")
}

func owers() []option[model.Owers] {
	var all []option[model.Owers]
	for _, info := range model.AllOwers() {
		all = append(all, option[model.Owers]{value: info.Owers, word: info.Word})
	}
	return all
}

func villageKinds() []option[model.VillageKind] {
	var all []option[model.VillageKind]
	for _, info := range model.VillageKinds() {
		all = append(all, option[model.VillageKind]{value: info.Kind, word: info.Kind.Word()})
	}
	return all
}

// villageNameAndKind edit a village's name and its kind; a word typed before the name that
// tells the kind is taken from it, and decides where the kind was left at desa.
func villageNameAndKind() (name, kind field) {
	name, kind = typed[model.Village]("name"), choice[model.Village]("kind", villageKinds())
	var told model.VillageKind
	setName, setKind := name.set, kind.set
	name.set = func(r model.Record, s string) error {
		_, rest, _ := model.SplitVillage(model.Clean(s, false))
		if told, _, _ = model.SplitVillage(model.Clean(s, false)); told != "" {
			r.(*model.Village).Kind = told
		}
		return setName(r, rest)
	}
	kind.set = func(r model.Record, s string) error {
		if s == model.VillageKind("").Word() {
			s = told.Word()
		}
		return setKind(r, s)
	}
	return name, kind
}

// area edits the ministry's code of a village, which may be typed without its points.
func area() field {
	f := typed[model.Village]("area")
	f.set = func(r model.Record, s string) error {
		code, is := model.AreaCode(s)
		if strings.TrimSpace(s) != "" && !is {
			return model.BadArea(s)
		}
		r.(*model.Village).Area = code
		return nil
	}
	f.doubt = func(s string) string {
		if model.IsCensusArea(s) {
			return "Angka ketujuhnya bukan 1, 2, atau 3; mungkin ini kode BPS, bukan kode Kemendagri."
		}
		return ""
	}
	return f
}

func documentList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Documents) }
	return recordList{
		title: "Jenis dokumen desa (Tabel 11)", one: "jenis dokumen", kind: model.KindDocument, list: list,
		label: func(_ *model.Book, r model.Record) string {
			d := r.(*model.DocumentKind)
			return fmt.Sprintf("%s %d", d.Name, d.About)
		},
		detail: func(b *model.Book, r model.Record) string {
			return "batas " + text.LastDay(b, r.(*model.DocumentKind).Due)
		},
		fields: func(b *model.Book) []field {
			return []field{
				typed[model.DocumentKind]("name"),
				typed[model.DocumentKind]("long"),
				typed[model.DocumentKind]("about"),
				doubting(due[model.DocumentKind](b, "due"), outside(b.Year)),
				choice[model.DocumentKind]("owed_by", owers()),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.DocumentKind{ID: "dok", Order: copyOf[model.DocumentKind](after).Order + 1, About: b.Year}
		},
		order: func(r model.Record) *int { return &r.(*model.DocumentKind).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.DocumentKind).ID },
		name:  func(r model.Record) *string { return &r.(*model.DocumentKind).Name },
	}
}

// outside asks about a due date that lies in another year: the document would count at that year's edge.
func outside(year int) func(string) string {
	return func(typed string) string {
		due, _, err := text.ParseDate("Batas", typed, year)
		if err != nil || due.Year == year {
			return ""
		}
		return fmt.Sprintf("Batas %s tidak terletak dalam tahun %d.", text.LongDate(due), year)
	}
}

func versionList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Versions) }
	return recordList{
		title: "Versi anggaran", one: "versi anggaran", kind: model.KindVersion, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.BudgetVersion).Name },
		detail: func(_ *model.Book, r model.Record) string {
			v := r.(*model.BudgetVersion)
			said := "sepanjang tahun"
			if !v.Since.IsBlank() {
				said = "sejak " + text.LongDate(v.Since)
			}
			if v.Draft {
				said = "rancangan, belum berlaku"
			}
			return strings.TrimSuffix(said+", "+v.Number, ", ")
		},
		fields: func(b *model.Book) []field {
			return []field{
				typed[model.BudgetVersion]("name"),
				choice[model.BudgetVersion]("kind", []option[model.VersionKind]{
					{value: model.VersionOriginal, word: "murni"}, {value: model.VersionShift, word: "pergeseran"}, {value: model.VersionRevised, word: "perubahan"},
				}),
				day[model.BudgetVersion]("since", b.Year),
				typed[model.BudgetVersion]("cause"),
				typed[model.BudgetVersion]("number"),
				choice[model.BudgetVersion]("draft", yesNo()),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.BudgetVersion{ID: "versi", Order: copyOf[model.BudgetVersion](after).Order + 1, Kind: model.VersionShift}
		},
		order: func(r model.Record) *int { return &r.(*model.BudgetVersion).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.BudgetVersion).ID },
	}
}
