// Package dialog holds the boxes that stand over a screen and take all keys until closed.
package dialog

import "capaian/ui/screen"

// Stack is the dialogs that are open; the last one has the keys.
type Stack struct {
	open                []screen.Dialog
	width, height, tall int
}

// Push opens a dialog on top.
func (s *Stack) Push(d screen.Dialog) {
	d.SetSize(s.width, s.HeightOf(d))
	s.open = append(s.open, d)
}

// Close removes the dialog, wherever it stands.
func (s *Stack) Close(d screen.Dialog) {
	for i := range s.open {
		if s.open[i] == d {
			s.open = append(s.open[:i], s.open[i+1:]...)
			return
		}
	}
}

// Top returns the dialog that has the keys, or nil.
func (s *Stack) Top() screen.Dialog {
	if len(s.open) == 0 {
		return nil
	}
	return s.open[len(s.open)-1]
}

// SetSize gives every dialog the largest room it may take; tall is that of dialogs to read
// and write in, over which no part of the screen need be seen.
func (s *Stack) SetSize(width, height, tall int) {
	s.width, s.height, s.tall = width, height, tall
	for _, d := range s.open {
		d.SetSize(width, s.HeightOf(d))
	}
}

// HeightOf is the largest height the dialog may take.
func (s *Stack) HeightOf(d screen.Dialog) int {
	if t, ok := d.(screen.Tall); ok && t.Tall() {
		return s.tall
	}
	return s.height
}

// Prune closes dialogs that finished by themselves, such as a form that was saved, and
// returns them.
func (s *Stack) Prune() (closed []screen.Dialog) {
	kept := s.open[:0]
	for _, d := range s.open {
		if done, ok := d.(screen.Finisher); ok && done.Saved() {
			closed = append(closed, d)
			continue
		}
		kept = append(kept, d)
	}
	s.open = kept
	return closed
}

// All are the open dialogs, the lowest first.
func (s *Stack) All() []screen.Dialog { return s.open }
