package check_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// node is a row of a tree of budgets.
type node struct {
	depth         int
	mark          string
	name          string
	budget, spent int64
	parent        int
}

// tree makes up groups with their parts; the sums hold.
func (r *report) tree(table int) []node {
	styles := [][]string{{"I", "1", "a"}, {"A", "1", "a"}, {"1", "1.1", "1.1.1"}, {"7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001"}, {"5", "5.1", "5.1.01"}}
	style := styles[r.Intn(len(styles))]
	depth := 1 + r.Intn(3)
	var all []node
	var under func(parent, level int, prefix string)
	under = func(parent, level int, prefix string) {
		n := 1 + r.Intn(3)
		if level == 0 {
			n += 2
		}
		for i := range n {
			at := len(all)
			all = append(all, node{depth: level, mark: mark(style[level], i, prefix), name: fmt.Sprintf("%s urusan %d%d%d%d", []string{"Urusan", "Pelayanan", "Rincian"}[level], table, level, parent+1, i), parent: parent})
			if level+1 < depth {
				under(at, level+1, all[at].mark)
				continue
			}
			all[at].budget = int64(r.Intn(900_000)+10_000) * 1000
			all[at].spent = all[at].budget * int64(r.Intn(250)+740) / 1000
		}
	}
	under(-1, 0, "")
	for i := len(all) - 1; i >= 0; i-- {
		if p := all[i].parent; p >= 0 {
			all[p].budget += all[i].budget
			all[p].spent += all[i].spent
		}
	}
	return all
}

// mark is the number before a row in a style, the first of which is given.
func mark(style string, i int, prefix string) string {
	switch {
	case style == "I":
		return []string{"I", "II", "III", "IV", "V", "VI"}[i]
	case style == "A":
		return string(rune('A' + i))
	case style == "a":
		return string(rune('a' + i))
	case style == "1" || style == "5":
		return fmt.Sprint(i + 1)
	case prefix == "":
		return fmt.Sprintf("7.01.%02d", i+1)
	case strings.HasSuffix(style, "0001"):
		return fmt.Sprintf("%s.%04d", prefix, i+1)
	case strings.HasSuffix(style, ".2.01"):
		return fmt.Sprintf("%s.2.%02d", prefix, i+1)
	}
	return fmt.Sprintf("%s.%d", prefix, i+1)
}

func (r *report) moneyTable() {
	table := len(r.doc.Tables) + 1
	money := [][2]string{{"Anggaran (Rp)", "Realisasi (Rp)"}, {"Pagu", "Realisasi"}, {"Plafon", "SPJ"}, {"Pagu Anggaran (Rp)", "Realisasi Keuangan (Rp)"}, {"Anggaran", "Terserap (Rp)"}, {"DPA", "Realisasi"}}[r.Intn(6)]
	heads := []string{r.pick("No", "Kode"), r.pick("Program/Kegiatan", "Uraian", "Program"), money[0], money[1]}
	order := r.Intn(4) // %, sisa %, % sisa, none but sisa
	share, left := 0, 0
	switch order {
	case 0:
		heads = append(heads, r.pick("%", "Persentase", "Prosentase (%)", "Penyerapan (%)"))
		share = 5
	case 1:
		heads = append(heads, r.pick("Sisa (Rp)", "Sisa Anggaran", "Selisih"), r.pick("%", "Persentase"))
		left, share = 5, 6
	case 2:
		heads = append(heads, r.pick("%", "Penyerapan (%)"), "Sisa")
		share, left = 5, 6
	default:
		heads = append(heads, "Sisa (Rp)")
		left = 5
	}
	physical := r.Intn(4) == 0
	if physical {
		heads = append(heads, "Realisasi Fisik (%)")
	}
	places := 1 + r.Intn(2)
	nodes := r.tree(table)
	var rows [][]string
	line := func(mark, name string, budget, spent int64) {
		row := make([]string, len(heads))
		row[0], row[1], row[2], row[3] = mark, name, r.money(budget), r.money(spent)
		n := len(rows) + 1
		if share > 0 {
			x := quotient(big.NewRat(spent, 1), big.NewRat(budget, 1))
			row[share-1] = r.shareAt(x, places)
			r.derived(table, n, share, x)
		}
		if left > 0 {
			row[left-1] = r.money(budget - spent)
			r.derived(table, n, left, big.NewRat(budget-spent, 1), [3]int{table, len(nodes) + 1, left})
		}
		if physical {
			row[len(row)-1] = r.printAt(big.NewRat(int64(r.Intn(2000)+8000), 100), 2)
		}
		rows = append(rows, row)
	}
	var budget, spent int64
	for i, one := range nodes {
		line(one.mark, one.name, one.budget, one.spent)
		if one.parent < 0 {
			budget, spent = budget+one.budget, spent+one.spent
		}
		for c, x := range map[int]int64{3: one.budget, 4: one.spent} {
			if share > 0 {
				r.derived(table, i+1, c, big.NewRat(x, 1), [3]int{table, i + 1, share}, [3]int{table, i + 1, max(left, 1)})
			}
		}
	}
	line("", r.pick("Jumlah", "JUMLAH", "Total", "J U M L A H", "Total Anggaran Tahun 2024", "Jumlah Total"), budget, spent)
	for c, x := range map[int]int64{3: budget, 4: spent} {
		r.derived(table, len(rows), c, big.NewRat(x, 1), [3]int{table, len(rows), max(share, 1)}, [3]int{table, len(rows), max(left, 1)})
	}
	slices.SortFunc(r.cells, func(a, b derivedCell) int { return slices.Compare(a.at[:], b.at[:]) })
	r.add(r.pick("Realisasi Anggaran Tahun 2024", "Realisasi Fisik dan Keuangan Tahun 2024", "Penyerapan Anggaran Program dan Kegiatan Tahun 2024"), heads, rows)
}
