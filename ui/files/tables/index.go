package tables

import (
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
)

// way is how a row's record was found.
type way uint8

const (
	asNew way = iota
	byID
	byCode
	byName
	byKey
	byAll // each cell says what the record there says
)

// index finds the records of a list by what rows say of them.
type index struct {
	draft *Draft
	list  *List

	ids     map[string]model.Record
	codes   map[string][]model.Record
	names   map[string][]model.Record
	alike   map[string][]model.Record // of a plan: by their names without what people leave out
	known   *Column                   // by which a row is known; nil: none
	coded   *Column                   // of a government code; nil: none
	all     []Column
	present []string // the names that are there, in the form in which they are compared
	filled  bool
	rows    []model.Record
	held    [][]any // by rows and columns, once asked for
}

func newIndex(d *Draft, l *List, columns []Column) *index {
	x := &index{draft: d, list: l, all: columns, ids: map[string]model.Record{}, codes: map[string][]model.Record{}, names: map[string][]model.Record{}, alike: map[string][]model.Record{}}
	for i := range columns {
		switch head := columns[i].Head; {
		case head == l.Known:
			x.known = &columns[i]
		case head == l.Coded:
			x.coded = &columns[i]
		}
	}
	x.rows = l.Rows(d.Book)
	for _, r := range x.rows {
		x.enter(r)
		name := x.calledOf(r)
		if name == "" {
			name = x.nameOf(r)
		}
		x.present = append(x.present, l.named(name))
	}
	x.filled = len(x.rows) > 0
	return x
}

// finds reports a column by which rows are found.
func (l *List) finds(c *Column) bool {
	return c.Kind == Code || c.Head == l.Known || c.Head == l.Coded || l.Key != nil && (c.Head == "Indikator" || c.Head == "Kode indikator" || c.Head == "Tahun" || c.Head == "Tanggal" || c.Head == headPeriod)
}

// named is a name in the form in which it is compared.
func (l *List) named(name string) string {
	if l.fold != nil {
		return l.fold(name)
	}
	return shape.Bare(name)
}

// code is a code of the government in the form in which it is compared; "" where it is none.
func (l *List) code(typed string) string {
	if l.coding != nil {
		return l.coding(typed)
	}
	return shape.Code(typed)
}

func (x *index) enter(r model.Record) {
	x.ids[r.Ref().Key] = r
	name := x.list.named(x.nameOf(r))
	if name != "" {
		x.names[name] = append(x.names[name], r)
	}
	if short := planName(x.nameOf(r)); x.list.levelled && short != "" {
		x.alike[short] = append(x.alike[short], r)
	}
	if v, is := x.draft.now(r).(*model.Village); is && v.Called != "" && x.list.named(v.FullName()) != name {
		x.names[x.list.named(v.FullName())] = append(x.names[x.list.named(v.FullName())], r)
	}
	if x.coded != nil {
		held, _ := x.coded.get(x.draft, r).(string)
		if code := x.list.code(held); code != "" {
			x.codes[code] = append(x.codes[code], r)
		}
	}
}

// add lets later rows find a record that this table made.
func (x *index) add(r model.Record) {
	if x.ids[r.Ref().Key] == nil && x.list.Key == nil {
		x.enter(r)
	}
}

// nameOf is what a record is known by; its key where it has no name.
func (x *index) nameOf(r model.Record) string {
	if x.known != nil {
		if name, _ := x.known.get(x.draft, r).(string); name != "" {
			return name
		}
	}
	return r.Ref().Key
}

// knows reports that a row names a record that is there.
func (x *index) knows(texts [][]string, h *header, row int) bool {
	for at, cell := range texts[row] {
		column, known := h.At[at]
		if !known || cell == "" {
			continue
		}
		c := &h.columns[column]
		switch {
		case c.Kind == Code && x.ids[cell] != nil,
			c == x.coded && len(x.codes[x.list.code(cell)]) > 0,
			c == x.known && len(x.named(cell)) > 0:
			return true
		}
	}
	return false
}

