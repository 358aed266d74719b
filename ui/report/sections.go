package report

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/outline"
	"capaian/ui/text"
)

// section is a row of the table of what stands under the headings of the order.
type section struct {
	code   string
	topic  model.ID // its text; "" where it has none
	after  int      // the table behind which its text stands, where the order has it; 0: right below the heading
	silent bool     // tail writes the text
	before func(*maker)
	tail   func(*maker)
}

func sections() []section {
	return []section{
		{code: "kata-pengantar", topic: "kata-pengantar"},
		{code: "ikhtisar", topic: "ikhtisar"},
		{code: "daftar-isi", tail: func(m *maker) { m.add(doc.Contents{Of: doc.Headings}) }},
		{code: "daftar-tabel", tail: func(m *maker) { m.add(doc.Contents{Of: doc.Tables}) }},
		{code: "daftar-gambar", tail: func(m *maker) { m.add(doc.Contents{Of: doc.Figures}) }},
		{code: "daftar-lampiran", tail: func(m *maker) { m.add(doc.Contents{Of: doc.Attachments}) }},
		{code: "pendahuluan", topic: "pendahuluan"},
		{code: "struktur-organisasi", topic: "struktur-organisasi"},
		{code: "tugas-fungsi", topic: "tugas-fungsi"},
		{code: "pegawai", topic: "pegawai", after: 1},
		{code: "sarana", topic: "sarana", after: 2},
		{code: "isu-strategis", topic: "isu-strategis", tail: (*maker).issues},
		{code: "iku", topic: "iku"},
		{code: "perjanjian-kinerja", topic: "perjanjian-kinerja"},
		{code: "program-kegiatan", topic: "program-kegiatan", tail: (*maker).crossing},
		{code: "pengukuran", topic: "pengukuran", tail: (*maker).formulas},
		{code: "banding-target", topic: "banding-target", after: 9, tail: (*maker).targets},
		{code: "banding-tahun-lalu", topic: "banding-tahun-lalu", after: 13},
		{code: "banding-renstra", topic: "banding-renstra", after: 14},
		{code: "banding-standar", topic: "banding-standar", after: 15},
		{code: "sebab", tail: (*maker).causes},
		{code: "efisiensi", topic: "efisiensi", after: 16},
		{code: "program-penunjang", topic: "program-penunjang", before: (*maker).supporting},
		{code: "realisasi-anggaran", topic: "realisasi-anggaran", after: 17},
		{code: "capaian-lain", topic: "capaian-lain"},
		{code: "inovasi", topic: "inovasi"},
		{code: "evaluasi", topic: "evaluasi", after: 19},
		{code: "penutup", topic: "penutup", tail: (*maker).conclusions},
		{code: "tindak-lanjut", topic: "tindak-lanjut", silent: true, tail: (*maker).steps},
		{code: "lampiran"},
	}
}

// sectionOf is the row of a heading; one that only stands over others has nothing of its own.
func sectionOf(code string) section {
	for _, s := range sections() {
		if s.code == code {
			return s
		}
	}
	return section{code: code}
}

// lead is a row of the table of what stands around the numbered tables; each part may be nil.
type lead struct {
	lead func(*maker) string // a sentence before it
	says func(*maker)        // what it says, behind it
}

