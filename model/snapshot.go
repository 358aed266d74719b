package model

// Snapshot is what the figures of a quarter were when a part of it was approved, or when the
// whole of it was closed. What the same figures are later is shown against it.
type Snapshot struct {
	standing
	rootless
	Quarter  Quarter  `json:"quarter"`
	Part     ID       `json:"part,omitempty"` // "": the whole quarter, at its closing
	Revision uint64   `json:"of"`             // the revision of which these are the figures
	Decimals int      `json:"decimals"`       // to which they were rounded
	Figures  []Frozen `json:"figures"`
}

// Facet says which figure of a record was kept.
type Facet string

// The facets.
const (
	FacetTarget      Facet = "target"
	FacetActual      Facet = "realisasi"
	FacetAchievement Facet = "capaian"
	FacetRating      Facet = "predikat"
	FacetGrade       Facet = "mutu"
	FacetPlanned     Facet = "direncanakan" // of a checklist row
	FacetRealised    Facet = "terlaksana"
	FacetReceived    Facet = "diterima" // the day a village document came in
	FacetBudget      Facet = "pagu"
	FacetSpent       Facet = "serapan" // rupiah spent up to the quarter's end
)

// Frozen is one figure as it was: a number in stored form, a word or a day; "" where there was none.
type Frozen struct {
	Ref   Ref    `json:"ref"`
	Facet Facet  `json:"what"`
	Value string `json:"value,omitempty"`
}

// mostFrozen bounds the figures of a quarter; the largest kecamatan has a few thousand.
const mostFrozen = 50_000

// Ref names the quarter and the part.
func (s *Snapshot) Ref() Ref { return SnapshotRef(s.Quarter, s.Part) }

// SnapshotRef names the snapshot of a part of a quarter, "" for that of its closing.
func SnapshotRef(q Quarter, part ID) Ref {
	if part == "" {
		return Ref{KindSnapshot, quarterKey(q)}
	}
	return Ref{KindSnapshot, key(quarterKey(q), string(part))}
}

// Check wants a quarter, a part, and figures that are short and clean.
func (s *Snapshot) Check() error {
	if !s.Quarter.Valid() {
		return badQuarter(s.Quarter)
	}
	if s.Part != "" {
		if err := checkPart(s.Part); err != nil {
			return err
		}
	}
	if s.Decimals < 0 || s.Decimals > 6 || len(s.Figures) > mostFrozen {
		return Faultf(FaultNumber, "Potret", "Potret TW %s memuat %d angka dengan %d desimal; diharapkan paling banyak %d dengan 0 sampai 6.", s.Quarter.Roman(), len(s.Figures), s.Decimals, mostFrozen)
	}
	for _, f := range s.Figures {
		if err := firstOf(checkOptional("Potret", f.Value), checkName("Potret", string(f.Facet)), checkName("Potret", f.Ref.Key)); err != nil {
			return err
		}
	}
	return nil
}

func (s *Snapshot) shelve(b *Book) { b.snapshots[s.Ref().Key] = s }

// Snapshot returns the frozen figures of a part of a quarter, "" for those of its closing;
// nil where there are none. It must not be changed.
func (b *Book) Snapshot(q Quarter, part ID) *Snapshot { return b.snapshots[SnapshotRef(q, part).Key] }
