package lists

import (
	"capaian/model"
)

// mostPeople bounds a count of staff in one row.
const mostPeople = 10_000

func staff() List {
	number := func(head string, at func(*model.Staff) *int) Column {
		return upTo(mostPeople, own(head, Count, 10, at))
	}
	return List{
		Name: "pegawai", Title: "Pegawai (Tabel 1)", Known: "Jabatan",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Staff) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(s *model.Staff) model.ID { return s.ID }),
				known(own("Jabatan", Words, 50, func(s *model.Staff) *string { return &s.Position }), "Jabatan dalam organisasi"),
				number("Kebutuhan", func(s *model.Staff) *int { return &s.Needed }),
				known(number("Laki-laki", func(s *model.Staff) *int { return &s.Male }), "L"),
				known(number("Perempuan", func(s *model.Staff) *int { return &s.Female }), "P"),
				number("PNS", func(s *model.Staff) *int { return &s.Civil }),
				known(number("P3K", func(s *model.Staff) *int { return &s.Contract }), "PPPK"),
				number("TKB", func(s *model.Staff) *int { return &s.Temporary }),
				number("SD", func(s *model.Staff) *int { return &s.Education.Primary }),
				number("SMP", func(s *model.Staff) *int { return &s.Education.Junior }),
				number("SMA", func(s *model.Staff) *int { return &s.Education.Senior }),
				number("D3", func(s *model.Staff) *int { return &s.Education.Diploma }),
				number("S1", func(s *model.Staff) *int { return &s.Education.Bachelor }),
				number("S2", func(s *model.Staff) *int { return &s.Education.Master }),
				number("S3", func(s *model.Staff) *int { return &s.Education.Doctorate }),
				number("Eselon III", func(s *model.Staff) *int { return &s.Echelon3 }),
				number("Eselon IV", func(s *model.Staff) *int { return &s.Echelon4 }),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Staff{ID: d.mint(id, "jabatan"), Order: next(d, func(s *model.Staff) int { return s.Order })}
		},
	}
}

func conditions(*Draft) []option[model.Condition] {
	return []option[model.Condition]{
		{"", []string{""}}, {model.Good, []string{"B", "Baik"}},
		{model.LightlyBroken, []string{"RR", "Rusak ringan"}}, {model.BadlyBroken, []string{"RB", "Rusak berat"}},
	}
}

func assets() List {
	return List{
		Name: "sarana", Title: "Sarana (Tabel 2)",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Assets) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(a *model.Asset) model.ID { return a.ID }),
				own("Kelompok", Words, 30, func(a *model.Asset) *string { return &a.Group }),
				known(own("Nama sarana", Words, 50, func(a *model.Asset) *string { return &a.Name }), "Nama barang", "Nama"),
				own("Satuan", Words, 12, func(a *model.Asset) *string { return &a.Unit }),
				own("Jumlah", Figure, 10, func(a *model.Asset) *model.Reading { return &a.Quantity }),
				known(chosen(d, own("Kondisi", Choice, 12, func(a *model.Asset) *model.Condition { return &a.Condition }), conditions), "Keterangan/kondisi barang"),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Asset{ID: d.mint(id, "sarana"), Order: next(d, func(a *model.Asset) int { return a.Order })}
		},
	}
}

func narratives() List {
	return List{
		Name: "naskah", Title: "Naskah",
		Rows: func(*model.Book) []model.Record {
			var all []model.Record
			for _, t := range model.Topics() {
				all = append(all, &model.Narrative{Topic: t.ID})
			}
			return all
		},
		Columns: func(*Draft) []Column {
			topic := func(get func(model.Topic) string) func(*Draft, model.Record) any {
				return func(_ *Draft, row model.Record) any {
					for _, t := range model.Topics() {
						if t.ID == row.(*model.Narrative).Topic {
							return get(t)
						}
					}
					return ""
				}
			}
			return []Column{
				code(func(n *model.Narrative) model.ID { return n.Topic }),
				shown("Bab", 10, topic(func(t model.Topic) string { return t.Place })),
				shown("Judul", 40, topic(func(t model.Topic) string { return t.Label })),
				own("Naskah", Lines, 100, func(n *model.Narrative) *string { return &n.Text }),
			}
		},
	}
}

