package session

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
func chosen(s screen.Screen) model.Ref {
	if c, ok := s.(screen.Chooser); ok {
		return c.Chosen()
	}
	return model.Ref{}
}

// rowKeys are the keys that show what was said of the chosen row and what became of it.
func rowKeys(host screen.Host, on func() model.Ref) []screen.Binding {
	none := ""
	if on() == (model.Ref{}) {
		none = "baris ini bukan isian; pilih barisnya dahulu"
	}
	return []screen.Binding{
		screen.Do("Ctrl+N", "catatan baris ini", func() { host.Notes(on()) }, "ctrl+n").Unless(none),
		screen.Do("H", "riwayat baris ini", func() { host.Go(screen.History, on()) }, "h").Unless(none),
	}
}

// openNotes tells how many remarks wait on a record; "" where none do.
func openNotes(b *model.Book, on model.Ref, sign string) string {
	if on == (model.Ref{}) {
		return ""
	}
	if n := b.OpenNotes(on); n > 0 {
		return fmt.Sprintf("%s %d catatan: Ctrl+N", sign, n)
	}
	return ""
}

// notes are the remarks on the rows of the shown year, and how people write them.
type notes struct {
	host  screen.Host
	state func() screen.State
}

// open shows what was said of a row.
func (n notes) open(on model.Ref) {
	probe := &model.Note{On: on}
	n.host.Open(dialog.NewNotes(n.host.Theme(), text.Name(n.state().Book, on, nil), dialog.NoteActions{
		Read:   func() []model.Note { return n.state().Book.NotesOn(on) },
		Write:  func(to model.ID) { n.write(on, to) },
		Settle: n.settle,
		Barred: n.host.WhyNot(probe),
		Locked: func(one model.Note) string {
			if one.Verdict == model.StatusApproved {
				return "persetujuan sudah selesai"
			}
			if one.By == n.host.Actor().ID || n.host.Actor().Plans() {
				return ""
			}
			return "hanya penulisnya atau sekretaris yang menyelesaikannya"
		},
	}))
}

// write asks for the text of a remark, or of an answer to one.
func (n notes) write(on model.Ref, to model.ID) {
	title, act := "Catatan baru", "Catatan"
	if to != "" {
		title, act = "Jawaban", "Jawaban"
	}
	form := dialog.NewForm(n.host.Theme(), title, []dialog.Field{{Label: "Catatan", Hint: "Terbaca oleh semua orang di kantor ini. Ctrl+S menyimpan."}}, nil, nil)
	form.OnSave(func([]string) {
		now := n.host.Now()
		note := &model.Note{
			ID: n.newID(now), On: on, Quarter: n.state().Quarter, To: to,
			Text: model.Clean(form.Value("Catatan"), true), By: n.host.Actor().ID, Name: n.host.Actor().Name, At: now,
		}
		n.host.Write(screen.Act{Note: act + ": " + text.Name(n.state().Book, on, nil), Edits: []store.Edit{store.Put(note)}, Done: form.Settle})
	})
	form.Always()
	n.host.Open(form)
}

// newID is made of the moment; the next one where the year has a note of it.
func (n notes) newID(now time.Time) model.ID {
	for moment := now.UnixMicro(); ; moment++ {
		if id := model.ID("catatan-" + strconv.FormatInt(moment, 36)); n.state().Book.Note(id) == nil {
			return id
		}
	}
}

func (n notes) settle(one model.Note) {
	one.Closed = !one.Closed
	act := "Catatan diselesaikan"
	if !one.Closed {
		act = "Catatan dibuka lagi"
	}
	n.host.Write(screen.Act{Note: act, Edits: []store.Edit{store.Put(&one)}, Done: func(err error) {
		if err == nil {
			n.host.Say(screen.Notice{Tone: screen.Done, Text: act + "; Ctrl+Z mengurungkan"})
		}
	}})
}
