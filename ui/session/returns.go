package session

import (
	"slices"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// leastRows are the lines that stay to the rows where a return is told below them.
const leastRows = 9

// tellReturns shows below the rows, in full, what a review returned of the chosen one, with the
// answers. The screen gets less room while that is so.
func (a *App) tellReturns() {
	if !a.frame.known() || a.frame.tooSmall() {
		return
	}
	told := a.returned()
	if slices.Equal(told, a.frame.told) {
		return
	}
	a.frame.told = told
	a.layout()
}

// returned are the lines about the chosen row; nil where nothing of it was returned.
func (a *App) returned() []string {
	switch a.current().ID() {
	case screen.Indicators, screen.Facilitation, screen.Villages, screen.Budget:
	default:
		return nil
	}
	b, q := a.state.Book, a.state.Quarter
	row := b.RowOf(chosen(a.current()))
	part, reviewable := b.Reviewable(row)
	if !reviewable || b.PartStatus(q, part) == model.StatusLocked {
		return nil
	}
	var said []string
	for _, n := range b.Returns(q, part) {
		switch n.On {
		case row:
			said = append(said, text.Thread(b, &n)...)
		case model.PartRef(q, part):
			all := text.Thread(b, &n)
			said = append(append(said, text.Part(b, part)+": "+all[0]), all[1:]...)
		}
	}
	if len(said) == 0 {
		return nil
	}
	lines := []string{kit.Rule(&a.theme, a.frame.width)}
	for i, one := range said {
		for j, line := range kit.Wrap(one, a.frame.width-5) {
			mark := "   "
			if i == 0 && j == 0 {
				mark = " " + a.theme.Signs.Note + " "
			}
			lines = append(lines, mark+a.theme.Warn.Render(line))
		}
	}
	hint := a.theme.Dim.Render("   Ctrl+N menjawab pada baris ini; sesudah diperbaiki, ajukan lagi di Tinjauan.")
	if most := max(a.frame.bodyHeight()-leastRows, 3); len(lines)+1 > most {
		lines = lines[:most-1]
		hint = a.theme.Dim.Render("   Selanjutnya dan jawaban: Ctrl+N (bagiannya: Tinjauan, Alt+C).")
	}
	return append(lines, kit.Cut(hint, a.frame.width))
}
