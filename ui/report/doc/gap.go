package doc

// Gap is a place that the office still has to complete.
type Gap struct {
	Chapter string // the chapter's ID
	Place   string // the heading or table it stands under
	What    string // as it is printed
}

// Gaps lists all that is marked as missing, in order.
func (d *Document) Gaps() []Gap {
	var all []Gap
	for _, c := range d.Chapters {
		all = append(all, gapsOf(&c)...)
	}
	return all
}

func gapsOf(c *Chapter) []Gap {
	var all []Gap
	place := c.Name
	add := func(where string, runs []Run) {
		for _, r := range runs {
			if r.Gap {
				all = append(all, Gap{c.ID, where, r.Text})
			}
		}
	}
	sign := func(s Signature) {
		add(place, s.Place)
		add(place, s.Name)
		add(place, s.NIP)
	}
	for _, b := range c.Blocks {
		switch b := b.(type) {
		case Heading:
			if place = b.Text; b.Number != "" {
				place = b.Number + " " + b.Text
			}
		case Paragraph:
			add(place, b.Runs)
		case List:
			for _, item := range b.Items {
				add(place, item)
			}
		case Signature:
			sign(b)
		case Signatures:
			sign(b.Left)
			sign(b.Right)
		case Letterhead:
			add(place, b.Address)
		case Entries:
			for _, e := range b.Items {
				add(place, e.Runs)
			}
		case Table:
			where := place
			if b.Table.Number > 0 {
				where = ToTable(b.Table.Number).Text
			}
			for _, p := range b.Table.Bodies {
				for _, row := range p.Rows {
					for _, c := range row.Cells {
						if c.Gap != "" {
							add(where, []Run{Missing(c.Gap)})
						}
					}
				}
			}
		case Cover:
			add(place, b.Regency)
		case Formula, Figure, Photos, Contents, PageBreak:
		}
	}
	return all
}
