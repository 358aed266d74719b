package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"capaian/model"
)

// storedValue is how a record lies in the file.
type storedValue struct {
	Revision uint64          `json:"rev"`
	Data     json.RawMessage `json:"data"`
}

// decode reads a record of the kind; fields this program does not know are passed over.
func (t kindTable) decode(kind model.Kind, data []byte) (model.Record, error) {
	info, known := t[kind]
	if !known {
		return nil, fmt.Errorf("store: no such kind %q", kind)
	}
	record := info.New()
	if err := json.Unmarshal(data, record); err != nil {
		return nil, err
	}
	return record, nil
}

// encodeStored makes the value to store. Fields that a later version of the program wrote into
// the record, and this one does not know, are carried over from the value before.
func encodeStored(revision uint64, change model.Change, before []byte) ([]byte, error) {
	data := change.After
	if before != nil && change.Before != nil {
		var err error
		if data, err = carryUnknown(before, change); err != nil {
			return nil, err
		}
	}
	return json.Marshal(storedValue{revision, data})
}

func carryUnknown(value []byte, change model.Change) (json.RawMessage, error) {
	var old storedValue
	if err := json.Unmarshal(value, &old); err != nil {
		return nil, err
	}
	had, errHad := fieldsOf(old.Data)
	known, errKnown := fieldsOf(change.Before)
	now, errNow := fieldsOf(change.After)
	if err := errors.Join(errHad, errKnown, errNow); err != nil {
		return nil, err
	}
	maps.DeleteFunc(had, func(name string, _ json.RawMessage) bool {
		_, ours := known[name]
		_, set := now[name]
		return ours || set
	})
	if len(had) == 0 {
		return change.After, nil
	}
	maps.Copy(now, had)
	return json.Marshal(now)
}

func fieldsOf(data json.RawMessage) (map[string]json.RawMessage, error) {
	var fields map[string]json.RawMessage
	err := json.Unmarshal(data, &fields)
	return fields, err
}
