package published

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/calc/check"
	"capaian/calc/printed"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/report/findings"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Widths of the columns of printed tables, in cells.
const (
	narrowest = 4
	widest    = 18
	leastName = 20
)

func columnKey(at int) string { return "k" + strconv.Itoa(at) }

// columnOf reads a column's key; −1 where it is none.
func columnOf(key string) int {
	at, err := strconv.Atoi(strings.TrimPrefix(key, "k"))
	if err != nil {
		return -1
	}
	return at
}

// breadth is how many columns a table has, those without a head included.
func breadth(t *model.PrintedTable, rows []model.PrintedRow) int {
	width := len(t.Columns)
	for i := range rows {
		width = max(width, len(rows[i].Cells))
	}
	return width
}

// table lays the open table out as it is printed.
func (s *Screen) table(b *model.Book, t *model.PrintedTable) kit.Table {
	lines := b.PrintedRows(t.ID)
	width := breadth(t, lines)
	columns := make(kit.Columns[*model.PrintedRow], width)
	broad, broadest := -1, 0
	for c := range width {
		need, words := 0, 0
		for i := range lines {
			cell := lines[i].Cell(c)
			need = max(need, text.Width(cell))
			if !strings.ContainsAny(cell, "0123456789") {
				words += text.Width(cell)
			}
		}
		if words > broadest {
			broad, broadest = c, words
		}
		title := ""
		if c < len(t.Columns) {
			title = titleOf(t, c)
		}
		columns[c] = kit.Column[*model.PrintedRow]{
			Key: columnKey(c), Title: title, Width: min(max(need+1, text.Width(title), narrowest), widest), Stop: kit.AtCell,
			Cell: func(row *model.PrintedRow) kit.Cell { return s.cell(b.Year, row, c) },
		}
		if s.wordy(t.ID, c) {
			columns[c].Align = kit.Left
		}
	}
	if broad >= 0 {
		columns[broad].Width, columns[broad].Least, columns[broad].Align = 0, leastName, kit.Left
	}
	var rows []kit.Row
	for i := range lines {
		rows = append(rows, kit.Row{ID: string(lines[i].ID), Ref: lines[i].Ref(), Cells: columns.Cells(&lines[i])})
	}
	if len(rows) == 0 {
		rows = []kit.Row{{Text: "Belum ada baris. Alt+A menambah, atau tempel dari Word atau Excel.", Tone: kit.Dim}}
	}
	return columns.Table(rows)
}

// wordy reports that a column holds words, which stand left.
func (s *Screen) wordy(table model.ID, column int) bool {
	reading := s.reads[table]
	if column >= len(reading.Columns) {
		return false
	}
	switch role := reading.Columns[column].Role; role {
	case printed.RoleCode, printed.RoleLevel, printed.RoleNote, printed.RoleRating, printed.RoleInterval, printed.RoleCondition:
		return true
	default:
		return role.Text()
	}
}

// cell is what is printed, with a sign where Pemeriksaan has something to say.
func (s *Screen) cell(year int, row *model.PrintedRow, column int) kit.Cell {
	printedAs := row.Cell(column)
	one := kit.Cell{Text: printedAs, Start: printedAs, Key: screen.EntryKey(year, screen.PrintedCell(row.Table, row.ID, column))}
	if printedAs == "" {
		one.Text, one.Tone = s.Look.Signs.Blank, kit.Dim
	}
	if f := s.worst(row, column); f != nil {
		one.Text, one.Copy, one.Tone = s.Look.Signs.Late+printedAs, printedAs, kit.Warn
		switch f.Level {
		case check.Error:
			one.Tone = kit.Bad
		case check.Info:
			one.Tone = kit.Plain
		case check.Warning:
		}
	}
	return one
}

// worst is the gravest finding of a cell that is not accepted, or nil.
func (s *Screen) worst(row *model.PrintedRow, column int) *check.Finding {
	found := s.wrong[place(row.Ref(), column)]
	for i := range found {
		if found[i].Accepted == "" {
			return &found[i] // they come with the worst first
		}
	}
	return nil
}

// row is the printed row of a spot, or nil.
func (s *Screen) row(b *model.Book, at kit.Spot) *model.PrintedRow {
	rows := b.PrintedRows(s.open)
	i := slices.IndexFunc(rows, func(r model.PrintedRow) bool { return string(r.ID) == at.Row })
	if i < 0 {
		return nil
	}
	return &rows[i]
}

// Parse puts the text into its cell as it is: what is printed is not ours to read.
func (s *Screen) Parse(at kit.Spot, typed string) (model.Record, string, error) {
	row, column := s.row(s.State.Book, at), columnOf(at.Column)
	if row == nil || column < 0 {
		return nil, "", model.Faultf(model.FaultMissing, "Baris", "Baris ini sudah tidak ada.")
	}
	changed, doubt := withCell(row, column, typed), ""
	if isFigure(row.Cell(column)) && changed.Cell(column) != "" && !isFigure(changed.Cell(column)) {
		doubt = fmt.Sprintf("Di sini tercetak angka %s; yang diketik bukan angka.", row.Cell(column))
	}
	return changed, doubt, nil
}

