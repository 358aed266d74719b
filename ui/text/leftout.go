package text

import (
	"strings"

	"capaian/model"
)

// LeftOut says in a sentence which of the indicators are not counted at a quarter, for they are not
// in force at its end; "" where all are. They are told by their positions.
func LeftOut(b *model.Book, q model.Quarter, indicators []int) string {
	var names []string
	for _, at := range indicators {
		ind := &b.Indicators[at]
		if why := b.OutOfForce(ind, q); why != "" {
			names = append(names, ind.Label()+" ("+why+")")
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Tidak dihitung, karena tidak berlaku pada akhir TW " + q.Roman() + ": " + strings.Join(names, "; ") + "."
}
