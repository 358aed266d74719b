package records

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

// field is one line of a record's form: how it is called and how it goes to text and back.
type field struct {
	name    string // in the record; "" of what is made of several
	label   string
	hint    string
	also    []string // other heads under which tables have it
	figure  bool     // the first digit typed replaces what is there
	lines   bool     // the text may have several lines
	options []string // chosen with the arrows instead of typed
	get     func(model.Record) string
	set     func(model.Record, string) error
	match   func(string) (word string, found bool) // the option that a table's words mean
	doubt   func(string) string                    // why a text that may be saved is hardly meant; nil: never
	reads   func(string) string                    // how a typed text is understood; nil: as it stands
}

// fieldOf is what the record tells of the field; a name that it has not is a fault of the program.
func fieldOf(r model.Record, name string) model.Field {
	f, ok := model.FieldOf(r, name)
	if !ok {
		panic("records: no field " + name + " of " + string(r.Ref().Kind))
	}
	return f
}

// blankOf is an empty record of the type.
func blankOf[T any]() model.Record { return any(new(T)).(model.Record) }

// valueOf is where the record keeps the field's value.
func valueOf[V any](r model.Record, name string) *V { return fieldOf(r, name).At.(*V) }

// typed edits a field that is typed, as its type and its limit want it, under the record's own words.
func typed[T any](name string) field { return typedOf(blankOf[T](), name) }

func typedOf(blank model.Record, name string) field {
	told := fieldOf(blank, name)
	var f field
	switch told.At.(type) {
	case *int:
		f = count(told.Label, told.Hint, told.Most, func(r model.Record) *int { return valueOf[int](r, name) })
	case *model.Reading:
		f = reading(told.Label, told.Hint, func(r model.Record) *model.Reading { return valueOf[model.Reading](r, name) })
	default:
		f = words(told, func(r model.Record) *string { return valueOf[string](r, name) })
	}
	f.name = name
	return f
}

// words edits a text of the record, of several lines where it is a passage.
func words(told model.Field, at func(model.Record) *string) field {
	lines := told.Limit == model.Passage
	return field{
		label: told.Label, hint: told.Hint, lines: lines,
		get: func(r model.Record) string { return *at(r) },
		set: func(r model.Record, s string) error {
			*at(r) = model.Clean(s, lines)
			return nil
		},
	}
}

// hinted says something else beneath a field than its record does of all of its sort.
func hinted(f field, hint string) field {
	f.hint = hint
	return f
}

// must refuses texts of a field with a reason.
func must(f field, why func(string) string) field {
	set := f.set
	f.set = func(r model.Record, s string) error {
		if reason := why(s); reason != "" {
			return model.Faultf(model.FaultText, f.label, "%s: %s", f.label, reason)
		}
		return set(r, s)
	}
	return f
}

// doubting asks twice about some texts of a field, besides those it asks about itself.
func doubting(f field, doubt func(string) string) field {
	own := f.doubt
	f.doubt = func(s string) string {
		if own != nil {
			if why := own(s); why != "" {
				return why
			}
		}
		return doubt(s)
	}
	return f
}

// count edits a whole number from zero; blank is zero.
func count(label, hint string, most int, at func(model.Record) *int) field {
	return field{
		label: label, hint: hint, figure: true,
		get: func(r model.Record) string { return strconv.Itoa(*at(r)) },
		set: func(r model.Record, s string) error {
			if s == "" {
				s = "0"
			}
			n, err := text.ParseCount(label, s, most)
			if err == nil {
				*at(r) = n
			}
			return err
		},
	}
}

// reading edits a figure that may be blank or N/A.
func reading(label, hint string, at func(model.Record) *model.Reading) field {
	return field{
		label: label, hint: hint, figure: true,
		get: func(r model.Record) string { return text.Editable(*at(r)) },
		set: func(r model.Record, s string) error {
			parsed, err := text.ParseNumber(label, s)
			if err == nil {
				*at(r) = parsed.Reading
			}
			return err
		},
		reads: func(s string) string {
			parsed, err := text.ParseNumber(label, s)
			if err != nil {
				return err.Error()
			}
			return parsed.Doubt
		},
		doubt: func(s string) string {
			parsed, err := text.ParseNumber(label, s)
			if err != nil {
				return "" // refused, not doubted
			}
			return parsed.Doubt
		},
	}
}

// day edits a date; a day without a year belongs to the given one.
func day[T any](name string, year int) field { return dayOf(blankOf[T](), name, year) }

