package check_test

import (
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// tablesOf is a made-up report of so many tables.
func tablesOf(count int) *printed.Document {
	doc := newReport(1).doc
	for seed := int64(2); len(doc.Tables) < count; seed++ {
		doc.Tables = append(doc.Tables, newReport(seed).doc.Tables...)
	}
	doc.Tables = doc.Tables[:count]
	return doc
}

// BenchmarkReport checks a report of thirty tables: it is to stay below a tenth of a second.
func BenchmarkReport(b *testing.B) {
	doc := tablesOf(30)
	b.ReportAllocs()
	for b.Loop() {
		check.Document(doc)
	}
}

// BenchmarkTruth checks a report that prints the same figures in several tables.
func BenchmarkTruth(b *testing.B) {
	doc := newTruth(1).doc
	b.ReportAllocs()
	for b.Loop() {
		check.Document(doc)
	}
}
