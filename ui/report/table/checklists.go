package table

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func (y *year) facilitation() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "jenis", Head: "Jenis Fasilitasi", Width: 38},
		{Key: "sub", Head: "", Width: 7, Align: Center},
		{Key: "kegiatan", Head: "Kegiatan", Width: 56},
		{Key: "rencana", Head: "Direncanakan", Width: 25, Align: Center},
		{Key: "realisasi", Head: "Direalisasikan", Width: 25, Align: Center},
	}}
	for g := range y.b.Facilitations {
		p.Rows = append(p.Rows, y.group(g, len(p.Columns))...)
	}
	rows := len(p.Rows)
	if rows == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "daftar fasilitasi"))
	}
	list := y.r.Facilitation
	p.Rows = append(p.Rows, Row{Kind: Total, Cells: []Cell{
		{Text: "Total Kegiatan Fasilitasi", Across: 4}, {Covered: true}, {Covered: true}, {Covered: true},
		count(list.Planned).summed(facilitationTable, "rencana", rows),
		count(list.Realised).summed(facilitationTable, "realisasi", rows),
	}})
	t := Table{Title: fmt.Sprintf("Daftar Kegiatan Fasilitasi dan Koordinasi %s Tahun %d", y.b.Office.Name, y.b.Year), Bodies: []Body{p}}
	if y.r.Quarter < model.Q4 {
		t.note("Pelaksanaan sampai dengan TW " + y.r.Quarter.Roman() + ".")
	}
	return t
}

// group is the rows of one group: its name beside them, or above them where rows have
// headings of their own.
func (y *year) group(g, columns int) []Row {
	f := &y.b.Facilitations[g]
	var positions []int
	headed := false
	for i := range y.b.Rows {
		if y.b.Rows[i].Group == f.ID {
			positions = append(positions, i)
			headed = headed || y.b.Rows[i].Heading != ""
		}
	}
	var rows []Row
	if headed {
		head := band(columns, f.Name)
		head.Cells[0] = ordinal(g + 1)
		rows = append(rows, head)
	}
	for n, i := range positions {
		row, done := &y.b.Rows[i], y.r.Facilitation.Rows[i]
		no, kind := Cell{Covered: true}, Cell{Covered: true}
		switch {
		case headed:
			no, kind = Cell{}, words(row.Heading)
		case n == 0:
			no, kind = ordinal(g+1), words(f.Name)
			no.Down, kind.Down = len(positions), len(positions)
		}
		rows = append(rows, Row{Ref: row.Ref(), Cells: []Cell{
			no, kind, {Text: strconv.Itoa(n + 1)}, words(row.Name), count(done.Planned), count(done.Realised),
		}})
	}
	if len(positions) == 0 {
		rows = append(rows, Row{Ref: f.Ref(), Cells: []Cell{ordinal(g + 1), words(f.Name), {}, gap("kegiatan"), {}, {}}})
	}
	return rows
}

// checklistRate is how the rate of the checklist follows from its totals.
func (y *year) checklistRate() Expr {
	last := y.facilitationRows()
	return Expr{Op: Ratio, Args: []Term{cell(facilitationTable, last, "realisasi"), cell(facilitationTable, last, "rencana")}}
}

// facilitationRows is the position of the row of totals.
func (y *year) facilitationRows() int {
	n := 0
	for g := range y.b.Facilitations {
		n += len(y.group(g, 6))
	}
	return max(n, 1)
}

func onTimeKey(d *model.DocumentKind) string { return "tepat-" + string(d.ID) }
func lateKey(d *model.DocumentKind) string   { return "lambat-" + string(d.ID) }

// tick is what stands where a document came in.
const tick = "√"

func (y *year) villages() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "desa", Head: y.b.VillageWord(), Width: 32},
	}}
	for i := range y.b.Documents {
		d := &y.b.Documents[i]
		p.Columns = append(p.Columns,
			Column{Key: onTimeKey(d), Head: "Tepat Waktu", Group: DocumentName(d), Width: 17, Align: Center},
			Column{Key: lateKey(d), Head: "Tidak Tepat Waktu", Group: DocumentName(d), Width: 17, Align: Center})
	}
	for v := range y.b.Villages {
		village := &y.b.Villages[v]
		if !y.b.Known(village, y.r.Quarter) {
			continue
		}
		row := Row{Ref: village.Ref(), Cells: []Cell{ordinal(len(p.Rows) + 1), words(village.ListName())}}
		for i := range y.b.Documents {
			state, _ := calc.TimelinessAt(y.b, village, &y.b.Documents[i], y.r.Quarter)
			if state == calc.NotOwed {
				row.Cells = append(row.Cells, Cell{Kind: Mark, Text: NotOwed, Across: 2}, Cell{Covered: true})
				continue
			}
			row.Cells = append(row.Cells, mark(state == calc.OnTime), mark(state == calc.Late))
		}
		p.Rows = append(p.Rows, row)
	}
	t := Table{Title: fmt.Sprintf("Daftar %[1]s yang Mengumpulkan Dokumen Administrasi %[1]s Tepat Waktu pada Tahun %[2]d", y.b.VillageWord(), y.b.Year)}
	if len(p.Rows) == 0 || len(y.b.Documents) == 0 {
		p.Rows = []Row{y.nothing(len(p.Columns), "daftar desa dan dokumen desa")}
	} else {
		p.Rows = append(p.Rows, y.villageTotals()...)
	}
	awaited := 0
	for _, arrival := range y.r.Documents.Kinds {
		awaited += arrival.Awaited
	}
	if awaited > 0 {
		t.note(fmt.Sprintf("Tanggal terima %d dokumen belum dicatat.", awaited))
	}
	for _, s := range y.letOff() {
		t.note(s)
	}
	t.Bodies = []Body{p}
	return t
}

