// Package users is Pengguna: who works with the program, in which role, and how they come in.
package users

import (
	"cmp"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/theme"
)

// Screen lists the people of the office; they belong to no year.
type Screen struct {
	kit.List

	host   screen.Host
	look   theme.Theme
	state  screen.State
	width  int
	height int
	live   []string
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, look: host.Theme()}
	s.Grid = kit.NewGrid(s, &s.look)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Users }

// Title heads the help.
func (s *Screen) Title() string { return "Pengguna" }

// liveLines is the room under the grid for the chosen person.
const liveLines = 3

// SetSize gives the grid all but the live lines and their rule.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.Grid.SetSize(width, max(height-liveLines-1, 1))
	s.rebuild()
}

// SetState shows another state.
func (s *Screen) SetState(st screen.State) {
	s.state = st
	s.rebuild()
}

func (s *Screen) rebuild() {
	if s.state.Book == nil || s.width == 0 {
		return
	}
	columns := s.columns()
	var rows []kit.Row
	for _, gone := range []bool{false, true} {
		for i := range s.state.People.Users {
			if u := &s.state.People.Users[i]; u.Revoked == gone {
				rows = append(rows, kit.Row{ID: string(u.ID), Also: u.NIP, Ref: u.Ref(), Cells: columns.Cells(u)})
			}
		}
	}
	if len(rows) == 0 {
		for _, line := range kit.Wrap("Belum ada pengguna terdaftar. Pemilik berkas ini bekerja sebagai admin; yang lain membaca. Alt+A mendaftarkan Anda sendiri sebagai admin; sesudah itu pengguna lain dapat ditambahkan.", max(s.width-4, 20)) {
			rows = append(rows, kit.Row{Text: line})
		}
	}
	s.Grid.SetTable(columns.Table(rows))
}

func (s *Screen) columns() kit.Columns[*model.User] {
	tone := func(u *model.User) kit.Tone {
		if u.Revoked {
			return kit.Dim
		}
		return kit.Plain
	}
	return kit.Columns[*model.User]{
		{Key: "nama", Title: "Pengguna", Align: kit.Left, Least: 20, Cell: func(u *model.User) kit.Cell { return kit.Cell{Text: u.Name, Tone: tone(u)} }},
		{Key: "peran", Title: "Peran", Width: 11, Align: kit.Left, Cell: func(u *model.User) kit.Cell {
			if u.Revoked {
				return kit.Cell{Text: "dicabut", Tone: tone(u)}
			}
			return kit.Cell{Text: string(u.Role), Tone: tone(u)}
		}},
		{Key: "seksi", Title: "Seksi", Width: 20, Align: kit.Left, Drop: 2, Cell: func(u *model.User) kit.Cell { return kit.Cell{Text: s.section(u), Tone: kit.Dim} }},
		{Key: "masuk", Title: "Nama masuk", Width: 16, Align: kit.Left, Drop: 1, Cell: func(u *model.User) kit.Cell {
			return kit.Cell{Text: cmp.Or(strings.Join(u.Logins, ", "), s.look.Signs.None)}
		}},
		{Key: "kunci", Title: "Kunci", Width: 5, Cell: func(u *model.User) kit.Cell {
			if len(u.Keys) == 0 {
				return kit.Cell{Text: s.look.Signs.None}
			}
			return kit.Cell{Text: fmt.Sprint(len(u.Keys))}
		}},
	}
}

// section is the name of the person's seksi in the shown year.
func (s *Screen) section(u *model.User) string {
	if u.Section == "" {
		if u.Role == model.RoleStaff {
			return "(semua seksi)"
		}
		return ""
	}
	return cmp.Or(s.state.Book.Section(u.Section), string(u.Section))
}

func (s *Screen) chosen() *model.User { return s.state.People.User(model.ID(s.Grid.Spot().Row)) }

// Reveal moves to a person.
func (s *Screen) Reveal(ref model.Ref) {
	if ref.Kind == model.KindUser {
		s.Grid.Select(kit.Spot{Row: ref.Key})
	}
}

// Chose tells the chosen person in full.
func (s *Screen) Chose() {
	s.live = nil
	if s.state.People == nil || s.width == 0 {
		return
	}
	u := s.chosen()
	if u == nil {
		return
	}
	line := u.Name
	for _, part := range []string{u.NIP, string(u.Role), s.section(u)} {
		if part != "" {
			line += "  " + part
		}
	}
	s.live = append(s.live, line)
	for _, l := range u.Keys {
		if k, err := model.ParsePublicKey(l); err == nil && len(s.live) < liveLines {
			s.live = append(s.live, strings.TrimSpace("Kunci "+k.Comment+" "+k.Fingerprint()))
		}
	}
}

// Keys change the people; to others than an admin they say why not.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	why := s.host.WhyNot(&model.User{})
	none, gone, there := "", "", ""
	switch u := s.chosen(); {
	case u == nil:
		none = "tidak ada pengguna yang dipilih"
	case u.Revoked:
		gone = "hak pengguna ini sudah dicabut"
	default:
		there = "hak pengguna ini tidak dicabut"
	}
	return append(s.Grid.Moves(),
		screen.Do("Enter", "sunting", s.edit, "enter", "f2").Unless(none).Hinted(),
		screen.Do("A", "tambah", s.add, "a", "insert").Acting().Unless(why).Hinted(),
		screen.Do("Del", "cabut", s.revoke, "delete").Acting().Unless(cmp.Or(none, why, gone)).Hinted(),
		screen.Do("R", "beri hak lagi", s.restore, "r").Acting().Unless(cmp.Or(none, why, there)),
	)
}

// View is the grid, a rule, and the chosen person in full.
func (s *Screen) View() string {
	return kit.Under(&s.look, s.Grid.View(), s.live, s.width, liveLines)
}
