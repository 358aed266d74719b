package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store"
	"capaian/ui/report/export"
	"capaian/ui/report/letter"
	"capaian/ui/text"
)

// paperHelp says what each command of a paper does, and what its NAMA chooses.
func paperHelp() map[string][2]string {
	return map[string][2]string{
		"perjanjian": {"Perjanjian Kinerja awal dan perubahan: camat, tiap seksi, staf", `Tanpa NAMA: camat dengan kepala daerah, lalu setiap kepala seksi dan subbagian
dengan atasan langsungnya, lalu, bila PK sampai staf pada Profil kantor "ya",
setiap staf yang ada pekerjaannya dengan kepala seksinya. NAMA memilih salah
satu: camat, kode atau nama seksi, atau kode atau nama staf.
Pernyataannya naskah yang dapat diubah: 'capaian naskah ekspor'.`},
		"rapor": {"Rapor triwulan untuk tiap seksi dan sekretaris", `Satu rapor untuk setiap seksi dan satu untuk sekretaris, dalam satu berkas.
NAMA memilih salah satu: sekretaris, atau kode atau nama seksi.`},
		"pengantar": {"Surat pengantar LKjIP kepada kepala daerah dan Inspektorat", `Satu surat untuk setiap tujuan; NAMA memilih satu: kepala-daerah atau
inspektorat. Nomornya dari agenda surat keluar, jenis surat pengantar, paling
lambat pada tanggal surat. Isinya naskah yang dapat diubah: 'capaian naskah
ekspor'.`},
		"tinjauan": {"Tinjauan satu triwulan bagian demi bagian, dengan percakapannya", `Setiap bagian satu bab: statusnya, setiap barisnya dengan triwulan dan tahun
sebelumnya dan buktinya, hasil tinjauannya, dan semua pengembalian, catatan, dan
jawabannya, juga yang sudah selesai. NAMA memilih satu bagian.`},
		"teguran": {"Surat teguran untuk tiap desa yang dokumennya terlambat", `Satu surat untuk setiap desa yang dokumennya terlambat pada tanggal surat; desa
yang tidak terlambat tidak disurati. NAMA memilih satu desa. Batas waktu
bergeser dari hari libur bila tahun itu diatur demikian. Isi suratnya naskah
yang dapat diubah: 'capaian naskah ekspor'. Nomornya dari agenda surat keluar;
--catat memberi nomor berikut menurut Profil kantor. Surat kedua dan ketiga
tentang dokumen yang sama menjadi Teguran II dan III.`},
	}
}

// paperOptions are what a paper is asked with.
type paperOptions struct {
	letter.Request
	day      string // of a letter, as typed
	register bool
}

// paperCommand is the command of a paper; each row of the table of papers has one.
func (m *Main) paperCommand(o *options, p letter.Paper) *cobra.Command {
	var r reportOptions
	q := paperOptions{}
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
			if q.day == "" && cmd.Flags().Changed("tanggal") {
				return usageError{"--tanggal: kosong; tulis tanggal seperti 31-10-2024"}
			}
			return m.paper(o, &p, q, r)
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
		cmd.Flags().StringVar(&q.day, "tanggal", "", "tanggal surat, seperti `31-10-2024` (tanpa ini: hari ini)")
	}
	if p.Register != "" {
		cmd.Flags().BoolVar(&q.register, "catat", false, "memberi nomor dan mencatat surat yang belum ada dalam agenda surat keluar")
	}
	r.register(cmd, export.PaperFormats(), p.File+"-KANTOR-TAHUN")
	return cmd
}

// paper reads what is asked for, and sends the paper the way the report goes.
func (m *Main) paper(o *options, p *letter.Paper, asked paperOptions, r reportOptions) error {
	q, day := asked.Request, asked.day
	format, err := r.chosen(export.PaperFormats())
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
	meant := model.Meant(model.ForEntry)
	if len(p.Versions) > 0 {
		meant = model.ForAgreement
	}
	book, quarter, err := m.readBook(o, meant)
	if err != nil {
		return err
	}
	q.Quarter, q.Day = quarter, model.DateOf(m.Now())
	if day != "" {
		if q.Day, _, err = text.ParseDate("--tanggal", day, book.Year); err != nil {
			return err
		}
	}
	if asked.register {
		if book, err = m.register(o, p, q, book); err != nil {
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

// register enters the letters that the register lacks, and gives the Book with them.
func (m *Main) register(o *options, p *letter.Paper, q letter.Request, b *model.Book) (*model.Book, error) {
	all, err := p.Unregistered(b, q, m.Now())
	if err != nil || len(all) == 0 {
		return b, err
	}
	var edits []store.Edit
	for i := range all {
		edits = append(edits, store.Put(&all[i]))
	}
	err = m.withFile(o, func(at office, actor model.Actor) error {
		if _, err := at.Do(actor, store.Batch{Year: b.Year, Seen: b.Revision, Note: fmt.Sprintf("%d surat dicatat dalam agenda", len(all)), Edits: edits}); err != nil {
			return err
		}
		b, err = at.Book(b.Year)
		return err
	})
	return b, err
}
