package text

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// RowValue prints a figure of a reviewed row as its screen does: rupiah, a count, or with the
// office's decimals.
func RowValue(b *model.Book, row model.Ref, f calc.Figure) string {
	switch row.Kind {
	case model.KindNode:
		return Rupiah(f)
	case model.KindIndicator:
		return Figure(f, b.Settings.Decimals)
	}
	return Figure(f, 0)
}

// RowName is what a reviewed row is called on its own screen, in full.
func RowName(b *model.Book, row model.Ref) string {
	switch row.Kind {
	case model.KindIndicator:
		if ind := b.Indicator(model.ID(row.Key)); ind != nil {
			return model.Clean(ind.Name, false)
		}
	case model.KindFacilitationRow:
		if r := b.Row(model.ID(row.Key)); r != nil {
			return RowNumber(b, r) + " " + model.Clean(r.Name, false)
		}
	case model.KindNode:
		if n := b.Node(model.ID(row.Key)); n != nil {
			return strings.TrimSpace(n.Code + " " + model.Clean(n.Name, false))
		}
	}
	return b.Name(row, nil)
}

// RowFacts prints what a reviewed row has: its value, what it is held against, the quarter
// before and last year.
func RowFacts(b *model.Book, q model.Quarter, one *calc.RowReview) string {
	value := func(f calc.Figure) string { return RowValue(b, one.Row, f) }
	planned := map[model.Kind]string{
		model.KindIndicator: "target %s", model.KindFacilitationRow: "dari rencana %s",
		model.KindVillage: "wajib %s", model.KindDocument: "wajib %s", model.KindNode: "pagu %s",
	}[one.Row.Kind]
	now := fmt.Sprintf("TW %s %s (%s)", q.Roman(), value(one.Now), fmt.Sprintf(planned, value(one.Planned)))
	before := "TW sebelumnya " + value(one.Before)
	if q > model.Q1 {
		before = fmt.Sprintf("TW %s %s", (q - 1).Roman(), value(one.Before))
	}
	year := fmt.Sprintf("TW %s %d %s", q.Roman(), b.Year-1, value(one.LastYear))
	if one.OfYear {
		year = fmt.Sprintf("tahun %d %s", b.Year-1, value(one.LastYear))
	}
	return strings.Join([]string{now, before, year}, "; ")
}

// RowProofs prints what proves a reviewed row, a proof each.
func RowProofs(b *model.Book, one *calc.RowReview) []string {
	var all []string
	for _, p := range one.Proofs {
		var said []string
		if p.Of.Kind == model.KindReceipt {
			village, document, _ := strings.Cut(p.Of.Key, "/")
			if one.Row.Kind == model.KindDocument {
				said = append(said, b.NameOf(model.KindVillage, model.ID(village)))
			} else {
				said = append(said, b.NameOf(model.KindDocument, model.ID(document)))
			}
		}
		if !p.Date.IsBlank() {
			said = append(said, ShortDate(p.Date))
		}
		if e := Evidence(p.Evidence); e != "" {
			said = append(said, strings.Split(e, "\n")...)
		}
		if p.Said != "" {
			said = append(said, model.Clean(p.Said, false))
		}
		if len(said) > 0 {
			all = append(all, strings.Join(said, ", "))
		}
	}
	return all
}

// NoProof says of a reviewed row without proofs where they are, or that they are missing; "" of
// one that none are expected of.
func NoProof(b *model.Book, row model.Ref) string {
	switch row.Kind {
	case model.KindNode:
		return ""
	case model.KindIndicator:
		switch ind := b.Indicator(model.ID(row.Key)); {
		case ind == nil || ind.Entered():
		case ind.Source == model.FromDocuments:
			return "pada Tabel 11, layar Desa"
		default:
			return "pada Tabel 10, layar Fasilitasi"
		}
	}
	return "belum ada"
}

// Verdict prints who returned or approved a row or wrote a remark and when, and until when it is
// awaited.
func Verdict(n *model.Note) string {
	did := string(n.Verdict)
	if did == "" {
		did = "catatan"
	}
	said := fmt.Sprintf("%s oleh %s, %s", did, model.Clean(calledOr(n), false), Moment(n.At))
	if !n.Until.IsBlank() {
		said += ", ditunggu sampai " + LongDate(n.Until)
	}
	if n.Closed {
		said += " – selesai"
	}
	return said
}

func calledOr(n *model.Note) string {
	if n.Name != "" {
		return n.Name
	}
	return n.By
}

// Thread prints a return with its answers, a paragraph each; nothing is left out.
func Thread(b *model.Book, n *model.Note) []string {
	head := Verdict(n)
	all := []string{strings.ToUpper(head[:1]) + head[1:] + `: "` + model.Clean(n.Text, false) + `"`}
	for _, answer := range b.Answers(n.ID) {
		all = append(all, fmt.Sprintf(`%s menjawab, %s: "%s"`, model.Clean(calledOr(&answer), false), Moment(answer.At), model.Clean(answer.Text, false)))
	}
	return all
}
