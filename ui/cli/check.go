package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/ui/findings"
)

// checking are the flags of `capaian periksa`.
type checking struct {
	printed string // a file of printed tables, in place of a data file
	full    bool
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
			return m.checkData(o, c)
		},
	}
	cmd.Flags().StringVar(&c.printed, "terbit", "", "memeriksa tabel tercetak dalam `FILE` JSON, tanpa berkas data; - membaca masukan baku")
	cmd.Flags().BoolVar(&c.full, "rinci", false, "setiap temuan dengan aturan, hitungan, dan cara memperbaikinya")
	return cmd
}

const checkHelp = `Tanpa --terbit yang diperiksa adalah data kantor dan angka terbit yang disimpan
di dalamnya. Dengan --terbit FILE yang diperiksa adalah tabel sebuah laporan,
dari kantor mana pun, sebagai JSON:

  {"kantor": "Kecamatan Contoh", "tahun": 2023,
   "tabel": [{"nomor": "3.1", "judul": "Capaian Kinerja Tahun 2023",
     "kolom": ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"],
     "baris": [["1", "Indeks Pelayanan", "82,5", "83,4", "101,09"]]}]}

Tulis sel persis seperti tercetak. Susunan lengkap, peran kolom, dan contoh:
'capaian skema terbit'. Angka disebut kesalahan hanya bila tidak ada cara baca,
pembulatan, atau rumus lazim yang membenarkannya.

Kode akhir: 0 tanpa kesalahan; 1 ada kesalahan; 2 salah pakai, atau FILE tidak
terbaca; 3 berkas data tidak terbaca.`

// answeredNo ends the program with exitNo and no words: the results have said it.
type answeredNo struct{}

func (answeredNo) Error() string { return "" }

func (m *Main) checkData(o *options, c *checking) error {
	book, quarter, err := m.readBook(o)
	if err != nil {
		return err
	}
	found := check.Run(book, calc.Compute(book, quarter))
	title := fmt.Sprintf("%s  %d  TW %s", book.Office.Name, book.Year, quarter.Roman())
	return m.tellFindings(o, c, title, findings.Of(book.Office.Name, book.Office.Regency, book.Year, quarter, found), found)
}

// checkPrinted needs no data file; a year asked for holds where the file tells none.
func (m *Main) checkPrinted(cmd *cobra.Command, o *options, c *checking) error {
	if m.far {
		// It would be a file of the computer that serves.
		return usageError{"--terbit tidak berlaku lewat layanan: jalankan di komputer tempat berkas itu"}
	}
	if c.printed == "" {
		return usageError{"--terbit: nama berkas kosong"}
	}
	if cmd.Flags().Changed("data") {
		return usageError{"--terbit memeriksa tabel tercetak tanpa berkas data; hapus --data"}
	}
	raw, err := m.readInput(c.printed)
	if err != nil {
		return err
	}
	document, err := printed.Decode(raw)
	if err != nil {
		return usageError{"--terbit: " + err.Error()}
	}
	if o.year != "" && document.Year == 0 {
		if document.Year, err = o.readYear(); err != nil {
			return err
		}
	}
	found := check.Document(document)
	title := document.Office
	if title == "" {
		title = "Tabel tercetak"
	}
	if document.Year != 0 {
		title += fmt.Sprintf("  %d", document.Year)
	}
	return m.tellFindings(o, c, title, findings.Of(document.Office, document.Regency, document.Year, 0, found), found)
}

func (m *Main) tellFindings(o *options, c *checking, title string, report findings.Report, found []check.Finding) error {
	var err error
	if o.json {
		err = m.writeJSON(report)
	} else {
		err = explainOutput(findings.Write(m.Out, title, found, c.full))
	}
	if err == nil && report.Count.Errors > 0 {
		err = answeredNo{}
	}
	return err
}

// largestInput is more than any report's tables take.
const largestInput = 16 << 20

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
		return nil, usageError{fmt.Sprintf("berkas %s lebih besar daripada %d MB; tabel sebuah laporan jauh lebih kecil", path, largestInput>>20)}
	}
	return raw, nil
}
