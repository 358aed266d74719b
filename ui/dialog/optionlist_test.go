package dialog_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/ui/dialog"
)

func villages() []string {
	names := []string{"(semua)"}
	for i := range 40 {
		names = append(names, fmt.Sprintf("Desa %02d", i+1))
	}
	return append(names, "Kelurahan Wates", "Wates Kulon")
}

func TestAChoiceOpensAList(t *testing.T) {
	for _, key := range []string{"f4", "alt+down"} {
		var given []string
		f := dialog.NewForm(plain(), "Isian", []dialog.Field{{Label: "Desa", Text: "Desa 03", Options: villages()}, {Label: "Catatan"}}, nil, func(v []string) { given = v })
		d, a := show(t, f)
		d.See("< Desa 03 >")
		d.Press(key)
		d.See("Desa 01", "Desa 05", "Ketik awal namanya")
		if line := d.Line("►"); !strings.Contains(line, "Desa 03") {
			t.Errorf("marked: %s", line)
		}
		d.Press("down", "down", "esc")
		d.See("< Desa 03 >", "Catatan") // Esc takes nothing and leaves the form open
		d.Press(key, "down", "enter")
		d.See("< Desa 04 >")
		d.Press(key)
		d.Type("WAT")
		d.See("Dicari: WAT")
		if line := d.Line("►"); !strings.Contains(line, "Wates Kulon") {
			t.Errorf("the one that begins so is not marked: %s", line)
		}
		d.Type("x") // no option has it
		d.See("Dicari: WAT")
		d.Press("enter")
		d.See("< Wates Kulon >")
		d.Press(key, "end", "pgup", "home", "tab")
		d.See("< (semua) >")
		d.Press("ctrl+s")
		if !slices.Equal(given, []string{"(semua)", ""}) || a.closed {
			t.Errorf("saved %v, closed %v", given, a.closed)
		}
	}
}

func TestAListOfWhatIsOnlyReadStaysClosed(t *testing.T) {
	f := form(nil)
	f.ReadOnly("tahun ini ditutup")
	d, _ := show(t, f)
	d.Press("tab", "f4")
	d.See("Hanya dibaca: tahun ini ditutup", "< staf >")
}

func TestAFieldOfTextHasNoList(t *testing.T) {
	d, _ := show(t, form(nil))
	d.Press("f4")
	d.See("Nama lengkap.", "Peran")
}
