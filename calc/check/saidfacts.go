package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// naming is a label of the tables that a sentence speaks of.
type naming struct {
	label string // in small letters
	names []int
}

// leastNaming is how long a label is at least that is looked for in sentences, in bytes.
const leastNaming = 14

// namings are the labels of the document's facts, the longest first.
func (r *reader) namings() []naming {
	at := map[string]int{}
	var all []naming
	for _, f := range r.order {
		label := lowered(strings.Join(strings.Fields(r.called(r.facts[f][0].at)), " "))
		if len(label) < leastNaming || !strings.Contains(label, " ") {
			continue
		}
		i, known := at[label]
		if !known {
			i = len(all)
			at[label], all = i, append(all, naming{label: label})
		}
		if !slices.Contains(all[i].names, f.name) {
			all[i].names = append(all[i].names, f.name)
		}
	}
	slices.SortStableFunc(all, func(a, b naming) int { return len(b.label) - len(a.label) })
	return all
}

// saidFacts finds figures that a sentence gives of one thing in the tables otherwise than the
// tables do. The sentence must name just that thing, and say of each figure what it is.
func saidFacts(r *reader) {
	saidRatings(r)
	saidLeft(r)
	all := r.namings()
	for _, s := range r.said {
		if s.loose || len(s.said) == 0 || slices.ContainsFunc(s.years, func(y int) bool { return y != r.Year }) {
			continue
		}
		if hasAny(s.lower, "triwulan", "semester", " tw ", "bulan", "renstra", "rpjm", "akhir", "sebelum", "lalu", "naik", "turun", "meningkat", "selisih", "banding", "rata-rata", "nasional", "provinsi", "standar", "masing-masing", "menjadi", "semula", "perubahan", "pergeseran", "murni", "kecuali", "antara lain", "sisa", "di antaranya", "hanya", "sebagian") {
			continue
		}
		if n, at := one(all, s.lower); n != nil {
			r.judgeNamed(s, n, at)
		}
	}
	saidRows(r, all)
	for _, s := range r.said {
		r.judgeReached(s)
	}
}

// one is the only label that a sentence names, not counting those within it, and where it
// ends; nil where there is none, or where there are several.
func one(all []naming, text string) (*naming, int) {
	var found *naming
	rest, end := text, 0
	for i := range all {
		at := strings.Index(rest, all[i].label)
		if at < 0 {
			continue
		}
		if found != nil || strings.Count(rest, all[i].label) > 1 || !endsName(rest[at+len(all[i].label):]) {
			return nil, 0
		}
		found, end = &all[i], at+len(all[i].label)
		rest = rest[:at] + strings.Repeat("·", 1) + strings.Repeat(" ", max(len(all[i].label)-len("·"), 0)) + rest[end:]
	}
	return found, end
}

// endsName reports that what follows a label does not go on with a longer name.
func endsName(rest string) bool {
	rest = strings.TrimSpace(rest)
	if rest == "" || !('a' <= rest[0] && rest[0] <= 'z') {
		return true
	}
	word, _, _ := strings.Cut(rest, " ")
	return slices.Contains([]string{
		"adalah", "dengan", "sebesar", "mencapai", "pada", "memiliki", "mempunyai", "realisasi", "realisasinya", "target", "targetnya", "capaian", "capaiannya",
		"yang", "terealisasi", "anggaran", "anggarannya", "pagu", "pagunya", "dari", "telah", "tahun", "dapat", "terserap", "menyerap", "mendapat", "ditargetkan", "yaitu", "sebanyak", "memperoleh", "dianggarkan", "baru", "menyisakan",
	}, strings.Trim(word, ",.:"))
}

