package lists

import (
	"capaian/model"
	"capaian/ui/text"
)

func sections() List {
	return List{
		Name: "seksi", Title: "Seksi", Known: "Nama seksi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Sections) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(s *model.Section) model.ID { return s.ID }),
				known(own("Nama seksi", Words, 40, func(s *model.Section) *string { return &s.Name }), "Seksi", "Bagian"),
				own("Nama kepala", Words, 30, func(s *model.Section) *string { return &s.Head.Name }),
				own("Pangkat kepala", Words, 24, func(s *model.Section) *string { return &s.Head.Rank }),
				own("NIP kepala", Words, 22, func(s *model.Section) *string { return &s.Head.NIP }),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Section{ID: d.mint(id, "seksi"), Order: next(d, func(s *model.Section) int { return s.Order })}
		},
	}
}

func levels(*Draft) []option[model.Level] {
	var all []option[model.Level]
	for l := model.Goal; l <= model.SubActivity; l++ {
		all = append(all, option[model.Level]{l, []string{l.Label(), l.Name()}})
	}
	all[model.Objective-1].words = append(all[model.Objective-1].words, "Sasaran")
	return all
}

func plan() List {
	return List{
		Name: "rencana", Title: "Rencana",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Nodes) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(n *model.Node) model.ID { return n.ID }),
				chosen(d, own("Jenjang", Choice, 16, func(n *model.Node) *model.Level { return &n.Level }), levels),
				known(identifier(own("Kode induk", Words, 18, func(n *model.Node) *model.ID { return &n.Parent })), "Induk"),
				known(own("Kode rekening", Words, 20, func(n *model.Node) *string { return &n.Code }), "Kode program", "Rekening"),
				known(own("Uraian", Words, 60, func(n *model.Node) *string { return &n.Name }), "Nama", "Program/kegiatan"),
				own("Nama singkat", Words, 28, func(n *model.Node) *string { return &n.Short }),
				own("Sasaran yang hendak dicapai", Words, 40, func(n *model.Node) *string { return &n.Outcome }),
				chosen(d, own("Seksi", Choice, 28, func(n *model.Node) *model.ID { return &n.Section }), sectionsOf),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Node{ID: d.mint(id, "rencana"), Order: next(d, func(n *model.Node) int { return n.Order })}
		},
	}
}

// identifier is a column of another record's id.
func identifier(c Column) Column {
	get, set := c.get, c.set
	c.get = func(d *Draft, row model.Record) any { id, _ := get(d, row).(model.ID); return string(id) }
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		id := model.ID(typed)
		if id != "" {
			if err := id.Check(); err != nil {
				return err
			}
		}
		return set(d, row, id)
	}
	return c
}

func polarities(*Draft) []option[model.Polarity] {
	return []option[model.Polarity]{{model.Positive, []string{"positif", ""}}, {model.Negative, []string{"negatif"}}}
}

func aggregations(*Draft) []option[model.Aggregation] {
	return []option[model.Aggregation]{
		{model.Cumulative, []string{"kumulatif", ""}}, {model.Sum, []string{"jumlah"}},
		{model.Mean, []string{"rata-rata"}}, {model.Last, []string{"nilai terakhir"}},
	}
}

func sources(*Draft) []option[model.Source] {
	return []option[model.Source]{
		{model.Typed, []string{"diketik", ""}}, {model.Ratio, []string{"pembilang ÷ penyebut", "pembilang/penyebut"}},
		{model.FromFacilitation, []string{"Tabel 10"}}, {model.FromDocuments, []string{"Tabel 11"}},
	}
}

func scales(d *Draft) []option[model.ID] {
	all := []option[model.ID]{{"", []string{""}}}
	for _, s := range d.Book.Settings.Scales {
		all = append(all, option[model.ID]{s.ID, []string{s.Name, string(s.ID)}})
	}
	return all
}

func documentsOf(d *Draft) []option[model.ID] {
	all := []option[model.ID]{{"", []string{"", "semua"}}}
	for i, head := range documentHeads(d.Book) {
		id := d.Book.Documents[i].ID
		all = append(all, option[model.ID]{id, []string{head, string(id)}})
	}
	return all
}

