package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/ui/files/tables"
	"capaian/ui/report/form"
	"capaian/ui/text"
)

// formFormat is a row of the table of what a form can be.
type formFormat struct {
	name string
	make func(w io.Writer, d *tables.Draft, f *tables.Form) error
}

func formFormats() []formFormat {
	return []formFormat{
		{"xlsx", tables.WriteForm}, // the one that can be read back in
		{"docx", form.Write},
	}
}

func (f formFormat) title() string { return f.name }

// allForms is the name that asks for every form.
const allForms = "semua"

// forms is what was asked of blank forms.
type forms struct {
	output
	name   string
	format string
}

func (m *Main) formCommand(o *options) *cobra.Command {
	f := &forms{}
	cmd := &cobra.Command{
		Use: "formulir [NAMA]", Aliases: []string{"form"}, Short: "Formulir isian per seksi dan per desa; kembalinya lewat impor",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{"sebut satu seksi atau desa; nama yang berspasi diapit tanda kutip"}
			}
			f.name = strings.Join(args, "")
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return m.forms(o, f) },
	}
	formatFlag(cmd.Flags(), &f.format, formFormats(), formFormat.title)
	f.register(cmd)
	cmd.Flags().Lookup("output").Usage = "berkas `FILE`; dengan NAMA semua: folder"
	return cmd
}

func (m *Main) forms(o *options, f *forms) error {
	format, err := formatFor(formFormats(), formFormat.title, f.format, f.path)
	if err != nil {
		return err
	}
	book, quarter, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return err
	}
	d := tables.NewDraft(book, quarter, m.Now())
	switch f.name {
	case "":
		return m.listForms(d)
	case allForms:
		return m.everyForm(d, f, format)
	}
	asked := tables.FormNamed(d, f.name)
	if asked == nil {
		return model.Faultf(model.FaultMissing, "Formulir", "Tidak ada formulir %q; jalankan 'capaian formulir' untuk daftarnya.", model.Clean(f.name, false))
	}
	return m.write(&f.output, false, func(w io.Writer) error { return format.make(w, d, asked) })
}

// listForms tells which forms there are and how much there is to fill in.
func (m *Main) listForms(d *tables.Draft) error {
	var lines []string
	for _, f := range tables.Forms(d) {
		line := text.PadRight(f.Name, 22) + " " + text.PadRight(f.Title, 22)
		for _, b := range f.Blocks {
			line += fmt.Sprintf("  %s %d", b.Name, len(b.Rows))
		}
		lines = append(lines, text.Fit(line, 80))
	}
	if len(lines) == 0 {
		lines = []string{"Belum ada seksi, indikator atau desa untuk dibuatkan formulir."}
	}
	_, err := fmt.Fprintln(m.Out, strings.Join(lines, "\n"))
	return explainOutput(err)
}

// everyForm writes all forms into a folder, made where there is none.
func (m *Main) everyForm(d *tables.Draft, f *forms, format formFormat) error {
	if f.path == "" {
		return usageError{"formulir semua memerlukan -o FOLDER"}
	}
	// Made whole before the first is written: a refusal leaves no half a set.
	type file struct {
		name    string
		content []byte
	}
	var files []file
	for _, one := range tables.Forms(d) {
		var whole bytes.Buffer
		if err := format.make(&whole, d, &one); err != nil {
			return err
		}
		name := fmt.Sprintf("formulir-%d-tw%d-%s.%s", d.Book.Year, d.Results.Quarter, one.Name, format.name)
		files = append(files, file{name, whole.Bytes()})
	}
	if err := os.MkdirAll(f.path, 0o700); err != nil {
		return sentence("Folder " + f.path + " tidak dapat dibuat; periksa izin dan namanya.")
	}
	for _, one := range files {
		out := output{path: filepath.Join(f.path, one.name), overwrite: f.overwrite}
		if err := out.place(one.content); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(m.Out, out.path); err != nil {
			return explainOutput(err)
		}
	}
	return nil
}

// takeForm reads a form that came back. It knows its own year and quarter; asking for others
// would save it where it does not belong.
func (m *Main) takeForm(o *options, i *importing, form *tables.Returned, at interface {
	Book(int) (*model.Book, error)
}, actor model.Actor) (importPlan, error) {
	if year, err := o.readYear(); o.year != "" && (err != nil || year != form.Year) {
		return importPlan{}, errors.Join(err, sentence(fmt.Sprintf("Formulir ini untuk tahun %d; --tahun %s tidak cocok.", form.Year, o.year)))
	}
	if len(i.parts) > 0 || i.replace {
		return importPlan{}, usageError{"formulir dimasukkan seluruhnya, tanpa --bagian dan --ganti"}
	}
	book, err := at.Book(form.Year)
	if err != nil {
		return importPlan{}, err
	}
	batch, taking := form.Take(tables.NewDraft(book, form.Quarter, m.Now()))
	return i.rehearse(book, actor, batch, taking)
}
