package model

import "slices"

// checkTerm wants a last day, called by the label, that does not lie before the first; either may
// be blank.
func checkTerm(label string, from, until Date) error {
	if until.IsBlank() || !from.After(until) {
		return nil
	}
	return Faultf(FaultDate, label, "%s: terbaca %02d-%02d-%d, diharapkan hari yang sama atau sesudah hari pertamanya, %02d-%02d-%d.",
		label, until.Day, until.Month, until.Year, from.Day, from.Month, from.Year)
}

// termOn reports that a day is between the first and the last, blank without a bound.
func termOn(from, until, day Date) bool {
	return !from.After(day) && (until.IsBlank() || !day.After(until))
}

// termIn reports that some day from the first to the last, blank without a bound, is in the year.
func termIn(from, until Date, year int) bool {
	return from.Year <= year && (until.IsBlank() || until.Year >= year)
}

// MeasuresInForce lists those of a node's indicators that are in force at the end of the quarter.
func (b *Book) MeasuresInForce(node ID, q Quarter) []int {
	all := b.measures[node]
	for n, at := range all {
		if b.InForce(&b.Indicators[at], q) {
			continue
		}
		left := slices.Clone(all[:n])
		for _, at := range all[n+1:] {
			if b.InForce(&b.Indicators[at], q) {
				left = append(left, at)
			}
		}
		return left
	}
	return all
}
