package cli_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/byhand"
)

// same reports that what is shown is the exact figure rounded once; a sign or a word where there
// is none.
func same(shown string, exact *big.Rat) bool {
	got := byhand.Printed(shown)
	if got == nil || exact == nil {
		return got == nil && exact == nil
	}
	return got.Cmp(byhand.Round(exact, 2)) == 0
}

func exactly(n *big.Rat) string {
	if n == nil {
		return "none"
	}
	return n.FloatString(6)
}

// agree holds all figures of all years against the second computation: of status, of every
// quarter; of papers and of screens, at the end of each year.
func agree(l *lived) {
	l.t.Helper()
	hand := l.byHand()
	for _, year := range hand.Years() {
		for _, q := range model.Quarters() {
			l.statusAgrees(hand, year, q)
		}
		l.paperAgrees(hand, year)
		l.screensAgree(hand, year)
	}
}

func (l *lived) want(where, what, shown string, exact *big.Rat) {
	l.t.Helper()
	if !same(shown, exact) {
		l.t.Errorf("%s, %s: %q, by hand %s", where, what, shown, exactly(exact))
	}
}

func (l *lived) statusAgrees(hand *byhand.Office, year int, q model.Quarter) {
	l.t.Helper()
	where := fmt.Sprintf("status %d TW %s", year, q.Roman())
	var got struct {
		Indicators []map[string]any   `json:"indikator"`
		Checklist  map[string]int     `json:"fasilitasi"`
		Villages   map[string]int     `json:"desa"`
		Budget     map[string]*string `json:"anggaran"`
	}
	if err := json.Unmarshal([]byte(l.command("status", "--json", "--tahun", fmt.Sprint(year), "--triwulan", fmt.Sprint(int(q)))), &got); err != nil {
		l.t.Fatal(err)
	}
	text := func(v any) string {
		s, _ := v.(string)
		return strings.ReplaceAll(s, ".", ",")
	}
	lines := hand.Lines(year, int(q))
	if len(lines) != len(got.Indicators) {
		l.t.Fatalf("%s: %d indicators, by hand %d", where, len(got.Indicators), len(lines))
	}
	for _, line := range lines {
		at := slices.IndexFunc(got.Indicators, func(i map[string]any) bool { return i["id"] == line.ID })
		if at < 0 {
			l.t.Fatalf("%s: no %s", where, line.ID)
		}
		ind := got.Indicators[at]
		for key, exact := range map[string]*big.Rat{
			"target": line.Target, "realisasi": line.Actual, "capaian": line.Achievement, "capaian_tahun_lalu": line.LastYear, "selisih_poin": line.Change,
			"target_renstra": line.End, "capaian_renstra": line.Strategic, "pagu": line.Budget, "realisasi_anggaran": line.Spent,
			"penyerapan": line.Absorption, "efisiensi": line.Efficiency,
		} {
			l.want(where, line.ID+" "+key, text(ind[key]), exact)
		}
		for i, quarter := range ind["realisasi_triwulan"].([]any) {
			l.want(where, fmt.Sprint(line.ID, " quarter ", i+1), text(quarter), line.Quarters[i])
		}
		if rating, _ := ind["predikat"].(string); rating != line.Rating {
			l.t.Errorf("%s, %s: %q, by hand %q", where, line.ID, rating, line.Rating)
		}
		if grade, _ := ind["mutu"].(string); grade != line.Grade {
			l.t.Errorf("%s, %s: grade %q, by hand %q", where, line.ID, grade, line.Grade)
		}
	}
	totals := hand.Totals(year, int(q))
	for what, pair := range map[string][2]int{
		"planned": {got.Checklist["direncanakan"], totals.Planned}, "realised": {got.Checklist["direalisasikan"], totals.Realised},
		"villages": {got.Villages["jumlah"], totals.Villages}, "documents": {got.Villages["dokumen"], totals.Owed}, "in time": {got.Villages["tepat_waktu"], totals.OnTime},
	} {
		if pair[0] != pair[1] {
			l.t.Errorf("%s, %s: %d, by hand %d", where, what, pair[0], pair[1])
		}
	}
	for key, exact := range map[string]*big.Rat{"pagu": totals.Budget, "realisasi": totals.Spent, "penyerapan": totals.Absorption} {
		shown := ""
		if s := got.Budget[key]; s != nil {
			shown = text(*s)
		}
		l.want(where, "anggaran "+key, shown, exact)
	}
}

