package narrative

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// verdict says whether a target was reached.
func verdict(f calc.Figure) string {
	if Reached(f) {
		return "tercapai"
	}
	return "belum tercapai"
}

// magnitude prints a difference of an indicator's figures without its sign: between
// percentages in points, else in the indicator's unit.
func (w *Writer) magnitude(ind *model.Indicator, f calc.Figure) string {
	unit := text.UnitAfter(ind.Unit)
	if unit == "%" {
		unit = " poin"
	}
	return strings.TrimPrefix(text.Measured(ind, f, w.places()), "−") + unit
}

// labels names indicators within a sentence.
func labels(all []Key) string {
	var names []string
	for _, k := range all {
		names = append(names, braced(k.Indicator.Label()))
	}
	return series(names)
}

// tally says how many IKU reached their targets, of which there are some.
func (w *Writer) tally() string {
	keys, reached := len(w.Keys()), len(w.reached())
	switch {
	case reached == 0 && len(w.missed()) == 0:
		return "capaian indikator kinerja utama belum dapat dihitung"
	case keys == 1 && reached == 1:
		return "indikator kinerja utama mencapai targetnya"
	case keys == 1:
		return "indikator kinerja utama belum mencapai targetnya"
	case reached == keys:
		return "seluruh {jumlah_iku} indikator kinerja utama mencapai targetnya"
	case reached == 0:
		return "dari {jumlah_iku} indikator kinerja utama, belum ada yang mencapai targetnya"
	}
	return "dari {jumlah_iku} indikator kinerja utama, {jumlah_tercapai} mencapai targetnya"
}

func (w *Writer) againstTarget() string {
	keys, reached, missed := w.Keys(), w.reached(), w.missed()
	if len(keys) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	script := "{tabel:9} membandingkan target dengan realisasi " + w.soFar() + ". "
	switch {
	case len(reached) == 0 && len(missed) == 0:
		script += "Capaian belum dapat dihitung karena target atau realisasi belum diisi."
	default:
		script += sentence(w.tally()) + "."
	}
	if len(missed) > 0 {
		script += " Yang belum mencapai target: " + labels(missed) + "."
	}
	script += w.leftOut(model.Goal, model.Objective)
	if open := len(keys) - len(reached) - len(missed); open > 0 && len(reached)+len(missed) > 0 {
		script += fmt.Sprintf(" Capaian %d indikator belum dapat dihitung.", open)
	}
	return script
}

// OfTarget is the sentence on one IKU under the table of targets.
func (w *Writer) OfTarget(k Key) string {
	id := string(k.Indicator.ID)
	if !k.Measure.Achievement.Known() {
		return fmt.Sprintf("Diukur dengan indikator {indikator:%s}, dengan target {target:%s} dan realisasi {realisasi:%s}. Capaiannya belum dapat dihitung: %s.",
			id, id, id, strings.Join(k.Measure.Achievement.Flags.Words(), ", "))
	}
	return fmt.Sprintf("Diukur dengan indikator {indikator:%s}, yang ditargetkan {target:%s} dan terealisasi {realisasi:%s}. Capaiannya {capaian:%s}%%, tergolong {predikat:%s} menurut {tabel:7}.",
		id, id, id, id, id)
}

func (w *Writer) againstLastYear() string {
	if len(w.Keys()) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	var script []string
	for _, k := range w.Keys() {
		script = append(script, "- "+sentence(w.ofChange(k)))
	}
	return "Perubahan capaian terhadap tahun {tahun_lalu} adalah sebagai berikut:\n" + strings.Join(script, "\n")
}

// ofChange compares an indicator with last year, in points of achievement and of actual.
func (w *Writer) ofChange(k Key) string {
	id, name := string(k.Indicator.ID), braced(k.Indicator.Label())
	switch {
	case k.Measure.LastYear.Has(calc.NotApplicable) && !k.Measure.LastYear.Known():
		return name + ": indikator ini belum diukur pada tahun {tahun_lalu}, sehingga tahun {tahun} menjadi dasar perbandingan tahun berikutnya."
	case !k.Measure.LastYear.Known():
		return name + ": capaian tahun {tahun_lalu} tidak tersedia, sehingga belum dapat diperbandingkan."
	case !k.Measure.Change.Known():
		return fmt.Sprintf("%s: capaian tahun {tahun_lalu} %s%%; capaian tahun {tahun} belum dapat dihitung.", name, text.Figure(k.Measure.LastYear, w.places()))
	}
	word := "sama dengan"
	if k.Measure.Change.Exact().Sign() != 0 {
		word = "hampir sama dengan"
	}
	if sign := text.SignShown(k.Measure.Change, w.places()); sign > 0 {
		word = "naik {selisih_capaian:" + id + "} poin dari"
	} else if sign < 0 {
		word = "turun {selisih_capaian:" + id + "} poin dari"
	}
	script := fmt.Sprintf("%s: capaian {capaian:%s}%%, %s {capaian_tahun_lalu:%s}%% pada tahun {tahun_lalu}", name, id, word, id)
	before := calc.PastOf(w.book, k.Indicator, w.book.Year-1).Actual
	if change := calc.Difference(k.Measure.Actual, before); text.SignShown(change, w.places()) != 0 {
		word := "naik"
		if text.SignShown(change, w.places()) < 0 {
			word = "turun"
		}
		script += fmt.Sprintf("; realisasinya %s %s dari %s", word, w.magnitude(k.Indicator, change), text.Measured(k.Indicator, before, w.places())+text.UnitAfter(k.Indicator.Unit))
	}
	return script + "."
}

