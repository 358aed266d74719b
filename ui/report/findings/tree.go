package findings

import (
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/calc/check"
)

// Root is a finding that stands for itself, with those that follow from it.
type Root struct {
	check.Finding
	Follow []check.Finding
}

// Roots puts findings under the first of their causes. A root stands at its own level, and
// the roots keep the order of the findings.
func Roots(found []check.Finding) []Root {
	at := map[string]int{}
	var roots []Root
	for _, f := range found {
		if f.Cause == "" {
			at[f.ID] = len(roots)
			roots = append(roots, Root{Finding: f})
		}
	}
	for _, f := range found {
		if f.Cause == "" {
			continue
		}
		if i, there := at[f.Root]; there {
			roots[i].Follow = append(roots[i].Follow, f)
		} else {
			roots = append(roots, Root{Finding: f})
		}
	}
	return roots
}

// Right is what should stand there, written for people.
func Right(f *check.Finding) string {
	if d, err := decimal.NewFromString(f.Right); err == nil && !strings.ContainsAny(f.Right, "eE") {
		return calc.Marked(d.StringFixed(max(-d.Exponent(), 0)))
	}
	return f.Right
}

// Brief says in a few words what stands there and what should.
func Brief(f *check.Finding) string {
	switch {
	case f.Printed != "" && f.Right != "":
		return f.Printed + " → " + Right(f)
	case f.Printed != "":
		return f.Printed
	}
	return ""
}
