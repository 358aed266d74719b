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
