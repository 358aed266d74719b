package tables

import (
	"capaian/model"
)

func staff() List {
	return List{
		Name: "pegawai", Of: model.KindStaff, Title: "Pegawai (Tabel 1)", Known: "Jabatan",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Staff) },
		Columns: func(*Draft) []Column {
			columns := []Column{code(func(s *model.Staff) model.ID { return s.ID }), field[model.Staff]("position", 50)}
			for _, name := range model.FieldNames(&model.Staff{}) {
				if name != "position" {
					columns = append(columns, field[model.Staff](name, 10))
				}
			}
			return columns
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
		Name: "sarana", Of: model.KindAsset, Title: "Sarana (Tabel 2)",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Assets) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(a *model.Asset) model.ID { return a.ID }),
				field[model.Asset]("group", 30),
				known(field[model.Asset]("name", 50), "Jenis barang", "Jenis sarana", "Sarana dan prasarana"),
				field[model.Asset]("unit", 12),
				field[model.Asset]("quantity", 10),
				chosen[model.Asset](d, "condition", 12, conditions),
				field[model.Asset]("effect", 50),
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
				field[model.Narrative]("text", 100),
			}
		},
	}
}

func analyses() List {
	return List{
		Name: "analisis", Title: "Analisis", Known: "Tujuan/sasaran/program",
		Rows: func(b *model.Book) []model.Record {
			var all []model.Record
			for i := range b.Nodes {
				n := b.Nodes[i]
				written := false
				for _, part := range model.PartsOf(n.Level) {
					written = written || len(b.Analysis(n.ID, part.Part)) > 0
				}
				if n.Level <= model.Program || written {
					all = append(all, &n)
				}
			}
			return all
		},
		Columns: func(*Draft) []Column {
			columns := []Column{
				code(func(n *model.Node) model.ID { return n.ID }),
				shown("Tujuan/sasaran/program", 50, func(_ *Draft, row model.Record) any { return row.(*model.Node).Name }),
			}
			for _, part := range append(model.AnalysisParts(), model.ProgramParts()[2]) {
				columns = append(columns, items(hanging(part.Label, "items", 50, func(n *model.Node) model.Analysis {
					return model.Analysis{Node: n.ID, Part: part.Part}
				})))
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
		Name: "libur", Of: model.KindHoliday, Title: "Hari libur", vouch: ofHolidays, never: []string{"nip", "namapegawai", "jeniscuti", "lamacuti"},
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Holidays) },
		Columns: func(*Draft) []Column {
			return []Column{
				known(keyed[model.Holiday]("date", 14), "Hari/tanggal", "Hari dan tanggal", "Tanggal libur", "Tanggal/hari"),
				known(field[model.Holiday]("name", 50), "Uraian", "Keterangan", "Nama hari libur", "Nama libur", "Keterangan hari libur", "Hari libur/cuti bersama", "Hari libur nasional", "Hari besar", "Peringatan", "Perayaan"),
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
		Name: "tenggat", Of: model.KindDeadline, Title: "Tenggat",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Deadlines) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(t *model.Deadline) model.ID { return t.ID }),
				field[model.Deadline]("name", 50),
				chosen[model.Deadline](d, "kind", 28, deadlineKinds),
				chosen[model.Deadline](d, "quarter", 10, quartersOf),
				field[model.Deadline]("due", 14),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Deadline{ID: d.mint(id, "tenggat"), Kind: model.DeadlineOther}
		},
	}
}
