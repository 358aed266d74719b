package screens_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/text"
)

// publications adds the documents and pastes their tables, as copied from a document. They
// are only ever pasted: nobody types a printed report.
func (c *clerkAtWork) publications() {
	if !c.paste {
		return
	}
	c.press(screenstest.DataTab(), "esc")
	c.to("Angka terbit", "up")
	c.press("enter")
	for i := range c.want.Publications {
		p := &c.want.Publications[i]
		c.press("alt+a")
		c.fill("ctrl+s", p.Title, strconv.Itoa(p.Year), "", "", p.Signed, p.Head, p.NIP)
		for j := range c.want.PrintedTables {
			t := &c.want.PrintedTables[j]
			if t.Publication != p.ID {
				continue
			}
			c.pasted(copiedTable(t, c.want.PrintedRows(t.ID))...)
			c.d.See("Tempel tabel", text.Whole(len(t.Columns))+" kolom")
			c.press("ctrl+s")
		}
	}
}

// copiedTable is a printed table as it is on the clipboard: a caption, heads in as many rows
// as they have parts, the rows.
func copiedTable(t *model.PrintedTable, rows []model.PrintedRow) []string {
	lines := []string{strings.TrimSpace(strings.Replace(text.PrintedTitle(t), "Tabel "+t.Number, "Tabel "+t.Number+".", 1))}
	if t.Number == "" {
		lines = []string{t.Title}
	}
	deep := 0
	for _, column := range t.Columns {
		deep = max(deep, strings.Count(column.Head, " / ")+1)
	}
	for level := range deep {
		var cells []string
		before := ""
		for _, column := range t.Columns {
			parts := append(strings.Split(column.Head, " / "), make([]string, deep)...)
			over := strings.Join(parts[:level+1], " / ")
			if level < deep-1 && parts[level+1] != "" && over == before {
				cells = append(cells, "")
			} else {
				cells = append(cells, parts[level])
			}
			before = over
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	for _, r := range rows {
		lines = append(lines, strings.Join(r.Cells, "\t"))
	}
	return lines
}

// samePrinted compares the printed tables: their heads and all their cells.
func samePrinted(t *testing.T, want, got *model.Book) {
	t.Helper()
	if len(got.PrintedTables) != len(want.PrintedTables) {
		t.Fatalf("%d printed tables, want %d", len(got.PrintedTables), len(want.PrintedTables))
	}
	lines := func(b *model.Book, at int) string {
		one := b.PrintedTables[at]
		all := fmt.Sprintf("%s %s %v\n", one.Number, one.Title, one.Columns)
		for _, r := range b.PrintedRows(one.ID) {
			all += strings.TrimRight(strings.Join(r.Cells, "|"), "|") + "\n"
		}
		return all
	}
	for i := range want.PrintedTables {
		if diff := cmp.Diff(lines(want, i), lines(got, i)); diff != "" {
			t.Errorf("printed table %d: %s", i+1, diff)
		}
	}
}
