package check

import (
	"cmp"
	"slices"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// fact is something that several tables may print: a figure of one thing in one year.
type fact struct {
	role    printed.Role
	name    int // of the thing, in names
	year    int
	quarter model.Quarter
	whose   printed.Whose
}

// entry is one place in which a fact is printed.
type entry struct {
	at      spot
	kind    printed.Kind
	version printed.Version
	values  []printed.Value
	letter  string
	alike   bool // the name is only alike
}

// names tells which labels of a document name one thing.
type names struct {
	labels []printed.Label
	exact  map[string]int
	rough  map[footing][]int // by the words that must be the same
	seen   map[string]int
	slip   map[string]bool
}

// footing is a word of a label, where it stands, and in how many.
type footing struct {
	word       string
	at, length int
}

func newNames() names {
	return names{exact: map[string]int{}, rough: map[footing][]int{}, seen: map[string]int{}, slip: map[string]bool{}}
}

// of numbers a label; −1 where nothing is left of it. alike says that it is only nearly the
// label that the number stands for.
func (n *names) of(text string) (id int, alike bool) {
	if id, known := n.seen[text]; known {
		return id, n.slip[text]
	}
	label := printed.Labelled(text)
	id = -1
	if label.Key() != "" {
		id, alike = n.place(label)
	}
	n.seen[text], n.slip[text] = id, alike
	return id, alike
}

func (n *names) place(label printed.Label) (int, bool) {
	if id, known := n.exact[label.Key()]; known {
		return id, false
	}
	if id, one := n.alike(label); one {
		return id, true
	}
	id := len(n.labels)
	n.labels = append(n.labels, label)
	n.exact[label.Key()] = id
	for _, on := range footings(label) {
		n.rough[on] = append(n.rough[on], id)
	}
	return id, false
}

// mostShared bounds the labels that share a word in one place, among which slips of the pen
// are looked for: hundreds that share it are told apart by their other words.
const mostShared = 200

// alike finds the one label that is nearly this one; false where there is none, or several.
func (n *names) alike(label printed.Label) (found int, one bool) {
	all := footings(label)
	// Of one word more than may differ, one is the same: the rarest are looked at.
	slices.SortFunc(all, func(a, b footing) int { return cmp.Compare(len(n.rough[a]), len(n.rough[b])) })
	for _, on := range all[:min(label.MostSlips()+1, len(all))] {
		if len(n.rough[on]) > mostShared {
			break
		}
		for _, id := range n.rough[on] {
			switch {
			case one && id == found, label.Compare(n.labels[id]) != printed.Alike:
			case one:
				return 0, false
			default:
				found, one = id, true
			}
		}
	}
	return found, one
}

func footings(label printed.Label) []footing {
	var all []footing
	for i, w := range label.Words() {
		all = append(all, footing{w, i, len(label.Words())})
	}
	return all
}

// factIndex is what the tables of a document print of each thing, and in which units.
type factIndex struct {
	*pages
	facts map[fact][]entry
	order []fact         // in the order of their first place
	units map[int]string // by name
	names names
}

// newFactIndex gathers the facts of all tables. A fact of which one table prints two different
// figures is none: the name stands for several things there.
func newFactIndex(p *pages) *factIndex {
	r := &factIndex{pages: p, facts: map[fact][]entry{}, units: map[int]string{}, names: newNames()}
	unclear := map[fact]bool{}
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindPeer || sheet.Kind == printed.KindOther {
			continue
		}
		for l := range sheet.Lines {
			if line := &sheet.Lines[l]; line.Unit != "" && line.Measure != "" {
				if id, _ := r.names.of(line.Measure); id >= 0 && r.units[id] == "" {
					r.units[id] = line.Unit
				}
			}
			for c := range sheet.Columns {
				f, e, told := r.factAt(spot{s, l, c})
				if !told {
					continue
				}
				again := false
				for _, before := range r.facts[f] {
					if before.at.sheet != s || before.version != e.version {
						continue
					}
					again = true
					unclear[f] = unclear[f] || !anySame(before.values, e.values)
				}
				if !again {
					if r.facts[f] == nil {
						r.order = append(r.order, f)
					}
					r.facts[f] = append(r.facts[f], e)
				}
			}
		}
	}
	for f, several := range unclear {
		if several {
			delete(r.facts, f)
		}
	}
	r.order = slices.DeleteFunc(r.order, func(f fact) bool { return unclear[f] })
	return r
}

