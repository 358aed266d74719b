package dialog_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// alone shows one dialog as a whole program; it leaves when the dialog closes.
type alone struct {
	dialog screen.Dialog
	closed bool
}

func (a *alone) Init() tea.Cmd { return nil }

func (a *alone) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		a.dialog.SetSize(size.Width, size.Height)
		return a, nil
	}
	cmd, done := a.dialog.Update(msg)
	a.closed = a.closed || done
	return a, cmd
}

func (a *alone) View() tea.View { return tea.View{Content: a.dialog.View(), Cursor: a.dialog.Cursor()} }

func show(t *testing.T, d screen.Dialog) (*uitest.Driver, *alone) {
	t.Helper()
	a := &alone{dialog: d}
	return uitest.Drive(t, a, 70, 10), a
}

func plain() theme.Theme { return theme.New(false) }

func choice() (*dialog.Choice, *[]string) {
	given := &[]string{}
	answer := func(key, text string) dialog.Answer {
		return dialog.Answer{Key: key, Text: text, Run: func() { *given = append(*given, key) }}
	}
	return dialog.NewChoice(plain(), "Tanya", []string{"Yang mana?"}, answer("K", "kirim"), answer("U", "ubah"), answer("B", "biarkan")), given
}

func TestChoiceTakesKeysMarksAndEsc(t *testing.T) {
	for keys, want := range map[string]string{
		"enter": "K", "k": "K", "K": "K", "u": "U", "esc": "B", "down enter": "U", "tab tab enter": "B",
		"down down down down enter": "B", "down up up enter": "K", "tab shift+tab enter": "K", "x 7 u": "U",
	} {
		c, given := choice()
		d, a := show(t, c)
		d.See("Yang mana?", "K   kirim", "U   ubah", "B   biarkan")
		d.Press(strings.Fields(keys)...)
		if !a.closed || !slices.Equal(*given, []string{want}) {
			t.Errorf("%s: answered %v, closed %v", keys, *given, a.closed)
		}
	}
}

// Each key does one thing, and says what.
func TestNoKeyOfADialogHasTwoMeanings(t *testing.T) {
	c, _ := choice()
	text, _ := box(host{}, "", takeAll)
	kept := form(nil)
	kept.Keep("k", "Sari")
	for _, d := range []screen.Dialog{
		c, form(nil), kept, dialog.NewHelp(plain()), dialog.NewPalette(plain(), nil), dialog.NewAsk(plain(), "Cari", "", nil), text,
		dialog.NewLines(plain(), "Ditemukan", nil, nil), dialog.NewWorking(plain(), nil, nil), dialog.NewManual(plain(), "Desa", "", func() {}),
		dialog.NewNotes(plain(), "Desa", dialog.NoteActions{Read: func() []model.Note { return nil }}),
	} {
		seen := map[string]bool{}
		if d.Title() == "" {
			t.Errorf("%T has no title", d)
		}
		for _, row := range d.Keys() {
			if row.Help().Key == "" || row.Help().Desc == "" {
				t.Errorf("%s: %q does %q", d.Title(), row.Help().Key, row.Help().Desc)
			}
			for _, name := range row.Keys() {
				if seen[name] || name == "" {
					t.Errorf("%s: %q twice, or none", d.Title(), name)
				}
				seen[name] = true
			}
		}
	}
}

func form(save func([]string)) *dialog.Form {
	return dialog.NewForm(plain(), "Isian", []dialog.Field{
		{Label: "Nama", Text: "Sari", Hint: "Nama lengkap."},
		{Label: "Peran", Text: "staf", Options: []string{"staf", "camat", "admin"}},
		{Label: "Catatan"},
	}, func(field int, text string) string {
		if field == 2 && text != "" {
			return fmt.Sprintf("terbaca %q", text)
		}
		return ""
	}, save)
}

// saving is a form that settles at once with what settle returns, and the values it was given.
func saving(settle func([]string) error) (*dialog.Form, *[][]string) {
	given := &[][]string{}
	f := form(nil)
	f.OnSave(func(v []string) {
		*given = append(*given, v)
		f.Settle(settle(v))
	})
	return f, given
}

func accept([]string) error { return nil }

func TestFormSavesWithCtrlSAndFromTheLastField(t *testing.T) {
	for _, last := range [][]string{{"ctrl+s"}, {"f10"}, {"enter", "enter", "enter"}} {
		f, given := saving(accept)
		d, a := show(t, f)
		d.See("Nama lengkap.")
		d.Type(" Dewi")
		d.Press(last...)
		if !a.closed || len(*given) != 1 || !slices.Equal((*given)[0], []string{"Sari Dewi", "staf", ""}) {
			t.Errorf("%v: closed %v, saved %v", last, a.closed, *given)
		}
	}
}