func leadOf(table int) lead {
	fixed := func(s string) func(*maker) string { return func(*maker) string { return s } }
	return [...]lead{
		1:  {lead: fixed("Susunan pegawai {kantor} menurut jabatan, status, pendidikan, dan eselon disajikan pada {tabel:1}.")},
		2:  {lead: fixed("Sarana dan prasarana yang menunjang tugas {kantor} disajikan pada {tabel:2}.")},
		3:  {lead: fixed("Rumusan dan sumber data setiap indikator kinerja utama disajikan pada {tabel:3}.")},
		4:  {lead: fixed("Target tahun {tahun} setiap indikator kinerja utama disajikan pada {tabel:4}.")},
		5:  {lead: fixed("Isi perjanjian kinerja disajikan pada {tabel:5}.")},
		6:  {lead: fixed("Program dan kegiatan beserta indikator, target, dan anggarannya disajikan pada {tabel:6}.")},
		7:  {lead: func(m *maker) string { return "Capaian digolongkan menurut skala pada {tabel:7}." + m.limits() }},
		8:  {lead: (*maker).leadToQuarters, says: (*maker).quarters},
		9:  {lead: fixed("Target dan realisasi setiap indikator disandingkan pada {tabel:9}.")},
		10: {lead: fixed("Realisasi fasilitasi dan koordinasi dihitung dari kegiatan pada {tabel:10}."), says: (*maker).facilitation},
		11: {lead: func(m *maker) string {
			return "Ketepatan waktu dokumen desa dihitung dari tanggal terima dan batas penyampaiannya ({tabel:11})." + strings.NewReplacer("{", "{{", "}", "}}").Replace(m.dueDays())
		}, says: (*maker).villages},
		12: {lead: func(m *maker) string {
			if m.ordered(13) {
				return "Capaian tahun-tahun sebelumnya disajikan pada {tabel:12}, capaian pada renstra yang sedang berjalan pada {tabel:13}."
			}
			return "Capaian tahun-tahun sebelumnya disajikan pada {tabel:12}."
		}},
		13: {lead: fixed("Capaian pada renstra yang sedang berjalan disajikan pada {tabel:13}.")},
		14: {lead: fixed("Realisasi tahun {tahun} disandingkan dengan target pada akhir renstra pada {tabel:14}.")},
		15: {lead: fixed("Realisasi {kantor} disandingkan dengan pembandingnya pada {tabel:15}.")},
		16: {lead: fixed("Capaian dan penyerapan anggaran disandingkan pada {tabel:16}.")},
		17: {lead: fixed("Anggaran dan realisasi setiap program disajikan pada {tabel:17}.")},
		18: {lead: fixed("Anggaran yang sama menurut sasaran strategis yang didukungnya disajikan pada {tabel:18}."), says: func(m *maker) { m.say(m.words.OfMoneyByObjective()) }},
		19: {lead: fixed("Rekomendasi hasil evaluasi akuntabilitas kinerja tahun {tahun_lalu} beserta tindak lanjutnya disajikan pada {tabel:19}.")},
		20: {lead: fixed("Hambatan setiap tujuan dan sasaran beserta solusi, penanggung jawab, dan batas waktunya disajikan pada {tabel:20}.")},
	}[table]
}

func (m *maker) leadToQuarters() string {
	s := "Hasil pengukuran setiap triwulan disajikan pada {tabel:8}"
	if n := m.attached("triwulan"); n > 0 {
		s += fmt.Sprintf(", dengan target dan capaian tiap triwulan pada Lampiran %d", n)
	}
	return s + "."
}

// quarters says which quarters were opened again, and how each IKU moved through the year.
func (m *maker) quarters() {
	for _, sentence := range text.Reopened(m.b, m.r.Quarter) {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: sentence}}})
	}
	var items []string
	for _, k := range m.words.Keys() {
		if s := m.words.OfQuarters(k); s != "" {
			items = append(items, "- "+s)
		}
	}
	if len(items) > 0 {
		m.say("Perkembangannya sepanjang tahun:\n" + strings.Join(items, "\n"))
	}
}

// crossing says who else works towards the goals.
func (m *maker) crossing() {
	if n := m.attached("keterkaitan"); n > 0 && len(m.b.Partners) > 0 {
		m.say(fmt.Sprintf("Sasaran itu tidak dicapai oleh {kantor} sendiri. Perangkat daerah dan pihak lain yang mendukungnya beserta perannya disajikan pada Lampiran %d.", n))
	}
}

// pictured is a row of the table of figures.
type pictured struct {
	code   string
	number int // by which texts name it
	title  func(*maker) string
	lead   func(*maker) string
	draw   func(*maker, *doc.Figure) // leaves the figure empty where there is nothing to draw
	says   func(*maker)
	lacks  string // what to complete where there is nothing to draw
}

