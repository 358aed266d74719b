package readiness_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"capaian/calc"
	"capaian/model"
)

// What a criterion says of the data, and where the rest is entered, as Kesiapan shows it.
func TestTheEstimateAsItIsSeen(t *testing.T) {
	records := slices.Concat(money(100, 50, 40), checklist(mark("x", model.Evidence{Kind: model.EvidenceMinutes}), mark("y")), received(29, 30), standing(2, model.StatusSubmitted), []model.Record{
		target("a", 0, 10), target("b", 0, 10), target("c", 0, 4), target("b", 1, 2), actual("a", 4, 9), actual("b", 1, 3), actual("b", 4, 12), past("a", 10, 10), past("b", 9, 9),
		wrote("t", model.AnalysisSupports, "Rapat rutin setiap pekan dengan desa."), text("banding-target"), &model.Office{Name: "K", SignPlace: "L", AgreedOn: day(2024, 2, 1), SignDate: day(2025, 3, 1)},
	})
	var out strings.Builder
	e := of(model.Q4, overlay(records)...)
	for _, row := range e.Rows {
		fmt.Fprintf(&out, "%s: %s", row.Criterion.ID, row.Evidence.Says)
		for _, ref := range row.Evidence.Missing {
			fmt.Fprintf(&out, " | %s %s", ref.Kind, ref.Key)
		}
		out.WriteString("\n")
	}
	for _, one := range e.Components {
		fmt.Fprintf(&out, "%s %s: %s of %s\n", one.Component, one.Aspect, shown(one.Points), shown(one.Full))
	}
	fmt.Fprintf(&out, "%s, at most %s: %s; %d open\n", shown(e.Score), shown(e.Highest), e.Word, e.Open)
	golden.RequireEqual(t, []byte(out.String()))
}

func shown(f calc.Figure) string {
	d, known := f.Round(2)
	if !known {
		return "-"
	}
	return d.String()
}
