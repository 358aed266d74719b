package model

// Duty is one task of a part of the office, as chapter 1.1.2 lists them.
type Duty struct {
	neverBlank
	ID      ID     `json:"id"`
	Order   int    `json:"order"`
	Section ID     `json:"section,omitempty"` // whose it is; "": the camat's
	Text    string `json:"text"`
}

// Fields tells what a Duty is made of.
func (d *Duty) Fields() []Field {
	return []Field{
		{Name: "id", At: &d.ID, Title: "Kode tugas", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &d.Text, Title: "Tugas atau fungsi", Word: "tugas", Label: "Tugas atau fungsi", Hint: "Satu butir, misalnya menyusun rencana kerja Seksi Pemerintahan.", Also: []string{"Tugas", "Fungsi", "Uraian tugas"}, Limit: Required},
		{Name: "section", At: &d.Section, Of: KindSection, Title: "Kode seksi; kosong: camat", Word: "seksi", Label: "Seksi", Hint: "Unsur organisasi yang melaksanakannya; tanpa seksi: tugas camat."},
		{Name: "order", At: &d.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the row.
func (d *Duty) Ref() Ref { return Ref{KindDuty, string(d.ID)} }

// Check wants a text.
func (d *Duty) Check() error { return checkFields(d.Fields()) }

// References names the section.
func (d *Duty) References() []Ref { return sectionRef(d.Section) }

func (d *Duty) addTo(b *Book) { b.Duties = append(b.Duties, *d) }

// DutiesOf are those of a section, in the office's order; of "" the camat's.
func (b *Book) DutiesOf(section ID) []Duty {
	var all []Duty
	for _, d := range b.Duties {
		if d.Section == section {
			all = append(all, d)
		}
	}
	return all
}