func dayOf(blank model.Record, name string, year int) field {
	told := fieldOf(blank, name)
	label, at := told.Label, func(r model.Record) *model.Date { return valueOf[model.Date](r, name) }
	return field{
		name: name, label: label, hint: told.Hint, figure: true,
		get: func(r model.Record) string { return text.ShortDate(*at(r)) },
		set: func(r model.Record, s string) error {
			date, _, err := text.ParseDate(label, s, year)
			if err == nil {
				*at(r) = date
			}
			return err
		},
		reads: func(s string) string {
			date, doubt, err := text.ParseDate(label, s, year)
			switch {
			case err != nil:
				return err.Error()
			case doubt != "" || date.IsBlank():
				return doubt
			}
			return "Dibaca " + text.LongDate(date) + "."
		},
		doubt: func(s string) string {
			_, doubt, err := text.ParseDate(label, s, year)
			if err != nil {
				return "" // refused, not doubted
			}
			return doubt
		},
	}
}

// due edits the last day for something, and says where offices are closed on it.
func due[T any](b *model.Book, name string) field {
	f := day[T](name, b.Year)
	label := f.label
	f.reads = func(s string) string {
		date, doubt, err := text.ParseDate(label, s, b.Year)
		switch {
		case err != nil:
			return err.Error()
		case doubt != "" || date.IsBlank():
			return doubt
		}
		return "Dibaca " + text.Due(b, date) + "."
	}
	return f
}

// option is one value of a choice, with the word for it.
type option[V comparable] struct {
	value V
	word  string
}

// choice picks one of a few values.
func choice[T any, V comparable](name string, options []option[V]) field {
	return choiceOf(blankOf[T](), name, options)
}

func choiceOf[V comparable](blank model.Record, name string, options []option[V]) field {
	told := fieldOf(blank, name)
	label := told.Label
	f := field{name: name, label: label, hint: told.Hint}
	options = toldApart(options)
	for _, o := range options {
		f.options = append(f.options, o.word)
	}
	f.get = func(r model.Record) string {
		for _, o := range options {
			if o.value == *valueOf[V](r, name) {
				return o.word
			}
		}
		if len(options) == 0 {
			return ""
		}
		return options[0].word
	}
	f.set = func(r model.Record, s string) error {
		for _, o := range options {
			if o.word == s {
				*valueOf[V](r, name) = o.value
				return nil
			}
		}
		return model.Faultf(model.FaultText, label, "%s: %q tidak ada dalam pilihan.", label, s)
	}
	f.match = func(s string) (string, bool) {
		for _, o := range options {
			if meant(s, o.word) {
				return o.word, true
			}
		}
		return "", false
	}
	return f
}

// meant reports that a table's words stand for an option: they are its own, begin it, or are
// what its brackets explain it by.
func meant(s, word string) bool {
	_, explained, _ := strings.Cut(word, " (")
	explained = text.Fold(strings.TrimSuffix(explained, ")"))
	s, word = text.Fold(strings.TrimSpace(s)), text.Fold(word)
	return s != "" && (s == word || s == explained || strings.HasPrefix(word, s+" "))
}

// alsoCalled lets tables use other names than the words of a choice; names are by word.
func alsoCalled(f field, names map[string][]string) field {
	own := f.match
	f.match = func(s string) (string, bool) {
		if word, found := own(s); found {
			return word, true
		}
		for _, word := range f.options {
			for _, name := range names[word] {
				if name != "" && text.Fold(name) == text.Fold(strings.TrimSpace(s)) {
					return word, true
				}
			}
		}
		return "", false
	}
	return f
}

// toldApart numbers words that stand for more than one value, for a choice is read back by its word.
func toldApart[V comparable](options []option[V]) []option[V] {
	told := slices.Clone(options)
	seen := map[string]int{}
	for i, o := range told {
		seen[o.word]++
		if n := seen[o.word]; n > 1 {
			told[i].word = fmt.Sprintf("%s (%d)", o.word, n)
		}
	}
	return told
}

// sections are the choices of an owner.
func sections(b *model.Book) []option[model.ID] {
	all := []option[model.ID]{{value: "", word: "(semua seksi)"}}
	for _, s := range b.Sections {
		all = append(all, option[model.ID]{value: s.ID, word: s.Name})
	}
	return all
}

// yesNo are the choices of a flag.
func yesNo() []option[bool] {
	return []option[bool]{{value: false, word: "tidak"}, {value: true, word: "ya"}}
}