// ownCodes looks whether a column Kode holds the office's own codes. Codes of the government
// are those of the plan where the list has a column for them; else, and where rows are merely
// counted, the column is not used.
func (x *index) ownCodes(g *workbook.Grid, h *header) {
	for at := range h.width(g) {
		column, known := h.At[at]
		if !known || h.columns[column].Kind != Code || h.said[at] {
			continue
		}
		foreign, coded := x.foreignCodes(g, h, at)
		if !foreign {
			continue
		}
		delete(h.At, at)
		if coded && x.coded != nil && !x.has(h, x.coded) {
			for i := range h.columns {
				if &h.columns[i] == x.coded {
					h.At[at] = i
				}
			}
			continue
		}
		h.Strange = append(h.Strange, shape.Strange{At: at, Text: g.At(h.To, at).Text})
	}
}

// foreignCodes reports a column of Kode that holds none of the office's own, and whether they
// are codes of the government.
func (x *index) foreignCodes(g *workbook.Grid, h *header, at int) (foreign, coded bool) {
	coded, some := true, false
	for row := h.To + 1; row < h.to; row++ {
		cell := strings.TrimSpace(g.At(row, at).Text)
		switch {
		case cell == "":
		case x.ids[cell] != nil:
			return false, false
		case strings.Trim(cell, "0123456789. \u00a0") == "":
			foreign, some = true, some || x.list.code(cell) != "" // the level of the urusan is a number alone
		case model.ID(cell).Check() == nil:
			coded = false // a new record of the office's own
			if !shape.IsTotal(cell) {
				return false, false
			}
		}
	}
	return foreign, coded && some
}

func (x *index) has(h *header, c *Column) bool {
	for _, column := range h.At {
		if &h.columns[column] == c {
			return true
		}
	}
	return false
}

// find finds the record that a row speaks of, or makes it.
func (x *index) find(cells map[string]any) (model.Record, way, error) {
	l := x.list
	if l.Key != nil {
		r, err := l.Key(x.draft, cells)
		return r, byKey, err
	}
	id, _ := cells["Kode"].(string)
	if r := x.ids[id]; id != "" && r != nil {
		return r, byID, nil
	}
	name, _ := cells[l.Known].(string)
	code, _ := cells[l.Coded].(string)
	if r, how, err := x.called(name, code, id); r != nil || err != nil {
		return r, how, err
	}
	if r := x.saying(cells); r != nil && id == "" {
		return r, byAll, nil
	}
	if l.levelled && id == "" && shape.Code(code) != "" {
		r, err := offered(x.draft, code, name)
		return r, asNew, err
	}
	switch {
	case l.Fresh == nil && id != "":
		return nil, 0, model.Faultf(model.FaultMissing, "Kode", "Kode %q tidak ada dalam data; baris baru tidak dapat dibuat dari tabel ini.", model.Clean(id, false))
	case l.Fresh == nil:
		return nil, 0, model.Faultf(model.FaultMissing, l.Title, "%s tidak ada dalam data; baris baru tidak dapat dibuat dari tabel ini.", x.saidOf(name, code))
	case id != "":
		if err := model.ID(id).Check(); err != nil {
			return nil, 0, err
		}
	case l.Known != "" && shape.Bare(name) == "":
		return nil, 0, model.Faultf(model.FaultText, l.Known, "%s belum diisi.", l.Known)
	}
	r := l.Fresh(x.draft, model.ID(id))
	x.draft.add(r)
	return r, asNew, nil
}

func (x *index) saidOf(name, code string) string {
	switch {
	case code != "":
		return x.list.Coded + " " + model.Clean(code, false)
	case name != "":
		return x.list.Known + " " + model.Clean(name, false)
	}
	return "Baris tanpa kode dan nama"
}

