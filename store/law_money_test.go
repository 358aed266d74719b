package store_test

import (
	"testing"

	"capaian/model"
)

func TestMoneyStandsOnOneLevel(t *testing.T) {
	amount := func(node, version model.ID, rupiah int64) *model.Amount {
		return &model.Amount{Node: node, Version: version, Value: model.IntOf(rupiah)}
	}
	spent := func(node model.ID, q model.Quarter, rupiah int64) *model.Spent {
		return &model.Spent{Node: node, Quarter: q, Value: model.IntOf(rupiah)}
	}
	blank := &model.Amount{Node: "sub-1", Version: "murni"}
	kegiatan2 := func(parent model.ID) *model.Node {
		return &model.Node{ID: "kegiatan-2", Parent: parent, Level: model.Activity, Name: "Koordinasi desa"}
	}
	runAll(t, []attempt{
		{name: "above", edits: puts(amount("program-1", "murni", 5)), code: model.FaultBothLevels, says: []string{"murni", "sub kegiatan", "Gaji pegawai", "program 7.01.01", "kosongkan"}},
		{name: "two levels above", edits: puts(amount("kegiatan-1", "murni", 5)), code: model.FaultBothLevels},
		{name: "below", edits: puts(amount("kegiatan-2", "murni", 5)), code: model.FaultBothLevels, says: []string{"program 7.01.02"}},
		{name: "zero is an amount", edits: puts(amount("program-1", "murni", 0)), code: model.FaultBothLevels},
		{name: "beside", edits: puts(amount("sub-2", "murni", 5))},
		{name: "another version", edits: puts(amount("program-1", "perubahan", 5))},
		{name: "moved up at once", edits: puts(amount("program-1", "murni", 5), blank)},
		{name: "above the program", edits: puts(amount("sasaran", "perubahan", 5)), code: model.FaultBothLevels, says: []string{"sasaran strategis"}},
		{name: "spending above", edits: puts(spent("program-1", model.Q1, 5)), code: model.FaultBothLevels, says: []string{"TW I", "Gaji pegawai"}},
		{name: "spending in another quarter", edits: puts(spent("program-1", model.Q2, 5))},
		{name: "spending above the program", edits: puts(spent("tujuan", model.Q2, 5)), code: model.FaultBothLevels},
		{name: "a branch moved under money", first: []model.Record{amount("kegiatan-2", "perubahan", 5), amount("program-1", "perubahan", 7)},
			edits: puts(kegiatan2("program-1")), code: model.FaultBothLevels, says: []string{"perubahan"}},
		{name: "spending moved under spending", first: []model.Record{spent("kegiatan-2", model.Q3, 5), spent("program-1", model.Q3, 7)},
			edits: puts(kegiatan2("program-1")), code: model.FaultBothLevels, says: []string{"TW III"}},
		{name: "an empty branch moved under money", first: []model.Record{amount("program-1", "perubahan", 7)}, edits: puts(kegiatan2("program-1"))},
		{name: "raised above the program with money", first: []model.Record{amount("kegiatan-2", "perubahan", 5)},
			edits: puts(kegiatan2("program-2"), &model.Node{ID: "program-2", Parent: "tujuan", Level: model.Objective, Name: "x"}), code: model.FaultBothLevels},
	})
}
