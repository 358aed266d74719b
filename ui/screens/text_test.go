package screens_test

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/ui/draw"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// notes are what people write where nothing can be written, and what they paste there.
func notes() []string {
	return []string{
		"belum ada", "Sudah OK", "tunggu bukti dari desa", "KUNCI SAJA", "setujui", "Ajukan 3 bagian", "hapus yang ini", "Yang ini dibatalkan", "AKU LUPA",
		"mohon diperiksa lagi, Pak", "x", "ini 2 kali", "Y", "ya", "k", "M", "B", "lihat lampiran no. 7", "a/n Camat", "J", "L", "1.5 belum", "tgl menyusul", "ok, terima kasih",
	}
}

// note is some of them, with Enter and Tab between them.
func note(random *rand.Rand) string {
	all, between := notes(), []string{"\r", "\t", " ", "\r\r"}
	var b strings.Builder
	for range 1 + random.Intn(5) {
		b.WriteString(all[random.Intn(len(all))] + between[random.Intn(len(between))])
	}
	return b.String()
}

// wayIn is how a text comes in: key by key, at once by a terminal that does not say that it
// pastes, or as a paste.
type wayIn struct {
	name string
	send func(*uitest.Driver, string)
}

func waysIn() []wayIn {
	return []wayIn{
		{"typed", func(d *uitest.Driver, text string) {
			for _, r := range text {
				switch r {
				case '\r':
					d.Press("enter")
				case '\t':
					d.Press("tab")
				default:
					d.Type(string(r))
				}
			}
		}},
		{"at once", func(d *uitest.Driver, text string) { d.Send(draw.Burst(text)) }},
		{"pasted", func(d *uitest.Driver, text string) { d.Paste(text) }},
	}
}

// byHand are the kinds of record that somebody who types on, with Enter, can write: in a cell
// that takes words, in which the text was seen.
func byHand() []model.Kind {
	return []model.Kind{
		model.KindPrintedRow, model.KindPrintedTable, model.KindFacilitationMark, model.KindReason, model.KindReceipt,
		model.KindActual, model.KindAnalysis, model.KindPublication,
	}
}

func TestTextAnywhereChangesNoReviewNoValueAndDeletesNothing(t *testing.T) {
	t.Parallel()
	for i, way := range waysIn() {
		t.Run(way.name, func(t *testing.T) {
			random, o := rand.New(rand.NewSource(int64(11+i))), handedIn(t)
			for _, who := range workers() {
				for _, entry := range screens.Screens() {
					for range tools.Runs(5, 1) {
						d := o.As(who, 80, 24)
						show(d, entry.ID)
						for range random.Intn(4) {
							d.Press([]string{"down", "right", "up", "end"}[random.Intn(4)])
						}
						before, text := o.Store.Revision(), note(random)
						way.send(d, text)
						for _, why := range wronged(t, o, before, way.name == "typed") {
							t.Fatalf("%s on %s, %q: %s\n%s", who, entry.ID, text, why, d.Screen())
						}
					}
				}
			}
		})
	}
}

// wronged tells what was done since the revision that a text must not do.
func wronged(t *testing.T, o *screenstest.Office, since uint64, byKeys bool) (all []string) {
	t.Helper()
	if o.Store.Revision() == since {
		return nil
	}
	entries, _, err := store.Browse(o.Store, o.Store.Revision()+1, store.Query{After: since}, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		for _, c := range e.Changes {
			switch {
			case !byKeys:
				all = append(all, "saved "+e.Note)
			case len(c.After) == 0 || string(c.After) == "null":
				all = append(all, "deleted: "+e.Note)
			case !slices.Contains(byHand(), c.Ref.Kind):
				all = append(all, fmt.Sprintf("%s: %s", c.Ref.Kind, e.Note))
			case c.Ref.Kind == model.KindUser && roleIn(t, c.Before) != roleIn(t, c.After):
				all = append(all, "a role: "+e.Note)
			}
		}
	}
	return all
}

func roleIn(t *testing.T, raw json.RawMessage) model.Role {
	t.Helper()
	var u model.User
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &u); err != nil {
			t.Fatal(err)
		}
	}
	return u.Role
}
