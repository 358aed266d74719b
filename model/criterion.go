package model

// Component is a part of the evaluation of an office's accountability (PermenPANRB 88/2021).
type Component string

// The components.
const (
	ComponentPlanning  Component = "perencanaan"
	ComponentMeasuring Component = "pengukuran"
	ComponentReporting Component = "pelaporan"
	ComponentReview    Component = "evaluasi"
)

// Aspect is what is asked of a component.
type Aspect string

// The aspects.
const (
	AspectPresence Aspect = "keberadaan"
	AspectQuality  Aspect = "kualitas"
	AspectUse      Aspect = "pemanfaatan"
)

// ComponentInfo is a row of the table of components.
type ComponentInfo struct {
	Component Component
	Label     string
}

// Components is the table, in the order of the evaluation.
func Components() [4]ComponentInfo {
	return [...]ComponentInfo{
		{ComponentPlanning, "Perencanaan kinerja"},
		{ComponentMeasuring, "Pengukuran kinerja"},
		{ComponentReporting, "Pelaporan kinerja"},
		{ComponentReview, "Evaluasi internal"},
	}
}

// AspectInfo is a row of the table of aspects.
type AspectInfo struct {
	Aspect Aspect
	Label  string
}

// Aspects is the table, in the order of the evaluation.
func Aspects() [3]AspectInfo {
	return [...]AspectInfo{
		{AspectPresence, "Keberadaan"}, {AspectQuality, "Kualitas"}, {AspectUse, "Pemanfaatan"},
	}
}

// Weights are how much of the evaluation each component is worth, how much of a component
// each aspect, and the words for the sum. The zero Weights stand for the usual ones.
type Weights struct {
	Components [4]int `json:"components"` // percent, in the order of Components
	Aspects    [3]int `json:"aspects"`    // percent of the component, in the order of Aspects
	Predicates Scale  `json:"predicates"`
}

// Fields tells what a Weights is made of.
func (w *Weights) Fields() []Field {
	return []Field{
		{Name: "components", At: &w.Components, Title: "Bobot komponen dalam persen: perencanaan, pengukuran, pelaporan, evaluasi", Apart: ofOffice},
		{Name: "aspects", At: &w.Aspects, Title: "Bobot aspek dalam persen: keberadaan, kualitas, pemanfaatan", Apart: ofOffice},
		{Name: "predicates", At: &w.Predicates, Title: "Predikat taksiran, dari yang terbaik", Apart: ofOffice},
	}
}

// DefaultWeights are those of PermenPANRB 88/2021.
func DefaultWeights() Weights {
	return Weights{
		Components: [4]int{30, 30, 15, 25},
		Aspects:    [3]int{20, 30, 50},
		Predicates: Scale{
			above(90, "AA"), above(80, "A"), above(70, "BB"), above(60, "B"), above(50, "CC"), above(30, "C"), {Word: "D"},
		},
	}
}

// WeightsInForce are the year's, the usual ones where none were set.
func (s *Settings) WeightsInForce() Weights {
	if len(s.Weights.Predicates) == 0 {
		return DefaultWeights()
	}
	return s.Weights
}

func (w Weights) check() error {
	if w.Components == [4]int{} && w.Aspects == [3]int{} && len(w.Predicates) == 0 {
		return nil
	}
	for _, list := range []struct {
		field  string
		points []int
	}{{"Bobot komponen", w.Components[:]}, {"Bobot aspek", w.Aspects[:]}} {
		sum := 0
		for _, n := range list.points {
			if n < 0 {
				return Faultf(FaultNumber, list.field, "%s: terbaca %d, diharapkan nol atau lebih.", list.field, n)
			}
			sum += n
		}
		if sum != 100 {
			return Faultf(FaultNumber, list.field, "%s: jumlahnya %d, diharapkan 100.", list.field, sum)
		}
	}
	return w.Predicates.check("Predikat taksiran")
}

// Criterion is one question of the evaluation. Those of one component and aspect share its
// points by their weights.
type Criterion struct {
	neverBlank
	noReferences
	ID        ID        `json:"id"`
	Order     int       `json:"order"` // within its component and aspect
	Component Component `json:"component"`
	Aspect    Aspect    `json:"aspect"`
	Text      string    `json:"text"`
	Weight    int       `json:"weight"`         // against the others; 0: not asked
	Rule      ID        `json:"rule,omitempty"` // how the data answer it; "": a person answers
}

