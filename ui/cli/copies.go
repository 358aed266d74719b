package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screens/welcome"
	"capaian/ui/text"
)

// listedCopy is a copy of the data file for other programs.
type listedCopy struct {
	Path     string `json:"berkas"`
	At       string `json:"waktu"`
	Revision uint64 `json:"nomor"`
	Behind   uint64 `json:"tindakan_sesudahnya"` // acts that are in the data file and not in the copy
	Last     string `json:"terakhir"`            // the newest act in it
	By       string `json:"oleh"`
	Trouble  string `json:"masalah,omitempty"`
}

// copiesOf lists the copies that the program made of a file, newest first in each folder, and
// what each lacks of the newest act; zero is none, as where the file cannot be read.
func (m *Main) copiesOf(path string, newest uint64) []listedCopy {
	listed := []listedCopy{}
	for _, folder := range m.copyFolders(path) {
		for _, c := range store.CopiesIn(folder, path) {
			one := listedCopy{Path: c.Path, At: c.At.Format("2006-01-02 15.04"), Revision: c.Revision}
			if newest > c.Revision {
				one.Behind = newest - c.Revision
			}
			if last, err := store.Newest(c.Path); err != nil {
				one.Trouble = err.Error()
			} else {
				one.Last, one.By = last.Note, last.Actor.Name
			}
			listed = append(listed, one)
		}
	}
	return listed
}

// offered are the copies of a file that is gone, for the first start: each with the last
// thing in it, and how many acts it lacks of the newest one.
func (m *Main) offered(path string) []welcome.Copy {
	listed := m.copiesOf(path, 0)
	slices.SortStableFunc(listed, func(a, b listedCopy) int { return cmp.Compare(b.At, a.At) })
	newest := uint64(0)
	for _, c := range listed {
		if c.Trouble == "" {
			newest = max(newest, c.Revision)
		}
	}
	var copies []welcome.Copy
	for _, c := range listed {
		said := fmt.Sprintf("%s, nomor %d: %s", c.At, c.Revision, text.Fit(c.Last, lastWidth))
		switch {
		case c.Trouble != "":
			said = fmt.Sprintf("%s, nomor %d: tidak terbaca", c.At, c.Revision)
		case c.Revision < newest:
			said += fmt.Sprintf(" (%d tindakan lebih lama)", newest-c.Revision)
		}
		copies = append(copies, welcome.Copy{Path: c.Path, Text: said})
	}
	return copies
}

// lastWidth is what of the last act stands in a line with when it was.
const lastWidth = 24

// listCopies shows the copies there are, newest first, and what each lacks.
func (m *Main) listCopies(o *options) error {
	newest, unknown := m.newest(o)
	listed := m.copiesOf(o.path(), newest)
	if o.json {
		return m.writeJSON(map[string]any{"cadangan": listed})
	}
	if len(listed) == 0 {
		return m.say("Belum ada cadangan di %s.", strings.Join(m.copyFolders(o.path()), " atau "))
	}
	for _, c := range listed {
		differs := "sama dengan berkas data"
		switch {
		case c.Trouble != "":
			differs = c.Trouble
		case unknown != "":
			differs = unknown
		case c.Behind > 0:
			differs = fmt.Sprintf("%d tindakan lebih lama", c.Behind)
		case c.Revision > newest:
			differs = fmt.Sprintf("%d tindakan lebih baru", c.Revision-newest)
		}
		if err := m.tell("%s  nomor %d  %s", c.At, c.Revision, differs); err != nil {
			return err
		}
		if err := m.tell("  %s", c.Path); err != nil {
			return err
		}
		if c.Last != "" {
			if err := m.say("  terakhir: %s (%s)", c.Last, c.By); err != nil {
				return err
			}
		}
	}
	return nil
}

// newest is the number of the newest act of the data file, by way of whoever holds it where it
// is in use, or in words why it is not known: then that is why somebody looks for a copy.
func (m *Main) newest(o *options) (revision uint64, unknown string) {
	last, err := store.Newest(o.path())
	switch {
	case err == nil:
		return last.Revision, ""
	case !store.Busy(err):
		return 0, "berkas data tidak terbaca"
	}
	if err := m.withFile(o, func(at office, _ model.Actor) error {
		seal, err := at.Seal()
		revision = seal.Revision
		return err
	}); err != nil {
		return 0, "berkas data sedang dipakai; bedanya tidak diketahui"
	}
	return revision, ""
}

// salvage writes what can still be read of the data file to a new one. Who may not read the
// file learns nothing by it; an admin of the office puts it back as any other backup.
func (m *Main) salvage(o *options, to string) error {
	path := o.path()
	if err := mustExist(path); err != nil {
		return err
	}
	if to == "" {
		ext := filepath.Ext(path)
		to = strings.TrimSuffix(path, ext) + "-selamat-" + m.Now().Format("2006-01-02-150405") + ext
	}
	got, err := store.SalvageTo(path, to, m.actor(), m.Now())
	if err != nil {
		return err
	}
	if o.json {
		return m.writeJSON(map[string]any{"berkas": to, "catatan": got.Records, "hilang": append([]string{}, got.Missing...)})
	}
	if err := m.tell("Diselamatkan: %s", to); err != nil {
		return err
	}
	if err := m.say("%d catatan; jejak perubahan dimulai baru.", got.Records); err != nil {
		return err
	}
	for _, missing := range got.Missing {
		if err := m.tell("%s", missing); err != nil {
			return err
		}
	}
	return m.tell("Periksa isinya, lalu taruh di tempatnya dengan capaian pulihkan.")
}
