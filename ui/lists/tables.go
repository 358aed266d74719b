package lists

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

func groups() List {
	return List{
		Name: "jenis", Title: "Jenis fasilitasi", Known: "Jenis fasilitasi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Facilitations) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(f *model.Facilitation) model.ID { return f.ID }),
				own("Jenis fasilitasi", Words, 70, func(f *model.Facilitation) *string { return &f.Name }),
				chosen(d, own("Seksi", Choice, 28, func(f *model.Facilitation) *model.ID { return &f.Section }), sectionsOf),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Facilitation{ID: d.mint(id, "fas"), Order: next(d, func(f *model.Facilitation) int { return f.Order })}
		},
	}
}

func checklist() List {
	return List{
		Name: "fasilitasi", Title: "Fasilitasi (Tabel 10)", Known: "Kegiatan",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Rows) },
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(r *model.FacilitationRow) model.ID { return r.ID }),
				grouped(known(own("Jenis fasilitasi", Words, 40, func(r *model.FacilitationRow) *model.ID { return &r.Group }), "Jenis")),
				shown("Seksi", 26, func(d *Draft, row model.Record) any {
					return d.Book.Section(groupOf(d.Book, row.(*model.FacilitationRow).Group).Section)
				}),
				known(own("Kegiatan", Words, 60, func(r *model.FacilitationRow) *string { return &r.Name }), "Kegiatan fasilitasi"),
				own("Judul di atas baris", Words, 30, func(r *model.FacilitationRow) *string { return &r.Heading }),
				upTo(mostPlanned, own("Direncanakan", Count, 13, func(r *model.FacilitationRow) *int { return &r.Planned })),
			}
			for _, q := range model.Quarters() {
				columns = append(columns, marks(q)...)
			}
			return append(columns, of("Sebab belum terlaksana", Lines, 40, func(r *model.FacilitationRow) model.Reason {
				return model.Reason{Row: r.ID}
			}, func(r *model.Reason) *string { return &r.Text }))
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.FacilitationRow{ID: d.mint(id, "baris"), Planned: 1, Order: next(d, func(r *model.FacilitationRow) int { return r.Order })}
		},
	}
}

// mostPlanned is how often a row may be planned or realised in a year.
const mostPlanned = 1000

// marks are the columns of one quarter.
func marks(q model.Quarter) []Column {
	cell := func(r *model.FacilitationRow) model.FacilitationMark {
		return model.FacilitationMark{Row: r.ID, Quarter: q}
	}
	tw := " TW " + q.Roman()
	return []Column{
		upTo(mostPlanned, of("Terlaksana"+tw, Count, 12, cell, func(m *model.FacilitationMark) *int { return &m.Count })),
		of("Tanggal"+tw, Day, 13, cell, func(m *model.FacilitationMark) *model.Date { return &m.Date }),
		proofs(of("Bukti"+tw, Lines, 34, cell, func(m *model.FacilitationMark) *[]model.Evidence { return &m.Evidence })),
		of("Catatan"+tw, Lines, 30, cell, func(m *model.FacilitationMark) *string { return &m.Note }),
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
		most := 0
		for _, f := range d.groups() {
			if bare(f.Name) == bare(name) || string(f.ID) == name {
				return set(d, row, f.ID)
			}
			most = max(most, f.Order)
		}
		group := &model.Facilitation{ID: d.mint("", "fas"), Order: most + 1, Name: name}
		d.add(group)
		return set(d, row, group.ID)
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
		Name: "dokumen", Title: "Jenis dokumen desa", Known: "Nama dokumen",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Documents) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(k *model.DocumentKind) model.ID { return k.ID }),
				known(own("Nama dokumen", Words, 20, func(k *model.DocumentKind) *string { return &k.Name }), "Nama"),
				own("Nama lengkap", Words, 50, func(k *model.DocumentKind) *string { return &k.Long }),
				upTo(2200, own("Tahun dokumen", Count, 14, func(k *model.DocumentKind) *int { return &k.About })),
				known(own("Batas", Day, 14, func(k *model.DocumentKind) *model.Date { return &k.Due }), "Batas penyampaian", "Jatuh tempo"),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.DocumentKind{ID: d.mint(id, "dok"), About: d.Book.Year, Order: next(d, func(k *model.DocumentKind) int { return k.Order })}
		},
	}
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