func TestUnchangedFormSavesNothingUnlessAlways(t *testing.T) {
	f, given := saving(accept)
	d, a := show(t, f)
	d.Press("ctrl+s")
	if !a.closed || len(*given) != 0 {
		t.Errorf("closed %v, saved %v", a.closed, *given)
	}
	f, given = saving(accept)
	f.Always()
	d, a = show(t, f)
	d.Press("ctrl+s")
	if !a.closed || len(*given) != 1 {
		t.Errorf("always: closed %v, saved %v", a.closed, *given)
	}
}

func TestArrowsStopAtTheEndsOfAForm(t *testing.T) {
	d, _ := show(t, form(nil))
	for _, step := range []struct{ key, field string }{
		{"up", "Nama"}, {"down", "Peran"}, {"up", "Nama"}, {"down", "Peran"}, {"down", "Catatan"}, {"down", "Catatan"},
		{"tab", "Nama"}, {"shift+tab", "Catatan"}, {"up", "Peran"},
	} {
		if d.Press(step.key); !strings.Contains(d.Line("►"), step.field) {
			t.Errorf("after %s: %q, want %s", step.key, d.Line("►"), step.field)
		}
	}
}

func TestEscAsksBeforeItThrowsTextAway(t *testing.T) {
	d, a := show(t, form(nil))
	d.Press("esc")
	if !a.closed {
		t.Fatal("an unchanged form asks")
	}
	d, a = show(t, form(nil))
	d.Type("x")
	d.Press("esc")
	d.See("Esc sekali lagi", "Sarix")
	if a.closed {
		t.Fatal("Esc threw text away")
	}
	d.Press("tab")
	d.Unseen("Esc sekali lagi")
	d.Press("esc")
	d.See("Esc sekali lagi")
	d.Press("esc")
	if !a.closed {
		t.Fatal("the second Esc does not leave")
	}
}

// Between the two Esc a refused save says something else; the next Esc must ask again.
func TestEscAsksAgainAfterARefusedSave(t *testing.T) {
	f, _ := saving(func([]string) error { return errors.New("Ditolak.") })
	d, a := show(t, f)
	d.Type("x")
	d.Press("esc", "ctrl+s")
	d.See("Ditolak.")
	d.Press("esc")
	if a.closed {
		t.Fatal("text lost without a question")
	}
	d.See("Esc sekali lagi", "Sarix")
}

func TestRefusedSaveKeepsTextAndMarksItsField(t *testing.T) {
	f, given := saving(func(v []string) error {
		if v[2] == "" {
			return model.Faultf(model.FaultText, "Catatan", "Catatan belum diisi, %s", strings.Repeat("sungguh ", 12))
		}
		return nil
	})
	d, a := show(t, f)
	d.Type("x")
	d.Press("ctrl+s")
	d.See("Catatan belum diisi", "Sarix")
	d.Type("ada") // typed into the field that was refused
	d.See(`terbaca "ada"`)
	d.Unseen("belum diisi")
	d.Press("ctrl+s")
	if !a.closed || (*given)[1][2] != "ada" {
		t.Fatalf("closed %v, saved %v", a.closed, *given)
	}
}

func TestFormWaitsForTheOutcome(t *testing.T) {
	f := form(nil)
	f.OnSave(func([]string) {})
	d, a := show(t, f)
	d.Type("x")
	d.Press("ctrl+s")
	d.Type("zzz")
	d.Press("esc", "esc")
	if a.closed || strings.Contains(d.Screen(), "zzz") {
		t.Fatal("keys were taken while saving")
	}
	f.Settle(nil)
	if !f.Saved() {
		t.Fatal("not saved")
	}
}

func TestPasteIsCleanedAndLinesDoNotRunTogether(t *testing.T) {
	f, given := saving(accept)
	d, _ := show(t, f)
	d.Press("ctrl+u")
	d.Paste("\x1b[31mSatu\x00\rDua\r\nTiga\tEmpat\u202e\n")
	d.Press("ctrl+s")
	if got := (*given)[0][0]; got != "[31mSatu Dua Tiga Empat" {
		t.Fatalf("%q", got)
	}
}

func TestOptionsTurnBothWays(t *testing.T) {
	for keys, want := range map[string]string{
		"right": "camat", "space": "camat", "left": "admin", "right right right": "staf", "left left": "camat", "x": "staf",
	} {
		f, given := saving(accept)
		f.Always()
		d, _ := show(t, f)
		d.Press("tab")
		d.See("< staf >")
		if d.View().Cursor != nil {
			t.Error("a cursor where nothing is typed")
		}
		d.Press(strings.Fields(keys)...)
		d.Paste("ditempel")
		d.Press("ctrl+s")
		if got := (*given)[0][1]; got != want {
			t.Errorf("%s: %q, want %q", keys, got, want)
		}
	}
}

