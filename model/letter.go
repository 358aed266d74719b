package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// LetterKind is a sort of letter that is counted by itself.
type LetterKind string

// The kinds that the program writes or asks for.
const (
	LetterReminder LetterKind = "teguran"
	LetterCover    LetterKind = "pengantar"
	LetterOther    LetterKind = "lain"
)

// LetterKindInfo is a row of the table of kinds of letters.
type LetterKindInfo struct {
	Kind LetterKind
	Word string
}

// LetterKinds is the table.
func LetterKinds() []LetterKindInfo {
	return []LetterKindInfo{{LetterReminder, "teguran dokumen desa"}, {LetterCover, "surat pengantar"}, {LetterOther, "surat lain"}}
}

// Letter is a row of the register of what the office sent in the year.
type Letter struct {
	neverBlank
	ID      ID         `json:"id"`
	Number  string     `json:"number"` // as on the letter
	Kind    LetterKind `json:"kind"`
	Count   int        `json:"count"` // among those of its kind in the year
	Date    Date       `json:"date"`
	Village ID         `json:"village,omitempty"` // to which a reminder goes
	To      string     `json:"to,omitempty"`      // anybody else
	About   string     `json:"about,omitempty"`
}

// mostLetters bounds a count of letters in a year.
const mostLetters = 100_000

// Fields tells what a Letter is made of.
func (l *Letter) Fields() []Field {
	return []Field{
		{Name: "id", At: &l.ID, Title: "Kode surat", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "number", At: &l.Number, Title: "Nomor surat", Word: "nomor", Label: "Nomor surat", Hint: "Seperti pada surat, misalnya 140/012/427.91/2025.", Also: []string{"Nomor"}, Limit: Required},
		{Name: "kind", At: &l.Kind, Title: "Jenis surat", Word: "jenis", Label: "Jenis", Hint: "Nomor urut dihitung sendiri untuk tiap jenis.", Head: "Jenis surat"},
		{Name: "count", At: &l.Count, Title: "Nomor urut dalam jenisnya tahun itu", Word: "nomor urut", Label: "Nomor urut", Hint: "Dalam jenisnya tahun ini, misalnya 12.", Limit: UpTo, Most: mostLetters},
		{Name: "date", At: &l.Date, Title: "Tanggal surat", Word: "tanggal", Label: "Tanggal surat", Hint: "Misalnya 14/10.", Also: []string{"Tanggal"}},
		{Name: "village", At: &l.Village, Of: KindVillage, Title: "Kode desa yang disurati", Word: "desa", Label: "Desa", Hint: "Desa yang ditegur; teguran berikutnya menyebut surat ini."},
		{Name: "to", At: &l.To, Title: "Kepada, bila bukan desa", Word: "kepada", Label: "Kepada", Hint: "Bila bukan desa, misalnya Inspektur Daerah.", Limit: OneLine},
		{Name: "about", At: &l.About, Title: "Hal", Word: "hal", Label: "Hal", Hint: "Perihal surat; boleh kosong.", Also: []string{"Perihal"}, Limit: OneLine},
	}
}

// Ref names the row.
func (l *Letter) Ref() Ref { return Ref{KindLetter, string(l.ID)} }

// References names the village.
func (l *Letter) References() []Ref {
	if l.Village == "" {
		return nil
	}
	return []Ref{{KindVillage, string(l.Village)}}
}

// Check wants a number, a known kind, and a day; a reminder goes to a village.
func (l *Letter) Check() error {
	switch {
	case !slices.ContainsFunc(LetterKinds(), func(k LetterKindInfo) bool { return k.Kind == l.Kind }):
		return Faultf(FaultText, "Jenis", "Jenis surat %q tidak dikenal.", l.Kind)
	case l.Date.IsBlank():
		return Faultf(FaultDate, "Tanggal surat", "Tanggal surat %s belum diisi.", l.Number)
	case l.Kind == LetterReminder && l.Village == "":
		return Faultf(FaultMissing, "Desa", "Desa yang ditegur dengan surat %s belum dipilih.", l.Number)
	}
	return checkFields(l.Fields())
}

func (l *Letter) addTo(b *Book) { b.Letters = append(b.Letters, *l) }

func (b *Book) sortLetters() {
	slices.SortFunc(b.Letters, func(x, y Letter) int {
		return cmp.Or(x.Date.Compare(y.Date), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Count, y.Count), cmp.Compare(x.ID, y.ID))
	})
}

// NextLetter is the number that the next letter of the kind has in the year.
func (b *Book) NextLetter(kind LetterKind) int {
	last := 0
	for i := range b.Letters {
		if l := &b.Letters[i]; l.Kind == kind {
			last = max(last, l.Count)
		}
	}
	return last + 1
}

// Reminders are the letters of the kind to the village, the first one first.
func (b *Book) Reminders(village ID) []Letter {
	var all []Letter
	for _, l := range b.Letters {
		if l.Kind == LetterReminder && l.Village == village {
			all = append(all, l)
		}
	}
	return all
}

// LetterNumber is a number in the form of the office; "" where it has set none.
func (o *Office) LetterNumber(count int, on Date) string {
	month := ""
	if on.Month > 0 {
		month = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[on.Month-1]
	}
	return strings.NewReplacer("{urut}", fmt.Sprintf("%03d", count), "{bulan}", month, "{tahun}", fmt.Sprint(on.Year)).Replace(o.LetterForm)
}