func issues() List {
	return List{
		Name: "isu", Title: "Isu strategis", Known: "Isu strategis",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Issues) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(i *model.StrategicIssue) model.ID { return i.ID }),
				known(own("Isu strategis", Words, 100, func(i *model.StrategicIssue) *string { return &i.Text }), "Isu"),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.StrategicIssue{ID: d.mint(id, "isu"), Order: next(d, func(i *model.StrategicIssue) int { return i.Order })}
		},
	}
}

func analyses() List {
	return List{
		Name: "analisis", Title: "Analisis",
		Rows: func(b *model.Book) []model.Record {
			var all []model.Record
			for i := range b.Nodes {
				n := b.Nodes[i]
				written := false
				for _, part := range model.AnalysisParts() {
					written = written || len(b.Analysis(n.ID, part.Part)) > 0
				}
				if n.Level.IsKey() || written {
					all = append(all, &n)
				}
			}
			return all
		},
		Columns: func(*Draft) []Column {
			columns := []Column{
				code(func(n *model.Node) model.ID { return n.ID }),
				shown("Tujuan/sasaran", 50, func(_ *Draft, row model.Record) any { return row.(*model.Node).Name }),
			}
			for _, part := range model.AnalysisParts() {
				columns = append(columns, items(of(part.Label, Lines, 50, func(n *model.Node) model.Analysis {
					return model.Analysis{Node: n.ID, Part: part.Part}
				}, func(a *model.Analysis) *[]string { return &a.Items })))
			}
			return columns
		},
	}
}

// items writes a list a line each.
func items(c Column) Column {
	get, set := c.get, c.set
	c.get = func(d *Draft, row model.Record) any {
		list, _ := get(d, row).([]string)
		return joined(list)
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		lines, _ := v.(string)
		return set(d, row, trimmed(lines))
	}
	return c
}

func holidays() List {
	return List{
		Name: "libur", Title: "Hari libur",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Holidays) },
		Columns: func(*Draft) []Column {
			return []Column{
				keyed("Tanggal", Day, 14, func(h *model.Holiday) any { return h.Date }),
				known(own("Hari libur", Words, 50, func(h *model.Holiday) *string { return &h.Name }), "Nama hari libur", "Nama", "Keterangan"),
			}
		},
		Key: func(_ *Draft, cells map[string]any) (model.Record, error) {
			day, _ := cells["Tanggal"].(model.Date)
			if day.IsBlank() {
				return nil, model.Faultf(model.FaultDate, "Tanggal", "Tanggal hari libur belum diisi.")
			}
			return &model.Holiday{Date: day}, nil
		},
	}
}

func deadlineKinds(*Draft) []option[model.DeadlineKind] {
	return []option[model.DeadlineKind]{
		{model.DeadlineOther, []string{"lain", ""}}, {model.DeadlineQuarter, []string{"triwulan"}}, {model.DeadlineAgreement, []string{"perjanjian kinerja", "pk"}},
		{model.DeadlineRevised, []string{"perjanjian kinerja perubahan", "pk-perubahan"}}, {model.DeadlineReport, []string{"LKjIP"}},
	}
}

func quartersOf(*Draft) []option[model.Quarter] {
	all := []option[model.Quarter]{{model.WholeYear, []string{""}}}
	for _, q := range model.Quarters() {
		all = append(all, option[model.Quarter]{q, []string{"TW " + q.Roman(), q.Roman(), string(rune('0' + q))}})
	}
	return all
}

func deadlines() List {
	return List{
		Name: "tenggat", Title: "Tenggat",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Deadlines) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(t *model.Deadline) model.ID { return t.ID }),
				own("Tenggat", Words, 50, func(t *model.Deadline) *string { return &t.Name }),
				chosen(d, own("Jenis", Choice, 28, func(t *model.Deadline) *model.DeadlineKind { return &t.Kind }), deadlineKinds),
				chosen(d, own("Triwulan", Choice, 10, func(t *model.Deadline) *model.Quarter { return &t.Quarter }), quartersOf),
				own("Tanggal", Day, 14, func(t *model.Deadline) *model.Date { return &t.Due }),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Deadline{ID: d.mint(id, "tenggat"), Kind: model.DeadlineOther}
		},
	}
}