func (w *Writer) againstPlan() string {
	if len(w.Keys()) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	script := "{tabel:14} membandingkan realisasi tahun {tahun} dengan target pada akhir renstra {periode_renstra}. Yang dibandingkan adalah realisasinya, bukan capaiannya."
	for _, k := range w.Keys() {
		id := string(k.Indicator.ID)
		script += "\n- " + braced(k.Indicator.Label()) + ": "
		switch {
		case w.book.EndTarget(k.Indicator).IsBlank():
			script += "[lengkapi: target akhir renstra " + braced(k.Indicator.Label()) + "]"
		case !k.Measure.Strategic.Known():
			script += fmt.Sprintf("target akhir renstra {target_renstra:%s}; realisasi tahun ini belum dapat diperbandingkan.", id)
		case Reached(k.Measure.Strategic):
			script += fmt.Sprintf("realisasi {realisasi:%s} telah memenuhi target akhir renstra {target_renstra:%s}, yaitu {capaian_renstra:%s}%%.", id, id, id)
		default:
			script += w.shortOfPlan(k)
		}
	}
	return script
}

// shortOfPlan says how far an indicator is from the target at the end of the plan.
func (w *Writer) shortOfPlan(k Key) string {
	id := string(k.Indicator.ID)
	switch {
	case k.Indicator.Polarity == model.Negative:
		return fmt.Sprintf("realisasi {realisasi:%s} masih di atas target akhir renstra {target_renstra:%s}.", id, id)
	case w.allBut(k.Measure.Strategic):
		return fmt.Sprintf("realisasi {realisasi:%s} hampir memenuhi target akhir renstra {target_renstra:%s}.", id, id)
	}
	return fmt.Sprintf("realisasi {realisasi:%s} baru {capaian_renstra:%s}%% dari target akhir renstra {target_renstra:%s}.", id, id, id)
}

// allBut reports what is below 100 % and printed as 100.
func (w *Writer) allBut(f calc.Figure) bool {
	return !Reached(f) && text.SignShown(calc.Difference(f, calc.Entered(model.IntOf(100))), w.places()) == 0
}

func (w *Writer) againstPeers() string {
	if len(w.book.Peers) == 0 {
		return "[lengkapi: kecamatan atau standar pembanding beserta target dan realisasinya]"
	}
	script := "{tabel:15} menyandingkan kinerja {kantor} dengan pembandingnya pada indikator yang sama."
	for _, k := range w.Keys() {
		for _, p := range w.book.Peers {
			if p.Indicator == k.Indicator.ID {
				script += "\n- " + w.ofPeer(k, &p)
			}
		}
	}
	return script
}

// ofPeer says who did better, by the polarity of the indicator.
func (w *Writer) ofPeer(k Key, p *model.Peer) string {
	name, peer := braced(k.Indicator.Label()), braced(p.Name)
	theirs := calc.Entered(p.Actual)
	change := calc.Difference(k.Measure.Actual, theirs)
	if !change.Known() {
		return fmt.Sprintf("%s: realisasi {realisasi:%s}; realisasi %s tidak tersedia, sehingga belum dapat diperbandingkan.", name, k.Indicator.ID, peer)
	}
	side := text.SignShown(change, w.places())
	if k.Indicator.Polarity == model.Negative {
		side = -side
	}
	word, gap := "sama dengan", ""
	if side != 0 {
		word, gap = "lebih baik daripada", ", dengan selisih "+w.magnitude(k.Indicator, change)
	}
	if side < 0 {
		word = "belum sebaik"
	}
	return fmt.Sprintf("%s: realisasi {realisasi:%s} %s %s (%s)%s.", name, k.Indicator.ID, word, peer, text.Measured(k.Indicator, theirs, w.places())+text.UnitAfter(k.Indicator.Unit), gap)
}

func (w *Writer) efficiency() string {
	if len(w.Keys()) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	formula, _ := calc.EfficiencyFormula(&w.book.Settings)
	script := "Efisiensi pada {tabel:16} dihitung dengan rumus " + formula + ". Penggunaan anggaran disebut efisien hanya bila targetnya tercapai."
	for _, k := range calc.Compare(w.results).Keys {
		script += "\n- " + w.ofEfficiency(&w.book.Indicators[k.Indicator], k.Efficiency)
	}
	return script + "\n" + w.resources()
}

