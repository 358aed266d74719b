package tables_test

import (
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/tables"
)

// A field that no table shows would be lost to whoever keeps the office's lists in one.
func TestEveryFieldHasItsColumnOrAReasonForNone(t *testing.T) {
	d := atQuarter(model.NewBook(2024, 1, storetest.Records(2024)), model.Q2)
	type place struct {
		kind model.Kind
		name string
	}
	shown := map[place]bool{}
	for _, l := range tables.Lists() {
		for _, c := range l.Columns(d) {
			shown[place{c.Of, c.Field}] = true
		}
	}
	for _, info := range model.Kinds() {
		for _, f := range info.New().Fields() {
			if f.Apart != "" && shown[place{info.Kind, f.Name}] {
				t.Errorf("%s.%s has a column, and a reason for none: %s", info.Kind, f.Name, f.Apart)
			}
		}
		for _, name := range model.FieldNames(info.New()) {
			if !shown[place{info.Kind, name}] {
				t.Errorf("%s.%s is in no table, and nothing says why", info.Kind, name)
			}
		}
	}
}

// What a village hands in is asked for as a whole, whatever the record comes to hold.
func TestTheFormOfAVillageAsksForAllOfAReceipt(t *testing.T) {
	d := atQuarter(model.NewBook(2024, 1, storetest.Records(2024)), model.Q2)
	asked := map[string]bool{}
	for _, c := range tables.FormNamed(d, "wates").Blocks[0].Columns {
		asked[c.Field] = true
	}
	for _, name := range model.FieldNames(&model.Receipt{}) {
		if !asked[name] && name != "waiver" { // the office lets a village off, no village itself
			t.Errorf("%s is not asked for", name)
		}
	}
}
