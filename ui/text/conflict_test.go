package text_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/text"
)

// What two people entered is set side by side in the conflict box: each kind of cell is told
// whole, and blank is told from zero.
func TestWhatStandsInAConflictIsToldWhole(t *testing.T) {
	day := model.Date{Year: 2024, Month: 3, Day: 12}
	for _, row := range []struct {
		record model.Record
		want   string
	}{
		{&model.Actual{Indicator: "i", Quarter: model.Q1, Value: model.ValueOf(dec("63.25")).WithLetter("B-"), Note: "Survei"}, "63,25 (B-), Survei"},
		{&model.Actual{Indicator: "i", Quarter: model.Q1, Value: model.IntOf(0)}, "0"},
		{&model.Actual{Indicator: "i", Quarter: model.Q1, Numerator: model.IntOf(40), Denominator: model.IntOf(45), Note: "Sementara"}, "40 / 45, Sementara"},
		{&model.Target{Indicator: "i", Agreement: model.Initial, Value: model.NotApplicable()}, "N/A"},
		{&model.Amount{Node: "n", Version: "v", Value: model.IntOf(1250000)}, "Rp1.250.000"},
		{&model.Spent{Node: "n", Quarter: model.Q1, Value: model.IntOf(0)}, "Rp0"},
		{&model.Receipt{Village: "v", Document: "d", Date: day, Reference: "005/1", Note: "Lengkap"}, "12 Maret 2024, 005/1, Lengkap"},
		{&model.Receipt{Village: "v", Document: "d", Note: "Masih di BPD"}, "Masih di BPD"},
		{&model.Reason{Row: "r", Text: "Ditunda"}, "Ditunda"},
		{&model.Narrative{Topic: "penutup", Text: "Sekian."}, "Sekian."},
		{&model.Analysis{Node: "n", Part: model.AnalysisNext, Items: []string{"Satu", "Dua"}}, "Satu; Dua"},
		{&model.FacilitationMark{Row: "r", Quarter: model.Q1, Count: 2, Date: day, Evidence: []model.Evidence{{Kind: model.EvidenceMinutes}}, Note: "Di desa"}, "terlaksana 2 kali, 12 Maret 2024, 1 bukti, Di desa"},
		{&model.FacilitationMark{Row: "r", Quarter: model.Q1, Note: "Dijadwalkan"}, "belum terlaksana, 0 bukti, Dijadwalkan"},
		{nil, "kosong"},
	} {
		if got := text.Record(row.record); got != row.want {
			t.Errorf("%T: %q, want %q", row.record, got, row.want)
		}
	}
}
