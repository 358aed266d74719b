package check

import (
	"fmt"
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
	sum  int64
	last spot
	work string
}

func (r *reader) judgeStaff(s, l int) {
	sheet := &r.Sheets[s]
	var ways []told
	for _, one := range splits() {
		t := told{split: one}
		var parts []string
		found := false
		for c, column := range sheet.Columns {
			cell := &sheet.Lines[l].Cells[c]
			if !hasRole(one.roles, column.Role) || !cell.Known() {
				continue
			}
			if !cell.Values[0].Number.IsInteger() || len(cell.Values) > 1 {
				return
			}
			n := cell.Values[0].Number.IntPart()
			t.sum += n
			t.last, found = spot{s, l, c}, true
			parts = append(parts, fmt.Sprintf("%s %d", sheet.Columns[c].Head, n))
		}
		if found {
			t.work = one.word + ": " + strings.Join(parts, " + ") + fmt.Sprintf(" = %d", t.sum)
			ways = append(ways, t)
		}
	}
	for i := 1; i < len(ways); i++ {
		if ways[i].sum == ways[0].sum {
			continue
		}
		f := flaw{
			at: ways[i].last, printed: fmt.Sprint(ways[i].sum), right: fmt.Sprint(ways[0].sum), level: Warning,
			message: fmt.Sprintf("Pegawai “%s” menurut %s %d orang, menurut %s %d orang.", shorten(r.Sheets[s].Lines[l].Label, 60), ways[0].word, ways[0].sum, ways[i].word, ways[i].sum),
			working: []string{ways[0].work, ways[i].work},
		}
		// A split that leaves some people out may lack a column; one that counts too many, or a total, is wrong.
		if ways[i].sum > ways[0].sum || ways[i].word == "jumlah" {
			f.level = Error
		}
		r.note(f)
	}
}

func hasRole(roles []printed.Role, role printed.Role) bool {
	for _, one := range roles {
		if one == role {
			return true
		}
	}
	return false
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
