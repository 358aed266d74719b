package model

// Publication is a report as it was printed or drafted, of this year or an earlier one. Its
// tables are kept beside what the program computes, so that the two can be compared.
type Publication struct {
	standing
	rootless
	ID       ID     `json:"id"`
	Order    int    `json:"order"`
	Title    string `json:"title"`
	Year     int    `json:"year"` // the year it reports
	Draft    bool   `json:"draft,omitempty"`
	Complete bool   `json:"complete,omitempty"` // all of its tables are here
	Signed   string `json:"signed,omitempty"`   // the line over the signature, as printed
	Head     string `json:"head,omitempty"`     // who signed, as printed
	NIP      string `json:"nip,omitempty"`      // as printed
}

// Ref names the publication.
func (p *Publication) Ref() Ref { return Ref{KindPublication, string(p.ID)} }

// Check wants a title and a plausible year.
func (p *Publication) Check() error {
	if p.Year < 1950 || p.Year > 2200 {
		return Faultf(FaultNumber, "Tahun laporan", "Tahun laporan: terbaca %d, diharapkan seperti 2024.", p.Year)
	}
	return firstOf(
		p.ID.Check(), checkName("Judul dokumen", p.Title), checkOptional("Tempat dan tanggal", p.Signed),
		checkOptional("Penanda tangan", p.Head), checkOptional("NIP", p.NIP),
	)
}

func (p *Publication) shelve(b *Book) { b.Publications = append(b.Publications, *p) }

// PrintedTable is a table of a publication. What it is for and what its columns hold is
// recognised by the words printed over them, unless Kind and Role tell it.
type PrintedTable struct {
	standing
	ID          ID              `json:"id"`
	Publication ID              `json:"publication"`
	Order       int             `json:"order"`
	Number      string          `json:"number,omitempty"`
	Title       string          `json:"title"`
	Kind        string          `json:"kind,omitempty"`
	Columns     []PrintedColumn `json:"columns"`
}

// PrintedColumn is a column with its head as printed; heads over several columns come first,
// parted by " / ".
type PrintedColumn struct {
	Head string `json:"head"`
	Role string `json:"role,omitempty"`
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
	return firstOf(t.ID.Check(), checkOptional("Nomor tabel", t.Number), checkName("Judul tabel", t.Title), checkOptional("Jenis tabel", t.Kind))
}

// Points names the publication.
func (t *PrintedTable) Points() []Ref { return []Ref{{KindPublication, string(t.Publication)}} }

func (t *PrintedTable) shelve(b *Book) { b.PrintedTables = append(b.PrintedTables, *t) }

// PrintedRow is a line of a printed table, its cells as printed, parallel to the columns.
type PrintedRow struct {
	standing
	Table ID       `json:"table"`
	ID    ID       `json:"id"` // within the table
	Order int      `json:"order"`
	Cells []string `json:"cells"`
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
	return firstOf(r.Table.Check(), r.ID.Check())
}

// Points names the table.
func (r *PrintedRow) Points() []Ref { return []Ref{{KindPrintedTable, string(r.Table)}} }

func (r *PrintedRow) shelve(b *Book) { b.printed[printedKey{r.Table, r.ID}] = *r }

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

// maxFinding bounds the id of a finding, which is made of the ids of records.
const maxFinding = 400

// Ref names the finding.
func (a *Acceptance) Ref() Ref { return Ref{KindAcceptance, a.Finding} }

// Check wants a finding, and bounds the texts.
func (a *Acceptance) Check() error {
	return firstOf(
		checkText("Temuan", a.Finding, maxFinding, false, true),
		checkText("Angka terbit", a.Printed, MaxPrintedCell, false, false), checkNote("Alasan", a.Reason),
	)
}

// Points is empty: a finding is no record.
func (a *Acceptance) Points() []Ref { return nil }

// IsBlank reports that no reason is given, so that the finding counts.
func (a *Acceptance) IsBlank() bool { return a.Reason == "" }

func (a *Acceptance) shelve(b *Book) { put(b.accepted, a.Finding, *a, a.IsBlank()) }
