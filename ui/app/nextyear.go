package app

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// whyNoNextYear says why the year after the shown one cannot be opened here; "" where it can.
func (a *App) whyNoNextYear() string {
	newest := a.state.Years[len(a.state.Years)-1]
	switch role := a.options.Actor.Role; {
	case role != model.RoleSecretary && role != model.RoleAdmin:
		return "hanya sekretaris dan admin yang membuka tahun"
	case a.state.Book.Year != newest:
		return fmt.Sprintf("tahun %d sudah ada; tahun baru dibuka dari tahun %d, Y berpindah ke sana", a.state.Book.Year+1, newest)
	}
	return ""
}

// askNextYear tells what a new year takes over, leaves blank and remembers, and opens it on a yes.
func (a *App) askNextYear() {
	b := a.state.Book
	a.Open(dialog.NewChoice(a.theme, fmt.Sprintf("Tahun baru %d dari tahun %d", b.Year+1, b.Year), nextYearText(b),
		dialog.Answer{Key: "B", Text: fmt.Sprintf("buka tahun %d", b.Year+1), Run: func() { a.openNextYear(b.Year) }},
		dialog.Answer{Key: "Esc", Text: "batal"},
	))
}

// nextYearText is short enough for the smallest window, the warning first.
func nextYearText(b *model.Book) []string {
	var text []string
	if blank := len(calc.Compute(b, model.Q4).Missing); blank > 0 {
		text = append(text, fmt.Sprintf("! Masih kosong pada %d: %d isian; riwayatnya ikut kosong.", b.Year, blank))
	}
	return append(text,
		fmt.Sprintf("Dibawa: kantor, %d rencana, %d indikator, %d fasilitasi, %d desa, %d dokumen (batas +1 tahun), %d versi, %d jabatan, %d sarana.",
			len(b.Nodes), len(b.Indicators), len(b.Rows), len(b.Villages), len(b.Documents), len(b.Versions), len(b.Staff), len(b.Assets)),
		"Dikosongkan: target, realisasi, bukti, penerimaan, rupiah, angka pembanding, alur, tanggal tanda tangan.",
		fmt.Sprintf("Riwayat: target, realisasi, capaian %d (%d indikator).", b.Year, len(calc.AsHistory(b))),
		fmt.Sprintf("Tidak dapat diurungkan; tahun %d tetap ada (Y).", b.Year),
	)
}

// openNextYear queues the act. It is made when its turn comes, of the old year as it stands
// then, so that what is still on its way into the old year becomes history too.
func (a *App) openNextYear(from int) {
	a.outbox.queue = append(a.outbox.queue, act{
		turn: opening,
		prepare: func() (store.Batch, error) {
			b, err := a.options.Store.Book(from)
			if err != nil {
				return store.Batch{}, err
			}
			return seed.NextYear(b, calc.AsHistory(b)), nil
		},
		done: func(err error) {
			if err != nil {
				return
			}
			a.history.end = fmt.Sprintf("pembukaan tahun %d tidak dapat diurungkan", from+1)
			a.notice = screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Tahun %d dibuka dari tahun %d; Y berpindah tahun.", from+1, from)}
		},
	})
}

// quarterOn is the quarter in which work on a year is on the day: the day's own, the first
// before the year, the last after it.
func quarterOn(today model.Date, year int) model.Quarter {
	switch {
	case today.Year < year:
		return model.Q1
	case today.Year > year:
		return model.Q4
	}
	return today.Quarter()
}
