package link

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"capaian/model"
	"capaian/store"
)

// program is what every greeting begins with, so that another program's is told apart.
const program = "capaian"

// hello is a session's greeting.
type hello struct {
	Program  string `json:"program"`
	Protocol int    `json:"protocol"`
	Schema   int    `json:"schema"`
	Version  string `json:"version"`
	Quiet    bool   `json:"quiet,omitempty"` // a command, not a person's session
	Year     int    `json:"year,omitempty"`  // wanted at once; 0: the newest
	Look     *Look  `json:"look,omitempty"`  // a first frame is wanted too
	// What the session still has in memory of before the line dropped.
	Have  uint64 `json:"have,omitempty"`
	Mark  string `json:"mark,omitempty"`
	Years []int  `json:"years,omitempty"`
}

// welcome answers a greeting. With a Refusal nothing follows.
type welcome struct {
	Protocol int         `json:"protocol"`
	Version  string      `json:"version"`
	Refusal  *refusal    `json:"refusal,omitempty"`
	Actor    model.Actor `json:"actor"`
	Years    []int       `json:"years"`
	Revision uint64      `json:"rev"`
	Mark     string      `json:"mark"`
	Trouble  []string    `json:"trouble,omitempty"`
	Resumed  bool        `json:"kept,omitempty"` // what the session has is of this file; Deltas follow in News
	Now      time.Time   `json:"now,omitzero"`   // by the host's clock
	Began    model.Date  `json:"began,omitzero"` // the day of the file's first act
	// Frame is what the session's terminal shows until the year is there; "" for nothing.
	Frame string `json:"frame,omitempty"`
	// Kept is all that is kept for the person, for a session that begins; null where nobody says.
	Kept map[string]string `json:"own"`
}

// Names under which the conversation is found on an SSH connection: as a channel, which is asked for
// with the first that is said, and, for programs of before, as a subsystem of a session.
const (
	Channel   = "line@capaian"
	Subsystem = "capaian"
)

// Look is what a host must know of a terminal to draw for it.
type Look struct {
	Width   int           `json:"width"`
	Height  int           `json:"height"`
	Plain   bool          `json:"plain,omitempty"`   // signs of ASCII only
	Quarter model.Quarter `json:"quarter,omitempty"` // was asked for; 0: none was
}

// request asks the host for something; number 0 wants no answer.
type request struct {
	Number uint64          `json:"n,omitempty"`
	Verb   string          `json:"verb"`
	Body   json.RawMessage `json:"body,omitempty"`
}

// frame is what the host sends after the welcome: an answer, news, or both.
type frame struct {
	Number  uint64          `json:"n,omitempty"` // the request it answers
	Refusal *refusal        `json:"refusal,omitempty"`
	Body    json.RawMessage `json:"body,omitempty"`
	More    bool            `json:"more,omitempty"` // further frames answer the same request

	Deltas []store.Delta       `json:"deltas,omitempty"`
	Mark   string              `json:"mark,omitempty"` // of the last delta
	Copies []store.Copy        `json:"copies,omitempty"`
	Past   []outcomes          `json:"past,omitempty"` // of earlier years: of all at first, then of those that changed
	Actor  *model.Actor        `json:"actor,omitempty"`
	Came   []model.Participant `json:"came,omitempty"` // or moved
	Gone   []int               `json:"gone,omitempty"`
	Leave  string              `json:"leave,omitempty"`

	CopyTrouble *string `json:"copytrouble,omitempty"` // where it is another than was said last

	wants []int // years to be copied when the frame is sent
}

// outcomes are what a year of the file came to.
type outcomes struct {
	Year     int             `json:"year"`
	Outcomes []model.Outcome `json:"outcomes,omitempty"`
}

func (f *frame) empty() bool {
	return f.Number == 0 && len(f.Deltas) == 0 && len(f.Copies) == 0 && f.Actor == nil && f.Came == nil && f.Gone == nil && f.CopyTrouble == nil && f.Leave == ""
}

// The bodies of requests and answers.
type (
	yearBody    struct{ Year int }
	entriesBody struct {
		After uint64
		Limit int
	}
	memoryBody struct{ Key, Value string }
	actAnswer  struct {
		Revision uint64 `json:"rev"`
	}
)

// refusal is an error on its way.
type refusal struct {
	Fault    *model.Fault    `json:"fault,omitempty"`
	Conflict *store.Conflict `json:"conflict,omitempty"`
	Other    string          `json:"other,omitempty"`
}

func refusalOf(err error) *refusal {
	var fault *model.Fault
	var conflict *store.Conflict
	switch {
	case err == nil:
		return nil
	case errors.As(err, &conflict):
		return &refusal{Conflict: conflict}
	case errors.As(err, &fault):
		return &refusal{Fault: fault}
	}
	return &refusal{Other: err.Error()}
}

func (r *refusal) err() error {
	switch {
	case r == nil:
		return nil
	case r.Conflict != nil:
		return r.Conflict
	case r.Fault != nil:
		fault := *r.Fault
		// It is shown on this terminal, and comes from another machine.
		fault.Message, fault.Field = model.Clean(fault.Message, false), model.Clean(fault.Field, false)
		return &fault
	}
	return errors.New(model.Clean(r.Other, false))
}

// check says what is wrong with a greeting, in words that tell which of the two to update.
func (h *hello) check(version string) error {
	switch {
	case h.Program != program:
		return model.Faultf(model.FaultFile, "Sambungan", "Yang menyambung bukan program capaian.")
	case h.Protocol < Protocol || h.Schema < store.SchemaVersion:
		return model.Faultf(model.FaultFile, "Sambungan", "Program Anda (%s) lebih lama daripada program yang memegang berkas (%s). Perbarui program Anda, lalu ulangi.", versionWords(h.Version), versionWords(version))
	case h.Protocol > Protocol || h.Schema > store.SchemaVersion:
		return model.Faultf(model.FaultFile, "Sambungan", "Program Anda (%s) lebih baru daripada program yang memegang berkas (%s). Perbarui program di sana, atau tutup dahulu lalu ulangi.", versionWords(h.Version), versionWords(version))
	}
	return nil
}

func versionWords(version string) string {
	version = model.Clean(version, false)
	if version == "" {
		return "versi tidak disebut"
	}
	return fmt.Sprintf("versi %.40s", version)
}
