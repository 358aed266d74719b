package report

import (
	"fmt"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/table"
)

// reviewed is the code of the statement that the report was reviewed.
const reviewed = "reviu"

// answer is what the data says of a criterion of the review.
type answer uint8

const (
	open answer = iota // only a person can tell
	yes
	no
	idle // it is asked only where others are answered with no
)

// criterion is a row of the table of criteria: PermenPANRB 53/2014, annex III, asks for six of
// format, seven of how the report came about, and ten of substance. The sentences are ours.
type criterion struct {
	text string
	tell func(*maker) (answer, string) // nil: only a person can tell
}

// criteria are the three groups, in order.
func criteria() []struct {
	group string
	rows  []criterion
} {
	return []struct {
		group string
		rows  []criterion
	}{
		{"Format", []criterion{
			{"Laporan memuat data penting kantor.", func(m *maker) (answer, string) {
				return told(len(m.b.Staff) > 0 && len(m.b.Assets) > 0, "pegawai dan sarana tercatat", "pegawai atau sarana belum tercatat")
			}},
			{"Laporan menyajikan target kinerja.", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.Target.Known() })
				return told(all > 0 && n == all, "semua IKU bertarget", outOf("", n, all, "bertarget"))
			}},
			{"Laporan menyajikan capaian kinerja secara memadai.", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.Achievement.Known() })
				return told(all > 0 && n == all, "capaian semua IKU terhitung", outOf("capaian ", n, all, "terhitung"))
			}},
			{"Lampiran mendukung isi laporan.", func(m *maker) (answer, string) {
				return told(m.attached("matriks") > 0 && m.attached("pk-awal") > 0, "Perjanjian Kinerja dan matriks dilampirkan", "Perjanjian Kinerja atau matriks tidak dilampirkan")
			}},
			{"Laporan menyajikan upaya perbaikan ke depan.", func(m *maker) (answer, string) {
				return told(m.plans(), "rencana tindak lanjut tertulis", "rencana tindak lanjut belum ditulis")
			}},
			{"Laporan menyajikan akuntabilitas keuangan.", func(m *maker) (answer, string) {
				return told(m.r.Total.Absorption.Known(), "anggaran dan realisasinya tercatat", "anggaran atau realisasinya belum lengkap")
			}},
		}},
		{"Mekanisme Penyusunan", []criterion{
			{"Laporan disusun oleh unit kerja yang bertugas untuk itu.", nil},
			{"Informasi dalam laporan didukung data yang memadai.", func(m *maker) (answer, string) {
				return told(m.r.Facilitation.Realised > 0 && m.r.Facilitation.Bare == 0, "setiap fasilitasi mempunyai bukti", fmt.Sprintf("%d pelaksanaan fasilitasi tanpa bukti", m.r.Facilitation.Bare))
			}},
			{"Ada cara penyampaian data dari unit kerja kepada penyusun laporan.", nil},
			{"Setiap unit kerja mempunyai penanggung jawab data.", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool { return ind.Section != "" })
				return told(all > 0 && n == all, "setiap IKU mempunyai seksi", outOf("", n, all, "mempunyai seksi"))
			}},
			{"Keandalan data dalam laporan diyakini.", func(m *maker) (answer, string) {
				if !m.checked {
					return open, ""
				}
				n := m.errors()
				return told(n == 0, "Pemeriksaan tidak menemukan kesalahan", fmt.Sprintf("Pemeriksaan menemukan %d kesalahan", n))
			}},
			{"Analisis dalam laporan diketahui unit kerja yang bersangkutan.", nil},
			{"Laporan menggabungkan sumbangan unit kerja di bawahnya.", nil},
		}},
		{"Substansi", []criterion{
			{"Tujuan dan sasaran sesuai dengan Perjanjian Kinerja.", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool {
					return !m.b.Target(ind.ID, model.Initial, model.WholeYear).IsBlank()
				})
				return told(all > 0 && n == all, "semua IKU ada dalam Perjanjian Kinerja", fmt.Sprintf("%d dari %d IKU ada dalam Perjanjian Kinerja", n, all))
			}},
			{"Tujuan dan sasaran selaras dengan renstra.", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool { return !m.b.EndTarget(ind).IsBlank() })
				return told(all > 0 && n == all, "semua IKU mempunyai target akhir renstra", outOf("", n, all, "mempunyai target akhir renstra"))
			}},
			{"Bila salah satu dari dua butir di atas dijawab tidak, ada penjelasannya.", asked},
			{"Tujuan dan sasaran sesuai dengan indikator kinerjanya.", func(m *maker) (answer, string) {
				return told(m.measured(), "setiap tujuan dan sasaran berindikator", "ada tujuan atau sasaran tanpa indikator")
			}},
			{"Tujuan dan sasaran sesuai dengan indikator kinerja utama.", func(m *maker) (answer, string) {
				return told(m.measured() && m.b.Office.Decree != "", "IKU ditetapkan dengan keputusan", "keputusan IKU belum dicatat atau ada sasaran tanpa indikator")
			}},
			{"Bila salah satu dari dua butir di atas dijawab tidak, ada penjelasannya.", asked},
			{"Kinerja dibandingkan dengan tahun lalu, standar nasional, dan sebagainya.", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.LastYear.Known() })
				return told(n > 0 && len(m.b.Peers) > 0, "ada pembanding tahun lalu dan pembanding lain", fmt.Sprintf("pembanding tahun lalu %d dari %d IKU, pembanding lain %d", n, all, len(m.b.Peers)))
			}},
			{"Indikator cukup mengukur tujuan dan sasaran.", nil},
			{"Bila butir di atas dijawab tidak, ada penjelasannya.", nil},
			{"Indikator jelas, terukur, dapat dicapai, relevan, dan berbatas waktu.", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool {
					return ind.Unit != "" && ind.Formula != "" && ind.DataSource != ""
				})
				if all > 0 && n == all {
					return open, "satuan, rumus, dan sumber data lengkap"
				}
				return no, outOf("", n, all, "mempunyai satuan, rumus, dan sumber data")
			}},
		}},
	}
}

