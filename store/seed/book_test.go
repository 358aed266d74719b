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
		for _, ref := range record.References() {
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

// Every row of money, every group of the checklist and every part that is handed in belongs to
// a section, so that no staf enters or hands in what is another's.
func TestAllMoneyAndAllPartsHaveASection(t *testing.T) {
	template, err := seed.Template(seed.NewOffice{Name: "Kecamatan Contoh", Year: 2027, Villages: []string{"Wates"}})
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string]*model.Book{"example": example(t), "template": model.NewBook(2027, 1, records(template))} {
		for _, n := range b.Nodes {
			if n.Level.BearsMoney() && b.SectionOfNode(n.ID) == "" {
				t.Errorf("%s: the money of %s is nobody's", name, n.ID)
			}
		}
		for _, f := range b.Facilitations {
			if f.Section == "" {
				t.Errorf("%s: group %s is nobody's", name, f.ID)
			}
		}
		for _, p := range b.Parts() {
			if b.Section(p.Section) == "" {
				t.Errorf("%s: part %s is nobody's", name, p.ID)
			}
		}
		if len(b.Parts()) != 8 {
			t.Errorf("%s: parts %+v", name, b.Parts())
		}
	}
}
