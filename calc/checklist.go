package calc

import "capaian/model"

func checklist(b *model.Book, q model.Quarter) Checklist {
	c := Checklist{
		Groups: make([]Tally, len(b.Facilitations)),
		Rows:   make([]Tally, len(b.Rows)),
	}
	group := make(map[model.ID]int, len(b.Facilitations))
	for i := range b.Facilitations {
		group[b.Facilitations[i].ID] = i
	}
	for i := range b.Rows {
		row := &b.Rows[i]
		tally := &c.Rows[i]
		tally.Planned = row.Planned
		c.Planned += row.Planned
		for _, quarter := range model.Quarters() {
			mark := b.Mark(row.ID, quarter)
			for end := quarter; end <= model.Q4; end++ {
				c.ByEnd[end-1] += mark.Count
			}
			if quarter > q {
				continue
			}
			tally.Realised += mark.Count
			if len(mark.Evidence) == 0 {
				c.Bare += mark.Count
			}
		}
		if g, ok := group[row.Group]; ok {
			c.Groups[g].Planned += tally.Planned
			c.Groups[g].Realised += tally.Realised
		}
	}
	c.Realised = c.ByEnd[q-1]
	for i := range c.Rates {
		c.Rates[i] = c.rate(b, model.Quarter(i+1), nil)
	}
	return c
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
