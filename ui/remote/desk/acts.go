package desk

import (
	"encoding/json"
	"errors"
	"io"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/link"
)

// lostAct is an act that was sent and whose answer never came.
type lostAct struct {
	batch store.Batch
	what  string // the act without its token, to know it again
	given bool   // up: the person was told that the answer is missing
}

// final reports a refusal that no further attempt changes.
func final(err error) bool {
	var fault *model.Fault
	return errors.As(err, &fault) && fault.Code == model.FaultAuthority
}

// settle finds out what became of an act whose answer was lost, so that the person can be told.
func (d *Desk) settle(way Way) {
	d.mu.Lock()
	lost := d.lost
	d.mu.Unlock()
	if lost == nil || !lost.given {
		return
	}
	revision, err := way.Settled(lost.batch)
	if err != nil {
		return // asked again with the next act, or the next way
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.around.Said = "Tersambung kembali; isian terakhir belum tersimpan, simpan sekali lagi."
	if revision != 0 {
		d.around.Said = "Tersambung kembali; isian terakhir sudah tersimpan."
	}
}

// Do carries out an act as whoever the holder takes this session for. Where the way ends
// before the answer, the act is sent once more by the next one, under the same token, and is
// done once. Where there is no way for longer than a moment it is refused: nothing was lost,
// and the text stays where it was typed.
func (d *Desk) Do(_ model.Actor, b store.Batch) (uint64, error) {
	lost, err := d.named(b)
	if err != nil {
		return 0, err
	}
	sent := false
	for {
		way, up := d.await(grace)
		if !up {
			d.give(lost, sent)
			return 0, d.away(sent)
		}
		revision, err := way.Do(lost.batch)
		if !link.Lost(err) {
			d.forget()
			return revision, err
		}
		sent = true
		d.mu.Lock()
		d.lost = lost
		d.mu.Unlock()
		d.ended(way)
	}
}

// named gives the act a token: that of a lost act where it is the same one again.
func (d *Desk) named(b store.Batch) (*lostAct, error) {
	what, err := json.Marshal(store.Batch{Year: b.Year, Open: b.Open, Edits: b.Edits})
	if err != nil {
		return nil, err
	}
	way, _ := d.now()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.lost != nil && d.lost.what == string(what) {
		b.Token, b.Since = d.lost.batch.Token, d.lost.batch.Since
		return &lostAct{batch: b, what: string(what)}, nil
	}
	b.Token, b.Since = token(), way.Revision()
	return &lostAct{batch: b, what: string(what)}, nil
}

// give up waiting for the answer of an act that was sent.
func (d *Desk) give(lost *lostAct, sent bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	lost.given = sent
}

// forget drops what was lost once a later answer is there: the person has gone on from it.
func (d *Desk) forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lost = nil
}

// ended waits until the desk knows that the way has ended.
func (d *Desk) ended(way Way) {
	for {
		d.mu.Lock()
		now, up, turned := d.way, d.up, d.turned
		d.mu.Unlock()
		if now != way || !up {
			return
		}
		select {
		case <-turned:
		case <-d.stopped:
			return
		}
	}
}

// away is why nothing can be saved now.
func (d *Desk) away(sent bool) error {
	d.mu.Lock()
	ended := d.around.Ended
	d.mu.Unlock()
	switch {
	case ended != "":
		return model.Faultf(model.FaultFile, "Sambungan", "%s", ended)
	case sent:
		return model.Faultf(model.FaultFile, "Sambungan", "Sambungan terputus sebelum ada jawaban. Isian tetap di sini; bila tersambung kembali, simpan sekali lagi: yang sudah tersimpan tidak disimpan dua kali.")
	}
	return model.Faultf(model.FaultFile, "Sambungan", "Sambungan ke berkas data terputus. Isian tetap di sini; simpan bila sudah tersambung kembali.")
}

// Book returns a year; where the way is gone, as it was last seen.
func (d *Desk) Book(year int) (*model.Book, error) {
	way, _ := d.now()
	return way.Book(year)
}

// Years lists the years of the file.
func (d *Desk) Years() []int {
	way, _ := d.now()
	return way.Years()
}

// Dependents lists the records that point at one.
func (d *Desk) Dependents(year int, ref model.Ref) ([]model.Ref, error) {
	way, _ := d.now()
	return way.Dependents(year, ref)
}

// Actor is who the session acts as.
func (d *Desk) Actor() model.Actor {
	way, _ := d.now()
	return way.Actor()
}

// Entries reads the audit trail, by the next way where one ends.
func (d *Desk) Entries(after uint64, limit int) ([]model.Entry, error) {
	for {
		way, up := d.await(grace)
		if !up {
			return nil, d.away(false)
		}
		entries, err := way.Entries(after, limit)
		if !link.Lost(err) {
			return entries, err
		}
		d.ended(way)
	}
}

// Remember keeps a value for the person. It is called when a session ends, also while the
// way is changing.
func (d *Desk) Remember(key, value string) error {
	for {
		way, up := d.await(parted)
		if !up {
			return d.away(false)
		}
		if err := way.Remember(key, value); !link.Lost(err) {
			return err
		}
		d.ended(way)
	}
}

// Recall returns what was kept for the person.
func (d *Desk) Recall(key string) string {
	way, up := d.await(parted)
	if !up {
		return ""
	}
	return way.Recall(key)
}

// Recollect returns all that was kept for the person under keys with the prefix.
func (d *Desk) Recollect(prefix string) map[string]string {
	way, up := d.await(parted)
	if !up {
		return nil
	}
	return way.Recollect(prefix)
}

// WriteTo copies the whole file.
func (d *Desk) WriteTo(w io.Writer) (int64, error) {
	way, up := d.await(grace)
	if !up {
		return 0, d.away(false)
	}
	return way.WriteTo(w)
}
