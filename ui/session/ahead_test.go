package session_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
)

// What was typed before a question stood there was not meant for it: not even a letter that
// happens to be one of its answers.
func TestKeysTypedAheadDoNotAnswerAConflict(t *testing.T) {
	for _, ahead := range []string{"s", "t", "k", "enter", "esc"} {
		t.Run(ahead, func(t *testing.T) {
			o := screenstest.Example(t)
			m := &rival{Store: o.Store, t: t, waits: true}
			d := m.begin(o)
			screenstest.GoTo(d, screen.Indicators)
			before := wholeYear(t, o)
			d.Hold()
			d.Press("delete", ahead)
			d.Release()
			d.See("Diubah orang lain")
			if wholeYear(t, o) != before {
				t.Fatal("a key typed ahead saved over another's change")
			}
			d.Press("alt+s") // this one saw the question
			d.Unseen("Diubah orang lain")
			if wholeYear(t, o) == before {
				t.Fatal("the answer was not taken")
			}
		})
	}
}

func TestAKeyTypedAheadIsPlayedAfterTheAnswer(t *testing.T) {
	o := screenstest.Example(t)
	m := &rival{Store: o.Store, t: t, waits: true}
	d := m.begin(o)
	screenstest.GoTo(d, screen.Indicators)
	d.Hold()
	d.Press("delete", "alt+4")
	d.Release()
	d.See("Diubah orang lain")
	d.Press("alt+t")
	d.See("Tabel 11 Dokumen desa")
}

// remembering is a session that writes drafts down when typing rests.
func remembering(o *screenstest.Office) *session.App {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Memory: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Pause: time.Nanosecond,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return a
}

func press(a *session.App, code rune, text string) tea.Cmd {
	_, cmd := a.Update(tea.KeyPressMsg{Code: code, Text: text})
	return cmd
}

// carryOut runs a command and returns what it brings, without telling the session: as long as
// it is not told, typing does not rest.
func carryOut(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	batch, several := msg.(tea.BatchMsg)
	if !several {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, one := range batch {
		all = append(all, carryOut(one)...)
	}
	return all
}

func TestALeftEntryIsWrittenDownAtOnce(t *testing.T) {
	o := screenstest.Example(t)
	a := remembering(o)
	carryOut(press(a, tea.KeyF4, ""))
	carryOut(press(a, '7', "7"))
	if len(o.Store.Recollect("draft\x00sari\x00")) != 0 {
		t.Fatal("written down with every key")
	}
	carryOut(press(a, tea.KeyEscape, ""))
	if len(o.Store.Recollect("draft\x00sari\x00")) != 1 {
		t.Fatal("an entry that was left with Esc is not written down")
	}
}

func TestAnEntryLeftAheadIsWrittenDownToo(t *testing.T) {
	o := screenstest.Example(t)
	a := remembering(o)
	carryOut(press(a, tea.KeyF4, ""))
	saving := press(a, tea.KeyDelete, "")
	for _, cmd := range []tea.Cmd{press(a, '7', "7"), press(a, tea.KeyEscape, "")} {
		if cmd != nil {
			t.Fatal("a key passed an act that is on its way")
		}
	}
	for _, msg := range carryOut(saving) {
		_, cmd := a.Update(msg)
		carryOut(cmd)
	}
	if len(o.Store.Recollect("draft\x00sari\x00")) != 1 {
		t.Fatal("an entry that was typed and left while an act was on its way is not written down")
	}
}
