package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode"

	"capaian/calc/printed"
)

// product is a way in which a column follows from one or two columns before it by multiplying
// or dividing: price and number, score and weight, people and households.
type product struct {
	words  string // with {a} and {b} for the heads of the two
	of     func(a, b *big.Rat) *big.Rat
	yearly bool // it makes a year of a month
	alone  bool // it takes {a} only
	told   bool // by a number of the title
	times  bool // it multiplies {a} and {b}, so a further factor may stand beside them
}

// products are those tried, the usual ones first. A factor that stands alone is that by which a
// survey brings its scores to 100, or the weight of one of its questions.
func products() []product {
	over := func(times int64) func(a, b *big.Rat) *big.Rat {
		return func(a, b *big.Rat) *big.Rat {
			if b.Sign() == 0 {
				return nil
			}
			q := new(big.Rat).Quo(a, b)
			return q.Mul(q, big.NewRat(times, 1))
		}
	}
	all := []product{
		{words: "{a} × {b}", times: true, of: func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }},
		{words: "{a} × {b} ÷ 100", times: true, of: func(a, b *big.Rat) *big.Rat { x := new(big.Rat).Mul(a, b); return x.Quo(x, hundred()) }},
		{words: "{a} × {b} ÷ 10", times: true, of: func(a, b *big.Rat) *big.Rat {
			x := new(big.Rat).Mul(a, b)
			return x.Quo(x, big.NewRat(10, 1)) // kw/ha
		}},
		{words: "{a} ÷ {b}", of: over(1)},
		{words: "{a} ÷ {b} × 100", of: over(100)},
		{words: "{a} ÷ {b} × 1.000", of: over(1_000)},
		{words: "{a} ÷ {b} × 10.000", of: over(10_000)},
		{words: "{a} ÷ {b} × 100.000", of: over(100_000)},
	}
	all = append(all, product{words: "{a} × 12", alone: true, yearly: true, of: func(a, _ *big.Rat) *big.Rat { return new(big.Rat).Mul(a, big.NewRat(12, 1)) }})
	for _, k := range scoreFactors() {
		by, _ := new(big.Rat).SetString(strings.Replace(k, ",", ".", 1))
		all = append(all, product{words: "{a} × " + strings.Replace(k, "/", " ÷ ", 1), alone: true, of: func(a, _ *big.Rat) *big.Rat { return new(big.Rat).Mul(a, by) }})
	}
	return all
}

// scoreFactors bring scores of 1 to 4 and of 1 to 5 to 100, and weigh one of so many questions:
// 0,11 and 0,111 of nine, 0,071 of fourteen.
func scoreFactors() []string {
	return []string{"25", "20", "0,111", "1/9", "0,11", "0,1111", "0,071", "1/14", "0,07", "0,0714", "0,125", "0,13", "0,1", "1/100"}
}

// leastProducts is in how many rows a product must hold before another row is held to it.
const leastProducts = 3

// madeBy is a product with the columns that it takes; b is that of a where it takes one.
type madeBy struct {
	product
	a, b          int
	holds, breaks int
	digits        int // of the figures that hold
}

// mayBe reports that a product could still be taken, and instead of the best, with so many rows to
// come.
func (one *madeBy) mayBe(best *madeBy, rows int) bool {
	most := one.holds + rows
	return most-one.breaks >= best.holds-best.breaks && (one.breaks < 2 || most > 2*one.breaks)
}

// productFigures holds columns that no other check explains against the columns that they are
// the product or the quotient of.
func productFigures(r *reader) {
	for s := range r.Sheets {
		sheet := &r.Sheets[s]
		if sheet.Kind == printed.KindOther || sheet.Kind == printed.KindScale || len(sheet.Lines) > mostRows {
			continue
		}
		for c, column := range sheet.Columns {
			told := (column.Role == printed.RoleAbsorption || column.Role == printed.RoleAchieved) && len(r.titleNumbers(s)) > 0
			if !follower(column.Role) && !told || r.related(s, c) {
				continue
			}
			if by, found := r.productOf(s, c); found {
				r.judgeProducts(s, c, &by)
			}
		}
	}
	closingFigures(r)
	rankFigures(r)
	percentRows(r)
}

