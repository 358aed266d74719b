package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
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
			return explainOutput(err)
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
			return explainOutput(status.WriteTable(m.Out, book, quarter))
		},
	}
}

// readBook reads the asked year, by way of whoever holds the file, or from the file itself
// for only as long as that takes.
func (m *Main) readBook(o *options) (*model.Book, model.Quarter, error) {
	way, err := m.reach(o)
	if err != nil {
		return nil, 0, err
	}
	// Nothing was written that closing could lose.
	defer func() { _ = way.Close() }()
	year, err := o.pickYear(way.Years())
	if err != nil {
		return nil, 0, err
	}
	quarter, err := o.pickQuarter(year)
	if err != nil {
		return nil, 0, err
	}
	book, err := way.Book(year)
	return book, quarter, err
}

// reach is the way of a command to the file: quietly, and at once also where it is held.
func (m *Main) reach(o *options) (desk.Way, error) {
	if m.way != nil {
		return m.way, nil
	}
	path := o.path()
	if err := mustExist(path); err != nil {
		return nil, err
	}
	at := m.at(o, path)
	at.Quiet = true
	return door.Come(context.Background(), at)
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
	return explainOutput(encoder.Encode(v))
}

// explainOutput says that the results did not arrive; the system's own words are English and name its insides.
func explainOutput(err error) error {
	if err == nil {
		return nil
	}
	return sentence("Hasil tidak dapat ditulis seluruhnya. Periksa sisa ruang cakram dan tujuan keluaran.")
}
