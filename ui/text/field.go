package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"capaian/model"
)

// fieldWord is what a field is called in the trail and how its stored values are said. A
// field that the record no longer has is said under its stored name.
type fieldWord struct {
	label string
	hide  bool // part of the record's own name, or of no use to people
	say   func(b *model.Book, v any) string
}

// wordFor is the word for a field, and its place among the others.
func wordFor(fields []model.Field, name string) (fieldWord, int) {
	for i := range fields {
		if f := &fields[i]; f.Name == name {
			return fieldWord{f.Word, f.Quiet != "", sayer(f)}, i
		}
	}
	return fieldWord{label: name}, len(fields)
}

// sayer says the stored values of a field; nil: as they stand.
func sayer(f *model.Field) func(b *model.Book, v any) string {
	switch f.Sort {
	case model.Rupiah:
		return rupiahWord
	case model.YearNumber:
		return yearWord
	case model.Hundredths:
		return hundredthsWord
	case model.PublicKeys:
		return keysWord
	case model.PrintedCells:
		return cellsWord
	case model.Plain:
	}
	if f.Of != "" {
		return named(f.Of)
	}
	switch f.At.(type) {
	case *model.Reading:
		return readingWord
	case *model.Date:
		return dateWord
	case *model.Quarter:
		return quarterWord
	case *model.Level:
		return levelWord
	case *model.Person:
		return personWord
	case *model.Scale:
		return scaleWord
	case *model.Ref:
		return refWord
	case *[]model.Evidence:
		return evidenceWord
	case *[]model.YearTarget:
		return yearTargetsWord
	case *[]model.Frozen:
		return countWord
	case *[]model.PrintedColumn:
		return columnsWord
	case *model.Margins:
		return marginsWord
	case *[]model.HeadingStyle:
		return headingsWord
	case *[]byte:
		return pictureWord
	case *model.LetterKind:
		words := map[string]string{}
		for _, k := range model.LetterKinds() {
			words[string(k.Kind)] = k.Word
		}
		return wordsFor(words)
	case *model.Post:
		words := map[string]string{}
		for _, p := range model.Posts() {
			words[string(p.Post)] = p.Word
		}
		return wordsFor(words)
	case *model.Capacity:
		words := map[string]string{}
		for _, c := range model.Capacities() {
			words[string(c.Capacity)] = c.Word
		}
		return wordsFor(words)
	case *model.Aggregation:
		return wordsFor(map[string]string{"cumulative": "kumulatif", "sum": "jumlah", "mean": "rata-rata", "last": "nilai terakhir"})
	case *model.VillageKind:
		return func(_ *model.Book, v any) string { return model.VillageKind(plainWord(v)).Word() }
	case *model.Owers:
		return func(_ *model.Book, v any) string { return model.Owers(plainWord(v)).Word() }
	case *model.Source:
		return wordsFor(map[string]string{"typed": "diketik", "ratio": "pembilang dan penyebut", "facilitation": "Tabel 10", "documents": "Tabel 11"})
	}
	return nil
}

// fieldValue is one field of a record as it is stored.
type fieldValue struct {
	name  string
	value any
}

// storedFields reads the stored form of a record.
func storedFields(data json.RawMessage) []fieldValue {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var fields map[string]any
	if len(data) == 0 || d.Decode(&fields) != nil {
		return nil
	}
	var all []fieldValue
	for name, value := range fields {
		all = append(all, fieldValue{name, value})
	}
	slices.SortFunc(all, func(x, y fieldValue) int { return strings.Compare(x.name, y.name) })
	return all
}

func plainWord(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return model.Clean(v, false)
	case bool:
		if v {
			return "ya"
		}
		return "tidak"
	case json.Number:
		if d, err := decimal.NewFromString(v.String()); err == nil {
			return Plain(d)
		}
		return v.String()
	case []any:
		words := make([]string, len(v))
		for i := range v {
			words[i] = plainWord(v[i])
		}
		return strings.Join(words, "; ")
	case map[string]any:
		var words []string
		for _, name := range sortedKeys(v) {
			words = append(words, name+" "+plainWord(v[name]))
		}
		return strings.Join(words, ", ")
	}
	return fmt.Sprint(v)
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func named(kind model.Kind) func(*model.Book, any) string {
	return func(b *model.Book, v any) string { return b.NameOf(kind, model.ID(plainWord(v))) }
}

