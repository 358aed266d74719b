package model

import (
	"fmt"
	"strings"
)

// The words for records that have no name of their own, from the parts of their keys.

func nameOfOnly(words string) func(*Book, []string) string {
	return func(*Book, []string) string { return words }
}

func nameOfActual(b *Book, key []string) string {
	return "Realisasi " + QuarterWord(key[1]) + " " + b.NameOf(KindIndicator, ID(key[0]))
}

func nameOfTarget(b *Book, key []string) string {
	name := "Target "
	switch Agreement(key[1]) {
	case Initial:
		name += "awal"
	case Revised:
		name += "perubahan"
	}
	if key[2] != "0" {
		name += " " + QuarterWord(key[2])
	}
	return name + " " + b.NameOf(KindIndicator, ID(key[0]))
}

func nameOfMark(b *Book, key []string) string {
	return "Pelaksanaan " + QuarterWord(key[1]) + " " + b.NameOf(KindFacilitationRow, ID(key[0]))
}

func nameOfRow(b *Book, key []string) string {
	return "Baris " + b.NameOf(KindFacilitationRow, ID(key[0]))
}

func nameOfReason(b *Book, key []string) string {
	return "Sebab belum terlaksana " + b.NameOf(KindFacilitationRow, ID(key[0]))
}

func nameOfReceipt(b *Book, key []string) string {
	return b.NameOf(KindDocument, ID(key[1])) + " " + b.NameOf(KindVillage, ID(key[0]))
}

func nameOfAmount(b *Book, key []string) string {
	return "Anggaran " + b.NameOf(KindVersion, ID(key[1])) + " " + b.NameOf(KindNode, ID(key[0]))
}

func nameOfSpent(b *Book, key []string) string {
	return "Realisasi anggaran s.d. " + QuarterWord(key[1]) + " " + b.NameOf(KindNode, ID(key[0]))
}

func nameOfHistory(b *Book, key []string) string {
	return "Riwayat " + key[1] + " " + b.NameOf(KindIndicator, ID(key[0]))
}

func nameOfStrategicTarget(b *Book, key []string) string {
	return "Target renstra " + b.NameOf(KindStrategicPlan, ID(key[0])) + " " + b.NameOf(KindIndicator, ID(key[1]))
}

func nameOfAnalysis(b *Book, key []string) string {
	parts := AnalysisParts()
	if n := b.Node(ID(key[0])); n != nil {
		parts = PartsOf(n.Level)
	}
	called := key[1]
	for _, info := range parts {
		if string(info.Part) == key[1] {
			called = strings.ToLower(info.Label)
		}
	}
	return "Analisis " + called + " " + b.NameOf(KindNode, ID(key[0]))
}

func nameOfNarrative(_ *Book, key []string) string {
	if t := topicAt(ID(key[0])); t != nil {
		return "Naskah " + t.Label
	}
	return "Naskah " + key[0]
}

func nameOfQuarter(_ *Book, key []string) string { return "Penguncian " + QuarterWord(key[0]) }

func nameOfPart(b *Book, key []string) string {
	return b.PartName(ID(key[1])) + " " + QuarterWord(key[0])
}

func nameOfSnapshot(b *Book, key []string) string {
	if len(key) > 1 {
		return "Potret " + b.PartName(ID(key[1])) + " " + QuarterWord(key[0])
	}
	return "Potret " + QuarterWord(key[0])
}

func nameOfAcknowledgement(_ *Book, key []string) string {
	return "Tanda mengetahui " + QuarterWord(key[0])
}

func nameOfAcceptance(_ *Book, key []string) string {
	return "Temuan diterima " + strings.Join(key, "/")
}

// nameOfPrintedRow counts the row as one would on paper.
func nameOfPrintedRow(b *Book, key []string) string {
	table := b.PrintedTable(ID(key[0]))
	if table == nil {
		return "Baris terbit " + strings.Join(key, "/")
	}
	for i, row := range b.PrintedRows(table.ID) {
		if len(key) > 1 && string(row.ID) == key[1] {
			return fmt.Sprintf("%s baris %d", table.Label(), i+1)
		}
	}
	return table.Label() + " baris"
}

// Where findings say that a record is, which is not always what it is called: what is wrong
// with money is looked for at its node.

func placeOfActual(b *Book, key []string) string {
	return placeOfIndicator(b, key) + ", " + QuarterWord(key[1])
}

func placeOfTarget(b *Book, key []string) string { return "Target " + labelOfIndicator(b, key[0]) }

func placeOfIndicator(b *Book, key []string) string {
	return "Indikator " + labelOfIndicator(b, key[0])
}

func placeOfHistory(b *Book, key []string) string {
	return "Riwayat " + key[1] + ", " + labelOfIndicator(b, key[0])
}

func labelOfIndicator(b *Book, id string) string {
	if ind := b.Indicator(ID(id)); ind != nil {
		return ind.Label()
	}
	return id
}

func placeOfNode(b *Book, key []string) string {
	if node := b.Node(ID(key[0])); node != nil {
		return node.Level.Label() + " " + node.Label()
	}
	return ""
}

func placeOfRow(b *Book, key []string) string {
	if row := b.Row(ID(key[0])); row != nil {
		return "Tabel 10, " + row.Name
	}
	return ""
}

func placeOfReceipt(b *Book, key []string) string {
	name := b.Name(Ref{KindVillage, key[0]}, nil)
	return "Tabel 11, " + strings.ToLower(name[:1]) + name[1:]
}

// placeInTable is the name of a record of its own right after the table in which it stands.
func placeInTable(table string, kind Kind) func(*Book, []string) string {
	return func(b *Book, key []string) string { return table + " " + b.NameOf(kind, ID(key[0])) }
}

// placeOfCriterion is in the words of the question, the usual ones included, which are not stored.
func placeOfCriterion(before string) func(*Book, []string) string {
	return func(b *Book, key []string) string {
		for _, c := range Criteria(b) {
			if string(c.ID) == key[0] {
				return before + c.Text
			}
		}
		return ""
	}
}
