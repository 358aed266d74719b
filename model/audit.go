package model

import (
	"encoding/json"
	"time"
)

// Entry is one line of the audit trail: one act of one person, whole or not at all.
// Its sequence number is the revision of the file that it made.
type Entry struct {
	Revision uint64    `json:"rev"`
	At       time.Time `json:"at"`
	Actor    Actor     `json:"actor"`
	Year     int       `json:"year"`
	Note     string    `json:"note,omitempty"`  // what the act was called where it was done
	Token    string    `json:"token,omitempty"` // names the act where it was sent over a line, so that it is not done twice
	Changes  []Change  `json:"changes"`
	Closes   bool      `json:"closes,omitempty"` // with it the year was no more
	Previous string    `json:"previous"`         // SHA-256 of the entry before, in hex; empty for the first
}

// Change is one record before and after; null where there was or is none.
type Change struct {
	Ref    Ref             `json:"ref"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}
