package tables

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"

	"github.com/shopspring/decimal"
)

// listing is a file of SIPD with a row for each account or document: Laporan Realisasi Per
// Dokumen, Anggaran Rekap, or the listing of an RKA or DPA. Its heads are found by their words.
type listing struct {
	grid  *workbook.Grid
	head  int
	at    map[string]int // positions of the heads, in the form of shape.Bare
	value string         // the head of the money that is summed: of budgets, or of documents; "" there is none
	spent string         // the head of what was spent up to the quarter, beside budgets; "" there is none
}

// listingOf recognises such a file: it has a column of sub kegiatan codes and one of money.
func listingOf(g *workbook.Grid) *listing {
	const headRows = 30
	for row, cells := range g.Texts() {
		if row >= headRows {
			break
		}
		l := listing{grid: g, head: row, at: map[string]int{}}
		for at, cell := range cells {
			name := strings.ReplaceAll(shape.Bare(cell), "subgiat", "subkegiatan")
			if _, twice := l.at[name]; name != "" && !twice {
				l.at[name] = at
			}
		}
		if !l.has("kodesubkegiatan") {
			continue
		}
		for _, value := range []string{"nilairealisasi", "pagu", "totalharga"} {
			if l.has(value) && (value != "nilairealisasi" || l.has("tanggaldokumen")) {
				l.value = value
				return &l
			}
		}
		if l.byAccount() {
			return &l
		}
	}
	return nil
}

// byAccount recognises a list of budgets or what was spent of them with a row for each account.
func (l *listing) byAccount() bool {
	if !l.has("koderekening") {
		return false
	}
	for _, name := range []string{"anggaran", "nilaianggaran", "jumlahanggaran", "paguanggaran", "jumlah", "nilai"} {
		if l.has(name) && l.value == "" {
			l.value = name
		}
	}
	for _, name := range []string{"realisasi", "jumlahrealisasi", "realisasianggaran", "nilairealisasi"} {
		if l.has(name) && l.spent == "" {
			l.spent = name
		}
	}
	return l.value != "" || l.spent != ""
}

func (l *listing) has(name string) bool {
	_, found := l.at[name]
	return found
}

func (l *listing) input(row int, name string) workbook.Input {
	at, found := l.at[name]
	if !found {
		return workbook.Input{}
	}
	return l.grid.At(row, at)
}

// summed are the sums of a listing: by node, then by quarter where documents have days; the
// budget stands under the whole year.
type summed struct {
	nodes  []model.ID // in the order of the file
	offers map[model.ID]offer
	lines  map[model.ID]int
	sums   map[model.ID]map[model.Quarter]decimal.Decimal
	count  int
	months map[int]bool
}

// upToNow stands for what was spent up to the quarter, in the sums of a listing by accounts.
const upToNow = model.Q4 + 1

// condensed makes of listings tables of the budget with a row for each node that the office
// holds money at; other grids stay as they are.
func condensed(d *Draft, grids []workbook.Grid, t *Taking) []workbook.Grid {
	var all []workbook.Grid
	for i := range grids {
		if r := reportsOf(&grids[i]); r != nil && !grids[i].Hidden && r.ofDocuments(d.Book) {
			all = append(all, r.table(d, t))
			continue
		}
		l := listingOf(&grids[i])
		if l == nil || grids[i].Hidden {
			all = append(all, laidOut(d, &grids[i], t))
			continue
		}
		if made, ok := l.table(d, t); ok {
			all = append(all, made)
		}
	}
	return all
}

