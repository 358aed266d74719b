package calc

import "capaian/model"

// Program is a program, kegiatan or sub kegiatan with what it reached itself. Its money is in
// Results.Money, its indicators in Book.Measures.
type Program struct {
	Node        int    // position in Book.Nodes
	Achievement Figure // mean of its indicators', in percent; NoIndicator where it has none
	Part        Part
}

// Part says what a program did for the objective above it.
type Part uint8

// The parts.
const (
	PartUnknown Part = iota // it cannot be told yet
	PartHelped              // it reached its targets
	PartFailed              // it did not
)

// Word is what the report calls the part; "" while it is unknown.
func (p Part) Word() string { return [...]string{"", "menunjang", "belum menunjang"}[p] }

// programs lists what carries out the plan, each after what it belongs to.
func (r *Results) programs() []Program {
	var all []Program
	for n := range r.book.Nodes {
		node := &r.book.Nodes[n]
		if node.Level.IsKey() {
			continue
		}
		p := Program{Node: n, Achievement: r.reached(node.ID, nil)}
		switch f := p.Achievement; {
		case !f.Known():
		case f.exact.cmp(whole(met)) < 0:
			p.Part = PartFailed
		default:
			p.Part = PartHelped
		}
		all = append(all, p)
	}
	return all
}

// reached is the mean achievement of a node's own indicators, of those that are in force at the
// quarter's end. Those that are N/A do not count; blank ones make it Partial.
func (r *Results) reached(node model.ID, rec *recorder) Figure {
	all, at := r.book.Measures(node), r.book.MeasuresInForce(node, r.Quarter)
	if len(all) == 0 {
		return Figure{Flags: NoIndicator}
	}
	if rec.on() {
		for _, i := range all {
			if ind := &r.book.Indicators[i]; r.book.OutOfForce(ind, r.Quarter) != "" {
				rec.note("Tidak dihitung: "+ind.Label(), ind.Term(), r.Measures[i].Achievement, ind.Ref())
			}
		}
	}
	if len(at) == 0 {
		return Figure{Flags: NotApplicable}
	}
	each := make([]Figure, len(at))
	for k, i := range at {
		each[k] = r.Measures[i].Achievement
		if rec.on() {
			ind := &r.book.Indicators[i]
			rec.note("Capaian: "+ind.Label(), "dihitung dari target dan realisasinya", each[k], ind.Ref())
		}
	}
	f := each[0]
	if len(each) > 1 {
		f = mean(each)
	}
	if rec.on() {
		rec.note("Capaian: "+r.book.Node(node).Label(), "rata-rata capaian indikatornya", f)
	}
	return f
}

// bearers are the highest nodes on each branch that bear money: their sums are all there is.
// The list must not be changed.
func (r *Results) bearers() []int {
	return r.book.DeriveFromRows("bearers of money", func() any {
		var rows []int
		below := map[model.ID]bool{}
		for n := range r.book.Nodes {
			node := &r.book.Nodes[n]
			below[node.ID] = below[node.Parent] || node.Level.BearsMoney()
			if node.Level.BearsMoney() && !below[node.Parent] {
				rows = append(rows, n)
			}
		}
		return rows
	}).([]int)
}
