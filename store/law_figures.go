package store

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
)

// mostMoved is how many figures a refusal names.
const mostMoved = 3

// closedFiguresStay refuses an act that leaves other figures in a closed quarter, or a closed part
// of one, than before, whatever it was that the act changed: settings, dates, the plan, a name that
// stood for a figure. Opening the quarter again is an act of its own. Days on which documents came
// in are no figures: one that came late may be noted.
func (d *pending) closedFiguresStay(figures model.Figures, after *model.Book) error {
	before := d.before.book
	if figures == nil || before.Revision == 0 {
		return nil
	}
	for _, q := range model.Quarters() {
		if err := closedPartsStay(before, after, q); err != nil {
			return err
		}
		for _, part := range stillClosed(before, after, q) {
			// As it was closed, too: what a coarser rounding hides meanwhile must not move either.
			places := before.Settings.Decimals
			if shot := before.Snapshot(q, part); shot != nil {
				places = max(places, shot.Decimals)
			}
			was, now := figures(before, q, part, places), figures(after, q, part, places)
			if moved := movedFigures(was, now); len(moved) > 0 {
				return figuresMove(before, after, q, part, moved)
			}
		}
	}
	return nil
}

// closedPartsStay refuses an act after which the rows of a part that is closed by itself would be
// handed in by another seksi, and so be open again without a word.
func closedPartsStay(before, after *model.Book, q model.Quarter) error {
	if before.Closed(q) {
		return nil
	}
	there := after.Parts()
	for _, p := range before.Parts() {
		gone := !slices.ContainsFunc(there, func(o model.Part) bool { return o.ID == p.ID })
		if gone && before.PartState(q, p.ID).Status == model.StatusLocked {
			return model.Faultf(model.FaultClosed, "Bagian", "%s TW %s sudah dikunci, dan perubahan ini menyerahkan barisnya kepada seksi lain. Minta sekretaris membukanya kembali dahulu.", PartName(before, p.ID), q.Roman())
		}
	}
	return nil
}

// stillClosed lists what is closed before and after: the whole quarter as "", else its parts.
func stillClosed(before, after *model.Book, q model.Quarter) []model.ID {
	if before.Closed(q) {
		if after.Closed(q) {
			return []model.ID{""}
		}
		return nil
	}
	var parts []model.ID
	for _, p := range before.Parts() {
		if before.PartState(q, p.ID).Status == model.StatusLocked && after.PartState(q, p.ID).Status == model.StatusLocked {
			parts = append(parts, p.ID)
		}
	}
	return parts
}

// movedFigure is one that is no longer as it was; "" stands for none.
type movedFigure struct {
	ref      model.Ref
	facet    model.Facet
	was, now string
}

func movedFigures(was, now []model.Frozen) []movedFigure {
	type name struct {
		ref   model.Ref
		facet model.Facet
	}
	values := make(map[name]string, len(now))
	for _, f := range now {
		values[name{f.Ref, f.Facet}] = f.Value
	}
	var moved []movedFigure
	for _, f := range was {
		at := name{f.Ref, f.Facet}
		if values[at] != f.Value && f.Facet != model.FacetReceived && !aimedLater(f) {
			moved = append(moved, movedFigure{f.Ref, f.Facet, f.Value, values[at]})
		}
		delete(values, at)
	}
	const notMeasured = "N/A" // what comes later in the year moves nothing of a quarter before
	for _, f := range now {
		at := name{f.Ref, f.Facet}
		if value, came := values[at]; came && value != "" && value != notMeasured && f.Facet != model.FacetReceived && f.Facet != model.FacetTarget {
			moved = append(moved, movedFigure{f.Ref, f.Facet, "", value})
		}
	}
	return moved
}

// aimedLater reports a target that was blank: what is added in the middle of a year gets its target
// then, and what was not measured against it stays so.
func aimedLater(f model.Frozen) bool { return f.Facet == model.FacetTarget && f.Value == "" }

func figuresMove(before, after *model.Book, q model.Quarter, part model.ID, moved []movedFigure) error {
	what := "TW " + q.Roman()
	if part != "" {
		what = PartName(before, part) + " " + what
	}
	var list []string
	for _, m := range moved[:min(len(moved), mostMoved)] {
		list = append(list, fmt.Sprintf("%s %s %s menjadi %s", m.facet, figureOf(before, after, m.ref), orNone(m.was), orNone(m.now)))
	}
	more := ""
	if rest := len(moved) - len(list); rest > 0 {
		more = fmt.Sprintf(" dan %d angka lain", rest)
	}
	return model.Faultf(model.FaultClosed, "Triwulan", "%s sudah dikunci, dan perubahan ini menggeser angkanya: %s%s. Beri tanggal mulai berlakunya sesudah triwulan itu, atau minta sekretaris membukanya kembali dahulu.",
		what, strings.Join(list, "; "), more)
}

func orNone(value string) string {
	if value == "" {
		return "kosong"
	}
	return strings.Replace(value, ".", ",", 1)
}

// figureOf names what a figure is of, as it is called now or was.
func figureOf(before, after *model.Book, ref model.Ref) string {
	id := model.ID(ref.Key)
	for _, b := range []*model.Book{after, before} {
		switch ref.Kind {
		case model.KindIndicator:
			if ind := b.Indicator(id); ind != nil {
				return fmt.Sprintf("%q", ind.Label())
			}
		case model.KindNode:
			if n := b.Node(id); n != nil {
				return fmt.Sprintf("%q", n.Label())
			}
		case model.KindFacilitationRow:
			if row := b.Row(id); row != nil {
				return fmt.Sprintf("%q", row.Name)
			}
		}
	}
	return ref.Kind.Label()
}

// isAsFrozen refuses a snapshot that holds other figures than the year has: an approval is of what
// is there, not of what the act says.
func isAsFrozen(b *model.Book, s *model.Snapshot) error {
	figures := b.JudgedBy()
	if figures == nil || s == nil || b.Revision == 0 {
		return nil
	}
	if s.Decimals != b.Settings.Decimals || !slices.Equal(s.Figures, figures(b, s.Quarter, s.Part, s.Decimals)) {
		return model.Faultf(model.FaultReference, "Potret", "Potret TW %s memuat angka yang bukan hitungan dari isian yang sekarang; persetujuan dibuat pada layar Tinjauan.", s.Quarter.Roman())
	}
	return nil
}
