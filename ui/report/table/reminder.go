package table

import (
	"strconv"

	"capaian/model"
	"capaian/ui/text"
)

// Overdue is a document of a village that is late on a day.
type Overdue struct {
	Kind     *model.DocumentKind
	Due      model.Date // the last day on time, moved off closed days
	Received model.Date // blank where it had not come by the day
	Days     int        // late: until it came, else until the day
}

// Name tells documents of one name and several years apart.
func (o *Overdue) Name() string {
	if o.Kind.About == 0 {
		return o.Kind.Name
	}
	return o.Kind.Name + " " + strconv.Itoa(o.Kind.About)
}

// OverdueOn lists what of a village's documents came late or had not come by the day.
func OverdueOn(b *model.Book, village model.ID, day model.Date) []Overdue {
	var all []Overdue
	for i := range b.Documents {
		o := Overdue{Kind: &b.Documents[i], Due: b.LastDay(b.Documents[i].Due), Received: b.Receipt(village, b.Documents[i].ID).Date}
		if o.Received.After(day) {
			o.Received = model.Date{}
		}
		until := o.Received
		if until.IsBlank() {
			until = day
		}
		if o.Days = until.DaysSince(o.Due); o.Days > 0 {
			all = append(all, o)
		}
	}
	return all
}

// Reminder lays out the documents that a letter names.
func Reminder(late []Overdue) Table {
	p := Part{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "dokumen", Head: "Dokumen", Width: 66},
		{Key: "batas", Head: "Batas Waktu", Width: 32, Align: Center},
		{Key: "keadaan", Head: "Keadaan", Width: 42},
		{Key: "hari", Head: "Terlambat", Width: 20, Align: Center},
	}}
	for n := range late {
		o := &late[n]
		name, state := o.Name(), "Belum diterima"
		if o.Kind.Long != "" {
			name = o.Kind.Long + " (" + name + ")"
		}
		if !o.Received.IsBlank() {
			state = "Diterima " + text.LongDate(o.Received)
		}
		p.Rows = append(p.Rows, Row{Cells: []Cell{ordinal(n + 1), words(name), words(text.LongDate(o.Due)), words(state), words(strconv.Itoa(o.Days) + " hari")}})
	}
	return Table{Parts: []Part{p}}
}
