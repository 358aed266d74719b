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
		"--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", made, given)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	saved, err := os.ReadFile(filepath.Join(made, "buku.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	grids, err := workbook.Open(saved)
	if err != nil {
		t.Fatal(err)
	}
	return grids
}
