package model

// Staff is a row of Tabel 1: a position and how many fill it, split three ways.
// The splits are kept as entered; that they agree is a check, not a rule.
type Staff struct {
	standing
	rootless
	ID        ID        `json:"id"`
	Order     int       `json:"order"`
	Position  string    `json:"position"`
	Needed    int       `json:"needed,omitempty"` // posts by analysis; 0: not stated
	Male      int       `json:"male,omitempty"`
	Female    int       `json:"female,omitempty"`
	Civil     int       `json:"civil,omitempty"`     // PNS
	Contract  int       `json:"contract,omitempty"`  // P3K
	Temporary int       `json:"temporary,omitempty"` // TKB
	Education Education `json:"education,omitzero"`
	Echelon3  int       `json:"echelon_3,omitempty"`
	Echelon4  int       `json:"echelon_4,omitempty"`
}

// Education counts people by their highest diploma.
type Education struct {
	Primary   int `json:"sd,omitempty"`
	Junior    int `json:"smp,omitempty"`
	Senior    int `json:"sma,omitempty"`
	Diploma   int `json:"d3,omitempty"`
	Bachelor  int `json:"s1,omitempty"`
	Master    int `json:"s2,omitempty"`
	Doctorate int `json:"s3,omitempty"`
}

// Ref names the row.
func (s *Staff) Ref() Ref { return Ref{KindStaff, string(s.ID)} }

// Check wants a position and counts from zero.
func (s *Staff) Check() error {
	e := s.Education
	for _, n := range []int{
		s.Needed, s.Male, s.Female, s.Civil, s.Contract, s.Temporary, s.Echelon3, s.Echelon4,
		e.Primary, e.Junior, e.Senior, e.Diploma, e.Bachelor, e.Master, e.Doctorate,
	} {
		if n < 0 || n > 10_000 {
			return Faultf(FaultNumber, "Pegawai", "Jumlah pegawai %q: terbaca %d, diharapkan 0 sampai 10.000.", s.Position, n)
		}
	}
	return firstOf(s.ID.Check(), checkName("Jabatan", s.Position))
}

func (s *Staff) shelve(b *Book) { b.Staff = append(b.Staff, *s) }

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
	standing
	rootless
	ID        ID        `json:"id"`
	Order     int       `json:"order"`
	Group     string    `json:"group"`
	Name      string    `json:"name"`
	Unit      string    `json:"unit,omitempty"`
	Quantity  Reading   `json:"quantity,omitzero"`
	Condition Condition `json:"condition,omitempty"`
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
	return firstOf(
		a.ID.Check(),
		checkName("Nama sarana", a.Name),
		checkOptional("Kelompok sarana", a.Group),
		checkOptional("Satuan", a.Unit),
		checkReading("Jumlah", a.Quantity, false),
	)
}

func (a *Asset) shelve(b *Book) { b.Assets = append(b.Assets, *a) }
