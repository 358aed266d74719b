package home

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/calc/readiness"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

func (s *Screen) columns() []kit.Column {
	columns := []kit.Column{
		{Key: "nama", Title: "Indikator kinerja utama", Left: true, Least: 24},
		{Key: "target", Title: "Target", Width: 8},
	}
	for _, q := range model.Quarters() {
		drop := 0
		if q != s.state.Quarter {
			drop = 10 - int(q)
		}
		columns = append(columns, kit.Column{Key: "tw" + q.Roman(), Title: "TW " + q.Roman(), Width: 7, Drop: drop})
	}
	return append(columns, kit.Column{Key: "capaian", Title: "Capaian", Width: 7})
}

func (s *Screen) rows() []kit.Row {
	var rows []kit.Row
	for i := range s.state.Book.Indicators {
		ind := &s.state.Book.Indicators[i]
		if node := s.state.Book.Node(ind.Node); node != nil && node.Level.IsKey() {
			rows = append(rows, s.indicator(ind, &s.state.Results.Measures[i]), s.bar(ind, &s.state.Results.Measures[i]))
		}
	}
	rule := kit.Row{Text: strings.Repeat(s.look.Signs.Rule, max(s.gridWidth()-2, 0)), Tone: kit.Dim}
	rows = append(rows, rule, s.budget(), s.facilitation(), s.villages(), s.readiness(), s.found(), rule)
	if urgent := s.urgent(); len(urgent) > 0 {
		rows = append(rows, urgent...)
	}
	return append(rows, s.missing()...)
}

// widest keeps a line and its day within one glance in a wide window.
const widest = 100

// urgent are the things that want the person's attention, each a door to where it is done.
func (s *Screen) urgent() []kit.Row {
	concerns := screen.Concerns(s.state, s.host.Actor())
	if len(concerns) == 0 {
		return nil
	}
	rows := []kit.Row{{Text: "Perlu perhatian", Tone: kit.Strong, Heads: 1}}
	for i, c := range concerns {
		id := fmt.Sprintf("perhatian-%d", i)
		s.doors[id] = door{c.To, c.Ref}
		row := kit.Row{ID: id, Text: kit.Ends("  "+c.Text, c.When, min(max(s.gridWidth()-2, 0), widest))}
		if c.Late {
			row.Tone = kit.Warn
		}
		rows = append(rows, row)
	}
	return rows
}

func (s *Screen) indicator(ind *model.Indicator, m *calc.Measure) kit.Row {
	places := s.state.Book.Settings.Decimals
	target := text.Figure(m.Target, places)
	if letter := s.state.Book.TargetInForce(ind.ID, model.WholeYear).Letter(); letter != "" {
		target += " " + letter
	} else if m.TargetGrade != "" {
		target += " " + m.TargetGrade
	}
	cells := []kit.Cell{{Text: ind.Label(), Tone: kit.Strong}, {Text: target}}
	for _, f := range m.Quarters {
		cells = append(cells, kit.Cell{Text: text.Figure(f, places)})
	}
	id := string(ind.ID)
	s.doors[id] = door{screen.Indicators, ind.Ref()}
	switch ind.Source {
	case model.FromFacilitation:
		s.doors[id] = door{to: screen.Facilitation}
	case model.FromDocuments:
		s.doors[id] = door{to: screen.Villages}
	case model.Typed, model.Ratio:
	}
	return kit.Row{ID: id, Ref: ind.Ref(), Cells: append(cells, kit.Cell{Text: text.Figure(m.Achievement, places), Tone: kit.Strong})}
}

// barFull is the achievement, in percent, that fills a bar: a little over the target, so
// that 100 leaves something to rise into.
const barFull = 125

// bar draws the achievement with its word beside it, or says why there is none.
func (s *Screen) bar(ind *model.Indicator, m *calc.Measure) kit.Row {
	if !m.Achievement.Known() {
		return kit.Row{Text: "  " + strings.Join(m.Achievement.Flags.Words(), ", "), Tone: kit.Dim}
	}
	tail := m.Rating
	switch {
	case ind.Source == model.FromFacilitation:
		tail += fmt.Sprintf("  %d/%d", s.state.Results.Facilitation.Realised, s.state.Results.Facilitation.Planned)
	case ind.Source == model.FromDocuments && ind.Document == "":
		tail += fmt.Sprintf("  %d/%d", s.state.Results.Documents.OnTime, s.state.Results.Documents.Owed)
	case m.Grade != "":
		tail += "  " + m.Grade
	}
	width := max(s.gridWidth()-2-2-24, 5)
	return kit.Row{Text: "  " + kit.FitLeft(kit.Bar(&s.look, width, kit.Permille(m.Achievement.Exact(), big.NewRat(barFull, 1))), width) + "  " + tail}
}

