package model

import (
	"fmt"
	"slices"
	"strings"
)

// Polarity says whether more is better.
type Polarity string

// The polarities; their words are those of status JSON.
const (
	Positive Polarity = "positif"
	Negative Polarity = "negatif"
)

// Aggregation says how a year's figure follows from its quarters.
type Aggregation string

// The rules of aggregation.
const (
	Cumulative Aggregation = "cumulative" // each quarter holds the state so far; must not fall
	Sum        Aggregation = "sum"        // quarters add up
	Mean       Aggregation = "mean"       // mean of the quarters filled
	Last       Aggregation = "last"       // the latest quarter filled
)

// Source says where an indicator's actual comes from.
type Source string

// The sources. Typed figures and the parts of a Ratio are entered; the others are computed
// from lists and cannot be typed.
const (
	Typed            Source = "typed"
	Ratio            Source = "ratio"        // numerator ÷ denominator × 100, both entered per quarter
	FromFacilitation Source = "facilitation" // Tabel 10
	FromDocuments    Source = "documents"    // Tabel 11, or one document kind of it
)

// Indicator measures a node of the plan.
type Indicator struct {
	neverBlank
	ID           ID          `json:"id"`
	Node         ID          `json:"node"`
	Order        int         `json:"order"` // among those of the node
	Name         string      `json:"name"`
	Short        string      `json:"short,omitempty"`
	Unit         string      `json:"unit,omitempty"`
	Polarity     Polarity    `json:"polarity"`
	Aggregation  Aggregation `json:"aggregation"`
	Source       Source      `json:"source"`
	Document     ID          `json:"document,omitempty"`     // with FromDocuments: only this kind; empty: all
	Formula      string      `json:"formula,omitempty"`      // formulation in words
	Explained    string      `json:"explained,omitempty"`    // how the formulation is to be understood
	Changed      string      `json:"changed,omitempty"`      // why the target was changed in the year
	DataSource   string      `json:"data_source,omitempty"`  // who supplies the figure
	PIC          string      `json:"pic,omitempty"`          // person in charge
	Section      ID          `json:"section,omitempty"`      // whose staf enter it
	Graded       bool        `json:"graded,omitempty"`       // an index with a letter
	Scale        ID          `json:"scale,omitempty"`        // a further scale of the year's settings; empty: Ratings
	StrategicEnd Reading     `json:"strategic_end,omitzero"` // last target of the renstra
	Numerator    string      `json:"numerator,omitempty"`    // with Ratio: what is counted, in words
	Denominator  string      `json:"denominator,omitempty"`  // with Ratio: out of what
	From         Date        `json:"from,omitzero"`          // its first day; blank: always was
	Until        Date        `json:"until,omitzero"`         // its last day; blank: still is

	FormerName
}

