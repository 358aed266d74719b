package docx_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"capaian/ui/files/workbook/officetest"
	"capaian/ui/report/reporttest"
	"capaian/ui/uitest/tools"
)

// printed are documents as LibreOffice lays them out, the text of each page; all in one run,
// since starting it takes longer than any of them.
func printed(t *testing.T, documents map[string][]byte) map[string][]string {
	t.Helper()
	soffice, pdftotext := tools.Find(t, "soffice"), tools.Find(t, "pdftotext")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", dir}
	for name, raw := range documents {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	ctx, cancel := context.WithTimeout(t.Context(), officetest.Patience+time.Duration(len(documents))*time.Minute)
	defer cancel()
	if out, err := exec.CommandContext(ctx, soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	pages := map[string][]string{}
	for name := range documents {
		out, err := exec.CommandContext(ctx, pdftotext, "-layout", filepath.Join(dir, name+".pdf"), "-").Output()
		if err != nil {
			t.Fatalf("LibreOffice made no PDF of %s that can be read: %v", name, err)
		}
		pages[name] = strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
	}
	return pages
}

// letters is a text without white space and capitals, as it survives a line break.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func TestLibreOfficeOpensThem(t *testing.T) {
	documents := map[string][]byte{}
	years := everyYear(t)
	years["haunted"] = reporttest.Bothered(t)
	for name, b := range years {
		documents[name] = write(t, b).raw
	}
	all := printed(t, documents)
	for name, pages := range all {
		text := strings.Join(pages, "")
		for _, want := range []string{"BAB IV", "Tabel 17.", "LAMPIRAN"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the PDF has no %s", name, want)
			}
		}
	}
	if !strings.Contains(strings.Join(all["haunted"], ""), "=cmd|' /C calc'!A0") {
		t.Error("text was lost on the way")
	}
	t.Run("contents", func(t *testing.T) {
		// With letters of another width everything stands elsewhere.
		match, err := exec.Command("fc-match", "Arial").Output()
		if err != nil || !strings.Contains(string(match), "Liberation") && !strings.Contains(string(match), "Arial") {
			tools.Missing(t, "no font as wide as Arial is installed")
		}
		listedPages(t, write(t, reporttest.Example(t)), all["example"])
		listedPages(t, write(t, reporttest.Fresh(t)), all["fresh"])
	})
}

// near reports that the page that was reckoned is at most one from the one where a program
// puts it: the lists hold reckoned pages until a program of an office, or --pdf, reads the true
// ones.
func near(stands, listed string) bool {
	one, err := strconv.Atoi(stands)
	other, wrong := strconv.Atoi(listed)
	return stands == listed || err == nil && wrong == nil && max(one-other, other-one) <= 1
}

// listedPages wants the lists of contents to name the pages on which a program lays things out.
func listedPages(t *testing.T, w *written, pages []string) {
	t.Helper()
	footer := regexp.MustCompile(`– ([ivx]+|\d+)\s*$`)
	label := map[int]string{}
	contents := 0
	for i, page := range pages {
		if found := footer.FindStringSubmatch(strings.TrimRight(page, " \n")); found != nil {
			label[i] = found[1]
		}
		if found := letters(page); i < 14 && (strings.Contains(found, "daftargambar") || strings.Contains(found, "daftarlampiran")) {
			contents = i
		}
	}
	checked, off := 0, 0
	for _, p := range w.body.find("p") {
		style := p.style()
		title, page, listed := strings.Cut(p.words(), "\t")
		if !listed || !strings.HasPrefix(style, "TOC") && style != "TableofFigures" || strings.HasPrefix(title, "Kata") || title == "Ikhtisar Eksekutif" || title == "Lampiran" || strings.HasPrefix(title, "Daftar") {
			continue
		}
		at := -1
		for i := contents + 1; i < len(pages) && at < 0; i++ {
			if strings.Contains(letters(pages[i]), letters(title)) {
				at = i
			}
		}
		if at < 0 || !near(label[at], page) {
			t.Errorf("%q is listed on page %s and stands on page %s", title, page, label[at])
		}
		if at >= 0 && label[at] != page {
			off++
		}
		checked++
	}
	if off > checked/10 {
		t.Errorf("%d of %d pages were reckoned wrong", off, checked)
	}
	if checked < 45 {
		t.Errorf("only %d entries were looked for", checked)
	}
}