// The summary rows.
const (
	budgetRow       = "ringkas-anggaran"
	facilitationRow = "ringkas-fasilitasi"
	villagesRow     = "ringkas-desa"
	readinessRow    = "ringkas-kesiapan"
	foundRow        = "ringkas-temuan"
)

func (s *Screen) budget() kit.Row {
	s.doors[budgetRow] = door{to: screen.Budget}
	m := s.state.Results.Total
	line := "Anggaran    "
	switch {
	case !m.Budget.Value.Known():
		line += "belum diisi"
	case !m.Used.Value.Known():
		line += text.Rupiah(m.Budget.Value) + ", realisasi s.d. TW " + s.state.Quarter.Roman() + " belum diisi"
	default:
		partial := ""
		if m.Used.Value.Has(calc.Partial) {
			partial = " (sebagian terisi)"
		}
		line += fmt.Sprintf("%s %%%s  %s dari %s  sisa %s", text.Figure(m.Absorption, s.state.Book.Settings.Decimals), partial,
			text.Rupiah(m.Used.Value), text.Rupiah(m.Budget.Value), text.Rupiah(m.Remainder))
	}
	return kit.Row{ID: budgetRow, Text: line}
}

func (s *Screen) facilitation() kit.Row {
	s.doors[facilitationRow] = door{to: screen.Facilitation}
	list := s.state.Results.Facilitation
	line := fmt.Sprintf("Fasilitasi  %d dari %d terlaksana", list.Realised, list.Planned)
	if open := s.openRows(); len(open) > shownOpen {
		line += fmt.Sprintf("  belum %s +%d", strings.Join(open[:shownOpen], " "), len(open)-shownOpen)
	} else if len(open) > 0 {
		line += "  belum " + strings.Join(open, " ")
	}
	if list.Bare > 0 {
		line += fmt.Sprintf("  tanpa bukti %d", list.Bare)
	}
	return kit.Row{ID: facilitationRow, Text: line}
}

// shownOpen is how many open rows are named before they are only counted.
const shownOpen = 5

// openRows are the numbers of rows not realised as often as planned.
func (s *Screen) openRows() []string {
	b := s.state.Book
	groups := map[model.ID]int{}
	for i, g := range b.Facilitations {
		groups[g.ID] = i + 1
	}
	var open []string
	within := map[model.ID]int{}
	for i, row := range b.Rows {
		within[row.Group]++
		if tally := s.state.Results.Facilitation.Rows[i]; tally.Realised < tally.Planned {
			open = append(open, strconv.Itoa(groups[row.Group])+"."+strconv.Itoa(within[row.Group]))
		}
	}
	return open
}

func (s *Screen) villages() kit.Row {
	s.doors[villagesRow] = door{to: screen.Villages}
	docs := s.state.Results.Documents
	line := fmt.Sprintf("Desa        %d dari %d tepat waktu", docs.OnTime, docs.Owed)
	next, waiting := calc.NextDue(s.state.Book, s.state.Today)
	switch {
	case next != nil:
		line += fmt.Sprintf("  %s %s, %s, %d desa", next.Name, text.ShortDate(next.Due), text.DaysAway(next.Due, s.state.Today), waiting)
		s.doors[villagesRow] = door{screen.Villages, next.Ref()}
	case docs.Owed == 0:
	case s.state.Quarter < model.Q4:
		line += "  dihitung sampai batas dalam TW " + s.state.Quarter.Roman()
	default:
		line += "  semua dokumen sudah diterima"
	}
	return kit.Row{ID: villagesRow, Text: line}
}

// readiness is the estimate of an evaluation.
func (s *Screen) readiness() kit.Row {
	s.doors[readinessRow] = door{to: screen.Readiness}
	e := readiness.Of(s.state.Book, s.state.Results)
	line := fmt.Sprintf("Kesiapan    taksiran %s %s", text.Figure(e.Score, 2), e.Word)
	if e.Open > 0 {
		line += fmt.Sprintf("  %d kriteria belum dinilai", e.Open)
	}
	return kit.Row{ID: readinessRow, Text: line}
}

