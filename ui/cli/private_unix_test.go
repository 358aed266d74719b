//go:build unix

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"capaian/store"
	"capaian/store/storetest"
)

// Whom the office has and which keys they use is for whoever asked for it, however open the
// machine is to its other users; the rest of an export is not secret.
func TestAnExportOfThePeopleIsForItsWriterOnly(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	folder := t.TempDir()
	data := filepath.Join(folder, "kantor.db")
	s, err := store.Open(data, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: storetest.Year, Open: true, Edits: storetest.Sample(storetest.Year)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, row := range map[string]struct {
		args []string
		mode os.FileMode
	}{
		"whole.json":  {nil, 0o644},
		"people.json": {[]string{"--pengguna"}, 0o600},
		"part.json":   {[]string{"--bagian", "pengguna"}, 0o600},
	} {
		path := filepath.Join(folder, name)
		for _, over := range [][]string{nil, {"--timpa"}} {
			var complaints bytes.Buffer
			m := Main{
				Args: append(append([]string{"ekspor", "--data", data, "-o", path}, row.args...), over...), In: strings.NewReader(""), Out: &complaints, Err: &complaints,
				Getenv: func(string) string { return "" }, Now: storetest.Clock(), Build: Build{Version: "1"},
			}
			if m.Run() != exitDone {
				t.Fatal(complaints.String())
			}
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != row.mode {
				t.Errorf("%s %v: %v, %v", name, over, info.Mode(), err)
			}
		}
	}
}
