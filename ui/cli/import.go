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
	"capaian/ui/exchange"
	"capaian/ui/lists"
	"capaian/ui/workbook"
)

// importing is what was asked of an import.
type importing struct {
	file    string
	parts   []string
	try     bool
	replace bool
	skip    bool
	people  bool
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
	cmd.Flags().BoolVar(&i.people, "pengguna", false, "juga pengguna, peran dan kuncinya (json)")
	return cmd
}

// intake is what came of reading a file: the acts it would make, what is wrong with it, and
// what its reader should know.
type intake struct {
	acts     []exchange.Act
	table    bool // its cells can be left out one by one
	problems []exchange.Problem
	changes  []string // cell by cell, of tables
	notes    []string
}

func (m *Main) importFile(o *options, i *importing) error {
	raw, err := wholeFile(i.file)
	if err != nil {
		return err
	}
	if mustExist(o.path()) != nil {
		return m.importNew(o, i, raw)
	}
	at, err := m.workplace(o)
	if err != nil {
		return err
	}
	defer at.close()
	in, err := m.takeIn(o, i, raw, at, at.actor)
	if err != nil {
		return err
	}
	return m.carry(o, i, in, at, at.actor)
}

// note is what an import is called in the trail.
func (i *importing) note() string { return "Impor " + filepath.Base(i.file) }

// takeIn reads a file as what it is, whatever its name.
func (m *Main) takeIn(o *options, i *importing, raw []byte, at exchange.Backend, actor model.Actor) (intake, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("PK")), bytes.HasPrefix(raw, []byte("\xd0\xcf")):
		grids, err := workbook.Open(raw)
		if err != nil {
			return intake{}, err
		}
		form, err := lists.ReturnedForm(grids)
		if err != nil {
			return intake{}, err
		}
		if form != nil {
			return m.takeForm(o, i, form, at, actor)
		}
		return m.takeTables(o, i, grids, at, actor)
	case exchange.Looks(raw):
		return m.takeExport(o, i, raw, at, actor)
	}
	grid, err := workbook.ReadCSV(raw)
	if err != nil {
		return intake{}, err
	}
	return m.takeTables(o, i, []workbook.Grid{grid}, at, actor)
}

func (m *Main) takeExport(o *options, i *importing, raw []byte, at exchange.Backend, actor model.Actor) (intake, error) {
	file, problems, err := exchange.Read(bytes.NewReader(raw))
	if err != nil || len(problems) > 0 {
		return intake{problems: problems}, err
	}
	year := 0
	if o.year != "" {
		if year, err = o.readYear(); err != nil {
			return intake{}, err
		}
	}
	var in intake
	parts := i.parts
	if i.people && len(parts) == 0 {
		parts = file.Parts
	}
	people := len(file.Users)
	if file, err = file.Narrow(parts, year); err != nil {
		return intake{}, err
	}
	if people > 0 && len(file.Users) == 0 && len(i.parts) == 0 {
		in.notes = append(in.notes, fmt.Sprintf("%d pengguna dalam berkas tidak diimpor; beri --pengguna bila memang dimaksud.", people))
	}
	in.acts, in.problems = file.Prepare(at, actor, i.note(), i.replace)
	return in, nil
}

func (m *Main) takeTables(o *options, i *importing, grids []workbook.Grid, at exchange.Backend, actor model.Actor) (intake, error) {
	var only []lists.List
	if len(i.parts) > 0 {
		var err error
		if only, err = lists.Choose(i.parts); err != nil {
			return intake{}, err
		}
	}
	year, err := o.pickYear(at.Years())
	if err != nil {
		return intake{}, err
	}
	quarter, err := o.pickQuarter(year)
	if err != nil {
		return intake{}, err
	}
	book, err := at.Book(year)
	if err != nil {
		return intake{}, err
	}
	batch, taking := lists.Prepare(lists.NewDraft(book, quarter, m.Now()), grids, only, i.replace)
	return i.rehearse(book, actor, batch, taking)
}

