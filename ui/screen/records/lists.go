package records

import (
	"fmt"
	"strconv"

	"capaian/model"
	"capaian/ui/text"
)

func sectionSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Sections) }
	return sort{
		title: "Seksi dan subbagian", one: "seksi", kind: model.KindSection, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Section).Name },
		fields: func(*model.Book) []field {
			return []field{words("Nama", "Misalnya Seksi Pemerintahan.", func(s *model.Section) *string { return &s.Name })}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Section{ID: "seksi", Order: copyOf[model.Section](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Section).Order },
		name:  func(r model.Record) *string { return &r.(*model.Section).Name },
		id:    func(r model.Record) *model.ID { return &r.(*model.Section).ID },
	}
}

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
			for _, f := range b.Facilitations {
				groups = append(groups, option[model.ID]{f.ID, group(b, f.ID)})
			}
			return []field{
				words("Kegiatan", "", func(r *model.FacilitationRow) *string { return &r.Name }),
				choice("Jenis fasilitasi", groups, func(r *model.FacilitationRow) *model.ID { return &r.Group }),
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
		sibling: func(a, b model.Record) bool {
			return a.(*model.FacilitationRow).Group == b.(*model.FacilitationRow).Group
		},
		name: func(r model.Record) *string { return &r.(*model.FacilitationRow).Name },
		id:   func(r model.Record) *model.ID { return &r.(*model.FacilitationRow).ID },
	}
}

func villageSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Villages) }
	return sort{
		title: "Desa", one: "desa", kind: model.KindVillage, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Village).Name },
		fields: func(*model.Book) []field {
			return []field{words("Nama desa", "", func(v *model.Village) *string { return &v.Name })}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Village{ID: "desa", Order: copyOf[model.Village](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Village).Order },
		name:  func(r model.Record) *string { return &r.(*model.Village).Name },
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
		detail: func(_ *model.Book, r model.Record) string {
			return "batas " + text.LongDate(r.(*model.DocumentKind).Due)
		},
		fields: func(b *model.Book) []field {
			return []field{
				words("Nama", "Singkatan, misalnya LPPDes.", func(d *model.DocumentKind) *string { return &d.Name }),
				words("Nama lengkap", "", func(d *model.DocumentKind) *string { return &d.Long }),
				count("Tahun dokumen", "Tahun yang dibicarakan dokumen itu.", 2200, func(d *model.DocumentKind) *int { return &d.About }),
				doubting(day("Batas", "Hari terakhir yang masih tepat waktu, misalnya 31/3.", b.Year, func(d *model.DocumentKind) *model.Date { return &d.Due }), outside(b.Year)),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.DocumentKind{ID: "dok", Order: copyOf[model.DocumentKind](after).Order + 1, About: b.Year}
		},
		order: func(r model.Record) *int { return &r.(*model.DocumentKind).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.DocumentKind).ID },
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
					{model.VersionOriginal, "murni"}, {model.VersionShift, "pergeseran"}, {model.VersionRevised, "perubahan"},
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

// figures says target, actual and achievement in one line.
func figures(target, actual, achievement model.Reading) string {
	return fmt.Sprintf("T %s  R %s  C %s", orDot(target), orDot(actual), orDot(achievement))
}

func orDot(r model.Reading) string {
	if r.IsBlank() {
		return "·"
	}
	return text.Reading(r)
}

func historySort() sort {
	list := func(b *model.Book) []model.Record {
		var all []model.Record
		for _, ind := range b.Indicators {
			for _, year := range b.HistoryYears(ind.ID) {
				h := b.History(ind.ID, year)
				all = append(all, &h)
			}
		}
		return all
	}
	return sort{
		title: "Riwayat tahun sebelumnya (Tabel 12)", one: "riwayat", kind: model.KindHistory, list: list,
		label: func(b *model.Book, r model.Record) string {
			h := r.(*model.History)
			return strconv.Itoa(h.Year) + " " + indicatorName(b, h.Indicator)
		},
		detail: func(_ *model.Book, r model.Record) string {
			h := r.(*model.History)
			return figures(h.Target, h.Actual, h.Achievement)
		},
		fields: func(b *model.Book) []field {
			return []field{
				choice("Indikator", indicators(b), func(h *model.History) *model.ID { return &h.Indicator }),
				count("Tahun", "", 2200, func(h *model.History) *int { return &h.Year }),
				reading("Target", "", func(h *model.History) *model.Reading { return &h.Target }),
				reading("Realisasi", "", func(h *model.History) *model.Reading { return &h.Actual }),
				reading("Capaian tercetak", "Seperti pada laporan tahun itu.", func(h *model.History) *model.Reading { return &h.Achievement }),
				words("Renstra", "Renstra tahun itu, bila bukan yang berlaku sekarang.", func(h *model.History) *string { return &h.Plan }),
				words("Nama saat itu", "Nama indikator dalam renstra itu, bila berbeda.", func(h *model.History) *string { return &h.Former }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.History](after)
			if before.Indicator == "" && len(b.Indicators) > 0 {
				before.Indicator, before.Year = b.Indicators[0].ID, b.Year-2
			}
			return &model.History{Indicator: before.Indicator, Year: before.Year + 1, Plan: before.Plan, Former: before.Former}
		},
	}
}

func peerSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Peers) }
	return sort{
		title: "Pembanding (Tabel 15)", one: "pembanding", kind: model.KindPeer, list: list,
		label: func(b *model.Book, r model.Record) string {
			p := r.(*model.Peer)
			return p.Name + ": " + indicatorName(b, p.Indicator)
		},
		detail: func(_ *model.Book, r model.Record) string {
			p := r.(*model.Peer)
			return figures(p.Target, p.Actual, p.Achievement)
		},
		fields: func(b *model.Book) []field {
			return []field{
				words("Nama", "Kecamatan lain atau standar.", func(p *model.Peer) *string { return &p.Name }),
				choice("Indikator", indicators(b), func(p *model.Peer) *model.ID { return &p.Indicator }),
				reading("Target", "", func(p *model.Peer) *model.Reading { return &p.Target }),
				reading("Realisasi", "", func(p *model.Peer) *model.Reading { return &p.Actual }),
				reading("Capaian tercetak", "", func(p *model.Peer) *model.Reading { return &p.Achievement }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Peer](after)
			if before.Indicator == "" && len(b.Indicators) > 0 {
				before.Indicator = b.Indicators[0].ID
			}
			return &model.Peer{ID: "banding", Order: before.Order + 1, Name: before.Name, Indicator: before.Indicator}
		},
		order: func(r model.Record) *int { return &r.(*model.Peer).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.Peer).ID },
	}
}

func indicators(b *model.Book) []option[model.ID] {
	var all []option[model.ID]
	for _, ind := range b.Indicators {
		all = append(all, option[model.ID]{ind.ID, ind.Label()})
	}
	return all
}

func indicatorName(b *model.Book, id model.ID) string {
	if ind := b.Indicator(id); ind != nil {
		return ind.Label()
	}
	return string(id)
}
