// Package textbox is the box in which a text of the report or of another paper is written,
// from whichever screen it is opened.
package textbox

import (
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/report/narrative"
	"capaian/ui/screen"
)

// Open opens a text: the office's own, or the program's draft to go on from. What is typed is
// kept under the key. A field that the text may not have is refused, with its name and line;
// a draft that was left as it is stays one.
func Open(host screen.Host, st screen.State, topic model.Topic, key string) {
	book, seen := st.Book, st.Book.Revision
	words := narrative.New(book, st.Results)
	own, _ := words.Script(topic.ID)
	hint := topic.Hint + " Bidang seperti {kantor} diisi program; [lengkapi: …] ditandai kuning."
	box := dialog.NewText(host, strings.TrimSpace(topic.Place+" "+topic.Label), hint, own)
	box.ReadOnly(host.WhyNot(&model.Narrative{Topic: topic.ID}))
	box.Keep(key, "naskah "+topic.Label)
	box.OnSave(func(written string) {
		if err := narrative.Check(book, topic, written); err != nil {
			box.Settle(model.Faultf(model.FaultText, topic.Label, "%s", err))
			return
		}
		if narrative.Same(written, words.Draft(topic.ID)) {
			written = ""
		}
		host.Write(screen.Act{
			Note: "naskah " + topic.Label, Edits: []store.Edit{store.Put(&model.Narrative{Topic: topic.ID, Text: written})}, Seen: seen, Done: box.Settle,
		})
	})
	host.Open(box)
}
