package text_test

import (
	"regexp"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/text"
	"capaian/ui/uitest/halfyear"
)

// Nobody reads the ids by which records are kept: each goes by the office's name for it.
func TestNoRecordOfAYearGoesByItsID(t *testing.T) {
	b := halfyear.Book(t)
	ids := regexp.MustCompile(`\b(desa|iku|program|kegiatan|sasaran|tujuan|seksi|subbag|f)-?\d\d?(-\d+)?\b`)
	for _, r := range b.Records() {
		name := text.Name(b, r.Ref(), r)
		if strings.TrimSpace(name) == "" || ids.MatchString(name) || strings.HasSuffix(name, " ") {
			t.Errorf("%v is called %q", r.Ref(), name)
		}
	}
}

func TestWhatIsGoneStillHasAName(t *testing.T) {
	b := model.NewBook(2024, 1, nil)
	for want, ref := range map[string]model.Ref{
		"Potret TW II":       {Kind: model.KindSnapshot, Key: "2"},
		"Baris terbit t1/b2": {Kind: model.KindPrintedRow, Key: "t1/b2"},
	} {
		if got := text.Name(b, ref, nil); got != want {
			t.Errorf("%v: %q, want %q", ref, got, want)
		}
	}
}

func TestTheShortestRupiahIsRead(t *testing.T) {
	for typed, want := range map[string]string{"rp": "", "rp5": "5", "Rp 5,-": "5", "5": "5", "R5": ""} {
		got, err := text.ParseRupiah("Pagu", typed)
		if want == "" {
			if err == nil {
				t.Errorf("%q is read as %v", typed, got.Reading)
			}
			continue
		}
		if err != nil || text.Reading(got.Reading) != want {
			t.Errorf("%q: %v, %v", typed, got.Reading, err)
		}
	}
}
