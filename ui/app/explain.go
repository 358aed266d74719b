package app

import (
	"slices"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// topicRow says what a topic is called and which tables of the report print it.
type topicRow struct {
	topic  calc.Topic
	title  string
	tables string
	rupiah bool
}

func topics() []topicRow {
	return []topicRow{
		{calc.OfActual, "Realisasi", "Tabel 8 dan 9", false},
		{calc.OfAchievement, "Capaian", "Tabel 8, 9, 12 dan 16", false},
		{calc.OfChange, "Selisih dengan tahun lalu", "Tabel 12 dan 13", false},
		{calc.OfStrategic, "Capaian terhadap akhir renstra", "Tabel 14", false},
		{calc.OfAbsorption, "Penyerapan anggaran", "Tabel 16", false},
		{calc.OfEfficiency, "Efisiensi", "Tabel 16", false},
		{calc.OfBudget, "Anggaran", "Tabel 5, 6 dan 17", true},
		{calc.OfUsed, "Realisasi anggaran", "Tabel 17", true},
		{calc.OfMoneyAbsorption, "Penyerapan", "Tabel 17", false},
		{calc.OfRemainder, "Sisa", "Tabel 17", true},
		{calc.OfChecklist, "Fasilitasi terlaksana", "Tabel 10", false},
		{calc.OfDeliveries, "Dokumen desa tepat waktu", "Tabel 11", false},
		{calc.OfPast, "Capaian tahun itu", "Tabel 12 dan 13", false},
		{calc.OfPastChange, "Perubahan capaian", "Tabel 12 dan 13", false},
		{calc.OfShift, "Perubahan realisasi", "Tabel 12 dan 13", false},
		{calc.OfPeer, "Capaian pembanding", "Tabel 15", false},
		{calc.OfLead, "Selisih capaian dengan pembanding", "Tabel 15", false},
		{calc.OfAhead, "Selisih realisasi dengan pembanding", "Tabel 15", false},
		{calc.OfReached, "Capaian program atau kegiatan", "Bab 3.1.2.7", false},
		{calc.OfWholeEfficiency, "Efisiensi seluruh sasaran", "Tabel 16", false},
	}
}

// Explain tells how figures came about.
func (a *App) Explain(results *calc.Results, subjects []calc.Subject) []screen.Explained {
	var figures []screen.Explained
	for _, subject := range subjects {
		steps := calc.Explain(results, subject)
		if steps == nil {
			continue
		}
		for _, row := range topics() {
			if row.topic == subject.Of {
				places := a.state.Book.Settings.Decimals
				if row.rupiah {
					places = 0
				}
				figures = append(figures, screen.Explained{Title: row.title, Tables: row.tables, Steps: steps, Places: places})
			}
		}
	}
	return figures
}

// explain opens the working of the figures that belong to the chosen place.
func (a *App) explain() {
	figures := a.Explain(a.state.Results, a.current().Subjects())
	if len(figures) == 0 {
		a.Say(screen.Notice{Tone: screen.Warning, Text: "Baris ini tidak memuat angka yang dihitung."})
		return
	}
	a.Open(dialog.NewWorking(a.theme, figures, func(ref model.Ref) { a.Go(screen.Place(ref), ref) }))
}

// nextBlank goes to the next cell that should be filled by the quarter, from the first again after the last.
func (a *App) nextBlank() {
	missing := a.state.Results.Missing
	if len(missing) == 0 {
		a.Say(screen.Notice{Text: "Tidak ada yang kosong sampai TW " + a.state.Quarter.Roman() + "."})
		return
	}
	a.blank = a.blankAfter(missing)
	a.blanks = missing
	a.Go(screen.Place(a.blank), a.blank)
}

// blankAfter is what comes after the blank gone to last, which may be filled by now. A walk
// begins with what is blank on the screen shown.
func (a *App) blankAfter(missing []model.Ref) model.Ref {
	here := a.current().ID()
	if screen.Place(a.blank) != here {
		for _, ref := range missing {
			if screen.Place(ref) == here {
				return ref
			}
		}
		return missing[0]
	}
	for _, ref := range a.blanks[slices.Index(a.blanks, a.blank)+1:] {
		if slices.Contains(missing, ref) {
			return ref
		}
	}
	return missing[0]
}

// Aside reports that what explains the chosen place stands beside it in wide windows.
func (a *App) Aside() bool { return !a.plain }

// turnAside puts it there or takes it away: on a thin line it costs bytes at every step.
func (a *App) turnAside() {
	a.plain = !a.plain
	for _, one := range a.screens {
		if one != nil {
			one.SetSize(a.width, a.bodyHeight())
		}
	}
}
