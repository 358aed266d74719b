package model

import (
	"fmt"
	"slices"
)

// FormerName is what a thing was called in the year before a day; blank where its name did not
// change. Papers and tables of days before have it.
type FormerName struct {
	Former  string `json:"former,omitempty"`
	Renamed Date   `json:"renamed,omitzero"` // first day of the present name

	present, short string // of one that bears its former name in NamedOn
}

// Renamable is a record that keeps what it was called before.
type Renamable interface{ Naming() *FormerName }

// Naming is the FormerName of what has one.
func (f *FormerName) Naming() *FormerName { return f }

// fieldsOf are the rows in the table of fields of what bears the name, called by one word.
func (f *FormerName) fieldsOf(one string) []Field {
	return []Field{
		{Name: "former", At: &f.Former, Title: "Nama " + one + " sebelum berganti di tengah tahun; kosong: tidak berganti", Word: "nama sebelumnya", Label: "Nama sebelumnya", Hint: "Kosong: tidak berganti tahun ini. Surat dan tabel dari sebelum nama baru memakai nama ini.", Limit: OneLine},
		{Name: "renamed", At: &f.Renamed, Title: "Hari pertama nama yang sekarang", Word: "nama baru sejak", Label: "Nama baru sejak", Hint: "Hanya bila namanya berganti di tengah tahun, misalnya 1/7; kosong: nama ini berlaku sepanjang tahun.", Also: []string{"Berganti nama sejak"}},
	}
}

func (f *FormerName) check() error {
	switch {
	case f.Former != "" && f.Renamed.IsBlank():
		return Faultf(FaultDate, "Nama baru sejak", "Nama baru sejak belum diisi, padahal nama sebelumnya %q; diharapkan hari pertama nama yang baru, misalnya 1/7.", f.Former)
	case f.Former == "" && !f.Renamed.IsBlank():
		return Faultf(FaultMissing, "Nama sebelumnya", "Nama sebelumnya belum diisi, padahal nama baru berlaku sejak %02d-%02d-%d; diharapkan nama yang lama.", f.Renamed.Day, f.Renamed.Month, f.Renamed.Year)
	}
	return nil
}

// turn gives a name, and a short one where there is one, the texts of the day.
func (f *FormerName) turn(day Date, name, short *string) {
	if f.present != "" {
		*name, f.present = f.present, ""
		if short != nil {
			*short, f.short = f.short, ""
		}
	}
	if f.Former == "" || !f.Renamed.After(day) {
		return
	}
	f.present, *name = *name, f.Former
	if short != nil {
		f.short, *short = *short, ""
	}
}

// Renaming says of what bears a name since a day, which has come, what it was called before; ""
// of what did not change.
func (f *FormerName) Renaming(name string, day Date) string {
	if f.Former == "" || f.Renamed.After(day) {
		return ""
	}
	return fmt.Sprintf("%s bernama %s sebelum %02d-%02d-%d.", name, f.Former, f.Renamed.Day, f.Renamed.Month, f.Renamed.Year)
}

// NamedOn returns the Book with the names of a day, for papers and tables that speak of it:
// sections, indicators and villages that were renamed later have their former names.
func (b *Book) NamedOn(day Date) *Book {
	if !b.renames() {
		return b
	}
	c := *b
	c.Sections, c.Indicators, c.Villages = slices.Clone(b.Sections), slices.Clone(b.Indicators), slices.Clone(b.Villages)
	for i := range c.Sections {
		c.Sections[i].turn(day, &c.Sections[i].Name, nil)
	}
	for i := range c.Indicators {
		c.Indicators[i].turn(day, &c.Indicators[i].Name, &c.Indicators[i].Short)
	}
	for i := range c.Villages {
		c.Villages[i].turn(day, &c.Villages[i].Name, nil)
	}
	c.memo = nil // what was derived from names is of others
	c.remember()
	return &c
}

func (b *Book) renames() bool {
	return slices.ContainsFunc(b.Sections, func(s Section) bool { return s.Former != "" }) ||
		slices.ContainsFunc(b.Indicators, func(i Indicator) bool { return i.Former != "" }) ||
		slices.ContainsFunc(b.Villages, func(v Village) bool { return v.Former != "" })
}
