package remote_test

import (
	"errors"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/uitest/tools"
)

const year = 2024

// patience is how long something may take to arrive on a busy machine.
const patience = tools.Patience

// held is a host on a new file whose people are these.
func held(t *testing.T, users ...*model.User) *remote.Host {
	t.Helper()
	h := remote.NewHost(storetest.OpenYear(t, year))
	t.Cleanup(h.Close)
	write(t, h, users...)
	return h
}

func write(t *testing.T, h *remote.Host, users ...*model.User) {
	t.Helper()
	for _, u := range users {
		storetest.Do(t, h.Store(), model.Actor{ID: "penulis", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}})
	}
}

func sit(t *testing.T, h *remote.Host, id remote.Identity) *remote.Session {
	t.Helper()
	s, err := h.Join(id, "", false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Leave)
	return s
}

func until(t *testing.T, s *remote.Session, what string, holds func() bool) {
	t.Helper()
	late := time.After(patience)
	for !holds() {
		select {
		case <-s.Moved():
		case <-late:
			t.Fatalf("never: %s", what)
		}
	}
}

func cell(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)})}}
}

func boss() *model.User {
	return &model.User{ID: "bos", Name: "Bos", Role: model.RoleAdmin, Logins: []string{"atasan"}}
}

// Somebody may have on the machine the name that is another's id in the office. The store
// knows people by their ids.
func TestALoginThatIsAUsersIDHasNoneOfTheirRights(t *testing.T) {
	siti := &model.User{ID: "siti", Name: "Siti Aminah", Role: model.RoleSecretary, Logins: []string{"s.aminah"}}
	old := &model.User{ID: "lama", Name: "Lama", Role: model.RoleSecretary, Logins: []string{"orang.lama"}, Revoked: true}
	h := held(t, boss(), siti, old)
	for _, login := range []string{"siti", "lama", "bos"} {
		s := sit(t, h, remote.Identity{Login: login})
		var fault *model.Fault
		if _, err := s.Do(cell(1)); !errors.As(err, &fault) || fault.Code != model.FaultAuthority {
			t.Errorf("%s writes: %v", login, err)
		}
		if err := s.Remember("draft\x00"+login+"\x00desa\x00x", "isi"); err == nil {
			t.Errorf("%s writes into what belongs to the user of that id", login)
		}
	}
	s := sit(t, h, remote.Identity{Login: "siti", Owner: true})
	revision, err := s.Do(cell(2))
	if err != nil {
		t.Fatalf("the owner of the file: %v", err)
	}
	entries, err := s.Entries(revision-1, 1)
	if err != nil || len(entries) != 1 || entries[0].Actor.ID != "login:siti" || entries[0].Actor.Role != model.RoleAdmin {
		t.Errorf("the trail says %+v, %v", entries, err)
	}
	if _, err := sit(t, h, remote.Identity{Login: "s.aminah"}).Do(cell(3)); err != nil {
		t.Errorf("Siti by her own login: %v", err)
	}
}

// Whoever is written down finds what they typed and where they were, although they go by
// another name from then on; a session that runs meanwhile goes on writing it.
func TestWhatIsRememberedFollowsWhoeverIsWrittenDown(t *testing.T) {
	h := held(t)
	before := sit(t, h, remote.Identity{Login: "s.aminah"})
	guest := sit(t, h, remote.Identity{Login: "tamu"})
	draft := func(name string) string { return "draft\x00" + name + "\x00desa\x00kolom/1" }
	for _, one := range []struct {
		s          *remote.Session
		key, value string
	}{
		{before, draft("s.aminah"), "40/45"},
		{before, "position/s.aminah", "Desa"},
		{before, "look/s.aminah", "7"},
		{guest, draft("tamu"), "milik tamu"},
	} {
		if err := one.s.Remember(one.key, one.value); err != nil {
			t.Fatal(err)
		}
	}
	write(t, h, boss(), &model.User{ID: "siti", Name: "Siti Aminah", Role: model.RoleSecretary, Logins: []string{"s.aminah"}})
	until(t, before, "Siti is written down", func() bool { return before.Actor().ID == "siti" })
	if before.Recall(draft("siti")) != "40/45" || before.Recall("position/siti") != "Desa" || before.Recall("look/siti") != "7" {
		t.Errorf("lost: %v", h.Store().Recollect(""))
	}
	if err := before.Remember(draft("siti"), ""); err != nil || len(h.Store().Recollect("draft\x00s")) != 0 {
		t.Errorf("%v; left behind: %v", err, h.Store().Recollect("draft\x00s"))
	}
	if guest.Recall(draft("tamu")) != "milik tamu" {
		t.Error("what belongs to somebody else went too")
	}

	// Written down while away.
	if err := guest.Remember("position/tamu", "Anggaran"); err != nil {
		t.Fatal(err)
	}
	guest.Leave()
	write(t, h, &model.User{ID: "orang", Name: "Orang", Role: model.RoleReader, Logins: []string{"tamu"}})
	if s := sit(t, h, remote.Identity{Login: "tamu"}); s.Recall("position/orang") != "Anggaran" || s.Recall(draft("orang")) != "milik tamu" {
		t.Error("what was typed before is lost for who comes back under another name")
	}
}

// A login that is also somebody's id takes over nothing of theirs.
func TestNothingIsInheritedFromAUser(t *testing.T) {
	h := held(t, boss(), &model.User{ID: "siti", Name: "Siti", Role: model.RoleSecretary, Logins: []string{"s.aminah"}})
	if err := sit(t, h, remote.Identity{Login: "s.aminah"}).Remember("position/siti", "Desa"); err != nil {
		t.Fatal(err)
	}
	write(t, h, &model.User{ID: "dua", Name: "Siti Dua", Role: model.RoleReader, Logins: []string{"siti"}})
	if s := sit(t, h, remote.Identity{Login: "siti"}); s.Recall("position/dua") != "" || h.Store().Recall("position/siti") != "Desa" {
		t.Error("taken from another person")
	}
}

// However many there are, all hear of an act, and of who came and went.
func TestEverybodyIsWoken(t *testing.T) {
	h := held(t, boss())
	var all []*remote.Session
	for range 30 {
		all = append(all, sit(t, h, remote.Identity{Login: "atasan"}))
	}
	storetest.Do(t, h.Store(), model.Actor{ID: "bos", Role: model.RoleAdmin}, cell(45))
	revision := h.Store().Revision()
	for _, s := range all {
		until(t, s, "the act", func() bool { return s.Revision() == revision })
		for woken := false; !woken; {
			select {
			case <-s.Moved():
				woken = true
			case <-time.After(patience):
				t.Fatal("somebody was not woken")
			}
		}
	}
	all[0].Leave()
	for _, s := range all[1:] {
		until(t, s, "who went", func() bool { return len(s.Others()) == 28 })
	}
}
