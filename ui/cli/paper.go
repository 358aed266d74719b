package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report/export"
	"capaian/ui/report/letter"
	"capaian/ui/text"
)

// paperHelp says what each command of a paper does, and what its NAMA chooses.
func paperHelp() map[string][2]string {
	return map[string][2]string{
		"perjanjian": {"Perjanjian Kinerja awal dan perubahan, camat dan tiap seksi", `Tanpa NAMA: camat dengan kepala daerah, lalu setiap kepala seksi dan subbagian
dengan camat. NAMA memilih salah satu: camat, atau kode atau nama seksi.
Pernyataannya naskah yang dapat diubah: 'capaian naskah ekspor'.`},
		"rapor": {"Rapor triwulan, sehalaman untuk tiap seksi dan sekretaris", `Satu halaman untuk setiap seksi dan satu untuk sekretaris, dalam satu berkas.
NAMA memilih salah satu: sekretaris, atau kode atau nama seksi.`},
		"teguran": {"Surat teguran untuk tiap desa yang dokumennya terlambat", `Satu surat untuk setiap desa yang dokumennya terlambat pada tanggal surat; desa
yang tidak terlambat tidak disurati. NAMA memilih satu desa. Batas waktu
bergeser dari hari libur bila tahun itu diatur demikian. Isi suratnya naskah
yang dapat diubah: 'capaian naskah ekspor'.`},
	}
}

// paperCommand is the command of a paper; each row of the table of papers has one.
func (m *Main) paperCommand(o *options, p letter.Paper) *cobra.Command {
	var r reportOptions
	q, day := letter.Request{}, ""
	cmd := &cobra.Command{
		Use: p.Name + " [NAMA]", Short: paperHelp()[p.Name][0], Long: paperHelp()[p.Name][1],
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{"sebut satu " + p.One + "; nama yang berspasi diapit tanda kutip"}
			}
			q.Whom = strings.Join(args, "")
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if day == "" && cmd.Flags().Changed("tanggal") {
				return usageError{"--tanggal: kosong; tulis tanggal seperti 31-10-2024"}
			}
			return m.paper(o, &p, q, day, r)
		},
	}
	if len(p.Versions) > 0 {
		var names []string
		for _, v := range p.Versions {
			names = append(names, v.Name)
		}
		cmd.Flags().StringVar(&q.Version, "versi", "", "`"+strings.Join(names, "|")+"` (tanpa ini: "+names[0]+")")
	}
	if p.Dated {
		cmd.Flags().StringVar(&day, "tanggal", "", "tanggal surat, seperti `31-10-2024` (tanpa ini: hari ini)")
	}
	r.register(cmd, export.PaperFormats(), p.File+"-KANTOR-TAHUN")
	return cmd
}

// paper reads what is asked for, and sends the paper the way the report goes.
func (m *Main) paper(o *options, p *letter.Paper, q letter.Request, day string, r reportOptions) error {
	format, err := r.chosen(true)
	if err != nil {
		return err
	}
	known := q.Version == "" || len(p.Versions) == 0
	for _, v := range p.Versions {
		known = known || v.Name == q.Version
	}
	if !known {
		return usageError{fmt.Sprintf("--versi: %q tidak dikenal", q.Version)}
	}
	book, quarter, err := m.readBook(o)
	if err != nil {
		return err
	}
	q.Quarter, q.Day = quarter, model.DateOf(m.Now())
	if day != "" {
		if q.Day, _, err = text.ParseDate("--tanggal", day, book.Year); err != nil {
			return err
		}
	}
	results := calc.Compute(book, quarter)
	x, err := export.PreparePaper(book, results, check.Run(book, results), p, q)
	if err != nil {
		return err
	}
	return m.send(o, r, format, x)
}
