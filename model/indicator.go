package model

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
	standing
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
	DataSource   string      `json:"data_source,omitempty"`  // who supplies the figure
	PIC          string      `json:"pic,omitempty"`          // person in charge
	Section      ID          `json:"section,omitempty"`      // whose staf enter it
	Graded       bool        `json:"graded,omitempty"`       // an index with a letter
	Scale        ID          `json:"scale,omitempty"`        // a further scale of the year's settings; empty: Ratings
	StrategicEnd Reading     `json:"strategic_end,omitzero"` // last target of the renstra
	Numerator    string      `json:"numerator,omitempty"`    // with Ratio: what is counted, in words
	Denominator  string      `json:"denominator,omitempty"`  // with Ratio: out of what
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
		return Faultf(FaultText, "Agregasi", "Aturan agregasi %q tidak dikenal.", i.Aggregation)
	}
	switch i.Source {
	case Typed, Ratio, FromFacilitation, FromDocuments:
	default:
		return Faultf(FaultText, "Sumber", "Sumber realisasi %q tidak dikenal.", i.Source)
	}
	return firstOf(
		i.ID.Check(),
		checkName("Nama indikator", i.Name),
		checkOptional("Nama singkat", i.Short),
		checkOptional("Satuan", i.Unit),
		checkNote("Formulasi", i.Formula),
		checkOptional("Sumber data", i.DataSource),
		checkOptional("Penanggung jawab", i.PIC),
		checkReading("Target akhir renstra", i.StrategicEnd, true),
		checkOptional("Pembilang", i.Numerator),
		checkOptional("Penyebut", i.Denominator),
	)
}

// Points names the node, the section and the document kind.
func (i *Indicator) Points() []Ref {
	refs := append(sectionRef(i.Section), Ref{KindNode, string(i.Node)})
	if i.Document != "" {
		refs = append(refs, Ref{KindDocument, string(i.Document)})
	}
	return refs
}

func (i *Indicator) shelve(b *Book) { b.Indicators = append(b.Indicators, *i) }

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
	return firstOf(t.Indicator.Check(), checkReading("Target", t.Value, true))
}

// Points names the indicator.
func (t *Target) Points() []Ref { return []Ref{{KindIndicator, string(t.Indicator)}} }

// IsBlank reports that no target is set.
func (t *Target) IsBlank() bool { return t.Value.IsBlank() }

func (t *Target) shelve(b *Book) {
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

// Ref names the cell.
func (a *Actual) Ref() Ref { return Ref{KindActual, key(string(a.Indicator), quarterKey(a.Quarter))} }

// Check wants a quarter; actuals may be below zero.
func (a *Actual) Check() error {
	if !a.Quarter.Valid() {
		return badQuarter(a.Quarter)
	}
	return firstOf(
		a.Indicator.Check(),
		checkReading("Realisasi TW "+a.Quarter.Roman(), a.Value, true),
		checkReading("Pembilang TW "+a.Quarter.Roman(), a.Numerator, true),
		checkReading("Penyebut TW "+a.Quarter.Roman(), a.Denominator, true),
		checkNote("Catatan", a.Note),
	)
}

// Points names the indicator.
func (a *Actual) Points() []Ref { return []Ref{{KindIndicator, string(a.Indicator)}} }

// IsBlank reports that neither figures nor a note are there.
func (a *Actual) IsBlank() bool { return !a.HasFigure() && a.Note == "" }

// HasFigure reports that a value or a part of a ratio is there.
func (a *Actual) HasFigure() bool {
	return !a.Value.IsBlank() || !a.Numerator.IsBlank() || !a.Denominator.IsBlank()
}

func (a *Actual) shelve(b *Book) {
	put(b.actuals, cellKey{a.Indicator, a.Quarter}, *a, a.IsBlank())
}

func badQuarter(q Quarter) error {
	return Faultf(FaultNumber, "Triwulan", "Triwulan: terbaca %d, diharapkan 1 sampai 4.", int(q))
}

func quarterKey(q Quarter) string { return string(rune('0' + q)) }
