// Package text reads what people type and prints what they read: numbers,
// rupiah and dates as an Indonesian office writes them.
//
// Reading is forgiving about spelling and strict about meaning. Whatever could
// be meant in two ways is read by one fixed rule, and the rule used is said in
// Parsed.Doubt; whatever cannot be meant is refused with a *model.Fault whose
// sentence names the field, what was read and what is expected. Blank input is
// a blank, never zero.
//
// Printing is exact: every number that Plain, Reading or Editable print is read
// back as the same number.
package text
