package text

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// AnalysisOpening drafts the opening of the analysis of a goal or objective from the figures
// alone, a sentence for each of its indicators: what was reached of which target, what that
// comes to, and at the year's end how it stands against last year. It says what is missing
// instead of leaving it out. Without indicators there is nothing to say.
func AnalysisOpening(b *model.Book, r *calc.Results, node model.ID) []string {
	var sentences []string
	for _, i := range b.Measures(node) {
		o := opening{b: b, r: r, ind: &b.Indicators[i], m: &r.Measures[i], places: b.Settings.Decimals}
		sentences = append(sentences, o.when()+" "+o.says()+".")
	}
	return sentences
}

// opening is the opening sentence of one indicator.
type opening struct {
	b      *model.Book
	r      *calc.Results
	ind    *model.Indicator
	m      *calc.Measure
	places int
}

func (o *opening) when() string {
	year := strconv.Itoa(o.b.Year)
	if o.r.Quarter == model.Q4 {
		return "Pada tahun " + year
	}
	return "Sampai dengan TW " + o.r.Quarter.Roman() + " tahun " + year
}

// says is the sentence after its time, by what is known.
func (o *opening) says() string {
	name := o.ind.Name
	target, actual := o.target(), o.actual()
	switch {
	case o.m.Target.Has(calc.NotApplicable) && o.m.Actual.Has(calc.NotApplicable):
		return name + " tidak diukur (N/A)"
	case !o.m.Target.Known() && o.m.Actual.Has(calc.NotFilled):
		return "target dan realisasi " + name + " belum diisi"
	case !o.m.Actual.Known() && !o.m.Target.Known():
		return fmt.Sprintf("%s tidak dapat dinilai: realisasi %s, target %s", name, o.why(o.m.Actual), o.why(o.m.Target))
	case !o.m.Actual.Known():
		return fmt.Sprintf("realisasi %s %s, sehingga capaian terhadap target %s belum dapat dihitung", name, o.why(o.m.Actual), target)
	case !o.m.Target.Known():
		return fmt.Sprintf("%s mencapai %s; targetnya %s, sehingga capaiannya tidak dapat dihitung", name, actual, o.why(o.m.Target))
	case !o.m.Achievement.Known():
		return fmt.Sprintf("%s mencapai %s; capaian terhadap target %s %s", name, actual, target, o.why(o.m.Achievement))
	}
	of := "dari target "
	if o.ind.Polarity == model.Negative {
		of = "terhadap target setinggi-tingginya "
	}
	return fmt.Sprintf("%s mencapai %s %s%s, sehingga capaiannya %s (%s) dan %s%s",
		name, actual, of, target, o.achievement(), o.m.Rating, o.verdict(), o.since())
}

// why says what is wrong with a figure that is not there, as the end of a clause.
func (o *opening) why(f calc.Figure) string {
	words := strings.Join(f.Flags.Words(), ", ")
	if f.Flags&^(calc.NotFilled|calc.NoTarget|calc.NotApplicable) == 0 {
		return words
	}
	return "tidak dapat dihitung (" + strings.ReplaceAll(words, ", tidak dapat dihitung", "") + ")"
}

// target carries the letter that the agreement gives it, else the one its number has.
func (o *opening) target() string {
	grade := o.b.TargetAt(o.ind.ID, o.r.Quarter).Letter()
	if grade == "" {
		grade = o.m.TargetGrade
	}
	return Measured(o.ind, o.m.Target, o.places) + UnitAfter(o.ind.Unit) + letter(grade)
}

func (o *opening) actual() string {
	s := Measured(o.ind, o.m.Actual, o.places) + UnitAfter(o.ind.Unit) + letter(o.m.Grade)
	switch {
	case o.ind.Source == model.FromFacilitation:
		s += fmt.Sprintf(" (%d dari %d fasilitasi)", o.r.Facilitation.Realised, o.r.Facilitation.Planned)
	case o.ind.Source == model.FromDocuments && o.ind.Document == "":
		s += fmt.Sprintf(" (%d dari %d dokumen)", o.r.Documents.OnTime, o.r.Documents.Owed)
	}
	if o.m.Actual.Has(calc.Partial) {
		s += " menurut triwulan yang sudah terisi"
	}
	return s
}

func (o *opening) achievement() string {
	s := Figure(o.m.Achievement, o.places) + "%"
	if o.m.Achievement.Flags&(calc.Capped|calc.Floored) != 0 {
		s += " setelah dibatasi"
	}
	return s
}

// verdict compares what was reached with the target itself, not with what is shown of it.
func (o *opening) verdict() string {
	switch calc.Difference(o.m.Raw, whole(100)).Exact().Sign() {
	case -1:
		return "belum mencapai target"
	case 1:
		return "melampaui target"
	}
	return "memenuhi target"
}

// since compares with last year, which a part of a year cannot.
func (o *opening) since() string {
	year := strconv.Itoa(o.b.Year - 1)
	switch {
	case o.r.Quarter != model.Q4:
		return ""
	case o.m.LastYear.Has(calc.NotApplicable):
		return "; capaian tahun " + year + " tidak ada (N/A) sehingga tidak dibandingkan"
	case !o.m.Change.Known():
		return ""
	}
	before := "capaian tahun " + year + " sebesar " + Figure(o.m.LastYear, o.places) + "%"
	change, _ := o.m.Change.Round(o.places)
	switch {
	case o.m.Change.Exact().Sign() == 0:
		return ", sama dengan " + before
	case change.IsZero():
		return ", hampir sama dengan " + before
	case change.IsNegative():
		return ", turun " + Number(change.Neg(), o.places) + " poin dari " + before
	}
	return ", naik " + Number(change, o.places) + " poin dari " + before
}

func letter(grade string) string {
	if grade == "" {
		return ""
	}
	return " (" + grade + ")"
}

// UnitAfter is a unit as it stands behind a figure: a sign for percent, nothing for what is a
// mere number, else the word.
func UnitAfter(unit string) string {
	switch Fold(strings.TrimSpace(unit)) {
	case "", "angka", "indeks", "nilai", "skor", "poin":
		return ""
	case "persen", "%":
		return "%"
	}
	return " " + strings.ToLower(strings.TrimSpace(unit))
}

// Measured prints a figure of an indicator within a sentence, as Figure does; what is counted,
// and not a percentage or an index, has no decimals where it is whole: 25 kasus.
func Measured(ind *model.Indicator, f calc.Figure, places int) string {
	if unit := UnitAfter(ind.Unit); unit != "" && unit != "%" && f.Known() && f.Exact().IsInt() {
		return Figure(f, 0)
	}
	return Figure(f, places)
}

func whole(n int64) calc.Figure { return calc.Entered(model.IntOf(n)) }
