package screen

import (
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
)

// Draft is what was typed and not saved, with what it was to enter in words.
type Draft struct {
	Text string `json:"text,omitempty"`
	Name string `json:"name,omitempty"`
	Was  string `json:"was,omitempty"`  // the saved text that was to be replaced
	Cell bool   `json:"cell,omitempty"` // it was typed into a cell, not into a dialog
	// Fields, in place of Text, are the parts of a form that were changed, by their labels.
	Fields map[string]Draft `json:"fields,omitempty"`
}

// Line names a draft, with its text where that is short.
func (d Draft) Line() string {
	if d.Cell {
		return strings.TrimSpace(d.Name + " " + d.Text)
	}
	return d.Name
}

// Whole is all that was typed, a line for each part of a form.
func (d Draft) Whole() string {
	if len(d.Fields) == 0 {
		return d.Text
	}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(d.Fields)) {
		lines = append(lines, name+": "+d.Fields[name].Text)
	}
	return strings.Join(lines, "\n")
}

// Drafting is a screen on which something can be typed and left unsaved, in cells or in the
// dialogs it opens. Each draft has a key that says what it enters, the year included.
type Drafting interface {
	// Drafts are those of cells; those of dialogs are the program's to keep.
	Drafts() map[string]Draft
	// PutDrafts takes over those of an earlier session.
	PutDrafts(map[string]Draft)
	// Forget throws one away.
	Forget(key string)
	// Reach goes to where a draft is entered and opens it there. It is false where that is
	// not to be found: the record was removed, or belongs to another year.
	Reach(key string) bool
}

// detailKey leads the key of what is entered in a dialog about a record, so that it is not
// taken for that of a cell.
const detailKey = "rincian "

// DetailKey names what a dialog about a record enters.
func DetailKey(year int, ref model.Ref) string { return detailKey + EntryKey(year, ref) }

// DetailOf reads what DetailKey wrote; false for other keys and those of other years.
func DetailOf(key string, year int) (model.Ref, bool) {
	rest, found := strings.CutPrefix(key, detailKey)
	of, ref, ok := EntryOf(rest)
	return ref, found && ok && of == year
}

// EnteredBy reads which year and record a draft is of from its key, whatever leads that.
func EnteredBy(key string) (year int, ref model.Ref, ok bool) {
	rest := strings.TrimPrefix(key, detailKey)
	if year, ref, ok = EntryOf(rest); ok {
		return year, ref, true
	}
	_, rest, _ = strings.Cut(key, ": ") // of a list
	return EntryOf(rest)
}

// Keeping is a dialog whose text outlives it when it is closed unsaved.
type Keeping interface {
	Dialog
	// Draft is what was typed and not saved, under the key by which it is found again. The
	// key is empty where the dialog keeps nothing; some is false where nothing is unsaved.
	Draft() (key string, d Draft, some bool)
	// Resume goes on from what was left.
	Resume(Draft)
}

// Reply is a message for one dialog, from a command that it started.
type Reply interface{ For() Dialog }

// Editor opens a text in the person's own editor, outside the program, and sends back what
// reply makes of the outcome. Only the computer one sits at may be asked to run one.
type Editor func(text string, reply func(text string, err error) tea.Msg) tea.Cmd
