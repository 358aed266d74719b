package model

// Publication is a report as it was printed or drafted, of this year or an earlier one. Its
// tables are kept beside what the program computes, so that the two can be compared.
type Publication struct {
	neverBlank
	noReferences
	ID       ID     `json:"id"`
	Order    int    `json:"order"`
	Title    string `json:"title"`
	Year     int    `json:"year"` // the year it reports
	Draft    bool   `json:"draft,omitempty"`
	Complete bool   `json:"complete,omitempty"` // all of its tables are here
	Signed   string `json:"signed,omitempty"`   // the line over the signature, as printed
	Head     string `json:"head,omitempty"`     // who signed, as printed
	NIP      string `json:"nip,omitempty"`      // as printed
	// Lines are the headings and sentences with figures of a report that was read from its
	// file, in their order; none of one whose tables were pasted.
	Lines []string `json:"lines,omitempty"`
}

// Fields tells what a Publication is made of.
func (p *Publication) Fields() []Field {
	return []Field{
		{Name: "id", At: &p.ID, Title: "Kode dokumen terbit", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "nip", At: &p.NIP, Title: "NIP, seperti tercetak", Word: "NIP", Label: "NIP", Limit: OneLine, Apart: noTable},
		{Name: "order", At: &p.Order, Title: "Urutan", Word: "urutan", Apart: noTable},
		{Name: "year", At: &p.Year, Sort: YearNumber, Title: "Tahun yang dilaporkan", Word: "tahun laporan", Apart: noTable},
		{Name: "head", At: &p.Head, Title: "Penanda tangan, seperti tercetak", Word: "penanda tangan", Label: "Penanda tangan", Limit: OneLine, Apart: noTable},
		{Name: "draft", At: &p.Draft, Title: "Masih rancangan", Word: "rancangan", Apart: noTable},
		{Name: "complete", At: &p.Complete, Title: "Semua tabelnya dimuat", Word: "tabel lengkap", Apart: noTable},
		{Name: "signed", At: &p.Signed, Title: "Tempat dan tanggal di atas tanda tangan, seperti tercetak", Word: "tempat dan tanggal", Label: "Tempat dan tanggal", Limit: OneLine, Apart: noTable},
		{Name: "title", At: &p.Title, Title: "Judul dokumen", Word: "judul", Label: "Judul dokumen", Limit: Required, Apart: noTable},
		{Name: "lines", At: &p.Lines, Title: "Judul bab dan kalimat yang memuat angka, seperti tercetak", Quiet: isLong, Apart: noTable},
	}
}

// Limits on the sentences that are kept of a report: all that a long one has.
const (
	MaxPrintedLines = 3_000
	MaxPrintedLine  = 4_000 // runes
)

// checkLines bounds the sentences that are kept.
func (p *Publication) checkLines() error {
	if len(p.Lines) > MaxPrintedLines {
		return Faultf(FaultText, "Teks", "Teks laporan: %d kalimat, paling banyak %d.", len(p.Lines), MaxPrintedLines)
	}
	for _, line := range p.Lines {
		if err := checkText("Teks laporan", line, MaxPrintedLine, false, false); err != nil {
			return err
		}
	}
	return nil
}

// Ref names the publication.
func (p *Publication) Ref() Ref { return Ref{KindPublication, string(p.ID)} }

// Check wants a title and a plausible year.
func (p *Publication) Check() error {
	if p.Year < 1950 || p.Year > 2200 {
		return Faultf(FaultNumber, "Tahun laporan", "Tahun laporan: terbaca %d, diharapkan seperti 2024.", p.Year)
	}
	if err := p.checkLines(); err != nil {
		return err
	}
	return checkFields(p.Fields())
}

func (p *Publication) addTo(b *Book) { b.Publications = append(b.Publications, *p) }

// PrintedTable is a table of a publication. What it is for and what its columns hold is
// recognised by the words printed over them, unless Kind and Role tell it.
type PrintedTable struct {
	neverBlank
	ID          ID              `json:"id"`
	Publication ID              `json:"publication"`
	Order       int             `json:"order"`
	Number      string          `json:"number,omitempty"`
	Title       string          `json:"title"`
	Kind        string          `json:"kind,omitempty"`
	Columns     []PrintedColumn `json:"columns"`
}

// Fields tells what a PrintedTable is made of.
func (t *PrintedTable) Fields() []Field {
	return []Field{
		{Name: "id", At: &t.ID, Title: "Kode tabel terbit", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "kind", At: &t.Kind, Title: "Jenis tabel; kosong: dikenali dari judul kolomnya", Word: "jenis", Label: "Jenis tabel", Limit: OneLine, Apart: noTable},
		{Name: "order", At: &t.Order, Title: "Urutan", Word: "urutan", Apart: noTable},
		{Name: "publication", At: &t.Publication, Of: KindPublication, Title: "Kode dokumen terbit", Word: "dokumen", Apart: noTable},
		{Name: "number", At: &t.Number, Title: "Nomor tabel, seperti tercetak", Word: "nomor", Label: "Nomor tabel", Limit: OneLine, Apart: noTable},
		{Name: "title", At: &t.Title, Title: "Judul tabel", Word: "judul", Label: "Judul tabel", Limit: Required, Apart: noTable},
		{Name: "columns", At: &t.Columns, Title: "Kolom-kolomnya", Word: "kolom", Apart: noTable},
	}
}

