package store_test

import (
	"encoding/json"
	"maps"

	"capaian/model"
	"capaian/store"
)

// oracle is the store as plain maps, with the rules said over again in the simplest way:
// what must hold of the whole year, whatever was touched.
type oracle struct {
	records  map[model.Ref]model.Record
	changed  map[model.Ref]uint64 // also of records that are gone
	revision uint64
}

func newOracle(records []model.Record, revision uint64) *oracle {
	o := &oracle{map[model.Ref]model.Record{}, map[model.Ref]uint64{}, revision}
	for _, r := range records {
		o.records[r.Ref()], o.changed[r.Ref()] = r, revision
	}
	return o
}

func (o *oracle) list() []model.Record {
	var list []model.Record
	for _, r := range o.records {
		list = append(list, r)
	}
	return list
}

const codeConflict = model.FaultConflict

// judge says what becomes of a batch: the records after it, and the codes with which it
// may be refused. It must be accepted where there are none.
func (o *oracle) judge(b store.Batch) (after map[model.Ref]model.Record, codes map[string]bool) {
	after, codes = maps.Clone(o.records), map[string]bool{}
	touched := map[model.Ref]bool{}
	for _, e := range b.Edits {
		ref, wanted := e.Remove, e.Put
		if wanted != nil {
			ref = wanted.Ref()
			if wanted.IsBlank() {
				wanted = nil
			}
		} else if after[ref] == nil {
			codes[model.FaultMissing] = true
		}
		if b.Seen > 0 && o.changed[ref] > b.Seen && stored(wanted) != stored(o.records[ref]) {
			codes[codeConflict] = true
		}
		touched[ref] = true
		if delete(after, ref); wanted != nil {
			after[ref] = wanted
		}
	}
	for ref := range touched {
		if stored(after[ref]) != stored(o.records[ref]) && o.closed(after, ref) {
			codes[model.FaultClosed] = true
		}
	}
	wholeYear(after, codes)
	return after, codes
}

// accept takes over what judge foresaw.
func (o *oracle) accept(after map[model.Ref]model.Record) {
	changed := map[model.Ref]bool{}
	for _, records := range []map[model.Ref]model.Record{after, o.records} {
		for ref := range records {
			changed[ref] = stored(after[ref]) != stored(o.records[ref])
		}
	}
	moved := false
	for ref, is := range changed {
		if is {
			o.changed[ref], moved = o.revision+1, true
		}
	}
	if moved {
		o.revision++
	}
	o.records = after
}

// closed reports that a change of one record touches what a closed quarter counts.
func (o *oracle) closed(after map[model.Ref]model.Record, ref model.Ref) bool {
	was, now := o.records[ref], after[ref]
	since := 0 // the quarter from which on a closing forbids it; 0: none
	either := func(r model.Record) bool { return r == was && now == nil || r == now && was == nil }
	for _, r := range []model.Record{was, now} {
		switch r := r.(type) {
		case *model.Actual:
			since = int(r.Quarter)
		case *model.FacilitationMark:
			since = int(r.Quarter)
		case *model.Spent:
			since = int(r.Quarter)
		case *model.Receipt:
			if d, ok := o.records[model.Ref{Kind: model.KindDocument, Key: string(r.Document)}].(*model.DocumentKind); ok {
				since = int(d.CountedIn(year))
			}
		case *model.Amount:
			since = 4
		case *model.Village:
			if either(r) {
				since = 1
			}
		case *model.DocumentKind:
			if old, ok := was.(*model.DocumentKind); ok && now != nil {
				if d := now.(*model.DocumentKind); d.Due != old.Due {
					since = int(min(d.CountedIn(year), old.CountedIn(year)))
				}
			} else {
				since = 1
			}
		case *model.FacilitationRow:
			if old, ok := was.(*model.FacilitationRow); ok && now != nil {
				if n := now.(*model.FacilitationRow); n.Planned != old.Planned || n.Group != old.Group && n.Planned > 0 {
					since = 1
				}
			} else if r.Planned > 0 {
				since = 1
			}
		case *model.Indicator:
			switch old, _ := was.(*model.Indicator); {
			case old == nil:
				since = 4
			case now == nil || now.(*model.Indicator).Source != old.Source || now.(*model.Indicator).Node != old.Node || now.(*model.Indicator).Aggregation != old.Aggregation:
				since = 1
			}
		case *model.Node:
			if old, ok := was.(*model.Node); ok && now != nil {
				if n := now.(*model.Node); (n.Parent != old.Parent || n.Level != old.Level) && o.bears(n.ID, 10) {
					since = 1
				}
			}
		}
	}
	if since == 0 {
		return false
	}
	for q := model.Quarter(since); q <= model.Q4; q++ {
		if o.locked(q) {
			return true
		}
	}
	return false
}

