package cli

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
)

// A seal is found again, as it is copied from paper, while nothing before it was altered; the
// trail of another office, or the same with another past, does not have it.
func TestASealIsFoundInItsTrailOnly(t *testing.T) {
	make := func(name string) (path string, seals []store.Seal) {
		path = filepath.Join(t.TempDir(), "kantor.db")
		s, err := store.Open(path, storetest.Options())
		if err != nil {
			t.Fatal(err)
		}
		storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: storetest.Year, Open: true, Edits: storetest.Sample(storetest.Year)})
		for i := range 5 {
			storetest.Save(t, s, storetest.Year, &model.Office{Name: name, Address: strings.Repeat("x", i+1)})
			seal, err := s.Seal()
			if err != nil {
				t.Fatal(err)
			}
			seals = append(seals, seal)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		return path, seals
	}
	path, seals := make("Ranuyoso")
	other, _ := make("Klakah")
	ask := func(path, seal string) (int, string) {
		var out bytes.Buffer
		m := Main{
			Args: []string{"riwayat", "--data", path, "--sidik", seal}, In: strings.NewReader(""), Out: &out, Err: &out,
			Getenv: func(string) string { return "" }, Now: storetest.Clock(), Build: Build{Version: "1"},
		}
		return m.Run(), out.String()
	}
	for i, seal := range seals {
		f := seal.Fingerprint
		for _, typed := range []string{f, strings.ToUpper(f), f[:16], f[:17], f[:4] + " " + f[4:8] + "-" + f[8:20]} {
			code, said := ask(path, typed)
			if code != exitDone || !strings.Contains(said, "nomor "+string(rune('0'+seal.Revision))+",") || !strings.Contains(said, "ada "+string(rune('0'+4-i))+" tindakan") {
				t.Errorf("%s: %d, %s", typed, code, said)
			}
		}
		if code, said := ask(other, f); code != exitNo || !strings.Contains(said, "tidak ada dalam jejak") {
			t.Errorf("another office has it: %d, %s", code, said)
		}
	}
	for _, typed := range []string{"", seals[0].Fingerprint[:15], seals[0].Fingerprint + "0", "nomor 3", strings.Repeat("g", 20)} {
		if code, _ := ask(path, typed); code != exitUsage {
			t.Errorf("%q: %d", typed, code)
		}
	}
}

// Where the office wants it, the LKjIP and agreements carry the seal at the foot of their
// pages; it is found again as it was printed. Other papers, and offices that did not ask for
// it, have none.
func TestThePrintedSealIsFoundAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	if err := seed.LoadExample(s, storetest.Admin()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (int, []byte) {
		var out, said bytes.Buffer
		m := Main{
			Args: append(args, "--data", path), In: strings.NewReader(""), Out: &out, Err: &said,
			Getenv: func(string) string { return "" }, Now: storetest.Clock(), Build: Build{Version: "1"},
		}
		code := m.Run()
		return code, append(out.Bytes(), said.Bytes()...)
	}
	printed := regexp.MustCompile(`Jejak perubahan nomor (\d+), sidik ([0-9a-f ]+[0-9a-f])`)
	papers := map[string]bool{"laporan": true, "perjanjian": true, "rapor": false}
	find := func(paper, format string) []string {
		code, raw := run(paper, "--format", format, "-o", "-", "--tetap")
		if code != exitDone {
			t.Fatalf("%s: %d, %s", paper, code, raw)
		}
		if format == "docx" {
			raw = footerOf(t, raw)
		}
		return printed.FindStringSubmatch(string(raw))
	}
	for paper := range papers {
		if found := find(paper, "docx"); found != nil {
			t.Errorf("%s has %q, which nobody asked for", paper, found)
		}
	}
	if code, said := run("bentuk", "--sidik", "mungkin"); code != exitUsage {
		t.Errorf("%d, %s", code, said)
	}
	if code, said := run("bentuk", "--sidik", "Ya"); code != exitDone || !bytes.Contains(said, []byte("di kaki halaman")) {
		t.Fatalf("%d, %s", code, said)
	}
	for paper, sealed := range papers {
		for _, format := range []string{"docx", "md"} {
			found := find(paper, format)
			if !sealed {
				if found != nil {
					t.Errorf("%s has %q", paper, found)
				}
				continue
			}
			if found == nil || found[1] != "2" {
				t.Errorf("%s, %s: %q", paper, format, found)
				continue
			}
			if code, said := run("riwayat", "--sidik", found[2]); code != exitDone || !bytes.Contains(said, []byte("tindakan nomor 2,")) {
				t.Errorf("%s, %s: %d, %s", paper, format, code, said)
			}
		}
	}
}

// footerOf is what stands below the pages of a Word document.
func footerOf(t *testing.T, raw []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/footer1.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	if body, err := z.Open("word/document.xml"); err != nil {
		t.Error(err)
	} else if whole, err := io.ReadAll(body); err != nil || !bytes.Contains(whole, []byte("footerReference")) {
		t.Errorf("no page shows the footer, %v", err)
	}
	return text
}
