package check_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"slices"
	"testing"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/calc/printed"
)

// shorter is a part of a short table: columns, what is counted in a row, and what stands in them then.
// A row of sums is made of the sums of what is counted.
type shorter struct {
	heads []string
	free  func() []int64
	cells func(free, sums []int64) []string // sums is what all rows come to
}

// few is a small count, mostly one.
func (p *printer) few() int64 { return []int64{1, 1, 1, 1, 2, 2, 3, 4, 12}[p.Intn(9)] }

func (p *printer) pick(words ...string) string { return words[p.Intn(len(words))] }

func plain(free []int64) []string {
	var all []string
	for _, n := range free {
		all = append(all, fmt.Sprint(n))
	}
	return all
}

// counted are columns that have nothing to do with one another.
func (p *printer) counted() shorter {
	heads := []string{"Kali", "Lokasi", "Hari", "Peserta", "Desa", "Dokumen", "Petugas", "Unit", "Volume", "Bulan"}
	p.Shuffle(len(heads), func(i, j int) { heads[i], heads[j] = heads[j], heads[i] })
	heads = heads[:p.Intn(3)+1]
	return shorter{heads, func() []int64 {
		var all []int64
		for range heads {
			all = append(all, p.few())
		}
		return all
	}, func(free, _ []int64) []string { return plain(free) }}
}

// summed are columns with their sum.
func (p *printer) summed() shorter {
	heads := [][]string{{"Laki-laki", "Perempuan"}, {"Baik", "Rusak"}, {"Tepat Waktu", "Terlambat"}, {"TW I", "TW II", "TW III", "TW IV"}, {"Semester I", "Semester II"}}[p.Intn(5)]
	return shorter{append(slices.Clone(heads), "Jumlah"), func() []int64 {
		var all []int64
		for range heads {
			all = append(all, p.few()-int64(p.Intn(2)))
		}
		return all
	}, func(free, _ []int64) []string {
		sum := int64(0)
		for _, n := range free {
			sum += n
		}
		return plain(append(slices.Clone(free), sum))
	}}
}

// planned is what was to be done, what was, and the percentage.
func (p *printer) planned() shorter {
	return shorter{[]string{"Target", "Realisasi", p.pick("Capaian (%)", "%", "Persentase")}, func() []int64 {
		aim := p.few()
		if p.Intn(3) == 0 {
			return []int64{aim, p.few()}
		}
		return []int64{aim, aim}
	}, func(free, _ []int64) []string {
		return append(plain(free), p.number(big.NewRat(free[1]*100, free[0]), 2))
	}}
}

// spending is money that was mostly all spent, with its percentage, what is left, or neither.
func (p *printer) spending() shorter {
	shared, rest := p.Intn(3) > 0, p.Intn(3) == 0
	heads := []string{p.pick("Pagu (Rp)", "Anggaran (Rp)", "Pagu"), p.pick("Realisasi (Rp)", "Realisasi Anggaran")}
	if shared {
		heads = append(heads, p.pick("%", "Persentase", "Serapan (%)"))
	}
	if rest {
		heads = append(heads, p.pick("Sisa (Rp)", "Sisa"))
	}
	return shorter{heads, func() []int64 {
		budget := int64(p.Intn(200)+1) * 500_000
		if p.Intn(2) == 0 {
			return []int64{budget, budget - int64(p.Intn(20))*12_500}
		}
		return []int64{budget, budget}
	}, func(free, _ []int64) []string {
		row := []string{p.money(free[0]), p.money(free[1])}
		if shared {
			row = append(row, p.number(big.NewRat(free[1]*100, free[0]), 2))
		}
		if rest {
			row = append(row, p.money(free[0]-free[1]))
		}
		return row
	}}
}

// yearly are counts of years side by side, mostly the same again, with what they differ by.
func (p *printer) yearly() shorter {
	heads, change, growth := []string{"2021", "2022", "2023"}[p.Intn(2):], p.Intn(2) == 0, p.Intn(2) == 0
	n := len(heads)
	if change {
		heads = append(slices.Clone(heads), p.pick("Perubahan", "Naik/(Turun)", "Selisih", "Kenaikan"))
	}
	if growth {
		heads = append(slices.Clone(heads), p.pick("%", "Pertumbuhan (%)", "Naik/Turun (%)"))
	}
	return shorter{heads, func() []int64 {
		all := []int64{p.few() * 10}
		for len(all) < n {
			next := all[len(all)-1]
			if p.Intn(2) == 0 {
				next = p.few() * 10
			}
			all = append(all, next)
		}
		return all
	}, func(free, _ []int64) []string {
		row, by := plain(free), free[n-1]-free[n-2]
		if change {
			row = append(row, fmt.Sprint(by))
		}
		if growth {
			row = append(row, p.number(big.NewRat(by*100, free[n-2]), 2))
		}
		return row
	}}
}

