package kit

import (
	"maps"

	"capaian/ui/screen"
)

// draft is what was typed in a cell and left.
func (e *editor) draft(cell *Cell) (screen.Draft, bool) {
	if cell == nil || !cell.Entry() {
		return screen.Draft{}, false
	}
	d, left := e.drafts[cell.Key]
	return d, left
}

// allDrafts are those by what they enter, the open entry included.
func (e *editor) allDrafts() map[string]screen.Draft {
	all := maps.Clone(e.drafts)
	if e.changed() && !e.idle() {
		all[e.key] = e.unsaved(e.owner.Name(e.selection.spot()))
	}
	return all
}

// putDrafts takes over those of an earlier session.
func (e *editor) putDrafts(drafts map[string]screen.Draft) { maps.Copy(e.drafts, drafts) }

// dropDraft throws the draft of the chosen cell away; false where there is none.
func (e *editor) dropDraft() bool {
	cell := e.selection.cell()
	_, had := e.draft(cell)
	if had {
		delete(e.drafts, cell.Key)
		e.owner.Chose()
	}
	return had
}

// forget throws away what was typed under a key, that of the open entry included.
func (e *editor) forget(key string) {
	delete(e.drafts, key)
	if e.isOpen() && e.key == key {
		e.close()
	}
	e.owner.Chose()
}
