package entry_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/files/workbook"
	"capaian/ui/report/entry"
	"capaian/ui/text"
)

func example(t testing.TB, more ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	var all []model.Record
	for _, e := range batch.Edits {
		all = append(all, e.Put)
	}
	return model.NewBook(2024, 7, append(all, more...))
}

func reading(t testing.TB, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func asText(t testing.TB, b *model.Book, q model.Quarter) string {
	t.Helper()
	var out bytes.Buffer
	if err := entry.WriteText(&out, b, calc.Compute(b, q)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// squeezed is a text with one space where it has several, to be read without its columns.
func squeezed(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(lines, "\n")
}

func TestTheSheetGoesDownThePlan(t *testing.T) {
	got := squeezed(asText(t, example(t,
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisObstacles, Items: []string{"Jadwal berubah", "Hujan"}},
		&model.Target{Indicator: "iku-2", Agreement: model.Revised, Quarter: model.Q3, Value: reading(t, "60")},
	), model.Q4))
	for _, want := range []string{
		"Lembar entri Kecamatan Ranuyoso, TW IV 2024\n\n1 TUJUAN\nOptimalnya Penyelenggaraan Reformasi Birokrasi\nIndikator: Indeks Pelayanan Publik\nSatuan Angka\nTarget awal 51 (C-)\nTarget perubahan 51 (C-)\nRealisasi TW I (belum diisi)",
		"\nRealisasi TW IV 63,25 (B-)\nRealisasi 63,25\nCapaian (%) 124,02\nKendala (belum diisi)\nSolusi (belum diisi)\nTindak lanjut (belum diisi)\n\n1.1 SASARAN STRATEGIS\nMengoptimalkan",
		"\nTarget perubahan TW III 60\n", "\nKendala Jadwal berubah\nHujan\n",
		"\n1.1.1 PROGRAM\n7.01.01\nProgram Penunjang", "\n1.1.1.1 KEGIATAN\n",
		"\nPagu Murni (Rp) 1.643.457.750\nPagu Perubahan (Rp) 1.571.126.794\nRealisasi anggaran s.d. TW I (Rp) (belum diisi)",
		"\nRealisasi anggaran s.d. TW IV (Rp) 1.552.852.568\nPenyerapan (%) 98,84\n",
		"\n1.2 SASARAN STRATEGIS\nMeningkatnya Akuntabilitas",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no\n%s\nin\n%s", want, got[:min(len(got), 2500)])
		}
	}
	if half := squeezed(asText(t, example(t), model.Q2)); strings.Contains(half, "TW III") || !strings.Contains(half, "Realisasi TW II 51,11\nRealisasi 51,11\n") {
		t.Error("what comes after the quarter is asked for")
	}
}

// What is keyed in from the workbook is what the text says.
func TestTheWorkbookHoldsTheSameValues(t *testing.T) {
	hostile := example(t,
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisObstacles, Items: []string{"=1+1", "<b>&amp;"}},
		&model.Indicator{ID: "x", Node: "program-01", Order: 9, Name: "+62\u200f=cmd", Unit: "@", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
		&model.Target{Indicator: "x", Agreement: model.Initial, Value: reading(t, "0.10")},
		&model.Actual{Indicator: "x", Quarter: model.Q1, Value: model.NotApplicable()},
	)
	for _, b := range []*model.Book{hostile, model.NewBook(2024, 1, storetest.Records(2024)), model.NewBook(2024, 0, nil)} {
		r := calc.Compute(b, model.Q4)
		var out bytes.Buffer
		if err := entry.WriteXLSX(&out, b, r); err != nil {
			t.Fatal(err)
		}
		grids, err := workbook.Open(out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		g, row := &grids[0], 3
		for _, n := range entry.Sheet(b, r) {
			if name := g.At(row, 2); name.Text != n.Level.Label()+": "+n.Name || g.At(row, 0).Text != n.Number {
				t.Errorf("row %d: %q", row, name.Text)
			}
			row++
			for _, item := range n.Items {
				in := g.At(row, 3)
				got := in.Text
				if in.IsNumber {
					got = text.Number(in.Number, item.Value.Places)
				}
				if got != item.Value.Text || in.Formula || in.IsNumber != item.Value.Numeric {
					t.Errorf("%s, %s: %+v, want %q", n.Name, item.Label, in, item.Value.Text)
				}
				row++
			}
		}
		if len(g.Rows) > max(row, 3) {
			t.Errorf("%d rows, want %d", len(g.Rows), row)
		}
	}
}

func TestNoLineOfTheTextIsAnOrder(t *testing.T) {
	if s := asText(t, example(t), model.Q4); strings.ContainsAny(s, "\x1b\t\r") {
		t.Error("control characters")
	}
	if s := asText(t, model.NewBook(2024, 0, nil), model.Q1); s != fmt.Sprintf("Lembar entri %s, TW I 2024\n", "") {
		t.Errorf("%q", s)
	}
}
