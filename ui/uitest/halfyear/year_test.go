package halfyear_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/uitest/halfyear"
)

// The year is what its package says, so that whoever tries something on it tries that.
func TestTheYearIsHalfFilled(t *testing.T) {
	b := halfyear.Book(t)
	if !b.Closed(model.Q1) || b.Closed(model.Q2) {
		t.Error("not the first quarter alone is closed")
	}
	if s := b.PartStatus(model.Q2, model.PartVillages); s != model.StatusLocked {
		t.Errorf("villages of TW II: %s", s)
	}
	if s := b.PartStatus(model.Q2, model.PartFacilitation+"-seksi-pemerintahan"); s != model.StatusReturned {
		t.Errorf("fasilitasi of TW II: %s", s)
	}
	if took, ok := b.Acknowledged(model.Q1); !ok || took.Name == b.Office.Head.Name {
		t.Errorf("one camat only: %q, %q", took.Name, b.Office.Head.Name)
	}
	if done := b.Mark("f01-1", model.Q1).Count + b.Mark("f01-1", model.Q2).Count; done != 3 || b.Row("f01-1").Planned != 4 {
		t.Errorf("f01-1: %d of %d", done, b.Row("f01-1").Planned)
	}
	late, missing := 0, 0
	for _, v := range b.Villages {
		switch r := b.Receipt(v.ID, "lppdes"); {
		case r.Date.IsBlank():
			missing++
		case r.Date.After(b.Documents[0].Due):
			late++
		}
	}
	if late != 4 || missing != 2 {
		t.Errorf("%d villages late, %d not yet", late, missing)
	}
}
