package model

import "testing"

func criterionAt(t *testing.T, b *Book, id ID) Criterion {
	t.Helper()
	for _, c := range Criteria(b) {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no criterion %q", id)
	return Criterion{}
}

func TestUsualCriteriaAreSoundAndAskAllOfEachComponent(t *testing.T) {
	asked, seen := map[Component]map[Aspect]int{}, map[ID]bool{}
	for _, c := range Criteria(NewBook(2024, 1, nil)) {
		if err := c.Check(); err != nil {
			t.Errorf("%s: %v", c.ID, err)
		}
		if seen[c.ID] || c.Weight != 1 || !UsualCriterion(c.ID) {
			t.Errorf("%+v", c)
		}
		seen[c.ID] = true
		if asked[c.Component] == nil {
			asked[c.Component] = map[Aspect]int{}
		}
		asked[c.Component][c.Aspect]++
	}
	for _, component := range Components() {
		for _, aspect := range Aspects() {
			if asked[component.Component][aspect.Aspect] < 2 {
				t.Errorf("%s %s is asked %d times", component.Component, aspect.Aspect, asked[component.Component][aspect.Aspect])
			}
		}
	}
	weights := DefaultWeights()
	if err := weights.check(); err != nil {
		t.Error(err)
	}
}

func TestTheOfficesOwnCriteriaReplaceAndAdd(t *testing.T) {
	b := NewBook(2024, 1, []Record{
		&Criterion{ID: "renstra", Order: 9, Component: ComponentPlanning, Aspect: AspectPresence, Text: "Renstra kami", Weight: 3},
		&Criterion{ID: "baru", Order: 1, Component: ComponentReview, Aspect: AspectUse, Text: "Baru", Weight: 1},
	})
	if got := criterionAt(t, b, "renstra"); got.Text != "Renstra kami" || got.Weight != 3 {
		t.Errorf("%+v", got)
	}
	if all := Criteria(b); len(all) != len(usualCriteria())+1 || all[0].ID != "target-iku" || all[3].ID != "renstra" {
		t.Errorf("%d criteria, the first %s, the fourth %s", len(all), all[0].ID, all[3].ID)
	}
	if UsualCriterion("baru") {
		t.Error("an added criterion does not come back")
	}
}

func TestAnswersAreReadFromTheBook(t *testing.T) {
	b := NewBook(2024, 1, []Record{&Assessment{Criterion: "renstra", Answer: AnswerNo, Note: "Belum"}})
	if b.Assessment("renstra").Answer != AnswerNo || b.Assessment("pk").Answer != "" {
		t.Errorf("%+v", b.Assessment("renstra"))
	}
	c := b.With(&Assessment{Criterion: "renstra"}, &Assessment{Criterion: "pk", Answer: AnswerYes})
	if c.Assessment("renstra").Answer != "" || c.Assessment("pk").Answer != AnswerYes || b.Assessment("pk").Answer != "" {
		t.Error("With changed the Book itself, or not its copy")
	}
}

func TestWeightsInForceAreTheUsualUntilSet(t *testing.T) {
	s := DefaultSettings()
	if got := s.WeightsInForce(); got.Components != [4]int{30, 30, 15, 25} {
		t.Errorf("%+v", got)
	}
	s.Weights = DefaultWeights()
	s.Weights.Components = [4]int{25, 25, 25, 25}
	if got := s.WeightsInForce(); got.Components != [4]int{25, 25, 25, 25} {
		t.Errorf("%+v", got)
	}
}
