//go:build linux

package cli_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"capaian/ui/uitest/tools"
)

// quiet is how long the line must carry nothing before a key counts as answered.
const quiet = 150 * time.Millisecond

// wire is the program at the end of a line whose bytes are counted. It answers no query,
// as old terminals do.
type wire struct {
	t    testing.TB
	file *os.File
	pid  int
	came chan int
}

func newWire(t testing.TB, binary string, args ...string) *wire {
	t.Helper()
	run := exec.Command(binary, args...)
	run.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8")
	file, err := pty.StartWithSize(run, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		tools.Missing(t, "no pseudo terminal: "+err.Error())
	}
	w := &wire{t, file, run.Process.Pid, make(chan int, 1024)}
	w.drain(run, func(n int) { w.came <- n })
	return w
}

// drain reads what the program shows until it ends.
func (w *wire) drain(run *exec.Cmd, each func(int)) {
	go func() {
		defer close(w.came)
		buffer := make([]byte, 1<<16)
		for {
			n, err := w.file.Read(buffer)
			if n > 0 {
				each(n)
			}
			if err != nil {
				return
			}
		}
	}()
	w.t.Cleanup(func() {
		run.Process.Kill()
		run.Wait()
		w.file.Close()
	})
}

// answer counts bytes until the line is quiet; the first must come within first.
func (w *wire) answer(first time.Duration) int {
	total, wait := 0, first
	for {
		select {
		case n, open := <-w.came:
			if !open {
				return total
			}
			total += n
			wait = quiet
		case <-time.After(wait):
			return total
		}
	}
}

// rest waits until nothing more comes of what was done before: a busy machine rests between two
// pieces of one answer.
func (w *wire) rest() {
	for w.answer(time.Second) > 0 {
	}
}

// idle counts the bytes of two seconds in which nothing is done, the fewest of several: what a
// busy machine still owed of the keys before is none of them.
func (w *wire) idle() int {
	fewest := w.answer(2 * time.Second)
	for tries := 0; fewest > 0 && tries < 10; tries++ {
		fewest = min(fewest, w.answer(2*time.Second))
	}
	return fewest
}

// median of the bytes that each of the keys costs.
func (w *wire) median(keys ...string) int {
	w.t.Helper()
	var all []int
	for _, key := range keys {
		if _, err := io.WriteString(w.file, key); err != nil {
			w.t.Fatal(err)
		}
		all = append(all, w.answer(5*time.Second))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

func (w *wire) key(key string) { w.median(key) }

func times(n int, keys ...string) []string { return slices.Repeat(keys, n) }

// Bytes are what a thin line has least of. The bounds stand a little above what the screens
// send today, so that they cannot grow unseen; they are to be lowered with the screens.
func TestBytesPerKey(t *testing.T) {
	tools.Slow(t)
	binary := measured(t)
	w := newWire(t, binary, "--data", example(t, binary), "--triwulan", "4")
	first := w.answer(patience)
	w.key("\x1b3")
	w.rest()
	for _, row := range []struct {
		name string
		got  int
		most int
	}{
		{"first frame", first, 3200},
		{"down", w.median(times(7, "\x1b[B")...), 60},
		{"to the next row not done", w.median("\x1bn"), 400},
		{"space toggles a row", w.median(times(6, " ")...), 230},
		{"shift+up over a block", w.median(times(4, "\x1b[1;2A")...), 160},
		{"idle for two seconds", w.idle(), 0},
	} {
		t.Logf("%s: %d bytes", row.name, row.got)
		if row.got > row.most {
			t.Errorf("%s: %d bytes, at most %d", row.name, row.got, row.most)
		}
	}
	if err := pty.Setsize(w.file, &pty.Winsize{Rows: 40, Cols: 140}); err != nil {
		t.Fatal(err)
	}
	w.answer(patience)
	w.key("\x1b")
	w.key("\x1b[H")
	if wide := w.median(times(5, "\x1b[B")...); wide > 340 { // a row with its day and its evidence
		t.Errorf("down, with the panel of a wide window: %d bytes", wide)
	} else {
		t.Logf("down, with the panel of a wide window: %d bytes", wide)
	}
	if err := pty.Setsize(w.file, &pty.Winsize{Rows: 30, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	w.answer(patience)
	w.key("\x1b2")
	w.key("\r")
	digits := w.median("1", "2", "3", ".", "4", "5", "\x7f", "\x7f", "\x7f")
	idle := w.idle()
	t.Logf("digit in a cell: %d bytes, then idle for two seconds: %d", digits, idle)
	if digits > 90 || idle > 0 {
		t.Errorf("digit in a cell: %d bytes, at most 90; idle %d, want 0", digits, idle)
	}
}

// Office machines are small, and over SSH several sessions share one. What counts is the memory that
// is a session's own: how much of the program's file is in memory too, all sessions share, and the
// system decides.
func TestMemoryAtRest(t *testing.T) {
	tools.Slow(t)
	binary := measured(t)
	w := newWire(t, binary, "--data", example(t, binary), "--triwulan", "4")
	w.answer(patience)
	for _, screen := range []string{"2", "3", "4", "5", "1"} {
		w.key("\x1b" + screen)
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.pid))
	if err != nil {
		tools.Elsewhere(t, "no /proc on this system")
	}
	for line := range strings.Lines(string(status)) {
		var kb int
		if n, _ := fmt.Sscanf(line, "RssAnon: %d kB", &kb); n == 1 {
			t.Logf("its own: %d kB", kb)
			if kb > 16_000 {
				t.Errorf("its own: %d kB", kb)
			}
		}
	}
}

// BenchmarkIdleMemory reports what the running program holds after all screens were seen.
func BenchmarkIdleMemory(b *testing.B) {
	binary := measured(b)
	w := newWire(b, binary, "--data", example(b, binary))
	w.answer(patience)
	for digit := '1'; digit <= '6'; digit++ {
		w.key("\x1b" + string(digit))
	}
	for b.Loop() {
		w.answer(time.Second)
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.pid))
	if err != nil {
		tools.Elsewhere(b, err.Error())
	}
	for line := range strings.SplitSeq(string(status), "\n") {
		var kilobytes float64
		if _, err := fmt.Sscanf(line, "VmRSS: %f kB", &kilobytes); err == nil {
			b.ReportMetric(kilobytes/1024, "MB")
			b.ReportMetric(0, "ns/op")
		}
	}
}
