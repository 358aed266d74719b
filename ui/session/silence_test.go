package session_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest/tools"
)

// hanging is a file whose disk does not answer until it is let go.
type hanging struct {
	*store.Store
	free chan struct{}
}

func (h hanging) Do(a model.Actor, b store.Batch) (uint64, error) {
	<-h.free
	return h.Store.Do(a, b)
}

// A disk that does not answer, or a holder that hangs, is said while one waits; what was typed
// stays, and is saved when the answer comes.
func TestAFileThatDoesNotAnswerIsSaid(t *testing.T) {
	o := screenstest.Example(t)
	h := hanging{o.Store, make(chan struct{})}
	a, err := session.New(session.Options{
		Store: h, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
		Now: o.Clock, Year: 2024, Quarter: model.Q4, Silence: time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	came := make(chan tea.Msg, 64)
	run := func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		go func() {
			if msg := cmd(); msg != nil {
				came <- msg
			}
		}()
	}
	send := func(msg tea.Msg) { _, cmd := a.Update(msg); run(cmd) }
	until := func(what string, seen func(screen string) bool) {
		t.Helper()
		for late := time.After(tools.Patience); !seen(a.View().Content); {
			select {
			case msg := <-came:
				if all, ok := msg.(tea.BatchMsg); ok {
					for _, cmd := range all {
						run(cmd)
					}
					continue
				}
				send(msg)
			case <-late:
				t.Fatalf("%s never came:\n%s", what, a.View().Content)
			}
		}
	}
	send(tea.WindowSizeMsg{Width: 80, Height: 24})
	send(tea.KeyPressMsg{Code: '2', Mod: tea.ModAlt})
	send(tea.KeyPressMsg{Code: '7', Text: "7"})
	send(tea.KeyPressMsg{Code: tea.KeyEnter})
	until("the word", func(screen string) bool {
		return strings.Contains(screen, "belum menjawab; yang baru diisi belum disimpan") && !strings.Contains(screen, "Tersimpan")
	})
	close(h.free)
	until("the answer", func(screen string) bool {
		return strings.Contains(screen, "Tersimpan") && !strings.Contains(screen, "belum menjawab")
	})
}