func figures() []pictured {
	return []pictured{
		{"organisasi", 1, func(m *maker) string { return "Struktur Organisasi " + m.b.Office.Name },
			func(*maker) string { return "Susunan organisasi {kantor} digambarkan pada {gambar:1}." },
			func(m *maker, f *doc.Figure) { p := narrative.Organisation(m.b); f.People = &p }, nil, ""},
		{"grafik", 2, func(*maker) string { return "Perbandingan Capaian Kinerja dari Tahun ke Tahun" },
			func(*maker) string { return "Perjalanan capaian dari tahun ke tahun digambarkan pada {gambar:2}." },
			func(m *maker, f *doc.Figure) { f.Chart = m.chart() }, (*maker).trend, "capaian tahun ini atau tahun-tahun lalu, untuk grafik"},
		{"pohon-kinerja", 3, func(m *maker) string { return fmt.Sprintf("Pohon Kinerja %s Tahun %d", m.b.Office.Name, m.b.Year) },
			func(*maker) string {
				return "Turunan kinerja dari tujuan sampai kegiatan beserta indikator dan penanggung jawabnya digambarkan pada {gambar:3}."
			},
			func(m *maker, f *doc.Figure) { f.Tree = m.tree() }, nil, "tujuan, sasaran, dan program, untuk pohon kinerja"},
	}
}

// figure writes a picture: what leads to it, the picture, and what it says.
func (m *maker) figure(e outline.Entry) {
	for _, row := range figures() {
		if row.code != e.Code {
			continue
		}
		f := doc.Figure{Number: row.number, Title: row.title(m)}
		if title := m.words.Title(e.Title); title != "" {
			f.Title = title
		}
		if !m.mentioned(doc.FigureRef(row.number)) {
			m.say(row.lead(m))
		}
		row.draw(m, &f)
		drawn := f.People != nil || f.Chart != nil || f.Tree != nil
		if !drawn {
			m.add(doc.Paragraph{Style: doc.Center, Runs: []doc.Run{doc.Missing(row.lacks)}})
		}
		m.add(f)
		if drawn && row.says != nil {
			row.says(m)
		}
	}
}

// trend reads the chart.
func (m *maker) trend() {
	var items []string
	for _, k := range m.words.Keys() {
		items = append(items, "- "+m.words.OfYears(k))
	}
	if len(items) > 0 {
		m.say("Yang terbaca dari {gambar:2}:\n" + strings.Join(items, "\n"))
	}
}

// tree is the plan from its goals down to the kegiatan, with who answers for each; nil where
// there is no plan.
func (m *maker) tree() *doc.Tree {
	var below func(parent model.ID) []doc.Branch
	below = func(parent model.ID) []doc.Branch {
		var all []doc.Branch
		for _, at := range m.b.Children(parent) {
			n := &m.b.Nodes[at]
			if n.Level > model.Activity {
				continue
			}
			one := doc.Branch{Level: n.Level.Label(), Title: n.Name, Who: m.answers(n), Below: below(n.ID)}
			if n.Level <= model.Program {
				for _, at := range m.b.Measures(n.ID) {
					ind := &m.b.Indicators[at]
					one.Measures = append(one.Measures, ind.Label()+m.aim(ind))
				}
			}
			all = append(all, one)
		}
		return all
	}
	if roots := below(""); len(roots) > 0 {
		return &doc.Tree{Roots: roots}
	}
	return nil
}

// aim is a target as it stands behind the name of its indicator; "" where there is none.
func (m *maker) aim(ind *model.Indicator) string {
	target := m.b.TargetAt(ind.ID, m.r.Quarter)
	if target.IsBlank() {
		return ""
	}
	return ": " + text.Reading(target) + text.UnitAfter(ind.Unit)
}

// answers says who answers for a node: its section, that of its indicators, or the head of the office.
func (m *maker) answers(n *model.Node) string {
	day := m.r.Quarter.LastDay(m.b.Year)
	if n.Section != "" {
		return m.b.Section(m.b.Stands(n.Section, day))
	}
	if n.Level <= model.Objective {
		return "Camat"
	}
	seen, names := map[model.ID]bool{}, []string{}
	for _, at := range m.b.Measures(n.ID) {
		if id := m.b.Stands(m.b.Indicators[at].Section, day); id != "" && !seen[id] {
			seen[id] = true
			names = append(names, m.b.Section(id))
		}
	}
	return strings.Join(names, ", ")
}
