// Package readiness is the screen that estimates how an evaluation of the office's
// accountability would go, criterion by criterion, and leads to what is missing.
package readiness

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/calc/readiness"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Screen shows the criteria with what is known of them.
type Screen struct {
	*kit.Sheet
	made *readiness.Estimate
	of   *calc.Results // what it was made of
	at   *model.Book
	rows map[string]*readiness.Row
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Readiness }

// Title heads the help.
func (s *Screen) Title() string { return "Kesiapan (taksiran)" }

// SetSize leaves a line for the sum.
func (s *Screen) SetSize(width, height int) { s.Sheet.SetSize(width, max(height-1, 1)) }

// estimate is made once for each state.
func (s *Screen) estimate(st screen.State) *readiness.Estimate {
	if s.of != st.Results || s.at != st.Book {
		s.made, s.of, s.at = readiness.Of(st.Book, st.Results), st.Results, st.Book
	}
	return s.made
}

// Build lays out components, their aspects and the criteria.
func (s *Screen) Build(st screen.State) kit.Table {
	columns := s.columns()
	e := s.estimate(st)
	s.rows = map[string]*readiness.Row{}
	var rows []kit.Row
	at := 0
	for _, c := range e.Components {
		if c.Aspect == "" {
			rows = append(rows, kit.Row{Text: c.Label + "  " + s.of100(c), Tone: kit.Head, Heads: 1})
			continue
		}
		rows = append(rows, kit.Row{Text: "  " + c.Label + "  " + s.of100(c), Tone: kit.Strong, Heads: 2})
		for ; at < len(e.Rows) && e.Rows[at].Criterion.Component == c.Component && e.Rows[at].Criterion.Aspect == c.Aspect; at++ {
			r := &e.Rows[at]
			s.rows[string(r.Criterion.ID)] = r
			rows = append(rows, kit.Row{ID: string(r.Criterion.ID), Cells: columns.Cells(r), Also: r.Assessment.Note})
		}
	}
	return columns.Table(rows)
}

// places are the decimals of points: an aspect may be worth 4,5.
const places = 2

func (s *Screen) of100(c readiness.Component) string {
	says := text.Figure(c.Points, places) + " dari " + text.Figure(c.Full, places)
	if c.Open > 0 {
		says += fmt.Sprintf(", %d belum dinilai", c.Open)
	}
	return says
}

func (s *Screen) columns() kit.Columns[*readiness.Row] {
	return kit.Columns[*readiness.Row]{
		{Key: "kriteria", Title: "Kriteria", Align: kit.Left, Least: 26, Cell: func(r *readiness.Row) kit.Cell { return kit.Cell{Text: "  " + r.Criterion.Text} }},
		{Key: "data", Title: "Data", Width: 7, Cell: s.data},
		{Key: "jawab", Title: "Jawaban", Width: 9, Align: kit.Left, Cell: answerCell},
		{Key: "nilai", Title: "Nilai", Width: 11, Cell: pointsCell},
	}
}

// data is how much of the evidence that a rule looks for is there.
func (s *Screen) data(r *readiness.Row) kit.Cell {
	switch {
	case r.Rule == nil:
		return kit.Cell{Text: s.Look.Signs.None, Tone: kit.Dim}
	case r.Evidence.Of == 0:
		return kit.Cell{Text: s.Look.Signs.Blank, Tone: kit.Dim}
	}
	return kit.Cell{Text: fmt.Sprintf("%d/%d", r.Evidence.Done, r.Evidence.Of)}
}

// answerCell is the person's answer, else whether the data gave one.
func answerCell(r *readiness.Row) kit.Cell {
	switch {
	case r.Assessment.Answer != "":
		return kit.Cell{Text: string(r.Assessment.Answer)}
	case r.Judged():
		return kit.Cell{Text: "data", Tone: kit.Dim}
	}
	return kit.Cell{Text: "belum", Tone: kit.Warn}
}

