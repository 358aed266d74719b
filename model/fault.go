package model

import "fmt"

// Fault is a refusal that a person can act on: which field, what was read, what is expected.
// Code is stable and never shown alone; Message is a whole sentence in Indonesian.
type Fault struct {
	Code    string
	Field   string
	Message string
}

// Error gives the sentence.
func (f *Fault) Error() string { return f.Message }

// Faultf makes a Fault; the sentence is formatted like fmt.Sprintf.
func Faultf(code, field, format string, args ...any) *Fault {
	return &Fault{Code: code, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Codes of refusals.
const (
	FaultText       = "teks"        // text with control characters, too long, or missing
	FaultNumber     = "angka"       // not a number, or outside what the field takes
	FaultDate       = "tanggal"     // no such day
	FaultDoubt      = "ragu"        // readable in two ways; needs a second yes
	FaultID         = "kode"        // malformed id
	FaultReference  = "rujukan"     // points at something that is not there
	FaultInUse      = "dipakai"     // other records hang on it
	FaultDerived    = "turunan"     // a computed figure cannot be typed
	FaultBothLevels = "dua-tingkat" // money entered at a level and below it
	FaultAuthority  = "wewenang"    // the actor may not do this
	FaultConflict   = "bentrok"     // somebody changed it meanwhile
	FaultClosed     = "terkunci"    // the quarter is closed
	FaultMissing    = "tidak-ada"   // the record or year does not exist
	FaultExists     = "sudah-ada"   // the record or year exists already
	FaultTrail      = "jejak"       // the audit trail is broken, or records strayed from it
	FaultStale      = "basi"        // something changed between looking and doing
	FaultFile       = "berkas"      // the data file is busy, damaged or from a newer version
)