func indicators() List {
	return List{
		Name: "indikator", Title: "Indikator", Known: "Indikator",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Indicators) },
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(i *model.Indicator) model.ID { return i.ID }),
				identifier(own("Kode rencana", Words, 18, func(i *model.Indicator) *model.ID { return &i.Node })),
				shown("Milik", 34, nodeOfIndicator),
				known(own("Indikator", Words, 60, func(i *model.Indicator) *string { return &i.Name }), "Nama indikator", "Indikator kinerja"),
				own("Nama singkat", Words, 28, func(i *model.Indicator) *string { return &i.Short }),
				own("Satuan", Words, 12, func(i *model.Indicator) *string { return &i.Unit }),
				chosen(d, own("Polaritas", Choice, 12, func(i *model.Indicator) *model.Polarity { return &i.Polarity }), polarities),
				chosen(d, own("Agregasi", Choice, 16, func(i *model.Indicator) *model.Aggregation { return &i.Aggregation }), aggregations),
				chosen(d, own("Sumber realisasi", Choice, 22, func(i *model.Indicator) *model.Source { return &i.Source }), sources),
				chosen(d, own("Dokumen yang dihitung", Choice, 22, func(i *model.Indicator) *model.ID { return &i.Document }), documentsOf),
				chosen(d, own("Indeks bermutu", Choice, 14, func(i *model.Indicator) *bool { return &i.Graded }), yesNo),
				chosen(d, own("Skala", Choice, 16, func(i *model.Indicator) *model.ID { return &i.Scale }), scales),
				chosen(d, own("Seksi", Choice, 28, func(i *model.Indicator) *model.ID { return &i.Section }), sectionsOf),
				own("Formulasi", Lines, 50, func(i *model.Indicator) *string { return &i.Formula }),
				own("Sumber data", Words, 28, func(i *model.Indicator) *string { return &i.DataSource }),
				own("Penanggung jawab", Words, 28, func(i *model.Indicator) *string { return &i.PIC }),
				own("Pembilang", Words, 28, func(i *model.Indicator) *string { return &i.Numerator }),
				own("Penyebut", Words, 28, func(i *model.Indicator) *string { return &i.Denominator }),
				own("Target akhir renstra", Figure, 16, func(i *model.Indicator) *model.Reading { return &i.StrategicEnd }),
			}
			return append(append(columns, targets()...), actuals()...)
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Indicator{
				ID: d.mint(id, "indikator"), Order: next(d, func(i *model.Indicator) int { return i.Order }),
				Polarity: model.Positive, Aggregation: model.Cumulative, Source: model.Typed,
			}
		},
	}
}

func nodeOfIndicator(d *Draft, row model.Record) any {
	if n := d.Book.Node(row.(*model.Indicator).Node); n != nil {
		return n.Label()
	}
	return ""
}

func targets() []Column {
	var columns []Column
	for _, which := range []struct {
		agreement model.Agreement
		word      string
	}{{model.Initial, "awal"}, {model.Revised, "perubahan"}} {
		for q := model.WholeYear; q <= model.Q4; q++ {
			head := "Target " + which.word
			if q.Valid() {
				head += " TW " + q.Roman()
			}
			columns = append(columns, of(head, Figure, 14, func(i *model.Indicator) model.Target {
				return model.Target{Indicator: i.ID, Agreement: which.agreement, Quarter: q}
			}, func(t *model.Target) *model.Reading { return &t.Value }))
		}
	}
	columns[0] = known(columns[0], "Target")
	return columns
}

func actuals() []Column {
	var columns []Column
	for _, q := range model.Quarters() {
		cell := func(i *model.Indicator) model.Actual { return model.Actual{Indicator: i.ID, Quarter: q} }
		columns = append(columns,
			known(of("Realisasi TW "+q.Roman(), Figure, 14, cell, func(a *model.Actual) *model.Reading { return &a.Value }), "TW "+q.Roman()),
			of("Pembilang TW "+q.Roman(), Figure, 14, cell, func(a *model.Actual) *model.Reading { return &a.Numerator }),
			of("Penyebut TW "+q.Roman(), Figure, 14, cell, func(a *model.Actual) *model.Reading { return &a.Denominator }),
			of("Catatan TW "+q.Roman(), Lines, 30, cell, func(a *model.Actual) *string { return &a.Note }),
		)
	}
	return append(columns,
		shown("Capaian (%)", 12, func(d *Draft, row model.Record) any {
			if m := d.Results.Measure(row.(*model.Indicator).ID); m != nil {
				return printed(m.Achievement, d.Book.Settings.Decimals)
			}
			return ""
		}),
		shown("Predikat", 18, func(d *Draft, row model.Record) any {
			if m := d.Results.Measure(row.(*model.Indicator).ID); m != nil {
				return m.Rating
			}
			return ""
		}),
	)
}

