package kit

import (
	"errors"
	"fmt"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// Table splits pasted text into lines and cells; the line end behind the last line, which
// spreadsheets add, is not another line.
func Table(pasted string) [][]string {
	if !strings.Contains(pasted, "\n") && strings.Count(pasted, "\r") == 2*strings.Count(pasted, "\r\r") {
		// Some terminals make a CR of each half of a CR LF.
		pasted = strings.ReplaceAll(pasted, "\r\r", "\n")
	}
	pasted = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(pasted)
	var lines [][]string
	for line := range strings.SplitSeq(strings.TrimSuffix(pasted, "\n"), "\n") {
		var cells []string
		for cell := range strings.SplitSeq(line, "\t") {
			cells = append(cells, model.Clean(cell, false))
		}
		lines = append(lines, cells)
	}
	return lines
}

// single reports that there is one cell only.
func single(texts [][]string) bool { return len(texts) == 1 && len(texts[0]) == 1 }

// laid is texts laid over a grid: what may be saved, what needs a decision, what fell aside.
type laid struct {
	first    Spot
	good     []model.Record
	doubtful []model.Record
	poor     []Flaw // the doubtful among them
	emptied  int    // of the good: entries that were filled and get a blank
	skipped  int    // texts over cells that take no entry
	below    int    // lines below the last row
	beside   int    // texts right of the last column
	left     int    // entries not cleared, for something unsaved was typed there
	seen     uint64
}

// lay reads each text as if it were typed into the spot it lies over. spots has a slice for
// each line, at least as long as the texts that fit.
func (s *Sheet) lay(texts [][]string, spots [][]Spot) *laid {
	l := &laid{seen: s.State.Book.Revision}
	if len(spots) > 0 && len(spots[0]) > 0 {
		l.first = spots[0][0]
	}
	for r, line := range texts {
		if r >= len(spots) {
			l.below++
			continue
		}
		for c, typed := range line {
			switch {
			case c < len(spots[r]):
				s.layOne(l, spots[r][c], typed)
			case typed != "":
				l.beside++
			}
		}
	}
	return l
}

func (s *Sheet) layOne(l *laid, at Spot, typed string) {
	cell := s.Grid.at(at)
	if cell == nil || !cell.Entry() {
		if typed != "" {
			l.skipped++
		}
		return
	}
	// A text left in the cell is not thrown away for one that only happens to lie over it.
	if d, left := s.Grid.drafts[cell.Key]; left {
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, fmt.Sprintf("di sini masih ada %q yang belum disimpan.", d.Text)})
		return
	}
	rec, doubt, err := s.page.Parse(at, typed)
	if err == nil {
		err = rec.Check()
	}
	switch {
	case err != nil:
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, err.Error()})
	case doubt != "":
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, doubt})
		l.doubtful = append(l.doubtful, rec)
	default:
		if typed == "" && s.Grid.copied(cell) != "" {
			l.emptied++
		}
		l.good = append(l.good, rec)
	}
}

// paste lays texts over the grid from the chosen cell on. One text fills a whole block;
// without a block it begins an entry.
func (s *Sheet) paste(pasted string) {
	texts := Table(pasted)
	if s.Grid.Cell() == nil {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada sel untuk ditempeli."})
		return
	}
	lines := s.Grid.lines()
	switch {
	case single(texts) && lines == nil:
		if !s.Grid.Replace(strings.TrimSpace(texts[0][0])) {
			s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak diisi di sini: " + s.Grid.whyClosed() + "."})
		}
		return
	case single(texts):
		s.offer(s.lay(repeated(texts[0], lines), lines), "ditempel")
		return
	case lines != nil:
		s.offer(s.lay(texts, s.Grid.from(lines[0][0])), "ditempel")
		return
	}
	s.offer(s.grown(texts, s.Grid.from(s.Grid.Spot())), "ditempel")
}

// grown lays texts over the grid; what lies below its last row makes new ones where they are
// made as they are needed.
func (s *Sheet) grown(texts [][]string, spots [][]Spot) *laid {
	l := s.lay(texts, spots)
	if page, ok := s.page.(Growing); ok && l.below > 0 && s.Grid.Filter().Text == "" {
		l.good, l.below = append(l.good, page.Grow(texts[len(spots):], s.Grid.Spot().Column)...), 0
	}
	return l
}

// repeated is one line of texts for each line of spots; one text alone for each spot.
func repeated(line []string, spots [][]Spot) [][]string {
	var texts [][]string
	for _, row := range spots {
		if len(line) == 1 {
			all := make([]string, len(row))
			for i := range all {
				all[i] = line[0]
			}
			texts = append(texts, all)
			continue
		}
		texts = append(texts, line)
	}
	return texts
}

// offer saves what was laid, or asks where some of it cannot be saved as it is.
func (s *Sheet) offer(l *laid, done string) {
	switch {
	case len(l.poor) > 0:
		all := append(append([]model.Record{}, l.good...), l.doubtful...)
		s.Host.Open(NewReview(s.Look, l.poor, l.aside(), len(l.good), len(l.doubtful),
			func() { s.enter(l, l.good, done) }, func() { s.enter(l, all, done) }))
	case len(l.good) == 0:
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang " + done + l.aside() + "."})
	default:
		s.enter(l, l.good, done)
	}
}

// enter saves the records as one act and says what became of the texts.
func (s *Sheet) enter(l *laid, records []model.Record, done string) {
	did := fmt.Sprintf("%d isian %s", len(records), done)
	left := len(l.good) + len(l.poor) - len(records)
	if page, ok := s.page.(Gathering); ok {
		records = page.Gather(records)
	}
	edits := make([]store.Edit, len(records))
	for i := range records {
		edits[i] = store.Put(records[i])
	}
	told := screen.Notice{Tone: screen.Done, Text: did + l.aside()}
	if left > 0 {
		told.Text += fmt.Sprintf(", %d tidak dimasukkan", left)
	}
	if told.Text != did {
		told.Tone = screen.Warning
	}
	told.Text += "; U mengurungkan"
	s.Host.Write(screen.Act{Note: did + " mulai " + s.page.Name(l.first), Edits: edits, Seen: l.seen, Done: func(err error) {
		var conflict *store.Conflict
		switch {
		case err == nil:
			s.Host.Say(told)
		case errors.As(err, &conflict):
			s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang disimpan; yang tersimpan tetap."})
		}
	}})
}

// aside tells what was not entered though nothing was wrong with it, and what became blank.
func (l *laid) aside() string {
	line := ""
	for _, row := range []struct {
		count  int
		phrase string
	}{
		{l.emptied, "%d isian menjadi kosong"},
		{l.left, "%d sel dengan isian yang belum disimpan dilewati"},
		{l.skipped, "%d sel bukan isian dilewati"},
		{l.below, "%d baris di bawah baris terakhir tidak masuk"},
		{l.beside, "%d sel di kanan kolom terakhir tidak masuk"},
	} {
		if row.count > 0 {
			line += ", " + fmt.Sprintf(row.phrase, row.count)
		}
	}
	return line
}
