package store

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// loading is a file on its way into memory.
type loading struct {
	store   *Store
	kinds   kindTable
	records map[int]*recordMap
	bad     []location // records that cannot be read, or are newer than the newest act
	state   digest
}

// load reads every year into memory, for a year is small, and holds the records to what the
// newest act left behind. Where they are not that, the trail is read to find out which is
// meant, and the file is open for reading only.
func (s *Store) load(tx *bolt.Tx) error {
	records, trail := tx.Bucket(bucketRecords()), tx.Bucket(bucketAudit())
	if records == nil || trail == nil {
		return damaged(s.path)
	}
	left := ""
	if key, value := trail.Cursor().Last(); len(key) == entryKeyLength {
		s.newest, left = binary.BigEndian.Uint64(key), stateIn(value)
		s.seal = Seal{s.newest, fingerprint(value)}
	}
	// The office has people before it has written any down.
	l := &loading{store: s, kinds: newKindTable(), records: map[int]*recordMap{model.OfficeWide: model.NewLayered[model.Ref, stored]()}}
	err := records.ForEachBucket(func(key []byte) error {
		number, err := strconv.Atoi(string(key))
		if err != nil {
			return damaged(s.path)
		}
		return l.year(number, records.Bucket(key))
	})
	if err != nil {
		return err
	}
	s.state = l.state
	if left != l.state.String() || len(l.bad) > 0 {
		if err := l.mend(tx); err != nil {
			return err
		}
	}
	for number, year := range l.records {
		s.years[number] = newYear(number, s.newest, year)
	}
	s.join(s.years)
	if len(s.trouble) > 0 {
		s.locked = "Berkas data ini rusak dan dibuka hanya untuk dibaca. Pulihkan dari cadangan, atau selamatkan isinya dengan capaian pulihkan --selamatkan."
	}
	return nil
}

// year skips kinds it does not know: a later version of the same layout may have added them.
func (l *loading) year(number int, year *bolt.Bucket) error {
	if l.records[number] == nil {
		l.records[number] = model.NewLayered[model.Ref, stored]()
	}
	return year.ForEachBucket(func(name []byte) error {
		kind := model.Kind(name)
		_, known := l.kinds[kind]
		return year.Bucket(name).ForEach(func(key, value []byte) error {
			at := location{number, model.Ref{Kind: kind, Key: string(key)}}
			l.state.toggle(at, value)
			if !known {
				return nil
			}
			one, readable := l.read(at.ref, value)
			if readable {
				l.records[number].Put(at.ref, one)
			}
			if !readable || one.revision > l.store.newest {
				l.bad = append(l.bad, at)
			}
			return nil
		})
	})
}

// read reads a stored record; false where it is not one, or another than its key says.
func (l *loading) read(ref model.Ref, value []byte) (stored, bool) {
	var e storedValue
	if json.Unmarshal(value, &e) != nil {
		return stored{}, false
	}
	record, err := l.kinds.decode(ref.Kind, e.Data)
	if err != nil || record.Ref() != ref {
		return stored{}, false
	}
	return stored{record, e.Revision}, true
}

// mend compares all records with the trail. What the trail knows better is taken from it;
// everything that was found is said, record by record.
func (l *loading) mend(tx *bolt.Tx) error {
	trail := readTrail(tx.Bucket(bucketAudit()))
	wrong := map[location]bool{}
	for _, at := range l.bad {
		wrong[at] = true
	}
	strayed, err := trail.compare(tx.Bucket(bucketRecords()), l.kinds)
	if err != nil {
		return err
	}
	for _, at := range strayed {
		wrong[at] = true
	}
	ordered := make([]location, 0, len(wrong))
	for at := range wrong {
		ordered = append(ordered, at)
	}
	slices.SortFunc(ordered, compareLocations)
	for _, at := range ordered {
		l.store.trouble = append(l.store.trouble, l.settle(at, trail))
	}
	if trail.broken != nil {
		l.store.trouble = append(l.store.trouble, trail.broken.Error()+" Isian tidak dapat diperiksa terhadapnya.")
	}
	return nil
}

// settle decides what is shown of a record that is not as the trail left it, and says it.
func (l *loading) settle(at location, trail *trailState) string {
	if l.records[at.year] == nil {
		l.records[at.year] = model.NewLayered[model.Ref, stored]()
	}
	year := l.records[at.year]
	say := func(format string) string {
		return model.Faultf(model.FaultFile, fieldFile, "%s %q tahun %d "+format, at.ref.Kind.Label(), at.ref.Key, at.year).Error()
	}
	now, readable := year.Find(at.ref)
	last, told := trail.left[at]
	switch {
	case readable && now.revision > l.store.newest:
		return say("lebih baru daripada jejak perubahan, yang ujungnya hilang; yang tampil adalah isi berkas.")
	case trail.broken != nil && readable:
		return say("tidak sama dengan jejak perubahan, yang juga rusak; yang tampil adalah isi berkas.")
	case trail.broken != nil:
		return say("rusak dan tidak ditampilkan.")
	case !told || last.change.After == nil:
		year.Delete(at.ref)
		return say("tidak berasal dari jejak perubahan dan tidak ditampilkan.")
	}
	record, err := l.kinds.decode(at.ref.Kind, last.change.After)
	if err != nil || record.Ref() != at.ref {
		return say("tidak terbaca, juga tidak dalam jejak perubahan.")
	}
	year.Put(at.ref, stored{record, last.revision})
	return say("rusak di berkas; yang tampil adalah isinya menurut jejak perubahan.")
}

// Trouble lists in sentences what was found wrong with the file when it was opened, record
// by record; nothing where all is as the newest act left it.
func (s *Store) Trouble() []string { return slices.Clone(s.trouble) }

// Now is the time by the file's clock, which dates its trail.
func (s *Store) Now() time.Time { return s.now() }

// Locked says in a sentence why nothing can be saved in this file; "" where it can.
func (s *Store) Locked() string { return s.locked }

// writable refuses an act into a file that is open for reading only.
func (s *Store) writable() error {
	if s.locked == "" {
		return nil
	}
	return model.Faultf(model.FaultFile, fieldFile, "Tidak disimpan. %s", s.locked)
}
