package readiness

import (
	"capaian/calc"
	"capaian/model"
)

func strategic(f *facts) Evidence {
	var t tally
	t.note(f.b.PlanPeriod() != "", f.b.Office.Ref())
	for _, level := range []model.Level{model.Goal, model.Objective} {
		there := false
		for _, n := range f.b.Nodes {
			there = there || n.Level == level
		}
		t.note(there, model.Ref{Kind: model.KindNode})
	}
	for i := range f.comparison.Keys {
		ind := f.indicator(&f.comparison.Keys[i])
		t.note(!f.b.EndTarget(ind).IsBlank(), f.b.EndTargetRef(ind))
	}
	return t.says("bagian renstra terisi")
}

func targets(f *facts) Evidence {
	var t tally
	for i := range f.comparison.Keys {
		ind := f.indicator(&f.comparison.Keys[i])
		target := model.Target{Indicator: ind.ID, Agreement: model.Initial}
		t.note(!f.b.TargetInForce(ind.ID, model.WholeYear).IsBlank(), target.Ref())
	}
	return t.says("IKU bertarget")
}

// agreed counts that the agreement was signed and that it was in time; likewise the changed
// one where the budget was changed.
func agreed(f *facts) Evidence {
	var t tally
	office := &f.b.Office
	signed := func(kind model.DeadlineKind, on model.Date) {
		due := f.due(kind)
		t.note(!on.IsBlank(), office.Ref())
		t.note(!on.IsBlank() && !on.After(due), model.Ref{})
	}
	signed(model.DeadlineAgreement, office.AgreedOn)
	if v := f.b.VersionInForce(f.r.Quarter); v != nil && v.Kind == model.VersionRevised {
		signed(model.DeadlineRevised, office.RenewedOn)
	}
	return t.says("syarat terpenuhi: tanggal terisi dan tidak lewat batas")
}

// due is the last day of the year's deadline of the kind.
func (f *facts) due(kind model.DeadlineKind) model.Date {
	for _, d := range model.Deadlines(f.b) {
		if d.Kind == kind {
			return f.b.LastDay(d.Due)
		}
	}
	return model.Date{}
}

func equipped(f *facts) Evidence {
	var t tally
	for n := range f.b.Nodes {
		node := &f.b.Nodes[n]
		if node.Level != model.Program {
			continue
		}
		t.note(f.r.Money[n].Budget.Value.Known(), node.Ref())
		t.note(len(f.b.Measures(node.ID)) > 0, node.Ref())
	}
	return t.says("anggaran dan indikator program terisi")
}

func measured(f *facts) Evidence {
	var t tally
	for i := range f.b.Nodes {
		if node := &f.b.Nodes[i]; node.Level.IsKey() {
			t.note(len(f.b.Measures(node.ID)) > 0, node.Ref())
		}
	}
	return t.says("tujuan dan sasaran berindikator")
}

func defined(f *facts) Evidence {
	var t tally
	for i := range f.comparison.Keys {
		ind := f.indicator(&f.comparison.Keys[i])
		for _, s := range []string{ind.Unit, ind.Formula, ind.DataSource} {
			t.note(s != "", ind.Ref())
		}
	}
	return t.says("satuan, formulasi, dan sumber data IKU terisi")
}

func supported(f *facts) Evidence {
	var t tally
	for i := range f.b.Nodes {
		node := &f.b.Nodes[i]
		if node.Level != model.Objective {
			continue
		}
		t.note(len(f.b.Children(node.ID)) > 0, node.Ref())
	}
	return t.says("sasaran didukung program")
}

// ambitious judges only IKU of which target and last year's actual are known.
func ambitious(f *facts) Evidence {
	var t tally
	for i := range f.comparison.Keys {
		ind := f.indicator(&f.comparison.Keys[i])
		target, before := f.r.Measures[f.comparison.Keys[i].Indicator].Target, calc.PastOf(f.b, ind, f.b.Year-1).Actual
		if !target.Known() || !before.Known() {
			continue
		}
		more := target.Exact().Cmp(before.Exact())
		if ind.Polarity == model.Negative {
			more = -more
		}
		t.note(more >= 0, ind.Ref())
	}
	return t.says("IKU bertarget setidaknya sebaik realisasi tahun lalu")
}

// quarterly leaves out what is measured once a year.
func quarterly(f *facts) Evidence {
	var t tally
	for i := range f.comparison.Keys {
		ind := f.indicator(&f.comparison.Keys[i])
		if ind.Aggregation == model.Last && ind.Entered() {
			continue
		}
		for _, q := range model.Quarters() {
			if !f.b.InForce(ind, q) {
				continue
			}
			target := model.Target{Indicator: ind.ID, Agreement: model.Initial, Quarter: q}
			t.note(!f.b.TargetInForce(ind.ID, q).IsBlank(), target.Ref())
		}
	}
	return t.says("target triwulan terisi")
}

func owned(f *facts) Evidence {
	var t tally
	for i := range f.b.Indicators {
		ind := &f.b.Indicators[i]
		t.note(ind.PIC != "" || ind.Section != "" || f.sectionOf(ind.Node) != "", ind.Ref())
	}
	return t.says("indikator mempunyai penanggung jawab")
}

func (f *facts) sectionOf(node model.ID) model.ID {
	for n := f.b.Node(node); n != nil; n = f.b.Node(n.Parent) {
		if n.Section != "" {
			return n.Section
		}
	}
	return ""
}

func reviewed(f *facts) Evidence {
	var t tally
	for _, need := range f.needs {
		if need.Cause == calc.CauseBudget {
			analysis := model.Analysis{Node: need.Node, Part: need.Part}
			t.note(need.Met, analysis.Ref())
		}
	}
	if t.Of == 0 && f.r.Total.Budget.Value.Known() {
		return judges(true, "tidak ada anggaran yang banyak berubah dengan target tetap", "")
	}
	return t.says("anggaran yang banyak berubah dijelaskan")
}
