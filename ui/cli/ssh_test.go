//go:build unix

package cli_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/store"
	"capaian/ui/uitest/tools"
)

// identity is a key pair in files of a folder.
func identity(t testing.TB, name string) (private, public string) {
	t.Helper()
	pub, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(key, name)
	if err != nil {
		t.Fatal(err)
	}
	line, err := ssh.NewPublicKey(pub)
	if err != nil {
		t.Fatal(err)
	}
	private = filepath.Join(t.TempDir(), name)
	public = strings.TrimSpace(string(ssh.MarshalAuthorizedKey(line)))
	if err := errors.Join(os.WriteFile(private, pem.EncodeToMemory(block), 0o600), os.WriteFile(private+".pub", []byte(public+"\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	return private, public
}

// register writes people into a file that nobody holds.
func register(t testing.TB, file string, users ...*model.User) {
	t.Helper()
	s, err := store.Open(file, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, u := range users {
		if _, err := s.Do(model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}}); err != nil {
			t.Fatal(err)
		}
	}
}

// openSSH is the command line of OpenSSH for a server of the test.
func openSSH(t testing.TB, port, key, known string) string {
	t.Helper()
	for _, name := range []string{"ssh", "tmux"} {
		tools.Find(t, name)
	}
	return fmt.Sprintf("ssh -F none -p %s -i %s -o UserKnownHostsFile=%s -o GlobalKnownHostsFile=none -o StrictHostKeyChecking=accept-new -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o LogLevel=ERROR", port, key, known)
}

// Two sessions over OpenSSH and one at the machine, on one file: what changes in one is on
// the screens of the others.
func TestTwoOverOpenSSHAndOneAtTheMachine(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	key, public := identity(t, "siti")
	known := filepath.Join(t.TempDir(), "known")
	port := sshd(t, public, binary+" --data "+file+" --triwulan 4")
	line := "TERM=screen " + openSSH(t, port, key, known) + " 127.0.0.1"
	first, second, here := newPane(t), newPane(t), newPane(t)
	first.run(80, 24, line)
	first.see(`Kecamatan Ranuyoso`)
	second.run(80, 24, line)
	second.see(`\+1 orang`)
	here.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s --triwulan 4", binary, file))
	here.see(`\+2 orang`)

	first.keys("M-2")
	first.see(`Satuan|Target`)
	first.keys("7", "2", "Enter")
	first.see(`Tersimpan`)
	second.see(`141,18`)
	here.see(`141,18`)
	here.keys("M-3")
	here.see(`Realisasi 40/45`)
	here.keys("Space")
	here.see(`Batalkan`)
	here.keys("b")
	here.see(`Tersimpan`)
	first.keys("M-1")
	first.see(`39 dari 45 terlaksana`)
	second.see(`39 dari 45 terlaksana`)

	// The session over SSH that holds the file ends with its line; what was typed elsewhere stays.
	second.keys("M-2", "7", "3")
	second.see(`Belum disimpan`)
	first.end()
	second.see(`\+1 orang`)
	second.keys("Enter")
	second.see(`Tersimpan`)
	here.keys("M-1")
	here.see(`143,14`)
	second.keys("C-q")
	second.see(`selesai 0`)
	here.keys("C-q")
	here.see(`selesai 0`)
}

// layani starts the server of the program and returns its port; what it says can be asked.
func layani(t testing.TB, binary, file, address string) (run *exec.Cmd, port string, said func() string) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "log")
	out, err := os.Create(log)
	if err != nil {
		t.Fatal(err)
	}
	run = exec.Command(binary, "layani", "--data", file, "--alamat", address)
	run.Stderr = out
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	said = func() string { text, _ := os.ReadFile(log); return string(text) }
	t.Cleanup(func() {
		run.Process.Kill()
		run.Wait()
		out.Close()
		if t.Failed() {
			t.Logf("layani:\n%s", said())
		}
	})
	at := regexp.MustCompile(`di 127\.0\.0\.1:(\d+)\n(?s:.*)SHA256:`)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for began := time.Now(); time.Since(began) < patience; <-tick.C {
		if found := at.FindStringSubmatch(said()); found != nil {
			return run, found[1], said
		}
	}
	t.Fatalf("no address:\n%s", said())
	return nil, "", nil
}

