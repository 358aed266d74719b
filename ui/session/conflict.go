package session

import (
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// conflict is an act that met another's change, and what becomes of it.
type conflict struct {
	host     screen.Host
	outbox   *outbox
	undo     *undo
	lost     act
	revision func() uint64 // that is shown when the answer comes
}

// ask shows both values and lets the person decide.
func (c conflict) ask(met *store.Conflict) {
	yours, theirs := text.Record(met.Yours), text.Record(met.Theirs)
	c.outbox.ask()
	c.host.Open(dialog.NewChoice(c.host.Theme(), "Diubah orang lain", []string{
		met.Error(),
		"Isian Anda : " + yours,
		"Tersimpan  : " + theirs,
	},
		dialog.Answer{Key: "S", Text: "simpan isian saya (" + yours + ")", Run: c.insist},
		dialog.Answer{Key: "T", Text: "biarkan yang tersimpan (" + theirs + ")", Run: func() {
			c.settle(nil)
			c.host.Say(screen.Notice{Text: "Yang tersimpan dibiarkan; isian Anda tidak disimpan."})
		}},
		dialog.Answer{Key: "K", Text: "kembali ke isian saya", Run: func() { c.settle(met) }},
	))
}

// insist sends the act again, over what the other saved.
func (c conflict) insist() {
	c.outbox.answered()
	c.lost.batch, c.lost.prepare = c.lost.batch.Insisting(c.revision()), nil
	c.outbox.addFirst(c.lost)
}

// settle leaves what the other saved, and tells whoever asked; err says that it is still open.
func (c conflict) settle(err error) {
	c.outbox.answered()
	if err == nil && c.lost.turn != forward {
		c.undo.accepted(c.lost.turn, 0)
	}
	c.lost.done(err)
}
