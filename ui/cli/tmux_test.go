package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"capaian/ui/uitest/tools"
)

// patience is how long a screen may take to show what is waited for, on a busy machine.
const patience = tools.Patience

// pane is a terminal in a tmux server of its own, a new one for each run: a server that is
// just ending would take the next session down with it.
type pane struct {
	t      *testing.T
	folder string
	runs   int
}

func (p *pane) socket() string { return filepath.Join(p.folder, fmt.Sprint("tmux", p.runs)) }

func newPane(t *testing.T) *pane {
	t.Helper()
	tools.Find(t, "tmux")
	p := &pane{t: t, folder: t.TempDir()}
	t.Cleanup(p.close)
	return p
}

// close closes the window and waits until what ran in it has ended: it may still be writing.
func (p *pane) close() {
	pid, err := exec.Command("tmux", "-S", p.socket(), "list-panes", "-a", "-F", "#{pane_pid}").Output()
	_ = exec.Command("tmux", "-S", p.socket(), "kill-server").Run()
	if err != nil {
		return // the window was closed before
	}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for start := time.Now(); time.Since(start) < patience; <-tick.C {
		if exec.Command("kill", "-0", "--", "-"+strings.TrimSpace(string(pid))).Run() != nil {
			return
		}
	}
	p.t.Errorf("the program runs on after its window was closed")
}

