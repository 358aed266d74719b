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

// fieldWord is a row of the table of what the fields of records are called and how their
// stored values are said. A field without a row is said under its stored name.
type fieldWord struct {
	kind  model.Kind // "": of every kind
	name  string
	label string
	hide  bool // part of the record's own name, or of no use to people
	say   func(b *model.Book, v any) string
}

func fieldWords() []fieldWord {
	hidden := func(names ...string) []fieldWord {
		var rows []fieldWord
		for _, name := range names {
			rows = append(rows, fieldWord{name: name, hide: true})
		}
		return rows
	}
	rows := []fieldWord{
		{model.KindAmount, "value", "", false, rupiahWord},
		{model.KindSpent, "value", "", false, rupiahWord},
		{model.KindDeadline, "quarter", "triwulan", false, quarterWord},
		{model.KindNote, "quarter", "triwulan", false, quarterWord},
		{model.KindNote, "on", "pada", false, refWord},
		{model.KindNote, "closed", "selesai", false, nil},
		{model.KindNote, "by", "", true, nil},
		{model.KindNote, "name", "penulis", false, nil},
		{model.KindNote, "at", "", true, nil},
		{model.KindStrategicIssue, "text", "isu", false, nil},
		{model.KindHoliday, "date", "tanggal", false, dateWord},
		{"", "value", "", false, readingWord},
		{"", "status", "", false, nil},
		{"", "name", "nama", false, nil},
		{"", "short", "nama singkat", false, nil},
		{"", "long", "nama lengkap", false, nil},
		{"", "position", "jabatan", false, nil},
		{"", "role", "peran", false, nil},
		{"", "section", "seksi", false, sectionWord},
		{"", "logins", "nama masuk", false, nil},
		{"", "keys", "kunci publik", false, keysWord},
		{"", "revoked", "dicabut", false, nil},
		{"", "nip", "NIP", false, nil},
		{"", "regency", "kabupaten", false, nil},
		{model.KindOffice, "head", "camat", false, personWord},
		{model.KindVillage, "head", "kepala desa", false, nil},
		{model.KindSection, "head", "kepala", false, personWord},
		{"", "secretary", "sekretaris", false, personWord},
		{"", "regent", "bupati", false, personWord},
		{"", "sign_place", "tempat tanda tangan", false, nil},
		{"", "sign_date", "tanggal tanda tangan", false, dateWord},
		{"", "plan_period", "periode renstra", false, nil},
		{"", "address", "alamat", false, nil},
		{"", "decree", "keputusan IKU", false, nil},
		{"", "agreed_on", "PK ditandatangani", false, dateWord},
		{"", "renewed_on", "PK perubahan ditandatangani", false, dateWord},
		{"", "code", "kode", false, nil},
		{"", "level", "jenjang", false, levelWord},
		{"", "parent", "induk", false, named(node)},
		{"", "outcome", "sasaran", false, nil},
		{model.KindIndicator, "node", "baris rencana", false, named(node)},
		{model.KindIndicator, "document", "dokumen", false, named(document)},
		{model.KindPeer, "indicator", "indikator", false, named(indicator)},
		{model.KindFacilitationRow, "group", "jenis fasilitasi", false, groupWord},
		{model.KindAsset, "group", "kelompok", false, nil},
		{"", "unit", "satuan", false, nil},
		{"", "polarity", "polaritas", false, nil},
		{"", "aggregation", "agregasi", false, wordsFor(map[string]string{"cumulative": "kumulatif", "sum": "jumlah", "mean": "rata-rata", "last": "nilai terakhir"})},
		{"", "source", "sumber", false, wordsFor(map[string]string{"typed": "diketik", "ratio": "pembilang dan penyebut", "facilitation": "Tabel 10", "documents": "Tabel 11"})},
		{"", "formula", "formulasi", false, nil},
		{"", "data_source", "sumber data", false, nil},
		{"", "pic", "penanggung jawab", false, nil},
		{"", "graded", "bermutu huruf", false, nil},
		{"", "scale", "skala", false, nil},
		{"", "strategic_end", "target akhir renstra", false, readingWord},
		{"", "numerator", "pembilang", false, readingWord},
		{"", "denominator", "penyebut", false, readingWord},
		{"", "heading", "judul di atas baris", false, nil},
		{"", "planned", "direncanakan", false, nil},
		{"", "count", "terlaksana", false, nil},
		{"", "date", "tanggal", false, dateWord},
		{"", "evidence", "bukti", false, evidenceWord},
		{"", "reference", "nomor", false, nil},
		{"", "about", "tahun dokumen", false, yearWord},
		{"", "due", "batas", false, dateWord},
		{"", "kind", "jenis", false, nil},
		{"", "since", "berlaku sejak", false, dateWord},
		{"", "target", "target", false, readingWord},
		{"", "actual", "realisasi", false, readingWord},
		{"", "achievement", "capaian tercetak", false, readingWord},
		{"", "plan", "renstra", false, nil},
		{"", "former", "nama lama", false, nil},
		{"", "needed", "kebutuhan", false, nil},
		{"", "male", "laki-laki", false, nil},
		{"", "female", "perempuan", false, nil},
		{"", "civil", "PNS", false, nil},
		{"", "contract", "P3K", false, nil},
		{"", "temporary", "TKB", false, nil},
		{"", "education", "pendidikan", false, nil},
		{"", "echelon_3", "eselon III", false, nil},
		{"", "echelon_4", "eselon IV", false, nil},
		{"", "quantity", "jumlah", false, readingWord},
		{"", "condition", "kondisi", false, nil},
		{"", "decimals", "desimal", false, nil},
		{"", "floor", "batas bawah capaian", false, readingWord},
		{"", "ceiling", "batas atas capaian", false, readingWord},
		{"", "ratings", "skala predikat", false, scaleWord},
		{"", "grades", "skala mutu", false, scaleWord},
		{"", "scales", "skala lain", false, nil},
		{"", "move_due", "batas digeser dari hari libur", false, nil},
		{"", "efficiency", "rumus efisiensi", false, nil},
		{"", "weights", "bobot kesiapan", false, nil},
		{"", "component", "komponen", false, nil},
		{"", "aspect", "aspek", false, nil},
		{"", "weight", "bobot", false, nil},
		{"", "rule", "aturan", false, nil},
		{"", "answer", "jawaban", false, nil},
		{"", "items", "", false, nil},
		{"", "text", "", false, nil},
		{"", "note", "catatan", false, nil},
		{model.KindQuarter, "reason", "alasan", false, nil},
		{"", "order", "urutan", false, nil},
		{"", "figures", "angka", false, countWord},
		{"", "paper", "kertas", false, nil},
		{"", "font", "huruf", false, nil},
		{"", "size", "ukuran huruf", false, nil},
		{"", "spacing", "spasi baris", false, hundredthsWord},
		{"", "margins", "margin (mm)", false, marginsWord},
		{"", "headings", "gaya judul", false, headingsWord},
		{model.KindLogo, "data", "gambar", false, pictureWord},
		{model.KindPublication, "year", "tahun laporan", false, yearWord},
		{model.KindPublication, "head", "penanda tangan", false, nil},
		{"", "draft", "rancangan", false, nil},
		{"", "complete", "tabel lengkap", false, nil},
		{"", "signed", "tempat dan tanggal", false, nil},
		{"", "publication", "dokumen", false, named(publication)},
		{"", "number", "nomor", false, nil},
		{"", "title", "judul", false, nil},
		{"", "columns", "kolom", false, columnsWord},
		{"", "cells", "sel", false, cellsWord},
		{"", "printed", "tercetak", false, nil},
		{model.KindAcceptance, "reason", "alasan", false, nil},
	}
	return append(rows, hidden("id", "indicator", "agreement", "quarter", "row", "village", "document", "node", "version",
		"year", "topic", "part", "seen", "of", "to", "criterion", "table", "finding")...)
}

