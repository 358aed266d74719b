package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/text"
)

// asked are the flags of the audit trail.
type asked struct {
	by, kind, row, from, to string
	most                    int
	verify                  bool
	seal                    string
}

func (m *Main) trailCommand(o *options) *cobra.Command {
	a := &asked{}
	cmd := &cobra.Command{
		Use: "riwayat", Aliases: []string{"log"}, Short: "Siapa mengubah apa dan kapan; --periksa menguji keutuhannya", Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case cmd.Flags().Changed("sidik"):
				return m.findSeal(o, a.seal)
			case a.verify:
				return m.verifyTrail(o)
			}
			return m.trail(o, a)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&a.by, "oleh", "", "hanya perubahan oleh `SIAPA`: nama, kode, atau nama masuk")
	flags.StringVar(&a.kind, "jenis", "", "hanya satu `JENIS` isian, misalnya realisasi")
	flags.StringVar(&a.row, "baris", "", "hanya satu baris: `NAMA` indikator, desa, kegiatan, atau kodenya; bersama --triwulan juga tindakan lain yang menggeser angkanya")
	flags.StringVar(&a.from, "sejak", "", "`TANGGAL` pertama, misalnya 1/3/2024")
	flags.StringVar(&a.to, "sampai", "", "`TANGGAL` terakhir")
	flags.IntVar(&a.most, "banyak", usualEntries, "paling banyak `N` tindakan, yang terbaru dahulu; 0 semuanya")
	flags.BoolVar(&a.verify, "periksa", false, "memeriksa bahwa jejak dan isian utuh")
	flags.StringVar(&a.seal, "sidik", "", "memeriksa bahwa `SIDIK` yang dicatat di luar berkas dari jejak ini")
	return m.toFile(cmd)
}

// usualEntries is about what a terminal shows at once.
const usualEntries = 20

// verifyTrail says what a sound trail comes to; a broken one is the refusal.
func (m *Main) verifyTrail(o *options) error {
	return m.withFile(o, func(at office, _ model.Actor) error {
		seal, err := at.Seal()
		if err != nil {
			return err
		}
		if o.json {
			return m.writeJSON(map[string]any{"utuh": true, "tindakan": seal.Revision, "sidik_jari": seal.Fingerprint})
		}
		if err := m.say("Jejak utuh: %d tindakan, dan semua isian seperti yang dicatatnya.", seal.Revision); err != nil {
			return err
		}
		return m.tell("Sidik jari nomor %d:\n%s", seal.Revision, seal.Fingerprint)
	})
}

// entryJSON is an act for other programs.
type entryJSON struct {
	Revision uint64       `json:"nomor"`
	At       time.Time    `json:"waktu"`
	Year     int          `json:"tahun"`
	By       actorJSON    `json:"oleh"`
	Note     string       `json:"tindakan"`
	Changes  []changeJSON `json:"perubahan"`
	Figures  []figureJSON `json:"angka,omitempty"` // of the asked row, that the act moved
	Previous string       `json:"sebelumnya"`
}

type actorJSON struct {
	ID      string `json:"id"`
	Name    string `json:"nama"`
	Role    string `json:"peran"`
	Section string `json:"seksi"`
}

type changeJSON struct {
	Kind   string          `json:"jenis"`
	Key    string          `json:"kunci"`
	Name   string          `json:"isian"`
	Fields []fieldJSON     `json:"beda"`
	Before json.RawMessage `json:"lama"`
	After  json.RawMessage `json:"baru"`
}

type figureJSON struct {
	What string `json:"apa"`
	Was  string `json:"semula"`
	Now  string `json:"menjadi"`
}

type fieldJSON struct {
	Label string `json:"bagian"`
	Was   string `json:"semula"`
	Now   string `json:"menjadi"`
}

