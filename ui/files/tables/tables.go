package tables

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func groups() List {
	return List{
		Name: "jenis", Of: model.KindFacilitation, Title: "Jenis fasilitasi", Known: "Jenis fasilitasi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Facilitations) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(f *model.Facilitation) model.ID { return f.ID }),
				field[model.Facilitation]("name", 70),
				chosen[model.Facilitation](d, "section", 28, sectionsOf),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Facilitation{ID: d.mint(id, "fas"), Order: next(d, func(f *model.Facilitation) int { return f.Order })}
		},
	}
}

func checklist() List {
	return List{
		Name: "fasilitasi", Of: model.KindFacilitationRow, Title: "Fasilitasi (Tabel 10)", Known: "Kegiatan", down: "Jenis fasilitasi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Rows) },
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(r *model.FacilitationRow) model.ID { return r.ID }),
				grouped(field[model.FacilitationRow]("group", 40)),
				shown("Seksi", 26, func(d *Draft, row model.Record) any {
					return d.Book.Section(groupOf(d.Book, row.(*model.FacilitationRow).Group).Section)
				}),
				known(field[model.FacilitationRow]("name", 60), "Uraian kegiatan", "Kegiatan/uraian"),
				field[model.FacilitationRow]("heading", 30),
				known(field[model.FacilitationRow]("planned", 13), "Rencana", "Target", "Rencana setahun"),
			}
			for _, q := range model.Quarters() {
				columns = append(columns, marks(q)...)
			}
			return append(columns, hanging("Sebab belum terlaksana", "text", 40, func(r *model.FacilitationRow) model.Reason {
				return model.Reason{Row: r.ID}
			}))
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.FacilitationRow{ID: d.mint(id, "baris"), Planned: 1, Order: next(d, func(r *model.FacilitationRow) int { return r.Order })}
		},
	}
}

// marks are the columns of one quarter.
func marks(q model.Quarter) []Column {
	cell := func(r *model.FacilitationRow) model.FacilitationMark {
		return model.FacilitationMark{Row: r.ID, Quarter: q}
	}
	tw := " TW " + q.Roman()
	return []Column{
		known(hanging("Terlaksana"+tw, "count", 12, cell), "Realisasi"+tw, "Pelaksanaan"+tw, strings.TrimSpace(tw)),
		hanging("Tanggal"+tw, "date", 13, cell),
		proofs(hanging("Bukti"+tw, "evidence", 34, cell)),
		hanging("Catatan"+tw, "note", 30, cell),
	}
}

// proofs writes evidence a line each: "Berita acara: 141/07/2024".
func proofs(c Column) Column {
	get, set := c.get, c.set
	c.get = func(d *Draft, row model.Record) any {
		evidence, _ := get(d, row).([]model.Evidence)
		return text.Evidence(evidence)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		evidence, err := text.ParseEvidence(c.Head, typed)
		if err != nil {
			return err
		}
		return set(d, row, evidence)
	}
	return c
}

func groupOf(b *model.Book, id model.ID) model.Facilitation {
	for _, f := range b.Facilitations {
		if f.ID == id {
			return f
		}
	}
	return model.Facilitation{ID: id, Name: string(id)}
}

// grouped writes a group by its name; a name that is not there yet makes a group.
func grouped(c Column) Column {
	get, set := c.get, c.set
	c.get = func(d *Draft, row model.Record) any {
		id, _ := get(d, row).(model.ID)
		if id == "" {
			return ""
		}
		return see(d, groupOf(d.Book, id)).Name
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		name, _ := v.(string)
		if name == "" {
			return model.Faultf(model.FaultText, c.Head, "%s belum diisi.", c.Head)
		}
		return set(d, row, d.groupNamed(name))
	}
	return c
}

// groups are those of the Book and those that the table made.
func (d *Draft) groups() []model.Facilitation {
	all := append([]model.Facilitation{}, d.Book.Facilitations...)
	for _, ref := range d.order {
		if f, ok := d.touched[ref].(*model.Facilitation); ok {
			all = append(all, *f)
		}
	}
	return all
}

