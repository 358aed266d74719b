package report_test

import (
	"bytes"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/markdown"
	"capaian/ui/report/reporttest"
)

// The report is signed by who is camat when it is signed, not by whoever was it in its year.
func TestTheReportIsSignedByWhoIsCamatThen(t *testing.T) {
	b := reporttest.Example(
		t,
		&model.Office{Name: "Kecamatan Ranuyoso", Regency: "Lumajang", SignPlace: "Ranuyoso", SignDate: model.Date{Year: 2025, Month: 2, Day: 20}, Head: model.Person{Name: "Camat Lama"}},
		&model.Official{ID: "a", Post: model.PostHead, Capacity: model.Definitive, Person: model.Person{Name: "Camat Lama", NIP: "1"}, Until: model.Date{Year: 2025, Month: 1, Day: 31}},
		&model.Official{ID: "b", Post: model.PostHead, Capacity: model.ActingFree, Person: model.Person{Name: "Camat Baru", NIP: "2"}, From: model.Date{Year: 2025, Month: 2, Day: 1}},
		&model.Narrative{Topic: "kata-pengantar", Text: "Kami, {camat}."},
	)
	var out bytes.Buffer
	if err := markdown.Write(&out, &build(b, model.Q4).Document); err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(out.String(), "\u00a0", " ")
	for _, want := range []string{"Plt. CAMAT RANUYOSO", "Kami, Camat Baru.", "Camat Baru (Plt.)", "NIP 2"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(text, "Camat Lama") {
		t.Error("who left is still named")
	}
}
