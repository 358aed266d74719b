package cli

import (
	"io"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/entry"
)

// entryFormat is a row of the table of what an entry sheet can be.
type entryFormat struct {
	name string
	text bool
	make func(io.Writer, *model.Book, *calc.Results) error
}

func entryFormats() []entryFormat {
	return []entryFormat{
		{"teks", true, entry.WriteText},
		{"xlsx", false, entry.WriteXLSX},
	}
}

func (f entryFormat) title() string { return f.name }

func (m *Main) entryCommand(o *options) *cobra.Command {
	out := &output{}
	format := ""
	cmd := &cobra.Command{
		Use: "entri", Short: "Lembar entri: angka menurut urutan e-SAKIP, untuk diketik ulang", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.entry(o, out, format) },
	}
	formatFlag(cmd.Flags(), &format, entryFormats(), entryFormat.title)
	out.register(cmd)
	return cmd
}

func (m *Main) entry(o *options, out *output, name string) error {
	chosen, err := formatFor(entryFormats(), entryFormat.title, name, out.path)
	if err != nil {
		return err
	}
	book, quarter, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return err
	}
	return m.write(out, chosen.text, func(w io.Writer) error { return chosen.make(w, book, calc.Compute(book, quarter)) })
}
