package store

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"capaian/model"
)

// Rights on the folder are no right to the file: who may not write it may not replace it.
func TestWhoMayNotWriteAFileMayNotReplaceIt(t *testing.T) {
	now := time.Now()
	s, path := copying(t, &now)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(t.TempDir(), "simpan.db")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(backup, data, 0o644); err != nil {
		t.Fatal(err)
	}
	for folder := filepath.Dir(path); folder != "/" && folder != os.TempDir(); folder = filepath.Dir(folder) {
		_ = os.Chmod(folder, 0o777)
	}
	for folder := filepath.Dir(backup); folder != "/" && folder != os.TempDir(); folder = filepath.Dir(folder) {
		_ = os.Chmod(folder, 0o777)
	}
	for _, mode := range []os.FileMode{0o600, 0o644} {
		if os.Geteuid() == 0 {
			if err := os.Chmod(path, mode); err != nil {
				t.Fatal(err)
			}
		} else if err := os.Chmod(path, mode&^0o222&^0o400); err != nil {
			t.Fatal(err)
		}
		func() {
			if os.Geteuid() == 0 {
				// This thread alone becomes nobody in the eyes of the file system.
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
				const nobody = 65534
				if err := syscall.Setfsuid(nobody); err != nil {
					t.Fatal(err)
				}
				defer func() { _ = syscall.Setfsuid(0) }()
			}
			_, _, err := Restore(backup, path, nil, now)
			if fault := faultOf(t, err); fault.Code != model.FaultAuthority {
				t.Error(fault)
			}
		}()
		if now, err := os.Stat(path); err != nil || now.Size() != int64(len(data)) {
			t.Errorf("%v, %v", now, err)
		}
	}
}
