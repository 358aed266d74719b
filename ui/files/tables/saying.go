package tables

import "capaian/model"

// saying finds, in a list whose rows are known by nothing, the record that says what the row
// says, so that the same file again adds nothing.
func (x *index) saying(cells map[string]any) model.Record {
	if x.known != nil {
		return nil
	}
	if x.held == nil {
		for _, r := range x.rows {
			x.held = append(x.held, x.heldBy(r))
		}
	}
	for n, r := range x.rows {
		agrees := len(cells) > 0
		held := x.held[n]
		if x.draft.touched[r.Ref()] != nil {
			held = x.heldBy(r) // a row above may have changed it
		}
		for i := range x.all {
			if v, given := cells[x.all[i].Head]; given && agrees && x.all[i].taken() {
				agrees = says(held[i], v)
			}
		}
		if agrees && !x.draft.isNew(r) {
			return r
		}
	}
	return nil
}

// heldBy are the values of a record that stands, column by column.
func (x *index) heldBy(r model.Record) []any {
	all := make([]any, len(x.all))
	for i := range x.all {
		if x.all[i].taken() {
			all[i] = x.all[i].get(x.draft, r)
			if words, is := all[i].(string); is {
				all[i] = model.Clean(words, true)
			}
		}
	}
	return all
}

// says is same for a value whose texts are clean already.
func says(held, given any) bool {
	a, is := held.(string)
	b, also := given.(string)
	if is && also && b != "" {
		return a == b
	}
	return same(held, given)
}
