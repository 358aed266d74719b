package users

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// The fields of the form; keys come last, one more than there are.
const (
	fieldName = iota
	fieldNIP
	fieldRole
	fieldSection
	fieldLogins
	fieldKeys
)

// allSections is the word for no seksi of one's own.
const allSections = "(semua seksi)"

func (s *Screen) edit() { s.form("Sunting pengguna", *s.chosen()) }

// add offers whoever registers first to begin with themselves: nobody else could.
func (s *Screen) add() {
	u := model.User{Role: model.RoleStaff}
	if len(s.state.People.Users) == 0 {
		actor := s.host.Actor()
		u = model.User{Name: actor.Name, Role: model.RoleAdmin, Logins: []string{model.OwnLogin(actor.ID)}}
	}
	s.form("Tambah pengguna", u)
}

// form edits a user; one without an id is new.
func (s *Screen) form(title string, u model.User) {
	seen := s.state.Book.Revision
	form := dialog.NewForm(s.look, title, s.fields(&u), s.reads, nil)
	form.ReadOnly(s.host.WhyNot(&u))
	if u.ID == "" {
		form.Always()
	}
	form.OnSave(func(values []string) {
		changed, err := s.read(u, values)
		if err == nil && u.ID != "" && changed.Role != u.Role {
			err = form.Ask("peran "+string(changed.Role), fmt.Sprintf("Peran %s berubah dari %s menjadi %s.", u.Name, u.Role, changed.Role))
		}
		if err != nil {
			form.Settle(err)
			return
		}
		s.host.Write(screen.Act{
			Note: strings.ToLower(title) + " " + changed.Name, Edits: []store.Edit{store.Put(&changed)}, Seen: seen, OfficeWide: true, Done: form.Settle,
		})
	})
	s.host.Open(form)
}

func (s *Screen) fields(u *model.User) []dialog.Field {
	var roles []string
	for _, r := range model.Roles() {
		roles = append(roles, string(r))
	}
	sections := []string{allSections}
	for _, section := range s.state.Book.Sections {
		sections = append(sections, section.Name)
	}
	own := allSections
	if u.Section != "" {
		if own = s.section(u); own == string(u.Section) {
			sections = append(sections, own)
		}
	}
	fields := []dialog.Field{
		{Label: "Nama pengguna", Text: u.Name, Hint: "Seperti dicatat dalam riwayat."},
		{Label: "NIP", Text: u.NIP, Hint: "18 angka; boleh kosong."},
		{Label: "Peran", Text: string(u.Role), Options: roles, Hint: "staf mengisi seksinya; sekretaris menilai dan mengunci; camat mengetahui; admin juga mengatur pengguna; pembaca membaca."},
		{Label: "Seksi", Text: own, Options: sections, Hint: "Baris seksi mana yang diisi; hanya untuk staf."},
		{Label: "Nama masuk", Text: strings.Join(u.Logins, ", "), Hint: "Nama akun pada komputer yang memegang berkas ini; beberapa dipisah koma."},
	}
	for _, line := range append(u.Keys, "") {
		fields = append(fields, dialog.Field{Label: "Kunci publik", Text: line, Hint: "Satu baris isi berkas .pub, misalnya ssh-ed25519 AAAA… nama; boleh kosong."})
	}
	return fields
}

// reads tells a key's fingerprint, or what is wrong with it, while it is typed.
func (s *Screen) reads(field int, typed string) string {
	if field < fieldKeys || strings.TrimSpace(typed) == "" {
		return ""
	}
	k, err := model.ParsePublicKey(typed)
	if err != nil {
		return err.Error()
	}
	return "Sidik jari " + k.Fingerprint()
}

// read takes the user out of the form.
func (s *Screen) read(u model.User, values []string) (model.User, error) {
	u.Name, u.NIP = model.Clean(values[fieldName], false), model.Clean(values[fieldNIP], false)
	u.Role = model.Role(values[fieldRole])
	for _, section := range s.state.Book.Sections {
		if section.Name == values[fieldSection] {
			u.Section = section.ID
		}
	}
	if values[fieldSection] == allSections {
		u.Section = ""
	}
	u.Logins, u.Keys = nil, nil
	for _, login := range strings.FieldsFunc(values[fieldLogins], func(r rune) bool { return r == ',' || r == ';' }) {
		// Windows lets account names have spaces.
		if login = model.Clean(login, false); login != "" {
			u.Logins = append(u.Logins, login)
		}
	}
	for _, typed := range values[fieldKeys:] {
		if strings.TrimSpace(typed) == "" {
			continue
		}
		k, err := model.ParsePublicKey(typed)
		if err != nil {
			return u, err
		}
		u.Keys = append(u.Keys, k.Line())
	}
	if u.ID == "" {
		u.ID = s.state.People.UserID(u.Name)
	}
	return u, nil
}

// revoke asks, and takes a person's rights away.
func (s *Screen) revoke() {
	u := *s.chosen()
	text := []string{
		"Cabut semua hak " + u.Name + "? Sesi yang sedang berjalan berakhir, dan kunci serta nama masuknya tidak berlaku lagi.",
		"Namanya tetap dalam riwayat; Alt+R memberi haknya lagi.",
	}
	if u.ID == model.ID(s.host.Actor().ID) {
		text = append(text, "Itu Anda sendiri: sesi ini ikut berakhir.")
	}
	s.host.Open(dialog.NewChoice(s.look, "Cabut pengguna", text,
		dialog.Answer{Key: "C", Text: "cabut", Run: func() {
			u.Revoked = true
			s.save(u, u.Name+" dicabut")
		}},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	).Marked(1))
}

func (s *Screen) restore() {
	u := *s.chosen()
	u.Revoked = false
	s.save(u, u.Name+" diberi hak lagi")
}

func (s *Screen) save(u model.User, note string) {
	s.host.Write(screen.Act{Note: note, Edits: []store.Edit{store.Put(&u)}, OfficeWide: true, Done: func(err error) {
		if err == nil {
			s.host.Say(screen.Notice{Tone: screen.Done, Text: note})
		}
	}})
}