// PrintedColumn is a column with its head as printed; heads over several columns come first,
// parted by " / ".
type PrintedColumn struct {
	Head string `json:"head"`
	Role string `json:"role,omitempty"`
}

// Fields tells what a PrintedColumn is made of.
func (p *PrintedColumn) Fields() []Field {
	return []Field{
		{Name: "head", At: &p.Head, Title: "Judul kolom, seperti tercetak", Apart: noTable},
		{Name: "role", At: &p.Role, Title: "Isi kolom; kosong: dikenali dari judulnya", Apart: noTable},
	}
}

// Limits on printed tables; more than any report has.
const (
	MaxPrintedColumns = 60
	MaxPrintedCell    = 1_000 // runes
)

// Ref names the table.
func (t *PrintedTable) Ref() Ref { return Ref{KindPrintedTable, string(t.ID)} }

// Check wants a title and columns.
func (t *PrintedTable) Check() error {
	if len(t.Columns) == 0 || len(t.Columns) > MaxPrintedColumns {
		return Faultf(FaultText, "Kolom", "Kolom tabel: terbaca %d, diharapkan 1 sampai %d.", len(t.Columns), MaxPrintedColumns)
	}
	for _, c := range t.Columns {
		if err := firstOf(checkOptional("Judul kolom", c.Head), checkOptional("Peran kolom", c.Role)); err != nil {
			return err
		}
	}
	return checkFields(t.Fields())
}

// References names the publication.
func (t *PrintedTable) References() []Ref { return []Ref{{KindPublication, string(t.Publication)}} }

func (t *PrintedTable) addTo(b *Book) { b.PrintedTables = append(b.PrintedTables, *t) }

// Label is what the table is called: its number as printed, and its title.
func (t *PrintedTable) Label() string {
	if t.Number == "" {
		return t.Title
	}
	return "Tabel " + t.Number + " " + t.Title
}

// PrintedRow is a line of a printed table, its cells as printed, parallel to the columns.
type PrintedRow struct {
	neverBlank
	Table ID       `json:"table"`
	ID    ID       `json:"id"` // within the table
	Order int      `json:"order"`
	Cells []string `json:"cells"`
}

// Fields tells what a PrintedRow is made of.
func (r *PrintedRow) Fields() []Field {
	return []Field{
		{Name: "table", At: &r.Table, Of: KindPrintedTable, Title: "Kode tabel terbit", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "id", At: &r.ID, Title: "Kode baris dalam tabelnya", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "order", At: &r.Order, Title: "Urutan", Word: "urutan", Apart: noTable},
		{Name: "cells", At: &r.Cells, Sort: PrintedCells, Title: "Isi sel, seperti tercetak", Word: "sel", Apart: noTable},
	}
}

// Ref names the row.
func (r *PrintedRow) Ref() Ref { return Ref{KindPrintedRow, key(string(r.Table), string(r.ID))} }

// Check bounds the cells.
func (r *PrintedRow) Check() error {
	if len(r.Cells) > MaxPrintedColumns {
		return Faultf(FaultText, "Baris", "Baris tabel: %d sel, paling banyak %d.", len(r.Cells), MaxPrintedColumns)
	}
	for _, cell := range r.Cells {
		if err := checkText("Angka terbit", cell, MaxPrintedCell, false, false); err != nil {
			return err
		}
	}
	return checkFields(r.Fields())
}

// References names the table.
func (r *PrintedRow) References() []Ref { return []Ref{{KindPrintedTable, string(r.Table)}} }

func (r *PrintedRow) addTo(b *Book) { b.printed.Put(printedKey{r.Table, r.ID}, *r) }

// Cell is the text of a cell; "" beyond the row's end.
func (r *PrintedRow) Cell(at int) string {
	if at < 0 || at >= len(r.Cells) {
		return ""
	}
	return r.Cells[at]
}

// Acceptance lets a finding stand, with the office's reason, for as long as what is printed
// there does not change.
type Acceptance struct {
	Finding string `json:"finding"` // its id
	Printed string `json:"printed,omitempty"`
	Reason  string `json:"reason"`
}

// Fields tells what a Acceptance is made of.
func (a *Acceptance) Fields() []Field {
	return []Field{
		{Name: "finding", At: &a.Finding, Title: "Kode temuan", Quiet: isName, Apart: noTable},
		{Name: "printed", At: &a.Printed, Title: "Yang tercetak ketika diterima", Word: "tercetak", Apart: noTable},
		{Name: "reason", At: &a.Reason, Title: "Alasan temuan dibiarkan", Word: "alasan", Label: "Alasan", Limit: Passage, Fills: true, Apart: noTable},
	}
}

// maxFinding bounds the id of a finding, which is made of the ids of records.
const maxFinding = 400

// Ref names the finding.
func (a *Acceptance) Ref() Ref { return Ref{KindAcceptance, a.Finding} }

// Check wants a finding, and bounds the texts.
func (a *Acceptance) Check() error {
	return firstOf(
		checkText("Temuan", a.Finding, maxFinding, false, true),
		checkText("Angka terbit", a.Printed, MaxPrintedCell, false, false), checkFields(a.Fields()),
	)
}

// References is empty: a finding is no record.
func (a *Acceptance) References() []Ref { return nil }

// IsBlank reports that no reason is given, so that the finding counts.
func (a *Acceptance) IsBlank() bool { return noneFilled(a.Fields()) }

func (a *Acceptance) addTo(b *Book) { put(b.accepted, a.Finding, *a, a.IsBlank()) }
