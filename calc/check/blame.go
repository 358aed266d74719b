package check

import (
	"fmt"

	"capaian/calc/printed"
)

// blamed finds out whether not the achievement of a row is wrong but the target or the actual
// beside it: where another table prints that one differently, and the achievement follows
// from what is printed there.
func (r *reader) blamed(s *sum) bool {
	for _, input := range []struct {
		at   spot
		code string
	}{{s.actual, "realisasi-berbeda"}, {s.target, "target-berbeda"}} {
		f, e, told := r.factAt(input.at)
		if !told {
			continue
		}
		for _, other := range r.facts[f] {
			if other.at.sheet == e.at.sheet || other.version != e.version && other.version != printed.AnyVersion && e.version != printed.AnyVersion || anySame(other.values, e.values) {
				continue
			}
			t := r.triple(s.at, s.target, s.actual)
			if input.at == s.actual {
				t.actual = other.values
			} else {
				t.target = other.values
			}
			if v, _ := t.judge(); minus.better(v) || v == smallInputs {
				continue
			}
			x := other.values[0]
			r.flag(flaw{
				code: input.code, at: input.at, right: x.Number.StringFixed(int32(x.Places)), exact: x.Number.Rat(), level: r.differenceLevel(f, e, &group{values: other.values, places: []entry{other}}),
				message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan %s mencetak %s, dan capaian %s di baris ini mengikuti yang terakhir.",
					wordOf(f.role), shorten(r.called(e.at), 60), r.cell(e.at).Text, r.place(other.at), r.cell(other.at).Text, r.cell(s.at).Text),
				working: []string{r.place(e.at) + ": " + r.cell(e.at).Text, r.place(other.at) + ": " + r.cell(other.at).Text},
			})
			return true
		}
	}
	return false
}

// bearsOut reports that the achievement in the row follows from the actual there. Of a target
// it proves nothing: any target may have been used throughout.
func (r *factIndex) bearsOut(at spot) bool {
	sheet := &r.Sheets[at.sheet]
	if sheet.Columns[at.column].Role != printed.RoleActual {
		return false
	}
	for c, column := range sheet.Columns {
		one := spot{at.sheet, at.line, c}
		if column.Role != printed.RoleAchieved || !usable(r.cell(one)) {
			continue
		}
		targets, actuals := r.inputs(one, printed.RoleTarget), r.inputs(one, printed.RoleActual)
		if len(targets) == 0 || len(actuals) == 0 || actuals[0] != at {
			continue
		}
		if v, exact := r.triple(one, targets[0], actuals[0]).judge(); (v == fits || v == rounded) && exact != nil {
			return true
		}
	}
	return false
}
