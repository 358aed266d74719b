package session

import (
	"errors"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// sent is a command that says which act it is; an outbox under test has no store.
type sent struct{ note string }

func send(next act) tea.Cmd { return func() tea.Msg { return sent{next.batch.Note} } }

func noted(note string) act { return act{batch: store.Batch{Note: note}} }

// flushed runs what the outbox sends, and returns the messages.
func flushed(o *outbox) []tea.Msg {
	var all []tea.Msg
	for queue := []tea.Cmd{o.flush(send)}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == nil {
			continue
		}
		switch msg := queue[0]().(type) {
		case tea.BatchMsg:
			queue = append(queue, msg...)
		default:
			all = append(all, msg)
		}
	}
	return all
}

func TestActsAreSentOneAfterTheOtherInTheirOrder(t *testing.T) {
	var o outbox
	o.add(noted("first"))
	o.add(noted("second"))
	o.addFirst(noted("again"))
	o.addRead(func() tea.Msg { return sent{"read"} })
	for _, want := range [][]tea.Msg{
		{sent{"read"}, sent{"again"}}, {sent{"first"}}, {sent{"second"}}, nil,
	} {
		if got := flushed(&o); !slices.Equal(got, want) {
			t.Fatalf("sent %v, want %v", got, want)
		}
		if len(o.queue) > 0 && len(flushed(&o)) > 0 {
			t.Fatal("an act was sent while another is on its way")
		}
		o.finish()
	}
}

func TestKeysWaitInTheirOrder(t *testing.T) {
	var o outbox
	if o.keep("a") {
		t.Fatal("a key was kept while nothing is on its way")
	}
	o.start(actWaits)
	if !o.keep("b") || !o.keep("c") {
		t.Fatal("a key passed")
	}
	if _, some := o.nextKey(); some {
		t.Fatal("a key was played too early")
	}
	o.finish()
	first, _ := o.nextKey()
	second, _ := o.nextKey()
	_, third := o.nextKey()
	if first != "b" || second != "c" || third {
		t.Fatalf("%v, %v, %v", first, second, third)
	}
}

// Two acts may meet another's change one after the other; their questions stand one over the
// other, and the answer to the upper one is none to the lower.
func TestKeptKeysWaitForTheLastConflict(t *testing.T) {
	var o outbox
	o.start(actWaits)
	o.keep("s")
	o.finish()
	o.ask()
	o.ask()
	o.answered()
	if _, some := o.nextKey(); some {
		t.Fatal("a kept key answers a conflict")
	}
	o.answered()
	if _, some := o.nextKey(); !some {
		t.Fatal("a kept key is lost")
	}
}

// one is a store of which a year has a revision.
type one struct {
	Backend
	revision uint64
}

func (s one) Book(year int) (*model.Book, error) { return model.NewBook(year, s.revision, nil), nil }

func TestAnActSaysWhatItsAuthorSaw(t *testing.T) {
	shown := model.NewBook(2024, 7, nil)
	for _, row := range []struct {
		name       string
		wish       screen.Act
		year       int
		seen, then uint64 // then: where the act is made when its turn has come
	}{
		{"what is shown", screen.Act{}, 2024, 7, 0},
		{"what was shown when the entry began", screen.Act{Seen: 5}, 2024, 5, 0},
		{"on the people", screen.Act{OfficeWide: true}, model.OfficeWide, 7, 0},
		{"made later", screen.Act{Make: func(*model.Book) []store.Edit { return nil }}, 2024, 7, 9},
	} {
		next := actOf(row.wish, shown, reader{store: one{revision: 9}})
		if next.batch.Year != row.year || next.batch.Seen != row.seen {
			t.Errorf("%s: year %d, seen %d", row.name, next.batch.Year, next.batch.Seen)
		}
		if (next.prepare != nil) != (row.then != 0) {
			t.Fatalf("%s: made at the wrong time", row.name)
		}
		if next.prepare == nil {
			continue
		}
		if batch, err := next.prepare(); err != nil || batch.Year != row.year || batch.Seen != row.then {
			t.Errorf("%s: %+v, %v", row.name, batch, err)
		}
	}
}

