package model

import (
	"encoding/json"
	"fmt"
)

// Clone copies a record through its stored form. An error means that the program itself is faulty.
func Clone(r Record) (Record, error) {
	info := InfoOf(r.Ref().Kind)
	if info.New == nil {
		return nil, fmt.Errorf("jenis %q tidak dikenal", r.Ref().Kind)
	}
	data, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	c := info.New()
	return c, json.Unmarshal(data, c)
}
