package cli

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
)

func (m *Main) exampleCommand(o *options) *cobra.Command {
	writeOnly := false
	cmd := &cobra.Command{
		Use: "contoh", Aliases: []string{"demo"}, Short: "Contoh Kecamatan Ranuyoso 2024, dalam salinan yang boleh dibuang", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.example(o, writeOnly) },
	}
	cmd.Flags().BoolVar(&writeOnly, "tulis-saja", false, "menulis contoh ke --data FILE lalu selesai")
	return cmd
}

// example writes the example to the named file, or opens it in a copy that goes when the program ends.
func (m *Main) example(o *options, writeOnly bool) error {
	if writeOnly && o.data == "" {
		return usageError{"--tulis-saja memerlukan --data FILE"}
	}
	batch, err := seed.FullExample()
	if err != nil {
		return err
	}
	// Asked before anything is written: a year that the example has not leaves no file behind.
	if _, err := o.pickYear([]int{batch.Year}); err != nil {
		return err
	}
	if o.data != "" {
		if err := m.create(o.data, batch); err != nil || writeOnly {
			return err
		}
		return m.session(o, o.data, "")
	}
	path, discard, err := m.exampleCopy()
	if err != nil {
		return err
	}
	defer discard()
	return m.session(o, path, exampleReminder)
}

// exampleFolder begins the name of a folder of the system in which a copy is thrown away.
const exampleFolder = "capaian-contoh-"

const exampleReminder = "Contoh Ranuyoso 2024 dalam salinan sementara; perubahan hilang saat keluar."

// create makes a data file with its first act.
func (m *Main) create(path string, first store.Batch) error {
	return m.createWith(path, func(s *store.Store) error {
		_, err := s.Do(m.actor(), first)
		return err
	})
}

// createWith makes a data file and fills it. It never opens a file that is there, and leaves
// none behind where the filling is refused: a file without a year opens to nothing.
func (m *Main) createWith(path string, fill func(*store.Store) error) error {
	if _, err := os.Lstat(path); err == nil {
		return model.Faultf(model.FaultExists, "Berkas data", "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain.", path)
	}
	s, err := store.Open(path, store.Options{Create: true, Now: m.Now, Figures: calc.Figures})
	if err != nil {
		return err
	}
	err = fill(s)
	if err = errors.Join(err, s.Close()); err != nil {
		// What is left holds nothing; the refusal is what counts.
		_ = os.Remove(path)
	}
	return err
}

// exampleCopy writes the example where the system keeps what may be lost.
func (m *Main) exampleCopy() (path string, discard func(), err error) {
	batch, err := seed.FullExample()
	if err != nil {
		return "", nil, err
	}
	dir, err := os.MkdirTemp("", exampleFolder)
	if err != nil {
		return "", nil, model.Faultf(model.FaultFile, "Berkas data", "Salinan contoh tidak dapat dibuat dalam folder sementara %s. Periksa sisa ruang dan izin folder itu.", os.TempDir())
	}
	// Nothing can be done about a copy that will not go; the system clears it in time.
	discard = func() { _ = os.RemoveAll(dir) }
	path = filepath.Join(dir, "contoh.db")
	if err := m.create(path, batch); err != nil {
		discard()
		return "", nil, err
	}
	return path, discard, nil
}
