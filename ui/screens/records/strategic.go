package records

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// usualPlan is how many years a renstra has where nothing else is known.
const usualPlan = 5

// planSort lists the renstra. shown is the one whose targets the list of targets shows; "" is
// the one in force.
func planList(shown *model.ID) recordList {
	return recordList{
		title: "Renstra", one: "renstra", kind: model.KindStrategicPlan,
		list:  func(b *model.Book) []model.Record { return records(b.Plans) },
		label: func(_ *model.Book, r model.Record) string { return r.(*model.StrategicPlan).Period() },
		detail: func(b *model.Book, r model.Record) string {
			return standOf(b, r.(*model.StrategicPlan))
		},
		count: func(b *model.Book) string {
			if p := b.PlanIn(b.Year); p != nil {
				return p.Period()
			}
			return strconv.Itoa(len(b.Plans))
		},
		fields: func(*model.Book) []field {
			return []field{
				yearField("first"), yearField("last"), yearField("base_year"),
				typed[model.StrategicPlan]("decree"),
			}
		},
		fresh: func(b *model.Book, _ model.Record) model.Record { return nextPlan(b) },
		ready: true,
		with:  endsOfProfile,
		id:    func(r model.Record) *model.ID { return &r.(*model.StrategicPlan).ID },
		more: func(s *Screen, r model.Record) []screen.Binding {
			none := ""
			if r == nil {
				none = "tidak ada renstra yang dipilih"
			}
			return []screen.Binding{screen.Do("D", "targetnya", func() {
				*shown = r.(*model.StrategicPlan).ID
				s.enter(s.sortOf(model.KindStrategicTarget))
			}, "d").Unless(none).Hinted()}
		},
	}
}

// standOf says whether a plan is in force in the Book's year, and how much of it is entered.
func standOf(b *model.Book, p *model.StrategicPlan) string {
	filled := 0
	for _, ind := range b.Indicators {
		if t := b.StrategicTarget(p.ID, ind.ID); !t.IsBlank() {
			filled++
		}
	}
	stand := "berakhir"
	switch in := b.PlanIn(b.Year); {
	case in != nil && in.ID == p.ID:
		stand = "berlaku"
	case p.First > b.Year:
		stand = fmt.Sprintf("mulai %d", p.First)
	case p.Holds(b.Year):
		stand = "diganti"
	}
	return fmt.Sprintf("%s, %d/%d indikator", stand, filled, len(b.Indicators))
}

// nextPlan begins where the last one ends; the first is of the period in the profile, else of
// the year.
func nextPlan(b *model.Book) model.Record {
	p := &model.StrategicPlan{ID: "renstra", First: b.Year, Last: b.Year + usualPlan - 1}
	if n := len(b.Plans); n > 0 {
		p.First = b.Plans[n-1].Last + 1
		p.Last = p.First + usualPlan - 1
		return p
	}
	if first, last, ok := model.PeriodYears(b.Office.PlanPeriod); ok && first <= b.Year && b.Year <= last {
		p.First, p.Last = first, last
	}
	return p
}

// endsOfProfile are the targets of the last year that were kept with the indicators, for a renstra of the period
// that the profile names: it takes them over.
func endsOfProfile(b *model.Book, r model.Record) []model.Record {
	p := r.(*model.StrategicPlan)
	var all []model.Record
	for _, ind := range b.Indicators {
		if model.SamePeriod(p.Period(), b.Office.PlanPeriod) && !ind.StrategicEnd.IsBlank() {
			t := &model.StrategicTarget{Plan: p.ID, Indicator: ind.ID}
			t.SetIn(p.Last, ind.StrategicEnd) // it is of the last year
			all = append(all, t)
		}
	}
	return all
}

// yearField edits a year; blank is none.
func yearField(name string) field {
	f := typed[model.StrategicPlan](name)
	get := f.get
	f.get = func(r model.Record) string {
		if s := get(r); s != "0" {
			return s
		}
		return ""
	}
	return f
}

// shownPlan is the plan whose targets are listed: the one asked for, else the one in force,
// else the last. Nil where there is none.
func shownPlan(b *model.Book, asked model.ID) *model.StrategicPlan {
	if p := b.StrategicPlan(asked); p != nil {
		return p
	}
	if p := b.PlanIn(b.Year); p != nil || len(b.Plans) == 0 {
		return p
	}
	return &b.Plans[len(b.Plans)-1]
}

