package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"golang.org/x/text/encoding/unicode"

	"capaian/model"
)

// File is what an export holds, sound record by record.
type File struct {
	Parts []string
	Years []Year
	Users []model.Record
}

// Year is what an export holds of one year.
type Year struct {
	Number  int
	Records []model.Record
	places  map[model.Ref]string // where each stands in the file
}

// Read takes an export in. Problems lists all that is wrong with it, and then the File is
// nil; the error is of what is no export at all.
func Read(r io.Reader) (*File, []Problem, error) {
	raw, err := io.ReadAll(io.LimitReader(r, largestBytes+1))
	if err != nil {
		return nil, nil, model.Faultf(model.FaultText, "Berkas", "Berkas tidak terbaca seluruhnya. Periksa media penyimpanannya.")
	}
	if len(raw) > largestBytes {
		return nil, nil, model.Faultf(model.FaultText, "Berkas", "Berkas lebih besar dari %d MB; tidak ada ekspor kecamatan sebesar itu.", largestBytes>>20)
	}
	if raw, err = plainText(raw); err != nil {
		return nil, nil, model.Faultf(model.FaultText, "Berkas", "Huruf dalam berkas tidak terbaca; simpan sebagai UTF-8.")
	}
	root, err := tree(raw)
	if err != nil {
		return nil, nil, err
	}
	if err := isExport(root); err != nil {
		return nil, nil, err
	}
	reader := &fileReader{judge: newJudge(raw), raw: raw, kinds: map[model.Kind]kindShape{}}
	for _, info := range model.Kinds() {
		reader.kinds[info.Kind] = kindShape{info, ShapeOf(info)}
	}
	file := reader.file(root)
	if len(reader.problems) > 0 {
		return nil, reader.problems, nil
	}
	return file, nil, nil
}

// Looks reports that bytes are meant as an export, whether or not they are sound.
func Looks(raw []byte) bool {
	raw, _ = plainText(raw)
	raw = bytes.TrimLeft(raw, " \t\r\n")
	return bytes.HasPrefix(raw, []byte("{")) && !bytes.HasPrefix(raw, []byte(`{\rtf`))
}

// plainText gives the bytes as UTF-8: what a Windows shell redirects into a file is not.
func plainText(raw []byte) ([]byte, error) {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
	}
	return bytes.TrimPrefix(raw, []byte("\ufeff")), nil
}

func isExport(root *token) error {
	if !root.isObject() || root.get("format") == nil || root.get("format").value != formatName {
		return model.Faultf(model.FaultText, "Berkas", noExport)
	}
	written, _ := json.Marshal(root.get("susunan").orNil())
	layout, err := strconv.Atoi(string(written))
	switch {
	case err != nil || layout < 1:
		return model.Faultf(model.FaultText, "Susunan", "Susunan ekspor: terbaca %s, diharapkan %d.", model.Clean(string(written), false), Layout)
	case layout > Layout:
		return model.Faultf(model.FaultText, "Susunan", "Ekspor ini ditulis versi capaian yang lebih baru (susunan %d; program ini membaca sampai %d). Perbarui program.", layout, Layout)
	}
	return nil
}

func (t *token) orNil() any {
	if t == nil {
		return nil
	}
	return t.value
}

type kindShape struct {
	info  model.KindInfo
	shape *Shape
}

type fileReader struct {
	judge
	raw   []byte
	kinds map[model.Kind]kindShape
}

func (r *fileReader) file(root *token) *File {
	known := []string{"format", "susunan", "bagian", "tahun"}
	r.names(root, "", func(name string) bool { return name == PartUsers || slices.Contains(known, name) }, known)
	file := &File{}
	var names []any
	for _, p := range Parts() {
		names = append(names, p.Name)
	}
	if parts := root.get("bagian"); parts != nil {
		r.value(parts, &Shape{form: formList, item: &Shape{form: formText, words: names}}, ", bagian")
		for _, p := range parts.items {
			if name, ok := p.value.(string); ok {
				file.Parts = append(file.Parts, name)
			}
		}
	}
	if years := root.get("tahun"); years != nil {
		if !years.isList() {
			r.say(years, ", tahun", "terbaca %s, diharapkan daftar.", read(years))
		}
		for _, y := range years.items {
			r.year(file, y)
		}
	}
	if users := root.get(PartUsers); users != nil {
		people := Year{Number: model.OfficeWide, places: map[model.Ref]string{}}
		r.records(file, &people, model.KindUser, users, ", "+PartUsers)
		file.Users = people.Records
	}
	return file
}

func (r *fileReader) year(file *File, t *token) {
	if !t.isObject() {
		r.say(t, ", tahun", "terbaca %s, diharapkan objek.", read(t))
		return
	}
	known := []string{"tahun", "isi"}
	r.names(t, ", tahun", func(name string) bool { return slices.Contains(known, name) }, known)
	number, content := t.get("tahun"), t.get("isi")
	if number == nil || content == nil {
		return
	}
	written, _ := number.value.(json.Number)
	n, err := strconv.Atoi(written.String())
	if err != nil || n < firstYear || n > lastYear {
		r.say(number, ", tahun", "terbaca %s, diharapkan tahun seperti 2024.", read(number))
		return
	}
	place := fmt.Sprintf(", tahun %d", n)
	if slices.ContainsFunc(file.Years, func(y Year) bool { return y.Number == n }) {
		r.say(number, place, "tahun ini ditulis dua kali.")
		return
	}
	if !content.isObject() {
		r.say(content, place, "terbaca %s, diharapkan objek.", read(content))
		return
	}
	year := Year{Number: n, places: map[model.Ref]string{}}
	r.names(content, place, func(name string) bool {
		return name != string(model.KindUser) && r.kinds[model.Kind(name)].shape != nil
	}, nil)
	for i, name := range content.names {
		if kind := model.Kind(name); kind != model.KindUser && r.kinds[kind].shape != nil {
			r.records(file, &year, kind, content.items[i], place)
		}
	}
	file.Years = append(file.Years, year)
}

// records takes the records of one kind into the year.
func (r *fileReader) records(file *File, year *Year, kind model.Kind, list *token, place string) {
	if !list.isList() {
		r.say(list, place+", "+string(kind), "terbaca %s, diharapkan daftar.", read(list))
		return
	}
	if part := model.InfoOf(kind).Export; !slices.Contains(file.Parts, part) {
		r.say(list, place, "%s ada, tetapi bagian %q tidak disebut pada \"bagian\".", kind.Label(), part)
	}
	known := r.kinds[kind]
	for i, t := range list.items {
		if r.full() {
			return
		}
		here := fmt.Sprintf("%s, %s ke-%d", place, kind.Label(), i+1)
		before := len(r.problems)
		r.value(t, known.shape, here)
		if len(r.problems) > before {
			continue
		}
		record := known.info.New()
		if err := json.Unmarshal(r.raw[t.start:t.end], record); err != nil {
			r.say(t, here, "isinya tidak terbaca.")
			continue
		}
		if err := record.Check(); err != nil {
			r.say(t, here, "%s", told(err))
			continue
		}
		if other, twice := year.places[record.Ref()]; twice {
			r.say(t, here, "sama dengan catatan pada %s.", other)
			continue
		}
		year.places[record.Ref()] = fmt.Sprintf("baris %d%s", r.line(t), here)
		year.Records = append(year.Records, record)
	}
}

// told gives the sentence of a refusal; other errors are faults of the program.
func told(err error) string {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return fault.Message
	}
	return err.Error()
}
