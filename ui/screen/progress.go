package screen

import "capaian/model"

// Progress is how far a part of the shown quarter has come.
type Progress struct {
	Part        model.Part
	Status      model.Status
	Note        string // what was said at its last move
	Filled, All int    // entries that are there, of those that should be by the quarter
	Missing     []model.Ref
	Due         model.Date // until when it is to be handed in
}

// ProgressOf is that of all parts of the state's quarter.
func ProgressOf(st State) []Progress {
	b, q := st.Book, st.Quarter
	var all []Progress
	for _, p := range b.Parts() {
		s := Progress{Part: p, Status: b.PartStatus(q, p.ID), Note: b.PartState(q, p.ID).Note, Due: dueOf(st, q)}
		for _, ref := range st.Results.Missing() {
			if part, _ := b.PartOfRef(ref); part == p.ID {
				s.Missing = append(s.Missing, ref)
			}
		}
		s.Filled, s.All = filled(st, p, len(s.Missing))
		all = append(all, s)
	}
	return all
}

// filled counts the entries of a part. Of the checklist it counts what is realised of what the
// year plans: which of it belongs to the quarter, nobody has said.
func filled(st State, part model.Part, missing int) (done, all int) {
	b := st.Book
	mine := func(r model.Record) bool { one, _ := b.PartOf(r); return one == part.ID }
	switch part.Kind() {
	case model.PartIndicators:
		for i := range b.Indicators {
			if b.Indicators[i].Entered() && mine(&b.Indicators[i]) {
				all++
			}
		}
		for _, ref := range st.Results.Missing() {
			if one, _ := b.PartOfRef(ref); ref.Kind == model.KindTarget && one == part.ID {
				missing-- // its target, not its entry
			}
		}
	case model.PartVillages:
		for i := range b.Documents {
			if b.Documents[i].CountedIn(b.Year) <= st.Quarter && mine(&b.Documents[i]) {
				all += st.Results.Documents.Kinds[i].Owed()
			}
		}
	case model.PartBudget:
		for i := range b.Nodes {
			if b.Nodes[i].Level == model.Program && mine(&b.Nodes[i]) {
				all++
			}
		}
	default:
		for i := range b.Rows {
			if mine(&b.Rows[i]) {
				done += st.Results.Facilitation.Rows[i].Realised
				all += st.Results.Facilitation.Rows[i].Planned
			}
		}
		return done, all
	}
	return all - missing, all
}

// dueOf is until when the entries of a quarter are to be handed in.
func dueOf(st State, q model.Quarter) model.Date {
	for _, d := range model.Deadlines(st.Book) {
		if d.Kind == model.DeadlineQuarter && d.Quarter == q {
			return d.Due
		}
	}
	return q.LastDay(st.Book.Year)
}