func villages() List {
	return List{
		Name: "desa", Title: "Desa (Tabel 11)", Known: "Desa",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Villages) },
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(v *model.Village) model.ID { return v.ID }),
				known(own("Desa", Words, 26, func(v *model.Village) *string { return &v.Name }), "Nama desa", "Desa/kelurahan"),
				own("Kepala desa", Words, 26, func(v *model.Village) *string { return &v.Head }),
			}
			for i, head := range documentHeads(d.Book) {
				columns = append(columns, receipts(head, d.Book.Documents[i].ID)...)
			}
			return columns
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Village{ID: d.mint(id, "desa"), Order: next(d, func(v *model.Village) int { return v.Order })}
		},
	}
}

// receipts are the columns of one document.
func receipts(head string, document model.ID) []Column {
	cell := func(v *model.Village) model.Receipt { return model.Receipt{Village: v.ID, Document: document} }
	return []Column{
		known(of(head+" diterima", Day, 17, cell, func(r *model.Receipt) *model.Date { return &r.Date }), head, head+" tanggal"),
		of(head+" nomor", Words, 20, cell, func(r *model.Receipt) *string { return &r.Reference }),
		of(head+" catatan", Lines, 26, cell, func(r *model.Receipt) *string { return &r.Note }),
		shown(head+" keadaan", 18, func(d *Draft, row model.Record) any {
			switch state, late := calc.Timeliness(d.Book, row.(*model.Village).ID, document); state {
			case calc.OnTime:
				return "tepat waktu"
			case calc.Late:
				return fmt.Sprintf("terlambat %d hari", late)
			case calc.Awaited:
			}
			return "belum diterima"
		}),
	}
}

func kindsOfVersion(*Draft) []option[model.VersionKind] {
	return []option[model.VersionKind]{
		{model.VersionOriginal, []string{"murni"}}, {model.VersionShift, []string{"pergeseran"}}, {model.VersionRevised, []string{"perubahan"}},
	}
}

func versions() List {
	return List{
		Name: "versi", Title: "Versi anggaran", Known: "Nama versi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Versions) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(v *model.BudgetVersion) model.ID { return v.ID }),
				known(own("Nama versi", Words, 24, func(v *model.BudgetVersion) *string { return &v.Name }), "Nama"),
				chosen(d, own("Jenis", Choice, 14, func(v *model.BudgetVersion) *model.VersionKind { return &v.Kind }), kindsOfVersion),
				own("Berlaku sejak", Day, 14, func(v *model.BudgetVersion) *model.Date { return &v.Since }),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.BudgetVersion{ID: d.mint(id, "versi"), Kind: model.VersionShift, Order: next(d, func(v *model.BudgetVersion) int { return v.Order })}
		},
	}
}

func budget() List {
	return List{
		Name: "anggaran", Title: "Anggaran",
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
				shown("Kode rekening", 20, func(_ *Draft, row model.Record) any { return row.(*model.Node).Code }),
				shown("Uraian", 60, func(_ *Draft, row model.Record) any { return row.(*model.Node).Name }),
			}
			seen := map[string]int{}
			for _, v := range d.Book.Versions {
				head := "Pagu " + v.Name
				if seen[bare(head)]++; seen[bare(head)] > 1 {
					head += fmt.Sprintf(" (%d)", seen[bare(head)])
				}
				columns = append(columns, of(head, Rupiah, 18, func(n *model.Node) model.Amount {
					return model.Amount{Node: n.ID, Version: v.ID}
				}, func(a *model.Amount) *model.Reading { return &a.Value }))
			}
			for _, q := range model.Quarters() {
				columns = append(columns, known(of("Realisasi s.d. TW "+q.Roman(), Rupiah, 18, func(n *model.Node) model.Spent {
					return model.Spent{Node: n.ID, Quarter: q}
				}, func(s *model.Spent) *model.Reading { return &s.Value }), "Realisasi TW "+q.Roman()))
			}
			return append(columns, sums()...)
		},
	}
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
