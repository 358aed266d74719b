package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// chance makes random edits of a small world, in which ids meet often.
type chance struct{ *rand.Rand }

func (c chance) id(names ...model.ID) model.ID { return names[c.IntN(len(names))] }

func (c chance) quarter() model.Quarter { return model.Quarter(1 + c.IntN(4)) }

// figure is blank now and then.
func (c chance) figure() model.Reading {
	if c.IntN(4) == 0 {
		return model.Reading{}
	}
	return model.IntOf(int64(c.IntN(3)))
}

func (c chance) node() model.Record {
	places := []model.Node{
		{ID: "kegiatan-1", Level: model.Activity}, {ID: "kegiatan-2", Level: model.Activity},
		{ID: "sub-1", Level: model.SubActivity}, {ID: "sub-2", Level: model.SubActivity}, {ID: "sub-3", Level: model.SubActivity},
	}
	n := places[c.IntN(len(places))]
	n.Name = "Simpul"
	n.Parent = c.id("program-1", "program-2", "kegiatan-1", "kegiatan-2", "sub-1", "entah")
	return &n
}

func (c chance) record() model.Record {
	village, document := c.id("v1", "v2", "wates"), c.id("d1", "d2", "lppdes")
	row := c.id("r1", "musrenbang", "apbdes")
	indicator := c.id("x1", "ipp", "fasilitasi")
	node := c.id("sasaran", "program-1", "program-2", "kegiatan-1", "kegiatan-2", "sub-1", "sub-2", "sub-3")
	sources := []model.Source{model.Typed, model.FromFacilitation}
	makers := []func() model.Record{
		func() model.Record { return &model.Village{ID: village, Order: c.IntN(3), Name: "Desa"} },
		func() model.Record {
			return &model.DocumentKind{ID: document, Name: "Dokumen", Due: model.Date{Year: year, Month: 1 + c.IntN(12), Day: 5}}
		},
		func() model.Record {
			return &model.Receipt{Village: village, Document: document, Reference: []string{"", "1", "2"}[c.IntN(3)]}
		},
		func() model.Record {
			return &model.FacilitationRow{ID: row, Group: c.id("tata", "tata", "entah"), Name: "Baris", Planned: c.IntN(4)}
		},
		func() model.Record { return &model.FacilitationMark{Row: row, Quarter: c.quarter(), Count: c.IntN(3)} },
		func() model.Record {
			return &model.Indicator{ID: indicator, Node: node, Name: "Indikator", Polarity: model.Positive, Aggregation: model.Last, Source: sources[c.IntN(2)]}
		},
		func() model.Record {
			return &model.Actual{Indicator: indicator, Quarter: c.quarter(), Value: c.figure()}
		},
		func() model.Record { return &model.Amount{Node: node, Version: "murni", Value: c.figure()} },
		func() model.Record { return &model.Spent{Node: node, Quarter: c.quarter(), Value: c.figure()} },
		c.node,
	}
	return makers[c.IntN(len(makers))]()
}

// review closes a quarter, or opens a closed one again.
func (c chance) review(o *oracle) []store.Edit {
	q := c.quarter()
	if o.locked(q) {
		return puts(&model.QuarterState{Quarter: q, Status: model.StatusDraft, Reason: "Salah angka"})
	}
	return storetest.Closing(model.NewBook(year, o.revision, o.list()), q)
}

func (c chance) batch(o *oracle) store.Batch {
	b := store.Batch{Year: year, Note: "Simulasi"}
	// More often while something is closed, or most acts would meet a closed year.
	if closed := o.lockedQuarters(); c.IntN(40) == 0 || closed > 0 && c.IntN(8) == 0 {
		b.Edits = c.review(o)
		return b
	}
	if c.IntN(2) == 0 {
		b.Seen = max(1, o.revision-min(o.revision, uint64(c.IntN(8))))
	}
	for range 1 + c.IntN(3) {
		r := c.record()
		if c.IntN(5) == 0 {
			b.Edits = append(b.Edits, store.Remove(r.Ref()))
		} else {
			b.Edits = append(b.Edits, store.Put(r))
		}
	}
	return b
}

// codeOf is the code of a refusal, and "" for none.
func codeOf(t *testing.T, err error) string {
	t.Helper()
	var fault *model.Fault
	var conflict *store.Conflict
	switch {
	case err == nil:
		return ""
	case errors.As(err, &conflict):
		return codeConflict
	case errors.As(err, &fault):
		return fault.Code
	}
	t.Fatalf("neither a refusal nor a conflict: %v", err)
	return ""
}

// Thousands of random acts, refused ones among them, against plain maps.
func TestSimulation(t *testing.T) {
	tools.Slow(t)
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { simulate(t, seed, 2000) })
	}
}

// reopen opens a file that goes on living after this store: who opens it verifies it.
func reopen(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func simulate(t *testing.T, seed uint64, steps int) {
	c := chance{rand.New(rand.NewPCG(seed, 20240701))}
	path := filepath.Join(t.TempDir(), "kantor.db")
	s := reopen(t, path)
	defer func() { storetest.Verify(t, s) }()
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Edits: storetest.Sample(year)})
	o := newOracle(storetest.Records(year), s.Revision())
	met := map[string]int{}
	for step := range steps {
		b := c.batch(o)
		after, codes := o.judge(b)
		revision, err := s.Do(storetest.Secretary(), b)
		code := codeOf(t, err)
		met[code]++
		if (code == "") != (len(codes) == 0) || code != "" && !codes[code] {
			t.Fatalf("step %d: %q (%v), foreseen %v, of %+v", step, code, err, codes, b)
		}
		before := o.revision
		if code == "" {
			o.accept(after)
		}
		if o.revision == before { // refused, or it changed nothing
			if revision != 0 {
				t.Fatalf("step %d: made revision %d out of nothing", step, revision)
			}
			revision = s.Revision()
		}
		if revision != o.revision || s.Revision() != o.revision {
			t.Fatalf("step %d: revision %d, foreseen %d", step, revision, o.revision)
		}
		if step%50 == 0 {
			if diff := storetest.Diff(storetest.Book(t, s, year), model.NewBook(year, o.revision, o.list())); diff != "" {
				t.Fatalf("step %d (-store +maps):\n%s", step, diff)
			}
		}
		if step%400 == 399 {
			storetest.Verify(t, s)
			s = reopen(t, path)
		}
	}
	for _, code := range []string{"", codeConflict, model.FaultMissing, model.FaultReference, model.FaultInUse, model.FaultNumber, model.FaultDerived, model.FaultBothLevels, model.FaultClosed} {
		if met[code] < 5 {
			t.Errorf("only %d acts ended with %q: %v", met[code], code, met)
		}
	}
}
