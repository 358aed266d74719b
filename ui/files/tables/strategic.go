package tables

import (
	"fmt"
	"slices"

	"capaian/model"
)

func strategicPlans() List {
	return List{
		Name: "renstra", Of: model.KindStrategicPlan, Title: "Renstra",
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Plans) },
		Columns: func(*Draft) []Column {
			return []Column{
				code(func(p *model.StrategicPlan) model.ID { return p.ID }),
				field[model.StrategicPlan]("first", 14),
				field[model.StrategicPlan]("last", 14),
				field[model.StrategicPlan]("base_year", 18),
				field[model.StrategicPlan]("decree", 50),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.StrategicPlan{ID: d.mint(id, "renstra")}
		},
	}
}

// headPeriod is over the column that says of which renstra a row is; without it, of the one in force.
const headPeriod = "Periode renstra"

// strategicTargets has a row for each indicator in each renstra, also where nothing is planned
// yet, and a column for each year of any.
func strategicTargets() List {
	return List{
		Name: "target-renstra", Of: model.KindStrategicTarget, Title: "Target renstra",
		Rows: func(b *model.Book) []model.Record {
			var all []model.Record
			for _, p := range b.Plans {
				for _, ind := range b.Indicators {
					t := b.StrategicTarget(p.ID, ind.ID)
					all = append(all, &t)
				}
			}
			return all
		},
		Columns: func(d *Draft) []Column {
			columns := []Column{
				shown(headPeriod, 16, func(d *Draft, row model.Record) any {
					return d.Book.NameOf(model.KindStrategicPlan, row.(*model.StrategicTarget).Plan)
				}),
				keyed[model.StrategicTarget]("indicator", 18),
				known(shown("Indikator", 60, func(d *Draft, row model.Record) any {
					return indicatorName(d.Book, row.(*model.StrategicTarget).Indicator)
				}),
					"Indikator kinerja", "Nama indikator", "Indikator kinerja utama"),
				shown("Satuan", 12, func(d *Draft, row model.Record) any {
					if ind := d.Book.Indicator(row.(*model.StrategicTarget).Indicator); ind != nil {
						return ind.Unit
					}
					return ""
				}),
				field[model.StrategicTarget]("base", 14),
			}
			for _, year := range yearsOfPlans(d.Book) {
				columns = append(columns, ofYear(year))
			}
			return append(columns, field[model.StrategicTarget]("end", 14))
		},
		Key: func(d *Draft, cells map[string]any) (model.Record, error) {
			period, _ := cells[headPeriod].(string)
			plan, err := planNamed(d.Book, period)
			if err != nil {
				return nil, err
			}
			id, _ := cells["Kode indikator"].(string)
			if id == "" {
				name, _ := cells["Indikator"].(string)
				if err := oneIndicator(d.Book, name); err != nil {
					return nil, err
				}
				id = string(indicatorNamed(d.Book, name))
			}
			if d.Book.Indicator(model.ID(id)) == nil {
				return nil, model.Faultf(model.FaultReference, "Indikator", "Indikator %q tidak ada.", model.Clean(id, false))
			}
			return &model.StrategicTarget{Plan: plan, Indicator: model.ID(id)}, nil
		},
	}
}

// oneIndicator refuses a name that several indicators bear, as a kegiatan and its sub kegiatan
// often have it.
func oneIndicator(b *model.Book, name string) error {
	count := 0
	for i := range b.Indicators {
		if ind := &b.Indicators[i]; bare(name) != "" && (bare(ind.Name) == bare(name) || bare(ind.Short) == bare(name)) {
			count++
		}
	}
	if count > 1 {
		return model.Faultf(model.FaultDoubt, "Indikator", "Indikator %q ada pada %d baris; isi kolom Kode indikator agar jelas yang mana.", model.Clean(name, false), count)
	}
	return nil
}

// yearsOfPlans are the years that any renstra holds, ascending.
func yearsOfPlans(b *model.Book) []int {
	var years []int
	for i := range b.Plans {
		years = append(years, b.Plans[i].Years()...)
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// ofYear is the column of the targets of a year.
func ofYear(year int) Column {
	return Column{
		Head: fmt.Sprintf("Target %d", year), Also: []string{fmt.Sprint(year), fmt.Sprintf("Tahun %d", year), fmt.Sprintf("Target renstra %d", year)}, Kind: Figure, Width: 12,
		get: func(d *Draft, row model.Record) any {
			t := see(d, *row.(*model.StrategicTarget))
			return t.In(year)
		},
		set: func(d *Draft, row model.Record, v any) error {
			value, _ := v.(model.Reading)
			edit(d, *row.(*model.StrategicTarget)).SetIn(year, value)
			return nil
		},
	}
}

// planNamed finds a renstra by its period; "" is the one in force, else the only one.
func planNamed(b *model.Book, period string) (model.ID, error) {
	if period == "" {
		if p := b.PlanIn(b.Year); p != nil {
			return p.ID, nil
		}
		if len(b.Plans) == 1 {
			return b.Plans[0].ID, nil
		}
		return "", model.Faultf(model.FaultReference, headPeriod, "Belum ada renstra untuk tahun %d; isi periodenya dahulu.", b.Year)
	}
	for _, p := range b.Plans {
		if model.SamePeriod(p.Period(), period) || string(p.ID) == period {
			return p.ID, nil
		}
	}
	return "", model.Faultf(model.FaultReference, headPeriod, "%s %q tidak ada; isi periodenya dahulu.", headPeriod, model.Clean(period, false))
}
