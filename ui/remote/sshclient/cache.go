package sshclient

import (
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"capaian/model"
)

// memory keeps what belongs to a person at the server.
type memory interface {
	Remember(key, value string) error
	Recall(key string) string
	Recollect(prefix string) map[string]string
}

// Cache is a person's memory at the server, with a place here before it: what is typed and
// not saved is written down here while the session runs, which the thin line need not
// carry, and brought there when it ends. Where the line is gone by then it stays here until
// the next session.
type Cache struct {
	server memory
	file   string

	mu    sync.Mutex
	local map[string]string // an empty value takes away what is there
}

// NewCache opens the cache of a server in a folder, and takes to the server what stayed here.
func NewCache(there memory, folder, address string) *Cache {
	p := &Cache{server: there, file: filepath.Join(folder, "titipan-"+url.QueryEscape(address)+".json"), local: map[string]string{}}
	// What cannot be read is as good as never written.
	if text, err := os.ReadFile(p.file); err == nil {
		_ = json.Unmarshal(text, &p.local)
	}
	_ = p.Flush()
	return p
}

// Remember keeps a value here.
func (p *Cache) Remember(key, value string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.local[key] = value
	return p.write()
}

// write makes the file what is kept here; without anything there is none.
func (p *Cache) write() error {
	if len(p.local) == 0 {
		if err := os.Remove(p.file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	text, err := json.Marshal(p.local)
	if err != nil {
		return err
	}
	draft := p.file + ".baru"
	return errors.Join(os.MkdirAll(filepath.Dir(p.file), 0o700), os.WriteFile(draft, text, 0o600), os.Rename(draft, p.file))
}

// Flush takes what is kept here to the server; what does not arrive stays. What is another
// person's, who used this computer before, waits for them and keeps nothing else back.
func (p *Cache) Flush() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	var failed error
	for key, value := range p.local {
		err := p.server.Remember(key, value)
		if err == nil {
			delete(p.local, key)
			continue
		}
		failed = errors.Join(failed, err)
		var fault *model.Fault
		if !errors.As(err, &fault) || fault.Code != model.FaultAuthority {
			break
		}
	}
	return errors.Join(failed, p.write())
}

// Recall returns what was kept, here before there: it is the later.
func (p *Cache) Recall(key string) string {
	p.mu.Lock()
	value, here := p.local[key]
	p.mu.Unlock()
	if here {
		return value
	}
	return p.server.Recall(key)
}

// Recollect returns all that was kept under keys with the prefix, here before there.
func (p *Cache) Recollect(prefix string) map[string]string {
	all := map[string]string{}
	maps.Copy(all, p.server.Recollect(prefix))
	p.mu.Lock()
	defer p.mu.Unlock()
	for key, value := range p.local {
		if strings.HasPrefix(key, prefix) {
			all[key] = value
		}
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	return all
}
