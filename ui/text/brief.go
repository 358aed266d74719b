package text

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// What a message for a chat group may hold: who reads it on a telephone reads no more.
const (
	briefLines = 15
	briefWidth = 100 // of a line that names many
	briefKeys  = 5   // key indicators that are told one by one
	briefNames = 4   // villages that are told by name
)

// Brief says in at most fifteen lines of plain text where the year stands at the results'
// quarter: the key indicators, the lists, the money, what is missing and whose it is, what
// is overdue, and what comes next. Today decides what is late. Of the years beside it only
// what is overdue and what comes next is said.
func Brief(b *model.Book, r *calc.Results, today model.Date, beside ...*model.Book) []string {
	s := brief{b: b.NamedOn(r.Quarter.LastDay(b.Year)), r: r, today: today}
	lines := []string{fmt.Sprintf("%s, TW %s %d (per %s)", Fit(b.Office.Name, 60), r.Quarter.Roman(), b.Year, LongDate(today))}
	lines = append(lines, s.keys()...)
	lines = append(lines, s.checklist(), s.villages(), s.money())
	next := s.next(beside)
	lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	missing, overdue := s.missing(), s.overdue()
	for _, other := range beside {
		for _, line := range (&brief{b: other, today: today}).overdue() {
			overdue = append(overdue, strings.Replace(line, "Terlambat: ", fmt.Sprintf("Terlambat %d: ", other.Year), 1))
		}
	}
	room := briefLines - len(lines) - len(next)
	if len(missing)+len(overdue) > room {
		missing = capped(missing, max(room-len(overdue), 1))
		overdue = capped(overdue, room-len(missing))
	}
	return slices.Concat(lines, missing, overdue, next)
}

// capped are as many lines as there is room for; the last says how many are left out.
func capped(lines []string, room int) []string {
	if len(lines) <= room {
		return lines
	}
	return append(slices.Clone(lines[:max(room-1, 0)]), fmt.Sprintf("… dan %d hal lain", len(lines)-max(room-1, 0)))
}

type brief struct {
	b     *model.Book
	r     *calc.Results
	today model.Date
}

// keys tells each key indicator in one line.
func (s *brief) keys() []string {
	var lines []string
	more := 0
	for i := range s.b.Indicators {
		ind, m := &s.b.Indicators[i], &s.r.Measures[i]
		if n := s.b.Node(ind.Node); n == nil || !n.Level.IsKey() {
			continue
		}
		if len(lines) == briefKeys {
			more++
			continue
		}
		line := "- " + Fit(ind.Label(), 60) + ": " + s.reached(ind, m)
		if why := s.b.OutOfForce(ind, s.r.Quarter); why != "" {
			line += "; " + why
		}
		lines = append(lines, line)
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("- dan %d IKU lain", more))
	}
	return lines
}

func (s *brief) reached(ind *model.Indicator, m *calc.Measure) string {
	places := s.b.Settings.Decimals
	if !m.Achievement.Known() {
		return strings.Join(m.Achievement.Flags.Words(), ", ")
	}
	letter := ""
	if m.Grade != "" {
		letter = " (" + m.Grade + ")"
	}
	return fmt.Sprintf("%s%s dari target %s, capaian %s %% (%s)", Figure(m.Actual, places), letter, Figure(m.Target, places), Figure(m.Achievement, places), m.Rating)
}

func (s *brief) checklist() string {
	list := s.r.Facilitation
	if list.Planned == 0 {
		return ""
	}
	line := fmt.Sprintf("Fasilitasi: %d dari %d terlaksana", list.Realised, list.Planned)
	if list.Bare > 0 {
		line += fmt.Sprintf(", %d tanpa bukti", list.Bare)
	}
	return line
}

func (s *brief) villages() string {
	if s.r.Documents.Owed == 0 {
		return ""
	}
	return fmt.Sprintf("Dokumen desa: %d dari %d tepat waktu", s.r.Documents.OnTime, s.r.Documents.Owed)
}

func (s *brief) money() string {
	total := s.r.Total
	switch {
	case !total.Budget.Value.Known():
		return "Anggaran: pagu belum diisi"
	case !total.Used.Value.Known():
		return "Anggaran: pagu Rp" + Rupiah(total.Budget.Value) + ", realisasi belum diisi"
	}
	line := fmt.Sprintf("Anggaran: Rp%s dari Rp%s", Rupiah(total.Used.Value), Rupiah(total.Budget.Value))
	if total.Absorption.Known() {
		line += " (" + Figure(total.Absorption, s.b.Settings.Decimals) + " %)"
	}
	return line
}

