package screen

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// Standing is how far a part of the shown quarter has come.
type Standing struct {
	Part        model.Part
	Status      model.Status
	Note        string // what was said at its last move
	Filled, All int    // entries that are there, of those that should be by the quarter
	Missing     []model.Ref
	Due         model.Date // until when it is to be handed in
}

// Standings are those of all parts of the state's quarter.
func Standings(st State) []Standing {
	b, q := st.Book, st.Quarter
	var all []Standing
	for _, p := range b.Parts() {
		s := Standing{Part: p, Status: b.PartStatus(q, p.ID), Note: b.PartState(q, p.ID).Note, Due: dueOf(st, q)}
		for _, ref := range st.Results.Missing {
			if part, _ := b.PartOfRef(ref); part == p.ID {
				s.Missing = append(s.Missing, ref)
			}
		}
		s.Filled, s.All = filled(st, p.ID, len(s.Missing))
		all = append(all, s)
	}
	return all
}

// filled counts the entries of a part. Of the checklist it counts what is realised of what the
// year plans: which of it belongs to the quarter, nobody has said.
func filled(st State, part model.ID, missing int) (done, all int) {
	b := st.Book
	switch part {
	case model.PartIndicators:
		for i := range b.Indicators {
			if b.Indicators[i].Entered() {
				all++
			}
		}
		for _, ref := range st.Results.Missing {
			if ref.Kind == model.KindTarget {
				missing-- // its target, not its entry
			}
		}
	case model.PartVillages:
		for i := range b.Documents {
			if b.Documents[i].CountedIn(b.Year) <= st.Quarter {
				all += len(b.Villages)
			}
		}
	case model.PartBudget:
		for i := range b.Nodes {
			if b.Nodes[i].Level == model.Program {
				all++
			}
		}
	default:
		for i := range b.Rows {
			if one, _ := b.PartOf(&b.Rows[i]); one == part {
				done += st.Results.Facilitation.Rows[i].Realised
				all += st.Results.Facilitation.Rows[i].Planned
			}
		}
		return done, all
	}
	return all - missing, all
}

// Concern is something of the year that wants somebody's attention by now.
type Concern struct {
	Text  string
	When  string // until when, or since when
	Late  bool
	To    ID
	Ref   model.Ref
	About model.Quarter // WholeYear where it is of none
}

// How long before a day it wants attention, and how long after.
const (
	daysBefore = 30
	daysAfter  = 14
)

// Concerns lists what wants the attention of the actor, the most pressing first: what was
// returned to them, what is to be handed in or approved, and the days of the year.
func Concerns(st State, actor model.Actor) []Concern {
	var returned, open []Concern
	for _, q := range model.Quarters() {
		due := dueOf(st, q)
		if len(st.Book.ClosedSince("", q)) > 0 || due.DaysSince(st.Today) > daysBefore {
			continue
		}
		returned = append(returned, returnedTo(st, actor, q)...)
		if c, some := openOf(st, actor, q, due); some {
			open = append(open, c)
		}
	}
	return append(append(returned, joinedLate(open)...), days(st)...)
}

// untilWhen is short enough to stand beside what it is about in the smallest window.
func untilWhen(due, today model.Date) string {
	return text.ShortDate(due) + ", " + text.DaysAway(due, today)
}

func dueOf(st State, q model.Quarter) model.Date {
	for _, d := range model.Deadlines(st.Book) {
		if d.Kind == model.DeadlineQuarter && d.Quarter == q {
			return d.Due
		}
	}
	return q.LastDay(st.Book.Year)
}

// Theirs reports that staf hand the part in; a sekretaris may do so for everybody.
func Theirs(actor model.Actor, p model.Part) bool {
	switch actor.Role {
	case model.RoleStaff:
		return actor.Section == "" || p.Section == "" || p.Section == actor.Section
	case model.RoleSecretary, model.RoleAdmin:
		return true
	case model.RoleHead, model.RoleReader:
	}
	return false
}

func returnedTo(st State, actor model.Actor, q model.Quarter) []Concern {
	var all []Concern
	for _, p := range st.Book.Parts() {
		s := st.Book.PartState(q, p.ID)
		if s.Status == model.StatusReturned && Theirs(actor, p) {
			all = append(all, Concern{
				Text: fmt.Sprintf("TW %s: %s dikembalikan: %s", q.Roman(), text.Part(st.Book, p.ID), s.Note),
				Late: true, To: Review, Ref: model.PartRef(q, p.ID), About: q,
			})
		}
	}
	return all
}

// openOf says what the actor has still to do for a quarter.
func openOf(st State, actor model.Actor, q model.Quarter, due model.Date) (Concern, bool) {
	drafts, waiting, approved := 0, 0, 0
	var first model.ID
	for _, p := range st.Book.Parts() {
		switch st.Book.PartState(q, p.ID).Status {
		case model.StatusDraft:
			if Theirs(actor, p) {
				if drafts++; first == "" {
					first = p.ID
				}
			}
		case model.StatusSubmitted:
			if waiting++; actor.Plans() {
				first = p.ID
			}
		case model.StatusApproved, model.StatusLocked:
			approved++
		case model.StatusReturned:
		}
	}
	c := Concern{To: Review, About: q, Late: due.Compare(st.Today) < 0, When: untilWhen(due, st.Today)}
	said := fmt.Sprintf("TW %s: ", q.Roman())
	_, known := st.Book.Acknowledged(q)
	switch {
	case actor.Plans() && waiting > 0:
		c.Text = said + fmt.Sprintf("%d menunggu persetujuan", waiting)
		if drafts > 0 {
			c.Text += fmt.Sprintf(", %d belum diajukan", drafts)
		}
	case drafts > 0:
		c.Text = said + fmt.Sprintf("%d bagian belum diajukan", drafts)
	case actor.Plans() && approved > 0 && approved == len(st.Book.Parts()):
		c.Text = said + "semua bagian disetujui, belum dikunci"
	case actor.Role == model.RoleHead && st.Book.Status(q) == model.StatusApproved && !known:
		c.Text = said + "disetujui dan belum diketahui camat"
	default:
		return Concern{}, false
	}
	if first != "" {
		c.Ref = model.PartRef(q, first)
	}
	return c, true
}

// joinedLate says several quarters of long ago in one line, so that they do not hide the
// present one.
func joinedLate(open []Concern) []Concern {
	last := len(open) - 1
	if last < 2 {
		return open
	}
	var late []model.Quarter
	for _, c := range open[:last] {
		late = append(late, c.About)
	}
	joined := open[0]
	joined.Text, joined.When = model.QuarterNames(late)+": belum selesai ditinjau", open[last-1].When
	return []Concern{open[last], joined}
}

// days are those of the year that are near or just gone, but for the quarters'.
func days(st State) []Concern {
	var all []Concern
	for _, d := range model.Deadlines(st.Book) {
		if away := d.Due.DaysSince(st.Today); d.Kind != model.DeadlineQuarter && away <= daysBefore && away >= -daysAfter {
			all = append(all, Concern{
				Text: d.Name, When: untilWhen(d.Due, st.Today),
				Late: away < 0, To: Review,
			})
		}
	}
	if d, waiting := calc.NextDue(st.Book, st.Today); d != nil {
		if away := d.Due.DaysSince(st.Today); away <= daysBefore {
			all = append(all, Concern{
				Text: fmt.Sprintf("%s belum diterima dari %d desa", d.Name, waiting), When: untilWhen(d.Due, st.Today),
				Late: away < 0, To: Villages, Ref: d.Ref(),
			})
		}
	}
	return all
}
