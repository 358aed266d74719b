package calc_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
)

func BenchmarkComputeRanuyoso(b *testing.B) {
	year := ranuyoso(b)
	b.ReportAllocs()
	for b.Loop() {
		calc.Compute(year, model.Q4)
	}
}

func BenchmarkComputeThousand(b *testing.B) {
	year := large(1000)
	b.ReportAllocs()
	for b.Loop() {
		calc.Compute(year, model.Q4)
	}
}

func BenchmarkExplainEfficiency(b *testing.B) {
	results := calc.Compute(ranuyoso(b), model.Q4)
	b.ReportAllocs()
	for b.Loop() {
		calc.Explain(results, calc.Subject{Of: calc.OfEfficiency, ID: "fasilitasi"})
	}
}
