package model_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store/storetest"
)

// typesOfRecords are those of all records and of their parts.
func typesOfRecords() []reflect.Type {
	var all []reflect.Type
	seen := map[reflect.Type]bool{reflect.TypeFor[model.Reading](): true, reflect.TypeFor[model.Date](): true, reflect.TypeFor[time.Time](): true}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		for t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return
		}
		seen[t] = true
		all = append(all, t)
		for i := range t.NumField() {
			if t.Field(i).Tag.Get("json") != "" {
				walk(t.Field(i).Type)
			}
		}
	}
	for _, info := range model.Kinds() {
		walk(reflect.TypeOf(info.New()).Elem())
	}
	return all
}

// A field without a row would be in no schema, no trail, no table and no form.
func TestEveryStoredFieldHasARow(t *testing.T) {
	for _, typ := range typesOfRecords() {
		one := reflect.New(typ)
		told, ok := one.Interface().(model.Fielded)
		if !ok {
			t.Errorf("%s tells no fields", typ)
			continue
		}
		rows := map[string]model.Field{}
		for _, f := range told.Fields() {
			if _, twice := rows[f.Name]; twice || f.Title == "" {
				t.Errorf("%s.%s: told twice, or without a title", typ, f.Name)
			}
			rows[f.Name] = f
		}
		for _, field := range reflect.VisibleFields(typ) {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "" {
				continue
			}
			f, there := rows[name]
			if !there || f.At != one.Elem().FieldByIndex(field.Index).Addr().Interface() {
				t.Errorf("%s.%s has no row, or one that points elsewhere", typ, name)
			}
			delete(rows, name)
		}
		for name := range rows {
			t.Errorf("%s.%s is told and not stored", typ, name)
		}
	}
}

// Of a cell's values one may stand without a word, and so may the text of what is one; two could
// not be told apart.
func TestTheTrailHasAWordForEveryField(t *testing.T) {
	itself := map[string]bool{"status": true, "note.text": true, "criterion.text": true}
	for _, info := range model.Kinds() {
		bare := 0
		for _, f := range info.New().Fields() {
			if f.Word != "" || f.Quiet != "" || itself[f.Name] || itself[string(info.Kind)+"."+f.Name] {
				continue
			}
			if bare++; bare > 1 || info.Kind.Stands() {
				t.Errorf("%s.%s has no word", info.Kind, f.Name)
			}
		}
	}
}

// What a form asks for is called something, over its column too, and says below what is to be typed.
func TestFormsSayWhatTheyAskFor(t *testing.T) {
	elsewhere := map[string]bool{ // shown as several lines with words of their own, or chosen by what is typed
		"settings.ratings": true, "settings.grades": true, "settings.scales": true, "settings.weights": true, "staff.education": true,
		"report-style.margins": true, "report-style.headings": true, "logo.data": true, "deadline.kind": true, "deadline.quarter": true,
	}
	for _, info := range model.Kinds() {
		heads := map[string]string{}
		for _, f := range info.New().Fields() {
			_, parts := f.At.(*model.Person)
			asked := f.Apart == "" || strings.Contains(f.Apart, "profile")
			if !asked || !info.Kind.Stands() || elsewhere[string(info.Kind)+"."+f.Name] {
				continue
			}
			if f.Label == "" || f.HeadText() == "" || f.AskedText() == "" || f.Hint == "" && !parts {
				t.Errorf("%s.%s: called %q, over columns %q and %q, below it %q", info.Kind, f.Name, f.Label, f.HeadText(), f.AskedText(), f.Hint)
			}
			for _, head := range append([]string{f.HeadText()}, f.Also...) {
				if other, taken := heads[strings.ToLower(head)]; taken || head == "" {
					t.Errorf("%s: %q is the head of %s and of %s", info.Kind, head, other, f.Name)
				}
				heads[strings.ToLower(head)] = f.Name
			}
		}
	}
}

// set gives a field something to say.
func set(t *testing.T, at any) {
	t.Helper()
	switch at := at.(type) {
	case *model.Reading:
		*at = model.IntOf(0)
	case *model.Date:
		*at = model.Date{Year: 2024, Month: 1, Day: 2}
	default:
		v := reflect.ValueOf(at).Elem()
		switch v.Kind() {
		case reflect.String:
			v.SetString("x")
		case reflect.Int:
			v.SetInt(1)
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		default:
			t.Fatalf("cannot set %T", at)
		}
	}
}

// The store drops a record that is blank: a field that did not count would be lost with it.
func TestEveryFieldOfACellCountsAgainstItsBlankness(t *testing.T) {
	silent := map[string]string{
		"history.plan":       "which renstra an earlier year belonged to says nothing without its figures",
		"history.former":     "what an indicator was called says nothing without its figures",
		"acceptance.printed": "what was printed is kept for the reason alone",
	}
	for _, info := range model.Kinds() {
		if info.Kind.Stands() {
			continue
		}
		for i, f := range info.New().Fields() {
			_, quiet := silent[string(info.Kind)+"."+f.Name]
			if f.Fills == (quiet || f.Quiet != "") {
				t.Errorf("%s.%s: fills %v, named %q", info.Kind, f.Name, f.Fills, f.Quiet)
			}
			r := info.New()
			set(t, r.Fields()[i].At)
			if r.IsBlank() == f.Fills {
				t.Errorf("%s with %s alone: blank %v", info.Kind, f.Name, r.IsBlank())
			}
		}
	}
}

// Whatever a record says in words is bounded, and reaches no terminal as an order.
func TestNoTextOfARecordIsUnchecked(t *testing.T) {
	seen := map[model.Kind]bool{}
	records := append(storetest.Records(2024), &model.User{ID: "u", Name: "U", Role: model.RoleAdmin})
	for _, given := range records {
		kind := given.Ref().Kind
		if seen[kind] {
			continue
		}
		seen[kind] = true
		if err := given.Check(); err != nil {
			t.Fatal(err)
		}
		for i, f := range given.Fields() {
			if text, is := f.At.(*string); is {
				r, err := model.Clone(given)
				if err != nil {
					t.Fatal(err)
				}
				*r.Fields()[i].At.(*string) = *text + "x\x1b[2J"
				if r.Check() == nil {
					t.Errorf("%s.%s takes an escape", kind, f.Name)
				}
			}
		}
	}
	for _, info := range model.Kinds() {
		if !seen[info.Kind] {
			t.Errorf("no %s to try", info.Kind)
		}
	}
}

func TestPartsOfAFieldAreFoundByADottedName(t *testing.T) {
	s := &model.Section{Head: model.Person{Name: "Budi"}}
	f, ok := model.FieldOf(s, "head.name")
	if !ok || f.Label != "Nama kepala" || *f.At.(*string) != "Budi" {
		t.Errorf("%+v %v", f, ok)
	}
	for _, name := range []string{"x", "head.x", "name.x"} {
		if _, ok := model.FieldOf(s, name); ok {
			t.Errorf("%s is found", name)
		}
	}
}
