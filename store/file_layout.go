package store

import (
	bolt "go.etcd.io/bbolt"
)

// LayoutOf reads which layout a data file has, also one of a newer program. The file is not
// changed.
func LayoutOf(path string) (layout int, err error) {
	if err := checkFile(path); err != nil {
		return 0, err
	}
	err = guarded(path, func() error {
		db, err := bolt.Open(path, fileMode, &bolt.Options{ReadOnly: true, Timeout: passingTime})
		if err != nil {
			return explainOpen(path, err)
		}
		// A file opened for reading has nothing to lose in closing.
		defer func() { _ = db.Close() }()
		layout, err = versionOf(db)
		return err
	})
	return layout, err
}