func wordsFor(words map[string]string) func(*model.Book, any) string {
	return func(_ *model.Book, v any) string {
		if word, known := words[plainWord(v)]; known {
			return word
		}
		return plainWord(v)
	}
}

func readingWord(_ *model.Book, v any) string {
	r, err := model.ParseReading(plainWord(v))
	if err != nil {
		return plainWord(v)
	}
	return Reading(r)
}

func rupiahWord(b *model.Book, v any) string {
	if said := readingWord(b, v); said != "" {
		return "Rp" + said
	}
	return ""
}

func dateWord(_ *model.Book, v any) string {
	var d model.Date
	if err := d.UnmarshalText([]byte(plainWord(v))); err != nil {
		return plainWord(v)
	}
	return LongDate(d)
}

func quarterWord(_ *model.Book, v any) string { return model.QuarterWord(plainWord(v)) }

func levelWord(_ *model.Book, v any) string {
	n, err := strconv.Atoi(plainWord(v))
	if err != nil || model.Level(n).Label() == "" {
		return plainWord(v)
	}
	return strings.ToLower(model.Level(n).Label())
}

// yearWord does without the thousands point.
func yearWord(_ *model.Book, v any) string {
	if n, ok := v.(json.Number); ok {
		return n.String()
	}
	return plainWord(v)
}

func countWord(_ *model.Book, v any) string {
	if list, ok := v.([]any); ok {
		return strconv.Itoa(len(list))
	}
	return plainWord(v)
}

func personWord(_ *model.Book, v any) string {
	fields, _ := v.(map[string]any)
	return joined(plainWord(fields["name"]), plainWord(fields["rank"]), plainWord(fields["nip"]))
}

func evidenceWord(_ *model.Book, v any) string {
	list, _ := v.([]any)
	var words []string
	for _, one := range list {
		fields, _ := one.(map[string]any)
		word := plainWord(fields["kind"])
		for _, info := range model.EvidenceKinds() {
			if string(info.Kind) == word {
				word = info.Label
			}
		}
		words = append(words, strings.TrimSpace(word+" "+plainWord(fields["reference"])))
	}
	return strings.Join(words, "; ")
}

// yearTargetsWord says the targets of a renstra by their years: 2025 84; 2026 84,5.
func yearTargetsWord(b *model.Book, v any) string {
	list, _ := v.([]any)
	var words []string
	for _, one := range list {
		fields, _ := one.(map[string]any)
		words = append(words, yearWord(b, fields["year"])+" "+readingWord(b, fields["value"]))
	}
	return strings.Join(words, "; ")
}

// keysWord names keys by their fingerprints: the keys themselves tell people nothing.
func keysWord(_ *model.Book, v any) string {
	list, _ := v.([]any)
	var words []string
	for _, one := range list {
		if k, err := model.ParsePublicKey(plainWord(one)); err == nil {
			words = append(words, strings.TrimSpace(k.Comment+" "+k.Fingerprint()))
		}
	}
	return strings.Join(words, "; ")
}

func scaleWord(b *model.Book, v any) string {
	list, _ := v.([]any)
	var words []string
	for _, one := range list {
		band, _ := one.(map[string]any)
		sign := "> "
		if band["inclusive"] == true {
			sign = ">= "
		}
		from := readingWord(b, band["from"])
		if from == "" {
			sign = "lainnya"
		}
		words = append(words, sign+from+" "+plainWord(band["word"]))
	}
	return strings.Join(words, "; ")
}

func refWord(b *model.Book, v any) string {
	fields, _ := v.(map[string]any)
	return Name(b, model.Ref{Kind: model.Kind(plainWord(fields["kind"])), Key: plainWord(fields["key"])}, nil)
}

// Moment prints a day with its time: 3 Januari 2025, 10.32.
func Moment(t time.Time) string {
	return LongDate(model.DateOf(t)) + ", " + t.Format("15.04")
}

// When prints a moment as short as a list needs it: 28-09 15.10.
func When(t time.Time) string { return t.Format("02-01 15.04") }

// Year prints a year, without the thousands point.
func Year(year int) string { return strconv.Itoa(year) }

// Count prints a whole number with thousands points.
func Count(n int64) string { return Plain(decimal.NewFromInt(n)) }
