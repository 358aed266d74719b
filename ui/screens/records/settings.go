package records

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func settingsList() recordList {
	return recordList{
		title: "Pengaturan hitungan dan skala", one: "pengaturan", kind: model.KindSettings,
		list:    func(b *model.Book) []model.Record { return records([]model.Settings{b.Settings}) },
		label:   func(*model.Book, model.Record) string { return "Desimal, batas capaian, skala predikat dan mutu" },
		detail:  func(_ *model.Book, r model.Record) string { return scaleText(r.(*model.Settings).Ratings) },
		refuses: scaleInUse,
		fields: func(b *model.Book) []field {
			all := []field{
				typed[model.Settings]("decimals"),
				typed[model.Settings]("floor"),
				typed[model.Settings]("ceiling"),
				scale("Skala predikat", func(s *model.Settings) *model.Scale { return &s.Ratings }),
				scale("Skala mutu", func(s *model.Settings) *model.Scale { return &s.Grades }),
				choice[model.Settings]("efficiency", efficiencies()),
				moving(),
			}
			taken := map[model.ID]bool{}
			for i, other := range b.Settings.Scales {
				taken[other.ID] = true
				all = append(all, furtherScale(fmt.Sprintf("Skala lain %d", i+1), other.ID))
			}
			return append(all, furtherScale(fmt.Sprintf("Skala lain %d", len(b.Settings.Scales)+1), unused(taken)))
		},
	}
}

func moving() field {
	return choice[model.Settings]("move_due", []option[bool]{
		{value: false, word: "tetap"}, {value: true, word: "bergeser ke hari kerja berikut"},
	})
}

// efficiencies are the formulas of Tabel 16. What nobody chose reads as the usual one.
func efficiencies() []option[model.Efficiency] {
	var all []option[model.Efficiency]
	for _, info := range model.Efficiencies() {
		all = append(all, option[model.Efficiency]{value: info.Key, word: info.Label})
	}
	return all
}

// unused is an id that none of the scales has.
func unused(taken map[model.ID]bool) model.ID {
	for n := len(taken) + 1; ; n++ {
		if id := model.ID(fmt.Sprintf("skala-%d", n)); !taken[id] {
			return id
		}
	}
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

// furtherScale edits a scale with its name before it; a blank line takes the scale away.
func furtherScale(label string, id model.ID) field {
	at := func(s *model.Settings) int {
		return slices.IndexFunc(s.Scales, func(n model.NamedScale) bool { return n.ID == id })
	}
	return field{
		label: label,
		hint:  "Untuk indikator yang memakainya, misalnya Indeks: > 80 Baik; lainnya Kurang",
		get: func(r model.Record) string {
			s := r.(*model.Settings)
			if i := at(s); i >= 0 {
				return s.Scales[i].Name + ": " + scaleText(s.Scales[i].Bands)
			}
			return ""
		},
		set: func(r model.Record, typed string) error {
			s := r.(*model.Settings)
			i := at(s)
			if strings.TrimSpace(typed) == "" {
				if i >= 0 {
					s.Scales = slices.Delete(slices.Clone(s.Scales), i, i+1)
				}
				return nil
			}
			name, bands, named := strings.Cut(typed, ":")
			if !named {
				return model.Faultf(model.FaultText, label, "%s: terbaca %q, diharapkan nama dan titik dua dahulu, seperti Indeks: > 80 Baik; lainnya Kurang.", label, model.Clean(typed, false))
			}
			read, err := readScale(label, bands)
			if err != nil {
				return err
			}
			one := model.NamedScale{ID: id, Name: model.Clean(name, false), Bands: read}
			if i >= 0 {
				s.Scales = slices.Clone(s.Scales)
				s.Scales[i] = one
			} else {
				s.Scales = append(s.Scales, one)
			}
			return nil
		},
	}
}

// scaleInUse refuses settings without a scale that an indicator names.
func scaleInUse(b *model.Book, r model.Record) error {
	s := r.(*model.Settings)
	for i := range b.Indicators {
		ind := &b.Indicators[i]
		there := slices.ContainsFunc(s.Scales, func(n model.NamedScale) bool { return n.ID == ind.Scale })
		before := slices.ContainsFunc(b.Settings.Scales, func(n model.NamedScale) bool { return n.ID == ind.Scale })
		if ind.Scale != "" && before && !there {
			return model.Faultf(model.FaultInUse, "Skala lain", "Skala itu masih dipakai indikator %q; ganti skala indikatornya dahulu.", ind.Label())
		}
	}
	return nil
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
