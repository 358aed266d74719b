package cli

import (
	"context"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
)

// workplace is a data file as a command works on it, until it is closed.
type workplace struct {
	desk.Way
	actor model.Actor
}

// workplace reaches the file by way of whoever holds it, at once, or opens it for as long as
// the command takes.
func (m *Main) workplace(o *options) (*workplace, error) {
	way := m.way
	if way == nil {
		path := o.path()
		if err := mustExist(path); err != nil {
			return nil, err
		}
		at := m.at(o, path)
		at.Quiet = true
		var err error
		if way, err = door.Come(context.Background(), at); err != nil {
			return nil, err
		}
	}
	return &workplace{way, way.Actor()}, nil
}

// Do carries out an act. Who does it is what the system says, which actor holds too.
func (w *workplace) Do(_ model.Actor, b store.Batch) (uint64, error) { return w.Way.Do(b) }

// close gives the file free; the last commit is on the disk already, so that a failing
// close loses nothing.
func (w *workplace) close() { _ = w.Close() }

// openYear reaches the file and picks the asked year.
func (m *Main) openYear(o *options) (*workplace, int, error) {
	at, err := m.workplace(o)
	if err != nil {
		return nil, 0, err
	}
	year, err := o.pickYear(at.Years())
	if err != nil {
		at.close()
		return nil, 0, err
	}
	return at, year, nil
}

// readBook reads the asked year.
func (m *Main) readBook(o *options) (*model.Book, model.Quarter, error) {
	at, year, err := m.openYear(o)
	if err != nil {
		return nil, 0, err
	}
	defer at.close()
	quarter, err := o.pickQuarter(year)
	if err != nil {
		return nil, 0, err
	}
	book, err := at.Book(year)
	return book, quarter, err
}
