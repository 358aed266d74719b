package check_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"strings"

	"capaian/calc"
	"capaian/calc/printed"
)

// report makes up a report of an invented office in which every figure is right, in one of
// many styles: heads, orders, units, numbers before rows, decimals, blank cells.
type report struct {
	*printer
	doc   *printed.Document
	cells []derivedCell
}

// derivedCell is a figure of a report that follows from others, or an amount that others bear
// out: where a slip can be found and the right value named.
type derivedCell struct {
	at    [3]int // table, row, column from 1
	right string
	also  [][3]int // what may be named too
}

func newReport(seed int64) *report {
	r := &report{printer: newPrinter(rand.New(rand.NewSource(seed))), doc: &printed.Document{Office: "Kecamatan Contoh", Year: 2024}}
	r.cut = r.Intn(5) == 0 // some offices cut digits off
	makers := []func(){r.measuresTable, r.moneyTable, r.differencesTable, r.quartersTable, r.semestersTable, r.incomeTable, r.villagesTable, r.revisedTable, r.sharesTable}
	for _, i := range r.Perm(len(makers))[:2+r.Intn(3)] {
		makers[i]()
	}
	return r
}

func (r *report) pick(words ...string) string { return words[r.Intn(len(words))] }

// add puts a table in; at tells the next row, column pairs of its derived cells.
func (r *report) add(title string, heads []string, rows [][]string) int {
	number := fmt.Sprintf("3.%d", len(r.doc.Tables)+1)
	t := printed.Table{Number: number, Title: title, Columns: columns(heads...)}
	for _, cells := range rows {
		t.Rows = append(t.Rows, printed.Row{Cells: cells})
	}
	r.doc.Tables = append(r.doc.Tables, t)
	return len(r.doc.Tables)
}

func (r *report) derived(table, row int, column int, right *big.Rat, also ...[3]int) {
	text := calc.Round(right, 2).StringFixed(2)
	if right.IsInt() && right.Cmp(big.NewRat(1000, 1)) >= 0 {
		text = right.Num().String()
	}
	r.cells = append(r.cells, derivedCell{[3]int{table, row, column}, text, also})
}

// figures of an indicator: percent and index with two decimals, counts whole.
type figured struct {
	name, unit     string
	target, actual *big.Rat
	places         int
}

func (r *report) indicators(n int) []figured {
	kinds := []struct {
		name, unit string
		counted    bool
	}{
		{"Persentase wilayah %d yang tertib", "Persen", false}, {"Indeks layanan loket %d", "Indeks", false}, {"Jumlah rapat bidang %d", "Kali", true},
		{"Persentase surat seksi %d selesai", "%", false}, {"Nilai evaluasi unit %d", "Nilai", false}, {"Jumlah dokumen seksi %d", "Dokumen", true},
	}
	var all []figured
	for i := range n {
		k := kinds[r.Intn(len(kinds))]
		f := figured{name: fmt.Sprintf(k.name, i+1), unit: k.unit, places: 2}
		if k.counted {
			f.places = 0
			t := int64(r.Intn(60) + 7)
			f.target, f.actual = big.NewRat(t, 1), big.NewRat(t*int64(70+r.Intn(50))/100+1, 1)
		} else {
			t := int64(r.Intn(4000) + 5500)
			f.target, f.actual = big.NewRat(t, 100), big.NewRat(t*int64(800+r.Intn(350))/1000, 100)
		}
		all = append(all, f)
	}
	return all
}

// printAt prints what was rounded by the office's habit; what was set or counted is exact.
func (r *report) printAt(x *big.Rat, places int) string { return r.number(x, places) }

// shareAt prints a percentage, with its sign where the office does so.
func (r *report) shareAt(x *big.Rat, places int) string { return r.share(x, places) }

func quotient(a, b *big.Rat) *big.Rat {
	q := new(big.Rat).Quo(a, b)
	return q.Mul(q, big.NewRat(100, 1))
}

