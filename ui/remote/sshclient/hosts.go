package sshclient

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"

	"capaian/model"
)

// Hosts are the servers whose keys were noted, in a file like OpenSSH's known_hosts.
type Hosts struct {
	File string
	// New hears of a key that was noted for the first time.
	New func(fingerprint string)
}

// check refuses a server whose key is not the one that was noted.
func (h Hosts) check(address string, key ssh.PublicKey) error {
	known, err := knownhosts.New(h.File)
	if errors.Is(err, fs.ErrNotExist) {
		return h.note(address, key)
	}
	if err != nil {
		return h.unreadable()
	}
	err = known(address, &nowhere{}, key)
	var other *knownhosts.KeyError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &other) && len(other.Want) == 0:
		return h.note(address, key)
	}
	return model.Faultf(model.FaultAuthority, "Kunci layanan",
		"Kunci layanan %s bukan lagi yang dikenal; sekarang %s. Sambungan ditolak: mungkin bukan kantor Anda yang menjawab. Tanyakan kepada admin; bila kuncinya memang diganti, hapus baris %s dari %s.",
		address, ssh.FingerprintSHA256(key), knownhosts.Normalize(address), h.File)
}

// note adds the key of a server that was never met.
func (h Hosts) note(address string, key ssh.PublicKey) error {
	if err := os.MkdirAll(filepath.Dir(h.File), 0o700); err != nil {
		return h.unreadable()
	}
	f, err := os.OpenFile(h.File, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return h.unreadable()
	}
	_, err = f.WriteString(knownhosts.Line([]string{knownhosts.Normalize(address)}, key) + "\n")
	if errors.Join(err, f.Close()) != nil {
		return h.unreadable()
	}
	if h.New != nil {
		h.New(ssh.FingerprintSHA256(key))
	}
	return nil
}

func (h Hosts) unreadable() error {
	return model.Faultf(model.FaultAuthority, "Kunci layanan", "Catatan kunci layanan %s tidak dapat dibaca atau ditulis; tanpa itu tidak dapat dipastikan siapa yang menjawab. Periksa izin dan isinya.", h.File)
}

// nowhere is the address that a host key is not asked for by: only names are noted, for
// addresses change.
type nowhere struct{}

func (*nowhere) Network() string { return "tcp" }
func (*nowhere) String() string  { return "0.0.0.0:0" }
