package status

import (
	"fmt"
	"io"
	"strings"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/text"
)

// lineWidth is what every terminal and every printed page has.
const lineWidth = 80

// leastName is what an indicator's name keeps when its figures are wide.
const leastName = 12

// row is an indicator in the table: target, four quarters and achievement as printed.
type row struct {
	name    string
	figures [6]string
	verdict string
}

// WriteTable writes the quarter's status as plain lines of at most eighty cells.
func WriteTable(w io.Writer, b *model.Book, q model.Quarter) error {
	b = b.NamedOn(q.LastDay(b.Year))
	results, places := calc.Compute(b, q), b.Settings.Decimals
	var lines []string
	say := func(format string, args ...any) {
		lines = append(lines, text.Fit(fmt.Sprintf(format, args...), lineWidth))
	}

	when := fmt.Sprintf("  %d  TW %s  (revisi %d)", b.Year, q.Roman(), b.Revision)
	say("%s%s", text.Fit(b.Office.Name, lineWidth-text.Width(when)), when)
	say("")
	lines = append(lines, columns(rows(b, results))...)
	say("")
	say("Fasilitasi  %d dari %d terlaksana", results.Facilitation.Realised, results.Facilitation.Planned)
	let := ""
	if n := results.Documents.NotOwed; n > 0 {
		let = fmt.Sprintf(", %d tidak wajib", n)
	}
	say("Desa        %d dari %d dokumen tepat waktu%s", results.Documents.OnTime, results.Documents.Owed, let)
	switch total := results.Total; {
	case !total.Budget.Value.Known():
		say("Anggaran    belum diisi")
	case !total.Used.Value.Known():
		say("Anggaran    %s, realisasi belum diisi", text.Rupiah(total.Budget.Value))
	default:
		say("Anggaran    %s dari %s", text.Rupiah(total.Used.Value), text.Rupiah(total.Budget.Value))
		say("            penyerapan %s, sisa %s", percent(total.Absorption, places), text.Rupiah(total.Remainder))
	}
	say("Belum diisi %d", len(results.Missing()))
	say("Alur        %s%s", b.Status(q), stages(b, q))
	found := count(check.Run(b, results))
	say("Temuan      %d kesalahan, %d peringatan, %d info", found.Errors, found.Warnings, found.Infos)
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

// stages counts the parts of a quarter that is not closed by where they stand.
func stages(b *model.Book, q model.Quarter) string {
	if b.Closed(q) {
		return ""
	}
	counts := map[model.Status]int{}
	for _, p := range b.Parts() {
		counts[b.PartStatus(q, p.ID)]++
	}
	var words []string
	for _, s := range model.Statuses() {
		if counts[s] > 0 {
			words = append(words, fmt.Sprintf("%d %s", counts[s], s))
		}
	}
	if len(words) < 2 {
		return ""
	}
	return " (bagian: " + strings.Join(words, ", ") + ")"
}

// rows are the key indicators, under a row of titles.
func rows(b *model.Book, results *calc.Results) []row {
	places := b.Settings.Decimals
	all := []row{{name: "Indikator", figures: [...]string{"Target", "TW I", "TW II", "TW III", "TW IV", "Capaian"}}}
	for i, ind := range b.Indicators {
		node := b.Node(ind.Node)
		if node == nil || !node.Level.IsKey() {
			continue
		}
		m := results.Measures[i]
		r := row{name: ind.Label(), verdict: m.Rating}
		r.figures[0], r.figures[5] = text.Figure(m.Target, places), text.Figure(m.Achievement, places)
		for quarter, f := range m.Quarters {
			r.figures[quarter+1] = text.Figure(f, places)
		}
		if m.Grade != "" {
			r.verdict += ", mutu " + m.Grade
		}
		if !m.Achievement.Known() {
			r.verdict = strings.Join(m.Achievement.Flags.Words(), ", ")
		}
		if why := b.OutOfForce(&ind, results.Quarter); why != "" {
			r.verdict += "; " + why
		}
		all = append(all, r)
	}
	return all
}

// columns lays the rows out. A cut number would be another number, so names yield to figures.
func columns(all []row) []string {
	widths, room := [6]int{}, lineWidth
	for at := range widths {
		for _, r := range all {
			widths[at] = max(widths[at], text.Width(r.figures[at]))
		}
		room -= widths[at] + 1
	}
	name := 0
	for _, r := range all {
		name = max(name, text.Width(r.name))
	}
	name = min(name, max(room, leastName))
	var lines []string
	for _, r := range all {
		line := text.PadRight(r.name, name)
		for at, figure := range r.figures {
			line += " " + text.PadLeft(figure, widths[at])
		}
		lines = append(lines, line)
		if r.verdict != "" {
			lines = append(lines, text.Fit("  "+r.verdict, lineWidth))
		}
	}
	return lines
}

func percent(f calc.Figure, places int) string {
	if !f.Known() {
		return text.Figure(f, places)
	}
	return text.Figure(f, places) + " %"
}
