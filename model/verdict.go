package model

import (
	"slices"
	"strings"
)

// RowOf is the row that a record is entered on: that of the indicator, the checklist, the plan
// or the village, or of the document where each seksi hands in its own; a record that is no cell
// of one is its own.
func (b *Book) RowOf(ref Ref) Ref {
	owner, rest, _ := strings.Cut(ref.Key, "/")
	switch ref.Kind {
	case KindActual, KindTarget:
		return Ref{KindIndicator, owner}
	case KindFacilitationMark, KindReason:
		return Ref{KindFacilitationRow, owner}
	case KindSpent, KindAmount:
		return Ref{KindNode, owner}
	case KindReceipt:
		if severalSections(b.owners(PartVillages)) {
			return Ref{KindDocument, rest}
		}
		return Ref{KindVillage, owner}
	}
	return ref
}

// Reviewable reports a row on which a verdict may be given, and the part of the year it is
// reviewed in: the one that the seksi of the row hands in.
func (b *Book) Reviewable(row Ref) (ID, bool) {
	part, _ := b.PartOfRef(row)
	switch row.Kind {
	case KindPart:
		return part, part != ""
	case KindIndicator, KindFacilitationRow, KindNode:
	case KindVillage, KindDocument:
		if severalSections(b.owners(PartVillages)) != (row.Kind == KindDocument) {
			return "", false
		}
	default:
		return "", false
	}
	return part, slices.ContainsFunc(b.Parts(), func(p Part) bool { return p.ID == part })
}

// rowDecimals are more than figures are shown with: what differs in none of them is the same.
const rowDecimals = 6

// RowDigest is that of the figures of a row in a quarter as they are; "" where the Book does
// not know its figures, or the row has none.
func (b *Book) RowDigest(q Quarter, row Ref) string {
	if b.figures == nil {
		return ""
	}
	return b.Derive("digests of rows "+quarterKey(q), func() any {
		byRow := map[Ref][]Frozen{}
		for _, f := range b.figures(b, q, "", rowDecimals) {
			byRow[b.RowOf(f.Ref)] = append(byRow[b.RowOf(f.Ref)], f)
		}
		digests := make(map[Ref]string, len(byRow))
		for row, figures := range byRow {
			digests[row] = DigestOf(figures)
		}
		return digests
	}).(map[Ref]string)[row]
}

// Verdicts are what reviews of the quarter said of a row, the oldest first.
func (b *Book) Verdicts(q Quarter, row Ref) []Note {
	return b.verdicts(func(n *Note) bool { return n.Quarter == q && n.On == row })
}

// Returns are the open returns of a part of a quarter: of the part itself and of its rows,
// the oldest first.
func (b *Book) Returns(q Quarter, part ID) []Note {
	return b.verdicts(func(n *Note) bool {
		of, _ := b.PartOfRef(n.On)
		return n.Quarter == q && n.Verdict == StatusReturned && n.Open() && of == part
	})
}

func (b *Book) verdicts(wanted func(*Note) bool) []Note {
	var all []Note
	for i := range b.Notes {
		if n := &b.Notes[i]; n.Verdict != "" && wanted(n) {
			all = append(all, *n)
		}
	}
	return all
}

// RowStatus is where the review of a row stands by itself: StatusReturned while a return of it
// is open, StatusApproved while it was approved with the figures that it has, else "": it
// stands where its part does.
func (b *Book) RowStatus(q Quarter, row Ref) Status {
	all := b.Verdicts(q, row)
	if slices.ContainsFunc(all, func(n Note) bool { return n.Open() }) {
		return StatusReturned
	}
	if len(all) == 0 {
		return ""
	}
	if last := all[len(all)-1]; last.Verdict == StatusApproved && (b.figures == nil || last.Figures == b.RowDigest(q, row)) {
		return StatusApproved
	}
	return ""
}

// Answers are what was said to a remark, the oldest first.
func (b *Book) Answers(to ID) []Note {
	var all []Note
	for i := range b.Notes {
		if b.Notes[i].To == to {
			all = append(all, b.Notes[i])
		}
	}
	return all
}
