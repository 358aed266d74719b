package records

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/text"
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

func settingsSort() sort {
	return sort{
		title: "Pengaturan hitungan dan skala", one: "pengaturan", kind: model.KindSettings,
		list:   func(b *model.Book) []model.Record { return records([]model.Settings{b.Settings}) },
		label:  func(*model.Book, model.Record) string { return "Desimal, batas capaian, skala predikat dan mutu" },
		detail: func(_ *model.Book, r model.Record) string { return scaleText(r.(*model.Settings).Ratings) },
		fields: func(*model.Book) []field {
			return []field{
				count("Desimal", "Angka di belakang koma pada hasil hitungan.", 6, func(s *model.Settings) *int { return &s.Decimals }),
				reading("Batas bawah capaian", "Kosong: tidak dibatasi.", func(s *model.Settings) *model.Reading { return &s.Floor }),
				reading("Batas atas capaian", "Kosong: tidak dibatasi; sebagian kabupaten memakai 100 atau 120.", func(s *model.Settings) *model.Reading { return &s.Ceiling }),
				scale("Skala predikat", func(s *model.Settings) *model.Scale { return &s.Ratings }),
				scale("Skala mutu", func(s *model.Settings) *model.Scale { return &s.Grades }),
				choice("Rumus efisiensi", efficiencies(), func(s *model.Settings) *model.Efficiency { return &s.Efficiency }),
			}
		},
	}
}

// efficiencies are the formulas of Tabel 16. What nobody chose reads as the usual one.
func efficiencies() []option[model.Efficiency] {
	var all []option[model.Efficiency]
	for _, info := range model.Efficiencies() {
		all = append(all, option[model.Efficiency]{info.Key, info.Label})
	}
	return all
}

// scale edits a scale as one line: "> 90 Sangat Tinggi; > 75 Tinggi; lainnya Rendah".
func scale(label string, at func(*model.Settings) *model.Scale) field {
	return field{
		label: label,
		hint:  "Dari atas ke bawah, misalnya: > 90 Sangat Tinggi; >= 76 Tinggi; lainnya Rendah",
		get:   func(r model.Record) string { return scaleText(*at(r.(*model.Settings))) },
		set: func(r model.Record, s string) error {
			read, err := readScale(label, s)
			if err == nil {
				*at(r.(*model.Settings)) = read
			}
			return err
		},
	}
}

// otherwise is the word before the last band, which has no bound.
const otherwise = "lainnya"

func scaleText(s model.Scale) string {
	var parts []string
	for _, band := range s {
		sign := "> "
		if band.Inclusive {
			sign = ">= "
		}
		if band.From.IsBlank() {
			parts = append(parts, otherwise+" "+band.Word)
			continue
		}
		parts = append(parts, sign+text.Editable(band.From)+" "+band.Word)
	}
	return strings.Join(parts, "; ")
}

func readScale(label, s string) (model.Scale, error) {
	var read model.Scale
	for part := range strings.SplitSeq(s, ";") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if first, word, two := strings.Cut(part, " "); two && strings.EqualFold(first, otherwise) {
			read = append(read, model.Band{Word: model.Clean(word, false)})
			continue
		}
		bound, inclusive := strings.CutPrefix(part, ">=")
		exclusive := false
		if !inclusive {
			bound, exclusive = strings.CutPrefix(part, ">")
		}
		number, word, two := strings.Cut(strings.TrimSpace(bound), " ")
		if !exclusive && !inclusive || !two {
			return nil, model.Faultf(model.FaultNumber, label, "%s: terbaca %q, diharapkan seperti > 90 Sangat Tinggi.", label, model.Clean(part, false))
		}
		parsed, err := text.ParseNumber(label, number)
		if err != nil {
			return nil, err
		}
		read = append(read, model.Band{From: parsed.Reading, Inclusive: inclusive, Word: model.Clean(word, false)})
	}
	return read, nil
}

// levels are the choices of a node's level.
func levels() []option[model.Level] {
	var all []option[model.Level]
	for l := model.Goal; l <= model.SubActivity; l++ {
		all = append(all, option[model.Level]{l, l.Label()})
	}
	return all
}

func nodeSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Nodes) }
	return sort{
		title: "Rencana: tujuan sampai sub kegiatan", one: "rencana", kind: model.KindNode, list: list,
		label: func(_ *model.Book, r model.Record) string {
			n := r.(*model.Node)
			return strings.Repeat("  ", int(n.Level)-1) + n.Name
		},
		detail: func(_ *model.Book, r model.Record) string {
			n := r.(*model.Node)
			return strings.TrimSpace(n.Level.Label() + " " + n.Code)
		},
		fields: func(b *model.Book) []field {
			parents := []option[model.ID]{{"", "(tidak ada)"}}
			for _, n := range b.Nodes {
				if n.Level < model.SubActivity {
					parents = append(parents, option[model.ID]{n.ID, n.Level.Label() + ": " + n.Label()})
				}
			}
			return []field{
				words("Uraian", "", func(n *model.Node) *string { return &n.Name }),
				words("Nama singkat", "Untuk layar sempit.", func(n *model.Node) *string { return &n.Short }),
				choice("Jenjang", levels(), func(n *model.Node) *model.Level { return &n.Level }),
				choice("Induk", parents, func(n *model.Node) *model.ID { return &n.Parent }),
				words("Kode", "Misalnya 7.01.06.2.01; boleh kosong.", func(n *model.Node) *string { return &n.Code }),
				choice("Seksi", sections(b), func(n *model.Node) *model.ID { return &n.Section }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Node](after)
			if before.Level == 0 {
				before.Level = model.Goal
			}
			return &model.Node{ID: "rencana", Level: before.Level, Parent: before.Parent, Order: before.Order + 1, Section: before.Section}
		},
		order:   func(r model.Record) *int { return &r.(*model.Node).Order },
		id:      func(r model.Record) *model.ID { return &r.(*model.Node).ID },
		sibling: func(a, b model.Record) bool { return a.(*model.Node).Parent == b.(*model.Node).Parent },
	}
}

func indicatorSort() sort {
	list := func(b *model.Book) []model.Record { return records(b.Indicators) }
	return sort{
		title: "Indikator", one: "indikator", kind: model.KindIndicator, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Indicator).Name },
		detail: func(b *model.Book, r model.Record) string {
			if n := b.Node(r.(*model.Indicator).Node); n != nil {
				return n.Level.Label() + ": " + n.Label()
			}
			return ""
		},
		fields: func(b *model.Book) []field {
			var nodes, documents []option[model.ID]
			for _, n := range b.Nodes {
				nodes = append(nodes, option[model.ID]{n.ID, n.Level.Label() + ": " + n.Label()})
			}
			documents = append(documents, option[model.ID]{"", "(semua dokumen)"})
			for _, d := range b.Documents {
				documents = append(documents, option[model.ID]{d.ID, d.Name + " " + strconv.Itoa(d.About)})
			}
			return []field{
				words("Nama indikator", "", func(i *model.Indicator) *string { return &i.Name }),
				words("Nama singkat", "Untuk layar sempit.", func(i *model.Indicator) *string { return &i.Short }),
				choice("Milik", nodes, func(i *model.Indicator) *model.ID { return &i.Node }),
				words("Satuan", "Persen, Angka, Fasilitasi, …", func(i *model.Indicator) *string { return &i.Unit }),
				choice("Polaritas", []option[model.Polarity]{
					{model.Positive, "positif (makin tinggi makin baik)"}, {model.Negative, "negatif (makin rendah makin baik)"},
				}, func(i *model.Indicator) *model.Polarity { return &i.Polarity }),
				choice("Agregasi", []option[model.Aggregation]{
					{model.Cumulative, "kumulatif"}, {model.Sum, "jumlah"}, {model.Mean, "rata-rata"}, {model.Last, "nilai terakhir"},
				}, func(i *model.Indicator) *model.Aggregation { return &i.Aggregation }),
				choice("Sumber realisasi", []option[model.Source]{
					{model.Typed, "diketik"}, {model.Ratio, "pembilang ÷ penyebut"}, {model.FromFacilitation, "dihitung dari Tabel 10"}, {model.FromDocuments, "dihitung dari Tabel 11"},
				}, func(i *model.Indicator) *model.Source { return &i.Source }),
				choice("Dokumen", documents, func(i *model.Indicator) *model.ID { return &i.Document }),
				choice("Indeks bermutu", yesNo(), func(i *model.Indicator) *bool { return &i.Graded }),
				reading("Target akhir renstra", "", func(i *model.Indicator) *model.Reading { return &i.StrategicEnd }),
				words("Formulasi", "", func(i *model.Indicator) *string { return &i.Formula }),
				words("Sumber data", "", func(i *model.Indicator) *string { return &i.DataSource }),
				words("Penanggung jawab", "", func(i *model.Indicator) *string { return &i.PIC }),
				choice("Seksi", sections(b), func(i *model.Indicator) *model.ID { return &i.Section }),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Indicator](after)
			if before.Node == "" && len(b.Nodes) > 0 {
				before.Node = b.Nodes[0].ID
			}
			return &model.Indicator{
				ID: "indikator", Node: before.Node, Order: before.Order + 1, Section: before.Section,
				Unit: before.Unit, Polarity: model.Positive, Aggregation: model.Cumulative, Source: model.Typed,
			}
		},
		order:   func(r model.Record) *int { return &r.(*model.Indicator).Order },
		id:      func(r model.Record) *model.ID { return &r.(*model.Indicator).ID },
		sibling: func(a, b model.Record) bool { return a.(*model.Indicator).Node == b.(*model.Indicator).Node },
	}
}
