package model

import (
	"slices"
	"strings"
)

// Village is a desa of the kecamatan, or what stands for one: a kelurahan, a nagari.
type Village struct {
	neverBlank
	noReferences
	ID    ID          `json:"id"`
	Order int         `json:"order"`
	Name  string      `json:"name"`           // without the word for its kind
	Kind  VillageKind `json:"kind,omitempty"` // blank: desa
	Head  string      `json:"head,omitempty"` // who leads it, for letters

	Called  string `json:"called,omitempty"`  // the office's own word for what it is, Marga; blank: that of the kind
	Title   string `json:"title,omitempty"`   // the own word for who leads it, Perbekel; blank likewise
	Council string `json:"council,omitempty"` // what stands beside the head; blank likewise

	Area  string `json:"area,omitempty"` // the ministry's code in the form of AreaCode; blank: not known
	From  Date   `json:"from,omitzero"`  // its first day; blank: always was
	Until Date   `json:"until,omitzero"` // its last day; blank: still is

	FormerName
}

// Fields tells what a Village is made of.
func (v *Village) Fields() []Field {
	return slices.Concat([]Field{
		{Name: "id", At: &v.ID, Title: "Kode desa", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &v.Name, Title: "Nama desa", Word: "nama", Label: "Nama desa", Hint: "Tanpa kata Desa, misalnya Wates Wetan.", Head: "Desa", Also: []string{"Nama desa", "Desa/kelurahan"}, Limit: Required},
		{Name: "head", At: &v.Head, Title: "Kepala desa", Word: "kepala desa", Label: "Kepala desa", Hint: "Namanya, untuk surat; pada kelurahan nama lurahnya, misalnya Sutrisno.", Limit: OneLine},
		{Name: "kind", At: &v.Kind, Title: "Jenis; kosong: desa", Word: "jenis", Label: "Jenis", Hint: "Desa, kelurahan, atau sebutan daerah; surat dan laporan menyebutnya begitu, misalnya Lurah Serua.", Also: []string{"Jenis desa", "Sebutan", "Status desa"}},
		{Name: "called", At: &v.Called, Title: "Sebutan setempat, bila bukan salah satu jenis; kosong: kata jenisnya", Word: "sebutan setempat", Label: "Sebutan setempat", Hint: "Kosong: kata jenisnya. Sebutan yang tidak ada pada Jenis, misalnya Marga; dokumen yang wajib tetap menurut Jenis.", Also: []string{"Sebutan lain", "Sebutan daerah"}, Limit: OneLine},
		{Name: "title", At: &v.Title, Title: "Sebutan jabatan kepala; kosong: menurut jenis", Word: "jabatan kepala", Label: "Jabatan kepala", Hint: "Kosong: menurut jenisnya. Sebutan setempat, misalnya Perbekel, Kuwu, atau Hukum Tua.", Also: []string{"Sebutan kepala", "Sebutan kepala desa"}, Limit: OneLine},
		{Name: "council", At: &v.Council, Title: "Sebutan lembaga di samping kepala; kosong: menurut jenis", Word: "lembaga", Label: "Lembaga", Hint: "Kosong: menurut jenisnya, misalnya Badan Permusyawaratan Desa. Tertulis dalam tembusan surat.", Also: []string{"Sebutan lembaga", "Lembaga desa", "Sebutan BPD"}, Limit: OneLine},
		{Name: "area", At: &v.Area, Title: "Kode wilayah Kemendagri, 10 angka bertitik; kosong: tidak diketahui", Word: "kode wilayah", Label: "Kode wilayah", Hint: "Kode Kemendagri, 10 angka, misalnya 35.08.05.2001; dengannya berkas dari Kemendagri dan OpenSID dicocokkan.", Also: []string{"Kode wilayah Kemendagri", "Kode Kemendagri", "Kode desa", "Kode desa/kelurahan", "Kode kelurahan", "desa_id", "Kode desa Kemendagri"}, Limit: OneLine},
		{Name: "from", At: &v.From, Title: "Hari pertama desa itu ada; kosong: sejak semula", Word: "ada sejak", Label: "Ada sejak", Hint: "Kosong: sejak semula. Dokumen dengan batas sebelum hari itu tidak wajib, misalnya bagi desa pemekaran 1/7.", Also: []string{"Berdiri sejak", "Berlaku sejak"}},
		{Name: "until", At: &v.Until, Title: "Hari terakhir desa itu ada; kosong: masih ada", Word: "ada sampai", Label: "Ada sampai", Hint: "Kosong: masih ada. Hari terakhir, misalnya 30/6 bagi desa yang digabung 1/7; dokumen sesudahnya tidak wajib.", Also: []string{"Berlaku sampai"}},
		{Name: "order", At: &v.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}, v.fieldsOf("desa"))
}

// Ref names the village.
func (v *Village) Ref() Ref { return Ref{KindVillage, string(v.ID)} }

// Check wants an id, a name, a known kind and a whole code of the area.
func (v *Village) Check() error {
	if code, is := AreaCode(v.Area); v.Area != "" && (!is || code != v.Area) {
		return BadArea(v.Area)
	}
	if v.Kind.Info().Kind != v.Kind {
		return Faultf(FaultText, "Jenis", "Jenis desa %q tidak dikenal; diharapkan salah satu dari %s.", Clean(string(v.Kind), false), strings.Join(villageWords(), ", "))
	}
	if err := checkTerm("Ada sampai", v.From, v.Until); err != nil {
		return err
	}
	return firstOf(v.FormerName.check(), checkFields(v.Fields()))
}

func (v *Village) addTo(b *Book) { b.Villages = append(b.Villages, *v) }

// DocumentKind is a document every village owes once in the year (Tabel 11).
// It counts in the quarter of its due date.
type DocumentKind struct {
	neverBlank
	noReferences
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`           // LPPDes
	About int    `json:"about"`          // the year the document speaks of
	Due   Date   `json:"due"`            // last day on time
	Long  string `json:"long,omitempty"` // name in full

	OwedBy Owers `json:"owed_by,omitempty"`
}

// Fields tells what a DocumentKind is made of.
func (d *DocumentKind) Fields() []Field {
	return []Field{
		{Name: "id", At: &d.ID, Title: "Kode jenis dokumen", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &d.Name, Title: "Nama dokumen, misalnya LPPDes", Word: "nama", Label: "Nama", Hint: "Singkatan, misalnya LPPDes.", Head: "Nama dokumen", Also: []string{"Nama"}, Refused: "Nama dokumen", Limit: Required},
		{Name: "long", At: &d.Long, Title: "Nama lengkap dokumen", Word: "nama lengkap", Label: "Nama lengkap", Hint: "Misalnya Laporan Penyelenggaraan Pemerintahan Desa.", Refused: "Nama lengkap dokumen", Limit: OneLine},
		{Name: "about", At: &d.About, Sort: YearNumber, Title: "Tahun yang dibicarakan dokumen itu", Word: "tahun dokumen", Label: "Tahun dokumen", Hint: "Tahun yang dibicarakan dokumen itu.", Most: 2200},
		{Name: "due", At: &d.Due, Title: "Batas penyampaian", Word: "batas", Label: "Batas", Hint: "Hari terakhir yang masih tepat waktu, misalnya 31/3.", Also: []string{"Batas penyampaian", "Jatuh tempo"}},
		{Name: "owed_by", At: &d.OwedBy, Title: "Siapa yang wajib; kosong: desa, bukan kelurahan", Word: "wajib bagi", Label: "Wajib bagi", Hint: "Desa dengan sebutan apa pun, misalnya nagari; kelurahan biasanya tidak. Satu desa saja dikecualikan pada layar Desa."},
		{Name: "order", At: &d.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the document kind.
func (d *DocumentKind) Ref() Ref { return Ref{KindDocument, string(d.ID)} }

// Check wants a name and a due date; without one nobody could be on time.
func (d *DocumentKind) Check() error {
	if d.Due.IsBlank() {
		return Faultf(FaultDate, "Batas", "Batas penyampaian %s belum diisi.", d.Name)
	}
	if d.OwedBy.Word() == string(d.OwedBy) && d.OwedBy != OwedByKelurahan {
		return Faultf(FaultText, "Wajib bagi", "Wajib bagi: terbaca %q, diharapkan desa, semua, atau kelurahan.", Clean(string(d.OwedBy), false))
	}
	return checkFields(d.Fields())
}

func (d *DocumentKind) addTo(b *Book) { b.Documents = append(b.Documents, *d) }

// Receipt says when a village handed a document in, or why it need not.
type Receipt struct {
	Village   ID     `json:"village"`
	Document  ID     `json:"document"`
	Date      Date   `json:"date,omitzero"`
	Reference string `json:"reference,omitempty"` // number of the perdes or letter
	Note      string `json:"note,omitempty"`
	Waiver    string `json:"waiver,omitempty"` // why it is not owed; blank: it is, where its kind owes it
}

// Fields tells what a Receipt is made of.
func (r *Receipt) Fields() []Field {
	return []Field{
		{Name: "village", At: &r.Village, Of: KindVillage, Title: "Kode desa", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "document", At: &r.Document, Of: KindDocument, Title: "Kode jenis dokumen", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "date", At: &r.Date, Title: "Tanggal terima", Word: "tanggal", Label: "Tanggal terima", Hint: "Misalnya 28/3 atau 28 Maret.", Head: "diterima", Asked: "Tanggal diterima", Fills: true},
		{Name: "reference", At: &r.Reference, Title: "Nomor perdes atau surat", Word: "nomor", Label: "Nomor dokumen", Hint: "Nomor perdes atau surat pengantar.", Head: "nomor", Asked: "Nomor", Limit: OneLine, Fills: true},
		{Name: "note", At: &r.Note, Title: "Catatan", Word: "catatan", Label: "Catatan", Head: "catatan", Limit: Passage, Fills: true},
		{Name: "waiver", At: &r.Waiver, Title: "Alasan dokumen itu tidak wajib; kosong: wajib", Word: "tidak wajib karena", Label: "Tidak wajib karena", Hint: "Kosong: wajib. Dengan alasan, dokumen ini tidak dihitung dan tidak ditegur, misalnya disusun bersama desa induk.", Head: "tidak wajib karena", Limit: OneLine, Fills: true},
	}
}

// Ref names the cell.
func (r *Receipt) Ref() Ref { return Ref{KindReceipt, key(string(r.Village), string(r.Document))} }

// Check bounds the texts.
func (r *Receipt) Check() error {
	return checkFields(r.Fields())
}

// References names the village and the document kind.
func (r *Receipt) References() []Ref {
	return []Ref{{KindVillage, string(r.Village)}, {KindDocument, string(r.Document)}}
}

// IsBlank reports that nothing was received, noted or waived.
func (r *Receipt) IsBlank() bool {
	return r.Date.IsBlank() && r.Reference == "" && r.Note == "" && r.Waiver == ""
}

func (r *Receipt) addTo(b *Book) {
	put(b.receipts, receiptKey{r.Village, r.Document}, *r, r.IsBlank())
}

// CountedIn is the quarter of the report year in which the document counts: that of its due
// date, the first where it was due before the year, the last where it is due after.
func (d *DocumentKind) CountedIn(year int) Quarter {
	switch {
	case d.Due.Year < year:
		return Q1
	case d.Due.Year > year:
		return Q4
	}
	return d.Due.Quarter()
}
