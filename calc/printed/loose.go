package printed

import (
	"slices"
	"strconv"
	"strings"
)

// loose reads tables that stand under names of their own, such as tabel_5_perjanjian_kinerja,
// with rows as objects. What it cannot read as a table it tells, and guesses nothing.
func (d *Document) loose(key string, n *node) {
	number, title := tableNamed(key)
	if n.scalar() || meta(key) {
		return
	}
	before := d.rows()
	d.gather(number, title, n)
	if d.rows() == before && number != "" {
		d.note("Tabel ", number, " (", title, ") tidak dikenali susunannya; tidak diperiksa.")
	}
}

// rows counts what was read so far.
func (d *Document) rows() int {
	n := 0
	for i := range d.Tables {
		n += len(d.Tables[i].Rows)
	}
	return n
}

// meta are names that identify a document.
func meta(key string) bool {
	switch keyed(key) {
	case "unit", "identitas", "instansi", "profil", "kantor", "kecamatan", "nama_kantor", "perangkat_daerah", "opd",
		"pejabat", "penanda_tangan", "penandatangan", "tanda_tangan", "tempat_tanggal", "tanggal_tanda_tangan", "tanggal_ttd", "tanggal":
		return true
	}
	return false
}

// tableNamed parts tabel_12_riwayat into 12 and riwayat.
func tableNamed(key string) (number, title string) {
	words := strings.Split(keyed(key), "_")
	if len(words) > 1 && (words[0] == "tabel" || words[0] == "table") {
		words = words[1:]
		var digits []string
		for len(words) > 0 && strings.Trim(words[0], "0123456789") == "" {
			digits, words = append(digits, words[0]), words[1:]
		}
		number = strings.Join(digits, ".")
	}
	return number, strings.Join(words, " ")
}

// gather makes tables of a value: of an array of rows one, of an object one for each list in it.
func (d *Document) gather(number, title string, n *node) {
	switch {
	case n.array():
		t := Table{Number: number, Title: title}
		t.fill(n)
		if len(t.Rows) > 0 {
			d.Tables = append(d.Tables, t)
		}
	case n.get("tahun") != nil && n.get("tahun").array():
		d.yearly(number, title, n)
	case n.get("desa") != nil && n.get("desa").array() && n.get("dokumen") != nil && n.get("dokumen").array():
		d.villages(number, title, n)
	case flat(n):
		if !d.totals(number, n) {
			t := Table{Number: number, Title: title}
			t.fill(&node{sort: '[', items: []node{*n}})
			d.Tables = append(d.Tables, t)
		}
	default:
		for i, key := range n.keys {
			m := &n.members[i]
			group := keyed(key)
			switch {
			case m.array() && len(m.items) > 0 && m.items[0].object():
				t := Table{Number: number, Title: title + " " + strings.ReplaceAll(group, "_", " ")}
				t.fill(m)
				if figureWord(group) {
					t.prefix(group)
				}
				d.Tables = append(d.Tables, t)
			case m.object() && flat(m):
				d.totals(number, m)
			}
		}
	}
}

func flat(n *node) bool {
	for i := range n.members {
		if !n.members[i].scalar() {
			return false
		}
	}
	return n.object() && len(n.members) > 0
}

func figureWord(group string) bool {
	switch group {
	case "target", "realisasi", "capaian", "anggaran", "pagu":
		return true
	}
	return false
}

// prefix puts the name of a list over the heads that say nothing by themselves.
func (t *Table) prefix(group string) {
	v := words()
	for i := range t.Columns {
		if h := readHead(v, t.Columns[i].Head); v.qualifies(h.last()) {
			t.Columns[i].Head = group + " / " + t.Columns[i].Head
		}
	}
}