// called finds a record by the government's code, else by its name.
func (x *index) called(name, code, id string) (model.Record, way, error) {
	l := x.list
	if code == "" && len(x.codes[l.code(name)]) == 1 {
		code = name // a code stands where the name is told
	}
	if key := l.code(code); key != "" {
		switch found := x.codes[key]; {
		case len(found) == 1 && l.coding != nil && x.other(found[0], name) != nil:
			return nil, 0, model.Faultf(model.FaultDoubt, l.Coded, "%s %s dalam data adalah %s, tetapi namanya terbaca %q.", l.Coded, model.Clean(code, false), x.nameOf(found[0]), model.Clean(name, false))
		case len(found) == 1:
			return found[0], byCode, nil
		case len(found) > 1 && id == "":
			return nil, 0, model.Faultf(model.FaultDoubt, l.Coded, "%s %q ada pada dua baris; isi kolom Kode agar jelas yang mana.", l.Coded, model.Clean(code, false))
		case l.coding == nil:
			return nil, 0, nil
		}
	}
	key := l.named(name)
	if key == "" {
		return nil, 0, nil
	}
	found := x.named(name)
	if l.apart != nil && len(found) > 1 {
		found = slices.DeleteFunc(slices.Clone(found), func(r model.Record) bool { return l.apart(x.draft, r, name) })
	}
	switch {
	case len(found) == 1 && l.coding != nil && x.codedOtherwise(found[0], code):
		held, _ := x.coded.get(x.draft, found[0]).(string)
		return nil, 0, model.Faultf(model.FaultDoubt, l.Coded, "%s %q dalam data berkode %s; terbaca %s. Bila kodenya memang berganti, ubah dahulu pada Data kantor.", l.Known, x.nameOf(found[0]), held, l.code(code))
	case len(found) == 1 && (id == "" || l.fold != nil):
		return found[0], byName, nil
	case len(found) > 1 && id == "":
		return nil, 0, model.Faultf(model.FaultDoubt, l.Known, "%s %q ada pada dua baris; isi kolom Kode agar jelas yang mana.", l.Known, model.Clean(name, false))
	}
	return nil, 0, nil
}

// other is another record than the one, that alone has the name; nil: there is none.
func (x *index) other(r model.Record, name string) model.Record {
	if found := x.names[x.list.named(name)]; len(found) == 1 && found[0].Ref() != r.Ref() {
		return found[0]
	}
	return nil
}

// codedOtherwise reports that a record has another code than the one given.
func (x *index) codedOtherwise(r model.Record, code string) bool {
	if x.coded == nil {
		return false
	}
	held, _ := x.coded.get(x.draft, r).(string)
	return x.list.code(held) != "" && x.list.code(code) != "" && x.list.code(held) != x.list.code(code)
}

func (d *Draft) isNew(r model.Record) bool { return d.saved[r.Ref()] == nil }

// newcomer tells of a new record whom it is like.
func (x *index) newcomer(r model.Record, place string) Newcomer {
	n := Newcomer{Ref: r.Ref(), Place: place, Name: x.nameOf(r), Into: x.filled}
	if name := x.calledOf(r); name != "" {
		n.Name = name
	}
	if plan, is := x.draft.now(r).(*model.StrategicPlan); is {
		n.Name = plan.Period()
	}
	if node, is := r.(*model.Node); is {
		n.Under = x.under(node)
	}
	name, like := x.list.named(n.Name), -1
	for i, other := range x.present {
		if other == name && name != "" || shape.Alike(name, other) && (like < 0 || abs(len(other)-len(name)) < abs(len(x.present[like])-len(name))) {
			like = i
			if n.Like = x.calledOf(x.rows[i]); n.Like == "" {
				n.Like = x.nameOf(x.rows[i])
			}
			if other == name {
				x.toldApart(&n, r, x.rows[i])
				break
			}
		}
	}
	return n
}

// toldApart names two villages of one name with the words for what they are.
func (x *index) toldApart(n *Newcomer, fresh, standing model.Record) {
	a, is := x.draft.now(fresh).(*model.Village)
	b, both := x.draft.now(standing).(*model.Village)
	if is && both {
		n.Name, n.Like = a.FullName(), b.FullName()
	}
}

// calledOf is the name of a record of a list whose rows are not found by a name; "" of others.
func (x *index) calledOf(r model.Record) string {
	if x.known != nil {
		return ""
	}
	r = x.draft.now(r)
	for _, field := range []string{"name", "person.name"} {
		if f, is := model.FieldOf(r.(model.Fielded), field); is {
			if name, is := f.At.(*string); is {
				return *name
			}
		}
	}
	return ""
}

// under tells the level of a new node and what it comes below.
func (x *index) under(n *model.Node) string {
	parent := see(x.draft, model.Node{ID: n.Parent})
	if parent.Name == "" {
		return n.Level.Label()
	}
	return n.Level.Label() + " di bawah " + parent.Level.Label() + " " + parent.Label()
}

func abs(n int) int { return max(n, -n) }
