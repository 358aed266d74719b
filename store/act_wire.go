package store

import (
	"encoding/json"
	"time"

	"capaian/model"
)

// How an act, and the refusal of one, travel to another process. Records go with their kind
// before them; what cannot be read again is refused like a record that cannot be stored.

// wireRecord is a record with its kind.
type wireRecord struct {
	Kind model.Kind      `json:"k"`
	Data json.RawMessage `json:"d"`
}

func toWire(r model.Record) (*wireRecord, error) {
	if r == nil {
		return nil, nil
	}
	data, err := json.Marshal(r)
	return &wireRecord{r.Ref().Kind, data}, err
}

func (c *wireRecord) record() (model.Record, error) {
	if c == nil {
		return nil, nil
	}
	r := knownKind(c.Kind)
	if r == nil {
		return nil, model.Faultf(model.FaultText, "Perubahan", "Jenis catatan %.40q tidak dikenal.", c.Kind)
	}
	if err := json.Unmarshal(c.Data, r); err != nil {
		return nil, model.Faultf(model.FaultText, c.Kind.Label(), "%s tidak terbaca.", c.Kind.Label())
	}
	return r, nil
}

type wireEdit struct {
	Put    *wireRecord `json:"put,omitempty"`
	Remove *model.Ref  `json:"remove,omitempty"`
}

type wireExpected struct {
	Ref  model.Ref       `json:"ref"`
	Form json.RawMessage `json:"form,omitempty"`
}

type wireBatch struct {
	Year   int            `json:"year"`
	Open   bool           `json:"open,omitempty"`
	Close  bool           `json:"close,omitempty"`
	Seen   uint64         `json:"seen,omitempty"`
	Note   string         `json:"note,omitempty"`
	Edits  []wireEdit     `json:"edits,omitempty"`
	Token  string         `json:"token,omitempty"`
	Since  uint64         `json:"since,omitempty"`
	Expect []wireExpected `json:"expect,omitempty"`

	Brought bool `json:"brought,omitempty"`
}

// MarshalJSON writes the whole act, also what it expects to find.
func (b Batch) MarshalJSON() ([]byte, error) {
	w := wireBatch{Year: b.Year, Open: b.Open, Close: b.Close, Seen: b.Seen, Note: b.Note, Token: b.Token, Since: b.Since, Brought: b.Brought}
	for _, e := range b.Edits {
		put, err := toWire(e.Put)
		if err != nil {
			return nil, err
		}
		edit := wireEdit{Put: put}
		if e.Remove != (model.Ref{}) {
			edit.Remove = &e.Remove
		}
		w.Edits = append(w.Edits, edit)
		if form, expects := b.expect[e.ref()]; expects {
			w.Expect = append(w.Expect, wireExpected{e.ref(), form})
		}
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON wrote. Do judges it like any other act.
func (b *Batch) UnmarshalJSON(data []byte) error {
	var w wireBatch
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*b = Batch{Year: w.Year, Open: w.Open, Close: w.Close, Seen: w.Seen, Note: w.Note, Token: w.Token, Since: w.Since, Brought: w.Brought}
	for _, e := range w.Edits {
		record, err := e.Put.record()
		if err != nil {
			return err
		}
		edit := Edit{Put: record}
		if e.Remove != nil {
			edit.Remove = *e.Remove
		}
		b.Edits = append(b.Edits, edit)
	}
	for _, e := range w.Expect {
		if b.expect == nil {
			b.expect = map[model.Ref]json.RawMessage{}
		}
		b.expect[e.Ref] = e.Form
	}
	return nil
}

type wireConflict struct {
	Ref      model.Ref   `json:"ref"`
	Yours    *wireRecord `json:"yours,omitempty"`
	Theirs   *wireRecord `json:"theirs,omitempty"`
	By       model.Actor `json:"by"`
	At       time.Time   `json:"at"`
	Revision uint64      `json:"rev"`
}

// MarshalJSON writes both records with the rest.
func (c *Conflict) MarshalJSON() ([]byte, error) {
	yours, err := toWire(c.Yours)
	if err != nil {
		return nil, err
	}
	theirs, err := toWire(c.Theirs)
	if err != nil {
		return nil, err
	}
	return json.Marshal(wireConflict{c.Ref, yours, theirs, c.By, c.At, c.Revision})
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (c *Conflict) UnmarshalJSON(data []byte) error {
	var w wireConflict
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	yours, err := w.Yours.record()
	if err != nil {
		return err
	}
	theirs, err := w.Theirs.record()
	if err != nil {
		return err
	}
	*c = Conflict{w.Ref, yours, theirs, w.By, w.At, w.Revision}
	return nil
}
