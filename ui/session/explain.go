package session

import (
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

// explained tells how figures came about, to as many places as the office prints.
func explained(results *calc.Results, subjects []calc.Subject, decimals int) []screen.Explained {
	var figures []screen.Explained
	for _, subject := range subjects {
		steps := calc.Explain(results, subject)
		if steps == nil {
			continue
		}
		for _, row := range topics() {
			if row.topic == subject.Of {
				places := decimals
				if row.rupiah {
					places = 0
				}
				figures = append(figures, screen.Explained{Title: row.title, Tables: row.tables, Steps: steps, Places: places})
			}
		}
	}
	return figures
}

// showWorking opens the working of the subjects' figures.
func showWorking(host screen.Host, results *calc.Results, subjects []calc.Subject) {
	figures := host.Explain(results, subjects)
	if len(figures) == 0 {
		host.Say(screen.Notice{Tone: screen.Warning, Text: "Baris ini tidak memuat angka yang dihitung."})
		return
	}
	host.Open(dialog.NewWorking(host.Theme(), figures, func(ref model.Ref) { host.Go(screen.Place(ref), ref) }))
}
