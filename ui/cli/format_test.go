package cli

import (
	"testing"

	"capaian/ui/report/export"
)

func TestTheFormatIsTheOneAskedForOrPromised(t *testing.T) {
	itself := func(name string) string { return name }
	for _, one := range []struct{ asked, path, want string }{
		{"", "", "docx"},
		{"", "-", "docx"},
		{"", "LKjIP", "docx"},
		{"", "LKjIP 2024. akhir", "docx"},
		{"", "tabel.XLSX", "xlsx"},
		{"", "teks.md", "md"},
		{"md", "teks.txt", "md"},
		{"XLSX", "", "xlsx"},
		{"md", "teks.docx", "md"}, // as it was said
		{"odt", "teks.docx", ""},
		{"", "laporan.odt", ""},
		{"", "tabel.csv", ""},
	} {
		got, err := formatFor([]string{"docx", "xlsx", "md"}, itself, one.asked, one.path)
		if (err != nil) != (one.want == "") || err == nil && got != one.want {
			t.Errorf("--format %q -o %q: %q, %v", one.asked, one.path, got, err)
		}
	}
}

// A name that ends in pdf asks for a PDF; the docx of which it is made stands beside it.
func TestAPDFIsMadeOfADocx(t *testing.T) {
	for _, one := range []struct {
		format, path, docx string
		fails              bool
	}{{"", "L.pdf", "L.docx", false}, {"docx", "a.b/L.PDF", "a.b/L.docx", false}, {"xlsx", "L.pdf", "L.docx", true}} {
		r := reportOptions{format: one.format, out: one.path}
		f, err := r.chosen(export.Formats())
		if (err != nil) != one.fails || !r.pdf || r.out != one.docx || err == nil && f.Name != "docx" {
			t.Errorf("%+v: %+v, %v", one, r, err)
		}
	}
}