// follower reports that a column of the role may be a product of others: a target or an actual is
// set or measured.
func follower(role printed.Role) bool {
	switch role {
	case printed.NoRole, printed.RoleQuantity, printed.RoleResult, printed.RoleBudget, printed.RoleRatio:
		return true
	}
	return false
}

// related reports that a column is known to follow from others in most of its rows.
func (r *journal) related(s, c int) bool {
	for _, one := range r.relations {
		if one.Where.Table == r.Sheets[s].At && one.Where.Column == c && one.Holds*2 > one.Rows {
			return true
		}
	}
	return false
}

// productOf is the product by which most rows of a column follow from those before it.
func (r *reader) productOf(s, c int) (madeBy, bool) {
	var best madeBy
	inputs := r.inputsOf(s, c)
	title := slices.Concat(r.titleNumbers(s), headNumbers(r.Sheets[s].Columns[c].Head))
	for _, p := range slices.Concat(title, products()) {
		for _, a := range inputs {
			for _, b := range inputs {
				if p.yearly && !r.monthly(s, a, c) || p.alone && !p.yearly && !p.told && !r.scored(s, a, c) || !p.told && !follower(r.Sheets[s].Columns[c].Role) {
					continue
				}
				if a >= c || b >= c || !p.times && r.Sheets[s].Columns[c].Role == printed.RoleBudget || p.alone != (a == b) || p.words == "{a} × {b}" && a > b {
					continue
				}
				weighted := p.times && (r.weighs(s, c, a, b) || r.namesBoth(s, c, a, b))
				one, seen := madeBy{product: p, a: a, b: b}, map[string]bool{}
				for l := range r.Sheets[s].Lines {
					if !one.mayBe(&best, len(r.Sheets[s].Lines)-l) {
						break
					}
					if one.times && r.Sheets[s].Lines[l].Total {
						continue
					}
					switch follows, told, telling := r.madeBy(spot{s, l, c}, &one); {
					case !told:
					case follows && weighted:
						one.holds++
						one.digits += leastDigits
					case !follows:
						one.breaks++
					case telling && !seen[r.cell(spot{s, l, a}).Text+"|"+r.cell(spot{s, l, b}).Text]:
						seen[r.cell(spot{s, l, a}).Text+"|"+r.cell(spot{s, l, b}).Text] = true
						one.holds++
						one.digits += figuresOf(r.cell(spot{s, l, c}))
					}
				}
				if x, y := one.holds-one.breaks, best.holds-best.breaks; x > y || x == y && x > 0 && r.under(s, c, a, b) && !r.under(s, c, best.a, best.b) {
					best = one
				}
			}
		}
	}
	if best.holds >= leastProducts-1 && best.breaks <= 1 && r.namesBoth(s, c, best.a, best.b) {
		return best, true // jiwa/KK
	}
	return best, best.digits >= min(leastDigits*best.holds, 2*leastDigits+1) && (best.holds >= leastProducts && best.holds > 2*best.breaks || best.holds == leastProducts-1 && best.breaks <= 1)
}

// under reports that a column stands under one outer head with two others.
func (r *pages) under(s, c, a, b int) bool { return r.together(s, c, a) && r.together(s, c, b) }

// weighs reports that a column is called weighted and one of two others the weight.
func (r *pages) weighs(s, c, a, b int) bool {
	name := func(i int) string { return strings.ToLower(r.Sheets[s].Columns[i].Head) }
	return hasAny(name(c), "tertimbang", "terbobot", "berbobot") && (strings.HasPrefix(name(a), "bobot") || strings.HasPrefix(name(b), "bobot"))
}

// namesBoth reports that the head of a column is made of those of two others, word for word.
func (r *pages) namesBoth(s, c, a, b int) bool {
	name := func(i int) string {
		bare, _, _ := strings.Cut(strings.ToLower(r.Sheets[s].Columns[i].Head), "(")
		return " " + strings.Join(strings.FieldsFunc(bare, func(x rune) bool { return !unicode.IsLetter(x) && !unicode.IsDigit(x) }), " ") + " "
	}
	return a != b && len(name(a)) > 3 && len(name(b)) > 3 && strings.Contains(name(c), name(a)) && strings.Contains(name(c), name(b))
}

