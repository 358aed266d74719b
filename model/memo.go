package model

import "sync"

// memo holds what was derived from one Book, for all who read it.
type memo struct {
	of   *Book // a Book copied and altered carries the memo of another
	mu   sync.Mutex
	kept map[string]func() any
	rows *memo // of what depends on no cell; shared with the Books that differ in cells alone
	docs *memo // of what depends on no cell but those of printed tables; shared likewise
}

// Derive returns what derive makes of the Book, made once however many ask, for a Book does
// not change. It is for what takes long, is asked for again and again, and depends on the Book
// alone; whoever gets it must not change it. The name says what it is.
func (b *Book) Derive(name string, derive func() any) any {
	if b.memo == nil || b.memo.of != b {
		return derive()
	}
	return b.memo.derive(name, derive)
}

// DeriveFromRows is Derive for what depends on no cell, so that it stands while cells change:
// on names, the plan, the lists.
func (b *Book) DeriveFromRows(name string, derive func() any) any {
	if b.memo == nil || b.memo.of != b {
		return derive()
	}
	return b.memo.rows.derive(name, derive)
}

// DeriveFromPrinted is DeriveFromRows for what depends on the cells of printed tables too, and
// on no other.
func (b *Book) DeriveFromPrinted(name string, derive func() any) any {
	if b.memo == nil || b.memo.of != b {
		return derive()
	}
	return b.memo.docs.derive(name, derive)
}

func (m *memo) derive(name string, derive func() any) any {
	m.mu.Lock()
	made, there := m.kept[name]
	if !there {
		made = sync.OnceValue(derive)
		m.kept[name] = made
	}
	m.mu.Unlock()
	return made()
}

// remember lets the Book keep what is derived from it; it is as it will stay. What was derived
// from its rows and its printed tables is that of the Book it was copied from.
func (b *Book) remember() {
	rows, docs := newMemo(), newMemo()
	if b.memo != nil {
		rows, docs = b.memo.rows, b.memo.docs
	}
	b.memo = newMemo()
	b.memo.of, b.memo.rows, b.memo.docs = b, rows, docs
}

// reprinted is remember of a Book whose printed tables are others.
func (b *Book) reprinted() {
	b.remember()
	b.memo.docs = newMemo()
}

func newMemo() *memo { return &memo{kept: map[string]func() any{}} }
