package check

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// revokedRules finds texts of the office that cite a rule of its list which was not in force
// on any day of the year. What the report drafts itself cites those in force only.
func revokedRules(b *model.Book, _ *calc.Results) []place {
	var found []place
	for _, topic := range model.Topics() {
		own := folded(b.Narrative(topic.ID))
		if own == "" {
			continue
		}
		for i := range b.Regulations {
			r := &b.Regulations[i]
			short := folded(r.Short())
			if r.InForceIn(b.Year) || short == "" || !cites(own, short) {
				continue
			}
			ref := (&model.Narrative{Topic: topic.ID}).Ref()
			found = append(found, place{ref, fmt.Sprintf("%s menyebut %s, %s.", topic.Label, r.Short(), outOfForce(r)), more{printed: r.Short(), right: r.Next}})
		}
	}
	return found
}

func folded(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// cites reports that a text names the rule; Tahun 2014 is not the beginning of another number.
func cites(text, rule string) bool {
	for {
		at := strings.Index(text, rule)
		if at < 0 {
			return false
		}
		text = text[at+len(rule):]
		if text == "" || text[0] < '0' || text[0] > '9' {
			return true
		}
	}
}

// outOfForce says since when a rule holds no more, or from when it will.
func outOfForce(r *model.Regulation) string {
	if r.Until.IsBlank() {
		return "yang baru berlaku mulai " + long(r.From)
	}
	s := "yang berlaku hanya sampai dengan " + long(r.Until)
	if r.Next != "" {
		s += " dan diganti dengan " + r.Next
	}
	return s
}
