package records

import (
	"fmt"
	"strings"

	"capaian/model"
)

func officeSort() sort {
	person := func(role string, at func(*model.Office) *model.Person) []field {
		return []field{
			words("Nama "+role, "Dengan gelar.", func(o *model.Office) *string { return &at(o).Name }),
			words("Pangkat "+role, "", func(o *model.Office) *string { return &at(o).Rank }),
			doubting(words("NIP "+role, "18 angka.", func(o *model.Office) *string { return &at(o).NIP }), notNIP),
		}
	}
	return sort{
		title: "Profil kantor", one: "profil kantor", kind: model.KindOffice,
		list:   func(b *model.Book) []model.Record { return records([]model.Office{b.Office}) },
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Office).Name },
		detail: func(_ *model.Book, r model.Record) string { return r.(*model.Office).Head.Name },
		fields: func(b *model.Book) []field {
			all := []field{
				words("Nama kantor", "Seperti pada sampul laporan.", func(o *model.Office) *string { return &o.Name }),
				words("Kabupaten", "Tanpa kata Kabupaten.", func(o *model.Office) *string { return &o.Regency }),
			}
			all = append(all, person("camat", func(o *model.Office) *model.Person { return &o.Head })...)
			all = append(all, person("sekretaris", func(o *model.Office) *model.Person { return &o.Secretary })...)
			return append(all,
				words("Tempat", "Tempat tanda tangan.", func(o *model.Office) *string { return &o.SignPlace }),
				day("Tanggal", "Tanggal tanda tangan laporan, sesudah tahun berakhir.", b.Year+1, func(o *model.Office) *model.Date { return &o.SignDate }),
				words("Periode renstra", "Misalnya 2024–2026.", func(o *model.Office) *string { return &o.PlanPeriod }),
				day("Tanggal PK", "Tanggal Perjanjian Kinerja ditandatangani.", b.Year, func(o *model.Office) *model.Date { return &o.AgreedOn }),
				day("Tanggal PK perubahan", "Tanggal Perjanjian Kinerja Perubahan ditandatangani.", b.Year, func(o *model.Office) *model.Date { return &o.RenewedOn }),
				words("Nama bupati", "Pihak kedua perjanjian kinerja; dengan gelar.", func(o *model.Office) *string { return &o.Regent.Name }),
				words("Alamat kantor", "Untuk kop surat.", func(o *model.Office) *string { return &o.Address }),
				words("Keputusan IKU", "Nomor dan tanggal keputusan yang menetapkan IKU.", func(o *model.Office) *string { return &o.Decree }),
			)
		},
	}
}

// nipDigits is the length of a civil servant's number: birth date, month of appointment, sex, serial.
const nipDigits = 18

func notNIP(s string) string {
	digits := strings.Map(func(r rune) rune {
		if r == ' ' {
			return -1
		}
		return r
	}, s)
	if digits == "" || len(digits) == nipDigits && strings.Trim(digits, "0123456789") == "" {
		return ""
	}
	return fmt.Sprintf("NIP %q bukan %d angka.", model.Clean(s, false), nipDigits)
}

func sectionSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Sections) }
	return sort{
		title: "Seksi dan subbagian", one: "seksi", kind: model.KindSection, list: list,
		label:  func(_ *model.Book, r model.Record) string { return r.(*model.Section).Name },
		detail: func(_ *model.Book, r model.Record) string { return r.(*model.Section).Head.Name },
		fields: func(*model.Book) []field {
			return []field{
				words("Nama", "Misalnya Seksi Pemerintahan.", func(s *model.Section) *string { return &s.Name }),
				words("Nama kepala", "Dengan gelar; menandatangani PK seksi.", func(s *model.Section) *string { return &s.Head.Name }),
				words("Pangkat kepala", "", func(s *model.Section) *string { return &s.Head.Rank }),
				doubting(words("NIP kepala", "18 angka.", func(s *model.Section) *string { return &s.Head.NIP }), notNIP),
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
