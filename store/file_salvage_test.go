package store_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func salvage(t *testing.T, path string) (*model.Book, store.Salvage) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "selamat.db")
	got, err := store.SalvageTo(path, to, storetest.Admin(), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	s := reopen(t, to)
	b := storetest.Book(t, s, year)
	storetest.Verify(t, s)
	return b, got
}

// A whole file is salvaged whole, also what was changed and taken away on the way.
func TestSalvageOfAWholeFileIsTheFile(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, actual(1))
	storetest.Save(t, s, year, actual(2), &model.Village{ID: "baru", Name: "Baru"})
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: removes(model.Ref{Kind: model.KindVillage, Key: "baru"})})
	storetest.People(t, s)
	want := storetest.Book(t, s, year)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, got := salvage(t, s.Path())
	if diff := storetest.Diff(want.At(0), b.At(0)); diff != "" || len(got.Missing) > 0 {
		t.Errorf("missing %q (-file +salvaged):\n%s", got.Missing, diff)
	}
	if _, err := store.SalvageTo(s.Path(), s.Path(), storetest.Admin(), time.Now()); err == nil {
		t.Error("the damaged file was covered")
	}
}

// Pages written over one after the other: of the records that are not on them nearly all are
// there, and what is not is said.
func TestSalvageTakesWhatStillDecodes(t *testing.T) {
	path := withTrail(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := len(storetest.Records(year))
	used := usedBytes(t, whole)
	random := rand.New(rand.NewPCG(1, 3))
	for page := 0; page*4096 < used; page++ {
		broken := bytes.Clone(whole)
		for i := range 4096 {
			broken[page*4096+i] = byte(random.Uint32())
		}
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		b, got := salvage(t, path)
		if got.Records < want*99/100 || len(b.Villages) != 2 {
			t.Errorf("page %d: %d of %d records, %d villages; %q", page, got.Records, want, len(b.Villages), got.Missing)
		}
		value := b.Actual("ipp", model.Q2).Value.String()
		if value != "3" && len(got.Missing) == 0 {
			t.Errorf("page %d: the newest figure is %q and nothing is said", page, value)
		}
	}
}

// A trail that cannot be read takes nothing with it that the records still say: each is of the
// year in which it stands, also where another year has one of the same name that is newer.
func TestSalvageKeepsTheYearsApart(t *testing.T) {
	s := storetest.OpenYear(t, year)
	next := &model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(99)}
	storetest.Save(t, s, year, actual(1))
	storetest.Do(t, s, storetest.Admin(), store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)})
	storetest.Save(t, s, year, actual(2))
	storetest.Save(t, s, year+1, next)
	path, want, later := s.Path(), storetest.Book(t, s, year), storetest.Book(t, s, year+1)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	compare := func(what string, said string) {
		t.Helper()
		to := filepath.Join(t.TempDir(), "selamat.db")
		got, err := store.SalvageTo(path, to, storetest.Admin(), time.Now())
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if all := strings.Join(got.Missing, "\n"); !strings.Contains(all, said) || said == "" && all != "" {
			t.Errorf("%s: said %q", what, all)
		}
		saved := storetest.OpenFile(t, to)
		for number, book := range map[int]*model.Book{year: want, year + 1: later} {
			if diff := storetest.Diff(book.At(0), storetest.Book(t, saved, number).At(0)); diff != "" {
				t.Errorf("%s, %d: missing %q (-file +salvaged):\n%s", what, number, got.Missing, diff)
			}
		}
	}
	compare("whole", "")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for what, broken := range map[string][]byte{
		"no act":        bytes.ReplaceAll(whole, []byte(`"changes":[`), []byte(`"CHANGES":{`)),
		"no newest act": bytes.ReplaceAll(whole, []byte(`{"rev":5,"at"`), []byte(`{"rev":X,"at"`)),
	} {
		if bytes.Equal(broken, whole) {
			t.Fatalf("%s: nothing is broken", what)
		}
		path = filepath.Join(t.TempDir(), "rusak.db")
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		compare(what, "Tindakan nomor")
	}
}

func TestSalvageSaysWhatIsDoubtful(t *testing.T) {
	path := withTrail(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// Everywhere, also on pages that were abandoned.
	altered := bytes.ReplaceAll(whole, []byte(`{"rev":2,"at"`), []byte(`{"rev":2,"AT"`))
	if err := os.WriteFile(path, altered, 0o600); err != nil {
		t.Fatal(err)
	}
	_, got := salvage(t, path)
	if all := strings.Join(got.Missing, "\n"); !strings.Contains(all, "nomor 2 rusak atau diubah") || !strings.Contains(all, `"ipp/2"`) {
		t.Errorf("%q", got.Missing)
	}
}

// An act that was altered where it stands may still lie whole on a page that was abandoned.
func TestSalvagePrefersTheActThatTheNextWasWrittenAfter(t *testing.T) {
	path := withTrail(t)
	alter(t, path, func(tx *bolt.Tx) error {
		audit := tx.Bucket([]byte("audit"))
		key := []byte{0, 0, 0, 0, 0, 0, 0, 2}
		return audit.Put(key, bytes.Replace(audit.Get(key), []byte("siti"), []byte("budi"), 1))
	})
	if _, got := salvage(t, path); len(got.Missing) > 0 {
		t.Errorf("%q", got.Missing)
	}
}

func TestNothingToSalvage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kantor.db")
	for _, text := range []string{"", "bukan basis data", strings.Repeat("x", 40000), strings.Repeat("\x00", 40000)} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(t.TempDir(), "selamat.db")
		_, err := store.SalvageTo(path, to, storetest.Admin(), time.Now())
		refused(t, err, model.FaultFile)
		if _, err := os.Stat(to); !os.IsNotExist(err) {
			t.Error("a file was left")
		}
	}
}