// tablesOf are those of a paper by their number: rows of cells by the heads of their columns.
func tablesOf(paper string) map[string][]map[string]string {
	all := map[string][]map[string]string{}
	number, heads := "", []string(nil)
	for line := range strings.SplitSeq(paper, "\n") {
		if rest, is := strings.CutPrefix(line, "**Tabel "); is {
			number, heads = rest[:max(strings.Index(rest, "."), 0)], nil
			continue
		}
		if !strings.HasPrefix(line, "|") || strings.HasPrefix(line, "| :") || strings.HasPrefix(line, "| -") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), " | ")
		for i := range cells {
			cells[i] = strings.Trim(cells[i], " *")
		}
		if heads == nil {
			heads = cells
			continue
		}
		row := map[string]string{}
		for i, head := range heads {
			if i < len(cells) {
				row[head] = cells[i]
			}
		}
		all[number] = append(all[number], row)
	}
	return all
}

func (l *lived) paperAgrees(hand *byhand.Office, year int) {
	l.t.Helper()
	where := fmt.Sprintf("LKjIP %d", year)
	found := tablesOf(l.paper(year))
	if l.o.Now.Year() <= year {
		return // of a year that has not ended it is of an earlier quarter
	}
	compared := 0
	for number, rows := range found {
		for _, row := range rows {
			line := byName(hand.Lines(year, 4), row["Indikator Kinerja"])
			if line == nil {
				continue
			}
			for head, shown := range row {
				exact, known := figureUnder(hand, year, number, head, line)
				if known {
					compared++
					l.want(where+" Tabel "+number, line.ID+" "+head, shown, exact)
				}
			}
		}
	}
	totals, b := hand.Totals(year, 4), l.book(year)
	for _, row := range found["17"] {
		for _, n := range b.Nodes {
			if n.Name == row["Program"] && n.Level == model.Program {
				budget, spent := hand.Money(year, 4, string(n.ID))
				l.want(where+" Tabel 17", row["Program"], row["Anggaran (Rp)"], budget)
				l.want(where+" Tabel 17", row["Program"], row["Realisasi (Rp)"], spent)
				compared += 2
			}
		}
		if strings.Contains(row["Program"], "Jumlah") || row["No"] == "Jumlah" {
			l.want(where+" Tabel 17", "sum", row["%"], totals.Absorption)
			compared++
		}
	}
	if compared < 60 {
		l.t.Errorf("%s: only %d figures were compared", where, compared)
	}
}

func byName(lines []byhand.Line, name string) *byhand.Line {
	for i := range lines {
		if name != "" && lines[i].Name == name {
			return &lines[i]
		}
	}
	return nil
}

// figureUnder is what should stand under the head of a table of the report.
func figureUnder(hand *byhand.Office, year int, number, head string, line *byhand.Line) (*big.Rat, bool) {
	if _, rest, of := strings.Cut(head, "Tahun "); of && (number == "12" || number == "13") {
		var past int
		var which string
		if n, _ := fmt.Sscan(rest, &past, &which); n < 2 {
			return nil, false
		}
		from := *line
		if past != year {
			from = hand.Past(year, line.ID, past)
		}
		return map[string]*big.Rat{"T": from.Target, "R": from.Actual, "C": from.Achievement}[which], true
	}
	for i, q := range model.Quarters() {
		if head == "Realisasi per Triwulan TW "+q.Roman() {
			return line.Quarters[i], true
		}
	}
	exact, known := map[string]map[string]*big.Rat{
		"8":  {"Target": line.Target, "Realisasi Total": line.Actual, "C": line.Achievement},
		"9":  {"Target": line.Target, "Realisasi": line.Actual, "Capaian (%)": line.Achievement},
		"14": {"Realisasi": line.Actual, "Target Akhir Renstra": line.End, "Capaian (%)": line.Strategic},
		"16": {"Capaian Kinerja (%)": line.Achievement, "Persentase Penyerapan Anggaran": line.Absorption, "Tingkat Efisiensi (poin)": line.Efficiency},
	}[number][head]
	return exact, known
}