// asked is a question that falls away where both before it are answered with yes.
func asked(*maker) (answer, string) { return idle, "" }

// outOf says of how many IKU something holds.
func outOf(before string, n, all int, what string) string {
	if all == 0 {
		return "belum ada IKU"
	}
	return fmt.Sprintf("%s%d dari %d IKU %s", before, n, all, what)
}

func told(good bool, so, otherwise string) (answer, string) {
	if good {
		return yes, so
	}
	return no, otherwise
}

// count says of how many IKU something holds, and how many there are.
func (m *maker) count(holds func(*model.Indicator, *calc.Measure) bool) (n, all int) {
	for _, k := range m.words.Keys() {
		all++
		if holds(k.Indicator, k.Measure) {
			n++
		}
	}
	return n, all
}

// measured reports that every goal and objective has an indicator, and that there are some.
func (m *maker) measured() bool {
	some := false
	for i := range m.b.Nodes {
		if n := &m.b.Nodes[i]; n.Level.IsKey() {
			some = true
			if len(m.b.Measures(n.ID)) == 0 {
				return false
			}
		}
	}
	return some
}

// plans reports that somebody wrote what will be done.
func (m *maker) plans() bool {
	if m.b.Narrative("tindak-lanjut") != "" {
		return true
	}
	for i := range m.b.Nodes {
		if len(m.b.Analysis(m.b.Nodes[i].ID, model.AnalysisNext)) > 0 {
			return true
		}
	}
	return false
}

// errors counts what Pemeriksaan finds wrong in the data and nobody accepted.
func (m *maker) errors() int {
	n := 0
	for _, f := range m.found {
		if f.Level == check.Error && f.Accepted == "" && f.Reprinted() {
			n++
		}
	}
	return n
}

// review is the statement, its signature, and the criteria as the data answers them.
func (m *maker) review() {
	m.text("reviu")
	dots := []doc.Run{{Text: "……………………………………"}}
	m.add(doc.Signature{Place: []doc.Run{{Text: "……………………, ……………………"}}, Office: "Inspektur Daerah", Name: dots, NIP: []doc.Run{{Text: "NIP ………………………………"}}})
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Kriteria reviu menurut keadaan data:"}}})
	m.add(doc.Table{Table: m.reviewTable()})
	if said := m.words.LeftOut(model.Goal, model.Objective); said != "" {
		m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: said}}})
	}
	m.add(doc.Paragraph{Style: doc.Note, Runs: []doc.Run{{Text: "Tanda √ diisikan dari data dan Pemeriksaan sebagai bahan awal; yang kosong dijawab pereviu, yang juga memutuskan semuanya."}}})
}

func (m *maker) reviewTable() table.Table {
	p := table.Body{Columns: []table.Column{
		{Key: "no", Head: "No", Width: 9, Align: table.Center},
		{Key: "kriteria", Head: "Kriteria", Width: 76},
		{Key: "ya", Head: "Ya", Width: 10, Align: table.Center},
		{Key: "tidak", Head: "Tidak", Width: 12, Align: table.Center},
		{Key: "keterangan", Head: "Keterangan", Width: 56},
	}}
	const tick = "√"
	number, before := 0, [2]answer{}
	for _, g := range criteria() {
		p.Rows = append(p.Rows, table.Row{Kind: table.Band, Cells: []table.Cell{{}, {Text: g.group, Across: 4}, {Covered: true}, {Covered: true}, {Covered: true}}})
		for _, c := range g.rows {
			number++
			is, why := open, ""
			if c.tell != nil {
				is, why = c.tell(m)
			}
			if is == idle && before == [2]answer{yes, yes} {
				why = "tidak ditanyakan: keduanya ya"
			}
			before = [2]answer{before[1], is}
			cells := []table.Cell{{Text: fmt.Sprint(number)}, {Text: c.text}, {Kind: table.Mark}, {Kind: table.Mark}, {Text: why}}
			switch is {
			case yes:
				cells[2].Text = tick
			case no:
				cells[3].Text = tick
			case open, idle:
			}
			p.Rows = append(p.Rows, table.Row{Cells: cells})
		}
	}
	return table.Table{Title: "Kriteria Reviu Laporan Kinerja", Bodies: []table.Body{p}}
}
