package check_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"slices"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// shorter is a part of a short table: columns, what is counted in a row, and what stands in them then.
// A row of sums is made of the sums of what is counted.
type shorter struct {
	heads []string
	free  func() []int64
	cells func(free []int64) []string
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
	}, plain}
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
	}, func(free []int64) []string {
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
	}, func(free []int64) []string {
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
	}, func(free []int64) []string {
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

// short is a table of a few rows and small counts beside money, in which much is so by chance: one
// activity in one place, all of it spent, as many as were planned.
func (t *truth) short() {
	p := t.printer
	parts := []shorter{p.counted(), p.summed(), p.planned(), p.spending()}
	p.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	parts = parts[:p.Intn(len(parts))+1]
	heads := []string{"No", p.pick("Kegiatan", "Uraian", "Nama Desa", "Jenis Layanan")}
	sums := make([][]int64, len(parts))
	for i := range parts {
		heads = append(heads, parts[i].heads...)
		sums[i] = make([]int64, len(parts[i].free()))
	}
	var rows [][]string
	for i := range p.Intn(5) + 1 {
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("%s %c%d", p.pick("Sosialisasi", "Pembinaan", "Rapat"), rune('A'+i), len(t.doc.Tables))}
		for j := range parts {
			free := parts[j].free()
			for k, n := range free {
				sums[j][k] += n
			}
			row = append(row, parts[j].cells(free)...)
		}
		rows = append(rows, row)
	}
	if p.Intn(2) == 0 && len(rows) > 1 {
		row := []string{"", p.pick("Jumlah", "Total")}
		for j := range parts {
			row = append(row, parts[j].cells(sums[j])...)
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
