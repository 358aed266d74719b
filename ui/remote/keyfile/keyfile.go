// Package keyfile keeps a private key in a file that only its owner can read.
package keyfile

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	gossh "golang.org/x/crypto/ssh"

	"capaian/model"
)

// A private key is its owner's alone.
const keyMode = 0o600

// Read reads a private key from a file, and makes one where there is no file. The error is a
// FaultFile that says what to do.
func Read(path, comment string) (signer gossh.Signer, made bool, err error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		made = true
		text, err = makeKey(path, comment)
	}
	if err != nil {
		return nil, false, model.Faultf(model.FaultFile, "Kunci", "Berkas kunci %s tidak dapat dibaca atau dibuat. Periksa izin foldernya.", path)
	}
	if info, err := os.Stat(path); err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, false, model.Faultf(model.FaultFile, "Kunci", "Berkas kunci %s dapat dibaca orang lain. Jalankan 'chmod 600' padanya; bila sudah sempat terbaca, hapus agar dibuat yang baru.", path)
	}
	signer, err = gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, false, model.Faultf(model.FaultFile, "Kunci", "Berkas kunci %s tidak berisi kunci yang terbaca. Pindahkan berkas itu agar dibuat yang baru.", path)
	}
	return signer, made, nil
}

// makeKey writes a new key under another name first: a power cut leaves no half a key, and
// of two who make one at once both have the same in the end.
func makeKey(path, comment string) ([]byte, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	block, err := gossh.MarshalPrivateKey(private, comment)
	if err != nil {
		return nil, err
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	draft, err := os.CreateTemp(folder, ".kunci-*")
	if err != nil {
		return nil, err
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft.Name()) }()
	_, err = draft.Write(pem.EncodeToMemory(block))
	err = errors.Join(err, draft.Chmod(keyMode), draft.Sync(), draft.Close())
	if err != nil {
		return nil, err
	}
	if err := os.Link(draft.Name(), path); err != nil {
		if _, there := os.Stat(path); there != nil {
			// Some drives know no links.
			if err := os.Rename(draft.Name(), path); err != nil {
				return nil, err
			}
		}
	}
	return os.ReadFile(path)
}
