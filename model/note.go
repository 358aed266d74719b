package model

import (
	"slices"
	"strings"
	"time"
)

// Note is what somebody says about a row to the others of the office: a remark, or an answer
// to one. It hangs on the row and goes with it.
type Note struct {
	neverBlank
	ID      ID        `json:"id"`
	On      Ref       `json:"on"`
	Quarter Quarter   `json:"quarter,omitempty"` // what it speaks of; 0: the year
	To      ID        `json:"to,omitempty"`      // the remark it answers
	Text    string    `json:"text"`
	By      string    `json:"by"` // id of the user
	Name    string    `json:"name,omitempty"`
	At      time.Time `json:"at"`
	Closed  bool      `json:"closed,omitempty"` // settled; only a remark is, its answers with it

	Verdict Status `json:"verdict,omitempty"` // of a review: the row is StatusReturned or StatusApproved with it; "": a remark
	Until   Date   `json:"until,omitzero"`    // by when a returned row is awaited; blank: no day was said
	Figures string `json:"figures,omitempty"` // of an approval: the RowDigest of the row as it was then
}

// Fields tells what a Note is made of.
func (n *Note) Fields() []Field {
	return []Field{
		{Name: "id", At: &n.ID, Title: "Kode catatan", Quiet: isName, Limit: AnID, Apart: noTable},
		{Name: "to", At: &n.To, Of: KindNote, Title: "Kode catatan yang dijawab", Quiet: isInner, Apart: noTable},
		{Name: "by", At: &n.By, Title: "Kode penulis", Quiet: isInner, Label: "Penulis", Limit: Required, Apart: noTable},
		{Name: "at", At: &n.At, Title: "Waktu", Quiet: isInner, Apart: noTable},
		{Name: "quarter", At: &n.Quarter, Title: "Triwulan; 0: setahun", Word: "triwulan", Apart: noTable},
		{Name: "on", At: &n.On, Title: "Baris yang dicatat", Word: "pada", Apart: noTable},
		{Name: "closed", At: &n.Closed, Title: "Selesai", Word: "selesai", Apart: noTable},
		{Name: "name", At: &n.Name, Title: "Nama penulis", Word: "penulis", Label: "Penulis", Limit: OneLine, Apart: noTable},
		{Name: "text", At: &n.Text, Title: "Catatan", Apart: noTable},
		{Name: "verdict", At: &n.Verdict, Title: "Hasil tinjauan atas baris ini: dikembalikan atau disetujui; kosong: catatan biasa", Word: "tinjauan", Apart: noTable},
		{Name: "until", At: &n.Until, Title: "Ditunggu sampai tanggal", Word: "sampai", Apart: noTable},
		{Name: "figures", At: &n.Figures, Title: "Sidik angka baris yang disetujui", Label: "Sidik", Limit: OneLine, Quiet: isInner, Apart: noTable},
	}
}

// maxNoteLength keeps a remark a remark: a report has its own texts.
const maxNoteLength = 2000

// Ref names the note.
func (n *Note) Ref() Ref { return Ref{KindNote, string(n.ID)} }

// Check wants a text, who wrote it and when, and what it is about.
func (n *Note) Check() error {
	if n.Quarter != WholeYear && !n.Quarter.Valid() {
		return badQuarter(n.Quarter)
	}
	if n.At.IsZero() || strings.TrimSpace(n.By) == "" {
		return Faultf(FaultText, "Catatan", "Catatan tanpa penulis atau waktu tidak dapat disimpan.")
	}
	if !n.On.Kind.Known() || n.On.Kind == KindNote || n.On.Key == "" {
		return Faultf(FaultReference, "Catatan", "Catatan harus melekat pada sebuah baris.")
	}
	if n.To != "" && n.Closed {
		return Faultf(FaultText, "Catatan", "Yang diselesaikan adalah catatannya, bukan jawabannya.")
	}
	return firstOf(n.checkVerdict(), checkFields(n.Fields()), checkText("Catatan", n.Text, maxNoteLength, true, true), checkName("Baris", n.On.Key))
}

// checkVerdict wants a verdict to be of one quarter and one that a row can have, a day only with
// a return, and figures only with an approval.
func (n *Note) checkVerdict() error {
	switch {
	case n.Verdict == "" && (!n.Until.IsBlank() || n.Figures != ""):
		return Faultf(FaultText, "Catatan", "Batas hari dan sidik angka hanya ada pada hasil tinjauan.")
	case n.Verdict == "":
		return nil
	case n.Verdict != StatusReturned && n.Verdict != StatusApproved:
		return Faultf(FaultText, "Tinjauan", "Hasil tinjauan: terbaca %q, diharapkan %s atau %s.", n.Verdict, StatusReturned, StatusApproved)
	case !n.Quarter.Valid():
		return badQuarter(n.Quarter)
	case n.To != "":
		return Faultf(FaultText, "Tinjauan", "Hasil tinjauan melekat pada baris, bukan pada jawaban.")
	case n.Verdict == StatusReturned && n.Figures != "" || n.Verdict == StatusApproved && !n.Until.IsBlank():
		return Faultf(FaultText, "Tinjauan", "Batas hari hanya pada pengembalian, dan sidik angka hanya pada persetujuan.")
	}
	return nil
}

// Open reports a remark or a return that waits to be settled.
func (n *Note) Open() bool { return n.To == "" && !n.Closed && n.Verdict != StatusApproved }

// References names the row, where it exists in its own right, and the remark that is answered.
func (n *Note) References() []Ref {
	var refs []Ref
	if n.On.Kind.Stands() {
		refs = append(refs, n.On)
	}
	if n.To != "" {
		refs = append(refs, Ref{KindNote, string(n.To)})
	}
	return refs
}

func (n *Note) addTo(b *Book) { b.Notes = append(b.Notes, *n) }

// NotesOn are the remarks on a row and the verdicts of reviews, the oldest first, answers after
// what they answer.
func (b *Book) NotesOn(ref Ref) []Note {
	var notes []Note
	for _, n := range b.Notes {
		if n.On != ref || n.To != "" {
			continue
		}
		notes = append(notes, n)
		for _, answer := range b.Notes {
			if answer.To == n.ID {
				notes = append(notes, answer)
			}
		}
	}
	return notes
}

// OpenNotes counts the remarks on a row that are not settled.
func (b *Book) OpenNotes(ref Ref) int { return b.openNotes[ref] }

// Note returns the note with the id, or nil.
func (b *Book) Note(id ID) *Note {
	if i := slices.IndexFunc(b.Notes, func(n Note) bool { return n.ID == id }); i >= 0 {
		return &b.Notes[i]
	}
	return nil
}

func (b *Book) orderNotes() {
	slices.SortFunc(b.Notes, func(x, y Note) int {
		if c := x.At.Compare(y.At); c != 0 {
			return c
		}
		return strings.Compare(string(x.ID), string(y.ID))
	})
	b.openNotes = map[Ref]int{}
	for _, n := range b.Notes {
		if n.Open() {
			b.openNotes[n.On]++
		}
	}
}
