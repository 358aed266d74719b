package storetest_test

import (
	"testing"

	"capaian/model"
	"capaian/store/storetest"
)

func TestDiffLooksIntoCells(t *testing.T) {
	actual := func(n int64) model.Record {
		return &model.Actual{Indicator: "a", Quarter: model.Q1, Value: model.IntOf(n)}
	}
	one := model.NewBook(2024, 1, []model.Record{actual(1)})
	if diff := storetest.Diff(one, one.With(actual(2)).With(actual(1))); diff != "" {
		t.Errorf("the same in another layer: %s", diff)
	}
	if storetest.Diff(one, one.With(actual(2))) == "" {
		t.Error("another actual is no difference")
	}
}
