package model

import "sync"

// memo holds what was derived from one Book, for all who read it.
type memo struct {
	of   *Book // a Book copied and altered carries the memo of another
	mu   sync.Mutex
	kept map[string]func() any
}

// Derive returns what derive makes of the Book, made once however many ask, for a Book does
// not change. It is for what takes long, is asked for again and again, and depends on the Book
// alone; whoever gets it must not change it. The name says what it is.
func (b *Book) Derive(name string, derive func() any) any {
	m := b.memo
	if m == nil || m.of != b {
		return derive()
	}
	m.mu.Lock()
	made, there := m.kept[name]
	if !there {
		made = sync.OnceValue(derive)
		m.kept[name] = made
	}
	m.mu.Unlock()
	return made()
}

// remember lets the Book keep what is derived from it; it is as it will stay.
func (b *Book) remember() { b.memo = &memo{of: b, kept: map[string]func() any{}} }
