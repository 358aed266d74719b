package keyfile_test

import (
	"os"
	"path/filepath"
	"testing"

	"capaian/ui/remote/keyfile"
)

// A key is made once and is the same ever after; what is no key is refused and stays.
func FuzzRead(f *testing.F) {
	path := filepath.Join(f.TempDir(), "kunci")
	if _, made, err := keyfile.Read(path, "uji"); err != nil || !made {
		f.Fatal(made, err)
	}
	good, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAA==\n-----END RSA PRIVATE KEY-----\n"))
	f.Add([]byte("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "kunci")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		signer, made, err := keyfile.Read(path, "uji")
		if made || (signer == nil) != (err != nil) {
			t.Errorf("%v, %v, %v", signer, made, err)
		}
		if kept, err := os.ReadFile(path); err != nil || string(kept) != string(content) {
			t.Error("the file was changed")
		}
	})
}
