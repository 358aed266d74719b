package screens_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// A year of use: fifty people's acts, with sessions in every quarter that are woken now and
// then and see what Pemeriksaan finds. Memory does not grow with the acts, and the file grows
// with each by little. With CAPAIAN_TEST_LONG there are 200,000 of them, as many as an office
// makes in years; 2,000 without.
func TestAYearOfUse(t *testing.T) {
	acts, people := 2_000, 50
	if os.Getenv("CAPAIAN_TEST_LONG") != "" {
		acts = 200_000
	}
	o := screenstest.Example(t)
	var sessions []*uitest.Driver
	for i := range 8 {
		sessions = append(sessions, o.Session(model.Quarter(1+i%4), 80, 24))
	}
	b := screenstest.Book(o)
	var typed []model.ID
	for i := range b.Indicators {
		if b.Indicators[i].Source == model.Typed && b.Indicators[i].Aggregation == model.Last {
			typed = append(typed, b.Indicators[i].ID)
		}
	}
	random := rand.New(rand.NewPCG(50, 200))
	before := fileSize(t, o.Store.Path())
	began := time.Now()
	var heap []uint64
	for i := range acts {
		var cell model.Record = &model.Actual{Indicator: typed[random.IntN(len(typed))], Quarter: model.Quarter(1 + random.IntN(4)), Value: model.IntOf(int64(i))}
		if random.IntN(4) == 0 {
			cell = &model.Reason{Row: b.Rows[random.IntN(len(b.Rows))].ID, Text: fmt.Sprintf("Ditunda sampai rapat ke-%d", i)}
		}
		who := model.Actor{ID: fmt.Sprint("orang-", i%people), Name: fmt.Sprint("Orang ", i%people), Role: model.RoleAdmin}
		if _, err := o.Store.Do(who, store.Batch{Year: b.Year, Seen: o.Store.Revision(), Note: "Isi", Edits: []store.Edit{store.Put(cell)}}); err != nil {
			t.Fatal(err)
		}
		if i%250 == 249 {
			d := sessions[i/250%len(sessions)]
			d.Wake()
			d.View()
		}
		if i%(acts/10) == acts/10-1 {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			heap = append(heap, m.HeapAlloc)
		}
	}
	took, grown := time.Since(began), fileSize(t, o.Store.Path())-before
	began = time.Now()
	o.Restart()
	opened := time.Since(began)
	t.Logf("%d acts in %v; each adds %d bytes to the file; it opens in %v; memory in MB after each tenth:", acts, took.Round(time.Second), grown/int64(acts), opened.Round(time.Millisecond))
	for _, bytes := range heap {
		t.Logf("%.1f", float64(bytes)/(1<<20))
	}
	// Half of the acts more may not need a fifth more, beside what a moment of rest leaves over.
	if half, last := heap[4], heap[9]; last > half+half/5+(4<<20) {
		t.Errorf("memory grows: %d bytes after half of the acts, %d after all", half, last)
	}
	if each := grown / int64(acts); each > 2_000 {
		t.Errorf("each act adds %d bytes to the file", each)
	}
}

func fileSize(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
