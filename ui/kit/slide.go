package kit

// Slides sets whether a grid that is wider than its room keeps all columns within reach: the
// one that takes what is left stays, and beside it a stretch of the others is in sight that
// holds the chosen one.
func (g *Grid) Slides(on bool) {
	if g.slides != on {
		g.slides, g.lead = on, 0
	}
}

// slide brings the chosen column into sight.
func (g *Grid) slide() {
	if !g.slides {
		return
	}
	g.widths = make([]int, len(g.columns))
	flex, at := -1, g.lead
	for i, c := range g.columns {
		g.widths[i] = -1
		if c.Width == 0 {
			flex = i
		} else if c.Key == g.column {
			at = i
		}
	}
	room := g.width - 2
	if flex >= 0 {
		room -= g.columns[flex].Least + 1
	}
	g.lead = max(0, min(g.lead, at, len(g.columns)-1))
	for g.lead < at && g.needs(g.lead, at) > room {
		g.lead++
	}
	to := at
	for to+1 < len(g.columns) && g.needs(g.lead, to+1) <= room {
		to++
	}
	for g.lead > 0 && to == len(g.columns)-1 && g.needs(g.lead-1, to) <= room {
		g.lead--
	}
	for i := g.lead; i <= to && i < len(g.columns); i++ {
		g.widths[i] = g.columns[i].Width
	}
	if flex >= 0 {
		g.widths[flex] = min(max(g.columns[flex].Least+room-g.needs(g.lead, to), 1), widestFlex)
	}
}

// needs is what the columns of a stretch take, without the one that takes what is left.
func (g *Grid) needs(from, to int) int {
	need := 0
	for i := from; i <= to && i < len(g.columns); i++ {
		if g.columns[i].Width > 0 {
			need += g.columns[i].Width + 1
		}
	}
	return need
}
