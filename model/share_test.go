package model_test

import (
	"slices"
	"testing"

	"capaian/model"
)

// What a section answers for follows from the plan, or from whose its indicators are.
func TestTheShareOfASection(t *testing.T) {
	b := model.NewBook(2024, 1, []model.Record{
		&model.Section{ID: "umum", Order: 1, Name: "Umum"}, &model.Section{ID: "pmd", Order: 2, Name: "PMD"},
		&model.Node{ID: "t", Level: model.Goal, Name: "T"},
		&model.Node{ID: "s", Parent: "t", Level: model.Objective, Name: "S"},
		&model.Node{ID: "p", Parent: "s", Level: model.Program, Order: 1, Name: "P"},
		&model.Node{ID: "k1", Parent: "p", Level: model.Activity, Order: 1, Name: "K1"},
		&model.Node{ID: "k2", Parent: "p", Level: model.Activity, Order: 2, Name: "K2", Section: "pmd"},
		&model.Node{ID: "sub", Parent: "k2", Level: model.SubActivity, Name: "Sub"},
		&model.Node{ID: "q", Parent: "s", Level: model.Program, Order: 2, Name: "Q"},
		&model.Indicator{ID: "ip", Node: "p", Name: "IP", Section: "umum"},
		&model.Indicator{ID: "ik2", Node: "k2", Name: "IK2"},
		&model.Indicator{ID: "q1", Node: "q", Name: "Q1", Section: "umum"}, &model.Indicator{ID: "q2", Node: "q", Order: 2, Name: "Q2", Section: "pmd"},
		&model.Facilitation{ID: "f", Name: "F", Section: "pmd"}, &model.FacilitationRow{ID: "f1", Group: "f", Name: "F1", Planned: 1},
	})
	names := func(s model.Share) (nodes, indicators []string) {
		for _, at := range s.Nodes {
			nodes = append(nodes, string(b.Nodes[at].ID))
		}
		for _, at := range s.Indicators {
			indicators = append(indicators, string(b.Indicators[at].ID))
		}
		return nodes, indicators
	}
	for _, row := range []struct {
		section           model.ID
		nodes, indicators []string
		rows              int
	}{
		{"umum", []string{"p"}, []string{"ip", "q1"}, 0}, // K1 lies below P
		{"pmd", []string{"k2"}, []string{"ik2", "q2"}, 1},
		{"", []string{"q"}, nil, 0}, // two sections share Q's indicators: it is neither's
	} {
		s := b.Share(row.section, model.Q4.LastDay(2024))
		nodes, indicators := names(s)
		if !slices.Equal(nodes, row.nodes) || !slices.Equal(indicators, row.indicators) || len(s.Rows) != row.rows {
			t.Errorf("%q: nodes %v, indicators %v, %d rows", row.section, nodes, indicators, len(s.Rows))
		}
		if s.IsEmpty() {
			t.Errorf("%q answers for nothing", row.section)
		}
	}
	if s := b.Share("lain", model.Q4.LastDay(2024)); !s.IsEmpty() {
		t.Errorf("a section of nothing: %v", s)
	}
}
