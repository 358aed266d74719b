package model

// Narrative is a text of the report in the office's own words. It may hold fields by
// name, which the report fills. A topic without one is drafted by the report.
type Narrative struct {
	Topic ID     `json:"topic"`
	Text  string `json:"text"`
}

// Fields tells what a Narrative is made of.
func (n *Narrative) Fields() []Field {
	return []Field{
		{Name: "topic", At: &n.Topic, Title: "Tempat naskah dalam laporan", Quiet: isName, Apart: isKey},
		{Name: "text", At: &n.Text, Title: "Naskah", Label: "Naskah", Limit: Passage, Fills: true},
	}
}

// Ref names the text by its topic.
func (n *Narrative) Ref() Ref { return Ref{KindNarrative, string(n.Topic)} }

// Check wants a known topic and bounds the text.
func (n *Narrative) Check() error {
	if topicAt(n.Topic) == nil {
		return Faultf(FaultText, "Naskah", "Naskah %q tidak dikenal.", n.Topic)
	}
	return checkFields(n.Fields())
}

// References is empty: a topic is a place in the report.
func (n *Narrative) References() []Ref { return nil }

// IsBlank reports that nothing is written.
func (n *Narrative) IsBlank() bool { return noneFilled(n.Fields()) }

func (n *Narrative) addTo(b *Book) { put(b.narratives, n.Topic, n.Text, n.IsBlank()) }

// Topic is a row of the table of texts that the office's documents need.
type Topic struct {
	ID    ID
	Place string // chapter as the report numbers it; "" outside the chapters; else the document
	Label string
	Hint  string // what belongs there
	Lasts bool   // it speaks of the office, not of a year, and goes into the next one
}

// TopicOrder is the order of the report, a text of its own kind: package outline reads it.
const TopicOrder ID = "susunan"

// The texts of documents besides the LKjIP.
const (
	TopicAgreement ID = "pk-pernyataan" // between camat and bupati
	TopicRenewal   ID = "pk-perubahan"  // the same after a change
	TopicSection   ID = "pk-seksi"      // between the head of a section and the direct superior
	TopicReminder  ID = "teguran"       // to a village whose documents are late or missing
	TopicCover     ID = "pengantar"     // with which the report is sent
)

