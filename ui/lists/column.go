package lists

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// own is a column of the row's own record.
func own[R any, V any](head string, kind Kind, width float64, at func(*R) *V) Column {
	return of(head, kind, width, func(row *R) R { return *row }, at)
}

// of is a column of a record that hangs on the row; blank gives it with its key and no more.
func of[R any, T any, V any](head string, kind Kind, width float64, blank func(row *R) T, at func(*T) *V) Column {
	return Column{
		Head: head, Kind: kind, Width: width,
		get: func(d *Draft, row model.Record) any {
			one := see(d, blank(any(row).(*R)))
			return any(*at(&one))
		},
		set: func(d *Draft, row model.Record, v any) error {
			value, ok := v.(V)
			if !ok {
				return fmt.Errorf("lists: %s takes no %T", head, v)
			}
			*at(edit(d, blank(any(row).(*R)))) = value
			return nil
		},
	}
}

// code is the column of the id by which rows are found again.
func code[R any](at func(*R) model.ID) Column {
	return Column{
		Head: "Kode", Also: []string{"ID"}, Kind: Code, Width: 18,
		get: func(_ *Draft, row model.Record) any { return string(at(any(row).(*R))) },
	}
}

// shown is a column of a computed or borrowed text.
func shown(head string, width float64, get func(d *Draft, row model.Record) any) Column {
	return Column{Head: head, Kind: Words, Width: width, Shown: true, get: get}
}

// upTo bounds a count.
func upTo(most int, c Column) Column {
	c.Most = most
	return c
}

// known adds other heads to a column.
func known(c Column, also ...string) Column {
	c.Also = append(c.Also, also...)
	return c
}

// option is one value of a choice and the words for it; the first is written, all are read.
type option[V comparable] struct {
	value V
	words []string
}

// chosen turns a column of a typed value into one of words.
func chosen[V comparable](d *Draft, c Column, options func(*Draft) []option[V]) Column {
	get, set := c.get, c.set
	c.Kind = Choice
	for _, o := range options(d) {
		if o.words[0] != "" {
			c.Choices = append(c.Choices, o.words[0])
		}
	}
	c.get = func(d *Draft, row model.Record) any {
		value, _ := get(d, row).(V)
		for _, o := range options(d) {
			if o.value == value {
				return o.words[0]
			}
		}
		return fmt.Sprint(value)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		for _, o := range options(d) {
			for _, w := range o.words {
				if bare(w) == bare(typed) {
					return set(d, row, o.value)
				}
			}
		}
		return notOffered(&c, typed)
	}
	return c
}

// notOffered refuses a word that is none of a choice.
func notOffered(c *Column, typed string) error {
	return model.Faultf(model.FaultText, c.Head, "%s: terbaca %q, diharapkan salah satu dari %s.", c.Head, model.Clean(typed, false), strings.Join(c.Choices, ", "))
}

// sectionsOf are the choices of an owner.
func sectionsOf(d *Draft) []option[model.ID] {
	all := []option[model.ID]{{"", []string{""}}}
	for _, s := range d.Book.Sections {
		all = append(all, option[model.ID]{s.ID, []string{s.Name, string(s.ID)}})
	}
	return all
}

func yesNo(*Draft) []option[bool] {
	return []option[bool]{{false, []string{"tidak", ""}}, {true, []string{"ya"}}}
}

// printed is a computed figure as a cell: a number where there is one.
func printed(f calc.Figure, places int) any {
	if d, ok := f.Round(places); ok {
		return model.ValueOf(d)
	}
	return text.Figure(f, places)
}
