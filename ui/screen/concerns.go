package screen

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// Concern is something of the year that wants somebody's attention by now.
type Concern struct {
	Text  string
	When  string // until when, or since when
	Late  bool
	To    ID
	Ref   model.Ref
	About model.Quarter // WholeYear where it is of none
	Year  int
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
		if len(st.Book.ClosedSince("", q)) > 0 || due.DaysSince(st.Today) > daysBefore || beforeBegan(st, q, due) {
			continue
		}
		returned = append(returned, returnedTo(st, actor, q)...)
		if c, some := openOf(st, actor, q, due); some {
			open = append(open, c)
		}
	}
	all := append(append(returned, joinedLate(open)...), days(st)...)
	for i := range all {
		all[i].Year = st.Book.Year
	}
	return all
}

// ConcernsBeside lists what wants the attention of the actor in the other years that are still
// at work, each with its year.
func ConcernsBeside(st State, actor model.Actor) []Concern {
	var all []Concern
	for _, b := range st.Beside {
		st.Book = b
		for _, c := range Concerns(st, actor) {
			c.Text = fmt.Sprintf("%d, %s", b.Year, c.Text)
			all = append(all, c)
		}
	}
	return all
}

// beforeBegan reports a quarter that was due before the office began with the program, and of
// which nothing was entered since: nobody is late with it.
func beforeBegan(st State, q model.Quarter, due model.Date) bool {
	return !st.Began.IsBlank() && st.Began.After(due) && !entered(st.Book, q)
}

// entered reports that something stands in the quarter, or that it was handed in.
func entered(b *model.Book, q model.Quarter) bool {
	for i := range b.Indicators {
		if actual := b.Actual(b.Indicators[i].ID, q); !actual.IsBlank() {
			return true
		}
	}
	for i := range b.Rows {
		if mark := b.Mark(b.Rows[i].ID, q); !mark.IsBlank() {
			return true
		}
	}
	for i := range b.Nodes {
		if !b.Spent(b.Nodes[i].ID, q).IsBlank() {
			return true
		}
	}
	for _, p := range b.Parts() {
		if b.PartState(q, p.ID).Status != model.StatusDraft {
			return true
		}
	}
	return false
}

// untilWhen is short enough to stand beside what it is about in the smallest window.
func untilWhen(due, today model.Date) string {
	return text.ShortDate(due) + ", " + text.DaysAway(due, today)
}

func returnedTo(st State, actor model.Actor, q model.Quarter) []Concern {
	var all []Concern
	for _, p := range st.Book.Parts() {
		s := st.Book.PartState(q, p.ID)
		if s.Status == model.StatusReturned && actor.HandsIn(p) {
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
			if actor.HandsIn(p) {
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

// NotBegun says that a quarter of the shown year is still to come; "" where it has begun.
func NotBegun(st State, q model.Quarter) string {
	if q.Begun(st.Book.Year, st.Today) {
		return ""
	}
	return fmt.Sprintf("TW %s %d belum dimulai; hari ini %s.", q.Roman(), st.Book.Year, text.LongDate(st.Today))
}
