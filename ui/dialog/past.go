package dialog

// past is what a text was before it was changed, so that typing can be taken back word by
// word and deleting run by run.
type past struct {
	done, undone []moment
	run          run
}

// run says what is going on and is taken back as one.
type run int

const (
	nothing run = iota
	typing
	deleting
)

// moment is a text with the place of the cursor in it.
type moment struct {
	text        string
	row, letter int
}

// mostMoments bounds what a text remembers; beyond it the oldest goes.
const mostMoments = 200

func (p *past) can() bool      { return len(p.done) > 0 }
func (p *past) canAgain() bool { return len(p.undone) > 0 }

// note remembers what stood before a key, unless the key goes on with what went on before it.
func (p *past) note(before moment, now string) {
	kind := typing
	switch {
	case now == before.text:
		p.run = nothing
		return
	case len(now) < len(before.text):
		kind = deleting
	}
	if p.run != kind {
		p.keep(before)
	}
	p.undone, p.run = nil, kind
}

// pause lets what comes next be taken back on its own, for a word is complete.
func (p *past) pause() { p.run = nothing }

// keep remembers a moment on its own.
func (p *past) keep(m moment) {
	p.done = append(p.done, m)
	if len(p.done) > mostMoments {
		p.done = p.done[1:]
	}
	p.undone, p.run = nil, nothing
}

// back gives the moment before, and remembers the present one.
func (p *past) back(now moment) moment { return p.turn(&p.done, &p.undone, now) }

// again gives back what back took.
func (p *past) again(now moment) moment { return p.turn(&p.undone, &p.done, now) }

func (p *past) turn(from, to *[]moment, now moment) moment {
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, now)
	p.run = nothing
	return last
}

func (t *Text) moment() moment { return moment{t.area.Value(), t.area.Line(), t.area.Column()} }

func (t *Text) restore(m moment) {
	t.set(m.text)
	for t.area.Line() > m.row {
		t.area.CursorUp()
	}
	t.area.SetCursorColumn(m.letter)
}
