package records

import (
	"fmt"

	"capaian/model"
	"capaian/ui/text"
)

func facilitationSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Facilitations) }
	return sort{
		title: "Jenis fasilitasi (Tabel 10)", one: "jenis fasilitasi", kind: model.KindFacilitation, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Facilitation).Name },
		detail: func(b *model.Book, r model.Record) string { return b.Section(r.(*model.Facilitation).Section) },
		fields: func(b *model.Book) []field {
			return []field{
				words("Jenis fasilitasi", "", func(f *model.Facilitation) *string { return &f.Name }),
				choice("Seksi", sections(b), func(f *model.Facilitation) *model.ID { return &f.Section }),
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

func rowSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Rows) }
	group := func(b *model.Book, id model.ID) string {
		for i, f := range b.Facilitations {
			if f.ID == id {
				return fmt.Sprintf("%d %s", i+1, f.Name)
			}
		}
		return string(id)
	}
	return sort{
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
				words("Kegiatan", "", func(r *model.FacilitationRow) *string { return &r.Name }),
				alsoCalled(choice("Jenis fasilitasi", groups, func(r *model.FacilitationRow) *model.ID { return &r.Group }), names),
				count("Direncanakan", "Berapa kali setahun.", 1000, func(r *model.FacilitationRow) *int { return &r.Planned }),
				words("Judul di atas baris", "Hanya bila dicetak di atas baris ini.", func(r *model.FacilitationRow) *string { return &r.Heading }),
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

func villageSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Villages) }
	return sort{
		title: "Desa", one: "desa", kind: model.KindVillage, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Village).Name },
		detail: func(_ *model.Book, r model.Record) string { return r.(*model.Village).Head },
		fields: func(*model.Book) []field {
			return []field{
				words("Nama desa", "", func(v *model.Village) *string { return &v.Name }),
				words("Kepala desa", "Untuk surat.", func(v *model.Village) *string { return &v.Head }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Village{ID: "desa", Order: copyOf[model.Village](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Village).Order },
		name:  func(r model.Record) *string { return &r.(*model.Village).Name },
		same:  func(r model.Record) string { return r.(*model.Village).Name },
		id:    func(r model.Record) *model.ID { return &r.(*model.Village).ID },
	}
}

func documentSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Documents) }
	return sort{
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
				words("Nama", "Singkatan, misalnya LPPDes.", func(d *model.DocumentKind) *string { return &d.Name }),
				words("Nama lengkap", "", func(d *model.DocumentKind) *string { return &d.Long }),
				count("Tahun dokumen", "Tahun yang dibicarakan dokumen itu.", 2200, func(d *model.DocumentKind) *int { return &d.About }),
				doubting(due(b, "Batas", "Hari terakhir yang masih tepat waktu, misalnya 31/3.", func(d *model.DocumentKind) *model.Date { return &d.Due }), outside(b.Year)),
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

func versionSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Versions) }
	return sort{
		title: "Versi anggaran", one: "versi anggaran", kind: model.KindVersion, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.BudgetVersion).Name },
		detail: func(_ *model.Book, r model.Record) string {
			if d := r.(*model.BudgetVersion).Since; !d.IsBlank() {
				return "sejak " + text.LongDate(d)
			}
			return "sepanjang tahun"
		},
		fields: func(b *model.Book) []field {
			return []field{
				words("Nama", "Misalnya Pergeseran I.", func(v *model.BudgetVersion) *string { return &v.Name }),
				choice("Jenis", []option[model.VersionKind]{
					{value: model.VersionOriginal, word: "murni"}, {value: model.VersionShift, word: "pergeseran"}, {value: model.VersionRevised, word: "perubahan"},
				}, func(v *model.BudgetVersion) *model.VersionKind { return &v.Kind }),
				day("Berlaku sejak", "Kosong: sepanjang tahun. Triwulan sebelum hari itu memakai versi sebelumnya.", b.Year, func(v *model.BudgetVersion) *model.Date { return &v.Since }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.BudgetVersion{ID: "versi", Order: copyOf[model.BudgetVersion](after).Order + 1, Kind: model.VersionShift}
		},
		order: func(r model.Record) *int { return &r.(*model.BudgetVersion).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.BudgetVersion).ID },
	}
}
