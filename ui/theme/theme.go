// Package theme holds how things look: few colours, each with one meaning and
// never alone, and the signs that carry the meaning where there is no colour.
// Only the sixteen basic colours are used, so that the terminal's own light or
// dark scheme decides the shades.
package theme

import (
	"strings"

	lipgloss "charm.land/lipgloss/v2"
)

// Theme is a set of styles and signs. It is a value: each session has its own.
type Theme struct {
	Plain, Strong, Dim, Head, Marker lipgloss.Style
	Good, Warn, Bad                  lipgloss.Style
	Signs                            Signs
	ascii                            bool
}

// LineEnd stands for the end of a line in a text of one line. It is drawn as the sign that
// Word has for it, which a text itself may hold.
const LineEnd = "↵"

// Plainly replaces what a console cannot show, sign by sign and as wide as before: few signs
// where it shows those of WGL4, many where it is old.
func (t *Theme) Plainly(s string) string {
	if !t.ascii {
		return strings.ReplaceAll(s, LineEnd, "¶")
	}
	// Between two figures an arrow that is only its head would say that one is the greater.
	s = strings.ReplaceAll(s, " → ", " ->")
	return strings.Map(func(r rune) rune {
		for _, row := range plainSigns() {
			if row[0] == r {
				return row[1]
			}
		}
		return r
	}, s)
}

// plainSigns is the table of signs that ASCII lacks, with what stands for them.
func plainSigns() [][2]rune {
	return [][2]rune{
		{'·', '.'}, {'…', '~'}, {'→', '>'}, {'←', '<'}, {'↑', '^'}, {'↓', 'v'}, {'−', '-'}, {'–', '-'}, {'—', '-'},
		{'×', 'x'}, {'÷', '/'}, {'►', '>'}, {'◄', '<'}, {'─', '-'}, {'ƒ', 'f'}, {'≤', '<'}, {'≥', '>'}, {'√', 'v'}, {'•', '*'}, {'\u00a0', ' '},
		{'‹', '<'}, {'›', '>'}, {'█', '#'}, {'“', '"'}, {'”', '"'}, {'’', '\''}, {'¶', '#'}, {'↵', '|'},
		{'│', '|'}, {'▌', '|'}, {'▄', '-'},
	}
}

// Signs are the characters that mean something. All are of WGL4, the set that the fonts of
// Windows consoles have: in Consolas and Lucida Console others are empty boxes.
type Signs struct {
	Row, CellLeft, CellRight string // the chosen row; the chosen cell
	Picked                   string // a cell of a block, but for the chosen one
	Blank, None              string // nothing entered; not computable
	Derived                  string // computed, not typed
	Done, Late, Doubt        string
	Partial                  string // some of the parts are blank
	Same                     string // as in the version before
	Rule                     string
	Open, Closed             string   // branches of a tree
	Bar                      []string // parts of a full cell, from thin to full
	Spark                    []string // nothing, half a cell and a full one of a chart; empty: numbers only
	Side                     string   // the line before what stands beside
	More, Fewer              string   // there is more below, above
	Note                     string   // something was said of a row
}

// New returns the theme; ascii keeps to characters that every old console has.
func New(ascii bool) Theme {
	t := Theme{
		Plain:  lipgloss.NewStyle(),
		Strong: lipgloss.NewStyle().Bold(true),
		Dim:    lipgloss.NewStyle().Faint(true),
		Head:   lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Cyan),
		Marker: lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Cyan),
		Good:   lipgloss.NewStyle().Foreground(lipgloss.Green),
		Warn:   lipgloss.NewStyle().Foreground(lipgloss.Yellow),
		Bad:    lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Red),
		Signs: Signs{
			Row: "►", CellLeft: "►", CellRight: "◄", Picked: "›", Blank: "·", None: "–", Derived: "ƒ",
			Done: "√", Late: "!", Doubt: "?", Partial: "~", Same: "≡", Rule: "─", Open: "−", Closed: "+",
			Bar:   []string{"▌", "█"},
			Spark: []string{"_", "▄", "█"},
			Side:  "│",
			More:  "↓", Fewer: "↑", Note: "¶",
		},
	}
	if ascii {
		t.ascii = true
		t.Signs = Signs{
			Row: ">", CellLeft: ">", CellRight: "<", Picked: "*", Blank: ".", None: "-", Derived: "f",
			Done: "v", Late: "!", Doubt: "?", Partial: "~", Same: "=", Rule: "-", Open: "-", Closed: "+",
			Bar:  []string{"#"},
			Side: "|",
			More: "v", Fewer: "^", Note: "#",
		}
	}
	return t
}
