package model

// Village is a desa (or kelurahan) of the kecamatan.
type Village struct {
	standing
	rootless
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`
	Head  string `json:"head,omitempty"` // kepala desa, for letters
}

// Ref names the village.
func (v *Village) Ref() Ref { return Ref{KindVillage, string(v.ID)} }

// Check wants an id and a name.
func (v *Village) Check() error {
	return firstOf(v.ID.Check(), checkName("Nama desa", v.Name), checkOptional("Kepala desa", v.Head))
}

func (v *Village) shelve(b *Book) { b.Villages = append(b.Villages, *v) }

// DocumentKind is a document every village owes once in the year (Tabel 11).
// It counts in the quarter of its due date.
type DocumentKind struct {
	standing
	rootless
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`           // LPPDes
	About int    `json:"about"`          // the year the document speaks of
	Due   Date   `json:"due"`            // last day on time
	Long  string `json:"long,omitempty"` // name in full
}

// Ref names the document kind.
func (d *DocumentKind) Ref() Ref { return Ref{KindDocument, string(d.ID)} }

// Check wants a name and a due date; without one nobody could be on time.
func (d *DocumentKind) Check() error {
	if d.Due.IsBlank() {
		return Faultf(FaultDate, "Batas", "Batas penyampaian %s belum diisi.", d.Name)
	}
	return firstOf(d.ID.Check(), checkName("Nama dokumen", d.Name), checkOptional("Nama lengkap dokumen", d.Long))
}

func (d *DocumentKind) shelve(b *Book) { b.Documents = append(b.Documents, *d) }

// Receipt says when a village handed a document in.
type Receipt struct {
	Village   ID     `json:"village"`
	Document  ID     `json:"document"`
	Date      Date   `json:"date,omitzero"`
	Reference string `json:"reference,omitempty"` // number of the perdes or letter
	Note      string `json:"note,omitempty"`
}

// Ref names the cell.
func (r *Receipt) Ref() Ref { return Ref{KindReceipt, key(string(r.Village), string(r.Document))} }

// Check bounds the texts.
func (r *Receipt) Check() error {
	return firstOf(r.Village.Check(), r.Document.Check(), checkOptional("Nomor dokumen", r.Reference), checkNote("Catatan", r.Note))
}

// Points names the village and the document kind.
func (r *Receipt) Points() []Ref {
	return []Ref{{KindVillage, string(r.Village)}, {KindDocument, string(r.Document)}}
}

// IsBlank reports that nothing was received and nothing noted.
func (r *Receipt) IsBlank() bool { return r.Date.IsBlank() && r.Reference == "" && r.Note == "" }

func (r *Receipt) shelve(b *Book) {
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
