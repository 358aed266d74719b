package home_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

func TestAchievementOverTheYearsStandsBesideWideHome(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 109, 24)
	d.Unseen("Capaian per tahun")
	d.Resize(110, 24)
	d.See("Capaian per tahun", "–  –  –  –  –  ██", "19 20 21 22 23 24", "2019        N/A", "2024     124,02  s.d. TW IV")
	d.Press("down", "down")
	d.See("│       ▄▄ ▄▄ ▄▄ ██ ", "│ ██ ██ ██ ██ ██ ██ ", "2022     104,33", "2024     122,22")
	d.Press("down") // the money is no indicator: the last one stays
	d.See("2024     122,22")
	d.Press("alt+t")
	d.See("2024      40,74  s.d. TW I", "│ ▄▄ ▄▄ ██ ██ ▄▄    ", "│ ██ ██ ██ ██ ██ ██ ")
	d.Press("alt+t", "alt+t", "alt+t", "f10", "alt+b")
	d.See("19 20 21 22 23 24 25", "2024     122,22", "2025          –  s.d. TW I")
}

func TestOldConsolesGetTheYearsAsNumbers(t *testing.T) {
	o := screenstest.Example(t)
	a, err := session.New(session.Options{
		Store: o.Store, Actor: screenstest.Clerk(), Theme: theme.New(true), Screens: screens.Screens(), Year: 2024, Quarter: model.Q4,
	})
	if err != nil {
		t.Fatal(err)
	}
	d := uitest.Drive(t, a, 120, 24)
	d.See("| Capaian per tahun", "| 2019        N/A", "| 2024     124,02")
	if strings.Contains(d.Screen(), "19 20 21") {
		t.Error("labels without a chart above them")
	}
}