// shared are counts with what they are in percent of all.
func (p *printer) shared() shorter {
	return shorter{[]string{p.pick("Jumlah", "Banyaknya", "Jumlah Permohonan"), p.pick("%", "Persentase (%)", "Kontribusi (%)")}, func() []int64 { return []int64{p.few() * 5} }, func(free, sums []int64) []string {
		return append(plain(free), p.number(big.NewRat(free[0]*100, sums[0]), 2))
	}}
}

// revised is money before and after a change, mostly the same.
func (p *printer) revised() shorter {
	share := p.Intn(2) == 0
	heads := []string{p.pick("Sebelum Perubahan", "Semula", "Murni"), p.pick("Sesudah Perubahan", "Menjadi", "Perubahan"), "Bertambah/(Berkurang)"}
	if share {
		heads = append(heads, "%")
	}
	return shorter{heads, func() []int64 {
		before := int64(p.Intn(200)+1) * 500_000
		if p.Intn(2) == 0 {
			return []int64{before, before}
		}
		return []int64{before, before + int64(p.Intn(5)-2)*250_000}
	}, func(free, _ []int64) []string {
		by := free[1] - free[0]
		row := []string{p.money(free[0]), p.money(free[1]), calc.Marked(fmt.Sprint(by))}
		if by < 0 {
			row[2] = "(" + calc.Marked(fmt.Sprint(-by)) + ")"
		}
		if share {
			row = append(row, p.number(big.NewRat(by*100, free[0]), 2))
		}
		return row
	}}
}

// spread is money of a year by its quarters, some of which have none.
func (p *printer) spread() shorter {
	return shorter{[]string{"TW I (Rp)", "TW II (Rp)", "TW III (Rp)", "TW IV (Rp)", p.pick("Jumlah (Rp)", "Total (Rp)")}, func() []int64 {
		all := make([]int64, 4)
		for i := range all {
			all[i] = int64(p.Intn(3)) * int64(p.Intn(20)) * 125_000
		}
		return all
	}, func(free, _ []int64) []string {
		var row []string
		sum := int64(0)
		for _, n := range free {
			sum += n
			row = append(row, p.money(n))
		}
		return append(row, p.money(sum))
	}}
}

// short is a table of a few rows and small counts beside money, in which much is so by chance: one
// activity in one place, all of it spent, as many as were planned.
func (t *truth) short() {
	p := t.printer
	parts := []shorter{p.counted(), p.summed(), p.planned(), p.spending(), p.yearly(), p.shared(), p.revised(), p.spread()}
	p.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	parts = parts[:p.Intn(2)+1]
	heads := []string{"No", p.pick("Kegiatan", "Uraian", "Nama Desa", "Jenis Layanan")}
	count := p.Intn(5) + 1
	free, sums := make([][][]int64, len(parts)), make([][]int64, len(parts))
	for i := range parts {
		heads = append(heads, parts[i].heads...)
		for range count {
			row := parts[i].free()
			sums[i] = append(sums[i], make([]int64, len(row)-len(sums[i]))...)
			for k, n := range row {
				sums[i][k] += n
			}
			free[i] = append(free[i], row)
		}
	}
	var rows [][]string
	for i := range count {
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("%s %c%d", p.pick("Sosialisasi", "Pembinaan", "Rapat"), rune('A'+i), len(t.doc.Tables))}
		for j := range parts {
			row = append(row, parts[j].cells(free[j][i], sums[j])...)
		}
		rows = append(rows, row)
	}
	if p.Intn(2) == 0 && count > 1 {
		row := []string{"", p.pick("Jumlah", "Total")}
		for j := range parts {
			row = append(row, parts[j].cells(sums[j], sums[j])...)
		}
		rows = append(rows, row)
	}
	t.add(fmt.Sprintf("4.%d", len(t.doc.Tables)+1), p.pick("Pelaksanaan Kegiatan Tahun 2023", "Rekapitulasi Sosialisasi", "Kegiatan Seksi Tahun 2023", "Realisasi Kegiatan Tahun 2023"), columns(heads...), rows...)
}

// A right number is never called wrong where much is so by chance.
func TestNothingIsWrongInShortTables(t *testing.T) {
	t.Parallel()
	for seed := range runs(300, 60) {
		one := &truth{printer: newPrinter(rand.New(rand.NewSource(seed))), doc: &printed.Document{Office: "Kecamatan Contoh", Year: 2023}}
		one.printer.rupiah, one.printer.comma = "", true
		for range 4 {
			one.short()
		}
		for _, f := range check.Document(one.doc) {
			if f.Level == check.Error {
				t.Fatalf("seed %d: %s %s: %q, not %q: %s %v\n%v", seed, f.Code, f.Place, f.Printed, f.Right, f.Message, f.Working, one.doc.Tables[f.Where.Table])
			}
		}
	}
}