// isFigure reports a text that is read as a number.
func isFigure(cell string) bool {
	parsed, err := text.ParseNumber("", cell)
	if err != nil {
		return false
	}
	_, is := parsed.Reading.Value()
	return is
}

// withCell is a copy of the row with another cell; blanks at its end are left out.
func withCell(row *model.PrintedRow, column int, typed string) *model.PrintedRow {
	changed := *row
	changed.Cells = slices.Clone(row.Cells)
	for len(changed.Cells) <= column {
		changed.Cells = append(changed.Cells, "")
	}
	changed.Cells[column] = strings.TrimSpace(model.Clean(typed, false))
	for n := len(changed.Cells); n > 0 && changed.Cells[n-1] == ""; n-- {
		changed.Cells = changed.Cells[:n-1]
	}
	return &changed
}

// Gather makes one row of the records that each hold another cell of it.
func (s *Screen) Gather(records []model.Record) []model.Record {
	var all []model.Record
	at := map[model.Ref]*model.PrintedRow{}
	for _, r := range records {
		one, ok := r.(*model.PrintedRow)
		if !ok {
			all = append(all, r)
			continue
		}
		whole := at[one.Ref()]
		before := s.row(s.State.Book, kit.Spot{Row: string(one.ID)})
		if whole == nil || before == nil {
			at[one.Ref()] = one
			all = append(all, one)
			continue
		}
		for c := range max(len(one.Cells), len(before.Cells)) {
			if one.Cell(c) != before.Cell(c) {
				*whole = *withCell(whole, c, one.Cell(c))
			}
		}
	}
	return all
}

// Name says which cell it is: Tabel 9 baris 3 Capaian.
func (s *Screen) Name(at kit.Spot) string {
	b := s.State.Book
	t, row := b.PrintedTable(s.open), s.row(b, at)
	if t == nil || row == nil {
		return "Angka terbit"
	}
	name := text.Name(b, row.Ref(), nil)
	if t.Number != "" {
		name = strings.Replace(name, text.PrintedTitle(t), "Tabel "+t.Number, 1)
	}
	if c := columnOf(at.Column); c >= 0 && c < len(t.Columns) {
		name += " " + lastHead(t.Columns[c].Head)
	}
	return name
}

// Live tells what Pemeriksaan says of the cell, what its column is read as, and what the data
// come to.
func (s *Screen) Live(st screen.State, at kit.Spot) []string {
	p, t := s.chosen()
	switch {
	case p == nil:
		return []string{"Tabel yang ditempel dibaca dengan judul kolomnya; tulis persis seperti tercetak."}
	case s.open == "" && t == nil:
		return []string{s.aboutDocument(st.Book, p)}
	case s.open == "":
		return s.understood(t)
	}
	row, column := s.row(st.Book, at), columnOf(at.Column)
	if row == nil {
		return []string{text.PrintedTitle(t)}
	}
	where := s.heading(t, column)
	if figure, known := s.reads[t.ID].Data[check.Cell{Row: row.ID, Column: column}]; known {
		where += " · menurut data kantor " + text.Figure(figure, s.places(t.ID, column))
	}
	follows := s.relation(t.ID, column)
	found := s.wrong[place(row.Ref(), column)]
	switch {
	case len(found) == 0 && follows != "":
		return []string{where, follows}
	case len(found) == 0:
		return []string{where, text.PrintedTitle(t)}
	}
	f := &found[0]
	says := f.Message
	if brief := findings.Brief(f); brief != "" && text.Width(says) > s.Across()-4 {
		says = brief + "  " + says
	}
	if f.Accepted != "" {
		says = "Diterima: " + f.Accepted
	}
	return []string{s.Look.Signs.Late + " " + says, where}
}

// heading is the whole head of a column and what it is read as.
func (s *Screen) heading(t *model.PrintedTable, column int) string {
	head := ""
	if column >= 0 && column < len(t.Columns) {
		head = t.Columns[column].Head
	}
	head = cmp.Or(head, fmt.Sprintf("Kolom ke-%d", column+1))
	reading := s.reads[t.ID]
	if column < 0 || column >= len(reading.Columns) || reading.Columns[column].Role == printed.NoRole {
		return head + " (isi tidak dikenal, tidak diperiksa)"
	}
	return head + " (" + roleWords(reading.Columns[column]) + ")"
}

// places are the decimals of a computed figure: rupiah have none.
func (s *Screen) places(table model.ID, column int) int {
	if columns := s.reads[table].Columns; column < len(columns) && columns[column].Role.Money() {
		return 0
	}
	return s.State.Book.Settings.Decimals
}

