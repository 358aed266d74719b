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

// nameWidth leaves room for seven columns of figures on eighty.
const nameWidth = 27

// WriteTable writes the quarter's status as plain lines of at most eighty cells.
func WriteTable(w io.Writer, b *model.Book, q model.Quarter) error {
	results, places := calc.Compute(b, q), b.Settings.Decimals
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %d  TW %s  (revisi %d)\n\n", b.Office.Name, b.Year, q.Roman(), b.Revision)
	fmt.Fprintf(&out, "%s %s  TW I  TW II TW III  TW IV Capaian\n", text.PadRight("Indikator", nameWidth), text.PadLeft("Target", 8))
	for i, ind := range b.Indicators {
		node := b.Node(ind.Node)
		if node == nil || !node.Level.IsKey() {
			continue
		}
		m := results.Measures[i]
		fmt.Fprintf(&out, "%s %s", text.PadRight(ind.Label(), nameWidth), text.PadLeft(text.Figure(m.Target, places), 8))
		for _, f := range m.Quarters {
			out.WriteString(text.PadLeft(text.Figure(f, places), 7))
		}
		fmt.Fprintf(&out, " %s\n", text.PadLeft(text.Figure(m.Achievement, places), 7))
		verdict := m.Rating
		if m.Grade != "" {
			verdict += ", mutu " + m.Grade
		}
		if !m.Achievement.Known() {
			verdict = strings.Join(m.Achievement.Flags.Words(), ", ")
		}
		fmt.Fprintf(&out, "  %s\n", verdict)
	}
	fmt.Fprintf(&out, "\nFasilitasi  %d dari %d terlaksana\n", results.Facilitation.Realised, results.Facilitation.Planned)
	fmt.Fprintf(&out, "Desa        %d dari %d dokumen tepat waktu\n", results.Documents.OnTime, results.Documents.Owed)
	fmt.Fprintf(&out, "Anggaran    %s dari %s, penyerapan %s %%, sisa %s\n", text.Rupiah(results.Total.Used.Value),
		text.Rupiah(results.Total.Budget.Value), text.Figure(results.Total.Absorption, places), text.Rupiah(results.Total.Remainder))
	fmt.Fprintf(&out, "Belum diisi %d\n", len(results.Missing))
	counts := map[check.Level]int{}
	for _, f := range check.Run(b, results) {
		counts[f.Level]++
	}
	fmt.Fprintf(&out, "Temuan      %d kesalahan, %d peringatan, %d info\n", counts[check.Error], counts[check.Warning], counts[check.Info])
	_, err := io.WriteString(w, out.String())
	return err
}
