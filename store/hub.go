package store

import "sync"

// hub wakes watchers. A watcher that has not yet looked is not woken twice.
type hub struct {
	mu       sync.Mutex
	watchers map[chan struct{}]bool
	closed   bool
}

func (h *hub) watch() (<-chan struct{}, func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	ch := make(chan struct{}, 1)
	if h.closed {
		close(ch)
		return ch, func() {}
	}
	if h.watchers == nil {
		h.watchers = map[chan struct{}]bool{}
	}
	h.watchers[ch] = true
	return ch, func() { h.forget(ch) }
}

func (h *hub) forget(ch chan struct{}) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.watchers[ch] {
		delete(h.watchers, ch)
		close(ch)
	}
}

func (h *hub) wake() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for ch := range h.watchers {
		select {
		case ch <- struct{}{}:
		default:
		}
	}
}

func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for ch := range h.watchers {
		close(ch)
	}
	h.watchers = nil
}
