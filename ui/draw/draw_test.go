package draw_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"capaian/ui/draw"
	"capaian/ui/draw/drawtest"
)

// page is a program that shows what it is told.
type page struct{ view tea.View }

func (p *page) Init() tea.Cmd                       { return nil }
func (p *page) Update(tea.Msg) (tea.Model, tea.Cmd) { return p, nil }
func (p *page) View() tea.View                      { return p.view }

// checked is a terminal that ends the test where it does not know what it is told.
type checked struct {
	*drawtest.Terminal
	t     *testing.T
	wrote chan struct{}
}

func (c checked) Write(b []byte) (int, error) {
	if _, err := c.Terminal.Write(b); err != nil {
		c.t.Errorf("%v in %q", err, b)
	}
	c.wrote <- struct{}{}
	return len(b), nil
}

// shown is a program on a terminal, which is asked once all is drawn.
type shown struct {
	*drawtest.Terminal
	page   *page
	screen *draw.Screen
	out    checked
}

func start(t *testing.T, width, height int) *shown {
	terminal := drawtest.New(width, height)
	s := &shown{Terminal: terminal, page: &page{}, out: checked{terminal, t, make(chan struct{}, 1)}}
	s.screen = draw.New(s.page, s.out, colorprofile.ANSI)
	s.screen.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// show draws a view that differs from the one before.
func (s *shown) show(v tea.View) {
	s.page.view = v
	s.screen.View()
	<-s.out.wrote
}

func (s *shown) text(content string) { s.show(tea.View{Content: content}) }

// fresh is what a terminal shows that is drawn on for the first time.
func fresh(t *testing.T, width, height int, v tea.View) *drawtest.Terminal {
	s := start(t, width, height)
	s.show(v)
	return s.Terminal
}

func differ(a, b *drawtest.Terminal) string {
	for y := range a.Rows {
		if !slices.Equal(a.Rows[y], b.Rows[y]) {
			return fmt.Sprintf("row %d:\n%q\n%q", y, a.Rows[y], b.Rows[y])
		}
	}
	return ""
}

func styled(style, text string) string { return "\x1b[" + style + "m" + text + "\x1b[m" }

func TestTheFirstFrameIsTheText(t *testing.T) {
	got := fresh(t, 20, 4, tea.View{Content: "satu\n" + styled("1;31", "dua") + " tiga\nbaris yang lebih panjang dari layar\n", WindowTitle: "capaian"})
	if want := "satu\ndua tiga\nbaris yang lebih pan\n\n"; got.Text() != want {
		t.Errorf("%q", got.Text())
	}
	if !got.Other || !got.Paste || got.Cursor || got.Title != "capaian" {
		t.Errorf("%+v", got)
	}
	if c := got.Rows[1][0]; c.Style != "bold=1 colour=31" {
		t.Errorf("%+v", c)
	}
}

func TestNothingIsSentWithoutAChange(t *testing.T) {
	s := start(t, 20, 3)
	s.text("satu")
	before := s.Bytes
	s.screen.View()
	s.screen.Update(nil)
	s.screen.View()
	s.screen.Close()
	<-s.out.wrote // the terminal is given back
	if exit := s.Bytes - before; exit > 30 {
		t.Errorf("%d bytes", exit)
	}
	if s.Other || s.Paste || !s.Cursor {
		t.Error("the terminal is not as it was")
	}
}

// What one change may cost; a frame drawn anew is some 1,000 bytes.
func TestAChangeIsSmall(t *testing.T) {
	rows := make([]string, 24)
	for y := range rows {
		rows[y] = fmt.Sprintf("%2d Fasilitasi %02d %s 100,00", y, y*7%24, strings.Repeat(string(rune('a'+y)), 30))
	}
	page := func(edit func(rows []string)) string {
		now := slices.Clone(rows)
		edit(now)
		return strings.Join(now, "\n")
	}
	for _, row := range []struct {
		name string
		most int
		edit func(rows []string)
	}{
		{"a digit", 9, func(r []string) { r[12] = strings.Replace(r[12], "100", "900", 1) }},
		{"two digits apart", 14, func(r []string) { r[12] = strings.Replace(strings.Replace(r[12], "100", "900", 1), "F", "f", 1) }},
		{"an emptied row", 10, func(r []string) { r[5] = "" }},
		{"a row less", 60, func(r []string) { copy(r[3:], r[4:]); r[23] = "" }},
		{"a row more", 80, func(r []string) { copy(r[4:], r[3:]); r[3] = "baru" }},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := start(t, 80, 24)
			s.text(page(func([]string) {}))
			before := s.Bytes
			s.text(page(row.edit))
			if n := s.Bytes - before; n > row.most {
				t.Errorf("%d bytes, at most %d", n, row.most)
			}
			if d := differ(s.Terminal, fresh(t, 80, 24, tea.View{Content: page(row.edit)})); d != "" {
				t.Error(d)
			}
		})
	}
}