// Fields tells what an Indicator is made of.
func (i *Indicator) Fields() []Field {
	return slices.Concat([]Field{
		{Name: "id", At: &i.ID, Title: "Kode indikator", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &i.Name, Title: "Nama indikator", Word: "nama", Label: "Nama indikator", Hint: "Persis seperti dalam Perjanjian Kinerja, misalnya Indeks Pelayanan Publik.", Head: "Indikator", Also: []string{"Nama indikator", "Indikator kinerja"}, Limit: Required},
		{Name: "short", At: &i.Short, Title: "Nama singkat untuk layar sempit", Word: "nama singkat", Label: "Nama singkat", Hint: "Untuk layar sempit.", Limit: OneLine},
		{Name: "section", At: &i.Section, Of: KindSection, Title: "Kode seksi yang mengisi", Word: "seksi", Label: "Seksi", Hint: "Seksi yang mengisi realisasinya; semua seksi: siapa pun boleh."},
		{Name: "node", At: &i.Node, Of: KindNode, Title: "Kode catatan rencana yang diukur", Word: "baris rencana", Label: "Mengukur", Hint: "Tujuan, sasaran, program, atau kegiatan yang diukur indikator ini.", Head: "Kode rencana"},
		{Name: "document", At: &i.Document, Of: KindDocument, Title: "Kode jenis dokumen yang dihitung; kosong: semua", Word: "dokumen", Label: "Dokumen", Hint: "Hanya untuk Tabel 11: dokumen yang dihitung, misalnya RKPDes; semua bila tidak dibatasi.", Head: "Dokumen yang dihitung"},
		{Name: "unit", At: &i.Unit, Title: "Satuan", Word: "satuan", Label: "Satuan", Hint: "Persen, Angka, Fasilitasi, …", Limit: OneLine},
		{Name: "polarity", At: &i.Polarity, Title: "Polaritas", Word: "polaritas", Label: "Polaritas", Hint: "Positif: makin tinggi makin baik, misalnya indeks. Negatif: makin rendah makin baik, misalnya jumlah aduan."},
		{Name: "aggregation", At: &i.Aggregation, Title: "Aturan dari triwulan ke tahun: cumulative (kumulatif), sum (jumlah), mean (rata-rata), last (nilai terakhir)", Word: "cara setahun", Label: "Cara setahun", Hint: "Kumulatif: ketik jumlah sejak Januari, 25, 50, 75, 100. Jumlah: ketik per triwulan, dijumlah sendiri.", Head: "Agregasi", Also: []string{"Cara setahun"}},
		{Name: "source", At: &i.Source, Title: "Asal realisasi: typed (diketik), ratio (pembilang ÷ penyebut), facilitation (Tabel 10), documents (Tabel 11)", Word: "asal realisasi", Label: "Asal realisasi", Hint: "Diketik di layar Indikator, dihitung dari dua angka seperti 40/45, atau dari Tabel 10 atau 11.", Head: "Sumber realisasi", Also: []string{"Asal realisasi"}},
		{Name: "formula", At: &i.Formula, Title: "Formulasi dalam kata", Word: "formulasi", Label: "Formulasi", Hint: "Cara menghitungnya, dalam kata.", Limit: Passage},
		{Name: "explained", At: &i.Explained, Title: "Penjelasan formulasi", Word: "penjelasan", Label: "Penjelasan formulasi", Hint: "Apa yang dihitung dan apa yang tidak; dicetak di bawah Tabel 3.", Limit: Passage},
		{Name: "changed", At: &i.Changed, Title: "Alasan target diubah", Word: "alasan perubahan", Label: "Alasan perubahan", Hint: "Mengapa targetnya diubah tahun ini; kosong bila tidak diubah.", Limit: OneLine},
		{Name: "data_source", At: &i.DataSource, Title: "Sumber data", Word: "sumber data", Label: "Sumber data", Hint: "Dari mana angkanya, misalnya Bagian Organisasi.", Limit: OneLine},
		{Name: "pic", At: &i.PIC, Title: "Penanggung jawab", Word: "penanggung jawab", Label: "Penanggung jawab", Hint: "Jabatan yang bertanggung jawab, misalnya Kepala Seksi Pemerintahan.", Limit: OneLine},
		{Name: "graded", At: &i.Graded, Title: "Indeks dengan huruf mutu", Word: "bermutu huruf", Label: "Indeks bermutu", Hint: "Ya bila nilainya ditulis dengan huruf mutu, misalnya 63,25 (B-)."},
		{Name: "scale", At: &i.Scale, Title: "Kode skala predikat lain; kosong: skala tahun itu", Word: "skala", Label: "Skala", Hint: "Skala predikat indikator ini; biasanya skala kantor, Sangat Tinggi sampai Sangat Rendah."},
		{Name: "strategic_end", At: &i.StrategicEnd, Title: "Target akhir renstra", Word: "target akhir renstra", Label: "Target akhir renstra", Hint: "Target pada tahun terakhir renstra, misalnya 61 atau 88,67.", Limit: AnySign},
		{Name: "numerator", At: &i.Numerator, Title: "Yang dihitung, dalam kata; pada indikator berpembilang", Word: "pembilang", Label: "Pembilang", Hint: "Yang dihitung, misalnya surat yang dijawab; untuk pembilang ÷ penyebut.", Limit: OneLine},
		{Name: "denominator", At: &i.Denominator, Title: "Dari semua, dalam kata; pada indikator berpembilang", Word: "penyebut", Label: "Penyebut", Hint: "Dari semua, misalnya surat yang masuk; untuk pembilang ÷ penyebut.", Limit: OneLine},
		{Name: "from", At: &i.From, Title: "Hari pertama indikator itu berlaku; kosong: sejak semula", Word: "berlaku sejak", Label: "Berlaku sejak", Hint: "Kosong: sejak semula. Misalnya 1/7 bagi indikator pengganti; triwulan sebelumnya tidak diisi."},
		{Name: "until", At: &i.Until, Title: "Hari terakhir indikator itu berlaku; kosong: masih berlaku", Word: "berlaku sampai", Label: "Berlaku sampai", Hint: "Kosong: masih berlaku. Misalnya 30/6 bagi indikator yang diganti; triwulan sesudahnya tidak diisi."},
		{Name: "order", At: &i.Order, Title: "Urutan pada catatan rencana itu", Word: "urutan", Apart: isOrder},
	}, i.fieldsOf("indikator"))
}

