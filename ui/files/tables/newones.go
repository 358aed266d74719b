package tables

import (
	"fmt"
	"strings"
	"time"

	"capaian/model"
)

// newOnes is what a draft remembers so that a new record costs the same however many there are.
type newOnes struct {
	moments map[model.ID]time.Time // by prefix, the moment behind that of the last id
	orders  map[model.Kind]int     // the last place in the line
	groups  map[string]model.ID    // of the checklist, by name and by id; nil: not looked at yet
	plan    *codedNodes            // nil: not looked at yet
}

// mint gives a new record its id: the one asked for, else one of the moment.
func (d *Draft) mint(asked, prefix model.ID) model.ID {
	if asked != "" {
		return asked
	}
	if d.added.moments == nil {
		d.added.moments = map[model.ID]time.Time{}
	}
	moment, before := d.added.moments[prefix]
	if !before {
		moment = d.Now
	}
	d.added.moments[prefix] = moment.Add(time.Millisecond)
	return model.Mint(prefix, moment, d.used)
}

// next is the place behind all records of a type.
func next[T any](d *Draft, order func(*T) int) int {
	return d.nextOf(any(new(T)).(model.Record).Ref().Kind, func(r model.Record) int { return order(any(r).(*T)) })
}

// nextOf is the place behind all records of a kind, the new ones included.
func (d *Draft) nextOf(kind model.Kind, order func(model.Record) int) int {
	if d.added.orders == nil {
		d.added.orders = map[model.Kind]int{}
	}
	most, before := d.added.orders[kind]
	if !before {
		for _, records := range []map[model.Ref]model.Record{d.saved, d.touched} {
			for ref, r := range records {
				if ref.Kind == kind {
					most = max(most, order(r))
				}
			}
		}
	}
	d.added.orders[kind] = most + 1
	return most + 1
}

// groupNamed finds a group of the checklist by its name or its id, or makes it.
func (d *Draft) groupNamed(name string) model.ID {
	if d.added.groups == nil {
		d.added.groups = map[string]model.ID{}
		for _, f := range d.groups() {
			d.added.groups[string(f.ID)] = f.ID
			if d.added.groups[bare(f.Name)] == "" {
				d.added.groups[bare(f.Name)] = f.ID
			}
		}
	}
	for _, by := range []string{bare(name), name} {
		if id := d.added.groups[by]; id != "" && by != "" {
			return id
		}
	}
	group := &model.Facilitation{ID: d.mint("", "fas"), Order: next(d, func(f *model.Facilitation) int { return f.Order }), Name: name}
	d.add(group)
	d.added.groups[bare(name)] = group.ID
	return group.ID
}

// codedNodes are the nodes that a new one can be placed under.
type codedNodes struct {
	uncoded []*model.Node
	coded   map[string][]*model.Node
}

func (c *codedNodes) take(n *model.Node) {
	if parts := model.CodeParts(n.Code); len(parts) > 0 {
		c.coded[fmt.Sprint(parts)] = append(c.coded[fmt.Sprint(parts)], n)
		return
	}
	c.uncoded = append(c.uncoded, n)
}

// planned are the nodes of the year as they are by now.
func (d *Draft) planned() *codedNodes {
	if d.added.plan == nil {
		d.added.plan = &codedNodes{coded: map[string][]*model.Node{}}
		for i := range d.Book.Nodes {
			d.added.plan.take(&d.Book.Nodes[i])
		}
	}
	return d.added.plan
}

// above are the nodes that may be the parent of one with the code.
func (c *codedNodes) above(code string) []*model.Node {
	all := c.uncoded
	parts := model.CodeParts(code)
	for i := 1; i < len(parts); i++ {
		all = append(all[:len(all):len(all)], c.coded[fmt.Sprint(parts[:i])]...)
	}
	return all
}

// placed gives a new node of which the table tells neither level nor parent its place by its code.
func placed(d *Draft, row model.Record) error {
	n, ok := d.now(row).(*model.Node)
	if !ok {
		return nil
	}
	plan := d.planned()
	if n.Level == 0 || n.Parent == "" {
		if n.Level == 0 && model.LevelCoded(len(model.CodeParts(n.Code))) == 0 {
			return model.Faultf(model.FaultMissing, "Jenjang", "Jenjang untuk %q belum diisi, dan Kode rekeningnya tidak menunjukkannya.", strings.TrimSpace(n.Name))
		}
		if err := model.PlaceByCode(n, plan.above(n.Code)); err != nil {
			return err
		}
	}
	plan.take(n)
	return nil
}
