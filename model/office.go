package model

// Office is the profile of the kecamatan in one year: names on the cover and under the signature.
type Office struct {
	standing
	rootless
	Name       string `json:"name"`               // Kecamatan Ranuyoso
	Regency    string `json:"regency"`            // Lumajang
	Head       Person `json:"head,omitzero"`      // camat
	Secretary  Person `json:"secretary,omitzero"` // sekretaris kecamatan
	SignPlace  string `json:"sign_place,omitempty"`
	SignDate   Date   `json:"sign_date,omitzero"`
	PlanPeriod string `json:"plan_period,omitempty"` // years of the renstra, 2024–2026
	Regent     Person `json:"regent,omitzero"`       // bupati, to whom the agreement is made
	Address    string `json:"address,omitempty"`     // for letterheads
	Decree     string `json:"decree,omitempty"`      // the decree that sets the IKU
	AgreedOn   Date   `json:"agreed_on,omitzero"`    // day the perjanjian kinerja was signed
	RenewedOn  Date   `json:"renewed_on,omitzero"`   // day the changed one was signed
}

// Person is somebody who signs: name with titles, rank and 18-digit NIP; blank parts are unknown.
type Person struct {
	Name string `json:"name,omitempty"`
	Rank string `json:"rank,omitempty"`
	NIP  string `json:"nip,omitempty"`
}

// Ref names the one office record of a year.
func (*Office) Ref() Ref { return Ref{KindOffice, "office"} }

// Check wants a name; everything else may follow later.
func (o *Office) Check() error {
	return firstOf(
		checkName("Nama kantor", o.Name),
		checkOptional("Kabupaten", o.Regency),
		o.Head.check("Camat"),
		o.Secretary.check("Sekretaris"),
		o.Regent.check("Bupati"),
		checkOptional("Alamat kantor", o.Address),
		checkOptional("Keputusan IKU", o.Decree),
		checkOptional("Tempat tanda tangan", o.SignPlace),
		checkOptional("Periode renstra", o.PlanPeriod),
	)
}

func (p Person) check(role string) error {
	return firstOf(
		checkOptional("Nama "+role, p.Name),
		checkOptional("Pangkat "+role, p.Rank),
		checkOptional("NIP "+role, p.NIP),
	)
}

func (o *Office) shelve(b *Book) { b.Office = *o }

// Section is a seksi or subbagian; rows belong to one and its staf enter them.
type Section struct {
	standing
	rootless
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`
	Head  Person `json:"head,omitzero"` // who signs for it
}

// Ref names the section.
func (s *Section) Ref() Ref { return Ref{KindSection, string(s.ID)} }

// Check wants an id and a name.
func (s *Section) Check() error {
	return firstOf(s.ID.Check(), checkName("Nama seksi", s.Name), s.Head.check("kepala seksi"))
}

func (s *Section) shelve(b *Book) { b.Sections = append(b.Sections, *s) }

// sectionRef points at a section where one is named.
func sectionRef(id ID) []Ref {
	if id == "" {
		return nil
	}
	return []Ref{{KindSection, string(id)}}
}
