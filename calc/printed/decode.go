package printed

import (
	"slices"
	"strconv"
	"strings"

	"capaian/model"
)

// Decode reads a document from JSON. Names that it does not know are left aside; what looks
// like a table and cannot be read as one is told in its Notes. The error is a *model.Fault
// that says what is wrong with the file as a whole.
func Decode(raw []byte) (*Document, error) {
	root, err := parseTree(raw)
	if err != nil {
		return nil, err
	}
	d := &Document{}
	switch {
	case root.array():
		root = node{sort: '{', keys: []string{"tabel"}, members: []node{root}}
	case !root.object():
		return nil, model.Faultf(model.FaultText, "Berkas", "Berkas memuat satu nilai; diharapkan objek dengan \"tabel\". Lihat 'capaian skema terbit'.")
	}
	if err := d.identify(&root); err != nil {
		return nil, err
	}
	for i, key := range root.keys {
		switch keyed(key) {
		case "tabel", "tables", "daftar_tabel":
			d.tables(&root.members[i])
		case "teks", "text", "judul", "naskah", "baris_teks":
			d.Lines = append(d.Lines, root.members[i].strings()...)
		default:
			d.loose(key, &root.members[i])
		}
	}
	if len(d.Tables) > 0 && len(d.Lines) == 0 && !slices.ContainsFunc(d.Tables, func(t Table) bool { return len(t.Rows) > 0 }) {
		return nil, model.Faultf(model.FaultText, "Tabel", "Semua tabel dalam berkas ini kosong: %d tabel tanpa satu baris pun. Susunannya: 'capaian skema terbit'.", len(d.Tables))
	}
	if len(d.Tables) == 0 && len(d.Lines) == 0 && d.Signed == "" && len(d.People) == 0 {
		return nil, model.Faultf(model.FaultText, "Berkas", "Tidak ada tabel maupun teks laporan dalam berkas ini. Susunannya: 'capaian skema terbit'.")
	}
	return d, d.Check()
}

// identify reads who reports, for which year, and who signed when.
func (d *Document) identify(n *node) error {
	for i, key := range n.keys {
		m := &n.members[i]
		switch keyed(key) {
		case "unit", "identitas", "instansi", "profil":
			if m.object() {
				if err := d.identify(m); err != nil {
					return err
				}
			}
		case "kantor", "kecamatan", "nama_kantor", "perangkat_daerah", "opd":
			if m.object() {
				if err := d.identify(m); err != nil {
					return err
				}
			} else if d.Office == "" {
				d.Office = m.text
			}
		case "kabupaten", "kota":
			d.Regency = m.text
		case "tahun", "tahun_laporan":
			if !m.scalar() || m.text == "" {
				continue
			}
			year, err := strconv.Atoi(strings.TrimSpace(m.text))
			if err != nil || year < 1990 || year > 2100 {
				return model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %q, diharapkan tahun laporan seperti 2024.", shorten(m.text, 30))
			}
			d.Year = year
		case "tempat_tanggal", "tanggal_tanda_tangan", "tanda_tangan", "tanggal_ttd", "tanggal":
			if m.object() {
				d.Signed = strings.TrimSpace(m.string("tempat") + " " + m.string("tanggal"))
			} else {
				d.Signed = m.text
			}
		case "batas", "batas_penyampaian", "tenggat":
			if day, ok := Day(m.text); ok {
				d.Deadline = day
			}
		case "nip":
			d.People = append(d.People, Person{NIP: m.text})
		case "pejabat", "penanda_tangan", "penandatangan":
			d.people(m)
		case "jumlah_desa", "banyak_desa":
			if n, err := strconv.Atoi(m.text); err == nil && n > 0 && n < 1000 {
				d.Villages = n
			}
		case "lengkap":
			d.Complete = m.text == "ya"
		}
	}
	return nil
}

func (d *Document) people(n *node) {
	if n.object() {
		d.People = append(d.People, Person{n.string("nama"), n.string("nip")})
	}
	for i := range n.items {
		d.people(&n.items[i])
	}
}

// note tells of something that could not be read.
func (d *Document) note(parts ...string) { d.Notes = append(d.Notes, strings.Join(parts, "")) }