// Topics is the table: the LKjIP's texts in its order, whose chapters are those of
// PermenPANRB 53/2014, annex II, then those of other documents.
func Topics() []Topic {
	return []Topic{
		{"kata-pengantar", "", "Kata pengantar", "Ucapan, maksud laporan, dan harapan; nama dan tanggal ditambahkan sendiri.", false},
		{"ikhtisar", "", "Ikhtisar eksekutif", "Ringkasan laporan untuk pimpinan, paling banyak dua halaman.", false},
		{"pendahuluan", "Bab I", "Pembuka pendahuluan", "Dasar hukum dan maksud penyusunan laporan.", true},
		{"struktur-organisasi", "1.1.1", "Struktur organisasi", "Peraturan pembentukan dan susunan organisasi; bagan ditambahkan sendiri.", true},
		{"tugas-fungsi", "1.1.2", "Tugas dan fungsi", "Tugas kecamatan, sekretariat, subbagian dan seksi.", true},
		{"pegawai", "1.1.3", "Sumber daya manusia", "Penjelasan di bawah Tabel 1.", false},
		{"sarana", "1.1.4", "Sarana dan prasarana", "Penjelasan di bawah Tabel 2.", false},
		{"isu-strategis", "1.2", "Pengantar isu strategis", "Daftar isunya disusun tersendiri.", true},
		{"iku", "2.1", "Indikator kinerja utama", "Keputusan yang menetapkan IKU.", true},
		{"perjanjian-kinerja", "2.2", "Perjanjian kinerja", "Kapan ditandatangani dan mengapa diubah.", false},
		{"program-kegiatan", "2.3", "Program dan kegiatan pendukung", "Kaitan program dengan IKU.", false},
		{"pengukuran", "3.1.1", "Pengukuran kinerja", "Cara mengukur; rumus dan skala ditambahkan sendiri.", true},
		{"banding-target", "3.1.2.1", "Target dan realisasi tahun ini", "Penjelasan di bawah Tabel 9.", false},
		{"banding-tahun-lalu", "3.1.2.2", "Perbandingan dengan tahun sebelumnya", "Penjelasan di bawah Tabel 12 dan 13.", false},
		{"banding-renstra", "3.1.2.3", "Perbandingan dengan akhir renstra", "Penjelasan di bawah Tabel 14.", false},
		{"banding-standar", "3.1.2.4", "Perbandingan dengan standar atau kecamatan lain", "Penjelasan di bawah Tabel 15.", false},
		{"efisiensi", "3.1.2.6", "Efisiensi sumber daya", "Penjelasan di bawah Tabel 16.", false},
		{"program-penunjang", "3.1.2.7", "Program yang menunjang atau menghambat", "Simpulan sesudah uraian tiap program.", false},
		{"realisasi-anggaran", "3.2", "Realisasi anggaran", "Penjelasan di bawah Tabel 17.", false},
		{"capaian-lain", "3.2.1", "Capaian kinerja lain", "Penghargaan dan capaian di luar IKU.", false},
		{"inovasi", "3.2.2", "Inovasi", "Inovasi tahun ini.", false},
		{"evaluasi", "3.3", "Tindak lanjut hasil evaluasi", "Penjelasan di bawah tabel rekomendasi LHE tahun lalu.", false},
		{"penutup", "Bab IV", "Penutup", "Simpulan; angka capaian ditambahkan sendiri.", false},
		{"tindak-lanjut", "Bab IV", "Tindak lanjut", "Langkah perbaikan, satu per baris.", false},
		{"reviu", "Lampiran", "Pernyataan telah direviu", "Pernyataan Inspektorat; daftar kriterianya ditambahkan sendiri.", true},
		{TopicOrder, "Susunan", "Susunan laporan", "Bab, urutan, judul, tabel dan kolomnya; baris yang dihapus tidak dicetak.", true},
		{TopicAgreement, "PK", "Pernyataan Perjanjian Kinerja", "Pernyataan camat dan kepala daerah; lampirannya disusun dari data.", true},
		{TopicRenewal, "PK", "Pernyataan PK Perubahan", "Pernyataan untuk perjanjian yang diubah; lampirannya disusun dari data.", true},
		{TopicSection, "PK", "Pernyataan PK seksi", "Pernyataan kepala seksi atau staf dan atasan langsungnya; lampirannya disusun dari data.", true},
		{TopicReminder, "Surat", "Teguran dokumen desa", "Satu surat per desa; {daftar_dokumen} menjadi tabel, {tanda_tangan} tempat tanda tangan.", true},
		{TopicCover, "Surat", "Surat pengantar LKjIP", "Pengantar laporan yang dikirim; {daftar_kiriman} menjadi tabel, {tanda_tangan} tempat tanda tangan.", true},
	}
}

func topicAt(id ID) *Topic {
	for _, t := range Topics() {
		if t.ID == id {
			return &t
		}
	}
	return nil
}

// StrategicIssue is one of the issues of chapter 1.2.
type StrategicIssue struct {
	neverBlank
	noReferences
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Text  string `json:"text"`
}

// Fields tells what a StrategicIssue is made of.
func (i *StrategicIssue) Fields() []Field {
	return []Field{
		{Name: "id", At: &i.ID, Title: "Kode isu", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &i.Text, Title: "Isu strategis", Word: "isu", Label: "Isu strategis", Hint: "Satu kalimat.", Also: []string{"Isu"}, Limit: Required},
		{Name: "order", At: &i.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the issue.
func (i *StrategicIssue) Ref() Ref { return Ref{KindStrategicIssue, string(i.ID)} }

// Check wants a text.
func (i *StrategicIssue) Check() error {
	return checkFields(i.Fields())
}

func (i *StrategicIssue) addTo(b *Book) { b.Issues = append(b.Issues, *i) }
