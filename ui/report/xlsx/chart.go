package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/report/table"
)

const chartTitle = "Capaian kinerja dari tahun ke tahun"

// The tables that hold achievements year by year.
const (
	formerTable = 12
	periodTable = 13
)

// mostSeries is how many indicators one chart can show and still be read.
const mostSeries = 12

// yearColumn is where the achievements of a year stand.
type yearColumn struct {
	year   int
	sheet  *sheet
	column int
}

// years are the columns of achievements, ascending.
func (p *places) years() []yearColumn {
	var all []yearColumn
	for _, number := range []int{formerTable, periodTable} {
		s := p.numbered(number)
		if s == nil {
			continue
		}
		for c := range s.table.Bodies[0].Columns {
			key, isYear := strings.CutPrefix(s.table.Bodies[0].Columns[c].Key, "c-")
			if year, err := strconv.Atoi(key); isYear && err == nil {
				all = append(all, yearColumn{year, s, c})
			}
		}
	}
	return all
}

// chart is the last sheet: achievements by year, taken from their tables, and the chart over them.
func (p *places) chart(book *workbook.Book, b *model.Book) error {
	years := p.years()
	type line struct {
		name string
		row  int
	}
	var lines []line
	if len(years) > 0 {
		for i, row := range years[0].sheet.table.Bodies[0].Rows {
			if ind := b.Indicator(model.ID(row.Ref.Key)); row.Ref.Kind == model.KindIndicator && ind != nil && len(lines) < mostSeries {
				lines = append(lines, line{ind.Label(), i})
			}
		}
	}
	layout := workbook.Layout{Widths: []float64{36}, Landscape: true, Protect: true, Footer: p.footer, Links: map[string]string{"A2": indexName}}
	const top = 4 // the row of the years
	ref := func(row, from, to int) string {
		return fmt.Sprintf("%s!$%s:$%s", workbook.Quote(chartName), absolute(row, from), absolute(row, to))
	}
	if len(lines) > 0 {
		chart := &workbook.Chart{
			At: workbook.Ref(top+len(lines)+2, 0), Title: chartTitle, Wide: 860, High: 380, AxisName: "Capaian (%)",
		}
		for i := range lines {
			chart.Series = append(chart.Series, workbook.Series{
				Name:       workbook.Quote(chartName) + "!$" + absolute(top+1+i, 0),
				Categories: ref(top, 1, len(years)), Values: ref(top+1+i, 1, len(years)),
			})
		}
		layout.Chart = chart
	}
	for range years {
		layout.Widths = append(layout.Widths, 11)
	}
	out, err := book.Sheet(chartName, layout)
	if err != nil {
		return err
	}
	bold := workbook.Style{Bold: true}
	boxed := workbook.Style{Bold: true, Border: true, Center: true, Fill: workbook.HeadFill}
	head := []workbook.Cell{{Value: "Indikator", Style: boxed}}
	for _, y := range years {
		head = append(head, workbook.Cell{Value: strconv.Itoa(y.year), Style: boxed})
	}
	rows := [][]workbook.Cell{
		{{Value: chartTitle, Style: bold}}, {{Value: "ke " + indexName, Style: workbook.Style{Link: true}}},
		{{Value: "Dalam persen terhadap target tahun masing-masing; dari Tabel 12 dan 13."}}, {}, head,
	}
	if len(lines) == 0 {
		rows[4] = []workbook.Cell{{Value: "Belum ada capaian yang dapat digambar."}}
	}
	for _, l := range lines {
		row := []workbook.Cell{{Value: l.name, Style: workbook.Style{Border: true, Wrap: true}}}
		for _, y := range years {
			cell := &y.sheet.table.Bodies[0].Rows[l.row].Cells[y.column]
			one := workbook.Cell{Style: workbook.Style{Border: true, Right: true}}
			if cell.HasFigure() {
				at := workbook.Quote(y.sheet.name) + "!" + workbook.Ref(y.sheet.rows[0]+l.row, y.column)
				one.Value, one.Style.Format = exact(cell), format(&table.Cell{Text: cell.Text, Places: cell.Places})
				one.Formula = fmt.Sprintf(`IF(ISNUMBER(%s),%s,"")`, at, at)
			}
			row = append(row, one)
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		if err := out.Row(0, row...); err != nil {
			return err
		}
	}
	return out.Close()
}

// absolute is a cell as charts name it: B$5 without the first sign.
func absolute(row, column int) string {
	ref := workbook.Ref(row, column)
	digits := strings.IndexAny(ref, "0123456789")
	return ref[:digits] + "$" + ref[digits:]
}
