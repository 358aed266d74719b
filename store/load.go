package store

import (
	"encoding/binary"
	"encoding/json"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// load reads every year into memory: a year is small, and a damaged record is better told
// at opening than in the middle of work.
func (s *Store) load() error {
	return s.db.View(func(tx *bolt.Tx) error {
		records, trail := tx.Bucket(bucketRecords()), tx.Bucket(bucketAudit())
		if records == nil || trail == nil {
			return damaged(s.path)
		}
		if last, _ := trail.Cursor().Last(); len(last) == entryKeyLength {
			s.newest = binary.BigEndian.Uint64(last)
		}
		// The office has people before it has written any down.
		s.years[model.OfficeWide] = newYear(model.OfficeWide, s.newest, map[model.Ref]stored{})
		return records.ForEachBucket(func(key []byte) error {
			number, err := strconv.Atoi(string(key))
			if err != nil {
				return damaged(s.path)
			}
			loaded, err := s.loadYear(number, records.Bucket(key))
			if err != nil {
				return err
			}
			s.years[number] = newYear(number, s.newest, loaded)
			return nil
		})
	})
}

// loadYear skips kinds it does not know: a later version of the same layout may have added them.
func (s *Store) loadYear(number int, year *bolt.Bucket) (map[model.Ref]stored, error) {
	records := map[model.Ref]stored{}
	err := year.ForEachBucket(func(name []byte) error {
		kind := model.Kind(name)
		if knownKind(kind) == nil {
			return nil
		}
		return year.Bucket(name).ForEach(func(key, value []byte) error {
			ref := model.Ref{Kind: kind, Key: string(key)}
			var e envelope
			if err := json.Unmarshal(value, &e); err != nil {
				return s.unreadable(number, ref)
			}
			record, err := decode(kind, e.Data)
			// A record newer than the newest act: the end of the trail is gone.
			if err != nil || record.Ref() != ref || e.Revision > s.newest {
				return s.unreadable(number, ref)
			}
			records[ref] = stored{record, e.Revision}
			return nil
		})
	})
	return records, err
}

func (s *Store) unreadable(number int, ref model.Ref) error {
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s rusak pada %s %q tahun %d dan tidak diubah. Pulihkan dari cadangan.", s.path, label(ref.Kind), ref.Key, number)
}
