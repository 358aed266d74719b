package report

import "capaian/ui/report/doc"

func (m *maker) issues() {
	if len(m.b.Issues) == 0 {
		m.add(doc.Paragraph{Runs: []doc.Run{doc.Missing("isu strategis kecamatan")}})
		return
	}
	list := doc.List{Marker: doc.Numbers}
	for _, issue := range m.b.Issues {
		list.Items = append(list.Items, []doc.Run{{Text: issue.Text}})
	}
	m.add(list)
}
