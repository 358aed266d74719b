package sshclient_test

import (
	"context"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/remote"
	"capaian/ui/remote/compress"
	"capaian/ui/remote/link"
	"capaian/ui/remote/sshclient"
)

// service is a server that lets everybody in and knows sessions only; serve, where set, carries
// on the subsystem of our line. It returns how to come there.
func service(t *testing.T, keys ssh.Signer, serve func(ssh.Channel)) sshclient.Options {
	t.Helper()
	folder := t.TempDir()
	host := key(t, filepath.Join(folder, "kunci"))
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
			if asked.ChannelType() != "session" {
				_ = asked.Reject(ssh.UnknownChannelType, "unknown")
				continue
			}
			channel, wishes, err := asked.Accept()
			if err != nil {
				return
			}
			go func() {
				for wish := range wishes {
					ours := wish.Type == "subsystem" && serve != nil
					_ = wish.Reply(ours, nil)
					if ours {
						go serve(channel)
					}
				}
			}()
		}
	}()
	return sshclient.Options{
		Address: l.Addr().String(), Version: "1", Keys: []ssh.Signer{keys},
		Hosts: sshclient.Hosts{File: filepath.Join(folder, "dikenal"), Trusted: ssh.FingerprintSHA256(host.PublicKey())},
	}
}

// Another service that lets the person in, but knows nothing of our line, is named as such and
// not taken for a line that dropped.
func TestAnotherServiceIsTold(t *testing.T) {
	_, err := sshclient.Dial(context.Background(), service(t, key(t, filepath.Join(t.TempDir(), "siti")), nil), nil)
	if said := fault(t, err, model.FaultFile); !strings.Contains(said, "tidak melayani 'capaian sambung'") {
		t.Error(said)
	}
}

// A server of before has the line as a subsystem of a session.
func TestAServerOfBeforeIsReached(t *testing.T) {
	o := open(t)
	at := service(t, o.key, func(channel ssh.Channel) {
		link.Server{Version: "1", Join: func(quiet bool) (*remote.Session, error) {
			return o.host.Join(remote.Identity{Key: sshclient.Public(o.key)}, "", quiet)
		}}.Serve(compress.New(channel))
	})
	way, err := sshclient.Dial(context.Background(), at, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer way.Close()
	if book, err := way.Book(year); err != nil || way.Actor().ID != "siti" || book.Year != year {
		t.Errorf("%v, %v", way.Actor(), err)
	}
}
