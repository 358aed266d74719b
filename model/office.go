package model

import "slices"

// Office is the profile of the kecamatan in one year: names on the cover and under the signature.
type Office struct {
	neverBlank
	noReferences
	Name       string `json:"name"`               // Kecamatan Ranuyoso
	Regency    string `json:"regency"`            // Lumajang
	Head       Person `json:"head,omitzero"`      // camat
	Secretary  Person `json:"secretary,omitzero"` // sekretaris kecamatan
	SignPlace  string `json:"sign_place,omitempty"`
	SignDate   Date   `json:"sign_date,omitzero"`
	PlanPeriod string `json:"plan_period,omitempty"` // years of the renstra, 2024–2026
	Regent     Person `json:"regent,omitzero"`       // bupati, to whom the agreement is made
	Address    string `json:"address,omitempty"`     // for letterheads
	Postcode   string `json:"postcode,omitempty"`    // likewise
	Phone      string `json:"phone,omitempty"`       // likewise
	Mail       string `json:"mail,omitempty"`        // likewise
	LetterForm string `json:"letter_form,omitempty"` // of the number of a letter, with {urut}, {bulan}, {tahun}
	Decree     string `json:"decree,omitempty"`      // the decree that sets the IKU
	AgreedOn   Date   `json:"agreed_on,omitzero"`    // day the perjanjian kinerja was signed
	RenewedOn  Date   `json:"renewed_on,omitzero"`   // day the changed one was signed
	StaffAgree bool   `json:"staff_agree,omitempty"` // agreements go down to each Employee
}

// Fields tells what an Office is made of.
func (o *Office) Fields() []Field {
	return []Field{
		{Name: "name", At: &o.Name, Title: "Nama kantor, seperti pada sampul laporan", Word: "nama", Label: "Nama kantor", Hint: "Seperti pada sampul laporan.", Limit: Required, Apart: ofOffice},
		{Name: "regency", At: &o.Regency, Title: "Kabupaten, tanpa kata Kabupaten", Word: "kabupaten", Label: "Kabupaten", Hint: "Tanpa kata Kabupaten.", Limit: OneLine, Apart: ofOffice},
		{Name: "head", At: &o.Head, Title: "Camat", Word: "camat", Label: "Camat", Role: "camat", Limit: Persons, Apart: ofOffice},
		{Name: "secretary", At: &o.Secretary, Title: "Sekretaris kecamatan", Word: "sekretaris", Label: "Sekretaris", Role: "sekretaris", Limit: Persons, Apart: ofOffice},
		{Name: "regent", At: &o.Regent, Title: "Bupati", Word: "bupati", Label: "Bupati", Role: "bupati", Limit: Persons, Apart: ofOffice},
		{Name: "sign_place", At: &o.SignPlace, Title: "Tempat tanda tangan laporan", Word: "tempat tanda tangan", Label: "Tempat", Hint: "Tempat tanda tangan.", Refused: "Tempat tanda tangan", Limit: OneLine, Apart: ofOffice},
		{Name: "sign_date", At: &o.SignDate, Title: "Tanggal tanda tangan laporan", Word: "tanggal tanda tangan", Label: "Tanggal", Hint: "Tanggal tanda tangan laporan, sesudah tahun berakhir.", Apart: ofOffice},
		{Name: "plan_period", At: &o.PlanPeriod, Title: "Periode renstra", Word: "periode renstra", Label: "Periode renstra", Hint: "Misalnya 2024–2026; dipakai selama Renstra tahun ini belum didaftar.", Limit: OneLine, Apart: ofOffice},
		{Name: "address", At: &o.Address, Title: "Alamat kantor", Word: "alamat", Label: "Alamat kantor", Hint: "Untuk kop surat.", Limit: OneLine, Apart: ofOffice},
		{Name: "postcode", At: &o.Postcode, Title: "Kode pos kantor", Word: "kode pos", Label: "Kode pos", Hint: "Untuk kop surat, misalnya 67357.", Limit: OneLine, Apart: ofOffice},
		{Name: "phone", At: &o.Phone, Title: "Telepon kantor", Word: "telepon", Label: "Telepon", Hint: "Untuk kop surat, misalnya (0334) 571234.", Limit: OneLine, Apart: ofOffice},
		{Name: "mail", At: &o.Mail, Title: "Pos-el kantor", Word: "pos-el", Label: "Pos-el", Hint: "Untuk kop surat, misalnya kecamatan@lumajangkab.go.id.", Limit: OneLine, Apart: ofOffice},
		{Name: "letter_form", At: &o.LetterForm, Title: "Bentuk nomor surat, dengan {urut}, {bulan} dan {tahun}", Word: "bentuk nomor surat", Label: "Bentuk nomor surat", Hint: "Misalnya 140/{urut}/427.91/{tahun}; {bulan} bulan dengan angka Romawi.", Limit: OneLine, Apart: ofOffice},
		{Name: "decree", At: &o.Decree, Title: "Keputusan yang menetapkan IKU", Word: "keputusan IKU", Label: "Keputusan IKU", Hint: "Nomor dan tanggal keputusan yang menetapkan IKU.", Limit: OneLine, Apart: ofOffice},
		{Name: "agreed_on", At: &o.AgreedOn, Title: "Tanggal perjanjian kinerja ditandatangani", Word: "PK ditandatangani", Label: "Tanggal PK", Hint: "Tanggal Perjanjian Kinerja ditandatangani.", Apart: ofOffice},
		{Name: "renewed_on", At: &o.RenewedOn, Title: "Tanggal perjanjian kinerja perubahan ditandatangani", Word: "PK perubahan ditandatangani", Label: "Tanggal PK perubahan", Hint: "Tanggal Perjanjian Kinerja Perubahan ditandatangani.", Apart: ofOffice},
		{Name: "staff_agree", At: &o.StaffAgree, Title: "Perjanjian kinerja dibuat sampai tingkat staf", Word: "PK sampai staf", Label: "PK sampai staf", Hint: "Ya: juga tiap staf dengan kepala seksinya, menurut daftar Staf dan Pekerjaan staf.", Apart: ofOffice},
	}
}