// found is what Pemeriksaan finds.
func (s *Screen) found() kit.Row {
	s.doors[foundRow] = door{to: screen.Findings}
	return kit.Row{ID: foundRow, Text: "Periksa     " + screen.FoundWords(s.state.Findings)}
}

// missing lists the blank cells, each a door to itself.
func (s *Screen) missing() []kit.Row {
	refs := s.state.Results.Missing
	if rows := s.beginnings(); len(rows) > 0 {
		return rows
	}
	if len(refs) == 0 {
		return []kit.Row{{Text: "Tidak ada yang kosong sampai TW " + s.state.Quarter.Roman() + ".", Tone: kit.Good}}
	}
	rows := []kit.Row{{Text: fmt.Sprintf("Belum diisi sampai TW %s: %d isian", s.state.Quarter.Roman(), len(refs)), Tone: kit.Strong, Heads: 1}}
	for _, ref := range s.grouped(refs) {
		id := string(ref.Kind) + ":" + ref.Key
		to, line := s.describe(ref)
		s.doors[id] = door{to, ref}
		rows = append(rows, kit.Row{ID: id, Text: "  " + line})
	}
	return rows
}

// beginnings are the lists that a new office has not begun, each a door to its list.
func (s *Screen) beginnings() []kit.Row {
	var rows []kit.Row
	for _, start := range screen.Starts(s.state.Book) {
		id := "mulai-" + string(start.Kind)
		if _, twice := s.doors[id]; !twice {
			s.doors[id] = door{screen.Records, start.Opens()}
			rows = append(rows, kit.Row{ID: id, Text: "  " + start.Says})
		}
	}
	if len(rows) > 0 {
		rows = append([]kit.Row{{Text: "Yang diisi lebih dahulu", Tone: kit.Strong, Heads: 1}}, rows...)
	}
	return rows
}

// grouped keeps one blank receipt of each document, which stands for all of them.
func (s *Screen) grouped(refs []model.Ref) []model.Ref {
	var kept []model.Ref
	seen := map[string]bool{}
	for _, ref := range refs {
		if ref.Kind == model.KindReceipt {
			document := ref.Key[strings.LastIndex(ref.Key, "/")+1:]
			if seen[document] {
				continue
			}
			seen[document] = true
		}
		kept = append(kept, ref)
	}
	return kept
}

// awaiting counts the villages of which a document that should be there is not.
func (s *Screen) awaiting(document model.ID) int {
	n := 0
	for _, ref := range s.state.Results.Missing {
		if ref.Kind == model.KindReceipt && strings.HasSuffix(ref.Key, "/"+string(document)) {
			n++
		}
	}
	return n
}

// describe names a blank cell and the screen on which it is filled.
func (s *Screen) describe(ref model.Ref) (screen.ID, string) {
	b := s.state.Book
	owner, _, _ := strings.Cut(ref.Key, "/")
	cell := ref.Key[strings.LastIndex(ref.Key, "/")+1:]
	switch ref.Kind {
	case model.KindActual:
		return screen.Indicators, "Realisasi TW " + roman(cell) + "  " + indicatorName(b, owner)
	case model.KindTarget:
		return screen.Indicators, "Target  " + indicatorName(b, owner)
	case model.KindReceipt:
		for _, d := range b.Documents {
			if string(d.ID) == cell {
				who := villageName(b, owner)
				if n := s.awaiting(d.ID); n > 1 {
					who = fmt.Sprintf("%d desa", n)
				}
				return screen.Villages, fmt.Sprintf("%s  %s, batas %s, %s", d.Name, who, text.LongDate(d.Due), text.DaysAway(d.Due, s.state.Today))
			}
		}
	case model.KindSpent:
		if n := b.Node(model.ID(owner)); n != nil {
			return screen.Budget, "Realisasi anggaran s.d. TW " + roman(cell) + "  " + n.Label()
		}
	}
	return screen.Home, ref.Key
}

func roman(digit string) string {
	n, _ := strconv.Atoi(digit)
	return model.Quarter(n).Roman()
}

func indicatorName(b *model.Book, id string) string {
	if ind := b.Indicator(model.ID(id)); ind != nil {
		return screen.IndicatorTitle(b, ind)
	}
	return id
}

func villageName(b *model.Book, id string) string {
	for _, v := range b.Villages {
		if string(v.ID) == id {
			return v.Name
		}
	}
	return id
}
