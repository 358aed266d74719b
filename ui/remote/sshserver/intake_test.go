package sshserver

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func passed(t testing.TB, from io.Reader) string {
	t.Helper()
	i := newIntake(context.Background(), from)
	i.limiter.SetLimit(1e9)
	all, err := io.ReadAll(i)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

func TestWhatATerminalSendsPassesAsItIs(t *testing.T) {
	for _, sent := range []string{
		"", "abc\x1b", "\x1b[A\x1b[2~\x1b[200~satu\tdua\x1b[201~x", "\x1b\x1b[200~\x1b\x1b[20\x1b[201~\x1b[201~",
		pasteBegins + strings.Repeat("x", maxPaste-1) + pasteEnds + "q", pasteBegins + "no end\x1b[20",
	} {
		whole := strings.HasSuffix(sent, "20") // what may be the end of a paste is waited for
		want := sent
		if whole {
			want = strings.TrimSuffix(sent, "\x1b[20")
		}
		if got := passed(t, strings.NewReader(sent)); got != want {
			t.Errorf("%.40q became %.40q", sent, got)
		}
		if got := passed(t, iotest.OneByteReader(strings.NewReader(sent))); got != want {
			t.Errorf("%.40q byte by byte became %.40q", sent, got)
		}
	}
}

// Of a paste without end memory holds no more than the program looks at, and its end and what
// comes behind it are read.
func TestAPasteIsBounded(t *testing.T) {
	sent := pasteBegins + strings.Repeat("12345678", 10<<20/8) + "\x1b[20" + pasteEnds + "q"
	got := passed(t, strings.NewReader(sent))
	if len(got) > maxPaste+len(pasteBegins+pasteEnds)+1 || !strings.HasSuffix(got, pasteEnds+"q") {
		t.Errorf("%d bytes, ends %q", len(got), got[max(0, len(got)-10):])
	}
	if content := len(got) - len(pasteBegins+pasteEnds) - 1; content < maxPaste-8 {
		t.Errorf("%d bytes of the paste: the program would take it for whole", content)
	}
}

// Whoever never rests is paced, and a paste is not.
func TestTypingIsPacedAndPastesAreNot(t *testing.T) {
	cost := func(sent string) int { return newIntake(context.Background(), nil).take([]byte(sent)) }
	if typed := cost(strings.Repeat("x", 10_000)); typed != 10_000 {
		t.Errorf("typing counts %d", typed)
	}
	table := pasteBegins + strings.Repeat("x", 500_000) + pasteEnds
	if pasted := cost(table); pasted > typedBurst/4 {
		t.Errorf("a large table counts %d", pasted)
	}
}

func FuzzIntake(f *testing.F) {
	f.Add([]byte("a\x1b[200~b\x1b[201~c"), 2)
	f.Add([]byte("\x1b[200~\x1b[200~\x1b[20\x1b[201~"), 1)
	f.Fuzz(func(t *testing.T, sent []byte, step int) {
		if len(sent) > 1<<16 {
			return
		}
		got := passed(t, bytes.NewReader(sent))
		if !strings.HasPrefix(string(sent), got) || len(sent)-len(got) >= len(pasteEnds) {
			t.Errorf("%q became %q", sent, got)
		}
	})
}
