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

// accountability is Bab III.
func (m *maker) accountability() {
	m.heading(1, "BAB III", "Akuntabilitas Kinerja")
	m.heading(2, "3.1", "Capaian Kinerja Organisasi")
	m.measuring()
	m.heading(3, "3.1.2", "Analisis Capaian Kinerja")
	for i, a := range analyses() {
		m.section(4, fmt.Sprintf("3.1.2.%d", i+1), a.title(m), a.topic)
		a.write(m)
	}
	m.section(2, "3.2", "Realisasi Anggaran", "realisasi-anggaran")
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Anggaran dan realisasi setiap program disajikan pada "}, doc.ToTable(17), {Text: "."}}})
	m.table(17)
	m.text("realisasi-anggaran")
	m.section(3, "3.2.1", "Capaian Kinerja Lain", "capaian-lain")
	m.text("capaian-lain")
	m.section(3, "3.2.2", "Inovasi", "inovasi")
	m.text("inovasi")
}

// analysis is a row of the table of the seven analyses of chapter 3.1.2.
type analysis struct {
	title func(*maker) string
	topic model.ID // its text; empty where it is written part by part
	write func(*maker)
}

func analyses() []analysis {
	year := func(format string) func(*maker) string {
		return func(m *maker) string { return fmt.Sprintf(format, m.b.Year) }
	}
	fixed := func(s string) func(*maker) string { return func(*maker) string { return s } }
	return []analysis{
		{year("Perbandingan Target dan Realisasi Kinerja Tahun %d"), "banding-target", (*maker).againstTarget},
		{year("Perbandingan Kinerja Tahun %d dengan Tahun-Tahun Sebelumnya"), "banding-tahun-lalu", (*maker).againstPast},
		{func(m *maker) string {
			return strings.TrimSpace("Perbandingan Realisasi Kinerja dengan Target Akhir Renstra " + m.b.PlanPeriod())
		}, "banding-renstra", func(m *maker) { m.table(14); m.text("banding-renstra") }},
		{fixed("Perbandingan Realisasi Kinerja dengan Standar Nasional atau Kecamatan Lain"), "banding-standar", func(m *maker) { m.table(15); m.text("banding-standar") }},
		{fixed("Analisis Penyebab Keberhasilan atau Kegagalan serta Solusi yang Telah Dilakukan"), "", (*maker).causes},
		{fixed("Analisis Efisiensi Penggunaan Sumber Daya"), "efisiensi", func(m *maker) { m.table(16); m.text("efisiensi") }},
		{fixed("Analisis Program dan Kegiatan yang Menunjang Keberhasilan atau Kegagalan"), "program-penunjang", (*maker).supporting},
	}
}

func (m *maker) measuring() {
	m.section(3, "3.1.1", "Pengukuran Kinerja", "pengukuran")
	m.text("pengukuran")
	m.add(doc.List{Marker: doc.Letters, Items: [][]doc.Run{{{Text: "Bila realisasi yang makin tinggi menunjukkan kinerja yang makin baik:"}}}})
	m.add(doc.Formula{Name: "Capaian", Lines: []doc.Expression{{Above: "Realisasi", Below: "Target", Text: "× 100%"}}})
	m.add(doc.List{Marker: doc.Letters, Start: 2, Items: [][]doc.Run{{{Text: "Bila realisasi yang makin rendah menunjukkan kinerja yang makin baik:"}}}})
	m.add(doc.Formula{Name: "Capaian", Lines: []doc.Expression{{Above: "Target − (Realisasi − Target)", Below: "Target", Text: "× 100%"}}})
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Capaian digolongkan menurut skala pada "}, doc.ToTable(7), {Text: "." + m.limits()}}})
	m.table(7)
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Hasil pengukuran setiap triwulan disajikan pada "}, doc.ToTable(8), {Text: "."}}})
	m.table(8)
	for _, sentence := range text.Reopened(m.b, m.r.Quarter) {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: sentence}}})
	}
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

// againstTarget sets under each indicator how its actual came about. The lists behind the
// actuals keep the order of their numbers, whichever indicator comes first.
func (m *maker) againstTarget() {
	m.table(9)
	m.text("banding-target")
	facilitated, delivered := false, false
	for _, k := range m.words.Keys() {
		m.openingLine(k.Name + ": " + k.Node.Name)
		m.script("3.1.2.1", m.words.OfTarget(k))
		m.achievement(k)
		if k.Indicator.Source == model.FromFacilitation && !facilitated {
			facilitated = true
			m.facilitation()
		}
		if k.Indicator.Source == model.FromDocuments && facilitated && !delivered {
			delivered = true
			m.villages()
		}
	}
	if !facilitated {
		m.facilitation()
	}
	if !delivered {
		m.villages()
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

func (m *maker) facilitation() {
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Realisasi fasilitasi dan koordinasi dihitung dari kegiatan pada "}, doc.ToTable(10), {Text: "."}}})
	m.table(10)
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

func (m *maker) villages() {
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Ketepatan waktu dokumen desa dihitung dari tanggal terima dan batas penyampaiannya ("}, doc.ToTable(11), {Text: ")." + m.dueDays()}}})
	m.table(11)
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

func (m *maker) againstPast() {
	m.add(doc.Paragraph{Runs: []doc.Run{{Text: "Capaian tahun-tahun sebelumnya disajikan pada "}, doc.ToTable(12), {Text: ", capaian pada renstra yang sedang berjalan pada "}, doc.ToTable(13), {Text: "."}}})
	m.table(12)
	m.table(13)
	m.text("banding-tahun-lalu")
	chart := m.chart()
	if chart == nil {
		m.add(doc.Paragraph{Style: doc.Center, Runs: []doc.Run{doc.Missing("capaian tahun ini atau tahun-tahun lalu, untuk grafik")}})
	}
	m.add(doc.Figure{Number: 2, Title: "Perbandingan Capaian Kinerja dari Tahun ke Tahun", Chart: chart})
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
