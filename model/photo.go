package model

// Photo is a picture that proves a realised row of the checklist in a quarter, a PNG or a JPEG.
type Photo struct {
	neverBlank
	ID      ID      `json:"id"`
	Order   int     `json:"order"`
	Row     ID      `json:"row"`
	Quarter Quarter `json:"quarter"`
	Caption string  `json:"caption"`
	Data    []byte  `json:"data"`
}

// MaxPhoto bounds a picture: it stands in every copy of the data.
const MaxPhoto = 256 << 10

// MostPhotos bounds how many a year has, as a report prints them all.
const MostPhotos = 100

// Fields tells what a Photo is made of.
func (p *Photo) Fields() []Field {
	return []Field{
		{Name: "id", At: &p.ID, Title: "Kode foto", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "caption", At: &p.Caption, Title: "Keterangan foto", Word: "keterangan", Label: "Keterangan foto", Hint: "Apa yang terlihat, di mana, dan kapan.", Limit: Required, Apart: noTable},
		{Name: "row", At: &p.Row, Of: KindFacilitationRow, Title: "Kode kegiatan fasilitasi", Word: "kegiatan", Label: "Kegiatan", Apart: noTable},
		{Name: "quarter", At: &p.Quarter, Title: "Triwulan", Word: "triwulan", Label: "Triwulan", Apart: noTable},
		{Name: "data", At: &p.Data, Title: "Gambar PNG atau JPEG", Word: "gambar", Label: "Gambar", Apart: noTable},
		{Name: "order", At: &p.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the picture.
func (p *Photo) Ref() Ref { return Ref{KindPhoto, string(p.ID)} }

// References names the row that it proves.
func (p *Photo) References() []Ref { return []Ref{{KindFacilitationRow, string(p.Row)}} }

// Check wants a quarter, a caption, and a picture of a known sort that is not too large.
func (p *Photo) Check() error {
	switch {
	case !p.Quarter.Valid():
		return badQuarter(p.Quarter)
	case len(p.Data) > MaxPhoto:
		return Faultf(FaultText, "Foto", "Foto %q: %d KB, paling besar %d KB.", p.Caption, len(p.Data)>>10, MaxPhoto>>10)
	case ImageType(p.Data) == "":
		return Faultf(FaultText, "Foto", "Foto %q harus gambar PNG atau JPEG.", p.Caption)
	}
	return checkFields(p.Fields())
}

func (p *Photo) addTo(b *Book) { b.Photos = append(b.Photos, *p) }

// PhotosOf are those of a row up to a quarter, in order.
func (b *Book) PhotosOf(row ID, upTo Quarter) []Photo {
	var all []Photo
	for _, p := range b.Photos {
		if p.Row == row && p.Quarter <= upTo {
			all = append(all, p)
		}
	}
	return all
}
