package cli_test

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/cli"
	"capaian/ui/report"
	"capaian/ui/report/docx"
	"capaian/ui/report/reporttest"
	"capaian/ui/uitest/tools"
)

// line is one of a list of contents: what it names, and on which page that is to be.
type line struct{ title, page string }

// contentsOf are the lines of a document's lists of contents that have a page in figures.
func contentsOf(t *testing.T, path string) []line {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	listed := regexp.MustCompile(`<w:hyperlink w:anchor="_Toc_\w+" w:history="1">(.*?)<w:tab/>.*?PAGEREF.*?"separate"/></w:r>(.*?)</w:hyperlink>`)
	tags := regexp.MustCompile(`<[^>]*>`)
	var all []line
	for _, found := range listed.FindAllSubmatch(raw, -1) {
		one := line{html.UnescapeString(tags.ReplaceAllString(string(found[1]), "")), tags.ReplaceAllString(string(found[2]), "")}
		if one.page != "" && unicode.IsDigit(rune(one.page[0])) {
			all = append(all, one)
		}
	}
	return all
}

// closed is a text without white space, as it survives a line break.
func closed(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// In letters of another width the lists of contents name the pages on which things stand, in the
// PDF and in the document beside it.
func TestContentsNameThePagesOfThePDF(t *testing.T) {
	tools.Find(t, "soffice")
	pdftotext := tools.Find(t, "pdftotext")
	dir := t.TempDir()
	const font = "Liberation Mono" // far wider than what the program reckons with
	office, path := filepath.Join(dir, "kantor.db"), filepath.Join(dir, "laporan.docx")
	for _, args := range [][]string{
		{"contoh", "--tulis-saja"},
		{"bentuk", "--huruf", font, "--ukuran", "12"},
		{"laporan", "--triwulan", "4", "--tetap", "--pdf", "-o", path},
	} {
		var said bytes.Buffer
		m := &cli.Main{Args: append(args, "--data", office), In: strings.NewReader(""), Out: &said, Err: &said, Getenv: func(string) string { return "" }, Now: time.Now}
		if code := m.Run(); code != 0 {
			t.Fatalf("%v: %d\n%s", args, code, said.String())
		}
	}
	out, err := exec.Command(pdftotext, "-layout", strings.TrimSuffix(path, ".docx")+".pdf", "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	standsRight(t, contentsOf(t, path), strings.Split(strings.TrimSuffix(string(out), "\f"), "\f"))
}

// standsRight wants each line's words on the page whose foot bears its number, and the number
// behind them in the PDF's own list.
func standsRight(t *testing.T, lines []line, pages []string) {
	t.Helper()
	foot := regexp.MustCompile(`– (\d+)\s*$`)
	front, on := "", map[string]string{}
	for _, page := range pages {
		if found := foot.FindStringSubmatch(strings.TrimRight(page, " \n")); found != nil {
			on[found[1]] = closed(page)
		} else if len(on) == 0 {
			front += closed(page)
		}
	}
	for _, one := range lines {
		title := closed(one.title)
		if !strings.Contains(on[one.page], title) {
			t.Errorf("%q is listed on page %s and does not stand there", one.title, one.page)
		}
		if !regexp.MustCompile(regexp.QuoteMeta(title) + `\.*` + one.page).MatchString(front) {
			t.Errorf("the PDF does not list %q on page %s", one.title, one.page)
		}
	}
	if len(lines) < 55 {
		t.Errorf("only %d lines were looked at", len(lines))
	}
}

// Without any program: pages become the numbers below them, and nothing else changes.
func TestPagesAreWrittenIntoTheContents(t *testing.T) {
	b := reporttest.Example(t)
	r := report.Build(b, calc.Compute(b, model.Q4))
	var out bytes.Buffer
	if err := docx.Write(&out, &r.Document, b.Style); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "laporan.docx")
	page := func(name string) (int, bool) { // BAB I is the seventh heading
		switch name {
		case "_Toc_judul_1":
			return 2, true
		case "_Toc_judul_2":
			return 5, true
		case "_Toc_judul_7":
			return 11, true
		case "_Toc_judul_8":
			return 30, true
		}
		return 0, false
	}
	made, changed, err := docx.Renumber(out.Bytes(), page)
	if err != nil || !changed {
		t.Fatal(changed, err)
	}
	if err := os.WriteFile(path, made, 0o600); err != nil {
		t.Fatal(err)
	}
	lines := contentsOf(t, path)
	if len(lines) < 2 || lines[0].page != "1" || lines[1].page != "20" {
		t.Errorf("%v", lines[:min(len(lines), 3)])
	}
	if _, changed, err := docx.Renumber(made, page); changed || err != nil {
		t.Errorf("a second time: %t, %v", changed, err)
	}
	if _, changed, err := docx.Renumber(out.Bytes(), func(string) (int, bool) { return 0, false }); changed || err != nil {
		t.Errorf("a PDF without names: %t, %v", changed, err)
	}
}