// table sums a listing; not ok where it cannot be used, which was told.
func (l *listing) table(d *Draft, t *Taking) (workbook.Grid, bool) {
	s := l.sum(d, t)
	made := workbook.Grid{Name: l.grid.Name, Lines: []int{l.head}}
	heads := []workbook.Input{{Text: "Kode rekening"}}
	var quarters []model.Quarter
	if l.dated() {
		for _, q := range model.Quarters() {
			if s.months[int(q)*3-2] || s.months[int(q)*3-1] || s.months[int(q)*3] {
				quarters = append(quarters, q)
				heads = append(heads, workbook.Input{Text: "Realisasi s.d. TW " + q.Roman()})
			}
		}
		if len(quarters) == 0 || !l.whole(s, quarters, t) {
			return made, false
		}
	} else {
		versions := d.Book.Versions
		if len(versions) == 0 || len(s.nodes) == 0 {
			return made, false
		}
		if l.value != "" {
			quarters = append(quarters, model.WholeYear)
			heads = append(heads, workbook.Input{Text: "Pagu " + versions[len(versions)-1].Name})
		}
		if l.spent != "" {
			quarters = append(quarters, upToNow)
			heads = append(heads, workbook.Input{Text: "Realisasi s.d. TW " + d.Results.Quarter.Roman()})
		}
	}
	heads = append(heads, workbook.Input{Text: "Uraian"})
	made.Rows = append(made.Rows, heads)
	for _, id := range s.nodes {
		of, offered := s.offers[id]
		if !offered {
			of = offer{d.Book.Node(id).Code, d.Book.Node(id).Name}
		}
		row := []workbook.Input{{Text: of.code}}
		sum := decimal.Zero
		if first := quarters[0]; first > model.Q1 && first.Valid() {
			before, ok := d.Book.Spent(id, first-1).Value()
			if !ok && !offered {
				t.problem(l.grid, s.lines[id], 0, "", fmt.Sprintf("realisasi %s sampai TW %s belum ada, sehingga jumlah sejak Januari tidak dapat dihitung.", d.Book.Node(id).Name, (first-1).Roman()))
				continue
			}
			sum = before
		}
		for _, q := range quarters {
			if sum = sum.Add(s.sums[id][q]); !l.adds() {
				sum = s.sums[id][q]
			}
			row = append(row, workbook.Input{Text: strings.Replace(sum.String(), ".", ",", 1), Number: sum, IsNumber: true})
		}
		row = append(row, workbook.Input{Text: of.name})
		made.Rows, made.Lines = append(made.Rows, row), append(made.Lines, s.lines[id])
	}
	t.Notes = append(t.Notes, fmt.Sprintf("%s: %d baris dijumlahkan menurut sub kegiatan menjadi %d baris anggaran (%s).", l.grid.Called(), s.count, len(s.nodes), l.what()))
	return made, true
}

// adds reports that what is summed of a quarter adds to the quarters before.
func (l *listing) adds() bool { return l.dated() }

// dated reports that the rows are documents, each with its day.
func (l *listing) dated() bool { return l.value == "nilairealisasi" && l.has("tanggaldokumen") }

func (l *listing) what() string {
	switch {
	case !l.dated() && l.spent != "" && l.value != "":
		return "pagu dan realisasi"
	case !l.dated() && l.spent != "":
		return "realisasi sampai triwulan ini"
	case l.value == "pagu":
		return "PAGU"
	case l.value == "totalharga":
		return "TOTAL HARGA"
	case l.has("nilaisetoran"):
		return "Nilai Realisasi dikurangi Nilai Setoran, menurut Tanggal Dokumen"
	}
	return "Nilai Realisasi, menurut Tanggal Dokumen"
}

// whole reports that the documents reach back to the first month of their first quarter: what
// stands in the budget is the sum since January, and a later month alone would replace it.
// Where a later month is not alone, there may have been no documents in the first one; that is told.
func (l *listing) whole(s *summed, quarters []model.Quarter, t *Taking) bool {
	first := int(quarters[0])*3 - 2
	if s.months[first] {
		return true
	}
	why := fmt.Sprintf("berkas ini tidak memuat dokumen bulan pertama TW %s, padahal realisasi dihitung sejak awal triwulan", quarters[0].Roman())
	if len(s.months) > 1 {
		t.Notes = append(t.Notes, l.grid.Called()+": "+why+"; pastikan memang tidak ada.")
		return true
	}
	t.problem(l.grid, l.head, l.at["tanggaldokumen"], "Tanggal Dokumen", why+"; gabungkan dengan berkas bulan sebelumnya.")
	return false
}

