package sshclient_test

import (
	"context"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/remote/sshclient"
)

// Another service that lets the person in, but knows nothing of our line, is named as such and
// not taken for a line that dropped.
func TestAnotherServiceIsTold(t *testing.T) {
	folder := t.TempDir()
	host, siti := key(t, filepath.Join(folder, "kunci")), key(t, filepath.Join(folder, "siti"))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		config := &ssh.ServerConfig{PublicKeyCallback: func(ssh.ConnMetadata, ssh.PublicKey) (*ssh.Permissions, error) { return nil, nil }}
		config.AddHostKey(host)
		_, channels, requests, err := ssh.NewServerConn(conn, config)
		if err != nil {
			return
		}
		go ssh.DiscardRequests(requests)
		for asked := range channels {
			if _, wishes, err := asked.Accept(); err == nil {
				go ssh.DiscardRequests(wishes) // each is refused, and the channel stays open
			}
		}
	}()
	_, err = sshclient.Dial(context.Background(), sshclient.Options{
		Address: l.Addr().String(), Version: "1", Keys: []ssh.Signer{siti},
		Hosts: sshclient.Hosts{File: filepath.Join(folder, "dikenal"), Trusted: ssh.FingerprintSHA256(host.PublicKey())},
	}, nil)
	if said := fault(t, err, model.FaultFile); !strings.Contains(said, "tidak melayani 'capaian sambung'") {
		t.Error(said)
	}
}
