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
