//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// sharing starts the program in a pane of its own, and tells its process.
func sharing(t *testing.T, binary, file string) (*pane, int) {
	t.Helper()
	p := newPane(t)
	note := filepath.Join(p.folder, "pid")
	p.run(80, 24, fmt.Sprintf("TERM=screen sh -c 'echo $$ > %s; exec %s --data %s --triwulan 4'", note, binary, file))
	p.see(`Kecamatan`)
	number, err := os.ReadFile(note)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(number)))
	if err != nil {
		t.Fatal(err)
	}
	return p, pid
}

// Three people at one file: what one saves the others see, who is typing is told, and when
// the one who holds the file is killed the others go on with what they were typing.
func TestSessionsShareAFileAndOutliveItsHolder(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	holder, pid := sharing(t, binary, file)
	second, _ := sharing(t, binary, file)
	third, thirdPid := sharing(t, binary, file)
	holder.see(`\+2 orang`)

	holder.keys("M-2")
	second.keys("M-2")
	second.see(`juga di baris ini`)
	holder.keys("7", "2")
	second.see(`sedang mengisi di baris ini`)
	holder.keys("Enter")
	second.see(`141,18`)
	third.see(`141,18`)

	second.keys("Up", "6", "6", ".", "5")
	second.see(`capaian 130,39`)
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	second.see(`\+1 orang`)
	second.see(`Belum disimpan: 1 isian`)
	second.keys("Enter")
	second.see(`Tersimpan`)
	third.see(`130,39`)

	// Whoever holds it now is asked to leave in good order.
	if err := syscall.Kill(thirdPid, syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	third.see(`selesai 0`)
	second.see(`admin`)
	second.keys("Up", "6", "7", "Enter")
	second.see(`131,37`)
	second.keys("C-q")
	second.see(`selesai 0`)
	if left, _ := filepath.Glob(file + ".*"); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// The file is deleted under two sessions: what is typed is not called saved and stays, the
// program that leaves last writes what it holds beside, and that can be put back.
func TestAFileDeletedUnderASessionIsNotLost(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	holder, _ := sharing(t, binary, file)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	second, _ := sharing(t, binary, file)
	second.keys("C-q")
	second.see(`selesai 0`)
	holder.keys("M-2", "6", "6", "Enter")
	holder.see(`belum disimpan|diselamatkan`)
	holder.see(`66`)
	holder.keys("C-c", "C-c")
	holder.see(`diselamatkan`)
	holder.see(`selesai 3`)
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(file), "*-diselamatkan-*"))
	if len(left) != 1 {
		t.Fatalf("rescued: %v", left)
	}
	third := newPane(t)
	third.run(80, 24, fmt.Sprintf("%s --data %s pulihkan %s", binary, file, left[0]))
	third.see(`Dipulihkan`)
	third.see(`selesai 0`)
}
