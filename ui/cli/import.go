package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// importing is what was asked of an import.
type importing struct {
	file    string
	parts   []string
	try     bool
	replace bool
	skip    bool
	people  bool
	more    bool   // new rows may be added to lists that are filled
	marked  string // the day that a mark such as V stands for
	reading reading
	long    bool // its file is so large that whoever waits is told what is being done
	full    bool // every line is told, however many
}

func (m *Main) importCommand(o *options) *cobra.Command {
	i := &importing{}
	cmd := &cobra.Command{
		Use: "impor FILE", Aliases: []string{"import"}, Short: "Data masuk: ekspor JSON, tabel xlsx atau csv, formulir",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usageError{"sebut satu berkas yang diimpor, misalnya 'capaian impor desa.xlsx'"}
			}
			i.file = args[0]
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return m.importFile(o, i) },
	}
	cmd.Flags().BoolVar(&i.try, "coba", false, "hanya menunjukkan apa yang akan berubah")
	cmd.Flags().StringSliceVar(&i.parts, "bagian", nil, "hanya `BAGIAN` ini, dipisah koma")
	cmd.Flags().BoolVar(&i.replace, "ganti", false, "yang tidak ada dalam FILE dihapus dari bagian itu")
	cmd.Flags().BoolVar(&i.skip, "lewati", false, "sel tabel yang salah dilewati, sisanya disimpan")
	cmd.Flags().BoolVar(&i.more, "tambah", false, "baris baru boleh ditambahkan ke daftar yang sudah berisi")
	cmd.Flags().StringVar(&i.marked, "tanggal", "", "`TANGGAL` bagi sel yang hanya bertanda V atau \"sudah\"; \"batas\": batas waktu dokumennya")
	i.reading.flags(cmd)
	detailed(cmd, &i.full, "semua baris hasilnya, berapa pun banyaknya")
	cmd.Flags().BoolVar(&i.people, "pengguna", false, "juga pengguna, peran dan kuncinya (json)")
	return cmd
}

// longImport is the size in bytes of a file from which reading it takes seconds.
const longImport = 1 << 20

// importPlan is what came of reading a file: the acts it would make, what is wrong with it, and
// what its reader should know.
type importPlan struct {
	acts     []jsonfile.Act
	table    bool // its cells can be left out one by one
	problems []jsonfile.Problem
	changes  []string // cell by cell, of tables
	notes    []string
	read     []tables.Read // what tables were read as
	keep     func() error  // remembers how tables were to be read; nil: nothing was said
}

func (m *Main) importFile(o *options, i *importing) error {
	if err := o.homeless(); err != nil {
		return err
	}
	raw, err := wholeFile(i.file)
	if err != nil {
		return err
	}
	if i.long = len(raw) > longImport; i.long {
		m.progress("Membaca %s, %s byte …", i.file, text.Count(int64(len(raw))))
	}
	if m.transport == nil && mustExist(o.path()) != nil {
		return m.importNew(o, i, raw)
	}
	return m.withFile(o, func(at office, actor model.Actor) error {
		in, err := m.readImport(o, i, raw, at, actor)
		if err != nil {
			return err
		}
		return m.applyImport(o, i, in, at, actor)
	})
}

// note is what an import is called in the trail.
func (i *importing) note() string { return "Impor " + filepath.Base(i.file) }

// readImport reads a file as what it is, whatever its name.
func (m *Main) readImport(o *options, i *importing, raw []byte, at jsonfile.Backend, actor model.Actor) (importPlan, error) {
	if jsonfile.Looks(raw) {
		return m.readExport(o, i, raw, at, actor)
	}
	grids, err := workbook.Read(raw)
	if err != nil {
		return importPlan{}, err
	}
	form, err := tables.ReturnedForm(grids)
	if err != nil {
		return importPlan{}, err
	}
	if form != nil {
		return m.takeForm(o, i, form, at, actor)
	}
	return m.readTables(o, i, grids, at, actor)
}

