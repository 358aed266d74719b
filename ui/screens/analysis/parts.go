package analysis

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// part is one part of the analysis of one node, with all that is known of it.
type part struct {
	node  *model.Node
	info  model.AnalysisInfo
	items []string
	draft []string // of the opening
	needs []calc.Need
	flaws []calc.Flaw

	listed []model.Obstacle // that are printed in its place
}

func (p *part) record() *model.Analysis {
	return &model.Analysis{Node: p.node.ID, Part: p.info.Part, Items: p.items}
}

// drafted reports that the opening is still the program's.
func (p *part) drafted() bool { return len(p.draft) > 0 && len(p.items) == 0 }

// told reports that the figures the opening speaks of are there, or were said not to exist.
func (s *Screen) told(p *part) bool {
	for _, i := range s.state.Book.Measures(p.node.ID) {
		if f := s.state.Results.Measures[i].Achievement; !f.Known() && !f.Has(calc.NotApplicable) {
			return false
		}
	}
	return true
}

// stale reports that the opening is not the sentence of the year's figures as they are now.
// A part of a year says nothing about the sentence of the whole.
func (s *Screen) stale(p *part) bool {
	return s.state.Quarter == model.Q4 && len(p.draft) > 0 && len(p.items) > 0 && !slices.Equal(p.items, p.draft)
}

// owed reports that the figures ask for the part and nobody has written it.
func (p *part) owed() bool {
	return slices.ContainsFunc(p.needs, func(need calc.Need) bool { return !need.Met })
}

// answered reports that somebody has written it, here or as an obstacle with its solution.
func (p *part) answered() bool { return len(p.items)+len(p.listed) > 0 }

// fromList is what the list of obstacles says in place of the part.
func (p *part) fromList() []string {
	var all []string
	for _, o := range p.listed {
		if p.info.Part == model.AnalysisRemedies {
			all = append(all, o.Solution)
		} else {
			all = append(all, o.Text)
		}
	}
	return all
}

// build lays out the parts under their nodes: goals, objectives, programs, kegiatan.
func (s *Screen) build() kit.Table {
	columns, b := s.columns(), s.state.Book
	s.parts, s.order = map[string]*part{}, nil
	needs, flaws := calc.AnalysisNeeds(b, s.state.Results), calc.AnalysisFlaws(b)
	var rows []kit.Row
	for level := model.Goal; level <= model.Activity; level++ {
		number := 0
		for n := range b.Nodes {
			node := &b.Nodes[n]
			if node.Level != level {
				continue
			}
			number++
			rows = append(rows, kit.Row{Text: fmt.Sprintf("%s %d  %s", level.Label(), number, node.Label()), Tone: kit.Head, Heads: 1})
			for _, info := range model.PartsOf(level) {
				p := s.part(node, info, needs, flaws)
				rows = append(rows, kit.Row{ID: p.record().Ref().Key, Cells: columns.Cells(p), Also: node.Name + " " + strings.Join(p.items, " ")})
			}
		}
	}
	if len(rows) == 0 {
		rows = append(rows, kit.Row{Text: "Tujuan dan sasaran diisi pada daftar Rencana di layar Lainnya.", Tone: kit.Dim})
	}
	return columns.Table(rows)
}

func (s *Screen) columns() kit.Columns[*part] {
	return kit.Columns[*part]{
		{Key: "bagian", Title: "Bagian", Width: 22, Align: kit.Left, Cell: func(p *part) kit.Cell { return kit.Cell{Text: p.info.Label} }},
		{Key: "isi", Title: "Isi", Align: kit.Opening, Least: 16, Cell: s.says},
		{Key: "butir", Title: "Butir", Width: 5, Drop: 1, Cell: func(p *part) kit.Cell {
			if len(p.items) == 0 {
				return kit.Cell{}
			}
			return kit.Cell{Text: fmt.Sprint(len(p.items))}
		}},
		{Key: "tanda", Width: 12, Align: kit.Left, Cell: s.mark},
	}
}

// says is what a part says, or would say if its draft were accepted.
func (s *Screen) says(p *part) kit.Cell {
	switch {
	case p.drafted():
		return kit.Cell{Text: strings.Join(p.draft, " "), Tone: kit.Dim}
	case !p.answered():
		return kit.Cell{Text: s.look.Signs.Blank, Tone: kit.Dim}
	case len(p.items) == 0:
		return kit.Cell{Text: strings.Join(p.fromList(), " · "), Tone: kit.Dim}
	}
	return kit.Cell{Text: strings.Join(p.items, " · ")}
}

// part gathers what is known of one part, and remembers it as a row.
func (s *Screen) part(node *model.Node, info model.AnalysisInfo, needs []calc.Need, flaws []calc.Flaw) *part {
	p := &part{node: node, info: info, items: s.state.Book.Analysis(node.ID, info.Part)}
	if info.Part == model.AnalysisOpening {
		p.draft = text.AnalysisOpening(s.state.Book, s.state.Results, node.ID)
	}
	if node.Level.IsKey() {
		p.listed = calc.AnsweredBy(s.state.Book, node.ID, info.Part)
	}
	for _, need := range needs {
		if need.Node == node.ID && need.Part == info.Part {
			p.needs = append(p.needs, need)
		}
	}
	for _, flaw := range flaws {
		if flaw.Node == node.ID && flaw.Part == info.Part {
			p.flaws = append(p.flaws, flaw)
		}
	}
	id := p.record().Ref().Key
	s.parts[id], s.order = p, append(s.order, id)
	return p
}

