package jsonfile

import (
	"encoding/json"
	"fmt"

	"capaian/model"
)

// patternReading is a figure in stored form: "N/A", or digits with a decimal point and
// perhaps a letter behind them.
const patternReading = `^(N/A|-?[0-9]+(\.[0-9]+)?( \([^)]{1,4}\))?)$`

// patterns of the other texts with a form of their own.
const (
	patternDay    = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	patternMoment = `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}`
	patternID     = `^[a-z0-9-]{1,60}$`
)

// node is a JSON Schema whose names stand in the order in which they were given.
type node []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order.
func (n node) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, m := range n {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := json.Marshal(m.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

// ExportSchema is the JSON Schema (draft 2020-12) of an export.
func ExportSchema() json.Marshaler {
	content, kinds := node{}, node{}
	for _, info := range model.Kinds() {
		kinds = append(kinds, member{string(info.Kind), schemaOf(ShapeOf(info), info.Label)})
		if info.Kind != model.KindUser {
			content = append(content, member{string(info.Kind), listOf(info.Kind, info.Label)})
		}
	}
	var parts []any
	for _, p := range Parts() {
		parts = append(parts, p.Name)
	}
	year := object("Satu tahun", []string{"tahun", "isi"}, node{
		{"tahun", node{{"type", "integer"}, {"minimum", firstYear}, {"maximum", lastYear}}},
		{"isi", object("Catatan menurut jenisnya", nil, content)},
	})
	return append(node{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", fmt.Sprintf("urn:capaian:ekspor:%d", Layout)},
	}, append(object("Ekspor capaian", []string{"format", "susunan", "bagian", "tahun"}, node{
		{"format", node{{"const", formatName}}},
		{"susunan", node{{"description", "Versi susunan ekspor"}, {"const", Layout}}},
		{"bagian", node{{"description", "Bagian yang dimuat"}, {"type", "array"}, {"items", node{{"enum", parts}}}, {"uniqueItems", true}}},
		{"tahun", node{{"type", "array"}, {"items", year}}},
		{"pengguna", listOf(model.KindUser, "Pengguna")},
	}), member{"$defs", kinds})...)
}

func listOf(kind model.Kind, title string) node {
	return node{{"description", title}, {"type", "array"}, {"items", node{{"$ref", "#/$defs/" + string(kind)}}}}
}

func object(title string, required []string, properties node) node {
	n := node{{"title", title}, {"type", "object"}}
	if len(required) > 0 {
		n = append(n, member{"required", required})
	}
	return append(n, member{"additionalProperties", false}, member{"properties", properties})
}

func schemaOf(s *Shape, title string) node {
	n := node{}
	if title != "" {
		n = append(n, member{"description", title})
	}
	if len(s.words) > 0 {
		return append(n, member{"enum", s.words})
	}
	switch s.form {
	case formText:
		return append(n, member{"type", "string"})
	case formWhole:
		return append(n, member{"type", "integer"})
	case formTruth:
		return append(n, member{"type", "boolean"})
	case formReading:
		return append(n, member{"type", []string{"string", "null"}}, member{"pattern", patternReading})
	case formDay:
		return append(n, member{"type", "string"}, member{"format", "date"}, member{"pattern", patternDay})
	case formID:
		return append(n, member{"type", "string"}, member{"pattern", patternID})
	case formMoment:
		return append(n, member{"type", "string"}, member{"format", "date-time"}, member{"pattern", patternMoment})
	case formBytes:
		return append(n, member{"type", "string"}, member{"contentEncoding", "base64"})
	case formList:
		n = append(n, member{"type", "array"}, member{"items", schemaOf(s.item, "")})
		if s.length > 0 {
			n = append(n, member{"minItems", s.length}, member{"maxItems", s.length})
		}
		return n
	case formObject:
	}
	var required []string
	properties := node{}
	for _, f := range s.fields {
		if !f.Optional {
			required = append(required, f.Name)
		}
		properties = append(properties, member{f.Name, schemaOf(f.Shape, f.Title)})
	}
	return object(title, required, properties)
}
