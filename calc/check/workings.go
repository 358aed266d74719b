package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// working is a fraction that a document prints: 33/27 × 100 % = 122 %.
type working struct {
	part, whole printed.Value
	result      []printed.Value // none where it prints no result
	at          spot
	line        int // of the document's text; −1 where it stands in a table
	said        string
}

// mostWorkings bounds the fractions that are held against the figures of a document.
const mostWorkings = 500

// workings are the fractions in tables of workings, beside figures, and in sentences; none
// where there are too many to tell which figure each is of.
func (r *pages) workings() []working {
	var all []working
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		part, whole, result := column(sheet, printed.RolePart), column(sheet, printed.RoleWhole), r.resultOf(s)
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			if part >= 0 && whole >= 0 && line.Cells[part].Known() && line.Cells[whole].Known() {
				w := working{part: line.Cells[part].Values[0], whole: line.Cells[whole].Values[0], at: spot{s, l, whole}, line: -1}
				w.said = line.Cells[part].Text + "/" + line.Cells[whole].Text
				if result >= 0 && line.Cells[result].Known() {
					w.result = line.Cells[result].Values
				}
				all = append(all, w)
			}
			for c := range sheet.Columns {
				cell := &line.Cells[c]
				if sheet.Columns[c].Role == printed.RoleActual && cell.Known() && len(cell.Parts) == 2 {
					all = append(all, working{cell.Parts[0], cell.Parts[1], cell.Values, spot{s, l, c}, -1, cell.Text})
				}
			}
		}
	}
	for i, text := range r.Document.Lines {
		if w, found := workingIn(text); found {
			w.line, w.at, w.said = i, inText(i), w.part.String()+"/"+w.whole.String()
			all = append(all, w)
		}
	}
	if len(all) > mostWorkings {
		return nil
	}
	return all
}

// workingIn finds a fraction times 100 in a sentence.
func workingIn(text string) (working, bool) {
	if !strings.Contains(text, "/") || !strings.Contains(text, "100") {
		return working{}, false
	}
	before, after, multiplied := strings.Cut(strings.NewReplacer("×", "x", "X", "x", "*", "x", "(", " ", ")", " ").Replace(text), "x")
	if _, _, more := strings.Cut(after, "x"); !multiplied || more {
		return working{}, false
	}
	if at := strings.LastIndexAny(before, "=:"); at >= 0 {
		before = before[at+1:]
	}
	c := printed.Read(before, false)
	if c.State != printed.Fraction || len(c.Parts) != 2 {
		return working{}, false
	}
	w := working{part: c.Parts[0], whole: c.Parts[1]}
	if _, result, equals := strings.Cut(after, "="); equals {
		if one := printed.Read(strings.TrimRight(result, ". ;"), false); one.Known() {
			w.result = one.Values
		}
	}
	return w, true
}

// column is the first column of a role, or −1.
func column(s *printed.Sheet, role printed.Role) int {
	for i, c := range s.Columns {
		if c.Role == role {
			return i
		}
	}
	return -1
}

// tally is what a checklist or the villages' documents come to.
type tally struct {
	kind        printed.Kind
	part, whole int64
	words       string
	from        string
}

// tallies counts what the document's own lists say, and the office's data where they are there.
func (r *reader) tallies() []tally {
	var all []tally
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		switch sheet.Kind {
		case printed.KindVillages:
			if t, found := villages(sheet); found {
				all = append(all, t)
			}
		case printed.KindFacilitation:
			if t, found := checklist(sheet); found {
				all = append(all, t)
			}
		}
	}
	if d := r.known.data; d != nil {
		if docs := d.results.Documents; docs.Owed > 0 {
			all = append(all, tally{printed.KindVillages, int64(docs.OnTime), int64(docs.Owed), docs.Working(d.book), "data kantor"})
		}
		if list := d.results.Facilitation; list.Planned > 0 {
			all = append(all, tally{printed.KindFacilitation, int64(list.Realised), int64(list.Planned), fmt.Sprintf("%d direncanakan", list.Planned), "data kantor"})
		}
	}
	return all
}

// villages counts the ticks of a table of villages and documents; one with anything else
// than ticks in it is not counted.
func villages(s *printed.Sheet) (tally, bool) {
	var kinds []int
	for i, c := range s.Columns {
		if c.Role == printed.RoleOnTime {
			kinds = append(kinds, i)
		}
	}
	rows, ticks, let := int64(0), int64(0), int64(0)
	for l := range s.Lines {
		line := &s.Lines[l]
		if line.Head || line.Total || line.Label == "" {
			continue
		}
		rows++
		for _, c := range kinds {
			switch cell := &line.Cells[c]; {
			case cell.State == printed.Tick && !cell.Crossed():
				ticks++
			case strings.EqualFold(cell.Text, "tidak wajib"):
				let++
			case cell.State != printed.Blank && cell.State != printed.Tick && cell.State != printed.NotApplicable:
				return tally{}, false
			}
		}
	}
	whole, less := rows*int64(len(kinds))-let, ""
	if ticks == 0 {
		return tally{}, false
	}
	if let > 0 {
		less = fmt.Sprintf(" − %d yang tidak wajib", let)
	}
	return tally{printed.KindVillages, ticks, whole, fmt.Sprintf("%d desa × %d dokumen%s = %d", rows, len(kinds), less, whole), s.Table.Label()}, true
}

