package store_test

import (
	"testing"

	"capaian/model"
)

func TestTargetsOfARenstraLieInItsPeriod(t *testing.T) {
	target := func(at int) *model.StrategicTarget {
		return &model.StrategicTarget{Plan: "renstra", Indicator: "ipp", Years: []model.YearTarget{{Year: at, Value: model.IntOf(50)}}}
	}
	runAll(t, []attempt{
		{name: "within", edits: puts(target(year + 1))},
		{name: "before", edits: puts(target(year - 2)), code: model.FaultNumber, says: []string{"Target renstra 2022", "Indeks Pelayanan Publik", "periode 2023–2025"}},
		{name: "period shortened over a target", edits: puts(&model.StrategicPlan{ID: "renstra", First: year + 1, Last: year + 5}), code: model.FaultNumber, says: []string{"Target renstra 2024"}},
		{name: "period moved in one act with its targets", edits: puts(&model.StrategicPlan{ID: "renstra", First: year + 1, Last: year + 5}, target(year+5))},
		{name: "of a plan that is not there", edits: puts(&model.StrategicTarget{Plan: "entah", Indicator: "ipp", End: model.IntOf(1)}), code: model.FaultReference, says: []string{"renstra"}},
		{name: "plan still in use", edits: removes(model.Ref{Kind: model.KindStrategicPlan, Key: "renstra"}), code: model.FaultInUse, says: []string{"1 Target renstra"}},
		{name: "two that begin together", edits: puts(&model.StrategicPlan{ID: "lain", First: year - 1, Last: year + 4}), code: model.FaultExists, says: []string{"Renstra 2023–2025 sudah ada"}},
		{name: "two that overlap", edits: puts(&model.StrategicPlan{ID: "lain", First: year + 1, Last: year + 5})},
	})
}