func TestUndoWalksBackAndAgain(t *testing.T) {
	var u undo
	why := func(row int) string { return u.bindings(nil)[row].Why }
	if why(0) == "" || why(1) == "" {
		t.Fatal("something may be undone in a new session")
	}
	u.accepted(forward, 0) // changed nothing
	if why(0) == "" {
		t.Fatal("an act that changed nothing may be undone")
	}
	u.accepted(forward, 3)
	u.accepted(forward, 4)
	if u.next(backward) != 4 {
		t.Fatal("not the newest first")
	}
	u.accepted(backward, 5)
	if u.next(backward) != 3 || u.next(again) != 5 {
		t.Fatalf("%+v", u)
	}
	u.accepted(again, 6)
	if u.next(backward) != 6 || why(1) == "" {
		t.Fatalf("%+v", u)
	}
	u.accepted(backward, 0) // could not be taken back: it stands no longer before what can
	if u.next(backward) != 3 || why(1) == "" {
		t.Fatalf("%+v", u)
	}
	u.accepted(backward, 7)
	u.accepted(forward, 8)
	if why(1) == "" {
		t.Fatal("what was undone may be redone after something new")
	}
	u.accepted(opening, 9)
	u.endAt("tahun dibuka")
	if why(0) != "tahun dibuka" {
		t.Fatalf("undone past the opening of a year: %q", why(0))
	}
}

// keeping is a dialog in which something was typed.
type keeping struct {
	screen.Dialog
	key     string
	typed   string
	resumed string
}

func (k *keeping) Draft() (string, screen.Draft, bool) {
	return k.key, screen.Draft{Text: k.typed}, k.typed != ""
}
func (k *keeping) Resume(d screen.Draft) { k.resumed = d.Text }

func TestWhatIsLeftInADialogReturnsWithIt(t *testing.T) {
	d := newDrafts(nil, time.Second, "sari")
	d.keep(screen.Villages, &keeping{key: "x", typed: "72"})
	for _, row := range []struct {
		on   screen.ID
		key  string
		want string
	}{{screen.Villages, "x", "72"}, {screen.Budget, "x", ""}, {screen.Villages, "y", ""}, {screen.Villages, "", ""}} {
		k := &keeping{key: row.key}
		if d.resume(row.on, k); k.resumed != row.want {
			t.Errorf("%s %q: %q", row.on, row.key, k.resumed)
		}
	}
	d.keep(screen.Villages, &keeping{key: "x"}) // saved
	if len(d.left()) != 0 {
		t.Fatalf("a saved entry is still a draft: %v", d.left())
	}
	d.keep(screen.Villages, &keeping{typed: "72"}) // keeps nothing by that name
	if len(d.left()) != 0 {
		t.Fatalf("%v", d.left())
	}
}

func TestDraftsReturnToTheirPersonUnderAnyName(t *testing.T) {
	m := &notebook{held: map[string]string{}}
	d := newDrafts(m, time.Second, "sari")
	cell, form := label{screen.Budget, "a"}, label{screen.Villages, "b"}
	all := map[label]screen.Draft{cell: {Text: "1", Cell: true}, form: {Text: "2"}}
	d.writeLast(all)
	m.held["draft\x00sari\x00rusak"] = "{"
	next := newDrafts(m, time.Second, "sari")
	cells := next.restore()
	if len(cells) != 1 || cells[screen.Budget]["a"].Text != "1" || next.left()[form].Text != "2" || len(next.left()) != 1 {
		t.Fatalf("%v, %v", cells, next.left())
	}
	if !next.writer.holds() {
		t.Fatal("what Memory holds is not known")
	}
	d.rename("sari-2")
	d.writeLast(nil)
	if _, kept := m.held["draft\x00sari\x00"+string(cell.screen)+"\x00a"]; !kept {
		t.Fatal("drafts under the old name belong to whoever has it now")
	}
}

func TestTheDraftToBeOpenedIsTakenOnce(t *testing.T) {
	d := newDrafts(nil, 0, "sari")
	d.setTarget(label{screen.Home, "x"})
	if l, some := d.takeTarget(); !some || l.key != "x" {
		t.Fatal(l, some)
	}
	if _, some := d.takeTarget(); some {
		t.Fatal("opened twice")
	}
}

func TestWhatMemoryRefusesIsSaid(t *testing.T) {
	m := &notebook{held: map[string]string{}, full: errors.New("penuh")}
	d := newDrafts(m, time.Second, "sari")
	if msg, _ := d.write(map[label]screen.Draft{{screen.Home, "x"}: {Text: "1"}})().(keptMsg); msg.err == nil {
		t.Fatal("a full disk was kept quiet")
	}
}