// NotOwed is what stands over both marks of a document that a village does not owe.
const NotOwed = "tidak wajib"

// letOff says why villages do not owe documents: for all of a kind at once, then village by
// village.
func (y *year) letOff() []string {
	var all []string
	of := func(v *model.Village, why model.Owing) []string {
		var names []string
		for i := range y.b.Documents {
			if d := &y.b.Documents[i]; y.b.OwingAt(v, d, y.r.Quarter) == why {
				names = append(names, DocumentName(d))
			}
		}
		return names
	}
	for v := range y.b.Villages {
		village := &y.b.Villages[v]
		if names := of(village, model.NotOfKind); len(names) > 0 {
			all = append(all, fmt.Sprintf("%s tidak wajib menyampaikan %s.", village.Kind.Info().Word, strings.Join(names, ", ")))
		}
	}
	for v := range y.b.Villages {
		village := &y.b.Villages[v]
		if !y.b.Known(village, y.r.Quarter) {
			continue
		}
		if said := village.Renaming(village.FullName(), y.r.Quarter.LastDay(y.b.Year)); said != "" {
			all = append(all, said)
		}
		if len(of(village, model.NotYet)) > 0 {
			all = append(all, fmt.Sprintf("%s ada sejak %s.", village.FullName(), text.LongDate(village.From)))
		}
		if len(of(village, model.NoMore)) > 0 {
			all = append(all, fmt.Sprintf("%s ada sampai %s.", village.FullName(), text.LongDate(village.Until)))
		}
		for i := range y.b.Documents {
			if d := &y.b.Documents[i]; y.b.OwingAt(village, d, y.r.Quarter) == model.Waived {
				all = append(all, fmt.Sprintf("%s %s tidak wajib: %s.", DocumentName(d), village.FullName(), strings.TrimSuffix(y.b.Receipt(village.ID, d.ID).Waiver, ".")))
			}
		}
	}
	return all
}

// DocumentName tells documents of one name and several years apart.
func DocumentName(d *model.DocumentKind) string {
	if d.About == 0 {
		return d.Name
	}
	return fmt.Sprintf("%s %d", d.Name, d.About)
}

func mark(set bool) Cell {
	c := Cell{Kind: Mark}
	if set {
		c.Text = tick
	}
	return c
}

// villageTotals count the marks of each column, and what all villages owe.
func (y *year) villageTotals() []Row {
	last := y.b.VillagesKnown(y.r.Quarter) - 1
	total := Row{Kind: Total, Cells: []Cell{{}, words("Jumlah")}}
	owed := Row{Kind: Total, Cells: []Cell{{}, words("Dokumen wajib")}}
	for i := range y.b.Documents {
		d, arrival := &y.b.Documents[i], y.r.Documents.Kinds[i]
		for _, c := range []struct {
			key string
			n   int
		}{{onTimeKey(d), arrival.OnTime}, {lateKey(d), arrival.Late}} {
			marks := tally(c.n).following(Expr{Op: Marks, Args: []Term{column(villageTable, 0, c.key, 0, last)}})
			total.Cells = append(total.Cells, marks)
		}
		all := count(arrival.Owed())
		all.Across = 2
		owed.Cells = append(owed.Cells, all, Cell{Covered: true})
	}
	return []Row{total, owed}
}

// deliveryRate is how the rate of one document, or of all, follows from the totals.
func (y *year) deliveryRate(document model.ID) Expr {
	total := y.b.VillagesKnown(y.r.Quarter)
	owed := total + 1
	var part, all Term
	for i := range y.b.Documents {
		d := &y.b.Documents[i]
		if document != "" && document != d.ID {
			continue
		}
		all = append(all, cell(villageTable, owed, onTimeKey(d))...)
		if d.CountedIn(y.b.Year) <= y.r.Quarter {
			part = append(part, cell(villageTable, total, onTimeKey(d))...)
		}
	}
	return Expr{Op: Ratio, Args: []Term{part, all}}
}