func pointsCell(r *readiness.Row) kit.Cell {
	points := kit.Cell{Text: text.Figure(r.Points, places) + "/" + text.Figure(r.Full, places), Tone: kit.Good}
	switch {
	case !r.Judged():
		points.Tone = kit.Dim
	case calc.Difference(r.Full, r.Points).Exact().Sign() > 0:
		points.Tone = kit.Plain
	}
	return points
}

func (s *Screen) chosen() *readiness.Row { return s.rows[s.Grid.Spot().Row] }

// Keys answer a criterion and lead to what it lacks.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	none, complete, forbidden := "", "", s.Host.WhyNot(&model.Assessment{})
	r := s.chosen()
	if r == nil {
		none = "tidak ada kriteria yang dipilih"
	} else if len(r.Evidence.Missing) == 0 {
		complete = "menurut data tidak ada yang kurang di sini"
	}
	return append(s.Grid.Moves(),
		screen.Do(s.Grid.OpenKey(), "ke yang kurang", s.open, "enter", "f2").Unless(cmp.Or(none, complete)).Hinted(),
		screen.Do("Spasi", "jawab", s.turn, "space").Acting().Unless(cmp.Or(none, forbidden)).Hinted(),
		screen.Do("E", "jawaban dan catatan", s.answer, "e").Acting().Unless(none).Hinted(),
		screen.Do("B", "bobot dan aturan kriteria ini", func() { s.Host.Go(screen.Records, r.Criterion.Ref()) }, "b").Unless(none),
		screen.Do("N", "yang belum dinilai berikut", s.next, "n"),
	)
}

// open goes to the first record that is missing.
func (s *Screen) open() {
	ref := s.chosen().Evidence.Missing[0]
	s.Host.Go(screen.Place(ref), ref)
}

// answers are the turns of the key that answers; the last leaves it to the data again.
func answers() []model.Answer {
	return []model.Answer{model.AnswerYes, model.AnswerPartly, model.AnswerNo, ""}
}

func (s *Screen) turn() {
	a := s.chosen().Assessment
	a.Criterion = s.chosen().Criterion.ID
	next := model.AnswerYes
	for i, answer := range answers() {
		if answer == a.Answer {
			next = answers()[(i+1)%len(answers())]
		}
	}
	a.Answer = next
	s.Save(s.Name(s.Grid.Spot()), &a)
}

// byData stands for no answer in the form.
const byData = "menurut data"

// answer opens the form with the answer and the note that goes with it.
func (s *Screen) answer() {
	r := s.chosen()
	a, seen := r.Assessment, s.State.Book.Revision
	a.Criterion = r.Criterion.ID
	var options []string
	for _, one := range answers() {
		options = append(options, wordOf(one))
	}
	form := dialog.NewForm(s.Look, r.Criterion.Text, []dialog.Field{
		{Label: "Jawaban", Text: wordOf(a.Answer), Options: options, Hint: "Jawaban orang berlaku di atas penilaian dari data."},
		{Label: "Catatan", Text: a.Note, Lines: true, Hint: "Misalnya dokumen yang menunjukkannya."},
	}, nil, nil)
	form.Keep(screen.DetailKey(s.State.Book.Year, a.Ref()), s.Name(s.Grid.Spot()))
	form.ReadOnly(s.Host.WhyNot(&a))
	form.OnSave(func([]string) {
		b := a
		b.Answer, b.Note = "", model.Clean(form.Value("Catatan"), true)
		for _, one := range answers() {
			if wordOf(one) == form.Value("Jawaban") {
				b.Answer = one
			}
		}
		s.Host.Write(screen.Act{Note: s.Name(s.Grid.Spot()), Edits: []store.Edit{store.Put(&b)}, Seen: seen, Done: form.Settle})
	})
	s.Host.Open(form)
}

func wordOf(a model.Answer) string {
	if a == "" {
		return byData
	}
	return string(a)
}

// Reach goes to a form that was left.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.State.Book.Year)
	if !details {
		return false
	}
	s.Reveal(ref)
	if s.Grid.Spot().Row != ref.Key {
		return false
	}
	s.answer()
	return true
}