// figuresOf counts the digits of a figure without its leading zeros.
func figuresOf(cell *printed.Cell) int {
	return len(strings.TrimLeft(cell.Values[0].Number.Coefficient().String(), "-"))
}

// scored reports that a head speaks of scores that are weighed or brought to 100.
func (r *pages) scored(s, a, c int) bool {
	sheet := &r.Sheets[s]
	return hasAny(strings.ToLower(sheet.Columns[a].Head+" "+sheet.Columns[c].Head+" "+sheet.Table.Title), "konversi", "tertimbang", "terbobot", "ikm", "skm", "nrr", "unsur", "survei", "kepuasan", "indeks")
}

// monthly reports that a head speaks of a month and another of the year.
func (r *pages) monthly(s, a, c int) bool {
	month, year := strings.ToLower(r.Sheets[s].Columns[a].Head), strings.ToLower(r.Sheets[s].Columns[c].Head)
	return hasAny(month, "bulan", "/bln") && hasAny(year, "tahun", "/thn", "12 bulan")
}

// leastDigits are the digits of a figure that does not follow from others by chance.
const leastDigits = 3

// madeBy reports that a figure follows by a product; told is false where one of the three cannot
// be read. It is telling where no other formula would give the same by chance.
func (r *reader) madeBy(at spot, by *madeBy) (follows, told, telling bool) {
	line := r.line(at)
	a, b, cell := &line.Cells[by.a], &line.Cells[by.b], &line.Cells[at.column]
	if line.Head || line.Mean || !usable(cell) || !usable(a) || !usable(b) {
		return false, false, false
	}
	exact := by.of(a.Values[0].Number.Rat(), b.Values[0].Number.Rat())
	if exact == nil {
		return false, false, false
	}
	v := cell.Values[0]
	follows = r.near(v, &reading{formula: formula{of: by.of}}, a.Values[0], b.Values[0])
	telling = figuresOf(cell) > 1
	for _, x := range []printed.Value{a.Values[0], b.Values[0]} {
		if n := x.Number.Rat(); n.Sign() == 0 || n.Cmp(big.NewRat(1, 1)) == 0 || n.Cmp(hundred()) == 0 || by.times && x.Places > 0 && v.Places == 0 {
			telling = false
		}
	}
	if v.Number.Equal(a.Values[0].Number) || v.Number.Equal(b.Values[0].Number) {
		telling = false // 10 of something, by 10
	}
	return follows, true, telling
}

// unlike says that a cell is not what it is made from, in words, comes to.
func (r *reader) unlike(at spot, words string, exact *big.Rat) string {
	return fmt.Sprintf("%s “%s” tercetak %s; %s = %s.", shorten(r.Sheets[at.sheet].Columns[at.column].Head, 40), shorten(r.line(at).Label, 60), r.cell(at).Text, words, r.tell(exact))
}

// flagEach flags what breaks a rule that held in so many rows: doubtful where those are few or,
// of several, not many more.
func (r *reader) flagEach(broken []flaw, holds int) {
	for _, f := range broken {
		if holds < leastProducts || len(broken) > 1 && holds < leastProducts*len(broken) {
			f.level = Warning
		}
		if r.wrong[f.at] == nil {
			r.flag(f)
		}
	}
}

