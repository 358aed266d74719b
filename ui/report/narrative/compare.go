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

// magnitude prints a figure without its sign.
func (w *Writer) magnitude(f calc.Figure) string {
	return strings.TrimPrefix(text.Figure(f, w.places()), "−")
}

// labels names indicators within a sentence.
func labels(all []Key) string {
	var names []string
	for _, k := range all {
		names = append(names, braced(k.Indicator.Label()))
	}
	return series(names)
}

func (w *Writer) againstTarget() string {
	keys, reached, missed := w.Keys(), w.reached(), w.missed()
	if len(keys) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	script := "{tabel:9} membandingkan target dengan realisasi " + w.soFar() + ". "
	switch {
	case len(reached) == len(keys):
		script += "Seluruh {jumlah_iku} indikator kinerja utama mencapai targetnya."
	case len(reached) == 0 && len(missed) == 0:
		script += "Capaian belum dapat dihitung karena target atau realisasi belum diisi."
	default:
		script += "Dari {jumlah_iku} indikator kinerja utama, {jumlah_tercapai} mencapai targetnya."
	}
	if len(missed) > 0 {
		script += " Yang belum mencapai target: " + labels(missed) + "."
	}
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
	return Unbroken(fmt.Sprintf("Diukur dengan indikator {indikator:%s}, yang ditargetkan {target:%s} dan terealisasi {realisasi:%s}. Capaiannya {capaian:%s} %%, tergolong {predikat:%s} menurut {tabel:7}.",
		id, id, id, id, id))
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
		return fmt.Sprintf("%s: capaian tahun {tahun_lalu} %s %%; capaian tahun {tahun} belum dapat dihitung.", name, text.Figure(k.Measure.LastYear, w.places()))
	}
	word := "tetap"
	if sign := k.Measure.Change.Exact().Sign(); sign > 0 {
		word = "naik {selisih_capaian:" + id + "} poin"
	} else if sign < 0 {
		word = "turun {selisih_capaian:" + id + "} poin"
	}
	script := fmt.Sprintf("%s: capaian {capaian:%s} %%, %s dari {capaian_tahun_lalu:%s} %% pada tahun {tahun_lalu}", name, id, word, id)
	before := calc.Entered(w.book.History(k.Indicator.ID, w.book.Year-1).Actual)
	if change := calc.Difference(k.Measure.Actual, before); change.Known() && change.Exact().Sign() != 0 {
		word := "naik"
		if change.Exact().Sign() < 0 {
			word = "turun"
		}
		script += fmt.Sprintf("; realisasinya %s %s dari %s", word, w.magnitude(change), text.Figure(before, w.places()))
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
		case k.Indicator.StrategicEnd.IsBlank():
			script += "[lengkapi: target akhir renstra " + braced(k.Indicator.Label()) + "]"
		case !k.Measure.Strategic.Known():
			script += fmt.Sprintf("target akhir renstra {target_renstra:%s}; realisasi tahun ini belum dapat diperbandingkan.", id)
		case Reached(k.Measure.Strategic):
			script += fmt.Sprintf("realisasi {realisasi:%s} telah memenuhi target akhir renstra {target_renstra:%s}, yaitu {capaian_renstra:%s} %%.", id, id, id)
		default:
			script += fmt.Sprintf("realisasi {realisasi:%s} baru {capaian_renstra:%s} %% dari target akhir renstra {target_renstra:%s}.", id, id, id)
		}
	}
	return script
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
	side := change.Exact().Sign()
	if k.Indicator.Polarity == model.Negative {
		side = -side
	}
	word, gap := "sama dengan", ""
	if side != 0 {
		word, gap = "lebih baik daripada", ", dengan selisih "+w.magnitude(change)
	}
	if side < 0 {
		word = "belum sebaik"
	}
	return fmt.Sprintf("%s: realisasi {realisasi:%s} %s %s (%s)%s.", name, k.Indicator.ID, word, peer, text.Figure(theirs, w.places()), gap)
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
	return script + "\n[lengkapi: penggunaan pegawai serta sarana dan prasarana dalam mencapai kinerja itu]"
}

func (w *Writer) ofEfficiency(ind *model.Indicator, e calc.Efficiency) string {
	id, name := string(ind.ID), braced(ind.Label())
	if !e.Value.Known() {
		return name + ": belum dapat dihitung (" + strings.Join(e.Value.Flags.Words(), ", ") + ")."
	}
	script := fmt.Sprintf("%s: anggaran {pagu_sasaran:%s} terserap {realisasi_sasaran:%s} atau {penyerapan:%s} %%, dengan capaian {capaian:%s} %%; tingkat efisiensi {efisiensi:%s}", name, id, id, id, id, id)
	if e.Word != "" {
		script += " (" + e.Word + ")"
	}
	return script + "."
}

func (w *Writer) supporting() string {
	reached, all := 0, 0
	var missed []string
	for _, n := range w.nodes(model.Program) {
		for _, at := range w.book.Measures(n.ID) {
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
	if len(missed) > 0 {
		script += " Yang belum tercapai atau belum diisi: " + series(unique(missed)) + "."
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
	script := "Dari anggaran {kantor} sebesar {pagu}, sampai dengan " + w.lastDay() + " terealisasi {realisasi_anggaran} atau {penyerapan_anggaran} %. Sisa anggaran {sisa_anggaran}."
	if low := w.lowest(); low != nil {
		m := w.results.MoneyOf(low.ID)
		script += fmt.Sprintf(" Penyerapan terendah ada pada %s, yaitu %s %%, dengan sisa Rp%s. [lengkapi: sebab sisa anggaran itu]",
			braced(low.Name), text.Figure(m.Absorption, w.places()), text.Rupiah(m.Remainder))
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
	return "Laporan ini menunjukkan kinerja {kantor} " + w.soFar() + " terhadap perjanjian kinerjanya. Dari {jumlah_iku} indikator kinerja utama, {jumlah_tercapai} mencapai target, dengan anggaran yang terserap {penyerapan_anggaran} %. Ringkasnya:"
}

// next gathers what the analyses plan; without any it names what was not reached.
func (w *Writer) next() string {
	var steps []string
	for _, n := range append(w.nodes(model.Goal), w.nodes(model.Objective)...) {
		for _, item := range w.book.Analysis(n.ID, model.AnalysisNext) {
			steps = append(steps, braced(item))
		}
	}
	if len(steps) == 0 {
		for _, k := range w.missed() {
			steps = append(steps, "Meningkatkan "+braced(k.Indicator.Label())+", yang baru mencapai {capaian:"+string(k.Indicator.ID)+"} % dari target.")
		}
		if left := w.results.Facilitation.Planned - w.results.Facilitation.Realised; left > 0 && w.results.Facilitation.Realised > 0 {
			steps = append(steps, fmt.Sprintf("Menjadwalkan kembali %d fasilitasi yang belum terlaksana pada tahun {tahun}.", left))
		}
		steps = append(steps, "[lengkapi: langkah perbaikan tahun berikutnya]")
	}
	return "1. " + strings.Join(steps, "\n1. ")
}
