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
	label   string
	hint    string
	figure  bool     // the first digit typed replaces what is there
	lines   bool     // the text may have several lines
	options []string // chosen with the arrows instead of typed
	get     func(model.Record) string
	set     func(model.Record, string) error
	match   func(string) (word string, found bool) // the option that a table's words mean
	doubt   func(string) string                    // why a text that may be saved is hardly meant; nil: never
	reads   func(string) string                    // how a typed text is understood; nil: as it stands
}

// words edits a text of the record.
func words[T any](label, hint string, at func(*T) *string) field {
	return field{
		label: label, hint: hint,
		get: func(r model.Record) string { return *at(any(r).(*T)) },
		set: func(r model.Record, s string) error {
			*at(any(r).(*T)) = model.Clean(s, false)
			return nil
		},
	}
}

// passage edits a text that may have several lines.
func passage[T any](label, hint string, at func(*T) *string) field {
	f := words(label, hint, at)
	f.lines = true
	f.set = func(r model.Record, s string) error {
		*at(any(r).(*T)) = model.Clean(s, true)
		return nil
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
func count[T any](label, hint string, most int, at func(*T) *int) field {
	return field{
		label: label, hint: hint, figure: true,
		get: func(r model.Record) string { return strconv.Itoa(*at(any(r).(*T))) },
		set: func(r model.Record, s string) error {
			if s == "" {
				s = "0"
			}
			n, err := text.ParseCount(label, s, most)
			if err == nil {
				*at(any(r).(*T)) = n
			}
			return err
		},
	}
}

// reading edits a figure that may be blank or N/A.
func reading[T any](label, hint string, at func(*T) *model.Reading) field {
	return field{
		label: label, hint: hint, figure: true,
		get: func(r model.Record) string { return text.Editable(*at(any(r).(*T))) },
		set: func(r model.Record, s string) error {
			parsed, err := text.ParseNumber(label, s)
			if err == nil {
				*at(any(r).(*T)) = parsed.Reading
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
func day[T any](label, hint string, year int, at func(*T) *model.Date) field {
	return field{
		label: label, hint: hint, figure: true,
		get: func(r model.Record) string { return text.ShortDate(*at(any(r).(*T))) },
		set: func(r model.Record, s string) error {
			date, _, err := text.ParseDate(label, s, year)
			if err == nil {
				*at(any(r).(*T)) = date
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
func due[T any](b *model.Book, label, hint string, at func(*T) *model.Date) field {
	f := day(label, hint, b.Year, at)
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
func choice[T any, V comparable](label string, options []option[V], at func(*T) *V) field {
	f := field{label: label}
	options = toldApart(options)
	for _, o := range options {
		f.options = append(f.options, o.word)
	}
	f.get = func(r model.Record) string {
		for _, o := range options {
			if o.value == *at(any(r).(*T)) {
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
				*at(any(r).(*T)) = o.value
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

// meant reports that a table's words stand for an option: they are its own, or begin it.
func meant(s, word string) bool {
	s, word = text.Fold(strings.TrimSpace(s)), text.Fold(word)
	return s != "" && (s == word || strings.HasPrefix(word, s+" "))
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
