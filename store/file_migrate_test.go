package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// A migration is held to two dumps in testdata/migrations: N.in is a file of the version
// before, N.out what it is to become. A dump has a line for each value: the names of its
// buckets and its key, quoted, and the value.

// dump writes a file down, in the order of its keys.
func dump(t *testing.T, db *bolt.DB) string {
	t.Helper()
	var out strings.Builder
	err := db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error { return dumpBucket(&out, strconv.Quote(string(name)), b) })
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func dumpBucket(out *strings.Builder, path string, b *bolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		at := path + " " + strconv.Quote(string(key))
		if value == nil {
			return dumpBucket(out, at, b.Bucket(key))
		}
		fmt.Fprintf(out, "%s = %q\n", at, value)
		return nil
	})
}

// undump makes a file of a dump.
func undump(t *testing.T, path, from string) {
	t.Helper()
	db, err := bolt.Open(path, fileMode, &bolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for line := range strings.Lines(from) {
			var names []string
			for rest := strings.TrimSpace(line); rest != ""; rest = strings.TrimLeft(rest, " =") {
				quoted, err := strconv.QuotedPrefix(rest)
				if err != nil {
					return fmt.Errorf("%w: %s", err, line)
				}
				name, _ := strconv.Unquote(quoted)
				names, rest = append(names, name), rest[len(quoted):]
			}
			if len(names) < 3 {
				return errors.New("a line without bucket, key and value: " + line)
			}
			b, err := tx.CreateBucketIfNotExists([]byte(names[0]))
			for _, name := range names[1 : len(names)-2] {
				if err != nil {
					return err
				}
				b, err = b.CreateBucketIfNotExists([]byte(name))
			}
			if err == nil {
				err = b.Put([]byte(names[len(names)-2]), []byte(names[len(names)-1]))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// lifted is the dump of a file that a table of migrations was run on.
func lifted(t *testing.T, from string, table []migration) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kantor.db")
	undump(t, path, from)
	db, err := bolt.Open(path, fileMode, &bolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := migrate(db, table); err != nil {
		t.Fatal(err)
	}
	return dump(t, db)
}

// Each migration after the first, which only lays out a new file, makes of its dump what was
// written down, whatever later versions of the program know of records.
func TestEachMigrationHasItsDumps(t *testing.T) {
	for i, m := range migrations() {
		if i == 0 {
			continue
		}
		name := filepath.Join("testdata", "migrations", strconv.Itoa(m.to))
		from, err := os.ReadFile(name + ".in")
		if errors.Is(err, fs.ErrNotExist) {
			t.Errorf("migration %d has no dumps", m.to)
			continue
		}
		want, errOut := os.ReadFile(name + ".out")
		if err := errors.Join(err, errOut); err != nil {
			t.Fatal(err)
		}
		if got := lifted(t, string(from), migrations()[:i+1]); got != string(want) {
			t.Errorf("migration %d makes\n%s\nand not\n%s", m.to, got, want)
		}
	}
}

// The dumps say all that is in a file, and a migration is seen in them.
func TestADumpIsTheWholeFile(t *testing.T) {
	const from = `"audit" "\x00\x00\x00\x00\x00\x00\x00\x01" = "{\"rev\":1}"
"meta" "format" = "capaian"
"meta" "schema" = "1"
"v1" "2024" "office" "=" = "{\"name\":\"a = b\"}"
`
	if got := lifted(t, from, migrations()[:1]); got != from {
		t.Errorf("nothing to be done, and\n%s", got)
	}
	rename := migration{2, func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte("v1")).Bucket([]byte("2024"))
		return errors.Join(b.DeleteBucket([]byte("office")), b.Put([]byte("x"), []byte("y")))
	}}
	want := strings.ReplaceAll(strings.ReplaceAll(from, `"schema" = "1"`, `"schema" = "2"`), `"2024" "office" "=" = "{\"name\":\"a = b\"}"`, `"2024" "x" = "y"`)
	if got := lifted(t, from, []migration{{1, layOut}, rename}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
