package model

import "strings"

// ID names a record within its kind: lower-case letters, digits and hyphens.
type ID string

// Check refuses an id that could not be part of a key.
func (id ID) Check() error {
	if id == "" || len(id) > maxIDLength {
		return Faultf(FaultID, "Kode", "Kode %q harus 1 sampai %d huruf.", id, maxIDLength)
	}
	for _, r := range id {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return Faultf(FaultID, "Kode", "Kode %q hanya boleh memuat huruf kecil, angka dan tanda hubung.", id)
		}
	}
	return nil
}

// Ref names one record of a year.
type Ref struct {
	Kind Kind   `json:"kind"`
	Key  string `json:"key"`
}

// Fields tells what a Ref is made of.
func (r *Ref) Fields() []Field {
	return []Field{
		{Name: "kind", At: &r.Kind, Title: "Jenis catatan", Apart: noTable},
		{Name: "key", At: &r.Key, Title: "Kuncinya", Apart: noTable},
	}
}

// Record is anything an office enters. The set of records is closed: only this package makes them.
type Record interface {
	// Ref names the record; two records of a year never share one.
	Ref() Ref
	// Check refuses a record that is wrong by itself. The error is a *Fault.
	Check() error
	// References lists the records without which this one has no meaning.
	References() []Ref
	// IsBlank reports that the record says nothing, so that storing it means removing it.
	IsBlank() bool

	Fielded

	addTo(b *Book)
}

// key joins the parts of a cell's key; ids hold no slash, so parts never run together.
func key(parts ...string) string { return strings.Join(parts, "/") }

// neverBlank is embedded by records that exist in their own right and are removed by name, not by blankness.
type neverBlank struct{}

// IsBlank is false: the record stays until it is removed.
func (neverBlank) IsBlank() bool { return false }

// noReferences is embedded by records that point to none.
type noReferences struct{}

// References is empty.
func (noReferences) References() []Ref { return nil }