// About tells in a wide window all that Pemeriksaan says of the cell, and what the data come
// to for the cells of its row.
func (s *Screen) About(st screen.State, at kit.Spot) []string {
	if s.open == "" {
		_, t := s.chosen()
		if t == nil {
			return nil
		}
		lines := append([]string{text.PrintedTitle(t)}, s.understood(t)...)
		for _, r := range s.holds[t.ID].Relations {
			lines = append(lines, fmt.Sprintf("%s %s", s.columnName(t, r.Where.Column), s.relation(t.ID, r.Where.Column)))
		}
		for _, g := range s.holds[t.ID].Unchecked {
			lines = append(lines, fmt.Sprintf("%s (%d): %s", g.Place, g.Count, g.Why))
		}
		return lines
	}
	row, column := s.row(st.Book, at), columnOf(at.Column)
	if row == nil {
		return nil
	}
	lines := []string{s.Name(at)}
	for _, f := range s.wrong[place(row.Ref(), column)] {
		lines = append(lines, f.Message)
		lines = append(lines, f.Working...)
	}
	_, t := s.chosen()
	if follows := s.relation(t.ID, column); follows != "" {
		lines = append(lines, s.columnName(t, column)+" "+follows, "Alt+I menamai isi kolom bila hubungan itu keliru; yang dipilih disimpan.")
	}
	for c := range row.Cells {
		if figure, known := s.reads[t.ID].Data[check.Cell{Row: row.ID, Column: c}]; known {
			lines = append(lines, fmt.Sprintf("%s: tercetak %s, data %s", s.columnName(t, c), row.Cell(c), text.Figure(figure, s.places(t.ID, c))))
		}
	}
	return lines
}

// columnName is what people call a column of the table.
func (s *Screen) columnName(t *model.PrintedTable, column int) string {
	if columns := s.reads[t.ID].Columns; column < len(columns) && columns[column].Role != printed.NoRole {
		return roleWords(columns[column])
	}
	return fmt.Sprintf("kolom ke-%d", column+1)
}

// within are the bindings of an open table.
func (s *Screen) within() []screen.Binding {
	none, one := "", ""
	at := s.Grid.Spot()
	row := s.row(s.State.Book, at)
	if row == nil {
		none = "belum ada baris"
	} else if len(s.wrong[place(row.Ref(), columnOf(at.Column))]) == 0 {
		one = "tidak ada temuan pada sel ini"
	}
	mine := s.Host.WhyNot(&model.PrintedRow{Table: s.open})
	rows := append(s.Grid.Moves(), s.Grid.Entering(s.Clear)...)
	rows = append(rows, s.Blockwise()...)
	rows = append(rows,
		screen.Do("N", "temuan berikut", s.next, "n").Hinted(),
		screen.Do("B", "temuan ini pada Pemeriksaan", s.toFindings, "b").Unless(cmp.Or(none, one)),
		screen.Do("I", "judul dan isi kolom", s.editColumn, "i"),
		screen.Do("E", "judul dan jenis tabel", s.editTable, "e"),
		screen.Do("A", "tambah baris di bawah", s.addRow, "a", "insert").Acting().Unless(mine),
		screen.Do("X", "hapus baris", s.removeRows, "x").Acting().Unless(cmp.Or(none, mine)),
	)
	if s.Grid.Filter().Text == "" && !s.Grid.Selecting() { // else the first Esc belongs to them
		rows = append(rows, screen.Do("Esc", "kembali", func() { s.enter("") }, "esc").Hinted())
	}
	return rows
}

// next moves to the next cell with a finding, from the first again after the last.
func (s *Screen) next() {
	b, at := s.State.Book, s.Grid.Spot()
	t := b.PrintedTable(s.open)
	rows := b.PrintedRows(s.open)
	width := breadth(t, rows)
	from := 0
	for i := range rows {
		if string(rows[i].ID) == at.Row {
			from = i*width + columnOf(at.Column)
		}
	}
	for n := 1; n <= len(rows)*width; n++ {
		cell := (from + n) % (len(rows) * width)
		if s.worst(&rows[cell/width], cell%width) != nil {
			s.Grid.Select(kit.Spot{Row: string(rows[cell/width].ID), Column: columnKey(cell % width)})
			return
		}
	}
	s.Host.Say(screen.Notice{Text: "Tidak ada temuan pada sel tabel ini."})
}

func (s *Screen) toFindings() {
	at := s.Grid.Spot()
	if row := s.row(s.State.Book, at); s.open != "" && row != nil {
		s.Host.Go(screen.Findings, screen.PrintedCell(row.Table, row.ID, columnOf(at.Column)))
		return
	}
	p, t := s.chosen()
	if t != nil {
		s.Host.Go(screen.Findings, t.Ref())
		return
	}
	s.Host.Go(screen.Findings, p.Ref())
}
