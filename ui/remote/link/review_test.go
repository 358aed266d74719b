package link_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
)

// Whoever asks over a line hears what the trail comes to, and where it was altered.
func TestTheTrailIsProvedOverALine(t *testing.T) {
	o := newOffice(t)
	budi := o.attach("budi", link.Greeting{})
	if _, err := budi.Do(act(45)); err != nil {
		t.Fatal(err)
	}
	want, err := o.store.Seal()
	if err != nil {
		t.Fatal(err)
	}
	if seal, err := budi.Seal(); err != nil || seal != want || seal.Revision != budi.Revision() || len(seal.Fingerprint) != 64 {
		t.Errorf("%+v, %v; want %+v", seal, err, want)
	}
	if _, err := budi.Do(act(46)); err != nil {
		t.Fatal(err)
	}
	if seal, err := budi.Seal(); err != nil || seal.Revision != want.Revision+1 || seal.Fingerprint == want.Fingerprint {
		t.Errorf("after another act: %+v, %v", seal, err)
	}
	tamu := o.attach("tamu", link.Greeting{})
	if _, err := tamu.Seal(); err != nil {
		t.Errorf("somebody who only reads: %v", err)
	}

	o.store = tampered(t)
	host := remote.NewHost(o.store)
	t.Cleanup(host.Close)
	o.host = host
	far := o.attach("pemilik", link.Greeting{})
	_, err = far.Seal()
	if said := fault(t, err, model.FaultTrail); !strings.Contains(said, "nomor 1") || !strings.Contains(said, "diubah di luar program") {
		t.Errorf("%q", said)
	}
	if trouble := far.Trouble(); len(trouble) != 1 || !strings.Contains(trouble[0], "jejak perubahan") {
		t.Errorf("what the host found is not told: %q", trouble)
	}
	_, err = far.Do(act(1))
	if said := fault(t, err, model.FaultFile); !strings.Contains(said, "hanya untuk dibaca") {
		t.Errorf("%q", said)
	}
	if years := far.Years(); len(years) == 0 {
		t.Error("the line does not go on")
	}
}

// tampered is a file in which a village has another name than its trail says.
func tampered(t *testing.T) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kantor.db")
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		villages := tx.Bucket([]byte("v1")).Bucket(fmt.Append(nil, year)).Bucket([]byte("village"))
		key, value := villages.Cursor().First()
		return villages.Put(key, bytes.Replace(value, []byte(`"name":"`), []byte(`"name":"X`), 1))
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// A closed quarter stays closed for those who come over a line, whatever their program sends:
// rows are acts that would change it, by each of the roles that come near it.
func TestAClosedQuarterIsClosedOverALineToo(t *testing.T) {
	o := newOffice(t)
	if _, err := o.attach("budi", link.Greeting{}).Do(act(45)); err != nil {
		t.Fatal(err)
	}
	storetest.Close(t, o.store, year, model.Q2)
	part := model.ID(model.PartIndicators)
	b := storetest.Book(t, o.store, year)
	for _, login := range []string{"budi", "siti", "admin"} {
		c := o.attach(login, link.Greeting{})
		for name, edits := range map[string][]store.Edit{
			"another value":               act(46).Edits,
			"the value blanked":           {store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q2})},
			"the value removed":           {store.Remove(cell(45).Ref())},
			"a quarter before it":         {store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(1)})},
			"the part opened":             {store.Put(&model.PartState{Quarter: model.Q2, Part: part, Status: model.StatusDraft})},
			"the part opened with a note": {store.Put(&model.PartState{Quarter: model.Q2, Part: part, Status: model.StatusApproved, Note: "salah"})},
			"opened without a reason":     {store.Put(&model.QuarterState{Quarter: model.Q2, Status: model.StatusDraft})},
			"another snapshot":            {store.Put(&model.Snapshot{Quarter: model.Q2, Revision: b.Revision})},
			"opened and changed at once":  {store.Put(&model.QuarterState{Quarter: model.Q2, Status: model.StatusDraft, Reason: "salah"}), act(46).Edits[0]},
		} {
			for _, seen := range []uint64{0, b.Revision} {
				if _, err := c.Do(store.Batch{Year: year, Seen: seen, Edits: edits}); err == nil || link.Lost(err) {
					t.Errorf("%s, %s: %v", login, name, err)
				}
			}
		}
		if _, err := c.Do(act(46)); err == nil || (login != "budi" && !strings.Contains(fault(t, err, model.FaultClosed), "dikunci")) {
			t.Errorf("%s hears %v", login, err)
		}
	}
	if now := storetest.Book(t, o.store, year); now.Revision != b.Revision {
		t.Errorf("revision %d, was %d", now.Revision, b.Revision)
	}
}

// What is too large for a line is refused before it is sent: the host would end the line,
// and the next one on which it is sent again.
func TestAnActThatIsTooLargeIsRefusedAndTheLineStays(t *testing.T) {
	o := newOffice(t)
	siti := o.attach("siti", link.Greeting{})
	b := act(45)
	for i := range 9 {
		for j := range 200 {
			b.Edits = append(b.Edits, store.Put(&model.Asset{ID: model.ID(fmt.Sprint("a", i*1000+j)), Group: "Mebel", Name: strings.Repeat("kursi ", 1000), Quantity: model.IntOf(1)}))
		}
	}
	_, err := siti.Do(b)
	if said := fault(t, err, model.FaultText); link.Lost(err) || !strings.Contains(said, "paling banyak 8 MB") {
		t.Errorf("%v", err)
	}
	if _, err := siti.Do(act(45)); err != nil {
		t.Errorf("the line goes on: %v", err)
	}
}
