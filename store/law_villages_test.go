package store_test

import (
	"testing"

	"capaian/model"
)

// A code of the ministry is one village's, as the year stands after the whole act.
func TestTheCodeOfAVillageIsItsOwn(t *testing.T) {
	village := func(id model.ID, name, area string) model.Record {
		return &model.Village{ID: id, Order: 1, Name: name, Area: area}
	}
	const one, two = "35.08.05.2001", "35.08.05.2002"
	both := []model.Record{village("ranuyoso", "Ranuyoso", one), village("wates", "Wates Wetan", two)}
	runAll(t, []attempt{
		{"a code that nobody has", nil, puts(village("wates", "Wates Wetan", one)), "", nil},
		{"its own once more", both, puts(village("wates", "Wates", two)), "", nil},
		{"another's", both[:1], puts(village("wates", "Wates Wetan", one)), model.FaultExists, []string{one, "Desa Ranuyoso"}},
		{"another's, of a new village", both, puts(village("baru", "Baru", two)), model.FaultExists, []string{two, "Desa Wates Wetan"}},
		{"one for two in one act", nil, puts(village("ranuyoso", "Ranuyoso", one), village("wates", "Wates Wetan", one)), model.FaultExists, []string{one}},
		{"exchanged in one act", both, puts(village("ranuyoso", "Ranuyoso", two), village("wates", "Wates Wetan", one)), "", nil},
		{"left by the other in the same act", both, puts(village("ranuyoso", "Ranuyoso", ""), village("wates", "Wates Wetan", one)), "", nil},
		{"none for both", nil, puts(village("ranuyoso", "Ranuyoso", ""), village("wates", "Wates Wetan", "")), "", nil},
	})
}
