package store

import (
	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// Waiting for the disk takes longer than all else of an act. So small acts that wait for their
// turn at the same time are written in one transaction, each with its own entry in the trail.
// Each is prepared on what those before it leave behind, and none is shown or answered before
// all of them are on the disk. An act that asks what the trail says of one that is not written
// yet begins another transaction.

// mostTogether is how many acts one transaction takes.
const mostTogether = 64

// mostEdits is how many edits a small act has.
const mostEdits = 8

// waiting is an act that waits for its turn, and then its answer.
type waiting struct {
	actor    model.Actor
	batch    Batch
	done     bool // under writing, like what follows
	revision uint64
	err      error
}

// small reports an act of a few cells, before which no copy is made and to which others may be added.
func (w *waiting) small() bool {
	if w.batch.Open || w.batch.Close || len(w.batch.Edits) > mostEdits {
		return false
	}
	for _, e := range w.batch.Edits {
		if e.Put == nil || !sharesBook(e.Put.Ref().Kind) {
			return false
		}
	}
	return true
}

func (w *waiting) answer(revision uint64, err error) { w.revision, w.err, w.done = revision, err, true }

// readied is an act that may be written.
type readied struct {
	of    *waiting
	entry model.Entry
}

// group is what is written in one transaction, and the memory as it is once that is done.
type group struct {
	acts    []readied
	after   *memory
	touched map[location]bool
	tokens  map[string]bool
}

// takes reports that an act may be added: nothing that it asks was changed by those before it.
func (g *group) takes(w *waiting) bool {
	if len(g.acts) == 0 {
		return true
	}
	if !g.acts[0].of.small() || !w.small() || len(g.acts) == mostTogether || w.batch.Token != "" && g.tokens[w.batch.Token] {
		return false
	}
	for _, e := range w.batch.Edits {
		if g.touched[location{w.batch.Year, e.ref()}] {
			return false
		}
	}
	return true
}

func (g *group) add(w *waiting, entry model.Entry, after *year) {
	g.acts = append(g.acts, readied{w, entry})
	if entry.Closes {
		g.after.years = g.after.without(entry.Year, entry.Revision)
	} else {
		g.after.years = g.after.with(entry.Year, after)
	}
	g.after.newest = entry.Revision
	g.tokens[w.batch.Token] = true
	for _, c := range entry.Changes {
		g.touched[location{entry.Year, c.Ref}] = true
	}
}

// doFirst does the first of the acts that wait, together with as many after it as may be, and
// returns how many those are. The caller holds the writing lock.
func (s *Store) doFirst(acts []*waiting) int {
	g := &group{
		after:   &memory{years: s.years, newest: s.newest, figures: s.figures, outcomes: s.outcomes},
		touched: map[location]bool{}, tokens: map[string]bool{},
	}
	taken := 0
	for _, w := range acts {
		if !g.takes(w) {
			break
		}
		entry, after, err := s.ready(g.after, w, len(g.acts) == 0)
		if err != nil && len(g.acts) > 0 {
			break // it is refused by what is on the disk, or not at all
		}
		taken++
		switch {
		case err != nil:
			w.answer(0, err)
		case after == nil:
			w.answer(entry.Revision, nil)
		default:
			g.add(w, entry, after)
		}
	}
	if len(g.acts) > 0 {
		s.commitAll(g)
	}
	return taken
}

// commitAll writes the acts, shows what they made, and answers each. Where they cannot be
// written together and nothing was, each is done by itself.
func (s *Store) commitAll(g *group) {
	before := *s.written.Load()
	state, seal := s.state, Seal{}
	err := s.update(func(tx *bolt.Tx) (err error) {
		for i := range g.acts {
			if state, seal, err = s.write(tx, g.acts[i].entry, state); err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case err == nil:
		s.state, s.seal = state, seal
		s.keepSeals()
		s.show(g.after.years, g.after.newest)
	case len(g.acts) > 1 && *s.written.Load() == before && !s.broken.Load() && s.inPlace() == nil:
		for i := range g.acts {
			s.doFirst([]*waiting{g.acts[i].of})
		}
		return
	}
	for _, a := range g.acts {
		if err != nil {
			a.of.answer(0, explainWrite(err))
			continue
		}
		a.of.answer(a.entry.Revision, nil)
	}
}
