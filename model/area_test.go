package model_test

import (
	"testing"

	"capaian/model"
)

func TestCodesOfVillages(t *testing.T) {
	for typed, want := range map[string]string{
		"35.08.05.2001": "35.08.05.2001", "3508052001": "35.08.05.2001", " 35 08 05 2001 ": "35.08.05.2001", "35.08.05.2001.": "35.08.05.2001",
		"35.08.05.20.01": "35.08.05.2001", "35.08.05.201": "", "35080520011": "", "35.08.05.200a": "", "": "", "3508052001,0": "",
	} {
		if got, is := model.AreaCode(typed); got != want || is != (want != "") {
			t.Errorf("%q: %q %v", typed, got, is)
		}
	}
	if !model.IsCensusArea("3508050001") || model.IsCensusArea("3508051001") || model.IsCensusArea("35.08.05.2001") || model.IsCensusArea("") {
		t.Error("codes of the statistical office are not told apart")
	}
	for area, sound := range map[string]bool{"": true, "35.08.05.2001": true, "3508052001": false, "35.08.05.201": false, "x": false} {
		v := model.Village{ID: "desa-1", Name: "Wonoayu", Area: area}
		if err := v.Check(); (err == nil) != sound {
			t.Errorf("%q: %v", area, err)
		}
	}
}
