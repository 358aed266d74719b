package model

import "strconv"

// History is an indicator's figures of an earlier year, as published. N/A is kept as N/A.
type History struct {
	Indicator   ID      `json:"indicator"`
	Year        int     `json:"year"`
	Target      Reading `json:"target,omitzero"`
	Actual      Reading `json:"actual,omitzero"`
	Achievement Reading `json:"achievement,omitzero"` // as printed; computed from the two where they exist
	Plan        string  `json:"plan,omitempty"`       // the renstra of that year; blank: the present one, unless that began later
	Former      string  `json:"former,omitempty"`     // what the indicator was called in that renstra
}

// Fields tells what a History is made of.
func (h *History) Fields() []Field {
	return []Field{
		{Name: "indicator", At: &h.Indicator, Of: KindIndicator, Title: "Kode indikator", Quiet: isName, Label: "Indikator", Hint: "Indikator tahun ini yang angkanya dibandingkan.", Head: "Kode indikator", Limit: AnID},
		{Name: "year", At: &h.Year, Sort: YearNumber, Title: "Tahun", Quiet: isName, Label: "Tahun", Hint: "Tahun laporan itu, misalnya 2023.", Most: 2200},
		{Name: "target", At: &h.Target, Title: "Target tahun itu", Word: "target", Label: "Target", Hint: "Target menurut laporan tahun itu, misalnya 90,9; N/A bila belum diukur.", Limit: AnySign, Fills: true},
		{Name: "actual", At: &h.Actual, Title: "Realisasi tahun itu", Word: "realisasi", Label: "Realisasi", Hint: "Realisasi menurut laporan tahun itu, misalnya 84,85; N/A bila belum diukur.", Limit: AnySign, Fills: true},
		{Name: "achievement", At: &h.Achievement, Title: "Capaian seperti tercetak", Word: "capaian tercetak", Label: "Capaian tercetak", Hint: "Seperti pada laporan tahun itu.", Also: []string{"Capaian"}, Refused: "Capaian", Limit: AnySign, Fills: true},
		{Name: "plan", At: &h.Plan, Title: "Renstra tahun itu, bila bukan yang sekarang", Word: "renstra", Label: "Renstra", Hint: "Bila bukan renstra yang sekarang, misalnya 2018–2023.", Limit: OneLine},
		{Name: "former", At: &h.Former, Title: "Nama indikator pada renstra itu", Word: "nama lama", Label: "Nama indikator lama", Hint: "Bila dalam renstra itu namanya lain.", Limit: OneLine},
	}
}

// Ref names the cell.
func (h *History) Ref() Ref { return Ref{KindHistory, key(string(h.Indicator), strconv.Itoa(h.Year))} }

// Check wants a plausible year.
func (h *History) Check() error {
	if h.Year < 1950 || h.Year > 2200 {
		return Faultf(FaultNumber, "Tahun", "Tahun riwayat: terbaca %d, diharapkan seperti 2023.", h.Year)
	}
	return checkFields(h.Fields())
}

// References names the indicator.
func (h *History) References() []Ref { return []Ref{{KindIndicator, string(h.Indicator)}} }

// IsBlank reports that all three figures are blank.
func (h *History) IsBlank() bool {
	return h.Target.IsBlank() && h.Actual.IsBlank() && h.Achievement.IsBlank()
}

func (h *History) addTo(b *Book) {
	put(b.history, historyKey{h.Indicator, h.Year}, *h, h.IsBlank())
}

// Peer is another kecamatan's or a standard's figure for an indicator.
type Peer struct {
	neverBlank
	ID          ID      `json:"id"`
	Order       int     `json:"order"`
	Name        string  `json:"name"` // Klakah
	Indicator   ID      `json:"indicator"`
	Target      Reading `json:"target,omitzero"`
	Actual      Reading `json:"actual,omitzero"`
	Achievement Reading `json:"achievement,omitzero"` // as printed
}

// Fields tells what a Peer is made of.
func (p *Peer) Fields() []Field {
	return []Field{
		{Name: "id", At: &p.ID, Title: "Kode pembanding", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &p.Name, Title: "Nama kecamatan atau standar", Word: "nama", Label: "Nama", Hint: "Kecamatan lain atau standar.", Refused: "Nama pembanding", Limit: Required},
		{Name: "indicator", At: &p.Indicator, Of: KindIndicator, Title: "Kode indikator", Word: "indikator", Label: "Indikator", Hint: "Indikator kantor ini yang dibandingkan.", Head: "Kode indikator"},
		{Name: "target", At: &p.Target, Title: "Target pembanding", Word: "target", Label: "Target", Hint: "Target pembanding, misalnya 56; boleh kosong.", Refused: "Target pembanding", Limit: AnySign},
		{Name: "actual", At: &p.Actual, Title: "Realisasi pembanding", Word: "realisasi", Label: "Realisasi", Hint: "Realisasi pembanding, misalnya 56,98.", Refused: "Realisasi pembanding", Limit: AnySign},
		{Name: "achievement", At: &p.Achievement, Title: "Capaian pembanding seperti tercetak", Word: "capaian tercetak", Label: "Capaian tercetak", Hint: "Seperti pada laporan pembanding, misalnya 101,75; boleh kosong.", Also: []string{"Capaian"}, Refused: "Capaian pembanding", Limit: AnySign},
		{Name: "order", At: &p.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the row.
func (p *Peer) Ref() Ref { return Ref{KindPeer, string(p.ID)} }

// Check wants a name.
func (p *Peer) Check() error {
	return checkFields(p.Fields())
}

// References names the indicator.
func (p *Peer) References() []Ref { return []Ref{{KindIndicator, string(p.Indicator)}} }

func (p *Peer) addTo(b *Book) { b.Peers = append(b.Peers, *p) }