// fingerprintSaid is the server's key as it printed it when it began.
func fingerprintSaid(t testing.TB, said string) string {
	t.Helper()
	found := regexp.MustCompile(`Sidik kunci layanan: (SHA256:\S+)`).FindStringSubmatch(said)
	if found == nil {
		t.Fatalf("the server does not say its key:\n%s", said)
	}
	return regexp.QuoteMeta(found[1])
}

// The server takes the file from a session that has it open, which goes on; whoever comes
// over SSH has the role of their key; when the service stops everybody is told or goes on.
func TestOfficeWithoutOpenSSH(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	sitiKey, siti := identity(t, "siti")
	tamuKey, tamu := identity(t, "tamu")
	register(t, file,
		&model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"seorang"}},
		&model.User{ID: "siti", Name: "Siti Aminah", Role: model.RoleSecretary, Keys: []string{siti}},
		&model.User{ID: "tamu", Name: "Tamu", Role: model.RoleReader, Keys: []string{tamu}})
	known := filepath.Join(t.TempDir(), "known")
	here := newPane(t)
	here.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s --triwulan 4", binary, file))
	here.see(`Kecamatan Ranuyoso`)
	here.keys("M-2", "7")
	here.see(`Belum disimpan`)

	server, port, said := layani(t, binary, file, "127.0.0.1:0")
	far, reader := newPane(t), newPane(t)
	far.run(80, 24, "TERM=screen "+openSSH(t, port, sitiKey, known)+" 127.0.0.1")
	far.see(`sekretaris`)
	here.see(`\+1 orang`)
	here.keys("2", "Enter")
	here.see(`Tersimpan`)
	far.see(`141,18`)
	far.keys("M-2")
	here.keys("Up")
	far.see(`juga di baris ini`)

	reader.run(80, 24, "TERM=screen "+openSSH(t, port, tamuKey, known)+" 127.0.0.1")
	reader.see(`pembaca`)
	reader.keys("M-2", "9", "9", "Enter")
	reader.see(`tidak dapat diubah oleh peran pembaca`)

	out, err := exec.Command("sh", "-c", openSSH(t, port, tamuKey, known)+" 127.0.0.1 status --triwulan 2").Output()
	if err != nil || !strings.Contains(string(out), "2024  TW II") {
		t.Errorf("%v:\n%s", err, out)
	}
	leak := filepath.Join(t.TempDir(), "bocor")
	for _, row := range []struct {
		command, want string
		refused       bool
	}{
		{"riwayat --banyak 1", "Realisasi TW IV Indeks Pelayanan Publik: 63,25 (B-) → 72", false},
		{"riwayat --periksa", "Jejak utuh: 5 tindakan", false},
		{"periksa", "Kecamatan Ranuyoso  2024", true}, // the example has errors, which is its answer
		{"periksa --terbit /etc/passwd", "tidak berlaku lewat layanan", true},
		{"status --data /etc/passwd", "berkasnya yang dilayani", true},
		{"status --tahun 1999", "Tahun 1999 tidak ada", true},
		{"layani", "hanya perintah ini", true},
		{"ekspor -o " + leak, "hanya perintah ini", true},
		{"cadangkan -o " + leak, "hanya perintah ini", true},
		{"laporan -o " + leak, "hanya perintah ini", true},
		{"pulihkan /etc/passwd", "hanya perintah ini", true},
		{"impor /etc/passwd", "hanya perintah ini", true},
		{"pengguna tambah Tamu --peran admin", "hanya perintah ini", true},
		{"status '>' " + leak, "tidak diperlukan", true},
	} {
		out, err := exec.Command("sh", "-c", openSSH(t, port, tamuKey, known)+" 127.0.0.1 "+strings.ReplaceAll(row.command, "'>'", `"'>'"`)).CombinedOutput()
		if (err != nil) != row.refused || !strings.Contains(string(out), row.want) {
			t.Errorf("%s: %v, %s", row.command, err, out)
		}
	}
	if _, err := os.Stat(leak); err == nil {
		t.Error("something was written on the server's disk")
	}
	if out, err := exec.Command(binary, "layani", "--data", file, "--alamat", "127.0.0.1:0").CombinedOutput(); err == nil || !strings.Contains(string(out), "dipegang layanan capaian lain") {
		t.Errorf("a second service: %v, %s", err, out)
	}

	// Nothing of a session from far is written or started here, and it says what to do instead.
	far.keys("C-k")
	far.see(`Cari perintah`)
	far.keys("-l", "kata pengantar")
	far.keys("Enter")
	far.see(`Naskah laporan|Kata [Pp]engantar`)
	far.keys("Enter")
	far.see(`Ctrl\+S simpan`)
	far.keys("C-e")
	far.see(`Ctrl\+E tidak bisa: penyunting hanya dijalankan`)
	far.keys("Escape")
	far.see(`Enter sunting`)
	far.keys("M-2")
	far.see(`Indeks Pelayanan Publik`)

	far.keys("8", "8")
	far.see(`Belum disimpan`)
	if err := server.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	far.see(`Layanan capaian dihentikan`)
	if err := server.Wait(); err != nil {
		t.Errorf("%v\n%s", err, said())
	}
	// The session at the machine has taken over, and the draft waits for its owner.
	here.keys("7", "3", "Enter")
	here.see(`143,14`)
	_, port, _ = layani(t, binary, file, "127.0.0.1:0")
	far.end()
	far.run(80, 24, "TERM=screen "+openSSH(t, port, sitiKey, known+"2")+" 127.0.0.1")
	far.see(`Belum disimpan: .*88`)
	far.keys("C-c")
	far.see(`Ada isian yang belum disimpan`)
	far.keys("b")
	far.see(`selesai 0`)
	here.keys("C-q")
	here.see(`selesai 0`)
}

