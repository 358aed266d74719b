package session_test

import (
	"encoding/json"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// rival is a store in which somebody else changes what an act is about to change, and changes
// it back, after the session looked and before the act arrives. What stands there is as it was;
// that somebody was at it is what the session must notice.
type rival struct {
	*store.Store
	t     *testing.T
	waits bool // for the next act
	met   bool
}

func (m *rival) Do(actor model.Actor, b store.Batch) (uint64, error) {
	if m.waits && !b.Open {
		m.waits, m.met = false, true
		other := actor // the same person elsewhere: remarks are written in nobody else's name
		other.Name = "Lain"
		m.change(other, b.Insisting(0))
	}
	return m.Store.Do(actor, b)
}

func (m *rival) change(other model.Actor, b store.Batch) {
	revision, err := m.Store.Do(other, b)
	if err != nil {
		m.t.Fatalf("the other could not: %v", err)
	}
	entries, err := m.Store.Entries(revision-1, 1)
	if err != nil || len(entries) != 1 {
		m.t.Fatalf("%v, %v", entries, err)
	}
	back, err := store.Undo(entries[0], "kembali")
	if err != nil {
		m.t.Fatal(err)
	}
	if _, err = m.Store.Do(other, back.Insisting(0)); err != nil {
		m.t.Fatalf("the other could not go back: %v", err)
	}
}

// begin is a session on the office that the rival forestalls.
func (m *rival) begin(o *screenstest.Office) *uitest.Driver {
	m.t.Helper()
	a, err := session.New(session.Options{
		Store: m, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		m.t.Fatal(err)
	}
	return uitest.Drive(m.t, a, 100, 30)
}

// wholeYear is all that is saved.
func wholeYear(t *testing.T, o *screenstest.Office) string {
	t.Helper()
	var all []model.Record
	for _, year := range []int{model.OfficeWide, 2024} {
		b, err := o.Store.Book(year)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b.Records()...)
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// change is one way of changing something: keys that lead to it, and those that do it.
type change struct {
	name string
	to   func(d *uitest.Driver)
	do   func(d *uitest.Driver)
}

// keys presses them; what does not name a key is typed.
func keys(names ...string) func(*uitest.Driver) {
	return func(d *uitest.Driver) { d.Press(names...) }
}

// fills types a text between two rows of keys.
func fills(before []string, typed string, after ...string) func(*uitest.Driver) {
	return func(d *uitest.Driver) {
		d.Press(before...)
		d.Type(typed)
		d.Press(after...)
	}
}

func pastes(text string, after ...string) func(*uitest.Driver) {
	return func(d *uitest.Driver) {
		d.Paste(text)
		d.Press(after...)
	}
}

// at goes to a screen and presses keys there.
func at(id screen.ID, names ...string) func(*uitest.Driver) {
	return func(d *uitest.Driver) {
		screenstest.GoTo(d, id)
		d.Press(names...)
	}
}

// in opens a list of the office and presses keys there.
func in(title string, names ...string) func(*uitest.Driver) {
	return func(d *uitest.Driver) {
		screenstest.OpenList(d, title)
		d.Press(names...)
	}
}

func then(steps ...func(*uitest.Driver)) func(*uitest.Driver) {
	return func(d *uitest.Driver) {
		for _, step := range steps {
			step(d)
		}
	}
}

func changes() []change {
	return []change{
		{"figure typed", at(screen.Indicators), fills(nil, "72", "enter")},
		{"figure cleared", at(screen.Indicators), keys("delete")},
		{"figures cleared", at(screen.Indicators, "shift+left"), keys("delete")},
		{"figures pasted", at(screen.Indicators), pastes("70\r\n71\r\n", "ctrl+s")},
		{"checklist switched", at(screen.Facilitation), keys("space", "b")},
		{"checklist details", at(screen.Facilitation), fills([]string{"enter", "tab", "tab", "tab"}, "x", "ctrl+s")},
		{"indicator details", at(screen.Indicators), fills([]string{"alt+r"}, "50", "ctrl+s")},
		{"receipt details", at(screen.Villages), fills([]string{"alt+r", "down"}, "12", "ctrl+s")},
		{"filled down", at(screen.Budget, "down", "down", "down", "left", "shift+down"), keys("ctrl+d")},
		{"receipt cleared", at(screen.Villages), keys("delete")},
		{"receipt of today", at(screen.Villages, "delete"), keys("space")},
		{"amount cleared", at(screen.Budget, "down", "down"), keys("delete")},
		{"remark", at(screen.Villages, "ctrl+n"), fills([]string{"alt+a"}, "Bukti?", "ctrl+s")},
		{"remark settled", then(at(screen.Villages, "ctrl+n"), fills([]string{"alt+a"}, "Bukti?", "ctrl+s")), keys("alt+s")},
		{"record changed", in("Desa"), fills([]string{"enter", "tab"}, "x", "ctrl+s")},
		{"record added", in("Sarana"), fills([]string{"alt+a"}, "Kursi", "ctrl+s")},
		{"record removed", in("Sarana"), keys("delete", "alt+h")},
		{"record moved", in("Desa"), keys("alt+down")},
		{"records pasted", in("Hari libur"), pastes("No\tTanggal\tHari libur\r\n1\t29 Maret 2024\tWafat\r\n2\t30 Maret 2024\tLain\r\n", "ctrl+s")},
		{"level of a plan", in("Rencana", "end"), keys("alt+left")},
		{"user changed", then(at(screen.Users), fills([]string{"alt+a"}, "Budi", "tab", "tab", "tab", "tab"), fills(nil, "sari", "ctrl+s"), fills([]string{"alt+a"}, "Rina", "tab", "tab", "tab", "tab"), fills(nil, "rina", "ctrl+s")), fills([]string{"enter"}, "x", "ctrl+s")},
		{"user revoked", at(screen.Users, "home"), keys("delete", "alt+c")},
		{"analysis written", at(screen.Analysis), fills([]string{"enter"}, "x", "ctrl+s")},
		{"draft of an analysis accepted", at(screen.Analysis), keys("alt+a")},
		{"analysis cleared", at(screen.Analysis, "alt+a"), keys("delete", "alt+k")},
		{"answer turned", at(screen.Readiness), keys("space")},
		{"answer written", at(screen.Readiness), fills([]string{"alt+e", "down"}, "x", "ctrl+s")},
		{"comparison explained", at(screen.Comparison), fills([]string{"alt+e"}, "x", "ctrl+s")},
		{"part submitted", at(screen.Review, "down"), keys("alt+p", "alt+a")},
		{"part approved", at(screen.Review, "down", "alt+p", "alt+a"), keys("alt+a", "alt+s")},
		{"part returned", at(screen.Review, "down"), fills([]string{"alt+k"}, "Bukti", "ctrl+s")},
		{"finding accepted", at(screen.Findings), fills([]string{"alt+a"}, "Sudah", "ctrl+s")},
		{"acceptance withdrawn", then(at(screen.Findings), fills([]string{"/"}, "1.884.848.115", "enter", "alt+a"), fills(nil, "Sudah", "ctrl+s")), keys("delete", "alt+c")},
		{"text of the report", at(screen.Report, "down"), fills([]string{"enter"}, "x", "ctrl+s")},
		{"row of a table added", at(screen.Published, "down", "enter"), keys("alt+a")},
		{"row of a table removed", at(screen.Published, "down", "enter"), keys("alt+x")},
		{"column of a table", at(screen.Published, "down", "enter"), fills([]string{"alt+i"}, "x", "ctrl+s")},
		{"table renamed", at(screen.Published, "down", "enter"), fills([]string{"alt+e"}, "x", "ctrl+s")},
		{"document renamed", at(screen.Published), fills([]string{"alt+e"}, "x", "ctrl+s")},
		{"document complete", at(screen.Published), keys("alt+v")},
		{"document removed", at(screen.Published), keys("delete", "alt+h")},
		{"table moved", at(screen.Published, "down"), keys("alt+down")},
		{"all parts approved", at(screen.Review, "home"), keys("alt+j", "alt+j")},
	}
}

// Whoever changes something that another changed meanwhile is asked, whichever way they do it,
// and nothing is saved until they answered.
func TestEveryWayOfChangingAsksWhereAnotherChanged(t *testing.T) {
	o := screenstest.Example(t)
	for _, row := range changes() {
		t.Run(row.name, func(t *testing.T) {
			m := &rival{Store: o.Store, t: t}
			d := m.begin(o)
			row.to(d)
			before := wholeYear(t, o)
			m.waits = true
			row.do(d)
			if !m.met {
				t.Fatalf("nothing was to be saved\n%s", d.Screen())
			}
			d.See("Diubah orang lain", "Lain")
			if wholeYear(t, o) != before {
				t.Fatal("saved before the answer")
			}
			d.Press("alt+t")
			d.Unseen("Diubah orang lain")
			if wholeYear(t, o) != before {
				t.Fatal("saved against the answer")
			}
		})
	}
}
