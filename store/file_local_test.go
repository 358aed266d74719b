package store_test

import (
	"path/filepath"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func remember(t *testing.T, s *store.Store, key, value string) {
	t.Helper()
	if err := s.Remember(key, value); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsRememberedSurvivesReopening(t *testing.T) {
	s := reopen(t, filepath.Join(t.TempDir(), "kantor.db"))
	if got := s.Recall("sari"); got != "" {
		t.Fatalf("a new file remembers %q", got)
	}
	remember(t, s, "sari", "desa")
	remember(t, s, "budi", "anggaran")
	remember(t, s, "sari", "beranda")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := reopen(t, s.Path())
	if a, b := again.Recall("sari"), again.Recall("budi"); a != "beranda" || b != "anggaran" {
		t.Fatalf("remembers %q and %q", a, b)
	}
	remember(t, again, "sari", "")
	if got := again.Recall("sari"); got != "" {
		t.Fatalf("a forgotten key still holds %q", got)
	}
	storetest.Verify(t, again)
}

func TestRememberingIsNoAct(t *testing.T) {
	s := storetest.OpenYear(t, year)
	moved, stop := s.Watch()
	defer stop()
	revision, before := s.Revision(), storetest.Book(t, s, year)
	remember(t, s, "sari", "desa")
	entries, err := s.Entries(0, 100)
	if err != nil || len(entries) != int(revision) || s.Revision() != revision {
		t.Fatalf("%d entries, revision %d, before %d: %v", len(entries), s.Revision(), revision, err)
	}
	if storetest.Book(t, s, year) != before || len(moved) > 0 {
		t.Error("remembering made a new Book or woke a watcher")
	}
	if err := s.VerifyTrail(); err != nil {
		t.Error(err)
	}
}

func TestRefusedActsLeaveWhatIsRemembered(t *testing.T) {
	s := storetest.OpenYear(t, year)
	remember(t, s, "sari", "desa")
	reader := model.Actor{ID: "sari", Name: "Sari", Role: model.RoleReader}
	if _, err := s.Do(reader, store.Batch{Year: year, Edits: puts(&model.Reason{Row: "apbdes", Text: "x"})}); err == nil {
		t.Fatal("a reader may write")
	}
	if got := s.Recall("sari"); got != "desa" {
		t.Fatalf("after a refused act %q is remembered", got)
	}
}

func TestAnUnusableKeyIsRefusedAndTheSameValueWritesNothing(t *testing.T) {
	s := storetest.Open(t)
	refused(t, s.Remember("", "desa"), model.FaultText)
	remember(t, s, "sari", "desa")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	refused(t, s.Remember("sari", "beranda"), model.FaultFile)
	if got := s.Recall("sari"); got != "" {
		t.Fatalf("a closed file remembers %q", got)
	}
}

func TestWhatBeginsAlikeIsRecollectedTogether(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	if got := s.Recollect("draft"); len(got) != 0 {
		t.Fatalf("recollected %v where nothing was remembered", got)
	}
	for key, value := range map[string]string{"draft/a": "1", "draft/b": "2", "draftsman": "3", "drafs": "4", "e": "5"} {
		if err := s.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Remember("draft/b", ""); err != nil {
		t.Fatal(err)
	}
	if got := s.Recollect("draft"); len(got) != 2 || got["draft/a"] != "1" || got["draftsman"] != "3" {
		t.Fatalf("%v", got)
	}
}
