package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/status"
)

func (m *Main) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "versi", Aliases: []string{"version"}, Short: "Versi program dan versi susunan berkas data", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			asJSON, err := cmd.Flags().GetBool("json")
			if err != nil {
				return err
			}
			if asJSON {
				return m.writeJSON(map[string]any{"versi": m.Version, "skema": store.SchemaVersion})
			}
			_, err = fmt.Fprintf(m.Out, "capaian %s, susunan data %d\n", m.Version, store.SchemaVersion)
			return err
		},
	}
}

func (m *Main) statusCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "status", Short: "Keadaan sebuah triwulan, sebagai tabel atau JSON", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			book, quarter, err := m.readBook(o)
			if err != nil {
				return err
			}
			if o.json {
				return m.writeJSON(status.Of(book, quarter))
			}
			return status.WriteTable(m.Out, book, quarter)
		},
	}
}

// readBook opens the file only for as long as it takes to read the asked year.
func (m *Main) readBook(o *options) (*model.Book, model.Quarter, error) {
	if _, err := o.pickQuarter(0); err != nil {
		return nil, 0, err
	}
	if err := mustExist(o.path()); err != nil {
		return nil, 0, err
	}
	s, err := store.Open(o.path(), store.Options{Now: m.Now})
	if err != nil {
		return nil, 0, err
	}
	defer s.Close()
	year, err := o.pickYear(s.Years())
	if err != nil {
		return nil, 0, err
	}
	quarter, err := o.pickQuarter(year)
	if err != nil {
		return nil, 0, err
	}
	book, err := s.Book(year)
	return book, quarter, err
}

// mustExist tells a missing file apart from a bad one: both cannot be read.
func mustExist(path string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return model.Faultf(model.FaultFile, "Berkas data", "Berkas data %s tidak ada. Jalankan 'capaian' untuk memulai kantor baru, atau beri --data FILE.", path)
	}
	return nil
}

func (m *Main) writeJSON(v any) error {
	encoder := json.NewEncoder(m.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(v)
}

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
	if o.data != "" {
		if err := m.writeExample(o.data); err != nil || writeOnly {
			return err
		}
		return m.session(o, o.data, "")
	}
	if writeOnly {
		return usageError{"--tulis-saja memerlukan --data FILE"}
	}
	path, discard, err := m.exampleCopy()
	if err != nil {
		return err
	}
	defer discard()
	return m.session(o, path, exampleReminder)
}

const exampleReminder = "Contoh Ranuyoso 2024 dalam salinan sementara; perubahan hilang saat keluar."

func (m *Main) writeExample(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return model.Faultf(model.FaultExists, "Berkas data", "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain.", path)
	}
	s, err := store.Open(path, store.Options{Create: true, Now: m.Now})
	if err != nil {
		return err
	}
	return errors.Join(seed.LoadExample(s, m.actor()), s.Close())
}

// exampleCopy writes the example where the system keeps what may be lost.
func (m *Main) exampleCopy() (path string, discard func(), err error) {
	dir, err := os.MkdirTemp("", "capaian-contoh-")
	if err != nil {
		return "", nil, model.Faultf(model.FaultFile, "Berkas data", "Folder sementara tidak dapat dibuat: %v", err)
	}
	path = dir + string(os.PathSeparator) + "contoh.db"
	if err := m.writeExample(path); err != nil {
		return "", nil, errors.Join(err, os.RemoveAll(dir))
	}
	// Nothing can be done about a copy that will not go; the system clears it in time.
	return path, func() { _ = os.RemoveAll(dir) }, nil
}
