package readiness_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/calc/readiness"
	"capaian/model"

	"github.com/shopspring/decimal"
)

const year = 2024

func of(q model.Quarter, records ...model.Record) *readiness.Estimate {
	b := model.NewBook(year, 1, records)
	return readiness.Of(b, calc.Compute(b, q))
}

func rowOf(t *testing.T, e *readiness.Estimate, id model.ID) *readiness.Row {
	t.Helper()
	for i := range e.Rows {
		if e.Rows[i].Criterion.ID == id {
			return &e.Rows[i]
		}
	}
	t.Fatalf("no row %q", id)
	return nil
}

func day(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

func text(topic model.ID) model.Record {
	return &model.Narrative{Topic: topic, Text: "Penjelasan kantor."}
}

func wrote(node model.ID, part model.AnalysisPart, item string) model.Record {
	return &model.Analysis{Node: node, Part: part, Items: []string{item}}
}

// indicators of a small plan: "a" of the goal is typed once a year, "b" of the objective grows
// through the quarters, "c" is of the program.
func plan() []model.Record {
	ind := func(id, node model.ID, rule model.Aggregation) *model.Indicator {
		return &model.Indicator{ID: id, Node: node, Name: "Indikator " + string(id), Polarity: model.Positive, Aggregation: rule, Source: model.Typed}
	}
	return []model.Record{
		&model.Node{ID: "t", Level: model.Goal, Name: "Tujuan"}, &model.Node{ID: "s", Parent: "t", Level: model.Objective, Name: "Sasaran"},
		&model.Node{ID: "p", Parent: "s", Level: model.Program, Name: "Program"},
		ind("a", "t", model.Last), ind("b", "s", model.Cumulative), ind("c", "p", model.Cumulative),
	}
}

func target(id model.ID, q model.Quarter, n int64) model.Record {
	return &model.Target{Indicator: id, Agreement: model.Initial, Quarter: q, Value: model.IntOf(n)}
}

func actual(id model.ID, q model.Quarter, n int64) model.Record {
	return &model.Actual{Indicator: id, Quarter: q, Value: model.IntOf(n)}
}

func money(before, now, used int64) []model.Record {
	return []model.Record{
		&model.BudgetVersion{ID: "v", Order: 1, Kind: model.VersionOriginal, Name: "Murni"}, &model.BudgetVersion{ID: "w", Order: 2, Kind: model.VersionRevised, Name: "Perubahan"},
		&model.Amount{Node: "p", Version: "v", Value: model.IntOf(before)}, &model.Amount{Node: "p", Version: "w", Value: model.IntOf(now)},
		&model.Spent{Node: "p", Quarter: model.Q4, Value: model.IntOf(used)},
	}
}

func checklist(marks ...model.Record) []model.Record {
	return append([]model.Record{
		&model.Facilitation{ID: "g", Name: "Fasilitasi"}, &model.FacilitationRow{ID: "x", Group: "g", Order: 1, Name: "Satu", Planned: 1},
		&model.FacilitationRow{ID: "y", Group: "g", Order: 2, Name: "Dua", Planned: 1},
	}, marks...)
}

func mark(row model.ID, proofs ...model.Evidence) model.Record {
	return &model.FacilitationMark{Row: row, Quarter: model.Q1, Count: 1, Evidence: proofs}
}

// received is a document due on 30 March that two villages handed in on days of that month.
func received(days ...int) []model.Record {
	all := []model.Record{&model.DocumentKind{ID: "d", Name: "LPPDes", Due: day(year, 3, 30)}}
	for i, d := range days {
		id := model.ID(fmt.Sprint("v", i))
		all = append(all, &model.Village{ID: id, Name: string(id)}, &model.Receipt{Village: id, Document: "d", Date: day(year, 3, d)})
	}
	return all
}

func past(id model.ID, t, r int64) model.Record {
	return &model.History{Indicator: id, Year: year - 1, Target: model.IntOf(t), Actual: model.IntOf(r)}
}

// standing brings the parts of a quarter of the plan to a status.
func standing(q model.Quarter, s model.Status) []model.Record {
	return []model.Record{
		&model.PartState{Quarter: q, Part: model.PartIndicators, Status: s}, &model.PartState{Quarter: q, Part: model.PartBudget, Status: s},
	}
}

// Each rule with data that fulfil it, miss it, and say nothing about it yet.
func TestRulesReadTheData(t *testing.T) {
	proof := model.Evidence{Kind: model.EvidenceMinutes}
	peer := &model.Peer{ID: "k", Name: "Klakah", Indicator: "b", Actual: model.NotApplicable()}
	full := &model.Office{Name: "K", Regency: "L", Head: model.Person{Name: "C", NIP: "1"}, SignPlace: "L", SignDate: day(2025, 1, 20), PlanPeriod: "2024–2026", AgreedOn: day(2024, 1, 31), RenewedOn: day(2024, 11, 1)}
	office := func(change func(*model.Office)) *model.Office {
		o := *full
		change(&o)
		return &o
	}
	known := slices.Concat([]model.Record{target("a", 0, 10), target("b", 0, 10), actual("a", 4, 10), actual("b", 4, 10)}, money(100, 100, 90))
	for _, row := range []struct {
		rule    model.ID
		q       model.Quarter
		records []model.Record
		want    string
	}{
		{"renstra", 4, nil, "2/5"}, // goal and objective are there, the period and both last targets are not
		{"renstra", 4, []model.Record{full}, "3/5"},
		{"target-iku", 4, []model.Record{target("a", 0, 1)}, "1/2"},
		{"target-iku", 4, []model.Record{&model.Target{Indicator: "a", Agreement: model.Initial, Value: model.NotApplicable()}}, "1/2"},
		{"pk-tepat", 4, nil, "0/2"},
		{"pk-tepat", 4, []model.Record{full}, "2/2"},
		{"pk-tepat", 4, []model.Record{office(func(o *model.Office) { o.AgreedOn = day(2024, 2, 1) })}, "1/2"},
		{"pk-tepat", 4, append(money(100, 100, 0), full), "3/4"}, // the changed agreement a day late
		{"program-beranggaran", 4, nil, "1/2"},
		{"program-beranggaran", 4, money(1, 1, 1), "2/2"},
		{"berindikator", 4, []model.Record{&model.Node{ID: "s2", Parent: "t", Level: model.Objective, Name: "Dua"}}, "2/3"},
		{"definisi", 4, nil, "0/6"},
		{"sasaran-berprogram", 4, []model.Record{&model.Node{ID: "s2", Parent: "t", Level: model.Objective, Name: "Dua"}}, "1/2"},
		{"menantang", 4, nil, "0/0"},
		{"menantang", 4, []model.Record{target("a", 0, 10), past("a", 12, 11), target("b", 0, 10), past("b", 9, 10)}, "1/2"},
		{"menantang", 4, []model.Record{target("a", 0, 12), past("a", 12, 11), &model.Indicator{ID: "a", Node: "t", Name: "A", Polarity: model.Negative, Aggregation: model.Last, Source: model.Typed}}, "0/1"},
		{"target-triwulan", 4, []model.Record{target("b", 1, 2), target("b", 2, 4)}, "2/4"},
		{"penanggung-jawab", 4, nil, "0/3"},
		{"penanggung-jawab", 4, []model.Record{&model.Node{ID: "p", Parent: "s", Level: model.Program, Name: "Program", Section: "z"}}, "1/3"},
		{"penanggung-jawab", 4, []model.Record{&model.Indicator{ID: "a", Node: "t", Name: "A", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, PIC: "Kasi"}}, "1/3"},
		{"penanggung-jawab", 4, []model.Record{&model.Indicator{ID: "a", Node: "t", Name: "A", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, Section: "z"}}, "1/3"},
		{"tinjau-anggaran", 4, nil, "0/0"},
		{"tinjau-anggaran", 4, money(100, 100, 0), "1/1"},
		{"tinjau-anggaran", 4, append(money(100, 50, 0), target("b", 0, 10)), "0/1"}, // the objective's own; its program has no target
		{"tinjau-anggaran", 4, append(money(100, 50, 0), target("b", 0, 10), wrote("s", model.AnalysisRemedies, "x")), "1/1"},
		{"tinjau-anggaran", 4, append(money(100, 50, 0), target("b", 0, 10), target("c", 0, 10)), "0/2"},
		{"ukur-triwulan", 2, []model.Record{actual("b", 1, 1), actual("b", 2, 1)}, "2/4"},
		{"ukur-triwulan", 4, []model.Record{actual("a", 4, 1)}, "1/9"},
		{"daftar-kerja", 4, nil, "0/2"},
		{"daftar-kerja", 4, checklist(mark("x")), "1/2"},
		{"daftar-kerja", 4, received(30, 31), "1/2"}, // one on time, one late
		{"bukti", 4, nil, "0/0"},
		{"bukti", 4, checklist(mark("x", proof), mark("y")), "1/2"},
		{"disetujui", 2, append(standing(2, model.StatusSubmitted), &model.QuarterState{Quarter: 1, Status: model.StatusLocked}), "3/4"},
		{"diajukan", 2, append(standing(2, model.StatusSubmitted), standing(1, model.StatusReturned)...), "1/2"},
		{"diajukan", 2, standing(2, model.StatusSubmitted), "1/2"},
		{"tanpa-kesalahan", 4, nil, "1/1"},
		{"tanpa-kesalahan", 4, money(100, 100, 101), "0/1"},
		{"tanpa-peringatan", 4, nil, "2/2"},
		{"tanpa-peringatan", 4, checklist(mark("x")), "1/2"},
		{"sebab", 3, checklist(mark("x")), "0/0"},
		{"sebab", 4, checklist(mark("x")), "0/1"},
		{"sebab", 4, checklist(mark("x"), &model.Reason{Row: "y", Text: "Ditunda"}), "1/1"},
		{"sebab", 4, checklist(mark("x"), mark("y")), "1/1"},
		{"tindak-lanjut", 4, nil, "0/0"},
		{"tindak-lanjut", 4, known, "1/1"},
		{"tindak-lanjut", 4, []model.Record{target("b", 0, 10), actual("b", 4, 9), wrote("s", model.AnalysisRemedies, "x")}, "1/2"},
		{"identitas", 4, []model.Record{full}, "6/6"},
		{"identitas", 4, []model.Record{office(func(o *model.Office) { o.Head = model.Person{} })}, "4/6"},
		{"lapor-tepat", 4, nil, "0/1"},
		{"lapor-tepat", 4, []model.Record{full}, "1/1"},
		{"lapor-tepat", 4, []model.Record{office(func(o *model.Office) { o.SignDate = day(2024, 12, 31) })}, "0/1"},
		{"lapor-tepat", 4, []model.Record{office(func(o *model.Office) { o.SignDate = day(2025, 3, 1) })}, "1/2"},
		{"banding-target", 4, known, "2/4"},
		{"banding-target", 4, append(known, text("banding-target")), "4/4"},
		{"banding-target", 4, []model.Record{text("banding-target")}, "2/4"},
		{"banding-tahun-lalu", 4, []model.Record{&model.History{Indicator: "a", Year: 2023, Achievement: model.NotApplicable()}}, "1/4"},
		{"banding-renstra", 4, nil, "0/4"},
		{"banding-renstra", 4, append(known, &model.Indicator{ID: "a", Node: "t", Name: "A", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed, StrategicEnd: model.IntOf(20)}), "1/4"},
		{"banding-standar", 4, []model.Record{peer, text("banding-standar")}, "3/4"},
		{"analisis", 4, []model.Record{wrote("t", model.AnalysisSupports, "Rapat rutin setiap pekan dengan desa.")}, "2/4"},
		{"analisis", 4, []model.Record{wrote("t", model.AnalysisSupports, "Baik")}, "1/4"},
		{"analisis", 4, append(known, actual("a", 4, 13), wrote("t", model.AnalysisSupports, "Rapat rutin setiap pekan dengan desa.")), "1/4"}, // a next step is owed
		{"efisiensi", 4, known, "2/4"},
		{"program-penunjang", 4, nil, "0/2"},
		{"program-penunjang", 4, []model.Record{target("c", 0, 1), actual("c", 4, 1)}, "1/2"},
		{"realisasi-anggaran", 4, append(money(1, 1, 1), text("realisasi-anggaran")), "2/2"},
		{"langkah-perbaikan", 4, []model.Record{wrote("s", model.AnalysisNext, "x")}, "1/2"},
		{"capaian-naik", 4, known, "0/0"},
		{"capaian-naik", 4, append(known, past("a", 10, 11), past("b", 10, 10)), "1/2"},
	} {
		e := rowOf(t, of(row.q, overlay(row.records)...), row.rule).Evidence
		if got := fmt.Sprintf("%d/%d", e.Done, e.Of); got != row.want {
			t.Errorf("%s = %s (%s), want %s", row.rule, got, e.Says, row.want)
		}
		if (e.Says == "") != (e.Of == 0) || strings.Contains(e.Says, "%!") {
			t.Errorf("%s says %q", row.rule, e.Says)
		}
		if e.Done == e.Of && len(e.Missing) > 0 {
			t.Errorf("%s misses %v", row.rule, e.Missing)
		}
	}
}

// overlay puts records over the plan, in place of those of the same key.
func overlay(over []model.Record) []model.Record {
	taken := map[model.Ref]bool{}
	var all []model.Record
	for i := len(over) - 1; i >= 0; i-- {
		if !taken[over[i].Ref()] {
			taken[over[i].Ref()] = true
			all = append(all, over[i])
		}
	}
	for _, r := range plan() {
		if !taken[r.Ref()] {
			all = append(all, r)
		}
	}
	return all
}

func TestEveryRuleIsAskedAndEveryCriterionsRuleIsKnown(t *testing.T) {
	asked := map[model.ID]bool{}
	for _, c := range model.Criteria(model.NewBook(year, 1, nil)) {
		asked[c.Rule] = true
	}
	keys := map[model.ID]bool{"": true}
	for _, rule := range readiness.Rules() {
		if keys[rule.Key] || rule.Looks == "" || rule.Key.Check() != nil || !asked[rule.Key] {
			t.Errorf("rule %+v", rule)
		}
		keys[rule.Key] = true
	}
	for key := range asked {
		if !keys[key] {
			t.Errorf("no rule %q", key)
		}
	}
}

func exact(t *testing.T, what string, f calc.Figure, want string) {
	t.Helper()
	got := "-"
	if f.Known() {
		got = f.Exact().RatString()
	}
	if got != want {
		t.Errorf("%s = %s, want %s", what, got, want)
	}
}

func TestPointsOfEachPartAddUpToTheScore(t *testing.T) {
	e := of(model.Q4, overlay(append(money(100, 90, 80), target("a", 0, 5), actual("a", 4, 4)))...)
	sums := map[string]*big.Rat{}
	add := func(key string, f calc.Figure) {
		if sums[key] == nil {
			sums[key] = new(big.Rat)
		}
		if f.Known() {
			sums[key].Add(sums[key], f.Exact())
		}
	}
	open := 0
	for _, row := range e.Rows {
		add("baris", row.Points)
		add("baris penuh", row.Full)
		if !row.Judged() {
			open++
		}
	}
	for _, c := range e.Components {
		if c.Aspect == "" {
			add("komponen", c.Points)
			add("komponen penuh", c.Full)
		} else {
			add("aspek", c.Points)
			add("aspek penuh", c.Full)
		}
	}
	for _, key := range []string{"baris", "komponen", "aspek"} {
		exact(t, key, e.Score, sums[key].RatString())
		exact(t, key+" penuh", calc.Computed(sums[key+" penuh"]), "100")
	}
	if open != e.Open || open == 0 {
		t.Errorf("%d open, counted %d", e.Open, open)
	}
}

func TestAPersonsAnswerHoldsInPlaceOfTheData(t *testing.T) {
	for answer, share := range map[model.Answer]string{model.AnswerYes: "1", model.AnswerPartly: "1/2", model.AnswerNo: "0", "": "2/5"} {
		row := rowOf(t, of(model.Q4, append(plan(), &model.Assessment{Criterion: "renstra", Answer: answer, Note: "x"})...), "renstra")
		exact(t, string(answer), row.Share, share)
		if row.Evidence.Of != 5 {
			t.Error("what the data show is not told any more")
		}
	}
	if rowOf(t, of(model.Q4, plan()...), "rekomendasi").Judged() {
		t.Error("nobody answered, and it is judged")
	}
}

func TestAllFulfilledIsAHundredAndNothingIsJudgedByItself(t *testing.T) {
	var yes, no []model.Record
	for _, c := range model.Criteria(model.NewBook(year, 1, nil)) {
		yes = append(yes, &model.Assessment{Criterion: c.ID, Answer: model.AnswerYes})
		no = append(no, &model.Assessment{Criterion: c.ID, Answer: model.AnswerNo})
	}
	e := of(model.Q4, yes...)
	exact(t, "semua ya", e.Score, "100")
	if e.Word != "AA" || e.Open != 0 {
		t.Errorf("%s, %d open", e.Word, e.Open)
	}
	e = of(model.Q4, no...)
	exact(t, "semua tidak", e.Score, "0")
	exact(t, "semua tidak, paling tinggi", e.Highest, "0")
	if e.Word != "D" {
		t.Error(e.Word)
	}
}

func TestPredicatesAreOfTheExactScore(t *testing.T) {
	settings := model.DefaultSettings()
	settings.Weights = model.DefaultWeights()
	settings.Weights.Predicates = model.Scale{{From: model.ValueOf(decimal.RequireFromString("30")), Word: "lebih"}, {Word: "kurang"}}
	answers := func(component model.Component) []model.Record {
		all := []model.Record{&settings}
		for _, c := range model.Criteria(model.NewBook(year, 1, nil)) {
			a := model.AnswerNo
			if c.Component == component {
				a = model.AnswerYes
			}
			all = append(all, &model.Assessment{Criterion: c.ID, Answer: a})
		}
		return all
	}
	e := of(model.Q4, answers(model.ComponentPlanning)...)
	exact(t, "perencanaan", e.Score, "30")
	if e.Word != "kurang" {
		t.Error("30 is not above 30")
	}
}

func TestWeightsShareTheAspect(t *testing.T) {
	own := func(id model.ID, weight int) model.Record {
		return &model.Criterion{ID: id, Component: model.ComponentReview, Aspect: model.AspectUse, Text: "x", Weight: weight}
	}
	e := of(model.Q4, own("capaian-naik", 0), own("rekomendasi", 1), own("baru", 3), &model.Assessment{Criterion: "baru", Answer: model.AnswerYes})
	exact(t, "baru", rowOf(t, e, "baru").Points, "75/8") // three quarters of 12,5
	for _, row := range e.Rows {
		if row.Criterion.ID == "capaian-naik" {
			t.Error("a criterion without weight is asked")
		}
	}
	none := of(model.Q4, own("capaian-naik", 0), own("rekomendasi", 0))
	if none.Highest.Exact().Cmp(big.NewRat(100, 1)) > 0 || none.Score.Exact().Cmp(none.Highest.Exact()) > 0 {
		t.Errorf("%s of at most %s", none.Score.Exact(), none.Highest.Exact())
	}
	all := calc.Difference(none.Highest, none.Score)
	if all.Exact().Sign() <= 0 {
		t.Error("an aspect that nobody asks is not left open")
	}
}

func TestAnUnknownRuleLeavesTheCriterionToAPerson(t *testing.T) {
	row := rowOf(t, of(model.Q4, &model.Criterion{ID: "c", Component: model.ComponentReview, Aspect: model.AspectUse, Text: "x", Weight: 1, Rule: "lama"}), "c")
	if row.Rule != nil || row.Judged() {
		t.Errorf("%+v", row)
	}
}

func BenchmarkEstimate(b *testing.B) {
	year := model.NewBook(year, 1, overlay(append(money(100, 90, 80), target("a", 0, 5), actual("a", 4, 4))))
	r := calc.Compute(year, model.Q4)
	for b.Loop() {
		readiness.Of(year, r)
	}
}

func TestTheEstimateIsMadeOnceForABookAndAQuarter(t *testing.T) {
	b := model.NewBook(year, 1, plan())
	first := readiness.Of(b, calc.Compute(b, model.Q1))
	if readiness.Of(b, calc.Compute(b, model.Q1)) != first {
		t.Error("made again")
	}
	if readiness.Of(b, calc.Compute(b, model.Q4)) == first {
		t.Error("one quarter's estimate is given for another")
	}
	if readiness.Of(b.With(target("a", model.WholeYear, 5)), calc.Compute(b, model.Q1)) == first {
		t.Error("one Book's estimate is given for another")
	}
}