func (r *report) measuresTable() {
	heads := [][3]string{
		{"Target", "Realisasi", "Capaian (%)"}, {"Rencana", "Realisasi", "%"}, {"Target", "Hasil", "Capaian"}, {"Target 2024", "Realisasi 2024", "Tingkat Capaian"}, {"T", "R", "C"},
		{"Target", "Realisasi", "Prosentase"}, {"Target", "Realisasi", "Kinerja (%)"}, {"Sasaran", "Realisasi", "Progres (%)"}, {"Target", "Capaian", "%"}, {"Target", "Realisasi", "% Realisasi"},
	}[r.Intn(10)]
	all := []string{"No", "Indikator Kinerja"}
	unit := r.Intn(2) == 0
	if unit {
		all = append(all, "Satuan")
	}
	all = append(all, heads[:]...)
	places := 1 + r.Intn(2)
	table := len(r.doc.Tables) + 1
	var rows [][]string
	sum := new(big.Rat)
	some := r.indicators(3 + r.Intn(5))
	for i, f := range some {
		row := []string{fmt.Sprint(i + 1), f.name}
		if unit {
			row = append(row, f.unit)
		}
		c := quotient(f.actual, f.target)
		sum.Add(sum, c)
		rows = append(rows, append(row, r.printAt(f.target, f.places), r.printAt(f.actual, f.places), r.shareAt(c, places)))
		r.derived(table, i+1, len(all), c)
	}
	if r.Intn(3) == 0 {
		mean := sum.Quo(sum, big.NewRat(int64(len(some)), 1))
		row := make([]string, len(all))
		row[1], row[len(all)-1] = r.pick("Rata-rata", "Rata-rata Capaian", "Rata-rata Capaian Kinerja"), r.shareAt(mean, places)
		rows = append(rows, row)
		r.derived(table, len(rows), len(all), mean)
	}
	r.add(r.pick("Pengukuran Kinerja Tahun 2024", "Capaian Kinerja Tahun 2024", "Target dan Realisasi Kinerja Tahun 2024"), all, rows)
}

func (r *report) differencesTable() {
	table := len(r.doc.Tables) + 1
	heads := []string{"No", "Indikator", "Realisasi 2023", "Realisasi 2024"}
	how := r.Intn(3)
	heads = append(heads, [][]string{{"Naik/Turun", "Selisih", "Kenaikan/Penurunan"}, {"%", "Rasio (%)"}, {"Pertumbuhan (%)"}}[how][0])
	var rows [][]string
	for i := range 4 + r.Intn(4) {
		before := big.NewRat(int64(r.Intn(4000)+5000), 100)
		now := new(big.Rat).Add(before, big.NewRat(int64(r.Intn(1500)-500), 100))
		x := new(big.Rat).Sub(now, before)
		if how > 0 {
			x = quotient(now, before)
		}
		if how == 2 {
			x.Sub(x, big.NewRat(100, 1))
		}
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("Persentase urusan %d terlayani", 70+i), r.printAt(before, 2), r.printAt(now, 2), r.printAt(x, 2)})
		r.derived(table, i+1, 5, x)
	}
	r.add("Perbandingan Realisasi Kinerja Tahun 2023 dan 2024", heads, rows)
}

func (r *report) quartersTable() {
	table := len(r.doc.Tables) + 1
	heads := []string{"No", "Indikator Kinerja", "Target", "Realisasi / TW I", "Realisasi / TW II", "Realisasi / TW III", "Realisasi / TW IV", "Realisasi / Total", "Capaian (%)"}
	summed := r.Intn(2) == 0
	var rows [][]string
	for i := range 3 + r.Intn(3) {
		row := []string{fmt.Sprint(i + 1)}
		target, total := big.NewRat(int64(r.Intn(30)+20), 1), new(big.Rat)
		if summed {
			row = append(row, fmt.Sprintf("Jumlah kunjungan bidang %d", 50+i), r.printAt(target, 0))
			for range 4 {
				x := big.NewRat(int64(r.Intn(9)+3), 1)
				total.Add(total, x)
				row = append(row, r.printAt(x, 0))
			}
			row = append(row, r.printAt(total, 0))
		} else {
			target = big.NewRat(int64(r.Intn(3000)+6000), 100)
			row = append(row, fmt.Sprintf("Persentase lingkungan %d tertib", 50+i), r.printAt(target, 2))
			for q := range 4 {
				total = new(big.Rat).Mul(target, big.NewRat(int64((q+1)*(220+r.Intn(30))), 1000))
				total = calc.Round(total, 2).Rat()
				row = append(row, r.printAt(total, 2))
			}
			row = append(row, r.printAt(total, 2))
		}
		c := quotient(total, target)
		rows = append(rows, append(row, r.shareAt(c, 2)))
		r.derived(table, i+1, 9, c)
	}
	r.add("Realisasi Kinerja per Triwulan Tahun 2024", heads, rows)
}

