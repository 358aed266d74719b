package budget

import (
	"fmt"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// blanks are the amounts of the first version at rows where the newest has none, neither
// there nor above nor below: what can be copied without touching anything.
func (s *Screen) blanks() []*model.Amount {
	st := s.State
	var found []*model.Amount
	for i := range st.Book.Nodes {
		amounts := st.Results.Money[i].Amounts
		from, to := amounts[0], amounts[len(amounts)-1]
		if from.Origin == calc.OriginHere && to.Origin != calc.OriginHere && to.Open {
			id := st.Book.Nodes[i].ID
			found = append(found, &model.Amount{Node: id, Version: s.newest().ID, Value: st.Book.Amount(id, s.first().ID)})
		}
	}
	return found
}

// copying is the key that fills the blank rows of the newest version.
func (s *Screen) copying() screen.Binding {
	does, why := "salin versi pertama ke versi terbaru yang kosong", s.whyNoDifference()
	if why == "" {
		does = fmt.Sprintf("salin %s ke %s untuk baris yang masih kosong", s.first().Name, s.newest().Name)
		if len(s.blanks()) == 0 {
			why = fmt.Sprintf("tidak ada baris %s yang kosong sedang %s-nya terisi", s.newest().Name, s.first().Name)
		}
	}
	if why == "" {
		why = s.Host.WhyNot(s.blanks()[0])
	}
	return screen.Do("K", does, s.askCopy, "k").Acting().Unless(why)
}

// askCopy counts what would be filled and what stays, and fills it in one act on a yes.
func (s *Screen) askCopy() {
	from, to, amounts := s.first().Name, s.newest().Name, s.blanks()
	total, filled := decimal.Zero, 0
	for _, a := range amounts {
		v, _ := a.Value.Value()
		total = total.Add(v)
	}
	for i := range s.State.Book.Nodes {
		sums := s.State.Results.Money[i].Amounts
		if sums[len(sums)-1].Origin == calc.OriginHere {
			filled++
		}
	}
	seen := s.State.Book.Revision
	s.Host.Open(dialog.NewChoice(s.Look, "Salin "+from+" ke "+to, []string{
		fmt.Sprintf("%d baris %s masih kosong dan diisi dari %s, Rp%s.", len(amounts), to, from, text.Plain(total)),
		fmt.Sprintf("%d baris %s yang sudah terisi tidak berubah. Ctrl+Z mengurungkan semuanya sekaligus.", filled, to),
	},
		dialog.Answer{Key: "S", Text: fmt.Sprintf("salin %d baris", len(amounts)), Run: func() { s.copy(amounts, seen) }},
		dialog.Answer{Key: "Esc", Text: "batal"},
	))
}

func (s *Screen) copy(amounts []*model.Amount, seen uint64) {
	edits := make([]store.Edit, len(amounts))
	for i, a := range amounts {
		edits[i] = store.Put(a)
	}
	note := fmt.Sprintf("%s disalin ke %s, %d baris", s.first().Name, s.newest().Name, len(amounts))
	s.Host.Write(screen.Act{Note: note, Edits: edits, Seen: seen, Done: func(err error) {
		if err == nil {
			s.Host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}
