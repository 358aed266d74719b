package tables

import (
	"strings"

	"capaian/ui/shape"
	"capaian/ui/text"
)

// ofHolidays reports a table of holidays: its heads or a title say so, or at least half of what
// it names are feasts. Dates beside a Keterangan alone may be of anything.
func ofHolidays(texts [][]string, h *shape.Head, columns []Column) bool {
	for row := range min(h.To+1, len(texts)) {
		for _, cell := range texts[row] {
			if words := wordsIn(cell); has(words, "libur", "cuti") || has(words, "hari") && has(words, "besar") {
				return true
			}
		}
	}
	feasts, others := 0, 0
	for row := h.To + 1; row < len(texts); row++ {
		for at, column := range h.At {
			if at >= len(texts[row]) || columns[column].Field != "name" || strings.TrimSpace(texts[row][at]) == "" {
				continue
			}
			if isFeast(texts[row][at]) {
				feasts++
			} else {
				others++
			}
		}
	}
	return feasts > 0 && feasts >= others
}

// isFeast reports words that the yearly decrees of holidays use, and what people shorten them to.
func isFeast(name string) bool {
	return has(wordsIn(name), "libur", "cuti", "imlek", "kongzili", "isra", "mikraj", "miraj", "nyepi", "saka", "wafat", "paskah", "agung", "idulfitri",
		"idul", "lebaran", "fitri", "adha", "iduladha", "buruh", "kenaikan", "waisak", "pancasila", "muharam", "muharram", "hijriah", "maulid", "kemerdekaan",
		"proklamasi", "hut", "natal", "masehi", "pilkada", "pemilu", "pemungutan", "galungan", "kuningan", "ramadan", "ramadhan") ||
		strings.HasPrefix(text.Fold(strings.TrimSpace(name)), "tahun baru")
}

func wordsIn(s string) []string {
	return strings.FieldsFunc(text.Fold(s), func(r rune) bool { return r < 'a' || r > 'z' })
}

func has(words []string, wanted ...string) bool {
	for _, word := range words {
		for _, one := range wanted {
			if word == one {
				return true
			}
		}
	}
	return false
}
