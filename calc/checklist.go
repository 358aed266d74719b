package calc

import "capaian/model"

func checklist(b *model.Book, q model.Quarter) Checklist {
	c := Checklist{
		Groups: make([]Tally, len(b.Facilitations)),
		Rows:   make([]Tally, len(b.Rows)),
	}
	group := groupsOf(b)
	for i := range b.Rows {
		c.count(b, i, group, q, 1)
	}
	c.conclude(b, q)
	return c
}

// groupsOf are the positions of the groups.
func groupsOf(b *model.Book) map[model.ID]int {
	group := make(map[model.ID]int, len(b.Facilitations))
	for i := range b.Facilitations {
		group[b.Facilitations[i].ID] = i
	}
	return group
}

// count adds the row at the position so many times: 1, or -1 to take it out again.
func (c *Checklist) count(b *model.Book, i int, group map[model.ID]int, q model.Quarter, times int) {
	row := &b.Rows[i]
	part := Tally{Planned: times * row.Planned}
	for _, quarter := range model.Quarters() {
		mark := b.Mark(row.ID, quarter)
		for end := quarter; end <= model.Q4; end++ {
			c.ByEnd[end-1] += times * mark.Count
		}
		if quarter > q {
			continue
		}
		part.Realised += times * mark.Count
		if len(mark.Evidence) == 0 {
			c.Bare += times * mark.Count
		}
	}
	c.Planned += part.Planned
	c.Rows[i].add(part)
	if g, ok := group[row.Group]; ok {
		c.Groups[g].add(part)
	}
}

func (t *Tally) add(part Tally) {
	t.Planned += part.Planned
	t.Realised += part.Realised
}

// conclude draws the rates from the counts.
func (c *Checklist) conclude(b *model.Book, q model.Quarter) {
	c.Realised = c.ByEnd[q-1]
	for i := range c.Rates {
		c.Rates[i] = c.rate(b, model.Quarter(i+1), nil)
	}
}

// rate is what was realised by the end of the quarter out of what the year plans.
// A checklist nobody has marked yet is not a checklist of failures.
func (c *Checklist) rate(b *model.Book, q model.Quarter, rec *recorder) Figure {
	planned, realised := counted(c.Planned), counted(c.ByEnd[q-1])
	if c.ByEnd[q-1] == 0 {
		realised = Figure{Flags: NotFilled}
	}
	if rec.on() {
		rec.note("Direncanakan", "jumlah rencana seluruh baris fasilitasi", planned, rowRefs(b)...)
		rec.note("Direalisasikan s.d. TW "+q.Roman(), "jumlah pelaksanaan seluruh baris fasilitasi", realised, markRefs(b, q)...)
	}
	return portion(planned, realised, "Persentase fasilitasi", "direalisasikan ÷ direncanakan × 100", rec)
}

// portion is a part of a plan in percent. An empty plan is the only reason given where there is none.
func portion(planned, part Figure, label, formula string, rec *recorder) Figure {
	f := Figure{Flags: part.lack(NotFilled)}
	switch {
	case planned.exact.sign() == 0:
		f.Flags = NothingPlanned
	case part.Known():
		f.exact = part.exact.mul(100).quo(planned.exact)
	}
	rec.note(label, formula, f)
	return f
}

func rowRefs(b *model.Book) []model.Ref {
	refs := make([]model.Ref, 0, len(b.Rows))
	for i := range b.Rows {
		refs = append(refs, b.Rows[i].Ref())
	}
	return refs
}

func markRefs(b *model.Book, q model.Quarter) []model.Ref {
	var refs []model.Ref
	for i := range b.Rows {
		for quarter := model.Q1; quarter <= q; quarter++ {
			if mark := b.Mark(b.Rows[i].ID, quarter); mark.Count > 0 {
				refs = append(refs, mark.Ref())
			}
		}
	}
	return refs
}
