package screen

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// Place is the screen on which a record is entered: a text on the comparison it explains,
// else where records of its kind are.
func Place(ref model.Ref) ID {
	for _, topic := range model.Topics() {
		if ref.Kind == model.KindNarrative && ref.Key == string(topic.ID) && strings.HasPrefix(topic.Place, compared) {
			return Comparison
		}
	}
	return model.InfoOf(ref.Kind).Screen
}

// compared is the part of the report whose texts stand under the tables of comparison.
const compared = "3.1.2."

// PlaceOf is the screen on which records of a kind are entered, or "" where none shows them.
func PlaceOf(kind model.Kind) ID { return model.InfoOf(kind).Screen }

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

// IndicatorTitle is what an indicator is called in lists.
func IndicatorTitle(b *model.Book, ind *model.Indicator) string { return text.IndicatorTitle(b, ind) }

// RowNumber gives a facilitation row's group and place in it as people say them: 1.5.
func RowNumber(b *model.Book, row *model.FacilitationRow) string { return text.RowNumber(b, row) }

// PrintedCell leads to a cell of a printed table; columns count from 0.
func PrintedCell(table, row model.ID, column int) model.Ref {
	ref := (&model.PrintedRow{Table: table, ID: row}).Ref()
	if column >= 0 {
		ref.Key += "/" + strconv.Itoa(column)
	}
	return ref
}

// PrintedPlace reads what PrintedCell wrote, and the reference of a printed row; the column
// is −1 where none is named.
func PrintedPlace(ref model.Ref) (table, row model.ID, column int) {
	parts := append(strings.Split(ref.Key, "/"), "", "")
	column, err := strconv.Atoi(parts[2])
	if err != nil {
		column = -1
	}
	return model.ID(parts[0]), model.ID(parts[1]), column
}