func (p *pane) tmux(args ...string) string {
	p.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", p.socket(), "-f", os.DevNull}, args...)...).CombinedOutput()
	if err != nil {
		p.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// run starts a command line in a terminal of the size; what it exits with stays to be seen.
func (p *pane) run(width, height int, line string) {
	p.t.Helper()
	p.runs++
	p.tmux("new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height), "env -u LC_ALL -u SSH_CONNECTION "+line+"; echo selesai $?; exec cat")
}

func (p *pane) end() { p.tmux("kill-session") }

func (p *pane) keys(names ...string) {
	p.t.Helper()
	p.tmux(append([]string{"send-keys"}, names...)...)
}

// see waits until the pattern is on the screen.
func (p *pane) see(pattern string) {
	p.t.Helper()
	want, tick := regexp.MustCompile(pattern), time.NewTicker(20*time.Millisecond)
	defer tick.Stop()
	screen := ""
	for start := time.Now(); time.Since(start) < patience; <-tick.C {
		if screen = p.tmux("capture-pane", "-p"); want.MatchString(screen) {
			return
		}
	}
	p.t.Fatalf("%q never came:\n%s", pattern, screen)
}

func TestClerkInATerminal(t *testing.T) {
	binary := built(t)
	for _, where := range []struct {
		name          string
		width, height int
		env           string
	}{
		{"80x24", 80, 24, "TERM=screen-256color"},
		{"no colour", 80, 24, "TERM=screen NO_COLOR=1"},
		{"60x20", 60, 20, "TERM=screen"},
	} {
		t.Run(where.name, func(t *testing.T) {
			file, p := example(t, binary), newPane(t)
			line := fmt.Sprintf("%s %s --data %s", where.env, binary, file)
			p.run(where.width, where.height, line)
			p.see(`Kecamatan Ranuyoso`)
			p.keys("M-2")
			p.see(`Indeks Pelayanan Publik`)
			p.keys("7", "2")
			p.see(`capaian 141,18`)
			p.keys("Enter")
			p.see(`Tersimpan \d\d\.\d\d\.\d\d`)
			p.keys("M-3")
			p.see(`Realisasi 40/45`)
			p.keys("Space")
			p.see(`Batalkan yang sudah terlaksana`)
			p.keys("b")
			p.see(`Realisasi 39/45`)
			p.see(`Tersimpan`)
			if raw := p.tmux("capture-pane", "-p", "-e"); strings.Contains(where.env, "NO_COLOR") && regexp.MustCompile(`\x1b\[([0-9;]*;)?(3|4|9|10)[0-7]m`).MatchString(raw) {
				t.Errorf("colours in spite of NO_COLOR: %q", raw)
			}
			p.keys("C-q")
			p.see(`selesai 0`)
			p.end()

			p.run(where.width, where.height, line)
			p.see(`Dilanjutkan dari Fasilitasi, TW IV`)
			p.see(`Realisasi 39/45`)
			p.keys("M-1")
			p.see(`39 dari 45 terlaksana`)
			p.keys("M-2")
			p.see(`141,18`)
			p.keys("C-c")
			p.see(`selesai 0`)
		})
	}
}

// A paste from a spreadsheet comes with the line ends of a terminal.
func TestFirstStartInATerminal(t *testing.T) {
	binary, p := built(t), newPane(t)
	file := filepath.Join(t.TempDir(), "baru", "kantor.db")
	p.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s", binary, file))
	p.see(`Selamat datang`)
	p.keys("b")
	p.see(`Kantor baru`)
	p.keys("-l", "Senduro")
	p.keys("Tab", "Tab", "Tab")
	p.tmux("set-buffer", "Burno\nSenduro\nPurworejo\n")
	p.tmux("paste-buffer", "-p")
	p.see(`Burno, Senduro, Purworejo`)
	p.keys("C-s")
	p.see(`Kecamatan Senduro`)
	p.see(`Kantor baru tersimpan`)
	p.keys("M-4")
	p.see(`Purworejo`)
	// The window is closed over a number half typed; the first session keeps it like any other.
	p.keys("M-2")
	p.see(`Indeks Pelayanan Publik`)
	p.keys("7", "3")
	p.see(`73`)
	p.end()
	left := filepath.Join(filepath.Dir(file), "kantor.db.isian")
	p.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s", binary, file))
	p.see(`Belum disimpan.*73`)
	if _, err := os.Stat(left); err == nil {
		t.Errorf("%s is left behind", left)
	}
	p.keys("C-q")
	p.see(`keluar dan buang`)
	p.keys("b")
	p.see(`selesai 0`)
}

// The answers of a first start survive a closed window.
func TestAnswersOfAFirstStartSurviveAClosedWindow(t *testing.T) {
	binary, p := built(t), newPane(t)
	line := fmt.Sprintf("TERM=screen %s --data %s", binary, filepath.Join(t.TempDir(), "baru", "kantor.db"))
	p.run(80, 24, line)
	p.see(`Selamat datang`)
	p.keys("b")
	p.see(`Kantor baru`)
	p.keys("-l", "Senduro")
	p.see(`Kecamatan Senduro`)
	p.end()
	p.run(80, 24, line)
	p.see(`Selamat datang`)
	p.keys("b")
	p.see(`Kecamatan Senduro`)
	p.see(`Dilanjutkan dari isian`)
	p.keys("C-c")
	p.see(`selesai 0`)
}

// A line that drops ends the program in good order: the copy of the example goes with it.
func TestDroppedLineLeavesNoCopy(t *testing.T) {
	binary, p, temp := built(t), newPane(t), t.TempDir()
	p.run(80, 24, fmt.Sprintf("TERM=screen TMPDIR=%s %s contoh", temp, binary))
	p.see(`salinan sementara`)
	if left, _ := filepath.Glob(filepath.Join(temp, "capaian-contoh-*")); len(left) != 1 {
		t.Fatalf("copies: %v", left)
	}
	group := "-" + strings.TrimSpace(p.tmux("list-panes", "-F", "#{pane_pid}"))
	p.end()
	// The shell that started the program tells it once more, at any time before it has ended.
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for start := time.Now(); time.Since(start) < patience; <-tick.C {
		_ = exec.Command("kill", "-HUP", "--", group).Run()
		if left, _ := filepath.Glob(filepath.Join(temp, "capaian-contoh-*")); len(left) == 0 {
			return
		}
	}
	t.Fatal("the copy stayed")
}
