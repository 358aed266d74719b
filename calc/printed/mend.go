package printed

import (
	"strings"

	"github.com/shopspring/decimal"
)

// mend gives columns whose heads leave them open the reading under which most rows hold: a
// percentage with the two columns it is made of, and what is left of a budget. It reports
// whether a role changed.
func (s *Sheet) mend() bool {
	before := make([]Role, len(s.Columns))
	for i, c := range s.Columns {
		before[i] = c.Role
	}
	s.mendQuotients()
	s.mendRemainders()
	for i, c := range s.Columns {
		if c.Role != before[i] {
			return true
		}
	}
	return false
}

// mostOpen bounds the columns among which readings are looked for.
const mostOpen = 14

// quotient is a reading of three columns: one is the second in percent of the first.
type quotient struct{ whole, part, share int }

// mendQuotients looks for the percentages that no head explains.
func (s *Sheet) mendQuotients() {
	for range s.Columns {
		var open, inputs []int
		for i, c := range s.Columns {
			switch {
			case s.told(i) || !s.numeric(i) || c.Role == NoRole && (perMany(c.Head) || s.words.says("figures", "rata_rata", padded(c.Head))):
			case c.Role == NoRole:
				open, inputs = append(open, i), append(inputs, i)
			case c.Role == RoleTarget || c.Role == RoleActual || c.Role.Money() && c.Role != RoleRemainder:
				inputs = append(inputs, i)
			}
		}
		for i, c := range s.Columns {
			if (c.Role == RoleAchieved || c.Role == RoleAbsorption) && !s.told(i) && !s.explained(i) {
				open = append(open, i)
			}
		}
		if len(open) == 0 || len(inputs) < 2 || len(inputs) > mostOpen {
			return
		}
		best, most := quotient{}, 0
		for _, share := range open {
			for _, whole := range inputs {
				for _, part := range inputs {
					q := quotient{whole, part, share}
					if whole == part || whole >= share || part >= share || !s.sensible(q) || s.counts(q) {
						continue
					}
					holds, breaks := s.holding(q)
					if breaks > 0 && holds > most && s.grown(share, inputs) > holds {
						continue
					}
					if holds > most && (holds > 1 && holds > breaks || holds >= breaks && s.inPlace(q)) {
						best, most = q, holds
					}
				}
			}
		}
		if most == 0 || !s.take(best) {
			return
		}
	}
}

// perMany reports that a head speaks of a rate of so many people, which is no percentage.
func perMany(head string) bool {
	head = strings.ReplaceAll(strings.ToLower(head), " ", "")
	for _, many := range []string{"per1.000", "per10.000", "per100.000", "/1.000", "/10.000", "/100.000"} {
		if strings.Contains(head, many) {
			return true
		}
	}
	return false
}

// counts reports that a column is of a year or of a quarter like the one before it, and of no percentages.
func (s *Sheet) counts(q quotient) bool {
	share, before := &s.Columns[q.share], &s.Columns[q.share-1]
	return share.Role == NoRole && !s.Percentages(q.share) && before.Role == NoRole && (share.Quarter != 0 && before.Quarter != 0 || share.Year != 0 && before.Year != 0)
}

// inPlace reports that three columns stand side by side as a target, an actual and their
// percentage do, one of them known by its head.
func (s *Sheet) inPlace(q quotient) bool {
	known := s.Columns[q.whole].Role != NoRole || s.Columns[q.part].Role != NoRole
	return q.part == q.whole+1 && q.share == q.part+1 && known
}

// explained reports that a percentage has the columns it is made of by their heads; one under an
// outer head with a column that says nothing is likely to be made of that.
func (s *Sheet) explained(i int) bool {
	for j, c := range s.Columns {
		if over := c.Over(); j < i && over != "" && over == s.Columns[i].Over() && c.Role == NoRole && s.numeric(j) {
			return false
		}
	}
	if s.Columns[i].Role == RoleAbsorption {
		return s.has(RoleBudget) && s.has(RoleSpent)
	}
	return s.has(RoleTarget) && s.has(RoleActual)
}

// sensible reports that the heads allow a reading: a part is no target, a whole no actual of
// the same year, and money goes with money.
func (s *Sheet) sensible(q quotient) bool {
	whole, part := s.Columns[q.whole].Role, s.Columns[q.part].Role
	switch {
	case s.Percentages(q.whole) && !s.Percentages(q.part):
		return false
	case part == RoleBudget && whole == RoleBudget && !s.spentBeside(q.part):
		return q.part > q.whole // keuangan behind pagu
	case part == RoleTarget || part == RoleBudget || whole == RoleSpent || whole == RoleActual:
		return false
	case whole != NoRole && part != NoRole:
		return whole.Money() == part.Money()
	}
	return true
}

// spentBeside reports that a column under the same outer head holds spending.
func (s *Sheet) spentBeside(at int) bool {
	for i := range s.Columns {
		if i != at && s.Columns[i].Role == RoleSpent && s.Columns[i].Over() == s.Columns[at].Over() {
			return true
		}
	}
	return false
}

