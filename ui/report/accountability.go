package report

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/text"
)

// formulas are the two ways to measure.
func (m *maker) formulas() {
	m.add(doc.List{Marker: doc.Letters, Items: [][]doc.Run{{{Text: "Bila realisasi yang makin tinggi menunjukkan kinerja yang makin baik:"}}}})
	m.add(doc.Formula{Name: "Capaian", Lines: []doc.Expression{{Above: "Realisasi", Below: "Target", Text: "× 100%"}}})
	m.add(doc.List{Marker: doc.Letters, Start: 2, Items: [][]doc.Run{{{Text: "Bila realisasi yang makin rendah menunjukkan kinerja yang makin baik:"}}}})
	m.add(doc.Formula{Name: "Capaian", Lines: []doc.Expression{{Above: "Target − (Realisasi − Target)", Below: "Target", Text: "× 100%"}}})
}

// limits says within which bounds achievements are shown.
func (m *maker) limits() string {
	s := m.b.Settings
	var parts []string
	if !s.Floor.IsBlank() {
		parts = append(parts, "tidak kurang dari "+text.Reading(s.Floor)+"%")
	}
	if !s.Ceiling.IsBlank() {
		parts = append(parts, "tidak lebih dari "+text.Reading(s.Ceiling)+"%")
	}
	if len(parts) == 0 {
		return ""
	}
	return " Sesuai kebijakan kantor, capaian ditampilkan " + strings.Join(parts, " dan ") + "."
}

// targets says of each indicator how its actual stands against its target.
func (m *maker) targets() {
	for _, k := range m.words.Keys() {
		m.openingLine(k.Name + ": " + k.Node.Name)
		m.script("3.1.2.1", m.words.OfTarget(k))
		m.achievement(k)
	}
}

// achievement sets the indicator's formula with its own figures.
func (m *maker) achievement(k narrative.Key) {
	places := m.b.Settings.Decimals
	if !k.Measure.Raw.Known() || k.Measure.Target.Exact().Sign() == 0 {
		return
	}
	target, actual := text.Figure(k.Measure.Target, places), text.Figure(k.Measure.Actual, places)
	above := actual
	if k.Indicator.Polarity == model.Negative {
		above = fmt.Sprintf("%s − (%s − %s)", target, actual, target)
	}
	lines := []doc.Expression{{Above: above, Below: target, Text: "× 100%"}, {Text: text.Figure(k.Measure.Raw, places) + "%"}}
	m.add(doc.Formula{Name: "Capaian", Lines: lines})
}

// facilitation is how the rate of the checklist follows from it.
func (m *maker) facilitation() {
	list := m.r.Facilitation
	m.rate(list.Realised, list.Planned, list.Rates[m.r.Quarter-1])
	m.unrealised()
}

// rate sets how a part of a plan comes to its percentage.
func (m *maker) rate(part, all int, f calc.Figure) {
	if !f.Known() {
		return
	}
	m.add(doc.Formula{Name: "Realisasi", Lines: []doc.Expression{
		{Above: fmt.Sprint(part), Below: fmt.Sprint(all), Text: "× 100%"},
		{Text: text.Figure(f, m.b.Settings.Decimals) + "%"},
	}})
}

// unrealised names the rows that were not realised, with the reasons given.
func (m *maker) unrealised() {
	if m.r.Facilitation.Realised == 0 {
		return
	}
	list := doc.List{Marker: doc.Bullets}
	for i := range m.b.Rows {
		row, done := &m.b.Rows[i], m.r.Facilitation.Rows[i]
		if done.Realised >= done.Planned {
			continue
		}
		reason := doc.Missing("sebab belum terlaksana")
		if s := m.b.Reason(row.ID); s != "" {
			reason = doc.Run{Text: s}
		}
		list.Items = append(list.Items, []doc.Run{{Text: row.Name + ": "}, reason})
	}
	if len(list.Items) > 0 {
		m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Fasilitasi yang belum terlaksana seluruhnya beserta sebabnya:"}}}, list)
	}
}

// villages is how the rate of the documents follows from what came in.
func (m *maker) villages() {
	d := m.r.Documents
	m.rate(d.OnTime, d.Owed, d.Rates[m.r.Quarter-1])
	m.late()
}

// dueDays tells until when each document is on time.
func (m *maker) dueDays() string {
	var parts []string
	for _, d := range m.b.Documents {
		parts = append(parts, fmt.Sprintf("%s paling lambat %s", d.Name, text.LongDate(m.b.LastDay(d.Due))))
	}
	if len(parts) == 0 {
		return ""
	}
	return " Batasnya: " + strings.Join(parts, "; ") + "."
}

// late names what came after its day.
func (m *maker) late() {
	list := doc.List{Marker: doc.Bullets}
	for _, v := range m.b.Villages {
		for _, d := range m.b.Documents {
			if state, days := calc.Timeliness(m.b, v.ID, d.ID); state == calc.Late {
				received := m.b.Receipt(v.ID, d.ID).Date
				list.Items = append(list.Items, []doc.Run{{Text: fmt.Sprintf("%s %s diterima %s, terlambat %d hari.", d.Name, v.FullName(), text.LongDate(received), days)}})
			}
		}
	}
	if len(list.Items) > 0 {
		m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Dokumen yang terlambat:"}}}, list)
	}
}

// chart sets the achievement of the IKU side by side, year by year.
func (m *maker) chart() *doc.Chart {
	c := &doc.Chart{Axis: "Capaian (%)"}
	years, some := m.words.Years(), false
	for _, year := range years {
		c.Years = append(c.Years, fmt.Sprint(year))
	}
	for _, k := range m.words.Keys() {
		s := doc.Series{Name: k.Indicator.Label()}
		for _, year := range years {
			value := ""
			if d, ok := m.words.AchievedIn(k, year).Round(m.b.Settings.Decimals); ok {
				value, some = d.String(), true
			}
			s.Values = append(s.Values, value)
		}
		c.Series = append(c.Series, s)
	}
	if !some {
		return nil
	}
	return c
}