func (l *listing) sum(d *Draft, t *Taking) *summed {
	s := &summed{offers: map[model.ID]offer{}, lines: map[model.ID]int{}, sums: map[model.ID]map[model.Quarter]decimal.Decimal{}, months: map[int]bool{}}
	places := l.places(d)
	plan := d.codedIDs()
	unknown := map[string]bool{}
	for row := l.head + 1; row < len(l.grid.Rows); row++ {
		typed := l.input(row, "kodesubkegiatan").Text
		code := shape.Code(typed)
		if code == "" || !l.dated() && !l.lowestAccount(row) {
			continue // a sum, a title, a level of the plan or of the accounts
		}
		money, ok := l.money(row, l.value, t)
		back, fine := l.money(row, "nilaisetoran", t)
		q, dated := l.quarter(d, row, s, t)
		if !ok || !fine || !dated {
			continue
		}
		spent, well := l.money(row, l.spent, t)
		if !well {
			continue
		}
		id, found := lowest(places, code)
		if !found {
			var of offer
			if id, of, found = l.offer(row, code, plan); of.code != "" {
				s.offers[id] = of
			}
		}
		if !found {
			if !unknown[code] {
				unknown[code] = true
				t.problem(l.grid, row, l.at["kodesubkegiatan"], "", fmt.Sprintf("%s tidak ada dalam rencana, juga tidak kegiatan dan programnya.", model.Clean(typed, false)))
			}
			continue
		}
		s.count++
		if s.sums[id] == nil {
			s.sums[id] = map[model.Quarter]decimal.Decimal{}
			s.nodes, s.lines[id] = append(s.nodes, id), row
		}
		s.sums[id][q] = s.sums[id][q].Add(money).Sub(back)
		s.sums[id][upToNow] = s.sums[id][upToNow].Add(spent)
	}
	return s
}

// lowestAccount reports a row of an account that no row below splits up; a listing without
// accounts has only such rows.
func (l *listing) lowestAccount(row int) bool {
	for _, name := range []string{"koderekening", "kodeakun"} {
		if !l.has(name) {
			continue
		}
		account := strings.Trim(l.input(row, name).Text, " .")
		below := strings.Trim(l.input(row+1, name).Text, " .")
		same := shape.Code(l.input(row, "kodesubkegiatan").Text) == shape.Code(l.input(row+1, "kodesubkegiatan").Text)
		return account != "" && !(same && strings.HasPrefix(below, account+"."))
	}
	return true
}

// money reads an amount; null and a dash are nothing.
func (l *listing) money(row int, name string, t *Taking) (decimal.Decimal, bool) {
	in := l.input(row, name)
	word := strings.ToLower(strings.TrimSpace(in.Text))
	if in.Unread == "" && !in.Broken && (word == "" || word == "null" || word == "-") || !l.has(name) || name == "" {
		return decimal.Zero, true
	}
	head := l.grid.At(l.head, l.at[name]).Text
	v, doubt, err := value(nil, &Column{Head: head, Kind: Rupiah}, in)
	if err != nil {
		t.problem(l.grid, row, l.at[name], "", told(err))
		return decimal.Zero, false
	}
	if doubt != "" {
		t.Notes = append(t.Notes, l.grid.Place(row, l.at[name])+": "+doubt)
	}
	read, _ := v.(model.Reading)
	number, _ := read.Value()
	return number, true
}

// quarter is the quarter of a document; of budgets the whole year.
func (l *listing) quarter(d *Draft, row int, s *summed, t *Taking) (model.Quarter, bool) {
	if !l.dated() {
		return model.WholeYear, true
	}
	in := l.input(row, "tanggaldokumen")
	c := &Column{Head: "Tanggal Dokumen", Kind: Day}
	v, _, err := value(d, c, in)
	date, _ := v.(model.Date)
	switch {
	case err != nil:
		t.problem(l.grid, row, l.at["tanggaldokumen"], "", told(err))
		return 0, false
	case date.IsBlank():
		t.problem(l.grid, row, l.at["tanggaldokumen"], "", "Tanggal Dokumen belum diisi, sehingga triwulannya tidak diketahui.")
		return 0, false
	case date.Year != d.Book.Year:
		t.problem(l.grid, row, l.at["tanggaldokumen"], "", fmt.Sprintf("Tanggal Dokumen: terbaca %s, bukan dalam tahun %d.", text.LongDate(date), d.Book.Year))
		return 0, false
	}
	s.months[date.Month] = true
	return date.Quarter(), true
}
