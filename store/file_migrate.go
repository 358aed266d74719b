package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	bolt "go.etcd.io/bbolt"

	"capaian/model"
)

// SchemaVersion is the layout of the file that this program writes.
const SchemaVersion = 1

// formatName tells a capaian file from any other bbolt file.
const formatName = "capaian"

// The top-level buckets.
func bucketMeta() []byte    { return []byte("meta") }
func bucketRecords() []byte { return []byte("v1") }
func bucketAudit() []byte   { return []byte("audit") }

func yearKey(year int) []byte { return []byte(strconv.Itoa(year)) }

// migration lifts a file from the version before to its own, on raw bytes: later changes
// of the model must not change what an old migration does.
type migration struct {
	to  int
	run func(*bolt.Tx) error
}

func migrations() []migration {
	return []migration{{1, layOut}}
}

// layOut makes the buckets of a new file.
func layOut(tx *bolt.Tx) error {
	for _, name := range [][]byte{bucketMeta(), bucketRecords(), bucketAudit()} {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	return tx.Bucket(bucketMeta()).Put([]byte("format"), []byte(formatName))
}

// migrate brings the file to the newest version of the table in one transaction. A file
// that is newer, or is not ours, is refused before anything is written.
func migrate(db *bolt.DB, table []migration) error {
	version, err := versionToLift(db, table)
	if err != nil {
		return err
	}
	pending := slices.DeleteFunc(slices.Clone(table), func(m migration) bool { return m.to <= version })
	if len(pending) == 0 {
		return nil
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, m := range pending {
			if err := m.run(tx); err != nil {
				return err
			}
		}
		return tx.Bucket(bucketMeta()).Put([]byte("schema"), []byte(strconv.Itoa(newestOf(table))))
	})
	if err != nil {
		return explainWrite(err)
	}
	return nil
}

// lift migrates the file, after a copy of it as it was.
func (s *Store) lift(table []migration, folders []string) error {
	version, err := versionToLift(s.db, table)
	if err != nil {
		return err
	}
	if version > 0 && version < newestOf(table) && len(folders) > 0 {
		err := s.db.View(func(tx *bolt.Tx) error {
			draft, err := copyOut(tx, folders[0], s.path)
			if err != nil {
				return err
			}
			name := fmt.Sprintf("%s-susunan-%d.db", strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path)), version)
			return os.Rename(draft, filepath.Join(folders[0], name))
		})
		if err != nil {
			return explainWrite(err)
		}
	}
	return migrate(s.db, table)
}

func newestOf(table []migration) int { return table[len(table)-1].to }

// versionToLift reads the file's version and refuses one above the table's.
func versionToLift(db *bolt.DB, table []migration) (int, error) {
	version, err := versionOf(db)
	if err == nil && version > newestOf(table) {
		err = model.Faultf(model.FaultFile, fieldFile, "Berkas data %s dibuat oleh versi capaian yang lebih baru (susunan %d; program ini membaca sampai %d). Perbarui program; berkas tidak diubah.", db.Path(), version, newestOf(table))
	}
	return version, err
}

// versionOf reads the file's version; a file without any bucket is new and has 0.
func versionOf(db *bolt.DB) (int, error) {
	version := 0
	err := db.View(func(tx *bolt.Tx) error {
		if first, _ := tx.Cursor().First(); first == nil {
			return nil
		}
		meta := tx.Bucket(bucketMeta())
		if meta == nil || string(meta.Get([]byte("format"))) != formatName {
			return model.Faultf(model.FaultFile, fieldFile, "%s bukan berkas data capaian. Berkas itu tidak diubah; periksa namanya.", db.Path())
		}
		var err error
		if version, err = strconv.Atoi(string(meta.Get([]byte("schema")))); err != nil {
			return damaged(db.Path())
		}
		return nil
	})
	return version, err
}
