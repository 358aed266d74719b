package model

import (
	"slices"
	"strings"
)

// Status is where a quarter or a part of it stands in review; the words are those of status JSON.
type Status string

// The states, in their order.
const (
	StatusDraft     Status = "draf"
	StatusSubmitted Status = "diajukan"
	StatusReturned  Status = "dikembalikan"
	StatusApproved  Status = "disetujui"
	StatusLocked    Status = "dikunci"
)

// Statuses lists the states in their order.
func Statuses() []Status {
	return []Status{StatusDraft, StatusSubmitted, StatusReturned, StatusApproved, StatusLocked}
}

// QuarterState says that a quarter is closed, or open again and why. Where a quarter stands
// before its closing follows from its parts.
type QuarterState struct {
	neverBlank
	noReferences
	Quarter Quarter `json:"quarter"`
	Status  Status  `json:"status"` // StatusLocked, or StatusDraft for open
	Reason  string  `json:"reason,omitempty"`

	// Was are figures as they were when the quarter was first closed, of those that a later closing
	// closed as others: what papers of before say.
	Was []Frozen `json:"was,omitempty"`
}

// Fields tells what a QuarterState is made of.
func (s *QuarterState) Fields() []Field {
	return []Field{
		{Name: "quarter", At: &s.Quarter, Title: "Triwulan", Quiet: isName, Apart: noTable},
		{Name: "status", At: &s.Status, Title: "Status", Apart: noTable},
		{Name: "reason", At: &s.Reason, Title: "Mengapa dikunci atau dibuka kembali", Word: "alasan", Label: "Alasan", Limit: Passage, Apart: noTable},
		{Name: "was", At: &s.Was, Title: "Angka saat pertama dikunci, dari yang sesudah itu berubah", Word: "angka semula", Apart: noTable},
	}
}

// Ref names the quarter.
func (s *QuarterState) Ref() Ref { return Ref{KindQuarter, quarterKey(s.Quarter)} }

// Check wants a quarter that is closed or open.
func (s *QuarterState) Check() error {
	if !s.Quarter.Valid() {
		return badQuarter(s.Quarter)
	}
	if s.Status != StatusDraft && s.Status != StatusLocked {
		return Faultf(FaultText, "Status", "Status triwulan: terbaca %q, diharapkan draf atau dikunci; yang lain mengikuti bagian-bagiannya.", s.Status)
	}
	return checkFields(s.Fields())
}

func (s *QuarterState) addTo(b *Book) { b.quarters.Put(s.Quarter, *s) }

// PartState is where a part of a quarter stands. A part without one is a draft.
type PartState struct {
	noReferences
	Quarter Quarter `json:"quarter"`
	Part    ID      `json:"part"`
	Status  Status  `json:"status"`
	Note    string  `json:"note,omitempty"` // why it was returned or opened again, or what its staf says to it
}

// Fields tells what a PartState is made of.
func (s *PartState) Fields() []Field {
	return []Field{
		{Name: "quarter", At: &s.Quarter, Title: "Triwulan", Quiet: isName, Apart: noTable},
		{Name: "part", At: &s.Part, Title: "Kode bagian yang ditinjau", Quiet: isName, Apart: noTable},
		{Name: "status", At: &s.Status, Title: "Status", Fills: true, Apart: noTable},
		{Name: "note", At: &s.Note, Title: "Catatan peninjau", Word: "catatan", Label: "Catatan", Limit: Passage, Fills: true, Apart: noTable},
	}
}

// Ref names the part of the quarter.
func (s *PartState) Ref() Ref { return PartRef(s.Quarter, s.Part) }

// PartRef names a part of a quarter, whether or not anything was said of it.
func PartRef(q Quarter, part ID) Ref { return Ref{KindPart, key(quarterKey(q), string(part))} }

// Check wants a quarter, a part and a known status.
func (s *PartState) Check() error {
	if !s.Quarter.Valid() {
		return badQuarter(s.Quarter)
	}
	if !slices.Contains(Statuses(), s.Status) {
		return Faultf(FaultText, "Status", "Status %q tidak dikenal.", s.Status)
	}
	return firstOf(checkPart(s.Part), checkFields(s.Fields()))
}

// IsBlank reports a draft of which nothing is said.
func (s *PartState) IsBlank() bool { return noneFilled(s.Fields()) }

func (s *PartState) addTo(b *Book) { put(b.parts, cellKey{s.Part, s.Quarter}, *s, s.IsBlank()) }

// Acknowledgement says that the camat took note of an approved quarter.
type Acknowledgement struct {
	neverBlank
	noReferences
	Quarter  Quarter `json:"quarter"`
	Name     string  `json:"name"`
	Date     Date    `json:"date"`
	Revision uint64  `json:"seen"`              // the state of the year that was taken note of
	Figures  string  `json:"figures,omitempty"` // the Digest of the quarter as it was then
}

// Fields tells what a Acknowledgement is made of.
func (a *Acknowledgement) Fields() []Field {
	return []Field{
		{Name: "quarter", At: &a.Quarter, Title: "Triwulan", Quiet: isName, Apart: noTable},
		{Name: "seen", At: &a.Revision, Title: "Nomor perubahan yang diketahui, dalam berkas asalnya", Quiet: isInner, Apart: noTable},
		{Name: "figures", At: &a.Figures, Title: "Sidik angka triwulan yang diketahui", Label: "Sidik", Limit: OneLine, Quiet: isInner, Apart: noTable},
		{Name: "name", At: &a.Name, Title: "Nama yang mengetahui", Word: "nama", Label: "Nama", Limit: Required, Apart: noTable},
		{Name: "date", At: &a.Date, Title: "Tanggal", Word: "tanggal", Apart: noTable},
	}
}