func (r *report) semestersTable() {
	table := len(r.doc.Tables) + 1
	outer := [][2]string{{"Semester I", "Semester II"}, {"TW I", "TW II"}, {"Tahun 2023", "Tahun 2024"}}[r.Intn(3)]
	inner := [][3]string{{"Target", "Realisasi", "Capaian (%)"}, {"T", "R", "%"}, {"Target", "Realisasi", "%"}}[r.Intn(3)]
	heads := []string{"No", "Indikator Kinerja"}
	for _, o := range outer {
		for _, i := range inner {
			heads = append(heads, o+" / "+i)
		}
	}
	var rows [][]string
	first, second := r.indicators(4), r.indicators(4)
	for i := range first {
		name := fmt.Sprintf("Persentase sektor %d berjalan", i+1)
		if first[i].places == 0 || second[i].places == 0 {
			first[i], second[i] = figured{target: big.NewRat(75, 1), actual: big.NewRat(6000, 100), places: 2}, figured{target: big.NewRat(80, 1), actual: big.NewRat(7600, 100), places: 2}
		}
		row := []string{fmt.Sprint(i + 1), name}
		for j, f := range []figured{first[i], second[i]} {
			c := quotient(f.actual, f.target)
			row = append(row, r.printAt(f.target, 2), r.printAt(f.actual, 2), r.shareAt(c, 2))
			r.derived(table, i+1, 5+3*j, c)
		}
		rows = append(rows, row)
	}
	r.add("Capaian Kinerja Tahun 2024", heads, rows)
}

func (r *report) incomeTable() {
	table := len(r.doc.Tables) + 1
	heads := []string{"No", r.pick("Desa", "Kelurahan", "Jenis Penerimaan"), "Target (Rp)", "Realisasi (Rp)", "%"}
	var rows [][]string
	var target, actual int64
	for i := range 3 + r.Intn(4) {
		t := int64(r.Intn(90)+10) * 500_000
		a := t * int64(r.Intn(400)+800) / 1000
		target, actual = target+t, actual+a
		x := quotient(big.NewRat(a, 1), big.NewRat(t, 1))
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("Sumber Makmur %d", i+1), r.money(t), r.money(a), r.printAt(x, 2)})
		r.derived(table, i+1, 5, x)
	}
	x := quotient(big.NewRat(actual, 1), big.NewRat(target, 1))
	rows = append(rows, []string{"", "Jumlah", r.money(target), r.money(actual), r.printAt(x, 2)})
	r.derived(table, len(rows), 5, x)
	r.derived(table, len(rows), 4, big.NewRat(actual, 1), [3]int{table, len(rows), 5})
	r.add("Target dan Realisasi "+r.pick("PBB-P2", "Pendapatan Asli Daerah", "Retribusi")+" Tahun 2024", heads, rows)
}

func (r *report) villagesTable() {
	table := len(r.doc.Tables) + 1
	all := r.Intn(2) == 0
	heads := []string{"No", "Desa", "Tepat Waktu", "Terlambat", "%"}
	if all {
		heads = []string{"No", "Desa", "Jumlah Dokumen", "Tepat Waktu", "Terlambat", "%"}
	}
	var rows [][]string
	for i := range 4 + r.Intn(4) {
		good, late := int64(r.Intn(20)+1), int64(r.Intn(6))
		x := quotient(big.NewRat(good, 1), big.NewRat(good+late, 1))
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("Desa Sari %d", i+1)}
		if all {
			row = append(row, fmt.Sprint(good+late))
		}
		rows = append(rows, append(row, fmt.Sprint(good), fmt.Sprint(late), r.printAt(x, 2)))
		r.derived(table, i+1, len(heads), x)
	}
	r.add("Penyampaian Dokumen Desa Tahun 2024", heads, rows)
}

func (r *report) revisedTable() {
	table := len(r.doc.Tables) + 1
	var rows [][]string
	for i := range 3 + r.Intn(4) {
		a := int64(r.Intn(900)+100) * 100_000
		b := a + int64(r.Intn(200)-100)*50_000
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("Program penataan %d", 30+i), r.money(a), r.money(b), strings.Replace(r.money(b-a), "-", "-", 1)})
		r.derived(table, i+1, 5, big.NewRat(b-a, 1))
	}
	r.add("Anggaran Sebelum dan Sesudah Perubahan Tahun 2024", []string{"No", "Program", "Sebelum Perubahan", "Setelah Perubahan", r.pick("Bertambah/(Berkurang)", "Selisih", "Bertambah/Berkurang")}, rows)
}

func (r *report) sharesTable() {
	table := len(r.doc.Tables) + 1
	var rows [][]string
	for i := range 3 + r.Intn(4) {
		whole := int64(r.Intn(80) + 20)
		part := whole * int64(r.Intn(40)+60) / 100
		x := quotient(big.NewRat(part, 1), big.NewRat(whole, 1))
		rows = append(rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("Persentase unsur %d terpenuhi", 90+i), fmt.Sprint(part), fmt.Sprint(whole), r.printAt(x, 2)})
		r.derived(table, i+1, 5, x)
	}
	r.add("Penghitungan Indikator Tahun 2024", []string{"No", "Indikator", "Pembilang", "Penyebut", r.pick("Capaian (%)", "Hasil (%)", "Persentase")}, rows)
}
