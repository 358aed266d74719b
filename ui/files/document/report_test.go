package document_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/files/document"
	"capaian/ui/files/workbook/officetest"
	"capaian/ui/report"
	"capaian/ui/report/docx"
	"capaian/ui/report/reporttest"
	"capaian/ui/uitest/tools"
)

func ours(t testing.TB) []byte { return made(t, reporttest.Example(t)) }

func made(t testing.TB, b *model.Book) []byte {
	t.Helper()
	var out bytes.Buffer
	r := report.Build(b, calc.Compute(b, model.Q4))
	if err := docx.Write(&out, &r.Document, b.Style); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// right wants the report to be read as ours: enough of it, and nothing in it wrong.
func right(t *testing.T, raw []byte) {
	t.Helper()
	d, err := document.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	found, covered := check.Examined(d)
	for _, f := range found {
		if f.Level == check.Error {
			t.Errorf("%s: %s", f.Place, f.Message)
		}
	}
	if d.Office != "Kecamatan Ranuyoso" || d.Year != 2024 || len(d.Tables) < 15 || covered.Checked < 450 {
		t.Errorf("read as %q %d, %d tables, %d figures checked", d.Office, d.Year, len(d.Tables), covered.Checked)
	}
}

func TestOurReportIsReadBack(t *testing.T) { right(t, ours(t)) }

func TestOurReportWithVillagesThatOweLessIsReadBack(t *testing.T) {
	right(t, made(t, reporttest.Mixed(t)))
}

func TestACopySavedByLibreOfficeIsReadBack(t *testing.T) {
	soffice := tools.Find(t, "soffice")
	dir := t.TempDir()
	given := filepath.Join(dir, "laporan.docx")
	if err := os.WriteFile(given, ours(t), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"docx", "odt"} {
		ctx, cancel := context.WithTimeout(t.Context(), officetest.Patience)
		defer cancel()
		out, err := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profil",
			"--headless", "--convert-to", kind, "--outdir", filepath.Join(dir, "hasil"), given).CombinedOutput()
		if err != nil {
			t.Fatalf("LibreOffice: %v\n%s", err, out)
		}
		raw, err := os.ReadFile(filepath.Join(dir, "hasil", "laporan."+kind))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(kind, func(t *testing.T) { right(t, raw) })
	}
}
