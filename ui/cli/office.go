package cli

import (
	"fmt"
	"io"

	"capaian/model"
	"capaian/store"
	"capaian/ui/app"
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

// visit opens the file for one command and says as whom it acts.
func (m *Main) visit(o *options, work func(office, model.Actor) error) error {
	if err := mustExist(o.path()); err != nil {
		return err
	}
	s, err := store.Open(o.path(), store.Options{Now: m.Now})
	if err != nil {
		return err
	}
	// The last commit is on the disk already; a failing close loses nothing.
	defer func() { _ = s.Close() }()
	people, err := s.Book(model.OfficeWide)
	if err != nil {
		return err
	}
	actor, err := m.admitted(people)
	if err != nil {
		return err
	}
	return work(s, actor)
}

// admitted says as whom somebody works who is logged in on this machine. While the office has
// written nobody down, that is an admin.
func (m *Main) admitted(people *model.Book) (model.Actor, error) {
	local := m.actor()
	if len(people.Users) == 0 {
		return local, nil
	}
	if u := people.UserByLogin(local.ID); u != nil {
		return u.Actor(), nil
	}
	return model.Actor{}, model.Faultf(model.FaultAuthority, "Pengguna", "Akun %q belum terdaftar atau sudah dicabut pada berkas data ini; minta %s mendaftarkannya (layar Pengguna, nama masuk %s).",
		local.ID, people.Admins(), model.LoginName(local.ID))
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
