package model

import "strconv"

// Facilitation is a group of the checklist (Tabel 10), such as "Administrasi tata pemerintahan desa".
type Facilitation struct {
	standing
	ID      ID     `json:"id"`
	Order   int    `json:"order"`
	Name    string `json:"name"`
	Section ID     `json:"section,omitempty"`
}

// Ref names the group.
func (f *Facilitation) Ref() Ref { return Ref{KindFacilitation, string(f.ID)} }

// Check wants an id and a name.
func (f *Facilitation) Check() error {
	return firstOf(f.ID.Check(), checkName("Jenis fasilitasi", f.Name))
}

// Points names the section.
func (f *Facilitation) Points() []Ref { return sectionRef(f.Section) }

func (f *Facilitation) shelve(b *Book) { b.Facilitations = append(b.Facilitations, *f) }

// FacilitationRow is one planned line of a group.
type FacilitationRow struct {
	standing
	ID      ID     `json:"id"`
	Group   ID     `json:"group"`
	Order   int    `json:"order"`
	Name    string `json:"name"`
	Heading string `json:"heading,omitempty"` // a line printed above it within the group
	Planned int    `json:"planned"`           // how many times in the year
}

// maxPlanned bounds a row's plan; a row is a handful of meetings, not a register.
const maxPlanned = 1000

// Ref names the row.
func (r *FacilitationRow) Ref() Ref { return Ref{KindFacilitationRow, string(r.ID)} }

// Check wants a name and a plan from 0 to 1,000.
func (r *FacilitationRow) Check() error {
	if r.Planned < 0 || r.Planned > maxPlanned {
		return Faultf(FaultNumber, "Direncanakan", "Direncanakan: terbaca %d, diharapkan 0 sampai %d.", r.Planned, maxPlanned)
	}
	return firstOf(r.ID.Check(), checkName("Kegiatan fasilitasi", r.Name), checkOptional("Judul baris", r.Heading))
}

// Points names the group.
func (r *FacilitationRow) Points() []Ref { return []Ref{{KindFacilitation, string(r.Group)}} }

func (r *FacilitationRow) shelve(b *Book) { b.Rows = append(b.Rows, *r) }

// EvidenceKind is the sort of thing that proves a realised row.
type EvidenceKind string

// The kinds of evidence that the indicator's definition names.
const (
	EvidenceMeeting        EvidenceKind = "rapat"
	EvidenceReport         EvidenceKind = "laporan"
	EvidenceDecree         EvidenceKind = "sk-camat"
	EvidenceRecommendation EvidenceKind = "rekomendasi"
	EvidenceMinutes        EvidenceKind = "berita-acara"
)

// EvidenceInfo is a row of the table of evidence kinds.
type EvidenceInfo struct {
	Kind  EvidenceKind
	Label string
	Mark  string // for narrow columns
}

// EvidenceKinds is the table of evidence kinds.
func EvidenceKinds() []EvidenceInfo {
	return []EvidenceInfo{
		{EvidenceMeeting, "Rapat koordinasi", "Rpt"},
		{EvidenceReport, "Dokumen/laporan", "Dok"},
		{EvidenceDecree, "SK Camat", "SK"},
		{EvidenceRecommendation, "Rekomendasi", "Rek"},
		{EvidenceMinutes, "Berita acara", "BA"},
	}
}

// Evidence is one proof: its kind and where to find it.
type Evidence struct {
	Kind      EvidenceKind `json:"kind"`
	Reference string       `json:"reference,omitempty"` // number, title, or folder
}

// FacilitationMark says that a row was realised Count times in a quarter.
type FacilitationMark struct {
	Row      ID         `json:"row"`
	Quarter  Quarter    `json:"quarter"`
	Count    int        `json:"count"`
	Date     Date       `json:"date,omitzero"`
	Evidence []Evidence `json:"evidence,omitempty"`
	Note     string     `json:"note,omitempty"`
}

// Ref names the cell.
func (m *FacilitationMark) Ref() Ref {
	return Ref{KindFacilitationMark, key(string(m.Row), quarterKey(m.Quarter))}
}

// Check wants a quarter, a count from 0, and known evidence; the store holds the count to the row's plan.
func (m *FacilitationMark) Check() error {
	if !m.Quarter.Valid() {
		return badQuarter(m.Quarter)
	}
	if m.Count < 0 || m.Count > maxPlanned {
		return Faultf(FaultNumber, "Direalisasikan", "Direalisasikan: terbaca %s, diharapkan 0 sampai %d.", strconv.Itoa(m.Count), maxPlanned)
	}
	for _, e := range m.Evidence {
		if !knownEvidence(e.Kind) {
			return Faultf(FaultText, "Bukti dukung", "Jenis bukti %q tidak dikenal.", e.Kind)
		}
		if err := checkOptional("Nomor/uraian bukti", e.Reference); err != nil {
			return err
		}
	}
	return firstOf(m.Row.Check(), checkNote("Catatan", m.Note))
}

func knownEvidence(k EvidenceKind) bool {
	for _, info := range EvidenceKinds() {
		if info.Kind == k {
			return true
		}
	}
	return false
}

// Points names the row.
func (m *FacilitationMark) Points() []Ref { return []Ref{{KindFacilitationRow, string(m.Row)}} }

// IsBlank reports that nothing was realised and nothing noted.
func (m *FacilitationMark) IsBlank() bool {
	return m.Count == 0 && m.Date.IsBlank() && len(m.Evidence) == 0 && m.Note == ""
}

func (m *FacilitationMark) shelve(b *Book) {
	put(b.marks, cellKey{m.Row, m.Quarter}, *m, m.IsBlank())
}

// Reason says why a planned row was not realised.
type Reason struct {
	Row  ID     `json:"row"`
	Text string `json:"text"`
}

// Ref names the reason of a row.
func (r *Reason) Ref() Ref { return Ref{KindReason, string(r.Row)} }

// Check bounds the text.
func (r *Reason) Check() error { return firstOf(r.Row.Check(), checkNote("Sebab", r.Text)) }

// Points names the row.
func (r *Reason) Points() []Ref { return []Ref{{KindFacilitationRow, string(r.Row)}} }

// IsBlank reports that no reason is given.
func (r *Reason) IsBlank() bool { return r.Text == "" }

func (r *Reason) shelve(b *Book) { put(b.reasons, r.Row, r.Text, r.IsBlank()) }
