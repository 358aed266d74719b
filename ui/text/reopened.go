package text

import (
	"fmt"
	"strings"

	"capaian/model"
)

// mostMoved is how many figures a sentence about a quarter names.
const mostMoved = 12

// Reopened says of each quarter up to the one of a paper that was opened again after it had been
// closed, why, and which figures papers of before hold: whoever has one in hand must see that this
// is another.
func Reopened(b *model.Book, until model.Quarter) []string {
	var sentences []string
	for q := model.Q1; q <= until; q++ {
		closing := b.Closing(q)
		signed, other := b.AcknowledgedBefore(q)
		if closing.Reason == "" && !other {
			continue
		}
		var said []string
		if closing.Reason != "" {
			state := ""
			if !b.Closed(q) {
				state = " dan belum dikunci lagi"
			}
			said = append(said, fmt.Sprintf("%s pernah dikunci, dibuka kembali%s: %q.", "TW "+q.Roman(), state, model.Clean(closing.Reason, false)))
		}
		if moved := movedSince(b, q); moved != "" {
			said = append(said, "Semula "+moved+".")
		}
		if other {
			said = append(said, fmt.Sprintf("%s mengetahui angka semula pada %s.", model.Clean(signed.Name, false), LongDate(signed.Date)))
		}
		sentences = append(sentences, strings.Join(said, " "))
	}
	return sentences
}

// movedSince lists the figures of a quarter as they were when it was first closed, of those that
// papers show and that are others now.
func movedSince(b *model.Book, q model.Quarter) string {
	var list []string
	for _, f := range b.AsFirstClosed(q) {
		switch f.Facet {
		case model.FacetTarget, model.FacetActual, model.FacetAchievement, model.FacetBudget, model.FacetSpent:
			list = append(list, fmt.Sprintf("%s %s %s", FacetWord(f.Facet), Name(b, f.Ref, nil), Frozen(f.Facet, f.Value)))
		default: // words follow from figures, and rows of a list are told by their sum
		}
	}
	if more := len(list) - mostMoved; more > 0 {
		list = append(list[:mostMoved], fmt.Sprintf("dan %d angka lain", more))
	}
	return strings.Join(list, "; ")
}
