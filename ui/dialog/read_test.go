package dialog_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// seen are the lines of a box as they stand, without what is behind them.
func seen(screen string) []string {
	var all []string
	for line := range strings.Lines(screen) {
		if line = strings.TrimRight(line, " \n"); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func at(key string) *model.Ref { return &model.Ref{Kind: model.KindVillage, Key: key} }

func TestFoundLinesAreReadAndVisited(t *testing.T) {
	var lines []dialog.Line
	for _, head := range []string{"Desa", "Anggaran"} {
		lines = append(lines, dialog.Line{Text: head, Head: true})
		for i := range 6 {
			lines = append(lines, dialog.Line{Text: fmt.Sprintf("  %s %d", head, i), Ref: at(fmt.Sprint(head, i))})
		}
	}
	lines[3].Ref = nil
	lines[12].Text = "  " + strings.Repeat("panjang ", 12)
	var visited []string
	list := func() *dialog.ReadLines {
		return dialog.NewLines(plain(), "Ditemukan", lines, func(ref model.Ref) { visited = append(visited, ref.Key) })
	}
	for _, row := range []struct{ keys, first, marked, goes string }{
		{"", "  Desa", "  Desa 0", "Desa0"},
		{"up", "  Desa", "  Desa 0", "Desa0"},
		{"down down", "  Desa", "  Desa 2", ""}, // leads nowhere
		{"tab", "  Desa", "  Desa 1", "Desa1"},
		{"down down down down down down", "  Desa", "  Anggaran 0", "Anggaran0"},
		{"pgdown", "    Desa 1", "  Anggaran 3", "Anggaran3"},
		{"pgdown pgup", "  Desa", "  Desa 0", "Desa0"},
		{"pgdown pgdown", "    Desa 4", "  Anggaran 5", "Anggaran5"},
		{"pgdown pgdown up up up up up", "    Desa 4", "  Anggaran 0", "Anggaran0"},
		{"pgdown pgdown up up up up up up up up up", "    Desa 2", "  Desa 2", ""},
	} {
		d, a := show(t, list())
		visited = nil
		d.Press(strings.Fields(row.keys)...)
		if got := seen(d.Screen()); strings.Replace(got[0], "►", " ", 1) != row.first || !strings.Contains(d.Line("►"), row.marked) {
			t.Errorf("%q: from %q, at %q", row.keys, got[0], d.Line("►"))
		}
		d.Press("enter")
		if a.closed != (row.goes != "") || strings.Join(visited, "") != row.goes {
			t.Errorf("%q: closed %v, visited %v", row.keys, a.closed, visited)
		}
	}
	d, a := show(t, list())
	d.Press("pgdown", "pgdown", "up")
	d.See("►   panjang panjang", "      panjang") // broken, and the second part further in
	if d.Resize(70, 40); seen(d.Screen())[0] != "  Desa" {
		t.Errorf("a larger window begins with %q", seen(d.Screen())[0])
	}
	d.Press("x", "q")
	if !a.closed || len(visited) > 1 {
		t.Errorf("closed %v, visited %v", a.closed, visited)
	}
	empty := dialog.NewLines(plain(), "Kosong", nil, nil)
	d, a = show(t, empty)
	if d.Press("enter", "down", "up"); a.closed {
		t.Error("an empty list leads somewhere")
	}
}

// written are three remarks on a row: one with an answer, one settled, one with which it was returned.
func written() []model.Note {
	when := time.Date(2024, 7, 2, 9, 5, 0, 0, time.UTC)
	return []model.Note{
		{ID: "a", Text: "Dari mana?\nSebutkan.", By: "siti", Name: "Siti", At: when, Quarter: model.Q2},
		{ID: "a1", To: "a", Text: "Dari survei", By: "budi", At: when.Add(time.Minute)},
		{ID: "b", Text: "Sudah lama", By: "siti", Name: "Siti", At: when, Closed: true},
		{ID: "c", Text: "Lengkapi", By: "siti", Name: "Siti", At: when, Quarter: model.Q2, Verdict: model.StatusReturned, Closed: true},
	}
}

func TestNotesAreReadAnsweredAndSettled(t *testing.T) {
	var did []string
	notes := written()
	actions := dialog.NoteActions{
		Read: func() []model.Note { return notes }, Write: func(to model.ID) { did = append(did, "tulis "+string(to)) },
		Settle: func(n model.Note) { did = append(did, fmt.Sprint("selesai ", n.ID, " ", n.Closed)) },
		Locked: func(n model.Note) string { return map[model.ID]string{"c": "terkunci"}[n.ID] },
	}
	for _, row := range []struct{ keys, marked, did string }{
		{"", "Dikembalikan oleh Siti, 2 Juli 2024, 09.05 – selesai, TW II", ""},
		{"alt+s", "Dikembalikan", ""}, // locked
		{"enter", "Dikembalikan", "tulis c"},
		{"up a", "Siti, 2 Juli 2024, 09.05 – selesai", "tulis "},
		{"up alt+s", "Siti, 2 Juli 2024, 09.05 – selesai", "selesai b true"},
		{"up up b", "budi, 2 Juli 2024, 09.06", "tulis a"}, // an answer answers what is answered
		{"up up alt+s", "budi", "selesai a false"},
		{"up up up up up insert", "Siti, 2 Juli 2024, 09.05, TW II", "tulis "},
		{"up up up down down down down down", "Dikembalikan", ""},
	} {
		d, _ := show(t, dialog.NewNotes(plain(), "Desa Wates", actions))
		did = nil
		d.Press(strings.Fields(row.keys)...)
		if !strings.Contains(d.Line("►"), row.marked) || strings.Join(did, "; ") != row.did {
			t.Errorf("%q: at %q, did %q", row.keys, d.Line("►"), did)
		}
	}
	n := dialog.NewNotes(plain(), "Desa Wates", actions)
	d, _ := show(t, n)
	d.See("  Dari mana?", "  Sebutkan.", "     Dari survei", "  Lengkapi")
	offered := func(key string) string {
		for _, row := range n.Keys() {
			if slices.Contains(row.Keys(), key) {
				return row.Help().Desc + "|" + row.Why
			}
		}
		return ""
	}
	if n.Title() != "Catatan: Desa Wates" || offered("alt+s") != "buka lagi|terkunci" {
		t.Errorf("%q offers %q", n.Title(), offered("alt+s"))
	}
	d.Press("up", "up")
	if offered("alt+s") != "selesai|" {
		t.Errorf("offers %q", offered("alt+s"))
	}
	d.Resize(70, 3)
	for _, step := range []struct{ key, first string }{{"up", "  Siti, 2 Juli 2024, 09.05, TW II"}, {"down", "  Sebutkan."}, {"down", "     Dari survei"}, {"down", "  Sudah lama"}, {"up", "  Siti, 2 Juli 2024, 09.05 – selesai"}, {"up", "►    budi"}} {
		if d.Press(step.key); !strings.HasPrefix(strings.Replace(seen(d.Screen())[0], "►", " ", 1), strings.Replace(step.first, "►", " ", 1)) || d.Line("►") == "" {
			t.Errorf("after %s from %q, at %q", step.key, seen(d.Screen())[0], d.Line("►"))
		}
	}
	d.Resize(70, 10)
	notes = append([]model.Note{{ID: "z", Text: "Baru", By: "x", At: notes[0].At}}, notes...)
	if n.Refresh(); !strings.Contains(d.Line("►"), "budi") {
		t.Errorf("another note is chosen: %q", d.Line("►"))
	}
	notes, actions.Barred = nil, "hanya baca"
	n = dialog.NewNotes(plain(), "Desa Wates", actions)
	d, a := show(t, n)
	d.See("Belum ada catatan pada baris ini.")
	d.Unseen("A menulis")
	did = nil
	if d.Press("a", "enter", "alt+s"); len(did) > 0 || a.closed || offered("enter") != "jawab|belum ada catatan pada baris ini" {
		t.Errorf("did %v, closed %v, %q", did, a.closed, offered("enter"))
	}
	actions.Barred = ""
	d, a = show(t, dialog.NewNotes(plain(), "Desa Wates", actions))
	d.See("A menulis yang pertama.")
	if d.Press("q"); !a.closed {
		t.Error("does not close")
	}
}

func TestAWorkingLeadsToItsInputs(t *testing.T) {
	step := func(label, formula string, n int64, ref *model.Ref) calc.Step {
		s := calc.Step{Label: label, Formula: formula, Value: calc.Entered(model.IntOf(n))}
		if ref != nil {
			s.Refs = []model.Ref{*ref}
		}
		return s
	}
	figures := []screen.Explained{
		{Title: "Capaian", Tables: "Tabel 9", Steps: calc.Trace{step("Target", "diisi", 1000, at("target")), step("Realisasi", "diisi", 500, at("real")), step("Capaian", "realisasi / target × 100", 50, nil)}, Places: 2},
		{Title: "Penyerapan", Steps: calc.Trace{step("Anggaran", "jumlah program", 3, at("pagu")), step("Penyerapan", "x", 4, nil)}},
	}
	var visited []string
	w := func() *dialog.Working {
		return dialog.NewWorking(plain(), figures, func(ref model.Ref) { visited = append(visited, ref.Key) })
	}
	for _, row := range []struct{ keys, marked, goes string }{
		{"", "Target", "target"}, {"down", "Realisasi", "real"}, {"down down", "Anggaran", "pagu"}, {"tab tab up", "Realisasi", "real"}, {"up", "Target", "target"},
	} {
		d, a := show(t, w())
		visited = nil
		d.Press(strings.Fields(row.keys)...)
		if !strings.Contains(d.Line("►"), row.marked) {
			t.Errorf("%q: at %q", row.keys, d.Line("►"))
		}
		if d.Press("enter"); !a.closed || strings.Join(visited, "") != row.goes {
			t.Errorf("%q: closed %v, visited %v", row.keys, a.closed, visited)
		}
	}
	box := w()
	d, a := show(t, box)
	d.Resize(80, 4)
	if got := seen(d.Screen()); len(got) != 4 || got[0] != "  Capaian  dipakai pada Tabel 9" || !strings.HasPrefix(got[1], "►   Target") || !strings.HasSuffix(got[1], "1.000") || box.Position() != "baris 1–4/7" {
		t.Errorf("%q, %s", got, box.Position())
	}
	if d.Press("pgdown"); box.Position() != "baris 4–7/7" {
		t.Errorf("%s after a page", box.Position())
	}
	if d.Press("pgup"); box.Position() != "baris 1–4/7" {
		t.Errorf("%s after a page back", box.Position())
	}
	d.Press("down", "down")
	if got := d.Line("►"); !strings.Contains(got, "Anggaran") || !strings.Contains(got, "jumlah program") {
		t.Errorf("below the window: %q", got)
	}
	d.Resize(40, 20)
	if got := seen(d.Screen()); !strings.HasPrefix(got[1], "    Target") || !strings.HasSuffix(got[1], "1.000") || box.Position() != "" {
		t.Errorf("narrow: %q", got)
	}
	if d.Press("x", "esc"); !a.closed {
		t.Error("does not close")
	}
	d, _ = show(t, w())
	if d.Press("pgdown"); seen(d.Screen())[0] != "  Capaian  dipakai pada Tabel 9" {
		t.Errorf("all is in sight, and scrolled: %q", seen(d.Screen())[0])
	}
	bare := dialog.NewWorking(plain(), []screen.Explained{{Title: "Kosong", Steps: calc.Trace{step("A", "b", 1, nil)}}}, nil)
	d, a = show(t, bare)
	if d.Press("enter", "down"); a.closed {
		t.Error("leads nowhere and goes there")
	}
	long := make(calc.Trace, 20)
	for i := range long {
		long[i] = step(fmt.Sprint("Langkah ", i), "x", 1, nil)
	}
	bare = dialog.NewWorking(plain(), []screen.Explained{{Title: "Panjang", Steps: long}}, nil)
	d, _ = show(t, bare)
	d.Resize(80, 10)
	for _, step := range []struct{ keys, want string }{{"down down", "baris 3–12/21"}, {"up up up", "baris 1–10/21"}, {"pgdown", "baris 11–20/21"}, {"pgdown", "baris 12–21/21"}, {"down", "baris 12–21/21"}, {"pgup pgup", "baris 1–10/21"}} {
		if d.Press(strings.Fields(step.keys)...); bare.Position() != step.want {
			t.Errorf("%s: %s, want %s", step.keys, bare.Position(), step.want)
		}
	}
}

// Keys and pages are scrolled through, searched, and left with any other key.
func TestHelpAndPagesAreScrolled(t *testing.T) {
	var rows []screen.Binding
	for i := range 15 {
		rows = append(rows, screen.Do(fmt.Sprintf("F%02d", i), fmt.Sprintf("perbuatan %d", i), nil, fmt.Sprintf("f%d", i+20)))
	}
	rows[1] = rows[1].Unless("terkunci")
	page := "# Judul\nSatu paragraf.\n- butir " + strings.Repeat("panjang ", 12) + "\n" + strings.Repeat("baris\n", 20) + "akhir"
	searched, keyed := 0, 0
	find, keys := func() { searched++ }, func() { keyed++ }
	for _, row := range []struct {
		name string
		box  screen.Dialog
		top  []string
	}{
		{"help", dialog.NewHelp(plain(), dialog.Group{Title: "Di sini", Rows: rows}).Searched(find), []string{" Di sini", "   F00          perbuatan 0", "   F01          perbuatan 1 — tidak bisa: terkunci"}},
		{"page", dialog.NewManual(plain(), "Desa", page, keys).Searched(find, 0), []string{" Judul", " Satu paragraf.", " - butir panjang"}},
	} {
		box := row.box.(interface{ Position() string })
		d, a := show(t, row.box)
		for i, want := range row.top {
			if got := seen(d.Screen())[i]; !strings.HasPrefix(got, want) {
				t.Errorf("%s: %q, want %q", row.name, got, want)
			}
		}
		first, all, _ := strings.Cut(box.Position(), "/")
		if first != "baris 1–10" {
			t.Errorf("%s: %s", row.name, box.Position())
		}
		for _, step := range []struct{ key, want string }{
			{"up", "baris 1–10"}, {"down", "baris 2–11"}, {"down", "baris 3–12"}, {"up", "baris 2–11"}, {"home", "baris 1–10"}, {"end", "–" + all}, {"home", "baris 1–10"},
		} {
			if d.Press(step.key); !strings.Contains(box.Position(), step.want+"/") {
				t.Errorf("%s after %s: %s", row.name, step.key, box.Position())
			}
		}
		d.Press("end")
		if d.Resize(70, 60); seen(d.Screen())[0] != row.top[0] || box.Position() != "" {
			t.Errorf("%s in a larger window begins with %q, %s", row.name, seen(d.Screen())[0], box.Position())
		}
		d.Resize(70, 10)
		if d.Press("space", "pgup"); !strings.HasPrefix(box.Position(), "baris 1–10/") {
			t.Errorf("%s: a page and back is %s", row.name, box.Position())
		}
		searched = 0
		if d.Press("/"); searched != 1 || a.closed {
			t.Errorf("%s: searched %d, closed %v", row.name, searched, a.closed)
		}
		if d.Press("x"); !a.closed {
			t.Errorf("%s stays", row.name)
		}
	}
	d, a := show(t, dialog.NewManual(plain(), "Desa", page, keys))
	if d.Press("?"); keyed != 1 || !a.closed {
		t.Errorf("the keys of the place were asked %d times", keyed)
	}
	d, a = show(t, dialog.NewManual(plain(), "Desa", "Pendek.", nil, dialog.Group{Title: "Tombol", Rows: rows[:1]}).Searched(find, 0))
	d.See(" Pendek.", " Tombol", "   F00          perbuatan 0")
	if d.Press("?"); keyed != 1 || !a.closed {
		t.Error("without keys of a place the page closes")
	}
	from := dialog.NewManual(plain(), "Desa", page, nil).Searched(find, 2)
	d, _ = show(t, from)
	if got := seen(d.Screen())[0]; !strings.HasPrefix(got, " - butir") || from.Title() != "Panduan: Desa" {
		t.Errorf("begins to be read with %q", got)
	}
}
