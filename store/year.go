package store

import (
	"encoding/json"
	"fmt"

	"capaian/model"
)

// stored is a record with the revision that last changed it.
type stored struct {
	record   model.Record
	revision uint64
}

// year is everything of one year in memory. It is replaced whole by a write, never changed.
type year struct {
	records map[model.Ref]stored
	book    *model.Book
}

func newYear(number int, revision uint64, records map[model.Ref]stored) *year {
	list := make([]model.Record, 0, len(records))
	for _, s := range records {
		list = append(list, s.record)
	}
	return &year{records: records, book: model.NewBook(number, revision, list)}
}

// envelope is how a record lies in the file.
type envelope struct {
	Revision uint64          `json:"rev"`
	Data     json.RawMessage `json:"data"`
}

func encode(r model.Record, revision uint64) (value, data []byte, err error) {
	if data, err = json.Marshal(r); err != nil {
		return nil, nil, err
	}
	value, err = json.Marshal(envelope{revision, data})
	return value, data, err
}

func decode(kind model.Kind, data []byte) (model.Record, error) {
	record := knownKind(kind)
	if record == nil {
		return nil, fmt.Errorf("jenis %q tidak dikenal", kind)
	}
	if err := json.Unmarshal(data, record); err != nil {
		return nil, err
	}
	return record, nil
}

// cloned copies a record through its stored form, so that the caller's own stays the caller's.
func cloned(r model.Record) (model.Record, error) {
	data, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return decode(r.Ref().Kind, data)
}
