package preview

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// Wrap breaks a text at its words into lines of at most the width. A word that is wider than
// a line is cut. What could reach the terminal as an order is left out.
func Wrap(s string, width int) []string {
	width = max(width, 1)
	var lines []string
	for paragraph := range strings.SplitSeq(model.Clean(s, true), "\n") {
		line, at := "", 0
		for word := range strings.FieldsSeq(paragraph) {
			w := text.Width(word)
			if at > 0 && at+1+w > width {
				lines = append(lines, line)
				line, at = "", 0
			}
			if at > 0 {
				line += " "
				at++
			}
			for w > width {
				head := cut(word, width)
				if len(head) == len(word) {
					break // one letter that is wider than the line
				}
				lines = append(lines, line+head)
				line, at = "", 0
				word = word[len(head):]
				w = text.Width(word)
			}
			line += word
			at += w
		}
		lines = append(lines, line)
	}
	return lines
}

// cut is as much of a word as fits the width, one letter at least.
func cut(word string, width int) string {
	at := 0
	for i, r := range word {
		if at += text.Width(string(r)); at > width && i > 0 {
			return word[:i]
		}
	}
	return word
}
