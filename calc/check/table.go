package check

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

// Checks is the table. Codes are stable.
func Checks() []Check {
	return []Check{
		{
			"kumulatif-turun", Error, "Realisasi kumulatif tidak turun dari triwulan ke triwulan.",
			"Periksa realisasi triwulan itu dan triwulan sebelumnya.", fell,
		},
		{
			"melebihi-pagu", Error, "Realisasi anggaran tidak melebihi pagu.",
			"Periksa realisasi dan versi anggaran yang berlaku.", overspent,
		},
		{
			"tanpa-bukti", Warning, "Setiap fasilitasi yang terlaksana mempunyai bukti dukung.",
			"Isi jenis dan nomor bukti pada rincian baris fasilitasi.", bare,
		},
		{
			"tanpa-sebab", Warning, "Setiap fasilitasi yang direncanakan dan tidak terlaksana mempunyai sebab.",
			"Isi sebab pada rincian baris fasilitasi.", unexplained,
		},
	}
}

func fell(b *model.Book, r *calc.Results) []place {
	var found []place
	for i, m := range r.Measures {
		for q, f := range m.Quarters {
			if f.Has(calc.Fell) {
				a := model.Actual{Indicator: b.Indicators[i].ID, Quarter: model.Quarter(q + 1)}
				found = append(found, place{a.Ref(), fmt.Sprintf("%s: realisasi kumulatif TW %s lebih rendah daripada triwulan sebelumnya.", b.Indicators[i].Label(), a.Quarter.Roman())})
			}
		}
	}
	return found
}

func overspent(b *model.Book, r *calc.Results) []place {
	var found []place
	for i, m := range r.Money {
		used, budget := m.Used.Value, m.Budget.Value
		if used.Known() && budget.Known() && used.Exact().Cmp(budget.Exact()) > 0 {
			s := model.Spent{Node: b.Nodes[i].ID, Quarter: r.Quarter}
			found = append(found, place{s.Ref(), fmt.Sprintf("%s: realisasi s.d. TW %s melebihi pagu.", b.Nodes[i].Label(), r.Quarter.Roman())})
		}
	}
	return found
}

func bare(b *model.Book, r *calc.Results) []place {
	var found []place
	for _, row := range b.Rows {
		for q := model.Q1; q <= r.Quarter; q++ {
			if mark := b.Mark(row.ID, q); mark.Count > 0 && len(mark.Evidence) == 0 {
				found = append(found, place{mark.Ref(), fmt.Sprintf("%s: terlaksana TW %s tanpa bukti dukung.", row.Name, q.Roman())})
			}
		}
	}
	return found
}

// unexplained speaks only at the year's end: before it a row may still be realised.
func unexplained(b *model.Book, r *calc.Results) []place {
	if r.Quarter != model.Q4 {
		return nil
	}
	var found []place
	for i, row := range b.Rows {
		if tally := r.Facilitation.Rows[i]; tally.Realised < tally.Planned && b.Reason(row.ID) == "" {
			found = append(found, place{row.Ref(), row.Name + ": direncanakan, tidak terlaksana, dan sebabnya belum diisi."})
		}
	}
	return found
}
