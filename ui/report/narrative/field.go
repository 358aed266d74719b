// Package narrative turns the report's texts into paragraphs. A text is plain lines with
// fields by name, such as {kantor} or {capaian:iku-1}; where the office has written none,
// there is a draft that says what the figures say and marks what only the office can know.
package narrative

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// Field is a row of the table of fields: what may stand in braces within a text.
type Field struct {
	Name  string
	Arg   Arg
	Means string
	value func(w *Writer, arg string) doc.Run
}

// Arg says what follows a field's name behind a colon.
type Arg string

// The arguments.
const (
	NoArg       Arg = ""
	OfIndicator Arg = "indikator" // the id of an indicator
	OfTable     Arg = "tabel"     // the number of a table
	OfFigure    Arg = "gambar"    // the number of a figure
)

// Fields is the table.
func Fields() []Field {
	return append(append(officeFields(), sumFields()...), indicatorFields()...)
}

func officeFields() []Field {
	office := func(at func(*model.Office) string, what string) func(*Writer, string) doc.Run {
		return func(w *Writer, _ string) doc.Run { return known(at(&w.book.Office), what) }
	}
	return []Field{
		{"kantor", NoArg, "nama kantor, seperti Kecamatan Ranuyoso", office(func(o *model.Office) string { return o.Name }, "nama kantor")},
		{"kabupaten", NoArg, "nama kabupaten atau kota tanpa sebutannya", office(func(o *model.Office) string { return o.Regency }, "nama kabupaten")},
		{"daerah", NoArg, "kabupaten atau kota dengan sebutannya", func(w *Writer, _ string) doc.Run { return known(Region(&w.book.Office), "nama kabupaten") }},
		{"kepala_daerah", NoArg, "Bupati atau Wali Kota beserta daerahnya", func(w *Writer, _ string) doc.Run { return known(RegionHead(&w.book.Office), "nama kabupaten") }},
		{"tahun", NoArg, "tahun laporan", func(w *Writer, _ string) doc.Run { return plain(strconv.Itoa(w.book.Year)) }},
		{"tahun_lalu", NoArg, "tahun sebelumnya", func(w *Writer, _ string) doc.Run { return plain(strconv.Itoa(w.book.Year - 1)) }},
		{"periode_renstra", NoArg, "tahun-tahun renstra", func(w *Writer, _ string) doc.Run { return known(w.book.PlanPeriod(), "periode renstra") }},
		{"camat", NoArg, "nama camat pada tanggal laporan", func(w *Writer, _ string) doc.Run {
			return known(w.book.Head(w.book.Office.SignDate).Name, "nama camat")
		}},
		{"sekretaris", NoArg, "nama sekretaris kecamatan pada tanggal laporan", func(w *Writer, _ string) doc.Run {
			return known(w.book.Secretary(w.book.Office.SignDate).Name, "nama sekretaris")
		}},
		{"keputusan_iku", NoArg, "keputusan yang menetapkan IKU", office(func(o *model.Office) string { return o.Decree }, "keputusan yang menetapkan IKU")},
		{"alamat", NoArg, "alamat kantor", office(func(o *model.Office) string { return o.Address }, "alamat kantor")},
		{"tempat", NoArg, "tempat tanda tangan", office(func(o *model.Office) string { return o.SignPlace }, "tempat tanda tangan")},
		{"tanggal_pk", NoArg, "tanggal Perjanjian Kinerja", office(func(o *model.Office) string { return text.LongDate(o.AgreedOn) }, "tanggal Perjanjian Kinerja")},
		{"tanggal_pk_perubahan", NoArg, "tanggal Perjanjian Kinerja Perubahan", office(func(o *model.Office) string { return text.LongDate(o.RenewedOn) }, "tanggal Perjanjian Kinerja Perubahan")},
		{"tanggal", NoArg, "tanggal tanda tangan laporan", office(func(o *model.Office) string { return text.LongDate(o.SignDate) }, "tanggal tanda tangan")},
	}
}

