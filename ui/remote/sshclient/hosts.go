package sshclient

import (
	"errors"
	"fmt"
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
	// Trusted is the fingerprint that a person compared with what the server printed: a server
	// that was never met is noted if its key has it; "" for none.
	Trusted string
}

// UnknownHost is a server that was never met: nobody can tell yet whether it is the office.
type UnknownHost struct {
	Address     string
	Fingerprint string
}

// Error says what has to be compared with what.
func (u *UnknownHost) Error() string {
	return fmt.Sprintf("Layanan %s belum dikenal di komputer ini; sidik kuncinya %s. Bandingkan dengan baris \"Sidik kunci layanan\" yang dicetak 'capaian layani' di kantor, lalu beri --sidik bila sama.", u.Address, u.Fingerprint)
}

// check refuses a server whose key is not the one that was noted.
func (h Hosts) check(address string, key ssh.PublicKey) error {
	known, err := knownhosts.New(h.File)
	if errors.Is(err, fs.ErrNotExist) {
		return h.meet(address, key)
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
		return h.meet(address, key)
	}
	return model.Faultf(model.FaultAuthority, "Kunci layanan",
		"Kunci layanan %s bukan lagi yang dikenal; sekarang %s. Sambungan ditolak: mungkin bukan kantor Anda yang menjawab. Tanyakan kepada admin; bila kuncinya memang diganti, hapus baris %s dari %s.",
		address, ssh.FingerprintSHA256(key), knownhosts.Normalize(address), h.File)
}

// meet notes the key of a server that was never met, if it is the one that is trusted.
func (h Hosts) meet(address string, key ssh.PublicKey) error {
	if found := ssh.FingerprintSHA256(key); found != h.Trusted {
		return &UnknownHost{address, found}
	}
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