// judgeNamed holds the figures behind a name against its facts.
func (r *reader) judgeNamed(s *sentence, n *naming, end int) {
	type doubt struct {
		figure int
		role   printed.Role
		right  []entry
	}
	var doubts []doubt
	borne := false
	used := map[printed.Role]bool{}
	for i := range s.said {
		if s.said[i].from < end || s.said[i].points || len(s.said[i].values) > 1 {
			continue
		}
		amid := s.between(i-1, i)
		if s.said[i].from-len(amid) < end {
			amid = s.lower[end:s.said[i].from]
			if before := s.lower[:end-len(n.label)]; !s.said[i].money && endsWith(strings.TrimRight(before, "“\" "), "capaian", "capaian indikator", "capaian dari indikator", "realisasi", "realisasi indikator", "target", "target indikator") {
				amid = before[max(0, len(before)-30):] + amid
			}
		}
		role := saidRole(&s.said[i], amid)
		if role == printed.NoRole || used[role] {
			return // it is not clear what the sentence tells
		}
		used[role] = true
		right, same := r.factsOf(n, role, &s.said[i])
		borne = borne || same
		if !same && len(right) > 0 {
			doubts = append(doubts, doubt{i, role, right})
		}
	}
	if len(doubts) != 1 || r.toldAny(s) {
		return // where nothing agrees, the sentence is about something else
	}
	d := doubts[0]
	e := d.right[0]
	// What was reached may differ by any slip; a target that differs by far is another one,
	// such as 100 % of the target.
	absorbed := d.role == printed.RoleAchieved && r.isAbsorption(s.said[d.figure].values[0])
	if said := s.said[d.figure].values[0]; !(borne && (d.role == printed.RoleAchieved || d.role == printed.RoleActual)) && !absorbed && !nearly(said, e.values[0]) || whole(said, 100) {
		return
	}
	for _, other := range d.right {
		if r.wrong[other.at] != nil || !anySame(other.values, e.values) {
			return // the tables are not of one mind
		}
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(d.figure), right: r.plain(e.values[0].Number.Rat()),
		message: fmt.Sprintf("Teks menyebut %s “%s” %s, sedangkan %s memuat %s.", strings.ToLower(wordOf(d.role)), shorten(r.called(e.at), 60), s.as(d.figure), r.Sheets[e.at.sheet].Table.Label(), r.cell(e.at).Text),
		working: []string{r.place(e.at) + ": " + r.cell(e.at).Text},
	})
	if absorbed {
		last := r.flaws[len(r.flaws)-1]
		last.message = strings.TrimSuffix(last.message, ".") + "; yang disebut adalah penyerapan anggarannya."
	}
}

// isAbsorption reports that a figure with two decimals or more is printed as what was spent of
// a budget, by some row or total of the document.
func (r *reader) isAbsorption(v printed.Value) bool {
	if v.Places < usualPlaces {
		return false
	}
	for s := range r.Sheets {
		for c, column := range r.Sheets[s].Columns {
			if column.Role != printed.RoleAbsorption {
				continue
			}
			for l := range r.Sheets[s].Lines {
				if cell := r.cell(spot{s, l, c}); usable(cell) && cell.Values[0].Number.Equal(v.Number) {
					return true
				}
			}
		}
	}
	return false
}

// saidRole is what the words before a figure call it; none where they call it several things.
func saidRole(one *said, amid string) printed.Role {
	if len(amid) > 90 {
		return printed.NoRole
	}
	if one.money {
		switch moneyWord(amid) {
		case spent:
			return printed.RoleSpent
		case planned:
			return printed.RoleBudget
		}
		return printed.NoRole
	}
	roles := []printed.Role{}
	for _, w := range []struct {
		word string
		role printed.Role
	}{{"target", printed.RoleTarget}, {"realisasi", printed.RoleActual}, {"capaian", printed.RoleAchieved}} {
		if strings.Contains(amid, w.word) {
			roles = append(roles, w.role)
		}
	}
	if len(roles) != 1 || hasAny(amid, "anggaran", "serap", "yerap", "keuangan", "fisik") {
		return printed.NoRole
	}
	return roles[0]
}

// factsOf are the entries of a role under a name for the year, and whether a figure is one of
// that name's in any role, year or quarter.
func (r *reader) factsOf(n *naming, role printed.Role, figure *said) (right []entry, same bool) {
	x := figure.values[0].Number.Rat()
	for _, f := range r.order {
		if !slices.Contains(n.names, f.name) {
			continue
		}
		for _, e := range r.facts[f] {
			if agrees(figure.values, e.values[0].Number.Rat()) != wrong || agrees(e.values, x) != wrong || agrees(figure.values, r.exactOf(e.at)) != wrong {
				return nil, true
			}
			if f.role == role && f.year == r.Year && f.quarter == model.WholeYear && f.whose == printed.Own && !e.alike && len(e.values) == 1 {
				right = append(right, e)
			}
		}
	}
	return right, false
}

// nearly reports that two figures differ as a slip of the pen does: in one or two digits, in
// their order, or by little.
func nearly(a, b printed.Value) bool {
	if swapped(a, b) {
		return true
	}
	off := new(big.Rat).Sub(a.Number.Rat(), b.Number.Rat())
	return new(big.Rat).Mul(off.Abs(off), big.NewRat(50, 1)).Cmp(new(big.Rat).Abs(b.Number.Rat())) < 0
}

// swapped reports that two figures differ in one or two digits, or in their order.
func swapped(a, b printed.Value) bool {
	x, y := digitsOf(a), digitsOf(b)
	if len(x) != len(y) || len(x) < 3 {
		return false
	}
	differ := 0
	for i := range x {
		if x[i] != y[i] {
			differ++
		}
	}
	sx, sy := []byte(x), []byte(y)
	slices.Sort(sx)
	slices.Sort(sy)
	return differ < 3 || string(sx) == string(sy)
}

func digitsOf(v printed.Value) string {
	return strings.ReplaceAll(v.Number.Abs().StringFixed(int32(max(v.Places, 0))), ".", "")
}
