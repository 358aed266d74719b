package storetest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
)

// Verify closes the store and holds its file to what must always be true: bbolt finds its
// pages whole, every record in the file is in the Books and no other, the trail is
// unbroken, and opening the file again gives the same Books at the same revision.
func Verify(t testing.TB, s *store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
	verifyFile(t, s)
	again, err := store.Open(s.Path(), store.Options{NoSync: true})
	if err != nil {
		t.Errorf("opening again: %v", err)
		return
	}
	// Nothing is written here that closing could lose.
	defer func() { _ = again.Close() }()
	if err := again.VerifyTrail(); err != nil {
		t.Error(err)
	}
	if again.Revision() != s.Revision() {
		t.Errorf("revision after opening again: %d, before: %d", again.Revision(), s.Revision())
	}
	if diff := cmp.Diff(s.Years(), again.Years(), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("years after opening again (-before +after):\n%s", diff)
	}
	for _, year := range append(s.Years(), model.OfficeWide) {
		if diff := Diff(Book(t, s, year), Book(t, again, year)); diff != "" {
			t.Errorf("year %d after opening again (-before +after):\n%s", year, diff)
		}
	}
}

// Diff tells how two Books differ, or "".
func Diff(a, b *model.Book) string {
	if same(a, b) {
		return ""
	}
	return cmp.Diff(a, b,
		cmp.Exporter(func(typ reflect.Type) bool { return typ.PkgPath() == "capaian/model" }),
		cmp.FilterPath(func(p cmp.Path) bool { return strings.HasPrefix(p.Last().Type().String(), "*model.Layered[") },
			cmp.Transformer("entries", entries)),
		cmp.Comparer(func(x, y model.Reading) bool { return x.Equal(y) }),
		cmpopts.IgnoreFields(model.Book{}, derived()...),
		cmpopts.EquateEmpty(),
	)
}

// derived are the fields of a Book that follow from others, or from other years.
func derived() []string { return []string{"memo", "figures", "earlier", "outcomes"} }

// same finds quickly that two Books are alike to the last byte. Where it does not, they may still
// say the same.
func same(a, b *model.Book) bool {
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range x.NumField() {
		field := x.Type().Field(i)
		if slices.Contains(derived(), field.Name) {
			continue
		}
		// Fields that are not exported are read where they lie.
		one, other := reflect.NewAt(field.Type, x.Field(i).Addr().UnsafePointer()).Elem().Interface(), reflect.NewAt(field.Type, y.Field(i).Addr().UnsafePointer()).Elem().Interface()
		if strings.HasPrefix(field.Type.String(), "*model.Layered[") {
			one, other = entries(one), entries(other)
		}
		if !reflect.DeepEqual(one, other) {
			return false
		}
	}
	return true
}

// entries are those of a model.Layered, whatever it shares.
func entries(layered any) any {
	all := reflect.ValueOf(layered).MethodByName("All").Call(nil)[0]
	var entries reflect.Value
	for k, v := range all.Seq2() {
		if !entries.IsValid() {
			entries = reflect.MakeMap(reflect.MapOf(k.Type(), v.Type()))
		}
		entries.SetMapIndex(k, v)
	}
	if !entries.IsValid() {
		return nil
	}
	return entries.Interface()
}

func verifyFile(t testing.TB, s *store.Store) {
	t.Helper()
	db, err := bolt.Open(s.Path(), 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	if err != nil {
		t.Errorf("the file as bbolt sees it: %v", err)
		return
	}
	defer func() { _ = db.Close() }()
	err = db.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			t.Errorf("bbolt finds: %v", err)
		}
		for _, year := range s.Years() {
			records, err := recordsOf(tx.Bucket([]byte("v1")).Bucket([]byte(strconv.Itoa(year))), s.Revision())
			if err != nil {
				return err
			}
			if diff := Diff(Book(t, s, year), model.NewBook(year, s.Revision(), records)); diff != "" {
				t.Errorf("year %d in memory and in the file (-memory +file):\n%s", year, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func recordsOf(year *bolt.Bucket, newest uint64) ([]model.Record, error) {
	var records []model.Record
	for _, info := range model.Kinds() {
		kind := year.Bucket([]byte(info.Kind))
		if kind == nil {
			continue
		}
		err := kind.ForEach(func(k, v []byte) error {
			value := struct {
				Revision uint64       `json:"rev"`
				Data     model.Record `json:"data"`
			}{Data: info.New()}
			if err := json.Unmarshal(v, &value); err != nil {
				return fmt.Errorf("%s %s: %w", info.Kind, k, err)
			}
			if value.Revision == 0 || value.Revision > newest {
				return fmt.Errorf("%s %s has revision %d of %d", info.Kind, k, value.Revision, newest)
			}
			if key := value.Data.Ref().Key; key != string(k) {
				return fmt.Errorf("%s %s holds %s", info.Kind, k, key)
			}
			records = append(records, value.Data)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return records, nil
}
