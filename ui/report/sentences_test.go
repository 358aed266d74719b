package report_test

import (
	"fmt"
	"math/rand"
	"regexp"
	"testing"

	"github.com/shopspring/decimal"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/reporttest"
	"capaian/ui/uitest/tools"
)

// absurd are sentences that no office would sign, whatever its figures.
func absurd() map[string]*regexp.Regexp {
	all := map[string]*regexp.Regexp{}
	for name, pattern := range map[string]string{
		"a change of nothing":            `(naik|turun|bertambah|berkurang|selisih) (Rp)?0(,0+)?( |%|\.|;|$)`,
		"a change of nothing in percent": `Rp[\d.]+ \(0(,0+)?%\)`,
		"out of none":                    `\b[Dd]ari 0 (indikator|program|fasilitasi|dokumen\))|[Ss]eluruh 0 |[Ss]eluruhnya 0 |berjumlah 0 |memuat 0 |melalui 0 `,
		"none as a number":               `: 0 mengukur|dan 0 mengukur|, 0 mencapai target|dan 0 kegiatan`,
		"all of one":                     `Seluruh 1 `,
		"a space before percent":         `\d[ \x{00a0}]%`,
		"decimals of what is counted":    `\d,0+ (kasus|orang|dokumen|kegiatan|kali|aduan)\b`,
		"only so much, below nothing":    `baru (mencapai )?−`,
		"only all of it":                 `baru (mencapai )?(100(,0+)?|\d{3,}(,\d+)?)%`,
		"unchanged from":                 `tetap dari`,
		"a negative amount":              `Rp−`,
		"empty brackets":                 `\(\)|\( `,
		"a formatting error":             `%!|<nil>|NaN|\{|\}`,
		"stray signs":                    ` ,| \.( |$)|,,|;;|\.\.( |$)|: *\.|  `,
		"a number with two commas":       `\d,\d+,\d`,
		"a unit behind a letter":         `\([A-F]-?\)(%| (kasus|orang|dokumen))`,
		"a broken sentence":              `Esa, seluruh`,
		"points of what is in percent":   `PMK.*poin`,
	} {
		all[name] = regexp.MustCompile(pattern)
	}
	return all
}

// madeUp is the example with figures, units and rules thrown at random: what is blank, zero,
// far off, whole, or all but reached stands beside each other.
func madeUp(t *testing.T, r *rand.Rand) *model.Book {
	t.Helper()
	b := reporttest.Example(t)
	var more []model.Record
	number := func(whole bool) model.Reading {
		switch n := r.Intn(12); {
		case n == 0:
			return model.Reading{}
		case n == 1:
			return model.IntOf(0)
		case n == 2:
			return model.NotApplicable()
		case n == 3 && !whole:
			return model.ValueOf(decimal.New(99_999, -3))
		case n == 4:
			return model.IntOf(100)
		case whole:
			return model.IntOf(int64(r.Intn(60)))
		}
		return model.ValueOf(decimal.New(int64(r.Intn(20_000)), -2))
	}
	counted := map[model.ID]bool{}
	for _, ind := range b.Indicators {
		whole := r.Intn(2) == 0
		ind.Unit = [...]string{"Persen", "Kasus", "Orang", "Angka", "Dokumen"}[r.Intn(5)]
		whole = whole || ind.Unit != "Persen" && ind.Unit != "Angka"
		counted[ind.ID] = whole
		ind.Polarity = [...]model.Polarity{model.Positive, model.Negative}[r.Intn(2)]
		ind.Aggregation = [...]model.Aggregation{model.Cumulative, model.Sum, model.Mean, model.Last}[r.Intn(4)]
		ind.Graded = r.Intn(4) == 0
		ind.Source, ind.Document = model.Typed, ""
		if r.Intn(5) == 0 && !whole {
			ind.Source = model.FromFacilitation
		}
		ind.StrategicEnd = number(whole)
		more = append(more, &ind, &model.Target{Indicator: ind.ID, Agreement: model.Revised, Value: number(whole)}, &model.Target{Indicator: ind.ID, Agreement: model.Initial, Value: number(whole)})
		for _, q := range model.Quarters() {
			a := &model.Actual{Indicator: ind.ID, Quarter: q}
			if ind.Source == model.Typed {
				a.Value = number(whole)
			}
			more = append(more, a)
		}
		more = append(more, &model.History{Indicator: ind.ID, Year: 2023, Target: number(whole), Actual: number(whole)})
	}
	for i := range b.Peers {
		p := b.Peers[i]
		p.Actual = number(counted[p.Indicator])
		more = append(more, &p)
	}
	for i := range b.Nodes {
		for _, v := range b.Versions {
			if a := b.Amount(b.Nodes[i].ID, v.ID); !a.IsBlank() && r.Intn(3) > 0 {
				more = append(more, &model.Amount{Node: b.Nodes[i].ID, Version: v.ID, Value: model.IntOf(int64(r.Intn(3)) * int64(r.Intn(1_000_000)))})
			}
		}
		for _, q := range model.Quarters() {
			if s := b.Spent(b.Nodes[i].ID, q); !s.IsBlank() && r.Intn(3) > 0 {
				more = append(more, &model.Spent{Node: b.Nodes[i].ID, Quarter: q, Value: model.IntOf(int64(r.Intn(3)) * int64(r.Intn(1_000_000)))})
			}
		}
	}
	settings := b.Settings
	settings.Decimals = r.Intn(4)
	settings.Efficiency = model.Efficiencies()[r.Intn(2)].Key
	changed := map[model.Ref]bool{}
	for _, one := range more {
		changed[one.Ref()] = true
	}
	kept := []model.Record{&settings}
	for _, one := range b.Records() {
		if one.Ref() != settings.Ref() && !changed[one.Ref()] {
			kept = append(kept, one)
		}
	}
	return model.NewBook(2024, 1, append(kept, more...))
}

// sentences are the texts of a report, paragraph by paragraph and item by item; what an
// office has still to say is left out.
func sentences(d *doc.Document) []string {
	var all []string
	say := func(runs []doc.Run) {
		s := ""
		for _, r := range runs {
			if r.Gap {
				r.Text = "…"
			}
			s += r.Text
		}
		all = append(all, s)
	}
	for b := range d.Blocks() {
		switch b := b.(type) {
		case doc.Paragraph:
			say(b.Runs)
		case doc.List:
			for _, item := range b.Items {
				say(item)
			}
		}
	}
	return all
}

// No figures of any year make the report say something absurd. Reading three thousand years
// takes CAPAIAN_TEST_LONG.
func TestNoSentenceIsAbsurd(t *testing.T) {
	years := 150
	if tools.Long() {
		years = 3_000
	}
	wrong := absurd()
	told := map[string]int{}
	read := func(where string, b *model.Book, q model.Quarter) {
		for _, s := range sentences(&build(b, q).Document) {
			for name, pattern := range wrong {
				if at := pattern.FindString(s); at != "" {
					if told[name]++; told[name] <= 3 {
						t.Errorf("%s: %s (%q) in\n%s", where, name, at, s)
					}
				}
			}
		}
	}
	for name, b := range map[string]*model.Book{"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare()} {
		for _, q := range model.Quarters() {
			read(name, b, q)
		}
	}
	for seed := range years {
		r := rand.New(rand.NewSource(int64(seed)))
		read(fmt.Sprint("year ", seed), madeUp(t, r), model.Quarters()[r.Intn(4)])
	}
	if len(told) > 0 {
		t.Log(told)
	}
}
