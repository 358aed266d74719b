package report

import (
	"fmt"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/text"
)

// causes writes the fifth analysis: for each goal and objective what the figures say, then
// what helped, what stood in the way, what was done and what will be.
func (m *maker) causes() {
	for _, level := range []model.Level{model.Goal, model.Objective} {
		number := 0
		for i := range m.b.Nodes {
			n := &m.b.Nodes[i]
			if n.Level != level {
				continue
			}
			number++
			m.openingLine(narrative.NodeName(level, number) + ": " + n.Name)
			m.opening(n)
			for _, info := range model.AnalysisParts() {
				switch {
				case info.Part == model.AnalysisOpening:
				case info.Part == model.AnalysisObstacles && m.pairs(n) && len(m.b.Analysis(n.ID, info.Part)) == 0:
				case info.Part == model.AnalysisRemedies && len(m.b.ObstaclesOf(n.ID)) > 0 && len(m.b.Analysis(n.ID, info.Part)) == 0:
					// each stands beside its obstacle
				default:
					m.analysisItems(n, info)
				}
			}
		}
	}
}

// opening is the sentence that a person accepted, else what the figures say.
func (m *maker) opening(n *model.Node) {
	own := m.b.Analysis(n.ID, model.AnalysisOpening)
	for _, s := range own {
		m.add(doc.Paragraph{Runs: narrative.Plain(s)})
	}
	if len(own) > 0 {
		return
	}
	drafted := text.AnalysisOpening(m.b, m.r, n.ID)
	if len(drafted) == 0 {
		m.add(doc.Paragraph{Runs: []doc.Run{doc.Missing("indikator " + n.Label())}})
	}
	for _, s := range drafted {
		m.add(doc.Paragraph{Runs: []doc.Run{{Text: s}}})
	}
}

func (m *maker) analysisItems(n *model.Node, info model.AnalysisInfo) {
	m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: info.Label + ":"}}})
	items := m.b.Analysis(n.ID, info.Part)
	if len(items) == 0 {
		m.add(doc.Paragraph{Runs: []doc.Run{doc.Missing(fmt.Sprintf("%s – %s", lower(info.Label), n.Label()))}})
		return
	}
	list := doc.List{Marker: doc.Letters}
	for _, item := range items {
		list.Items = append(list.Items, narrative.Plain(item))
	}
	m.add(list)
}

// supporting writes the seventh analysis: each objective, its programs and their kegiatan.
func (m *maker) supporting() {
	objective := 0
	for i := range m.b.Nodes {
		n := &m.b.Nodes[i]
		if n.Level != model.Objective {
			continue
		}
		objective++
		m.openingLine(narrative.NodeName(model.Objective, objective) + ": " + n.Name)
		programs := m.programs(n.ID)
		if len(programs) == 0 {
			m.add(doc.Paragraph{Runs: []doc.Run{doc.Missing("program yang menunjang " + n.Label())}})
			continue
		}
		for _, p := range programs {
			m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: p.Name, Italic: true}}})
			m.add(doc.Paragraph{Runs: append(m.words.OfProgram(p), m.words.Causes(p)...)})
			if list := m.activities(p); len(list.Items) > 0 {
				m.add(doc.Paragraph{Style: doc.Opening, Runs: []doc.Run{{Text: "Kegiatannya:"}}}, list)
			}
		}
	}
}

// programs are those under an objective, however many levels below.
func (m *maker) programs(objective model.ID) []*model.Node {
	var all []*model.Node
	for _, at := range m.b.Children(objective) {
		if n := &m.b.Nodes[at]; n.Level == model.Program {
			all = append(all, n)
		}
	}
	return all
}

func (m *maker) activities(program *model.Node) doc.List {
	list := doc.List{Marker: doc.Letters}
	for _, at := range m.b.Children(program.ID) {
		n := &m.b.Nodes[at]
		item := []doc.Run{{Text: n.Name + ": "}}
		if n.Outcome != "" {
			item = append(item, doc.Run{Text: "diarahkan pada " + narrative.Within(n.Outcome) + ". "})
		}
		list.Items = append(list.Items, append(append(item, m.words.OfMeasures(n)...), m.words.Causes(n)...))
	}
	return list
}
