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

// Parked is a person's memory at the server, with a place here before it: what is typed and
// not saved is written down here while the session runs, which the thin line need not
// carry, and brought there when it ends. Where the line is gone by then it stays here until
// the next session.
type Parked struct {
	there memory
	file  string

	mu   sync.Mutex
	here map[string]string // an empty value takes away what is there
}

// Park opens the place of a server in a folder, and brings there what stayed here.
func Park(there memory, folder, address string) *Parked {
	p := &Parked{there: there, file: filepath.Join(folder, "titipan-"+url.QueryEscape(address)+".json"), here: map[string]string{}}
	// What cannot be read is as good as never written.
	if text, err := os.ReadFile(p.file); err == nil {
		_ = json.Unmarshal(text, &p.here)
	}
	_ = p.Bring()
	return p
}

// Remember keeps a value here.
func (p *Parked) Remember(key, value string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.here[key] = value
	return p.write()
}

// write makes the file what is kept here; without anything there is none.
func (p *Parked) write() error {
	if len(p.here) == 0 {
		if err := os.Remove(p.file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	text, err := json.Marshal(p.here)
	if err != nil {
		return err
	}
	draft := p.file + ".baru"
	return errors.Join(os.MkdirAll(filepath.Dir(p.file), 0o700), os.WriteFile(draft, text, 0o600), os.Rename(draft, p.file))
}

// Bring takes what is kept here to the server; what does not arrive stays. What is another
// person's, who used this computer before, waits for them and keeps nothing else back.
func (p *Parked) Bring() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	var failed error
	for key, value := range p.here {
		err := p.there.Remember(key, value)
		if err == nil {
			delete(p.here, key)
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
func (p *Parked) Recall(key string) string {
	p.mu.Lock()
	value, here := p.here[key]
	p.mu.Unlock()
	if here {
		return value
	}
	return p.there.Recall(key)
}

// Recollect returns all that was kept under keys with the prefix, here before there.
func (p *Parked) Recollect(prefix string) map[string]string {
	all := map[string]string{}
	maps.Copy(all, p.there.Recollect(prefix))
	p.mu.Lock()
	defer p.mu.Unlock()
	for key, value := range p.here {
		if strings.HasPrefix(key, prefix) {
			all[key] = value
		}
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	return all
}
