package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
)

// ratingWords are the words of the scales in use, the longer before those within them.
func ratingWords() []string {
	return []string{"sangat tinggi", "sangat rendah", "sangat baik", "sangat kurang", "sangat memuaskan", "tinggi", "rendah", "sedang", "baik", "cukup", "kurang", "memuaskan"}
}

// rating is the only word of a scale in a text; "" where there is none, or where there are several.
func rating(text string) string {
	found := ""
	for _, word := range ratingWords() {
		if !strings.Contains(text, word) {
			continue
		}
		if found != "" {
			return ""
		}
		found, text = word, strings.ReplaceAll(text, word, " ")
	}
	return found
}

// rated is how many rows of a table have each word of its scale.
type rated struct {
	sheet int
	rows  int64
	count map[string]int64
}

// rated counts the ratings of a sheet for its year; false where one cannot be read or is wrong.
func (r *reader) rated(s int) (rated, bool) {
	sheet := &r.Sheets[s]
	all := rated{sheet: s, count: map[string]int64{}}
	at := -1
	for c, column := range sheet.Columns {
		if column.Role != printed.RoleRating {
			continue
		}
		if at >= 0 || column.Quarter != model.WholeYear {
			return all, false
		}
		at = c
	}
	if at < 0 || sheet.Kind == printed.KindScale || sheet.Year != r.Year {
		return all, false
	}
	for l := range sheet.Lines {
		line := &sheet.Lines[l]
		cell := line.Cells[at]
		if line.Head || line.Total || line.Mean || cell.State == printed.Blank {
			continue
		}
		word := rating(lowered(cell.Text))
		if word == "" || r.wrong[spot{s, l, at}] != nil {
			return all, false
		}
		all.rows++
		all.count[word]++
	}
	return all, all.rows > 1
}

// saidCounts finds "dari 11 indikator, 6 sangat tinggi dan 1 tinggi" that the table of as many
// rows counts otherwise, and counts that are more than all.
func saidCounts(r *reader) {
	saidReached(r)
	var tables []rated
	for s := range r.Sheets {
		if t, ok := r.rated(s); ok {
			tables = append(tables, t)
		}
	}
	for _, s := range r.said {
		if s.loose || s.large || slices.ContainsFunc(s.years, func(y int) bool { return y != r.Year }) || s.has("triwulan", "semester", "sebelum", "lalu", "renstra", "di atas", "di bawah", "minimal", "lebih dari", "kurang dari", "paling") {
			continue
		}
		r.judgeRatings(s, tables)
	}
}

// judgeRatings reads a whole and the parts of it by their ratings.
func (r *reader) judgeRatings(s *sentence, tables []rated) {
	whole := -1
	parts, sum := map[string]int{}, int64(0)
	for i := range s.said {
		v := s.said[i].values[0]
		if s.said[i].money || s.said[i].share || s.said[i].points || !v.Number.IsInteger() || len(s.said[i].values) > 1 {
			return
		}
		before, after := s.between(i-1, i), s.between(i, i+1)
		if endsWith(before, "dari") && whole < 0 && hasAny(after, "indikator", "sasaran", "program", "kegiatan") {
			whole = i
			continue
		}
		word := rating(after)
		if _, twice := parts[word]; word == "" || twice || rating(before) != "" && len(parts) == 0 {
			return
		}
		parts[word] = i
		sum += v.Number.IntPart()
	}
	if whole < 0 || len(parts) < 2 {
		return
	}
	all := s.said[whole].values[0].Number.IntPart()
	if sum > all {
		r.note(flaw{
			at: inText(s.line), printed: s.as(whole),
			message: fmt.Sprintf("Teks membagi %d menjadi bagian-bagian yang berjumlah %d.", all, sum),
			working: []string{fmt.Sprintf("jumlah bagian %d, seluruhnya %d", sum, all)},
		})
		return
	}
	var of *rated
	for i := range tables {
		if tables[i].rows == all {
			if of != nil {
				return
			}
			of = &tables[i]
		}
	}
	if of == nil {
		return
	}
	for _, word := range ratingWords() {
		i, told := parts[word]
		if n := s.said[i].values[0].Number.IntPart(); told && n != of.count[word] {
			r.note(flaw{
				at: inText(s.line), printed: s.as(i), right: fmt.Sprint(of.count[word]),
				message: fmt.Sprintf("Teks menyebut %d berpredikat “%s”, sedangkan dalam %s ada %d.", n, word, r.Sheets[of.sheet].Table.Label(), of.count[word]),
				working: []string{fmt.Sprintf("%s: %d dari %d baris berpredikat %s", r.Sheets[of.sheet].Table.Label(), of.count[word], of.rows, word)},
			})
			return
		}
	}
}

// printedTarget reports that a head of a table speaks of targets.
func printedTarget(sheet *printed.Sheet) bool {
	t := column(sheet, printed.RoleTarget)
	return t >= 0 && !sheet.Columns[t].Guessed && strings.Contains(strings.ToLower(sheet.Columns[t].Head), "target")
}

