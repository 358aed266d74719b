package check

import (
	"fmt"
	"math/big"

	"capaian/calc/printed"
	"capaian/model"
)

// achievedAsActual finds an achievement that stands where the actual belongs, as in
// comparisons with the renstra's end.
func achievedAsActual(r *reader) {
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.whose != printed.Own || f.quarter != model.WholeYear {
			continue
		}
		for _, e := range r.facts[f] {
			right, by, settled := r.settledActual(f, e)
			if !settled || agrees(e.values, right) != wrong || by.as != nil && anySame(e.values, []printed.Value{*by.as}) {
				continue
			}
			achieved := f
			achieved.role = printed.RoleAchieved
			source := r.printedAs(achieved, e)
			if source == nil {
				continue
			}
			label := r.line(e.at).Label
			r.flag(flaw{
				at: e.at, right: r.settledAs(right, by), exact: right, copied: source,
				message: fmt.Sprintf("Yang tercetak sebagai realisasi “%s” adalah capaiannya; realisasinya %s.", shorten(label, 60), r.tell(right)),
				working: []string{"realisasi " + r.tell(right) + " (" + by.words + ")", "capaian " + r.cell(e.at).Text + " berdiri di kolom realisasi"},
			})
		}
	}
}

// settledActual is what the actual is: by data or workings, else as the table says that
// measures it.
func (r *reader) settledActual(f fact, e entry) (exact *big.Rat, by settledBy, found bool) {
	if w, there := r.should(f, e.version); there {
		return w.exact, settledBy{words: w.by}, true
	}
	for _, kind := range []printed.Kind{printed.KindQuarters, printed.KindAchievement} {
		for _, other := range r.facts[f] {
			if other.kind == kind && other.at.sheet != e.at.sheet {
				if f := r.wrong[other.at]; f != nil {
					return f.exact, settledBy{words: r.place(other.at)}, f.exact != nil
				}
				return other.values[0].Number.Rat(), settledBy{r.place(other.at), &other.values[0]}, true
			}
		}
	}
	return nil, settledBy{}, false
}

// settledBy says where a figure is settled: in words, and as it is printed there.
type settledBy struct {
	words string
	as    *printed.Value // nil where it was computed
}

// settledAs writes a settled figure for programs, with no more decimals than it is printed with.
func (r *pages) settledAs(exact *big.Rat, by settledBy) string {
	if by.as != nil {
		return by.as.Number.StringFixed(int32(by.as.Places))
	}
	return r.plain(exact)
}

// printedAs is where another table prints the achievement as what stands in the entry, or nil.
func (r *factIndex) printedAs(achieved fact, e entry) *spot {
	for _, other := range r.facts[achieved] {
		if other.at.sheet != e.at.sheet && anySame(other.values, e.values) {
			return &other.at
		}
	}
	return nil
}

// wrongActuals compares actuals with what they come to by the office's data or by the
// document's own workings.
func wrongActuals(r *reader) {
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.whose != printed.Own || f.year != r.Year {
			continue
		}
		for _, e := range r.facts[f] {
			w, there := r.should(f, e.version)
			if !there || agrees(e.values, w.exact) != wrong {
				continue
			}
			cause := w.cause
			if cause == nil {
				cause = r.byWrongDenominator(e.values, w.exact)
			}
			if cause == nil {
				cause = r.elsewhere(f, e)
			}
			r.flag(flaw{
				at: e.at, right: r.plain(w.exact), exact: w.exact, cause: cause,
				message: fmt.Sprintf("Realisasi “%s” tercetak %s; seharusnya %s.", shorten(r.line(e.at).Label, 60), r.cell(e.at).Text, r.tell(w.exact)),
				working: []string{w.by + ": " + r.tell(w.exact)},
			})
		}
	}
}

// byWrongDenominator finds the flaw of a fraction that explains a wrong figure: it comes out
// when the right one is multiplied by the right denominator and divided by the printed one.
func (r *journal) byWrongDenominator(values []printed.Value, right *big.Rat) *flaw {
	for _, f := range r.coded[codeDenominator] {
		was, is := printed.Read(f.printed, false), printed.Read(f.right, false)
		if !was.Known() || !is.Known() || was.Values[0].Number.Sign() == 0 {
			continue
		}
		made := new(big.Rat).Mul(right, new(big.Rat).Quo(is.Values[0].Number.Rat(), was.Values[0].Number.Rat()))
		if agrees(values, made) != wrong {
			return f
		}
	}
	return nil
}

// elsewhere is the flaw of the same fact where it was printed before, with the same figure:
// the year's figure may also stand at its last quarter.
func (r *reader) elsewhere(f fact, e entry) *flaw {
	if f.quarter == model.WholeYear {
		last := f
		last.quarter = model.Q4
		for _, other := range r.facts[last] {
			if other.at.sheet == e.at.sheet && other.at.line == e.at.line && anySame(other.values, e.values) && r.wrong[other.at] != nil {
				return r.wrong[other.at]
			}
		}
	}
	for _, other := range r.facts[f] {
		if other.at == e.at {
			return nil
		}
		if anySame(other.values, e.values) && r.wrong[other.at] != nil {
			return r.wrong[other.at]
		}
	}
	return nil
}

// overFull finds shares above 100 percent.
func overFull(r *reader) {
	hundred := hundred()
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.whose != printed.Own {
			continue
		}
		for _, e := range r.facts[f] {
			line := r.line(e.at)
			if _, told := r.should(f, e.version); told || e.kind == printed.KindPlanEnd && len(r.facts[f]) > 1 {
				continue // judged by what is known, or where it is measured
			}
			if r.wrong[e.at] != nil || !shareOf(line.Label) || len(e.values) > 1 || e.values[0].Number.Rat().Cmp(hundred) <= 0 {
				continue
			}
			if r.measuredInCounts(e.at) {
				continue
			}
			one := flaw{
				at:      e.at,
				message: fmt.Sprintf("“%s” adalah bagian dari keseluruhan, tetapi tercetak %s, di atas 100 persen. Periksa pembilang dan penyebutnya.", shorten(line.Label, 60), r.cell(e.at).Text),
			}
			if t, found := r.villageTally(line.Label); found {
				one.level = Error
				one.right = r.plain(big.NewRat(100*t.part, t.whole))
				one.exact = big.NewRat(100*t.part, t.whole)
				one.working = []string{t.words + " menurut " + t.from, fmt.Sprintf("%d ÷ %d × 100 = %s", t.part, t.whole, r.tell(one.exact))}
			}
			one.cause = r.elsewhere(f, e)
			r.flag(one)
		}
	}
}

// villageTally is the table of villages where the indicator is about it.
func (r *pages) villageTally(name string) (tally, bool) {
	if (!tally{kind: printed.KindVillages}.about(printed.Labelled(name))) {
		return tally{}, false
	}
	for s := range r.Sheets {
		if r.Sheets[s].Kind == printed.KindVillages {
			return villages(&r.Sheets[s])
		}
	}
	return tally{}, false
}

// measuredInCounts reports that a row's figures are counted, whatever its name says.
func (r *pages) measuredInCounts(at spot) bool {
	line := r.line(at)
	return counted(line.Unit, line.Label) || counted(r.cell(at).Word, "") && r.cell(at).Word != ""
}
