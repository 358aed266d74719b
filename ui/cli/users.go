package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/text"
)

// person are the flags that describe a user.
type person struct {
	name, nip, role, section string
	logins, keys, drop       []string
	restore                  bool
}

func (m *Main) usersCommand(o *options) *cobra.Command {
	cmd := &cobra.Command{
		Use: "pengguna", Aliases: []string{"users"}, Short: "Orang yang memakai berkas ini: daftar, tambah, ubah, cabut", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.listUsers(o) },
	}
	cmd.AddCommand(
		&cobra.Command{
			Use: "daftar", Aliases: []string{"list"}, Short: "Menyebut semua pengguna", Args: noArguments,
			RunE: func(*cobra.Command, []string) error { return m.listUsers(o) },
		},
		m.addUserCommand(o), m.changeUserCommand(o),
		&cobra.Command{
			Use: "cabut SIAPA", Aliases: []string{"revoke"}, Short: "Mencabut hak seorang pengguna; sesinya yang berjalan berakhir", Args: oneArgument("pengguna"),
			RunE: func(_ *cobra.Command, args []string) error {
				return m.changeUser(o, args[0], "Cabut pengguna", func(u *model.User, _ office) error { u.Revoked = true; return nil })
			},
		},
	)
	return cmd
}

func (p *person) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&p.role, "peran", "", "`PERAN`: staf, sekretaris, camat, admin atau pembaca")
	flags.StringVar(&p.section, "seksi", "", "`SEKSI` yang barisnya diisi staf: nama atau kodenya; - untuk semua")
	flags.StringVar(&p.nip, "nip", "", "`NIP`, 18 angka")
	flags.StringArrayVar(&p.logins, "masuk", nil, "nama `AKUN` pada komputer yang memegang berkas; boleh berulang")
	flags.StringArrayVar(&p.keys, "kunci", nil, "kunci publik: `BERKAS` .pub atau isinya; boleh berulang")
}

func (m *Main) addUserCommand(o *options) *cobra.Command {
	p := &person{}
	cmd := &cobra.Command{
		Use: "tambah NAMA", Aliases: []string{"add"}, Short: "Mendaftarkan seorang pengguna", Args: oneArgument("orangnya"),
		RunE: func(_ *cobra.Command, args []string) error {
			if p.role == "" {
				return usageError{"--peran: pilih staf, sekretaris, camat, admin atau pembaca"}
			}
			return m.addUser(o, args[0], p)
		},
	}
	p.register(cmd)
	return cmd
}

func (m *Main) changeUserCommand(o *options) *cobra.Command {
	p := &person{}
	cmd := &cobra.Command{
		Use: "ubah SIAPA", Aliases: []string{"edit"}, Short: "Mengubah seorang pengguna: menurut nama, kode, atau nama masuknya", Args: oneArgument("pengguna"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.ContainsFunc([]string{"nama", "peran", "seksi", "nip", "masuk", "kunci", "buang-kunci", "aktifkan"}, cmd.Flags().Changed) {
				return usageError{"tidak ada yang diubah; lihat 'capaian bantuan pengguna ubah'"}
			}
			return m.changeUser(o, args[0], "Ubah pengguna", func(u *model.User, at office) error { return p.apply(o, u, at) })
		},
	}
	cmd.Flags().StringVar(&p.name, "nama", "", "`NAMA` yang baru")
	p.register(cmd)
	cmd.Flags().StringArrayVar(&p.drop, "buang-kunci", nil, "kunci yang dibuang: sidik jari atau `KETERANGAN`nya; boleh berulang")
	cmd.Flags().BoolVar(&p.restore, "aktifkan", false, "memberi hak lagi kepada yang sudah dicabut")
	return cmd
}

func (m *Main) addUser(o *options, name string, p *person) error {
	return m.withFile(o, func(at office, actor model.Actor) error {
		people, err := at.Book(model.OfficeWide)
		if err != nil {
			return err
		}
		if err := onlyAdmin(actor, "Pengguna ditambahkan"); err != nil {
			return err
		}
		p.name = name
		u := &model.User{ID: people.UserID(model.Clean(name, false))}
		if len(people.Users) == 0 && len(p.logins) == 0 {
			// Whoever writes the people down first must not lock themselves out.
			p.logins = []string{model.OwnLogin(actor.ID)}
		}
		if err := p.apply(o, u, at); err != nil {
			return err
		}
		return m.putUser(at, actor, "Tambah pengguna "+u.Name, u, people.Revision)
	})
}

