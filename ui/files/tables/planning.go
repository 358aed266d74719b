package tables

import (
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func sections() List {
	return List{
		Name: "seksi", Of: model.KindSection, Title: "Seksi", Known: "Nama seksi",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Sections) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(s *model.Section) model.ID { return s.ID }),
				known(field[model.Section]("name", 40), "Seksi", "Seksi/subbag", "Bagian"),
				known(field[model.Section]("head.name", 30), "Kepala seksi", "Pejabat", "Nama pejabat", "Kepala"),
				known(field[model.Section]("head.rank", 24), "Pangkat", "Pangkat/golongan"),
				known(field[model.Section]("head.nip", 22), "NIP", "NIP kepala", "NIP pejabat"),
				chosen[model.Section](d, "measures", 16, yesNo),
				chosen[model.Section](d, "treasury", 16, yesNo),
				chosen[model.Section](d, "parent", 28, sectionsOf),
				field[model.Section]("from", 14),
				field[model.Section]("until", 14),
				chosen[model.Section](d, "next", 28, sectionsOf),
				field[model.Section]("former", 30),
				field[model.Section]("renamed", 14),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Section{ID: d.mint(id, "seksi"), Order: next(d, func(s *model.Section) int { return s.Order })}
		},
	}
}

func posts(d *Draft) []option[model.Post] {
	var all []option[model.Post]
	name := strings.TrimPrefix(d.Book.Office.Name, "Kecamatan ")
	for _, p := range model.Posts() {
		words := []string{p.Word, string(p.Post)}
		switch p.Post {
		case model.PostHead:
			words = append(words, "camat "+name, "kepala kecamatan")
		case model.PostSecretary:
			words = append(words, "sekretaris kecamatan", "sekretaris kecamatan "+name, "sekretaris camat", "sekcam")
		}
		all = append(all, option[model.Post]{p.Post, words})
	}
	return all
}

func capacities(*Draft) []option[model.Capacity] {
	var all []option[model.Capacity]
	for _, c := range model.Capacities() {
		all = append(all, option[model.Capacity]{c.Capacity, []string{c.Word, string(c.Capacity)}})
	}
	all[0].words = append(all[0].words, "")
	return all
}

