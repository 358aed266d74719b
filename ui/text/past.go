package text

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// Corrected says what was published of an earlier year and what that year's data give now.
func Corrected(p calc.Past, places int) string {
	var parts []string
	for _, row := range []struct {
		name      string
		published model.Reading
		now       calc.Figure
	}{
		{"target", p.Published.Target, p.Target},
		{"realisasi", p.Published.Actual, p.Actual},
		{"capaian", p.Published.Achievement, p.Achievement},
	} {
		if calc.Differs(row.published, row.now) {
			parts = append(parts, fmt.Sprintf("%s %s, sekarang %s", row.name, Reading(row.published), Figure(row.now, places)))
		}
	}
	return fmt.Sprintf("data tahun %d dibetulkan sesudah terbit: tercetak %s.", p.Year, strings.Join(parts, "; "))
}
