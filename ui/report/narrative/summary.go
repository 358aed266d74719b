package narrative

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// summary is the whole report on a page: what was promised, what was reached, with how much
// money, what stood in the way, and what comes next.
func (w *Writer) summary() string {
	paragraphs := []string{"Laporan ini mempertanggungjawabkan kinerja {kantor} " + w.soFar() + " kepada {kepala_daerah}, berdasarkan Perjanjian Kinerja Tahun {tahun} yang memuat target setiap tujuan dan sasaran strategis."}
	keys := w.Keys()
	if len(keys) == 0 {
		return lines(append(paragraphs, "[lengkapi: indikator tujuan dan sasaran strategis]")...)
	}
	paragraphs = append(paragraphs, sentence(w.tally())+"."+w.leftOut(model.Goal, model.Objective)+" Capaian setiap indikator:")
	for _, k := range keys {
		paragraphs = append(paragraphs, "- "+w.InShort(k))
	}
	paragraphs = append(paragraphs, w.moneyInShort(), w.obstaclesInShort(), w.adviceInShort())
	if missed := w.missed(); len(missed) > 0 {
		paragraphs = append(paragraphs, "Perhatian tahun berikutnya diarahkan pada indikator yang belum mencapai target: "+labels(missed)+".")
	}
	return lines(paragraphs...)
}

func (w *Writer) moneyInShort() string {
	total := w.results.Total
	if !total.Budget.Value.Known() || !total.Used.Value.Known() {
		return ""
	}
	script := "Anggaran {pagu} terserap {realisasi_anggaran} atau {penyerapan_anggaran}%."
	if !total.Absorption.Known() {
		script = "Anggaran {pagu}; realisasinya {realisasi_anggaran}."
	}
	return script
}

func (w *Writer) obstaclesInShort() string {
	if len(w.book.Obstacles) == 0 {
		return ""
	}
	var all []string
	for _, o := range w.book.Obstacles {
		all = append(all, lowered(strings.TrimRight(braced(o.Text), ". ")))
	}
	return "Hambatan yang dihadapi: " + strings.Join(all, "; ") + ". Solusi, penanggung jawab, dan batas waktunya ada pada {tabel:20}."
}

func (w *Writer) adviceInShort() string {
	all, done := len(w.book.Advice), w.followed()
	switch {
	case all == 0:
		return ""
	case done == all:
		return fmt.Sprintf("Rekomendasi hasil evaluasi tahun {tahun_lalu}, %d butir, sudah selesai ditindaklanjuti.", all)
	case done == 0:
		return fmt.Sprintf("Rekomendasi hasil evaluasi tahun {tahun_lalu}, %d butir, belum selesai ditindaklanjuti.", all)
	}
	return fmt.Sprintf("Dari %d rekomendasi hasil evaluasi tahun {tahun_lalu}, %d sudah selesai ditindaklanjuti.", all, done)
}

// followed counts the advice of last year's evaluation that was followed.
func (w *Writer) followed() int {
	n := 0
	for i := range w.book.Advice {
		if !w.book.Advice[i].Done.IsBlank() {
			n++
		}
	}
	return n
}

// evaluation says what became of last year's advice.
func (w *Writer) evaluation() string {
	if len(w.book.Advice) == 0 {
		return "[lengkapi: rekomendasi hasil evaluasi tahun {tahun_lalu} dan tindak lanjutnya, atau hapus bagian ini]"
	}
	script := w.adviceInShort()
	var open []string
	for _, a := range w.book.Advice {
		if a.Done.IsBlank() {
			open = append(open, lowered(strings.TrimRight(braced(a.Text), ". ")))
		}
	}
	if len(open) > 0 {
		script += " Yang masih dikerjakan: " + strings.Join(open, "; ") + "."
	}
	return script
}

// reviewed is the statement of who reviewed the report.
func (w *Writer) reviewed() string {
	return lines(
		"Kami telah mereviu Laporan Kinerja Instansi Pemerintah {kantor} untuk tahun anggaran {tahun} sesuai Pedoman Reviu atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen {kantor}.",
		"Reviu bertujuan untuk memberikan keyakinan terbatas laporan kinerja telah disajikan secara akurat, andal, dan valid.",
		"Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan di dalam laporan kinerja ini.",
	)
}

// lowered begins a text that goes on within a sentence; words in capitals stay.
func lowered(s string) string {
	letters := []rune(s)
	if len(letters) > 1 && strings.ToUpper(string(letters[:2])) != string(letters[:2]) {
		return strings.ToLower(string(letters[:1])) + string(letters[1:])
	}
	return s
}

// Steps are what the figures ask for, whatever the office has written: to reach what was
// missed and to do what was left.
func (w *Writer) Steps() []string {
	var steps []string
	for _, k := range w.missed() {
		steps = append(steps, strings.TrimSuffix(w.improving(k), ".")+" ("+braced(k.Name)+").")
	}
	if left := w.results.Facilitation.Planned - w.results.Facilitation.Realised; left > 0 && w.results.Facilitation.Realised > 0 {
		steps = append(steps, fmt.Sprintf("Menjadwalkan kembali %d fasilitasi yang belum terlaksana pada tahun {tahun}.", left))
	}
	return steps
}

// next gathers what the analyses plan, each with the goal or objective that it is for.
func (w *Writer) next() string {
	var steps []string
	for _, level := range []model.Level{model.Goal, model.Objective} {
		for i, n := range w.nodes(level) {
			for _, item := range w.book.Analysis(n.ID, model.AnalysisNext) {
				steps = append(steps, strings.TrimRight(braced(item), ". ")+" ("+NodeName(level, i+1)+").")
			}
		}
	}
	if len(steps) == 0 {
		steps = append(steps, "[lengkapi: langkah perbaikan tahun berikutnya]")
	}
	return "1. " + strings.Join(steps, "\n1. ")
}

