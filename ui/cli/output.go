package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"capaian/model"
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

// place writes under another name first and then gives the file its own, so that what was
// there before is whole until the new one is.
func (o *output) place(content []byte) error {
	if _, err := os.Lstat(o.path); err == nil && !o.overwrite {
		return model.Faultf(model.FaultExists, "Berkas keluaran", "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain, atau beri --timpa.", o.path)
	}
	draft, err := os.CreateTemp(filepath.Dir(o.path), ".capaian-*")
	if err != nil {
		return o.explain(err)
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft.Name()) }()
	_, err = draft.Write(content)
	if err = errors.Join(err, draft.Close()); err == nil {
		err = os.Rename(draft.Name(), o.path)
	}
	if err != nil {
		return o.explain(err)
	}
	return nil
}

func (o *output) explain(err error) error {
	why := "periksa sisa ruang dan izin foldernya"
	switch {
	case errors.Is(err, fs.ErrNotExist):
		why = "foldernya tidak ada"
	case errors.Is(err, fs.ErrPermission):
		why = "pengguna ini tidak diberi izin di folder itu"
	}
	return sentence("Berkas " + o.path + " tidak dapat ditulis: " + why + ".")
}
