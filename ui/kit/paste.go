package kit

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
)

// SplitCells splits pasted text into lines and cells; the line end behind the last line, which
// spreadsheets add, is not another line.
func SplitCells(pasted string) [][]string {
	pasted = oneLineEnd(pasted)
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

// oneLineEnd makes \n of each line end, whatever made it.
func oneLineEnd(pasted string) string {
	if !strings.Contains(pasted, "\n") && strings.Count(pasted, "\r") == 2*strings.Count(pasted, "\r\r") {
		// Some terminals make a CR of each half of a CR LF.
		pasted = strings.ReplaceAll(pasted, "\r\r", "\n")
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(pasted)
}

// single reports that there is one cell only.
func single(texts [][]string) bool { return len(texts) == 1 && len(texts[0]) == 1 }

// laid is texts laid over a grid: what may be saved, what needs a decision, what fell aside.
type laid struct {
	sheet    *Sheet
	first    Spot
	good     []model.Record
	doubtful []model.Record
	poor     []Flaw // the doubtful among them
	emptied  int    // of the good: entries that were filled and get a blank
	changes  []change
	same     int  // texts that are saved already, where these are left out
	differs  bool // only what differs from what is saved is good
	skipped  int  // texts over cells that take no entry
	below    int  // lines below the last row
	beside   int  // texts right of the last column
	left     int  // entries not cleared, for something unsaved was typed there
	seen     uint64
}

// change is what becomes of an entry, both as its grid shows them.
type change struct {
	at            Spot
	before, after string
}

// lay reads each text as if it were typed into the spot it lies over. spots has a slice for
// each line, at least as long as the texts that fit.
func (s *Sheet) lay(texts [][]string, spots [][]Spot) *laid {
	l := &laid{sheet: s, seen: s.State.Book.Revision}
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
				l.lay(spots[r][c], typed)
			case typed != "":
				l.beside++
			}
		}
	}
	return l
}

// lay reads one text as if it were typed into the spot.
func (l *laid) lay(at Spot, typed string) { l.layIn(at, l.sheet.Grid.selection.cellAt(at), typed) }

// layIn is lay for the cell of the spot, which may be out of sight.
func (l *laid) layIn(at Spot, cell *Cell, typed string) {
	s := l.sheet
	if cell == nil || !cell.Entry() {
		if typed != "" {
			l.skipped++
		}
		return
	}
	// A text left in the cell is not thrown away for one that only happens to lie over it.
	if d, left := s.Grid.editor.draft(cell); left {
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, fmt.Sprintf("di sini masih ada %q yang belum disimpan.", d.Text)})
		return
	}
	rec, doubt, err := s.page.Parse(at, typed)
	if err == nil {
		err = rec.Check()
	}
	before := s.Grid.copied(cell)
	switch {
	case err != nil:
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, err.Error()})
	case l.differs && s.saved(at, cell, rec):
		l.same++
	case s.Host.WhyNot(rec) != "":
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, "tidak dapat diisi: " + s.Host.WhyNot(rec) + "."})
	case doubt != "":
		l.poor = append(l.poor, Flaw{s.page.Name(at), typed, doubt})
		l.doubtful = append(l.doubtful, rec)
	default:
		if typed == "" && before != "" {
			l.emptied++
		}
		if before != typed && !s.saved(at, cell, rec) {
			was, is := cell.asShown(before, typed)
			if page, ok := s.page.(Showing); ok {
				was, is = cell.Start, page.Shown(rec)
			}
			l.changes = append(l.changes, change{at, was, is})
		}
		l.good = append(l.good, rec)
	}
}

// saved reports that the cell holds already what the record says.
func (s *Sheet) saved(at Spot, cell *Cell, rec model.Record) bool {
	now, _, err := s.page.Parse(at, cell.Start)
	return err == nil && reflect.DeepEqual(now, rec)
}

// paste lays texts over the grid from the chosen cell on. One text fills a whole block;
// without a block it begins an entry.
func (s *Sheet) paste(pasted string) {
	s.Grid.Acted()
	texts := SplitCells(pasted)
	if s.Grid.Cell() == nil {
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada sel untuk ditempeli."})
		return
	}
	if s.pasteByName(texts) {
		return
	}
	if page, ok := s.page.(Elsewhere); ok {
		if where := page.ReadElsewhere(texts); where != "" {
			s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tempelan tidak dimasukkan: " + where})
			return
		}
	}
	lines := s.Grid.selection.lines()
	switch {
	case single(texts) && lines == nil:
		if !s.Grid.editor.replace(strings.TrimSpace(texts[0][0])) {
			s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak diisi di sini: " + s.Grid.editor.whyClosed() + "."})
		}
		return
	case single(texts):
		s.lay(repeated(texts[0], lines), lines).pasted()
		return
	case lines != nil:
		s.lay(texts, s.Grid.selection.from(lines[0][0])).pasted()
		return
	}
	s.laidFrom = s.Grid.Spot()
	l := s.lay(texts, s.Grid.selection.from(s.laidFrom))
	l.grow(texts)
	l.pasted()
}

// grow makes new rows of the texts below the last one, where rows are made as they are needed.
func (l *laid) grow(texts [][]string) {
	s := l.sheet
	if page, ok := s.page.(Growing); ok && l.below > 0 && s.Grid.Filter().Text == "" {
		l.good, l.below = append(l.good, page.Grow(texts[len(texts)-l.below:], s.Grid.Spot().Column)...), 0
	}
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

// pasted saves a paste by position, or asks first.
func (l *laid) pasted() {
	const done = "ditempel"
	if len(l.poor) > 0 || !l.askFirst(done) {
		l.offer(done)
	}
}

// offer saves what was laid, or asks where some of it cannot be saved as it is.
func (l *laid) offer(done string) {
	s := l.sheet
	switch {
	case len(l.poor) > 0:
		s.Host.Open(NewReview(s.Look, Outcome{
			Flaws: l.poor, Aside: l.aside(), Good: l.good, Doubtful: l.doubtful, Enter: func(records []model.Record) { l.enter(records, done) },
		}))
	case len(l.good) == 0:
		s.Host.Say(screen.Notice{Tone: screen.Warning, Text: "Tidak ada yang " + done + l.aside() + "."})
	default:
		l.enter(l.good, done)
	}
}

// enter saves the records as one act and says what became of the texts.
func (l *laid) enter(records []model.Record, done string) {
	s := l.sheet
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
	told.Text += "; Ctrl+Z mengurungkan"
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
