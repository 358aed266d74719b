package tables_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"html"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// spending is what a kegiatan had spent up to the first two quarters, in thousands of rupiah.
type spending struct {
	code, name    string
	first, second int
}

func spendings() []spending {
	return []spending{
		{"7.01.01.2.02", "Administrasi Keuangan Perangkat Daerah", 1500, 3000},
		{"7.01.01.2.06", "Administrasi Umum Perangkat Daerah", 500, 2000},
		{"7.01.02.2.01", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan", 900, 1500},
	}
}

const wantSpent = "7.01.01 TW I 2000000; 7.01.01 TW II 5000000; 7.01.02 TW I 900000; 7.01.02 TW II 1500000"

// rupiah writes thousands of rupiah as some people do.
func (w wild) rupiah(thousands int) string {
	points := fmt.Sprintf("%d.000", thousands)
	if thousands >= 1000 {
		points = fmt.Sprintf("%d.%03d.000", thousands/1000, thousands%1000)
	}
	return w.one(points, fmt.Sprint(thousands*1000), "Rp "+points, "Rp"+points+",-", points+",00", " "+points+" ")
}

// coded writes a code as some program does.
func (w wild) coded(code string) string {
	return w.one(code, code+".", " "+code, strings.ReplaceAll(code, ".2.0", ".2.0"), strings.Replace(code, "7.01", "7.1", 1))
}

// money is a table of the spendings in one of many shapes.
func (w wild) money() [][]string {
	code, name := w.one("Kode Rekening", "KODE REKENING", "Kode", "No. Rekening", "Kode Kegiatan"), w.one("Uraian", "URAIAN", "Program/Kegiatan", "Nomenklatur")
	quarters := [][2]string{{"Realisasi TW I", "Realisasi TW II"}, {"Realisasi s.d. Triwulan I", "Realisasi s.d. Triwulan II"}, {"TW I Realisasi", "TW II Realisasi"}}[w.IntN(3)]
	totals := map[string][2]int{}
	for _, s := range spendings() {
		sum := totals[s.code[:7]]
		totals[s.code[:7]] = [2]int{sum[0] + s.first, sum[1] + s.second}
	}
	var rows [][]string
	for range w.IntN(3) {
		rows = append(rows, []string{w.one("LAPORAN REALISASI ANGGARAN", "TAHUN 2024", "", "KECAMATAN CONTOH")})
	}
	money := func(both [2]int) []string { return []string{w.rupiah(both[0]), w.rupiah(both[1])} }
	row := func(code, name string, rest ...string) {
		rows = append(rows, append([]string{w.coded(code), name}, rest...))
	}
	switch w.IntN(8) {
	case 0: // programs alone
		row2 := []string{code, name, quarters[0], quarters[1]}
		rows = append(rows, row2)
		for _, p := range []string{"7.01.01", "7.01.02"} {
			row(p, "Program", money(totals[p])...)
		}
	case 1: // all levels, from the urusan down
		rows = append(rows, []string{code, name, quarters[0], quarters[1]}, []string{"7", "UNSUR KEWILAYAHAN", "1", "2"}, []string{"7.01", "KECAMATAN", "1", "2"})
		for _, p := range []string{"7.01.01", "7.01.02"} {
			row(p, "Program", money(totals[p])...)
			for _, s := range spendings() {
				if strings.HasPrefix(s.code, p) {
					row(s.code, s.name, money([2]int{s.first, s.second})...)
				}
			}
		}
	case 2: // kegiatan alone
		rows = append(rows, []string{code, name, quarters[0], quarters[1]})
		for _, s := range spendings() {
			row(s.code, s.name, money([2]int{s.first, s.second})...)
		}
	case 3: // accounts below kegiatan without figures
		rows = append(rows, []string{code, name, quarters[0], quarters[1]})
		for _, s := range spendings() {
			row(s.code, s.name, "", "")
			rows = append(rows, []string{"5.1.02.01", "Belanja Barang", w.rupiah(s.first), w.rupiah(s.second)})
			rows = append(rows, []string{"5.1.02.01.001.00052", "Belanja Makan", w.rupiah(s.first - 100), w.rupiah(s.second - 300)})
			rows = append(rows, []string{"5.1.02.01.001.00053", "Belanja Lain", w.rupiah(100), w.rupiah(300)})
		}
	case 4: // documents, one by one
		rows = append(rows, []string{"Nomor", "Kode Sub Kegiatan", "Kode Rekening", "Tanggal Dokumen", "Nilai Realisasi", "Nilai Setoran"})
		for _, s := range spendings() {
			rows = append(rows,
				[]string{"1", w.coded(s.code + ".0001"), "5.1.02.01.001.00052", w.one("7 Januari 2024", "07/01/2024", "2024-01-07"), w.rupiah(s.first + 50), w.rupiah(50)},
				[]string{"2", w.coded(s.code + ".0002"), "5.1.02.01.001.00053", w.one("9 Mei 2024", "09-05-2024"), w.rupiah(s.second - s.first), w.one("null", "-", "", "0")})
		}
		return append(rows, []string{"Total", "", "", "", "1", "1"})
	case 5: // quarters as rows
		rows = append(rows, []string{code, name, w.one("Triwulan", "TW"), "Realisasi"})
		for _, s := range spendings() {
			rows = append(rows, []string{w.coded(s.code), s.name, w.one("I", "TW I", "1"), w.rupiah(s.first)}, []string{w.one("", w.coded(s.code)), "", w.one("II", "Triwulan II"), w.rupiah(s.second)})
		}
	case 6: // levels side by side
		rows = append(rows, []string{"Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", quarters[0], quarters[1]})
		for _, s := range spendings() {
			rows = append(rows, append([]string{s.code[:7], "Program", s.code, s.name}, money([2]int{s.first, s.second})...))
		}
		return append(rows, []string{"Jumlah", "", "", "", "1", "2"})
	default: // a head of two rows
		rows = append(rows, []string{code, name, "Realisasi", ""}, []string{"", "", w.one("TW I", "Triwulan I", "TW 1"), w.one("TW II", "Triwulan II", "TW 2")})
		for _, s := range spendings() {
			row(s.code, s.name, money([2]int{s.first, s.second})...)
		}
	}
	for _, line := range [][]string{{"", "JUMLAH", "1", "2"}, {""}, {"Mengetahui,"}, {"Camat Contoh"}, {"NIP. 19700101 199503 1 001"}} {
		if w.IntN(3) > 0 || line[0] == "Mengetahui," {
			rows = append(rows, line)
		}
	}
	return rows
}

// ods gives the table out as LibreOffice would.
func (w wild) ods(t *testing.T, rows [][]string) []byte {
	t.Helper()
	var b, content bytes.Buffer
	content.WriteString(`<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Lembar1">`)
	for _, row := range rows {
		content.WriteString("<table:table-row>")
		for _, cell := range row {
			if cell == "" {
				content.WriteString("<table:table-cell/>")
				continue
			}
			content.WriteString(`<table:table-cell office:value-type="string"><text:p>` + html.EscapeString(cell) + "</text:p></table:table-cell>")
		}
		content.WriteString("</table:table-row>")
	}
	content.WriteString(`</table:table></office:spreadsheet></office:body></office:document-content>`)
	z := zip.NewWriter(&b)
	for _, one := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content.String()}} {
		part, err := z.Create(one[0])
		if err == nil {
			_, err = part.Write([]byte(one[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// spentOf are the sums that an act would enter, with everything else it would do.
func spentOf(b *model.Book, batch store.Batch) string {
	var all []string
	for _, e := range batch.Edits {
		s, is := e.Put.(*model.Spent)
		if !is {
			all = append(all, fmt.Sprintf("%+v", e))
			continue
		}
		v, _ := s.Value.Value()
		all = append(all, fmt.Sprintf("%s TW %s %s", b.Node(s.Node).Code, s.Quarter.Roman(), v))
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Compare(a, b) })
	return strings.Join(all, "; ")
}

func TestWildTablesOfMoneyComeToTheSame(t *testing.T) {
	s := example(t)
	book := storetest.Book(t, s, 2024)
	for seed := range uint64(4 * mostWild) {
		w := wild{rand.New(rand.NewPCG(seed, 17))}
		rows := w.money()
		raw := w.written(t, rows)
		if w.IntN(4) == 0 {
			raw = w.ods(t, rows)
		}
		grids, err := workbook.Read(raw)
		if err != nil {
			t.Errorf("seed %d: %v\n%v", seed, err, rows)
			continue
		}
		batch, taking := tables.Prepare(draft(book), grids, nil, false)
		if got := spentOf(book, batch); got != wantSpent || len(taking.Problems) > 0 {
			t.Errorf("seed %d: %s\n%s\n%v\n%v", seed, got, problems(taking.Problems), taking.Notes, rows)
		}
	}
}

func TestWildTablesOfMoneyWithABadCellAreTold(t *testing.T) {
	s := example(t)
	book := storetest.Book(t, s, 2024)
	for seed := range uint64(2 * mostWild) {
		w := wild{rand.New(rand.NewPCG(seed, 18))}
		rows := w.money()
		bad := w.one("banyak", "#REF!", "1,2,3", "?", "5 juta")
		spoiled := false
		for i := range rows {
			if rows[i][0] == "5.1.02.01" {
				continue // it is split up below, so that it is not read
			}
			for j := range rows[i] {
				if cell := strings.TrimSpace(rows[i][j]); !spoiled && strings.Contains(cell, "00.000") && !strings.Contains(cell, "5.1.") {
					rows[i][j], spoiled = bad, true
				}
			}
		}
		if !spoiled {
			continue
		}
		grids, err := workbook.Read(w.written(t, rows))
		if err != nil {
			t.Errorf("seed %d: %v", seed, err)
			continue
		}
		if _, taking := tables.Prepare(draft(book), grids, nil, false); len(taking.Problems) == 0 {
			t.Errorf("seed %d: %q is not told\n%v", seed, bad, rows)
		}
	}
}

func TestAQuarterFromAListingInOneAct(t *testing.T) {
	s := example(t)
	book := storetest.Book(t, s, 2024)
	rows := []string{"Nomor;Kode Sub Kegiatan;Nama Sub Kegiatan;Kode Rekening;Tanggal Dokumen;Nilai Realisasi;Nilai Setoran"}
	for i := range book.Nodes {
		if n := &book.Nodes[i]; n.Level == model.Program && n.Code != "" {
			for month := 1; month <= 3; month++ {
				rows = append(rows, fmt.Sprintf("%d;%s.2.01.0001;Sub;5.1.02.01.001.00052;%d-%d-2024;%d.000;0", len(rows), n.Code, 5, month, 100+i))
			}
		}
	}
	file := []workbook.Grid{sheetOf(t, rows...)}
	before := book.Revision
	batch, taking := tables.Prepare(draft(book), file, nil, false)
	if err := apply(s, batch); err != nil || len(taking.Problems) > 0 {
		t.Fatal(err, problems(taking.Problems))
	}
	after := storetest.Book(t, s, 2024)
	if after.Revision != before+1 || len(batch.Edits) < 4 {
		t.Fatalf("%d acts, %d edits", after.Revision-before, len(batch.Edits))
	}
	if batch, taking := tables.Prepare(draft(after), file, nil, false); len(batch.Edits) > 0 || len(taking.Changes) > 0 {
		t.Errorf("the same file again: %v", taking.Changes)
	}
}