// holding counts the rows in which a reading holds, and those in which it does not.
func (s *Sheet) holding(q quotient) (holds, breaks int) {
	telling := false
	for l := range s.Lines {
		line := &s.Lines[l]
		if line.Head || line.Mean {
			continue
		}
		w, p, r := &line.Cells[q.whole], &line.Cells[q.part], &line.Cells[q.share]
		if !w.Known() || !p.Known() || !r.Known() {
			continue
		}
		if w.Values[0].Number.Sign() <= 0 || p.Values[0].Number.IsZero() && r.Values[0].Number.IsZero() {
			continue // nothing of it is 0 percent whatever it is of
		}
		if one := r.Values[0].Number; s.Columns[q.share].Role == NoRole && !s.Percentages(q.share) && one.IsInteger() && one.Abs().LessThan(decimal.NewFromInt(leastShare)) {
			continue // a count of a few
		}
		if !anyShare(w.Values, p.Values, r.Values) {
			breaks++
			continue
		}
		holds++
		telling = telling || !w.Values[0].Number.Equal(p.Values[0].Number)
	}
	if !telling {
		return 0, breaks // 100 of all that is equal
	}
	return holds, breaks
}

// grown counts the rows in which a column is by how many percent one of two others is more than the
// other, under the pair of them where these are most.
func (s *Sheet) grown(share int, inputs []int) int {
	most := 0
	for _, from := range inputs {
		for _, to := range inputs {
			holds := 0
			for l := range s.Lines {
				a, b, r := &s.Lines[l].Cells[from], &s.Lines[l].Cells[to], &s.Lines[l].Cells[share]
				if s.Lines[l].Head || from == to || !a.Known() || !b.Known() || !r.Known() {
					continue
				}
				more := Value{Number: b.Values[0].Number.Sub(a.Values[0].Number), Places: max(a.Values[0].Places, b.Values[0].Places)}
				if isShare(a.Values[0], more, r.Values[0]) {
					holds++
				}
			}
			most = max(most, holds)
		}
	}
	return most
}

// leastShare is from where a whole figure without a sign is likely to be a percentage.
const leastShare = 10

func anyShare(whole, part, share []Value) bool {
	for _, w := range whole {
		for _, p := range part {
			for _, r := range share {
				if isShare(w, p, r) {
					return true
				}
			}
		}
	}
	return false
}

// isShare reports that r is p in percent of w, allowing for what each lost when it was
// rounded. Only products are compared, so that it is exact.
func isShare(w, p, r Value) bool {
	if w.Number.Sign() <= 0 {
		return false
	}
	hundred := decimal.NewFromInt(100)
	gap := r.Number.Mul(w.Number).Sub(p.Number.Mul(hundred)).Abs()
	slack := half(r).Mul(w.Number)
	if p.Places > 0 || w.Places > 0 {
		slack = slack.Add(half(p).Mul(hundred)).Add(half(w).Mul(r.Number.Abs()))
	}
	return gap.LessThanOrEqual(slack)
}

// half is half of the last digit of a figure.
func half(v Value) decimal.Decimal { return decimal.New(5, -int32(v.Places)-1) }

// take gives the columns of a reading their roles; false where nothing changes by it.
func (s *Sheet) take(q quotient) bool {
	money := s.Columns[q.whole].Role.Money() || s.Columns[q.part].Role.Money() || s.largeLines(q.whole) && s.largeLines(q.part)
	whole, part, share := RoleTarget, RoleActual, RoleAchieved
	if money {
		whole, part, share = RoleBudget, RoleSpent, RoleAbsorption
	}
	changed := false
	for _, one := range []struct {
		column int
		role   Role
	}{{q.whole, whole}, {q.part, part}, {q.share, share}} {
		if c := &s.Columns[one.column]; c.Role == NoRole || one.role == RoleSpent && c.Role == RoleBudget {
			c.Role, c.Guessed, changed = one.role, true, true
		}
	}
	return changed
}

// mendRemainders looks for what is left of a budget in a column that no head explains.
func (s *Sheet) mendRemainders() {
	budget, spent := s.lone(RoleBudget), s.lone(RoleSpent)
	if budget < 0 || spent < 0 || s.has(RoleRemainder) {
		return
	}
	for i := range s.Columns {
		if s.Columns[i].Role != NoRole || s.Columns[i].Quarter != 0 || s.told(i) || !s.numeric(i) {
			continue
		}
		holds, breaks, left := 0, 0, false
		for l := range s.Lines {
			b, p, r := &s.Lines[l].Cells[budget], &s.Lines[l].Cells[spent], &s.Lines[l].Cells[i]
			if !b.Known() || !p.Known() || !r.Known() || s.Lines[l].Head {
				continue
			}
			if b.Values[0].Number.Sub(p.Values[0].Number).Equal(r.Values[0].Number) {
				holds++
				left = left || !r.Values[0].Number.IsZero()
			} else {
				breaks++
			}
		}
		if left && holds > 1 && holds > breaks { // nothing is left by chance too
			s.Columns[i].Role, s.Columns[i].Guessed = RoleRemainder, true
			return
		}
	}
}

// lone is the one column of a role, or −1 where there are none or several.
func (s *Sheet) lone(role Role) int {
	found := -1
	for i, c := range s.Columns {
		if c.Role == role {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// numeric reports that most filled cells of a column are figures.
func (s *Sheet) numeric(i int) bool {
	figures, filled := 0, 0
	for l := range s.Lines {
		if c := &s.Lines[l].Cells[i]; !s.Lines[l].Head && c.State != Blank {
			filled++
			if c.Known() {
				figures++
			}
		}
	}
	return figures > 0 && figures*2 > filled
}

// largeLines reports that most figures of a column are the size of money.
func (s *Sheet) largeLines(i int) bool {
	big, all := 0, 0
	for l := range s.Lines {
		if c := &s.Lines[l].Cells[i]; c.Known() && !s.Lines[l].Head {
			all++
			if c.Values[0].Number.Abs().GreaterThanOrEqual(decimal.NewFromInt(leastMoney)) {
				big++
			}
		}
	}
	return big*2 > all
}

// leastMoney is from where a figure has the size of money.
const leastMoney = 10_000
