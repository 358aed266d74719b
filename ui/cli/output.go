package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// output is where a command writes a file: as asked with -o, else the results' own way.
type output struct {
	path      string
	overwrite bool
}

func (o *output) register(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.path, "output", "o", "", "menulis ke `FILE` (tanpa ini: keluaran perintah)")
	cmd.Flags().BoolVar(&o.overwrite, "timpa", false, "boleh menimpa FILE yang sudah ada")
}

// extension is the kind of file that the name promises, without its point.
func (o *output) extension() string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(o.path), "."))
}

// write makes the whole before it writes any, so that a refusal leaves no half a file. What
// is no text does not go to a terminal.
func (m *Main) write(o *output, text bool, make func(io.Writer) error) error {
	if o.path == "" && !text && m.toTerminal() {
		return usageError{"keluaran ini bukan teks; beri -o FILE"}
	}
	var whole bytes.Buffer
	if err := make(&whole); err != nil {
		return err
	}
	if o.path == "" {
		_, err := m.Out.Write(whole.Bytes())
		return explainOutput(err)
	}
	return o.place(whole.Bytes())
}

func (m *Main) toTerminal() bool {
	file, ok := m.Out.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

// place makes the file, over another only where that was asked for.
func (o *output) place(content []byte) error {
	make := writeNew
	if o.overwrite {
		make = writeOver
	}
	return make(o.path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
