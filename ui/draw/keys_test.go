package draw_test

import (
	"context"
	"fmt"
	"io"
	"testing"
	"testing/synctest"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"capaian/ui/draw"
)

// pieces is a line on which pieces arrive one after another.
type pieces chan string

func (p pieces) Read(b []byte) (int, error) {
	piece, open := <-p
	if !open {
		return 0, io.EOF
	}
	return copy(b, piece), nil
}

// told is which keys Bubble Tea's reader understands, and after what time.
func told(t *testing.T, send func(pieces)) (keys []string, after time.Duration) {
	t.Helper()
	from := make(pieces)
	start := time.Now()
	events := make(chan uv.Event)
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer close(events)
		if err := uv.NewTerminalReader(draw.Keys(t.Context(), from), "xterm").StreamEvents(context.Background(), events); err != nil {
			t.Error(err)
		}
	}()
	go func() {
		send(from)
		time.Sleep(time.Second)
		close(from)
	}()
	for e := range events {
		if key, ok := e.(uv.KeyPressEvent); ok {
			keys = append(keys, key.Keystroke())
			after = time.Since(start)
		} else {
			keys = append(keys, fmt.Sprintf("%T", e))
		}
	}
	<-done
	return keys, after
}

func TestKeysThatBeginWithEscAreToldAtOnce(t *testing.T) {
	for _, row := range []struct {
		name  string
		sent  []string
		pause time.Duration
		want  string
		after time.Duration
	}{
		{"Esc", []string{"\x1b"}, 0, "[esc]", 10 * time.Millisecond},
		{"Alt and a digit", []string{"\x1b2"}, 0, "[alt+2]", 0},
		{"Alt and a letter", []string{"\x1bs"}, 0, "[alt+s]", 0},
		{"an arrow", []string{"\x1b[A"}, 0, "[up]", 0},
		{"an arrow in pieces", []string{"\x1b", "[A"}, 5 * time.Millisecond, "[up]", 5 * time.Millisecond},
		{"Alt in pieces", []string{"\x1b", "2"}, 5 * time.Millisecond, "[alt+2]", 5 * time.Millisecond},
		{"Esc, then a letter", []string{"\x1b", "a"}, 30 * time.Millisecond, "[esc a]", 30 * time.Millisecond},
		{"letters", []string{"ab"}, 0, "[a b]", 0},
		{"a function key", []string{"\x1bOP"}, 0, "[f1]", 0},
		{"F1 of the console of Linux", []string{"\x1b[[A"}, 0, "[f1]", 0},
		{"F5 of the console of Linux", []string{"\x1b[[E"}, 0, "[f5]", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				got, after := told(t, func(p pieces) {
					for i, piece := range row.sent {
						if i > 0 {
							time.Sleep(row.pause)
						}
						p <- piece
					}
				})
				if fmt.Sprint(got) != row.want || after != row.after {
					t.Errorf("%v after %v, want %s after %v", got, after, row.want, row.after)
				}
			})
		})
	}
}

// Each key with Alt is the key that Bubble Tea makes of it by itself.
func TestKeysMeanWhatTheyDoWithoutUs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for c := byte(' '); c < 0x7f; c++ {
			if c == '[' || c == 'O' || c == 'P' || c == ']' || c == '_' || c == '^' || c == 'X' {
				continue // these begin a sequence
			}
			got, _ := told(t, func(p pieces) { p <- "\x1b" + string(c) })
			var decoder uv.EventDecoder
			_, want := decoder.Decode([]byte{0x1b, c})
			if key, ok := want.(uv.KeyPressEvent); !ok || fmt.Sprint(got) != "["+key.Keystroke()+"]" {
				t.Errorf("%q: %v, want %v", c, got, want)
			}
		}
	})
}
