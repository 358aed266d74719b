package session

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// nextYear leads from the shown year into the next, and from the first into the one before.
type nextYear struct {
	host    screen.Host
	state   func() screen.State
	reader  reader
	unsaved func() []string  // what was typed and not saved
	send    func(act)        // queues an act
	endUndo func(why string) // says what can no longer be taken back
}

// binding opens the year after the newest, never further than the one after today's, or the
// one before the first.
func (n nextYear) binding() screen.Binding {
	st := n.state()
	year, newest := st.Book.Year, st.Years[len(st.Years)-1]
	why := ""
	switch {
	case !n.host.Actor().Plans():
		why = "hanya sekretaris dan admin yang membuka tahun"
	case year == st.Years[0]:
	case year != newest:
		why = fmt.Sprintf("tahun baru dibuka dari tahun %d; F7 berpindah ke sana", newest)
	case !closable(st):
		why = tooEarly(st)
	}
	return screen.Do("F10", "tahun baru dari tahun ini", n.ask, "f10").Unless(why)
}

// closable reports that the shown year stands at an end of the file and that nothing was entered
// in it; whether anything was changed since it was opened the store knows.
func closable(st screen.State) bool {
	year, last := st.Book.Year, len(st.Years)-1
	return last > 0 && (year == st.Years[0] || year == st.Years[last]) && !st.Book.Entered()
}

// tooEarly says why the year after the newest may not be opened yet; "" where it may.
func tooEarly(st screen.State) string {
	if next := st.Years[len(st.Years)-1] + 1; next > st.Today.Year+1 {
		return fmt.Sprintf("tahun %d baru dapat dibuka pada tahun %d", next, next-1)
	}
	return ""
}

// ask tells what a new year takes over and leaves blank, and opens it on a yes; the harmless
// answer is marked.
func (n nextYear) ask() {
	st := n.state()
	b, first, newest := st.Book, st.Years[0], st.Years[len(st.Years)-1]
	title := fmt.Sprintf("Tahun baru dari tahun %d", b.Year)
	lines, early := n.text(b), tooEarly(st)
	var answers []dialog.Answer
	switch {
	case b.Year != newest:
	case early != "":
		if b.Year != first {
			lines = nil // nothing is opened from it
		}
		lines = append([]string{"Tahun berikut: " + early + "."}, lines...)
	default:
		title = fmt.Sprintf("Tahun baru %d dari tahun %d", b.Year+1, b.Year)
		answers = append(answers, dialog.Answer{Key: "B", Text: fmt.Sprintf("buka tahun %d", b.Year+1), Run: func() { n.open(b.Year, 1) }})
	}
	if b.Year == first {
		answers = append(answers, dialog.Answer{Key: "S", Text: fmt.Sprintf("buka tahun %d, sebelum yang pertama", b.Year-1), Run: func() { n.open(b.Year, -1) }})
	}
	if closable(st) {
		answers = append(answers, dialog.Answer{Key: "T", Text: fmt.Sprintf("tutup tahun %d lagi; belum diisi", b.Year), Run: func() { n.close(b.Year) }})
	}
	answers = append(answers,
		dialog.Answer{Key: "R", Text: fmt.Sprintf("rincian yang belum selesai pada %d", b.Year), Run: n.listOpen},
		dialog.Answer{Key: "Esc", Text: "batal"},
	)
	n.host.Open(dialog.NewChoice(n.host.Theme(), title, lines, answers...).Marked(len(answers) - 1))
}

// text is short enough for the smallest window, what matters most first.
func (n nextYear) text(b *model.Book) []string {
	var text []string
	blank, parts := len(calc.Compute(b, model.Q4).Missing()), len(openParts(b))
	if blank > 0 || parts > 0 {
		text = append(text, fmt.Sprintf("! Belum selesai pada %d: %d isian, %d bagian.", b.Year, blank, parts))
	}
	if drafts := len(n.unsaved()); drafts > 0 {
		text = append(text, fmt.Sprintf("! Belum disimpan: %d isian.", drafts))
	}
	return append(text,
		fmt.Sprintf("Dapat ditutup lagi selama kosong; %d tetap ada (F7).", b.Year),
		emptied(b, b.Year+1),
		fmt.Sprintf("Dibawa: kantor, %d rencana, %d indikator, %d fasilitasi, %d desa, %d dokumen (batas bergeser), %d versi, %d jabatan, %d sarana.",
			len(b.Nodes), len(b.Indicators), len(b.Rows), len(b.VillagesOf(b.Year+1)), len(b.Documents), len(b.Versions), len(b.Staff), len(b.Assets)),
	)
}

