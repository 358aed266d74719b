package sshserver_test

import (
	"encoding/pem"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"crypto/ed25519"
	"crypto/rand"

	gossh "golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/uitest/tools"
)

// openssh is the ssh of the machine with keys of people, each in a file of their name.
func (o *office) openssh(t *testing.T) (run func(args ...string) (string, error), folder string) {
	t.Helper()
	tools.Find(t, "ssh")
	folder = t.TempDir()
	for _, id := range []string{"admin", "tamu"} {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		block, err := gossh.MarshalPrivateKey(private, id)
		if err != nil {
			t.Fatal(err)
		}
		signer, err := gossh.NewSignerFromKey(private)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(folder, id)
		err = errors.Join(os.WriteFile(name, pem.EncodeToMemory(block), 0o600), os.WriteFile(name+".pub", []byte(line(signer)+"\n"), 0o600))
		if err != nil {
			t.Fatal(err)
		}
		role := map[string]model.Role{"admin": model.RoleAdmin, "tamu": model.RoleReader}[id]
		o.register(&model.User{ID: model.ID(id), Name: id, Role: role, Keys: []string{line(signer)}})
	}
	known := filepath.Join(folder, "known_hosts")
	host, port, _ := strings.Cut(o.addr, ":")
	if err := os.WriteFile(known, []byte("["+host+"]:"+port+" "+line(o.host)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return func(args ...string) (string, error) {
		all := []string{"-F", "none", "-p", port, "-o", "UserKnownHostsFile=" + known, "-o", "GlobalKnownHostsFile=none", "-o", "StrictHostKeyChecking=yes",
			"-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes", "-l", "siapa"}
		out, err := exec.Command("ssh", append(all, args...)...).CombinedOutput()
		return string(out), err
	}, folder
}

// The key whose secret half the caller has is the one that counts. OpenSSH offers the
// admin's key, of which it has the public half only, is told that the server knows it, and
// goes on to the caller's own.
func TestAKeyThatWasOnlyOfferedCountsForNothing(t *testing.T) {
	o := open(t, nil)
	ssh, folder := o.openssh(t)
	admin, tamu := filepath.Join(folder, "admin"), filepath.Join(folder, "tamu")
	if err := os.Remove(admin); err != nil {
		t.Fatal(err)
	}
	out, err := ssh("-v", "-i", admin+".pub", "-i", tamu, "127.0.0.1", "status")
	if !strings.Contains(out, `["status"] tamu`) || strings.Contains(out, `["status"] admin`) {
		t.Fatalf("%v\n%s", err, out)
	}
	if !strings.Contains(out, "Server accepts key: "+admin) {
		t.Errorf("the admin's key was not offered:\n%s", out)
	}
	if out, err := ssh("-i", admin+".pub", "127.0.0.1", "status"); err == nil || !strings.Contains(out, "Permission denied") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestOpenSSHMayRunCommandsOnly(t *testing.T) {
	o := open(t, nil)
	ssh, folder := o.openssh(t)
	admin := filepath.Join(folder, "admin")
	out, err := ssh("-i", admin, "127.0.0.1", "status", "--triwulan", "2")
	var exit *exec.ExitError
	if out != `["status" "--triwulan" "2"] admin`+"\n" || !errors.As(err, &exit) || exit.ExitCode() != 7 {
		t.Errorf("%v: %q", err, out)
	}
	if out, err := ssh("-i", admin, "127.0.0.1", "cat", "/etc/passwd"); err == nil || !strings.Contains(out, "hanya perintah ini") {
		t.Errorf("%v: %q", err, out)
	}
	if out, err := ssh("-i", admin, "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22", "-N", "127.0.0.1"); err == nil {
		t.Errorf("a port was forwarded: %q", out)
	}
	if out, err := ssh("-i", admin, "-s", "127.0.0.1", "sftp"); err == nil {
		t.Errorf("files were offered: %q", out)
	}
}
