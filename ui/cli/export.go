package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// exporting is what was asked of an export.
type exporting struct {
	output
	format string
	parts  []string
	people bool
}

// exportFormat is a row of the table of formats.
type exportFormat struct {
	name string
	does string
	text bool
	make func(m *Main, o *options, e *exporting, w io.Writer) error
}

func exportFormats() []exportFormat {
	return []exportFormat{
		{"json", "seluruh isi tanpa ada yang hilang", true, (*Main).exportJSON},
		{"xlsx", "tabel-tabel dalam satu buku kerja", false, (*Main).exportXLSX},
		{"csv", "satu tabel", true, (*Main).exportCSV},
	}
}

func (f exportFormat) title() string { return f.name }

func (m *Main) exportCommand(o *options) *cobra.Command {
	e := &exporting{}
	cmd := &cobra.Command{
		Use: "ekspor", Aliases: []string{"export"}, Short: "Data keluar: seluruhnya sebagai JSON, tabel sebagai xlsx atau csv", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.export(o, e) },
	}
	formatFlag(cmd.Flags(), &e.format, exportFormats(), exportFormat.title)
	cmd.Flags().StringSliceVar(&e.parts, "bagian", nil, "hanya `BAGIAN` ini, dipisah koma; --bagian daftar menampilkan semuanya")
	cmd.Flags().BoolVar(&e.people, "pengguna", false, "juga pengguna, peran dan kuncinya (json)")
	e.register(cmd)
	return cmd
}

func (m *Main) export(o *options, e *exporting) error {
	chosen, err := formatFor(exportFormats(), exportFormat.title, e.format, e.path)
	if err != nil {
		return err
	}
	if len(e.parts) == 1 && e.parts[0] == "daftar" {
		return m.listParts(chosen.name)
	}
	e.private = e.people || slices.Contains(e.parts, jsonfile.PartUsers)
	return m.write(&e.output, chosen.text, func(w io.Writer) error { return chosen.make(m, o, e, w) })
}

// listParts tells what --bagian knows.
func (m *Main) listParts(format string) error {
	var names, titles []string
	if format == "json" {
		for _, p := range jsonfile.Parts() {
			names, titles = append(names, p.Name), append(titles, p.Title)
		}
	} else {
		for _, l := range tables.Lists() {
			names, titles = append(names, l.Name), append(titles, l.Title)
		}
	}
	width := 0
	for _, name := range names {
		width = max(width, text.Width(name))
	}
	for i, name := range names {
		if _, err := fmt.Fprintf(m.Out, "%s  %s\n", text.PadRight(name, width), titles[i]); err != nil {
			return explainOutput(err)
		}
	}
	return nil
}

// exportJSON writes the asked year, else all of them.
func (m *Main) exportJSON(o *options, e *exporting, w io.Writer) error {
	names := e.parts
	parts, err := jsonfile.Choose(names)
	if err != nil {
		return err
	}
	if e.people && len(names) == 0 {
		parts = append(parts, jsonfile.PartUsers)
	}
	return m.withFile(o, func(at office, actor model.Actor) error {
		if slices.Contains(parts, jsonfile.PartUsers) {
			if err := onlyAdmin(actor, "Ekspor pengguna"); err != nil {
				return err
			}
		}
		years := at.Years()
		if o.year != "" || len(years) == 0 {
			year, err := o.pickYear(years)
			if err != nil {
				return err
			}
			years = []int{year}
		}
		var books []*model.Book
		for _, year := range append([]int{model.OfficeWide}, years...) {
			book, err := at.Book(year)
			if err != nil {
				return err
			}
			books = append(books, book)
		}
		return jsonfile.Export(w, parts, books)
	})
}

func (m *Main) exportXLSX(o *options, e *exporting, w io.Writer) error {
	chosen, err := tables.Choose(e.parts)
	if err != nil {
		return err
	}
	book, quarter, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return err
	}
	out, err := workbook.New(fmt.Sprintf("%s %d", book.Office.Name, book.Year), book.Office.Name)
	if err != nil {
		return err
	}
	d := tables.NewDraft(book, quarter, m.Now())
	for i := range chosen {
		if err := tables.Sheet(out, d, &chosen[i]); err != nil {
			return err
		}
	}
	return out.Write(w)
}

func (m *Main) exportCSV(o *options, e *exporting, w io.Writer) error {
	chosen, err := tables.Choose(e.parts)
	if err != nil {
		return err
	}
	if len(chosen) != 1 || len(e.parts) == 0 {
		return usageError{"csv memuat satu tabel; sebut namanya dengan --bagian, misalnya --bagian desa (--bagian daftar menampilkan semuanya)"}
	}
	book, quarter, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return err
	}
	return tables.CSV(w, tables.NewDraft(book, quarter, m.Now()), &chosen[0])
}
