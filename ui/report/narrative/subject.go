package narrative

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
)

// Subject is what a text speaks of besides the year: the sides of an agreement, the village
// of a letter. Both maps go by the names of fields.
type Subject struct {
	Words  map[string]doc.Run
	Blocks map[string][]doc.Block // what stands where such a field has a line to itself
}

// On writes texts of the topic, which may hold fields of their own, about the subject.
func (w *Writer) On(topic model.ID, s Subject) *Writer {
	on := *w
	on.topic, on.subject = topic, s
	return &on
}

// ownField is a row of the table of fields that only some texts may hold.
type ownField struct {
	Field
	topics []model.ID
	placed bool // it has a line to itself, and stands for more than words
	silent bool // where it says nothing, its line is left out
}

func ownFields() []ownField {
	agreements := []model.ID{model.TopicAgreement, model.TopicRenewal, model.TopicSection}
	reminder := []model.ID{model.TopicReminder}
	letters := []model.ID{model.TopicReminder, model.TopicCover}
	word := func(topics []model.ID, name, means string) ownField {
		return ownField{Field: Field{name, NoArg, means, func(w *Writer, _ string) doc.Run { return w.subject.Words[name] }}, topics: topics}
	}
	silent := func(f ownField) ownField { f.silent = true; return f }
	placed := func(topics []model.ID, name, means string) ownField {
		return ownField{Field: Field{Name: name, Means: means}, topics: topics, placed: true}
	}
	return []ownField{
		word(agreements, "pihak_pertama", "nama yang berjanji"),
		word(agreements, "jabatan_pertama", "jabatannya"),
		word(agreements, "pihak_kedua", "nama atasannya"),
		word(agreements, "jabatan_kedua", "jabatan atasannya"),
		word(agreements[1:2], "yang_berubah", "target, anggaran, atau keduanya"),
		word(agreements[2:], "seksi", "nama seksi atau subbagian"),
		word(reminder, "desa", "nama desa"),
		word(reminder, "desa_lengkap", "nama desa dengan sebutannya, misalnya Kelurahan Serua"),
		word(reminder, "jenis_desa", "sebutannya, misalnya desa atau kelurahan"),
		word(reminder, "kepala_desa", "nama kepala desa"),
		word(reminder, "jabatan_kepala", "jabatan kepala desa, misalnya Kepala Desa Wates atau Lurah Serua"),
		silent(word(reminder, "lembaga_desa", "lembaga di sampingnya, misalnya Badan Permusyawaratan Desa Wates; barisnya hilang bila tidak ada")),
		word(reminder, "jumlah_dokumen", "banyaknya dokumen dalam daftar"),
		word(letters, "tanggal_surat", "tanggal surat"),
		word(letters, "nomor_surat", "nomor surat menurut agenda surat keluar"),
		word(reminder, "teguran_ke", "I, II, atau III menurut agenda surat keluar"),
		silent(word(reminder, "surat_sebelumnya", "nomor dan tanggal teguran sebelumnya; barisnya hilang bila tidak ada")),
		silent(word(reminder, "dokumen_belum", "dokumen yang belum diterima; barisnya hilang bila tidak ada")),
		silent(word(reminder, "dokumen_terlambat", "dokumen yang diterima terlambat; barisnya hilang bila tidak ada")),
		word(letters[1:], "jabatan_tujuan", "kepada siapa laporan dikirim"),
		silent(word(letters[1:], "tembusan", "siapa lagi yang menerimanya; barisnya hilang bila tidak ada")),
		placed(letters, "alamat_tujuan", "kepada siapa surat ditujukan, pada baris tersendiri"),
		placed(reminder, "daftar_dokumen", "tabel dokumen desa itu, pada baris tersendiri"),
		placed(letters[1:], "daftar_kiriman", "tabel naskah yang dikirim, pada baris tersendiri"),
		placed(append(slices.Clone(agreements), letters...), "tanda_tangan", "tempat tanda tangan, pada baris tersendiri"),
	}
}

func (f *ownField) of(topic model.ID) bool { return slices.Contains(f.topics, topic) }

// home names the texts that the field is for.
func (f *ownField) home() string {
	var names []string
	for _, t := range model.Topics() {
		if f.of(t.ID) {
			names = append(names, t.Label)
		}
	}
	return series(names)
}

// placed is the field to which a line of the text belongs, or "".
func (w *Writer) placed(line string) string {
	name, opens := strings.CutPrefix(line, "{")
	name, closes := strings.CutSuffix(name, "}")
	if !opens || !closes {
		return ""
	}
	name = strings.TrimSpace(name)
	for _, f := range ownFields() {
		if f.placed && f.Name == name && f.of(w.topic) {
			return name
		}
	}
	return ""
}

// silent reports that a line speaks of something of which there is none.
func (w *Writer) silent(line string) bool {
	none := false
	w.walk(line, func(string) {}, func(f *Field, _ string) {
		for _, own := range ownFields() {
			none = none || own.silent && own.Name == f.Name && w.subject.Words[f.Name].Text == ""
		}
	}, func(string) {})
	return none
}

// Unplaced lists what the topic's text has no line for, in the order in which it belongs
// behind the text.
func (w *Writer) Unplaced(script string) []string {
	var all []string
	for _, f := range ownFields() {
		if !f.placed || !f.of(w.topic) {
			continue
		}
		stands := slices.ContainsFunc(strings.Split(script, "\n"), func(line string) bool { return w.placed(strings.TrimSpace(line)) == f.Name })
		if !stands {
			all = append(all, f.Name)
		}
	}
	return all
}