// Person is somebody who signs: name with titles, rank and 18-digit NIP; blank parts are unknown.
type Person struct {
	Name string `json:"name,omitempty"`
	Rank string `json:"rank,omitempty"`
	NIP  string `json:"nip,omitempty"`
}

// Fields tells what a Person is made of.
func (p *Person) Fields() []Field {
	return []Field{
		{Name: "name", At: &p.Name, Title: "Nama dengan gelar", Label: "Nama", Hint: "Dengan gelar."},
		{Name: "rank", At: &p.Rank, Title: "Pangkat", Label: "Pangkat", Hint: "Pangkat dan golongan, misalnya Pembina (IV/a); boleh kosong."},
		{Name: "nip", At: &p.NIP, Title: "NIP, 18 angka", Label: "NIP", Hint: "18 angka."},
	}
}

// Ref names the one office record of a year.
func (*Office) Ref() Ref { return Ref{KindOffice, "office"} }

// Check wants a name; everything else may follow later.
func (o *Office) Check() error {
	return checkFields(o.Fields())
}

func (p Person) check(role string) error {
	return firstOf(
		checkOptional("Nama "+role, p.Name),
		checkOptional("Pangkat "+role, p.Rank),
		checkOptional("NIP "+role, p.NIP),
	)
}

func (o *Office) addTo(b *Book) { b.Office = *o }