func sumFields() []Field {
	money := func(of func(*calc.Money) calc.Figure, what string) func(*Writer, string) doc.Run {
		return func(w *Writer, _ string) doc.Run { return w.rupiah(of(&w.results.Total), what) }
	}
	number := func(of func(*Writer) int) func(*Writer, string) doc.Run {
		return func(w *Writer, _ string) doc.Run { return plain(text.Plain(decimalOf(of(w)))) }
	}
	return []Field{
		{"pagu", NoArg, "seluruh anggaran yang berlaku, dengan Rp", money(func(m *calc.Money) calc.Figure { return m.Budget.Value }, "anggaran")},
		{"realisasi_anggaran", NoArg, "seluruh realisasi anggaran, dengan Rp", money(func(m *calc.Money) calc.Figure { return m.Used.Value }, "realisasi anggaran")},
		{"sisa_anggaran", NoArg, "pagu dikurangi realisasi, dengan Rp", money(func(m *calc.Money) calc.Figure { return m.Remainder }, "sisa anggaran")},
		{"penyerapan_anggaran", NoArg, "penyerapan seluruh anggaran, dalam persen", func(w *Writer, _ string) doc.Run {
			return w.figure(w.results.Total.Absorption, "penyerapan anggaran")
		}},
		{"jumlah_pegawai", NoArg, "banyaknya pegawai", number(func(w *Writer) int { return Headcount(w.book).All })},
		{"jumlah_desa", NoArg, "banyaknya desa pada akhir triwulan", number(func(w *Writer) int { return w.book.VillagesAt(w.results.Quarter) })},
		{"jumlah_iku", NoArg, "banyaknya indikator kinerja utama", number(func(w *Writer) int { return len(w.Keys()) })},
		{"jumlah_tercapai", NoArg, "banyaknya IKU dengan capaian 100 % atau lebih", number(func(w *Writer) int { return len(w.reached()) })},
		{"jumlah_program", NoArg, "banyaknya program", number(func(w *Writer) int { return len(w.nodes(model.Program)) })},
		{"jumlah_kegiatan", NoArg, "banyaknya kegiatan", number(func(w *Writer) int { return len(w.nodes(model.Activity)) })},
		{"fasilitasi_rencana", NoArg, "fasilitasi yang direncanakan (Tabel 10)", number(func(w *Writer) int { return w.results.Facilitation.Planned })},
		{"fasilitasi_realisasi", NoArg, "fasilitasi yang terlaksana (Tabel 10)", number(func(w *Writer) int { return w.results.Facilitation.Realised })},
		{"dokumen_wajib", NoArg, "dokumen desa yang wajib (Tabel 11)", number(func(w *Writer) int { return w.results.Documents.Owed })},
		{"dokumen_tepat", NoArg, "dokumen desa yang tepat waktu (Tabel 11)", number(func(w *Writer) int { return w.results.Documents.OnTime })},
		{"tabel", OfTable, "menunjuk tabel menurut nomornya", func(_ *Writer, arg string) doc.Run { return doc.ToTable(numberIn(arg)) }},
		{"gambar", OfFigure, "menunjuk gambar menurut nomornya", func(_ *Writer, arg string) doc.Run { return doc.ToFigure(numberIn(arg)) }},
	}
}