// next goes to the next criterion that nobody judged.
func (s *Screen) next() {
	rows, at := s.made.Rows, -1
	for i := range rows {
		if string(rows[i].Criterion.ID) == s.Grid.Spot().Row {
			at = i
		}
	}
	for step := 1; step <= len(rows); step++ {
		if r := &rows[(at+step)%len(rows)]; !r.Judged() {
			s.Grid.Select(kit.Spot{Row: string(r.Criterion.ID)})
			return
		}
	}
	s.Host.Say(screen.Notice{Text: "Semua kriteria sudah dinilai."})
}

// Reveal moves to a criterion or its answer.
func (s *Screen) Reveal(ref model.Ref) {
	if ref.Kind == model.KindCriterion || ref.Kind == model.KindAssessment {
		s.Grid.Select(kit.Spot{Row: ref.Key})
	}
}

// Subjects are none: points are no figures of the report.
func (s *Screen) Subjects() []calc.Subject { return nil }

// Parse is never asked: nothing is typed into these rows.
func (s *Screen) Parse(kit.Spot, string) (model.Record, string, error) {
	return nil, "", model.Faultf(model.FaultDerived, "Kesiapan", "Nilai ini ditaksir; Spasi atau Alt+E menjawab kriterianya.")
}

// Update takes the filter; a paste has nowhere to go.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if _, pasted := msg.(tea.PasteMsg); pasted && !s.Capturing() {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Nilai ini ditaksir; Spasi atau Alt+E menjawab kriterianya."})
		return nil
	}
	return s.Sheet.Update(msg)
}

// longestName keeps a criterion within a notice.
const longestName = 26

// Name is what an answer is called in the trail.
func (s *Screen) Name(at kit.Spot) string {
	if r := s.rows[at.Row]; r != nil {
		return "Kesiapan: " + kit.Cut(r.Criterion.Text, longestName)
	}
	return "Kesiapan"
}

// Live says the criterion in full, and what the data or the note say of it.
func (s *Screen) Live(_ screen.State, at kit.Spot) []string {
	r := s.rows[at.Row]
	if r == nil {
		return nil
	}
	second := "Data tidak menjawab ini: Spasi untuk ya, sebagian, tidak."
	switch {
	case r.Assessment.Note != "":
		second = "Catatan: " + r.Assessment.Note
	case r.Evidence.Says != "":
		second = "Data: " + r.Evidence.Says
		if n := len(r.Evidence.Missing); n > 0 {
			second += fmt.Sprintf(" · %d tempat kurang, Enter ke sana", n)
		}
	case r.Rule != nil:
		second = "Belum dapat dinilai dari " + r.Rule.Looks + "."
	}
	return []string{r.Criterion.Text, second}
}

// Cursor stands in the filter's line.
func (s *Screen) Cursor() *tea.Cursor {
	c := s.Sheet.Cursor()
	if c != nil {
		c.Y++
	}
	return c
}

// View is the sum and the criteria.
func (s *Screen) View() string {
	e := s.made
	left := fmt.Sprintf(" %s %s", s.Look.Strong.Render("Taksiran "+text.Figure(e.Score, places)), e.Word)
	right := fmt.Sprintf("%d belum dinilai, paling tinggi %s ", e.Open, text.Figure(e.Highest, places))
	if s.Width() >= wideEnough {
		left += s.Look.Dim.Render("  dari data tahun ini; bukan nilai evaluasi")
	}
	return kit.Ends(left, s.Look.Dim.Render(right), s.Width()) + "\n" + s.Sheet.View()
}

// wideEnough is the window in which the sum can say what it is not.
const wideEnough = 100

// Summary says the estimate in a few words, for other screens.
func Summary(st screen.State) string {
	e := readiness.Of(st.Book, st.Results)
	return fmt.Sprintf("taksiran %s %s", text.Figure(e.Score, places), e.Word)
}
