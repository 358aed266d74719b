package docx

import (
	"bytes"
	"fmt"

	"capaian/ui/report/doc"
)

// chart is a chart of the document with its number.
type chart struct {
	*doc.Chart
	number int
	lying  bool
}

// laid is the chart as it is drawn: where its bars lie, the indicators stand along the axis
// and the years are the series.
func laid(c *doc.Chart, number int) chart {
	if !c.Lying() {
		return chart{c, number, false}
	}
	turned := &doc.Chart{Axis: c.Axis}
	for _, s := range c.Series {
		turned.Years = append(turned.Years, s.Name)
	}
	for i, year := range c.Years {
		s := doc.Series{Name: year}
		for _, one := range c.Series {
			s.Values = append(s.Values, one.Values[i])
		}
		turned.Series = append(turned.Series, s)
	}
	return chart{turned, number, true}
}

// tints tell series apart, in print too, by how dark they are.
func tint(i int) string {
	return [...]string{"1F4E79", "2E9E6B", "E0A030", "8C4A9E", "7F7F7F", "C0504D"}[i%6]
}

const chartOpen = header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
	`<c:date1904 val="0"/><c:lang val="id-ID"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
	`<c:barChart><c:barDir val="%s"/><c:grouping val="clustered"/><c:varyColors val="0"/>`

// part is the chart's own file: columns by year, their figures above them.
func (c *chart) part(font string) string {
	var x buffer
	standing := [...]string{"col", "minMax", "b", "l"}
	if c.lying {
		standing = [...]string{"bar", "maxMin", "l", "t"}
	}
	x.putf(chartOpen, standing[0])
	for i := range c.Series {
		c.series(&x, i)
	}
	x.put(`<c:gapWidth val="60"/><c:overlap val="-5"/><c:axId val="111111"/><c:axId val="222222"/></c:barChart>`)
	x.putf(`<c:catAx><c:axId val="111111"/><c:scaling><c:orientation val="%s"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`, standing[1], standing[2])
	x.putf(`<c:valAx><c:axId val="222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`, standing[3])
	turned := -5400000
	if c.lying {
		turned = 0
	}
	x.putf(`<c:title><c:tx><c:rich><a:bodyPr rot="%d" vert="horz"/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="id-ID" sz="900" b="0"/><a:t>`, turned)
	x.text(c.Axis)
	x.put(`</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`)
	x.put(`<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`)
	x.put(`</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`)
	x.put(`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>`)
	x.put(`<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="`)
	x.text(font)
	x.put(`"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`)
	x.put(`<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`)
	return x.String()
}

// crowdedBars is from how many bars on their figures have no room beside each other.
const crowdedBars = 10

func (c *chart) series(x *buffer, i int) {
	s, column := c.Series[i], columnName(i+1)
	x.putf(`<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:strRef><c:f>Lembar1!$%s$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>`, i, i, column)
	x.text(s.Name)
	x.putf(`</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`, tint(i))
	turned := 0
	if !c.lying && len(c.Series)*len(c.Years) > crowdedBars {
		turned = -5400000 // the figures over narrow bars stand upright
	}
	x.putf(`<c:dLbls><c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr rot="%d" vert="horz"/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`, turned)
	x.putf(`<c:cat><c:strRef><c:f>Lembar1!$A$2:$A$%d</c:f><c:strCache><c:ptCount val="%d"/>`, len(c.Years)+1, len(c.Years))
	for j, year := range c.Years {
		x.putf(`<c:pt idx="%d"><c:v>`, j)
		x.text(year)
		x.put(`</c:v></c:pt>`)
	}
	x.putf(`</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Lembar1!$%s$2:$%s$%d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`, column, column, len(c.Years)+1, len(c.Years))
	for j, v := range s.Values {
		if v != "" {
			x.putf(`<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, j, escaped(v))
		}
	}
	x.put(`</c:numCache></c:numRef></c:val></c:ser>`)
}

// columnName is a column of a sheet, A for 0.
func columnName(n int) string {
	name := ""
	for n++; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// sheet is the small workbook inside the chart, from which a program edits it.
func (c *chart) sheet() ([]byte, error) {
	var x buffer
	x.put(header, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">`)
	inline := func(column, row int, s string) {
		x.putf(`<c r="%s%d" t="inlineStr"><is><t xml:space="preserve">`, columnName(column), row)
		x.text(s)
		x.put(`</t></is></c>`)
	}
	inline(0, 1, "Tahun")
	for i, s := range c.Series {
		inline(i+1, 1, s.Name)
	}
	x.put(`</row>`)
	for j, year := range c.Years {
		x.putf(`<row r="%d">`, j+2)
		inline(0, j+2, year)
		for i, s := range c.Series {
			if s.Values[j] != "" {
				x.putf(`<c r="%s%d"><v>%s</v></c>`, columnName(i+1), j+2, escaped(s.Values[j]))
			}
		}
		x.put(`</row>`)
	}
	x.put(`</sheetData></worksheet>`)
	var b bytes.Buffer
	err := packed(&b, []file{
		{"[Content_Types].xml", []byte(header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`)},
		{"_rels/.rels", []byte(relations([3]string{"rId1", officeRel + "officeDocument", "xl/workbook.xml"}))},
		{"xl/workbook.xml", []byte(header + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lembar1" sheetId="1" r:id="rId1"/></sheets></workbook>`)},
		{"xl/_rels/workbook.xml.rels", []byte(relations([3]string{"rId1", officeRel + "worksheet", "worksheets/sheet1.xml"}))},
		{"xl/worksheets/sheet1.xml", x.Bytes()},
	})
	return b.Bytes(), err
}

func chartID(n int) string { return fmt.Sprintf("rIdChart%d", n) }
