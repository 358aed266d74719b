package status

import (
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func indicator(b *model.Book, results *calc.Results, i int) Indicator {
	ind, m, places := b.Indicators[i], results.Measures[i], b.Settings.Decimals
	end := calc.Entered(b.EndTarget(&ind))
	amount, spent := calc.Figure{Flags: calc.NoBudget}, calc.Figure{Flags: calc.NotFilled}
	if money := results.MoneyOf(ind.Node); money != nil {
		amount, spent = money.Budget.Value, money.Used.Value
	}
	out := Indicator{
		ID: string(ind.ID), Level: levelOf(b, i).Name(), Name: ind.Name, Unit: ind.Unit, Polarity: string(ind.Polarity),
		Target: text.JSON(m.Target, places), Actual: text.JSON(m.Actual, places),
		Achievement: text.JSON(m.Achievement, places), Rating: word(m.Rating), Grade: word(m.Grade),
		LastYear: text.JSON(m.LastYear, places), Change: text.JSON(m.Change, places),
		StrategicEnd: text.JSON(end, places), Strategic: text.JSON(m.Strategic, places),
		BudgetAmount: rupiah(amount, places), BudgetSpent: rupiah(spent, places),
		BudgetPercent: text.JSON(m.Absorption, places), Efficiency: text.JSON(m.Efficiency, places),
		Notes: []string{},
	}
	for quarter, f := range m.Quarters {
		out.Quarters[quarter] = text.JSON(f, places)
	}
	if why := b.OutOfForce(&ind, results.Quarter); why != "" {
		out.Notes = append(out.Notes, "indikator: "+why+", tidak dihitung pada TW "+results.Quarter.Roman())
	}
	out.note("target", m.Target)
	out.noteQuarters(m.Quarters, results.Quarter)
	for _, row := range []struct {
		name   string
		figure calc.Figure
	}{
		{"realisasi", m.Actual}, {"capaian", m.Achievement},
		{"capaian_tahun_lalu", m.LastYear}, {"selisih_poin", m.Change},
		{"target_renstra", end}, {"capaian_renstra", m.Strategic},
		{"pagu", amount}, {"realisasi_anggaran", spent}, {"penyerapan", m.Absorption}, {"efisiensi", m.Efficiency},
	} {
		out.note(row.name, row.figure)
	}
	return out
}

// note tells why a figure is null, or what to know about one that is not, under the name of its key.
func (i *Indicator) note(name string, f calc.Figure) {
	if words := f.Flags.Words(); len(words) > 0 {
		i.Notes = append(i.Notes, name+": "+strings.Join(words, ", "))
	}
}

// noteQuarters tells quarters that are not filled apart from those that the report does not reach.
func (i *Indicator) noteQuarters(quarters [4]calc.Figure, last model.Quarter) {
	var blank, later []string
	for at, f := range quarters {
		q := model.Quarter(at + 1)
		switch {
		case q > last:
			later = append(later, q.Roman())
		case f.Has(calc.NotFilled):
			blank = append(blank, q.Roman())
		default:
			i.note("realisasi_triwulan TW "+q.Roman(), f)
		}
	}
	if len(blank) > 0 {
		i.Notes = append(i.Notes, "realisasi_triwulan TW "+strings.Join(blank, ", ")+": belum diisi")
	}
	if len(later) > 0 {
		i.Notes = append(i.Notes, "realisasi_triwulan TW "+strings.Join(later, ", ")+": sesudah TW "+last.Roman())
	}
}

// rupiah gives whole amounts without decimals and others with the office's, so that no sen is lost.
func rupiah(f calc.Figure, places int) *string {
	if f.Known() && f.Exact().IsInt() {
		places = 0
	}
	return text.JSON(f, places)
}

func word(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
