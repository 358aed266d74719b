package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// valueOf turns what was entered into a printed figure: it stands in print as it was typed.
func valueOf(r model.Reading) []printed.Value {
	d, ok := r.Value()
	if !ok {
		return nil
	}
	return []printed.Value{{Number: d, Places: max(int(-d.Exponent()), 0)}}
}

func show(b *model.Book, x *big.Rat) string {
	return printed.Write(x, placesOf(x, b.Settings.Decimals))
}

// placesOf leaves whole money and counts without decimals.
func placesOf(x *big.Rat, places int) int {
	if x.IsInt() && new(big.Rat).Abs(x).Cmp(big.NewRat(1000, 1)) >= 0 {
		return 0
	}
	return places
}

func typed(r model.Reading) string {
	values := valueOf(r)
	if len(values) == 0 {
		return r.String()
	}
	if r.Letter() != "" {
		return values[0].String() + " (" + r.Letter() + ")"
	}
	return values[0].String()
}

// pastAchievements holds what was printed in earlier years against its own target and actual.
func pastAchievements(b *model.Book, _ *calc.Results, i int) []place {
	var found []place
	ind := &b.Indicators[i]
	for _, year := range b.HistoryYears(ind.ID) {
		h := b.History(ind.ID, year)
		if calc.PastOf(b, ind, year).FromData {
			continue // what is shown of that year is computed from its data
		}
		what := fmt.Sprintf("Capaian %d “%s”", year, ind.Label())
		if p, wrong := publishedAchievement(b, ind, what, publication{h.Target, h.Actual, h.Achievement}); wrong {
			p.ref = h.Ref()
			found = append(found, p)
		}
	}
	return found
}

// peerAchievements does the same for other offices.
func peerAchievements(b *model.Book, _ *calc.Results) []place {
	var found []place
	for i := range b.Peers {
		p := &b.Peers[i]
		ind := b.Indicator(p.Indicator)
		if ind == nil {
			continue
		}
		if at, wrong := publishedAchievement(b, ind, fmt.Sprintf("Capaian %s “%s”", p.Name, ind.Label()), publication{p.Target, p.Actual, p.Achievement}); wrong {
			at.ref, at.level = p.Ref(), Warning // it is for the other office to mend
			found = append(found, at)
		}
	}
	return found
}

// publication is an achievement as it was printed, with its target and its actual.
type publication struct{ target, actual, achieved model.Reading }

// publishedAchievement holds an achievement against its own target and actual; what names it
// in the message. False where nothing is wrong with it.
func publishedAchievement(b *model.Book, ind *model.Indicator, what string, of publication) (place, bool) {
	target, actual, achieved := of.target, of.actual, of.achieved
	t := triple{target: valueOf(target), actual: valueOf(actual), achieved: valueOf(achieved), counts: counted(ind.Unit, ind.Name)}
	if len(t.target) == 0 || len(t.actual) == 0 || len(t.achieved) == 0 {
		return place{}, false
	}
	figure := calc.Achievement(ind.Polarity, calc.Entered(target), calc.Entered(actual))
	if !figure.Known() {
		return place{}, false
	}
	exact := figure.Exact()
	verdict := agrees(t.achieved, exact)
	if verdict == fits {
		return place{}, false
	}
	p := place{more: more{
		printed: typed(achieved), right: round(exact, b.Settings.Decimals),
		working: []string{fmt.Sprintf("target %s, realisasi %s → %s", typed(target), typed(actual), show(b, exact))},
	}}
	p.message = fmt.Sprintf("%s tercetak %s; dari target %s dan realisasi %s seharusnya %s.", what, typed(achieved), typed(target), typed(actual), show(b, exact))
	positive, _ := t.judge()
	switch {
	case verdict == cutOff, ind.Polarity == model.Positive && positive == rounded:
		p.level = Warning
		p.message = fmt.Sprintf("%s tercetak %s, dipotong atau dihitung dari angka yang belum dibulatkan; dari target %s dan realisasi %s didapat %s.", what, typed(achieved), typed(target), typed(actual), show(b, exact))
	case positive == inverse || ind.Polarity == model.Negative && positive <= cutOff || ind.Polarity == model.Positive && positive == minus:
		p.level = Warning
		p.message += " Yang tercetak mengikuti rumus lain (target ÷ realisasi, atau polaritas sebaliknya)."
	case positive == limited:
		p.level = Info
	}
	return p, true
}

// sharesAbove finds entered shares above 100 percent, and numerators above their denominators.
func sharesAbove(b *model.Book, r *calc.Results, i int) []place {
	ind := &b.Indicators[i]
	if !shareOf(ind.Name) || ind.Source != model.Typed || counted(ind.Unit, "") && ind.Unit != "" {
		return nil
	}
	var found []place
	for q := model.Q1; q <= r.Quarter; q++ {
		a := b.Actual(ind.ID, q)
		if v, ok := a.Value.Value(); ok && v.GreaterThan(hundredDecimal()) {
			found = append(found, place{a.Ref(), fmt.Sprintf("%s: realisasi TW %s %s di atas 100 persen, padahal bagian dari keseluruhan.", ind.Label(), q.Roman(), typed(a.Value)), more{printed: typed(a.Value)}})
		}
	}
	return found
}

func numeratorsAbove(b *model.Book, r *calc.Results, i int) []place {
	ind := &b.Indicators[i]
	if ind.Source != model.Ratio || !shareOf(ind.Name) {
		return nil
	}
	var found []place
	for q := model.Q1; q <= r.Quarter; q++ {
		a := b.Actual(ind.ID, q)
		part, some := a.Numerator.Value()
		all, whole := a.Denominator.Value()
		if some && whole && part.GreaterThan(all) {
			found = append(found, place{a.Ref(), fmt.Sprintf("%s: pembilang TW %s %s lebih besar daripada penyebut %s.", ind.Label(), q.Roman(), typed(a.Numerator), typed(a.Denominator)), more{printed: typed(a.Numerator) + "/" + typed(a.Denominator)}})
		}
	}
	return found
}

