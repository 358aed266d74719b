//go:build unix

package cli_test

import (
	"fmt"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/uitest/tools"
)

// A quarter is handed in, approved and closed while everybody looks on, each by another line;
// then a person is revoked and all their sessions end with a sentence and keep what was typed.
func TestAQuarterIsReviewedAndAPersonRevokedThroughEveryDoor(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	bossKey, boss := identity(t, "bos")
	budiKey, budi := identity(t, "budi")
	me, err := user.Current()
	if err != nil {
		tools.Missing(t, err.Error())
	}
	register(t, file,
		&model.User{ID: "bos", Name: "Bos", Role: model.RoleAdmin, Keys: []string{boss}},
		&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Logins: []string{me.Username}, Keys: []string{budi}})
	server, port, _ := layani(t, binary, file, "127.0.0.1:0")
	known, home := filepath.Join(t.TempDir(), "known"), t.TempDir()
	here, far, thin, sekretaris := newPane(t), newPane(t), newPane(t), newPane(t)
	here.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s --triwulan 4", binary, file))
	here.see(` staf`)
	far.run(80, 24, "TERM=screen "+openSSH(t, port, budiKey, known)+" 127.0.0.1")
	thin.run(80, 24, fmt.Sprintf("TERM=screen XDG_DATA_HOME=%s %s sambung 127.0.0.1:%s --triwulan 4 --kunci %s", home, binary, port, budiKey))
	thin.see(`Ketik ya`)
	thin.keys("y", "a", "Enter")
	sekretaris.run(80, 24, "TERM=screen "+openSSH(t, port, bossKey, known)+" 127.0.0.1")
	sekretaris.see(`\+3 orang`)
	for _, p := range []*pane{here, far, thin, sekretaris} {
		p.keys("M-6")
		p.see(`Indikator +draf`)
		p.keys("Home", "Down")
		p.see(`► Sekretariat +Indikator +draf`)
	}

	here.keys("M-p") // nothing is missing, so that nothing is asked
	for _, p := range []*pane{here, far, thin, sekretaris} {
		p.see(`Indikator +diajukan`)
	}
	far.keys("M-a")
	far.see(`A tidak bisa: bagian ini diajukan`)
	sekretaris.keys("M-a")
	here.see(`Indikator +disetujui`)
	sekretaris.see(`Indikator +disetujui`)
	sekretaris.keys("M-l")
	for _, p := range []*pane{here, far, thin} {
		p.see(`Indikator +dikunci`)
		p.keys("M-2")
		p.see(`Indeks Pelayanan Publik`)
		p.keys("7")
		p.see(`Tidak diisi di sini`)
	}

	// What is typed is not saved when the rights are taken.
	for n, p := range []*pane{here, far, thin} {
		p.keys("M-5")
		p.see(`Perubahan`)
		for range []int{2, 9, 11}[n] { // the programs, of which each has a cell
			p.keys("Down")
		}
		p.keys("1", "2", "3", fmt.Sprint(n))
		p.see(fmt.Sprint("1.23", n))
	}
	sekretaris.keys("C-k")
	sekretaris.see(`Cari perintah`)
	sekretaris.keys("-l", "pengguna")
	sekretaris.keys("Enter")
	sekretaris.see(`Budi +staf`)
	sekretaris.keys("Home")
	sekretaris.see(`► Bos`)
	sekretaris.keys("Down")
	sekretaris.see(`► Budi`)
	sekretaris.keys("DC")
	sekretaris.see(`Cabut semua hak Budi`)
	sekretaris.keys("c")
	for _, p := range []*pane{here, far, thin} {
		p.see(`Hak pakai .*sudah dicabut; hubungi Bos`)
		p.see(`selesai 1`)
	}
	sekretaris.keys("C-q")
	sekretaris.see(`selesai 0`)
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = server.Wait()
	s, err := store.Open(file, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var kept []string
	for _, value := range s.Recollect("draft\x00budi\x00") {
		kept = append(kept, value)
	}
	for n := range 3 {
		if want := fmt.Sprint(`"1.23`, n, `"`); !strings.Contains(strings.Join(kept, "\n"), want) {
			t.Errorf("%s is not among what was kept: %v", want, kept)
		}
	}
}