func officials() List {
	return List{
		Name: "pejabat", Of: model.KindOfficial, Title: "Pejabat", needs: "Jabatan",
		// A list of all who work at the office, by their names, has the same heads besides.
		never: []string{"pendidikan", "pendidikanterakhir", "tempatlahir", "tanggallahir", "tempattanggallahir", "jeniskelamin", "jeniskelaminlp", "jk", "lp", "nik", "nomornik", "unitkerja", "masakerja", "tmt", "tmtcpns", "statuskepegawaian"},
		Rows:  func(b *model.Book) []model.Record { return rowsOf(b.Officials) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(o *model.Official) model.ID { return o.ID }),
				known(field[model.Official]("person.name", 36), "Nama", "Nama lengkap", "Pejabat"),
				chosen[model.Official](d, "post", 26, posts),
				chosen[model.Official](d, "section", 28, sectionsOf),
				chosen[model.Official](d, "capacity", 12, capacities),
				known(field[model.Official]("person.rank", 24), "Pangkat", "Pangkat/golongan", "Pangkat/gol"),
				known(field[model.Official]("person.nip", 22), "NIP"),
				field[model.Official]("decree", 36),
				field[model.Official]("from", 14),
				field[model.Official]("until", 14),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Official{ID: d.mint(id, "pejabat"), Capacity: model.Definitive}
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
		Name: "rencana", Of: model.KindNode, Title: "Rencana", Known: "Uraian", Coded: "Kode rekening", complete: placed,
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Nodes) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(n *model.Node) model.ID { return n.ID }),
				chosen[model.Node](d, "level", 16, levels),
				identifier(field[model.Node]("parent", 18)),
				known(field[model.Node]("code", 20), "Kode sub kegiatan", "Kode program/kegiatan", "Kode program/kegiatan/sub kegiatan", "Kode kegiatan", "Kode nomenklatur"),
				known(field[model.Node]("name", 60), "Nomenklatur", "Program/kegiatan/sub kegiatan", "Nama sub kegiatan", "Nama program/kegiatan", "Urusan/bidang urusan/program/kegiatan/sub kegiatan"),
				field[model.Node]("short", 28),
				field[model.Node]("outcome", 40),
				field[model.Node]("funds", 16),
				chosen[model.Node](d, "section", 28, sectionsOf),
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
		Name: "indikator", Of: model.KindIndicator, Title: "Indikator", Known: "Indikator",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Indicators) },
		Columns: func(d *Draft) []Column {
			columns := []Column{
				code(func(i *model.Indicator) model.ID { return i.ID }),
				identifier(field[model.Indicator]("node", 18)),
				shown("Milik", 34, nodeOfIndicator),
				known(field[model.Indicator]("name", 60), "Indikator kinerja utama", "Indikator sasaran", "Indikator tujuan", "Indikator program", "Indikator kegiatan", "Indikator kinerja program", "Indikator kinerja kegiatan", "Indikator sub kegiatan", "IKU"),
				field[model.Indicator]("short", 28),
				field[model.Indicator]("unit", 12),
				chosen[model.Indicator](d, "polarity", 12, polarities),
				chosen[model.Indicator](d, "aggregation", 16, aggregations),
				chosen[model.Indicator](d, "source", 22, sources),
				chosen[model.Indicator](d, "document", 22, documentsOf),
				chosen[model.Indicator](d, "graded", 14, yesNo),
				chosen[model.Indicator](d, "scale", 16, scales),
				chosen[model.Indicator](d, "section", 28, sectionsOf),
				field[model.Indicator]("formula", 50),
				field[model.Indicator]("explained", 50),
				field[model.Indicator]("changed", 40),
				field[model.Indicator]("data_source", 28),
				field[model.Indicator]("pic", 28),
				field[model.Indicator]("numerator", 28),
				field[model.Indicator]("denominator", 28),
				field[model.Indicator]("strategic_end", 16),
				field[model.Indicator]("from", 14),
				field[model.Indicator]("until", 14),
				field[model.Indicator]("former", 40),
				field[model.Indicator]("renamed", 14),
			}
			return append(append(columns, targets(d)...), actuals(d)...)
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

// targets are the columns of both agreements. A table that says no more means the one in force.
func targets(d *Draft) []Column {
	var columns []Column
	inForce := model.Initial
	for _, r := range d.saved {
		if t, is := r.(*model.Target); is && t.Agreement == model.Revised && !t.Value.IsBlank() {
			inForce = model.Revised
			break
		}
	}
	for _, which := range []struct {
		agreement model.Agreement
		word      string
	}{{model.Initial, "awal"}, {model.Revised, "perubahan"}} {
		for q := model.WholeYear; q <= model.Q4; q++ {
			head := "Target " + which.word
			if q.Valid() {
				head += " TW " + q.Roman()
			}
			c := hanging(head, "value", 14, func(i *model.Indicator) model.Target {
				return model.Target{Indicator: i.ID, Agreement: which.agreement, Quarter: q}
			})
			if which.agreement == inForce {
				c = known(c, strings.Replace(head, " "+which.word, "", 1))
				if q == model.WholeYear {
					c = known(c, withYear(d.Book, "Target")...)
				}
			}
			columns = append(columns, c)
		}
	}
	return columns
}

func actuals(d *Draft) []Column {
	var columns []Column
	for _, q := range model.Quarters() {
		cell := func(i *model.Indicator) model.Actual { return model.Actual{Indicator: i.ID, Quarter: q} }
		also := []string{"TW " + q.Roman()}
		if q == d.Results.Quarter { // a table that says no more means the quarter that is worked at
			also = append(append(also, "Realisasi"), withYear(d.Book, "Realisasi")...)
		}
		figure := known(hanging("Realisasi TW "+q.Roman(), "value", 14, cell), also...)
		figure.quarter = q
		columns = append(columns, inForce(q, figure),
			inForce(q, hanging("Pembilang TW "+q.Roman(), "numerator", 14, cell)),
			inForce(q, hanging("Penyebut TW "+q.Roman(), "denominator", 14, cell)),
			hanging("Catatan TW "+q.Roman(), "note", 30, cell),
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
		Name: "riwayat", Title: "Riwayat", needs: "Tahun",
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
				keyed[model.History]("indicator", 18),
				shown("Indikator", 50, func(d *Draft, row model.Record) any { return indicatorName(d.Book, row.(*model.History).Indicator) }),
				keyed[model.History]("year", 8),
				field[model.History]("target", 12),
				field[model.History]("actual", 12),
				field[model.History]("achievement", 14),
				field[model.History]("plan", 20),
				field[model.History]("former", 40),
			}
		},
		Key: func(d *Draft, cells map[string]any) (model.Record, error) {
			id, _ := cells["Kode indikator"].(string)
			if id == "" {
				name, _ := cells["Indikator"].(string)
				if bare(name) == "" {
					return nil, model.Faultf(model.FaultText, "Indikator", "Indikator belum diisi.")
				}
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
		Name: "pembanding", Of: model.KindPeer, Title: "Pembanding",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Peers) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(p *model.Peer) model.ID { return p.ID }),
				field[model.Peer]("name", 28),
				identifier(field[model.Peer]("indicator", 18)),
				shown("Indikator", 50, func(d *Draft, row model.Record) any { return indicatorName(d.Book, row.(*model.Peer).Indicator) }),
				field[model.Peer]("target", 12),
				field[model.Peer]("actual", 12),
				field[model.Peer]("achievement", 14),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Peer{ID: d.mint(id, "banding"), Order: next(d, func(p *model.Peer) int { return p.Order })}
		},
	}
}