// totals adds a line of sums under the last table of the number that has such columns.
func (d *Document) totals(number string, n *node) bool {
	for i := len(d.Tables) - 1; i >= 0; i-- {
		t := &d.Tables[i]
		if t.Number != number || number == "" {
			continue
		}
		cells, found := make([]string, len(t.Columns)), 0
		for c := range t.Columns {
			for k, key := range n.keys {
				if keyed(t.Columns[c].Head) == keyed(key) || strings.HasSuffix(keyed(t.Columns[c].Head), "_"+keyed(key)) {
					cells[c] = n.members[k].text
					found++
				}
			}
		}
		if found == 0 || found < len(n.keys) {
			continue
		}
		for c := range cells {
			if cells[c] == "" {
				cells[c] = "Jumlah"
				break
			}
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
		return true
	}
	return false
}

// yearly reads years beside lists of target, actual and achievement for each of them.
func (d *Document) yearly(number, title string, n *node) {
	years := n.get("tahun").items
	t := Table{Number: number, Title: title, Columns: []Column{{Head: "Indikator"}}}
	for _, y := range years {
		for _, figure := range []string{"T", "R", "C"} {
			t.Columns = append(t.Columns, Column{Head: "Tahun " + y.text + " / " + figure})
		}
	}
	for i, key := range n.keys {
		m := &n.members[i]
		if keyed(key) == "tahun" || !m.array() || len(m.items) != len(years) {
			continue
		}
		row := Row{Cells: []string{strings.ReplaceAll(keyed(key), "_", " ")}}
		for j := range m.items {
			for k := range 3 {
				text := ""
				if k < len(m.items[j].items) {
					text = m.items[j].items[k].text
				}
				row.Cells = append(row.Cells, text)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) > 0 {
		d.Tables = append(d.Tables, t)
	}
}

// villages reads the names of villages and of documents. Only a status that speaks of all of
// them ticks them; else the cells stay blank.
func (d *Document) villages(number, title string, n *node) {
	t := Table{Number: number, Title: title, Columns: []Column{{Head: "Desa"}}}
	for _, kind := range n.get("dokumen").strings() {
		t.Columns = append(t.Columns, Column{Head: kind + " / Tepat Waktu"})
	}
	status, tick := padded(n.string("status", "keterangan")), ""
	if says(status, "seluruh", "semua") && says(status, "tepat waktu") && !says(status, "tidak", "belum", "kecuali") {
		tick = "√"
	}
	for _, village := range n.get("desa").strings() {
		cells := []string{village}
		for range t.Columns[1:] {
			cells = append(cells, tick)
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
	}
	if len(t.Columns) > 1 && len(t.Rows) > 0 {
		d.Tables = append(d.Tables, t)
	}
}

// fill reads rows: arrays by their place, objects by their names.
func (t *Table) fill(rows *node) {
	named := false
	for i := range rows.items {
		named = named || rows.items[i].object()
	}
	if !named {
		for i := range rows.items {
			r := &rows.items[i]
			cells := make([]string, 0, len(r.items))
			for j := range r.items {
				cells = append(cells, strings.Join(r.items[j].strings(), " "))
			}
			if r.scalar() {
				cells = []string{r.text}
			}
			t.Rows = append(t.Rows, Row{Cells: cells})
		}
		return
	}
	given := len(t.Columns)
	place := map[string]int{}
	for i, c := range t.Columns {
		place[keyed(c.Head)] = i
	}
	for i := range rows.items {
		for _, flatRow := range flattened(&rows.items[i]) {
			cells := make([]string, given)
			for _, f := range flatRow {
				at, known := place[keyed(f.name)]
				if !known {
					if len(t.Columns) > MostColumns {
						continue
					}
					at = len(t.Columns)
					place[keyed(f.name)] = at
					t.Columns = append(t.Columns, Column{Head: f.name})
				}
				for len(cells) <= at {
					cells = append(cells, "")
				}
				cells[at] = f.text
			}
			t.Rows = append(t.Rows, Row{Cells: cells})
		}
	}
}

// named is one cell of a row given by name.
type named struct{ name, text string }

// flattened turns an object into rows: lists of the same length as that of the indicators
// are further rows, a list of objects is a row for each, other lists are columns.
func flattened(n *node) [][]named {
	var base []named
	var below *node
	lines := 1
	if ind := n.get("indikator"); ind != nil && ind.array() {
		lines = len(ind.items)
	}
	rows := make([][]named, max(lines, 1))
	for i, key := range n.keys {
		m := &n.members[i]
		name := strings.ReplaceAll(strings.TrimSpace(key), "_", " ")
		switch {
		case m.scalar():
			rows[0] = append(rows[0], named{name, m.text})
			base = append(base, named{name, m.text})
		case m.array() && len(m.items) > 0 && m.items[0].object():
			below = m
		case m.array() && lines > 1 && len(m.items) == lines:
			for l := range m.items {
				rows[l] = append(rows[l], named{name, m.items[l].text})
			}
		case m.array():
			if keyed(key) == "tw" || keyed(key) == "triwulan" {
				name = "Realisasi TW"
			}
			for l := range m.items {
				rows[0] = append(rows[0], named{name + " / " + strconv.Itoa(l+1), m.items[l].text})
			}
		case m.object():
			for l, inner := range m.keys {
				if m.members[l].scalar() {
					rows[0] = append(rows[0], named{name + " / " + strings.ReplaceAll(inner, "_", " "), m.members[l].text})
				}
			}
		}
	}
	if below == nil {
		return rows
	}
	var all [][]named
	for i := range below.items {
		for _, r := range flattened(&below.items[i]) {
			if i == 0 {
				r = append(slices.Clone(base), renamed(r, base)...)
			} else {
				r = renamed(r, base)
			}
			all = append(all, r)
		}
	}
	return all
}

// renamed keeps the numbers of inner rows apart from those of the row over them.
func renamed(r, base []named) []named {
	for i := range r {
		for _, b := range base {
			if name := keyed(r[i].name); name == keyed(b.name) || strings.HasPrefix(name, keyed(b.name)+"_rincian") {
				r[i].name += " rincian"
			}
		}
	}
	return r
}
