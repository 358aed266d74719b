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

// Build lays groups out as headings with their tally, rows under them with mark, quarter and evidence.
func (s *Screen) Build(st screen.State) ([]kit.Column, []kit.Row) {
	columns := []kit.Column{
		{Key: "kegiatan", Title: "Tabel 10 Fasilitasi dan koordinasi", Left: true, Tail: true, Least: 48},
		{Key: columnCount, Title: "", Width: 7, Stop: true, Quiet: true},
		{Key: "tw", Title: "TW", Width: 4, Left: true},
		{Key: "tanggal", Title: "Tanggal", Width: 10, Drop: 3},
		{Key: "bukti", Title: "Bukti", Width: 8, Left: true, Drop: 2},
		{Key: "catatan", Title: "Catatan", Width: 30, Left: true, Drop: 4},
	}
	var rows []kit.Row
	group := -1
	within := 0
	for i := range st.Book.Rows {
		row := &st.Book.Rows[i]
		for group < 0 || st.Book.Facilitations[group].ID != row.Group {
			group++
			within = 0
			rows = append(rows, groupRow(st, group))
		}
		within++
		if row.Heading != "" {
			rows = append(rows, kit.Row{Text: "   " + row.Heading, Tone: kit.Dim, Heads: 2})
		}
		line := s.line(st, row, within)
		line.Number, line.Also = fmt.Sprintf("%d.%d", group+1, within), row.Name
		rows = append(rows, line)
	}
	for group++; group < len(st.Book.Facilitations); group++ {
		rows = append(rows, groupRow(st, group))
	}
	return columns, rows
}

func groupRow(st screen.State, group int) kit.Row {
	tally := st.Results.Facilitation.Groups[group]
	return kit.Row{Heads: 1, Cells: []kit.Cell{
		{Text: fmt.Sprintf("%2d %s", group+1, shortened(st.Book.Facilitations[group].Name)), Tone: kit.Strong},
		{Text: fmt.Sprintf("%d/%d", tally.Realised, tally.Planned), Tone: kit.Strong},
	}}
}

func (s *Screen) line(st screen.State, row *model.FacilitationRow, number int) kit.Row {
	b := st.Book
	done := realised(b, row.ID, model.Q1, st.Quarter)
	var quarters []string
	var proof []model.Evidence
	var date model.Date
	notes := []string{}
	for _, q := range model.Quarters() {
		mark := b.Mark(row.ID, q)
		if mark.Count > 0 && q <= st.Quarter {
			quarters = append(quarters, q.Roman())
			date = mark.Date
		}
		proof = append(proof, mark.Evidence...)
		if mark.Note != "" {
			notes = append(notes, mark.Note)
		}
	}
	if reason := b.Reason(row.ID); reason != "" && done < row.Planned {
		notes = append([]string{"sebab: " + reason}, notes...)
	}
	box := "[ ]"
	if done > 0 {
		box = "[x]"
	}
	count := kit.Cell{Text: box, Why: "tekan Spasi", Copy: strconv.Itoa(done)}
	if row.Planned != 1 || done > 1 {
		own := b.Mark(row.ID, st.Quarter).Count
		count = kit.Cell{Text: fmt.Sprintf("%d/%d", done, row.Planned), Key: screen.EntryKey(b.Year, (&model.FacilitationMark{Row: row.ID, Quarter: st.Quarter}).Ref()), Start: strconv.Itoa(own)}
	}
	return kit.Row{ID: string(row.ID), Ref: row.Ref(), Cells: []kit.Cell{
		{Text: fmt.Sprintf("   %d %s", number, shortened(row.Name))},
		count,
		{Text: cmp.Or(strings.Join(quarters, ","), s.Look.Signs.None)},
		{Text: text.ShortDate(date), Tone: kit.Dim},
		{Text: evidenceMark(proof, s.Look.Signs.None)},
		{Text: strings.Join(notes, " · "), Tone: kit.Dim},
	}}
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