func (m *Main) readExport(o *options, i *importing, raw []byte, at jsonfile.Backend, actor model.Actor) (importPlan, error) {
	file, problems, err := jsonfile.Read(bytes.NewReader(raw))
	if err != nil || len(problems) > 0 {
		return importPlan{problems: problems}, err
	}
	year := 0
	if o.year != "" {
		if year, err = o.readYear(); err != nil {
			return importPlan{}, err
		}
	}
	var in importPlan
	parts := i.parts
	if i.people && len(parts) == 0 {
		parts = file.Parts
	}
	people := len(file.Users)
	if file, err = file.Narrow(parts, year); err != nil {
		return importPlan{}, err
	}
	if people > 0 && len(file.Users) == 0 && len(i.parts) == 0 {
		in.notes = append(in.notes, fmt.Sprintf("%d pengguna dalam berkas tidak diimpor; beri --pengguna bila memang dimaksud.", people))
	}
	in.acts, in.problems = file.Prepare(at, actor, i.note(), i.replace)
	return in, nil
}

func (m *Main) readTables(o *options, i *importing, grids []workbook.Grid, at jsonfile.Backend, actor model.Actor) (importPlan, error) {
	var only []tables.List
	if len(i.parts) > 0 {
		var err error
		if only, err = tables.Choose(i.parts); err != nil {
			return importPlan{}, err
		}
	}
	book, quarter, err := o.pick(at, actor, model.ForEntry)
	if err != nil {
		return importPlan{}, err
	}
	draft := tables.NewDraft(book, quarter, m.Now())
	if draft.MarkedDue = strings.EqualFold(i.marked, "batas"); i.marked != "" && !draft.MarkedDue {
		if draft.Marked, _, err = text.ParseDate("Tanggal", i.marked, book.Year); err != nil {
			return importPlan{}, err
		}
	}
	if err := i.reading.into(draft, at, actor, only); err != nil {
		return importPlan{}, err
	}
	batch, taking := tables.Prepare(draft, grids, only, i.replace)
	in, err := i.rehearse(book, actor, batch, taking)
	in.keep = i.reading.keep(draft, at, actor, taking.Read)
	return in, err
}

// rehearse makes the act of tables, unless something in them is wrong that is not to be left out.
func (i *importing) rehearse(book *model.Book, actor model.Actor, batch store.Batch, taking tables.Taking) (importPlan, error) {
	batch.Note = i.note()
	in := importPlan{table: true, problems: taking.Problems, notes: taking.Notes, changes: taking.Changes, read: taking.Read}
	if left := taking.Unconfirmed(); len(left) > 0 && !i.more && !i.replace {
		for _, one := range left {
			in.problems = append(in.problems, jsonfile.Problem{Place: one.Place, Message: unconfirmed(one)})
		}
		batch = tables.Without(batch, left)
	}
	if len(in.problems) > 0 && !i.skip {
		return in, nil
	}
	act, err := jsonfile.Rehearsed(book, actor, batch)
	if err != nil {
		return in, err
	}
	if len(act.Changes) > 0 {
		in.acts = append(in.acts, act)
	}
	return in, nil
}

// unconfirmed asks whether a row is to be added to a list that is filled already.
func unconfirmed(n tables.Newcomer) string {
	like := ""
	switch {
	case n.Like != "" && n.Like == n.Name:
		like = " (yang bernama sama sudah ada; bila memang itu, isi kolom Kode)"
	case n.Like != "":
		like = fmt.Sprintf(" (mirip %q; bila memang itu, tulis seperti itu)", n.Like)
	}
	if n.Under != "" {
		like += "; tempatnya " + n.Under
	}
	return fmt.Sprintf("%q belum ada dalam daftar yang sudah berisi%s; bila memang baru, beri --tambah.", n.Name, like)
}

