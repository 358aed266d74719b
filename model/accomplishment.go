package model

// The sorts of accomplishment, as they are entered and kept.
const (
	AccomplishedAward      = "penghargaan"
	AccomplishedInnovation = "inovasi"
	AccomplishedElse       = "capaian lain"
)

// Accomplishment is what the office reached in the year besides its indicators: an award, an
// innovation, or anything else (chapters 3.2.1 and 3.2.2).
type Accomplishment struct {
	neverBlank
	noReferences
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Sort  string `json:"sort"`
	Name  string `json:"name"`
	Giver string `json:"giver,omitempty"` // of an award
	On    Date   `json:"on,omitzero"`     // when it was given or begun
	Use   string `json:"use,omitempty"`   // what it brought, in a sentence
}

// Fields tells what an Accomplishment is made of.
func (a *Accomplishment) Fields() []Field {
	return []Field{
		{Name: "id", At: &a.ID, Title: "Kode capaian lain", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &a.Name, Title: "Nama capaian, inovasi atau penghargaan", Word: "nama", Label: "Nama", Hint: "Misalnya Loket layanan keliling desa.", Also: []string{"Uraian", "Capaian", "Inovasi", "Penghargaan"}, Limit: Required},
		{Name: "sort", At: &a.Sort, Title: "Jenis: capaian lain, inovasi atau penghargaan", Word: "jenis", Label: "Jenis", Hint: "Capaian lain dan penghargaan dicetak pada 3.2.1, inovasi pada 3.2.2.", Words: []string{AccomplishedElse, AccomplishedInnovation, AccomplishedAward}},
		{Name: "giver", At: &a.Giver, Title: "Pemberi penghargaan", Word: "pemberi", Label: "Pemberi", Hint: "Hanya untuk penghargaan, misalnya Bupati Lumajang.", Limit: OneLine},
		{Name: "on", At: &a.On, Title: "Tanggal diterima atau dimulai", Word: "tanggal", Label: "Tanggal", Hint: "Diterima atau dimulai pada, misalnya 17/8; boleh kosong."},
		{Name: "use", At: &a.Use, Title: "Manfaatnya, dalam kalimat", Word: "manfaat", Label: "Manfaat", Hint: "Dalam kalimat, misalnya Warga desa terjauh tidak perlu lagi datang ke kantor.", Limit: Passage},
		{Name: "order", At: &a.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the row.
func (a *Accomplishment) Ref() Ref { return Ref{KindAccomplishment, string(a.ID)} }

// Check wants a name and a known sort.
func (a *Accomplishment) Check() error { return checkFields(a.Fields()) }

func (a *Accomplishment) addTo(b *Book) { b.Accomplishments = append(b.Accomplishments, *a) }

// Accomplished are those of the sorts, in the office's order.
func (b *Book) Accomplished(sorts ...string) []Accomplishment {
	var all []Accomplishment
	for _, sort := range sorts {
		for _, a := range b.Accomplishments {
			if a.Sort == sort {
				all = append(all, a)
			}
		}
	}
	return all
}
