package check

import (
	"fmt"
	"slices"
	"strings"

	"capaian/calc/printed"
)

// split is one way in which Tabel 1 parts the people of a row.
type split struct {
	word  string
	roles []printed.Role
}

func splits() []split {
	return []split{
		{"jenis kelamin", []printed.Role{printed.RoleMale, printed.RoleFemale}},
		{"status kepegawaian", []printed.Role{printed.RoleCivil, printed.RoleContract, printed.RoleTemporary, printed.RoleStatus}},
		{"pendidikan", []printed.Role{printed.RoleEducation}},
		{"jumlah", []printed.Role{printed.RoleHeads}},
	}
}

// staffSums compares the ways in which each row of Tabel 1 counts the same people.
func staffSums(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind != printed.KindStaff {
			continue
		}
		for l := range sheet.Lines {
			if line := &sheet.Lines[l]; !line.Head && !line.Mean {
				r.judgeStaff(s, l)
			}
		}
	}
}

// told is a split of one row with what it comes to.
type told struct {
	split
	columns int // of the sheet, filled or not
	sum     int64
	last    spot
	work    string
}

// ways are the splits of a row that are filled; none where one cannot be counted.
func (r *journal) ways(s, l int) []told {
	sheet := &r.Sheets[s]
	var ways []told
	for _, one := range splits() {
		t := told{split: one}
		var parts []string
		for c, column := range sheet.Columns {
			cell := &sheet.Lines[l].Cells[c]
			if !slices.Contains(one.roles, column.Role) {
				continue
			}
			t.columns++
			if !cell.Known() {
				continue
			}
			n, counted := r.counted(spot{s, l, c})
			if !counted {
				return nil
			}
			t.sum += n
			t.last = spot{s, l, c}
			parts = append(parts, fmt.Sprintf("%s %d", column.Head, n))
		}
		if t.columns > 1 && one.roles[0] == printed.RoleHeads {
			continue // which of them counts the people is not told
		}
		if len(parts) > 0 {
			t.work = one.word + ": " + strings.Join(parts, " + ") + fmt.Sprintf(" = %d", t.sum)
			ways = append(ways, t)
		}
	}
	return ways
}

// counted is how many people a cell counts, or should: of several readings the whole one.
// false where there is none.
func (r *journal) counted(at spot) (int64, bool) {
	if f := r.wrong[at]; f != nil && f.exact != nil && f.exact.IsInt() {
		return f.exact.Num().Int64(), true
	}
	found, whole := int64(0), 0
	for _, v := range r.cell(at).Values {
		if v.Number.IsInteger() {
			found, whole = v.Number.IntPart(), whole+1
		}
	}
	return found, whole == 1
}

// settledHeads is how many people most ways count; of equals what the first says.
func settledHeads(ways []told) int64 {
	best, most := int64(0), 0
	for _, w := range ways {
		n := 0
		for _, o := range ways {
			if o.sum == w.sum {
				n++
			}
		}
		if n > most {
			best, most = w.sum, n
		}
	}
	return best
}

func (r *journal) judgeStaff(s, l int) {
	ways := r.ways(s, l)
	heads := settledHeads(ways)
	if len(ways) > 1 {
		r.examineStaff(s, l)
	}
	if r.Sheets[s].Lines[l].Total && r.blamedSplit(s, l, ways) {
		return
	}
	right := slices.IndexFunc(ways, func(w told) bool { return w.sum == heads })
	for _, w := range ways {
		if w.sum == heads || w.sum < heads && w.columns == 1 && w.roles[0] != printed.RoleHeads {
			continue // of a split with one column: some of the people
		}
		f := flaw{
			at: w.last, printed: fmt.Sprint(w.sum), right: fmt.Sprint(heads), level: Warning,
			message: fmt.Sprintf("“%s” menurut %s %d orang, menurut %s %d orang.", shorten(r.Sheets[s].Lines[l].Label, 60), ways[right].word, heads, w.word, w.sum),
			working: []string{ways[right].work, w.work},
		}
		// A split that leaves some people out may lack a column; one that counts too many, or a total, is wrong.
		if (w.sum > heads || len(w.roles) == 1 && w.roles[0] == printed.RoleHeads) && !r.rarelyAgrees(s, w) {
			f.level = Error
		}
		for c, column := range r.Sheets[s].Columns {
			if before := r.wrong[spot{s, l, c}]; before != nil && slices.Contains(w.roles, column.Role) {
				f.cause = before
			}
		}
		r.note(f)
	}
}

// blamedSplit calls one total of a row wrong whose splits differ: the only one that is not what
// its own column comes to, where with what it comes to all splits agree.
func (r *journal) blamedSplit(s, l int, ways []told) bool {
	var found *flaw
	for _, w := range ways {
		for c, column := range r.Sheets[s].Columns {
			at := spot{s, l, c}
			if !slices.Contains(w.roles, column.Role) || !usable(r.cell(at)) {
				continue
			}
			_, all, _, clear := r.addends(at)
			sum := sumOf(all)
			if !clear || len(all) < 2 {
				return false
			}
			if sum.Cmp(r.cell(at).Values[0].Number.Rat()) == 0 {
				continue
			}
			if found != nil {
				return false
			}
			now, _ := r.counted(at)
			mended := w.sum - now + sum.Num().Int64()
			for _, o := range ways {
				if o.word != w.word && o.sum != mended {
					return false
				}
			}
			found = &flaw{
				at: at, right: sum.RatString(), exact: sum, level: Error,
				message: fmt.Sprintf("%s “%s” tercetak %s; jumlah %d baris di atasnya %s.", column.Head, r.Sheets[s].Lines[l].Label, r.cell(at).Text, len(all), sum.RatString()),
				working: []string{addition(all) + " = " + sum.RatString()},
			}
		}
	}
	if found == nil || len(ways) < 2 || r.wrong[found.at] != nil {
		return false
	}
	r.flag(*found)
	return true
}