func checklist(s *printed.Sheet) (tally, bool) {
	planned, done := column(s, printed.RolePlanned), column(s, printed.RoleDone)
	t := tally{kind: printed.KindFacilitation, from: s.Table.Label()}
	for l := range s.Lines {
		line := &s.Lines[l]
		if line.Head || line.Total {
			continue
		}
		for _, part := range []struct {
			at  int
			sum *int64
		}{{planned, &t.whole}, {done, &t.part}} {
			cell := &line.Cells[part.at]
			switch {
			case cell.Known() && cell.Values[0].Number.IsInteger():
				*part.sum += cell.Values[0].Number.IntPart()
			case cell.Known():
				return tally{}, false
			}
		}
	}
	t.words = fmt.Sprintf("%d direncanakan", t.whole)
	return t, t.whole > 0 && t.part > 0
}

// badDenominators compares the fractions with the lists they count. What a fraction should
// come to is remembered for the figures that were made with it.
func badDenominators(r *reader) {
	tallies := r.tallies()
	for _, t := range tallies {
		r.confirm(t)
	}
	for _, w := range r.workings() {
		for _, t := range tallies {
			if !whole(w.part, t.part) {
				continue
			}
			exact := big.NewRat(100*t.part, t.whole)
			by := fmt.Sprintf("%d/%d × 100 (%s)", t.part, t.whole, t.from)
			if whole(w.whole, t.whole) {
				r.learn(w, exact, by, nil)
				break
			}
			// A part that only happens to be the same number proves nothing: its result must be
			// printed as an actual, and the lists must not have the other whole as well.
			if !r.printsActual(w) || hasTally(tallies, w) {
				continue
			}
			f := r.note(flaw{
				at: w.at, printed: w.whole.String(), right: fmt.Sprint(t.whole),
				message: fmt.Sprintf("Penyebut pada %s bukan %s: seharusnya %d/%d.", shorten(w.said, 40), t.words, t.part, t.whole),
				working: []string{t.words + " menurut " + t.from, fmt.Sprintf("%d ÷ %d × 100 = %s", t.part, t.whole, r.tell(exact))},
			})
			if w.line >= 0 {
				f.message = fmt.Sprintf("Teks “%s”: ", shorten(w.said, 40)) + f.message
			}
			r.learn(w, exact, by, f)
			break
		}
	}
}

// confirm remembers the exact figure behind an actual that is printed as its list counts it.
// It takes the name of the indicator and the figure to agree with the list.
func (r *reader) confirm(t tally) {
	exact := big.NewRat(100*t.part, t.whole)
	var found []fact
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.whose != printed.Own || f.quarter != model.WholeYear || f.year != r.Year {
			continue
		}
		e := r.facts[f][0]
		if r.line(e.at).Label != "" && t.about(printed.Labelled(r.line(e.at).Label)) && agrees(e.values, exact) == fits {
			found = append(found, f)
		}
	}
	if len(found) == 1 {
		r.known.worked[found[0]] = worked{exact, fmt.Sprintf("%d/%d × 100 (%s)", t.part, t.whole, t.from), nil}
	}
}

// about reports that an indicator of the name may be measured by the list.
func (t tally) about(name printed.Label) bool {
	if t.kind == printed.KindVillages {
		return name.Has("tepat") && name.Has("waktu") && name.Has("dokumen")
	}
	return name.Has("fasilitasi")
}

func whole(v printed.Value, n int64) bool {
	return v.Number.IsInteger() && v.Number.IntPart() == n
}

func hasTally(tallies []tally, w working) bool {
	for _, t := range tallies {
		if whole(w.part, t.part) && whole(w.whole, t.whole) {
			return true
		}
	}
	return false
}

// results are the figures a working may have been printed as: its own, else its quotient.
func (w *working) results() []printed.Value {
	if len(w.result) > 0 {
		return w.result
	}
	if w.whole.Number.Sign() == 0 {
		return nil
	}
	return []printed.Value{{Number: decimalRat(percent(w.part.Number.Rat(), w.whole.Number.Rat())), Places: usualPlaces}}
}

// printsActual reports that the working's result is printed as an actual somewhere.
func (r *factIndex) printsActual(w working) bool { return len(r.actualsOf(w)) > 0 }

// actualsOf are the facts of which the working is the working: an actual of the year that is
// printed as its result, and no other working's.
func (r *factIndex) actualsOf(w working) []fact {
	var found []fact
	for _, f := range r.order {
		if f.role != printed.RoleActual || f.whose != printed.Own || f.quarter != model.WholeYear && f.quarter != model.Q4 || f.year != r.Year {
			continue
		}
		for _, e := range r.facts[f] {
			if anySame(e.values, w.results()) {
				found = append(found, f)
				break
			}
		}
	}
	return found
}

// learn remembers what an actual should be where one indicator only is printed so.
func (r *reader) learn(w working, exact *big.Rat, by string, cause *flaw) {
	facts := r.actualsOf(w)
	name := -1
	for _, f := range facts {
		if name >= 0 && f.name != name {
			return
		}
		name = f.name
	}
	for _, f := range facts {
		r.known.worked[f] = worked{exact, by, cause}
	}
}

// bareNumerators finds parts that are more than their whole, in workings of shares.
func bareNumerators(r *reader) {
	for _, w := range r.workings() {
		if w.whole.Number.Sign() <= 0 || !w.part.Number.GreaterThan(w.whole.Number) || !w.part.Number.IsInteger() || !w.whole.Number.IsInteger() {
			continue
		}
		for _, f := range r.actualsOf(w) {
			name := r.line(r.facts[f][0].at).Label
			if !shareOf(name) || r.known.worked[f].cause != nil {
				continue
			}
			r.note(flaw{
				at: w.at, printed: w.said,
				message: fmt.Sprintf("Pembilang %s lebih besar daripada penyebut %s, padahal “%s” adalah bagian dari keseluruhan.", w.part, w.whole, shorten(name, 60)),
				working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", w.part, w.whole, r.tell(percent(w.part.Number.Rat(), w.whole.Number.Rat())))},
			})
			break
		}
	}
}
