package dialog

import (
	"strings"

	"capaian/ui/screen"
)

// Keep names the draft, for finding it again and for people.
func (f *Form) Keep(key, name string) { f.key, f.name = key, name }

// Draft is what was changed, field by field.
func (f *Form) Draft() (string, screen.Draft, bool) {
	d := screen.Draft{Name: f.name, Fields: map[string]screen.Draft{}}
	for i, v := range f.values() {
		if v != f.before[i] {
			d.Fields[f.fields[i].Label] = screen.Draft{Text: v, Was: f.before[i]}
		}
	}
	return f.key, d, f.saving != saved && len(d.Fields) > 0
}

// Resume goes on from a draft, and names what was saved otherwise meanwhile. Fields nobody
// had changed show what is saved now.
func (f *Form) Resume(d screen.Draft) {
	var moved []string
	for i := range f.fields {
		left, some := d.Fields[f.fields[i].Label]
		if !some {
			continue
		}
		f.inputs[i].SetValue(f.fields[i].shown(left.Text))
		f.inputs[i].CursorEnd()
		if left.Was != f.before[i] {
			moved = append(moved, f.fields[i].Label)
		}
	}
	f.told = "Dilanjutkan dari isian yang belum disimpan."
	if len(moved) > 0 {
		f.told += " Yang tersimpan sudah berubah: " + strings.Join(moved, ", ") + "."
	}
}

// Unsaved names the form where something in it was changed that no draft keeps.
func (f *Form) Unsaved() []string {
	if f.saving == saved || f.key != "" || !f.changed() {
		return nil
	}
	return []string{"isian " + f.title}
}

func (f *Form) leave() bool {
	if !f.changed() || f.leaving {
		return true
	}
	f.leaving = true
	f.problem = "Isian belum disimpan. Esc sekali lagi membuangnya, Ctrl+S menyimpannya."
	return false
}

// discard takes the fields back to what is saved, once it was asked for twice, and closes.
func (f *Form) discard() bool {
	switch {
	case f.key == "":
		return false
	case !f.changed():
		f.told = "Ctrl+X tidak bisa: belum ada yang diubah."
		return false
	case !f.leaving:
		f.leaving, f.problem = true, askDiscard
		return false
	}
	for i := range f.inputs {
		f.inputs[i].SetValue(f.fields[i].shown(f.before[i]))
	}
	return true
}