// Ref names the indicator.
func (i *Indicator) Ref() Ref { return Ref{KindIndicator, string(i.ID)} }

// Check wants a name and known rules.
func (i *Indicator) Check() error {
	switch i.Polarity {
	case Positive, Negative:
	default:
		return Faultf(FaultText, "Polaritas", "Polaritas %q tidak dikenal; diharapkan positif atau negatif.", i.Polarity)
	}
	switch i.Aggregation {
	case Cumulative, Sum, Mean, Last:
	default:
		return Faultf(FaultText, "Cara setahun", "Cara setahun %q tidak dikenal; diharapkan cumulative, sum, mean, atau last.", i.Aggregation)
	}
	switch i.Source {
	case Typed, Ratio, FromFacilitation, FromDocuments:
	default:
		return Faultf(FaultText, "Asal realisasi", "Asal realisasi %q tidak dikenal; diharapkan typed, ratio, facilitation, atau documents.", i.Source)
	}
	if err := checkTerm("Berlaku sampai", i.From, i.Until); err != nil {
		return err
	}
	return firstOf(i.FormerName.check(), checkFields(i.Fields()))
}

// Term says in words since when and until when it is in force; "" where nothing is told.
func (i *Indicator) Term() string {
	var words []string
	if !i.From.IsBlank() {
		words = append(words, fmt.Sprintf("sejak %02d-%02d-%d", i.From.Day, i.From.Month, i.From.Year))
	}
	if !i.Until.IsBlank() {
		words = append(words, fmt.Sprintf("sampai %02d-%02d-%d", i.Until.Day, i.Until.Month, i.Until.Year))
	}
	if len(words) == 0 {
		return ""
	}
	return "berlaku " + strings.Join(words, " ")
}

// InForceOn reports that the indicator is measured on the day.
func (i *Indicator) InForceOn(day Date) bool {
	return termOn(i.From, i.Until, day)
}

// InForce reports that the indicator is measured at the end of the quarter: what a quarter came
// to is told of its last day.
func (b *Book) InForce(i *Indicator, q Quarter) bool { return i.InForceOn(q.LastDay(b.Year)) }

// OutOfForce says until when an indicator was in force, or since when it is, that is not measured
// at the end of the quarter; "" of one that is.
func (b *Book) OutOfForce(i *Indicator, q Quarter) string {
	if b.InForce(i, q) {
		return ""
	}
	return i.Term()
}

// InAgreement reports that an agreement has the indicator: the initial one those that were in
// force when it was signed, or in the first quarter where no day is told; the revised one those
// that are when it is signed, or at the year's end.
func (b *Book) InAgreement(i *Indicator, which Agreement) bool {
	return i.InForceOn(b.AgreementDay(which))
}

// AgreementDay is when an agreement was signed; where no day is told, the end of the first quarter,
// that of the year for the revised one.
func (b *Book) AgreementDay(which Agreement) Date {
	if which == Revised {
		return orDay(b.Office.RenewedOn, Q4.LastDay(b.Year))
	}
	return orDay(b.Office.AgreedOn, Q1.LastDay(b.Year))
}

func orDay(day, other Date) Date {
	if day.IsBlank() {
		return other
	}
	return day
}

// IndicatorsOf lists the indicators that are in force on some day of a year.
func (b *Book) IndicatorsOf(year int) []Indicator {
	var all []Indicator
	for _, i := range b.Indicators {
		if termIn(i.From, i.Until, year) {
			all = append(all, i)
		}
	}
	return all
}

// References names the node, the section and the document kind.
func (i *Indicator) References() []Ref {
	refs := append(sectionRef(i.Section), Ref{KindNode, string(i.Node)})
	if i.Document != "" {
		refs = append(refs, Ref{KindDocument, string(i.Document)})
	}
	return refs
}

func (i *Indicator) addTo(b *Book) { b.Indicators = append(b.Indicators, *i) }

// Label gives the short name where there is one.
func (i *Indicator) Label() string { return orElse(i.Short, i.Name) }

// Agreement tells the two agreements of a year apart.
type Agreement string

// The agreements; a revised target counts where it is filled.
const (
	Initial Agreement = "initial"
	Revised Agreement = "revised"
)

// Target is what an indicator should reach, for the year or one quarter, in one agreement.
type Target struct {
	Indicator ID        `json:"indicator"`
	Agreement Agreement `json:"agreement"`
	Quarter   Quarter   `json:"quarter"` // WholeYear or a quarter
	Value     Reading   `json:"value"`
}

