package jsonfile

import (
	"fmt"
	"reflect"

	"capaian/model"
)

// WordsOfType gives the words allowed in a type that some record has; false where all are.
func WordsOfType(name string) (words []string, limited bool) {
	walkTypes(func(t reflect.Type) {
		for i := range t.NumField() {
			f := t.Field(i).Type
			for f.Kind() == reflect.Slice {
				f = f.Elem()
			}
			if f.Name() == name && wordsOf(f, "") != nil && !limited {
				limited = true
				for _, w := range wordsOf(f, "") {
					words = append(words, fmt.Sprint(w))
				}
			}
		}
	})
	return words, limited
}

func walkTypes(visit func(reflect.Type)) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] || t == reflect.TypeFor[model.Reading]() || t == reflect.TypeFor[model.Date]() {
			return
		}
		seen[t] = true
		visit(t)
		for i := range t.NumField() {
			walk(t.Field(i).Type)
		}
	}
	for _, info := range model.Kinds() {
		walk(reflect.TypeOf(info.New()).Elem())
	}
}

// FieldNames are those that the reader knows.
func (s *Shape) FieldNames() []string {
	var names []string
	for i := range s.fields {
		names = append(names, s.fields[i].Name)
	}
	return names
}
