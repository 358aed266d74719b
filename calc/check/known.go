package check

import (
	"math/big"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// data is the year's data of the office that printed a document.
type data struct {
	book    *model.Book
	results *calc.Results
	printed model.ID // the publication of the Book; "" where the document is none of them
}

// known is what the figures of a document should be, as far as anything tells it: the
// office's data, or the workings that the document itself prints.
type known struct {
	data   *data
	worked map[fact]worked // by the document's own workings
	planNames
}

// planNames is what names of a document mean in the plan.
type planNames struct {
	measures map[int]int      // name → position in Indicators
	nodes    map[int]model.ID // name → node of the plan
}

// worked is an exact figure with what it was worked out from.
type worked struct {
	exact *big.Rat
	by    string
	cause *flaw
}

// usualPlaces are the decimals of figures where no office says otherwise.
const usualPlaces = 2

func (r *reader) knowledge(d *data) known {
	k := known{data: d, worked: map[fact]worked{}}
	switch {
	case d == nil:
	case d.printed == "":
		k.planNames = r.names.inPlan(d.book)
	default:
		k.planNames, _ = d.book.DeriveFromPrinted("nama dalam "+string(d.printed), func() any { return r.names.inPlan(d.book) }).(planNames)
	}
	return k
}

// inPlan looks the names of the plan up.
func (n *names) inPlan(b *model.Book) planNames {
	k := planNames{measures: map[int]int{}, nodes: map[int]model.ID{}}
	for _, one := range planLabels(b) {
		id, known := n.known(one.label)
		if !known {
			continue
		}
		if one.node == "" {
			if _, taken := k.measures[id]; !taken {
				k.measures[id] = one.measure
			}
			continue
		}
		// Of two parts of the plan with one name neither is meant for sure.
		if other, taken := k.nodes[id]; taken && other != one.node {
			k.nodes[id] = ""
		} else if !taken {
			k.nodes[id] = one.node
		}
	}
	return k
}

// planLabel is a name under which a document may print a part of the plan.
type planLabel struct {
	label   printed.Label
	node    model.ID
	measure int // position in Indicators where it is no node's
}

// planLabels are the names of the office's indicators and of its plan.
func planLabels(b *model.Book) []planLabel {
	all, _ := b.DeriveFromRows("nama rencana", func() any {
		var all []planLabel
		add := func(text string, node model.ID, measure int) {
			if label := printed.Labelled(text); label.Key() != "" {
				all = append(all, planLabel{label, node, measure})
			}
		}
		for i := range b.Indicators {
			add(b.Indicators[i].Name, "", i)
			add(b.Indicators[i].Short, "", i)
		}
		for i := range b.Nodes {
			add(b.Nodes[i].Name, b.Nodes[i].ID, 0)
			add(b.Nodes[i].Short, b.Nodes[i].ID, 0)
		}
		return all
	}).([]planLabel)
	return all
}

// known finds the number of a label that the document has, or nearly has.
func (n *names) known(label printed.Label) (int, bool) {
	if id, there := n.exact[label.Key()]; there {
		return id, true
	}
	return n.alike(label)
}

// should is what the fact comes to by the office's data, else by the document's workings.
func (r *reader) should(f fact, version printed.Version) (worked, bool) {
	if figure, there := r.known.fromData(f, version); there && figure.Known() {
		return worked{exact: figure.Exact(), by: "dihitung dari data kantor"}, true
	}
	w, there := r.known.worked[f]
	return w, there
}

// fromData looks a fact up in the office's data; figures of other years are there as history.
func (k *known) fromData(f fact, version printed.Version) (calc.Figure, bool) {
	if k.data == nil || f.whose == printed.Peer {
		return calc.Figure{}, false
	}
	b := k.data.book
	if node, there := k.nodes[f.name]; there && node != "" {
		if figure, told := k.money(node, f, version); told {
			return figure, true
		}
	}
	at, there := k.measures[f.name]
	if !there {
		return calc.Figure{}, false
	}
	ind, m := &b.Indicators[at], &k.data.results.Measures[at]
	if f.year != b.Year {
		return k.past(ind, f)
	}
	switch {
	case f.role == printed.RoleTarget && f.whose == printed.PlanEnd:
		return calc.Entered(b.EndTarget(ind)), true
	case f.role == printed.RoleTarget:
		return calc.Entered(targetOf(b, ind.ID, f.quarter, version)), true
	case f.role == printed.RoleActual && f.whose == printed.Own && f.quarter == 0:
		return m.Actual, true
	case f.role == printed.RoleActual && f.whose == printed.Own:
		return m.Quarters[f.quarter-1], true
	case f.role == printed.RoleAchieved && f.whose == printed.PlanEnd:
		return m.Strategic, true
	case f.role == printed.RoleAchieved && f.quarter == 0:
		return m.Achievement, true
	case f.role == printed.RoleAbsorption && f.quarter == 0:
		return m.Absorption, true
	case f.role == printed.RoleEfficiency && f.quarter == 0:
		return m.Efficiency, true
	}
	return calc.Figure{}, false
}

func targetOf(b *model.Book, id model.ID, q model.Quarter, version printed.Version) model.Reading {
	switch version {
	case printed.First:
		return b.Target(id, model.Initial, q)
	case printed.Revised:
		return b.Target(id, model.Revised, q)
	}
	return b.TargetInForce(id, q)
}

// past are the figures of an earlier year. Its achievement is computed where target and
// actual are known, for what the office wrote down may be the very slip.
func (k *known) past(ind *model.Indicator, f fact) (calc.Figure, bool) {
	p := calc.PastOf(k.data.book, ind, f.year)
	if f.quarter != 0 || f.whose != printed.Own || !p.FromData && p.Published.IsBlank() {
		return calc.Figure{}, false
	}
	switch f.role {
	case printed.RoleTarget:
		return p.Target, true
	case printed.RoleActual:
		return p.Actual, true
	}
	return calc.Figure{}, false
}

// money are the sums of a node. A budget column without a version is the one in force.
func (k *known) money(node model.ID, f fact, version printed.Version) (calc.Figure, bool) {
	m := k.data.results.MoneyOf(node)
	if m == nil || f.year != k.data.book.Year {
		return calc.Figure{}, false
	}
	switch {
	case f.role == printed.RoleBudget && version == printed.First:
		return k.version(m, model.VersionOriginal), true
	case f.role == printed.RoleBudget && version == printed.Revised:
		return k.version(m, model.VersionRevised), true
	case f.role == printed.RoleBudget:
		return m.Budget.Value, true
	case f.role == printed.RoleSpent && f.quarter != 0:
		return m.Spent[f.quarter-1].Value, true
	case f.role == printed.RoleSpent:
		return m.Used.Value, true
	case f.role == printed.RoleAbsorption && f.quarter == 0:
		return m.Absorption, true
	}
	return calc.Figure{}, false
}

// version is the first or the last version of a sort that the year has.
func (k *known) version(m *calc.Money, kind model.VersionKind) calc.Figure {
	found := calc.Figure{Flags: calc.NoBudget}
	for i, v := range k.data.book.Versions {
		if v.Kind == kind && m.Amounts[i].Value.Known() {
			found = m.Amounts[i].Value
		}
	}
	return found
}
