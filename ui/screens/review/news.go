package review

import (
	"slices"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// mostNews is how many acts are looked through: more is not read in one look, and the
// history has it all.
const mostNews = 2000

// news is what became of the year's entries since the last look, and since each part was approved.
type news struct {
	host    screen.Host
	state   screen.State
	look    screen.Look
	entries []model.Entry // newest first
	from    uint64        // they are all after this revision
	upTo    uint64        // and reach up to this one
	waiting bool
	cut     bool // there are more than were read

	fresh  map[model.ID][]changed        // since the look, by part
	later  map[model.ID][]changed        // since the approval, by part
	depart map[model.ID][]calc.Departure // figures that are not as they were approved, by part
}

// changed is a record that is not as it was, with who changed it last.
type changed struct {
	ref  model.Ref
	name string
	line string
	who  string
	at   time.Time
}

func newNews(host screen.Host) *news { return &news{host: host} }

// since is what changed in a part since the last look.
func (n *news) since(part model.ID) []changed { return n.fresh[part] }

// follow reads what is missing of the trail and counts anew; done hears when more came.
func (n *news) follow(st screen.State, look screen.Look, done func()) {
	n.state, n.look = st, look
	n.departures()
	base := look.Revision
	for _, p := range st.Book.Parts() {
		if shot := st.Book.Snapshot(st.Quarter, p.ID); shot != nil && shot.Revision < base {
			base = shot.Revision
		}
	}
	if n.upTo == 0 || base < n.from || st.Book.Revision < n.upTo {
		n.entries, n.from, n.upTo, n.cut = nil, base, base, false
	}
	n.sort()
	if n.upTo >= st.Book.Revision || n.waiting {
		return
	}
	after, upTo := n.upTo, st.Book.Revision
	n.waiting = true
	n.host.Trail(store.Query{After: after}, 0, mostNews, func(entries []model.Entry, next uint64, err error) {
		n.waiting = false
		if err != nil {
			n.host.Say(screen.Notice{Tone: screen.Trouble, Text: err.Error()})
			return
		}
		n.entries, n.upTo, n.cut = slices.Concat(entries, n.entries), upTo, n.cut || next > 0
		if n.state.Book.Revision > upTo {
			n.follow(n.state, n.look, done) // the store moved while this was read
		}
		n.sort()
		done()
	})
}

// sort divides the entries by part.
func (n *news) sort() {
	n.fresh, n.later = map[model.ID][]changed{}, map[model.ID][]changed{}
	n.divide(n.fresh, func(model.ID) uint64 { return n.look.Revision })
	n.divide(n.later, func(part model.ID) uint64 {
		if shot := n.snapshot(part); shot != nil {
			return shot.Revision
		}
		return n.state.Book.Revision
	})
}

// snapshot is what a part is compared with: the closing of the quarter, else its approval, also
// where that is of figures that were changed since.
func (n *news) snapshot(part model.ID) *model.Snapshot {
	b, q := n.state.Book, n.state.Quarter
	if b.Closed(q) {
		return b.Snapshot(q, "")
	}
	if s := b.PartState(q, part).Status; s != model.StatusApproved && s != model.StatusLocked && !b.Departed(q, part) {
		return nil
	}
	return b.Snapshot(q, part)
}

// divide gathers, by part, the records that changed after the revision and are not as they
// were then; several changes of one record are one, from the first to the last.
func (n *news) divide(into map[model.ID][]changed, after func(model.ID) uint64) {
	type merged struct {
		change model.Change
		last   *model.Entry
		part   model.ID
	}
	byRef := map[model.Ref]*merged{}
	var order []model.Ref
	for i := range n.entries {
		e := &n.entries[i]
		if e.Year != n.state.Book.Year || opensYear(e) {
			continue
		}
		for _, c := range e.Changes {
			part := n.partOf(c)
			if part == "" || e.Revision <= after(part) {
				continue
			}
			if m := byRef[c.Ref]; m != nil {
				m.change.Before = c.Before
				continue
			}
			byRef[c.Ref] = &merged{c, e, part}
			order = append(order, c.Ref)
		}
	}
	for _, ref := range order {
		m := byRef[ref]
		if string(m.change.Before) == string(m.change.After) {
			continue
		}
		into[m.part] = append(into[m.part], changed{
			ref: ref, name: text.ChangeName(n.state.Book, m.change), line: text.ChangeLine(n.state.Book, m.change),
			who: n.keyedBy(m.last.Actor, m.part), at: m.last.At,
		})
	}
}

// partOf is the part of the shown quarter in which a change counts; "" where in none. What is
// entered in earlier quarters counts in it too.
func (n *news) partOf(c model.Change) model.ID {
	record := text.ChangedRecord(c, c.After)
	if record == nil {
		record = text.ChangedRecord(c, c.Before)
	}
	if record == nil {
		return ""
	}
	part, q := n.state.Book.PartOf(record)
	if q > n.state.Quarter {
		return ""
	}
	return part
}

// opensYear knows the act that made the year: nothing in it is a change.
func opensYear(e *model.Entry) bool {
	return slices.ContainsFunc(e.Changes, func(c model.Change) bool { return c.Ref.Kind == model.KindOffice && c.Before == nil })
}

// departures compares the approved parts with what they are now.
func (n *news) departures() {
	n.depart = map[model.ID][]calc.Departure{}
	b, q := n.state.Book, n.state.Quarter
	if b.Closed(q) {
		if shot := b.Snapshot(q, ""); shot != nil {
			for _, d := range calc.Departures(b, shot) {
				part, _ := b.PartOfRef(d.Ref)
				n.depart[part] = append(n.depart[part], d)
			}
		}
		return
	}
	for _, p := range b.Parts() {
		if shot := n.snapshot(p.ID); shot != nil {
			n.depart[p.ID] = calc.Departures(b, shot)
		}
	}
}

// keyedBy names who changed something of a part, with the seksi where it is not whose part it is.
func (n *news) keyedBy(a model.Actor, part model.ID) string {
	b := n.state.Book
	if section := b.Section(a.Section); section != "" && !b.Inherits(a.Section, b.Part(part).Section) {
		return calledBy(a) + " (" + section + ")"
	}
	return calledBy(a)
}

// last is the newest change of a row of the part that is known; nil where none is.
func (n *news) last(part model.ID, row model.Ref) *changed {
	var newest *changed
	for _, all := range [][]changed{n.fresh[part], n.later[part]} {
		for i := range all {
			if c := &all[i]; n.state.Book.RowOf(c.ref) == row && (newest == nil || c.at.After(newest.at)) {
				newest = c
			}
		}
	}
	return newest
}

func calledBy(a model.Actor) string {
	if a.Name != "" {
		return a.Name
	}
	return a.ID
}