// Over a thin line the program runs here: when the server stops, what is half typed stays on
// the screen, and when it is back the session goes on.
func TestThinLine(t *testing.T) {
	binary := built(t)
	file := example(t, binary)
	sitiKey, siti := identity(t, "siti")
	register(t, file,
		&model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"seorang"}},
		&model.User{ID: "siti", Name: "Siti Aminah", Role: model.RoleSecretary, Keys: []string{siti}})
	home := t.TempDir()
	server, port, said := layani(t, binary, file, "127.0.0.1:0")
	line := fmt.Sprintf("TERM=screen XDG_DATA_HOME=%s %s sambung 127.0.0.1:%s --triwulan 4 --kunci %s", home, binary, port, sitiKey)
	far, here := newPane(t), newPane(t)
	far.run(80, 24, line)
	far.see(`belum dikenal`)
	far.see(fingerprintSaid(t, said()))
	far.see(`dicetak 'capaian layani'`)
	far.keys("t", "i", "d", "a", "k", "Enter")
	far.see(`kunci layanan tidak dicatat`)
	far.see(`selesai 1`)
	far.end()
	far.run(80, 24, line)
	far.see(`belum dikenal`)
	far.keys("y", "a", "Enter")
	far.see(`sekretaris`)
	here.run(80, 24, fmt.Sprintf("TERM=screen %s --data %s --triwulan 4", binary, file))
	here.see(`\+1 orang`)
	far.keys("M-2", "7", "2", "Enter")
	far.see(`Tersimpan`)
	here.keys("M-2")
	here.see(`141,18`)

	far.keys("Up", "7", "3")
	far.see(`capaian 143,14`)
	if err := server.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Error(err)
	}
	far.see(`Menyambung kembali ke 127\.0\.0\.1`)
	far.see(`capaian 143,14`)
	far.keys("Escape", "M-3")
	far.see(`Realisasi 40/45`)
	here.keys("M-3")
	here.see(`Realisasi 40/45`)
	here.keys("Space")
	here.see(`Batalkan`)
	here.keys("b")
	here.see(`Realisasi 39/45`)

	layani(t, binary, file, "127.0.0.1:"+port)
	far.see(`Tersambung kembali`)
	far.see(`Realisasi 39/45`)
	far.keys("M-2", "Enter")
	far.see(`capaian 143,14`)
	far.keys("Enter")
	here.keys("M-2")
	here.see(`143,14`)
	far.keys("C-q")
	far.see(`selesai 0`)

	stranger := newPane(t)
	line = fmt.Sprintf("TERM=screen HOME=%s XDG_DATA_HOME=%s %s sambung 127.0.0.1:%s", home, t.TempDir(), binary, port)
	stranger.run(200, 24, line)
	stranger.see(`ssh-ed25519 [A-Za-z0-9+/]+`)
	stranger.see(`Berikan baris di atas kepada admin`)
	stranger.see(`selesai 1`)
	stranger.end()
	stranger.run(200, 24, line)
	stranger.see(`Sama\? Ketik ya`)
	stranger.keys("y", "a", "Enter")
	stranger.see(`tidak terdaftar di 127`)
	stranger.see(`selesai 1`)
}
