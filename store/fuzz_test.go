package store_test

import (
	"encoding/json"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// An act that comes over a line is done as the law has it, or refused; the file stays whole.
func FuzzBatch(f *testing.F) {
	for _, r := range changedRecords() {
		raw, err := json.Marshal(store.Batch{Year: year, Edits: puts(r)})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, "sekretaris")
	}
	f.Add([]byte(`{"year":2024,"open":true,"edits":[{"remove":{"kind":"actual","key":"ipp/2"}},{}],"expect":[{"ref":{"kind":"note","key":"x"}}]}`), "staf")
	s := storetest.OpenYear(f, year)
	storetest.People(f, s)
	f.Fuzz(func(t *testing.T, raw []byte, role string) {
		var b store.Batch
		if json.Unmarshal(raw, &b) != nil {
			return
		}
		before := s.Revision()
		revision, err := s.Do(model.Actor{ID: role, Role: model.RoleAdmin}, b)
		if now := s.Revision(); (now != before) != (err == nil && revision == now && revision != 0 && revision > before) {
			t.Errorf("%d became %d by %d, %v", before, now, revision, err)
		}
	})
}
