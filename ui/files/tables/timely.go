package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// verdict is what a column of receipts says other than the day.
type verdict uint8

const (
	noVerdict verdict = iota
	ofState           // whether it came, in words
	ofTime            // whether it came in time: Ya/Tidak, Tepat/Terlambat
)

// verdictHeads are what people write over whether a document came, or came in time.
func verdictHeads(document string) []string {
	heads := []string{"Ketepatan waktu penyampaian " + document, document + " disampaikan tepat waktu"}
	for _, what := range []string{"tepat waktu", "ketepatan waktu", "ketepatan", "status"} {
		heads = append(heads, document+" "+what, what+" "+document)
	}
	return heads
}

// verdictOf is what the head of a column asks.
func verdictOf(texts [][]string, h *shape.Head, at int) verdict {
	var words []string
	for row := max(h.From, 0); row <= h.To; row++ {
		from := at
		for row < h.To && from > 0 && (from >= len(texts[row]) || strings.TrimSpace(texts[row][from]) == "") {
			from-- // a head over several columns
		}
		if from < len(texts[row]) {
			words = append(words, text.Words(texts[row][from])...)
		}
	}
	switch {
	case slices.Contains(words, "tepat"), slices.Contains(words, "ketepatan"):
		return ofTime
	case slices.Contains(words, "status"):
		return ofState
	}
	return noVerdict
}

// verdicts marks the columns of receipts that say no day. Beside the column of the days of the
// same document such a one only repeats them, and is not used.
func (h *header) verdicts(g *workbook.Grid) {
	texts := g.Texts()
	days := map[int]bool{}
	told := map[int]verdict{}
	for at, column := range h.At {
		if c := &h.columns[column]; c.Of != model.KindReceipt || c.Kind != Day || h.said[at] {
			continue
		}
		if told[at] = verdictOf(texts, &h.Head, at); told[at] == noVerdict {
			days[column] = true
		}
	}
	for at, v := range told {
		switch column := h.At[at]; {
		case v == noVerdict:
		case days[column]:
			delete(h.At, at)
			h.Strange = append(h.Strange, shape.Strange{At: at, Text: texts[h.To][at]})
		default:
			h.columns[column].verdict = v
		}
	}
}

// judged is what a word says in a column of verdicts, which never takes a day away.
func (c *Column) judged(typed string, said answer) answer {
	word := strings.Trim(strings.ToLower(strings.TrimSpace(typed)), ".! ")
	switch timed := c.verdict == ofTime; {
	case timed && (word == "y" || said == positive):
		return onTime
	case said == negative, timed && (word == "t" || word == "n"):
		return untimely
	}
	return said
}
