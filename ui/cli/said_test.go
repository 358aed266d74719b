package cli

import (
	"bytes"
	"strings"
	"testing"

	"capaian/ui/text"
)

// What a command says is wrapped to a terminal's lines and never cut.
func TestWhatIsSaidStandsWhole(t *testing.T) {
	long := "Belum ada pengguna terdaftar; pemilik berkas ini bekerja sebagai admin, yang lain membaca."
	for _, said := range []string{"Jejak utuh.", "    dengan  dua spasi", long, "    " + long, strings.Repeat("x", lineWidth), "  " + strings.Repeat("x", 3*lineWidth)} {
		var out bytes.Buffer
		m := &Main{Out: &out}
		if err := m.say("%s", said); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		if joined := func(s string) string { return strings.Join(strings.Fields(s), "") }; joined(out.String()) != joined(said) {
			t.Errorf("%q became %q", said, out.String())
		}
		indent := len(said) - len(strings.TrimLeft(said, " "))
		for i, line := range lines {
			in := indent
			if i > 0 {
				in += 2
			}
			if text.Width(line) > lineWidth || len(line)-len(strings.TrimLeft(line, " ")) != in {
				t.Errorf("line %d of %q: %q", i+1, said, line)
			}
		}
		if short := text.Width(said) <= lineWidth; short && lines[0] != said {
			t.Errorf("%q became %q", said, lines[0])
		}
	}
}
