package check

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

func hundredDecimal() decimal.Decimal { return decimal.NewFromInt(100) }

// cutAmounts finds parts of the plan whose budget was cut by much while no target changed.
func cutAmounts(b *model.Book, r *calc.Results) []place {
	var found []place
	told := map[model.ID]bool{} // with all that is below them
	for i := range b.Nodes {
		node := &b.Nodes[i]
		if told[node.Parent] {
			told[node.ID] = true
			continue
		}
		if len(b.Measures(node.ID)) == 0 || !node.Level.BearsMoney() || len(b.Versions) < 2 {
			continue
		}
		first, last := r.Money[i].Amounts[0].Value, r.Money[i].Budget.Value
		if !first.Known() || !last.Known() || first.Exact().Sign() <= 0 || percent(last.Exact(), first.Exact()).Cmp(cutLimit()) > 0 || targetsMoved(b, node.ID) {
			continue
		}
		told[node.ID] = true
		ref := (&model.Amount{Node: node.ID, Version: b.Versions[len(b.Versions)-1].ID}).Ref()
		left := percent(last.Exact(), first.Exact())
		found = append(found, place{ref, fmt.Sprintf("%s: anggaran turun dari %s ke %s (tinggal %s persen), target tetap: perlu penjelasan.", node.Label(), show(b, first.Exact()), show(b, last.Exact()), show(b, left)), more{
			printed: show(b, last.Exact()),
			working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", show(b, last.Exact()), show(b, first.Exact()), show(b, left))},
		}})
	}
	return found
}

// targetsMoved reports that a target of the node was revised.
func targetsMoved(b *model.Book, node model.ID) bool {
	for _, i := range b.Measures(node) {
		id := b.Indicators[i].ID
		if revised := b.Target(id, model.Revised, model.WholeYear); !revised.IsBlank() && !revised.Equal(b.Target(id, model.Initial, model.WholeYear)) {
			return true
		}
	}
	return false
}

// staffRows compares the ways in which each row of Tabel 1 counts the same people. A way
// that counts nobody was not filled.
func staffRows(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Staff {
		s := &b.Staff[i]
		e := s.Education
		ways := []struct {
			word string
			sum  int
		}{
			{"jenis kelamin", s.Male + s.Female},
			{"status kepegawaian", s.Civil + s.Contract + s.Temporary},
			{"pendidikan", e.Primary + e.Junior + e.Senior + e.Diploma + e.Bachelor + e.Master + e.Doctorate},
		}
		for _, w := range ways[1:] {
			if ways[0].sum == 0 || w.sum == 0 || w.sum == ways[0].sum {
				continue
			}
			level := Warning
			if w.sum > ways[0].sum {
				level = Error
			}
			found = append(found, place{s.Ref(), fmt.Sprintf("%s: menurut jenis kelamin %d orang, menurut %s %d.", s.Position, ways[0].sum, w.word, w.sum), more{level: level, printed: fmt.Sprint(w.sum), right: fmt.Sprint(ways[0].sum)}})
		}
	}
	return found
}

func crowdedPosts(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Staff {
		if s := &b.Staff[i]; s.Needed > 0 && s.Male+s.Female > s.Needed {
			found = append(found, place{s.Ref(), fmt.Sprintf("%s: terisi %d orang, kebutuhan %d.", s.Position, s.Male+s.Female, s.Needed), more{printed: fmt.Sprint(s.Male + s.Female)}})
		}
	}
	return found
}

func countlessAssets(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Assets {
		if a := &b.Assets[i]; a.Quantity.IsBlank() {
			found = append(found, place{a.Ref(), fmt.Sprintf("%s tercatat tanpa jumlah.", a.Name), more{printed: "kosong"}})
		}
	}
	return found
}

func badNIP(b *model.Book, _ *calc.Results) []place {
	var found []place
	for _, p := range []model.Person{b.Office.Head, b.Office.Secretary, b.Office.Regent} {
		if message := nip(p.NIP); message != "" {
			found = append(found, place{b.Office.Ref(), p.Name + ": " + message, more{printed: p.NIP}})
		}
	}
	return found
}

