package model

import "fmt"

// Facilitation is a group of the checklist (Tabel 10), such as "Administrasi tata pemerintahan desa".
type Facilitation struct {
	neverBlank
	ID      ID     `json:"id"`
	Order   int    `json:"order"`
	Name    string `json:"name"`
	Section ID     `json:"section,omitempty"`
}

// Fields tells what a Facilitation is made of.
func (f *Facilitation) Fields() []Field {
	return []Field{
		{Name: "id", At: &f.ID, Title: "Kode jenis fasilitasi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &f.Name, Title: "Jenis fasilitasi", Word: "nama", Label: "Jenis fasilitasi", Hint: "Judul kelompok pada Tabel 10, misalnya Fasilitasi pengelolaan keuangan desa.", Limit: Required},
		{Name: "section", At: &f.Section, Of: KindSection, Title: "Kode seksi", Word: "seksi", Label: "Seksi", Hint: "Seksi yang menandai kegiatannya; semua seksi: siapa pun boleh."},
		{Name: "order", At: &f.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the group.
func (f *Facilitation) Ref() Ref { return Ref{KindFacilitation, string(f.ID)} }

// Check wants an id and a name.
func (f *Facilitation) Check() error {
	return checkFields(f.Fields())
}

// References names the section.
func (f *Facilitation) References() []Ref { return sectionRef(f.Section) }

func (f *Facilitation) addTo(b *Book) { b.Facilitations = append(b.Facilitations, *f) }

// FacilitationRow is one planned line of a group.
type FacilitationRow struct {
	neverBlank
	ID      ID     `json:"id"`
	Group   ID     `json:"group"`
	Order   int    `json:"order"`
	Name    string `json:"name"`
	Heading string `json:"heading,omitempty"` // a line printed above it within the group
	Planned int    `json:"planned"`           // how many times in the year
}

// Fields tells what a FacilitationRow is made of.
func (r *FacilitationRow) Fields() []Field {
	return []Field{
		{Name: "id", At: &r.ID, Title: "Kode kegiatan fasilitasi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &r.Name, Title: "Kegiatan fasilitasi", Word: "nama", Label: "Kegiatan", Hint: "Satu kegiatan, misalnya Fasilitasi penyusunan Perdes RKPDes.", Also: []string{"Kegiatan fasilitasi"}, Refused: "Kegiatan fasilitasi", Limit: Required},
		{Name: "group", At: &r.Group, Of: KindFacilitation, Title: "Kode jenis fasilitasi", Word: "jenis fasilitasi", Label: "Jenis fasilitasi", Hint: "Kelompok Tabel 10 tempat kegiatan ini berada.", Also: []string{"Jenis"}},
		{Name: "heading", At: &r.Heading, Title: "Judul yang dicetak di atas baris", Word: "judul di atas baris", Label: "Judul di atas baris", Hint: "Hanya bila dicetak di atas baris ini.", Refused: "Judul baris", Limit: OneLine},
		{Name: "planned", At: &r.Planned, Title: "Direncanakan, berapa kali setahun", Word: "direncanakan", Label: "Direncanakan", Hint: "Berapa kali setahun.", Limit: UpTo, Most: maxPlanned},
		{Name: "order", At: &r.Order, Title: "Urutan pada jenisnya", Word: "urutan", Apart: isOrder},
	}
}

// maxPlanned bounds a row's plan; a row is a handful of meetings, not a register.
const maxPlanned = 1000

// Ref names the row.
func (r *FacilitationRow) Ref() Ref { return Ref{KindFacilitationRow, string(r.ID)} }

// Check wants a name and a plan from 0 to 1,000.
func (r *FacilitationRow) Check() error {
	return checkFields(r.Fields())
}

// References names the group.
func (r *FacilitationRow) References() []Ref { return []Ref{{KindFacilitation, string(r.Group)}} }

func (r *FacilitationRow) addTo(b *Book) { b.Rows = append(b.Rows, *r) }

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

// Fields tells what an Evidence is made of.
func (e *Evidence) Fields() []Field {
	return []Field{
		{Name: "kind", At: &e.Kind, Title: "Jenis bukti"},
		{Name: "reference", At: &e.Reference, Title: "Nomor, judul atau tempat bukti"},
	}
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

// Fields tells what a FacilitationMark is made of.
func (m *FacilitationMark) Fields() []Field {
	return []Field{
		{Name: "row", At: &m.Row, Of: KindFacilitationRow, Title: "Kode kegiatan fasilitasi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "quarter", At: &m.Quarter, Title: "Triwulan", Quiet: isName, Apart: isKey},
		{Name: "count", At: &m.Count, Title: "Terlaksana berapa kali", Word: "terlaksana", Label: "Terlaksana", Refused: "Direalisasikan", Limit: UpTo, Most: maxPlanned, Fills: true},
		{Name: "date", At: &m.Date, Title: "Tanggal pelaksanaan", Word: "tanggal", Label: "Tanggal", Fills: true},
		{Name: "evidence", At: &m.Evidence, Title: "Bukti dukung", Word: "bukti", Label: "Bukti", Fills: true},
		{Name: "note", At: &m.Note, Title: "Catatan", Word: "catatan", Label: "Catatan", Limit: Passage, Fills: true},
	}
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
	for _, e := range m.Evidence {
		if !knownEvidence(e.Kind) {
			return Faultf(FaultText, "Bukti dukung", "Jenis bukti %q tidak dikenal.", e.Kind)
		}
		if err := checkOptional("Nomor/uraian bukti", e.Reference); err != nil {
			return err
		}
	}
	return checkFields(m.Fields())
}

func knownEvidence(k EvidenceKind) bool {
	for _, info := range EvidenceKinds() {
		if info.Kind == k {
			return true
		}
	}
	return false
}

// References names the row.
func (m *FacilitationMark) References() []Ref { return []Ref{{KindFacilitationRow, string(m.Row)}} }

// IsBlank reports that nothing was realised and nothing noted.
func (m *FacilitationMark) IsBlank() bool {
	return m.Count == 0 && m.Date.IsBlank() && len(m.Evidence) == 0 && m.Note == ""
}

// OutOfPlace says why its day cannot be, or is hardly, one of its quarter in the year, in words
// that go on a sentence; "" where it is one, or blank. never: it lies in another year.
func (m *FacilitationMark) OutOfPlace(year int) (why string, never bool) {
	switch {
	case m.Date.IsBlank() || !m.Quarter.Valid():
	case m.Date.Year != year:
		return fmt.Sprintf("bukan dalam tahun %d", year), true
	case m.Date.Quarter() != m.Quarter:
		return fmt.Sprintf("dalam TW %s, bukan TW %s", m.Date.Quarter().Roman(), m.Quarter.Roman()), false
	}
	return "", false
}

func (m *FacilitationMark) addTo(b *Book) {
	put(b.marks, cellKey{m.Row, m.Quarter}, *m, m.IsBlank())
}

// Reason says why a planned row was not realised.
type Reason struct {
	Row  ID     `json:"row"`
	Text string `json:"text"`
}

// Fields tells what a Reason is made of.
func (r *Reason) Fields() []Field {
	return []Field{
		{Name: "row", At: &r.Row, Of: KindFacilitationRow, Title: "Kode kegiatan fasilitasi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &r.Text, Title: "Sebab belum terlaksana", Label: "Sebab belum terlaksana", Refused: "Sebab", Limit: Passage, Fills: true},
	}
}

// Ref names the reason of a row.
func (r *Reason) Ref() Ref { return Ref{KindReason, string(r.Row)} }

// Check bounds the text.
func (r *Reason) Check() error { return checkFields(r.Fields()) }

// References names the row.
func (r *Reason) References() []Ref { return []Ref{{KindFacilitationRow, string(r.Row)}} }

// IsBlank reports that no reason is given.
func (r *Reason) IsBlank() bool { return r.Text == "" }

func (r *Reason) addTo(b *Book) { put(b.reasons, r.Row, r.Text, r.IsBlank()) }