// saidReached finds "3 dari 4 indikator telah mencapai target" where the only table of as many rows
// has another number of them.
func saidReached(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 2 || slices.ContainsFunc(s.years, func(y int) bool { return y != r.Year }) || s.has("tidak ", "belum", "triwulan", "semester", "lalu", "sebelum", "renstra", "akhir") || !strings.HasPrefix(strings.TrimLeft(s.between(1, 2), " "), "indikator") || !hasAny(s.between(1, 2), "mencapai target", "memenuhi target", "melampaui target") || strings.TrimSpace(s.between(0, 1)) != "dari" && strings.TrimSpace(s.between(0, 1)) != "indikator dari" {
			continue
		}
		n, m := s.said[0].values[0].Number, s.said[1].values[0].Number
		var sides [3]int64 // below, at and above 100
		tables, at := 0, 0
		for t := range r.Sheets {
			if rows, all := r.sidesOf(t); all && rows[0]+rows[1]+rows[2] == m.IntPart() {
				sides, tables, at = rows, tables+1, t
			}
		}
		reached := sides[1] + sides[2]
		if said := n.IntPart(); tables != 1 || !n.IsInteger() || said == reached || said == sides[1] || said == sides[2] {
			continue
		}
		r.note(flaw{
			at: inText(s.line), printed: s.as(0), right: fmt.Sprint(reached),
			message: fmt.Sprintf("Teks menyebut %s indikator mencapai target, sedangkan dalam %s ada %d dari %s.", s.as(0), r.Sheets[at].Table.Label(), reached, s.as(1)),
		})
	}
}

// sidesOf counts the achievements of a table of targets of the year below, at and above 100; false
// where one cannot be read.
func (r *reader) sidesOf(s int) (sides [3]int64, all bool) {
	sheet := &r.Sheets[s]
	c := column(sheet, printed.RoleAchieved)
	if c < 0 || sheet.Year != r.Year || !printedTarget(sheet) || !own(sheet, sheet.Columns[c]) {
		return sides, false
	}
	for l := range sheet.Lines {
		at := spot{s, l, c}
		switch line := r.line(at); {
		case line.Head || line.Total || line.Mean || r.cell(at).State == printed.Blank:
		case !usable(r.cell(at)):
			return sides, false
		default:
			sides[r.exactOf(at).Cmp(hundred())+1]++
		}
	}
	return sides, true
}

// saidMeans finds the mean achievement of a sentence that differs by a slip of the pen from the
// only one that a table of the year has, or where none has one from that of the only table.
func saidMeans(r *reader) {
	var only, table *spot
	var means []*big.Rat
	var ofTargets []*big.Rat // of tables of targets and what was reached of them
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		for c, column := range sheet.Columns {
			if column.Role != printed.RoleAchieved {
				continue
			}
			sum, n := new(big.Rat), int64(0)
			for l := range sheet.Lines {
				line, cell := &sheet.Lines[l], &sheet.Lines[l].Cells[c]
				switch {
				case line.Head || !usable(cell):
				case line.Mean && own(sheet, column) && sheet.Year == r.Year:
					if only != nil {
						return
					}
					only = &spot{s, l, c}
				default:
					sum.Add(sum, r.exactOf(spot{s, l, c}))
					n++
				}
			}
			if n > 0 {
				means = append(means, sum.Quo(sum, big.NewRat(n, 1)))
				if of := printedTarget(sheet); of && own(sheet, column) && sheet.Year == r.Year {
					ofTargets, table = append(ofTargets, sum), &spot{s, -1, c}
				}
			}
		}
	}
	var mean printed.Value
	switch {
	case only != nil && r.wrong[*only] == nil:
		mean, table = r.cell(*only).Values[0], only
		means = append(means, mean.Number.Rat())
	case only == nil && len(ofTargets) == 1:
		mean = printed.Value{Number: decimalRat(ofTargets[0]).Round(usualPlaces), Places: usualPlaces}
	default:
		return
	}
	for _, s := range r.said {
		if s.loose || s.large || len(s.said) != 1 || !s.said[0].share || !s.has("rata-rata capaian") || slices.ContainsFunc(s.years, func(y int) bool { return y != r.Year }) || s.has("triwulan", "sebelum", "lalu", "di atas", "di bawah") {
			continue
		}
		v := s.said[0].values
		if slices.ContainsFunc(means, func(x *big.Rat) bool { return agrees(v, x) != wrong }) || !nearly(v[0], mean) {
			continue
		}
		r.note(flaw{
			at: inText(s.line), printed: s.as(0), right: r.plain(mean.Number.Rat()),
			message: fmt.Sprintf("Teks menyebut rata-rata capaian %s, sedangkan menurut %s %s.", s.as(0), r.Sheets[table.sheet].Table.Label(), r.tell(mean.Number.Rat())),
		})
	}
}
