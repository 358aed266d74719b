package model

// Settings are the year's rules of display and rating; all of them are the office's to change.
type Settings struct {
	neverBlank
	noReferences
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

// Fields tells what a Settings is made of.
func (s *Settings) Fields() []Field {
	return []Field{
		{Name: "decimals", At: &s.Decimals, Title: "Angka di belakang koma pada hasil hitungan", Word: "desimal", Label: "Desimal", Hint: "Angka di belakang koma pada hasil hitungan.", Most: 6, Apart: ofOffice},
		{Name: "floor", At: &s.Floor, Title: "Capaian terendah yang ditampilkan; kosong: tidak dibatasi", Word: "batas bawah capaian", Label: "Batas bawah capaian", Hint: "Kosong: tidak dibatasi.", Apart: ofOffice},
		{Name: "ceiling", At: &s.Ceiling, Title: "Capaian tertinggi yang ditampilkan; kosong: tidak dibatasi", Word: "batas atas capaian", Label: "Batas atas capaian", Hint: "Kosong: tidak dibatasi; sebagian kabupaten memakai 100 atau 120.", Apart: ofOffice},
		{Name: "ratings", At: &s.Ratings, Title: "Skala predikat (Tabel 7), dari yang terbaik", Word: "skala predikat", Apart: ofOffice},
		{Name: "grades", At: &s.Grades, Title: "Skala mutu indeks, dari yang terbaik", Word: "skala mutu", Apart: ofOffice},
		{Name: "scales", At: &s.Scales, Title: "Skala predikat lain yang dapat dipakai indikator", Word: "skala lain", Apart: ofOffice},
		{Name: "move_due", At: &s.MoveDue, Title: "Batas pada hari libur digeser ke hari kerja berikutnya", Word: "batas digeser dari hari libur", Label: "Batas hari libur", Hint: "Batas dokumen yang jatuh pada Sabtu, Minggu, atau hari libur.", Apart: ofOffice},
		{Name: "efficiency", At: &s.Efficiency, Title: "Rumus efisiensi; kosong: capaian − penyerapan", Word: "rumus efisiensi", Label: "Rumus efisiensi", Hint: "Cara menghitung efisiensi pada Tabel 16; biasanya capaian dikurangi penyerapan.", Apart: ofOffice},
		{Name: "weights", At: &s.Weights, Title: "Bobot taksiran kesiapan; kosong: PermenPANRB 88/2021", Word: "bobot kesiapan", Apart: ofOffice},
	}
}

// NamedScale is a scale that indicators may name.
type NamedScale struct {
	ID    ID     `json:"id"`
	Name  string `json:"name"`
	Bands Scale  `json:"bands"`
}

// Fields tells what a NamedScale is made of.
func (n *NamedScale) Fields() []Field {
	return []Field{
		{Name: "id", At: &n.ID, Title: "Kode skala", Apart: ofOffice},
		{Name: "name", At: &n.Name, Title: "Nama skala", Apart: ofOffice},
		{Name: "bands", At: &n.Bands, Title: "Jenjang skala, dari yang terbaik", Apart: ofOffice},
	}
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

// Fields tells what a Band is made of.
func (b *Band) Fields() []Field {
	return []Field{
		{Name: "from", At: &b.From, Title: "Batas bawah jenjang; kosong hanya pada jenjang terakhir", Apart: ofOffice},
		{Name: "inclusive", At: &b.Inclusive, Title: "Batas itu sendiri termasuk", Apart: ofOffice},
		{Name: "word", At: &b.Word, Title: "Predikat atau huruf mutu", Apart: ofOffice},
	}
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

func (s *Settings) addTo(b *Book) { b.Settings = *s }
