package jsonfile

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"capaian/model"
)

// Problem is one thing that is wrong in what was to be imported, and where it stands.
type Problem struct {
	Place   string
	Message string
}

// String is the problem in one line.
func (p Problem) String() string { return p.Place + ": " + p.Message }

// mostProblems is how many are told; whoever has more has the wrong file.
const mostProblems = 200

// judge compares a value with the shape it should have.
type judge struct {
	breaks   []int // offsets of the line breaks, ascending
	reading  *regexp.Regexp
	day      *regexp.Regexp
	id       *regexp.Regexp
	problems []Problem
}

func newJudge(raw []byte) judge {
	j := judge{
		reading: regexp.MustCompile(patternReading),
		day:     regexp.MustCompile(patternDay),
		id:      regexp.MustCompile(patternID),
	}
	for i, c := range raw {
		if c == '\n' {
			j.breaks = append(j.breaks, i)
		}
	}
	return j
}

// line is the number of the line on which a value stands.
func (j *judge) line(t *token) int {
	before, _ := slices.BinarySearch(j.breaks, t.start)
	return before + 1
}

func (j *judge) full() bool { return len(j.problems) >= mostProblems }

func (j *judge) say(at *token, place, format string, args ...any) {
	if !j.full() {
		j.problems = append(j.problems, Problem{fmt.Sprintf("baris %d%s", j.line(at), place), fmt.Sprintf(format, args...)})
	}
}

// read tells a value as it stands, short.
func read(t *token) string {
	const longest = 30
	switch v := t.value.(type) {
	case nil:
		return "null"
	case json.Delim:
		if v == '{' {
			return "objek"
		}
		return "daftar"
	case string:
		s := model.Clean(v, false)
		if utf8.RuneCountInString(s) > longest {
			s = string([]rune(s)[:longest]) + "…"
		}
		return strconv.Quote(s)
	}
	return fmt.Sprint(t.value)
}

// names refuses what the object must not have and misses what it must; known gives for each
// name whether it may be left out.
func (j *judge) names(t *token, place string, known func(name string) bool, required []string) {
	seen := map[string]bool{}
	for i, name := range t.names {
		switch {
		case seen[name]:
			j.say(t.items[i], place, "%q ditulis dua kali.", model.Clean(name, false))
		case !known(name):
			j.say(t.items[i], place, "%q tidak dikenal; mungkin salah tulis atau dari versi program yang lebih baru.", model.Clean(name, false))
		}
		seen[name] = true
	}
	for _, name := range required {
		if !seen[name] {
			j.say(t, place, "%q tidak ada.", name)
		}
	}
}

func (j *judge) value(t *token, s *Shape, place string) {
	wanted := s.expects()
	switch s.form {
	case formObject:
		if !t.isObject() {
			j.say(t, place, "terbaca %s, diharapkan %s.", read(t), wanted)
			return
		}
		var required []string
		for _, f := range s.fields {
			if !f.Optional {
				required = append(required, f.Name)
			}
		}
		j.names(t, place, func(name string) bool { return s.field(name) != nil }, required)
		for i, name := range t.names {
			if f := s.field(name); f != nil {
				j.value(t.items[i], f.Shape, place+", "+name)
			}
		}
	case formList:
		if !t.isList() {
			j.say(t, place, "terbaca %s, diharapkan %s.", read(t), wanted)
			return
		}
		if s.length > 0 && len(t.items) != s.length {
			j.say(t, place, "terbaca %d isian, diharapkan %d.", len(t.items), s.length)
		}
		for i, item := range t.items {
			j.value(item, s.item, fmt.Sprintf("%s ke-%d", place, i+1))
		}
	case formText, formWhole, formTruth, formReading, formDay, formMoment, formBytes, formID:
		if !j.admits(s, t.value) {
			j.say(t, place, "terbaca %s, diharapkan %s.", read(t), wanted)
		}
	}
}

func (j *judge) admits(s *Shape, v any) bool {
	if len(s.words) > 0 {
		if n, ok := v.(json.Number); ok {
			whole, err := strconv.Atoi(n.String())
			return err == nil && slices.Contains(s.words, any(whole))
		}
		return slices.Contains(s.words, v)
	}
	written, isText := v.(string)
	switch s.form {
	case formText:
		return isText
	case formWhole:
		n, ok := v.(json.Number)
		if !ok {
			return false
		}
		_, err := strconv.ParseInt(n.String(), 10, 64)
		return err == nil
	case formTruth:
		_, ok := v.(bool)
		return ok
	case formReading:
		return v == nil || isText && j.reading.MatchString(written)
	case formDay:
		if !isText || !j.day.MatchString(written) {
			return false
		}
		var d model.Date
		return d.UnmarshalText([]byte(written)) == nil
	case formMoment:
		if !isText {
			return false
		}
		_, err := time.Parse(time.RFC3339Nano, written)
		return err == nil
	case formBytes:
		_, err := base64.StdEncoding.DecodeString(written)
		return isText && err == nil
	case formID:
		return isText && j.id.MatchString(written)
	case formList, formObject:
	}
	return false
}

// expects says what would have been right.
func (s *Shape) expects() string {
	if len(s.words) > 0 {
		const most = 6
		var words []string
		for _, w := range s.words {
			words = append(words, fmt.Sprint(w))
		}
		if len(words) > most {
			words = append(words[:most], "…")
		}
		return "salah satu dari " + strings.Join(words, ", ")
	}
	switch s.form {
	case formText:
		return "teks"
	case formWhole:
		return "bilangan bulat"
	case formTruth:
		return "true atau false"
	case formReading:
		return `angka sebagai teks seperti "72.5", "N/A", atau null`
	case formDay:
		return `tanggal kalender seperti "2024-03-31"`
	case formMoment:
		return `waktu seperti "2024-03-31T10:32:07+07:00"`
	case formBytes:
		return "isi berkas dalam base64"
	case formID:
		return "kode dari huruf kecil, angka dan tanda hubung"
	case formList:
		return "daftar"
	case formObject:
	}
	return "objek"
}
