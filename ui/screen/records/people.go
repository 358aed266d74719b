package records

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// mostPeople bounds a count of staff in one row.
const mostPeople = 10_000

func staffSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Staff) }
	number := func(label string, at func(*model.Staff) *int) field { return count(label, "", mostPeople, at) }
	return sort{
		title: "Pegawai (Tabel 1)", one: "jabatan", kind: model.KindStaff, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Staff).Position },
		detail: func(_ *model.Book, r model.Record) string {
			s := r.(*model.Staff)
			return fmt.Sprintf("L %d  P %d", s.Male, s.Female)
		},
		fields: func(*model.Book) []field {
			return []field{
				words("Jabatan", "", func(s *model.Staff) *string { return &s.Position }),
				number("Kebutuhan", func(s *model.Staff) *int { return &s.Needed }),
				number("Laki-laki", func(s *model.Staff) *int { return &s.Male }),
				number("Perempuan", func(s *model.Staff) *int { return &s.Female }),
				number("PNS", func(s *model.Staff) *int { return &s.Civil }),
				number("P3K", func(s *model.Staff) *int { return &s.Contract }),
				number("TKB", func(s *model.Staff) *int { return &s.Temporary }),
				number("SD", func(s *model.Staff) *int { return &s.Education.Primary }),
				number("SMP", func(s *model.Staff) *int { return &s.Education.Junior }),
				number("SMA", func(s *model.Staff) *int { return &s.Education.Senior }),
				number("D3", func(s *model.Staff) *int { return &s.Education.Diploma }),
				number("S1", func(s *model.Staff) *int { return &s.Education.Bachelor }),
				number("S2", func(s *model.Staff) *int { return &s.Education.Master }),
				number("S3", func(s *model.Staff) *int { return &s.Education.Doctorate }),
				number("Eselon III", func(s *model.Staff) *int { return &s.Echelon3 }),
				number("Eselon IV", func(s *model.Staff) *int { return &s.Echelon4 }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Staff{ID: "jabatan", Order: copyOf[model.Staff](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Staff).Order },
		name:  func(r model.Record) *string { return &r.(*model.Staff).Position },
		same:  func(r model.Record) string { return r.(*model.Staff).Position },
		id:    func(r model.Record) *model.ID { return &r.(*model.Staff).ID },
	}
}

func assetSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Assets) }
	return sort{
		title: "Sarana (Tabel 2)", one: "sarana", kind: model.KindAsset, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Asset).Name },
		detail: func(_ *model.Book, r model.Record) string {
			a := r.(*model.Asset)
			return strings.Join(strings.Fields(text.Reading(a.Quantity)+" "+a.Unit+" "+string(a.Condition)), " ")
		},
		fields: func(*model.Book) []field {
			return []field{
				words("Nama sarana", "", func(a *model.Asset) *string { return &a.Name }),
				words("Kelompok", "Misalnya ALAT ANGKUTAN.", func(a *model.Asset) *string { return &a.Group }),
				words("Satuan", "", func(a *model.Asset) *string { return &a.Unit }),
				reading("Jumlah", "", func(a *model.Asset) *model.Reading { return &a.Quantity }),
				choice("Kondisi", []option[model.Condition]{
					{value: "", word: "(belum diisi)"}, {value: model.Good, word: "B (baik)"},
					{value: model.LightlyBroken, word: "RR (rusak ringan)"}, {value: model.BadlyBroken, word: "RB (rusak berat)"},
				}, func(a *model.Asset) *model.Condition { return &a.Condition }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Asset](after)
			return &model.Asset{ID: "sarana", Order: before.Order + 1, Group: before.Group, Unit: before.Unit}
		},
		order:   func(r model.Record) *int { return &r.(*model.Asset).Order },
		name:    func(r model.Record) *string { return &r.(*model.Asset).Name },
		heading: func(r model.Record) *string { return &r.(*model.Asset).Group },
		layout: func(first []string) []string {
			if len(first) > 4 {
				return nil
			}
			return []string{"Nama sarana", "Satuan", "Jumlah", "Kondisi"}
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Asset).ID },
	}
}
