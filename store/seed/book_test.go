package seed_test

import (
	"path/filepath"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"

	"github.com/shopspring/decimal"
)

func secretary() model.Actor {
	return model.Actor{ID: "sekretaris", Name: "Sekretaris", Role: model.RoleSecretary}
}

// empty opens a new store that is thrown away with the test.
func empty(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "capaian.db"), store.Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func bookOf(t *testing.T, s *store.Store, year int) *model.Book {
	t.Helper()
	b, err := s.Book(year)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// example is the example as a Book, without a store.
func example(t *testing.T) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	return model.NewBook(batch.Year, 1, records(batch))
}

func records(batch store.Batch) []model.Record {
	var list []model.Record
	for _, edit := range batch.Edits {
		list = append(list, edit.Put)
	}
	return list
}

// sound fails where a record is wrong by itself, comes twice, says nothing, or points at
// one that did not come before it.
func sound(t *testing.T, batch store.Batch) {
	t.Helper()
	seen := map[model.Ref]bool{}
	for _, record := range records(batch) {
		if err := record.Check(); err != nil {
			t.Errorf("%v: %v", record.Ref(), err)
		}
		if seen[record.Ref()] || record.IsBlank() {
			t.Errorf("%v is blank or comes twice", record.Ref())
		}
		for _, ref := range record.Points() {
			if !seen[ref] {
				t.Errorf("%v points at %v, which is not there", record.Ref(), ref)
			}
		}
		seen[record.Ref()] = true
	}
}

// sum adds up what the readings hold, at every node of the Book.
func sum(b *model.Book, at func(node model.ID) model.Reading) string {
	total := decimal.Zero
	for _, n := range b.Nodes {
		if v, ok := at(n.ID).Value(); ok {
			total = total.Add(v)
		}
	}
	return total.String()
}

func isWeekday(d model.Date) bool {
	day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
	return day != time.Saturday && day != time.Sunday
}
