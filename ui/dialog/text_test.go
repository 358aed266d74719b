package dialog_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// host is what a box asks of the program.
type host struct {
	screen.Host
	edit screen.Editor
}

func (h host) Theme() theme.Theme              { return plain() }
func (h host) Now() time.Time                  { return time.Time{} }
func (h host) Editor() (screen.Editor, string) { return h.edit, "tidak ada di sini" }

func box(h host, before string, settle func(string) error) (*dialog.Text, *[]string) {
	given := &[]string{}
	t := dialog.NewText(h, "Penutup", "Simpulan.", before)
	t.Keep("naskah", "Penutup")
	t.OnSave(func(text string) {
		*given = append(*given, text)
		t.Settle(settle(text))
	})
	return t, given
}

func takeAll(string) error { return nil }

func TestATextIsWrittenAndSaved(t *testing.T) {
	b, given := box(host{}, "Satu.", takeAll)
	d, a := show(t, b)
	d.See("Satu.", "Simpulan.", "1 kata, 5 huruf")
	d.Type(" Dua")
	d.Press("enter")
	d.Type("tiga  ")
	d.See("3 kata, 16 huruf")
	if c := d.View().Cursor; c == nil || c.Y != 1 || c.X != 7 {
		t.Fatalf("cursor %+v", c)
	}
	d.Press("ctrl+s")
	if !a.closed || len(*given) != 1 || (*given)[0] != "Satu. Dua\ntiga" {
		t.Fatalf("closed %v, saved %q", a.closed, *given)
	}
}

func TestAnUnchangedTextSavesNothing(t *testing.T) {
	b, given := box(host{}, "Satu.", takeAll)
	d, a := show(t, b)
	d.Press("ctrl+s")
	if !a.closed || len(*given) != 0 {
		t.Fatalf("closed %v, saved %q", a.closed, *given)
	}
}

func TestARefusedTextStaysToBeMended(t *testing.T) {
	b, _ := box(host{}, "", func(s string) error {
		if strings.Contains(s, "x") {
			return model.Faultf(model.FaultText, "Naskah", "Naskah memuat x.")
		}
		return nil
	})
	d, a := show(t, b)
	d.Type("ax")
	d.Press("ctrl+s")
	d.See("Naskah memuat x.", "ax")
	d.Press("backspace")
	d.Unseen("Naskah memuat x.")
	d.Press("ctrl+s")
	if !a.closed {
		t.Fatal("the mended text was not saved")
	}
}

func TestPastedTextIsCleanedAndKeepsItsLines(t *testing.T) {
	b, given := box(host{}, "", takeAll)
	d, _ := show(t, b)
	d.Paste("\x1b[31mSatu\x00\rDua\r\nTiga\tEmpat\u202e")
	d.Press("ctrl+s")
	if got := (*given)[0]; got != "[31mSatu\nDua\nTiga Empat" {
		t.Fatalf("%q", got)
	}
}

func TestAFloodIsNotPasted(t *testing.T) {
	b, _ := box(host{}, "Satu.", takeAll)
	d, _ := show(t, b)
	d.Paste(strings.Repeat("kata ", model.MaxTextLength))
	d.See("terlalu panjang", "Tidak ada yang", "1 kata")
}

func TestEscLeavesATextAsADraft(t *testing.T) {
	b, _ := box(host{}, "Satu.", takeAll)
	d, a := show(t, b)
	d.Type(" Dua")
	d.Press("esc")
	key, draft, some := b.Draft()
	if !a.closed || !some || key != "naskah" || draft.Text != "Satu. Dua" || draft.Was != "Satu." {
		t.Fatalf("closed %v, %v %+v", a.closed, some, draft)
	}
	again, _ := box(host{}, "Satu.", takeAll)
	again.Resume(draft)
	d, _ = show(t, again)
	d.See("Satu. Dua", "Dilanjutkan dari naskah yang belum disimpan")
	moved, _ := box(host{}, "Lain.", takeAll)
	moved.Resume(draft)
	d, _ = show(t, moved)
	d.See("Satu. Dua", "yang tersimpan sudah")
}

