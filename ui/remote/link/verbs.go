package link

import (
	"encoding/json"

	"capaian/model"
	"capaian/store"
)

// verb is a row of the table of what a session may ask.
type verb struct {
	name string
	do   func(*conversation, json.RawMessage, *frame) (any, error)
}

func verbs() []verb {
	return []verb{
		{"act", (*conversation).act},
		{"settled", (*conversation).settled},
		{"year", (*conversation).year},
		{"entries", (*conversation).entries},
		{"seal", (*conversation).seal},
		{"remember", (*conversation).remember},
		{"recall", (*conversation).recall},
		{"recollect", (*conversation).recollect},
		{"at", (*conversation).at},
		{"yield", (*conversation).yield},
	}
}

// answer carries out a request. The error is trouble with the line; what the host refuses
// is its answer.
func (c *conversation) answer(r request) error {
	if r.Verb == "copy" {
		return c.copyFile(r)
	}
	f := &frame{Number: r.Number}
	result, err := any(nil), error(model.Faultf(model.FaultFile, "Sambungan", "Permintaan %.20q tidak dikenal.", r.Verb))
	for _, row := range verbs() {
		if row.name == r.Verb {
			result, err = row.do(c, r.Body, f)
		}
	}
	if f.Refusal = refusalOf(err); err == nil && result != nil {
		if f.Body, err = json.Marshal(result); err != nil {
			f.Refusal = refusalOf(err)
		}
	}
	if r.Number == 0 {
		return nil
	}
	return c.send(f)
}

func (c *conversation) act(body json.RawMessage, _ *frame) (any, error) {
	var b store.Batch
	if err := json.Unmarshal(body, &b); err != nil {
		return nil, unreadable(err)
	}
	revision, err := c.session.Do(b)
	return actAnswer{revision}, err
}

func (c *conversation) settled(body json.RawMessage, _ *frame) (any, error) {
	var b store.Batch
	if err := json.Unmarshal(body, &b); err != nil {
		return nil, unreadable(err)
	}
	revision, err := c.session.Settled(b)
	return actAnswer{revision}, err
}

func (c *conversation) year(body json.RawMessage, f *frame) (any, error) {
	var y yearBody
	if err := json.Unmarshal(body, &y); err != nil {
		return nil, unreadable(err)
	}
	if _, err := c.session.Book(y.Year); err != nil {
		return nil, err
	}
	f.wants = []int{y.Year}
	return nil, nil
}

// Pages of the trail are bounded in number and in bytes: an act may hold a whole year.
const (
	maxEntries    = 1000
	maxEntryBytes = 4 << 20
)

func (c *conversation) entries(body json.RawMessage, _ *frame) (any, error) {
	var e entriesBody
	if err := json.Unmarshal(body, &e); err != nil {
		return nil, unreadable(err)
	}
	all, err := c.session.Entries(e.After, max(min(e.Limit, maxEntries), 0))
	size := 0
	for i := range all {
		for _, change := range all[i].Changes {
			size += len(change.Before) + len(change.After)
		}
		if size > maxEntryBytes && i > 0 {
			return all[:i], err
		}
	}
	return all, err
}

func (c *conversation) seal(json.RawMessage, *frame) (any, error) { return c.session.Seal() }

func (c *conversation) remember(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return nil, c.session.Remember(m.Key, m.Value)
}

func (c *conversation) recall(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return c.session.Recall(m.Key), nil
}

func (c *conversation) recollect(body json.RawMessage, _ *frame) (any, error) {
	var m memoryBody
	if err := json.Unmarshal(body, &m); err != nil {
		return nil, unreadable(err)
	}
	return c.session.Recollect(m.Key), nil
}

// maxPlaceWord bounds each word of a place; it is kept for others to see.
const maxPlaceWord = 80

func (c *conversation) at(body json.RawMessage, _ *frame) (any, error) {
	var p model.Whereabouts
	if err := json.Unmarshal(body, &p); err != nil {
		return nil, unreadable(err)
	}
	if len(p.Screen) <= maxPlaceWord && len(p.Row) <= maxPlaceWord && len(p.Column) <= maxPlaceWord {
		c.session.At(p)
	}
	return nil, nil
}

func (c *conversation) yield(json.RawMessage, *frame) (any, error) {
	if c.server.Yield == nil {
		return nil, model.Faultf(model.FaultFile, "Berkas data", "Berkas data dipegang layanan capaian lain di komputer ini.")
	}
	return nil, c.server.Yield(c.session)
}

// copyFile sends the whole file in pieces.
func (c *conversation) copyFile(r request) error {
	_, err := c.session.WriteTo(pieces{c, r.Number})
	return c.send(&frame{Number: r.Number, Refusal: refusalOf(err)})
}

// pieces sends what is written to it.
type pieces struct {
	c      *conversation
	number uint64
}

func (p pieces) Write(data []byte) (int, error) {
	body, err := json.Marshal(data)
	if err == nil {
		err = p.c.send(&frame{Number: p.number, Body: body, More: true})
	}
	if err != nil {
		return 0, err
	}
	return len(data), nil
}

func unreadable(err error) error {
	if isRefusal(err) {
		return err
	}
	return model.Faultf(model.FaultText, "Sambungan", "Permintaan tidak terbaca.")
}
