package model

// checkTerm wants a last day, called by the label, that does not lie before the first; either may
// be blank.
func checkTerm(label string, from, until Date) error {
	if until.IsBlank() || !from.After(until) {
		return nil
	}
	return Faultf(FaultDate, label, "%s: terbaca %02d-%02d-%d, diharapkan hari yang sama atau sesudah hari pertamanya, %02d-%02d-%d.",
		label, until.Day, until.Month, until.Year, from.Day, from.Month, from.Year)
}

// termIn reports that some day from the first to the last, blank without a bound, is in the year.
func termIn(from, until Date, year int) bool {
	return from.Year <= year && (until.IsBlank() || until.Year >= year)
}
