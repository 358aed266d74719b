package table

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// Appendix lays out the tables behind the report: both agreements, the plan down to the sub
// kegiatan, the quarters, who else works towards the goals, and the list of evidence. An agreement that was never changed has one table.
func Appendix(b *model.Book, r *calc.Results) []Table {
	y := newYear(b, r)
	var all []Table
	add := func(code string, t Table) { t.Code = code; all = append(all, t) }
	add(InitialAgreement, y.signed(model.Initial))
	if y.renewed() {
		add(RevisedAgreement, y.signed(model.Revised))
	}
	add(matrixTable, y.matrix())
	add(quarterlyTable, y.quarterly())
	add("keterkaitan", y.partners())
	add("bukti", y.evidence())
	return all
}

// The codes of the agreements among the tables of the Appendix.
const (
	InitialAgreement = "pk-awal"
	RevisedAgreement = "pk-perubahan"
)

// The codes of those whose cells others follow from.
const (
	matrixTable    = "matriks"
	quarterlyTable = "triwulan"
)

func (y *year) matrix() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 15},
		{Key: "kode", Head: "Kode", Width: 28},
		{Key: "uraian", Head: "Tujuan/Sasaran/Program/Kegiatan/Sub Kegiatan", Width: 58},
		{Key: "indikator", Head: "Indikator", Width: 56},
		{Key: "target", Head: "Target", Width: 21, Align: Center},
		{Key: "realisasi", Head: "Realisasi", Width: 21, Align: Center},
		{Key: "capaian", Head: "Capaian (%)", Width: 18, Align: Center},
		{Key: "anggaran", Head: "Anggaran (Rp)", Width: 27, Align: Right},
		{Key: "belanja", Head: "Realisasi (Rp)", Width: 27, Align: Right},
	}}
	numbers := newNumbers()
	for _, line := range y.planLinesTo(model.SubActivity) {
		p.Rows = append(p.Rows, y.matrixRow(len(p.Rows), line, numbers.of(line)))
	}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "rencana"))
	}
	return Table{
		Title:     fmt.Sprintf("Matriks Tujuan, Sasaran, Program, Kegiatan, dan Sub Kegiatan Tahun %d", y.b.Year),
		Bodies:    []Body{p},
		Landscape: true,
	}
}

func (y *year) matrixRow(at int, line planLine, number string) Row {
	n, head := line.node, line.node.Level <= model.Program
	m := y.r.MoneyOf(n.ID)
	row := Row{Ref: n.Ref(), Cells: []Cell{
		{Text: number, Strong: head}, words(n.Code), {Text: n.Name, Strong: head}, words(None), {}, {}, {},
		figure(m.Budget.Value, Rupiah, 0).as(y.ceiling(n)), figure(m.Used.Value, Rupiah, 0).as(y.borne(n, "realisasi")),
	}}
	for _, at := range []int{0, 1, 2, 7, 8} {
		if line.tall > 1 {
			row.Cells[at].Down = line.tall
		}
		if !line.first {
			row.Cells[at] = Cell{Covered: true}
		}
	}
	if line.measure >= 0 {
		ind, measured := &y.b.Indicators[line.measure], &y.r.Measures[line.measure]
		row.Ref = ind.Ref()
		row.Cells[3] = words(ind.Name)
		row.Cells[4] = y.target(ind, y.b.TargetAt(ind.ID, y.r.Quarter)).unit(unitAfter(ind))
		row.Cells[5] = figure(measured.Actual, kindOf(ind), y.places).ofIndex(ind, y.actualLetter(ind, measured.Actual)).unit(unitAfter(ind))
		if key, is := y.keyRows[ind.ID]; is {
			row.Cells[4] = row.Cells[4].as(cell(targetTable, key, "target"))
			row.Cells[5] = row.Cells[5].as(cell(quarterTable, key, "realisasi"))
			row.Cells[6] = figure(measured.Achievement, Percent, y.places).as(cell(yearTable, key, "capaian"))
		} else {
			row.Cells[5] = y.fromLists(ind, row.Cells[5])
			row.Cells[6] = y.achieved(ind, measured.Achievement, sides{
				row.Cells[4], row.Cells[5], attached(matrixTable, at, "target"), attached(matrixTable, at, "realisasi"),
			})
		}
	}
	return row
}