// rehearse makes the act of tables, unless something in them is wrong that is not to be left out.
func (i *importing) rehearse(book *model.Book, actor model.Actor, batch store.Batch, taking lists.Taking) (intake, error) {
	batch.Note = i.note()
	in := intake{table: true, problems: taking.Problems, notes: taking.Notes, changes: taking.Changes}
	if len(taking.Problems) > 0 && !i.skip {
		return in, nil
	}
	act, err := exchange.Rehearsed(book, actor, batch)
	if err != nil {
		return in, err
	}
	if len(act.Changes) > 0 {
		in.acts = append(in.acts, act)
	}
	return in, nil
}

// carry says what was found and does the acts, unless something is wrong or it is only tried.
func (m *Main) carry(o *options, i *importing, in intake, at exchange.Backend, actor model.Actor) error {
	refused := len(in.problems) > 0 && !i.skip
	saved := false
	var failed error
	if !refused && !i.try {
		done, err := exchange.Carry(at, actor, in.acts)
		if err != nil && done > 0 {
			err = sentence(fmt.Sprintf("%s Yang sudah tersimpan: %s.", err, strings.Join(exchange.Tally(in.acts[:done]), "; ")))
		}
		saved, failed = err == nil && len(in.acts) > 0, err
	}
	if o.json {
		if err := m.writeJSON(in.report(saved)); err != nil {
			return err
		}
	} else if err := m.tell(i, in, saved); err != nil {
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

// report is the JSON of an import.
func (in *intake) report(saved bool) map[string]any {
	type problem struct {
		Place   string `json:"tempat"`
		Message string `json:"pesan"`
	}
	problems := []problem{}
	for _, p := range in.problems {
		problems = append(problems, problem{p.Place, p.Message})
	}
	return map[string]any{
		"perubahan": append([]string{}, exchange.Tally(in.acts)...), "masalah": problems,
		"rincian": append([]string{}, in.changes...), "catatan": append([]string{}, in.notes...), "tersimpan": saved,
	}
}

// mostTold is how many lines of one sort a terminal is given.
const mostTold = 50

func (m *Main) tell(i *importing, in intake, saved bool) error {
	var problems []string
	for _, p := range in.problems {
		problems = append(problems, p.String())
	}
	for _, lines := range [][]string{problems, in.notes} {
		for _, line := range few(lines) {
			fmt.Fprintln(m.Err, line)
		}
	}
	var lines []string
	if i.try && len(in.acts) > 0 {
		lines = few(in.changes)
	}
	lines = append(lines, exchange.Tally(in.acts)...)
	switch {
	case len(in.acts) == 0 && (len(in.problems) == 0 || i.skip):
		lines = []string{"Tidak ada yang berubah; isi berkas itu sudah ada."}
	case saved:
		lines = append(lines, "Tersimpan.")
	case i.try && len(lines) > 0:
		lines = append(lines, "Hanya percobaan; belum ada yang disimpan.")
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(m.Out, line); err != nil {
			return explainOutput(err)
		}
	}
	return nil
}

// few are as many lines as a terminal can be given, and how many there are besides.
func few(lines []string) []string {
	if len(lines) <= mostTold {
		return lines
	}
	return append(append([]string{}, lines[:mostTold]...), fmt.Sprintf("… dan %d lagi", len(lines)-mostTold))
}

// importNew makes a data file from an export, where there is none yet.
func (m *Main) importNew(o *options, i *importing, raw []byte) error {
	if !exchange.Looks(raw) {
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
	var in intake
	err := m.createWith(path, func(s *store.Store) (err error) {
		actor := m.actor()
		if in, err = m.takeExport(o, i, raw, s, actor); err != nil {
			return err
		}
		if len(in.acts) == 0 && len(in.problems) == 0 {
			return sentence(emptyExport)
		}
		return m.carry(o, i, in, s, actor)
	})
	return err
}

// createFrom makes a data file from an export that must be sound.
func (m *Main) createFrom(path, name string, raw []byte) error {
	return m.createWith(path, func(s *store.Store) error {
		actor := m.actor()
		in, err := m.takeExport(&options{main: m}, &importing{file: name}, raw, s, actor)
		switch {
		case err != nil:
			return err
		case len(in.problems) > 0:
			return sentence(fmt.Sprintf("%d kesalahan, yang pertama pada %s Jalankan 'capaian impor %s' untuk daftar selengkapnya.", len(in.problems), in.problems[0], name))
		case len(in.acts) == 0:
			return sentence(emptyExport)
		}
		_, err = exchange.Carry(s, actor, in.acts)
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