func history() List {
	return List{
		Name: "riwayat", Title: "Riwayat",
		Rows: func(b *model.Book) []model.Record {
			var all []model.Record
			for _, ind := range b.Indicators {
				for _, year := range b.HistoryYears(ind.ID) {
					h := b.History(ind.ID, year)
					all = append(all, &h)
				}
			}
			return all
		},
		Columns: func(d *Draft) []Column {
			return []Column{
				keyed("Kode indikator", Words, 18, func(h *model.History) any { return string(h.Indicator) }),
				shown("Indikator", 50, func(d *Draft, row model.Record) any { return indicatorName(d.Book, row.(*model.History).Indicator) }),
				upTo(2200, keyed("Tahun", Count, 8, func(h *model.History) any { return h.Year })),
				own("Target", Figure, 12, func(h *model.History) *model.Reading { return &h.Target }),
				own("Realisasi", Figure, 12, func(h *model.History) *model.Reading { return &h.Actual }),
				known(own("Capaian tercetak", Figure, 14, func(h *model.History) *model.Reading { return &h.Achievement }), "Capaian"),
				own("Renstra", Words, 20, func(h *model.History) *string { return &h.Plan }),
				own("Nama indikator lama", Words, 40, func(h *model.History) *string { return &h.Former }),
			}
		},
		Key: func(d *Draft, cells map[string]any) (model.Record, error) {
			id, _ := cells["Kode indikator"].(string)
			if id == "" {
				name, _ := cells["Indikator"].(string)
				id = string(indicatorNamed(d.Book, name))
			}
			year, _ := cells["Tahun"].(int)
			if d.Book.Indicator(model.ID(id)) == nil {
				return nil, model.Faultf(model.FaultReference, "Indikator", "Indikator %q tidak ada.", model.Clean(id, false))
			}
			return &model.History{Indicator: model.ID(id), Year: year}, nil
		},
	}
}

// keyed is a column that is part of a row's key.
func keyed[R any](head string, kind Kind, width float64, get func(*R) any) Column {
	return Column{Head: head, Kind: kind, Width: width, get: func(_ *Draft, row model.Record) any { return get(any(row).(*R)) }}
}

func indicatorName(b *model.Book, id model.ID) string {
	if ind := b.Indicator(id); ind != nil {
		return ind.Name
	}
	return string(id)
}

func indicatorNamed(b *model.Book, name string) model.ID {
	for i := range b.Indicators {
		if ind := &b.Indicators[i]; bare(name) != "" && (bare(ind.Name) == bare(name) || bare(ind.Short) == bare(name)) {
			return ind.ID
		}
	}
	return model.ID(text.Fold(name))
}

func peers() List {
	return List{
		Name: "pembanding", Title: "Pembanding",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Peers) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(p *model.Peer) model.ID { return p.ID }),
				own("Nama", Words, 28, func(p *model.Peer) *string { return &p.Name }),
				identifier(own("Kode indikator", Words, 18, func(p *model.Peer) *model.ID { return &p.Indicator })),
				shown("Indikator", 50, func(d *Draft, row model.Record) any { return indicatorName(d.Book, row.(*model.Peer).Indicator) }),
				own("Target", Figure, 12, func(p *model.Peer) *model.Reading { return &p.Target }),
				own("Realisasi", Figure, 12, func(p *model.Peer) *model.Reading { return &p.Actual }),
				known(own("Capaian tercetak", Figure, 14, func(p *model.Peer) *model.Reading { return &p.Achievement }), "Capaian"),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Peer{ID: d.mint(id, "banding"), Order: next(d, func(p *model.Peer) int { return p.Order })}
		},
	}
}
