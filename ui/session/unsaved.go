package session

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// unsaved is all that was typed and not saved, wherever it is held: in cells of screens, in
// open dialogs, in those that were left. It holds nothing itself.
type unsaved struct {
	host    screen.Host
	pages   *pages
	dialogs *dialog.Stack
	drafts  *drafts
	outbox  *outbox
	turn    turner
}

// turner shows another quarter or year.
type turner interface {
	shown() screen.State
	turnQuarter(by int)
	turnTo(year int) tea.Cmd
}

// all is every draft by where it belongs.
func (u *unsaved) all() map[label]screen.Draft {
	all := u.drafts.left()
	maps.Copy(all, u.pages.drafts())
	for _, d := range u.dialogs.All() {
		if k, ok := d.(screen.Keeping); ok {
			if key, draft, some := k.Draft(); some && key != "" {
				all[label{u.pages.current().ID(), key}] = draft
			}
		}
	}
	return all
}

// names says what each is; what belongs to another screen is named with it.
func (u *unsaved) names() []string {
	var names []string
	drafts := u.all()
	for _, l := range u.pages.order(drafts) {
		line := drafts[l].Line()
		if l.screen != u.pages.current().ID() {
			line = u.pages.title(l.screen) + ": " + line
		}
		names = append(names, line)
	}
	for _, d := range u.dialogs.All() {
		if form, ok := d.(screen.Form); ok {
			names = append(names, form.Unsaved()...)
		}
	}
	return names
}

// list opens the list of them.
func (u *unsaved) list() {
	drafts := u.all()
	var left []dialog.Left
	for _, l := range u.pages.order(drafts) {
		left = append(left, dialog.Left{
			Name: u.pages.title(l.screen) + ": " + drafts[l].Name, Text: drafts[l].Whole(),
			Reach: func() bool { return u.resume(l) },
			Drop:  func() { u.drafts.forget(l); u.pages.forget(l) },
		})
	}
	box := dialog.NewDrafts(u.host.Theme(), left, u.host.Copy)
	box.OnSaveAll(u.saveAll)
	u.host.Open(box)
}

// taker is a screen that can save what was typed and left in its cells.
type taker interface {
	TakeDrafts() (records []model.Record, taken []string, left map[string]string)
}

// saveAll saves what was left in cells, as one act: all that can be read and is in no doubt.
// What stays is told and stays in the list.
func (u *unsaved) saveAll() {
	var edits []store.Edit
	var saved []label
	var left []string
	for i, one := range u.pages.open {
		page, ok := one.(taker)
		if !ok {
			continue
		}
		records, taken, stays := page.TakeDrafts()
		for _, r := range records {
			edits = append(edits, store.Put(r))
		}
		for _, key := range taken {
			saved = append(saved, label{u.pages.entries[i].ID, key})
		}
		for _, key := range slices.Sorted(maps.Keys(stays)) {
			left = append(left, stays[key])
		}
	}
	if len(edits) == 0 {
		u.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang dapat disimpan sekaligus. " + strings.Join(left, " ")})
		return
	}
	note := fmt.Sprintf("%d isian yang tertinggal disimpan", len(saved))
	u.host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err != nil {
			return
		}
		for _, l := range saved {
			u.pages.forget(l)
		}
		if len(left) > 0 {
			u.host.Say(screen.Notice{Tone: screen.Warning, Text: note + fmt.Sprintf("; %d tetap menunggu. ", len(left)) + strings.Join(left, " ")})
			return
		}
		u.host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
	}})
}

// binding is the key that lists them; it is hinted while there are any.
func (u *unsaved) binding() screen.Binding {
	none, left := "", len(u.all())
	if left == 0 {
		none = "tidak ada isian yang belum disimpan"
	}
	row := screen.Do("Ctrl+L", "isian yang belum disimpan", u.list, "ctrl+l").Unless(none)
	row.Hint = left > 0
	return row
}

// resume goes to where a draft is entered and opens it there, turning to its year and
// quarter where they are not the ones shown; false where its place is gone.
func (u *unsaved) resume(l label) bool {
	if u.pages.resume(l) {
		return true
	}
	st := u.turn.shown()
	year, ref, ok := screen.EnteredBy(l.key)
	switch {
	case !ok:
		return false
	case year != st.Book.Year:
		if !slices.Contains(st.Years, year) {
			return false
		}
		u.drafts.setTarget(l)
		u.outbox.addRead(u.turn.turnTo(year))
		return true
	}
	_, q := st.Book.PartOfRef(ref)
	if !q.Valid() || q == st.Quarter {
		return false
	}
	u.turn.turnQuarter(int(q - st.Quarter))
	if u.pages.resume(l) {
		return true
	}
	u.turn.turnQuarter(int(st.Quarter - q))
	return false
}

// resumeTarget opens the draft for whose sake the year was turned. Where its place is gone,
// the list says so and offers what can still be done with it.
func (u *unsaved) resumeTarget() {
	l, some := u.drafts.takeTarget()
	if !some || u.resume(l) {
		return
	}
	u.host.Say(screen.Notice{Tone: screen.Warning, Text: "Tempat isian itu sudah dihapus dari tahun ini; teksnya dapat disalin atau dibuang."})
	u.list()
}

// resumeFirst goes to the first draft that is still to be found, else lists them.
func (u *unsaved) resumeFirst() {
	if !slices.ContainsFunc(u.pages.order(u.all()), u.resume) {
		u.list()
	}
}
