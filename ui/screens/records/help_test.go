package records

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/seed"
)

// Every line of every form says beneath it what is wanted there.
func TestEveryFieldOfEveryFormHasHelp(t *testing.T) {
	act, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	var all []model.Record
	for _, e := range act.Edits {
		all = append(all, e.Put)
	}
	b := model.NewBook(act.Year, 1, all)
	asked := 0
	for _, s := range recordLists() {
		if s.fields == nil {
			continue // a list of texts, each with a page of its own
		}
		for _, f := range s.fields(b) {
			asked++
			if strings.TrimSpace(f.hint) == "" {
				t.Errorf("%s: %q (%s) has no help", s.title, f.label, f.name)
			}
		}
	}
	if asked < 100 {
		t.Errorf("only %d fields: this test asks too little", asked)
	}
}
