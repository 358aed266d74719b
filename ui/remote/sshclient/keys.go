package sshclient

import (
	"bytes"
	"net"
	"os"
	"path/filepath"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"

	"capaian/model"
	"capaian/ui/remote/keyfile"
)

// Sources are where a person's keys may be.
type Sources struct {
	File  string // asked for: then no other
	Own   string // the one this program makes
	Home  string // the folder of OpenSSH's keys
	Agent string // the socket of an agent, or ""
}

// mostKeys is how many are tried; servers end a connection that tries too many.
const mostKeys = 5

// usualNames are those of OpenSSH's keys.
func usualNames() []string { return []string{"id_ed25519", "id_ecdsa", "id_rsa"} }

// Keys finds the person's keys; where there are none it makes one and says so. Those that
// need a passphrase are for an agent.
func Keys(s Sources) (keys []ssh.Signer, made bool, err error) {
	if s.File != "" {
		key, err := readable(s.File)
		if err != nil {
			return nil, false, model.Faultf(model.FaultFile, "Kunci", "Berkas kunci %s tidak ada, tidak terbaca, atau memerlukan kata sandi. Kunci berkata sandi dipakai lewat ssh-agent.", s.File)
		}
		return []ssh.Signer{key}, false, nil
	}
	if own, err := readable(s.Own); err == nil {
		keys = append(keys, own)
	}
	for _, name := range usualNames() {
		if key, err := readable(filepath.Join(s.Home, name)); err == nil {
			keys = append(keys, key)
		}
	}
	keys = distinct(append(keys, fromAgent(s.Agent)...))
	if len(keys) > mostKeys {
		keys = keys[:mostKeys]
	}
	if len(keys) > 0 {
		return keys, false, nil
	}
	own, _, err := keyfile.Read(s.Own, "capaian sambung")
	if err != nil {
		return nil, false, err
	}
	return []ssh.Signer{own}, true, nil
}

func readable(path string) (ssh.Signer, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return ssh.ParsePrivateKey(text)
}

// fromAgent are the keys of an agent that answers.
func fromAgent(socket string) []ssh.Signer {
	if socket == "" {
		return nil
	}
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return nil
	}
	// The line stays open for as long as the program runs: the agent signs when it is asked to.
	signers, err := agent.NewClient(conn).Signers()
	if err != nil {
		_ = conn.Close()
		return nil
	}
	return signers
}

// distinct leaves each key once.
func distinct(keys []ssh.Signer) []ssh.Signer {
	var kept []ssh.Signer
	for _, k := range keys {
		same := false
		for _, other := range kept {
			same = same || bytes.Equal(other.PublicKey().Marshal(), k.PublicKey().Marshal())
		}
		if !same {
			kept = append(kept, k)
		}
	}
	return kept
}