// judgeProducts tells of the rows of a column that do not follow as the others do.
func (r *reader) judgeProducts(s, c int, by *madeBy) {
	head := func(i int) string { return shorten(r.Sheets[s].Columns[i].Head, 40) }
	words := strings.NewReplacer("{a}", head(by.a), "{b}", head(by.b)).Replace(by.words)
	r.relate(s, c, words, by.holds, by.holds+by.breaks)
	for l := range r.Sheets[s].Lines {
		at, a, b := spot{s, l, c}, spot{s, l, by.a}, spot{s, l, by.b}
		if line := r.line(at); line.Total && (by.times || by.alone) && !line.Head && line.Closing == nil && usable(r.cell(at)) {
			r.judgeProductSum(at, by)
			continue
		}
		follows, told, _ := r.madeBy(at, by)
		if !told || r.line(at).Total && by.times {
			continue
		}
		r.examine(at, a, b)
		exact := by.of(r.exactOf(a), r.exactOf(b))
		if follows || r.wrong[at] != nil || exact == nil || agrees(r.cell(at).Values, exact) != wrong || by.times && r.whole(at) && furtherFactor(r.exactOf(at), exact) {
			continue
		}
		f := flaw{
			code: codeProduct, at: at, right: r.plain(exact), exact: exact,
			message: r.unlike(at, words, exact),
			working: []string{fmt.Sprintf("%s: %s dan %s → %s, seperti pada %d dari %d baris", words, r.cell(a).Text, r.cell(b).Text, r.tell(exact), by.holds, by.holds+by.breaks)},
		}
		switch cause := r.wrong[a]; {
		case r.line(at).Total, by.holds < leastProducts, len(r.cell(at).Values) > 1, by.breaks > 1 && by.holds < leastProducts*by.breaks:
			f.level = Warning // a total may average what is above it
		case r.whole(at) && r.summedUp(at):
			f.at, f.level, f.exact, f.right = spot{s, l, -1}, Warning, nil, ""
			f.message += " Jumlah di bawahnya cocok dengan angka tercetak, jadi salah satu yang dikalikan mungkin keliru."
			f.printed = r.cell(at).Text
			r.note(f)
			continue
		case cause != nil:
			f.cause = cause
		default:
			f.cause = r.wrong[b]
		}
		r.flag(f)
	}
}

// judgeProductSum holds a total of products against what they should be. Where another row is no
// product, or only two rows are, it is doubtful.
func (r *reader) judgeProductSum(at spot, by *madeBy) {
	since, all, _, clear := r.addends(at)
	if len(since) == 0 {
		since = all
	}
	if !clear || len(all) < 2 || r.wrong[at] != nil || r.exactOf(at).Cmp(new(big.Rat).Quo(sumOf(all), big.NewRat(int64(len(all)), 1))) == 0 && !r.weighed(at) || !r.aboveAll(at) && !r.weighed(at) {
		return
	}
	r.examine(at)
	exact := r.rightSum(since)
	slack := new(big.Rat).Mul(unit(max(r.cell(at).Values[0].Places, since[0].value.Places), 2), big.NewRat(int64(len(since)+1), 1))
	if by.times && slack.Cmp(big.NewRat(1, 2)) >= 0 {
		slack.SetInt64(0) // whole amounts lost nothing
	}
	gap := new(big.Rat).Sub(exact, r.exactOf(at))
	if gap.Abs(gap).Cmp(slack) <= 0 || r.addsUp(at, all) || far(exact, r.exactOf(at)) && !r.weighed(at) {
		return
	}
	f := flaw{
		code: codeTotal, at: at, right: r.plainSum(exact, at), exact: exact,
		message: fmt.Sprintf("%s tercetak %s; jumlah %d baris di atasnya %s.", r.line(at).Label, r.cell(at).Text, len(since), r.tell(exact)),
		working: []string{addition(since) + " = " + r.tell(exact)},
	}
	if by.holds < leastProducts || by.holds+by.breaks < len(since) {
		f.level = Warning
	}
	r.flag(f)
}

// furtherFactor reports that a figure is so many times another, as where days or people are
// counted in besides.
func furtherFactor(a, b *big.Rat) bool {
	if a.Sign() == 0 || b.Sign() == 0 {
		return false
	}
	q := new(big.Rat).Quo(a, b)
	return q.IsInt() || q.Inv(q).IsInt()
}

// summedUp reports that a total below a figure is what its column comes to with it.
func (r *reader) summedUp(at spot) bool {
	for l := at.line + 1; l < len(r.Sheets[at.sheet].Lines); l++ {
		total := spot{at.sheet, l, at.column}
		if line := r.line(total); !line.Total || line.Head || !usable(r.cell(total)) {
			continue
		}
		since, all, _, clear := r.addends(total)
		return clear && (len(since) > 1 && r.addsUp(total, since) || len(all) > 1 && r.addsUp(total, all))
	}
	return false
}
