package dialog

import (
	"strconv"

	"capaian/model"
	"capaian/ui/text"
)

// RecordField is the line of a form for a field of a record, with what the record holds.
func RecordField(f model.Field) Field {
	line := Field{Label: f.Label, Hint: f.Hint}
	switch at := f.At.(type) {
	case *string:
		line.Text, line.Lines = *at, f.Limit == model.Passage
	case *model.Date:
		line.Text, line.Figure = text.ShortDate(*at), true
	case *model.Reading:
		line.Text, line.Figure = text.Editable(*at), true
	case *int:
		line.Text, line.Figure = strconv.Itoa(*at), true
	}
	return line
}

// Take puts what was typed on such a line into the record. A day without a year is of the
// year given. Doubt says how one of two meanings was chosen; the error is a refusal.
func Take(f model.Field, typed string, year int) (doubt string, err error) {
	switch at := f.At.(type) {
	case *string:
		*at = model.Clean(typed, f.Limit == model.Passage)
	case *model.Date:
		var date model.Date
		if date, doubt, err = text.ParseDate(f.Label, typed, year); err == nil {
			*at = date
		}
	case *model.Reading:
		parsed, refused := text.ParseNumber(f.Label, typed)
		if doubt, err = parsed.Doubt, refused; err == nil {
			*at = parsed.Reading
		}
	case *int:
		if typed == "" {
			typed = "0"
		}
		n, refused := text.ParseCount(f.Label, typed, f.Most)
		if err = refused; err == nil {
			*at = n
		}
	}
	return doubt, err
}
