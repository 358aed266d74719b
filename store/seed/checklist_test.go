package seed_test

import (
	"strings"
	"testing"

	"capaian/model"
)

func TestExampleChecklist(t *testing.T) {
	b := example(t)
	if len(b.Facilitations) != 16 || len(b.Rows) != 45 {
		t.Fatalf("%d groups, %d rows", len(b.Facilitations), len(b.Rows))
	}
	realised, soFar := map[model.ID]int{}, 0
	byEnd := [4]int{13, 23, 32, 40}
	for i, q := range model.Quarters() {
		for _, row := range b.Rows {
			mark := b.Mark(row.ID, q)
			if mark.IsBlank() {
				continue
			}
			soFar += mark.Count
			realised[row.ID] += mark.Count
			if mark.Date.Year != 2024 || mark.Date.Quarter() != q || !isWeekday(mark.Date) {
				t.Errorf("%s: %s is no working day of TW %s", row.ID, mark.Date, q.Roman())
			}
			if len(mark.Evidence) > 0 || mark.Note != "" {
				t.Errorf("%s has evidence that the report has not: %+v", row.ID, mark)
			}
		}
		if soFar != byEnd[i] {
			t.Errorf("TW %s: %d rows, want %d", q.Roman(), soFar, byEnd[i])
		}
	}
	var open []string
	for _, row := range b.Rows {
		if row.Planned != 1 || realised[row.ID] > 1 {
			t.Errorf("%s: planned %d, realised %d", row.ID, row.Planned, realised[row.ID])
		}
		if realised[row.ID] == 0 {
			open = append(open, string(row.ID))
		}
		if strings.TrimRight(row.Name, ";. ") != row.Name || strings.Contains(row.Name, "Adminia") || strings.Contains(row.Name, "Fasilt") {
			t.Errorf("name %q", row.Name)
		}
		if (row.Heading != "") != (row.Group == "f15" || row.Group == "f16") {
			t.Errorf("%s: heading %q", row.ID, row.Heading)
		}
		if b.Reason(row.ID) != "" {
			t.Errorf("%s has a reason that the report has not", row.ID)
		}
	}
	if got := strings.Join(open, " "); got != "f01-5 f04-1 f05-1 f06-1 f09-1" {
		t.Errorf("not realised: %s", got)
	}
}

func TestExampleVillageDocuments(t *testing.T) {
	b := example(t)
	if len(b.Villages) != 11 || b.Villages[0].Name != "Jenggrong" || b.Villages[10].Name != "Penawungan" {
		t.Fatalf("villages %+v", b.Villages)
	}
	want := []struct {
		name, due string
		about     int
	}{
		{"LPPDes", "2024-03-31", 2023}, {"RKPDes", "2024-09-30", 2025}, {"APBDes", "2024-12-31", 2025},
	}
	onTime := 0
	for i, d := range b.Documents {
		if d.Name != want[i].name || d.Due.String() != want[i].due || d.About != want[i].about {
			t.Errorf("document %+v", d)
		}
		days := map[model.Date]bool{}
		for _, v := range b.Villages {
			day := b.Receipt(v.ID, d.ID).Date
			days[day] = true
			if day.IsBlank() || !isWeekday(day) || day.Quarter() != d.Due.Quarter() {
				t.Errorf("%s %s: %s", d.Name, v.Name, day)
			}
			if d.Due.After(day) {
				onTime++
			}
		}
		if len(days) < 5 {
			t.Errorf("%s: all villages on %d days", d.Name, len(days))
		}
	}
	if onTime != 33 {
		t.Errorf("%d on time, want 33", onTime)
	}
}

func TestExampleHistoryAndPeers(t *testing.T) {
	b := example(t)
	for _, ind := range []model.ID{"iku-1", "iku-2", "iku-3"} {
		if years := b.HistoryYears(ind); len(years) != 5 || years[0] != 2019 || years[4] != 2023 {
			t.Errorf("%s: years %v", ind, years)
		}
	}
	for _, year := range b.HistoryYears("iku-1") {
		h := b.History("iku-1", year)
		if !h.Target.IsNotApplicable() || !h.Actual.IsNotApplicable() || !h.Achievement.IsNotApplicable() {
			t.Errorf("index of %d: %+v", year, h)
		}
	}
	last := b.History("iku-3", 2023)
	if last.Target.String() != "90.9" || last.Actual.String() != "84.85" || last.Achievement.String() != "93.34" {
		t.Errorf("documents of 2023: %+v", last)
	}
	if len(b.Peers) != 3 || b.Peers[0].Name != "Klakah" || b.Peers[0].Actual.String() != "56.98" || b.Peers[2].Indicator != "iku-3" {
		t.Errorf("peers %+v", b.Peers)
	}
}

func TestExampleStaffAndAssets(t *testing.T) {
	b := example(t)
	male, female, civil, temporary, schooled := 0, 0, 0, 0, 0
	for _, s := range b.Staff {
		male, female = male+s.Male, female+s.Female
		civil, temporary = civil+s.Civil, temporary+s.Temporary
		schooled += s.Education.Senior + s.Education.Diploma + s.Education.Bachelor + s.Education.Master
	}
	if len(b.Staff) != 9 || male != 13 || female != 4 || civil != 11 || temporary != 6 || schooled != 17 {
		t.Errorf("%d positions, L %d P %d, PNS %d TKB %d, diplomas %d", len(b.Staff), male, female, civil, temporary, schooled)
	}
	blank := 0
	for _, a := range b.Assets {
		if a.Quantity.IsBlank() {
			blank++
		}
	}
	if len(b.Assets) != 121 || blank != 2 || b.Assets[120].Name != "Komputer" || b.Assets[0].Unit != "" {
		t.Errorf("%d assets, %d without a quantity", len(b.Assets), blank)
	}
}
