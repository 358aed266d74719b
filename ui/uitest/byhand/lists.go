package byhand

import (
	"fmt"
	"math/big"
	"slices"
)

// realised counts what was done of the checklist by the end of a quarter; some: anything was said.
func (b book) realised(quarter int) (done int, some bool) {
	for _, m := range b.rows["facilitation-mark"] {
		if m.count("quarter") <= quarter && m.count("count") > 0 {
			done, some = done+m.count("count"), true
		}
	}
	return done, some
}

// documents counts what villages owe in the year as it is known at the end of the quarter, and what
// of it came in time of that which was due by then; came: any of that came. "" is all documents.
func (b book) documents(only string, quarter int) (owed, onTime int, came bool) {
	for _, d := range b.rows["document"] {
		if only != "" && d.text("id") != only {
			continue
		}
		for _, v := range b.rows["village"] {
			receipt := b.first("receipt", "village", v.text("id"), "document", d.text("id"))
			if !b.owes(v, d, quarter) || receipt.text("waiver") != "" {
				continue
			}
			owed++
			day := receipt.text("date")
			if day == "" || d.text("due") > b.lastDay(quarter) {
				continue
			}
			came = true
			if day <= d.text("due") {
				onTime++
			}
		}
	}
	return owed, onTime, came
}

// owes reports that a village owes a document as one sees it at the end of the quarter: a village
// that is still to come owes nothing before its first day has come, and then what falls due from
// that day; one that goes owes all until it has gone.
func (b book) owes(v, d row, quarter int) bool {
	seen, due, until := b.lastDay(quarter), d.text("due"), v.text("until")
	switch {
	case v.text("from") > due || quarter < 4 && v.text("from") > seen:
		return false
	case until != "" && due > until && (quarter == 4 || until < seen):
		return false
	}
	switch ward := v.text("kind") == "kelurahan"; d.text("owed_by") {
	case "semua":
		return true
	case "kelurahan":
		return ward
	default:
		return !ward
	}
}

// budget is what may be spent on a node of the plan, or on all, by the version that holds at the
// end of the quarter.
func (b book) budget(node string, quarter int) *big.Rat {
	versions := b.ordered("budget-version")
	filled := func(v row) bool {
		return v.text("draft") != "true" && len(b.find("amount", "version", v.text("id"))) > 0
	}
	for i := len(versions) - 1; i >= 0; i-- {
		if filled(versions[i]) && versions[i].text("since") <= b.lastDay(quarter) {
			return b.sum(node, b.held(versions, i, filled))
		}
	}
	return nil
}

// held is what stands in a version: its own rows, and of the version before what it does not touch.
func (b book) held(versions []row, at int, filled func(row) bool) map[string]*big.Rat {
	held := map[string]*big.Rat{}
	since := versions[at].text("since")
	for before := at - 1; before >= 0; before-- {
		if filled(versions[before]) && (since == "" || versions[before].text("since") <= since) {
			held = b.held(versions, before, filled)
			break
		}
	}
	own := b.find("amount", "version", versions[at].text("id"))
	for other := range held {
		over := b.above(other)
		for _, a := range own {
			if slices.Contains(over, a.text("node")) {
				delete(held, other)
			}
		}
	}
	for _, a := range own {
		for _, other := range b.above(a.text("node")) {
			delete(held, other)
		}
	}
	for _, a := range own {
		held[a.text("node")] = a.number("value")
	}
	return held
}

// spent is what was spent on a node, or on all, since 1 January by the end of the quarter.
func (b book) spent(node string, quarter int) *big.Rat {
	entered := map[string]*big.Rat{}
	for _, s := range b.find("spent", "quarter", fmt.Sprint(quarter)) {
		entered[s.text("node")] = s.number("value")
	}
	return b.sum(node, entered)
}

// sum adds up what stands at a node and below it; nil where nothing does. "" is the whole plan.
func (b book) sum(node string, held map[string]*big.Rat) *big.Rat {
	var sum *big.Rat
	for at, n := range held {
		if n != nil && (node == "" || at == node || b.below(at, node)) {
			if sum == nil {
				sum = new(big.Rat)
			}
			sum.Add(sum, n)
		}
	}
	return sum
}

// above are the nodes that one hangs below.
func (b book) above(node string) []string {
	var all []string
	for at := b.first("node", "id", node).text("parent"); at != ""; at = b.first("node", "id", at).text("parent") {
		all = append(all, at)
	}
	return all
}

// below reports that one node hangs somewhere below another.
func (b book) below(node, above string) bool { return slices.Contains(b.above(node), above) }
