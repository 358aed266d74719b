package tables_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/xuri/excelize/v2"

	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// wild makes tables of the same villages as different people write them.
type wild struct{ *rand.Rand }

func (w wild) one(of ...string) string { return of[w.IntN(len(of))] }

// table is rows of cells: titles, a head, the villages in any order, and what stands below.
// With a bad cell its first receipt cannot be read.
func (w wild) table(bad string) [][]string {
	type column struct {
		head string
		cell func(i int) string
	}
	names := []string{"Ranuyoso", "Wonoayu", "Wates Wetan"}
	days := []string{w.one("5-3-2024", "'05-03-2024", "45356"), "06/03/2024", w.one("7 Maret 2024", "Kamis, 7 Maret 2024")}
	columns := []column{
		{w.one("Desa", "NAMA DESA", "Nama Desa/Kelurahan", "Desa / Kelurahan"), func(i int) string {
			return w.one("", "Desa ", "Ds. ", "DESA ") + w.one(names[i], strings.ToUpper(names[i]), strings.ReplaceAll(names[i], " ", "-"))
		}},
		{w.one("Kepala desa", "NAMA KADES", "Kades", "Kepala Desa/Lurah", "Nama Kepala Desa"), func(i int) string { return fmt.Sprintf("Bu Uji %d", i) }},
		{w.one("LPPDes 2023", "TGL. LPPDES 2023", "LPPDes 2023 diterima", "Tanggal terima LPPDes Tahun 2023", "Tgl. Penyampaian LPPDes 2023", "LPPDes 2023 masuk", "Tanggal LPPDes 2023 diterima"), func(i int) string {
			if i == 0 && bad != "" {
				return bad
			}
			return days[i]
		}},
		{w.one("No", "NO.", "Nomor urut"), func(i int) string { return fmt.Sprint(i + 1) }},
		{w.one("Alamat kantor", "Telepon", "Jarak (km)"), func(int) string { return w.one("", "x", "12") }},
	}
	w.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	all := w.IntN(3) == 0 // the kecamatan stands in all rows, that of the sum too
	if all {
		columns = append([]column{{"Kecamatan", func(int) string { return "Contoh" }}}, columns...)
	}
	var rows [][]string
	summed := false
	for range w.IntN(4) {
		rows = append(rows, []string{w.one("", "DAFTAR DESA", "TAHUN 2024", "KECAMATAN CONTOH")})
	}
	add := func(cell func(column) string) {
		var row []string
		for _, c := range columns {
			row = append(row, cell(c))
		}
		rows = append(rows, row)
	}
	add(func(c column) string { return c.head })
	if w.IntN(4) == 0 {
		add(func(c column) string {
			if strings.Contains(strings.ToLower(c.head), "lppdes") {
				return w.one("Tgl", "(tgl)", "dd/mm/yyyy")
			}
			return ""
		})
	} else if w.IntN(2) == 0 {
		n := 0
		add(func(column) string { n++; return w.one(fmt.Sprint(n)) })
	}
	for _, i := range w.Perm(len(names)) {
		add(func(c column) string { return c.cell(i) })
	}
	if w.IntN(2) == 0 {
		n := 0
		add(func(c column) string {
			n++
			switch {
			case all && n == 1:
				return "Contoh"
			case all && strings.HasPrefix(strings.ToLower(strings.TrimPrefix(c.head, "NAMA ")), "desa"), all && strings.HasPrefix(c.head, "Nama Desa"), !all && n == 1:
				return w.one("JUMLAH", "Total", "Jumlah Desa")
			}
			return ""
		})
		summed = true
	}
	for _, line := range [][]string{{""}, {"Mengetahui,"}, {"Camat Contoh"}, {""}, {"SITI CONTOH, S.Sos"}, {"NIP. 19700101 199503 1 001"}} {
		if w.IntN(3) > 0 || line[0] == "Mengetahui," && !summed {
			rows = append(rows, line)
		}
	}
	return rows
}

// written gives the table out as some program would.
func (w wild) written(t *testing.T, rows [][]string) []byte {
	t.Helper()
	switch w.IntN(5) {
	case 0:
		return w.html(rows)
	case 1:
		f := excelize.NewFile()
		defer func() { _ = f.Close() }()
		for i, row := range rows {
			for j, cell := range row {
				if err := f.SetCellStr("Sheet1", workbook.Ref(i, j), cell); err != nil {
					t.Fatal(err)
				}
			}
		}
		var out bytes.Buffer
		if err := f.Write(&out); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	separator, end := w.one(";", "\t", "|"), w.one("\r\n", "\n", "\r")
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	var text strings.Builder
	for _, row := range rows {
		text.WriteString(strings.Join(append(row, make([]string, width-len(row))...), separator) + end)
	}
	raw := text.String()
	switch w.IntN(4) {
	case 0:
		raw = "\ufeff" + raw
	case 1:
		raw, _ = charmap.Windows1252.NewEncoder().String(raw)
	case 2:
		raw, _ = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(raw)
	}
	return []byte(raw)
}

func (w wild) html(rows [][]string) []byte {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=utf-8></head><body><table border=1>")
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, cell := range row {
			b.WriteString("<td>" + cell + w.one("</td>", ""))
		}
		b.WriteString("</tr>")
	}
	return []byte(b.String() + "</table></body></html>")
}

