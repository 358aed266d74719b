package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/export"
)

// reportOptions are the flags of `capaian laporan`.
type reportOptions struct {
	format string
	out    string
	over   bool // an old file gives way
	anyway bool // in spite of errors
	pdf    bool
	full   bool // each gap by itself
}

func (m *Main) reportCommand(o *options) *cobra.Command {
	var r reportOptions
	cmd := &cobra.Command{
		Use: "laporan", Aliases: []string{"report"}, Short: "Menulis LKjIP sebagai berkas", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.report(o, r) },
	}
	r.register(cmd, export.Formats(), "LKjIP-KANTOR-TAHUN")
	return cmd
}

// register gives a command that writes a document its flags; file is what it is called
// where nobody says otherwise.
func (r *reportOptions) register(cmd *cobra.Command, formats []export.Format, file string) {
	flags := cmd.Flags()
	flags.SortFlags = false
	formatFlag(flags, &r.format, formats, exportTitle)
	flags.StringVarP(&r.out, "output", "o", "", "berkas `TUJUAN` (tanpa ini: "+file+" di folder ini; - ke keluaran)")
	flags.BoolVar(&r.over, "timpa", false, "menimpa berkas yang sudah ada")
	flags.BoolVar(&r.anyway, "tetap", false, "tetap menulis walaupun Pemeriksaan menemukan kesalahan")
	detailed(cmd, &r.full, "menyebut setiap tempat yang perlu dilengkapi")
	flags.BoolVar(&r.pdf, "pdf", false, "juga mengubah docx menjadi PDF dengan LibreOffice")
}

// chosen is the format that was asked for. A PDF is made of a docx that stands beside it.
func (r *reportOptions) chosen(formats []export.Format) (*export.Format, error) {
	if ending(r.out) == "pdf" {
		r.pdf, r.out = true, strings.TrimSuffix(r.out, filepath.Ext(r.out))+".docx"
	}
	f, err := formatFor(formats, exportTitle, r.format, r.out)
	if err == nil && r.pdf && (f.Name != "docx" || r.out == "-") {
		err = usageError{"--pdf dipakai bersama --format docx dan sebuah berkas"}
	}
	return &f, err
}

func exportTitle(f export.Format) string { return f.Name }

// report writes the LKjIP.
func (m *Main) report(o *options, r reportOptions) error {
	format, err := r.chosen(export.Formats())
	if err != nil {
		return err
	}
	book, quarter, err := m.readBook(o, model.ForReport)
	if err != nil {
		return err
	}
	return m.send(o, r, format, export.Prepare(book, calc.Compute(book, quarter)))
}

// send writes a document on which Pemeriksaan was run where there is no error or somebody
// decided so.
func (m *Main) send(o *options, r reportOptions, format *export.Format, x *export.Export) error {
	if errs := x.Errors(); len(errs) > 0 && !r.anyway {
		return m.refuseReport(errs)
	}
	if x.WantsSeal() {
		err := m.withFile(o, func(at office, _ model.Actor) error {
			seal, err := at.Seal()
			if err == nil {
				x = x.WithSeal(seal.Revision, seal.Fingerprint)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	if r.out == "-" {
		return explainOutput(format.Write(m.Out, x))
	}
	path := r.out
	if path == "" {
		path = x.FileName(format)
	}
	write := writeNew
	if r.over {
		write = writeOver
	}
	if err := write(path, func(w io.Writer) error { return format.Write(w, x) }); err != nil {
		return err
	}
	pdf := ""
	if r.pdf {
		m.progress("Mengubah %s menjadi PDF dengan LibreOffice; biasanya kurang dari satu menit …", path)
		var err error
		if pdf, err = m.convert(path, r.over); err != nil {
			return err
		}
	}
	if o.json {
		return m.writeJSON(exported(x, format, path, pdf))
	}
	return explainOutput(m.tellReport(x, path, pdf, r.full))
}

// refuseReport lists the errors as results, so that they can be read and kept.
func (m *Main) refuseReport(errs []string) error {
	for _, e := range errs {
		if _, err := fmt.Fprintln(m.Out, "kesalahan: "+model.Clean(e, false)); err != nil {
			return explainOutput(err)
		}
	}
	return sentence(fmt.Sprintf("Laporan tidak ditulis: %d kesalahan. Perbaiki, atau tambahkan --tetap untuk tetap menulis.", len(errs)))
}

// tellReport says what was written, from which data, and what is left to complete.
func (m *Main) tellReport(x *export.Export, path, pdf string, full bool) error {
	var out strings.Builder
	fmt.Fprintf(&out, "Ditulis: %s\n", path)
	if pdf != "" {
		fmt.Fprintf(&out, "Ditulis: %s\n", pdf)
	}
	fmt.Fprintf(&out, "%s.\n", x.Made())
	errs, warnings, infos := x.Tally()
	fmt.Fprintf(&out, "Pemeriksaan: %d kesalahan, %d peringatan, %d info.\n", errs, warnings, infos)
	if aside := x.Aside(); aside != "" {
		out.WriteString(aside + "\n")
	}
	if len(x.Gaps) == 0 {
		out.WriteString("Tidak ada yang perlu dilengkapi.\n")
	} else {
		fmt.Fprintf(&out, "Perlu dilengkapi: %d tempat, ditandai kuning dalam laporan.\n", len(x.Gaps))
	}
	wanted := x.WantedByChapter()
	if full {
		wanted = x.Wanted()
	}
	for _, g := range wanted {
		fmt.Fprintln(&out, "  "+model.Clean(g, false))
	}
	if len(x.Gaps) > 0 && !full {
		out.WriteString("Dengan -v setiap tempatnya disebut.\n")
	}
	_, err := io.WriteString(m.Out, out.String())
	return err
}

// exported is the JSON of `capaian laporan`.
func exported(x *export.Export, f *export.Format, path, pdf string) map[string]any {
	gaps := []map[string]string{}
	for _, g := range x.Gaps {
		gaps = append(gaps, map[string]string{"bab": g.Chapter, "tempat": g.Place, "isi": g.What})
	}
	errs, warnings, infos := x.Tally()
	return map[string]any{
		"berkas": path, "pdf": pdf, "format": f.Name,
		"tahun": x.Book.Year, "triwulan": int(x.Results.Quarter), "revisi": x.Book.Revision,
		"temuan":   map[string]int{"kesalahan": errs, "peringatan": warnings, "info": infos},
		"lengkapi": gaps,
	}
}
