package report

import (
	"fmt"
	"strings"

	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/report/doc"
	"capaian/ui/report/export"
	"capaian/ui/report/narrative"
	"capaian/ui/screen"
)

// Summary says in a few words what the screen is for.
func Summary(screen.State) string { return "membaca, melengkapi, mengekspor LKjIP" }

// part is what stands under one heading of the report.
type part struct {
	id       string
	level    int
	title    string
	topic    model.ID // its text; empty where it has none
	part     string   // by which the order of the report names it
	state    narrative.State
	blocks   []doc.Block // its heading first
	gaps     int
	findings []string // sentences on its data and its text, the grave ones first
	grave    int      // how many of them are errors
}

// partsOf takes the report apart at its headings.
func partsOf(x *export.Export) []part {
	words := narrative.New(x.Book, x.Results)
	var parts []part
	for _, c := range x.Report.Chapters {
		for i, b := range c.Blocks {
			h, opens := b.(doc.Heading)
			switch {
			case opens:
				p := part{id: fmt.Sprintf("%s-%d", c.ID, i), level: h.Level, title: strings.TrimSpace(h.Number + " " + h.Text), topic: h.Topic, part: h.Part}
				if h.Topic != "" {
					_, p.state = words.Script(h.Topic)
				}
				parts = append(parts, p)
			case i == 0:
				parts = append(parts, part{id: c.ID, level: 1, title: "Sampul", part: c.ID})
			}
			last := &parts[len(parts)-1]
			last.blocks = append(last.blocks, b)
		}
	}
	for i := range parts {
		single := doc.Document{Chapters: []doc.Chapter{{Blocks: parts[i].blocks}}}
		parts[i].gaps = len(single.Gaps())
	}
	find(x, parts)
	return parts
}

// find gives each finding to the part that prints what it is about.
func find(x *export.Export, parts []part) {
	give := func(topic model.ID, grave bool, sentence string) {
		for i := range parts {
			if parts[i].topic != topic || topic == "" {
				continue
			}
			if grave {
				parts[i].findings = append([]string{sentence}, parts[i].findings...)
				parts[i].grave++
			} else {
				parts[i].findings = append(parts[i].findings, sentence)
			}
		}
	}
	for _, f := range x.Findings {
		give(topicOf(f.Ref), f.Level == check.Error, f.Message)
	}
	for _, p := range x.Report.Problems {
		for _, t := range model.Topics() {
			if strings.TrimSpace(t.Place+" "+t.Label) == p.Topic {
				give(t.ID, true, p.Error())
			}
		}
	}
}

// topicOf is the text under whose heading a record is printed first.
func topicOf(ref model.Ref) model.ID {
	for _, row := range []struct {
		topic model.ID
		kinds []model.Kind
	}{
		{"pegawai", []model.Kind{model.KindStaff}},
		{"sarana", []model.Kind{model.KindAsset}},
		{"pendahuluan", []model.Kind{model.KindRegulation}},
		{"tugas-fungsi", []model.Kind{model.KindDuty}},
		{"capaian-lain", []model.Kind{model.KindAccomplishment}},
		{"isu-strategis", []model.Kind{model.KindStrategicIssue}},
		{"evaluasi", []model.Kind{model.KindAdvice}},
		{"tindak-lanjut", []model.Kind{model.KindObstacle}},
		{"program-kegiatan", []model.Kind{model.KindPartner}},
		{"iku", []model.Kind{model.KindIndicator}},
		{"perjanjian-kinerja", []model.Kind{model.KindTarget, model.KindAmount, model.KindVersion}},
		{"program-kegiatan", []model.Kind{model.KindNode}},
		{"pengukuran", []model.Kind{model.KindActual, model.KindSettings}},
		{"banding-target", []model.Kind{
			model.KindFacilitation, model.KindFacilitationRow, model.KindFacilitationMark, model.KindReason,
			model.KindVillage, model.KindDocument, model.KindReceipt,
		}},
		{"banding-tahun-lalu", []model.Kind{model.KindHistory}},
		{"banding-renstra", []model.Kind{model.KindStrategicPlan, model.KindStrategicTarget}},
		{"banding-standar", []model.Kind{model.KindPeer}},
		{"realisasi-anggaran", []model.Kind{model.KindSpent}},
		{"kata-pengantar", []model.Kind{model.KindOffice}},
	} {
		for _, k := range row.kinds {
			if k == ref.Kind {
				return row.topic
			}
		}
	}
	if ref.Kind == model.KindNarrative {
		return model.ID(ref.Key)
	}
	return ""
}

// words say whose words a part is in.
func (p *part) words() string {
	if p.topic == "" {
		return ""
	}
	return [...]string{narrative.Own: "kantor", narrative.Drafted: "rancangan", narrative.Blank: "rancangan"}[p.state]
}

func (s *Screen) columns() kit.Columns[*part] {
	return kit.Columns[*part]{
		{Key: "bagian", Title: "Bagian laporan", Align: kit.KeepEnds, Least: 24, Cell: titleCell},
		{Key: "naskah", Title: "Naskah", Width: 9, Align: kit.Left, Drop: 1, Cell: textCell},
		{Key: "lengkapi", Title: "Lengkapi", Width: 8, Cell: gapsCell},
		{Key: "temuan", Title: "Temuan", Width: 6, Cell: s.findingsCell},
	}
}

func titleCell(p *part) kit.Cell {
	name := kit.Cell{Text: strings.Repeat("  ", p.level-1) + p.title}
	if p.level == 1 {
		name.Tone = kit.Strong
	}
	return name
}

// textCell says whose words a part is in.
func textCell(p *part) kit.Cell {
	whose := kit.Cell{Text: p.words(), Tone: kit.Dim}
	if p.state == narrative.Own && p.topic != "" {
		whose.Tone = kit.Good
	}
	return whose
}

func gapsCell(p *part) kit.Cell {
	if p.gaps == 0 {
		return kit.Cell{}
	}
	return kit.Cell{Text: fmt.Sprint(p.gaps), Tone: kit.Warn}
}

func (s *Screen) findingsCell(p *part) kit.Cell {
	count := fmt.Sprint(len(p.findings))
	switch {
	case len(p.findings) == 0:
		return kit.Cell{}
	case p.grave > 0:
		return kit.Cell{Text: s.look.Signs.Late + count, Tone: kit.Bad}
	}
	return kit.Cell{Text: count, Tone: kit.Dim}
}

func (s *Screen) table() kit.Table {
	columns := s.columns()
	var rows []kit.Row
	for i := range s.parts {
		p := &s.parts[i]
		rows = append(rows, kit.Row{ID: p.id, Cells: columns.Cells(p), Heads: min(p.level, 1) * p.level})
	}
	return columns.Table(rows)
}
