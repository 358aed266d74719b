package cli

import (
	"context"
	"fmt"
	"io"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
	"capaian/ui/text"
)

// office is what commands need of a data file, whoever holds it.
type office interface {
	app.Backend
	// Seal reads the whole trail and refuses a broken one.
	Seal() (store.Seal, error)
	// WriteTo copies the file as it stands while work goes on.
	WriteTo(w io.Writer) (int64, error)
}

// workplace is a data file as a command works on it.
type workplace struct{ desk.Way }

// Do carries out an act. Who does it is what the system says of whoever runs the command.
func (w workplace) Do(_ model.Actor, b store.Batch) (uint64, error) { return w.Way.Do(b) }

// visit reaches the file for one command, by way of whoever holds it or by opening it, and
// says as whom it acts.
func (m *Main) visit(o *options, work func(office, model.Actor) error) error {
	way := m.way
	if way == nil {
		path := o.path()
		if err := mustExist(path); err != nil {
			return err
		}
		at := m.at(o, path)
		at.Quiet = true
		var err error
		if way, err = door.Come(context.Background(), at); err != nil {
			return err
		}
	}
	// The last commit is on the disk already; a failing close loses nothing.
	defer func() { _ = way.Close() }()
	return work(workplace{way}, way.Actor())
}

// latest is the asked year, else the last one; nil where the file has none.
func (o *options) latest(at office) (*model.Book, error) {
	if len(at.Years()) == 0 {
		return model.NewBook(0, 0, nil), nil
	}
	year, err := o.pickYear(at.Years())
	if err != nil {
		return nil, err
	}
	return at.Book(year)
}

// onlyAdmin refuses everybody else, with what it is that they may not do.
func onlyAdmin(actor model.Actor, does string) error {
	if actor.Role == model.RoleAdmin {
		return nil
	}
	return model.Faultf(model.FaultAuthority, "Peran", "%s hanya oleh admin; Anda terdaftar sebagai %s.", does, actor.Role)
}

// say writes a result line that fits a terminal.
func (m *Main) say(format string, args ...any) error {
	_, err := fmt.Fprintln(m.Out, text.Fit(fmt.Sprintf(format, args...), lineWidth))
	return explainOutput(err)
}

// tell writes a result line whole: what is copied from it, such as a path, must not be cut.
func (m *Main) tell(format string, args ...any) error {
	_, err := fmt.Fprintf(m.Out, format+"\n", args...)
	return explainOutput(err)
}

// lineWidth is what every terminal has.
const lineWidth = 80