func documents() List {
	return List{
		Name: "dokumen", Of: model.KindDocument, Title: "Jenis dokumen desa", Known: "Nama dokumen",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Documents) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(k *model.DocumentKind) model.ID { return k.ID }),
				field[model.DocumentKind]("name", 20),
				field[model.DocumentKind]("long", 50),
				field[model.DocumentKind]("about", 14),
				field[model.DocumentKind]("due", 14),
				chosen[model.DocumentKind](d, "owed_by", 18, owers),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.DocumentKind{ID: d.mint(id, "dok"), About: d.Book.Year, Order: next(d, func(k *model.DocumentKind) int { return k.Order })}
		},
	}
}

func owers(*Draft) []option[model.Owers] {
	var all []option[model.Owers]
	for _, info := range model.AllOwers() {
		all = append(all, option[model.Owers]{info.Owers, []string{info.Word}})
	}
	all[0].words = append(all[0].words, "")
	all[1].words = append(all[1].words, "semua", "desa/kelurahan")
	return all
}

// documentHeads name the documents as columns, told apart where two have one name.
func documentHeads(b *model.Book) []string {
	var heads []string
	seen := map[string]int{}
	for _, k := range b.Documents {
		head := fmt.Sprintf("%s %d", k.Name, k.About)
		if seen[bare(head)]++; seen[bare(head)] > 1 {
			head += fmt.Sprintf(" (%d)", seen[bare(head)])
		}
		heads = append(heads, head)
	}
	return heads
}

func kindsOfVersion(*Draft) []option[model.VersionKind] {
	return []option[model.VersionKind]{
		{model.VersionOriginal, []string{"murni"}}, {model.VersionShift, []string{"pergeseran"}}, {model.VersionRevised, []string{"perubahan"}},
	}
}

func versions() List {
	return List{
		Name: "versi", Of: model.KindVersion, Title: "Versi anggaran", Known: "Nama versi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Versions) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(v *model.BudgetVersion) model.ID { return v.ID }),
				field[model.BudgetVersion]("name", 24),
				chosen[model.BudgetVersion](d, "kind", 14, kindsOfVersion),
				field[model.BudgetVersion]("since", 14),
				field[model.BudgetVersion]("number", 28),
				chosen[model.BudgetVersion](d, "draft", 16, yesNo),
				field[model.BudgetVersion]("cause", 40),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.BudgetVersion{ID: d.mint(id, "versi"), Kind: model.VersionShift, Order: next(d, func(v *model.BudgetVersion) int { return v.Order })}
		},
	}
}