// ceiling is where the budget of a node stands in the table of programs, as far as that is the
// one in force; else it adds up from the table of the budget.
func (y *year) ceiling(n *model.Node) Term {
	version, column := y.initial, "anggaran-awal"
	if y.changed != nil {
		version, column = y.changed, "anggaran-perubahan"
	}
	there, inForce := y.money(n.ID, version).Value, y.r.MoneyOf(n.ID).Budget.Value
	if row, shown := y.planRow[n.ID]; shown && there.Known() && inForce.Known() && there.Exact().Cmp(inForce.Exact()) == 0 {
		return cell(programTable, row, column)
	}
	return y.borne(n, "anggaran")
}

// borne is how the money of a node down to those of the table of the budget adds up from it;
// nil below them.
func (y *year) borne(n *model.Node, key string) Term {
	var rows []int
	for _, bearer := range y.bearersUnder(n.ID) {
		rows = append(rows, y.progRow[bearer.ID])
	}
	return cells(budgetTable, 0, key, rows)
}

// evidence lists what proves the realised rows of the checklist, and the documents of the
// villages that carry a number.
func (y *year) evidence() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 8, Align: Center},
		{Key: "kegiatan", Head: "Kegiatan/Dokumen", Width: 66},
		{Key: "waktu", Head: "Waktu", Width: 26, Align: Center},
		{Key: "jenis", Head: "Jenis Bukti", Width: 26},
		{Key: "nomor", Head: "Nomor/Uraian", Width: 46},
	}}
	bare := 0
	for i := range y.b.Rows {
		row := &y.b.Rows[i]
		for q := model.Q1; q <= y.r.Quarter; q++ {
			mark := y.b.Mark(row.ID, q)
			if mark.Count > 0 && len(mark.Evidence) == 0 {
				bare += mark.Count
			}
			for _, e := range mark.Evidence {
				p.Rows = append(p.Rows, Row{Ref: mark.Ref(), Cells: []Cell{
					ordinal(len(p.Rows) + 1), words(row.Name), words(when(mark.Date, q)), words(evidenceLabel(e.Kind)), words(e.Reference),
				}})
			}
		}
	}
	for i := range y.b.Documents {
		d := &y.b.Documents[i]
		for _, v := range y.b.Villages {
			if r := y.b.Receipt(v.ID, d.ID); r.Reference != "" {
				p.Rows = append(p.Rows, Row{Ref: r.Ref(), Cells: []Cell{
					ordinal(len(p.Rows) + 1), words(DocumentName(d) + " " + v.FullName()), words(text.LongDate(r.Date)), words("Dokumen desa"), words(r.Reference),
				}})
			}
		}
	}
	if len(p.Rows) == 0 {
		p.Rows = append(p.Rows, y.nothing(len(p.Columns), "bukti dukung fasilitasi dan dokumen desa"))
	}
	t := Table{Title: "Daftar Bukti Dukung Data Kinerja", Bodies: []Body{p}}
	if bare > 0 {
		t.note(strconv.Itoa(bare) + " pelaksanaan fasilitasi belum mempunyai bukti dukung.")
	}
	return t
}

func when(d model.Date, q model.Quarter) string {
	if d.IsBlank() {
		return "TW " + q.Roman()
	}
	return text.LongDate(d)
}

func evidenceLabel(kind model.EvidenceKind) string {
	for _, info := range model.EvidenceKinds() {
		if info.Kind == kind {
			return info.Label
		}
	}
	return strings.TrimSpace(string(kind))
}
