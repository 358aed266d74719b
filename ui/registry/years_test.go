package registry_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/app"
	"capaian/ui/registry"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

func TestAchievementOverTheYearsStandsBesideWideHome(t *testing.T) {
	o := example(t)
	d := o.session(model.Q4, 109, 24)
	d.Unseen("Capaian per tahun")
	d.Resize(110, 24)
	d.See("Capaian per tahun", "–  –  –  –  –  ██", "19 20 21 22 23 24", "2019        N/A", "2024     124,02  s.d. TW IV")
	d.Press("down", "down")
	d.See("▆▆ ▆▆ ▆▆ ▇▇ ▆▆ ██", "2022     104,33", "2024     122,22")
	d.Press("down") // the money is no indicator: the last one stays
	d.See("2024     122,22")
	d.Press("t")
	d.See("2024      40,74  s.d. TW I", "▇▇ ▇▇ ▇▇ ██ ▇▇ ▃▃")
	d.Press("t", "t", "t", "f10", "b")
	d.See("19 20 21 22 23 24 25", "2024     122,22", "2025          –  s.d. TW I")
}

func TestOldConsolesGetTheYearsAsNumbers(t *testing.T) {
	o := example(t)
	a, err := app.New(app.Options{
		Store: o.store, Actor: clerk(), Theme: theme.New(true), Screens: registry.Screens(), Year: 2024, Quarter: model.Q4,
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
