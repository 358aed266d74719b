package cli_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/byhand"
	"capaian/ui/uitest/tools"
)

// Last year is opened again, a value is typed anew there, and it is closed: what this year is
// compared with follows at once, in status, papers and screens, as it comes out by hand.
func TestThisYearFollowsACorrectedLastYear(t *testing.T) {
	if raced {
		tools.Elsewhere(t, "one person after the other works here; the plain run of the tests does")
	}
	tools.Slow(t)
	l := &lived{t: t, o: screenstest.Example(t), open: true, random: rand.New(rand.NewPCG(2025, 1))}
	l.day(2025, time.January, 6)
	for _, q := range model.Quarters() {
		l.lock(2024, q)
	}
	l.next(2025)
	l.day(2025, time.April, 2)
	l.quarter(2025, model.Q1)
	compared := func() *big.Rat {
		lines := l.byHand().Lines(2025, 1)
		return lines[slices.IndexFunc(lines, func(one byhand.Line) bool { return one.ID == "iku-1" })].LastYear
	}
	before := compared()
	l.reopen(2024, model.Q4, "Angka survei salah ketik")
	d := l.session(2024, model.Q4)
	d.Press("alt+2") // the first indicator, at the quarter that is shown
	d.Type("67,89")
	d.Press("enter")
	d.See("Ubah yang sudah disetujui?")
	d.Press("s")
	if got := l.book(2024).Actual("iku-1", model.Q4).Value.String(); got != "67.89" {
		t.Fatalf("typed 67,89, saved %s\n%s", got, d.Screen())
	}
	d.Press("alt+6", "home", "alt+j")
	d.See("Setujui TW IV", "Diajukan: Indikator")
	d.Press("s")
	l.lock(2024, model.Q4)
	if paper := l.paper(2024); !strings.Contains(paper, "Angka survei salah ketik") {
		t.Error("the report of a year that was corrected does not say why")
	}
	if after := compared(); before == nil || after == nil || before.Cmp(after) == 0 {
		t.Errorf("2025 is compared with %s, before the correction with %s", exactly(after), exactly(before))
	}
	hand := l.byHand()
	l.statusAgrees(hand, 2025, model.Q1)
	l.paperAgrees(hand, 2025)
	l.screensAgree(hand, 2025)
}