// A terminal drawn on again and again shows what one drawn on once does.
func TestManyFramesShowWhatOneDoes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	s := start(t, 40, 12)
	rows := make([]string, 12)
	for step := range 3000 {
		change(random, rows)
		v := tea.View{Content: strings.Join(rows, "\n"), WindowTitle: fmt.Sprint(step)}
		if random.IntN(3) == 0 {
			v.Cursor = tea.NewCursor(random.IntN(40), random.IntN(12))
		}
		s.show(v)
		want := fresh(t, 40, 12, v)
		if d := differ(s.Terminal, want); d != "" {
			t.Fatalf("step %d: %s", step, d)
		}
		if s.Cursor != (v.Cursor != nil) || v.Cursor != nil && (s.X != v.Cursor.X || s.Y != v.Cursor.Y) {
			t.Fatalf("step %d: cursor at %d, %d, seen %v; wanted %v", step, s.X, s.Y, s.Cursor, v.Cursor)
		}
	}
}

// change alters rows as programs do: a word, a style, a row, a block that moves.
func change(random *rand.Rand, rows []string) {
	y, n := random.IntN(len(rows)), 1+random.IntN(4)
	switch random.IntN(6) {
	case 0:
		rows[y] = ""
	case 1:
		copy(rows[y:], rows[min(y+n, len(rows)):])
	case 2:
		copy(rows[min(y+n, len(rows)):], slices.Clone(rows[y:]))
	default:
		rows[y] = ""
		for range 1 + random.IntN(5) {
			word := strings.Repeat(string("abc ≡√é"[random.IntN(4)]), 1+random.IntN(12))
			if random.IntN(2) == 0 {
				word = styled([]string{"1", "7", "31", "1;32", "2", "4;33", "44"}[random.IntN(7)], word)
			}
			rows[y] += word + strings.Repeat(" ", random.IntN(14))
		}
	}
}

func TestLettersOfTwoColumnsAreNotTrusted(t *testing.T) {
	s := start(t, 20, 3)
	s.text("desa 村 Wates\nlain")
	s.text("desa 村 Wetan\nlain")
	// This terminal gives each letter one column; what follows stands where it is counted to be.
	if got := s.Text(); !strings.Contains(got, "desa 村  Wetan") {
		t.Errorf("%q", got)
	}
}

func TestJoinedSignsDoNotShiftARow(t *testing.T) {
	s := start(t, 30, 2)
	for _, name := range []string{"👨\u200d👩\u200d👧", "🇮🇩", "☑\ufe0f", "ក្រុម"} {
		s.text("12345678901234567890 │\nx")
		s.text(name + strings.Repeat(" ", 21-ansi.StringWidth(name)) + "│\nx")
		if got := s.Rows[0][21].Text; got != "│" {
			t.Errorf("%q: %q stands where the line is counted to be\n%q", name, got, s.Text())
		}
	}
}

func TestTheTerminalIsLent(t *testing.T) {
	s := start(t, 20, 3)
	s.text("satu")
	ran := false
	err := s.screen.Lend(command(func() {
		<-s.out.wrote
		ran = true
		if s.Other || !s.Cursor {
			t.Error("not given away")
		}
		s.page.view = tea.View{Content: "dua"}
		s.screen.View()
	})).Run()
	<-s.out.wrote
	if err != nil || !ran || !s.Other || !strings.Contains(s.Text(), "dua") {
		t.Errorf("%v %v %v %q", err, ran, s.Other, s.Text())
	}
}

// command is what runs while the terminal is lent.
type command func()

func (c command) Run() error        { c(); return nil }
func (command) SetStdin(io.Reader)  {}
func (command) SetStdout(io.Writer) {}
func (command) SetStderr(io.Writer) {}

// broken ends with a panic where it is told to, in Update or in a command.
type broken struct{ page }

type inUpdate struct{}

func (b *broken) Init() tea.Cmd {
	fails := func() tea.Msg { panic("in a command") }
	return func() tea.Msg { return tea.BatchMsg{fails, nil} }
}

func (b *broken) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, now := msg.(inUpdate); now {
		panic("in Update")
	}
	return b, nil
}

func TestAPanicGivesTheTerminalBackFirst(t *testing.T) {
	for name, fail := range map[string]func(*draw.Screen){
		"update":  func(s *draw.Screen) { s.Update(inUpdate{}) },
		"command": func(s *draw.Screen) { s.Init()().(tea.BatchMsg)[0]() },
	} {
		t.Run(name, func(t *testing.T) {
			terminal := drawtest.New(20, 3)
			s := draw.New(&broken{page{tea.View{Content: "satu"}}}, terminal, colorprofile.ANSI)
			s.Update(tea.WindowSizeMsg{Width: 20, Height: 3})
			s.View()
			defer func() {
				if r := recover(); r == nil {
					t.Error("the panic is swallowed")
				}
				if terminal.Bytes == 0 || terminal.Other || !terminal.Cursor {
					t.Errorf("%d bytes; the terminal is not given back", terminal.Bytes)
				}
			}()
			fail(s)
		})
	}
}
