package text

import (
	"fmt"
	"strings"

	"capaian/model"
)

// PrintedTitle is what a printed table is called: its number as printed, and its title.
func PrintedTitle(t *model.PrintedTable) string {
	if t.Number == "" {
		return t.Title
	}
	return "Tabel " + t.Number + " " + t.Title
}

// nameOfPrintedRow counts the row as one would on paper.
func nameOfPrintedRow(b *model.Book, p []string) string {
	table := b.PrintedTable(model.ID(p[0]))
	if table == nil {
		return "Baris terbit " + strings.Join(p, "/")
	}
	for i, row := range b.PrintedRows(table.ID) {
		if len(p) > 1 && string(row.ID) == p[1] {
			return fmt.Sprintf("%s baris %d", PrintedTitle(table), i+1)
		}
	}
	return PrintedTitle(table) + " baris"
}

func publication(b *model.Book, id string) string {
	if p := b.Publication(model.ID(id)); p != nil {
		return p.Title
	}
	return id
}

// cellsWord writes a row as it stands on paper, its cells parted by lines.
func cellsWord(_ *model.Book, v any) string {
	list, _ := v.([]any)
	cells := make([]string, len(list))
	for i, one := range list {
		cells[i] = orBlank(plainWord(one))
	}
	return strings.Join(cells, " | ")
}

func columnsWord(_ *model.Book, v any) string {
	list, _ := v.([]any)
	heads := make([]string, len(list))
	for i, one := range list {
		column, _ := one.(map[string]any)
		heads[i] = plainWord(column["head"])
		if role := plainWord(column["role"]); role != "" {
			heads[i] += " (" + role + ")"
		}
	}
	return strings.Join(heads, " | ")
}