func TestThrowingATextAwayIsAskedTwice(t *testing.T) {
	b, given := box(host{}, "Satu.", takeAll)
	d, a := show(t, b)
	d.Press("ctrl+x")
	d.See("Ctrl+X tidak bisa: belum ada yang diubah")
	d.Type("x")
	d.Press("ctrl+x")
	d.See("Ctrl+X sekali lagi")
	d.Press("left", "ctrl+x")
	d.See("Ctrl+X sekali lagi")
	d.Press("ctrl+x")
	if _, _, some := b.Draft(); !a.closed || some || len(*given) > 0 {
		t.Fatal("not thrown away")
	}
}

func TestTypingIsTakenBackWordByWord(t *testing.T) {
	b, _ := box(host{}, "", takeAll)
	d, _ := show(t, b)
	d.Press("ctrl+z")
	d.See("Ctrl+Z tidak bisa: belum ada yang diketik")
	d.Type("satu dua tiga")
	d.Press("backspace", "backspace", "ctrl+z")
	d.See("satu dua tiga")
	d.Press("ctrl+z")
	d.See("satu dua")
	d.Unseen("tiga")
	d.Press("ctrl+z")
	d.Unseen("dua")
	d.Press("ctrl+y", "ctrl+y")
	d.See("satu dua tiga")
	d.Press("ctrl+z", "ctrl+z")
	d.Type("x")
	d.Press("ctrl+y")
	d.See("Ctrl+Y tidak bisa")
	if c := d.View().Cursor; c.X != 7 {
		t.Fatalf("the cursor is not where the typing was: %+v", c)
	}
}

func TestTheEditorOfTheirOwn(t *testing.T) {
	b, _ := box(host{}, "Satu.", takeAll)
	d, _ := show(t, b)
	d.Press("ctrl+e")
	d.See("Ctrl+E tidak bisa: tidak ada di sini")

	var handed string
	var refuse error
	edit := func(text string, reply func(string, error) tea.Msg) tea.Cmd {
		handed = text
		return func() tea.Msg { return reply("Dari luar\x1b.\r\nBaris dua", refuse) }
	}
	b, given := box(host{edit: edit}, "Satu.", takeAll)
	d, a := show(t, b)
	d.Type(" Dua")
	d.Press("ctrl+e")
	d.See("Dari luar.", "Baris dua", "Naskah diambil dari penyunting")
	if handed != "Satu. Dua" {
		t.Fatalf("handed over %q", handed)
	}
	d.Press("ctrl+z")
	d.See("Satu. Dua")
	d.Press("ctrl+y")
	refuse = errors.New("x")
	d.Press("ctrl+e")
	d.See("Penyunting tidak dapat dijalankan", "Dari luar.")
	d.Press("ctrl+s")
	if !a.closed || (*given)[0] != "Dari luar.\nBaris dua" {
		t.Fatalf("saved %q", *given)
	}
}

func TestATextFitsItsRoom(t *testing.T) {
	b, _ := box(host{}, strings.Repeat("sebuah kalimat yang panjang sekali ", 60), takeAll)
	d, _ := show(t, b)
	for _, size := range [][2]int{{60, 9}, {200, 50}, {40, 3}} {
		d.Resize(size[0], size[1])
		d.Press("ctrl+x")
		d.Type("x")
		d.Press("ctrl+x")
		lines := strings.Split(d.Screen(), "\n")
		if len(lines) != size[1] {
			t.Fatalf("%v: %d lines", size, len(lines))
		}
		for _, line := range lines {
			if n := len([]rune(line)); n > size[0] {
				t.Fatalf("%v: a line of %d", size, n)
			}
		}
		if c := d.View().Cursor; c == nil || c.Y >= size[1] {
			t.Fatalf("%v: cursor %+v", size, c)
		}
	}
}
