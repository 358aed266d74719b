package narrative

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"capaian/model"
	"capaian/ui/report/doc"
)

// MostFile bounds a file of texts: the longest text in the widest letters, and room to spare.
const MostFile = 4*model.MaxTextLength + 64<<10

// Reading is what came of reading files back.
type Reading struct {
	Records  []model.Record // what is to be saved; a blank one returns to the draft
	Same     int            // texts that nobody changed
	Skipped  []string       // files that are no text of the report
	Revision uint64         // of the data from which the oldest of them was written; 0 where none says
}

// Read takes files back. The first thing that could not be printed is an error that names
// the file, the line and the field; nothing is half read.
func (w *Writer) Read(files []File) (Reading, error) {
	var r Reading
	for _, f := range files {
		if f.Name == guideName {
			continue
		}
		topic, node := w.destination(f.Name)
		if topic == "" && node == "" {
			r.Skipped = append(r.Skipped, f.Name)
			continue
		}
		text, err := decoded(f)
		if err != nil {
			return Reading{}, err
		}
		read := uncommented(text)
		if read.revision > 0 && (r.Revision == 0 || read.revision < r.Revision) {
			r.Revision = read.revision
		}
		if topic != "" {
			err = w.readTopic(&r, f.Name, topic, read)
		} else {
			err = w.readAnalysis(&r, f.Name, node, read)
		}
		if err != nil {
			return Reading{}, err
		}
	}
	return r, nil
}

// destination says what a file holds by its name; the number before it does not matter.
func (w *Writer) destination(name string) (topic, node model.ID) {
	name, isText := strings.CutSuffix(strings.ToLower(name), ".txt")
	if !isText {
		return "", ""
	}
	name = strings.TrimLeft(name, "0123456789")
	name = strings.TrimPrefix(name, "-")
	for _, t := range model.Topics() {
		if string(t.ID) == name {
			return t.ID, ""
		}
	}
	if id, found := strings.CutPrefix(name, analysisFile); found {
		if n := w.book.Node(model.ID(id)); n != nil && n.Level.IsKey() {
			return "", n.ID
		}
	}
	return "", ""
}

// decoded reads a file's letters: UTF-8, or what an old editor calls Unicode.
func decoded(f File) (string, error) {
	refused := func(why string) error {
		return model.Faultf(model.FaultText, "Naskah", "%s: %s", model.Clean(f.Name, false), why)
	}
	if len(f.Data) > MostFile {
		return "", refused("berkas terlalu besar untuk sebuah naskah.")
	}
	for _, order := range []struct {
		mark string
		of   binary.ByteOrder
	}{{"\xff\xfe", binary.LittleEndian}, {"\xfe\xff", binary.BigEndian}} {
		if rest, wide := strings.CutPrefix(string(f.Data), order.mark); wide {
			units := make([]uint16, len(rest)/2)
			for i := range units {
				units[i] = order.of.Uint16([]byte(rest[2*i:]))
			}
			return string(utf16.Decode(units)), nil
		}
	}
	if !utf8.Valid(f.Data) {
		return "", refused("huruf tidak terbaca; simpan berkas sebagai teks UTF-8.")
	}
	return strings.TrimPrefix(string(f.Data), mark), nil
}

// written is the text of a file apart from what explains it.
type written struct {
	body     string
	before   int    // lines of the file above it
	revision uint64 // of the data from which it was written; 0: nothing says
	draft    string // the digest of the draft it was; "" of any other text
}

// untouched reports a draft that nobody changed: it goes on following the data.
func (t *written) untouched() bool { return t.draft != "" && t.draft == digest(t.body) }

// uncommented takes the explanations out of a file. Of a line that somebody changed nothing is
// known.
func uncommented(s string) written {
	var t written
	var kept []string
	for line := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n") {
		if !strings.HasPrefix(strings.TrimSpace(line), comment) {
			kept = append(kept, line)
			continue
		}
		if rest, found := strings.CutPrefix(line, revisionLine); found {
			t.revision, _ = strconv.ParseUint(strings.TrimSpace(rest), 10, 64)
		}
		if rest, found := strings.CutPrefix(line, draftLine); found {
			t.draft = strings.TrimSpace(rest)
		}
		if len(kept) == 0 {
			t.before++
		}
	}
	for len(kept) > 0 && strings.TrimSpace(kept[0]) == "" {
		kept = kept[1:]
		t.before++
	}
	t.body = strings.TrimRight(strings.Join(kept, "\n"), " \n\t")
	return t
}

// digest tells texts apart that people see as different.
func digest(text string) string {
	sum := sha256.Sum256([]byte(visible(doc.Clean(text))))
	return hex.EncodeToString(sum[:8])
}

func (w *Writer) readTopic(r *Reading, file string, topic model.ID, read written) error {
	body := model.Clean(read.body, true)
	own, draft := w.book.Narrative(topic), w.Draft(topic)
	switch {
	case Same(body, own), own == "" && Same(body, draft), own == "" && body == "":
		r.Same++
		return nil
	case Same(body, draft):
		body = "" // the draft itself: the office's text gives way to it
	case read.untouched():
		r.Same++
		return nil
	}
	if err := check(w.book, topic, file, body, read.before); err != nil {
		return err
	}
	record := &model.Narrative{Topic: topic, Text: body}
	if err := record.Check(); err != nil {
		return model.Faultf(model.FaultText, "Naskah", "%s: %s", file, err)
	}
	r.Records = append(r.Records, record)
	return nil
}

// Same compares texts as people see them.
func Same(a, b string) bool { return visible(a) == visible(b) }

// visible leaves out of a text what nobody sees.
func visible(s string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\u00a0", " "), "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func (w *Writer) readAnalysis(r *Reading, file string, node model.ID, read written) error {
	items := map[model.AnalysisPart][]string{}
	part := model.AnalysisPart("")
	for i, line := range strings.Split(read.body, "\n") {
		line = model.Clean(line, false)
		name, heading := strings.CutPrefix(line, "#")
		switch {
		case line == "":
		case heading:
			if part = partNamed(name); part == "" {
				return Problem{file, read.before + i + 1, "judul " + shorten(strings.TrimSpace(name)) + " tidak dikenal"}
			}
		case part == "":
			return Problem{file, read.before + i + 1, "butir tanpa judul di atasnya, seperti # Hambatan"}
		default:
			if _, rest, item := itemIn(line); item {
				line = rest // however it was counted
			}
			items[part] = append(items[part], line)
		}
	}
	changed := false
	for _, info := range model.AnalysisParts() {
		record := &model.Analysis{Node: node, Part: info.Part, Items: items[info.Part]}
		if strings.Join(record.Items, "\n") == strings.Join(w.book.Analysis(node, info.Part), "\n") {
			continue
		}
		changed = true
		if err := record.Check(); err != nil {
			return model.Faultf(model.FaultText, info.Label, "%s: %s", file, err)
		}
		r.Records = append(r.Records, record)
	}
	if !changed {
		r.Same++
	}
	return nil
}

func partNamed(name string) model.AnalysisPart {
	for _, info := range model.AnalysisParts() {
		if strings.EqualFold(strings.TrimSpace(name), info.Label) || strings.EqualFold(strings.TrimSpace(name), string(info.Part)) {
			return info.Part
		}
	}
	return ""
}
