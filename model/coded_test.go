package model_test

import (
	"errors"
	"fmt"
	"testing"

	"capaian/model"
)

func TestACodeIsNumbersBetweenPoints(t *testing.T) {
	for code, want := range map[string]string{
		"7.01.06": "[7 1 6]", "7.01.": "[7 1]", " 7. 01 ": "[7 1]", "7": "[7]", "": "[]", "7.x": "[]", "7..1": "[]", "Rp7": "[]",
	} {
		if got := fmt.Sprint(model.CodeParts(code)); got != want {
			t.Errorf("%q: %s, want %s", code, got, want)
		}
	}
}

// A node of a plan that is pasted stands below the one whose code its own continues.
func TestACodeTellsWhereANodeStands(t *testing.T) {
	node := func(id model.ID, level model.Level, code string) *model.Node {
		return &model.Node{ID: id, Level: level, Code: code, Name: string(id)}
	}
	goal, aim, other := node("t", model.Goal, ""), node("s", model.Objective, ""), node("s2", model.Objective, "")
	program, second := node("p", model.Program, "7.01.02"), node("p2", model.Program, "7.01.06")
	activity := node("k", model.Activity, "7.01.06.2.01")
	plan := []*model.Node{goal, aim, other, program, second, activity}
	for _, row := range []struct {
		code   string
		before []*model.Node
		parent model.ID
		level  model.Level
	}{
		{"7.01.03", plan, "s2", model.Program}, // no code to go by: the last objective
		{"7.01.03", []*model.Node{aim, goal}, "s", model.Program},
		{"7.01.02.2.01", plan, "p", model.Activity},
		{"7.01.06.2.02", plan, "p2", model.Activity},
		{"7.01.06.2.01.0003", plan, "k", model.SubActivity},
		{"7.01.06.2.01.0003", []*model.Node{aim, activity, second}, "k", model.SubActivity}, // the longest, wherever it stands
		{"7.01.02.2.09.0001", plan, "p", model.SubActivity},                                 // its kegiatan is not in the plan
		{"7.01.6.2.01.3", plan, "k", model.SubActivity},                                     // zeros before a number do not count
		{"8.01.02.2.01", plan, "s2", model.Activity},
		{"7.1", plan, "", 0}, {"", plan, "", 0}, {"x", plan, "", 0},
	} {
		n := &model.Node{ID: "n", Name: "Baru", Code: row.code}
		if err := model.PlaceByCode(n, row.before); err != nil || n.Parent != row.parent || n.Level != row.level {
			t.Errorf("%q: below %q as %v, %v; want %q", row.code, n.Parent, n.Level, err, row.parent)
		}
	}
	n := &model.Node{ID: "n", Name: "Baru", Code: "7.01.02"}
	var fault *model.Fault
	if err := model.PlaceByCode(n, []*model.Node{program}); !errors.As(err, &fault) || fault.Field != "Induk" || n.Parent != "" {
		t.Errorf("a program stands below %q, %v", n.Parent, err)
	}
}
