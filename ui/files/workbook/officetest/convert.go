// Package officetest lets tests see what a spreadsheet makes of a workbook: LibreOffice opens
// it, recalculates every formula, and saves it again.
package officetest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
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
	grids, err := workbook.Open(converted(t, raw, "xlsx", "xlsx:Calc MS Excel 2007 XML"))
	if err != nil {
		t.Fatal(err)
	}
	return grids
}

// Printed is the text of the pages that LibreOffice makes of a workbook, with its own decimals.
func Printed(t testing.TB, raw []byte) string {
	t.Helper()
	text := tools.Find(t, "pdftotext")
	path := filepath.Join(t.TempDir(), "buku.pdf")
	if err := os.WriteFile(path, converted(t, raw, "pdf", "pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(text, "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// converted is the workbook as LibreOffice saves it.
func converted(t testing.TB, raw []byte, ending, to string) []byte {
	t.Helper()
	program := tools.Find(t, "soffice")
	dir := t.TempDir()
	given, made := filepath.Join(dir, "buku.xlsx"), filepath.Join(dir, "hasil")
	if err := os.WriteFile(given, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	// A profile of its own: another LibreOffice may be running, and its settings are not ours.
	run := exec.CommandContext(ctx, program, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profil")),
		"--headless", "--convert-to", to, "--outdir", made, given)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	saved, err := os.ReadFile(filepath.Join(made, "buku."+ending))
	if err != nil {
		t.Fatal(err)
	}
	return saved
}
