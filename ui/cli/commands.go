package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/status"
	"capaian/ui/text"
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
	brief := false
	cmd := &cobra.Command{
		Use: "status", Short: "Keadaan sebuah triwulan, sebagai tabel atau JSON", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if brief && o.json {
				return usageError{"--ringkas dan --json tidak dapat bersama"}
			}
			book, quarter, err := m.readBook(o)
			switch {
			case err != nil:
				return err
			case o.json:
				return m.writeJSON(status.Of(book, quarter))
			case brief:
				lines := text.Brief(book, calc.Compute(book, quarter), model.DateOf(m.Now()))
				_, err := fmt.Fprintln(m.Out, strings.Join(lines, "\n"))
				return explainOutput(err)
			}
			return explainOutput(status.WriteTable(m.Out, book, quarter))
		},
	}
	cmd.Flags().BoolVar(&brief, "ringkas", false, "pesan pendek untuk ditempel ke grup percakapan")
	return cmd
}

// readBook reads the asked year.
func (m *Main) readBook(o *options) (*model.Book, model.Quarter, error) {
	var book *model.Book
	var quarter model.Quarter
	err := m.visitYear(o, func(_ office, _ model.Actor, b *model.Book) (err error) {
		book = b
		quarter, err = o.pickQuarter(b.Year)
		return err
	})
	return book, quarter, err
}

// visitYear is a visit to the asked year.
func (m *Main) visitYear(o *options, work func(at office, actor model.Actor, book *model.Book) error) error {
	return m.visit(o, func(at office, actor model.Actor) error {
		year, err := o.pickYear(at.Years())
		if err != nil {
			return err
		}
		book, err := at.Book(year)
		if err != nil {
			return err
		}
		return work(at, actor, book)
	})
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
