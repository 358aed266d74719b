package jsonfile

import (
	"reflect"
	"strings"
	"time"

	"capaian/model"
)

// form is the sort of JSON value that a shape allows.
type form uint8

const (
	formText form = iota
	formWhole
	formTruth
	formReading // a figure: null, "N/A", or a number written as text
	formDay     // 2024-03-31
	formMoment  // 2024-03-31T10:32:07+07:00
	formBytes   // base64
	formID
	formList
	formObject
)

// Shape is what a JSON value may be.
type Shape struct {
	form   form
	fields []Field // of an object
	item   *Shape  // of a list
	length int     // of a list that has exactly so many; 0: any number
	words  []any   // the only values allowed; none: all of the form
}

// Field is one name of an object.
type Field struct {
	Name     string
	Title    string // what people call it
	Optional bool   // left out where it is blank
	Shape    *Shape
}

// ShapeOf draws the shape of a kind's records from the type they are kept in.
func ShapeOf(info model.KindInfo) *Shape {
	return shapeOf(reflect.TypeOf(info.New()).Elem(), "")
}

// shapeOf knows every type that a record is made of. Owner and name say where the type
// stands, for texts that only some words may fill.
func shapeOf(t reflect.Type, place string) *Shape {
	if words := wordsOf(t, place); words != nil {
		if t.Kind() == reflect.Int {
			return &Shape{form: formWhole, words: words}
		}
		return &Shape{form: formText, words: words}
	}
	switch t {
	case reflect.TypeFor[model.Reading]():
		return &Shape{form: formReading}
	case reflect.TypeFor[model.Date]():
		return &Shape{form: formDay}
	case reflect.TypeFor[[]byte]():
		return &Shape{form: formBytes}
	case reflect.TypeFor[time.Time]():
		return &Shape{form: formMoment}
	case reflect.TypeFor[model.ID]():
		return &Shape{form: formID}
	}
	switch t.Kind() {
	case reflect.String:
		return &Shape{form: formText}
	case reflect.Int, reflect.Uint64:
		return &Shape{form: formWhole}
	case reflect.Bool:
		return &Shape{form: formTruth}
	case reflect.Slice:
		return &Shape{form: formList, item: shapeOf(t.Elem(), place)}
	case reflect.Array:
		return &Shape{form: formList, item: shapeOf(t.Elem(), place), length: t.Len()}
	case reflect.Struct:
		return &Shape{form: formObject, fields: fieldsOf(t)}
	}
	panic("exchange: no JSON shape for " + t.String())
}

func fieldsOf(t reflect.Type) []Field {
	titles := map[string]string{}
	if told, ok := reflect.New(t).Interface().(model.Fielded); ok {
		for _, f := range told.Fields() {
			titles[f.Name] = f.Title
		}
	}
	var fields []Field
	for _, f := range reflect.VisibleFields(t) {
		tag, tagged := f.Tag.Lookup("json")
		if !tagged {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		place := t.Name() + "." + name
		fields = append(fields, Field{
			Name: name, Title: titles[name], Optional: options != "", Shape: shapeOf(f.Type, place),
		})
	}
	return fields
}

// field returns the field of the name, or nil.
func (s *Shape) field(name string) *Field {
	for i := range s.fields {
		if s.fields[i].Name == name {
			return &s.fields[i]
		}
	}
	return nil
}

// wordsOf is the table of values where only some are allowed; nil where all are.
func wordsOf(t reflect.Type, place string) []any {
	switch t {
	case reflect.TypeFor[model.Level]():
		return listed(model.Goal, model.Objective, model.Program, model.Activity, model.SubActivity)
	case reflect.TypeFor[model.Quarter]():
		return listed(model.WholeYear, model.Q1, model.Q2, model.Q3, model.Q4)
	case reflect.TypeFor[model.Polarity]():
		return listed(model.Positive, model.Negative)
	case reflect.TypeFor[model.Aggregation]():
		return listed(model.Cumulative, model.Sum, model.Mean, model.Last)
	case reflect.TypeFor[model.Source]():
		return listed(model.Typed, model.Ratio, model.FromFacilitation, model.FromDocuments)
	case reflect.TypeFor[model.Agreement]():
		return listed(model.Initial, model.Revised)
	case reflect.TypeFor[model.VersionKind]():
		return listed(model.VersionOriginal, model.VersionShift, model.VersionRevised)
	case reflect.TypeFor[model.Post]():
		return of(model.Posts(), func(p model.PostInfo) any { return string(p.Post) })
	case reflect.TypeFor[model.Capacity]():
		return of(model.Capacities(), func(c model.CapacityInfo) any { return string(c.Capacity) })
	case reflect.TypeFor[model.LetterKind]():
		return of(model.LetterKinds(), func(k model.LetterKindInfo) any { return string(k.Kind) })
	case reflect.TypeFor[model.VillageKind]():
		kinds := model.VillageKinds()
		return of(kinds[:], func(k model.VillageKindInfo) any { return k.Kind.Word() })
	case reflect.TypeFor[model.Owers]():
		return listed(model.OwedByDesa, model.OwedByAll, model.OwedByKelurahan)
	case reflect.TypeFor[model.Condition]():
		return listed(model.Good, model.LightlyBroken, model.BadlyBroken)
	case reflect.TypeFor[model.Status]():
		return listed(model.StatusDraft, model.StatusSubmitted, model.StatusReturned, model.StatusApproved, model.StatusLocked)
	case reflect.TypeFor[model.DeadlineKind]():
		return listed(model.DeadlineQuarter, model.DeadlineAgreement, model.DeadlineRevised, model.DeadlineReport, model.DeadlineOther)
	case reflect.TypeFor[model.Role]():
		return listed(model.RoleStaff, model.RoleSecretary, model.RoleHead, model.RoleAdmin, model.RoleReader)
	case reflect.TypeFor[model.Efficiency]():
		return of(model.Efficiencies(), func(e model.EfficiencyInfo) any { return string(e.Key) })
	case reflect.TypeFor[model.Paper]():
		return of(model.Papers(), func(p model.PaperInfo) any { return string(p.Paper) })
	case reflect.TypeFor[model.Component]():
		return listed(model.ComponentPlanning, model.ComponentMeasuring, model.ComponentReporting, model.ComponentReview)
	case reflect.TypeFor[model.Aspect]():
		return listed(model.AspectPresence, model.AspectQuality, model.AspectUse)
	case reflect.TypeFor[model.Answer]():
		return listed(model.AnswerYes, model.AnswerPartly, model.AnswerNo)
	case reflect.TypeFor[model.EvidenceKind]():
		return of(model.EvidenceKinds(), func(e model.EvidenceInfo) any { return string(e.Kind) })
	case reflect.TypeFor[model.AnalysisPart]():
		return append(of(model.AnalysisParts(), func(a model.AnalysisInfo) any { return string(a.Part) }), string(model.AnalysisRemainder))
	}
	if place == "Narrative.topic" {
		return of(model.Topics(), func(t model.Topic) any { return string(t.ID) })
	}
	if place == "Accomplishment.sort" {
		return listed(model.AccomplishedElse, model.AccomplishedInnovation, model.AccomplishedAward)
	}
	return nil
}

// listed gives named words and numbers as JSON has them.
func listed[T ~string | ~int](words ...T) []any {
	return of(words, func(w T) any {
		if v := reflect.ValueOf(w); v.Kind() == reflect.Int {
			return int(v.Int())
		}
		return reflect.ValueOf(w).String()
	})
}

func of[T any](list []T, word func(T) any) []any {
	all := make([]any, len(list))
	for i, one := range list {
		all[i] = word(one)
	}
	return all
}