// Fields tells what a Criterion is made of.
func (c *Criterion) Fields() []Field {
	return []Field{
		{Name: "id", At: &c.ID, Title: "Kode kriteria", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "component", At: &c.Component, Title: "Komponen evaluasi", Word: "komponen", Label: "Komponen", Hint: "Perencanaan, pengukuran, pelaporan, atau evaluasi kinerja.", Apart: noTable},
		{Name: "aspect", At: &c.Aspect, Title: "Aspek", Word: "aspek", Label: "Aspek", Hint: "Keberadaan, kualitas, atau pemanfaatan.", Apart: noTable},
		{Name: "weight", At: &c.Weight, Title: "Bobot terhadap kriteria lain; 0: tidak ditanyakan", Word: "bobot", Label: "Bobot", Hint: "Dibanding kriteria lain pada aspek yang sama; 0: tidak ditanyakan.", Limit: UpTo, Most: heaviest, Apart: noTable},
		{Name: "rule", At: &c.Rule, Title: "Kode aturan yang menilainya dari data; kosong: dijawab orang", Word: "aturan", Label: "Dinilai dari", Hint: "Aturan yang menghitungnya dari data, atau dijawab orang.", Apart: noTable},
		{Name: "text", At: &c.Text, Title: "Kriteria", Label: "Kriteria", Hint: "Pertanyaan yang dinilai.", Limit: Required, Apart: noTable},
		{Name: "order", At: &c.Order, Title: "Urutan pada komponen dan aspeknya", Word: "urutan", Apart: noTable},
	}
}

// heaviest bounds a weight against others.
const heaviest = 100

// Ref names the criterion.
func (c *Criterion) Ref() Ref { return Ref{KindCriterion, string(c.ID)} }

// Check wants a known component and aspect, a text, and a weight from 0 to 100.
func (c *Criterion) Check() error {
	if componentAt(c.Component) < 0 {
		return Faultf(FaultText, "Komponen", "Komponen %q tidak dikenal.", c.Component)
	}
	if aspectAt(c.Aspect) < 0 {
		return Faultf(FaultText, "Aspek", "Aspek %q tidak dikenal.", c.Aspect)
	}
	if c.Rule != "" && c.Rule.Check() != nil {
		return Faultf(FaultText, "Dinilai dari", "Aturan bukti %q tidak dikenal.", c.Rule)
	}
	return checkFields(c.Fields())
}

func (c *Criterion) addTo(b *Book) { b.Criteria = append(b.Criteria, *c) }

func componentAt(c Component) int {
	for i, info := range Components() {
		if info.Component == c {
			return i
		}
	}
	return -1
}

func aspectAt(a Aspect) int {
	for i, info := range Aspects() {
		if info.Aspect == a {
			return i
		}
	}
	return -1
}

// Answer is what a person says of a criterion.
type Answer string

// The answers; the zero Answer leaves it to the data.
const (
	AnswerYes    Answer = "ya"
	AnswerPartly Answer = "sebagian"
	AnswerNo     Answer = "tidak"
)

// Assessment is what a person says of a criterion, in place of the data. It names a criterion
// that need not be stored: the usual ones are not.
type Assessment struct {
	noReferences
	Criterion ID     `json:"criterion"`
	Answer    Answer `json:"answer,omitempty"`
	Note      string `json:"note,omitempty"`
}

// Fields tells what a Assessment is made of.
func (a *Assessment) Fields() []Field {
	return []Field{
		{Name: "criterion", At: &a.Criterion, Of: KindCriterion, Title: "Kode kriteria", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "answer", At: &a.Answer, Title: "Jawaban", Word: "jawaban", Fills: true, Apart: noTable},
		{Name: "note", At: &a.Note, Title: "Catatan", Word: "catatan", Label: "Catatan", Limit: Passage, Fills: true, Apart: noTable},
	}
}

// Ref names the answer to the criterion.
func (a *Assessment) Ref() Ref { return Ref{KindAssessment, string(a.Criterion)} }

// Check wants a known answer and bounds the note.
func (a *Assessment) Check() error {
	switch a.Answer {
	case "", AnswerYes, AnswerPartly, AnswerNo:
	default:
		return Faultf(FaultText, "Jawaban", "Jawaban %q tidak dikenal; diharapkan ya, sebagian atau tidak.", a.Answer)
	}
	return checkFields(a.Fields())
}

// IsBlank reports that nothing is said.
func (a *Assessment) IsBlank() bool { return noneFilled(a.Fields()) }

func (a *Assessment) addTo(b *Book) { put(b.assessments, a.Criterion, *a, a.IsBlank()) }
