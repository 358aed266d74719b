package cli

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/report/narrative"
)

// mostFiles bounds what is read of a folder or an archive of texts.
const mostFiles = 2000

func (m *Main) narrativeCommand(o *options) *cobra.Command {
	cmd := &cobra.Command{
		Use: "naskah", Short: "Naskah laporan dan surat sebagai berkas teks yang dapat diubah", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	insist := false
	in := &cobra.Command{
		Use: "impor FOLDER|ZIP", Aliases: []string{"import"}, Short: "Membaca kembali naskah yang diubah dalam satu kali simpan", Args: oneArgument("folder atau berkas zip"),
		RunE: func(_ *cobra.Command, args []string) error { return m.readTexts(o, args[0], insist) },
	}
	in.Flags().BoolVar(&insist, "tetap", false, "tetap menyimpan walaupun naskah di data sudah berubah sejak diekspor")
	cmd.AddCommand(&cobra.Command{
		Use: "ekspor FOLDER|ZIP", Aliases: []string{"export"}, Short: "Menulis setiap naskah laporan, milik kantor atau rancangan", Args: oneArgument("folder atau berkas zip"),
		RunE: func(_ *cobra.Command, args []string) error { return m.writeTexts(o, args[0]) },
	}, in)
	return cmd
}

func isZip(target string) bool { return strings.EqualFold(filepath.Ext(target), ".zip") }

func (m *Main) writeTexts(o *options, target string) error {
	book, quarter, err := m.readBook(o, model.ForReport)
	if err != nil {
		return err
	}
	files := narrative.New(book, calc.Compute(book, quarter)).Files()
	if isZip(target) {
		err = writeNew(target, func(w io.Writer) error { return archived(w, files) })
	} else {
		err = writeFolder(target, files)
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(m.Out, "%d naskah ditulis ke %s. Mulailah dari 00-petunjuk.txt.\n", len(files)-1, target)
	return explainOutput(err)
}

func archived(w io.Writer, files []narrative.File) error {
	z := zip.NewWriter(w)
	for _, f := range files {
		part, err := z.Create(f.Name)
		if err != nil {
			return err
		}
		if _, err := part.Write(f.Data); err != nil {
			return err
		}
	}
	return z.Close()
}

// writeFolder fills a folder that is new or empty, so that no edited text is lost.
func writeFolder(target string, files []narrative.File) error {
	entries, err := os.ReadDir(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.Mkdir(target, 0o755); err != nil {
			return model.Faultf(model.FaultText, "Folder", "Folder %s tidak dapat dibuat. Periksa nama dan izinnya.", target)
		}
	case err != nil:
		return model.Faultf(model.FaultText, "Folder", "%s bukan folder yang dapat dibaca.", target)
	case len(entries) > 0:
		return model.Faultf(model.FaultExists, "Folder", "Folder %s tidak kosong; pilih folder baru agar naskah yang sudah diubah tidak tertimpa.", target)
	}
	for _, f := range files {
		if err := writeNew(filepath.Join(target, f.Name), func(w io.Writer) error { _, err := w.Write(f.Data); return err }); err != nil {
			return err
		}
	}
	return nil
}

func (m *Main) readTexts(o *options, source string, insist bool) error {
	files, err := textFiles(source)
	if err != nil {
		return err
	}
	return m.withFile(o, func(at office, actor model.Actor) error {
		book, quarter, err := o.pick(at, actor, model.ForReport)
		if err != nil {
			return err
		}
		read, err := narrative.New(book, calc.Compute(book, quarter)).Read(files)
		if err != nil {
			return err
		}
		if len(read.Records)+read.Same == 0 {
			return sentence("Tidak ada naskah laporan di " + source + ". Buat dahulu dengan 'capaian naskah ekspor'.")
		}
		if len(read.Records) > 0 {
			batch := store.Batch{Year: book.Year, Seen: min(read.Revision, book.Revision), Note: "naskah laporan diimpor", Brought: true}
			if insist {
				batch.Seen = book.Revision
			}
			for _, r := range read.Records {
				batch.Edits = append(batch.Edits, store.Put(r))
			}
			if _, err := at.Do(actor, batch); err != nil {
				return insisting(err)
			}
		}
		out := fmt.Sprintf("%d naskah disimpan, %d tidak berubah.\n", len(read.Records), read.Same)
		if len(read.Skipped) > 0 {
			out += "Dilewati, bukan naskah laporan: " + model.Clean(strings.Join(read.Skipped, ", "), false) + ".\n"
		}
		_, err = io.WriteString(m.Out, out)
		return explainOutput(err)
	})
}

// insisting says what to do about a text that somebody changed since it was exported.
func insisting(err error) error {
	var conflict *store.Conflict
	if errors.As(err, &conflict) {
		return sentence(err.Error() + " Tidak ada yang disimpan; ekspor ulang, atau tambahkan --tetap untuk memakai berkas Anda.")
	}
	return err
}

// textFiles reads the texts of a folder or an archive; folders within are not entered.
func textFiles(source string) ([]narrative.File, error) {
	var names []string
	var open func(name string) (io.ReadCloser, error)
	if isZip(source) {
		z, err := zip.OpenReader(source)
		if err != nil {
			return nil, model.Faultf(model.FaultMissing, "Naskah", "Berkas %s tidak ada atau bukan zip.", source)
		}
		defer z.Close()
		for _, f := range z.File {
			if !f.FileInfo().IsDir() {
				names = append(names, f.Name)
			}
		}
		open = func(name string) (io.ReadCloser, error) { return z.Open(name) }
	} else {
		entries, err := os.ReadDir(source)
		if err != nil {
			return nil, model.Faultf(model.FaultMissing, "Naskah", "Folder %s tidak ada atau tidak dapat dibaca.", source)
		}
		for _, e := range entries {
			if e.Type().IsRegular() {
				names = append(names, e.Name())
			}
		}
		open = func(name string) (io.ReadCloser, error) { return os.Open(filepath.Join(source, name)) }
	}
	if len(names) > mostFiles {
		return nil, model.Faultf(model.FaultText, "Naskah", "%s berisi %d berkas, paling banyak %d.", source, len(names), mostFiles)
	}
	slices.Sort(names)
	var files []narrative.File
	for _, name := range names {
		data, err := readWhole(name, open)
		if err != nil {
			return nil, model.Faultf(model.FaultText, "Naskah", "%s tidak dapat dibaca.", model.Clean(name, false))
		}
		files = append(files, narrative.File{Name: path.Base(name), Data: data})
	}
	return files, nil
}

// readWhole reads a little more than a text may be, so that what is too long is seen to be.
func readWhole(name string, open func(string) (io.ReadCloser, error)) ([]byte, error) {
	file, err := open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, narrative.MostFile+1))
}
