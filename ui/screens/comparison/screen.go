// Package comparison is the screen that holds the year's figures against others: target,
// earlier years, the renstra's end, peers, and the money it took. Its tables are those of the
// report; nothing is typed in them, and Enter leads to where their figures are entered.
package comparison

import (
	"cmp"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// Screen shows one table at a time, beside the list of them where the window is wide.
type Screen struct {
	*kit.Sheet
	at     int // the page shown
	spots  map[string]kit.Spot
	made   *calc.Comparison
	of     *calc.Results // what it was made of
	lines  map[string]line
	width  int
	height int
}

// line is what a row of a table leads to and says.
type line struct {
	to       screen.ID
	ref      model.Ref
	subjects []calc.Subject
	says     []string
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{spots: map[string]kit.Spot{}}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Comparison }

// Title heads the help.
func (s *Screen) Title() string { return "Perbandingan" }

// The list of tables stands left of them where the window is wide enough for both.
const (
	listFrom  = 110
	listWidth = 34
	narrow    = 70 // the heading has no room for more than the table's name and place
)

func (s *Screen) listed() bool { return s.width >= listFrom }

// SetSize gives the table what the list and the heading leave.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	if s.listed() {
		width -= listWidth + 1
	}
	s.Sheet.SetSize(width, max(height-1, 1))
}

// compared is the comparison of the results, made once for each.
func (s *Screen) compared(st screen.State) *calc.Comparison {
	if s.of != st.Results {
		s.made, s.of = calc.Compare(st.Results), st.Results
	}
	return s.made
}

// Build lays out the page shown.
func (s *Screen) Build(st screen.State) kit.Table {
	s.lines = map[string]line{}
	return s.page().build(s, st)
}

func (s *Screen) page() page { return pages()[s.at] }

// turn shows another page, at the row last chosen there.
func (s *Screen) turn(by int) {
	count := len(pages())
	s.show((s.at + by + count) % count)
}

func (s *Screen) show(at int) {
	s.spots[s.page().key] = s.Grid.Spot()
	s.Grid.ClearFilter()
	s.at = at
	s.SetState(s.State)
	s.Grid.MoveToFirst()
	s.Grid.Select(s.spots[s.page().key])
}

// Keys turn the pages and lead to the entries.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	none := ""
	if _, chosen := s.chosen(); !chosen {
		none = "tidak ada baris yang dipilih"
	}
	return append(s.Grid.Moves(),
		screen.Do("Tab", "tabel berikut", func() { s.turn(1) }, "tab", "right").Hinted(),
		screen.Do("Shift+Tab", "tabel sebelumnya", func() { s.turn(-1) }, "shift+tab", "left"),
		screen.Do(s.Grid.OpenKey(), "ke isian", s.open, "enter", "f2").Unless(none).Hinted(),
		screen.Do("E", "tulis penjelasan", s.write, "e").Hinted(),
		screen.Do("M", "petakan ke renstra lama", s.remap, "m").Unless(cmp.Or(s.whyNotRemap(), s.Host.WhyNot(&model.History{}))),
	)
}

func (s *Screen) chosen() (line, bool) {
	l, found := s.lines[s.Grid.Spot().Row]
	return l, found
}

func (s *Screen) open() {
	l, _ := s.chosen()
	s.Host.Go(l.to, l.ref)
}

// Reveal shows the table in which the record is compared.
func (s *Screen) Reveal(ref model.Ref) {
	for i, p := range pages() {
		if ref.Kind == model.KindNarrative && ref.Key == string(p.topic) || p.shows == ref.Kind && ref.Kind != "" {
			s.show(i)
			s.Grid.Select(kit.Spot{Row: ref.Key})
		}
	}
}

// Subjects are the figures of the chosen row.
func (s *Screen) Subjects() []calc.Subject {
	l, _ := s.chosen()
	return l.subjects
}

// Parse is never asked: nothing is typed into these tables.
func (s *Screen) Parse(kit.Spot, string) (model.Record, string, error) {
	return nil, "", model.Faultf(model.FaultDerived, "Perbandingan", "Tabel ini dihitung; Enter membuka isiannya.")
}

// Update takes the filter; a paste has nowhere to go.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if _, pasted := msg.(tea.PasteMsg); pasted && !s.Capturing() {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tabel ini dihitung; Enter membuka isiannya."})
		return nil
	}
	return s.Sheet.Update(msg)
}

// Name is what a row is called.
func (s *Screen) Name(at kit.Spot) string { return at.Row }

// Live says the chosen row in full.
func (s *Screen) Live(_ screen.State, at kit.Spot) []string { return s.lines[at.Row].says }

// Cursor stands in the filter's line.
func (s *Screen) Cursor() *tea.Cursor {
	c := s.Sheet.Cursor()
	if c != nil {
		c.Y++
		if s.listed() {
			c.X += listWidth + 2
		}
	}
	return c
}

// View is the heading, the table and, where there is room, the list of tables.
func (s *Screen) View() string {
	body := s.heading() + "\n" + s.Sheet.View()
	if !s.listed() {
		return body
	}
	return kit.Beside(&s.Look, strings.Join(s.list(), "\n"), listWidth-1, s.height, strings.Split(body, "\n"))
}

// heading names the table, its place among the others, and whether it is explained.
func (s *Screen) heading() string {
	p := s.page()
	told := "belum ada penjelasan"
	if s.State.Book.Narrative(p.topic) != "" {
		told = "ada penjelasan"
	}
	width := s.width
	right := fmt.Sprintf("%s  %d/%d ", told, s.at+1, len(pages()))
	switch {
	case s.listed():
		width, right = width-listWidth-1, told+" "
	case width < narrow:
		right = fmt.Sprintf("%d/%d ", s.at+1, len(pages()))
	}
	return kit.Ends(" "+s.Look.Strong.Render(p.table)+"  "+p.title(s.State), s.Look.Dim.Render(right), width)
}

func (s *Screen) list() []string {
	lines := []string{s.Look.Dim.Render("  Tabel")}
	for i, p := range pages() {
		mark, name := "  ", kit.FitLeft(p.table, 12)+" "+p.short
		if i == s.at {
			mark, name = s.Look.Marker.Render(s.Look.Signs.Row)+" ", s.Look.Strong.Render(name)
		}
		lines = append(lines, kit.Cut(mark+name, listWidth-2))
	}
	return lines
}
