package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/files/picture"
	"capaian/ui/text"
)

func (m *Main) photosCommand(o *options) *cobra.Command {
	row, caption := "", ""
	add := &cobra.Command{
		Use: "tambah BERKAS", Short: "Menyimpan sebuah foto sebagai bukti kegiatan pada triwulannya", Args: oneArgument("berkas foto"),
		RunE: func(_ *cobra.Command, args []string) error { return m.addPhoto(o, args[0], row, caption) },
	}
	add.Flags().StringVar(&row, "baris", "", "kegiatan pada Tabel 10 menurut `NOMOR` atau namanya, misalnya 1.5")
	add.Flags().StringVar(&caption, "keterangan", "", "`TEKS` di bawah foto: apa yang terlihat, di mana, dan kapan")
	cmd := &cobra.Command{
		Use: "dokumentasi", Short: "Foto kegiatan: daftar, tambah, hapus", Args: noArguments,
		Long: "Foto PNG atau JPEG disimpan dalam berkas data sebagai bukti sebuah kegiatan\nfasilitasi, dan dicetak pada lampiran Dokumentasi Kegiatan, dua sebaris. Foto\ndikecilkan dan dibersihkan dari tempat pengambilannya sebelum disimpan.",
		RunE: func(*cobra.Command, []string) error { return m.listPhotos(o) },
	}
	cmd.AddCommand(add, &cobra.Command{
		Use: "hapus KODE", Short: "Membuang sebuah foto", Args: oneArgument("kode foto"),
		RunE: func(_ *cobra.Command, args []string) error { return m.removePhoto(o, args[0]) },
	})
	return cmd
}

func (m *Main) listPhotos(o *options) error {
	book, _, err := m.readBook(o, model.ForReport)
	if err != nil {
		return err
	}
	if o.json {
		list := []map[string]any{}
		for _, p := range book.Photos {
			list = append(list, map[string]any{"id": p.ID, "baris": p.Row, "triwulan": int(p.Quarter), "keterangan": p.Caption, "ukuran": len(p.Data)})
		}
		return m.writeJSON(map[string]any{"tahun": book.Year, "foto": list})
	}
	lines := []string{}
	for _, p := range book.Photos {
		lines = append(lines, fmt.Sprintf("%s  TW %s  %s: %s (%d KB)", p.ID, p.Quarter.Roman(), book.NameOf(model.KindFacilitationRow, p.Row), p.Caption, (len(p.Data)+1023)>>10))
	}
	if len(lines) == 0 {
		lines = append(lines, fmt.Sprintf("Belum ada foto kegiatan tahun %d.", book.Year))
	}
	_, err = fmt.Fprintln(m.Out, strings.Join(lines, "\n"))
	return explainOutput(err)
}

// addPhoto saves the photo for the row in the quarter that is asked for.
func (m *Main) addPhoto(o *options, path, row, caption string) error {
	if row == "" || caption == "" {
		return usageError{"foto memerlukan --baris dan --keterangan"}
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return model.Faultf(model.FaultMissing, "Foto", "Berkas %s tidak ada.", path)
	}
	if info.Size() > picture.MostBytes {
		return model.Faultf(model.FaultFile, "Foto", "Foto %s: %d MB, paling besar %d MB.", path, info.Size()>>20, picture.MostBytes>>20)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return model.Faultf(model.FaultFile, "Foto", "Berkas %s tidak dapat dibaca.", path)
	}
	data, err := picture.Prepare(filepath.Base(path), raw)
	if err != nil {
		return err
	}
	return m.withFile(o, func(at office, actor model.Actor) error {
		book, quarter, err := o.pick(at, actor, model.ForEntry)
		if err != nil {
			return err
		}
		one := rowCalled(book, row)
		if one == nil {
			return model.Faultf(model.FaultMissing, "Kegiatan", "Tabel 10 tahun %d tidak mempunyai kegiatan %q; sebut nomornya, misalnya 1.5.", book.Year, model.Clean(row, false))
		}
		if len(book.Photos) >= model.MostPhotos {
			return model.Faultf(model.FaultNumber, "Foto", "Sudah ada %d foto tahun %d, sebanyak yang dicetak laporan. Hapus dahulu yang tidak diperlukan.", len(book.Photos), book.Year)
		}
		used, order := map[model.ID]bool{}, 0
		for _, p := range book.Photos {
			used[p.ID], order = true, max(order, p.Order)
		}
		photo := &model.Photo{ID: model.Mint("foto", m.Now(), used), Order: order + 1, Row: one.ID, Quarter: quarter, Caption: model.Clean(caption, false), Data: data}
		if _, err := at.Do(actor, store.Batch{Year: book.Year, Seen: book.Revision, Note: "foto kegiatan ditambah", Edits: []store.Edit{store.Put(photo)}}); err != nil {
			return err
		}
		_, err = fmt.Fprintf(m.Out, "Foto %s disimpan untuk %s, TW %s: %d KB dari %d KB.\n", photo.ID, book.NameOf(model.KindFacilitationRow, one.ID), quarter.Roman(), (len(data)+1023)>>10, (len(raw)+1023)>>10)
		return explainOutput(err)
	})
}

// rowCalled is the row of the number, the id or the name; nil where there is none.
func rowCalled(b *model.Book, said string) *model.FacilitationRow {
	for i := range b.Rows {
		r := &b.Rows[i]
		if b.RowNumber(r) == said || string(r.ID) == said || text.Fold(r.Name) == text.Fold(said) {
			return r
		}
	}
	return nil
}

func (m *Main) removePhoto(o *options, id string) error {
	return m.withFile(o, func(at office, actor model.Actor) error {
		book, _, err := o.pick(at, actor, model.ForEntry)
		if err != nil {
			return err
		}
		for i := range book.Photos {
			p := &book.Photos[i]
			if string(p.ID) != id {
				continue
			}
			if _, err := at.Do(actor, store.Batch{Year: book.Year, Seen: book.Revision, Note: "foto kegiatan dihapus", Edits: []store.Edit{store.Remove(p.Ref())}}); err != nil {
				return err
			}
			_, err = fmt.Fprintf(m.Out, "Foto %s dihapus.\n", id)
			return explainOutput(err)
		}
		return model.Faultf(model.FaultMissing, "Foto", "Tidak ada foto %q pada tahun %d; lihat 'capaian dokumentasi'.", model.Clean(id, false), book.Year)
	})
}