// emptied says what a new year begins without, and the targets it has from a renstra.
func emptied(b *model.Book, year int) string {
	planned := len(b.PlannedTargets(year))
	switch {
	case planned > 0:
		return fmt.Sprintf("Dikosongkan: isian, kecuali %d target awal dari renstra.", planned)
	case b.PlanIn(year) != nil:
		return fmt.Sprintf("Dikosongkan: semua isian; renstra belum bertarget %d.", year)
	case b.PlanIn(b.Year) != nil, !seed.LastsInto(b, year):
		return "Dikosongkan: semua isian dan renstra, yang sudah berakhir."
	}
	return "Dikosongkan: semua isian tahun itu."
}

// openParts are the parts of the quarters of a year that were not approved, in order.
func openParts(b *model.Book) []dialog.Line {
	var lines []dialog.Line
	for _, q := range model.Quarters() {
		for _, p := range b.Parts() {
			if s := b.PartStatus(q, p.ID); s != model.StatusApproved && s != model.StatusLocked {
				ref := model.PartRef(q, p.ID)
				lines = append(lines, dialog.Line{Text: fmt.Sprintf("  TW %s  %s: %s", q.Roman(), text.Part(b, p.ID), s), Ref: &ref})
			}
		}
	}
	return lines
}

// listOpen lists in full what is open in the shown year, each leading to its place.
func (n nextYear) listOpen() {
	b := n.state().Book
	var lines []dialog.Line
	under := func(head string, some []dialog.Line) {
		if len(some) > 0 {
			lines = append(append(lines, dialog.Line{Text: head, Head: true}), some...)
		}
	}
	var quarters, blanks []dialog.Line
	for _, q := range model.Quarters() {
		if !b.Closed(q) {
			ref := (&model.QuarterState{Quarter: q}).Ref()
			quarters = append(quarters, dialog.Line{Text: fmt.Sprintf("  TW %s", q.Roman()), Ref: &ref})
		}
	}
	for _, ref := range calc.Compute(b, model.Q4).Missing() {
		blanks = append(blanks, dialog.Line{Text: "  " + b.Name(ref, nil), Ref: &ref})
	}
	under("Isian kosong", blanks)
	under("Triwulan belum dikunci", quarters)
	under("Bagian belum disetujui", openParts(b))
	if len(lines) == 0 {
		lines = []dialog.Line{{Text: "Semua triwulan dikunci dan tidak ada isian yang kosong."}}
	}
	n.host.Open(dialog.NewLines(n.host.Theme(), fmt.Sprintf("Belum selesai pada %d", b.Year), lines, func(ref model.Ref) {
		n.host.Go(screen.Place(ref), ref)
	}))
}

// open queues the act. It is made when its turn comes, of the old year as it stands then.
func (n nextYear) open(from, by int) {
	r := n.reader
	n.send(act{
		turn: opening,
		prepare: func() (store.Batch, error) {
			b, err := r.store.Book(from)
			if err != nil {
				return store.Batch{}, err
			}
			if by < 0 {
				return seed.YearBefore(b), nil
			}
			return seed.NextYear(b, calc.Kept(b)), nil
		},
		done: func(err error) {
			if err != nil {
				return
			}
			n.endUndo(fmt.Sprintf("pembukaan tahun %d tidak dapat diurungkan; F10 menutupnya lagi selama kosong", from+by))
			n.host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Tahun %d dibuka dari tahun %d; F7 berpindah tahun.", from+by, from)})
		},
	})
}

// close queues the act that takes the year out of the file.
func (n nextYear) close(year int) {
	n.send(act{
		turn:  opening,
		batch: store.Batch{Year: year, Close: true, Note: fmt.Sprintf("Menutup tahun %d yang belum diisi", year)},
		done: func(err error) {
			if err != nil {
				return
			}
			n.endUndo(fmt.Sprintf("penutupan tahun %d tidak dapat diurungkan; F10 membukanya lagi", year))
			n.host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("Tahun %d ditutup; F10 membukanya lagi.", year)})
		},
	})
}
