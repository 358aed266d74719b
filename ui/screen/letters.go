package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// alt stands before the letter of a key that is pressed together with Alt.
const alt = "alt+"

// KeyName is what a key is called in a table: Caps Lock and Shift change nothing about letters.
func KeyName(msg tea.KeyPressMsg) string {
	name := msg.String()
	if base := name[strings.LastIndex(name, "+")+1:]; isLetter(base) {
		return strings.ReplaceAll(strings.ToLower(name), "shift+", "")
	}
	return name
}

// isLetter reports that a key is one letter.
func isLetter(name string) bool {
	r, size := utf8.DecodeRuneInString(name)
	return size == len(name) && unicode.IsLetter(r)
}

// letterOf is the letter that was pressed together with Alt; "" for other keys.
func letterOf(name string) string {
	if letter, found := strings.CutPrefix(name, alt); found && isLetter(letter) {
		return letter
	}
	return ""
}

// Typed is the letter of a key that writes one; "" for other keys.
func Typed(msg tea.KeyPressMsg) string {
	if name := KeyName(msg); msg.Text != "" && isLetter(name) {
		return name
	}
	return ""
}

// Reached are the rows with the keys that reach them. A letter works with Alt everywhere, and
// alone where nothing is entered (entering is false) and nothing saved is changed by it.
func Reached(rows []Binding, entering bool) []Binding {
	reached := make([]Binding, len(rows))
	for i, row := range rows {
		var names []string
		for _, name := range row.Keys() {
			if !isLetter(name) {
				names = append(names, name)
				continue
			}
			if !entering && !row.Acts {
				names = append(names, name)
			}
			names = append(names, alt+name)
		}
		if label := row.Help().Key; isLetter(label) && (entering || row.Acts) {
			row.SetHelp("Alt+"+label, row.Help().Desc)
		}
		row.SetKeys(names...)
		reached[i] = row
	}
	return reached
}