func TestCursorStandsBehindTheText(t *testing.T) {
	d, _ := show(t, form(nil))
	for _, y := range []int{0, 2} {
		c := d.View().Cursor
		if c == nil || c.Y != y {
			t.Fatalf("cursor %+v, want line %d", c, y)
		}
		line := []rune(strings.Split(d.Screen(), "\n")[y])
		if text := strings.TrimRight(string(line[:min(c.X, len(line))]), " "); y == 0 && !strings.HasSuffix(text, "Sari") {
			t.Fatalf("cursor at %d in %q", c.X, string(line))
		}
		d.Press("tab", "tab")
	}
}

func TestSmallFormScrollsToItsField(t *testing.T) {
	d, _ := show(t, form(nil))
	d.Resize(70, 3)
	d.See("Nama")
	d.Press("tab", "tab")
	d.See("Catatan")
	d.Unseen("Peran")
	d.Press("tab")
	d.See("Nama ")
}

func TestHelpScrollsAndCloses(t *testing.T) {
	var rows []screen.Binding
	for i := range 30 {
		rows = append(rows, screen.Do(fmt.Sprintf("F%02d", i), fmt.Sprintf("tugas %02d", i), nil, "x").Unless([]string{"", "terkunci"}[i%2]))
	}
	for _, key := range []string{"q", "esc", "enter", "?", "f1"} {
		d, a := show(t, dialog.NewHelp(plain(), dialog.Group{Title: "Di sini", Rows: rows}))
		d.See("Di sini", "tugas 00", "tugas 01 — tidak bisa: terkunci")
		d.Unseen("tugas 20")
		d.Press("down")
		d.Unseen("Di sini")
		d.Press("up", "up")
		d.See("Di sini")
		d.Press("pgdown")
		d.See("tugas 09", "tugas 18")
		d.Press("pgup")
		d.See("Di sini")
		d.Press("end", "pgdown", "down")
		d.See("tugas 29")
		d.Press("home")
		d.See("Di sini")
		if a.closed {
			t.Fatal("closed by scrolling")
		}
		d.Press(key)
		if !a.closed {
			t.Errorf("%s does not close", key)
		}
	}
}

func TestStackGivesKeysToTheTopAndPrunesTheSaved(t *testing.T) {
	var s dialog.Stack
	c, _ := choice()
	f, _ := saving(accept)
	s.SetSize(70, 10, 12)
	s.Push(c)
	s.Push(f)
	if s.Top() != screen.Dialog(f) {
		t.Fatal("the newest is not on top")
	}
	f.Settle(nil)
	s.Prune()
	if s.Top() != screen.Dialog(c) {
		t.Fatal("a saved form stays")
	}
	s.Close(c)
	if s.Top() != nil {
		t.Fatal("a closed dialog stays")
	}
}

// A form that is only read shows its fields, and says why it takes nothing.
func TestABarredFormIsOnlyRead(t *testing.T) {
	f, given := saving(accept)
	f.ReadOnly("pengguna tidak dapat diubah oleh peran staf")
	d, a := show(t, f)
	d.Type("x")
	d.See("Hanya dibaca: pengguna tidak dapat diubah oleh peran staf.")
	d.Paste("y")
	d.Press("tab", "right", "ctrl+s")
	if !a.closed || len(*given) != 0 {
		t.Fatalf("closed %v, saved %v", a.closed, *given)
	}
}

func TestAValueIsFoundByItsLabel(t *testing.T) {
	f := dialog.NewForm(plain(), "Isian", []dialog.Field{{Label: "Nama", Text: "Sari"}, {Label: "Catatan", Text: "Satu\nDua", Lines: true}}, nil, nil)
	if f.Value("Catatan") != "Satu\nDua" || f.Value("Nama") != "Sari" {
		t.Errorf("Catatan %q, Nama %q", f.Value("Catatan"), f.Value("Nama"))
	}
}

// Whatever the window, each step of a figure is told to its end.
func TestNoStepOfAFigureIsCut(t *testing.T) {
	step := calc.Step{Label: "Realisasi anggaran s.d. TW IV: Reformasi birokrasi", Formula: "jumlah rincian di bawahnya, setengah ke atas, dibulatkan satu kali", Value: calc.Computed(big.NewRat(1_649_882_568, 1)), Refs: []model.Ref{{Kind: model.KindNode, Key: "a"}}}
	for _, width := range []int{60, 75, 76, 80, 140} {
		w := dialog.NewWorking(theme.New(false), []screen.Explained{{Title: "Penyerapan", Steps: []calc.Step{step, step}}}, func(model.Ref) {})
		w.SetSize(width, 40)
		view := w.View()
		if strings.Contains(view, "…") {
			t.Errorf("%d columns: something is cut in\n%s", width, view)
		}
		for _, word := range append(strings.Fields(step.Label), strings.Fields(step.Formula)...) {
			if strings.Count(view, word) < 2 {
				t.Errorf("%d columns: %q is gone in\n%s", width, word, view)
			}
		}
		for line := range strings.Lines(view) {
			if n := text.Width(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d columns: %d in %q", width, n, line)
			}
		}
	}
}
