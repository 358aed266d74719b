package text

import (
	"strings"

	"capaian/model"
)

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
