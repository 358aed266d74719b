package store_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// variant is the record with one of its own fields changed, under the same name: what
// another person might have made of it.
func variant(t *testing.T, r model.Record) model.Record {
	t.Helper()
	fields := reflect.TypeOf(r).Elem().NumField()
	for i := range fields {
		other, err := model.Clone(r)
		if err != nil {
			t.Fatal(err)
		}
		field := reflect.ValueOf(other).Elem().Field(i)
		if !field.CanSet() || !changeField(field) {
			continue
		}
		was, now := mustJSON(t, r), mustJSON(t, other)
		if other.Ref() == r.Ref() && other.Check() == nil && !other.IsBlank() && was != now {
			return other
		}
	}
	t.Fatalf("no field of %s can be changed", r.Ref().Kind)
	return nil
}

// changeField makes another value of a field; false for kinds of field it does not know.
func changeField(field reflect.Value) bool {
	switch value := field.Interface().(type) {
	case model.Reading:
		field.Set(reflect.ValueOf(model.IntOf(7)))
		return true
	case []byte:
		field.SetBytes(append(slices.Clone(value), 'x'))
		return true
	case []string:
		field.Set(reflect.ValueOf(append(slices.Clone(value), "lain")))
		return true
	case model.Answer:
		field.SetString(string(model.AnswerNo))
		return true
	case model.Status:
		field.SetString(string(model.StatusReturned))
		return true
	case model.Date:
		field.Set(reflect.ValueOf(value.Next()))
		return !value.IsBlank()
	}
	switch field.Kind() {
	case reflect.String:
		field.SetString(field.String() + " lain")
	case reflect.Int:
		field.SetInt(field.Int() + 1)
	default:
		return false
	}
	return true
}

func mustJSON(t *testing.T, r model.Record) string {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// whoMay is somebody who may write such records, in another's name than the sample's people.
func whoMay(kind model.Kind, id string) model.Actor {
	a := model.Actor{ID: id, Name: "Si " + id, Role: model.RoleAdmin}
	if kind == model.KindAcknowledgement {
		a.Role = model.RoleHead
	}
	return a
}

func yearOf(kind model.Kind) int {
	if kind == model.KindUser {
		return model.OfficeWide
	}
	return year
}

// Whatever is written, removed or blanked over what another changed since it was looked at
// must ask: each kind of record, and each way of changing one.
func TestEveryActAgainstAnothersChangeAsks(t *testing.T) {
	for _, info := range model.Kinds() {
		theirs := changedRecords()[info.Kind]
		if theirs == nil {
			t.Errorf("no changed record of %s", info.Kind)
			continue
		}
		yours := variant(t, theirs)
		ways := map[string]store.Edit{"put": store.Put(yours), "removed": store.Remove(theirs.Ref())}
		if blank := blankOf(theirs); blank != nil {
			ways["blanked"] = store.Put(blank)
		}
		s := openSectioned(t)
		seen := s.Revision()
		storetest.Do(t, s, whoMay(info.Kind, "x"), store.Batch{Year: yearOf(info.Kind), Note: "Ubah", Edits: puts(theirs)})
		for name, edit := range ways {
			t.Run(string(info.Kind)+"/"+name, func(t *testing.T) {
				_, err := s.Do(whoMay(info.Kind, "y"), store.Batch{Year: yearOf(info.Kind), Seen: seen, Edits: []store.Edit{edit}})
				c := conflicted(t, err)
				if c.Ref != theirs.Ref() || c.By.ID != "x" || c.Revision != seen+1 || mustJSON(t, c.Theirs) != mustJSON(t, theirs) {
					t.Errorf("conflict %+v", c)
				}
				if (c.Yours == nil) != (name != "put") {
					t.Errorf("yours %+v", c.Yours)
				}
				for _, word := range []string{info.Label, "Si x", "09.02.00", "sesudah Anda membukanya."} {
					if !strings.Contains(c.Error(), word) {
						t.Errorf("%q does not say %q", c.Error(), word)
					}
				}
				if s.Revision() != seen+1 {
					t.Error("it was done all the same")
				}
			})
		}
	}
}

// blankOf is the record with nothing but its name; nil where it is not blank then.
func blankOf(r model.Record) model.Record {
	blank, err := model.Clone(r)
	if err != nil {
		return nil
	}
	v := reflect.ValueOf(blank).Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		if !field.CanSet() {
			continue
		}
		kept := reflect.New(field.Type()).Elem()
		kept.Set(field)
		if field.SetZero(); blank.Ref() != r.Ref() {
			field.Set(kept)
		}
	}
	if blank.Ref() != r.Ref() || !blank.IsBlank() || blank.Check() != nil {
		return nil
	}
	return blank
}

// What another took away is not written anew unasked either.
func TestEveryActAgainstAnothersRemovalAsks(t *testing.T) {
	var kept []model.Kind
	for _, info := range model.Kinds() {
		theirs := changedRecords()[info.Kind]
		s := openSectioned(t)
		storetest.Do(t, s, whoMay(info.Kind, "x"), store.Batch{Year: yearOf(info.Kind), Edits: puts(theirs)})
		seen := s.Revision()
		if _, err := s.Do(whoMay(info.Kind, "x"), store.Batch{Year: yearOf(info.Kind), Edits: removes(theirs.Ref())}); err != nil {
			kept = append(kept, info.Kind)
			continue
		}
		t.Run(string(info.Kind), func(t *testing.T) {
			_, err := s.Do(whoMay(info.Kind, "y"), store.Batch{Year: yearOf(info.Kind), Seen: seen, Edits: puts(variant(t, theirs))})
			if c := conflicted(t, err); c.Theirs != nil || c.Yours == nil || c.By.ID != "x" || c.Revision != seen+1 {
				t.Errorf("conflict %+v", c)
			}
		})
	}
	// Those on which others of the sample hang, and those that a rule keeps.
	want := []model.Kind{
		model.KindSection, model.KindNode, model.KindVillage, model.KindIndicator,
		model.KindFacilitation, model.KindFacilitationRow, model.KindUser, model.KindSnapshot,
		model.KindPublication, model.KindPrintedTable, model.KindStrategicPlan, model.KindEmployee,
	}
	slices.Sort(kept)
	slices.Sort(want)
	if !slices.Equal(kept, want) {
		t.Errorf("not removed: %v, want %v", kept, want)
	}
}
