package model

import "strings"

// Regulation is a rule that the report stands on, with the days on which it is in force.
type Regulation struct {
	neverBlank
	noReferences
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`           // with number, year and subject, as it is cited
	From  Date   `json:"from,omitzero"`  // the first day in force; blank: since before any report
	Until Date   `json:"until,omitzero"` // the last day; blank: still in force
	Next  string `json:"next,omitempty"` // by what it was replaced
}

// Fields tells what a Regulation is made of.
func (r *Regulation) Fields() []Field {
	return []Field{
		{Name: "id", At: &r.ID, Title: "Kode dasar hukum", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &r.Name, Title: "Peraturan, dengan nomor, tahun dan judulnya", Word: "peraturan", Label: "Peraturan", Hint: "Misalnya Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan.", Also: []string{"Dasar hukum"}, Limit: Required},
		{Name: "from", At: &r.From, Title: "Hari pertama berlaku; kosong: sejak lama", Word: "berlaku mulai", Label: "Berlaku mulai", Hint: "Hari pertama berlaku, misalnya 2/5/2018; boleh kosong."},
		{Name: "until", At: &r.Until, Title: "Hari terakhir berlaku; kosong: masih berlaku", Word: "berlaku sampai", Label: "Berlaku sampai", Hint: "Hari terakhir sebelum dicabut; kosong: masih berlaku."},
		{Name: "next", At: &r.Next, Title: "Peraturan yang menggantikannya", Word: "diganti dengan", Label: "Diganti dengan", Hint: "Peraturan penggantinya; boleh kosong.", Limit: OneLine},
		{Name: "order", At: &r.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the row.
func (r *Regulation) Ref() Ref { return Ref{KindRegulation, string(r.ID)} }

// Check wants a name, and days in their order.
func (r *Regulation) Check() error {
	if !r.From.IsBlank() && !r.Until.IsBlank() && r.From.After(r.Until) {
		return Faultf(FaultDate, "Berlaku sampai", "Berlaku sampai: terbaca %s, sebelum hari pertama berlakunya %s.", r.Until, r.From)
	}
	return checkFields(r.Fields())
}

func (r *Regulation) addTo(b *Book) { b.Regulations = append(b.Regulations, *r) }

// InForceIn reports that the rule was in force on some day of the year.
func (r *Regulation) InForceIn(year int) bool {
	return termIn(r.From, r.Until, year)
}

// Short is what people call it: the words before its subject.
func (r *Regulation) Short() string {
	short, _, _ := strings.Cut(r.Name, " tentang ")
	return strings.TrimSpace(short)
}

// RegulationsIn are those in force in the year, in the office's order.
func (b *Book) RegulationsIn(year int) []Regulation {
	var all []Regulation
	for _, r := range b.Regulations {
		if r.InForceIn(year) {
			all = append(all, r)
		}
	}
	return all
}