// mark is a sign and a word for the state of a part.
func (s *Screen) mark(p *part) kit.Cell {
	switch {
	case p.owed():
		return kit.Cell{Text: s.look.Signs.Late + " wajib", Tone: kit.Bad}
	case p.drafted():
		return kit.Cell{Text: s.look.Signs.Doubt + " rancangan", Tone: kit.Warn}
	case len(p.flaws) > 0:
		return kit.Cell{Text: s.look.Signs.Late + " periksa", Tone: kit.Warn}
	case s.stale(p):
		return kit.Cell{Text: s.look.Signs.Doubt + " berubah", Tone: kit.Warn}
	case p.answered():
		return kit.Cell{Text: s.look.Signs.Done, Tone: kit.Good}
	}
	return kit.Cell{}
}

// drawn is the chosen part in full: why it is asked for, what is wrong, and what it says.
func (s *Screen) drawn() []string {
	p := s.chosen()
	if p == nil || s.state.Book == nil {
		return nil
	}
	width, height := s.pane.Size()
	width -= 4
	var lines []string
	add := func(tone kit.Tone, sentence string) {
		for _, line := range kit.Wrap(sentence, width) {
			lines = append(lines, tone.Style(&s.look).Render(line))
		}
	}
	add(kit.Strong, p.info.Label+" — "+p.node.Name)
	if len(p.needs) > 0 {
		tone, word := kit.Bad, "Wajib: "
		if !p.owed() {
			tone, word = kit.Dim, "Diminta karena: "
		}
		add(tone, word+strings.Join(s.reasons(p.needs), "; "))
	}
	for _, flaw := range p.flaws {
		add(kit.Warn, s.complaint(flaw))
	}
	switch {
	case p.drafted():
		add(kit.Warn, "Rancangan dari angka, belum dipakai. Alt+A menerima, Enter menyunting.")
		add(kit.Plain, strings.Join(p.draft, " "))
	case s.stale(p):
		add(kit.Plain, strings.Join(p.items, " "))
		add(kit.Warn, "Tidak sama dengan rancangan dari angka sekarang; Alt+A memakainya:")
		add(kit.Dim, strings.Join(p.draft, " "))
	case !p.answered():
		add(kit.Dim, p.info.Hint)
	case len(p.items) == 0:
		add(kit.Dim, "Dari daftar Hambatan dan solusi; laporan mencetaknya di sini:")
		for i, item := range p.fromList() {
			add(kit.Plain, fmt.Sprintf("%d. %s", i+1, item))
		}
	case p.info.Part == model.AnalysisOpening:
		add(kit.Plain, strings.Join(p.items, " "))
	default:
		for i, item := range p.items {
			add(kit.Plain, fmt.Sprintf("%d. %s", i+1, item))
		}
	}
	if most := height - 1; len(lines) > most && most > 0 {
		lines = append(lines[:most-1], s.look.Dim.Render("… Enter menampilkan seluruhnya"))
	}
	return lines
}

// reasons say which figures ask for a part.
func (s *Screen) reasons(needs []calc.Need) []string {
	var all []string
	for _, need := range needs {
		all = append(all, Reason(s.state, need))
	}
	return all
}

// Reason says in words why a part is owed, with the figure.
func Reason(st screen.State, need calc.Need) string {
	value := text.Figure(need.Value, st.Book.Settings.Decimals)
	who := ""
	if ind := st.Book.Indicator(need.Indicator); ind != nil {
		who = ind.Label()
	}
	if node := st.Book.Node(need.Program); node != nil {
		who = node.Label()
	}
	switch need.Cause {
	case calc.CauseUnrealised:
		return fmt.Sprintf("%s baris Tabel 10 tidak terlaksana", text.Figure(need.Value, 0))
	case calc.CauseBudget:
		return fmt.Sprintf("anggaran %s berubah %s %% dengan target tetap", who, text.Plus(need.Value, st.Book.Settings.Decimals))
	case calc.CauseFell:
		return fmt.Sprintf("capaian %s turun %s poin dari tahun lalu", who, strings.TrimPrefix(value, "−"))
	case calc.CauseShort, calc.CauseOvershot:
	}
	return fmt.Sprintf("%s, %s %s %%", need.Cause.Words(), who, value)
}

func (s *Screen) complaint(flaw calc.Flaw) string {
	says := fmt.Sprintf("%s Butir %d %s", s.look.Signs.Late, flaw.Item+1, flaw.Wrong.Words())
	if flaw.Twin == nil {
		return says + "."
	}
	where := ""
	for _, info := range append(model.AnalysisParts(), model.ProgramParts()...) {
		if info.Part == flaw.Twin.Part && where == "" {
			where = info.Label
		}
	}
	if node := s.state.Book.Node(flaw.Twin.Node); node != nil && node.ID != flaw.Node {
		where += " " + node.Label()
	}
	return fmt.Sprintf("%s: %s butir %d.", says, where, flaw.Twin.Item+1)
}
