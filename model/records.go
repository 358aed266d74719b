package model

import (
	"cmp"
	"slices"
)

// Records lists everything the Book holds, as records of the caller's own that may not be
// changed in depth: kind after kind in the order of Kinds, those that stand by themselves in
// the Book's order, cells by their keys. NewBook of them gives the same Book. Settings and
// style are among those of every year, for they hold even where the office never stored any.
func (b *Book) Records() []Record {
	all := append(b.standing(), b.cells()...)
	rank := map[Kind]int{}
	for i, info := range Kinds() {
		rank[info.Kind] = i
	}
	slices.SortStableFunc(all, func(x, y Record) int {
		return cmp.Compare(rank[x.Ref().Kind], rank[y.Ref().Kind])
	})
	return all
}

func (b *Book) standing() []Record {
	var all []Record
	if b.Office.Name != "" {
		office := b.Office
		all = append(all, &office)
	}
	if b.Year != OfficeWide {
		settings, style := b.Settings, b.Style
		all = append(all, &settings, &style)
	}
	if len(b.Logo) > 0 {
		all = append(all, &Logo{Data: b.Logo})
	}
	for _, q := range Quarters() {
		if state, said := b.quarters[q]; said {
			all = append(all, &state)
		}
		if a, said := b.acknowledged[q]; said {
			all = append(all, &a)
		}
	}
	return slices.Concat(all,
		listed(b.Sections), listed(b.Nodes), listed(b.Villages), listed(b.Documents),
		listed(b.Indicators), listed(b.Facilitations), listed(b.Rows), listed(b.Versions),
		listed(b.Peers), listed(b.Staff), listed(b.Assets), listed(b.Issues),
		listed(b.Holidays), listed(b.Deadlines), listed(b.Criteria), listed(b.Notes), listed(b.Users),
		listed(b.Publications), listed(b.PrintedTables))
}

func (b *Book) cells() []Record {
	return slices.Concat(
		filled(b.targets, func(k targetKey, r Reading) Record { return &Target{k.Indicator, k.Agreement, k.Quarter, r} }),
		filled(b.actuals, func(_ cellKey, a Actual) Record { return &a }),
		filled(b.marks, func(_ cellKey, m FacilitationMark) Record { return &m }),
		filled(b.reasons, func(row ID, text string) Record { return &Reason{row, text} }),
		filled(b.receipts, func(_ receiptKey, r Receipt) Record { return &r }),
		filled(b.amounts, func(k amountKey, r Reading) Record { return &Amount{k.Node, k.Version, r} }),
		filled(b.spent, func(k cellKey, r Reading) Record { return &Spent{k.ID, k.Quarter, r} }),
		filled(b.history, func(_ historyKey, h History) Record { return &h }),
		filled(b.narratives, func(topic ID, text string) Record { return &Narrative{topic, text} }),
		filled(b.parts, func(_ cellKey, p PartState) Record { return &p }),
		filled(b.snapshots, func(_ string, s *Snapshot) Record { return s }),
		filled(b.assessments, func(_ ID, a Assessment) Record { return &a }),
		filled(b.analyses, func(k analysisKey, items []string) Record { return &Analysis{k.Node, k.Part, items} }),
		filled(b.printed, func(_ printedKey, r PrintedRow) Record { return &r }),
		filled(b.accepted, func(_ string, a Acceptance) Record { return &a }),
	)
}

func listed[T any, P interface {
	*T
	Record
}](list []T) []Record {
	all := make([]Record, len(list))
	for i := range list {
		one := list[i]
		all[i] = P(&one)
	}
	return all
}

// filled are the cells of one kind in the order of their keys, which a map does not keep.
func filled[K comparable, V any](cells map[K]V, record func(K, V) Record) []Record {
	all := make([]Record, 0, len(cells))
	for k, v := range cells {
		all = append(all, record(k, v))
	}
	slices.SortFunc(all, func(x, y Record) int { return cmp.Compare(x.Ref().Key, y.Ref().Key) })
	return all
}
