package text

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
)

// AnalysisLead drafts the opening of the analysis of a goal or objective from the figures
// alone, a sentence for each of its indicators: what was reached of which target, what that
// comes to, and at the year's end how it stands against last year. It says what is missing
// instead of leaving it out. Without indicators there is nothing to say.
func AnalysisLead(b *model.Book, r *calc.Results, node model.ID) []string {
	var sentences []string
	for _, i := range b.Measures(node) {
		l := lead{b: b, r: r, ind: &b.Indicators[i], m: &r.Measures[i], places: b.Settings.Decimals}
		sentences = append(sentences, l.when()+" "+l.says()+".")
	}
	return sentences
}

// lead is the opening sentence of one indicator.
type lead struct {
	b      *model.Book
	r      *calc.Results
	ind    *model.Indicator
	m      *calc.Measure
	places int
}

func (l *lead) when() string {
	year := strconv.Itoa(l.b.Year)
	if l.r.Quarter == model.Q4 {
		return "Pada tahun " + year
	}
	return "Sampai dengan TW " + l.r.Quarter.Roman() + " tahun " + year
}

// says is the sentence after its time, by what is known.
func (l *lead) says() string {
	name := l.ind.Name
	target, actual := l.target(), l.actual()
	switch {
	case l.m.Target.Has(calc.NotApplicable) && l.m.Actual.Has(calc.NotApplicable):
		return name + " tidak diukur (N/A)"
	case !l.m.Target.Known() && l.m.Actual.Has(calc.NotFilled):
		return "target dan realisasi " + name + " belum diisi"
	case !l.m.Actual.Known() && !l.m.Target.Known():
		return fmt.Sprintf("%s tidak dapat dinilai: realisasi %s, target %s", name, l.why(l.m.Actual), l.why(l.m.Target))
	case !l.m.Actual.Known():
		return fmt.Sprintf("realisasi %s %s, sehingga capaian terhadap target %s belum dapat dihitung", name, l.why(l.m.Actual), target)
	case !l.m.Target.Known():
		return fmt.Sprintf("%s mencapai %s; targetnya %s, sehingga capaiannya tidak dapat dihitung", name, actual, l.why(l.m.Target))
	case !l.m.Achievement.Known():
		return fmt.Sprintf("%s mencapai %s; capaian terhadap target %s %s", name, actual, target, l.why(l.m.Achievement))
	}
	of := "dari target "
	if l.ind.Polarity == model.Negative {
		of = "terhadap target setinggi-tingginya "
	}
	return fmt.Sprintf("%s mencapai %s %s%s, sehingga capaiannya %s (%s) dan %s%s",
		name, actual, of, target, l.achievement(), l.m.Rating, l.verdict(), l.since())
}

// why says what is wrong with a figure that is not there, as the end of a clause.
func (l *lead) why(f calc.Figure) string {
	words := strings.Join(f.Flags.Words(), ", ")
	if f.Flags&^(calc.NotFilled|calc.NoTarget|calc.NotApplicable) == 0 {
		return words
	}
	return "tidak dapat dihitung (" + strings.ReplaceAll(words, ", tidak dapat dihitung", "") + ")"
}

// target carries the letter that the agreement gives it, else the one its number has.
func (l *lead) target() string {
	grade := l.b.TargetAt(l.ind.ID, l.r.Quarter).Letter()
	if grade == "" {
		grade = l.m.TargetGrade
	}
	return Measured(l.ind, l.m.Target, l.places) + UnitAfter(l.ind.Unit) + letter(grade)
}

func (l *lead) actual() string {
	s := Measured(l.ind, l.m.Actual, l.places) + UnitAfter(l.ind.Unit) + letter(l.m.Grade)
	switch {
	case l.ind.Source == model.FromFacilitation:
		s += fmt.Sprintf(" (%d dari %d fasilitasi)", l.r.Facilitation.Realised, l.r.Facilitation.Planned)
	case l.ind.Source == model.FromDocuments && l.ind.Document == "":
		s += fmt.Sprintf(" (%d dari %d dokumen)", l.r.Documents.OnTime, l.r.Documents.Owed)
	}
	if l.m.Actual.Has(calc.Partial) {
		s += " menurut triwulan yang sudah terisi"
	}
	return s
}

func (l *lead) achievement() string {
	s := Figure(l.m.Achievement, l.places) + "%"
	if l.m.Achievement.Flags&(calc.Capped|calc.Floored) != 0 {
		s += " setelah dibatasi"
	}
	return s
}

// verdict compares what was reached with the target itself, not with what is shown of it.
func (l *lead) verdict() string {
	switch calc.Difference(l.m.Raw, whole(100)).Exact().Sign() {
	case -1:
		return "belum mencapai target"
	case 1:
		return "melampaui target"
	}
	return "memenuhi target"
}

// since compares with last year, which a part of a year cannot.
func (l *lead) since() string {
	year := strconv.Itoa(l.b.Year - 1)
	switch {
	case l.r.Quarter != model.Q4:
		return ""
	case l.m.LastYear.Has(calc.NotApplicable):
		return "; capaian tahun " + year + " tidak ada (N/A) sehingga tidak dibandingkan"
	case !l.m.Change.Known():
		return ""
	}
	before := "capaian tahun " + year + " sebesar " + Figure(l.m.LastYear, l.places) + "%"
	change, _ := l.m.Change.Round(l.places)
	switch {
	case l.m.Change.Exact().Sign() == 0:
		return ", sama dengan " + before
	case change.IsZero():
		return ", hampir sama dengan " + before
	case change.IsNegative():
		return ", turun " + Number(change.Neg(), l.places) + " poin dari " + before
	}
	return ", naik " + Number(change, l.places) + " poin dari " + before
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
