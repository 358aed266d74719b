package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

func hundredDecimal() decimal.Decimal { return decimal.NewFromInt(100) }

// cutAmounts finds parts of the plan whose budget was cut by much while no target changed; with
// the highest of them all that is below it is told.
func cutAmounts(b *model.Book, r *calc.Results, i int) []place {
	node := &b.Nodes[i]
	if !cut(b, r, i) || aboveIs(b, node, func(above int) bool { return cut(b, r, above) }) {
		return nil
	}
	first, last := r.Money[i].Amounts[0].Value.Exact(), r.Money[i].Budget.Value.Exact()
	ref, left := (&model.Amount{Node: node.ID, Version: b.Versions[len(b.Versions)-1].ID}).Ref(), percent(last, first)
	return []place{{ref, fmt.Sprintf("%s: anggaran turun dari %s ke %s (tinggal %s persen), target tetap: perlu penjelasan.", node.Label(), show(b, first), show(b, last), show(b, left)), more{
		printed: show(b, last),
		working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", show(b, last), show(b, first), show(b, left))},
	}}}
}

// cut reports that the node is measured, that its budget was cut by much, and that its targets
// stayed.
func cut(b *model.Book, r *calc.Results, i int) bool {
	node := &b.Nodes[i]
	if len(b.Measures(node.ID)) == 0 || !node.Level.BearsMoney() || len(b.Versions) < 2 {
		return false
	}
	first, last := r.Money[i].Amounts[0].Value, r.Money[i].Budget.Value
	return first.Known() && last.Known() && last.Compare(first) < 0 && first.Exact().Sign() > 0 &&
		percent(last.Exact(), first.Exact()).Cmp(cutLimit()) < 0 && !targetsMoved(b, node.ID)
}

// aboveIs reports that any node above another is as asked.
func aboveIs(b *model.Book, node *model.Node, is func(int) bool) bool {
	below := b.NodeAt(node.ID)
	for at := b.NodeAt(node.Parent); 0 <= at && at < below; at = b.NodeAt(b.Nodes[at].Parent) {
		if is(at) {
			return true
		}
		below = at // each parent stands before its children
	}
	return false
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
			{"status kepegawaian", s.Civil + s.Contract + s.PartTime + s.Temporary},
			{"pendidikan", e.Primary + e.Junior + e.Senior + e.Diploma1 + e.Diploma2 + e.Diploma + e.Diploma4 + e.Bachelor + e.Master + e.Doctorate},
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
	for i := range b.Sections {
		if s := &b.Sections[i]; nip(s.Head.NIP) != "" {
			found = append(found, place{s.Ref(), strings.TrimSpace(s.Head.Name + ": " + nip(s.Head.NIP)), more{printed: s.Head.NIP}})
		}
	}
	for i := range b.Officials {
		o := &b.Officials[i]
		if message := nip(o.Person.NIP); message != "" {
			found = append(found, place{o.Ref(), o.Person.Name + ": " + message, more{printed: o.Person.NIP}})
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
			if r := b.Receipt(b.Villages[v].ID, b.Documents[d].ID); r.Date.IsBlank() && !r.IsBlank() && b.Owing(&b.Villages[v], &b.Documents[d]) == model.Owed {
				found = append(found, place{r.Ref(), fmt.Sprintf("%s %s tercatat tanpa tanggal terima.", b.Documents[d].Name, b.Villages[v].ListName()), more{}})
			}
		}
	}
	return found
}

// impossibleReceipts finds documents with a day on which they cannot have come.
func impossibleReceipts(b *model.Book, _ *calc.Results) []place {
	var found []place
	for v := range b.Villages {
		for d := range b.Documents {
			r := b.Receipt(b.Villages[v].ID, b.Documents[d].ID)
			if why := b.Documents[d].CannotCome(r.Date); why != "" {
				found = append(found, place{r.Ref(), fmt.Sprintf("%s %s tercatat diterima %s, %s.", b.Documents[d].Name, b.Villages[v].Name, long(r.Date), why), more{printed: long(r.Date)}})
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

// unanalysed finds goals and objectives whose figures ask for more than their analysis says.
func unanalysed(b *model.Book, r *calc.Results) []place {
	var found []place
	needs := calc.AnalysisNeeds(b, r)
	for i := 0; i < len(needs); {
		node := b.Node(needs[i].Node)
		var parts, causes []string
		for ; i < len(needs) && needs[i].Node == node.ID; i++ {
			if !needs[i].Met {
				parts, causes = once(parts, partLabel(needs[i].Part)), once(causes, needs[i].Cause.Words())
			}
		}
		if len(parts) > 0 {
			found = append(found, place{node.Ref(), fmt.Sprintf("%s %s: analisis belum memuat %s, padahal %s.", node.Level.Label(), node.Label(), strings.Join(parts, ", "), strings.Join(causes, "; ")), more{}})
		}
	}
	return found
}

func once(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func partLabel(part model.AnalysisPart) string {
	for _, info := range model.AnalysisParts() {
		if info.Part == part {
			return strings.ToLower(info.Label)
		}
	}
	return string(part)
}

// emptySentences finds sentences of analyses that explain nothing.
func emptySentences(b *model.Book, _ *calc.Results) []place {
	var found []place
	for _, flaw := range calc.AnalysisFlaws(b) {
		items := b.Analysis(flaw.Node, flaw.Part)
		ref := (&model.Analysis{Node: flaw.Node, Part: flaw.Part}).Ref()
		found = append(found, place{ref, fmt.Sprintf("Analisis, %s butir %d: %s.", partLabel(flaw.Part), flaw.Item+1, flaw.Wrong.Words()), more{printed: shorten(items[flaw.Item], 80)}})
	}
	return found
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
