package narrative

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
)

// File is a text of the report as a file that any editor opens.
type File struct {
	Name string
	Data []byte
}

// comment begins a line that explains and is not read back.
const comment = "//"

// revisionLine tells in a file from which revision it was written.
const revisionLine = "// Revisi data: "

// draftLine tells in a file that its text is a draft, and which: by it the file is known for
// unchanged after the data, and the draft with them, went on.
const draftLine = "// Sidik rancangan: "

// mark is what makes old editors read a file in the letters it is written in.
const mark = "\ufeff"

// Files writes all texts of the report, the office's or the drafts, and what their fields
// mean. Read takes them back.
func (w *Writer) Files() []File {
	all := []File{w.guide()}
	for i, t := range model.Topics() {
		script, state := w.Script(t.ID)
		explained := []string{strings.TrimSpace(t.Place + " " + t.Label), t.Hint}
		if state == Own {
			explained = append(explained, "Naskah kantor. Kosongkan isinya untuk kembali ke rancangan program.")
		} else {
			explained = append(explained, "Rancangan program; tetap mengikuti data selama berkas ini tidak diubah.", strings.TrimPrefix(draftLine, comment+" ")+digest(script))
		}
		if t.ID == model.TopicOrder {
			explained = append(explained, orderExplained()...)
		}
		all = append(all, w.file(fmt.Sprintf("%02d-%s.txt", i+1, t.ID), script, explained...))
	}
	for _, n := range append(w.nodes(model.Goal), w.nodes(model.Objective)...) {
		all = append(all, w.file(analysisName(n.ID), w.analysis(n), "Analisis: "+n.Name,
			"Satu butir per baris di bawah judulnya; judul diawali #. Bidang tidak dipakai di sini."))
	}
	return all
}

// orderExplained says how the order of the report is written.
func orderExplained() []string {
	return []string{
		"Setiap baris menjadi satu bagian laporan, menurut urutannya; baris yang dihapus tidak dicetak.",
		"  sampul: Judul             judul pada sampul",
		"  # bab: Judul              bab bernomor; ## ### #### judul di bawahnya",
		"  ## judul: Judul           judul kantor sendiri di atas bagian lain",
		"  ### pegawai: Judul        bagian dengan naskahnya; tanpa judul: judul yang lazim",
		"  tabel 4: Judul            tabel menurut nomor lazimnya; dicetak dengan nomor urutnya",
		"  kolom: uraian, target=Target Kantor    kolom tabel di atasnya, dengan judulnya",
		"  gambar kode, lampiran kode, tanda-tangan",
	}
}

func analysisName(node model.ID) string { return fmt.Sprintf("50-%s%s.txt", analysisFile, node) }

// analysisFile leads the name of an analysis, behind its number.
const analysisFile = "analisis-"

func (w *Writer) file(name, body string, explained ...string) File {
	var b strings.Builder
	b.WriteString(mark)
	for _, line := range explained {
		b.WriteString(comment + " " + line + "\n")
	}
	fmt.Fprintf(&b, "%s%d\n\n%s\n", revisionLine, w.book.Revision, body)
	return File{name, []byte(strings.ReplaceAll(doc.Clean(b.String()), "\n", "\r\n"))}
}

// analysis is what the office has written of a goal or an objective, every part with its name.
func (w *Writer) analysis(n *model.Node) string {
	var b strings.Builder
	for _, info := range model.AnalysisParts() {
		fmt.Fprintf(&b, "# %s\n", info.Label)
		for _, item := range w.book.Analysis(n.ID, info.Part) {
			b.WriteString(item + "\n")
		}
		b.WriteString("\n")
	}
	return strings.TrimSpace(b.String())
}

// guide is the file that explains the others.
func (w *Writer) guide() File {
	explained := []string{
		"Naskah laporan: ubah berkas dengan penyunting apa saja, lalu baca kembali dengan",
		"'capaian naskah impor'. Simpan sebagai teks UTF-8.",
		"",
		"Satu baris adalah satu paragraf. Baris yang diawali \"- \", \"1. \" atau \"a. \" menjadi",
		"butir daftar; \"# \" menjadi judul kecil; \"Nama : Budi\" menjadi keterangan dengan titik",
		"dua yang sejajar. [lengkapi: ...] dicetak kuning dan dihitung.",
		"Kurung kurawal yang ikut dicetak ditulis dua kali: {{ dan }}.",
		"Baris yang diawali " + comment + " hanya penjelasan.",
		"",
		"Bidang yang diisi program:",
	}
	for _, f := range Fields() {
		name := "{" + f.Name + "}"
		if f.Arg != NoArg {
			name = "{" + f.Name + ":" + strings.ToUpper(string(f.Arg)) + "}"
		}
		explained = append(explained, fmt.Sprintf("  %-32s %s", name, f.Means))
	}
	explained = append(explained, "", "Bidang yang hanya ada dalam surat dan perjanjian:")
	for _, f := range ownFields() {
		explained = append(explained, fmt.Sprintf("  %-32s %s (%s)", "{"+f.Name+"}", f.Means, f.home()))
	}
	explained = append(explained, "", "INDIKATOR adalah salah satu kode ini:")
	for i := range w.book.Indicators {
		explained = append(explained, fmt.Sprintf("  %-32s %s", w.book.Indicators[i].ID, w.book.Indicators[i].Name))
	}
	return w.file(guideName, "", explained...)
}

// guideName is read back as nothing.
const guideName = "00-petunjuk.txt"
