package model

import "github.com/shopspring/decimal"

// VersionKind says how a budget version came about.
type VersionKind string

// The kinds of budget version.
const (
	VersionOriginal VersionKind = "murni"
	VersionShift    VersionKind = "pergeseran"
	VersionRevised  VersionKind = "perubahan"
)

// BudgetVersion is the budget as enacted at one time; a year may have several.
type BudgetVersion struct {
	neverBlank
	noReferences
	ID     ID          `json:"id"`
	Order  int         `json:"order"`
	Kind   VersionKind `json:"kind"`
	Name   string      `json:"name"`
	Since  Date        `json:"since,omitzero"`   // valid from this day; blank: all year
	Number string      `json:"number,omitempty"` // of the regulation or DPPA that enacts it
	Draft  bool        `json:"draft,omitempty"`  // not enacted yet: no figure follows from it
	Cause  string      `json:"cause,omitempty"`  // why the budget was changed to it
}

// Fields tells what a BudgetVersion is made of.
func (v *BudgetVersion) Fields() []Field {
	return []Field{
		{Name: "id", At: &v.ID, Title: "Kode versi anggaran", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &v.Name, Title: "Nama versi", Word: "nama", Label: "Nama", Hint: "Misalnya Pergeseran I.", Head: "Nama versi", Also: []string{"Nama"}, Refused: "Nama versi anggaran", Limit: Required},
		{Name: "kind", At: &v.Kind, Title: "Jenis versi", Word: "jenis", Label: "Jenis", Hint: "Murni, pergeseran, atau perubahan; yang terakhir bertanggal berlaku."},
		{Name: "since", At: &v.Since, Title: "Berlaku sejak; kosong: sepanjang tahun", Word: "berlaku sejak", Label: "Berlaku sejak", Hint: "Kosong: sepanjang tahun. Triwulan sebelum hari itu memakai versi sebelumnya."},
		{Name: "number", At: &v.Number, Title: "Nomor peraturan atau DPPA yang menetapkannya", Word: "nomor", Label: "Nomor", Hint: "Nomor peraturan kepala daerah, DPA, atau DPPA; boleh kosong.", Limit: OneLine},
		{Name: "draft", At: &v.Draft, Title: "Masih rancangan, belum berlaku", Word: "rancangan", Label: "Masih rancangan", Hint: "Ya: belum ditetapkan, dan tidak dipakai dalam hitungan mana pun."},
		{Name: "cause", At: &v.Cause, Title: "Alasan perubahan", Word: "alasan", Label: "Alasan perubahan", Hint: "Mengapa anggaran diubah, dalam kalimat; kosong pada versi murni.", Limit: OneLine},
		{Name: "order", At: &v.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the version.
func (v *BudgetVersion) Ref() Ref { return Ref{KindVersion, string(v.ID)} }

// Check wants a known kind and a name.
func (v *BudgetVersion) Check() error {
	switch v.Kind {
	case VersionOriginal, VersionShift, VersionRevised:
	default:
		return Faultf(FaultText, "Versi anggaran", "Jenis versi anggaran %q tidak dikenal.", v.Kind)
	}
	return checkFields(v.Fields())
}

func (v *BudgetVersion) addTo(b *Book) { b.Versions = append(b.Versions, *v) }

// Amount is the ceiling of a node in one budget version, in rupiah.
// It is entered at a node only where nothing above or below it has one in the same version.
type Amount struct {
	Node    ID      `json:"node"`
	Version ID      `json:"version"`
	Value   Reading `json:"value"`
}

// Fields tells what a Amount is made of.
func (a *Amount) Fields() []Field {
	return []Field{
		{Name: "node", At: &a.Node, Of: KindNode, Title: "Kode catatan rencana", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "version", At: &a.Version, Of: KindVersion, Title: "Kode versi anggaran", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "value", At: &a.Value, Sort: Rupiah, Title: "Pagu dalam rupiah", Label: "Anggaran", Limit: Money, Fills: true},
	}
}

// Ref names the cell.
func (a *Amount) Ref() Ref { return Ref{KindAmount, key(string(a.Node), string(a.Version))} }

// Check wants whole or decimal rupiah from zero.
func (a *Amount) Check() error {
	return checkFields(a.Fields())
}

// References names the node and the version.
func (a *Amount) References() []Ref {
	return []Ref{{KindNode, string(a.Node)}, {KindVersion, string(a.Version)}}
}

// IsBlank reports that no amount is set.
func (a *Amount) IsBlank() bool { return a.Value.IsBlank() }

func (a *Amount) addTo(b *Book) {
	put(b.amounts, amountKey{a.Node, a.Version}, a.Value, a.IsBlank())
}

// Spent is what a node had spent by the end of a quarter, in rupiah since 1 January.
// Like Amount it is entered at one level only, per quarter.
type Spent struct {
	Node    ID      `json:"node"`
	Quarter Quarter `json:"quarter"`
	Value   Reading `json:"value"`
}

// Fields tells what a Spent is made of.
func (s *Spent) Fields() []Field {
	return []Field{
		{Name: "node", At: &s.Node, Of: KindNode, Title: "Kode catatan rencana", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "quarter", At: &s.Quarter, Title: "Triwulan", Quiet: isName, Apart: isKey},
		{Name: "value", At: &s.Value, Sort: Rupiah, Title: "Realisasi anggaran sejak 1 Januari, dalam rupiah", Label: "Realisasi anggaran", Limit: Money, Fills: true},
	}
}

// Ref names the cell.
func (s *Spent) Ref() Ref { return Ref{KindSpent, key(string(s.Node), quarterKey(s.Quarter))} }

// Check wants a quarter and rupiah from zero.
func (s *Spent) Check() error {
	if !s.Quarter.Valid() {
		return badQuarter(s.Quarter)
	}
	return checkFields(s.Fields())
}

// References names the node.
func (s *Spent) References() []Ref { return []Ref{{KindNode, string(s.Node)}} }

// IsBlank reports that nothing is entered.
func (s *Spent) IsBlank() bool { return s.Value.IsBlank() }

func (s *Spent) addTo(b *Book) { put(b.spent, cellKey{s.Node, s.Quarter}, s.Value, s.IsBlank()) }

// checkRupiah takes zero or more, below a thousand trillion, and no letter or N/A.
func checkRupiah(field string, r Reading) error {
	if r.IsNotApplicable() || r.Letter() != "" {
		return Faultf(FaultNumber, field, "%s: diharapkan rupiah, misalnya 1.668.156.794.", field)
	}
	if v, ok := r.Value(); ok && v.GreaterThanOrEqual(rupiahLimit()) {
		return Faultf(FaultNumber, field, "%s: Rp%s terlalu besar untuk sebuah kecamatan; periksa jumlah angkanya.", field, v)
	}
	return checkReading(field, r, false)
}

func rupiahLimit() decimal.Decimal { return decimal.New(1, 15) }
