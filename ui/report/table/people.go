package table

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// staffColumn is a column of the table of staff that counts people.
type staffColumn struct {
	key, head, group string
	of               func(*model.Staff) int
}

func staffColumns() []staffColumn {
	const sex, status, diploma, echelon = "Jenis Kelamin", "Status Kepegawaian", "Ijazah", "Eselon"
	return []staffColumn{
		{"l", "L", sex, func(s *model.Staff) int { return s.Male }},
		{"p", "P", sex, func(s *model.Staff) int { return s.Female }},
		{"pns", "PNS", status, func(s *model.Staff) int { return s.Civil }},
		{"p3k", "PPPK", status, func(s *model.Staff) int { return s.Contract }},
		{"paruh", "PPPK paruh waktu", status, func(s *model.Staff) int { return s.PartTime }},
		{"tkb", "Non ASN", status, func(s *model.Staff) int { return s.Temporary }},
		{"sd", "SD", diploma, func(s *model.Staff) int { return s.Education.Primary }},
		{"smp", "SMP", diploma, func(s *model.Staff) int { return s.Education.Junior }},
		{"sma", "SMA", diploma, func(s *model.Staff) int { return s.Education.Senior }},
		{"d1", "D1", diploma, func(s *model.Staff) int { return s.Education.Diploma1 }},
		{"d2", "D2", diploma, func(s *model.Staff) int { return s.Education.Diploma2 }},
		{"d3", "D3", diploma, func(s *model.Staff) int { return s.Education.Diploma }},
		{"d4", "D4", diploma, func(s *model.Staff) int { return s.Education.Diploma4 }},
		{"s1", "S1", diploma, func(s *model.Staff) int { return s.Education.Bachelor }},
		{"s2", "S2", diploma, func(s *model.Staff) int { return s.Education.Master }},
		{"s3", "S3", diploma, func(s *model.Staff) int { return s.Education.Doctorate }},
		{"eselon-3", "III", echelon, func(s *model.Staff) int { return s.Echelon3 }},
		{"eselon-4", "IV", echelon, func(s *model.Staff) int { return s.Echelon4 }},
	}
}

// shownColumns leaves out the columns of sorts that not every office has, where nobody is of them.
func (y *year) shownColumns() []staffColumn {
	var shown []staffColumn
	for _, c := range staffColumns() {
		rare := slices.Contains([]string{"paruh", "d1", "d2", "d4"}, c.key)
		if !rare || slices.ContainsFunc(y.b.Staff, func(s model.Staff) bool { return c.of(&s) > 0 }) {
			shown = append(shown, c)
		}
	}
	return shown
}

func (y *year) staff() Table {
	counts := y.shownColumns()
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "jabatan", Head: "Jabatan dalam Organisasi", Width: 31},
	}}
	counted := map[string]int{}
	for _, c := range counts {
		counted[c.group]++
	}
	for _, c := range counts { // no head breaks within a word
		wide := max(9, 3+3*longestWord(c.head), (longestWord(c.group)+13)/counted[c.group])
		p.Columns = append(p.Columns, Column{Key: c.key, Head: c.head, Group: c.group, Width: wide, Align: Center})
	}
	p.Columns = append(p.Columns, Column{Key: "ket", Head: "Ket.", Width: 24})
	sums := make([]int, len(counts))
	for i := range y.b.Staff {
		s := &y.b.Staff[i]
		row := Row{Ref: s.Ref(), Cells: []Cell{ordinal(i + 1), words(s.Position)}}
		for j, c := range counts {
			sums[j] += c.of(s)
			row.Cells = append(row.Cells, tally(c.of(s)))
		}
		remark := s.Note
		if s.Needed > 0 {
			remark = strings.TrimPrefix(remark+fmt.Sprintf("; kebutuhan %d", s.Needed), "; ")
		}
		p.Rows = append(p.Rows, Row{Ref: row.Ref, Cells: append(row.Cells, words(remark))})
	}
	t := Table{Title: "Komposisi Pegawai " + y.b.Office.Name}
	if len(y.b.Staff) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "daftar pegawai"))
	} else {
		row := Row{Kind: Total, Cells: []Cell{{}, words("Jumlah")}}
		for j, c := range counts {
			row.Cells = append(row.Cells, tally(sums[j]).summed(staffTable, c.key, len(y.b.Staff)))
		}
		p.Rows = append(p.Rows, Row{Kind: Total, Cells: append(row.Cells, Cell{})})
	}
	t.Bodies = []Body{p}
	return t
}

// summed is a total over the rows above it.
func (c Cell) summed(table int, key string, rows int) Cell {
	return c.as(column(table, 0, key, 0, rows-1))
}

// nothing is the row of a table that has none: what has to be filled in.
func (y *year) nothing(columns int, what string) Row {
	r := Row{Cells: make([]Cell, columns)}
	r.Cells[0] = Cell{Gap: what, Across: columns}
	for i := 1; i < columns; i++ {
		r.Cells[i].Covered = true
	}
	return r
}

func (y *year) assets() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "nama", Head: "Nama Barang", Width: 68},
		{Key: "satuan", Head: "Satuan", Width: 18, Align: Center},
		{Key: "jumlah", Head: "Jumlah", Width: 16, Align: Center},
		{Key: "kondisi", Head: "Keterangan/Kondisi Barang", Width: 26, Align: Center},
	}}
	group, number, blank := "", 0, 0
	for i := range y.b.Assets {
		a := &y.b.Assets[i]
		if a.Group != group && a.Group != "" {
			p.Rows = append(p.Rows, band(len(p.Columns), a.Group))
			number = 0
		}
		group = a.Group
		number++
		amount := figure(calc.Entered(a.Quantity), Count, 0)
		amount.Text = text.Reading(a.Quantity)
		if a.Quantity.IsBlank() {
			blank++
		}
		p.Rows = append(p.Rows, Row{Ref: a.Ref(), Cells: []Cell{
			ordinal(number), words(a.Name), words(a.Unit), amount, words(string(a.Condition)),
		}})
	}
	t := Table{Title: fmt.Sprintf("Sarana dan Prasarana per Tanggal 31 Desember %d", y.b.Year)}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "daftar sarana dan prasarana"))
	} else {
		t.note("B = baik; RR = rusak ringan; RB = rusak berat.")
	}
	if blank > 0 {
		t.note(fmt.Sprintf("Jumlah %d barang tidak tercantum dalam daftar inventaris.", blank))
	}
	t.Bodies = []Body{p}
	return t
}
