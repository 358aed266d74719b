package indicators

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Parse reads a target or an actual. A note already kept with the actual stays.
func (s *Screen) Parse(at kit.Spot, typed string) (model.Record, string, error) {
	id := model.ID(at.Row)
	if isTarget(at.Column) {
		q, label := aimOf(at.Column), "Target"
		if q != model.WholeYear {
			label += " TW " + q.Roman()
		}
		parsed, err := parseTarget(label, typed)
		return &model.Target{Indicator: id, Agreement: s.agreementOf(at), Quarter: q, Value: parsed.Reading}, parsed.Doubt, err
	}
	q, ok := quarterOf(at.Column)
	if !ok {
		return nil, "", model.Faultf(model.FaultReference, "Kolom", "Kolom ini tidak diisi.")
	}
	if ind := s.State.Book.Indicator(id); ind != nil && ind.Source == model.Ratio {
		return s.parseFraction(id, q, typed)
	}
	parsed, err := text.ParseNumber("Realisasi TW "+q.Roman(), typed)
	if err == nil && parsed.Doubt == "" {
		parsed.Doubt = cmp.Or(s.unlikely(id, parsed.Reading), s.notBegun(q, parsed.Reading))
	}
	return &model.Actual{Indicator: id, Quarter: q, Value: parsed.Reading, Note: s.State.Book.Actual(id, q).Note}, parsed.Doubt, err
}

// parseFraction reads the parts of a ratio, typed as 40/45.
func (s *Screen) parseFraction(id model.ID, q model.Quarter, typed string) (model.Record, string, error) {
	rec := &model.Actual{Indicator: id, Quarter: q, Note: s.State.Book.Actual(id, q).Note}
	if strings.TrimSpace(typed) == "" {
		return rec, "", nil
	}
	above, below, both := strings.Cut(typed, "/")
	if !both {
		return nil, "", model.Faultf(model.FaultNumber, "Realisasi", "Realisasi TW %s: terbaca %q, diharapkan pembilang/penyebut seperti 40/45.", q.Roman(), model.Clean(typed, false))
	}
	part, err := text.ParseNumber("Pembilang TW "+q.Roman(), above)
	if err != nil {
		return nil, "", err
	}
	all, err := text.ParseNumber("Penyebut TW "+q.Roman(), below)
	rec.Numerator, rec.Denominator = part.Reading, all.Reading
	return rec, cmp.Or(part.Doubt, all.Doubt), err
}

// unlikely asks about an actual that is legal and hardly ever meant.
func (s *Screen) unlikely(id model.ID, r model.Reading) string {
	const farAbove = 10
	value, ok := r.Value()
	if !ok {
		return ""
	}
	if value.IsNegative() {
		return "Realisasi di bawah nol."
	}
	target, ok := s.State.Book.TargetAt(id, s.State.Quarter).Value()
	if ok && target.IsPositive() && value.GreaterThan(target.Mul(decimal.NewFromInt(farAbove))) {
		return "Realisasi lebih dari sepuluh kali target."
	}
	return ""
}

// notBegun asks about an actual of a quarter that is still to come, other than the one that
// is shown: about that the program asks by itself.
func (s *Screen) notBegun(q model.Quarter, r model.Reading) string {
	if r.IsBlank() || q == s.State.Quarter {
		return ""
	}
	return screen.NotBegun(s.State, q)
}

// Name says which indicator and which figure.
func (s *Screen) Name(at kit.Spot) string {
	name := at.Row
	if ind := s.State.Book.Indicator(model.ID(at.Row)); ind != nil {
		name = screen.IndicatorTitle(s.State.Book, ind)
	}
	if q, ok := quarterOf(at.Column); ok {
		return name + " TW " + q.Roman()
	}
	return name + targetWords(at.Column)
}

// Live says what the chosen figure comes to.
func (s *Screen) Live(st screen.State, at kit.Spot) []string {
	ind := st.Book.Indicator(model.ID(at.Row))
	if ind == nil {
		return nil
	}
	if s.differing && !s.Capturing() {
		return s.liveDifference(st, ind)
	}
	q, inQuarter := quarterOf(at.Column)
	if aim := aimOf(at.Column); aim != model.WholeYear {
		q, inQuarter = aim, true
	}
	results := st.Results
	if !inQuarter {
		q = st.Quarter
	} else if q != st.Quarter {
		results = calc.Compute(st.Book, q)
	}
	m := results.Measure(ind.ID)
	places := st.Book.Settings.Decimals
	line := text.Figure(m.Actual, places)
	if m.Grade != "" {
		line += " (" + m.Grade + ")"
	}
	line += " dari target " + text.Figure(m.Target, places)
	if quarterly := st.Book.TargetInForce(ind.ID, q); !quarterly.IsBlank() {
		line += " (TW " + q.Roman() + ": " + text.Reading(quarterly)
		if share := reached(st, ind, m, q); share.Known() {
			line += " = " + text.Figure(share, places) + " %"
		}
		line += ")"
	}
	line += " → " + verdict(m, places)
	return []string{line, s.second(st, ind, q)}
}

// verdict is the achievement with its word, or why there is none.
func verdict(m *calc.Measure, places int) string {
	if !m.Achievement.Known() {
		return "capaian " + text.Figure(m.Achievement, places) + " (" + strings.Join(m.Achievement.Flags.Words(), ", ") + ")"
	}
	line := "capaian " + text.Figure(m.Achievement, places) + " % " + m.Rating
	if notes := (m.Achievement.Flags | m.Actual.Flags).Words(); len(notes) > 0 {
		line += " (" + strings.Join(notes, ", ") + ")"
	}
	return line
}

// second tells what an open entry replaces, else what the indicator is in full.
func (s *Screen) second(st screen.State, ind *model.Indicator, q model.Quarter) string {
	if s.Grid.Editing() {
		at := s.Grid.Spot()
		actual := s.State.Book.Actual(ind.ID, q)
		before := actual.Value
		if ind.Source == model.Ratio && !isTarget(at.Column) {
			return s.parts(ind, actual)
		}
		if isTarget(at.Column) {
			before = s.State.Book.Target(ind.ID, s.agreementOf(at), aimOf(at.Column))
		} else if coming := screen.NotBegun(s.State, q); coming != "" {
			return coming
		}
		if before.IsBlank() {
			return "Sebelum ini kosong."
		}
		return "Sebelum ini " + text.Reading(before) + "."
	}
	if !ind.Entered() {
		return s.Look.Signs.Derived + " dihitung dari " + sourceName(ind.Source) + ". " + ind.Name
	}
	full := ind.Name
	if ind.Unit != "" {
		full += " (" + ind.Unit + ")"
	}
	if ind.Source == model.Ratio && ind.Numerator != "" {
		full += " · " + ind.Numerator + " ÷ " + ind.Denominator
	}
	if note := st.Book.Actual(ind.ID, q).Note; note != "" {
		full += " · " + note
	}
	return full
}

// parts says what the parts of an open ratio are, and what they were before.
func (s *Screen) parts(ind *model.Indicator, before model.Actual) string {
	line := "Sebelum ini kosong."
	if before.HasFigure() {
		line = "Sebelum ini " + fraction(before) + "."
	}
	if ind.Numerator != "" || ind.Denominator != "" {
		line = cmp.Or(ind.Numerator, "pembilang") + " / " + cmp.Or(ind.Denominator, "penyebut") + ". " + line
	}
	return line
}
