package text

import (
	"encoding/json"
	"fmt"
	"strings"

	"capaian/model"
)

// Record says what a record holds in a few words, for showing two versions side by side.
// A missing record is "kosong".
func Record(r model.Record) string {
	if r == nil || r.IsBlank() {
		return "kosong"
	}
	switch r := r.(type) {
	case *model.Actual:
		if !r.Numerator.IsBlank() || !r.Denominator.IsBlank() {
			return joined(Reading(r.Numerator)+" / "+Reading(r.Denominator), r.Note)
		}
		return joined(Reading(r.Value), r.Note)
	case *model.Target, *model.Amount, *model.Spent, *model.Receipt, *model.Reason, *model.Narrative:
		return values(r)
	case *model.Analysis:
		return strings.Join(r.Items, "; ")
	case *model.Assessment:
		return joined(string(r.Answer), r.Note)
	case *model.FacilitationMark:
		done := "belum terlaksana"
		if r.Count > 0 {
			done = fmt.Sprintf("terlaksana %d kali", r.Count)
		}
		return joined(done, LongDate(r.Date), fmt.Sprintf("%d bukti", len(r.Evidence)), r.Note)
	}
	return described(r)
}

// values are what a cell holds, without words for its fields.
func values(r model.Record) string {
	var parts []string
	for _, f := range r.Fields() {
		if f.Quiet != "" {
			continue
		}
		switch at := f.At.(type) {
		case *string:
			parts = append(parts, *at)
		case *model.Date:
			parts = append(parts, LongDate(*at))
		case *model.Reading:
			said := Reading(*at)
			if f.Sort == model.Rupiah {
				said = "Rp" + said
			}
			parts = append(parts, said)
		}
	}
	return joined(parts...)
}

// described says a record of its own right by all its fields.
func described(r model.Record) string {
	data, err := json.Marshal(r)
	if err != nil {
		return ""
	}
	var words []string
	for _, f := range Fields(model.NewBook(0, 0, nil), model.Change{Ref: r.Ref(), After: data}) {
		words = append(words, strings.TrimSpace(f.Label+" "+f.Now))
	}
	return strings.Join(words, ", ")
}

func joined(parts ...string) string {
	line := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if line != "" {
			line += ", "
		}
		line += p
	}
	return line
}
