package cli

import (
	"capaian/model"
	"capaian/store"
)

// workplace is a data file as a command works on it, until it is closed.
type workplace struct {
	*store.Store
	actor model.Actor
}

// workplace opens the file for a command that may write.
func (m *Main) workplace(o *options) (*workplace, error) {
	if err := mustExist(o.path()); err != nil {
		return nil, err
	}
	s, err := store.Open(o.path(), store.Options{Now: m.Now})
	if err != nil {
		return nil, err
	}
	return &workplace{s, m.actor()}, nil
}

// close gives the file free; the last commit is on the disk already, so that a failing
// close loses nothing.
func (w *workplace) close() { _ = w.Close() }
