package app

import (
	"fmt"
	"strconv"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// chosen is the record of the chosen row; the zero Ref where the screen has none.
func (a *App) chosen() model.Ref {
	if c, ok := a.current().(screen.Chooser); ok {
		return c.Chosen()
	}
	return model.Ref{}
}

// noted are the keys that show what was said of the chosen row and what became of it.
func (a *App) noted() []screen.Binding {
	none := ""
	if a.chosen() == (model.Ref{}) {
		none = "baris ini bukan isian; pilih barisnya dahulu"
	}
	return []screen.Binding{
		screen.Do("Ctrl+N", "catatan baris ini", func() { a.Notes(a.chosen()) }, "ctrl+n").Unless(none),
		screen.Do("Shift+H", "riwayat baris ini", func() { a.Go(screen.History, a.chosen()) }, "H").Unless(none),
	}
}

// notesSaid tells how many remarks wait on the chosen row; "" where none do.
func (a *App) notesSaid() string {
	ref := a.chosen()
	if ref == (model.Ref{}) {
		return ""
	}
	if n := a.state.Book.OpenNotes(ref); n > 0 {
		return fmt.Sprintf("%s %d catatan: Ctrl+N", a.theme.Signs.Note, n)
	}
	return ""
}

// Notes opens what was said of a row.
func (a *App) Notes(on model.Ref) {
	probe := &model.Note{On: on}
	a.Open(dialog.NewNotes(a.theme, text.Name(a.state.Book, on, nil), dialog.NoteActions{
		Read:   func() []model.Note { return a.state.Book.NotesOn(on) },
		Write:  func(to model.ID) { a.writeNote(on, to) },
		Settle: a.settleNote,
		Barred: a.WhyNot(probe),
		Locked: func(n model.Note) string {
			if n.By == a.actor.ID || a.actor.Plans() {
				return ""
			}
			return "hanya penulisnya atau sekretaris yang menyelesaikannya"
		},
	}))
}

// writeNote asks for the text of a remark, or of an answer to one.
func (a *App) writeNote(on model.Ref, to model.ID) {
	title, act := "Catatan baru", "Catatan"
	if to != "" {
		title, act = "Jawaban", "Jawaban"
	}
	form := dialog.NewForm(a.theme, title, []dialog.Field{{Label: "Catatan", Hint: "Terbaca oleh semua orang di kantor ini. Ctrl+S menyimpan."}}, nil, nil)
	form.OnSave(func(values []string) {
		now := a.options.Now()
		n := &model.Note{
			ID: a.noteID(now), On: on, Quarter: a.state.Quarter, To: to,
			Text: model.Clean(values[0], true), By: a.actor.ID, Name: a.actor.Name, At: now,
		}
		a.Write(screen.Act{Note: act + ": " + text.Name(a.state.Book, on, nil), Edits: []store.Edit{store.Put(n)}, Done: form.Settle})
	})
	form.Always()
	a.Open(form)
}

// noteID is made of the moment; the next one where the year has a note of it.
func (a *App) noteID(now time.Time) model.ID {
	for moment := now.UnixMicro(); ; moment++ {
		if id := model.ID("catatan-" + strconv.FormatInt(moment, 36)); a.state.Book.Note(id) == nil {
			return id
		}
	}
}

func (a *App) settleNote(n model.Note) {
	n.Closed = !n.Closed
	act := "Catatan diselesaikan"
	if !n.Closed {
		act = "Catatan dibuka lagi"
	}
	a.Write(screen.Act{Note: act, Edits: []store.Edit{store.Put(&n)}, Done: func(err error) {
		if err == nil {
			a.Say(screen.Notice{Tone: screen.Done, Text: act + "; U mengurungkan"})
		}
	}})
}
