//go:build unix

package cli_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"capaian/model"
)

// A terminal that does not say that it pastes types what is pasted; at this machine and over
// SSH its cells come where they were copied from.
func TestAPasteThatDoesNotSaySo(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	key, public := identity(t, "siti")
	register(t, file,
		&model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"seorang"}},
		&model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Keys: []string{public}})
	_, port, _ := layani(t, binary, file, "127.0.0.1:0")
	for i, line := range []string{
		fmt.Sprintf("%s --data %s --triwulan 4", binary, file),
		openSSH(t, port, key, filepath.Join(t.TempDir(), "known")) + " 127.0.0.1",
	} {
		p := newPane(t)
		p.run(80, 24, "TERM=screen "+line)
		p.see(`Kecamatan Ranuyoso`)
		p.keys("M-4", "Home")
		p.see(`Tabel 11`)
		p.tmux("set-buffer", fmt.Sprintf("%d/3\t11/9\n%d/3\t12/9\n%d/3\t13/9\n", i+1, i+3, i+5))
		p.tmux("paste-buffer")
		p.see(`6 isian ditempel`)
		for row, name := range []string{"Jenggrong", "Meninjo", "Tegalbangsri"} {
			p.see(fmt.Sprintf(`%s .*√ %02d-03-2024[ ◄]√ %d-09-2024`, name, i+1+2*row, 11+row))
		}
		p.keys("C-q")
		p.see(`selesai 0`)
	}
}
