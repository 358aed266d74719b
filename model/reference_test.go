package model_test

import (
	"reflect"
	"slices"
	"testing"

	"capaian/model"
)

// What a field points at cannot be removed while the record stands, and what it leaves open holds
// nothing.
func TestEveryFieldThatPointsAtARecordHoldsIt(t *testing.T) {
	loose := map[string]string{
		"user.section":         "users are of the office, sections of a year",
		"assessment.criterion": "the usual criteria are not stored",
	}
	for _, info := range model.Kinds() {
		r, want := info.New(), []model.Ref(nil)
		for _, f := range r.Fields() {
			if id, is := f.At.(*model.ID); is && f.Of != "" && loose[string(info.Kind)+"."+f.Name] == "" {
				*id = model.ID("x-" + f.Name)
				want = append(want, model.Ref{Kind: f.Of, Key: "x-" + f.Name})
			}
		}
		for _, ref := range want {
			if !slices.Contains(r.References(), ref) {
				t.Errorf("%s: %v does not hold %s", info.Kind, r.References(), ref)
			}
		}
	}
	for _, row := range []struct {
		of   model.Record
		want []model.Ref
	}{
		{&model.Letter{ID: "l", To: "Inspektur"}, nil},
		{&model.Duty{ID: "d"}, nil},
		{&model.Official{ID: "o", Post: model.PostHead}, nil},
		{&model.Section{ID: "s"}, nil},
		{&model.User{ID: "u"}, nil},
		{&model.Assignment{ID: "a", Employee: "e"}, []model.Ref{{Kind: model.KindEmployee, Key: "e"}}},
		{&model.Indicator{ID: "i", Node: "n"}, []model.Ref{{Kind: model.KindNode, Key: "n"}}},
		{&model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "v"}}, []model.Ref{{Kind: model.KindVillage, Key: "v"}}},
		{&model.Note{ID: "n", To: "m", On: model.PartRef(model.Q1, model.PartVillages)}, []model.Ref{{Kind: model.KindNote, Key: "m"}}},
	} {
		if got := row.of.References(); !reflect.DeepEqual(got, row.want) {
			t.Errorf("%s: %v, want %v", row.of.Ref(), got, row.want)
		}
	}
}
