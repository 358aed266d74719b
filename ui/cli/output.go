package cli

import (
	"bytes"
	"io"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// output is where a command writes a file: as asked with -o, else the results' own way.
type output struct {
	path      string
	overwrite bool
	private   bool // only whoever writes the file may read it
}

func (o *output) register(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&o.path, "output", "o", "", "menulis ke `FILE` (tanpa ini, atau -: keluaran perintah)")
	cmd.Flags().BoolVar(&o.overwrite, "timpa", false, "boleh menimpa FILE yang sudah ada")
}

// toFile gives a command that prints its results the flags that put them into a file. A redirection
// of PowerShell would write them in another encoding.
func (m *Main) toFile(cmd *cobra.Command) *cobra.Command {
	o, run := &output{}, cmd.RunE
	o.register(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if o.toResults() {
			return run(cmd, args)
		}
		var whole bytes.Buffer
		results := m.Out
		m.Out = &whole
		defer func() { m.Out = results }()
		if err := run(cmd, args); err != nil {
			return err
		}
		return o.place(whole.Bytes())
	}
	return cmd
}

// toResults reports that no file was asked for: nothing was said, or - for the results' own way.
func (o *output) toResults() bool { return o.path == "" || o.path == "-" }

// write makes the whole before it writes any, so that a refusal leaves no half a file. What
// is no text does not go to a terminal.
func (m *Main) write(o *output, text bool, make func(io.Writer) error) error {
	if o.toResults() && !text && m.toTerminal() {
		return usageError{"keluaran ini bukan teks; beri -o FILE"}
	}
	var whole bytes.Buffer
	if err := make(&whole); err != nil {
		return err
	}
	if o.toResults() {
		_, err := m.Out.Write(whole.Bytes())
		return explainOutput(err)
	}
	return o.place(whole.Bytes())
}

func (m *Main) toTerminal() bool { return isTerminal(m.Out) }

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

func fromTerminal(r io.Reader) bool {
	file, ok := r.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

// place makes the file, over another only where that was asked for.
func (o *output) place(content []byte) error {
	make, mode := newFile, os.FileMode(sharedMode)
	if o.overwrite {
		make = overFile
	}
	if o.private {
		mode = privateMode
	}
	return make(o.path, mode, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
