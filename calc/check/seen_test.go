package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/calc/check"
	"capaian/model"
)

// What is said of each place where the cases of each check fail: words, what is right, arithmetic,
// and from what it follows.
func TestFindingsAsTheyAreTold(t *testing.T) {
	var data, print strings.Builder
	for _, r := range rows(t) {
		b := model.NewBook(2024, 1, decode(t, r.Records))
		if len(r.Before) > 0 {
			b = b.Beside([]*model.Book{model.NewBook(2023, 1, decode(t, r.Before))})
		}
		written(&data, r.Code+": "+r.Name, r.Code, run(b, r.Quarter))
	}
	for _, c := range printedCases(t, "rules.txt") {
		written(&print, c.Code+": "+c.Name, c.Code, check.Document(decoded(t, c.Document)))
	}
	t.Run("data", func(t *testing.T) { golden.RequireEqual(t, []byte(data.String())) })
	t.Run("print", func(t *testing.T) { golden.RequireEqual(t, []byte(print.String())) })
}

// written writes down the findings of a code.
func written(out *strings.Builder, name, code string, found []check.Finding) {
	for i := range found {
		f := &found[i]
		if f.Code != code {
			continue
		}
		if name != "" {
			fmt.Fprintf(out, "== %s\n", name)
			name = ""
		}
		fmt.Fprintf(out, "%s: %s\n%s\n", f.Level, f.Place, f.Message)
		if f.Printed != "" || f.Right != "" {
			fmt.Fprintf(out, "%s → %s\n", f.Printed, f.Right)
		}
		for _, line := range f.Working {
			fmt.Fprintf(out, "- %s\n", line)
		}
		if f.Cause != "" {
			fmt.Fprintf(out, "after %s\n", f.Cause)
		}
	}
}
