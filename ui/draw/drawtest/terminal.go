// Package drawtest is a strict terminal for tests: what it does not know ends the test, and it
// wraps, scrolls and erases as xterm does.
package drawtest

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Cell is what stands in one place, and how it looks.
type Cell struct{ Text, Style string }

// Terminal shows what is written to it.
type Terminal struct {
	Rows        [][]Cell
	X, Y        int
	Cursor      bool // is seen
	Other       bool // the program's own screen is shown
	Paste       bool // pasted text is marked
	Title       string
	Bytes       int
	width       int
	top, bottom int
	wraps       bool // the next letter begins a new row
	style       map[string]string
}

// New is an empty terminal.
func New(width, height int) *Terminal {
	t := &Terminal{width: width, bottom: height - 1, Cursor: true, style: map[string]string{}}
	for range height {
		t.Rows = append(t.Rows, t.empty())
	}
	return t
}

func (t *Terminal) empty() []Cell {
	row := make([]Cell, t.width)
	for x := range row {
		row[x] = t.space()
	}
	return row
}

// space is an empty place as erasing leaves it: on the ground of the pen.
func (t *Terminal) space() Cell {
	if ground, set := t.style["ground"]; set {
		return Cell{" ", "ground=" + ground}
	}
	return Cell{Text: " "}
}

// Write shows; an error names what the terminal does not know.
func (t *Terminal) Write(b []byte) (int, error) {
	t.Bytes += len(b)
	for rest := string(b); rest != ""; {
		n, err := t.next(rest)
		if err != nil {
			return 0, err
		}
		rest = rest[n:]
	}
	return len(b), nil
}

func (t *Terminal) next(s string) (int, error) {
	switch s[0] {
	case '\r':
		t.X, t.wraps = 0, false
		return 1, nil
	case '\n':
		t.wraps = false
		return 1, t.lineFeed()
	case '\b':
		t.X, t.wraps = max(0, t.X-1), false
		return 1, nil
	case 0x1b:
		return t.escape(s)
	}
	r, n := utf8.DecodeRuneInString(s)
	if r < ' ' || r == utf8.RuneError {
		return 0, fmt.Errorf("letter %q", s[:n])
	}
	return n, t.put(string(r))
}

func (t *Terminal) lineFeed() error {
	if t.Y == t.bottom {
		return fmt.Errorf("a line end scrolls the screen")
	}
	t.Y++
	return nil
}

func (t *Terminal) put(text string) error {
	if t.wraps {
		return fmt.Errorf("%q is written behind the last column", text)
	}
	t.Rows[t.Y][t.X] = Cell{text, t.look(text)}
	if t.X++; t.X == t.width {
		t.X, t.wraps = t.width-1, true
	}
	return nil
}

// look is how a letter looks; of a space only its ground and what is drawn over it shows.
func (t *Terminal) look(text string) string {
	var all []string
	for _, name := range []string{"ground", "reverse", "underline", "strike", "bold", "faint", "italic", "colour"} {
		if name == "bold" && text == " " {
			break
		}
		if v, set := t.style[name]; set {
			all = append(all, name+"="+v)
		}
	}
	return strings.Join(all, " ")
}

func (t *Terminal) escape(s string) (int, error) {
	if strings.HasPrefix(s, "\x1b]2;") {
		end := strings.IndexByte(s, '\a')
		if end < 0 {
			return 0, fmt.Errorf("title without end: %q", s)
		}
		t.Title = s[len("\x1b]2;"):end]
		return end + 1, nil
	}
	if !strings.HasPrefix(s, "\x1b[") {
		return 0, fmt.Errorf("sequence %q", s[:min(len(s), 8)])
	}
	end := 2
	for end < len(s) && (s[end] < 0x40 || s[end] > 0x7e) {
		end++
	}
	if end == len(s) {
		return 0, fmt.Errorf("sequence without end: %q", s)
	}
	if err := t.control(s[2:end], s[end]); err != nil {
		return 0, fmt.Errorf("%q: %w", s[:end+1], err)
	}
	return end + 1, nil
}

