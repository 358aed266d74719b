package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// Snapshot is what the figures of a quarter were when a part of it was approved, or when the
// whole of it was closed. What the same figures are later is shown against it.
type Snapshot struct {
	neverBlank
	noReferences
	Quarter  Quarter  `json:"quarter"`
	Part     ID       `json:"part,omitempty"` // "": the whole quarter, at its closing
	Revision uint64   `json:"of"`             // the revision of which these are the figures
	Decimals int      `json:"decimals"`       // to which they were rounded
	Figures  []Frozen `json:"figures"`
}

// Fields tells what a Snapshot is made of.
func (s *Snapshot) Fields() []Field {
	return []Field{
		{Name: "quarter", At: &s.Quarter, Title: "Triwulan", Quiet: isName, Apart: noTable},
		{Name: "part", At: &s.Part, Title: "Kode bagian; kosong: seluruh triwulan", Quiet: isName, Apart: noTable},
		{Name: "of", At: &s.Revision, Title: "Nomor perubahan saat disetujui, dalam berkas asalnya", Quiet: isInner, Apart: noTable},
		{Name: "decimals", At: &s.Decimals, Title: "Angka di belakang koma saat itu", Word: "desimal", Apart: noTable},
		{Name: "figures", At: &s.Figures, Title: "Angka yang disetujui", Word: "angka", Apart: noTable},
	}
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

// Fields tells what a Frozen is made of.
func (f *Frozen) Fields() []Field {
	return []Field{
		{Name: "ref", At: &f.Ref, Title: "Catatan yang angkanya disimpan", Apart: noTable},
		{Name: "what", At: &f.Facet, Title: "Angka apa", Apart: noTable},
		{Name: "value", At: &f.Value, Title: "Isinya saat itu", Apart: noTable},
	}
}

// Figures works out what a Book shows of a part of a quarter, "" for the whole of it, rounded to
// the decimals.
type Figures func(b *Book, q Quarter, part ID, decimals int) []Frozen

// DigestOf is short and the same for the same figures only.
func DigestOf(figures []Frozen) string {
	h := sha256.New()
	for _, f := range figures {
		fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s\x00", f.Ref.Kind, f.Ref.Key, f.Facet, f.Value)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// Judging returns the Book as one that knows what has moved since it was approved or signed.
func (b *Book) Judging(figures Figures) *Book {
	if figures == nil {
		return b
	}
	c := *b
	c.figures = figures
	c.remember()
	return &c
}

// JudgedBy is how the Book works out its figures; nil where it does not know.
func (b *Book) JudgedBy() Figures { return b.figures }

// Digest is that of the figures of the quarter as they are; "" where the Book does not know them.
func (b *Book) Digest(q Quarter) string {
	if b.figures == nil {
		return ""
	}
	return b.Derive("digest "+quarterKey(q), func() any {
		return DigestOf(b.figures(b, q, "", b.Settings.Decimals))
	}).(string)
}

// Departed reports that the figures of a part are no longer those that were approved.
func (b *Book) Departed(q Quarter, part ID) bool {
	s := b.Snapshot(q, part)
	if b.figures == nil || s == nil {
		return false
	}
	return b.Derive("departed "+s.Ref().Key, func() any {
		return !slices.Equal(s.Figures, b.figures(b, q, part, s.Decimals))
	}).(bool)
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

func (s *Snapshot) addTo(b *Book) { b.snapshots.Put(s.Ref().Key, s) }

// Snapshot returns the frozen figures of a part of a quarter, "" for those of its closing;
// nil where there are none. It must not be changed.
func (b *Book) Snapshot(q Quarter, part ID) *Snapshot {
	return b.snapshots.At(SnapshotRef(q, part).Key)
}
