package dialog_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/dialog"
)

// What is typed finds what begins with it before what only has it somewhere.
func TestThePaletteFindsTheBestFirst(t *testing.T) {
	var ran []string
	item := func(text, note, words string) dialog.Item {
		return dialog.Item{Text: text, Note: note, Words: words, Run: func() tea.Cmd { ran = append(ran, text); return nil }}
	}
	items := []dialog.Item{
		item("Layar anggaran", "3", ""), item("Impor berkas", "7", "unggah xlsx"), item("Anggaran murni", "versi", "pagu"), item("Ekspor laporan", "e", "cetak"),
		item("Pranggaran", "", ""), item("Keluar", "Ctrl+Q", "anggaran-lain"), item("Desa Ranuyoso", "desa", ""),
	}
	items[3].Why = "belum ada laporan"
	for i := range 20 {
		items = append(items, item(fmt.Sprintf("Baris %02d", i), "", ""))
	}
	palette := func() *dialog.Palette { return dialog.NewPalette(plain(), items) }
	for _, row := range []struct{ typed, keys, want string }{
		{"", "", "Layar anggaran"}, {"", "down down", "Anggaran murni"}, {"", "tab shift+tab", "Layar anggaran"}, {"", "up", "Layar anggaran"},
		{"anggaran", "", "Anggaran murni"}, {"ANGGARAN", "down", "Layar anggaran"}, {"anggaran", "down down", "Keluar"}, {"anggaran", "down down down", "Pranggaran"},
		{"pagu", "", "Anggaran murni"}, {"xls", "", "Impor berkas"}, {"murni ang", "", "Anggaran murni"}, {"ctrl+q", "", "Keluar"}, {"desa", "", "Desa Ranuyoso"},
		{"", "pgdown", "Baris 02"}, {"", "pgdown pgup", "Layar anggaran"}, {"", "pgdown pgdown pgdown pgdown", "Baris 19"}, {"tidak pernah", "", ""},
	} {
		d, a := show(t, palette())
		ran = nil
		d.Type(row.typed)
		d.Press(strings.Fields(row.keys)...)
		if row.want != "" && !strings.Contains(d.Line("►"), row.want) {
			t.Errorf("%q %q: at %q, want %q", row.typed, row.keys, d.Line("►"), row.want)
		}
		if d.Press("enter"); strings.Join(ran, "") != row.want || a.closed != (row.want != "") {
			t.Errorf("%q %q: ran %q, closed %v", row.typed, row.keys, ran, a.closed)
		}
	}
	p := palette()
	d, a := show(t, p)
	d.See(" > ", "Ekspor laporan — tidak bisa: belum ada laporan", "Ctrl+Q")
	if c := d.View().Cursor; c == nil || c.X != 3 || c.Y != 0 {
		t.Errorf("cursor %+v", c)
	}
	d.Paste("zzz\x1b")
	d.See("Tidak ada yang cocok.")
	if d.Press("ctrl+k"); !a.closed || p.Title() != "Cari perintah, layar, atau data" {
		t.Error("does not close")
	}
	d, _ = show(t, palette())
	if d.Resize(70, 40); len(seen(d.Screen())) != 13 {
		t.Errorf("a large window is filled with %d lines", len(seen(d.Screen())))
	}
}

func TestAQuestionIsAnsweredUntilItIsRight(t *testing.T) {
	var given []string
	ask := dialog.NewAsk(plain(), "Baris", "Nomor barisnya.", func(text string) error {
		if given = append(given, text); text != "12" {
			return errors.New("terbaca " + text + ", diharapkan angka")
		}
		return nil
	})
	d, a := show(t, ask)
	d.See(" > ", " Nomor barisnya.")
	d.Type("x")
	d.Press("enter")
	d.See(" terbaca x, diharapkan angka")
	d.Unseen("Nomor barisnya")
	d.Press("backspace")
	d.See("Nomor barisnya")
	d.Paste("12\n")
	if d.Press("enter"); !a.closed || strings.Join(given, "|") != "x|12" {
		t.Errorf("closed %v, gave %q", a.closed, given)
	}
	if c := d.View().Cursor; c == nil || c.X < 4 {
		t.Errorf("cursor %+v", c)
	}
	d, a = show(t, dialog.NewAsk(plain(), "", "", nil))
	if d.Press("esc"); !a.closed {
		t.Error("does not close")
	}
}

// A file is read outside the box, which says so, takes nothing meanwhile but Esc, and closes when
// what was read is taken.
func TestAFileIsAskedForAndRead(t *testing.T) {
	var read, taken []string
	box := func() *dialog.File[string] {
		f := dialog.NewFile(plain(), "Berkas", "Nama berkasnya.", func(path string) (string, error) {
			if read = append(read, path); path == "hilang.xlsx" {
				return "", errors.New("tidak ada berkas hilang.xlsx")
			}
			return "isi " + path, nil
		}, func(told string) (tea.Cmd, error) {
			if taken = append(taken, told); strings.Contains(told, "asing") {
				return nil, errors.New("bukan tabel kantor")
			}
			return nil, nil
		})
		f.Explained("impor")
		return f
	}
	f := box()
	d, a := show(t, f)
	d.See("Nama berkasnya.")
	d.Press("enter")
	d.See("Berkas: masih kosong.")
	d.Type("hilang.xlsx")
	d.Press("enter")
	d.See("tidak ada berkas hilang.xlsx")
	if a.closed || len(taken) != 0 || f.Page() != "impor" {
		t.Fatalf("closed %v, taken %v", a.closed, taken)
	}
	d.Press("ctrl+u")
	d.Paste("'asing.xlsx'")
	d.Press("enter")
	d.See("bukan tabel kantor")
	d.Press("ctrl+u")
	d.Type("ada.xlsx")
	d.Hold()
	d.Press("enter")
	d.See("Membaca …")
	d.Type("zzz")
	if len(f.Keys()) != 1 {
		t.Errorf("while it is read, %d keys work", len(f.Keys()))
	}
	d.Release()
	if !a.closed || strings.Join(read, " ") != "hilang.xlsx asing.xlsx ada.xlsx" || taken[len(taken)-1] != "isi ada.xlsx" {
		t.Errorf("closed %v, read %q, taken %q", a.closed, read, taken)
	}
	f = box()
	d, a = show(t, f)
	d.Hold()
	d.Type("ada.xlsx")
	if d.Press("enter", "esc"); !a.closed {
		t.Error("cannot be left while the disk works")
	}
	f = box()
	f.OnPaste(func(content string) bool { return content == "a\tb" })
	d, a = show(t, f)
	d.Paste("ada.xlsx")
	d.See("ada.xlsx")
	if d.Paste("a\tb"); !a.closed {
		t.Error("a pasted table is taken for a path")
	}
	if f = box(); f.Open("") != nil {
		t.Error("reads a path that nobody told")
	}
}