// control carries out a control sequence.
func (t *Terminal) control(parameters string, final byte) error {
	if strings.HasPrefix(parameters, "?") {
		return t.mode(parameters[1:], final == 'h')
	}
	if final == 'm' {
		return t.pen(parameters)
	}
	numbers, err := numbersOf(parameters)
	if err != nil {
		return err
	}
	n := max(1, numbers[0])
	t.wraps = false
	switch final {
	case 'A':
		t.Y = max(0, t.Y-n)
	case 'B':
		t.Y = min(len(t.Rows)-1, t.Y+n)
	case 'C':
		t.X = min(t.width-1, t.X+n)
	case 'D':
		t.X = max(0, t.X-n)
	case 'G':
		t.X = n - 1
	case 'd':
		t.Y = n - 1
	case 'H':
		t.X, t.Y = 0, n-1
		if len(numbers) > 1 {
			t.X = max(1, numbers[1]) - 1
		}
	case 'J':
		if numbers[0] != 2 {
			return fmt.Errorf("not known")
		}
		for y := range t.Rows {
			t.Rows[y] = t.empty()
		}
	case 'K':
		if numbers[0] != 0 {
			return fmt.Errorf("not known")
		}
		copy(t.Rows[t.Y][t.X:], t.empty())
	case 'X':
		copy(t.Rows[t.Y][t.X:min(t.width, t.X+n)], t.empty())
	case 'L', 'M':
		t.shift(n, final == 'M')
	case 'r':
		t.top, t.bottom, t.X, t.Y = n-1, len(t.Rows)-1, 0, 0
		if len(numbers) > 1 {
			t.bottom = numbers[1] - 1
		}
	default:
		return fmt.Errorf("not known")
	}
	if t.X >= t.width || t.Y >= len(t.Rows) {
		return fmt.Errorf("leads out of the screen")
	}
	return nil
}

func numbersOf(parameters string) ([]int, error) {
	var numbers []int
	for word := range strings.SplitSeq(parameters, ";") {
		n := 0
		if word != "" {
			var err error
			if n, err = strconv.Atoi(word); err != nil {
				return nil, err
			}
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

func (t *Terminal) mode(name string, on bool) error {
	switch name {
	case "25":
		t.Cursor = on
	case "1049":
		t.Other = on
	case "2004":
		t.Paste = on
	default:
		return fmt.Errorf("not known")
	}
	return nil
}

// shift takes rows out where the cursor stands, or puts empty ones in, within the margins.
func (t *Terminal) shift(n int, up bool) {
	if t.Y < t.top || t.Y > t.bottom {
		return
	}
	rows := t.Rows[t.Y : t.bottom+1]
	for range min(n, len(rows)) {
		if up {
			copy(rows, rows[1:])
			rows[len(rows)-1] = t.empty()
		} else {
			copy(rows[1:], rows)
			rows[0] = t.empty()
		}
	}
	t.X = 0
}

func (t *Terminal) pen(parameters string) error {
	numbers, err := numbersOf(parameters)
	if err != nil {
		return err
	}
	for i := 0; i < len(numbers); i++ {
		switch n := numbers[i]; {
		case n == 0:
			clear(t.style)
		case n == 1:
			t.style["bold"] = "1"
		case n == 2:
			t.style["faint"] = "1"
		case n == 22:
			delete(t.style, "bold")
			delete(t.style, "faint")
		case n == 3:
			t.style["italic"] = "1"
		case n == 23:
			delete(t.style, "italic")
		case n == 4:
			t.style["underline"] = "1"
		case n == 24:
			delete(t.style, "underline")
		case n == 7:
			t.style["reverse"] = "1"
		case n == 27:
			delete(t.style, "reverse")
		case n == 9:
			t.style["strike"] = "1"
		case n == 29:
			delete(t.style, "strike")
		case n >= 30 && n <= 37 || n >= 90 && n <= 97:
			t.style["colour"] = strconv.Itoa(n)
		case n == 39:
			delete(t.style, "colour")
		case n >= 40 && n <= 47 || n >= 100 && n <= 107:
			t.style["ground"] = strconv.Itoa(n)
		case n == 49:
			delete(t.style, "ground")
		default:
			return fmt.Errorf("style %d is not known", n)
		}
	}
	return nil
}

// Text is what is to be read, row by row, without the spaces at their ends.
func (t *Terminal) Text() string {
	var b strings.Builder
	for _, row := range t.Rows {
		line := ""
		for _, c := range row {
			line += c.Text
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
