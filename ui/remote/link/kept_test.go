package link_test

import (
	"testing"

	"capaian/ui/remote/link"
)

// What is kept for a person is there as soon as they are, theirs alone, and never an older
// value than the one they wrote or another session of theirs wrote before they ask again.
func TestWhatIsKeptComesWithTheWelcome(t *testing.T) {
	o := newOffice(t)
	for key, value := range map[string]string{"position/siti": "desa", "draft\x00siti\x00desa": "12", "position/budi": "rahasia"} {
		if err := o.store.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	siti, also := o.attach("siti", link.Greeting{}), o.attach("siti", link.Greeting{})
	if err := o.store.Remember("position/siti", "anggaran"); err != nil {
		t.Fatal(err)
	}
	if got := siti.Recall("position/siti"); got != "desa" {
		t.Errorf("%q came with the welcome", got)
	}
	if got := siti.Recall("position/siti"); got != "anggaran" {
		t.Errorf("asked again: %q", got)
	}
	if got := siti.Recollect("draft\x00siti\x00"); len(got) != 1 || got["draft\x00siti\x00desa"] != "12" {
		t.Errorf("drafts: %q", got)
	}
	if got := siti.Recall("position/budi"); got != "" {
		t.Errorf("what is kept for another: %q", got)
	}
	if err := also.Remember("look/siti", "lain"); err != nil {
		t.Fatal(err)
	}
	if got := also.Recall("position/siti"); got != "anggaran" {
		t.Errorf("after something was written: %q", got)
	}
	entries, err := o.store.Entries(0, 1)
	if err != nil || siti.Began().IsBlank() || siti.Began() != o.store.Began() {
		t.Errorf("began %v, by the trail %v, %v", siti.Began(), entries[0].At, err)
	}
}
