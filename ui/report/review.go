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
// format, seven of how the report came about, and ten of substance, in these words. Each group
// counts for itself, as its rows refer to each other.
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
			{"Laporan Kinerja (LKj) telah menampilkan data penting IP", func(m *maker) (answer, string) {
				return told(len(m.b.Staff) > 0 && len(m.b.Assets) > 0, "pegawai dan sarana tercatat", "pegawai atau sarana belum tercatat")
			}},
			{"LKj telah menyajikan informasi target kinerja", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.Target.Known() })
				return told(all > 0 && n == all, "semua IKU bertarget", outOf("", n, all, "bertarget"))
			}},
			{"LKj telah menyajikan capaian kinerja IP yang memadai", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.Achievement.Known() })
				return told(all > 0 && n == all, "capaian semua IKU terhitung", outOf("capaian ", n, all, "terhitung"))
			}},
			{"Telah menyajikan dengan lampiran yang mendukung informasi pada badan laporan", func(m *maker) (answer, string) {
				return told(m.attached("matriks") > 0 && m.attached("pk-awal") > 0, "Perjanjian Kinerja dan matriks dilampirkan", "Perjanjian Kinerja atau matriks tidak dilampirkan")
			}},
			{"Telah menyajikan upaya perbaikan ke depan", func(m *maker) (answer, string) {
				return told(m.plans(), "rencana tindak lanjut tertulis", "rencana tindak lanjut belum ditulis")
			}},
			{"Telah menyajikan akuntabilitas keuangan", func(m *maker) (answer, string) {
				return told(m.r.Total.Absorption.Known(), "anggaran dan realisasinya tercatat", "anggaran atau realisasinya belum lengkap")
			}},
		}},
		{"Mekanisme Penyusunan", []criterion{
			{"LKj IP disusun oleh unit kerja yang memiliki tugas fungsi untuk itu", nil},
			{"Informasi yang disampaikan dalam LKj telah didukung dengan data yang memadai", func(m *maker) (answer, string) {
				return told(m.r.Facilitation.Realised > 0 && m.r.Facilitation.Bare == 0, "setiap fasilitasi mempunyai bukti", fmt.Sprintf("%d pelaksanaan fasilitasi tanpa bukti", m.r.Facilitation.Bare))
			}},
			{"Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun LKj", nil},
			{"Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool { return ind.Section != "" })
				return told(all > 0 && n == all, "setiap IKU mempunyai seksi", outOf("", n, all, "mempunyai seksi"))
			}},
			{"Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya", func(m *maker) (answer, string) {
				if !m.checked {
					return open, ""
				}
				n := m.errors()
				return told(n == 0, "Pemeriksaan tidak menemukan kesalahan", fmt.Sprintf("Pemeriksaan menemukan %d kesalahan", n))
			}},
			{"Analisis/penjelasan dalam LKj telah diketahui oleh unit kerja terkait", nil},
			{"LKj IP merupakan gabungan partisipasi dari bawahannya", nil},
		}},
		{"Substansi", []criterion{
			{"Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool {
					return !m.b.Target(ind.ID, model.Initial, model.WholeYear).IsBlank()
				})
				return told(all > 0 && n == all, "semua IKU ada dalam Perjanjian Kinerja", fmt.Sprintf("%d dari %d IKU ada dalam Perjanjian Kinerja", n, all))
			}},
			{"Tujuan/sasaran dalam LKj telah selaras dengan rencana strategis", func(m *maker) (answer, string) {
				n, all := m.count(func(ind *model.Indicator, _ *calc.Measure) bool { return !m.b.EndTarget(ind).IsBlank() })
				return told(all > 0 && n == all, "semua IKU mempunyai target akhir renstra", outOf("", n, all, "mempunyai target akhir renstra"))
			}},
			{"Jika butir 1 dan 2 jawabannya tidak, maka terdapat penjelasan yang memadai", asked},
			{"Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam indikator kinerja", func(m *maker) (answer, string) {
				return told(m.measured(), "setiap tujuan dan sasaran berindikator", "ada tujuan atau sasaran tanpa indikator")
			}},
			{"Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam indikator kinerja utama", func(m *maker) (answer, string) {
				return told(m.measured() && m.b.Office.Decree != "", "IKU ditetapkan dengan keputusan", "keputusan IKU belum dicatat atau ada sasaran tanpa indikator")
			}},
			{"Jika butir 4 dan 5 jawabannya tidak, maka terdapat penjelasan yang memadai", asked},
			{"Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional dan sebagainya yang bermanfaat", func(m *maker) (answer, string) {
				n, all := m.count(func(_ *model.Indicator, k *calc.Measure) bool { return k.LastYear.Known() })
				return told(n > 0 && len(m.b.Peers) > 0, "ada pembanding tahun lalu dan pembanding lain", fmt.Sprintf("pembanding tahun lalu %d dari %d IKU, pembanding lain %d", n, all, len(m.b.Peers)))
			}},
			{"IKU dan IK telah cukup mengukur tujuan/sasaran", nil},
			{"Jika butir 8 jawabannya tidak, telah terdapat penjelasan yang memadai", nil},
			{"IKU dan IK telah SMART (spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu)", func(m *maker) (answer, string) {
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
	before := [2]answer{}
	for _, g := range criteria() {
		p.Rows = append(p.Rows, table.Row{Kind: table.Band, Cells: []table.Cell{{}, {Text: g.group, Across: 4}, {Covered: true}, {Covered: true}, {Covered: true}}})
		for n, c := range g.rows {
			is, why := open, ""
			if c.tell != nil {
				is, why = c.tell(m)
			}
			if is == idle && before == [2]answer{yes, yes} {
				why = "tidak ditanyakan: keduanya ya"
			}
			before = [2]answer{before[1], is}
			cells := []table.Cell{{Text: fmt.Sprint(n + 1)}, {Text: c.text}, {Kind: table.Mark}, {Kind: table.Mark}, {Text: why}}
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
