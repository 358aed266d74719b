package reconnect

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/link"
)

// pendingAct is an act that was sent and whose answer never came.
type pendingAct struct {
	batch    store.Batch
	key      string // the act without its token, to know it again
	reported bool   // up: the person was told that the answer is missing
}

// final reports a refusal that no further attempt changes.
func final(err error) bool {
	var fault *model.Fault
	return errors.As(err, &fault) && fault.Code == model.FaultAuthority
}

// askOutcome finds out what became of an act whose answer was lost, so that the person can be told.
func (c *Conn) askOutcome(transport Transport) {
	c.mu.Lock()
	lost := c.unanswered
	c.mu.Unlock()
	if lost == nil || !lost.reported {
		return
	}
	revision, err := transport.Settled(lost.batch)
	if err != nil {
		return // asked again with the next act, or the next transport
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.around.Said = "Tersambung kembali; isian terakhir belum tersimpan, simpan sekali lagi."
	if revision != 0 {
		c.around.Said = "Tersambung kembali; isian terakhir sudah tersimpan."
	}
}

// Do carries out an act as whoever the holder takes this session for. Where the transport ends
// before the answer, the act is sent once more by the next one, under the same token, and is
// done once. Where there is no transport for longer than a moment it is refused: nothing was lost,
// and the text stays where it was typed.
func (c *Conn) Do(_ model.Actor, b store.Batch) (uint64, error) {
	lost, err := c.withToken(b)
	if err != nil {
		return 0, err
	}
	sent := false
	for {
		transport, up := c.await(saveWait)
		if !up {
			c.markUnanswered(lost, sent)
			return 0, c.unavailable(sent)
		}
		revision, err := transport.Do(lost.batch)
		if !link.Lost(err) {
			c.forget()
			return revision, err
		}
		sent = true
		c.mu.Lock()
		c.unanswered = lost
		c.mu.Unlock()
		c.waitUntilGone(transport)
	}
}

// withToken gives the act a token: that of a lost act where it is the same one again.
func (c *Conn) withToken(b store.Batch) (*pendingAct, error) {
	what, err := json.Marshal(store.Batch{Year: b.Year, Open: b.Open, Edits: b.Edits})
	if err != nil {
		return nil, err
	}
	transport, _ := c.current()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.unanswered != nil && c.unanswered.key == string(what) {
		b.Token, b.Since = c.unanswered.batch.Token, c.unanswered.batch.Since
		return &pendingAct{batch: b, key: string(what)}, nil
	}
	b.Token, b.Since = token(), transport.Revision()
	return &pendingAct{batch: b, key: string(what)}, nil
}

// markUnanswered notes that the person was told of an act whose answer is missing, where it
// was sent.
func (c *Conn) markUnanswered(lost *pendingAct, sent bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	lost.reported = sent
}

// forget drops what was lost once a later answer is there: the person has gone on from it.
func (c *Conn) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.unanswered = nil
}

// waitUntilGone waits until the connection knows that the transport has ended.
func (c *Conn) waitUntilGone(transport Transport) {
	for {
		c.mu.Lock()
		now, up, changed := c.transport, c.up, c.changed
		c.mu.Unlock()
		if now != transport || !up {
			return
		}
		select {
		case <-changed:
		case <-c.stopped:
			return
		}
	}
}

// unavailable is why nothing can be saved now.
func (c *Conn) unavailable(sent bool) error {
	c.mu.Lock()
	ended := c.around.Ended
	c.mu.Unlock()
	switch {
	case ended != "":
		return model.Faultf(model.FaultFile, "Sambungan", "%s", ended)
	case sent:
		return model.Faultf(model.FaultFile, "Sambungan", "Sambungan terputus sebelum ada jawaban. Isian tetap di sini; bila tersambung kembali, simpan sekali lagi: yang sudah tersimpan tidak disimpan dua kali.")
	}
	return model.Faultf(model.FaultFile, "Sambungan", "Sambungan ke berkas data terputus. Isian tetap di sini; simpan bila sudah tersambung kembali.")
}

// Book returns a year; where the transport is gone, as it was last seen.
func (c *Conn) Book(year int) (*model.Book, error) {
	transport, _ := c.current()
	return transport.Book(year)
}

// Years lists the years of the file.
func (c *Conn) Years() []int {
	transport, _ := c.current()
	return transport.Years()
}

// Dependents lists the records that point at one.
func (c *Conn) Dependents(year int, ref model.Ref) ([]model.Ref, error) {
	transport, _ := c.current()
	return transport.Dependents(year, ref)
}

// Actor is who the session acts as.
func (c *Conn) Actor() model.Actor {
	transport, _ := c.current()
	return transport.Actor()
}

// Began is the day of the file's first act; blank where it is not known.
func (c *Conn) Began() model.Date {
	transport, _ := c.current()
	return transport.Began()
}

// Entries reads the audit trail, by the next transport where one ends.
func (c *Conn) Entries(after uint64, limit int) ([]model.Entry, error) {
	for {
		transport, up := c.await(saveWait)
		if !up {
			return nil, c.unavailable(false)
		}
		entries, err := transport.Entries(after, limit)
		if !link.Lost(err) {
			return entries, err
		}
		c.waitUntilGone(transport)
	}
}

// Seal has the whole trail read, by the next transport where one ends.
func (c *Conn) Seal() (store.Seal, error) {
	for {
		transport, up := c.await(saveWait)
		if !up {
			return store.Seal{}, c.unavailable(false)
		}
		seal, err := transport.Seal()
		if !link.Lost(err) {
			return seal, err
		}
		c.waitUntilGone(transport)
	}
}

// Remember keeps a value for the person. It is called when a session ends, also while the
// transport is changing.
func (c *Conn) Remember(key, value string) error {
	for {
		transport, up := c.await(memoryWait)
		if !up {
			return c.unavailable(false)
		}
		if err := transport.Remember(key, value); !link.Lost(err) {
			return err
		}
		c.waitUntilGone(transport)
	}
}

// Recall returns what was kept for the person.
func (c *Conn) Recall(key string) string {
	transport, up := c.await(memoryWait)
	if !up {
		return ""
	}
	return transport.Recall(key)
}

// Recollect returns all that was kept for the person under keys with the prefix.
func (c *Conn) Recollect(prefix string) map[string]string {
	transport, up := c.await(memoryWait)
	if !up {
		return nil
	}
	return transport.Recollect(prefix)
}

// WriteTo copies the whole file.
func (c *Conn) WriteTo(w io.Writer) (int64, error) {
	transport, up := c.await(saveWait)
	if !up {
		return 0, c.unavailable(false)
	}
	return transport.WriteTo(w)
}

// Summary is the first of what was found wrong with a file, and where the rest is told; "" where
// nothing was.
func Summary(found []string) string {
	if len(found) < 2 {
		return strings.Join(found, "")
	}
	return fmt.Sprintf("%s Dan %d lagi; lihat 'capaian status'.", found[0], len(found)-1)
}

// Trouble lists what was found wrong with the file when it was opened.
func (c *Conn) Trouble() []string {
	transport, up := c.current()
	if !up {
		return nil
	}
	return transport.Trouble()
}
