package manual_test

import (
	"slices"
	"strings"
	"testing"

	"capaian/ui/manual"
)

func TestTheBookHoldsEveryPageOnce(t *testing.T) {
	var listed []string
	for _, c := range manual.Book() {
		listed = append(listed, c.Name)
		if c.Title == "" || manual.Page(c.Name) == "" {
			t.Errorf("%+v has no title or no page", c)
		}
	}
	slices.Sort(listed)
	if names := manual.Names(); !slices.Equal(listed, names) {
		t.Errorf("in the book %v, pages %v", listed, names)
	}
	if manual.Book()[0].Part == "" {
		t.Error("the book begins under no heading")
	}
}

func TestAPassageIsFoundInItsPage(t *testing.T) {
	all := manual.Passages()
	if len(all) < 100 {
		t.Fatalf("%d passages", len(all))
	}
	for _, p := range all {
		line := strings.Split(manual.Page(p.Chapter.Name), "\n")[p.Line]
		if strings.TrimPrefix(line, "- ") != p.Text || p.Text == "" {
			t.Errorf("%s, line %d: %q", p.Chapter.Name, p.Line, p.Text)
		}
	}
}
