package check

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// againstData compares what the office printed of its year with what its data come to.
func againstData(r *reader) {
	if r.known.data == nil {
		return
	}
	for _, f := range r.order {
		for _, e := range r.facts[f] {
			if r.wrong[e.at] != nil {
				continue
			}
			figures := r.allowed(f, e.version)
			if len(figures) == 0 {
				continue
			}
			r.examine(e.at)
			best := wrong
			for _, x := range figures {
				if v := agrees(e.values, x); v.better(best) {
					best = v
				}
			}
			if f.role == printed.RoleAchieved && r.actualInstead(f, e) {
				best = fits
			}
			if best != wrong {
				continue
			}
			exact := figures[0]
			r.flag(flaw{
				at: e.at, right: r.plain(exact), exact: exact, cause: cmp.Or(r.rowCause(e.at), r.elsewhere(f, e)),
				message: fmt.Sprintf("%s “%s” tercetak %s, sedangkan menurut data kantor %s.", wordOf(f.role), shorten(r.called(e.at), 60), r.cell(e.at).Text, r.tell(exact)),
				working: []string{"data kantor: " + r.tell(exact)},
			})
		}
	}
	r.totalsAgainstData()
}

// allowed are the figures that the data hold for a fact. A column without a version may show
// any of the year's.
func (r *reader) allowed(f fact, version printed.Version) []*big.Rat {
	var all []*big.Rat
	add := func(figure calc.Figure, told bool) {
		if told && figure.Known() && !figure.Has(calc.Partial) {
			all = append(all, figure.Exact())
		}
	}
	add(r.known.fromData(f, version))
	if version == printed.AnyVersion && (f.role == printed.RoleBudget || f.role == printed.RoleTarget) {
		add(r.known.fromData(f, printed.First))
		add(r.known.fromData(f, printed.Revised))
	}
	if f.role == printed.RoleAchieved && f.whose == printed.Own && f.quarter == 0 && f.year == r.Year {
		if at, there := r.known.measures[f.name]; there {
			add(r.known.data.results.Measures[at].Raw, true)
		}
	}
	return all
}

// rowCause is the flaw of another figure of the row from which this one follows.
func (r *journal) rowCause(at spot) *flaw {
	sheet := &r.Sheets[at.sheet]
	switch sheet.Columns[at.column].Role {
	case printed.RoleAchieved, printed.RoleEfficiency, printed.RoleAbsorption:
	default:
		return nil
	}
	for c, column := range sheet.Columns {
		switch column.Role {
		case printed.RoleActual, printed.RoleAchieved, printed.RoleAbsorption, printed.RoleSpent:
			if f := r.wrong[spot{at.sheet, at.line, c}]; f != nil && c != at.column {
				return f
			}
		}
	}
	return nil
}

func wordOf(role printed.Role) string {
	switch role {
	case printed.RoleTarget:
		return "Target"
	case printed.RoleActual:
		return "Realisasi"
	case printed.RoleAchieved:
		return "Capaian"
	case printed.RoleBudget:
		return "Anggaran"
	case printed.RoleSpent:
		return "Realisasi anggaran"
	case printed.RoleAbsorption:
		return "Penyerapan"
	case printed.RoleEfficiency:
		return "Efisiensi"
	}
	return "Angka"
}

// totalsAgainstData compares the last total of budget tables with the whole plan's money.
func (r *reader) totalsAgainstData() {
	total := &r.known.data.results.Total
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Year != r.known.data.book.Year || sheet.Kind != printed.KindBudget && sheet.Kind != printed.KindAgreement {
			continue
		}
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			if !line.Total && line.Label != "" || line.Head || l+1 < len(sheet.Lines) && line.Total || line.Own {
				continue
			}
			for c, column := range sheet.Columns {
				at := spot{s, l, c}
				if cell := r.cell(at); !cell.Known() || cell.Broken || r.wrong[at] != nil || column.Quarter != 0 || !own(sheet, column) {
					continue
				}
				r.judgeWhole(at, column, total)
			}
		}
	}
}

func (r *reader) judgeWhole(at spot, column printed.Column, total *calc.Money) {
	var allowed []calc.Figure
	switch column.Role {
	case printed.RoleBudget:
		first, revised := r.known.version(total, model.VersionOriginal), r.known.version(total, model.VersionRevised)
		allowed = map[printed.Version][]calc.Figure{
			printed.First: {first}, printed.Revised: {revised}, printed.AnyVersion: {total.Budget.Value, first, revised},
		}[column.Version]
	case printed.RoleSpent:
		allowed = []calc.Figure{total.Used.Value}
	case printed.RoleAbsorption:
		allowed = []calc.Figure{total.Absorption}
	default:
		return
	}
	allowed = slices.DeleteFunc(allowed, func(f calc.Figure) bool { return !f.Known() })
	if len(allowed) == 0 {
		return
	}
	for _, f := range allowed {
		if f.Has(calc.Partial) || agrees(r.cell(at).Values, f.Exact()) != wrong {
			return
		}
	}
	exact := allowed[0].Exact()
	r.flag(flaw{
		at: at, right: r.plain(exact), exact: exact, cause: r.rowCause(at),
		message: fmt.Sprintf("%s seluruhnya tercetak %s, sedangkan menurut data kantor %s.", wordOf(column.Role), r.cell(at).Text, r.tell(exact)),
		working: []string{"data kantor: " + r.tell(exact)},
	})
}