// numbers are the figures and the signs for none at the end of a line of a screen, words behind
// them left out.
func numbers(line string) []string {
	line, _, _ = strings.Cut(line, "│")
	line = strings.NewReplacer("►", " ", "◄", " ", "~", " ", "≡", " ", "!", " ", "N/A", "–").Replace(line)
	var all []string
	for _, word := range strings.Fields(line) {
		if word == "·" || word == "–" || strings.Trim(word, "-−.,0123456789") == "" {
			all = append(all, word)
		}
	}
	return all
}

func (l *lived) screensAgree(hand *byhand.Office, year int) {
	l.t.Helper()
	lines, totals, b := hand.Lines(year, 4), hand.Totals(year, 4), l.book(year)
	where := fmt.Sprintf("screen %d", year)
	byID := map[string]byhand.Line{}
	for _, line := range lines {
		byID[line.ID] = line
	}
	d := l.session(year, model.Q4)
	d.Press("alt+2", "ctrl+home")
	var rows [][]string
	for text := range strings.SplitSeq(d.Screen(), "\n") {
		if figures := numbers(text); len(figures) >= 6 {
			rows = append(rows, figures[len(figures)-6:])
		}
	}
	for i := range b.Indicators { // a program's row has its name, so rows are known by what they show
		line := byID[string(b.Indicators[i].ID)]
		at := slices.IndexFunc(rows, func(row []string) bool {
			for q, exact := range line.Quarters {
				if !same(row[1+q], exact) {
					return false
				}
			}
			return same(row[0], line.Target) && same(row[5], line.Achievement)
		})
		if at < 0 {
			l.t.Errorf("%s Indikator: no row of %s with %s, %s, %s\n%s", where, line.ID, exactly(line.Target), exactly(line.Actual), exactly(line.Achievement), d.Screen())
			continue
		}
		rows = slices.Delete(rows, at, at+1)
	}
	d.Press("alt+1")
	sum := numbers(strings.NewReplacer("%", " ", "dari", " ", "sisa", " ").Replace(d.Line("  Anggaran ")))
	if totals.Absorption != nil && len(sum) >= 3 {
		l.want(where+" Beranda", "penyerapan", sum[0], totals.Absorption)
		l.want(where+" Beranda", "realisasi", sum[1], totals.Spent)
		l.want(where+" Beranda", "pagu", sum[2], totals.Budget)
	} else if totals.Absorption != nil {
		l.t.Errorf("%s Beranda: %q", where, d.Line("  Anggaran "))
	}
	for words, pair := range map[string][2]int{"terlaksana": {totals.Realised, totals.Planned}, "tepat waktu": {totals.OnTime, totals.Owed}} {
		if want := fmt.Sprintf("%d dari %d %s", pair[0], pair[1], words); !strings.Contains(d.Screen(), want) {
			l.t.Errorf("%s Beranda: no %q\n%s", where, want, d.Screen())
		}
	}
	d = l.sized(year, model.Q4, 80, 24) // which names the table that is shown
	screenstest.GoTo(d, screen.Comparison)
	for _, page := range []struct {
		title string
		of    func(byhand.Line) *big.Rat
	}{
		{"Tabel 9", func(x byhand.Line) *big.Rat { return x.Achievement }},
		{"Tabel 14", func(x byhand.Line) *big.Rat { return x.Strategic }},
		{"Tabel 16", func(x byhand.Line) *big.Rat { return x.Efficiency }},
	} {
		screenstest.Page(d, page.title)
		for _, id := range []string{"iku-1", "iku-2", "iku-3"} {
			if exact := page.of(byID[id]); exact != nil {
				want := strings.ReplaceAll(byhand.Round(exact, 2).FloatString(2), ".", ",")
				if row := strings.ReplaceAll(d.Line(firstWords(b.Indicator(model.ID(id)).Label())), "−", "-"); !strings.Contains(row, want) {
					l.t.Errorf("%s %s: %q in %q", where, page.title, want, row)
				}
			}
		}
	}
}

// firstWords are as much of a name as a narrow column shows in its first line.
func firstWords(name string) string {
	const most = 14
	if runes := []rune(name); len(runes) > most {
		return strings.TrimSpace(string(runes[:most]))
	}
	return name
}