func (d *Document) tables(n *node) {
	if n.object() { // tables by their number or name
		for i, key := range n.keys {
			d.loose(key, &n.members[i])
		}
		return
	}
	for i := range n.items {
		item := &n.items[i]
		if !item.object() {
			d.note("Tabel ke-", strconv.Itoa(i+1), " bukan objek dengan \"kolom\" dan \"baris\"; tidak dibaca.")
			continue
		}
		t := Table{
			Number: item.string("nomor", "no", "number"), Title: item.string("judul", "title", "nama"),
			Kind: kindNamed(item.string("jenis", "kind")),
		}
		if told := item.string("jenis", "kind"); told != "" && t.Kind == NoKind {
			d.note(t.Label(), ": jenis \"", shorten(told, 30), "\" tidak dikenal; dikenali dari judul dan kolomnya.")
		}
		rows := item.get("baris", "rows", "data", "isi")
		if columns := item.get("kolom", "columns", "header"); columns != nil {
			t.Columns = columnsOf(columns)
			d.unknownRoles(&t, columns)
		}
		if rows == nil {
			d.note(t.Label(), " tidak mempunyai \"baris\"; tidak dibaca.")
			continue
		}
		t.fill(rows)
		if text := item.get("teks", "catatan"); text != nil {
			d.Lines = append(d.Lines, text.strings()...)
		}
		d.Tables = append(d.Tables, t)
	}
}

func kindNamed(s string) Kind {
	for _, k := range Kinds() {
		if string(k) == keyed(s) {
			return k
		}
	}
	return NoKind
}

// columnsOf reads heads: texts, objects that tell roles, or several lines of heads.
func columnsOf(n *node) []Column {
	if len(n.items) > 0 && n.items[0].array() {
		return headLines(n.items)
	}
	var columns []Column
	for i := range n.items {
		m := &n.items[i]
		if !m.object() {
			columns = append(columns, Column{Head: m.text})
			continue
		}
		c := Column{Head: m.string("judul", "nama", "kepala", "title"), Version: Version(keyed(m.string("versi"))), Whose: Whose(keyed(m.string("milik")))}
		c.Role = roleNamed(m.string("peran", "role"))
		if year, err := strconv.Atoi(m.string("tahun")); err == nil && year >= 1990 && year <= 2100 {
			c.Year = year
		}
		c.Quarter = quarterIn(m.string("triwulan", "tw"))
		if c.Version != First && c.Version != Revised {
			c.Version = AnyVersion
		}
		if c.Whose != PlanEnd && c.Whose != Peer {
			c.Whose = Own
		}
		columns = append(columns, c)
	}
	return columns
}

// headLines joins several lines of heads; one that lies over columns is given at its first.
func headLines(lines []node) []Column {
	width := 0
	for i := range lines {
		width = max(width, len(lines[i].items))
	}
	columns := make([]Column, min(width, MostColumns+1))
	for l := range lines {
		over := ""
		for i := range columns {
			text := ""
			if i < len(lines[l].items) {
				text = strings.TrimSpace(lines[l].items[i].text)
			}
			if text != "" {
				over = text
			}
			// A head above lies over what follows only where heads below part it.
			if text == "" && l+1 < len(lines) && parted(lines[l+1:], i) {
				text = over
			}
			if text == "" {
				continue
			}
			if columns[i].Head != "" {
				columns[i].Head += " / "
			}
			columns[i].Head += text
		}
	}
	return columns
}

func parted(below []node, i int) bool {
	for l := range below {
		if i < len(below[l].items) && strings.TrimSpace(below[l].items[i].text) != "" {
			return true
		}
	}
	return false
}

func roleNamed(s string) Role {
	for _, r := range Roles() {
		if string(r) == keyed(s) {
			return r
		}
	}
	return NoRole
}

func (d *Document) unknownRoles(t *Table, columns *node) {
	for i := range columns.items {
		m := &columns.items[i]
		if told := m.string("peran", "role"); m.object() && told != "" && roleNamed(told) == NoRole {
			d.note(t.Label(), ": peran \"", shorten(told, 30), "\" tidak dikenal; kolom dikenali dari judulnya.")
		}
	}
}
