package jsonfile_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
)

func schema(t testing.TB) map[string]any {
	t.Helper()
	raw, err := json.Marshal(jsonfile.ExportSchema())
	if err != nil {
		t.Fatal(err)
	}
	var s map[string]any
	if err := json.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// validator knows as much of JSON Schema as ours uses, and fails on a word it does not know.
type validator struct {
	t    testing.TB
	root map[string]any
}

func (v validator) check(value any, s map[string]any, at string) error {
	for word, rule := range s {
		if err := v.word(word, rule, value, s, at); err != nil {
			return err
		}
	}
	return nil
}

func (v validator) word(word string, rule, value any, s map[string]any, at string) error {
	switch word {
	case "$schema", "$id", "$defs", "title", "description", "format", "properties", "contentEncoding":
	case "$ref":
		name := strings.TrimPrefix(rule.(string), "#/$defs/")
		return v.check(value, v.root["$defs"].(map[string]any)[name].(map[string]any), at)
	case "const":
		if rule != value {
			return fmt.Errorf("%s: %v is not %v", at, value, rule)
		}
	case "enum":
		if !slices.Contains(rule.([]any), value) {
			return fmt.Errorf("%s: %v is none of %v", at, value, rule)
		}
	case "type":
		return v.typed(rule, value, at)
	case "pattern":
		if text, ok := value.(string); ok && !regexp.MustCompile(rule.(string)).MatchString(text) {
			return fmt.Errorf("%s: %q does not match %s", at, text, rule)
		}
	case "minimum":
		if n, number := value.(float64); number && n < rule.(float64) {
			return fmt.Errorf("%s: %v", at, value)
		}
	case "maximum":
		if n, number := value.(float64); number && n > rule.(float64) {
			return fmt.Errorf("%s: %v", at, value)
		}
	case "required":
		object, _ := value.(map[string]any)
		for _, name := range rule.([]any) {
			if _, there := object[name.(string)]; !there {
				return fmt.Errorf("%s: no %v", at, name)
			}
		}
	case "additionalProperties":
		object, _ := value.(map[string]any)
		known := s["properties"].(map[string]any)
		for name, item := range object {
			rule, there := known[name]
			if !there {
				return fmt.Errorf("%s: %s is unknown", at, name)
			}
			if err := v.check(item, rule.(map[string]any), at+"/"+name); err != nil {
				return err
			}
		}
	case "items":
		list, _ := value.([]any)
		for i, item := range list {
			if err := v.check(item, rule.(map[string]any), fmt.Sprintf("%s/%d", at, i)); err != nil {
				return err
			}
		}
	case "minItems", "maxItems":
		list, _ := value.([]any)
		if n := int(rule.(float64)); word == "minItems" && len(list) < n || word == "maxItems" && len(list) > n {
			return fmt.Errorf("%s: %d items", at, len(list))
		}
	case "uniqueItems":
		list, _ := value.([]any)
		for i := range list {
			if slices.Contains(list[i+1:], list[i]) {
				return fmt.Errorf("%s: %v twice", at, list[i])
			}
		}
	default:
		v.t.Fatalf("the validator does not know %q", word)
	}
	return nil
}

func (v validator) typed(rule, value any, at string) error {
	names, several := rule.([]any)
	if !several {
		names = []any{rule}
	}
	for _, name := range names {
		ok := false
		switch name {
		case "string":
			_, ok = value.(string)
		case "null":
			ok = value == nil
		case "integer":
			n, number := value.(float64)
			ok = number && n == float64(int64(n))
		case "boolean":
			_, ok = value.(bool)
		case "array":
			_, ok = value.([]any)
		case "object":
			_, ok = value.(map[string]any)
		}
		if ok {
			return nil
		}
	}
	return fmt.Errorf("%s: %v is no %v", at, value, rule)
}

func TestExportsFollowTheirSchema(t *testing.T) {
	v := validator{t, schema(t)}
	raw := exported(t, filled(t), everything())
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	if err := v.check(value, v.root, ""); err != nil {
		t.Error(err)
	}
	for _, one := range everything() {
		if err := json.Unmarshal(exported(t, storetest.OpenYear(t, 2024), parts(t, one)), &value); err != nil {
			t.Fatal(err)
		}
		if err := v.check(value, v.root, one); err != nil {
			t.Error(err)
		}
	}
}

// What the reader refuses by its shape, the schema refuses too, and the other way round.
func TestSchemaAndReaderRefuseTheSame(t *testing.T) {
	v := validator{t, schema(t)}
	raw := exported(t, storetest.OpenYear(t, 2024), parts(t))
	for _, row := range [][2]string{
		{`"level":1`, `"level":9`}, {`"level":1`, `"level":"1"`}, {`"name":"Pelayanan publik"`, `"name":null`},
		{`"name":"Pelayanan publik"`, `"nama":"x"`}, {`"value":"51"`, `"value":51`}, {`"value":"51"`, `"value":"51,5"`},
		{`"value":"51"`, `"value":"51."`}, {`"value":"51"`, `"value":""`}, {`"value":"51"`, `"value":"5e1"`},
		{`"date":"2024-03-20"`, `"date":"20-03-2024"`}, {`"date":"2024-03-20"`, `"date":null`}, {`"polarity":"positif"`, `"polarity":"naik"`},
		{`"evidence":[{`, `"evidence":[7,{`}, {`"tahun": 2024`, `"tahun": "2024"`}, {`"tahun": 2024`, `"tahun": 24`},
		{`"topic":"penutup"`, `"topic":"penutupan"`}, {`"id":"wates"`, `"id":"Wates"`}, {`"profil"`, `"profile"`},
		{`"order":1`, `"order":1.5`}, {`"isi": {`, `"isi": {"user": [],`}, {`"susunan": 1`, `"susunan": 1, "x": 1`},
	} {
		bad := edited(t, raw, row[0], row[1])
		var value any
		if err := json.Unmarshal(bad, &value); err != nil {
			t.Fatalf("%s: %v", row[1], err)
		}
		if v.check(value, v.root, "") == nil {
			t.Errorf("%s: the schema takes it", row[1])
		}
		if wrong(t, bad) == "" {
			t.Errorf("%s: the reader takes it", row[1])
		}
	}
	for _, row := range [][2]string{
		{`"value":"51"`, `"value":"51.25 (C-)"`}, {`"value":"51"`, `"value":"N/A"`}, {`"value":"51"`, `"value":"-0.5"`}, {`"value":"51"`, `"value":null`},
	} {
		good := edited(t, raw, row[0], row[1])
		var value any
		if err := json.Unmarshal(good, &value); err != nil {
			t.Fatal(err)
		}
		if err := v.check(value, v.root, ""); err != nil {
			t.Errorf("%s: %v", row[1], err)
		}
		taken(t, good)
	}
}

// Every name of a record says in Indonesian what it is.
func TestEveryNameIsExplained(t *testing.T) {
	explained := map[string]bool{}
	var look func(s map[string]any, at string)
	look = func(s map[string]any, at string) {
		properties, _ := s["properties"].(map[string]any)
		for name, one := range properties {
			rule := one.(map[string]any)
			if told, _ := cmp.Or(rule["description"], rule["title"]).(string); told == "" && rule["const"] == nil {
				t.Errorf("%s: %s has no title among its fields", at, name)
			}
			look(rule, at+"/"+name)
		}
		if items, ok := s["items"].(map[string]any); ok {
			look(items, at)
		}
	}
	root := schema(t)
	for _, one := range jsonfile.Schemas() {
		if one.Name == "" || one.Title == "" || one.JSON == nil {
			t.Errorf("%+v", one)
		}
	}
	in := func(s map[string]any, name string) map[string]any {
		one, _ := s[name].(map[string]any)
		return one
	}
	year := in(in(in(root, "properties"), "tahun"), "items")
	for _, whole := range []map[string]any{root, year, in(in(year, "properties"), "isi")} {
		if title, _ := whole["title"].(string); title == "" {
			t.Errorf("no title over %v", whole["required"])
		}
	}
	for kind, s := range root["$defs"].(map[string]any) {
		look(s.(map[string]any), kind)
		explained[kind] = true
	}
	for _, info := range model.Kinds() {
		if !explained[string(info.Kind)] {
			t.Errorf("no schema of %s", info.Kind)
		}
	}
}

// The constants of a named type in the model are all the values that an export may have.
func TestWordsAreThoseOfTheModel(t *testing.T) {
	for typed, constants := range constantsOfModel(t) {
		words, limited := jsonfile.WordsOfType(typed)
		if !limited {
			if !slices.Contains([]string{"ID", "Kind", "Facet", "ScreenID"}, typed) { // names of records, and words of the program
				t.Errorf("%s may be any text", typed)
			}
			continue
		}
		for _, c := range constants {
			if !slices.Contains(words, c) {
				t.Errorf("%s: %s is missing in the table of words", typed, c)
			}
		}
		if len(words) != len(constants) {
			t.Errorf("%s: words %v, constants %v", typed, words, constants)
		}
	}
}

// constantsOfModel reads the named constants of the model's text types from its source.
func constantsOfModel(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	paths, err := filepath.Glob("../../../model/*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no model", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, raw, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				value := spec.(*ast.ValueSpec)
				name, typed := value.Type.(*ast.Ident)
				if !typed || len(value.Values) == 0 {
					continue
				}
				if literal, ok := value.Values[0].(*ast.BasicLit); ok {
					found[name.Name] = append(found[name.Name], strings.Trim(literal.Value, `"`))
				}
			}
		}
	}
	return found
}

// A field that a record keeps stands in its shape, also one that several kinds share: what is
// exported is read again.
func TestEveryFieldOfTheModelHasAShape(t *testing.T) {
	for _, info := range model.Kinds() {
		known := jsonfile.ShapeOf(info).FieldNames()
		for _, f := range info.New().Fields() {
			if !slices.Contains(known, f.Name) {
				t.Errorf("%s: %s is exported and not read", info.Kind, f.Name)
			}
		}
	}
}
