package form_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/report/form"
	"capaian/ui/report/reporttest"
)

func draft(b *model.Book, q model.Quarter) *tables.Draft {
	return tables.NewDraft(b, q, time.Date(2024, 7, 1, 9, 0, 0, 0, time.UTC))
}

// parts are the entries of a document, each of them well-formed.
func parts(t *testing.T, d *tables.Draft, f *tables.Form) map[string]string {
	t.Helper()
	var out bytes.Buffer
	if err := form.Write(&out, d, f); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, entry := range z.File {
		in, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name] = string(content)
		if strings.HasSuffix(entry.Name, ".xml") {
			for decoder := xml.NewDecoder(bytes.NewReader(content)); ; {
				if _, err := decoder.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", entry.Name, err)
				}
			}
		}
	}
	return all
}

func TestAFormIsPrintedOnWidePagesOfItsOwn(t *testing.T) {
	d := draft(reporttest.Example(t), model.Q3)
	f := tables.FormNamed(d, "seksi-pemerintahan")
	all := parts(t, d, f)
	document := all["word/document.xml"]
	for _, want := range []string{
		"Formulir Seksi Pemerintahan, TW III 2024: Fasilitasi", "Formulir Seksi Pemerintahan, TW III 2024: Indikator",
		"Pembinaan LINMAS", "Sebab bila belum terlaksana", "Diisi oleh: …", "Dicetak 1 Juli 2024 dari data revisi 17.", `w:orient="landscape"`,
	} {
		if !strings.Contains(document, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Count(document, "<w:sectPr>") != 1 || strings.Contains(document, "f01-1") {
		t.Error("a page that is not wide, or a code that people should not see")
	}
	footer := ""
	for name, content := range all {
		if strings.Contains(name, "footer") {
			footer += content
		}
	}
	if !strings.Contains(footer, "Formulir Seksi Pemerintahan 2024") || strings.Contains(footer, "LKjIP") {
		t.Errorf("footer %s", footer)
	}
}

// Whatever an office is called and does, its forms are whole documents.
func TestFormsOfAnyYearAreWhole(t *testing.T) {
	for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "haunted": reporttest.Haunted(t)} {
		d := draft(b, model.Q1)
		forms := tables.Forms(d)
		if len(forms) == 0 {
			t.Errorf("%s: no forms", name)
		}
		for _, f := range forms {
			parts(t, d, &f)
		}
	}
}
