package session_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
)

// remembered is what a file keeps for a person.
type remembered map[string]string

func (r remembered) Remember(key, value string) error { r[key] = value; return nil }

func (r remembered) Recall(key string) string { return r[key] }

func (r remembered) Recollect(prefix string) map[string]string {
	found := map[string]string{}
	for key, value := range r {
		if strings.HasPrefix(key, prefix) {
			found[key] = value
		}
	}
	return found
}

// Whatever the memory of a file holds, of a later version of the program or of a damaged
// page, a session begins and can be left.
func FuzzMemory(f *testing.F) {
	f.Add("position/sari", `{"year":2024,"quarter":4,"screen":"indikator","row":"x","column":"tw4"}`)
	f.Add("look/sari", `{"2024":{"Revision":18446744073709551615}}`)
	f.Add("look/sari", `null`)
	f.Add("draft\x00sari\x00indikator\x00ipp/tw4", `{"Cell":true,"Text":"7","Seen":1}`)
	f.Add("draft\x00sari\x00data\x00", `{"Values":["a"],"Target":{"kind":"village"}}`)
	f.Add("draft\x00sari\x00\x00\x00", `{`)
	o := screenstest.Example(f) // nothing is saved in it
	f.Fuzz(func(t *testing.T, key, value string) {
		a, err := session.New(session.Options{
			Store: o.Store, Memory: remembered{key: value}, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(),
			Now: o.Clock, Year: 2024, Quarter: model.Q4,
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, msg := range []tea.Msg{tea.WindowSizeMsg{Width: 80, Height: 24}, tea.KeyPressMsg{Code: 'l', Mod: tea.ModCtrl}, tea.KeyPressMsg{Code: tea.KeyEnter}, tea.KeyPressMsg{Code: tea.KeyEscape}} {
			a.Update(msg)
			_ = a.View()
		}
		a.Remember()
	})
}
