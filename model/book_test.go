package model

import "testing"

// shuffled holds a small year in an order that nobody would enter it in.
func shuffled() []Record {
	return []Record{
		&Actual{Indicator: "i2", Quarter: Q2, Value: IntOf(5)},
		&Node{ID: "p2", Parent: "s", Level: Program, Order: 2, Name: "P2"},
		&Indicator{ID: "i2", Node: "p2", Name: "dua"},
		&Node{ID: "k1", Parent: "p1", Level: Activity, Order: 1, Name: "K1", Section: "x"},
		&FacilitationRow{ID: "r2", Group: "g2", Order: 1, Name: "r2", Planned: 1},
		&FacilitationRow{ID: "r1", Group: "g1", Order: 2, Name: "r1", Planned: 1},
		&FacilitationRow{ID: "r0", Group: "g1", Order: 1, Name: "r0", Planned: 1},
		&Facilitation{ID: "g2", Order: 2, Name: "g2"}, &Facilitation{ID: "g1", Order: 1, Name: "g1"},
		&Node{ID: "s", Parent: "t", Level: Objective, Order: 1, Name: "S"},
		&Node{ID: "p1", Parent: "s", Level: Program, Order: 1, Name: "P1"},
		&Indicator{ID: "i1", Node: "t", Name: "satu"},
		&Node{ID: "t", Level: Goal, Order: 1, Name: "T"},
		&History{Indicator: "i1", Year: 2023, Target: IntOf(1)}, &History{Indicator: "i1", Year: 2021, Target: IntOf(1)},
		&BudgetVersion{ID: "v2", Order: 2, Kind: VersionRevised, Name: "P", Since: Date{2024, 10, 1}},
		&BudgetVersion{ID: "v1", Order: 1, Kind: VersionOriginal, Name: "M"},
		&Amount{Node: "k1", Version: "v1", Value: IntOf(10)},
	}
}

func TestBookIsInTheOfficesOrder(t *testing.T) {
	b := NewBook(2024, 3, shuffled())
	order := ""
	for _, n := range b.Nodes {
		order += string(n.ID) + " "
	}
	if order != "t s p1 k1 p2 " {
		t.Errorf("nodes %s", order)
	}
	if b.Indicators[0].ID != "i1" || b.Rows[0].ID != "r0" || b.Rows[1].ID != "r1" || b.Rows[2].ID != "r2" || b.Versions[0].ID != "v1" {
		t.Error("lists are out of order")
	}
	if years := b.HistoryYears("i1"); len(years) != 2 || years[0] != 2021 {
		t.Errorf("years %v", years)
	}
	if b.Settings.Decimals != 2 || b.Status(Q1) != StatusDraft || b.Node("none") != nil || b.IndicatorAt("none") != -1 {
		t.Error("what is not there")
	}
}

func TestBookWithLeavesTheFirstAlone(t *testing.T) {
	b := NewBook(2024, 3, shuffled())
	c := b.With(&Actual{Indicator: "i2", Quarter: Q2, Value: IntOf(7)}, &Actual{Indicator: "i2", Quarter: Q3, Value: IntOf(8)}, &Amount{Node: "k1", Version: "v1"})
	if b.Actual("i2", Q2).Value.String() != "5" || !b.Actual("i2", Q3).Value.IsBlank() || b.Amount("k1", "v1").IsBlank() {
		t.Error("the shared Book changed")
	}
	if c.Actual("i2", Q2).Value.String() != "7" || c.Actual("i2", Q3).Value.String() != "8" || !c.Amount("k1", "v1").IsBlank() {
		t.Error("the copy is not as asked")
	}
}

func TestTheRevisedTargetCountsWhereItIsFilled(t *testing.T) {
	b := NewBook(2024, 1, []Record{
		&Target{Indicator: "a", Agreement: Initial, Value: IntOf(50)}, &Target{Indicator: "a", Agreement: Revised, Value: IntOf(60)},
		&Target{Indicator: "b", Agreement: Initial, Value: IntOf(50)}, &Target{Indicator: "c", Agreement: Revised, Value: IntOf(0)},
	})
	for id, want := range map[ID]string{"a": "60", "b": "50", "c": "0", "d": ""} {
		if got := b.TargetInForce(id, WholeYear).String(); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestTheBudgetInForceIsTheLastThatIsFilledAndValid(t *testing.T) {
	b := NewBook(2024, 1, shuffled())
	if v := b.VersionInForce(Q4); v == nil || v.ID != "v1" {
		t.Errorf("an empty revision is in force: %v", v)
	}
	b = NewBook(2024, 1, append(shuffled(), &Amount{Node: "k1", Version: "v2", Value: IntOf(9)}))
	if v := b.VersionInForce(Q4); v == nil || v.ID != "v2" {
		t.Errorf("TW IV: %v", v)
	}
	if v := b.VersionInForce(Q3); v == nil || v.ID != "v1" {
		t.Errorf("TW III, before the revision was enacted: %v", v)
	}
	if NewBook(2024, 1, nil).VersionInForce(Q1) != nil {
		t.Error("a version out of nothing")
	}
}
