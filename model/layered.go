package model

import (
	"iter"
	"maps"
	"reflect"
	"sync/atomic"
)

// Layered is a map that is cheap to copy: a copy shares all entries in which it does not
// differ. Only who made a copy may write to it, and a map that was copied is not written to.
// A nil Layered is empty.
type Layered[K comparable, V any] struct {
	shared map[K]V // written to until the first copy is made of it
	copied atomic.Bool
	own    map[K]entry[V] // what differs from the shared ones; nil: nothing
	count  int            // of all entries, where some differ
}

// entry may also say that there is none.
type entry[V any] struct {
	value V
	there bool
}

// NewLayered makes an empty map.
func NewLayered[K comparable, V any]() *Layered[K, V] {
	return &Layered[K, V]{shared: map[K]V{}}
}

// Len is the number of entries.
func (l *Layered[K, V]) Len() int {
	switch {
	case l == nil:
		return 0
	case l.own == nil:
		return len(l.shared)
	}
	return l.count
}

// Find returns an entry, and whether there is one.
func (l *Layered[K, V]) Find(k K) (V, bool) {
	if l == nil {
		var none V
		return none, false
	}
	if l.own != nil {
		if e, differs := l.own[k]; differs {
			return e.value, e.there
		}
	}
	v, there := l.shared[k]
	return v, there
}

// At returns an entry, the zero V where there is none.
func (l *Layered[K, V]) At(k K) V {
	v, _ := l.Find(k)
	return v
}

// All goes through the entries, in no order.
func (l *Layered[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		if l == nil {
			return
		}
		for k, e := range l.own {
			if e.there && !yield(k, e.value) {
				return
			}
		}
		for k, v := range l.shared {
			if _, differs := l.own[k]; !differs && !yield(k, v) {
				return
			}
		}
	}
}

// Copy is the same map for the caller to write to. What differs is copied each time; once that
// is much, all is, so that n copies of a map, each of one more entry, cost about n√n steps.
func (l *Layered[K, V]) Copy() *Layered[K, V] {
	if l == nil {
		return NewLayered[K, V]()
	}
	l.copied.Store(true)
	if own := len(l.own); own*own > len(l.shared) {
		return &Layered[K, V]{shared: maps.Collect(l.All())}
	}
	c := &Layered[K, V]{shared: l.shared, own: maps.Clone(l.own), count: l.Len()}
	c.copied.Store(true)
	return c
}

// Sharing reports that the two differ at most in entries of their own.
func (l *Layered[K, V]) Sharing(other *Layered[K, V]) bool {
	return l != nil && other != nil && reflect.ValueOf(l.shared).UnsafePointer() == reflect.ValueOf(other.shared).UnsafePointer()
}

// Put makes an entry.
func (l *Layered[K, V]) Put(k K, v V) {
	if !l.copied.Load() {
		l.shared[k] = v
		return
	}
	l.lay(k, entry[V]{v, true})
}

// Delete takes an entry away.
func (l *Layered[K, V]) Delete(k K) {
	if !l.copied.Load() {
		delete(l.shared, k)
		return
	}
	l.lay(k, entry[V]{})
}

func (l *Layered[K, V]) lay(k K, e entry[V]) {
	count := l.Len()
	if _, there := l.Find(k); there {
		count--
	}
	if e.there {
		count++
	}
	if l.own == nil {
		l.own = map[K]entry[V]{}
	}
	l.own[k], l.count = e, count
}

// put keeps what a record says in a map of a Book, or nothing where it is blank.
func put[K comparable, V any](m *Layered[K, V], k K, v V, blank bool) {
	if blank {
		m.Delete(k)
		return
	}
	m.Put(k, v)
}
