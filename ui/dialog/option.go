package dialog

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/text"
)

// fewOptions are seen through without a count beside them.
const fewOptions = 5

// optionLine shows the option that is taken, and among many which one that is.
func optionLine(options []string, taken string) string {
	line := "< " + taken + " >"
	if at := slices.Index(options, taken); at >= 0 && len(options) > fewOptions {
		line += fmt.Sprintf("  %d/%d", at+1, len(options))
	}
	return line
}

// choose turns through the options, or goes to the first that holds the words typed.
func (f *Form) choose(options []string, press tea.KeyPressMsg) {
	now, count := slices.Index(options, f.inputs[f.at].Value()), len(options)
	next := 0 // from a text that is no option, either way leads to the first
	switch name := press.String(); {
	case name == "right", name == "space" && f.sought == "":
		next, f.sought = now+1, ""
	case name == "left":
		if f.sought = ""; now >= 0 {
			next = now - 1
		}
	case name == "backspace":
		f.seek(options, shortened(f.sought))
		return
	case press.Text != "":
		f.seek(options, f.sought+press.Text)
		return
	default:
		return
	}
	f.take(options[(next+count)%count])
}

func shortened(s string) string {
	runes := []rune(s)
	return string(runes[:max(len(runes)-1, 0)])
}

// seek takes the option that the words begin, else one with them in it; where there is none,
// the one taken stays and the words are not taken.
func (f *Form) seek(options []string, words string) {
	best := worstRank
	for _, option := range options {
		if rank, all := rankOf(text.Fold(option), text.Words(words)); all && rank < best {
			best, f.sought = rank, words
			f.take(option)
		}
	}
}

func (f *Form) take(option string) {
	f.inputs[f.at].SetValue(option)
	f.problem = ""
}
