package table

import (
	"strconv"

	"capaian/calc"
	"capaian/ui/text"
)

// Reminder lays out the documents that a letter names.
func Reminder(late []calc.Overdue) Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "dokumen", Head: "Dokumen", Width: 66},
		{Key: "batas", Head: "Batas Waktu", Width: 32, Align: Center},
		{Key: "keadaan", Head: "Keadaan", Width: 42},
		{Key: "hari", Head: "Terlambat", Width: 20, Align: Center},
	}}
	for n := range late {
		o := &late[n]
		name, state := DocumentName(o.Kind), "Belum diterima"
		if o.Kind.Long != "" {
			name = o.Kind.Long + " (" + name + ")"
		}
		if !o.Received.IsBlank() {
			state = "Diterima " + text.LongDate(o.Received)
		}
		p.Rows = append(p.Rows, Row{Cells: []Cell{ordinal(n + 1), words(name), words(text.LongDate(o.Due)), words(state), words(strconv.Itoa(o.Days) + " hari")}})
	}
	return Table{Bodies: []Body{p}}
}
