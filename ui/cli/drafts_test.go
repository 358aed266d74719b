package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/store"
)

// The person's own editor gets the text and gives it back, and leaves nothing behind.
func TestOwnEditorInATerminal(t *testing.T) {
	binary, p, temp := built(t), newPane(t), t.TempDir()
	script := filepath.Join(t.TempDir(), "editor")
	text := "#!/bin/sh\nfor last; do :; done\ncp \"$last\" \"$last~\"\nprintf ' Ditambah dari luar.\\nBaris dua.\\n' >> \"$last\"\n"
	if err := os.WriteFile(script, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	file := example(t, binary)
	run := func(env string) {
		p.run(80, 24, fmt.Sprintf("env -u VISUAL -u EDITOR TERM=screen TMPDIR=%s XDG_RUNTIME_DIR=%s %s %s --data %s", temp, temp, env, binary, file))
		p.see(`Kecamatan Ranuyoso`)
		p.keys("C-k")
		p.see(`Cari perintah`)
		p.keys("-l", "penutup naskah")
		p.keys("Enter")
		p.see(`Naskah laporan`)
		p.keys("Enter")
		p.see(`Bab IV Penutup`)
	}
	run("EDITOR='" + script + " --tunggu'")
	p.keys("Enter")
	p.keys("-l", "Awal.")
	p.keys("C-e")
	p.see(`Awal\. Ditambah dari luar\.`)
	p.see(`Naskah diambil dari penyunting`)
	p.keys("C-s")
	p.see(`Tersimpan`)
	p.see(`Penutup +\d+ kata`)
	p.keys("C-q")
	p.see(`selesai 0`)
	p.end()
	if left, _ := filepath.Glob(filepath.Join(temp, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}

	run("VISUAL=/tidak/ada")
	p.keys("C-e")
	p.see(`tidak selesai dengan baik`)
	p.see(`Awal\. Ditambah`)
	p.keys("Escape")
	p.see(`Enter sunting`)
	p.keys("C-q")
	p.see(`selesai 0`)
	p.end()

	run("")
	p.keys("C-e")
	p.see(`Ctrl\+E tidak bisa: .EDITOR atau .VISUAL tidak diatur`)
	if left, _ := filepath.Glob(filepath.Join(temp, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// What was typed is there again after the program was cut off without a word.
func TestAPowerCutInATerminal(t *testing.T) {
	binary, p := built(t), newPane(t)
	file := example(t, binary)
	line := fmt.Sprintf("TERM=screen %s --data %s --triwulan 4", binary, file)
	p.run(80, 24, "sh -c 'echo $$ > "+file+".pid; exec env "+line+"'")
	p.see(`Kecamatan Ranuyoso`)
	p.keys("M-2")
	p.see(`Indeks Pelayanan Publik`)
	p.keys("7", "2")
	p.see(`capaian 141,18`)
	kept(t, file, "72")
	pid, err := os.ReadFile(file + ".pid")
	if err != nil {
		t.Fatal(err)
	}
	p.tmux("run-shell", "kill -9 "+strings.TrimSpace(string(pid)))
	p.see(`selesai 137`)
	p.end()
	p.run(80, 24, line)
	p.see(`Belum disimpan: Indikator: Indeks Pelayanan Publik TW IV 72`)
	p.keys("C-l")
	p.see(`Isian yang belum disimpan`)
	p.keys("Enter")
	p.see(`capaian 141,18`)
}

// kept waits until a copy of the file opens with the draft: what is in the file's bytes alone
// may not be committed yet.
func kept(t *testing.T, file, draft string) {
	t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for start := time.Now(); time.Since(start) < patience; <-tick.C {
		if remembers(t, file, `"text":"`+draft+`"`) {
			return
		}
	}
	t.Fatal("the draft was never written down")
}

// remembers reports whether the file, read as it is now, holds the text among what it remembers.
func remembers(t *testing.T, file, words string) bool {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	copied := filepath.Join(t.TempDir(), "kantor.db")
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(copied, store.Options{})
	if err != nil {
		return false // it was copied while it was written to
	}
	defer s.Close()
	for _, value := range s.Recollect("draft") {
		if strings.Contains(value, words) {
			return true
		}
	}
	return false
}
