package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
)

// A backup made from a session lies in the folder that was asked for, is whole, and covers
// nothing.
func TestABackupFromASession(t *testing.T) {
	dir, stick := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "kantor.db")
	s, err := store.Open(path, store.Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := seed.LoadExample(s, model.Actor{ID: "siti", Name: "Siti", Role: model.RoleAdmin}); err != nil {
		t.Fatal(err)
	}
	m := &Main{Now: func() time.Time { return time.Date(2024, 12, 30, 8, 0, 0, 0, time.UTC) }, Getenv: func(string) string { return "" }}
	b := backups{folder{m, dir}, path, s}
	said, err := b.Backup(stick)
	if err != nil || !strings.Contains(said, "sudah dibuka dan diperiksa") {
		t.Fatalf("%q, %v", said, err)
	}
	copies, _ := filepath.Glob(filepath.Join(stick, "kantor-cadangan-2024-12-30-*.db"))
	if len(copies) != 1 {
		t.Fatalf("copies: %v", copies)
	}
	before, err := os.Stat(copies[0])
	if err != nil {
		t.Fatal(err)
	}
	if said, err = b.Backup(stick); err != nil || !strings.Contains(said, "sudah ada") {
		t.Errorf("twice: %q, %v", said, err)
	}
	if after, err := os.Stat(copies[0]); err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("covered: %v", err)
	}
	if _, err := b.Backup(filepath.Join(stick, "tidak", "ada")); err == nil || !strings.Contains(err.Error(), "tidak ada") {
		t.Errorf("a folder that is not there: %v", err)
	}
	places := b.BackupPlaces()
	if len(places) == 0 || places[len(places)-1].Path != dir {
		t.Errorf("places: %v", places)
	}
}