// changeUser alters one user, found by name, id or login.
func (m *Main) changeUser(o *options, who, note string, change func(*model.User, office) error) error {
	return m.withFile(o, func(at office, actor model.Actor) error {
		people, err := at.Book(model.OfficeWide)
		if err != nil {
			return err
		}
		if err := onlyAdmin(actor, "Pengguna diubah"); err != nil {
			return err
		}
		u, err := findUser(people, who)
		if err != nil {
			return err
		}
		if err := change(u, at); err != nil {
			return err
		}
		return m.putUser(at, actor, note+" "+u.Name, u, people.Revision)
	})
}

func (m *Main) putUser(at office, actor model.Actor, note string, u *model.User, seen uint64) error {
	revision, err := at.Do(actor, store.Batch{Year: model.OfficeWide, Seen: seen, Note: note, Edits: []store.Edit{store.Put(u)}})
	if err != nil {
		return err
	}
	if revision == 0 {
		return m.say("%s tidak berubah.", u.Name)
	}
	state := string(u.Role)
	if u.Revoked {
		state = "dicabut"
	}
	return m.say("%s (%s): %s", u.Name, u.ID, state)
}

// findUser finds one person by id, login, or name.
func findUser(people *model.Book, who string) (*model.User, error) {
	found := people.User(model.ID(who))
	if found == nil {
		found = people.UserByLogin(who, model.WindowsLogin)
	}
	for i := range people.Users {
		if u := &people.Users[i]; found == nil && strings.EqualFold(u.Name, strings.TrimSpace(who)) {
			found = u
		}
	}
	if found == nil {
		var names []string
		for _, u := range people.Users {
			names = append(names, u.Name)
		}
		if len(names) == 0 {
			return nil, model.Faultf(model.FaultMissing, "Pengguna", "Belum ada pengguna terdaftar pada berkas ini.")
		}
		return nil, model.Faultf(model.FaultMissing, "Pengguna", "Tidak ada pengguna %q; yang ada: %s.", model.Clean(who, false), strings.Join(names, ", "))
	}
	copied := *found
	return &copied, nil
}

// apply lays what was given over the user.
func (p *person) apply(o *options, u *model.User, at office) error {
	if p.name != "" {
		u.Name = model.Clean(p.name, false)
	}
	if p.role != "" {
		u.Role = model.Role(strings.ToLower(p.role))
	}
	if p.nip != "" {
		nip := strings.ReplaceAll(model.Clean(p.nip, false), " ", "")
		if len(nip) != nipDigits || strings.Trim(nip, "0123456789") != "" {
			return model.Faultf(model.FaultText, "NIP", "--nip: terbaca %q, diharapkan %d angka.", model.Clean(p.nip, false), nipDigits)
		}
		u.NIP = nip
	}
	if p.section != "" {
		section, err := p.findSection(o, at)
		if err != nil {
			return err
		}
		u.Section = section
	}
	if len(p.logins) > 0 {
		u.Logins = nil
		for _, login := range p.logins {
			u.Logins = append(u.Logins, model.Clean(login, false))
		}
	}
	if p.restore {
		u.Revoked = false
	}
	return p.changeKeys(u)
}

// nipDigits is the length of a civil servant's number.
const nipDigits = 18

// findSection finds a seksi by its id or its name in the asked year.
func (p *person) findSection(o *options, at office) (model.ID, error) {
	if p.section == "-" {
		return "", nil
	}
	book, err := o.latest(at)
	if err != nil {
		return "", err
	}
	var names []string
	for _, s := range book.Sections {
		if string(s.ID) == p.section || strings.EqualFold(s.Name, strings.TrimSpace(p.section)) {
			return s.ID, nil
		}
		names = append(names, s.Name)
	}
	return "", model.Faultf(model.FaultMissing, "Seksi", "--seksi: %q tidak ada; yang ada: %s.", model.Clean(p.section, false), strings.Join(names, ", "))
}