// fieldValue is one field of a record as it is stored.
type fieldValue struct {
	name  string
	value any
}

// fieldsOf reads the stored form of a record, field by field in the order of the table.
func fieldsOf(r model.Record) []fieldValue {
	data, err := json.Marshal(r)
	if err != nil {
		return nil
	}
	return storedFields(data)
}

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

// wordFor is the row of a field, and its place among the others.
func wordFor(rows []fieldWord, kind model.Kind, name string) (fieldWord, int) {
	for i, row := range rows {
		if row.name == name && (row.kind == kind || row.kind == "") {
			return row, i
		}
	}
	return fieldWord{name: name, label: name}, len(rows)
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

func named(name func(*model.Book, string) string) func(*model.Book, any) string {
	return func(b *model.Book, v any) string { return name(b, plainWord(v)) }
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

func sectionWord(b *model.Book, v any) string {
	if name := b.Section(model.ID(plainWord(v))); name != "" {
		return name
	}
	return plainWord(v)
}

func groupWord(b *model.Book, v any) string {
	for _, f := range b.Facilitations {
		if string(f.ID) == plainWord(v) {
			return f.Name
		}
	}
	return plainWord(v)
}

func quarterWord(_ *model.Book, v any) string { return tw(plainWord(v)) }

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

// HasWord reports that a field of a kind of record has a row in the table.
func HasWord(kind model.Kind, name string) bool {
	rows := fieldWords()
	_, place := wordFor(rows, kind, name)
	return place < len(rows)
}

// When prints a moment as short as a list needs it: 28-09 15.10.
func When(t time.Time) string { return t.Format("02-01 15.04") }

// Year prints a year, without the thousands point.
func Year(year int) string { return strconv.Itoa(year) }

// Count prints a whole number with thousands points.
func Count(n int64) string { return Plain(decimal.NewFromInt(n)) }