// factAt is the fact that a cell prints; false where it prints none.
func (r *factIndex) factAt(at spot) (fact, entry, bool) {
	sheet, line, column := &r.Sheets[at.sheet], r.line(at), r.Sheets[at.sheet].Columns[at.column]
	cell := r.cell(at)
	if line.Head || line.Total || line.Mean || !cell.Known() || cell.Broken || column.Whose == printed.Peer {
		return fact{}, entry{}, false
	}
	label := r.subject(at)
	if label == "" {
		return fact{}, entry{}, false
	}
	if column.Role == printed.RoleActual && column.Quarter == 0 && overYears(column.Head) {
		return fact{}, entry{}, false
	}
	if partOfYear(column.Head) || partOfYear(sheet.Table.Title) {
		return fact{}, entry{}, false
	}
	f := fact{role: column.Role, year: column.Year, quarter: column.Quarter, whose: column.Whose}
	if f.year == 0 {
		f.year = sheet.Year
	}
	if f.quarter == 0 {
		f.quarter = sheet.Quarter
	}
	if f.role == printed.RoleAchieved && sheet.Kind == printed.KindPlanEnd {
		f.whose = printed.PlanEnd
	}
	alike := false
	if f.name, alike = r.names.of(label); f.name < 0 {
		return fact{}, entry{}, false
	}
	return f, entry{at, sheet.Kind, column.Version, cell.Values, cell.Letter, alike}, true
}

// partOfYear reports that a head or a title speaks of half a year or of a month, which is not
// told apart from the year's figures.
func partOfYear(text string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, "semester") || strings.Contains(text, "bulan ")
}

// overYears reports that a column adds up what was reached in several years.
func overYears(head string) bool {
	head = strings.ToLower(head)
	for _, word := range []string{"s.d", "s/d", "sampai dengan", "sampai tahun", "hingga", "kumulatif", "akumulasi"} {
		if strings.Contains(head, word) {
			return true
		}
	}
	return false
}

// subject is what the figure of a cell is about: an indicator, or for money a part of the plan.
func (r *pages) subject(at spot) string {
	sheet, line := &r.Sheets[at.sheet], r.line(at)
	switch sheet.Columns[at.column].Role {
	case printed.RoleTarget, printed.RoleActual, printed.RoleAchieved:
		if line.Measure == "" && r.measured(at.sheet) {
			return ""
		}
		return line.Label
	case printed.RoleEfficiency, printed.RoleAbsorption:
		if sheet.Kind == printed.KindEfficiency {
			return line.Label
		}
		return ownNode(line)
	case printed.RoleBudget, printed.RoleSpent:
		return ownNode(line)
	}
	return ""
}

// ownNode is the part of the plan that the row itself names.
func ownNode(line *printed.Line) string {
	switch {
	case line.Own:
		return line.Node
	case line.Node == "":
		return line.Label
	}
	return ""
}

// measured reports that a table has a column of indicators.
func (r *pages) measured(sheet int) bool {
	for _, c := range r.Sheets[sheet].Columns {
		if c.Role == printed.RoleMeasure {
			return true
		}
	}
	return false
}

// trusted orders the kinds of tables by how near they are to where a fact is settled.
func trusted(role printed.Role) []printed.Kind {
	switch role {
	case printed.RoleTarget:
		return []printed.Kind{printed.KindAgreement, printed.KindQuarters, printed.KindAchievement, printed.KindTargets, printed.KindProgram}
	case printed.RoleActual, printed.RoleAchieved:
		return []printed.Kind{printed.KindQuarters, printed.KindAchievement, printed.KindHistory, printed.KindProgram}
	case printed.RoleBudget:
		return []printed.Kind{printed.KindAgreement, printed.KindBudget, printed.KindProgram}
	}
	return []printed.Kind{printed.KindBudget, printed.KindProgram, printed.KindEfficiency}
}
