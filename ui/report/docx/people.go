package docx

import (
	"fmt"
	"slices"

	"capaian/ui/report/doc"
)

// The chart of people is a table whose borders are the lines: it opens alike in every
// program, and staff change a post by typing.

// grid is how many narrow columns the chart stands on.
const grid = 48

// cellOf is a stretch of a row: from column to column, what is in it, and which of its
// edges are drawn.
type cellOf struct {
	from, to                 int
	post                     *doc.Post
	top, right, bottom, left bool
	begins, goesOn           bool // a box over two rows
}

// people writes the chart: the head, the secretary with the offices at the right, the
// sections below, and everybody else in one box.
func (m *maker) people(whole *doc.People) {
	const middle = grid / 2
	p := crowded(whole)
	rows := [][]cellOf{
		{box(middle-9, middle+9, &p.Head)},
		{stem(0, middle)},
	}
	if p.Secretary.Title != "" {
		rows = append(rows, m.secretariat(p, middle)...)
	}
	if len(p.Sections) > 0 {
		rows = append(rows, fan(0, grid, p.Sections, middle, -1)...)
	}
	if len(p.Others) > 0 {
		rows = append(rows, []cellOf{}, []cellOf{box(middle-16, middle+16, &doc.Post{Title: joined(p.Others)})})
	}
	width := m.room() / grid
	m.out.putf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, width*grid)
	for range grid {
		m.out.putf(`<w:gridCol w:w="%d"/>`, width)
	}
	m.out.put(`</w:tblGrid>`)
	for _, row := range rows {
		m.chartRow(row, width)
	}
	m.out.put(`</w:tbl>`)
	m.open("Sela", `<w:keepNext/>`)
	m.out.put(`</w:p>`)
}

// What one line of boxes holds; no kecamatan has as many.
const (
	mostOffices  = 5
	mostSections = 8
)

// crowded puts posts for which a line has no room among the others.
func crowded(whole *doc.People) *doc.People {
	p := *whole
	p.Others = slices.Clone(p.Others)
	for _, line := range []struct {
		posts *[]doc.Post
		most  int
	}{{&p.Offices, mostOffices}, {&p.Sections, mostSections}} {
		if len(*line.posts) > line.most {
			p.Others = append(p.Others, (*line.posts)[line.most:]...)
			*line.posts = (*line.posts)[:line.most]
		}
	}
	return &p
}

func joined(posts []doc.Post) string {
	s := ""
	for i, p := range posts {
		if i > 0 {
			s += " • "
		}
		s += p.Title
	}
	return s
}

func box(from, to int, p *doc.Post) cellOf {
	return cellOf{from: from, to: to, post: p, top: true, right: true, bottom: true, left: true}
}

// stem is a line down at the column to.
func stem(from, to int) cellOf { return cellOf{from: from, to: to, right: true} }

// secretariat branches off to the right of the main stem, which goes on at the middle.
func (m *maker) secretariat(p *doc.People, middle int) [][]cellOf {
	left, right := middle+6, grid-2
	centre := (left + right) / 2
	upper, lower := box(left, right, &p.Secretary), box(left, right, &p.Secretary)
	upper.begins, lower.goesOn = true, true
	rows := [][]cellOf{
		{stem(0, middle), {from: middle, to: left, bottom: true}, upper},
		{stem(0, middle), lower},
		{stem(0, middle), stem(middle, centre)},
	}
	if len(p.Offices) == 0 {
		return rows[:2]
	}
	return append(rows, fan(middle+1, grid, p.Offices, centre, middle)...)
}

// fan spreads posts over the columns, below the stem that comes down at the column source;
// another stem at the column through goes on beside them, where it is not negative.
func fan(from, to int, posts []doc.Post, source, through int) [][]cellOf {
	n := len(posts)
	var centres []int
	var boxes []cellOf
	for i := range posts {
		start, end := from+(to-from)*i/n, from+(to-from)*(i+1)/n
		if end-start > 3 {
			end--
		}
		boxes = append(boxes, box(start, end, &posts[i]))
		centres = append(centres, (start+end)/2)
	}
	rows := [][]cellOf{
		bar(min(centres[0], source), max(centres[n-1], source), source, through),
		stems(append([]int{through}, centres...)),
		boxes,
	}
	if through >= 0 {
		rows[2] = append([]cellOf{stem(0, through)}, boxes...)
	}
	return rows
}

// bar is the line from left to right, with the stems that come down onto it or past it.
func bar(left, right, source, through int) []cellOf {
	ends := []int{left, source, right, through}
	slices.Sort(ends)
	var cells []cellOf
	at := 0
	for _, end := range ends {
		if end <= at {
			continue
		}
		cells = append(cells, cellOf{from: at, to: end, bottom: at >= left && end <= right, right: end == source || end == through})
		at = end
	}
	return cells
}

// stems are lines down at the columns.
func stems(columns []int) []cellOf {
	var cells []cellOf
	at := 0
	for _, c := range columns {
		if c > at {
			cells = append(cells, stem(at, c))
			at = c
		}
	}
	return cells
}

// chartRow writes a row; what no cell covers is white. A row of boxes has their height, any
// other that of a line.
func (m *maker) chartRow(cells []cellOf, width int) {
	height := `<w:trHeight w:val="150" w:hRule="exact"/>`
	for _, c := range cells {
		if c.post != nil && !c.begins && !c.goesOn {
			height = `<w:trHeight w:val="480" w:hRule="atLeast"/>`
		}
		if c.begins || c.goesOn {
			height = `<w:trHeight w:val="260" w:hRule="atLeast"/>`
		}
	}
	m.out.put(`<w:tr><w:trPr><w:cantSplit/>`, height, `</w:trPr>`)
	at := 0
	for _, c := range cells {
		if c.from > at {
			m.chartCell(cellOf{from: at, to: c.from}, width)
		}
		m.chartCell(c, width)
		at = c.to
	}
	if at < grid {
		m.chartCell(cellOf{from: at, to: grid}, width)
	}
	m.out.put(`</w:tr>`)
}

func (m *maker) chartCell(c cellOf, width int) {
	merge := ""
	if c.begins {
		merge = `<w:vMerge w:val="restart"/>`
	} else if c.goesOn {
		merge = `<w:vMerge/>`
	}
	m.out.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/>%s%s`, width*(c.to-c.from), c.to-c.from, merge, edges(c))
	if c.post != nil {
		m.out.put(`<w:shd w:val="clear" w:color="auto" w:fill="`, headFill, `"/><w:vAlign w:val="center"/>`)
	}
	m.out.put(`</w:tcPr>`)
	style := "Garis"
	if c.post != nil {
		style = "Bagan"
	}
	m.open(style, `<w:keepNext/>`)
	if c.post != nil && !c.goesOn {
		m.run(doc.Run{Text: c.post.Title, Bold: true})
		if c.post.Name != "" {
			m.run(doc.Run{Text: "\n" + c.post.Name})
		}
	}
	m.out.put(`</w:p></w:tc>`)
}

// edges draws those that are set, in the schema's order.
func edges(c cellOf) string {
	s := ""
	for _, e := range []struct {
		name string
		set  bool
	}{{"top", c.top}, {"left", c.left}, {"bottom", c.bottom}, {"right", c.right}} {
		if e.set {
			s += fmt.Sprintf(`<w:%s w:val="single" w:sz="6" w:space="0" w:color="404040"/>`, e.name)
		}
	}
	if s == "" {
		return ""
	}
	return `<w:tcBorders>` + s + `</w:tcBorders>`
}
