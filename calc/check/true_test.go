package check_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/calc/printed"
)

// printer prints exact numbers as one office might: its own marks, decimals and units,
// rounded half up or cut off.
type printer struct {
	*rand.Rand
	comma   bool
	percent string
	cut     bool
	rupiah  string
}

func newPrinter(r *rand.Rand) *printer {
	return &printer{
		Rand: r, comma: r.Intn(4) > 0, cut: r.Intn(3) == 0,
		percent: []string{"", "", "%", " %", " Persen"}[r.Intn(5)],
		rupiah:  []string{"", "Rp ", "Rp. ", "Rp"}[r.Intn(4)],
	}
}

// number prints with the decimals.
func (p *printer) number(x *big.Rat, places int) string {
	if p.cut {
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
		n := new(big.Int).Mul(x.Num(), scale)
		n.Quo(n, x.Denom())
		x = new(big.Rat).SetFrac(n, scale)
	}
	s := calc.Round(x, places).StringFixed(int32(places))
	if p.comma {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

func (p *printer) share(x *big.Rat, places int) string { return p.number(x, places) + p.percent }

// money prints whole rupiah.
func (p *printer) money(n int64) string {
	s := calc.Marked(fmt.Sprint(n))
	if !p.comma {
		s = strings.ReplaceAll(s, ".", ",")
	}
	return p.rupiah + s + []string{"", "", ",-"}[p.Intn(3)]
}

// aim is an indicator with exact figures.
type aim struct {
	name           string
	target, actual *big.Rat
	end            *big.Rat
	quarters       [4]*big.Rat
	negative       bool
	unit           string
}

func (a *aim) achieved(target *big.Rat) *big.Rat {
	q := new(big.Rat).Quo(a.actual, target)
	q.Mul(q, big.NewRat(100, 1))
	if a.negative {
		return q.Sub(big.NewRat(200, 1), q)
	}
	return q
}

func (p *printer) aim(i int) aim {
	names := []string{"Persentase kelurahan yang tertib data", "Indeks kepuasan warga", "Rata-rata waktu layanan", "Jumlah rapat koordinasi terlaksana", "Persentase usulan musrenbang terakomodasi", "Nilai AKIP kecamatan"}
	a := aim{name: names[i], unit: "Persen"}
	whole := int64(p.Intn(90) + 10)
	part := int64(p.Intn(int(whole)) + 1)
	a.target = big.NewRat(int64(p.Intn(6000)+4000), 100)
	if p.Intn(2) == 0 {
		a.target = big.NewRat(int64(p.Intn(60)+40), 1)
	}
	a.actual = big.NewRat(part*100, whole)
	switch i {
	case 1, 5:
		a.unit, a.actual = "Angka", big.NewRat(int64(p.Intn(4000)+5500), 100)
	case 2:
		a.unit, a.negative = "Menit", p.Intn(2) == 0
		a.actual = big.NewRat(int64(p.Intn(900)+100), 10)
	case 3:
		a.unit = "Rapat"
		a.target, a.actual = big.NewRat(int64(p.Intn(30)+1), 1), big.NewRat(int64(p.Intn(40)), 1)
	}
	a.end = new(big.Rat).Add(a.target, big.NewRat(int64(p.Intn(5)+1), 1))
	for q := range a.quarters {
		a.quarters[q] = new(big.Rat).Mul(a.actual, big.NewRat(int64(q+1), 4))
	}
	return a
}

// truth is a document in which every figure is right.
type truth struct {
	printer *printer
	doc     *printed.Document
	aims    []aim
}

func columns(heads ...string) []printed.Column {
	var all []printed.Column
	for _, h := range heads {
		all = append(all, printed.Column{Head: h})
	}
	return all
}

func (t *truth) add(number, title string, heads []printed.Column, rows ...[]string) {
	table := printed.Table{Number: number, Title: title, Columns: heads}
	for _, r := range rows {
		table.Rows = append(table.Rows, printed.Row{Cells: r})
	}
	t.doc.Tables = append(t.doc.Tables, table)
}

func newTruth(seed int64) *truth {
	p := newPrinter(rand.New(rand.NewSource(seed)))
	t := &truth{printer: p, doc: &printed.Document{Office: "Kecamatan Contoh", Year: 2023, Signed: "Contoh, 12 Februari 2024"}}
	for _, i := range p.Perm(6)[:p.Intn(4)+2] {
		t.aims = append(t.aims, p.aim(i))
	}
	t.performance()
	t.plan()
	t.money()
	t.people()
	return t
}

// places of an indicator's figures; counts have none.
func (t *truth) places(a *aim) int {
	if a.unit == "Rapat" {
		return 0
	}
	return t.printer.Intn(3)
}

// targets are printed as they were set.
func (t *truth) target(x *big.Rat) string {
	places := 2
	if x.IsInt() {
		places = 0
	}
	straight := *t.printer
	straight.cut = false
	return straight.number(x, places)
}

func (t *truth) performance() {
	p := t.printer
	var eight, nine, history [][]string
	cPlaces := p.Intn(3)
	for i := range t.aims {
		a := &t.aims[i]
		row := []string{fmt.Sprint(i + 1), "Sasaran " + a.name, a.name, a.unit, t.target(a.target)}
		places := t.places(a)
		if a.unit != "Rapat" {
			for _, q := range a.quarters {
				row = append(row, p.number(q, places))
			}
		} else {
			row = append(row, "", "", "", p.number(a.actual, 0))
		}
		eight = append(eight, append(row, p.number(a.actual, places), p.share(a.achieved(a.target), cPlaces)))
		nine = append(nine, []string{fmt.Sprint(i + 1), a.name, t.target(a.target), p.number(a.actual, t.places(a)), p.share(a.achieved(a.target), p.Intn(3))})
		line := []string{fmt.Sprint(i + 1), a.name}
		for year := 2020; year <= 2022; year++ {
			past := *a
			past.actual = new(big.Rat).Mul(a.actual, big.NewRat(int64(80+p.Intn(15)), 100))
			if a.unit == "Rapat" {
				past.actual = big.NewRat(int64(p.Intn(20)), 1)
			}
			line = append(line, t.target(a.target), p.number(past.actual, t.places(a)), p.number(past.achieved(a.target), p.Intn(3)))
		}
		history = append(history, line)
	}
	t.add("3.1", "Capaian Kinerja Triwulan Tahun 2023", columns("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi Triwulan / TW I", "Realisasi Triwulan / TW II", "Realisasi Triwulan / TW III", "Realisasi Triwulan / TW IV", "Realisasi Total", "Capaian (%)"), eight...)
	t.add("3.2", "Perbandingan target dan realisasi tahun 2023", columns("No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"), nine...)
	t.add("3.3", "Perbandingan dengan tahun sebelumnya", columns("No", "Indikator Kinerja", "Tahun 2020 / T", "Tahun 2020 / R", "Tahun 2020 / C", "Tahun 2021 / T", "Tahun 2021 / R", "Tahun 2021 / C", "Tahun 2022 / Target", "Tahun 2022 / Realisasi", "Tahun 2022 / Capaian"), history...)
}

func (t *truth) plan() {
	p := t.printer
	var rows, saved [][]string
	for i := range t.aims {
		a := &t.aims[i]
		rows = append(rows, []string{a.name, p.number(a.actual, t.places(a)), t.target(a.end), p.share(a.achieved(a.end), p.Intn(3))})
		absorbed := big.NewRat(int64(p.Intn(1500)+8500), 100)
		c := a.achieved(a.target)
		places := p.Intn(2) + 1
		saved = append(saved, []string{a.name, p.number(c, places), p.number(absorbed, places), p.number(new(big.Rat).Sub(c, absorbed), places)})
	}
	t.add("3.4", "Perbandingan realisasi dengan target akhir Renstra", columns("Indikator", "Realisasi 2023", "Target Akhir Renstra", "Tingkat Kemajuan"), rows...)
	t.add("3.5", "Efisiensi penggunaan sumber daya", columns("Indikator", "Capaian Kinerja (%)", "Penyerapan Anggaran (%)", "Tingkat Efisiensi"), saved...)
}

// money prints a tree of four levels with totals, percentages and what is left.
func (t *truth) money() {
	p := t.printer
	var rows, top [][]string
	var all, spentAll int64
	places := p.Intn(3)
	line := func(code, name string, budget, spent int64) []string {
		return []string{code, name, p.money(budget), p.money(spent), p.share(big.NewRat(spent*100, budget), places), p.money(budget - spent)}
	}
	for i := range p.Intn(4) + 2 {
		code := fmt.Sprintf("7.01.%02d", i+1)
		var inner [][]string
		var budget, spent int64
		for j := range p.Intn(3) + 1 {
			var deep [][]string
			var b, s int64
			for k := range p.Intn(3) + 1 {
				x := int64(p.Intn(900_000_000) + 1_000_000)
				y := x * int64(p.Intn(300)+700) / 1000
				deep = append(deep, line(fmt.Sprintf("%s.2.%02d.%04d", code, j+1, k+1), fmt.Sprintf("Sub kegiatan %d.%d.%d pelayanan", i, j, k), x, y))
				b, s = b+x, s+y
			}
			inner = append(append(inner, line(fmt.Sprintf("%s.2.%02d", code, j+1), fmt.Sprintf("Kegiatan %d.%d umum", i, j), b, s)), deep...)
			budget, spent = budget+b, spent+s
		}
		name := fmt.Sprintf("PROGRAM URUSAN KE %d DAERAH", i+1)
		rows = append(append(rows, line(code, name, budget, spent)), inner...)
		top = append(top, []string{fmt.Sprint(i + 1), name, p.money(budget), p.money(spent), p.share(big.NewRat(spent*100, budget), places)})
		all, spentAll = all+budget, spentAll+spent
	}
	rows = append(rows, append([]string{"", "JUMLAH"}, line("", "", all, spentAll)[2:]...))
	top = append(top, []string{"", "Jumlah", p.money(all), p.money(spentAll), p.share(big.NewRat(spentAll*100, all), places)})
	t.add("3.6", "Realisasi Anggaran per Sub Kegiatan Tahun 2023", columns("Kode", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)"), rows...)
	t.add("3.7", "Realisasi Anggaran Program Tahun 2023", columns("No", "Program", "Pagu", "Realisasi", "Persentase"), top...)
}

func (t *truth) people() {
	p := t.printer
	var rows [][]string
	sums := make([]int, 8)
	for i := range p.Intn(6) + 2 {
		male, female := p.Intn(5), p.Intn(5)
		if male+female == 0 {
			male = 1
		}
		n := male + female
		civil := p.Intn(n + 1)
		school := p.Intn(n + 1)
		values := []int{male, female, civil, n - civil, school, n - school, n, 0}
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("Jabatan %c", 'A'+i)}
		for j, v := range values[:7] {
			sums[j] += v
			if v == 0 {
				row = append(row, []string{"", "-", "0"}[p.Intn(3)])
				continue
			}
			row = append(row, fmt.Sprint(v))
		}
		rows = append(rows, row)
	}
	total := []string{"", "Jumlah"}
	for _, v := range sums[:7] {
		total = append(total, fmt.Sprint(v))
	}
	t.add("1.1", "Komposisi Pegawai", columns("No", "Jabatan", "L", "P", "PNS", "P3K", "SMA", "S1", "Jumlah"), append(rows, total)...)
}

// A right number is never called wrong, however it is printed.
func TestNothingIsWrongInTrueTables(t *testing.T) {
	t.Parallel()
	for seed := range runs(300, 60) {
		doc := newTruth(seed).doc
		for _, f := range check.Document(doc) {
			if f.Level == check.Error {
				t.Fatalf("seed %d: %s %s: %q, not %q: %s %v", seed, f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working)
			}
		}
	}
}