// OfQuarters says how an IKU moved through the quarters.
func (w *Writer) OfQuarters(k Key) string {
	var known []calc.Figure
	var first, last model.Quarter
	for i, q := range model.Quarters() {
		if f := k.Measure.Quarters[i]; f.Known() && q <= w.results.Quarter {
			if first == 0 {
				first = q
			}
			known, last = append(known, f), q
		}
	}
	name, unit := braced(k.Indicator.Label()), text.UnitAfter(k.Indicator.Unit)
	shown := func(f calc.Figure) string { return text.Measured(k.Indicator, f, w.places()) + unit }
	if len(known) == 0 {
		return ""
	}
	if len(known) == 1 {
		return fmt.Sprintf("%s: baru diukur pada TW %s, %s.", name, last.Roman(), shown(known[0]))
	}
	change := calc.Difference(known[len(known)-1], known[0])
	if text.SignShown(change, w.places()) == 0 {
		return fmt.Sprintf("%s: tetap %s pada TW %s dan TW %s.", name, shown(known[0]), first.Roman(), last.Roman())
	}
	return fmt.Sprintf("%s: %s dari %s pada TW %s menjadi %s pada TW %s.", name, w.moved(change), shown(known[0]), first.Roman(), shown(known[len(known)-1]), last.Roman())
}

// moved is the word for a change that is shown.
func (w *Writer) moved(change calc.Figure) string {
	if text.SignShown(change, w.places()) < 0 {
		return "turun"
	}
	return "naik"
}

// OfYears reads the chart of an IKU's achievements over the years.
func (w *Writer) OfYears(k Key) string {
	var years []int
	var known []calc.Figure
	for _, year := range w.Years() {
		if f := w.AchievedIn(k, year); f.Known() {
			years, known = append(years, year), append(known, f)
		}
	}
	name := braced(k.Indicator.Label())
	if len(known) < 2 {
		return name + ": baru satu tahun yang dapat digambarkan."
	}
	end := len(known) - 1
	most, least := extreme(known, 1), extreme(known, -1)
	change := calc.Difference(known[end], known[0])
	if text.SignShown(change, w.places()) == 0 && end == 1 {
		return fmt.Sprintf("%s: capaian tetap %s%% pada tahun %d dan %d.", name, text.Figure(known[0], w.places()), years[0], years[1])
	}
	if text.SignShown(change, w.places()) == 0 {
		return fmt.Sprintf("%s: capaian %s%% pada tahun %d sama dengan tahun %d; tertinggi %s%% pada tahun %d dan terendah %s%% pada tahun %d.", name,
			text.Figure(known[end], w.places()), years[end], years[0], text.Figure(known[most], w.places()), years[most], text.Figure(known[least], w.places()), years[least])
	}
	script := fmt.Sprintf("%s: capaian %s dari %s%% pada tahun %d menjadi %s%% pada tahun %d", name, w.moved(change),
		text.Figure(known[0], w.places()), years[0], text.Figure(known[end], w.places()), years[end])
	if end > 1 && text.SignShown(calc.Difference(known[most], known[least]), w.places()) != 0 {
		script += fmt.Sprintf("; tertinggi %s%% pada tahun %d dan terendah %s%% pada tahun %d", text.Figure(known[most], w.places()), years[most], text.Figure(known[least], w.places()), years[least])
	}
	return script + "."
}

// extreme is the position of the highest figure by sign 1, of the lowest by −1; the first of equals.
func extreme(all []calc.Figure, sign int) int {
	at := 0
	for i := range all {
		if all[i].Exact().Cmp(all[at].Exact())*sign > 0 {
			at = i
		}
	}
	return at
}

// OfMoneyByObjective reads the table of money by objective.
func (w *Writer) OfMoneyByObjective() string {
	total := w.results.Total.Budget.Value
	var nodes []*model.Node
	for _, n := range w.nodes(model.Objective) {
		if m := w.results.MoneyOf(n.ID); m != nil && m.Budget.Value.Known() {
			nodes = append(nodes, n)
		}
	}
	if len(nodes) == 0 || !total.Known() || total.Exact().Sign() <= 0 {
		return ""
	}
	most := slices.MaxFunc(nodes, func(x, y *model.Node) int {
		return w.results.MoneyOf(x.ID).Budget.Value.Exact().Cmp(w.results.MoneyOf(y.ID).Budget.Value.Exact())
	})
	m := w.results.MoneyOf(most.ID)
	script := fmt.Sprintf("Anggaran terbesar mendukung sasaran %s, Rp%s atau %s%% dari seluruhnya.", braced(most.Name), text.Rupiah(m.Budget.Value), text.Figure(calc.Share(m.Budget.Value, total), w.places()))
	var low *model.Node
	var least *big.Rat
	for _, n := range nodes {
		if a := w.results.MoneyOf(n.ID).Absorption; a.Known() && (least == nil || a.Exact().Cmp(least) < 0) {
			low, least = n, a.Exact()
		}
	}
	if low != nil && len(nodes) > 1 {
		script += fmt.Sprintf(" Penyerapan terendah ada pada sasaran %s, %s%%.", braced(low.Name), text.Figure(w.results.MoneyOf(low.ID).Absorption, w.places()))
	}
	return script
}
