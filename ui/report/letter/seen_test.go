package letter_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/doc"
	"capaian/ui/report/letter"
	"capaian/ui/report/reporttest"
)

// laid is the paper as it is read, chapter by chapter, with how its pages and tables are laid out.
func laid(t *testing.T, r *report.Report) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, "%s | %s | %s | %d | TW %s | compact %v | unnumbered %v | below: %s | seal: %s\n", r.Title, r.Office, r.Regency, r.Year, r.Quarter.Roman(), r.Compact, r.Unnumbered, r.Running, r.Seal)
	for _, c := range r.Chapters {
		fmt.Fprintf(&out, "\n=== %s: %s, pages %d, fresh %v, wide %v\n", c.ID, c.Name, c.Pages, c.Fresh, c.Wide)
		for _, block := range c.Blocks {
			if one, is := block.(doc.Table); is {
				for _, body := range one.Table.Bodies {
					for _, column := range body.Columns {
						fmt.Fprintf(&out, "%s %d; ", column.Key, column.Width)
					}
					fmt.Fprintf(&out, "landscape %v\n", one.Table.Landscape)
				}
			}
		}
		for line := range strings.Lines(said(t, r, c.Name)) {
			out.WriteString(strings.TrimRight(line, " \n") + "\n")
		}
	}
	return []byte(out.String())
}

// tried is the example with somebody of everything that a letter speaks of.
func tried(t *testing.T) *model.Book {
	row := model.Ref{Kind: model.KindFacilitationRow, Key: "f12-1"}
	note := func(id, to model.ID, on model.Ref, q model.Quarter, v model.Status, said string, minute int) *model.Note {
		return &model.Note{ID: id, On: on, To: to, Quarter: q, Verdict: v, Text: said, By: "u", Name: "Siti", At: time.Date(2024, 7, 2, 9, minute, 0, 0, time.UTC)}
	}
	indicator := model.Ref{Kind: model.KindIndicator, Key: "program-02"}
	return staffed(t,
		note("n1", "", row, model.Q2, model.StatusReturned, "Lampirkan daftar hadir.", 1), note("n2", "n1", row, model.Q2, "", "Sudah.", 2),
		note("n3", "", indicator, model.Q2, "", "Dari mana angkanya?", 3), note("n4", "", indicator, model.WholeYear, "", "Sepanjang tahun", 4), note("n5", "", indicator, model.Q3, "", "Lain triwulan", 5),
		&model.PartState{Quarter: model.Q1, Part: "anggaran", Status: model.StatusSubmitted}, &model.PartState{Quarter: model.Q2, Part: "anggaran", Status: model.StatusReturned, Note: "Bukti kurang"},
		&model.QuarterState{Quarter: model.Q2, Status: model.StatusDraft, Reason: "Salah angka"},
		&model.Acknowledgement{Quarter: model.Q2, Name: "MASRUHIN", Date: day(2024, 7, 18)},
		&model.Letter{ID: "l1", Number: "140/1", Kind: model.LetterReminder, Count: 1, Date: day(2024, 10, 5), Village: "desa-02"},
		&model.Letter{ID: "l4", Number: "140/2", Kind: model.LetterReminder, Count: 2, Date: day(2024, 10, 14), Village: "desa-02"},
		&model.Letter{ID: "l2", Number: "700/9", Kind: model.LetterCover, Count: 9, Date: day(2025, 1, 20), To: "Bupati Lumajang"},
		&model.Letter{ID: "l3", Number: "700/7", Kind: model.LetterCover, Count: 7, Date: day(2025, 1, 10)},
	)
}

// Papers are signed and sent as they stand here: a word or a column that changes has to be read
// before it is.
func TestPapersAsTheyAreRead(t *testing.T) {
	full, half := tried(t), reporttest.Half(t)
	for _, row := range []struct {
		name  string
		b     *model.Book
		paper string
		asked letter.Request
	}{
		{"perjanjian-camat", full, "perjanjian", letter.Request{Whom: "camat"}},
		{"perjanjian-seksi-perubahan", full, "perjanjian", letter.Request{Whom: "seksi-pemerintahan", Version: "perubahan"}},
		{"perjanjian-sekretariat", full, "perjanjian", letter.Request{Whom: "Sekretariat"}},
		{"perjanjian-staf", full, "perjanjian", letter.Request{Whom: "wati"}},
		{"rapor-seksi", full, "rapor", letter.Request{Whom: "seksi-pelayanan", Quarter: model.Q2, Day: day(2024, 7, 15)}},
		{"rapor-sekretaris", full, "rapor", letter.Request{Whom: "sekretaris", Quarter: model.Q2, Day: day(2024, 7, 15)}},
		{"tinjauan-anggaran", full, "tinjauan", letter.Request{Whom: "anggaran", Quarter: model.Q2, Day: day(2024, 7, 20)}},
		{"tinjauan-fasilitasi", full, "tinjauan", letter.Request{Whom: "fasilitasi-seksi-pelayanan", Quarter: model.Q2, Day: day(2024, 7, 20)}},
		{"teguran", full, "teguran", letter.Request{Whom: "desa-02", Day: day(2024, 10, 14)}},
		{"pengantar", full, "pengantar", letter.Request{Day: day(2025, 1, 25)}},
		{"setengah-rapor-sekretaris", half, "rapor", letter.Request{Whom: "sekretaris", Quarter: model.Q2, Day: model.Date{Year: half.Year, Month: 7, Day: 15}}},
		{"setengah-tinjauan", half, "tinjauan", letter.Request{Whom: "desa", Quarter: model.Q1, Day: model.Date{Year: half.Year, Month: 4, Day: 15}}},
	} {
		t.Run(row.name, func(t *testing.T) { golden.RequireEqual(t, laid(t, build(t, row.b, row.paper, row.asked))) })
	}
}

// The names by which papers are asked for, and with which their files begin.
func TestThePapersThereAre(t *testing.T) {
	var all []string
	for _, p := range letter.Papers() {
		all = append(all, strings.Join([]string{p.Name, p.Label, p.File, p.One, string(p.Register), string(p.Topic(letter.Request{}))}, " | "))
	}
	want := `perjanjian | Perjanjian Kinerja | PK | pihak pertama |  | pk-pernyataan
rapor | Rapor triwulan | Rapor | seksi |  | 
tinjauan | Tinjauan triwulan | Tinjauan | bagian |  | 
teguran | Teguran dokumen desa | Teguran | desa | teguran | teguran
pengantar | Surat pengantar LKjIP | Pengantar | tujuan |  | pengantar`
	if got := strings.Join(all, "\n"); got != want {
		t.Errorf("%s", got)
	}
	if letter.Named("surat") != nil {
		t.Error("a paper that nobody has is found")
	}
}