func budget() List {
	return List{
		Name: "anggaran", Title: "Anggaran", Known: "Uraian", Coded: "Kode rekening", levelled: true,
		Rows: func(b *model.Book) []model.Record {
			var all []model.Record
			for i := range b.Nodes {
				if n := b.Nodes[i]; n.Level.BearsMoney() {
					all = append(all, &n)
				}
			}
			return all
		},
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(n *model.Node) model.ID { return n.ID }),
				shown("Jenjang", 14, func(_ *Draft, row model.Record) any { return row.(*model.Node).Level.Label() }),
				known(shown("Kode rekening", 20, func(_ *Draft, row model.Record) any { return row.(*model.Node).Code }),
					"Kode sub kegiatan", "Kode program/kegiatan", "Kode program/kegiatan/sub kegiatan", "No. rekening", "Rekening", "Kode kegiatan", "Kode rekening/sub kegiatan"),
				known(shown("Uraian", 60, func(_ *Draft, row model.Record) any { return row.(*model.Node).Name }),
					"Nama sub kegiatan", "Program/kegiatan", "Program/kegiatan/sub kegiatan", "Nama program/kegiatan", "Nomenklatur", "Program", "Kegiatan", "Sub kegiatan", "Uraian kegiatan", "Urusan/bidang urusan/program/kegiatan/sub kegiatan"),
			}
			seen := map[string]int{}
			for i, v := range d.Book.Versions {
				var also []string
				if i == len(d.Book.Versions)-1 { // a table that says no more means what is in force
					also = append(also, "Pagu", "Anggaran", "Pagu anggaran", "Jumlah anggaran", "Pagu berlaku")
					also = append(also, withYear(d.Book, "Pagu", "Anggaran", "Pagu anggaran", "Jumlah anggaran")...)
				}
				also = append(also, versionHeads(d.Book, i)...)
				head := "Pagu " + v.Name
				if seen[bare(head)]++; seen[bare(head)] > 1 {
					head += fmt.Sprintf(" (%d)", seen[bare(head)])
				} else {
					also = append(also, "Anggaran "+v.Name)
				}
				columns = append(columns, known(hanging(head, "value", 18, func(n *model.Node) model.Amount {
					return model.Amount{Node: n.ID, Version: v.ID}
				}), also...))
			}
			for _, q := range model.Quarters() {
				also := []string{"Realisasi TW " + q.Roman(), "Realisasi s.d. Triwulan " + q.Roman(), "Realisasi Triwulan " + q.Roman()}
				also = append(also, sinceJanuary(text.MonthName(int(q)*3))...)
				if q == d.Results.Quarter {
					also = append(also, sinceJanuary("ini")...)
					also = append(also, "Realisasi", "Realisasi anggaran", "Realisasi keuangan", "Jumlah realisasi anggaran")
					also = append(also, withYear(d.Book, "Realisasi", "Realisasi anggaran", "Realisasi keuangan")...)
				}
				columns = append(columns, known(hanging("Realisasi s.d. TW "+q.Roman(), "value", 18, func(n *model.Node) model.Spent {
					return model.Spent{Node: n.ID, Quarter: q}
				}), also...))
			}
			return append(columns, sums()...)
		},
	}
}

// versionHeads are the heads that others write over a version of the budget, where it is the
// first of its kind.
func versionHeads(b *model.Book, at int) []string {
	kind := b.Versions[at].Kind
	if slices.ContainsFunc(b.Versions[:at], func(v model.BudgetVersion) bool { return v.Kind == kind }) {
		return nil
	}
	var words []string
	switch kind {
	case model.VersionOriginal:
		words = []string{"Murni", "Awal", "Sebelum perubahan", "APBD murni", "APBD", "DPA murni", "DPA"}
	case model.VersionRevised:
		words = []string{"Perubahan", "Setelah perubahan", "Sesudah perubahan", "APBD perubahan", "P-APBD", "DPA perubahan", "DPPA"}
	case model.VersionShift:
	}
	var heads []string
	for _, word := range words {
		heads = append(heads, word, "Pagu "+word, "Anggaran "+word, "Jumlah "+word, "Jumlah anggaran "+word)
	}
	return heads
}

// sums show what the office's entries come to at each node, wherever they stand.
func sums() []Column {
	money := func(get func(*calc.Money) calc.Figure, places func(*model.Book) int) func(*Draft, model.Record) any {
		return func(d *Draft, row model.Record) any {
			if m := d.Results.MoneyOf(row.(*model.Node).ID); m != nil {
				return printed(get(m), places(d.Book))
			}
			return ""
		}
	}
	whole := func(*model.Book) int { return 0 }
	decimals := func(b *model.Book) int { return b.Settings.Decimals }
	return []Column{
		shown("Jumlah pagu berlaku", 20, money(func(m *calc.Money) calc.Figure { return m.Budget.Value }, whole)),
		shown("Jumlah realisasi", 20, money(func(m *calc.Money) calc.Figure { return m.Used.Value }, whole)),
		shown("Penyerapan (%)", 14, money(func(m *calc.Money) calc.Figure { return m.Absorption }, decimals)),
	}
}

// trimmed joins lines of a cell without those that are blank.
func trimmed(lines string) []string {
	var all []string
	for line := range strings.SplitSeq(lines, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func joined(lines []string) string { return strings.Join(lines, "\n") }
