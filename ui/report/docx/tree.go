package docx

import "capaian/ui/report/doc"

// The tree of a plan is drawn with native shapes, from the left to the right: what hangs on a
// box stands at its right. A tree that is taller than a page goes on in further drawings, in
// which the boxes above stand again.

// Measures of a tree, in twentieths of a point.
const (
	treeGap  = 90  // between boxes below each other
	treeLane = 300 // between levels, where the lines run
	treePad  = 60  // around the text of a box
	treeHalf = 15  // letters in half points
)

// node is a box with its place.
type node struct {
	doc.Branch
	span, height int // with all that hangs on it; of the box
	below        []node
	again        bool // it stood in an earlier drawing too
}

// drawings are the trees that a plan is drawn as, each no taller than most where that can be.
func (m *maker) drawings(t *doc.Tree, most int) []node {
	width := m.boxWidth(t)
	var measure func(b doc.Branch) node
	measure = func(b doc.Branch) node {
		n := node{Branch: b, height: 2 * treePad}
		for _, p := range boxLines(b) {
			n.height += linesOf(p.Text, treeHalf, (width-2*treePad)*92/100, false) * lineOf(treeHalf, 100)
		}
		for _, one := range b.Below {
			n.below = append(n.below, measure(one))
		}
		n.settle()
		return n
	}
	whole := node{}
	for _, root := range t.Roots {
		whole.below = append(whole.below, measure(root))
	}
	whole.settle()
	return whole.split(most)
}

// settle is the height that a box takes with all that hangs on it.
func (n *node) settle() {
	n.span = 0
	for i, one := range n.below {
		if i > 0 {
			n.span += treeGap
		}
		n.span += one.span
	}
	n.span = max(n.span, n.height)
}

// split takes a tree apart where it is taller than most.
func (n node) split(most int) []node {
	if n.span <= most || len(n.below) == 0 {
		return []node{n}
	}
	var all []node
	part := n
	part.below = nil
	put := func() {
		if len(part.below) > 0 {
			part.settle()
			all = append(all, part)
			part.below, part.again = nil, true
		}
	}
	for _, child := range n.below {
		for _, piece := range child.split(most) {
			part.below = append(part.below, piece)
			part.settle()
			if part.span > most && len(part.below) > 1 {
				part.below = part.below[:len(part.below)-1]
				put()
				part.below = append(part.below, piece)
			}
		}
	}
	put()
	return all
}

// boxLines are the paragraphs of a box: its level, its name, by what it is measured, whose it is.
func boxLines(b doc.Branch) []doc.Run {
	all := []doc.Run{{Text: b.Level, Italic: true}, {Text: b.Title, Bold: true}}
	for _, m := range b.Measures {
		all = append(all, doc.Run{Text: m})
	}
	if b.Who != "" {
		all = append(all, doc.Run{Text: b.Who, Italic: true})
	}
	return all
}

// depth is how many levels a plan has.
func depth(all []doc.Branch) int {
	most := 0
	for _, b := range all {
		most = max(most, 1+depth(b.Below))
	}
	return most
}

// boxWidth is that of every box.
func (m *maker) boxWidth(t *doc.Tree) int {
	levels := max(depth(t.Roots), 1)
	return (m.room() - (levels-1)*treeLane) / levels
}

// mostTree is how tall a drawing may be, so that its caption still stands on its page.
func (m *maker) mostTree() int {
	p := m.now()
	return (p.height - p.top - p.bottom) * 86 / 100
}

// tree writes the drawings.
func (m *maker) tree(t *doc.Tree) {
	width := m.boxWidth(t)
	for _, whole := range m.drawings(t, m.mostTree()) {
		m.picture++
		m.open("Gambar", "")
		cx, cy := m.room()*emu, whole.span*emu
		m.out.putf(`<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Pohon kinerja %d" descr="Pohon kinerja"/><wp:cNvGraphicFramePr/>`, cx, cy, m.picture, m.picture)
		m.out.put(`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>`)
		m.out.putf(`<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/><a:chOff x="0" y="0"/><a:chExt cx="%d" cy="%d"/></a:xfrm></wpg:grpSpPr>`, cx, cy, cx, cy)
		d := drawing{m: m, width: width}
		top := 0
		for _, root := range whole.below {
			d.box(root, 0, top)
			top += root.span + treeGap
		}
		m.out.put(`</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`)
	}
}

// drawing writes the shapes of one tree.
type drawing struct {
	m     *maker
	width int
	shape int // the last number given to one
}

// box draws a box in the middle of its span, what hangs on it, and the lines between; it
// returns the height of its middle.
func (d *drawing) box(n node, level, top int) int {
	left, at := level*(d.width+treeLane), top+(n.span-n.height)/2
	d.rectangle(n, left, at, level)
	middle := at + n.height/2
	if len(n.below) == 0 {
		return middle
	}
	trunk := left + d.width + treeLane/2
	d.line(left+d.width, middle, trunk, middle)
	first, last, below := middle, middle, top
	inner := 0
	for i, one := range n.below {
		if i > 0 {
			inner += treeGap
		}
		inner += one.span
	}
	below += (n.span - inner) / 2
	for _, one := range n.below {
		its := d.box(one, level+1, below)
		d.line(trunk, its, left+d.width+treeLane, its)
		first, last = min(first, its), max(last, its)
		below += one.span + treeGap
	}
	if last > first {
		d.line(trunk, first, trunk, last)
	}
	return middle
}

// fillOf is the colour of the boxes of a level, from above; light enough for print in black.
func fillOf(level int) string {
	return [...]string{"D9E2F3", "E7EDF8", "F2F2F2", "FFFFFF"}[min(level, 3)]
}

func (d *drawing) rectangle(n node, x, y, level int) {
	out := &d.m.out
	d.shape++
	out.putf(`<wps:wsp><wps:cNvPr id="%d" name="Kotak %d"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
		1000*d.m.picture+d.shape, d.shape, x*emu, y*emu, d.width*emu, n.height*emu)
	out.put(`<a:solidFill><a:srgbClr val="`, fillOf(level), `"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>`)
	for i, r := range boxLines(n.Branch) {
		d.m.open("KotakPohon", "")
		if i == 0 && n.again {
			r.Text += " (lanjutan)"
		}
		d.m.run(r)
		out.put(`</w:p>`)
	}
	out.putf(`</w:txbxContent></wps:txbx><wps:bodyPr lIns="%d" tIns="%d" rIns="%d" bIns="%d" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>`, treePad*emu, treePad/2*emu, treePad*emu, treePad/2*emu)
}

func (d *drawing) line(x, y, toX, toY int) {
	d.shape++
	d.m.out.putf(`<wps:wsp><wps:cNvPr id="%d" name="Garis %d"/><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`,
		1000*d.m.picture+d.shape, d.shape, x*emu, y*emu, (toX-x)*emu, (toY-y)*emu)
}

// treeHeights are those of the drawings, for an estimate of pages.
func (m *maker) treeHeights(t *doc.Tree) []int {
	var all []int
	for _, whole := range m.drawings(t, m.mostTree()) {
		all = append(all, whole.span)
	}
	return all
}
