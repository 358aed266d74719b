package calc

import "capaian/model"

// Achievement measures an actual against a target, in percent, without limits.
// Positive polarity is R/T × 100, negative (T − (R − T))/T × 100. A blank target gives
// NoTarget, a blank actual NotFilled, N/A in either NotApplicable, a target of zero
// TargetZero; only negative polarity with target and actual both zero is 100.
// The formulas are those of LKjIP chapter 3.1.1.
func Achievement(p model.Polarity, target, actual Figure) Figure {
	return achieve(p, target, actual, "", nil)
}

// Published returns the achievement of an earlier year or of a peer, in percent: computed
// from target and actual where both are values, else as it was printed. It is NotApplicable
// where any of the three is N/A and NotFilled where all there is does not suffice.
func Published(p model.Polarity, target, actual, printed model.Reading) Figure {
	return reading{target, actual, printed, ""}.achieved(p, nil)
}

// polarityRule is a row of the table of achievement formulas. Its function takes a target other than zero.
type polarityRule struct {
	polarity model.Polarity
	formula  string
	raw      func(target, actual number) number
	met      bool // a target of zero is met by an actual of zero
}

func polarityRules() [2]polarityRule {
	return [...]polarityRule{
		{model.Positive, "realisasi ÷ target × 100", func(t, r number) number {
			return r.mul(100).quo(t)
		}, false},
		{model.Negative, "(target − (realisasi − target)) ÷ target × 100", func(t, r number) number {
			return t.sub(r.sub(t)).mul(100).quo(t)
		}, true},
	}
}

// polarityOf falls back to positive, the common case, where the polarity is unknown.
func polarityOf(p model.Polarity) polarityRule {
	rules := polarityRules()
	for _, rule := range rules {
		if rule.polarity == p {
			return rule
		}
	}
	return rules[0]
}

func achieve(p model.Polarity, target, actual Figure, label string, rec *recorder) Figure {
	rule := polarityOf(p)
	f := Figure{Flags: target.lack(NoTarget) | actual.lack(NotFilled)}
	switch {
	case target.Known() && target.exact.sign() == 0:
		if rule.met && !actual.Known() {
			break
		}
		if rule.met && actual.exact.sign() == 0 {
			f.exact = whole(100)
			rec.note(label, "target 0 dan realisasi 0: capaian 100", f)
			return f
		}
		f.Flags |= TargetZero
	case target.Known() && actual.Known():
		f.exact = rule.raw(target.exact, actual.exact)
	}
	rec.note(label, rule.formula, f)
	return f
}

// reading is what somebody wrote down of a target, an actual and an achievement, and whose they
// are in the words of a working: "tahun lalu".
type reading struct {
	target, actual, printed model.Reading
	whose                   string
}

func (x reading) achieved(p model.Polarity, rec *recorder) Figure {
	t, r, c, whose := Entered(x.target), Entered(x.actual), Entered(x.printed), x.whose
	if t.Known() && r.Known() {
		rec.note("Target "+whose, asEntered, t)
		rec.note("Realisasi "+whose, asEntered, r)
		return achieve(p, t, r, "Capaian "+whose, rec)
	}
	if !c.Known() && (t.Has(NotApplicable) || r.Has(NotApplicable)) {
		c.Flags = NotApplicable
	}
	rec.note("Capaian "+whose, asPrinted, c)
	return c
}

// limited holds an achievement within the year's limits.
func limited(raw Figure, s *model.Settings, rec *recorder) Figure {
	if !raw.Known() {
		return raw
	}
	f := raw
	if d, ok := s.Floor.Value(); ok {
		if floor := numberOf(d); f.exact.cmp(floor) < 0 {
			f.exact, f.Flags = floor, f.Flags|Floored
			rec.note("Batas bawah capaian", "capaian ditampilkan tidak kurang dari batas", f, s.Ref())
		}
	}
	if d, ok := s.Ceiling.Value(); ok {
		if ceiling := numberOf(d); f.exact.cmp(ceiling) > 0 {
			f.exact, f.Flags = ceiling, f.Flags|Capped
			rec.note("Batas atas capaian", "capaian ditampilkan tidak lebih dari batas", f, s.Ref())
		}
	}
	return f
}