// Fields tells what a Target is made of.
func (t *Target) Fields() []Field {
	return []Field{
		{Name: "indicator", At: &t.Indicator, Of: KindIndicator, Title: "Kode indikator", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "agreement", At: &t.Agreement, Title: "Perjanjian kinerja: initial (awal) atau revised (perubahan)", Quiet: isName, Apart: isKey},
		{Name: "quarter", At: &t.Quarter, Title: "Triwulan; 0: setahun", Quiet: isName, Apart: isKey},
		{Name: "value", At: &t.Value, Title: "Target", Label: "Target", Limit: AnySign, Fills: true},
	}
}

// Ref names the cell.
func (t *Target) Ref() Ref {
	return Ref{KindTarget, key(string(t.Indicator), string(t.Agreement), quarterKey(t.Quarter))}
}

// Check wants a known agreement and quarter; targets may be below zero.
func (t *Target) Check() error {
	if t.Agreement != Initial && t.Agreement != Revised {
		return Faultf(FaultText, "Target", "Perjanjian kinerja %q tidak dikenal.", t.Agreement)
	}
	if t.Quarter != WholeYear && !t.Quarter.Valid() {
		return badQuarter(t.Quarter)
	}
	return checkFields(t.Fields())
}

// References names the indicator.
func (t *Target) References() []Ref { return []Ref{{KindIndicator, string(t.Indicator)}} }

// IsBlank reports that no target is set.
func (t *Target) IsBlank() bool { return t.Value.IsBlank() }

func (t *Target) addTo(b *Book) {
	put(b.targets, targetKey{t.Indicator, t.Agreement, t.Quarter}, t.Value, t.IsBlank())
}

// Entered reports that the indicator's actuals are entered by people, whole or in parts.
func (i *Indicator) Entered() bool { return i.Source == Typed || i.Source == Ratio }

// Actual is what an indicator reached in one quarter, as its aggregation rule understands it.
type Actual struct {
	Indicator ID      `json:"indicator"`
	Quarter   Quarter `json:"quarter"`
	Value     Reading `json:"value"`
	Note      string  `json:"note,omitempty"`

	// The parts of a Ratio; Value is blank then.
	Numerator   Reading `json:"numerator,omitzero"`
	Denominator Reading `json:"denominator,omitzero"`
}

// Fields tells what a Actual is made of.
func (a *Actual) Fields() []Field {
	return []Field{
		{Name: "indicator", At: &a.Indicator, Of: KindIndicator, Title: "Kode indikator", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "quarter", At: &a.Quarter, Title: "Triwulan", Quiet: isName, Apart: isKey},
		{Name: "value", At: &a.Value, Title: "Realisasi; kosong pada indikator berpembilang", Label: "Realisasi", Refused: "Realisasi TW ", Limit: AnySign, Fills: true},
		{Name: "numerator", At: &a.Numerator, Title: "Pembilang", Word: "pembilang", Label: "Pembilang", Refused: "Pembilang TW ", Limit: AnySign, Fills: true},
		{Name: "denominator", At: &a.Denominator, Title: "Penyebut", Word: "penyebut", Label: "Penyebut", Refused: "Penyebut TW ", Limit: AnySign, Fills: true},
		{Name: "note", At: &a.Note, Title: "Catatan", Word: "catatan", Label: "Catatan", Limit: Passage, Fills: true},
	}
}

// Ref names the cell.
func (a *Actual) Ref() Ref { return Ref{KindActual, key(string(a.Indicator), quarterKey(a.Quarter))} }

// Check wants a quarter; actuals may be below zero.
func (a *Actual) Check() error {
	if !a.Quarter.Valid() {
		return badQuarter(a.Quarter)
	}
	fields := a.Fields()
	for i := range fields {
		if fields[i].Limit == AnySign {
			fields[i].Refused = fields[i].Label + " TW " + a.Quarter.Roman()
		}
	}
	return checkFields(fields)
}

// References names the indicator.
func (a *Actual) References() []Ref { return []Ref{{KindIndicator, string(a.Indicator)}} }

// IsBlank reports that neither figures nor a note are there.
func (a *Actual) IsBlank() bool { return !a.HasFigure() && a.Note == "" }

// HasFigure reports that a value or a part of a ratio is there.
func (a *Actual) HasFigure() bool {
	return !a.Value.IsBlank() || !a.Numerator.IsBlank() || !a.Denominator.IsBlank()
}

func (a *Actual) addTo(b *Book) {
	put(b.actuals, cellKey{a.Indicator, a.Quarter}, *a, a.IsBlank())
}

func badQuarter(q Quarter) error {
	return Faultf(FaultNumber, "Triwulan", "Triwulan: terbaca %d, diharapkan 1 sampai 4.", int(q))
}

func quarterKey(q Quarter) string { return string(rune('0' + q)) }
