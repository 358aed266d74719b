package draw_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"capaian/ui/draw"
)

// listener is a program that notes what it is told, and when.
type listener struct {
	start time.Time
	heard []string
	after time.Duration
}

func (l *listener) Init() tea.Cmd { return nil }

func (l *listener) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		l.heard = append(l.heard, msg.String())
	case tea.PasteMsg:
		l.heard = append(l.heard, fmt.Sprintf("paste %q", msg.Content))
	case draw.Burst:
		l.heard = append(l.heard, fmt.Sprintf("burst %q", string(msg)))
	default:
		return l, nil
	}
	l.after = time.Since(l.start)
	return l, nil
}

func (l *listener) View() tea.View { return tea.NewView(strings.Join(l.heard, " ")) }

// hear runs a program on what a terminal sends: pieces, each after its pause.
func hear(t *testing.T, pieces []sent) (heard string, after time.Duration) {
	t.Helper()
	from, to := io.Pipe()
	l := &listener{start: time.Now()}
	ctx, end := context.WithCancel(t.Context())
	screen := draw.New(l, io.Discard, colorprofile.ANSI)
	p := tea.NewProgram(screen, tea.WithFPS(draw.IdleRate), tea.WithInput(draw.Keys(ctx, from)), tea.WithOutput(draw.Output(io.Discard)),
		tea.WithEnvironment([]string{"TERM=xterm"}), tea.WithWindowSize(80, 24), tea.WithoutSignalHandler())
	go func() {
		for _, one := range pieces {
			time.Sleep(one.pause)
			if _, err := to.Write([]byte(one.bytes)); err != nil {
				t.Error(err)
			}
		}
		time.Sleep(time.Second)
		p.Quit()
		end()
		to.Close()
	}()
	if _, err := p.Run(); err != nil {
		t.Error(err)
	}
	screen.Close()
	return strings.Join(l.heard, " "), l.after
}

type sent struct {
	pause time.Duration
	bytes string
}

func TestWhatComesFasterThanHandsIsABurst(t *testing.T) {
	const ms = time.Millisecond
	each := func(text string, pause time.Duration) (all []sent) {
		for _, r := range text {
			all = append(all, sent{pause, string(r)})
		}
		return all
	}
	for _, row := range []struct {
		name string
		sent []sent
		want string
	}{
		{"a block in one piece", []sent{{0, "1\t2\r3\t4\r"}}, `burst "1\t2\r3\t4\r"`},
		{"a key each two milliseconds", each("1\t2\r3", 2*ms), `burst "1\t2\r3"`},
		{"pieces on a slow line", []sent{{0, "1\t2\r3"}, {100 * ms, "\t4\r"}}, `burst "1\t2\r3\t4\r"`},
		{"line ends of a file", []sent{{0, "satu\r\ndua\r\n"}}, `burst "satu\r\ndua\r\n"`},
		{"letters of other scripts", []sent{{0, "é\tß\r"}}, `burst "é\tß\r"`},
		{"hands", each("7\t8\r", 30*ms), "7 tab 8 enter"},
		{"fast hands", each("72\r", 5*ms), "7 2 enter"},
		{"one entry with its Enter", []sent{{0, "72\r"}}, "7 2 enter"},
		{"a word", []sent{{0, "belum ada"}}, "b e l u m space a d a"},
		{"Enter held down", []sent{{0, "\r\r\r"}}, "enter enter enter"},
		{"Tab held down, then a figure", []sent{{0, "\t\t7"}}, "tab tab 7"},
		{"an arrow between", []sent{{0, "1\r\x1b[B2\r"}}, "1 enter down 2 enter"},
		{"Alt at once behind a burst", []sent{{0, "1\r2\r\x1b2"}}, `burst "1\r2\r" alt+2`},
		{"a key before, then a block", []sent{{0, "\x1b2"}, {50 * ms, "1\r2\r"}}, `alt+2 burst "1\r2\r"`},
		{"Ctrl is no text", []sent{{0, "1\r\x1a2"}}, "1 enter ctrl+z 2"},
		{"a paste that says so", []sent{{0, "\x1b[200~1\t2\r3\x1b[201~"}}, `paste "1\t2\r3"`},
		{"text, then a paste that says so", []sent{{0, "1\x1b[200~2\r3\x1b[201~"}}, `1 paste "2\r3"`},
		{"a block, rest, another", []sent{{0, "1\r2"}, {500 * ms, "3\r4"}}, `burst "1\r2" burst "3\r4"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				if got, _ := hear(t, row.sent); got != row.want {
					t.Errorf("heard %s, want %s", got, row.want)
				}
			})
		})
	}
}

func TestAKeyAloneWaitsNoLongerThanNobodyNotices(t *testing.T) {
	for key, most := range map[string]time.Duration{"7": 5 * time.Millisecond, "\r": 5 * time.Millisecond, "\x1b[B": 0, "\x1b2": 0, "\x1a": 0} {
		synctest.Test(t, func(t *testing.T) {
			if _, after := hear(t, []sent{{0, key}}); after > most {
				t.Errorf("%q was told after %v", key, after)
			}
		})
	}
}
