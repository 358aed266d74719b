package narrative

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/text"
)

// What drafts say from the lists of an office: rules, duties, reasons. Where a list is blank
// they ask for what only the office knows.

// sentenceOf is what people typed as a sentence: it begins with a capital and ends in a stop.
func sentenceOf(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") && !strings.HasSuffix(s, "?") {
		s += "."
	}
	return braced(sentence(s))
}

// rules lists what was in force in the year; "" where the office keeps no list.
func (w *Writer) rules() string {
	list := w.book.RegulationsIn(w.book.Year)
	if len(list) == 0 {
		return ""
	}
	script := "Dasar hukum penyelenggaraan kecamatan dan penyusunan laporan ini adalah:"
	for _, r := range list {
		script += "\n1. " + braced(strings.TrimSuffix(strings.TrimSpace(r.Name), ".")) + ";"
	}
	return strings.TrimSuffix(script, ";") + "."
}

// formedBy names the rules by which the office was formed: those of the list that speak of
// its organisation.
func (w *Writer) formedBy() string {
	var names []string
	for _, r := range w.book.RegulationsIn(w.book.Year) {
		if strings.Contains(text.Fold(r.Name), "susunan") {
			names = append(names, braced(strings.TrimSuffix(strings.TrimSpace(r.Name), ".")))
		}
	}
	if len(names) == 0 {
		return "[lengkapi: peraturan daerah dan peraturan kepala daerah tentang susunan organisasi kecamatan]"
	}
	return strings.Join(names, "; serta ")
}

// dutiesOf lists the duties of a section, or of the camat; "" where none is entered.
func (w *Writer) dutiesOf(section model.ID) string {
	script := ""
	for _, d := range w.book.DutiesOf(section) {
		script += "\n1. " + sentenceOf(d.Text)
	}
	return script
}

// sufficiency compares the posts for which a need was worked out with the people in them.
func (w *Writer) sufficiency() string {
	needed, filled := 0, 0
	var short []string
	for _, s := range w.book.Staff {
		if s.Needed == 0 {
			continue
		}
		there := s.Male + s.Female
		needed += s.Needed
		filled += min(there, s.Needed)
		if there < s.Needed {
			short = append(short, fmt.Sprintf("%s (kurang %d orang)", braced(s.Position), s.Needed-there))
		}
	}
	script := fmt.Sprintf("Menurut analisis jabatan dan analisis beban kerja, jabatan yang dihitung memerlukan %d orang; %d di antaranya terisi.", needed, filled)
	if len(short) == 0 {
		return script + " Kebutuhan itu terpenuhi."
	}
	return script + " Yang belum terpenuhi: " + series(short) + "."
}

// broken tells what broken goods mean for the services, as far as the office has said.
func (w *Writer) broken() string {
	var lines []string
	for _, a := range w.book.Assets {
		if a.Effect != "" && (a.Condition == model.LightlyBroken || a.Condition == model.BadlyBroken) {
			lines = append(lines, "- "+braced(a.Name)+": "+sentenceOf(a.Effect))
		}
	}
	if len(lines) == 0 {
		return "[lengkapi: pengaruh barang yang rusak terhadap pelayanan dan rencana penggantiannya]"
	}
	return "Pengaruh barang yang rusak terhadap pelayanan dan rencana penanganannya:\n" + strings.Join(lines, "\n")
}

// whyMoney is the reason of the change of the budget.
func (w *Writer) whyMoney() string {
	var causes []string
	for _, v := range w.book.Versions {
		if v.Cause != "" {
			causes = append(causes, sentenceOf(v.Cause))
		}
	}
	if len(causes) == 0 {
		return "[lengkapi: alasan perubahan]"
	}
	return strings.Join(causes, " ")
}

// whyTargets lists why targets of key indicators were changed; "" where none was.
func (w *Writer) whyTargets() string {
	script := ""
	for _, k := range w.Keys() {
		first := w.book.Target(k.Indicator.ID, model.Initial, model.WholeYear)
		second := w.book.Target(k.Indicator.ID, model.Revised, model.WholeYear)
		if first.IsBlank() || second.IsBlank() || second.Equal(first) {
			continue
		}
		why := sentenceOf(k.Indicator.Changed)
		if why == "" {
			why = "[lengkapi: alasan target diubah]"
		}
		script += fmt.Sprintf("\n- Target %s diubah dari %s menjadi %s. %s", braced(k.Indicator.Label()), braced(text.Reading(first)), braced(text.Reading(second)), why)
	}
	return script
}

// accomplished lists what was reached besides the indicators; "" where nothing is entered.
func (w *Writer) accomplished(sorts ...string) string {
	script := ""
	for _, a := range w.book.Accomplished(sorts...) {
		line := strings.TrimSuffix(strings.TrimSpace(a.Name), ".")
		if a.Giver != "" {
			line += ", dari " + a.Giver
		}
		if !a.On.IsBlank() {
			line += ", " + text.LongDate(a.On)
		}
		script += "\n1. " + sentenceOf(line)
		if use := sentenceOf(strings.Join(strings.Fields(a.Use), " ")); use != "" {
			script += " " + use
		}
	}
	return script
}

// resources says with which people and goods the figures were reached.
func (w *Writer) resources() string {
	people, good := Headcount(w.book).All, 0
	for _, a := range w.book.Assets {
		if a.Condition == model.Good {
			good++
		}
	}
	if people == 0 || len(w.book.Assets) == 0 {
		return "[lengkapi: penggunaan pegawai serta sarana dan prasarana dalam mencapai kinerja itu]"
	}
	return fmt.Sprintf("Kinerja itu dicapai oleh {jumlah_pegawai} pegawai pada {tabel:1} dengan %d butir sarana dan prasarana pada {tabel:2}, %d di antaranya dalam keadaan baik.", len(w.book.Assets), good)
}

// whyLeft is why a program did not spend all of its money.
func (w *Writer) whyLeft(program *model.Node) string {
	var causes []string
	for _, item := range w.book.Analysis(program.ID, model.AnalysisRemainder) {
		causes = append(causes, sentenceOf(item))
	}
	if len(causes) == 0 {
		return "[lengkapi: sebab sisa anggaran itu]"
	}
	return strings.Join(causes, " ")
}

// programsExplained reports that why programs succeeded or failed is told under them.
func (w *Writer) programsExplained() bool {
	for _, n := range w.nodes(model.Program) {
		if len(w.book.Analysis(n.ID, model.AnalysisSupports))+len(w.book.Analysis(n.ID, model.AnalysisObstacles)) > 0 {
			return true
		}
	}
	return false
}

// Causes are why a program or kegiatan reached its target or did not, as sentences after its figures.
func (w *Writer) Causes(n *model.Node) []doc.Run {
	var runs []doc.Run
	for _, row := range []struct {
		part model.AnalysisPart
		says string
	}{{model.AnalysisSupports, " Yang mendukung: "}, {model.AnalysisObstacles, " Yang menghambat: "}} {
		items := w.book.Analysis(n.ID, row.part)
		for i, item := range items {
			s := strings.TrimRight(strings.TrimSpace(item), ".;")
			switch {
			case i == 0:
				s = row.says + uncapital(s)
			default:
				s = "; " + uncapital(s)
			}
			if i == len(items)-1 {
				s += "."
			}
			runs = append(runs, Plain(s)...)
		}
	}
	return runs
}

// uncapital lets a sentence go on behind a colon; names in capitals stay.
func uncapital(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// Within is a sentence that people typed as it stands within another: no capital, no stop.
func Within(s string) string { return uncapital(strings.TrimRight(strings.TrimSpace(s), ".")) }
