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
	"capaian/ui/remote/socket"
	"capaian/ui/report/status"
	"capaian/ui/text"
)

func (m *Main) statusCommand(o *options) *cobra.Command {
	brief := false
	cmd := &cobra.Command{
		Use: "status", Short: "Keadaan sebuah triwulan, sebagai tabel atau JSON", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if brief && o.json {
				return usageError{"--ringkas dan --json tidak dapat bersama"}
			}
			var beside []*model.Book
			var book *model.Book
			var quarter model.Quarter
			err := m.withFile(o, func(at office, actor model.Actor) (err error) {
				if book, quarter, err = o.pick(at, actor, model.ForEntry); err != nil || !brief {
					return err
				}
				for _, year := range model.AtWork(at.Years(), model.DateOf(m.Now())) {
					if year == book.Year {
						continue
					}
					other, err := at.Book(year)
					if err != nil {
						return err
					}
					beside = append(beside, other)
				}
				return nil
			})
			switch {
			case err != nil:
				return err
			case o.json:
				return m.writeJSON(status.Of(book, quarter))
			case brief:
				lines := text.Brief(book, calc.Compute(book, quarter), model.DateOf(m.Now()), beside...)
				_, err := fmt.Fprintln(m.Out, strings.Join(lines, "\n"))
				return explainOutput(err)
			}
			return explainOutput(status.WriteTable(m.Out, book, quarter))
		},
	}
	cmd.Flags().BoolVar(&brief, "ringkas", false, "pesan pendek untuk ditempel ke grup percakapan")
	return m.toFile(cmd)
}

// readBook reads the year and quarter that are asked for, or meant.
func (m *Main) readBook(o *options, meant model.Meant) (book *model.Book, quarter model.Quarter, err error) {
	err = m.withFile(o, func(at office, actor model.Actor) (err error) {
		book, quarter, err = o.pick(at, actor, meant)
		return err
	})
	return book, quarter, err
}

// mustExist tells a missing file apart from a bad one: both cannot be read. A file that was
// deleted while another program has it open is there as long as that program answers for it.
func mustExist(path string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && !socket.Answers(path) {
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
