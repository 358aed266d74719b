package facilitation

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// line is a row of the table: a kegiatan with what is known of it, or a group with its tally.
type line struct {
	name  kit.Cell
	count kit.Cell
	of    *model.FacilitationRow // nil: a group
	done  done
}

// done is what the marks of a row come to.
type done struct {
	count    int
	quarters []model.Quarter
	proof    []model.Evidence
	date     model.Date // of the last
	notes    []string
}

func (s *Screen) columns() kit.Columns[line] {
	none := s.Look.Signs.None
	known := func(show func(done) kit.Cell) func(line) kit.Cell {
		return func(l line) kit.Cell {
			if l.of == nil {
				return kit.Cell{}
			}
			return show(l.done)
		}
	}
	return kit.Columns[line]{
		{Key: "kegiatan", Title: "Tabel 10 Fasilitasi dan koordinasi", Align: kit.KeepEnds, Least: 48, Heads: []string{"Fasilitasi", "Kegiatan", "Kegiatan fasilitasi", "Uraian", "Uraian kegiatan", "Nomor kegiatan"}, Cell: func(l line) kit.Cell { return l.name }},
		{Key: columnCount, Width: 7, Stop: kit.AtRow, Heads: []string{"Realisasi", "Direalisasikan", "Terlaksana"}, Cell: func(l line) kit.Cell { return l.count }},
		{Key: "tw", Title: "TW", Width: 6, Align: kit.Left, Cell: known(func(d done) kit.Cell {
			return kit.Cell{Text: cmp.Or(quartersMark(d.quarters), none)}
		})},
		{Key: "tanggal", Title: "Tanggal", Width: 10, Drop: 3, Cell: known(func(d done) kit.Cell {
			return kit.Cell{Text: text.ShortDate(d.date), Tone: kit.Dim}
		})},
		{Key: "bukti", Title: "Bukti", Width: 8, Align: kit.Left, Drop: 2, Cell: known(func(d done) kit.Cell {
			return kit.Cell{Text: evidenceMark(d.proof, none)}
		})},
		{Key: "catatan", Title: "Catatan", Width: 30, Align: kit.Left, Drop: 4, Cell: known(func(d done) kit.Cell {
			return kit.Cell{Text: strings.Join(d.notes, " · "), Tone: kit.Dim}
		})},
	}
}

// Build lays groups out as headings with their tally, rows under them with mark, quarter and evidence.
func (s *Screen) Build(st screen.State) kit.Table {
	columns := s.columns()
	groupRow := func(group int) kit.Row {
		return kit.Row{Heads: 1, Cells: columns.CellsOf(func() line { return groupLine(st, group) })}
	}
	var rows []kit.Row
	group := -1
	within := 0
	for i := range st.Book.Rows {
		row := &st.Book.Rows[i]
		for group < 0 || st.Book.Facilitations[group].ID != row.Group {
			group++
			within = 0
			rows = append(rows, groupRow(group))
		}
		within++
		number := within
		if row.Heading != "" {
			rows = append(rows, kit.Row{Text: "   " + row.Heading, Tone: kit.Dim, Heads: 2})
		}
		rows = append(rows, kit.Row{
			ID: string(row.ID), Ref: row.Ref(), Number: strconv.Itoa(group+1) + "." + strconv.Itoa(number), Also: row.Name,
			Names: func() []string { return []string{row.Name, screen.RowNumber(st.Book, row)} },
			Cells: columns.CellsOf(func() line { return s.line(st, row, number) }),
		})
	}
	for group++; group < len(st.Book.Facilitations); group++ {
		rows = append(rows, groupRow(group))
	}
	return columns.Table(rows)
}

func groupLine(st screen.State, group int) line {
	tally := st.Results.Facilitation.Groups[group]
	return line{
		name:  kit.Cell{Text: fmt.Sprintf("%2d %s", group+1, shortened(st.Book.Facilitations[group].Name)), Tone: kit.Strong},
		count: kit.Cell{Text: fmt.Sprintf("%d/%d", tally.Realised, tally.Planned), Tone: kit.Strong},
	}
}

func (s *Screen) line(st screen.State, row *model.FacilitationRow, number int) line {
	l := line{name: kit.Cell{Text: fmt.Sprintf("   %d %s", number, shortened(row.Name))}, of: row, done: doneOf(st, row)}
	box := "[ ]"
	if l.done.count > 0 {
		box = "[x]"
	}
	l.count = kit.Cell{Text: box, Why: "tekan Spasi", Copy: strconv.Itoa(l.done.count)}
	if row.Planned != 1 || l.done.count > 1 {
		key := screen.EntryKey(st.Book.Year, (&model.FacilitationMark{Row: row.ID, Quarter: st.Quarter}).Ref())
		l.count = kit.Cell{Text: fmt.Sprintf("%d/%d", l.done.count, row.Planned), Key: key, Start: strconv.Itoa(st.Book.Mark(row.ID, st.Quarter).Count)}
	}
	return l
}

func doneOf(st screen.State, row *model.FacilitationRow) done {
	b := st.Book
	d := done{count: realised(b, row.ID, model.Q1, st.Quarter)}
	for _, q := range model.Quarters() {
		mark := b.Mark(row.ID, q)
		if mark.Count > 0 && q <= st.Quarter {
			d.quarters = append(d.quarters, q)
			d.date = mark.Date
		}
		d.proof = append(d.proof, mark.Evidence...)
		if mark.Note != "" {
			d.notes = append(d.notes, mark.Note)
		}
	}
	if reason := b.Reason(row.ID); reason != "" && d.count < row.Planned {
		d.notes = append([]string{"sebab: " + reason}, d.notes...)
	}
	return d
}

