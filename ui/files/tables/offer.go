package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/shape"
)

// offer is a row of money that the plan has no node for, under an id of its own.
type offer struct{ code, name string }

// places are the nodes that money of the listing is entered at, by their codes: those that the
// office did so at before, else all that bear money.
func (l *listing) places(d *Draft) map[string]model.ID {
	used, any := map[string]model.ID{}, map[string]model.ID{}
	spenders := d.spenders()
	for i := range d.Book.Nodes {
		n := &d.Book.Nodes[i]
		code := shape.Code(n.Code)
		if code == "" || !n.Level.BearsMoney() {
			continue
		}
		any[code] = n.ID
		entered := slices.Contains(spenders, i)
		if !l.dated() {
			entered = slices.ContainsFunc(d.Book.Versions, func(v model.BudgetVersion) bool { return !d.Book.Amount(n.ID, v.ID).IsBlank() })
		}
		if entered {
			used[code] = n.ID
		}
	}
	if len(used) == 0 {
		return any
	}
	return used
}

// codedIDs are the nodes of the plan by their codes.
func (d *Draft) codedIDs() map[string]model.ID {
	all := map[string]model.ID{}
	for i := range d.Book.Nodes {
		if code := shape.Code(d.Book.Nodes[i].Code); code != "" {
			all[code] = d.Book.Nodes[i].ID
		}
	}
	return all
}

// offer finds a place for a code at which nothing is entered yet: the highest level that the
// plan lacks is offered below what it has, under the name that the row gives it; where it
// lacks none, the lowest there is.
func (l *listing) offer(row int, code string, plan map[string]model.ID) (model.ID, offer, bool) {
	parts := strings.Split(code, ".")
	for _, level := range []struct {
		parts      int
		code, name string
	}{{3, "kodeprogram", "namaprogram"}, {5, "kodekegiatan", "namakegiatan"}, {6, "kodesubkegiatan", "namasubkegiatan"}} {
		if len(parts) < level.parts {
			break
		}
		begin := strings.Join(parts[:level.parts], ".")
		if _, there := plan[begin]; there {
			continue
		}
		of := offer{strings.Trim(l.input(row, level.code).Text, ". "), strings.TrimSpace(l.input(row, level.name).Text)}
		if shape.Code(of.code) != begin {
			of.code = begin
		}
		return model.ID("?" + begin), of, of.name != ""
	}
	id, found := lowest(plan, code)
	return id, offer{}, found
}

// lowest is the node whose code begins the code and is the longest.
func lowest(places map[string]model.ID, code string) (model.ID, bool) {
	for code != "" {
		if id, found := places[code]; found {
			return id, true
		}
		at := strings.LastIndexByte(code, '.')
		if at < 0 {
			break
		}
		code = code[:at]
	}
	return "", false
}
