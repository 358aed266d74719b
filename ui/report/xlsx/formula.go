package xlsx

import (
	"fmt"
	"strings"

	"capaian/ui/files/workbook"
	"capaian/ui/report/table"
)

// What a spreadsheet holds of one formula and of one call in it.
const (
	longestFormula = 8000
	mostArguments  = 200
)

// formula is how the cell follows from others, or "" where it follows from none. Where what
// it needs is blank or N/A it stays blank, instead of becoming zero or an error.
func (p *places) formula(c *table.Cell) string {
	if c.Rule == nil {
		return ""
	}
	args := make([]argument, len(c.Rule.Args))
	for i, term := range c.Rule.Args {
		a, ok := p.argument(term)
		if !ok {
			return ""
		}
		args[i] = a
	}
	f := wording(c.Rule, args)
	for _, o := range operations() {
		if o.op != c.Rule.Op {
			continue
		}
		f = o.result(args)
		if d, limited := c.Rule.Floor.Value(); limited {
			f = fmt.Sprintf("MAX(%s,%s)", f, d)
		}
		if d, limited := c.Rule.Ceiling.Value(); limited {
			f = fmt.Sprintf("MIN(%s,%s)", f, d)
		}
		if o.needs != nil {
			f = fmt.Sprintf(`IF(%s,%s,"%s")`, o.needs(args), f, otherwise(c))
		}
	}
	if len(f) > longestFormula {
		return ""
	}
	return f
}

// otherwise is what stands where a figure cannot be computed: as now, N/A or the sign of what
// has no number, else nothing.
func otherwise(c *table.Cell) string {
	if c.HasFigure() {
		return ""
	}
	return c.Text
}

// argument is a term of a formula: the cells added up, and how to ask whether any holds a number.
type argument struct {
	value string // one cell, or their sum
	any   string // true where there is a number
	cells []string
	area  string // its ranges as they stand
}

// argument writes a term; false where a cell of it is in no sheet.
func (p *places) argument(t table.Term) (argument, bool) {
	var spans []string
	var cells []string
	for _, s := range joined(t) {
		sheet := p.of(s)
		if sheet == nil || s.Part >= len(sheet.rows) {
			return argument{}, false
		}
		part := &sheet.table.Bodies[s.Part]
		from, to := part.ColumnAt(s.Column), part.ColumnAt(s.ToColumn)
		if from < 0 || to < 0 {
			return argument{}, false
		}
		name, top := workbook.Quote(sheet.name)+"!", sheet.rows[s.Part]
		first, last := workbook.Ref(top+s.Row, from), workbook.Ref(top+s.ToRow, to)
		if first == last {
			spans = append(spans, name+first)
		} else {
			spans = append(spans, name+first+":"+last)
		}
		for row := s.Row; row <= s.ToRow; row++ {
			for c := from; c <= to; c++ {
				cells = append(cells, name+workbook.Ref(top+row, c))
			}
		}
	}
	if len(spans) == 0 {
		return argument{}, false
	}
	if len(cells) == 1 {
		return argument{cells[0], "ISNUMBER(" + cells[0] + ")", cells, cells[0]}, true
	}
	return argument{call("SUM", spans), call("COUNT", spans) + ">0", cells, strings.Join(spans, ",")}, true
}

// joined puts neighbouring cells of one column together.
func joined(t table.Term) table.Term {
	var out table.Term
	for _, s := range t {
		if n := len(out) - 1; n >= 0 && out[n].Table == s.Table && out[n].Code == s.Code && out[n].Part == s.Part &&
			out[n].Column == s.Column && out[n].ToColumn == s.ToColumn && out[n].ToRow+1 == s.Row {
			out[n].ToRow = s.ToRow
			continue
		}
		out = append(out, s)
	}
	return out
}

// call applies a function that adds up to any number of ranges.
func call(function string, spans []string) string {
	if len(spans) <= mostArguments {
		return function + "(" + strings.Join(spans, ",") + ")"
	}
	var sums []string
	for len(spans) > 0 {
		n := min(len(spans), mostArguments)
		sums = append(sums, function+"("+strings.Join(spans[:n], ",")+")")
		spans = spans[n:]
	}
	return "(" + strings.Join(sums, "+") + ")"
}

// operation is a row of the table of how operations are written: what must be there, if
// anything, and the result.
type operation struct {
	op     table.Op
	needs  func(a []argument) string
	result func(a []argument) string
}

func operations() []operation {
	one := func(a []argument) string { return a[0].any }
	both := func(a []argument) string { return fmt.Sprintf("AND(%s,%s)", a[0].any, a[1].any) }
	divisor := func(at int) func([]argument) string {
		return func(a []argument) string { return fmt.Sprintf("AND(%s,%s,%s<>0)", a[0].any, a[1].any, a[at].value) }
	}
	return []operation{
		{table.Value, one, func(a []argument) string { return a[0].value }},
		{table.Ratio, divisor(1), func(a []argument) string { return a[0].value + "/" + a[1].value + "*100" }},
		{table.Minus, both, func(a []argument) string { return a[0].value + "-" + a[1].value }},
		{table.Mean, one, func(a []argument) string { return "AVERAGE(" + a[0].area + ")" }},
		{table.Latest, nil, func(a []argument) string {
			f := `""`
			for _, c := range a[0].cells {
				f = fmt.Sprintf("IF(ISNUMBER(%s),%s,%s)", c, c, f)
			}
			return f
		}},
		{table.Marks, nil, func(a []argument) string {
			return fmt.Sprintf(`COUNTIF(%s,"?*")-COUNTIF(%s,"%s")`, a[0].area, a[0].area, table.NotOwed)
		}},
		{table.Achieved, divisor(0), func(a []argument) string { return a[1].value + "/" + a[0].value + "*100" }},
		{
			table.AchievedNegative,
			func(a []argument) string {
				return fmt.Sprintf("AND(%s,%s,OR(%s<>0,%s=0))", a[0].any, a[1].any, a[0].value, a[1].value)
			},
			func(a []argument) string {
				t, r := a[0].value, a[1].value
				return fmt.Sprintf("IF(%s=0,100,(%s-(%s-%s))/%s*100)", t, t, r, t, t)
			},
		},
	}
}