// strategicSort lists what a renstra wants of each indicator, those of which it says nothing
// included.
func strategicList(shown *model.ID) recordList {
	list := func(b *model.Book) []model.Record {
		p := shownPlan(b, *shown)
		if p == nil {
			return nil
		}
		var all []model.Record
		for _, ind := range b.Indicators {
			t := b.StrategicTarget(p.ID, ind.ID)
			all = append(all, &t)
		}
		return all
	}
	return recordList{
		title: "Target renstra", one: "target renstra", kind: model.KindStrategicTarget, list: list,
		label: func(b *model.Book, r model.Record) string {
			return nameApart(b, r.(*model.StrategicTarget).Indicator)
		},
		detail: func(b *model.Book, r model.Record) string {
			return wayOf(b, r.(*model.StrategicTarget))
		},
		count: func(b *model.Book) string {
			filled := 0
			all := list(b)
			for _, r := range all {
				if !r.IsBlank() {
					filled++
				}
			}
			if len(all) == 0 {
				return "0"
			}
			return fmt.Sprintf("%s, %d/%d", shownPlan(b, *shown).Period(), filled, len(all))
		},
		over: func(b *model.Book) string {
			if p := shownPlan(b, *shown); p != nil {
				return "Target renstra " + p.Period()
			}
			return "Target renstra"
		},
		lacks: "Belum ada renstra; isi periodenya dahulu pada daftar Renstra.",
		fields: func(b *model.Book) []field {
			fields := []field{
				alsoHeaded(alsoCalled(choice[model.StrategicTarget]("indicator", indicators(b)), indicatorNames(b)), "Indikator kinerja", "Indikator kinerja utama", "Nama indikator"),
			}
			if p := shownPlan(b, *shown); p != nil {
				fields = append(fields, baseOf(p))
				for _, year := range p.Years() {
					fields = append(fields, targetOf(year))
				}
			}
			return append(fields, alsoHeaded(typed[model.StrategicTarget]("end"), fieldOf(blankOf[model.StrategicTarget](), "end").Also...))
		},
		given: "daftar ini mengikuti daftar Indikator",
		tell:  namesInTurn,
		fresh: func(b *model.Book, _ model.Record) model.Record {
			t := &model.StrategicTarget{}
			if p := shownPlan(b, *shown); p != nil {
				t.Plan = p.ID
			}
			return t
		},
		stays: func(_ *model.Book, r model.Record) string {
			if r.IsBlank() {
				return "belum ada yang diisi"
			}
			return ""
		},
		reveal: func(b *model.Book, ref model.Ref) {
			if plan, _, _ := strings.Cut(ref.Key, "/"); b.StrategicPlan(model.ID(plan)) != nil {
				*shown = model.ID(plan)
			}
		},
		more: func(s *Screen, _ model.Record) []screen.Binding {
			why := s.host.WhyNot(&model.Target{})
			if why == "" && len(proposed(s.state.Book)) == 0 {
				why = fmt.Sprintf("tidak ada target %d yang kosong dan sudah direncanakan dalam renstra yang berlaku", s.state.Book.Year)
			}
			year, _ := s.state.Book.PlanElsewhere()
			none, alike := s.host.WhyNot(&model.StrategicTarget{}), "samakan antartahun"
			switch {
			case year != 0:
				alike = fmt.Sprintf("samakan dengan %d", year)
			case none == "":
				none = "renstra ini tidak lain daripada pada tahun sebelumnya"
			}
			return []screen.Binding{
				screen.Do("Alt+I", fmt.Sprintf("isi target %d", s.state.Book.Year), s.propose, "alt+i").Acting().Unless(why).Hinted(),
				screen.Do("Alt+T", alike, s.follow, "alt+t").Acting().Unless(none),
			}
		},
	}
}

// alsoHeaded adds other heads under which tables have the field.
func alsoHeaded(f field, heads ...string) field {
	f.also = heads
	return f
}

// wayOf is from where to where an indicator goes: its baseline, the target of the year, the end.
func wayOf(b *model.Book, t *model.StrategicTarget) string {
	p := b.StrategicPlan(t.Plan)
	if t.IsBlank() {
		if in, ind := b.PlanIn(b.Year), b.Indicator(t.Indicator); in != nil && in.ID == p.ID && !b.EndTarget(ind).IsBlank() {
			return "akhir " + text.Reading(b.EndTarget(ind)) + " di Indikator"
		}
		return "·"
	}
	end := t.End
	if end.IsBlank() {
		end = t.In(p.Last)
	}
	year := p.First
	if p.Holds(b.Year) {
		year = b.Year
	}
	return fmt.Sprintf("%s → %d: %s → %s", orDot(t.Base), year, orDot(t.In(year)), orDot(end))
}

// baseOf edits where an indicator stood before the plan, under the year of the baselines.
func baseOf(p *model.StrategicPlan) field {
	told := fieldOf(blankOf[model.StrategicTarget](), "base")
	f := reading(fmt.Sprintf("%s %d", told.Label, p.YearOfBase()), told.Hint, func(r model.Record) *model.Reading { return &r.(*model.StrategicTarget).Base })
	f.name = told.Name
	return alsoHeaded(f, append([]string{told.Label}, told.Also...)...)
}

// targetOf edits the target of a year.
func targetOf(year int) field {
	label := fmt.Sprintf("Target %d", year)
	f := reading(label, fmt.Sprintf("Target tahun %d menurut renstra.", year), nil)
	f.name = strconv.Itoa(year)
	f.also = []string{f.name, "Tahun " + f.name}
	f.get = func(r model.Record) string { return text.Editable(r.(*model.StrategicTarget).In(year)) }
	f.set = func(r model.Record, s string) error {
		parsed, err := text.ParseNumber(label, s)
		if err == nil {
			r.(*model.StrategicTarget).SetIn(year, parsed.Reading)
		}
		return err
	}
	return f
}

// proposed are the targets of the year that the renstra in force knows and nobody has entered.
func proposed(b *model.Book) []model.Record {
	var all []model.Record
	for _, t := range b.PlannedTargets(b.Year) {
		if b.Target(t.Indicator, model.Initial, model.WholeYear).IsBlank() && b.Target(t.Indicator, model.Revised, model.WholeYear).IsBlank() {
			all = append(all, &t)
		}
	}
	return all
}

// propose fills the blank targets of the year from the renstra in force, as one act.
func (s *Screen) propose() {
	b := s.state.Book
	var edits []store.Edit
	for _, r := range proposed(b) {
		edits = append(edits, store.Put(r))
	}
	s.savePasted(fmt.Sprintf("%d target awal %d diisi dari renstra", len(edits), b.Year), edits)
}

// follow puts the renstra as the year before has it in place of this year's.
func (s *Screen) follow() {
	year, records := s.state.Book.PlanElsewhere()
	var edits []store.Edit
	for _, r := range records {
		edits = append(edits, store.Put(r))
	}
	s.savePasted(fmt.Sprintf("%d isian renstra disamakan dengan tahun %d", len(edits), year), edits)
}
