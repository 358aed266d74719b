package records

import (
	"strings"

	"capaian/model"
	"capaian/ui/screen"
)

// levels are the choices of a node's level.
func levels() []option[model.Level] {
	var all []option[model.Level]
	for l := model.Goal; l <= model.SubActivity; l++ {
		all = append(all, option[model.Level]{value: l, word: l.Label()})
	}
	return all
}

func nodeList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Nodes) }
	return recordList{
		title: "Rencana: tujuan sampai sub kegiatan", one: "rencana", kind: model.KindNode, list: list,
		label: func(_ *model.Book, r model.Record) string {
			n := r.(*model.Node)
			return strings.Repeat("  ", int(n.Level)-1) + n.Name
		},
		detail: func(_ *model.Book, r model.Record) string {
			n := r.(*model.Node)
			return strings.TrimSpace(n.Level.Label() + " " + n.Code)
		},
		fields: nodeFields,
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Node](after)
			if before.Level == 0 {
				before.Level = model.Goal
			}
			return &model.Node{ID: "rencana", Level: before.Level, Parent: before.Parent, Order: before.Order + 1, Section: before.Section}
		},
		below: func(b *model.Book, r model.Record) (model.Record, string) {
			n := r.(*model.Node)
			if n.Level == model.SubActivity {
				return nil, "sub kegiatan adalah jenjang terbawah"
			}
			return &model.Node{ID: "rencana", Level: n.Level + 1, Parent: n.ID, Order: lastOrder(b, n.ID) + 1, Section: n.Section}, ""
		},
		order: func(r model.Record) *int { return &r.(*model.Node).Order },
		id:    func(r model.Record) *model.ID { return &r.(*model.Node).ID },
		owner: func(r model.Record) *model.ID { return &r.(*model.Node).Parent },
		owners: func(b *model.Book, r model.Record) []model.ID {
			parent := b.Node(r.(*model.Node).Parent)
			if parent == nil {
				return nil
			}
			var all []model.ID
			for _, n := range b.Nodes {
				if n.Level == parent.Level {
					all = append(all, n.ID)
				}
			}
			return all
		},
		shift:    shiftNode,
		name:     func(r model.Record) *string { return &r.(*model.Node).Name },
		same:     func(r model.Record) string { return r.(*model.Node).Code },
		layout:   nodeLayout,
		complete: placeByCode,
		more: func(s *Screen, _ model.Record) []screen.Binding {
			return []screen.Binding{screen.Do("N", "pilih kegiatan", s.choose, "n").Unless(s.host.WhyNot(&model.Node{})).Hinted()}
		},
	}
}

func nodeFields(b *model.Book) []field {
	parents := []option[model.ID]{{value: "", word: "(tidak ada)"}}
	for _, o := range nodes(b) {
		if n := b.Node(o.value); n.Level < model.SubActivity {
			parents = append(parents, o)
		}
	}
	return []field{
		typed[model.Node]("name"),
		typed[model.Node]("short"),
		typed[model.Node]("code"),
		choice[model.Node]("level", levels()),
		choice[model.Node]("parent", parents),
		choice[model.Node]("section", sections(b)),
		typed[model.Node]("outcome"),
		typed[model.Node]("funds"),
	}
}

// lastOrder is the highest place among a node's children.
func lastOrder(b *model.Book, parent model.ID) int {
	last := 0
	for _, i := range b.Children(parent) {
		last = max(last, b.Nodes[i].Order)
	}
	return last
}

// shiftNode makes a node the last child of the sibling above it, or the sibling after its
// parent. What stands below it goes with it, level by level.
func shiftNode(b *model.Book, r model.Record, down bool) ([]model.Record, string) {
	n := *r.(*model.Node)
	by := model.Level(0)
	var pushed []model.Record
	if down {
		above := siblingAbove(b, &n)
		if above == nil {
			return nil, "tidak ada rencana di atasnya yang dapat menjadi induknya"
		}
		n.Parent, n.Order = above.ID, lastOrder(b, above.ID)+1
		by = max(above.Level+1-n.Level, 0)
	} else {
		parent := b.Node(n.Parent)
		if parent == nil {
			return nil, "tujuan adalah jenjang teratas"
		}
		n.Parent, n.Order = parent.Parent, parent.Order+1
		by = parent.Level - n.Level
		for _, i := range b.Children(parent.Parent) {
			if s := b.Nodes[i]; s.Order > parent.Order {
				s.Order++
				pushed = append(pushed, &s)
			}
		}
	}
	n.Level += by
	changed := append([]model.Record{&n}, pushed...)
	for _, i := range branch(b, n.ID) {
		child := b.Nodes[i]
		if child.Level += by; child.Level > model.SubActivity {
			return nil, "rencana di bawahnya akan melewati jenjang sub kegiatan"
		}
		if by != 0 {
			changed = append(changed, &child)
		}
	}
	if n.Level > model.SubActivity {
		return nil, "sub kegiatan adalah jenjang terbawah"
	}
	return changed, ""
}

func siblingAbove(b *model.Book, n *model.Node) *model.Node {
	var above *model.Node
	for _, i := range b.Children(n.Parent) {
		if b.Nodes[i].ID == n.ID {
			return above
		}
		above = &b.Nodes[i]
	}
	return nil
}

// branch are the positions of all that stands below a node.
func branch(b *model.Book, id model.ID) []int {
	var all []int
	for _, i := range b.Children(id) {
		all = append(append(all, i), branch(b, b.Nodes[i].ID)...)
	}
	return all
}

// nodeLayout knows tables in which the code stands before the words, as in budget papers.
func nodeLayout(first []string) []string {
	if len(first) > 0 && len(model.CodeParts(first[0])) > 1 {
		return []string{"code", "name", "short"}
	}
	return nil
}

// placeByCode puts a pasted node below the one whose code its own continues. A node without a
// code stands beside the one before it.
func placeByCode(b *model.Book, before []model.Record, r model.Record) error {
	var nodes []*model.Node
	for i := range b.Nodes {
		nodes = append(nodes, &b.Nodes[i])
	}
	for _, other := range before {
		nodes = append(nodes, other.(*model.Node))
	}
	return model.PlaceByCode(r.(*model.Node), nodes)
}
