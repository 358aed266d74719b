package screen

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// PlaceOf is the screen on which records of a kind are entered, or "" where none shows them.
func PlaceOf(kind model.Kind) ID {
	for _, row := range []struct {
		to    ID
		kinds []model.Kind
	}{
		{Indicators, []model.Kind{model.KindIndicator, model.KindTarget, model.KindActual}},
		{Facilitation, []model.Kind{model.KindFacilitation, model.KindFacilitationRow, model.KindFacilitationMark, model.KindReason}},
		{Villages, []model.Kind{model.KindVillage, model.KindDocument, model.KindReceipt}},
		{Records, []model.Kind{model.KindOffice, model.KindSettings, model.KindSection, model.KindHistory, model.KindPeer, model.KindStaff, model.KindAsset, model.KindReportStyle}},
		{Analysis, []model.Kind{model.KindAnalysis}},
		{Comparison, []model.Kind{model.KindNarrative}},
		{Readiness, []model.Kind{model.KindCriterion, model.KindAssessment}},
		{Budget, []model.Kind{model.KindNode, model.KindVersion, model.KindAmount, model.KindSpent}},
	} {
		for _, k := range row.kinds {
			if k == kind {
				return row.to
			}
		}
	}
	return ""
}

// EntryKey names what is entered somewhere, the year included: ids repeat from year to year.
func EntryKey(year int, ref model.Ref) string {
	return fmt.Sprintf("%d %s %s", year, ref.Kind, ref.Key)
}

// EntryOf reads what EntryKey wrote.
func EntryOf(key string) (year int, ref model.Ref, ok bool) {
	parts := strings.SplitN(key, " ", 3)
	if len(parts) != 3 {
		return 0, model.Ref{}, false
	}
	year, err := strconv.Atoi(parts[0])
	return year, model.Ref{Kind: model.Kind(parts[1]), Key: parts[2]}, err == nil
}

// IndicatorSubjects are the figures computed for an indicator.
func IndicatorSubjects(id model.ID) []calc.Subject {
	return []calc.Subject{
		{Of: calc.OfAchievement, ID: id}, {Of: calc.OfActual, ID: id}, {Of: calc.OfChange, ID: id},
		{Of: calc.OfStrategic, ID: id}, {Of: calc.OfEfficiency, ID: id},
	}
}

// MoneySubjects are the figures computed for the money of a node; "" is all of it.
func MoneySubjects(id model.ID) []calc.Subject {
	return []calc.Subject{
		{Of: calc.OfMoneyAbsorption, ID: id}, {Of: calc.OfBudget, ID: id},
		{Of: calc.OfUsed, ID: id}, {Of: calc.OfRemainder, ID: id},
	}
}

// DerivedSubjects is the achievement of the first indicator computed from the source.
func DerivedSubjects(b *model.Book, source model.Source) []calc.Subject {
	for _, ind := range b.Indicators {
		if ind.Source == source && ind.Document == "" {
			return []calc.Subject{{Of: calc.OfAchievement, ID: ind.ID}}
		}
	}
	return nil
}

// IndicatorTitle is what an indicator is called in lists: the only indicator of a program or
// kegiatan goes by its name, every other by its own.
func IndicatorTitle(b *model.Book, ind *model.Indicator) string {
	node := b.Node(ind.Node)
	if node != nil && !node.Level.IsKey() && len(b.Measures(node.ID)) == 1 {
		return node.Label()
	}
	return ind.Label()
}

// RowNumber gives a facilitation row's group and place in it as people say them: 1.5.
func RowNumber(b *model.Book, row *model.FacilitationRow) string {
	group, within := 0, 0
	for i := range b.Facilitations {
		if b.Facilitations[i].ID == row.Group {
			group = i + 1
		}
	}
	for i := range b.Rows {
		if b.Rows[i].Group == row.Group {
			within++
		}
		if b.Rows[i].ID == row.ID {
			break
		}
	}
	return fmt.Sprintf("%d.%d", group, within)
}
