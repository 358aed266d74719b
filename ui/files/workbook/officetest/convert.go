// Package officetest lets tests see what a spreadsheet makes of a workbook: LibreOffice opens
// it, recalculates every formula, and saves it again.
package officetest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"capaian/ui/files/workbook"
	"capaian/ui/uitest/tools"
)

// Patience is how long LibreOffice may take on a busy machine.
const Patience = 3 * time.Minute

// Recalculated opens a workbook in LibreOffice and reads what it saves. The test is left
// out where LibreOffice is not installed, and under -short.
func Recalculated(t testing.TB, raw []byte) []workbook.Grid {
	t.Helper()
	return AllRecalculated(t, raw)[0]
}

// AllRecalculated does it with several workbooks in one run: starting LibreOffice takes longer than
// any of them.
func AllRecalculated(t testing.TB, raw ...[]byte) [][]workbook.Grid {
	t.Helper()
	var all [][]workbook.Grid
	for _, saved := range converted(t, "xlsx", "xlsx:Calc MS Excel 2007 XML", raw...) {
		grids, err := workbook.Open(saved)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, grids)
	}
	return all
}

// Printed is the text of the pages that LibreOffice makes of a workbook, with its own decimals.
func Printed(t testing.TB, raw []byte) string {
	t.Helper()
	text := tools.Find(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "buku.pdf")
	if err := os.WriteFile(path, converted(t, "pdf", "pdf", raw)[0], 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(text, "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// converted are the workbooks as LibreOffice saves them.
func converted(t testing.TB, ending, to string, raw ...[]byte) [][]byte {
	t.Helper()
	program := tools.Find(t, "soffice")
	dir := t.TempDir()
	made := filepath.Join(dir, "hasil")
	name := func(i int, ending string) string { return strconv.Itoa(i) + "." + ending }
	ctx, cancel := context.WithTimeout(context.Background(), Patience+time.Duration(len(raw))*time.Minute)
	defer cancel()
	// A profile of its own: another LibreOffice may be running, and its settings are not ours.
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profil")), "--headless", "--convert-to", to, "--outdir", made}
	for i := range raw {
		given := filepath.Join(dir, name(i, "xlsx"))
		if err := os.WriteFile(given, raw[i], 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, given)
	}
	if out, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	var all [][]byte
	for i := range raw {
		saved, err := os.ReadFile(filepath.Join(made, name(i, ending)))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, saved)
	}
	return all
}
