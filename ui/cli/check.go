package cli

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/files/document"
	"capaian/ui/report/findings"
)

// checking are the flags of `capaian periksa`.
type checking struct {
	printed string // a file of printed tables, in place of a data file
	full    bool
	copy    string // where a copy of the report goes, with what was found as comments
}

func (m *Main) checkCommand(o *options) *cobra.Command {
	c := &checking{}
	cmd := &cobra.Command{
		Use: "periksa", Aliases: []string{"check"}, Short: "Memeriksa data setahun, atau tabel laporan yang sudah tercetak", Args: noArguments,
		Long: checkHelp,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("terbit") {
				return m.checkPrinted(cmd, o, c)
			}
			if cmd.Flags().Changed("output") {
				return usageError{"-o menulis salinan laporan jadi dengan komentar: beri juga --terbit LAPORAN.docx"}
			}
			return m.checkData(o, c)
		},
	}
	cmd.Flags().StringVar(&c.printed, "terbit", "", "memeriksa laporan jadi `FILE` (docx, odt, xlsx, ods, atau JSON), dengan --data juga terhadap datanya; sebuah folder: semua laporan di dalamnya; - membaca masukan baku")
	cmd.Flags().StringVarP(&c.copy, "output", "o", "", "bersama --terbit LAPORAN.docx: menulis salinannya ke `FILE`, setiap temuan sebagai komentar Word")
	detailed(cmd, &c.full, "setiap temuan dengan aturan, hitungan, dan cara memperbaikinya")
	return cmd
}

const checkHelp = `Tanpa --terbit yang diperiksa adalah data kantor dan angka terbit yang disimpan
di dalamnya. Dengan --terbit FILE yang diperiksa adalah laporan yang sudah jadi,
dari kantor mana pun: dokumen .docx atau .odt, buku kerja .xlsx atau .ods, atau
tabelnya sebagai JSON. Bersama --data angkanya dibandingkan pula dengan data itu.
Bila FILE sebuah folder, semua laporan di dalamnya diperiksa dan hasilnya satu
tabel; berkas yang tidak terbaca disebut dengan sebabnya. Bersama -o SALINAN.docx
ditulis salinan dokumen Word itu dengan komentar pada setiap temuan; FILE sendiri
tidak berubah.

  {"kantor": "Kecamatan Contoh", "tahun": 2023,
   "tabel": [{"nomor": "3.1", "judul": "Capaian Kinerja Tahun 2023",
     "kolom": ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
     "baris": [["1", "Indeks Pelayanan", "82,5", "83,4", "101,09"]]}]}

Tulis sel persis seperti tercetak. Susunan lengkap, peran kolom, dan contoh:
'capaian skema terbit'. Angka disebut kesalahan hanya bila tidak ada cara baca,
pembulatan, atau rumus lazim yang membenarkannya.

Kode akhir: 0 tanpa kesalahan; 1 ada kesalahan, atau sebuah laporan dalam folder
itu tidak terbaca; 2 salah pakai, atau FILE tidak terbaca; 3 berkas data tidak terbaca.`

// answeredNo ends the program with exitNo and no words: the results have said it.
type answeredNo struct{}

func (answeredNo) Error() string { return "" }

func (m *Main) checkData(o *options, c *checking) error {
	book, quarter, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return err
	}
	results := calc.Compute(book, quarter)
	found, covered := check.Run(book, results), check.CoverageOf(book, results)
	title := fmt.Sprintf("%s  %d  TW %s", book.Office.Name, book.Year, quarter.Roman())
	return m.tellFindings(o, c, title, findings.Of(book.Office.Name, book.Office.Regency, book.Year, quarter, found), checked{found, covered})
}

// checkPrinted needs no data file; a year asked for holds where the file tells none.
func (m *Main) checkPrinted(cmd *cobra.Command, o *options, c *checking) error {
	if m.overServer {
		// It would be a file of the computer that serves.
		return usageError{"--terbit tidak berlaku lewat layanan: jalankan di komputer tempat berkas itu"}
	}
	if c.printed == "" {
		return usageError{"--terbit: nama berkas kosong"}
	}
	if info, err := os.Stat(c.printed); err == nil && info.IsDir() {
		return m.checkFolder(cmd, o, c)
	}
	raw, report, err := m.readPrinted(c.printed)
	if err != nil {
		return usageError{"--terbit: " + err.Error()}
	}
	if o.year != "" && report.Year == 0 {
		if report.Year, err = o.readYear(); err != nil {
			return err
		}
	}
	found, covered, err := m.examined(cmd, o, report)
	if err != nil {
		return err
	}
	all := checked{found, covered}
	if cmd.Flags().Changed("output") {
		if err := m.writeCommented(o, c, raw, &all); err != nil {
			return err
		}
	}
	return m.tellFindings(o, c, titleOf(report), findings.Of(report.Office, report.Regency, report.Year, 0, found), all)
}

