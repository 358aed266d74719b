package session_test

import (
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
)

// seated is a session with the screens of entry open; what it returns is woken by an act.
func seated(b *testing.B, s *store.Store) (wake func()) {
	b.Helper()
	a, err := session.New(session.Options{
		Store: s, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(), Now: time.Now, Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		b.Fatal(err)
	}
	send := func(msg tea.Msg) {
		for waiting := []tea.Msg{msg}; len(waiting) > 0; waiting = waiting[1:] {
			if all, ok := waiting[0].(tea.BatchMsg); ok {
				for _, cmd := range all {
					if cmd != nil {
						waiting = append(waiting, cmd())
					}
				}
				continue
			}
			if _, cmd := a.Update(waiting[0]); cmd != nil {
				waiting = append(waiting, cmd())
			}
		}
	}
	send(tea.WindowSizeMsg{Width: 100, Height: 30})
	for _, key := range "23" {
		send(tea.KeyPressMsg{Code: key, Text: string(key)})
	}
	return func() {
		send(a.Woken())
		_ = a.View()
	}
}

// BenchmarkWake reports what an act costs the first session that hears of it, and what each
// further one of the same process, which finds worked out what the first has worked out.
func BenchmarkWake(b *testing.B) {
	for _, row := range []struct {
		name    string
		further bool
	}{{"first", false}, {"further", true}} {
		b.Run(row.name, func(b *testing.B) {
			s, err := store.Open(filepath.Join(b.TempDir(), "kantor.db"), store.Options{Create: true, NoSync: true})
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { s.Close() })
			if err := seed.LoadExample(s, screenstest.Clerk()); err != nil {
				b.Fatal(err)
			}
			first, other := seated(b, s), seated(b, s)
			for n := int64(0); b.Loop(); n++ {
				b.StopTimer()
				cell := &model.Actual{Indicator: "iku-1", Quarter: model.Q4, Value: model.IntOf(60 + n%9)}
				if _, err := s.Do(screenstest.Clerk(), store.Batch{Year: 2024, Edits: []store.Edit{store.Put(cell)}}); err != nil {
					b.Fatal(err)
				}
				if row.further {
					first()
				}
				b.StartTimer()
				other()
			}
		})
	}
}
