// Package sshclient is our own client of the SSH server, for thin lines: the program runs
// here, and only what changes travels, compressed. The server's key is noted when a
// person trusts it and must be the same ever after.
package sshclient

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/remote/compress"
	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
)

// Options say where to and as whom.
type Options struct {
	Address string // HOST:PORT, see Address
	Version string
	Year    int // the session begins with it; 0: the newest
	Hosts   Hosts
	Keys    []ssh.Signer // tried in this order
	// First, where set, is given what to show on such a terminal until Dial returns.
	First func(frame string)
	Look  link.Look
}

// Times of a line. A line that carries nothing is asked now and then whether it still does;
// what that costs is a hundred bytes.
const (
	dialTimeout      = 20 * time.Second
	keepAlivePause   = 30 * time.Second
	keepAliveTimeout = 15 * time.Second
	placePause       = 3 * time.Second
)

// defaultPort is that of 'capaian layani'.
const defaultPort = "2222"

// Address reads what a person types: HOST, HOST:PORT, [IPv6]:PORT; a user's name before it
// is of no use and passed over.
func Address(typed string) (string, error) {
	wrong := model.Faultf(model.FaultText, "Alamat", "Alamat: terbaca %.60q, diharapkan seperti kantor atau kantor:2222.", typed)
	at := typed[strings.LastIndex(typed, "@")+1:]
	host, port, err := net.SplitHostPort(at)
	if err != nil {
		host, port = strings.Trim(at, "[]"), defaultPort
	}
	if host == "" || port == "" || model.Clean(typed, false) != typed || strings.ContainsAny(host, " /,") || strings.Contains(host, ":") != (net.ParseIP(host) != nil && strings.Contains(host, ":")) {
		return "", wrong
	}
	if _, err := net.LookupPort("tcp", port); err != nil {
		return "", wrong
	}
	return net.JoinHostPort(host, port), nil
}

// Dial connects to the server once. Refusals that another attempt does not change are of
// FaultAuthority: a key that is not known there, or a server that is not the one of before;
// a server that was never met is an *UnknownHost.
func Dial(ctx context.Context, o Options, left *link.Resume) (reconnect.Transport, error) {
	client, err := o.dial(ctx)
	if err != nil {
		return nil, err
	}
	go keepAlive(client)
	transport, err := link.Connect(compress.New(&line{client: client}), link.Greeting{
		Version: o.Version, Year: o.Year, Resume: left, Pause: placePause, First: o.First, Look: o.Look,
	})
	if errors.Is(err, noLine{}) {
		return nil, o.notServed()
	}
	if err != nil {
		return nil, err
	}
	return transport, nil
}

func (o Options) dial(ctx context.Context) (*ssh.Client, error) {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", o.Address)
	if err != nil {
		return nil, o.unreachable()
	}
	// Closing is how a handshake is given up.
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	var refused error
	c, channels, requests, err := ssh.NewClientConn(conn, o.Address, &ssh.ClientConfig{
		Config: offered(), HostKeyAlgorithms: hostKeyAlgorithms(),
		User: "capaian", Auth: []ssh.AuthMethod{ssh.PublicKeys(o.Keys...)},
		HostKeyCallback: func(_ string, _ net.Addr, key ssh.PublicKey) error {
			refused = o.Hosts.check(o.Address, key)
			return refused
		},
	})
	switch {
	case refused != nil:
		return nil, refused
	case err != nil && strings.Contains(err.Error(), "unable to authenticate"):
		return nil, o.unknownKey()
	case err != nil:
		return nil, o.unreachable()
	}
	return ssh.NewClient(c, channels, requests), nil
}

// offered are the best of the library's algorithms, all of which our servers know: naming every
// one that it knows takes a thin line a tenth of a second.
func offered() ssh.Config {
	return ssh.Config{
		KeyExchanges: []string{ssh.KeyExchangeMLKEM768X25519, ssh.KeyExchangeCurve25519},
		Ciphers:      []string{ssh.CipherAES128GCM, ssh.CipherChaCha20Poly1305},
		MACs:         []string{ssh.HMACSHA256ETM},
	}
}

// hostKeyAlgorithms are those of keys that an office may have: the program makes Ed25519.
func hostKeyAlgorithms() []string {
	return []string{ssh.KeyAlgoED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoRSASHA512, ssh.KeyAlgoRSASHA256}
}

func (o Options) notServed() error {
	return model.Faultf(model.FaultFile, "Sambungan", "%s tidak melayani 'capaian sambung'; mungkin bukan 'capaian layani' yang menjawab di sana.", o.Address)
}

func (o Options) unreachable() error {
	return model.Faultf(model.FaultFile, "Sambungan", "%s tidak dapat dihubungi. Periksa jaringan, alamatnya, dan apakah 'capaian layani' berjalan di sana.", o.Address)
}

// unknownKey tells what to give to the admin.
func (o Options) unknownKey() error {
	return model.Faultf(model.FaultAuthority, "Kunci", "Kunci Anda tidak terdaftar di %s, atau sudah dicabut. Berikan baris ini kepada admin kantor untuk didaftarkan: %s", o.Address, Public(o.Keys[0]))
}

// Public is the line of a key that an admin registers.
func Public(key ssh.Signer) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key.PublicKey())))
}

// keepAlive ends a connection that no longer answers: a line that silently went looks like
// one on which nothing happens.
func keepAlive(client *ssh.Client) {
	ended := make(chan struct{})
	go func() {
		// How it ended is told to whoever reads.
		_ = client.Wait()
		close(ended)
	}()
	tick := time.NewTicker(keepAlivePause)
	defer tick.Stop()
	for {
		select {
		case <-ended:
			return
		case <-tick.C:
		}
		late := time.AfterFunc(keepAliveTimeout, func() { _ = client.Close() })
		_, _, err := client.SendRequest("keepalive@openssh.com", true, nil)
		late.Stop()
		if err != nil {
			return
		}
	}
}

// NewConn gives a session its connection to the server: attempts to come back go on for as long as the
// session does.
func NewConn(first reconnect.Transport, o Options) *reconnect.Conn {
	o.First = nil // the session has a screen of its own by then
	return reconnect.New(first, reconnect.Options{
		Dial:     func(ctx context.Context, left *link.Resume) (reconnect.Transport, error) { return Dial(ctx, o, left) },
		MinPause: 500 * time.Millisecond, MaxPause: 15 * time.Second, Message: fmt.Sprintf("Menyambung kembali ke %s…", o.Address),
	})
}
