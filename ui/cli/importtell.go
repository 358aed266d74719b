package cli

import (
	"fmt"
	"slices"
	"strings"

	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
)

// report is the JSON of an import.
func (in *importPlan) report(saved bool) map[string]any {
	type problem struct {
		Place   string `json:"tempat"`
		Message string `json:"pesan"`
	}
	problems := []problem{}
	for _, p := range in.problems {
		problems = append(problems, problem{p.Place, p.Message})
	}
	report := map[string]any{
		"perubahan": append([]string{}, jsonfile.Tally(in.acts)...), "masalah": problems,
		"rincian": append([]string{}, in.changes...), "catatan": append([]string{}, in.notes...), "tersimpan": saved,
	}
	readReport(in.read, report)
	report["berubah"] = append([]string{}, in.changes...)
	return report
}

// readReport adds to a report what tables were read as; several are told in their order.
func readReport(read []tables.Read, report map[string]any) {
	as, first := []string{}, 0
	columns, passed, fresh, unused := []string{}, []string{}, []string{}, []string{}
	for i := range read {
		r := &read[i]
		as = append(as, r.List.Title)
		if i == 0 {
			first = r.First + 1
		}
		columns, passed = append(columns, r.Columns...), append(passed, r.PassedRows()...)
		fresh, unused = append(fresh, r.NewNames()...), append(unused, r.Unused...)
	}
	report["dibaca_sebagai"], report["mulai_baris"], report["kolom"] = strings.Join(as, ", "), first, columns
	report["bukan_isian"], report["baru"], report["tidak_dipakai"] = passed, fresh, unused
}

// maxLines is how many lines of one sort a terminal is given.
const maxLines = 50

func (m *Main) tellImport(i *importing, in importPlan, saved bool) error {
	var problems []string
	for _, p := range in.problems {
		problems = append(problems, p.String())
	}
	var read []string
	for i := range in.read {
		read = append(read, in.read[i].Sentence())
	}
	for _, line := range i.lines(read) {
		if _, err := fmt.Fprintln(m.Out, line); err != nil {
			return explainOutput(err)
		}
	}
	for _, lines := range [][]string{problems, in.notes} {
		for _, line := range i.lines(lines) {
			fmt.Fprintln(m.Err, line)
		}
	}
	var lines []string
	if i.try && len(in.acts) > 0 {
		lines = i.lines(in.changes)
	}
	lines = append(lines, jsonfile.Tally(in.acts)...)
	switch {
	case len(in.acts) == 0 && len(in.problems) > 0 && i.skip:
		lines = []string{fmt.Sprintf("Tidak ada yang berubah; %d yang salah dilewati.", len(in.problems))}
	case len(in.acts) == 0 && len(in.problems) == 0 && (len(in.notes) > 0 || slices.ContainsFunc(in.read, func(r tables.Read) bool { return len(r.Unused) > 0 })):
		lines = []string{"Tidak ada yang berubah."}
	case len(in.acts) == 0 && len(in.problems) == 0:
		lines = []string{"Tidak ada yang berubah; isi berkas itu sudah ada."}
	case saved:
		lines = append(lines, "Tersimpan.")
	case i.try && len(lines) > 0:
		lines = append(lines, "Hanya percobaan; belum ada yang disimpan.")
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(m.Out, line); err != nil {
			return explainOutput(err)
		}
	}
	return nil
}

// lines are as many as are told: all, where somebody asked for that.
func (i *importing) lines(all []string) []string {
	if i.full {
		return all
	}
	return firstLines(all)
}

// firstLines are as many lines as a terminal can be given, and how many there are besides.
func firstLines(lines []string) []string {
	if len(lines) <= maxLines {
		return lines
	}
	return append(append([]string{}, lines[:maxLines]...), fmt.Sprintf("… dan %d lagi", len(lines)-maxLines))
}
