package readiness

import (
	"fmt"

	"capaian/calc"
	"capaian/model"
)

func identified(f *facts) Evidence {
	var t tally
	o := &f.b.Office
	head := f.b.Head(o.SignDate)
	for _, s := range []string{o.Name, o.Regency, head.Name, head.NIP, o.SignPlace, o.SignDate.String()} {
		t.note(s != "", o.Ref())
	}
	return t.says("isian profil laporan")
}

func reported(f *facts) Evidence {
	on := f.b.Office.SignDate
	ended := model.Q4.LastDay(f.b.Year)
	switch {
	case on.IsBlank():
		return judges(false, "", "tanggal tanda tangan belum diisi", f.b.Office.Ref())
	case !on.After(ended):
		return judges(false, "", "ditandatangani sebelum tahun berakhir", f.b.Office.Ref())
	case on.After(f.due(model.DeadlineReport)):
		return Evidence{Done: 1, Of: 2, Says: "ditandatangani sesudah batasnya", Missing: []model.Ref{f.b.Office.Ref()}}
	}
	return judges(true, "ditandatangani tepat waktu", "")
}

// explainedTable puts a table and the text under it together: each is half, however many rows
// the table has.
func (f *facts) explainedTable(t tally, of string, topic model.ID) Evidence {
	if t.Of == 0 {
		return Evidence{}
	}
	e := Evidence{Done: t.Done, Of: 2 * t.Of, Missing: t.Missing}
	e.Says = fmt.Sprintf("%d dari %d %s", t.Done, t.Of, of)
	if f.b.Narrative(topic) != "" {
		e.Done += t.Of
		e.Says += ", dengan penjelasan"
	} else {
		e.Says += ", tanpa penjelasan"
		e.Missing = append(e.Missing, topicRef(topic))
	}
	return e
}

// compared judges a table of the IKU with the text under it.
func compared(topic model.ID, there func(*facts, *calc.Key) bool) func(*facts) Evidence {
	return func(f *facts) Evidence {
		var t tally
		for i := range f.comparison.Keys {
			k := &f.comparison.Keys[i]
			t.note(there(f, k), f.indicator(k).Ref())
		}
		return f.explainedTable(t, "IKU", topic)
	}
}

func besidePeer(f *facts, k *calc.Key) bool {
	for _, table := range f.comparison.Peers {
		for _, row := range table.Rows {
			if row.Indicator == k.Indicator && (answered(row.Actual) || answered(row.Achievement)) {
				return true
			}
		}
	}
	return false
}

// analysed counts for each goal and objective that causes are written, and that nothing the
// figures ask for is missing and no sentence says nothing.
func analysed(f *facts) Evidence {
	e, written, nodes := Evidence{}, 0, 0
	for i := range f.b.Nodes {
		node := &f.b.Nodes[i]
		if !node.Level.IsKey() {
			continue
		}
		nodes++
		e.Of += 2
		part := model.AnalysisSupports
		causes := calc.Answered(f.b, node.ID, part) || calc.Answered(f.b, node.ID, model.AnalysisObstacles)
		complete := true
		for _, need := range f.needs {
			if need.Node == node.ID && !need.Met {
				part, complete = need.Part, false
				break
			}
		}
		for _, flaw := range f.flaws {
			if complete && flaw.Node == node.ID {
				part, complete = flaw.Part, false
			}
		}
		if causes {
			e.Done++
			written++
		}
		if causes && complete {
			e.Done++
			continue
		}
		analysis := model.Analysis{Node: node.ID, Part: part}
		e.Missing = append(e.Missing, analysis.Ref())
	}
	if e.Of > 0 {
		e.Says = fmt.Sprintf("%d dari %d tujuan dan sasaran dianalisis, %d lengkap", written, nodes, e.Done-written)
	}
	return e
}

func programs(f *facts) Evidence {
	var t tally
	for _, p := range f.comparison.Programs {
		if node := &f.b.Nodes[p.Node]; node.Level == model.Program {
			t.note(answered(p.Achievement), node.Ref())
		}
	}
	return f.explainedTable(t, "program bercapaian", "program-penunjang")
}

func spent(f *facts) Evidence {
	var t tally
	for _, n := range f.comparison.Money {
		t.note(f.r.Money[n].Absorption.Known(), f.b.Nodes[n].Ref())
	}
	return f.explainedTable(t, "program berpenyerapan", "realisasi-anggaran")
}

func improved(f *facts) Evidence {
	var t tally
	for i := range f.b.Nodes {
		if node := &f.b.Nodes[i]; node.Level.IsKey() {
			analysis := model.Analysis{Node: node.ID, Part: model.AnalysisNext}
			t.note(len(f.b.Analysis(node.ID, model.AnalysisNext)) > 0, analysis.Ref())
		}
	}
	return t.says("tujuan dan sasaran mempunyai rencana tindak lanjut")
}