// worse reports that a is a lesser aim than b for the indicator.
func worse(ind *model.Indicator, a, b calc.Figure) bool {
	if !a.Known() || !b.Known() {
		return false
	}
	if ind.Polarity == model.Negative {
		a, b = b, a
	}
	return a.Compare(b) < 0
}

func lowerTargets(b *model.Book, _ *calc.Results, i int) []place {
	return comparedTarget(b, &b.Indicators[i], "target", func(p calc.Past) (calc.Figure, string) { return p.Target, p.TargetLetter })
}

func modestAims(b *model.Book, _ *calc.Results, i int) []place {
	return comparedTarget(b, &b.Indicators[i], "realisasi", func(p calc.Past) (calc.Figure, string) { return p.Actual, p.ActualLetter })
}

func comparedTarget(b *model.Book, ind *model.Indicator, word string, of func(calc.Past) (calc.Figure, string)) []place {
	before, letter := of(calc.PastOf(b, ind, b.Year-1))
	target := b.TargetInForce(ind.ID, model.WholeYear)
	if !worse(ind, calc.Entered(target), before) {
		return nil
	}
	ref := (&model.Target{Indicator: ind.ID, Agreement: model.Initial}).Ref()
	return []place{{ref, fmt.Sprintf("%s: target %s lebih rendah daripada %s tahun %d, %s.", ind.Label(), typed(target), word, b.Year-1, shown(before, letter, b.Settings.Decimals)), more{printed: typed(target)}}}
}

// shown is a figure as typed tells it; what was computed is rounded.
func shown(f calc.Figure, letter string, places int) string {
	if f.Typed() {
		places = 12 // more than people type
	}
	d, known := f.Round(places)
	if !known {
		return ""
	}
	digits := strings.Replace(d.String(), ".", ",", 1)
	if strings.Contains(digits, ",") {
		digits = strings.TrimRight(strings.TrimRight(digits, "0"), ",")
	}
	if letter != "" {
		digits += " (" + letter + ")"
	}
	return digits
}

func beyondPlan(b *model.Book, _ *calc.Results, i int) []place {
	ind := &b.Indicators[i]
	target := b.TargetInForce(ind.ID, model.WholeYear)
	if !worse(ind, calc.Entered(b.EndTarget(ind)), calc.Entered(target)) {
		return nil
	}
	ref := (&model.Target{Indicator: ind.ID, Agreement: model.Initial}).Ref()
	return []place{{ref, fmt.Sprintf("%s: target %s sudah melampaui target akhir renstra %s.", ind.Label(), typed(target), typed(b.EndTarget(ind))), more{printed: typed(target)}}}
}

// endedWithHistory reports that the year is over, and that the office has a history of any
// indicator.
func endedWithHistory(b *model.Book, r *calc.Results) bool {
	return r.Quarter == model.Q4 && slices.ContainsFunc(b.Indicators, func(ind model.Indicator) bool { return len(calc.PastYears(b, ind.ID)) > 0 })
}

func withoutBaseline(b *model.Book, r *calc.Results, i int) []place {
	ind, node := &b.Indicators[i], b.Node(b.Indicators[i].Node)
	if node == nil || !node.Level.IsKey() || !r.Measures[i].Actual.Known() || len(calc.PastYears(b, ind.ID)) > 0 {
		return nil
	}
	return []place{{ind.Ref(), fmt.Sprintf("%s tidak mempunyai riwayat tahun sebelumnya.", ind.Label()), more{}}}
}

func farAchievements(b *model.Book, r *calc.Results, i int) []place {
	ind, f := &b.Indicators[i], r.Measures[i].Raw
	if !f.Known() || f.Compare(calc.Computed(farLimit())) <= 0 {
		return nil
	}
	return []place{{ind.Ref(), fmt.Sprintf("%s: capaian %s persen, jauh di atas 120: target terlalu rendah, atau satuannya berbeda.", ind.Label(), show(b, f.Exact())), more{printed: show(b, f.Exact())}}}
}

// letters holds typed letters of graded indicators against the year's grades.
func letters(b *model.Book, r *calc.Results, i int) []place {
	ind := &b.Indicators[i]
	if !ind.Graded {
		return nil
	}
	var found []place
	for _, a := range []model.Agreement{model.Initial, model.Revised} {
		t := model.Target{Indicator: ind.ID, Agreement: a}
		if a == model.Revised && b.Target(ind.ID, a, model.WholeYear).Equal(b.Target(ind.ID, model.Initial, model.WholeYear)) {
			continue
		}
		found = append(found, letterOf(b, ind, "target", b.Target(ind.ID, a, model.WholeYear), t.Ref())...)
	}
	for q := model.Q1; q <= r.Quarter; q++ {
		a := b.Actual(ind.ID, q)
		found = append(found, letterOf(b, ind, "realisasi TW "+q.Roman(), a.Value, a.Ref())...)
	}
	return found
}

func letterOf(b *model.Book, ind *model.Indicator, what string, value model.Reading, ref model.Ref) []place {
	grade := calc.Rate(b.Settings.Grades, calc.Entered(value))
	if value.Letter() == "" || grade == "" || grade == value.Letter() {
		return nil
	}
	return []place{{ref, fmt.Sprintf("%s: %s %s, sedangkan menurut skala mutu nilai itu %s.", ind.Label(), what, typed(value), grade), more{printed: typed(value), right: grade}}}
}
