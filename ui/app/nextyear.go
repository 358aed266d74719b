package app

import (
	"fmt"
	"slices"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// yearly is the key that leads from the shown year into the next: it opens that year, or
// where somebody opened it before this one was closed, brings its history up to date.
func (a *App) yearly() screen.Binding {
	year, newest := a.state.Book.Year, a.state.Years[len(a.state.Years)-1]
	does, run, why := "tahun baru dari tahun ini", a.askNextYear, ""
	switch {
	case !a.actor.Plans():
		why = "hanya sekretaris dan admin yang membuka tahun"
	case slices.Contains(a.state.Years, year+1):
		does, run = fmt.Sprintf("perbarui riwayat %d di tahun %d", year, year+1), a.askHistory
	case year != newest:
		why = fmt.Sprintf("tahun baru dibuka dari tahun %d; Y berpindah ke sana", newest)
	}
	return screen.Do("F10", does, run, "f10").Unless(why)
}

// askNextYear tells what a new year takes over, leaves blank and remembers, and opens it on a yes.
func (a *App) askNextYear() {
	b := a.state.Book
	a.Open(dialog.NewChoice(a.theme, fmt.Sprintf("Tahun baru %d dari tahun %d", b.Year+1, b.Year), a.nextYearText(b),
		dialog.Answer{Key: "B", Text: fmt.Sprintf("buka tahun %d", b.Year+1), Run: func() { a.openNextYear(b.Year) }},
		dialog.Answer{Key: "Esc", Text: "batal"},
	))
}

// nextYearText is short enough for the smallest window, what matters most first.
func (a *App) nextYearText(b *model.Book) []string {
	var text []string
	if blank := len(calc.Compute(b, model.Q4).Missing); blank > 0 {
		text = append(text, fmt.Sprintf("! Masih kosong pada %d: %d isian; riwayatnya ikut kosong.", b.Year, blank))
	}
	if drafts := len(a.unsaved()); drafts > 0 {
		text = append(text, fmt.Sprintf("! Belum disimpan: %d isian; tidak ikut menjadi riwayat.", drafts))
	}
	return append(text,
		fmt.Sprintf("Tidak dapat diurungkan; tahun %d tetap ada (Y).", b.Year),
		fmt.Sprintf("Riwayat: target, realisasi, capaian %d (%d indikator).", b.Year, len(calc.AsHistory(b))),
		fmt.Sprintf("Dibawa: kantor, %d rencana, %d indikator, %d fasilitasi, %d desa, %d dokumen (batas +1 tahun), %d versi, %d jabatan, %d sarana.",
			len(b.Nodes), len(b.Indicators), len(b.Rows), len(b.Villages), len(b.Documents), len(b.Versions), len(b.Staff), len(b.Assets)),
		"Dikosongkan: semua isian tahun itu.",
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

// askHistory offers to write what the shown year came to into the next one once more: a
// year is often opened in January, while the last figures of the old one are still to come.
func (a *App) askHistory() {
	year := a.state.Book.Year
	a.Open(dialog.NewChoice(a.theme, fmt.Sprintf("Riwayat %d di tahun %d", year, year+1), []string{
		fmt.Sprintf("Target, realisasi dan capaian TW IV %d yang sekarang menggantikan riwayat yang tercatat ketika tahun %d dibuka.", year, year+1),
		"Riwayat indikator yang kini kosong tetap seperti tercatat. U mengurungkan semuanya sekaligus.",
	},
		dialog.Answer{Key: "P", Text: "perbarui riwayat", Run: func() { a.renewHistory(year) }},
		dialog.Answer{Key: "Esc", Text: "batal"},
	))
}

func (a *App) renewHistory(year int) {
	a.outbox.queue = append(a.outbox.queue, act{
		prepare: func() (store.Batch, error) { return a.historyBatch(year) },
		done: func(err error) {
			if err == nil {
				a.notice = screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Riwayat %d di tahun %d sama dengan hitungan sekarang.", year, year+1)}
			}
		},
	})
}

// historyBatch leaves out indicators that the next year no longer has.
func (a *App) historyBatch(year int) (store.Batch, error) {
	old, err := a.options.Store.Book(year)
	if err != nil {
		return store.Batch{}, err
	}
	next, err := a.options.Store.Book(year + 1)
	if err != nil {
		return store.Batch{}, err
	}
	batch := store.Batch{Year: year + 1, Seen: next.Revision, Note: fmt.Sprintf("Riwayat %d diperbarui dari tahun %d", year, year)}
	for _, h := range calc.AsHistory(old) {
		if next.Indicator(h.Indicator) != nil {
			if had := next.History(h.Indicator, year); had.Plan != "" || had.Former != "" {
				h.Plan, h.Former = had.Plan, had.Former // what somebody said of it since
			}
			batch.Edits = append(batch.Edits, store.Put(&h))
		}
	}
	return batch, nil
}