// missing tells whose cells are blank, section by section.
func (s *brief) missing() []string {
	const nobody = "belum berseksi"
	counts := map[string]map[string]int{}
	add := func(section model.ID, what string) {
		name := s.b.Section(s.b.Stands(section, s.r.Quarter.LastDay(s.b.Year)))
		if name == "" {
			name = nobody
		}
		if counts[name] == nil {
			counts[name] = map[string]int{}
		}
		counts[name][what]++
	}
	for _, ref := range s.r.Missing() {
		owner, _, _ := strings.Cut(ref.Key, "/")
		switch ref.Kind {
		case model.KindTarget, model.KindActual:
			if ind := s.b.Indicator(model.ID(owner)); ind != nil {
				add(s.b.SectionOfIndicator(ind), map[model.Kind]string{model.KindTarget: "target", model.KindActual: "realisasi"}[ref.Kind])
			}
		case model.KindSpent:
			add(s.b.EntersMoney(model.ID(owner)), "realisasi anggaran")
		}
	}
	var owners []string
	for name, whats := range counts {
		var parts []string
		for what, n := range whats {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
		slices.Sort(parts)
		owners = append(owners, name+" "+strings.Join(parts, ", "))
	}
	if len(owners) == 0 {
		return nil
	}
	slices.Sort(owners)
	var lines []string
	line := "Belum diisi: "
	for i, owner := range owners {
		if i > 0 && Width(line)+Width(owner) > briefWidth {
			lines, line = append(lines, strings.TrimSuffix(line, "; ")), "  "
		}
		line += owner + "; "
	}
	return append(lines, strings.TrimSuffix(line, "; "))
}

// overdue tells what should have come by today and did not: documents with their villages,
// and entries of quarters that are still open.
func (s *brief) overdue() []string {
	var lines []string
	for i := range s.b.Documents {
		kind := &s.b.Documents[i]
		last := s.b.LastDay(kind.Due)
		if !s.today.After(last) {
			continue
		}
		var late []string
		for _, v := range s.b.Villages {
			if s.b.Owing(&v, kind) == model.Owed && s.b.Receipt(v.ID, kind.ID).Date.IsBlank() {
				late = append(late, Fit(v.ListName(), 24))
			}
		}
		if len(late) > 0 {
			lines = append(lines, fmt.Sprintf("Terlambat: %s %d (batas %s), %s", kind.Name, kind.About, LongDate(last), fewNames(late)))
		}
	}
	return append(lines, s.partsLate()...)
}

// partsLate tells what should have been handed in by now and was not: quarters of which
// nothing was together, of others the parts with whose they are.
func (s *brief) partsLate() []string {
	var lines, whole []string
	var last model.Date
	for _, d := range model.Deadlines(s.b) {
		if d.Kind != model.DeadlineQuarter || !s.today.After(d.Due) {
			continue
		}
		open, all := s.open(d.Quarter)
		switch {
		case len(open) == 0:
		case len(open) == all:
			whole, last = append(whole, "TW "+d.Quarter.Roman()), d.Due
		default:
			lines = append(lines, fmt.Sprintf("Terlambat: TW %s %s belum diajukan (batas %s)", d.Quarter.Roman(), fewNames(open), LongDate(d.Due)))
		}
	}
	if len(whole) > 0 {
		lines = append(lines, fmt.Sprintf("Terlambat: isian %s belum diajukan (batas %s)", strings.Join(whole, ", "), LongDate(last)))
	}
	return lines
}

// open names the parts of a quarter that were not handed in, and counts all it has.
func (s *brief) open(q model.Quarter) (names []string, all int) {
	parts := s.b.Parts()
	for _, p := range parts {
		switch s.b.PartStatus(q, p.ID) {
		case model.StatusDraft, model.StatusReturned:
			names = append(names, strings.TrimSpace(p.Label+" "+Fit(s.b.Section(s.b.Stands(p.Section, q.LastDay(s.b.Year))), 40)))
		case model.StatusSubmitted, model.StatusApproved, model.StatusLocked:
		}
	}
	return names, len(parts)
}

// fewNames lists names, the first few and how many there are besides.
func fewNames(names []string) string {
	if len(names) <= briefNames {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s dan %d lagi", strings.Join(names[:briefNames], ", "), len(names)-briefNames)
}

// next tells the nearest day that is still ahead; none where none is.
func (s *brief) next(beside []*model.Book) []string {
	type day struct {
		name string
		due  model.Date
	}
	var ahead []day
	for _, b := range append([]*model.Book{s.b}, beside...) {
		for _, d := range model.Deadlines(b) {
			name := d.Name
			if b != s.b {
				name += fmt.Sprintf(" %d", b.Year)
			}
			ahead = append(ahead, day{name, b.LastDay(d.Due)})
		}
		for i := range b.Documents {
			kind := &b.Documents[i]
			ahead = append(ahead, day{fmt.Sprintf("%s %d", kind.Name, kind.About), b.LastDay(kind.Due)})
		}
	}
	ahead = slices.DeleteFunc(ahead, func(d day) bool { return s.today.After(d.due) })
	if len(ahead) == 0 {
		return nil
	}
	slices.SortStableFunc(ahead, func(x, y day) int { return cmp.Compare(x.due.DaysSince(s.today), y.due.DaysSince(s.today)) })
	return []string{fmt.Sprintf("Berikutnya: %s, %s (%s)", Fit(ahead[0].name, 50), LongDate(ahead[0].due), DaysAway(ahead[0].due, s.today))}
}
