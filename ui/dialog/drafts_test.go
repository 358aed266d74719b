package dialog_test

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
	"capaian/ui/screen"
)

func TestAFormKeepsADraftOfWhatWasChanged(t *testing.T) {
	f := form(nil)
	f.Keep("k", "Sari")
	d, a := show(t, f)
	d.Press("tab", "right", "tab")
	d.Type("baru")
	d.Press("esc")
	key, draft, some := f.Draft()
	if !a.closed || !some || key != "k" || len(draft.Fields) != 2 || draft.Fields["Peran"].Text != "camat" || draft.Fields["Peran"].Was != "staf" {
		t.Fatalf("closed %v, %+v", a.closed, draft)
	}
	draft.Fields["Peran"] = screen.Draft{Text: "camat", Was: "admin"} // somebody saved another one since
	again := form(nil)
	again.Keep("k", "Sari")
	again.Resume(draft)
	d, _ = show(t, again)
	d.See("Dilanjutkan dari isian yang belum disimpan. Yang tersimpan sudah", "berubah: Peran.", "< camat >", "baru", "Sari")
	d.Press("tab")
	d.Unseen("Dilanjutkan")
}

func TestThrowingAFormAwayIsAskedTwice(t *testing.T) {
	f := form(nil)
	f.Keep("k", "Sari")
	d, a := show(t, f)
	d.Press("ctrl+x")
	d.See("Ctrl+X tidak bisa: belum ada yang diubah")
	d.Type("x")
	d.Press("ctrl+x")
	d.See("Ctrl+X sekali lagi", "Sarix")
	d.Press("tab", "ctrl+x")
	d.See("Ctrl+X sekali lagi")
	if a.closed {
		t.Fatal("thrown away at once")
	}
	d.Press("ctrl+x")
	if _, _, some := f.Draft(); !a.closed || some {
		t.Fatal("not thrown away")
	}
}

func TestDraftsAreReachedCopiedAndThrownAway(t *testing.T) {
	dropped, reached, copied := 0, 0, ""
	left := []dialog.Left{
		{Name: "Desa: Jenggrong", Text: "Nama: Jenggrong", Reach: func() bool { return false }, Drop: func() { dropped++ }},
		{Name: "Indikator: Indeks", Text: "72", Reach: func() bool { reached++; return true }, Drop: func() { dropped++ }},
	}
	d, a := show(t, dialog.NewDrafts(plain(), left, func(s string) tea.Cmd { copied = s; return nil }))
	d.See("Desa: Jenggrong", "Nama: Jenggrong")
	d.Press("enter")
	d.See("Tempatnya sudah dihapus")
	d.Press("alt+c")
	if copied != "Nama: Jenggrong" || a.closed {
		t.Fatalf("copied %q", copied)
	}
	d.Press("delete")
	d.See("Del sekali lagi")
	d.Press("up", "delete", "delete")
	d.See("Isian itu dibuang")
	d.Unseen("Jenggrong")
	if dropped != 1 {
		t.Fatalf("dropped %d", dropped)
	}
	d.Press("enter")
	if !a.closed || reached != 1 {
		t.Fatalf("closed %v, reached %d", a.closed, reached)
	}
}

func TestTheLastDraftThrownAwayLeavesAnEmptyList(t *testing.T) {
	left := []dialog.Left{{Name: "satu", Drop: func() {}}}
	d, a := show(t, dialog.NewDrafts(plain(), left, nil))
	d.Press("delete", "delete", "enter", "delete", "alt+c")
	d.See("Tidak ada isian yang belum disimpan")
	d.Press("esc")
	if !a.closed {
		t.Fatal("does not close")
	}
}

func TestAnOptionIsFoundByItsLetters(t *testing.T) {
	f := dialog.NewForm(plain(), "Isian", []dialog.Field{{Label: "Kondisi", Text: "(belum diisi)", Options: []string{"(belum diisi)", "B (baik)", "RR (rusak ringan)", "RB (rusak berat)", "Lain", "Lainnya"}}}, nil, nil)
	d, _ := show(t, f)
	for _, row := range []struct{ typed, want string }{
		{"b", "< B (baik) >  2/6"}, {"r", "< B (baik) >"}, // nothing begins "br": the letter is not taken
		{"left", "(belum diisi)"}, {"rb", "< RB (rusak berat) >  4/6"}, {"backspace", "< RR (rusak ringan) >"},
		{"right", "< RB (rusak berat) >"}, {"lainn", "< Lainnya >"}, {"right", "< (belum diisi) >"}, {"ring", "< RR (rusak ringan) >"},
	} {
		if len(row.typed) > 5 || row.typed == "left" || row.typed == "right" {
			d.Press(row.typed)
		} else {
			d.Type(row.typed)
		}
		d.See(row.want)
	}
	d.See("Dicari: ring")
}

