package sshclient_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"net"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"capaian/model"
	"capaian/ui/remote/sshclient"
	"capaian/ui/uitest/tools"
)

func written(t *testing.T, path string, private any, passphrase string) {
	t.Helper()
	block, err := ssh.MarshalPrivateKey(private, "")
	if passphrase != "" {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte(passphrase))
	}
	if err := errors.Join(err, os.WriteFile(path, pem.EncodeToMemory(block), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func private(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, k, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestKeysAreFoundOrMade(t *testing.T) {
	folder := t.TempDir()
	s := sshclient.Sources{Own: filepath.Join(folder, "sambung", "kunci"), Home: filepath.Join(folder, "ssh")}
	if err := os.MkdirAll(s.Home, 0o700); err != nil {
		t.Fatal(err)
	}
	made, fresh, err := sshclient.Keys(s)
	if err != nil || !fresh || len(made) != 1 {
		t.Fatalf("%d keys, made %v, %v", len(made), fresh, err)
	}
	again, fresh, err := sshclient.Keys(s)
	if err != nil || fresh || sshclient.Public(again[0]) != sshclient.Public(made[0]) {
		t.Errorf("made %v, %v", fresh, err)
	}
	usual, locked, held := private(t), private(t), private(t)
	written(t, filepath.Join(s.Home, "id_ed25519"), usual, "")
	written(t, filepath.Join(s.Home, "id_rsa"), locked, "rahasia")
	ring := agent.NewKeyring()
	for _, k := range []ed25519.PrivateKey{usual, locked, held, private(t), private(t), private(t)} {
		if err := ring.Add(agent.AddedKey{PrivateKey: k}); err != nil {
			t.Fatal(err)
		}
	}
	s.Agent = filepath.Join(t.TempDir(), "agent")
	l, err := net.Listen("unix", s.Agent)
	if err != nil {
		tools.Elsewhere(t, err.Error())
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go func() { _ = agent.ServeAgent(ring, conn) }()
		}
	}()
	found, _, err := sshclient.Keys(s)
	if err != nil || len(found) != 5 {
		t.Fatalf("%d keys, %v", len(found), err)
	}
	want := []ed25519.PrivateKey{nil, usual, locked, held}
	for i, k := range want {
		public := sshclient.Public(made[0])
		if k != nil {
			signer, err := ssh.NewSignerFromKey(k)
			if err != nil {
				t.Fatal(err)
			}
			public = sshclient.Public(signer)
		}
		if sshclient.Public(found[i]) != public {
			t.Errorf("key %d is %s", i, sshclient.Public(found[i]))
		}
	}
	s.File = filepath.Join(s.Home, "id_ed25519")
	if asked, _, err := sshclient.Keys(s); err != nil || len(asked) != 1 {
		t.Errorf("%d keys, %v", len(asked), err)
	}
	for _, bad := range []string{"id_rsa", "tidak-ada"} {
		s.File = filepath.Join(s.Home, bad)
		_, _, err := sshclient.Keys(s)
		fault(t, err, model.FaultFile)
	}
}
