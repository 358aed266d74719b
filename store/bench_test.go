package store_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// largeYear is the sample with 1,000 more indicators, each with two targets and three
// quarters filled; the file waits for the disk as in an office.
func largeYear(b *testing.B) *store.Store {
	b.Helper()
	s, err := store.Open(filepath.Join(b.TempDir(), "kantor.db"), store.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	edits := storetest.Sample(year)
	for i := range 1000 {
		id := model.ID(fmt.Sprintf("banyak-%d", i))
		edits = append(edits, puts(
			&model.Indicator{ID: id, Node: "sub-1", Order: i, Name: "Indikator ke sekian", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(100)},
			&model.Target{Indicator: id, Agreement: model.Revised, Value: model.IntOf(110)},
			&model.Actual{Indicator: id, Quarter: model.Q1, Value: model.IntOf(25)},
			&model.Actual{Indicator: id, Quarter: model.Q2, Value: model.IntOf(50)},
			&model.Actual{Indicator: id, Quarter: model.Q3, Value: model.IntOf(75)},
		)...)
	}
	if _, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: edits}); err != nil {
		b.Fatal(err)
	}
	return s
}

func BenchmarkDoOneCell(b *testing.B) {
	s := largeYear(b)
	for i := 0; b.Loop(); i++ {
		cell := &model.Actual{Indicator: "banyak-500", Quarter: model.Q4, Value: model.IntOf(int64(i))}
		if _, err := s.Do(storetest.Clerk("keu"), store.Batch{Year: year, Seen: s.Revision(), Note: "Isi", Edits: puts(cell)}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDoOneVillage(b *testing.B) {
	s := largeYear(b)
	for i := 0; b.Loop(); i++ {
		village := &model.Village{ID: "wates", Order: i, Name: "Wates"}
		if _, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(village)}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBook(b *testing.B) {
	s := largeYear(b)
	for b.Loop() {
		if _, err := s.Book(year); err != nil {
			b.Fatal(err)
		}
	}
}

// manyActs is the example's size after years of work: 100,000 acts on the sample's cells.
func manyActs(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "kantor.db")
	s, err := store.Open(path, store.Options{Create: true, NoSync: true})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)}); err != nil {
		b.Fatal(err)
	}
	for i := range 100_000 {
		cell := &model.Actual{Indicator: "nilai-keu", Quarter: model.Quarter(1 + i%4), Value: model.IntOf(int64(i))}
		if _, err := s.Do(storetest.Clerk("keu"), store.Batch{Year: year, Note: "Isi realisasi", Edits: puts(cell)}); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// Opening does not read the trail, however long it is.
func BenchmarkOpenAfterManyActs(b *testing.B) {
	path := manyActs(b)
	for b.Loop() {
		again, err := store.Open(path, store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	s := largeYear(b)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		again, err := store.Open(s.Path(), store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
