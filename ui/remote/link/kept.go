package link

import (
	"encoding/json"
	"maps"
	"strings"
	"sync"
	"time"
)

// kept is what the host said in its welcome that it keeps for the person, so that a session
// that begins need not ask for one after the other over a slow line. Each is told once, and
// only soon after: another session of the person may have written since.
type kept struct {
	mu   sync.Mutex
	all  map[string]string // nil: it has to be asked for
	till time.Time
	told map[string]bool // by key or prefix
}

// keptSoon is how long after the welcome what is kept is as good as asked for.
const keptSoon = time.Minute

func keptOf(all map[string]string) *kept {
	return &kept{all: all, till: time.Now().Add(keptSoon), told: map[string]bool{}}
}

// under is what is kept under keys with the prefix; false where it has to be asked for.
func (k *kept) under(prefix string) (map[string]string, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.all == nil || k.told[prefix] || time.Now().After(k.till) {
		return nil, false
	}
	k.told[prefix] = true
	some := maps.Clone(k.all)
	maps.DeleteFunc(some, func(key, _ string) bool { return !strings.HasPrefix(key, prefix) })
	return some, true
}

// forget has everything asked for from now on.
func (k *kept) forget() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.all = nil
}

// Remember keeps a value for the person at the host.
func (c *Client) Remember(key, value string) error {
	c.kept.forget()
	_, err := c.ask("remember", memoryBody{key, value}, nil)
	return err
}

// Recall returns what was kept; "" where the line is gone.
func (c *Client) Recall(key string) string {
	if all, there := c.kept.under(key); there {
		return all[key]
	}
	body, err := c.ask("recall", memoryBody{Key: key}, nil)
	if err != nil {
		return ""
	}
	value := ""
	// What cannot be read is as good as never remembered.
	_ = json.Unmarshal(body, &value)
	return value
}

// Recollect returns all that was kept under keys with the prefix; nothing where the line is gone.
func (c *Client) Recollect(prefix string) map[string]string {
	if all, there := c.kept.under(prefix); there {
		return all
	}
	body, err := c.ask("recollect", memoryBody{Key: prefix}, nil)
	if err != nil {
		return nil
	}
	var all map[string]string
	_ = json.Unmarshal(body, &all)
	return all
}
