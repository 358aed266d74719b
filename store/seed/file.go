// Package seed holds what a new data file may begin with: the example of
// Kecamatan Ranuyoso 2024, and a template for any other office. Both are lists
// of records in JSON, written as the store keeps them, and are loaded in one act.
package seed

import (
	"bytes"
	"encoding/json"
	"fmt"

	"capaian/model"
	"capaian/store"
)

// file is the shape of the embedded lists: a year, what loading it is called in the
// audit trail, remarks for people who read the file, and the records.
type file struct {
	Year    int      `json:"year"`
	Note    string   `json:"note"`
	Remarks []string `json:"keterangan"`
	Records []struct {
		Kind model.Kind      `json:"kind"`
		Data json.RawMessage `json:"data"`
	} `json:"records"`
}

// decode reads an embedded list. It is strict: a name the model does not know is an error,
// since a slip in these files would otherwise be a blank that nobody notices.
func decode(raw string) (f file, records []model.Record, err error) {
	if err := strictly([]byte(raw), &f); err != nil {
		return file{}, nil, fmt.Errorf("daftar awal tidak terbaca: %w", err)
	}
	for i, entry := range f.Records {
		info := model.InfoOf(entry.Kind)
		if info.New == nil {
			return file{}, nil, fmt.Errorf("daftar awal, catatan %d: jenis %q tidak dikenal", i+1, entry.Kind)
		}
		record := info.New()
		if err := strictly(entry.Data, record); err != nil {
			return file{}, nil, fmt.Errorf("daftar awal, catatan %d (%s): %w", i+1, entry.Kind, err)
		}
		records = append(records, record)
	}
	return f, records, nil
}

func strictly(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

// opening makes the batch that opens a year with the records.
func opening(year int, note string, records []model.Record) store.Batch {
	b := store.Batch{Year: year, Open: true, Note: note, Edits: make([]store.Edit, 0, len(records))}
	for _, record := range records {
		b.Edits = append(b.Edits, store.Put(record))
	}
	return b
}