// applyImport says what was found and does the acts, unless something is wrong or it is only tried.
func (m *Main) applyImport(o *options, i *importing, in importPlan, at jsonfile.Backend, actor model.Actor) error {
	refused := len(in.problems) > 0 && !i.skip
	saved := false
	var failed error
	if !refused && !i.try {
		if i.long {
			m.progress("Menyimpan %d tindakan …", len(in.acts))
		}
		done, err := jsonfile.Carry(at, actor, in.acts)
		if err != nil && done > 0 {
			err = sentence(fmt.Sprintf("%s Yang sudah tersimpan: %s.", err, strings.Join(jsonfile.Tally(in.acts[:done]), "; ")))
		}
		saved, failed = err == nil && len(in.acts) > 0, err
		if err == nil && in.keep != nil {
			if err := in.keep(); err != nil {
				in.notes = append(in.notes, "Cara membacanya tidak dapat diingat: "+err.Error())
			}
		}
	}
	if o.json {
		if err := m.writeJSON(in.report(saved)); err != nil {
			return err
		}
	} else if err := m.tellImport(i, in, saved); err != nil {
		return err
	}
	switch {
	case failed != nil:
		return failed
	case refused:
		advice := ""
		if in.table {
			advice = " Perbaiki lalu impor lagi, atau lewati sel yang salah dengan --lewati."
		}
		return sentence(fmt.Sprintf("%d kesalahan; tidak ada yang disimpan.%s", len(in.problems), advice))
	}
	return nil
}

// importNew makes a data file from an export, where there is none yet.
func (m *Main) importNew(o *options, i *importing, raw []byte) error {
	if !jsonfile.Looks(raw) {
		return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s tidak ada; yang dapat membuatnya hanya ekspor JSON seluruh kantor. Jalankan 'capaian' untuk memulai kantor baru, atau beri --data FILE.", o.path())
	}
	path := o.path()
	if i.try {
		dir, err := os.MkdirTemp("", "capaian-impor-")
		if err != nil {
			return sentence("Percobaan memerlukan folder sementara, yang tidak dapat dibuat.")
		}
		// The system clears what is left there in time.
		defer func() { _ = os.RemoveAll(dir) }()
		path = filepath.Join(dir, "percobaan.db")
	}
	var in importPlan
	err := m.createWith(path, func(s *store.Store) (err error) {
		actor := m.actor()
		if in, err = m.readExport(o, i, raw, s, actor); err != nil {
			return err
		}
		if len(in.acts) == 0 && len(in.problems) == 0 {
			return sentence(emptyExport)
		}
		return m.applyImport(o, i, in, s, actor)
	})
	return err
}

// createFrom makes a data file from an export that must be sound.
func (m *Main) createFrom(path, name string, raw []byte) error {
	return m.createWith(path, func(s *store.Store) error {
		actor := m.actor()
		in, err := m.readExport(&options{main: m}, &importing{file: name}, raw, s, actor)
		switch {
		case err != nil:
			return err
		case len(in.problems) > 0:
			return sentence(fmt.Sprintf("%d kesalahan, yang pertama pada %s Jalankan 'capaian impor %s' untuk daftar selengkapnya.", len(in.problems), in.problems[0], name))
		case len(in.acts) == 0:
			return sentence(emptyExport)
		}
		_, err = jsonfile.Carry(s, actor, in.acts)
		return err
	})
}

const emptyExport = "Berkas impor ini tidak memuat satu tahun pun; berkas data tidak dibuat."

// wholeFile reads a file of bounded size.
func wholeFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, sentence("Berkas " + path + " tidak ada.")
	case err != nil:
		return nil, sentence("Berkas " + path + " tidak dapat dibuka; periksa izinnya.")
	}
	// Nothing was written that closing could lose.
	defer func() { _ = file.Close() }()
	const most = 64 << 20
	raw, err := io.ReadAll(io.LimitReader(file, most+1))
	if err != nil {
		return nil, sentence("Berkas " + path + " tidak terbaca; mungkin sebuah folder, atau medianya rusak.")
	}
	if len(raw) > most {
		return nil, sentence(fmt.Sprintf("Berkas %s lebih besar dari %d MB dan tidak dibaca.", path, most>>20))
	}
	return raw, nil
}
