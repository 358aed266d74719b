package tables

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// reports is a list of what villages sent, by OpenSID or OpenDK or as an office writes it down:
// a row for each report, with its title, perhaps its year, and the day it came.
type reports struct {
	grid                      *workbook.Grid
	head                      int
	village, title, year, day int  // positions; year may be −1
	unsure                    bool // a day alone: it may be of anything
	budgets                   bool // its reports are of the village's budget, whatever their titles
}

// reportsOf recognises such a list by its heads.
func reportsOf(g *workbook.Grid) *reports {
	const headRows = 10
	for row, cells := range g.Texts()[:min(len(g.Rows), headRows)] {
		at := map[string]int{}
		for i, cell := range cells {
			if bare := shape.Bare(cell); bare != "" {
				at[bare] = i
			}
		}
		first := func(names ...string) int {
			for _, name := range names {
				if i, has := at[name]; has {
					return i
				}
			}
			return -1
		}
		r := reports{
			grid: g, head: row, village: first("desa", "namadesa", "desaid"), title: first("judul", "dokumen", "jenisdokumen", "namadokumen", "jenislaporan", "laporan"), year: first("tahun"),
			day: first("tanggallapor", "tanggalkirim", "tanggalimport", "tanggalterima", "tanggalditerima", "tglterima", "tglditerima", "tanggalpenerimaan", "tanggalpenyampaian", "tanggalmasuk", "diterima", "tanggaldibuat", "createdat"), budgets: first("semester") >= 0,
		}
		if r.day < 0 {
			r.day, r.unsure = first("tanggal", "tgl"), true
		}
		if r.village >= 0 && r.title >= 0 && r.day >= 0 {
			return &r
		}
	}
	return nil
}

// ofDocuments reports that the rows are of documents that villages owe, where the heads alone do
// not say so.
func (r *reports) ofDocuments(b *model.Book) bool {
	are, others := 0, 0
	for row := r.head + 1; row < len(r.grid.Rows); row++ {
		switch {
		case strings.TrimSpace(r.grid.At(row, r.title).Text) == "":
		case r.document(b, row) >= 0:
			are++
		default:
			others++
		}
	}
	return !r.unsure || are > 0 && are >= others
}

// table makes of the reports a table of the days on which documents came first. What the
// office has a day for stays as it is.
func (r *reports) table(d *Draft, t *Taking) workbook.Grid {
	heads := documentHeads(d.Book)
	made := workbook.Grid{Name: r.grid.Name, Lines: []int{r.head}, Rows: [][]workbook.Input{{{Text: "Desa"}}}}
	for _, head := range heads {
		made.Rows[0] = append(made.Rows[0], workbook.Input{Text: head + " diterima"})
	}
	index := newIndex(d, Named("desa"), Named("desa").Columns(d))
	first := map[model.Ref]model.Date{}
	lines := map[model.ID]int{}
	count, others := 0, 0
	for row := r.head + 1; row < len(r.grid.Rows); row++ {
		name := r.grid.At(row, r.village).Text
		document := r.document(d.Book, row)
		found := index.codes[areaOf(name)]
		if areaOf(name) == "" {
			found = index.names[shape.Village(name)]
		}
		switch {
		case strings.TrimSpace(name) == "":
			continue
		case document < 0:
			others++
			continue
		case len(found) != 1 && areaOf(name) != "":
			t.problem(r.grid, row, r.village, "", fmt.Sprintf("kode wilayah %s tidak ada dalam daftar desa; isi dahulu Kode wilayah desa itu pada Data kantor, Desa.", areaOf(name)))
			continue
		case len(found) != 1:
			t.problem(r.grid, row, r.village, "", fmt.Sprintf("desa %q tidak ada dalam daftar desa.", model.Clean(name, false)))
			continue
		}
		village, _ := found[0].(*model.Village)
		day, ok := r.arrived(d, row, &d.Book.Documents[document], t)
		if !ok {
			continue
		}
		count++
		receipt := model.Receipt{Village: village.ID, Document: d.Book.Documents[document].ID}
		if held := see(d, receipt).Date; !held.IsBlank() {
			if held != day {
				t.Notes = append(t.Notes, fmt.Sprintf("%s: %s %s sudah tercatat diterima %s dan tidak diubah.", r.grid.Place(row, r.day), heads[document], village.Name, text.LongDate(held)))
			}
			continue
		}
		if before, there := first[receipt.Ref()]; there && !before.After(day) {
			continue
		}
		first[receipt.Ref()] = day
		if lines[village.ID] == 0 {
			lines[village.ID] = len(made.Rows)
			made.Rows, made.Lines = append(made.Rows, r.held(d, village)), append(made.Lines, row)
		}
		made.Rows[lines[village.ID]][document+1] = workbook.Input{Text: day.String()}
	}
	t.Notes = append(t.Notes, fmt.Sprintf("%s: %d laporan desa dibaca sebagai penerimaan dokumen; %d bukan dokumen Tabel 11.", r.grid.Called(), count, others))
	return made
}

// held is the row of a village with the days that the office has.
func (r *reports) held(d *Draft, v *model.Village) []workbook.Input {
	cells := []workbook.Input{{Text: v.Name}}
	for _, k := range d.Book.Documents {
		cell := workbook.Input{}
		if day := see(d, model.Receipt{Village: v.ID, Document: k.ID}).Date; !day.IsBlank() {
			cell.Text = day.String()
		}
		cells = append(cells, cell)
	}
	return cells
}

// document is the place of the document that a report is; −1 where it is none that villages owe.
func (r *reports) document(b *model.Book, row int) int {
	title := shape.Bare(r.grid.At(row, r.title).Text)
	year := 0
	if r.year >= 0 {
		year, _ = strconv.Atoi(strings.TrimSpace(r.grid.At(row, r.year).Text))
	}
	best := -1
	for i, k := range b.Documents {
		named := shape.Bare(k.Name) != "" && (strings.Contains(title, shape.Bare(k.Name)) || shape.Bare(k.Long) != "" && strings.Contains(title, shape.Bare(k.Long)))
		if !named && !(r.budgets && shape.Bare(k.Name) == "apbdes") {
			continue
		}
		said := year == k.About || strings.Contains(title, strconv.Itoa(k.About))
		if said || year == 0 && best < 0 {
			best = i
		}
	}
	return best
}

// arrived is the day on which a report came; its time of the day is left out.
func (r *reports) arrived(d *Draft, row int, kind *model.DocumentKind, t *Taking) (model.Date, bool) {
	in := r.grid.At(row, r.day)
	if day, _, timed := strings.Cut(strings.TrimSpace(in.Text), " "); timed && !in.IsNumber && strings.ContainsAny(day, "-/") {
		in.Text = day
	}
	c := &Column{Head: r.grid.At(r.head, r.day).Text, Kind: Day, Of: model.KindReceipt, Field: "date", document: kind}
	v, _, err := value(d, c, in)
	day, _ := v.(model.Date)
	if err == nil {
		err = possible(d, c, day)
	}
	if err != nil || day.IsBlank() {
		why := "tanggal laporan belum diisi."
		if err != nil {
			why = told(err)
		}
		t.problem(r.grid, row, r.day, "", why)
		return day, false
	}
	return day, true
}