// Section is a seksi or subbagian; rows belong to one and its staf enter them.
type Section struct {
	neverBlank
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`
	Head  Person `json:"head,omitzero"` // who signs for it

	Parent ID `json:"parent,omitempty"` // whose head is the direct superior; "": as Superior tells it

	From  Date `json:"from,omitzero"`  // its first day; blank: always was
	Until Date `json:"until,omitzero"` // its last day; blank: still is
	Next  ID   `json:"next,omitempty"` // which does its work after that

	Measures bool `json:"measures,omitempty"` // it hands in the indicators of all sections
	Treasury bool `json:"treasury,omitempty"` // it enters and hands in the money of all sections

	FormerName
}

// Fields tells what a Section is made of.
func (s *Section) Fields() []Field {
	return slices.Concat([]Field{
		{Name: "id", At: &s.ID, Title: "Kode seksi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &s.Name, Title: "Nama seksi atau subbagian", Word: "nama", Label: "Nama", Hint: "Misalnya Seksi Pemerintahan.", Head: "Nama seksi", Also: []string{"Seksi", "Bagian"}, Refused: "Nama seksi", Limit: Required},
		{Name: "head", At: &s.Head, Title: "Kepala seksi atau subbagian", Word: "kepala", Label: "kepala seksi", Role: "kepala", Limit: Persons},
		{Name: "measures", At: &s.Measures, Title: "Mengajukan indikator seluruh kantor", Word: "mengajukan indikator kantor", Label: "Indikator kantor", Hint: "Ya: seksi ini yang mengajukan bagian Indikator; tiap seksi tetap mengisi indikatornya sendiri."},
		{Name: "treasury", At: &s.Treasury, Title: "Mengisi dan mengajukan anggaran seluruh kantor", Word: "mengurus anggaran kantor", Label: "Anggaran kantor", Hint: "Ya: seksi ini boleh mengisi anggaran semua seksi dan yang mengajukan bagian Anggaran."},
		{Name: "parent", At: &s.Parent, Of: KindSection, Title: "Kode seksi atasan langsung", Word: "atasan", Label: "Atasan langsung", Hint: "Kepada siapa PK seksi dibuat; biasanya camat, bagi subbagian sekretaris."},
		{Name: "from", At: &s.From, Title: "Hari pertama seksi itu ada; kosong: sejak semula", Word: "ada sejak", Label: "Ada sejak", Hint: "Kosong: sejak semula. Misalnya 1/7 bagi seksi yang dibentuk di tengah tahun.", Also: []string{"Dibentuk sejak"}},
		{Name: "until", At: &s.Until, Title: "Hari terakhir seksi itu ada; kosong: masih ada", Word: "ada sampai", Label: "Ada sampai", Hint: "Kosong: masih ada. Misalnya 30/6 bagi seksi yang dihapus; surat dan tabel sebelumnya tetap menyebutnya.", Also: []string{"Dihapus sesudah"}},
		{Name: "next", At: &s.Next, Of: KindSection, Title: "Kode seksi yang meneruskan tugasnya; kosong: tidak ada", Word: "diteruskan oleh", Label: "Diteruskan oleh", Hint: "Seksi yang mengisi dan mengajukan baris-barisnya sesudah hari terakhir itu."},
		{Name: "order", At: &s.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}, s.fieldsOf("seksi"))
}

// References names the section above, and the one that follows.
func (s *Section) References() []Ref { return append(sectionRef(s.Parent), sectionRef(s.Next)...) }

// Ref names the section.
func (s *Section) Ref() Ref { return Ref{KindSection, string(s.ID)} }

// Check wants an id and a name, and another as its superior.
func (s *Section) Check() error {
	if s.Parent != "" && s.Parent == s.ID {
		return Faultf(FaultReference, "Atasan langsung", "%s tidak dapat menjadi atasannya sendiri.", s.Name)
	}
	switch {
	case s.Next != "" && s.Next == s.ID:
		return Faultf(FaultReference, "Diteruskan oleh", "%s tidak dapat meneruskan tugasnya sendiri.", s.Name)
	case s.Next != "" && s.Until.IsBlank():
		return Faultf(FaultDate, "Ada sampai", "Ada sampai belum diisi, padahal tugas %s diteruskan seksi lain; diharapkan hari terakhirnya, misalnya 30/6.", s.Name)
	}
	return firstOf(checkTerm("Ada sampai", s.From, s.Until), s.FormerName.check(), checkFields(s.Fields()))
}

func (s *Section) addTo(b *Book) { b.Sections = append(b.Sections, *s) }

// sectionRef points at a section where one is named.
func sectionRef(id ID) []Ref {
	if id == "" {
		return nil
	}
	return []Ref{{KindSection, string(id)}}
}
