package model

import (
	"encoding/json"
	"testing"
)

// Each row of the tables that people read has its words, and each name that files and
// programs keep is not blank and there once.
func TestTablesOfTheModelHaveTheirWords(t *testing.T) {
	names := map[string]bool{}
	row := func(table, name string, words ...string) {
		t.Helper()
		if name == "" || names[table+"/"+name] {
			t.Errorf("%s: the name %q is blank or there twice", table, name)
		}
		names[table+"/"+name] = true
		for _, w := range words {
			if w == "" {
				t.Errorf("%s: %q has no word", table, name)
			}
		}
	}
	for _, one := range Topics() {
		row("topic", string(one.ID), one.Label, one.Hint)
	}
	for _, one := range Papers() {
		row("paper", string(one.Paper))
		if one.Width <= 0 || one.Height <= one.Width {
			t.Errorf("%s: %d × %d mm", one.Paper, one.Width, one.Height)
		}
	}
	for _, one := range Deadlines(NewBook(2024, 1, nil)) {
		row("deadline", string(one.ID), one.Name)
		if err := one.Check(); err != nil {
			t.Errorf("%s: %v", one.ID, err)
		}
	}
	for _, one := range Criteria(NewBook(2024, 1, nil)) {
		row("criterion", string(one.ID), one.Text)
		if err := one.Check(); err != nil {
			t.Errorf("%s: %v", one.ID, err)
		}
	}
	for _, one := range EvidenceKinds() {
		row("evidence", string(one.Kind), one.Label, one.Mark)
	}
	for _, one := range AnalysisParts() {
		row("analysis", string(one.Part), one.Label)
	}
}

func TestDaysAreStoredAsTheyAreWritten(t *testing.T) {
	for _, d := range []Date{{}, {2024, 2, 29}, {2024, 12, 31}} {
		data, err := json.Marshal(d)
		if err != nil || string(data) != `"`+d.String()+`"` {
			t.Errorf("%v: %s, %v", d, data, err)
		}
		var back Date
		if err := json.Unmarshal(data, &back); err != nil || back != d {
			t.Errorf("%s comes back as %v, %v", data, back, err)
		}
	}
	var d Date
	for _, bad := range []string{`"2024-2-1"`, `"2023-02-29"`, `"kemarin"`} {
		if json.Unmarshal([]byte(bad), &d) == nil {
			t.Errorf("%s is a day", bad)
		}
	}
}
