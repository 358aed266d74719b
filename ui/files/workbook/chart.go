package workbook

import "github.com/xuri/excelize/v2"

// Chart is a chart over cells of the workbook, which the reader's spreadsheet draws.
type Chart struct {
	At       string // cell of its corner
	Title    string
	Series   []Series
	Wide     uint // in pixels
	High     uint
	AxisName string
}

// Series is one run of figures; the ranges are written with their sheet.
type Series struct{ Name, Categories, Values string }

func (b *Book) chart(sheet string, c *Chart) error {
	chart := &excelize.Chart{
		Type:      excelize.Col,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: Text(c.Title)}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: c.Wide, Height: c.High},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true},
	}
	dark := excelize.Font{Color: "404040"}
	chart.XAxis.Font, chart.YAxis.Font, chart.YAxis.MajorGridLines = dark, dark, true
	chart.YAxis.Title = excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: Text(c.AxisName)}}}
	for _, s := range c.Series {
		chart.Series = append(chart.Series, excelize.ChartSeries{Name: s.Name, Categories: s.Categories, Values: s.Values})
	}
	return b.file.AddChart(sheet, c.At, chart)
}
