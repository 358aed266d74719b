package model

// mostPeople bounds a count of staff in one row.
const mostPeople = 10_000

// Staff is a row of Tabel 1: a position and how many fill it, split three ways.
// The splits are kept as entered; that they agree is a check, not a rule.
type Staff struct {
	neverBlank
	noReferences
	ID        ID        `json:"id"`
	Order     int       `json:"order"`
	Position  string    `json:"position"`
	Needed    int       `json:"needed,omitempty"` // posts by analysis; 0: not stated
	Male      int       `json:"male,omitempty"`
	Female    int       `json:"female,omitempty"`
	Civil     int       `json:"civil,omitempty"`     // PNS
	Contract  int       `json:"contract,omitempty"`  // PPPK
	PartTime  int       `json:"part_time,omitempty"` // PPPK paruh waktu
	Temporary int       `json:"temporary,omitempty"` // non ASN, formerly TKB
	Education Education `json:"education,omitzero"`
	Echelon3  int       `json:"echelon_3,omitempty"`
	Echelon4  int       `json:"echelon_4,omitempty"`
	Note      string    `json:"note,omitempty"`
}

// Fields tells what a Staff is made of.
func (s *Staff) Fields() []Field {
	return []Field{
		{Name: "id", At: &s.ID, Title: "Kode jabatan", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "position", At: &s.Position, Title: "Jabatan", Word: "jabatan", Label: "Jabatan", Hint: "Seperti pada Tabel 1, misalnya Kepala Seksi Pemerintahan.", Also: []string{"Jabatan dalam organisasi", "Nama jabatan"}, Limit: Required},
		{Name: "needed", At: &s.Needed, Title: "Kebutuhan menurut analisis", Word: "kebutuhan", Label: "Kebutuhan", Hint: "Orang menurut analisis jabatan, misalnya 2.", Most: mostPeople},
		{Name: "male", At: &s.Male, Title: "Laki-laki", Word: "laki-laki", Label: "Laki-laki", Hint: "Orang, misalnya 3.", Also: []string{"L"}, Most: mostPeople},
		{Name: "female", At: &s.Female, Title: "Perempuan", Word: "perempuan", Label: "Perempuan", Hint: "Orang, misalnya 1.", Also: []string{"P"}, Most: mostPeople},
		{Name: "civil", At: &s.Civil, Title: "PNS", Word: "PNS", Label: "PNS", Hint: "Pegawai negeri sipil, orang, misalnya 2.", Also: []string{"Jumlah PNS"}, Most: mostPeople},
		{Name: "contract", At: &s.Contract, Title: "PPPK", Word: "PPPK", Label: "PPPK", Hint: "Pegawai dengan perjanjian kerja, orang, misalnya 1.", Also: []string{"Jumlah PPPK", "P3K"}, Most: mostPeople},
		{Name: "part_time", At: &s.PartTime, Title: "PPPK paruh waktu", Word: "PPPK paruh waktu", Label: "PPPK paruh waktu", Hint: "Orang, misalnya 1.", Also: []string{"P3K paruh waktu", "Paruh waktu"}, Most: mostPeople},
		{Name: "temporary", At: &s.Temporary, Title: "Non ASN", Word: "non ASN", Label: "Non ASN", Hint: "Tenaga kontrak atau honorer, orang, misalnya 1.", Also: []string{"TKB"}, Most: mostPeople},
		{Name: "education", At: &s.Education, Title: "Pendidikan terakhir", Word: "pendidikan"},
		{Name: "echelon_3", At: &s.Echelon3, Title: "Eselon III", Word: "eselon III", Label: "Eselon III", Hint: "Pejabat eselon III, orang; Camat dan Sekretaris.", Most: mostPeople},
		{Name: "echelon_4", At: &s.Echelon4, Title: "Eselon IV", Word: "eselon IV", Label: "Eselon IV", Hint: "Pejabat eselon IV, orang; Kepala Seksi dan Kasubag.", Most: mostPeople},
		{Name: "note", At: &s.Note, Title: "Keterangan", Word: "keterangan", Label: "Keterangan", Hint: "Dicetak di kolom Ket. Tabel 1; boleh kosong.", Also: []string{"Ket.", "Ket"}, Limit: OneLine},
		{Name: "order", At: &s.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Education counts people by their highest diploma.
type Education struct {
	Primary   int `json:"sd,omitempty"`
	Junior    int `json:"smp,omitempty"`
	Senior    int `json:"sma,omitempty"`
	Diploma1  int `json:"d1,omitempty"`
	Diploma2  int `json:"d2,omitempty"`
	Diploma   int `json:"d3,omitempty"`
	Diploma4  int `json:"d4,omitempty"`
	Bachelor  int `json:"s1,omitempty"`
	Master    int `json:"s2,omitempty"`
	Doctorate int `json:"s3,omitempty"`
}

// Fields tells what an Education is made of.
func (e *Education) Fields() []Field {
	return []Field{
		{Name: "sd", At: &e.Primary, Title: "SD", Label: "SD", Hint: "Orang dengan pendidikan terakhir SD, misalnya 2.", Most: mostPeople},
		{Name: "smp", At: &e.Junior, Title: "SMP", Label: "SMP", Hint: "Orang dengan pendidikan terakhir SMP, misalnya 2.", Most: mostPeople},
		{Name: "sma", At: &e.Senior, Title: "SMA", Label: "SMA", Hint: "Orang dengan pendidikan terakhir SMA, misalnya 2.", Most: mostPeople},
		{Name: "d1", At: &e.Diploma1, Title: "D1", Label: "D1", Hint: "Orang dengan pendidikan terakhir D1, misalnya 2.", Most: mostPeople},
		{Name: "d2", At: &e.Diploma2, Title: "D2", Label: "D2", Hint: "Orang dengan pendidikan terakhir D2, misalnya 2.", Most: mostPeople},
		{Name: "d3", At: &e.Diploma, Title: "D3", Label: "D3", Hint: "Orang dengan pendidikan terakhir D3, misalnya 2.", Most: mostPeople},
		{Name: "d4", At: &e.Diploma4, Title: "D4", Label: "D4", Hint: "Orang dengan pendidikan terakhir D4, misalnya 2.", Most: mostPeople},
		{Name: "s1", At: &e.Bachelor, Title: "S1", Label: "S1", Hint: "Orang dengan pendidikan terakhir S1, misalnya 2.", Most: mostPeople},
		{Name: "s2", At: &e.Master, Title: "S2", Label: "S2", Hint: "Orang dengan pendidikan terakhir S2, misalnya 2.", Most: mostPeople},
		{Name: "s3", At: &e.Doctorate, Title: "S3", Label: "S3", Hint: "Orang dengan pendidikan terakhir S3, misalnya 2.", Most: mostPeople},
	}
}

// Ref names the row.
func (s *Staff) Ref() Ref { return Ref{KindStaff, string(s.ID)} }

// Check wants a position and counts from zero.
func (s *Staff) Check() error {
	e := s.Education
	for _, n := range []int{
		s.Needed, s.Male, s.Female, s.Civil, s.Contract, s.PartTime, s.Temporary, s.Echelon3, s.Echelon4,
		e.Primary, e.Junior, e.Senior, e.Diploma1, e.Diploma2, e.Diploma, e.Diploma4, e.Bachelor, e.Master, e.Doctorate,
	} {
		if n < 0 || n > mostPeople {
			return Faultf(FaultNumber, "Pegawai", "Jumlah pegawai %q: terbaca %d, diharapkan 0 sampai 10.000.", s.Position, n)
		}
	}
	return checkFields(s.Fields())
}

func (s *Staff) addTo(b *Book) { b.Staff = append(b.Staff, *s) }

// Condition is the state of an asset as the inventory writes it.
type Condition string

// The conditions.
const (
	Good          Condition = "B"
	LightlyBroken Condition = "RR"
	BadlyBroken   Condition = "RB"
)

// Asset is a row of Tabel 2. A blank quantity was left blank by the inventory.
type Asset struct {
	neverBlank
	noReferences
	ID        ID        `json:"id"`
	Order     int       `json:"order"`
	Group     string    `json:"group"`
	Name      string    `json:"name"`
	Unit      string    `json:"unit,omitempty"`
	Quantity  Reading   `json:"quantity,omitzero"`
	Condition Condition `json:"condition,omitempty"`
	Effect    string    `json:"effect,omitempty"` // of its being broken, and what is done about it
}

// Fields tells what a Asset is made of.
func (a *Asset) Fields() []Field {
	return []Field{
		{Name: "id", At: &a.ID, Title: "Kode sarana", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &a.Name, Title: "Nama sarana", Word: "nama", Label: "Nama sarana", Hint: "Seperti dalam kartu inventaris, misalnya Sepeda motor.", Also: []string{"Nama barang", "Nama"}, Limit: Required},
		{Name: "group", At: &a.Group, Title: "Kelompok", Word: "kelompok", Label: "Kelompok", Hint: "Misalnya ALAT ANGKUTAN.", Refused: "Kelompok sarana", Limit: OneLine},
		{Name: "unit", At: &a.Unit, Title: "Satuan", Word: "satuan", Label: "Satuan", Hint: "Misalnya unit atau buah.", Limit: OneLine},
		{Name: "quantity", At: &a.Quantity, Title: "Jumlah", Word: "jumlah", Label: "Jumlah", Hint: "Misalnya 3; kosong bila belum dihitung.", Limit: FromZero},
		{Name: "condition", At: &a.Condition, Title: "Kondisi: B baik, RR rusak ringan, RB rusak berat", Word: "kondisi", Label: "Kondisi", Hint: "Baik, rusak ringan, atau rusak berat.", Also: []string{"Keterangan/kondisi barang"}},
		{Name: "effect", At: &a.Effect, Title: "Pengaruh kerusakan dan rencana penanganannya", Word: "pengaruh kerusakan", Label: "Pengaruh kerusakan", Hint: "Pengaruhnya pada pelayanan dan rencana perbaikan atau penggantian; hanya barang rusak.", Limit: OneLine},
		{Name: "order", At: &a.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the row.
func (a *Asset) Ref() Ref { return Ref{KindAsset, string(a.ID)} }

// Check wants a name, and a known condition where one is given.
func (a *Asset) Check() error {
	switch a.Condition {
	case "", Good, LightlyBroken, BadlyBroken:
	default:
		return Faultf(FaultText, "Kondisi", "Kondisi %q tidak dikenal; diharapkan B, RR atau RB.", a.Condition)
	}
	return checkFields(a.Fields())
}

func (a *Asset) addTo(b *Book) { b.Assets = append(b.Assets, *a) }
