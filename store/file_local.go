package store

import (
	"bytes"
	"cmp"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// bucketLocal holds what programs remember for their people: no records, no part of any
// year, and not in the trail.
func bucketLocal() []byte { return []byte("local") }

// Remember keeps a value under a key, beside the records: it is no act, makes no revision
// and wakes nobody. An empty value forgets the key. The error is a FaultFile, and then
// what was kept before still is; where the file is gone it says whether the value is in the
// file that was written beside it.
func (s *Store) Remember(key, value string) error {
	if key == "" || len(key) > bolt.MaxKeySize {
		return model.Faultf(model.FaultText, "Ingatan", "Nama ingatan %.20q tidak dapat dipakai.", key)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.writable(); err != nil {
		return err
	}
	if s.Recall(key) == value && !s.rescued.local {
		return nil
	}
	if err := s.update(remembering(key, value)); err != nil {
		return cmp.Or(s.rememberBeside(key, value), explainWrite(err))
	}
	return nil
}

// remembering puts a value into the file, or takes the key out of it.
func remembering(key, value string) func(*bolt.Tx) error {
	return func(tx *bolt.Tx) error {
		local, err := tx.CreateBucketIfNotExists(bucketLocal())
		if err != nil {
			return err
		}
		if value == "" {
			return local.Delete([]byte(key))
		}
		return local.Put([]byte(key), []byte(value))
	}
}

// Recollect returns all that is remembered under keys that begin with the prefix; nothing
// where the file can no longer be read.
func (s *Store) Recollect(prefix string) map[string]string {
	found := map[string]string{}
	// As in Recall, what cannot be read is as good as never remembered.
	_ = s.view(func(tx *bolt.Tx) error {
		local := tx.Bucket(bucketLocal())
		if local == nil {
			return nil
		}
		c := local.Cursor()
		for k, v := c.Seek([]byte(prefix)); k != nil && bytes.HasPrefix(k, []byte(prefix)); k, v = c.Next() {
			found[string(k)] = string(v)
		}
		return nil
	})
	return found
}

// Recall returns what was remembered under a key; "" where nothing was, or where the file
// can no longer be read.
func (s *Store) Recall(key string) string {
	value := ""
	// What cannot be read is as good as never remembered: nothing depends on it.
	_ = s.view(func(tx *bolt.Tx) error {
		if local := tx.Bucket(bucketLocal()); local != nil {
			value = string(local.Get([]byte(key)))
		}
		return nil
	})
	return value
}
