package link_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/link"
)

// lastYear is what a session's newest year says of the one before it.
func lastYear(t *testing.T, b *model.Book, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	f := calc.PastOf(b, b.Indicator("ipp"), year)
	if !f.FromData || !f.Achievement.Known() {
		t.Fatalf("last year is not read from its data: %+v", f)
	}
	return f.Achievement.Exact().RatString()
}

// A session that never loaded last year sees its exact figures, and each correction of them.
func TestLastYearOverALineIsThatOfTheFile(t *testing.T) {
	o := newOffice(t)
	storetest.Do(t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)})
	c := o.attach("siti", link.Greeting{Year: year + 1})
	same := func() bool {
		here, err := o.store.Book(year + 1)
		want := lastYear(t, here, err)
		there, err := c.Book(year + 1)
		return lastYear(t, there, err) == want
	}
	if !same() {
		t.Error("the figures differ from the file's")
	}
	before := o.store.Revision()
	for _, value := range []int64{43, 77} {
		b := act(value)
		b.Edits = []store.Edit{store.Put(&model.Actual{Indicator: "ipp", Quarter: model.Q3, Value: model.IntOf(value)})}
		storetest.Do(t, o.store, storetest.Secretary(), b)
		until(t, c, "the correction", same)
	}
	if o.store.Revision() == before {
		t.Error("nothing was corrected")
	}
	if b, _ := c.Book(year + 1); len(b.Earlier()) != 0 {
		t.Error("the whole of last year came over the line")
	}
}