// readPrinted reads a report from its file, whatever its form.
func (m *Main) readPrinted(path string) ([]byte, *printed.Document, error) {
	raw, err := m.readInput(path)
	if err != nil {
		return nil, nil, err
	}
	read := printed.Decode
	if document.Known(raw) || reportNamed(path) && !strings.EqualFold(filepath.Ext(path), ".json") {
		read = document.Read
	}
	report, err := read(raw)
	return raw, report, err
}

// writeCommented writes a copy of the report with what was found; no file is written over.
func (m *Main) writeCommented(o *options, c *checking, raw []byte, all *checked) error {
	if c.copy == "" {
		return usageError{"-o: nama berkas kosong"}
	}
	if _, err := os.Lstat(c.copy); err == nil {
		return usageError{fmt.Sprintf("-o: berkas %s sudah ada dan tidak ditimpa; pilih nama lain", c.copy)}
	}
	content, err := document.Commented(raw, findings.Comments(all.found, &all.covered))
	if err != nil {
		return usageError{"-o: " + err.Error()}
	}
	if err := writeNew(c.copy, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	}); err != nil {
		return err
	}
	if o.json {
		return nil
	}
	_, err = fmt.Fprintf(m.Out, "Ditulis: %s, %d temuan sebagai komentar.\n\n", c.copy, len(all.found))
	return explainOutput(err)
}

// titleOf calls a report by its office and its year.
func titleOf(report *printed.Document) string {
	title := cmp.Or(report.Office, "Tabel tercetak")
	if report.Year != 0 {
		title += fmt.Sprintf("  %d", report.Year)
	}
	return title
}

// examined checks a report by itself, and against a data file where one is named.
func (m *Main) examined(cmd *cobra.Command, o *options, report *printed.Document) ([]check.Finding, check.Coverage, error) {
	if !cmd.Flags().Changed("data") {
		found, covered := check.Examined(report)
		return found, covered, nil
	}
	book, _, err := m.readBook(o, model.ForEntry)
	if err != nil {
		return nil, check.Coverage{}, err
	}
	if report.Year != book.Year {
		return nil, check.Coverage{}, usageError{fmt.Sprintf("--data: laporan itu untuk tahun %s, data yang dibuka tahun %d; pilih tahunnya dengan --tahun", yearOrNone(report.Year), book.Year)}
	}
	found, covered := check.ExaminedWith(report, book)
	return found, covered, nil
}

func yearOrNone(year int) string {
	if year == 0 {
		return "yang tidak tertulis"
	}
	return fmt.Sprint(year)
}

// checked is what was found, and what was looked at.
type checked struct {
	found   []check.Finding
	covered check.Coverage
}

func (m *Main) tellFindings(o *options, c *checking, title string, report findings.Report, all checked) error {
	var err error
	report.Cover(&all.covered)
	if o.json {
		err = m.writeJSON(report)
	} else {
		err = explainOutput(findings.Write(m.Out, title, all.found, &all.covered, c.full))
	}
	if err == nil && report.Count.Errors > 0 {
		err = answeredNo{}
	}
	return err
}

// largestInput is more than any report with its photographs takes.
const largestInput = document.MaxFile

// readInput reads a whole file that somebody else wrote, or standard input, up to a limit.
func (m *Main) readInput(path string) ([]byte, error) {
	in := m.In
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, usageError{fmt.Sprintf("berkas %s tidak dapat dibuka; periksa nama dan izinnya", path)}
		}
		defer file.Close()
		in = file
	}
	raw, err := io.ReadAll(io.LimitReader(in, largestInput+1))
	if err != nil {
		return nil, usageError{fmt.Sprintf("berkas %s tidak terbaca sampai akhir", path)}
	}
	if len(raw) > largestInput {
		return nil, usageError{fmt.Sprintf("berkas %s lebih besar daripada %d MB; kecilkan gambarnya lalu simpan ulang", path, largestInput>>20)}
	}
	return raw, nil
}