// quartersMark names the quarters in the room of their column: a run by its ends, such as
// I-III, several others by their digits, such as 1,2,4.
func quartersMark(quarters []model.Quarter) string {
	var names, digits []string
	for _, q := range quarters {
		names, digits = append(names, q.Roman()), append(digits, strconv.Itoa(int(q)))
	}
	last := len(quarters) - 1
	switch {
	case last > 1 && int(quarters[last]-quarters[0]) == last:
		return names[0] + "-" + names[last]
	case last > 1:
		return strings.Join(digits, ",")
	}
	return strings.Join(names, ",")
}

// shortened drops the word that nearly every row of the table begins with.
func shortened(name string) string {
	rest, ok := strings.CutPrefix(name, "Fasilitasi ")
	if !ok || rest == "" {
		return name
	}
	first, size := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(first)) + rest[size:]
}

// evidenceMark is the first kind's mark and how many pieces there are.
func evidenceMark(proof []model.Evidence, none string) string {
	if len(proof) == 0 {
		return none
	}
	for _, info := range model.EvidenceKinds() {
		if info.Kind == proof[0].Kind {
			return fmt.Sprintf("%-3s %d", info.Mark, len(proof))
		}
	}
	return strconv.Itoa(len(proof))
}

// Parse reads how often a row was realised in the quarter; the rest of the mark stays.
func (s *Screen) Parse(at kit.Spot, typed string) (model.Record, string, error) {
	row := s.State.Book.Row(model.ID(at.Row))
	if row == nil {
		return nil, "", model.Faultf(model.FaultMissing, "Fasilitasi", "Baris fasilitasi ini sudah tidak ada.")
	}
	mark := s.State.Book.Mark(row.ID, s.State.Quarter)
	mark.Row, mark.Quarter = row.ID, s.State.Quarter
	elsewhere := realised(s.State.Book, row.ID, model.Q1, model.Q4) - mark.Count
	if strings.TrimSpace(typed) == "" {
		typed = "0"
	}
	count, err := text.ParseCount("Direalisasikan TW "+s.State.Quarter.Roman(), typed, row.Planned-elsewhere)
	mark.Count = count
	return &mark, "", err
}

// Name says which row.
func (s *Screen) Name(at kit.Spot) string {
	if row := s.State.Book.Row(model.ID(at.Row)); row != nil {
		return row.Name
	}
	return at.Row
}

// Live shows the rate with its target and achievement, and what the chosen row lacks.
func (s *Screen) Live(st screen.State, at kit.Spot) []string {
	list := st.Results.Facilitation
	places := st.Book.Settings.Decimals
	line := screen.RateLine(list.Realised, list.Planned, list.Rates[st.Quarter-1], places)
	for i, ind := range st.Book.Indicators {
		if ind.Source == model.FromFacilitation {
			line += screen.AchievementTail(st.Results.Measures[i], places, s.Across())
			break
		}
	}
	return []string{line, s.lack(st, at)}
}

// About tells all of the chosen row: what was realised when, with which proof, or why not.
func (s *Screen) About(st screen.State, at kit.Spot) []string {
	row := st.Book.Row(model.ID(at.Row))
	if row == nil {
		return nil
	}
	lines := []string{
		screen.RowNumber(st.Book, row) + " " + row.Name,
		fmt.Sprintf("Rencana %d, terlaksana %d kali", row.Planned, realised(st.Book, row.ID, model.Q1, st.Quarter)),
	}
	for _, q := range model.Quarters() {
		mark := st.Book.Mark(row.ID, q)
		if mark.IsBlank() {
			continue
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("TW %s: %d kali %s", q.Roman(), mark.Count, text.LongDate(mark.Date))))
		for _, e := range mark.Evidence {
			lines = append(lines, strings.TrimSpace("  "+evidenceLabel(e.Kind)+" "+e.Reference))
		}
		if mark.Note != "" {
			lines = append(lines, "  "+mark.Note)
		}
	}
	if reason := st.Book.Reason(row.ID); reason != "" {
		lines = append(lines, "Sebab belum: "+reason)
	}
	return lines
}

// lack says what is missing of the chosen row, with its full name where nothing is.
func (s *Screen) lack(st screen.State, at kit.Spot) string {
	row := st.Book.Row(model.ID(at.Row))
	if row == nil {
		return "Belum ada kegiatan fasilitasi pada tahun ini."
	}
	number := screen.RowNumber(st.Book, row)
	if done := realised(st.Book, row.ID, model.Q1, st.Quarter); done == 0 {
		if later := realised(st.Book, row.ID, st.Quarter+1, model.Q4); later > 0 {
			return number + " terlaksana sesudah TW " + st.Quarter.Roman() + "."
		}
		if st.Book.Reason(row.ID) == "" {
			return number + " belum terlaksana: sebab belum diisi (Enter)"
		}
		return number + " belum terlaksana: " + st.Book.Reason(row.ID)
	}
	for q := model.Q1; q <= st.Quarter; q++ {
		if mark := st.Book.Mark(row.ID, q); mark.Count > 0 && len(mark.Evidence) == 0 {
			return number + " tanpa bukti dukung (B) · " + row.Name
		}
	}
	return number + " " + row.Name
}