func (m *Main) trail(o *options, a *asked) error {
	return m.withFile(o, func(at office, _ model.Actor) error {
		q, book, err := m.question(o, a, at)
		if err != nil {
			return err
		}
		books := map[int]*model.Book{}
		bookOf := func(year int) *model.Book {
			if books[year] == nil {
				if books[year], err = at.Book(year); err != nil || year == model.OfficeWide {
					books[year] = book
				}
			}
			return books[year]
		}
		list := []entryJSON{}
		shown, read := 0, pagesOf(at, q, book)
		for more := true; more && (a.most == 0 || shown < a.most); {
			limit := mostAtOnce
			if a.most > 0 {
				limit = min(limit, a.most-shown)
			}
			var acts []store.Moved
			if acts, more, err = read(limit); err != nil {
				return err
			}
			for i := range acts {
				shown++
				one := &acts[i]
				if o.json {
					list = append(list, entryFor(bookOf(one.Entry.Year), one))
				} else if err := m.tellEntry(bookOf(one.Entry.Year), one, q.Quarter); err != nil {
					return err
				}
			}
		}
		if o.json {
			return m.writeJSON(map[string]any{"riwayat": list})
		}
		if shown == 0 {
			return m.say("Tidak ada perubahan seperti yang diminta.")
		}
		return nil
	})
}

// pagesOf gives the acts that are asked for, newest first, a page at a time, and whether there are
// more. Of a row that has figures and a quarter, those that moved them elsewhere are among them.
func pagesOf(at office, q store.Query, book *model.Book) func(limit int) (acts []store.Moved, more bool, err error) {
	if walk := store.WalkFor(book, q, q.Quarter); walk != nil {
		return func(limit int) ([]store.Moved, bool, error) {
			acts, err := walk.Back(at, limit)
			return acts, walk.More(), err
		}
	}
	before := book.Revision + 1
	return func(limit int) (acts []store.Moved, more bool, err error) {
		var entries []model.Entry
		entries, before, err = store.Browse(at, before, q, limit)
		return store.AsFound(entries), before > 0, err
	}
}

// mostAtOnce is how many entries are read at a time.
const mostAtOnce = 500

// question turns the flags into a query; the Book is where rows have their names.
func (m *Main) question(o *options, a *asked, at office) (store.Query, *model.Book, error) {
	var q store.Query
	book, err := o.latest(at)
	if err != nil {
		return q, nil, err
	}
	people, err := at.Book(model.OfficeWide)
	if err != nil {
		return q, nil, err
	}
	if book.Year == 0 {
		book = people
	}
	if o.year != "" {
		q.InYear, q.Year = true, book.Year
	}
	if a.most < 0 {
		return q, nil, usageError{fmt.Sprintf("--banyak: terbaca %d, diharapkan 0 atau lebih", a.most)}
	}
	if a.by != "" {
		// Somebody may stand in the trail who was never written down.
		q.By = a.by
		if u, err := findUser(people, a.by); err == nil {
			q.By = string(u.ID)
		}
	}
	if a.kind != "" {
		if q.Kind, err = findKind(a.kind); err != nil {
			return q, nil, err
		}
	}
	if a.row != "" {
		if q.On, err = findRow(book, people, a.row); err != nil {
			return q, nil, err
		}
	}
	if o.quarter != "" {
		if q.Quarter, err = o.readQuarter(); err != nil {
			return q, nil, err
		}
	}
	if q.From, err = m.moment("--sejak", a.from, 0); err == nil {
		q.To, err = m.moment("--sampai", a.to, 1)
	}
	return q, book, err
}

func (m *Main) moment(flag, typed string, later int) (time.Time, error) {
	d, _, err := text.ParseDate(flag, typed, m.Now().Year())
	if err != nil || d.IsBlank() {
		return time.Time{}, err
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day+later, 0, 0, 0, 0, m.Now().Location()), nil
}

func findKind(word string) (model.Kind, error) {
	var labels []string
	for _, info := range model.Kinds() {
		if strings.EqualFold(info.Label, word) || string(info.Kind) == word {
			return info.Kind, nil
		}
		labels = append(labels, strings.ToLower(info.Label))
	}
	return "", usageError{fmt.Sprintf("--jenis: %q tidak dikenal; yang ada: %s", model.Clean(word, false), strings.Join(labels, ", "))}
}