// rarelyAgrees reports that a split differs from the others in most rows: then a column of theirs
// is not printed, as of those who are neither.
func (r *journal) rarelyAgrees(s int, of told) bool {
	agree, differ := 0, 0
	for l := range r.Sheets[s].Lines {
		if r.Sheets[s].Lines[l].Head {
			continue
		}
		ways := r.ways(s, l)
		for _, w := range ways {
			if w.word != of.word || len(ways) < 2 {
				continue
			}
			if w.sum == settledHeads(ways) {
				agree++
			} else {
				differ++
			}
		}
	}
	return differ > 2 && differ > agree
}

// examineStaff notes that the splits of a row were held against one another.
func (r *journal) examineStaff(s, l int) {
	for c, column := range r.Sheets[s].Columns {
		for _, one := range splits() {
			if slices.Contains(one.roles, column.Role) {
				r.examine(spot{s, l, c})
			}
		}
	}
}

// missingHeads is by how much the split that a column belongs to falls short in a row; 0
// where it does not.
func (r *journal) missingHeads(at spot) int64 {
	ways := r.ways(at.sheet, at.line)
	role := r.Sheets[at.sheet].Columns[at.column].Role
	for _, w := range ways {
		if slices.Contains(w.roles, role) {
			return settledHeads(ways) - w.sum
		}
	}
	return 0
}

// overfilled finds more people in posts than the office needs by its analysis.
func overfilled(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		needed, heads := column(sheet, printed.RoleNeeded), column(sheet, printed.RoleHeads)
		if needed < 0 || heads < 0 {
			continue
		}
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			if line.Head || !usable(&line.Cells[needed]) || !usable(&line.Cells[heads]) {
				continue
			}
			need, have := line.Cells[needed].Values[0].Number, line.Cells[heads].Values[0].Number
			if !have.GreaterThan(need) || need.Sign() <= 0 {
				continue
			}
			r.note(flaw{
				at:      spot{s, l, heads},
				message: fmt.Sprintf("“%s” terisi %s orang, sedangkan kebutuhannya %s.", shorten(line.Label, 60), have, need),
			})
		}
	}
}

// countless finds things in an inventory without a quantity.
func countless(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		quantity := column(sheet, printed.RoleQuantity)
		if sheet.Kind != printed.KindAssets || quantity < 0 {
			continue
		}
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			if line.Head || line.Total || !line.Own || line.Cells[quantity].State != printed.Blank || !inventoried(sheet, line) {
				continue
			}
			r.note(flaw{
				at: spot{s, l, quantity}, printed: "kosong",
				message: fmt.Sprintf("“%s” tercatat tanpa jumlah.", shorten(line.Label, 60)),
			})
		}
	}
}

// inventoried reports that a row is a thing, not the heading of a group: it has a unit or a condition.
func inventoried(sheet *printed.Sheet, line *printed.Line) bool {
	for c, column := range sheet.Columns {
		if column.Role == printed.RoleCondition && line.Cells[c].State != printed.Blank {
			return true
		}
	}
	return line.Unit != "" && line.Cells[0].State != printed.Blank
}

// openRows finds rows of a checklist that were done more often than planned, and counts those
// done less often without a word why.
func openRows(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		planned, done := column(sheet, printed.RolePlanned), column(sheet, printed.RoleDone)
		if sheet.Kind != printed.KindFacilitation || planned < 0 || done < 0 {
			continue
		}
		reasons := column(sheet, printed.RoleNote) >= 0
		open := 0
		for l := range sheet.Lines {
			line := &sheet.Lines[l]
			p, d := &line.Cells[planned], &line.Cells[done]
			if line.Head || line.Total || !usable(p) || !usable(d) {
				continue
			}
			if d.Values[0].Number.GreaterThan(p.Values[0].Number) {
				r.note(flaw{
					at: spot{s, l, done}, level: Warning, code: codeNumerator,
					message: fmt.Sprintf("“%s” direncanakan %s, tercetak terlaksana %s.", shorten(line.Label, 60), p.Text, d.Text),
				})
			}
			if d.Values[0].Number.LessThan(p.Values[0].Number) && (!reasons || line.Cells[column(sheet, printed.RoleNote)].State == printed.Blank) {
				open++
			}
		}
		if open > 0 {
			r.note(flaw{
				at: spot{s, -1, -1}, level: Info,
				message: fmt.Sprintf("%d kegiatan direncanakan dan tidak terlaksana seluruhnya tanpa sebab dalam tabel.", open),
			})
		}
	}
}
