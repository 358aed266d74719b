package check

import (
	"fmt"

	"capaian/calc/printed"
	"capaian/model"
)

// modestTargets finds targets below what the year before reached or aimed at.
func modestTargets(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	for _, f := range r.order {
		if f.role != printed.RoleTarget || f.whose != printed.Own || f.quarter != model.WholeYear || f.year != r.Year || r.Year == 0 {
			continue
		}
		e := r.facts[f][0]
		name := r.line(e.at).Label
		if len(e.values) > 1 || lowIsBetter(name) {
			continue
		}
		before := f
		before.year--
		reached := before
		reached.role = printed.RoleActual
		for _, past := range []struct {
			fact fact
			word string
			code string
		}{{before, "target", codeLowerTarget}, {reached, "realisasi", codeModestTarget}} {
			entries := r.facts[past.fact]
			if len(entries) == 0 || len(entries[0].values) > 1 {
				continue
			}
			was := entries[0]
			if around(e.values[0]).high.Cmp(around(was.values[0]).low) >= 0 {
				continue
			}
			r.note(flaw{
				code: past.code, at: e.at,
				message: fmt.Sprintf("Target “%s” %s lebih rendah daripada %s tahun %d (%s).", shorten(name, 60), r.cell(e.at).Text, past.word, before.year, r.cell(was.at).Text),
				working: []string{r.place(was.at) + ": " + r.cell(was.at).Text, r.place(e.at) + ": " + r.cell(e.at).Text},
			})
			break
		}
	}
}

// passedPlanEnd finds this year's targets or actuals beyond the last target of the plan.
func passedPlanEnd(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	for _, f := range r.order {
		if f.role != printed.RoleTarget || f.whose != printed.PlanEnd {
			continue
		}
		end := r.facts[f][0]
		name := r.line(end.at).Label
		if len(end.values) > 1 || lowIsBetter(name) {
			continue
		}
		target := fact{printed.RoleTarget, f.name, r.Year, 0, printed.Own}
		for _, now := range r.facts[target] {
			if len(now.values) == 1 && around(now.values[0]).low.Cmp(around(end.values[0]).high) > 0 {
				r.note(flaw{
					at: now.at,
					message: fmt.Sprintf("Target “%s” %s sudah melampaui target akhir renstra %s; target akhir itu perlu ditinjau.",
						shorten(name, 60), r.cell(now.at).Text, r.cell(end.at).Text),
				})
				break
			}
		}
	}
}

// farAbove finds achievements so high that the target or the unit must be looked at.
func farAbove(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	seen := map[int]bool{}
	for _, f := range r.order {
		if f.role != printed.RoleAchieved || f.year != r.Year || f.quarter != 0 || seen[f.name] || f.whose != printed.Own {
			continue
		}
		e := r.facts[f][0]
		if len(e.values) > 1 || r.wrong[e.at] != nil || e.values[0].Number.Rat().Cmp(farLimit()) <= 0 {
			continue
		}
		seen[f.name] = true
		r.note(flaw{
			at: e.at,
			message: fmt.Sprintf("Capaian “%s” %s jauh di atas 120 persen: target terlalu rendah, atau satuannya berbeda. Jelaskan dalam analisis.",
				shorten(r.line(e.at).Label, 60), r.cell(e.at).Text),
		})
	}
}

// noBaseline finds indicators of the year that no table tells an earlier year of, where the
// document compares years at all.
func noBaseline(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	past, names := map[int]bool{}, map[int]bool{}
	compares := false
	for _, f := range r.order {
		if f.role == printed.RoleActual && f.year != 0 && f.year < r.Year {
			past[f.name], compares = true, true
		}
	}
	if !compares {
		return
	}
	for s := range r.Sheets {
		if r.Sheets[s].Kind == printed.KindHistory {
			for l := range r.Sheets[s].Lines {
				if id, _ := r.names.of(r.Sheets[s].Lines[l].Label); id >= 0 {
					past[id] = true // N/A is told too
				}
			}
		}
	}
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.year != r.Year || f.whose != printed.Own || past[f.name] || names[f.name] {
			continue
		}
		e := r.facts[f][0]
		if e.kind != printed.KindQuarters && e.kind != printed.KindAchievement || r.Sheets[e.at.sheet].Columns[e.at.column].Guessed {
			continue
		}
		names[f.name] = true
		r.note(flaw{
			at:      e.at,
			message: fmt.Sprintf("“%s” tidak mempunyai angka tahun sebelumnya dalam laporan ini, sehingga tidak ada pembandingnya.", shorten(r.line(e.at).Label, 60)),
		})
	}
}

// cutBudgets finds budgets that were cut by much while the target stayed.
func cutBudgets(r *reader) {
	if r.known.data != nil {
		return // the data tell it
	}
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		find := func(role printed.Role, v printed.Version) int {
			for c, column := range sheet.Columns {
				if column.Role == role && column.Version == v {
					return c
				}
			}
			return -1
		}
		b1, b2 := find(printed.RoleBudget, printed.First), find(printed.RoleBudget, printed.Revised)
		t1, t2 := find(printed.RoleTarget, printed.First), find(printed.RoleTarget, printed.Revised)
		if b1 < 0 || b2 < 0 || t1 < 0 || t2 < 0 {
			continue
		}
		under := model.Level(0) // of a row that was told, so that those below it are not
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			if line.Own && under != 0 && line.Level <= under {
				under = 0
			}
			before, after := &line.Cells[b1], &line.Cells[b2]
			if line.Head || line.Total || !line.Own || !usable(before) || !usable(after) || !usable(&line.Cells[t1]) || !usable(&line.Cells[t2]) || len(before.Values) > 1 || len(after.Values) > 1 || under != 0 {
				continue
			}
			x, y := before.Values[0].Number.Rat(), after.Values[0].Number.Rat()
			if x.Sign() <= 0 || percent(y, x).Cmp(cutLimit()) >= 0 || !anySame(line.Cells[t1].Values, line.Cells[t2].Values) {
				continue
			}
			under = line.Level
			r.note(flaw{
				at: spot{s, l, b2},
				message: fmt.Sprintf("Anggaran “%s” turun dari %s ke %s (tinggal %s persen), target tetap %s: perlu penjelasan.",
					shorten(line.Node, 60), before.Text, after.Text, r.tell(percent(y, x)), line.Cells[t2].Text),
				working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", after.Values[0], before.Values[0], r.tell(percent(y, x)))},
			})
		}
	}
}
