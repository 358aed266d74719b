package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// atMoney opens the budget at the first kegiatan of the newest version, and a driver on it.
func atMoney(t *testing.T) (*screenstest.Office, *uitest.Driver) {
	t.Helper()
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+5", "down", "down", "down", "left")
	return o, d
}

// cell is what stands between the marks of the chosen cell, with the cursor in it as |.
func cell(d *uitest.Driver) string {
	c := d.View().Cursor
	line := []rune(strings.Split(d.Screen(), "\n")[c.Y])
	return strings.TrimSpace(string(line[c.X-20 : c.X]))[strings.LastIndex(strings.TrimSpace(string(line[c.X-20:c.X])), "►")+len("►"):] + "|" + strings.TrimRight(strings.Split(string(line[c.X:]), "◄")[0], " ")
}

func TestThousandsPointsComeAsAnAmountIsTyped(t *testing.T) {
	o, d := atMoney(t)
	for _, row := range []struct{ keys, want string }{
		{"1", "1|"}, {"2", "12|"}, {"3", "123|"}, {"4", "1.234|"}, {"5", "12.345|"}, {"6", "123.456|"}, {"7", "1.234.567|"},
		{"backspace", "123.456|"}, {"left left left", "123.|456"}, {"backspace", "12|.456"}, {"9", "129|.456"},
		{"delete", "12.9|56"}, {"home", "|12.956"}, {"delete", "|2.956"}, {"right", "2|.956"}, {"delete", "2|56"},
		{"end", "256|"}, {"0", "2.560|"}, {"0", "25.600|"}, {",", "25.600,|"}, {"5", "25.600,5|"}, {"backspace backspace", "25.600|"},
		{".", "25.600|"}, {"7", "256.007|"},
	} {
		for _, key := range strings.Fields(row.keys) {
			d.Press(key)
		}
		if got := cell(d); got != row.want {
			t.Fatalf("after %s: %s, want %s", row.keys, got, row.want)
		}
	}
	d.Press("enter")
	if got := screenstest.Book(o).Amount("kegiatan-01-1", "perubahan").String(); got != "256007" {
		t.Fatalf("saved %s", got)
	}
	d.Press("up", "f2")
	if got := cell(d); got != "256.007|" {
		t.Fatalf("opened as %s", got)
	}
	d.Press("enter")
	d.Press("up", "alt+c")
	if d.Clipboard != "256007" {
		t.Fatalf("copied %q", d.Clipboard)
	}
	d.Paste("Rp 1.500.000,-")
	if got := cell(d); got != "1.500.000|" {
		t.Fatalf("pasted as %s", got)
	}
	d.Press("enter")
	if got := screenstest.Book(o).Amount("kegiatan-01-1", "perubahan").String(); got != "1500000" {
		t.Fatalf("saved %s", got)
	}
}