func TestSavingAndAddingTheNext(t *testing.T) {
	next, given := 0, 0
	f := form(nil)
	f.Always()
	refuse := errors.New("Ditolak.")
	f.OnSave(func([]string) { given++; f.Settle(refuse) })
	d, a := show(t, f)
	d.Press("ctrl+n")
	if given != 0 {
		t.Fatal("Ctrl+N saves where there is no next one")
	}
	f.Again(func() { next++ })
	d.Type("x")
	d.Press("ctrl+n")
	d.See("Ditolak.")
	refuse = nil
	d.Press("ctrl+s") // a refused Ctrl+N is forgotten
	if !a.closed || given != 2 || next != 0 {
		t.Fatalf("closed %v, saved %d, next %d", a.closed, given, next)
	}
	f = form(nil)
	f.OnSave(func([]string) { f.Settle(nil) })
	f.Again(func() { next++ })
	d, _ = show(t, f)
	d.Type("x")
	d.Press("ctrl+n")
	if !f.Saved() || next != 1 {
		t.Fatalf("saved %v, next %d", f.Saved(), next)
	}
}

func TestATextTooLongForItsLineIsReadBelow(t *testing.T) {
	long := "sebuah kalimat yang jauh lebih panjang daripada barisnya, sampai kata terakhir"
	f := dialog.NewForm(plain(), "Isian", []dialog.Field{{Label: "Formulasi", Text: long, Hint: "Rumusnya."}, {Label: "Nama", Text: "Sari", Hint: "Namanya."}}, nil, nil)
	d, _ := show(t, f)
	d.See("sebuah kalimat yang", "terakhir")
	d.Press("tab")
	d.See("Namanya.")
}

// A text of several lines, as an import may bring it, must not lose them by being looked at.
func TestLinesOfAFieldSurviveItsForm(t *testing.T) {
	var given [][]string
	f := dialog.NewForm(plain(), "Isian", []dialog.Field{{Label: "Nama", Text: "Sari"}, {Label: "Catatan", Text: "Satu\nDua", Lines: true}}, nil, nil)
	f.OnSave(func(v []string) { given = append(given, v); f.Settle(nil) })
	f.Keep("k", "Sari")
	d, a := show(t, f)
	d.See("Satu↵Dua")
	if _, _, some := f.Draft(); some {
		t.Fatal("an untouched form says it was changed")
	}
	d.Press("tab")
	d.Paste("\r\nTiga\r\nEmpat")
	_, draft, _ := f.Draft()
	if draft.Fields["Catatan"].Text != "Satu\nDuaTiga\nEmpat" {
		t.Fatalf("%q", draft.Fields["Catatan"].Text)
	}
	d.Press("ctrl+s")
	if !a.closed || given[0][1] != "Satu\nDuaTiga\nEmpat" || given[0][0] != "Sari" {
		t.Fatalf("%q", given)
	}
}

// In a window lower than the form the field that is typed into is in sight, with the cursor in it.
func TestTheCursorStandsInTheFieldOfALowWindow(t *testing.T) {
	var fields []dialog.Field
	for _, label := range []string{"Satu", "Dua", "Tiga", "Empat", "Lima", "Enam"} {
		fields = append(fields, dialog.Field{Label: label, Text: label + "!"})
	}
	d, _ := show(t, dialog.NewForm(plain(), "Isian", fields, func(int, string) string { return "" }, func([]string) {}))
	d.Resize(70, 4)
	for _, f := range append(fields, fields[0]) {
		c, lines := d.View().Cursor, strings.Split(d.Screen(), "\n")
		if c == nil || c.Y >= len(lines) || !strings.Contains(lines[c.Y], f.Label+" ") || !strings.Contains(lines[c.Y], f.Text) || !strings.HasSuffix(strings.TrimRight(string([]rune(lines[c.Y])[:c.X]), " "), f.Text) {
			t.Errorf("%s: cursor %+v in\n%s", f.Label, c, d.Screen())
		}
		d.Press("tab")
	}
}
