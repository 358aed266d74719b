package sshclient

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
)

// memory keeps what belongs to a person at the server.
type memory interface {
	Remember(key, value string) error
	Recall(key string) string
}

// Parked is a person's memory at the server. What the server cannot be told, since the line
// is gone when the session ends, stays in a file here until the next session.
type Parked struct {
	There memory
	File  string
}

// ParkedName is the name of the file for a server.
func ParkedName(address string) string { return "titipan-" + url.QueryEscape(address) + ".json" }

// Remember keeps a value at the server, else here.
func (p Parked) Remember(key, value string) error {
	err := p.There.Remember(key, value)
	if err == nil {
		return nil
	}
	text, failed := json.Marshal(map[string]string{key: value})
	if failed == nil {
		failed = os.MkdirAll(filepath.Dir(p.File), 0o700)
	}
	if failed == nil {
		failed = os.WriteFile(p.File, text, 0o600)
	}
	if failed != nil {
		return err
	}
	return nil
}

// Recall returns what was kept, here before there: it is the later.
func (p Parked) Recall(key string) string {
	kept := map[string]string{}
	text, err := os.ReadFile(p.File)
	if err != nil || json.Unmarshal(text, &kept) != nil || kept[key] == "" {
		return p.There.Recall(key)
	}
	if p.There.Remember(key, kept[key]) == nil {
		// It is there now; what stays here would come back once more.
		_ = os.Remove(p.File)
	}
	return kept[key]
}