// findRow finds one row by its id, its name, or words of its name.
func findRow(b, people *model.Book, word string) (model.Ref, error) {
	type row struct {
		ref   model.Ref
		names []string
	}
	var rows []row
	for i := range b.Indicators {
		x := &b.Indicators[i]
		rows = append(rows, row{x.Ref(), []string{string(x.ID), x.Name, x.Short, text.IndicatorTitle(b, x)}})
	}
	for i := range b.Rows {
		x := &b.Rows[i]
		rows = append(rows, row{x.Ref(), []string{string(x.ID), x.Name, text.RowNumber(b, x)}})
	}
	for i := range b.Villages {
		rows = append(rows, row{b.Villages[i].Ref(), []string{string(b.Villages[i].ID), b.Villages[i].Name, b.Villages[i].FullName()}})
	}
	for i := range b.Documents {
		rows = append(rows, row{b.Documents[i].Ref(), []string{string(b.Documents[i].ID), b.Documents[i].Name}})
	}
	for i := range b.Nodes {
		x := &b.Nodes[i]
		rows = append(rows, row{x.Ref(), []string{string(x.ID), x.Name, x.Short, x.Code}})
	}
	for i := range people.Users {
		rows = append(rows, row{people.Users[i].Ref(), []string{string(people.Users[i].ID), people.Users[i].Name}})
	}
	var exact, near []row
	for _, r := range rows {
		hit, some := false, false
		for _, name := range r.names {
			hit = hit || strings.EqualFold(name, strings.TrimSpace(word))
			some = some || text.HoldsAll(text.Fold(name), text.Words(word))
		}
		if hit {
			exact = append(exact, r)
		} else if some {
			near = append(near, r)
		}
	}
	if len(exact) == 0 {
		exact = near
	}
	switch len(exact) {
	case 0:
		return model.Ref{}, model.Faultf(model.FaultMissing, "Baris", "--baris: tidak ada yang bernama %q pada tahun %d.", model.Clean(word, false), b.Year)
	case 1:
		return exact[0].ref, nil
	}
	const shown = 5
	var names []string
	for _, r := range exact[:min(len(exact), shown)] {
		names = append(names, text.Name(b, r.ref, nil))
	}
	return model.Ref{}, model.Faultf(model.FaultDoubt, "Baris", "--baris: %q cocok dengan %d baris, antara lain %s; tulis lebih lengkap.", model.Clean(word, false), len(exact), strings.Join(names, "; "))
}

func entryFor(b *model.Book, m *store.Moved) entryJSON {
	e := m.Entry
	j := entryJSON{
		Revision: e.Revision, At: e.At, Year: e.Year, Note: e.Note, Previous: e.Previous, Changes: []changeJSON{},
		By: actorJSON{e.Actor.ID, e.Actor.Name, string(e.Actor.Role), string(e.Actor.Section)},
	}
	for _, f := range m.Figures {
		j.Figures = append(j.Figures, figureJSON{text.FacetWord(f.Facet), f.Was, f.Now})
	}
	for _, c := range m.Told() {
		one := changeJSON{Kind: string(c.Ref.Kind), Key: c.Ref.Key, Name: text.ChangeName(b, c), Fields: []fieldJSON{}, Before: orNull(c.Before), After: orNull(c.After)}
		for _, f := range text.Fields(b, c) {
			one.Fields = append(one.Fields, fieldJSON{f.Label, f.Was, f.Now})
		}
		j.Changes = append(j.Changes, one)
	}
	return j
}

func orNull(data json.RawMessage) json.RawMessage {
	if data == nil {
		return json.RawMessage("null")
	}
	return data
}

// mostTold is how many changes of one act are told on a terminal.
const mostTold = 10

func (m *Main) tellEntry(b *model.Book, act *store.Moved, q model.Quarter) error {
	e, changes := act.Entry, act.Told()
	who := e.Actor.Name
	if who == "" {
		who = e.Actor.ID
	}
	if err := m.say("%6d  %s  %s (%s)  %s", e.Revision, e.At.Format("02-01-2006 15.04"), who, e.Actor.Role, e.Note); err != nil {
		return err
	}
	for _, f := range act.Figures {
		if err := m.say("        TW %s: %s", q.Roman(), text.Moved(f.Facet, f.Was, f.Now)); err != nil {
			return err
		}
	}
	for i, c := range changes {
		if i == mostTold {
			return m.say("        … %d perubahan lagi; --json memuat semuanya", len(changes)-mostTold)
		}
		if err := m.say("        %s: %s", text.ChangeName(b, c), text.ChangeLine(b, c)); err != nil {
			return err
		}
	}
	return nil
}
