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

// Ref names the cell.
func (h *History) Ref() Ref { return Ref{KindHistory, key(string(h.Indicator), strconv.Itoa(h.Year))} }

// Check wants a plausible year.
func (h *History) Check() error {
	if h.Year < 1950 || h.Year > 2200 {
		return Faultf(FaultNumber, "Tahun", "Tahun riwayat: terbaca %d, diharapkan seperti 2023.", h.Year)
	}
	return firstOf(
		h.Indicator.Check(),
		checkReading("Target", h.Target, true),
		checkReading("Realisasi", h.Actual, true),
		checkReading("Capaian", h.Achievement, true),
		checkOptional("Renstra", h.Plan),
		checkOptional("Nama indikator lama", h.Former),
	)
}

// Points names the indicator.
func (h *History) Points() []Ref { return []Ref{{KindIndicator, string(h.Indicator)}} }

// IsBlank reports that all three figures are blank.
func (h *History) IsBlank() bool {
	return h.Target.IsBlank() && h.Actual.IsBlank() && h.Achievement.IsBlank()
}

func (h *History) shelve(b *Book) {
	put(b.history, historyKey{h.Indicator, h.Year}, *h, h.IsBlank())
}

// Peer is another kecamatan's or a standard's figure for an indicator.
type Peer struct {
	standing
	ID          ID      `json:"id"`
	Order       int     `json:"order"`
	Name        string  `json:"name"` // Klakah
	Indicator   ID      `json:"indicator"`
	Target      Reading `json:"target,omitzero"`
	Actual      Reading `json:"actual,omitzero"`
	Achievement Reading `json:"achievement,omitzero"` // as printed
}

// Ref names the row.
func (p *Peer) Ref() Ref { return Ref{KindPeer, string(p.ID)} }

// Check wants a name.
func (p *Peer) Check() error {
	return firstOf(
		p.ID.Check(),
		checkName("Nama pembanding", p.Name),
		checkReading("Target pembanding", p.Target, true),
		checkReading("Realisasi pembanding", p.Actual, true),
		checkReading("Capaian pembanding", p.Achievement, true),
	)
}

// Points names the indicator.
func (p *Peer) Points() []Ref { return []Ref{{KindIndicator, string(p.Indicator)}} }

func (p *Peer) shelve(b *Book) { b.Peers = append(b.Peers, *p) }
