package model_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"capaian/model"
)

// A blank row of a version is read from the nearest filled one before it that was valid by then.
func TestTheVersionBefore(t *testing.T) {
	versions := []model.Record{
		&model.BudgetVersion{ID: "murni", Order: 1, Name: "Murni"}, &model.BudgetVersion{ID: "geser", Order: 2, Name: "Pergeseran", Since: on(5, 1)},
		&model.BudgetVersion{ID: "ubah", Order: 3, Name: "Perubahan", Since: on(9, 1)}, &model.BudgetVersion{ID: "akhir", Order: 4, Name: "Akhir"},
	}
	for _, row := range []struct {
		filled string
		want   [4]int
	}{
		{"murni geser ubah akhir", [4]int{-1, 0, 1, 2}}, {"murni ubah akhir", [4]int{-1, -1, 0, 2}}, {"geser ubah", [4]int{-1, -1, 1, -1}}, {"", [4]int{-1, -1, -1, -1}},
	} {
		records := append([]model.Record{}, versions...)
		for _, id := range strings.Fields(row.filled) {
			records = append(records, &model.Amount{Node: "n", Version: model.ID(id), Value: model.IntOf(1)})
		}
		b := model.NewBook(2024, 1, records)
		for i, want := range row.want {
			if got := b.VersionBefore(i, b.FilledVersions()); got != want {
				t.Errorf("%s: before %s is %d, want %d", row.filled, b.Versions[i].ID, got, want)
			}
		}
	}
	later := model.NewBook(2024, 1, []model.Record{
		&model.BudgetVersion{ID: "a", Order: 1, Name: "A", Since: on(9, 1)}, &model.BudgetVersion{ID: "b", Order: 2, Name: "B", Since: on(5, 1)},
		&model.Amount{Node: "n", Version: "a", Value: model.IntOf(1)}, &model.Amount{Node: "n", Version: "b", Value: model.IntOf(1)},
	})
	if got := later.VersionBefore(1, later.FilledVersions()); got != -1 {
		t.Errorf("a version that was valid only later is read: %d", got)
	}
}

// A changed agreement holds from the quarter in which it is signed; without a day all year.
func TestTheTargetOfAQuarterIsThatOfItsAgreement(t *testing.T) {
	targets := []model.Record{
		&model.Target{Indicator: "both", Agreement: model.Initial, Value: model.IntOf(1)}, &model.Target{Indicator: "both", Agreement: model.Revised, Value: model.IntOf(2)},
		&model.Target{Indicator: "first", Agreement: model.Initial, Value: model.IntOf(3)}, &model.Target{Indicator: "late", Agreement: model.Revised, Value: model.IntOf(4)},
	}
	for _, row := range []struct {
		signed model.Date
		want   string
	}{
		{on(10, 14), "1113"}, {on(9, 30), "1123"}, {on(1, 1), "2223"}, {model.Date{}, "2223"},
	} {
		b := model.NewBook(2024, 1, append([]model.Record{&model.Office{RenewedOn: row.signed}}, targets...))
		got := ""
		for _, q := range []model.Quarter{model.Q1, model.Q2, model.Q3} {
			got += b.TargetAt("both", q).String()
		}
		if got += b.TargetAt("first", model.Q3).String(); got != row.want || b.TargetAt("both", model.Q4).String() != "2" || b.TargetAt("late", model.Q4).String() != "4" {
			t.Errorf("signed %v: %s, want %s", row.signed, got, row.want)
		}
		if !b.RevisedAt(model.WholeYear) {
			t.Errorf("signed %v: it does not hold for the year", row.signed)
		}
	}
}

func TestMoneyComesFromWhereTheNearestNodeSays(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{
		&model.Node{ID: "s", Level: model.Objective, Name: "S"}, &model.Node{ID: "p", Parent: "s", Level: model.Program, Name: "P", Funds: "DAU"},
		&model.Node{ID: "k", Parent: "p", Level: model.Activity, Name: "K"}, &model.Node{ID: "x", Parent: "k", Level: model.SubActivity, Name: "X", Funds: "PAD"},
	})
	for id, want := range map[model.ID]string{"s": "", "p": "DAU", "k": "DAU", "x": "PAD", "?": ""} {
		if got := b.FundsOf(id); got != want {
			t.Errorf("%s: %q", id, got)
		}
	}
	if b.NodeAt("k") < 0 || b.Nodes[b.NodeAt("k")].ID != "k" || b.NodeAt("?") != -1 || len(b.Children("p")) != 1 || len(b.Children("")) != 1 {
		t.Error("a node is found at another's place")
	}
}

