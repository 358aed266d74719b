//go:build unix

package cli_test

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/ui/uitest/tools"
)

// sshd starts the machine's own server, in which a key does nothing but open the program.
func sshd(t testing.TB, public, command string) (port string) {
	t.Helper()
	server := tools.Find(t, "/usr/sbin/sshd")
	folder := t.TempDir()
	host, _ := identity(t, "host")
	allowed := filepath.Join(folder, "authorized_keys")
	if err := os.WriteFile(allowed, fmt.Appendf(nil, "restrict,pty,command=%q %s\n", command, public), 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		// The folder in which it drops its rights.
		_ = os.MkdirAll("/run/sshd", 0o755)
	}
	config := filepath.Join(folder, "sshd_config")
	for tries := 0; ; tries++ {
		port = freePort(t)
		// Whoever comes in has the home of their account, where tests write nothing.
		text := fmt.Sprintf("Port %s\nListenAddress 127.0.0.1\nHostKey %s\nAuthorizedKeysFile %s\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPidFile none\nSetEnv XDG_STATE_HOME=%[4]s/state XDG_DATA_HOME=%[4]s/data XDG_CONFIG_HOME=%[4]s/config\n", port, host, allowed, folder)
		if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		run := exec.Command(server, "-D", "-e", "-f", config)
		var said strings.Builder
		run.Stderr = &said
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() {
			_ = run.Wait() // it is killed
			close(ended)
		}()
		t.Cleanup(func() {
			run.Process.Kill()
			<-ended
			if t.Failed() {
				t.Logf("sshd:\n%s", said.String())
			}
		})
		switch {
		case answering(port, ended):
			return port
		case tries == 5:
			t.Fatalf("nobody listens at port %s", port)
		}
	}
}

// freePort is a port at which nobody listens. Somebody else may take it before it is used.
func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// answering waits until a port is listened at; false where whoever should has ended, since
// somebody else has it.
func answering(port string, ended <-chan struct{}) bool {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for began := time.Now(); time.Since(began) < patience; {
		select {
		case <-ended:
			return false
		case <-tick.C:
		}
		if conn, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			conn.Close()
			return true
		}
	}
	return false
}
