package text_test

import (
	"testing"

	"capaian/ui/text"
)

func BenchmarkParseNumber(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := text.ParseNumber("Realisasi TW III", "63,25 (B-)"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseRupiah(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := text.ParseRupiah("Pagu", "Rp 1.668.156.794,-"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := text.ParseDate("Tanggal terima", "31 Maret 2024", 2024); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFigure(b *testing.B) {
	f := computed("40", "45")
	b.ReportAllocs()
	for b.Loop() {
		text.Figure(f, 2)
	}
}

func BenchmarkPadRight(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		text.PadRight("Persentase fasilitasi administrasi keuangan · perangkat daerah", 40)
	}
}