// An id says when it was made, and is nobody else's.
func TestIdsAreMintedOnce(t *testing.T) {
	used := map[model.ID]bool{}
	now := time.UnixMilli(1_700_000_000_000)
	first, second := model.Mint("desa", now, used), model.Mint("desa", now, used)
	if first != "desa-loyw3v28" || second != "desa-loyw3v29" || len(used) != 2 {
		t.Errorf("%s and %s", first, second)
	}
}

func TestWhatHangsOnARecordIsCounted(t *testing.T) {
	refs := []model.Ref{ref(model.KindTarget, "a/awal/0"), ref(model.KindActual, "a/1"), ref(model.KindActual, "a/2")}
	if got := model.Tally(refs); got != "1 Target, 2 Realisasi" || model.Tally(nil) != "" {
		t.Errorf("%q", got)
	}
}

// The same renstra in two years of a file says the same; what differs is offered as the other has it.
func TestARenstraThatIsOtherInAnEarlierYear(t *testing.T) {
	year := func(y int, end int64, decree string, ids ...model.ID) *model.Book {
		records := []model.Record{&model.StrategicPlan{ID: "p", First: 2023, Last: 2026, Decree: decree}}
		for _, id := range ids {
			records = append(records, &model.Indicator{ID: id, Node: "n", Name: string(id)}, &model.StrategicTarget{Plan: "p", Indicator: id, End: model.IntOf(end), Years: []model.YearTarget{{Year: 2024, Value: model.IntOf(end)}}})
		}
		return model.NewBook(y, 1, records)
	}
	now := year(2025, 5, "SK 1", "a", "b")
	for _, row := range []struct {
		name    string
		earlier []*model.Book
		want    string
	}{
		{"none at hand", nil, "0"},
		{"the same", []*model.Book{year(2024, 5, "SK 1", "a", "b")}, "0"},
		{"another decree", []*model.Book{year(2024, 5, "SK 2", "a")}, "2024 strategic-plan/p"},
		{"other targets, of an indicator that is in both", []*model.Book{year(2024, 6, "SK 1", "a", "c")}, "2024 strategic-target/p/a"},
		{"the latest counts", []*model.Book{year(2023, 6, "SK 2", "a"), year(2024, 5, "SK 1", "a")}, "0"},
		{"one without it is passed over", []*model.Book{year(2023, 6, "SK 1", "a"), model.NewBook(2024, 1, nil)}, "2023 strategic-target/p/a"},
	} {
		y, records := now.Beside(row.earlier).PlanElsewhere()
		got := fmt.Sprint(y)
		for _, r := range records {
			got += " " + string(r.Ref().Kind) + "/" + r.Ref().Key
		}
		if got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
	p := &model.StrategicPlan{First: 2025, Last: 2027}
	if fmt.Sprint(p.Years(), p.YearOfBase()) != "[2025 2026 2027] 2024" || (&model.StrategicPlan{First: 2025, BaseYear: 2022}).YearOfBase() != 2022 {
		t.Errorf("%v from %d", p.Years(), p.YearOfBase())
	}
	if all := now.PlannedTargets(2024); len(all) != 2 || all[0].Indicator != "a" || all[0].Agreement != model.Initial || all[0].Value.String() != "5" || len(now.PlannedTargets(2030)) != 0 {
		t.Errorf("%+v", all)
	}
}

func TestWhatWasEnteredInAYear(t *testing.T) {
	plan := []model.Record{&model.Node{ID: "n", Level: model.Goal, Name: "N"}, &model.Target{Indicator: "a", Agreement: model.Initial, Value: model.IntOf(1)}, &model.Staff{ID: "s", Position: "Camat"}}
	if model.NewBook(2024, 1, plan).Entered() {
		t.Error("a plan counts as entered")
	}
	for _, r := range []model.Record{
		typed("a", 1), &model.Spent{Node: "n", Quarter: model.Q1, Value: model.IntOf(1)}, &model.FacilitationMark{Row: "r", Quarter: model.Q1, Count: 1}, &model.Reason{Row: "r", Text: "x"},
		&model.Receipt{Village: "v", Document: "d", Note: "x"}, &model.Letter{ID: "l"}, &model.Photo{ID: "p"}, &model.Note{ID: "n"}, &model.Publication{ID: "p"},
		&model.Assessment{Criterion: "c", Answer: model.AnswerNo}, &model.PartState{Quarter: model.Q1, Part: "p", Status: model.StatusSubmitted}, &model.QuarterState{Quarter: model.Q1},
	} {
		if !model.NewBook(2024, 1, append(plan, r)).Entered() {
			t.Errorf("a %s does not count as entered", r.Ref().Kind)
		}
	}
}
