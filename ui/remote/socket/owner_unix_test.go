//go:build !windows

package socket

import (
	"os"
	"path/filepath"
	"testing"
)

// somebody is a user of the machine, and a file of theirs and one that is not.
func somebody(t *testing.T) (uid int, theirs, anothers string) {
	t.Helper()
	folder := t.TempDir()
	theirs, anothers = filepath.Join(folder, "theirs"), filepath.Join(folder, "anothers")
	for _, path := range []string{theirs, anothers} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if uid = os.Geteuid(); uid != 0 {
		return uid, theirs, "/etc/passwd"
	}
	const stranger = 65533
	if err := os.Chown(theirs, stranger, -1); err != nil {
		t.Fatal(err)
	}
	return stranger, theirs, anothers
}

// Whoever may write the folder can put a file of their own in the place of the open one. They
// do not own the office by that.
func TestAFileBelongsToWhomTheOpenOneBelongs(t *testing.T) {
	uid, theirs, anothers := somebody(t)
	open, err := os.Open(anothers)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = open.Close() }()
	if identityOf(uid, opened{theirs, open}).Owner {
		t.Error("owner of the open file by another one at its path")
	}
	mine, err := os.Open(theirs)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = mine.Close() }()
	if !identityOf(uid, opened{anothers, mine}).Owner {
		t.Error("not the owner although the open file is theirs")
	}
}

func TestAFileWhoseOwnerHasNoAccountIsNobodys(t *testing.T) {
	uid, theirs, anothers := somebody(t)
	for path, want := range map[string]bool{theirs: uid == 65533, anothers: false} {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if unowned(f) != want {
			t.Errorf("%s: %v", path, !want)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if unowned(f) {
			t.Error("a closed file is nobody's")
		}
	}
}