func signedOffice(b *model.Book, _ *calc.Results) []place {
	if b.Office.SignDate.IsBlank() {
		return nil
	}
	message, right, level := signature(b.Office.SignDate, b.Year, dueOf(b))
	if message == "" {
		return nil
	}
	return []place{{b.Office.Ref(), message, more{level: level, printed: long(b.Office.SignDate), right: right}}}
}

// undatedReceipts finds documents that were noted as received without the day.
func undatedReceipts(b *model.Book, _ *calc.Results) []place {
	var found []place
	for v := range b.Villages {
		for d := range b.Documents {
			if r := b.Receipt(b.Villages[v].ID, b.Documents[d].ID); r.Date.IsBlank() && !r.IsBlank() {
				found = append(found, place{r.Ref(), fmt.Sprintf("%s %s tercatat tanpa tanggal terima.", b.Documents[d].Name, b.Villages[v].Name), more{}})
			}
		}
	}
	return found
}

// datelessTicks tells of printed tables of villages with ticks and no dates.
func datelessTicks(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	for s := range r.Sheets {
		if t, found := villages(&r.Sheets[s]); r.Sheets[s].Kind == printed.KindVillages && found {
			r.note(flaw{
				at: spot{s, -1, -1}, level: Info,
				message: fmt.Sprintf("%d tanda tepat waktu tanpa tanggal terima; tanggalnya tidak dapat dibuktikan dari tabel.", t.part),
			})
		}
	}
}

// unanalysed finds goals and objectives whose year is over and whose analysis lacks a part.
func unanalysed(b *model.Book, r *calc.Results) []place {
	if r.Quarter != model.Q4 {
		return nil
	}
	var found []place
	for i := range b.Nodes {
		node := &b.Nodes[i]
		if !node.Level.IsKey() || !reachedSomething(b, r, node.ID) {
			continue
		}
		lacking := ""
		for _, part := range []struct {
			part model.AnalysisPart
			word string
		}{{model.AnalysisSupports, "faktor pendukung"}, {model.AnalysisObstacles, "hambatan"}, {model.AnalysisRemedies, "upaya"}} {
			if len(b.Analysis(node.ID, part.part)) == 0 {
				if lacking != "" {
					lacking += ", "
				}
				lacking += part.word
			}
		}
		if lacking != "" {
			found = append(found, place{node.Ref(), fmt.Sprintf("%s %s: analisis belum memuat %s.", node.Level.Label(), node.Label(), lacking), more{}})
		}
	}
	return found
}

func reachedSomething(b *model.Book, r *calc.Results, node model.ID) bool {
	for _, i := range b.Measures(node) {
		if r.Measures[i].Achievement.Known() {
			return true
		}
	}
	return false
}

// akipGrades are those of PermenPANRB 88/2021.
func akipGrades() []struct {
	above int64
	word  string
} {
	return []struct {
		above int64
		word  string
	}{{90, "AA"}, {80, "A"}, {70, "BB"}, {60, "B"}, {50, "CC"}, {30, "C"}, {0, "D"}}
}

// printedLetters holds printed letters of the AKIP score against its scale; at an edge both
// neighbours are right.
func printedLetters(r *reader) {
	for _, f := range r.order {
		if f.role != printed.RoleActual && f.role != printed.RoleTarget {
			continue
		}
		for _, e := range r.facts[f] {
			name := printed.Labelled(r.line(e.at).Label)
			if e.letter == "" || !name.Has("akip") || len(e.values) > 1 {
				continue
			}
			x := e.values[0].Number.Rat()
			right := ""
			fits := false
			high := big.NewRat(1_000, 1)
			for _, g := range akipGrades() {
				low := big.NewRat(g.above, 1)
				if x.Cmp(low) >= 0 && x.Cmp(high) <= 0 {
					fits = fits || g.word == e.letter
					if right == "" || x.Cmp(low) > 0 {
						right = g.word
					}
				}
				high = low
			}
			if !fits && right != "" {
				r.note(flaw{
					at: e.at, right: right,
					message: fmt.Sprintf("Huruf %s tidak sesuai nilai AKIP %s; menurut PermenPANRB 88/2021 nilai itu %s.", e.letter, e.values[0], right),
				})
			}
		}
	}
}
