//go:build linux

package cli_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"capaian/ui/uitest/tools"
)

// bomb is a row of the table of files that are as large as any that is read, and hold as many
// parts as fit.
type bomb struct {
	name string
	args func(file string) []string
	make func(t *testing.T) []byte
}

// zipped is a package with one part that is just small enough to be read, of as many pieces as
// fit, beside others.
func zipped(t *testing.T, parts map[string]string, large, head, piece string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range parts {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, text); err != nil {
			t.Fatal(err)
		}
	}
	f, err := z.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(f, head); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(bytes.Repeat([]byte(piece), 45<<20/len(piece))); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const (
	packageKinds = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	workbookXML  = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="desa" sheetId="1" r:id="rId1"/></sheets></workbook>`
	workbookRels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
	packageRels  = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	wordRels     = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
)

func bombs() []bomb {
	imported := func(file string) []string { return []string{"impor", file, "--coba"} }
	checked := func(file string) []string { return []string{"periksa", "--terbit", file} }
	word := func(large, piece string) func(*testing.T) []byte {
		return func(t *testing.T) []byte {
			return zipped(t, map[string]string{"[Content_Types].xml": packageKinds, "_rels/.rels": wordRels}, large, `<?xml version="1.0"?><w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`, piece)
		}
	}
	text := func(piece string, megabytes int) func(*testing.T) []byte {
		return func(*testing.T) []byte { return bytes.Repeat([]byte(piece), megabytes<<20/len(piece)) }
	}
	sheets := func(t *testing.T) []byte {
		return zipped(t, map[string]string{"[Content_Types].xml": packageKinds, "_rels/.rels": packageRels, "xl/workbook.xml": workbookXML, "xl/_rels/workbook.xml.rels": workbookRels}, "xl/worksheets/sheet1.xml", `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`, `<row><c t="inlineStr"><is><t>x</t></is></c></row>`)
	}
	open := func(t *testing.T) []byte {
		return zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "content.xml", `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="desa">`, `<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`)
	}
	return []bomb{
		{"a workbook.xlsx", imported, sheets},
		{"a workbook.ods", imported, open},
		{"a document.docx", checked, word("word/document.xml", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")},
		{"a published workbook.xlsx", checked, sheets},
		{"a house style.docx", func(file string) []string { return []string{"bentuk", "--dari", file} }, word("word/styles.xml", "<w:style><w:name w:val=\"x\"/></w:style>")},
		{"texts.zip", func(file string) []string { return []string{"naskah", "impor", file} }, func(t *testing.T) []byte {
			return zipped(t, nil, "01-kata-pengantar.txt", "", "Puji syukur.\n\n")
		}},
		{"a table.csv", imported, text("Wates;1;2;3;4;5;6;7;8\n", 60)},
		{"one line.csv", imported, text(";", 60)},
		{"a page.html", imported, text("<table><tr><td>x", 60)},
		{"nested.json", imported, text("[", 60)},
		{"a long word.json", imported, func(*testing.T) []byte { return []byte(`{"format":"` + strings.Repeat("x", 60<<20) + `"}`) }},
	}
}

// Whatever a file claims to hold, a command takes no more memory for it than a bound, and says
// in a sentence what is wrong with it.
func TestWhatIsImportedIsBounded(t *testing.T) {
	tools.Slow(t)
	const most = 600 // megabytes; the largest that was measured took half of it
	binary := measured(t)
	file := example(t, binary)
	for _, b := range bombs() {
		t.Run(b.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), b.name)
			if err := os.WriteFile(path, b.make(t), 0o600); err != nil {
				t.Fatal(err)
			}
			note := filepath.Join(t.TempDir(), "memory")
			run := exec.Command(os.Args[0], append([]string{binary}, append(b.args(path), "--data", file)...)...)
			run.Env = append(os.Environ(), memoryNote+"="+note)
			said, err := run.CombinedOutput()
			if err == nil || run.ProcessState.ExitCode() > 3 || !bytes.Contains(said, []byte("capaian: ")) {
				t.Errorf("%v: %.300s", err, said)
			}
			noted, err := os.ReadFile(note)
			if err != nil {
				t.Fatal(err)
			}
			used, err := strconv.Atoi(string(noted))
			if err != nil {
				tools.Elsewhere(t, "this system does not say what a process used")
			}
			t.Logf("%d MB; %.150s", used, said)
			if used > most {
				t.Errorf("%d MB, want at most %d", used, most)
			}
		})
	}
}

// memoryNote names the file in which noteMemory tells what it measured.
const memoryNote = "CAPAIAN_TEST_MEMORY_NOTE"

func init() {
	if note := os.Getenv(memoryNote); note != "" {
		os.Exit(noteMemory(note, os.Args[1], os.Args[2:]...))
	}
}

// noteMemory runs a command and notes its most memory in megabytes. It is a process of its own:
// what a process is said to have used is never less than what the one that started it had used,
// and the process of the tests has used much.
func noteMemory(note, command string, args ...string) (code int) {
	run := exec.Command(command, args...)
	run.Stdout, run.Stderr = os.Stdout, os.Stderr
	if err := run.Run(); run.ProcessState == nil {
		fmt.Fprintln(os.Stderr, err)
		return 100
	}
	said := ""
	if used, ok := run.ProcessState.SysUsage().(*syscall.Rusage); ok {
		said = strconv.FormatInt(used.Maxrss>>10, 10)
	}
	if err := os.WriteFile(note, []byte(said), 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 100
	}
	return run.ProcessState.ExitCode()
}
