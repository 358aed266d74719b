package check

import (
	"fmt"
	"strings"
)

// saidTriples finds "Rp x dari target Rp y (z%)" within a longer sentence: three figures side by
// side with nothing between them but what says which is which.
func saidTriples(r *reader) {
	for _, s := range r.said {
		if s.loose {
			continue
		}
		for i := 0; i+2 < len(s.said); i++ {
			part, whole, share := s.said[i], s.said[i+1], s.said[i+2]
			if !part.money || !whole.money || !share.share || len(part.values)+len(whole.values) > 2 || whole.values[0].Number.Sign() <= 0 {
				continue
			}
			amid, link := strings.Trim(s.between(i, i+1), " ,-0"), s.between(i+1, i+2)
			if !ofAim(amid) || len(link) > 30 || !linked(link) || hasAny(link, "naik", "turun", "capaian", "kinerja", "fisik") {
				continue
			}
			exact := percent(part.values[0].Number.Rat(), whole.values[0].Number.Rat())
			if s.large {
				wide, possible := ratio(within(part.values[0]), within(whole.values[0]))
				if !possible || within(share.values[0]).meets(wide) {
					continue
				}
			}
			r.slipOf(s, i+2, exact, fmt.Sprintf("%s dari %s dalam persen", s.as(i), s.as(i+1)))
		}
	}
}

// ofAim reports that a text says nothing but that the next amount is the whole of the one before.
func ofAim(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || words[0] != "dari" || len(words) > 4 {
		return false
	}
	for _, w := range words[1:] {
		switch strings.Trim(w, ".,") {
		case "target", "targetnya", "pagu", "pagunya", "anggaran", "anggarannya", "ketetapan", "plafon", "alokasi", "total", "sebesar", "senilai", "baku", "pokok", "rencana":
		default:
			return false
		}
	}
	return true
}