// Ref names the quarter.
func (a *Acknowledgement) Ref() Ref { return Ref{KindAcknowledgement, quarterKey(a.Quarter)} }

// Check wants a quarter, a name and a day.
func (a *Acknowledgement) Check() error {
	if !a.Quarter.Valid() {
		return badQuarter(a.Quarter)
	}
	if a.Date.IsBlank() {
		return Faultf(FaultDate, "Tanggal", "Tanggal mengetahui belum diisi.")
	}
	return checkFields(a.Fields())
}

func (a *Acknowledgement) addTo(b *Book) { b.acknowledged.Put(a.Quarter, *a) }

// Closing returns what was said of the closing of a quarter; an open one without a word
// where nothing was.
func (b *Book) Closing(q Quarter) QuarterState {
	if s, ok := b.quarters.Find(q); ok {
		return s
	}
	return QuarterState{Quarter: q, Status: StatusDraft}
}

// AsFirstClosed lists figures of a quarter as they were when it was first closed, of those that are
// others now; none where it never was, or where the Book does not know its figures.
func (b *Book) AsFirstClosed(q Quarter) []Frozen {
	shot := b.Snapshot(q, "")
	if b.figures == nil || shot == nil {
		return nil
	}
	type name struct {
		ref   Ref
		facet Facet
	}
	first, now := map[name]string{}, map[name]string{}
	kept := slices.Clone(b.Closing(q).Was)
	for _, f := range kept {
		first[name{f.Ref, f.Facet}] = f.Value
	}
	for _, f := range shot.Figures {
		if _, moved := first[name{f.Ref, f.Facet}]; !moved {
			kept = append(kept, f)
		}
	}
	for _, f := range b.figures(b, q, "", shot.Decimals) {
		now[name{f.Ref, f.Facet}] = f.Value
	}
	return slices.DeleteFunc(kept, func(f Frozen) bool { return now[name{f.Ref, f.Facet}] == f.Value })
}

// Closed reports that a quarter as a whole is closed.
func (b *Book) Closed(q Quarter) bool { return b.quarters.At(q).Status == StatusLocked }

// PartState returns what was said of a part of a quarter, regardless of the quarter's closing.
// A part that was approved and has other figures by now waits for approval once more.
func (b *Book) PartState(q Quarter, part ID) PartState {
	if s, ok := b.parts.Find(cellKey{part, q}); ok {
		if s.Status == StatusApproved && b.Departed(q, part) {
			s.Status = StatusSubmitted
		}
		return s
	}
	whole := Part{ID: part}.Kind()
	if s, ok := b.parts.Find(cellKey{whole, q}); ok && s.Status == StatusLocked && whole != PartFacilitation {
		s.Part = part // it was closed when all handed in together
		return s
	}
	return PartState{Quarter: q, Part: part, Status: StatusDraft}
}

// PartStatus returns where a part of a quarter stands; a closed quarter closes all its parts.
func (b *Book) PartStatus(q Quarter, part ID) Status {
	if b.Closed(q) {
		return StatusLocked
	}
	return b.PartState(q, part).Status
}

// Status returns where a quarter stands in review: closed, or what all its parts have
// reached; returned where one of them was.
func (b *Book) Status(q Quarter) Status {
	if b.Closed(q) {
		return StatusLocked
	}
	parts := b.Parts()
	least := StatusLocked
	for _, p := range parts {
		switch s := b.PartState(q, p.ID).Status; {
		case s == StatusReturned:
			return StatusReturned
		case rank(s) < rank(least):
			least = s
		}
	}
	switch {
	case len(parts) == 0:
		return StatusDraft
	case least == StatusLocked:
		return StatusApproved // each part is closed, the quarter with its plan is not
	}
	return least
}

func rank(s Status) int { return slices.Index(Statuses(), s) }

// Acknowledged returns what the camat took note of; false where they did not, or took note of
// other figures than those of now.
func (b *Book) Acknowledged(q Quarter) (Acknowledgement, bool) {
	a, ok := b.acknowledged.Find(q)
	if ok && a.Figures != "" && b.figures != nil && a.Figures != b.Digest(q) {
		return a, false
	}
	return a, ok
}

// AcknowledgedBefore returns what the camat took note of where the figures are others by now.
func (b *Book) AcknowledgedBefore(q Quarter) (Acknowledgement, bool) {
	a, there := b.acknowledged.Find(q)
	_, holds := b.Acknowledged(q)
	return a, there && !holds
}

// LastClosed is the last quarter in which a part is closed, by itself or with the whole
// quarter; WholeYear where in none. Part "" asks for closings of the whole quarter only.
func (b *Book) LastClosed(part ID) Quarter {
	for q := Q4; q >= Q1; q-- {
		if b.Closed(q) || part != "" && b.PartState(q, part).Status == StatusLocked {
			return q
		}
	}
	return WholeYear
}

// ClosedSince lists the closed quarters that count what is entered in the given one: that
// quarter itself and those after it.
func (b *Book) ClosedSince(part ID, since Quarter) []Quarter {
	var closed []Quarter
	for q := max(since, Q1); q <= Q4; q++ {
		if b.Closed(q) || part != "" && b.PartState(q, part).Status == StatusLocked {
			closed = append(closed, q)
		}
	}
	return closed
}

// QuarterNames lists quarters as people say them: TW I, TW II dan TW III.
func QuarterNames(quarters []Quarter) string {
	names := make([]string, len(quarters))
	for i, q := range quarters {
		names[i] = "TW " + q.Roman()
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " dan " + names[len(names)-1]
}
