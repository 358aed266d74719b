package link_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/link"
)

func TestAnActOfAWholeYearTravels(t *testing.T) {
	o := newOffice(t)
	admin, budi := o.attach("admin", link.Greeting{}), o.attach("budi", link.Greeting{})
	b := store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)}
	for i := range 2000 {
		b.Edits = append(b.Edits, store.Put(&model.Asset{ID: model.ID(fmt.Sprint("a", i)), Group: "Mebel", Name: strings.Repeat("kursi ", 50), Quantity: model.IntOf(1)}))
	}
	if _, err := admin.Do(b); err != nil {
		t.Fatal(err)
	}
	until(t, budi, "the new year", func() bool { b, err := budi.Book(year + 1); return err == nil && len(b.Assets) > 2000 })
}