const mostWild = 30

func TestWildTablesComeToTheSameRecords(t *testing.T) {
	s := example(t)
	book := storetest.Book(t, s, 2024)
	for seed := range uint64(mostWild) {
		w := wild{rand.New(rand.NewPCG(seed, 15))}
		rows := w.table("")
		grids, err := workbook.Read(w.written(t, rows))
		if err != nil {
			t.Errorf("seed %d: %v\n%v", seed, err, rows)
			continue
		}
		batch, taking := tables.Prepare(draft(book), grids, nil, false)
		act, err := jsonfile.Rehearsed(book, admin(), batch)
		got := strings.Join(jsonfile.Tally([]jsonfile.Act{act}), "; ")
		if err != nil || got != "tahun 2024, Desa: 3 diubah; tahun 2024, Penerimaan dokumen desa: 3 diubah" || len(taking.Problems) > 0 || len(taking.Read) != 1 || taking.Read[0].Rows != 3 {
			t.Errorf("seed %d: %v %s %s\n%v", seed, err, got, problems(taking.Problems), rows)
		}
	}
}

func TestWildTablesWithABadCellAreTold(t *testing.T) {
	s := example(t)
	book := storetest.Book(t, s, 2024)
	for seed := range uint64(mostWild) {
		w := wild{rand.New(rand.NewPCG(seed, 16))}
		bad := w.one("31-2-2024", "5-3-2042", "terlambat", "segera", "2024", "1.000,5")
		rows := w.table(bad)
		grids, err := workbook.Read(w.written(t, rows))
		if err != nil {
			t.Errorf("seed %d: %v", seed, err)
			continue
		}
		if _, taking := tables.Prepare(draft(book), grids, nil, false); len(taking.Problems) != 1 {
			t.Errorf("seed %d: %q has %d problems: %s\n%v", seed, bad, len(taking.Problems), problems(taking.Problems), rows)
		}
	}
}

// FuzzText reads any text as a table: nothing stops, and what cannot be read changes nothing.
func FuzzText(f *testing.F) {
	f.Add("Desa;Kepala desa\nRanuyoso;Pak A\nJUMLAH;1\n", 0, "A=Desa")
	f.Add("Desapala desa\nRanuyoso;Pak A\nJUMLAH;1\n", 0, "A=Desa") // said of a table without a head
	f.Add("Kode Rekening;Uraian;Pagu\n7;x;1\n7.01.02.2.01.0001;y;2\n5.1;z;3\n", 2, "")
	f.Add("ID;Desa;Judul;Tahun;Tanggal Lapor\n1;Ranuyoso;APBDes;2025;2024-12-01 09:00\n", 0, "")
	f.Add("Kode rekening;Triwulan;Realisasi\n7.01.02;I;1\n;II;x\n7.01.02;;3\n", 0, "")
	f.Add("Triwulan;iku-1;7.01.02\nI;1;2\nII;3;4\nJumlah;4;6\n", 1, "")
	f.Add("Nama Barang;Jumlah;B;RR;RB\nMeja;3;1;v;x\nKursi;2;2;;\n", 0, "")
	f.Add("Kode\t;iku-1\nTW I;5\nTW II;x\n", 0, "")
	f.Add("Kode Sub Kegiatan;Kode Rekening;Nama Program;Pagu\n7.01.09.2.01.1;5.1;Baru;9\n7.01.02;5.1.02;;1\n", 0, "")
	f.Add("1. 1 Januari (Senin) Tahun Baru\n2. 10-11 April Idulfitri\n", 1, "B=")
	s := example(f)
	book := storetest.Book(f, s, 2024)
	f.Fuzz(func(t *testing.T, raw string, start int, column string) {
		grids, err := workbook.Read([]byte(raw))
		if err != nil {
			return
		}
		d := draft(book)
		place, head, _ := strings.Cut(column, "=")
		if at, known := workbook.ColumnNamed(place); known {
			d.Said.Columns = map[int]string{at: head}
		}
		d.Said.Start, d.Said.List = max(start, 0), "desa"
		for _, only := range [][]tables.List{nil, {*tables.Named("anggaran")}} {
			batch, _ := tables.Prepare(d, grids, only, false)
			for _, e := range batch.Edits {
				if e.Put != nil && e.Put.Check() != nil {
					t.Errorf("a record that is not sound: %+v", e.Put)
				}
			}
			d = draft(book)
		}
	})
}