// bears reports that an indicator or spending hangs on a node or, so many steps down, below it.
func (o *oracle) bears(id model.ID, depth int) bool {
	for _, r := range o.records {
		switch r := r.(type) {
		case *model.Indicator:
			if r.Node == id {
				return true
			}
		case *model.Spent:
			if r.Node == id {
				return true
			}
		case *model.Node:
			if r.Parent == id && depth > 0 && o.bears(r.ID, depth-1) {
				return true
			}
		}
	}
	return false
}

func (o *oracle) locked(q model.Quarter) bool {
	state, ok := o.records[(&model.QuarterState{Quarter: q}).Ref()].(*model.QuarterState)
	return ok && state.Status == model.StatusLocked
}

func (o *oracle) lockedQuarters() int {
	n := 0
	for _, q := range model.Quarters() {
		if o.locked(q) {
			n++
		}
	}
	return n
}

// wholeYear adds the codes of what may not be so in any year.
func wholeYear(records map[model.Ref]model.Record, codes map[string]bool) {
	realised := map[model.ID]int{}
	for _, r := range records {
		for _, ref := range r.References() {
			if records[ref] == nil {
				// Said of the record that points, or of the one that was taken away.
				codes[model.FaultReference], codes[model.FaultInUse] = true, true
			}
		}
		switch r := r.(type) {
		case *model.FacilitationMark:
			realised[r.Row] += r.Count
		case *model.Actual:
			if ind, ok := records[model.Ref{Kind: model.KindIndicator, Key: string(r.Indicator)}].(*model.Indicator); ok && ind.Source != model.Typed && !r.Value.IsBlank() {
				codes[model.FaultDerived] = true
			}
		case *model.Amount:
			moneyAbove(records, r.Node, codes, func(id model.ID) model.Record { return &model.Amount{Node: id, Version: r.Version} })
		case *model.Spent:
			moneyAbove(records, r.Node, codes, func(id model.ID) model.Record { return &model.Spent{Node: id, Quarter: r.Quarter} })
		case *model.Node:
			if parent, ok := records[nodeRef(r.Parent)].(*model.Node); ok && parent.Level >= r.Level {
				codes[model.FaultReference] = true
			}
		}
	}
	for id, n := range realised {
		if row, ok := records[model.Ref{Kind: model.KindFacilitationRow, Key: string(id)}].(*model.FacilitationRow); ok && n > row.Planned {
			codes[model.FaultNumber] = true
		}
	}
}

func nodeRef(id model.ID) model.Ref { return model.Ref{Kind: model.KindNode, Key: string(id)} }

func moneyAbove(records map[model.Ref]model.Record, id model.ID, codes map[string]bool, cell func(model.ID) model.Record) {
	n, ok := records[nodeRef(id)].(*model.Node)
	if ok && !n.Level.BearsMoney() {
		codes[model.FaultBothLevels] = true
	}
	// Ten steps are more than any tree has; a circle would have no end.
	for range 10 {
		if !ok {
			return
		}
		if n, ok = records[nodeRef(n.Parent)].(*model.Node); ok && records[cell(n.ID).Ref()] != nil {
			codes[model.FaultBothLevels] = true
		}
	}
}

func stored(r model.Record) string {
	if r == nil {
		return ""
	}
	data, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(data)
}
