package model

// Settings are the year's rules of display and rating; all of them are the office's to change.
type Settings struct {
	standing
	rootless
	Decimals int     `json:"decimals"`         // digits behind the comma of computed figures
	Floor    Reading `json:"floor,omitzero"`   // lowest achievement shown; blank: none
	Ceiling  Reading `json:"ceiling,omitzero"` // highest achievement shown; blank: none
	Ratings  Scale   `json:"ratings"`          // Tabel 7
	Grades   Scale   `json:"grades"`           // letters of the index

	// Scales are further scales of achievement, for indicators that do not use Ratings.
	Scales []NamedScale `json:"scales,omitempty"`
	// MoveDue lets what is due on a closed day be on time until the next open one.
	MoveDue bool `json:"move_due,omitempty"`
	// Efficiency is the formula of Tabel 16; blank: the usual one.
	Efficiency Efficiency `json:"efficiency,omitempty"`
	// Weights are those of the readiness estimate; zero: the usual ones.
	Weights Weights `json:"weights,omitzero"`
}

// NamedScale is a scale that indicators may name.
type NamedScale struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Bands Scale  `json:"bands"`
}

// Scale turns a number into a word. Bands stand from best to worst; the last has no bound,
// so that a scale has neither gaps nor overlaps by its shape.
type Scale []Band

// Band is one step of a scale: numbers above From, or also From itself where Inclusive.
type Band struct {
	From      Reading `json:"from,omitzero"`
	Inclusive bool    `json:"inclusive,omitempty"`
	Word      string  `json:"word"`
}

// DefaultSettings are two decimals, no limits, the scale of Tabel 7 and the grades of the Indeks Pelayanan Publik.
func DefaultSettings() Settings {
	return Settings{
		Decimals: 2,
		Ratings: Scale{
			above(90, "Sangat Tinggi"), above(75, "Tinggi"), above(65, "Sedang"), above(50, "Rendah"),
			{Word: "Sangat Rendah"},
		},
		Grades: Scale{
			above(90, "A"), above(80, "A-"), above(70, "B"), above(60, "B-"), above(50, "C"),
			above(40, "C-"), above(30, "D"), above(20, "E"), {Word: "F"},
		},
	}
}

func above(n int64, word string) Band { return Band{From: IntOf(n), Word: word} }

// Ref names the one settings record of a year.
func (*Settings) Ref() Ref { return Ref{KindSettings, "settings"} }

// Check wants 0 to 6 decimals, limits in order, scales that fall from step to step, and a known formula.
func (s *Settings) Check() error {
	if s.Decimals < 0 || s.Decimals > 6 {
		return Faultf(FaultNumber, "Desimal", "Desimal: terbaca %d, diharapkan 0 sampai 6.", s.Decimals)
	}
	low, hasLow := s.Floor.Value()
	high, hasHigh := s.Ceiling.Value()
	if hasLow && hasHigh && low.GreaterThan(high) {
		return Faultf(FaultNumber, "Batas capaian", "Batas bawah capaian %s melebihi batas atas %s.", low, high)
	}
	taken := map[ID]bool{}
	for _, other := range s.Scales {
		if taken[other.ID] {
			return Faultf(FaultExists, "Skala lain", "Skala %q ada dua kali.", other.Name)
		}
		taken[other.ID] = true
		if err := firstOf(other.ID.Check(), checkName("Nama skala", other.Name), other.Bands.check("Skala "+other.Name)); err != nil {
			return err
		}
	}
	return firstOf(s.Ratings.check("Skala predikat"), s.Grades.check("Skala mutu"), s.Efficiency.check(), s.Weights.check())
}

// ScaleOf is the scale an indicator is rated by: the one it names, else the year's.
func (s *Settings) ScaleOf(i *Indicator) Scale {
	for _, other := range s.Scales {
		if other.ID == i.Scale {
			return other.Bands
		}
	}
	return s.Ratings
}

func (s Scale) check(field string) error {
	if len(s) == 0 {
		return Faultf(FaultNumber, field, "%s belum diisi.", field)
	}
	for i, band := range s {
		if err := checkName(field, band.Word); err != nil {
			return err
		}
		from, bounded := band.From.Value()
		last := i == len(s)-1
		if last && bounded {
			return Faultf(FaultNumber, field, "%s: jenjang terbawah %q harus tanpa batas (lainnya), agar tidak ada nilai yang tidak berpredikat.", field, band.Word)
		}
		if bounded == last {
			return Faultf(FaultNumber, field, "%s: hanya jenjang terbawah yang tanpa batas.", field)
		}
		if i > 0 && bounded {
			if before, _ := s[i-1].From.Value(); !from.LessThan(before) {
				return Faultf(FaultNumber, field, "%s: batas %s harus di bawah %s.", field, from, before)
			}
		}
	}
	return nil
}

func (s *Settings) shelve(b *Book) { b.Settings = *s }