func (w *Writer) ofEfficiency(ind *model.Indicator, e calc.Efficiency) string {
	id, name := string(ind.ID), braced(ind.Label())
	if !e.Value.Known() {
		return name + ": belum dapat dihitung (" + strings.Join(e.Value.Flags.Words(), ", ") + ")."
	}
	script := fmt.Sprintf("%s: anggaran {pagu_sasaran:%s} terserap {realisasi_sasaran:%s} atau {penyerapan:%s}%%, dengan capaian {capaian:%s}%%; tingkat efisiensi {efisiensi:%s}%s", name, id, id, id, id, id, w.unitOfEfficiency())
	if e.Word != "" {
		script += " (" + e.Word + ")"
	}
	return script + "."
}

// unitOfEfficiency stands behind an efficiency by the year's formula.
func (w *Writer) unitOfEfficiency() string {
	if w.book.Settings.EfficiencyInForce() == model.EfficiencyGap {
		return " poin"
	}
	return "%"
}

func (w *Writer) supporting() string {
	reached, all := 0, 0
	var missed []string
	for _, n := range w.nodes(model.Program) {
		for _, at := range w.book.MeasuresInForce(n.ID, w.results.Quarter) {
			all++
			if Reached(w.results.Measures[at].Achievement) {
				reached++
			} else {
				missed = append(missed, braced(n.Label()))
			}
		}
	}
	if all == 0 {
		return "[lengkapi: indikator program]"
	}
	script := fmt.Sprintf("Dari %d indikator program, %d mencapai targetnya.", all, reached)
	if reached == 0 {
		script = fmt.Sprintf("Dari %d indikator program, belum ada yang mencapai targetnya.", all)
	}
	if len(missed) > 0 {
		script += " Yang belum tercapai atau belum diisi: " + series(unique(missed)) + "."
	}
	script += w.leftOut(model.Program)
	if w.programsExplained() {
		return script
	}
	return script + "\n[lengkapi: program yang paling menunjang dan yang menghambat pencapaian sasaran, beserta sebabnya]"
}

func unique(names []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, n := range names {
		if !seen[n] {
			seen[n] = true
			kept = append(kept, n)
		}
	}
	return kept
}

func (w *Writer) spending() string {
	total := w.results.Total
	if !total.Budget.Value.Known() {
		return "[lengkapi: anggaran dan realisasinya]"
	}
	if !total.Used.Value.Known() {
		return "Anggaran {kantor} " + w.soFar() + " sebesar {pagu}; realisasinya [lengkapi: realisasi anggaran]."
	}
	script := "Dari anggaran {kantor} sebesar {pagu}, sampai dengan " + w.lastDay() + " terealisasi {realisasi_anggaran} atau {penyerapan_anggaran}%. "
	if over := calc.Difference(total.Used.Value, total.Budget.Value); over.Known() && over.Exact().Sign() > 0 {
		script += "Realisasi itu melebihi anggarannya Rp" + text.Rupiah(over) + "."
	} else {
		script += "Sisa anggaran {sisa_anggaran}."
	}
	if low := w.lowest(); low != nil {
		m := w.results.MoneyOf(low.ID)
		script += fmt.Sprintf(" Penyerapan terendah ada pada %s, yaitu %s%%, dengan sisa Rp%s. %s",
			braced(low.Name), text.Figure(m.Absorption, w.places()), text.Rupiah(m.Remainder), w.whyLeft(low))
	}
	return script
}

func (w *Writer) lastDay() string { return text.LongDate(w.results.Quarter.LastDay(w.book.Year)) }

// lowest is the program with the lowest absorption, nil where all spent everything.
func (w *Writer) lowest() *model.Node {
	var found *model.Node
	var least *big.Rat
	for _, n := range w.nodes(model.Program) {
		f := w.results.MoneyOf(n.ID).Absorption
		if f.Known() && f.Exact().Cmp(big.NewRat(100, 1)) < 0 && (least == nil || f.Exact().Cmp(least) < 0) {
			found, least = n, f.Exact()
		}
	}
	return found
}

func (w *Writer) closing() string {
	script := "Laporan ini menunjukkan kinerja {kantor} " + w.soFar() + " terhadap perjanjian kinerjanya. "
	if len(w.Keys()) == 0 {
		return script + "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	script += sentence(w.tally())
	if w.results.Total.Absorption.Known() {
		script += ", dengan anggaran yang terserap {penyerapan_anggaran}%"
	}
	return script + ". Ringkasnya:"
}

// improving is the step towards a target that was not reached.
func (w *Writer) improving(k Key) string {
	id, name := string(k.Indicator.ID), braced(k.Indicator.Label())
	switch {
	case k.Indicator.Polarity == model.Negative:
		return fmt.Sprintf("Menurunkan %s, yang terealisasi {realisasi:%s} dari target setinggi-tingginya {target:%s}.", name, id, id)
	case w.allBut(k.Measure.Achievement):
		return fmt.Sprintf("Meningkatkan %s, yang hampir mencapai target.", name)
	}
	return fmt.Sprintf("Meningkatkan %s, yang baru mencapai {capaian:%s}%% dari target.", name, id)
}
