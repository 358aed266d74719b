package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/kit"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/text"
)

// office is what commands need of a data file, whoever holds it.
type office interface {
	store.Reader
	Do(model.Actor, store.Batch) (uint64, error)
	// Now is the time of whoever holds the file.
	Now() time.Time
	// WriteTo copies the file as it stands while work goes on.
	WriteTo(w io.Writer) (int64, error)
}

// How long a command waits for the answer to an act: a holder that hangs, or a dead disk, is
// not waited for, and what is long takes longer.
const (
	answerWait = 5 * time.Second
	editWait   = 20 * time.Millisecond // for each edit besides
)

// actingFile is a data file as a command works on it.
type actingFile struct {
	reconnect.Transport
	wait    time.Duration
	waiting func(string) // told in a sentence before the wait is over; nil: nobody is
	silent  bool         // an act was not answered: closing would wait for it too
}

// Do carries out an act. Who does it is what the system says of whoever runs the command.
func (w *actingFile) Do(_ model.Actor, b store.Batch) (uint64, error) {
	type answer struct {
		revision uint64
		err      error
	}
	done := make(chan answer, 1)
	go func() {
		revision, err := w.Transport.Do(b)
		done <- answer{revision, err}
	}()
	if w.waiting != nil {
		word := time.AfterFunc(silence, func() { w.waiting("Menunggu berkas data, yang belum menjawab…") })
		defer word.Stop()
	}
	select {
	case a := <-done:
		return a.revision, a.err
	case <-time.After(w.wait + time.Duration(len(b.Edits))*editWait):
		w.silent = true
		return 0, model.Faultf(model.FaultFile, "Berkas data", "Tidak dapat dipastikan apakah perubahan ini tersimpan: berkas data tidak menjawab. Periksa dengan capaian riwayat sebelum mengulangi.")
	}
}

// withFile reaches the file for one command, by way of whoever holds it or by opening it, and
// says as whom it acts.
func (m *Main) withFile(o *options, work func(office, model.Actor) error) error {
	way := m.transport
	if way == nil {
		if err := o.homeless(); err != nil {
			return err
		}
		path := o.path()
		if err := mustExist(path); err != nil {
			return err
		}
		at := m.fileOptions(o, path)
		at.Quiet = true
		var err error
		if way, err = socket.Open(context.Background(), at); err != nil {
			return err
		}
	}
	acting := &actingFile{Transport: way, wait: answerWait, waiting: m.waiting()}
	defer func() {
		if !acting.silent {
			_ = way.Close() // the last commit is on the disk already; a failing close loses nothing
		}
	}()
	m.trouble = way.Trouble()
	// Whoever holds the file has the clock by which things are dated.
	m.Now = way.Now
	if other := reconnect.OtherClock(way); other != "" {
		fmt.Fprintln(m.Err, other)
	}
	return work(acting, way.Actor())
}

// latest is the asked year, else that of the day; an empty one where the file has none.
func (o *options) latest(at office) (*model.Book, error) {
	if len(at.Years()) == 0 {
		return model.NewBook(0, 0, nil), nil
	}
	book, _, err := o.pick(at, model.Actor{Role: model.RoleReader}, model.ForAgreement)
	return book, err
}

// onlyAdmin refuses everybody else, with what it is that they may not do.
func onlyAdmin(actor model.Actor, does string) error {
	if actor.Role == model.RoleAdmin {
		return nil
	}
	return model.Faultf(model.FaultAuthority, "Peran", "%s hanya oleh admin; Anda terdaftar sebagai %s.", does, actor.Role)
}

// say writes a result in lines that fit a terminal; what goes on in the next line stands two
// cells further in.
func (m *Main) say(format string, args ...any) error {
	said := fmt.Sprintf(format, args...)
	if text.Width(said) > lineWidth {
		words := strings.TrimLeft(said, " ")
		indent := said[:len(said)-len(words)]
		said = indent + strings.Join(kit.Wrap(words, lineWidth-len(indent)-2), "\n"+indent+"  ")
	}
	_, err := fmt.Fprintln(m.Out, said)
	return explainOutput(err)
}

// tell writes a result line whole: what is copied from it, such as a path, must not be cut.
func (m *Main) tell(format string, args ...any) error {
	_, err := fmt.Fprintf(m.Out, format+"\n", args...)
	return explainOutput(err)
}

// lineWidth is what every terminal has.
const lineWidth = 80
