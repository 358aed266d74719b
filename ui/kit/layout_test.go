package kit

import (
	"slices"
	"testing"
)

func TestTheLeastNeededColumnsGoFirst(t *testing.T) {
	for _, row := range []struct {
		width  int
		edited string
		want   []int
		hidden []string
	}{
		{60, "", []int{32, 8, 6, 8}, nil},
		{200, "", []int{76, 8, 6, 8}, nil},
		{36, "", []int{8, 8, 6, 8}, nil},
		{35, "", []int{16, 8, 6, -1}, []string{"Jadi"}},
		{35, "jadi", []int{14, 8, -1, 8}, []string{"Jumlah"}},
		{20, "", []int{8, 8, -1, -1}, []string{"Jumlah", "Jadi"}},
		{10, "", []int{1, 8, -1, -1}, []string{"Jumlah", "Jadi"}},
	} {
		l := layout{columns: columns().Table(nil).columns, width: row.width}
		l.arrange("", row.edited)
		if !slices.Equal(l.widths, row.want) || !slices.Equal(l.hidden(), row.hidden) {
			t.Errorf("%d, edited %q: %v, hidden %v", row.width, row.edited, l.widths, l.hidden())
		}
	}
}

// Numbers are not cut where a name or a column that is needed less can give them room.
func TestNumbersStandWhole(t *testing.T) {
	wide := Columns[string]{
		{Key: "nama", Title: "Nama", Align: Left, Least: 8, Cell: func(s string) Cell { return Cell{Text: s + " dan seterusnya"} }},
		{Key: "jumlah", Title: "Jumlah", Width: 6, Cell: func(s string) Cell { return Cell{Text: s} }},
		{Key: "jadi", Title: "Jadi", Width: 8, Drop: 1, Cell: func(string) Cell { return Cell{Text: "1"} }},
	}
	for _, row := range []struct {
		rows  int
		last  string
		width int
		want  []int
	}{
		{2, "12,50", 60, []int{41, 6, 8}},
		{2, "1.234.567,89", 60, []int{35, 12, 8}},
		{2, "1.234.567,89", 31, []int{15, 12, -1}},
		{2, "1.234.567,89", 22, []int{12, 6, -1}}, // the name keeps what it needs
		{2, "1.234.567.890.123.456.789.012.345", 80, []int{43, 24, 8}},
		{mostMeasured + 1, "1.234.567,89", 60, []int{41, 6, 8}},
	} {
		var rows []Row
		for i := range row.rows {
			number := "1"
			if i == row.rows-1 {
				number = row.last
			}
			rows = append(rows, Row{Cells: wide.Cells(number)})
		}
		l := layout{columns: wide.Table(nil).columns, width: row.width}
		l.measure(rows)
		l.arrange("", "")
		if !slices.Equal(l.widths, row.want) {
			t.Errorf("%d rows, %s in %d cells: %v", row.rows, row.last, row.width, l.widths)
		}
	}
}

func TestColumnsSlideToTheChosenOne(t *testing.T) {
	l := layout{columns: columns().Table(nil).columns, width: 24}
	l.slideColumns(true)
	for _, row := range []struct {
		chosen string
		want   []int
	}{
		{"rencana", []int{12, 8, -1, -1}},
		{"jadi", []int{12, -1, -1, 8}},
		{"rencana", []int{12, 8, -1, -1}},
	} {
		l.slide(row.chosen)
		if !slices.Equal(l.widths, row.want) {
			t.Errorf("at %s: %v", row.chosen, l.widths)
		}
	}
	if !slices.Equal(l.stopKeys(), []string{"rencana", "jadi"}) {
		t.Errorf("out of reach: %v", l.stopKeys())
	}
	l.width = 80
	l.slide("jadi")
	if slices.Contains(l.widths, -1) {
		t.Errorf("not all in sight where there is room: %v", l.widths)
	}
}

func TestColumnsOutOfSightAreNotStoodOn(t *testing.T) {
	l := layout{columns: columns().Table(nil).columns, width: 35}
	l.arrange("", "")
	if l.stops("jadi") || l.stops("nama") || !l.stops("rencana") || l.stopAt("jadi") != -1 || l.stopAt("rencana") != 1 {
		t.Errorf("stops at %v", l.stopKeys())
	}
	if l.leftOf("rencana") != 2+16+1 || l.widthOf("rencana") != 8 || l.widthOf("jadi") != 1 {
		t.Errorf("rencana begins at %d", l.leftOf("rencana"))
	}
}

func TestTitlesAndPinnedRowsStandAbove(t *testing.T) {
	l := layout{columns: columns().Table(nil).columns, above: make([]Row, 2)}
	if l.linesAbove() != 3 {
		t.Errorf("%d lines", l.linesAbove())
	}
	if l.columns = []column{{Key: "x"}}; l.linesAbove() != 2 {
		t.Errorf("%d lines without titles", l.linesAbove())
	}
}
