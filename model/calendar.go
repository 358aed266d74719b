package model

// Holiday is a day on which offices are closed, besides Saturdays and Sundays.
type Holiday struct {
	neverBlank
	noReferences
	Date Date   `json:"date"`
	Name string `json:"name"`
}

// Fields tells what a Holiday is made of.
func (h *Holiday) Fields() []Field {
	return []Field{
		{Name: "date", At: &h.Date, Title: "Tanggal", Word: "tanggal", Label: "Tanggal", Hint: "Misalnya 17/8; di luar Sabtu dan Minggu."},
		{Name: "name", At: &h.Name, Title: "Nama hari libur", Word: "nama", Label: "Nama hari libur", Hint: "Misalnya Hari Kemerdekaan.", Head: "Hari libur", Also: []string{"Nama hari libur", "Nama", "Keterangan"}, Limit: Required},
	}
}

// Ref names the day.
func (h *Holiday) Ref() Ref { return Ref{KindHoliday, h.Date.String()} }

// Check wants a day and its name.
func (h *Holiday) Check() error {
	if h.Date.IsBlank() {
		return Faultf(FaultDate, "Tanggal", "Tanggal hari libur belum diisi.")
	}
	return checkFields(h.Fields())
}

func (h *Holiday) addTo(b *Book) { b.Holidays = append(b.Holidays, *h) }

// DeadlineKind says what must be done by a day.
type DeadlineKind string

// The kinds of deadline; those that the year always has stand at their usual day until
// the office sets another.
const (
	DeadlineQuarter   DeadlineKind = "triwulan"     // entries of a quarter are handed in
	DeadlineAgreement DeadlineKind = "pk"           // perjanjian kinerja awal
	DeadlineRevised   DeadlineKind = "pk-perubahan" // perjanjian kinerja perubahan
	DeadlineReport    DeadlineKind = "lkjip"        // the report is handed to the bupati
	DeadlineOther     DeadlineKind = "lain"
)

// Deadline is a day by which something of the year must be done.
type Deadline struct {
	neverBlank
	noReferences
	ID      ID           `json:"id"`
	Kind    DeadlineKind `json:"kind"`
	Quarter Quarter      `json:"quarter,omitempty"` // with DeadlineQuarter
	Name    string       `json:"name"`
	Due     Date         `json:"due"`
}

// Fields tells what a Deadline is made of.
func (d *Deadline) Fields() []Field {
	return []Field{
		{Name: "id", At: &d.ID, Title: "Kode tenggat", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "quarter", At: &d.Quarter, Title: "Triwulan", Word: "triwulan", Label: "Triwulan"},
		{Name: "name", At: &d.Name, Title: "Nama tenggat", Word: "nama", Label: "Nama tenggat", Hint: "Apa yang harus selesai, misalnya Rapat koordinasi kabupaten.", Head: "Tenggat", Limit: Required},
		{Name: "due", At: &d.Due, Title: "Tanggal tenggat", Word: "batas", Label: "Tenggat", Hint: "Hari terakhir, misalnya 10/4.", Head: "Tanggal"},
		{Name: "kind", At: &d.Kind, Title: "Jenis tenggat", Word: "jenis", Label: "Jenis"},
	}
}

// Ref names the deadline.
func (d *Deadline) Ref() Ref { return Ref{KindDeadline, string(d.ID)} }

// Check wants a known kind, a name and a day.
func (d *Deadline) Check() error {
	switch d.Kind {
	case DeadlineAgreement, DeadlineRevised, DeadlineReport, DeadlineOther:
	case DeadlineQuarter:
		if !d.Quarter.Valid() {
			return badQuarter(d.Quarter)
		}
	default:
		return Faultf(FaultText, "Tenggat", "Jenis tenggat %q tidak dikenal.", d.Kind)
	}
	if d.Due.IsBlank() {
		return Faultf(FaultDate, "Tenggat", "Tanggal tenggat %s belum diisi.", d.Name)
	}
	return checkFields(d.Fields())
}

func (d *Deadline) addTo(b *Book) { b.Deadlines = append(b.Deadlines, *d) }

// Deadlines lists the year's days in order: the usual ones, each replaced where the office
// has set its own, and those it added. Usual days are editable defaults: entries of a quarter
// ten days after it, PK on 31 January, PK perubahan on 31 October, the LKjIP two months
// after the year (PermenPANRB 53/2014).
func Deadlines(b *Book) []Deadline {
	next := b.Year + 1
	february := Date{next, 2, 28}
	if leap, err := NewDate(next, 2, 29); err == nil {
		february = leap
	}
	usual := []Deadline{
		{ID: "pk", Kind: DeadlineAgreement, Name: "Perjanjian Kinerja", Due: Date{b.Year, 1, 31}},
		{ID: "tw-1", Kind: DeadlineQuarter, Quarter: Q1, Name: "Isian TW I", Due: Date{b.Year, 4, 10}},
		{ID: "tw-2", Kind: DeadlineQuarter, Quarter: Q2, Name: "Isian TW II", Due: Date{b.Year, 7, 10}},
		{ID: "tw-3", Kind: DeadlineQuarter, Quarter: Q3, Name: "Isian TW III", Due: Date{b.Year, 10, 10}},
		{ID: "pk-perubahan", Kind: DeadlineRevised, Name: "Perjanjian Kinerja Perubahan", Due: Date{b.Year, 10, 31}},
		{ID: "tw-4", Kind: DeadlineQuarter, Quarter: Q4, Name: "Isian TW IV", Due: Date{next, 1, 10}},
		{ID: "lkjip", Kind: DeadlineReport, Name: "LKjIP", Due: february},
	}
	own := map[ID]bool{}
	all := append([]Deadline{}, b.Deadlines...)
	for _, d := range b.Deadlines {
		own[d.ID] = true
	}
	for _, d := range usual {
		if !own[d.ID] {
			all = append(all, d)
		}
	}
	sortDeadlines(all)
	return all
}

// DayOff reports that offices are closed on the day, and names it: a holiday of the table,
// a Saturday or a Sunday. A blank day is none.
func (b *Book) DayOff(d Date) (name string, off bool) {
	if d.IsBlank() {
		return "", false
	}
	for _, h := range b.Holidays {
		if h.Date == d {
			return h.Name, true
		}
	}
	switch d.Weekday() {
	case 0:
		return "Minggu", true
	case 6:
		return "Sabtu", true
	}
	return "", false
}

// LastDay is the last day on which something due on the given one is on time: the day
// itself, or where the year's settings move it off closed days the next open one.
func (b *Book) LastDay(due Date) Date {
	if !b.Settings.MoveDue {
		return due
	}
	for range 60 {
		if _, off := b.DayOff(due); !off {
			break
		}
		due = due.Next()
	}
	return due
}