// changeKeys drops keys and adds others, from a file or as they stand.
func (p *person) changeKeys(u *model.User) error {
	for _, drop := range p.drop {
		before := len(u.Keys)
		u.Keys = slices.DeleteFunc(slices.Clone(u.Keys), func(line string) bool {
			k, err := model.ParsePublicKey(line)
			return err == nil && (k.Fingerprint() == drop || k.Comment == drop)
		})
		if len(u.Keys) == before {
			return model.Faultf(model.FaultMissing, "Kunci publik", "--buang-kunci: %s tidak mempunyai kunci %q.", u.Name, model.Clean(drop, false))
		}
	}
	for _, given := range p.keys {
		for _, line := range keyLines(given) {
			k, err := model.ParsePublicKey(line)
			if err != nil {
				return err
			}
			if !slices.Contains(u.Keys, k.Line()) {
				u.Keys = append(u.Keys, k.Line())
			}
		}
	}
	return nil
}

// keyLines are the keys of a file, one a line, or the text itself where there is no such file.
func keyLines(given string) []string {
	const largest = 1 << 16 // of a file of public keys
	info, err := os.Stat(given)
	if err != nil || !info.Mode().IsRegular() || info.Size() > largest {
		return []string{given}
	}
	data, err := os.ReadFile(given)
	if err != nil {
		return []string{given}
	}
	if strings.Contains(string(data), "PRIVATE KEY") {
		return []string{string(data)}
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// userJSON is a user for other programs; keys are told by their fingerprints.
type userJSON struct {
	ID      string    `json:"id"`
	Name    string    `json:"nama"`
	NIP     string    `json:"nip"`
	Role    string    `json:"peran"`
	Section string    `json:"seksi"`
	Logins  []string  `json:"nama_masuk"`
	Keys    []keyJSON `json:"kunci"`
	Revoked bool      `json:"dicabut"`
}

type keyJSON struct {
	Type        string `json:"jenis"`
	Fingerprint string `json:"sidik_jari"`
	Comment     string `json:"keterangan"`
}

func (m *Main) listUsers(o *options) error {
	return m.withFile(o, func(at office, _ model.Actor) error {
		people, err := at.Book(model.OfficeWide)
		if err != nil {
			return err
		}
		book, err := o.latest(at)
		if err != nil {
			return err
		}
		if o.json {
			list := []userJSON{}
			for i := range people.Users {
				list = append(list, asJSON(&people.Users[i]))
			}
			return m.writeJSON(map[string]any{"pengguna": list})
		}
		if len(people.Users) == 0 {
			return m.say("Belum ada pengguna terdaftar; pemilik berkas ini bekerja sebagai admin, yang lain membaca.")
		}
		for i := range people.Users {
			if err := m.listUser(&people.Users[i], book); err != nil {
				return err
			}
		}
		return nil
	})
}

func asJSON(u *model.User) userJSON {
	j := userJSON{ID: string(u.ID), Name: u.Name, NIP: u.NIP, Role: string(u.Role), Section: string(u.Section), Logins: append([]string{}, u.Logins...), Keys: []keyJSON{}, Revoked: u.Revoked}
	for _, line := range u.Keys {
		if k, err := model.ParsePublicKey(line); err == nil {
			j.Keys = append(j.Keys, keyJSON{k.Type, k.Fingerprint(), k.Comment})
		}
	}
	return j
}

func (m *Main) listUser(u *model.User, book *model.Book) error {
	state := string(u.Role)
	if u.Revoked {
		state = "dicabut"
	}
	section := book.Section(u.Section)
	if section == "" {
		section = string(u.Section)
	}
	if err := m.say("%s %s %s", text.PadRight(u.Name, 30), text.PadRight(state, 11), section); err != nil {
		return err
	}
	ways := "kode " + string(u.ID)
	if len(u.Logins) > 0 {
		ways += ", masuk " + strings.Join(u.Logins, ", ")
	}
	if err := m.say("  %s", ways); err != nil {
		return err
	}
	for _, k := range asJSON(u).Keys {
		if err := m.say("  kunci %s %s", k.Fingerprint, k.Comment); err != nil {
			return err
		}
	}
	return nil
}
