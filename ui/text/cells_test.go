package text_test

import (
	"testing"

	"capaian/ui/text"
)

func TestCells(t *testing.T) {
	rows := []struct {
		s                string
		width            int
		fit, right, left string
	}{
		{"Wonoayu", 7, "Wonoayu", "Wonoayu", "Wonoayu"},
		{"Wonoayu", 9, "Wonoayu", "Wonoayu  ", "  Wonoayu"},
		{"Wates Wetan", 7, "Wates …", "Wates …", "Wates …"},
		{"Wates", 1, "…", "…", "…"},
		{"Wates", 0, "", "", ""},
		{"Wates", -1, "", "", ""},
		{"漢字", -20, "", "", ""},
		{"", -1, "", "", ""},
		{"", 2, "", "  ", "  "},
		{"·", 3, "·", "·  ", "  ·"},
		{"−4,40", 6, "−4,40", "−4,40 ", " −4,40"},
		{"漢字漢字", 5, "漢字…", "漢字…", "漢字…"},
		{"漢字漢字", 4, "漢…", "漢… ", " 漢…"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…", "e\u0301…", "e\u0301…"},
	}
	for _, row := range rows {
		if got := text.Fit(row.s, row.width); got != row.fit {
			t.Errorf("Fit(%q, %d) = %q, want %q", row.s, row.width, got, row.fit)
		}
		if got := text.PadRight(row.s, row.width); got != row.right {
			t.Errorf("PadRight(%q, %d) = %q, want %q", row.s, row.width, got, row.right)
		}
		if got := text.PadLeft(row.s, row.width); got != row.left {
			t.Errorf("PadLeft(%q, %d) = %q, want %q", row.s, row.width, got, row.left)
		}
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "–": 1, "漢字": 4, "e\u0301": 1, "\x1b[1mabc\x1b[0m": 3, "Rp1.000": 7,
	} {
		if got := text.Width(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestFitMiddle(t *testing.T) {
	for _, row := range []struct {
		s     string
		width int
		want  string
	}{
		{"Fasilitasi Musdes", 20, "Fasilitasi Musdes"},
		{"Fasilitasi penyusunan Perdes", 21, "Fasilitasi…nan Perdes"},
		{"Fasilitasi penyusunan Perdes", 11, "Fasilitasi…"},
		{"幅の広い文字ばかりの長い名前です", 15, "幅の広…名前です"},
	} {
		if got := text.FitMiddle(row.s, row.width); got != row.want || text.Width(got) > row.width {
			t.Errorf("%q in %d: %q", row.s, row.width, got)
		}
	}
}