func indicatorFields() []Field {
	figure := func(of func(*calc.Measure) calc.Figure, what string) func(*Writer, string) doc.Run {
		return func(w *Writer, arg string) doc.Run {
			ind := w.book.Indicator(model.ID(arg))
			return w.figure(of(w.results.Measure(ind.ID)), what+" "+ind.Label())
		}
	}
	return []Field{
		{"indikator", OfIndicator, "nama indikator", func(w *Writer, arg string) doc.Run { return plain(w.book.Indicator(model.ID(arg)).Name) }},
		{"satuan", OfIndicator, "satuan indikator", func(w *Writer, arg string) doc.Run { return plain(w.book.Indicator(model.ID(arg)).Unit) }},
		{"target", OfIndicator, "target yang berlaku, dengan satuannya", (*Writer).target},
		{"realisasi", OfIndicator, "realisasi, dengan satuannya", (*Writer).actual},
		{"capaian", OfIndicator, "capaian dalam persen", figure(func(m *calc.Measure) calc.Figure { return m.Achievement }, "capaian")},
		{"predikat", OfIndicator, "kriteria capaian menurut Tabel 7", func(w *Writer, arg string) doc.Run {
			return known(w.results.Measure(model.ID(arg)).Rating, "capaian "+w.book.Indicator(model.ID(arg)).Label())
		}},
		{"capaian_tahun_lalu", OfIndicator, "capaian tahun lalu dalam persen", figure(func(m *calc.Measure) calc.Figure { return m.LastYear }, "capaian tahun lalu")},
		{"selisih_capaian", OfIndicator, "capaian dikurangi tahun lalu, dalam poin, tanpa tanda", func(w *Writer, arg string) doc.Run {
			ind := w.book.Indicator(model.ID(arg))
			run := w.figure(w.results.Measure(ind.ID).Change, "selisih capaian "+ind.Label())
			run.Text = strings.TrimPrefix(run.Text, "−")
			return run
		}},
		{"target_renstra", OfIndicator, "target akhir renstra", (*Writer).strategicEnd},
		{"capaian_renstra", OfIndicator, "realisasi terhadap target akhir renstra, dalam persen", figure(func(m *calc.Measure) calc.Figure { return m.Strategic }, "target akhir renstra")},
		{"penyerapan", OfIndicator, "penyerapan anggaran tujuan atau sasarannya, dalam persen", figure(func(m *calc.Measure) calc.Figure { return m.Absorption }, "penyerapan")},
		{"efisiensi", OfIndicator, "tingkat efisiensi menurut rumus tahun itu, dalam satuannya", figure(func(m *calc.Measure) calc.Figure { return m.Efficiency }, "efisiensi")},
		{"pagu_sasaran", OfIndicator, "anggaran tujuan atau sasarannya, dengan Rp", func(w *Writer, arg string) doc.Run {
			return w.nodeMoney(arg, func(m *calc.Money) calc.Figure { return m.Budget.Value }, "anggaran")
		}},
		{"realisasi_sasaran", OfIndicator, "realisasi anggaran tujuan atau sasarannya, dengan Rp", func(w *Writer, arg string) doc.Run {
			return w.nodeMoney(arg, func(m *calc.Money) calc.Figure { return m.Used.Value }, "realisasi anggaran")
		}},
	}
}

// fieldNamed returns the field, or nil and why it may not stand in a text of the topic.
func (w *Writer) fieldNamed(name string) (f *Field, why string) {
	for _, f := range Fields() {
		if f.Name == name {
			return &f, ""
		}
	}
	for _, own := range ownFields() {
		switch {
		case own.Name != name:
		case !own.of(w.topic):
			return nil, "hanya dipakai dalam naskah " + own.home()
		case own.placed:
			return nil, "berdiri sendiri pada satu baris"
		default:
			return &own.Field, ""
		}
	}
	return nil, "tidak dikenal"
}

// admits refuses an argument that names nothing.
func (f *Field) admits(b *model.Book, arg string) error {
	switch f.Arg {
	case NoArg:
		if arg != "" {
			return fmt.Errorf("bidang {%s} tidak memakai keterangan %q", f.Name, arg)
		}
	case OfIndicator:
		if arg == "" || b.Indicator(model.ID(arg)) == nil {
			return fmt.Errorf("bidang {%s:%s} menunjuk indikator yang tidak ada", f.Name, arg)
		}
	case OfTable:
		if n := numberIn(arg); n < 1 || n > table.Last {
			return fmt.Errorf("bidang {%s:%s}: tabel bernomor 1 sampai %d", f.Name, arg, table.Last)
		}
	case OfFigure:
		if n := numberIn(arg); n < 1 || n > lastFigure {
			return fmt.Errorf("bidang {%s:%s}: gambar bernomor 1 sampai %d", f.Name, arg, lastFigure)
		}
	}
	return nil
}

// lastFigure is the number of the report's last figure.
const lastFigure = 3

func numberIn(arg string) int {
	n, err := strconv.Atoi(arg)
	if err != nil {
		return 0
	}
	return n
}

func plain(s string) doc.Run { return doc.Run{Text: s} }

// known is a text, or what is missing.
func known(s, what string) doc.Run {
	if strings.TrimSpace(s) == "" {
		return doc.Missing(what)
	}
	return plain(s)
}
