package tables_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
	"capaian/ui/files/workbook/officetest"

	"github.com/shopspring/decimal"
)

// atQuarter begins a draft at a quarter.
func atQuarter(b *model.Book, q model.Quarter) *tables.Draft { return tables.NewDraft(b, q, now()) }

func formOf(t testing.TB, b *model.Book, q model.Quarter, name string) []byte {
	t.Helper()
	d := atQuarter(b, q)
	f := tables.FormNamed(d, name)
	if f == nil {
		t.Fatalf("no form %s", name)
	}
	var out bytes.Buffer
	if err := tables.WriteForm(&out, d, f); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// filling is a form on somebody's desk.
type filling struct {
	t     *testing.T
	grids []workbook.Grid
}

func fill(t *testing.T, raw []byte) *filling {
	t.Helper()
	grids, err := workbook.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	return &filling{t, grids}
}

// cell finds a cell by its sheet, the code of its row and its head.
func (f *filling) cell(sheet, code, head string) *workbook.Input {
	f.t.Helper()
	for i := range f.grids {
		g := &f.grids[i]
		if g.Name != sheet {
			continue
		}
		for c := range g.Rows[3] {
			if g.Rows[3][c].Text != head {
				continue
			}
			for r := range g.Rows {
				if g.At(r, 0).Text == code {
					for len(g.Rows[r]) <= c {
						g.Rows[r] = append(g.Rows[r], workbook.Input{})
					}
					return &g.Rows[r][c]
				}
			}
		}
	}
	f.t.Fatalf("no cell %s %s %s", sheet, code, head)
	return nil
}

func (f *filling) write(sheet, code, head, text string) {
	f.t.Helper()
	*f.cell(sheet, code, head) = workbook.Input{Text: text}
}

// back takes the form into the store's year and gives what is said and what would change.
func (f *filling) back(s *store.Store) (said, changes string, batch store.Batch) {
	f.t.Helper()
	form, err := tables.ReturnedForm(f.grids)
	if err != nil || form == nil {
		f.t.Fatal(form, err)
	}
	book := storetest.Book(f.t, s, form.Year)
	batch, taking := form.Take(atQuarter(book, form.Quarter))
	act, err := jsonfile.Rehearsed(book, admin(), batch)
	if err != nil {
		f.t.Fatal(err)
	}
	said = strings.TrimPrefix(problems(taking.Problems)+"\n"+strings.Join(taking.Notes, "\n"), "\n")
	return strings.TrimSuffix(said, "\n"), strings.Join(jsonfile.Tally([]jsonfile.Act{act}), "; "), batch
}

func TestFormsHoldWhatASectionFillsIn(t *testing.T) {
	d := atQuarter(storetest.Book(t, example(t), 2024), model.Q3)
	var names []string
	for _, f := range tables.Forms(d) {
		line := f.Name + ":"
		for _, b := range f.Blocks {
			line += " " + b.Name
		}
		names = append(names, line)
	}
	want := "sekretariat: Indikator Anggaran; subbag-umum: Fasilitasi Indikator; subbag-keuangan: Fasilitasi Indikator Anggaran; seksi-pemerintahan: Fasilitasi Indikator Anggaran; seksi-pelayanan: Fasilitasi Indikator Anggaran; seksi-pemberdayaan: Fasilitasi Indikator Anggaran; bersama: Indikator; desa-01: Dokumen desa; desa-02"
	if got := strings.Join(names, "; "); !strings.HasPrefix(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
	for _, name := range []string{"Seksi Pemerintahan", "seksi  pemerintahan", "desa-01", "Jenggrong", "desa jenggrong"} {
		if tables.FormNamed(d, name) == nil {
			t.Errorf("no form %q", name)
		}
	}
	if tables.FormNamed(d, "lain") != nil {
		t.Error("a form of nobody")
	}
}

func TestAFormThatComesBackAsItWentChangesNothing(t *testing.T) {
	for _, s := range []*store.Store{example(t), half(t), difficult(t)} {
		b := storetest.Book(t, s, 2024)
		for _, q := range model.Quarters() {
			for _, f := range tables.Forms(atQuarter(b, q)) {
				if said, changes, _ := fill(t, formOf(t, b, q, f.Name)).back(s); said+changes != "" {
					t.Errorf("%s TW %s: %s %s", f.Name, q.Roman(), said, changes)
				}
			}
		}
	}
}

func TestAFormThatASpreadsheetSavedChangesNothing(t *testing.T) {
	s := difficult(t)
	f := &filling{t, officetest.Recalculated(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem"))}
	if said, changes, _ := f.back(s); said+changes != "" {
		t.Errorf("%s %s", said, changes)
	}
}

func TestFilledCellsAreTaken(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	f := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem"))
	f.write("Fasilitasi", "apbdes", "Terlaksana TW II", "1")
	*f.cell("Fasilitasi", "apbdes", "Tanggal") = workbook.Input{Text: "45432", Number: decimal.NewFromInt(45432), IsNumber: true, Dated: true}
	f.write("Fasilitasi", "apbdes", "Jenis bukti", "berita acara")
	f.write("Fasilitasi", "apbdes", "Nomor bukti", "141/7")
	f.write("Fasilitasi", "apbdes", "Sebab bila belum terlaksana", "")
	f.write("Indikator", "ipp", "Realisasi TW II", "45,5")
	said, changes, batch := f.back(s)
	if said != "" || changes != "tahun 2024, Realisasi: 1 ditambah; tahun 2024, Pelaksanaan fasilitasi: 1 ditambah; tahun 2024, Sebab belum terlaksana: 1 dihapus" {
		t.Errorf("%s %s", said, changes)
	}
	storetest.Do(t, s, storetest.Clerk("pem"), batch)
	mark := storetest.Book(t, s, 2024).Mark("apbdes", model.Q2)
	if mark.Count != 1 || mark.Date.String() != "2024-05-20" || len(mark.Evidence) != 1 || mark.Evidence[0] != (model.Evidence{Kind: model.EvidenceMinutes, Reference: "141/7"}) {
		t.Errorf("%+v", mark)
	}
	if said, changes, _ = f.back(s); said+changes != "" {
		t.Errorf("taken twice: %s %s", said, changes)
	}
	village := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "Wates Wetan"))
	village.write("Dokumen desa", "rkpdes", "Tanggal diterima", "30/9")
	village.write("Dokumen desa", "rkpdes", "Nomor", "005/12")
	if said, changes, _ := village.back(s); said != "" || changes != "tahun 2024, Penerimaan dokumen desa: 1 ditambah" {
		t.Errorf("%s %s", said, changes)
	}
	money := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "keu"))
	money.write("Anggaran", "sub-1", "Realisasi s.d. TW II", "Rp 500.000,-")
	if said, changes, _ := money.back(s); said != "" || changes != "tahun 2024, Realisasi anggaran: 1 ditambah" {
		t.Errorf("%s %s", said, changes)
	}
}

func TestWhatChangedMeanwhileIsShownAndNotWrittenOver(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	f := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q1, "pem"))
	// The office works on while the form is away.
	storetest.Save(t, s, 2024, &model.Actual{Indicator: "ipp", Quarter: model.Q1, Value: model.IntOf(42)})
	if said, changes, _ := f.back(s); said+changes != "" {
		t.Errorf("what the form does not change is no conflict: %s %s", said, changes)
	}
	f.write("Indikator", "ipp", "Realisasi TW I", "43")
	f.write("Fasilitasi", "musrenbang", "Nomor bukti", "005/13")
	said, changes, _ := f.back(s)
	if want := `lembar "Indikator", sel F5 (Realisasi TW I): formulir berisi 43, tetapi sejak formulir dibuat isinya dalam data sudah diubah dari 40 menjadi 42; tidak ditimpa.`; said != want {
		t.Errorf("%s\nwant %s", said, want)
	}
	if changes != "tahun 2024, Pelaksanaan fasilitasi: 1 diubah" {
		t.Error(changes)
	}
	f.write("Indikator", "ipp", "Realisasi TW I", "42")
	if said, changes, _ := f.back(s); said != "" || changes != "tahun 2024, Pelaksanaan fasilitasi: 1 diubah" {
		t.Errorf("both say the same: %s %s", said, changes)
	}
}

func TestWhatIsNoRowOfTheFormIsTold(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	b := storetest.Book(t, s, 2024)
	f := fill(t, formOf(t, b, model.Q2, "pem"))
	for i := range f.grids {
		if g := &f.grids[i]; g.Name == "Fasilitasi" {
			extra := make([]workbook.Input, len(g.Rows[3]))
			extra[2].Text = "Kegiatan lain" // a label alone is no entry
			g.Rows = append(g.Rows, extra, append([]workbook.Input{{Text: "hapus"}}, extra[1:]...), append([]workbook.Input{}, g.Rows[4]...))
			added := append([]workbook.Input{}, extra...)
			added[5].Text = "1"
			g.Rows = append(g.Rows, added)
		}
	}
	said, changes, _ := f.back(s)
	want := `lembar "Fasilitasi", sel A8: baris "hapus" tidak ada lagi dalam data.
lembar "Fasilitasi", sel A9: baris ini ada dua kali.
lembar "Fasilitasi", sel A10: baris ini bukan baris formulir; baris baru tidak dapat ditambah lewat formulir.`
	if said != want || changes != "" {
		t.Errorf("%s\n%s", said, changes)
	}
	f = fill(t, formOf(t, b, model.Q2, "wates"))
	storetest.Do(t, s, admin(), store.Batch{Year: 2024, Edits: []store.Edit{store.Remove(model.Ref{Kind: model.KindVillage, Key: "wates"})}})
	if said, _, _ := f.back(s); said != `formulir: "wates" tidak ada lagi dalam data; formulir ini tidak dapat dimasukkan.` {
		t.Error(said)
	}
}

func TestLockedCellsAndBadCellsChangeNothing(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	storetest.Save(t, s, 2024, &model.Indicator{ID: "nisbah", Node: "sasaran", Order: 5, Name: "Nisbah", Polarity: model.Positive, Aggregation: model.Last, Source: model.Ratio, Section: "pem"})
	f := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem"))
	f.write("Indikator", "ipp", "Indikator", "Nama lain")
	f.write("Indikator", "ipp", "Pembilang TW II", "5")
	f.write("Indikator", "nisbah", "Realisasi TW II", "5")
	f.write("Indikator", "nisbah", "Pembilang TW II", "lima")
	f.write("Indikator", "nisbah", "Penyebut TW II", "10")
	f.write("Fasilitasi", "apbdes", "Tanggal", "31/2")
	f.write("Fasilitasi", "apbdes", "Nomor bukti", "5")
	f.write("Fasilitasi", "musrenbang", "Terlaksana TW II", "-1")
	said, changes, _ := f.back(s)
	want := `lembar "Fasilitasi", sel F5: Terlaksana TW II: terbaca "-1", diharapkan bilangan bulat 0 sampai 1000.
lembar "Fasilitasi", sel G6: Tanggal: terbaca "31/2", tanggal 31 tidak ada; diharapkan 1 sampai 29 Februari 2024.
lembar "Fasilitasi", sel I6: Nomor bukti: terbaca "5" tanpa jenis bukti; pilih jenisnya pada kolom Jenis bukti.
lembar "Indikator", sel G6: Pembilang TW II: terbaca "lima", diharapkan angka seperti 72 atau 72,5.`
	if said != want || changes != "tahun 2024, Realisasi: 1 ditambah" {
		t.Errorf("%s\n%s", said, changes)
	}
}

func TestFormsOfElsewhereAreRefused(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	raw := formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem")
	memory := func(f *filling) *workbook.Grid { return &f.grids[len(f.grids)-1] }
	for name, row := range map[string]struct {
		change func(*filling)
		want   string
	}{
		"newer":   {func(f *filling) { memory(f).Rows[0][1].Text = "2" }, "versi capaian yang lebih baru"},
		"damaged": {func(f *filling) { memory(f).Rows[2][1].Text = "9" }, "rusak; isi formulir yang baru"},
		"no year": {func(f *filling) { memory(f).Rows[1] = nil }, "rusak; isi formulir yang baru"},
	} {
		f := fill(t, raw)
		row.change(f)
		if form, err := tables.ReturnedForm(f.grids); form != nil || err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: %v %v", name, form, err)
		}
	}
	if form, err := tables.ReturnedForm(inXLSX(t, storetest.Book(t, s, 2024))); form != nil || err != nil {
		t.Error("a table was taken for a form")
	}
}

// rowsOf are the codes of a block's rows.
func rowsOf(t *testing.T, b *model.Book, q model.Quarter, form, block string) string {
	t.Helper()
	var codes []string
	for _, one := range tables.FormNamed(atQuarter(b, q), form).Blocks {
		for _, r := range one.Rows {
			if one.Name == block {
				codes = append(codes, r.Ref().Key)
			}
		}
	}
	return strings.Join(codes, " ")
}

// Money stands at one level of a branch: where the office spends it, else where it budgets it.
func TestSpendingIsAskedForWhereItStands(t *testing.T) {
	b := storetest.Book(t, example(t), 2024)
	for section, want := range map[string]string{
		"subbag-keuangan":    "program-01 program-02 program-03 program-04 program-05 program-06", // it has the money of all
		"seksi-pemerintahan": "program-04 program-05 program-06",
	} {
		if got := rowsOf(t, b, model.Q4, section, "Anggaran"); got != want {
			t.Errorf("%s: spent at programs: %s", section, got)
		}
	}
	s := storetest.OpenYear(t, 2024)
	if got := rowsOf(t, storetest.Book(t, s, 2024), model.Q2, "keu", "Anggaran"); got != "sub-1" {
		t.Errorf("spent at a sub kegiatan: %s", got)
	}
	if got := rowsOf(t, storetest.Book(t, s, 2024), model.Q2, tables.FormCommon, "Anggaran"); got != "program-2" {
		t.Errorf("budgeted at a program: %s", got)
	}
	storetest.Do(t, s, admin(), store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Amount{Node: "sub-1", Version: "murni"}), store.Put(&model.Amount{Node: "kegiatan-1", Version: "murni", Value: model.IntOf(5)}),
	}})
	if got := rowsOf(t, storetest.Book(t, s, 2024), model.Q2, "keu", "Anggaran"); got != "sub-1" {
		t.Errorf("budgeted above what is spent: %s", got)
	}
}

func TestFormsShowWhatWasDoneInOtherQuarters(t *testing.T) {
	b := storetest.Book(t, storetest.OpenYear(t, 2024), 2024)
	for q, want := range map[model.Quarter]string{model.Q1: "0", model.Q2: "1"} {
		f := fill(t, formOf(t, b, q, "pem"))
		if got := f.cell("Fasilitasi", "musrenbang", "Terlaksana triwulan lain").Text; got != want {
			t.Errorf("TW %s: %s", q.Roman(), got)
		}
		if got := f.cell("Fasilitasi", "apbdes", "Terlaksana TW "+q.Roman()); !got.Blank() {
			t.Errorf("TW %s: what was not done shows as %s", q.Roman(), got.Text)
		}
	}
}

func TestFurtherProofsStay(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	two := []model.Evidence{{Kind: model.EvidenceMeeting, Reference: "1"}, {Kind: model.EvidenceDecree, Reference: "2"}}
	storetest.Save(t, s, 2024, &model.FacilitationMark{Row: "apbdes", Quarter: model.Q2, Count: 1, Evidence: two})
	f := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem"))
	f.write("Fasilitasi", "apbdes", "Jenis bukti", "")
	f.write("Fasilitasi", "apbdes", "Nomor bukti", "")
	said, _, batch := f.back(s)
	if said != "" {
		t.Error(said)
	}
	storetest.Do(t, s, admin(), batch)
	if got := storetest.Book(t, s, 2024).Mark("apbdes", model.Q2).Evidence; len(got) != 1 || got[0] != two[1] {
		t.Errorf("%+v", got)
	}
	f = fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "pem"))
	f.write("Fasilitasi", "apbdes", "Jenis bukti", "")
	f.write("Fasilitasi", "apbdes", "Nomor bukti", "3")
	if said, _, _ := f.back(s); !strings.Contains(said, `terbaca "3" tanpa jenis bukti`) {
		t.Error(said)
	}
}

func TestATextTooLongIsToldAndTheRestIsTaken(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	f := fill(t, formOf(t, storetest.Book(t, s, 2024), model.Q2, "wates"))
	f.write("Dokumen desa", "lppdes", "Nomor", strings.Repeat("x", model.MaxNameLength+1))
	f.write("Dokumen desa", "rkpdes", "Nomor", "7")
	said, changes, _ := f.back(s)
	if said != `lembar "Dokumen desa", sel A5: Nomor dokumen terlalu panjang: 501 huruf, paling banyak 500.` || changes != "tahun 2024, Penerimaan dokumen desa: 1 ditambah" {
		t.Errorf("%s %s", said, changes)
	}
}

// look is how a cell of a workbook's first sheet is styled.
func look(t *testing.T, raw []byte, cell string) string {
	t.Helper()
	styles := entry(t, raw, "xl/styles.xml")
	number := regexp.MustCompile(`r="` + cell + `" s="([0-9]+)"`).FindStringSubmatch(entry(t, raw, "xl/worksheets/sheet1.xml"))
	if number == nil {
		t.Fatalf("no style of %s", cell)
	}
	at, err := strconv.Atoi(number[1])
	if err != nil {
		t.Fatal(err)
	}
	_, cells, _ := strings.Cut(styles, "<cellXfs")
	one := regexp.MustCompile(`(?s)<xf [^>]*/>|<xf .*?</xf>`).FindAllString(cells, -1)[at]
	format := regexp.MustCompile(`numFmtId="([0-9]+)"`).FindStringSubmatch(one)[1]
	code := regexp.MustCompile(`numFmtId="` + format + `" formatCode="([^"]*)"`).FindStringSubmatch(styles)
	if code == nil {
		code = []string{"", format}
	}
	return code[1] + " " + regexp.MustCompile(`locked="([a-z0-9]+)"`).FindStringSubmatch(one)[1]
}

func TestCellsToFillInAreOpenAndKeepTextsAsTexts(t *testing.T) {
	raw := formOf(t, storetest.Book(t, storetest.OpenYear(t, 2024), 2024), model.Q2, "pem")
	for cell, want := range map[string]string{"C6": "@ 1", "F6": "#,##0 0", "G6": "dd-mm-yyyy 0", "H6": "@ 0", "I6": "@ 0", "J6": "@ 0"} {
		if got := strings.NewReplacer("true", "1", "false", "0").Replace(look(t, raw, cell)); got != want {
			t.Errorf("%s: %s, want %s", cell, got, want)
		}
	}
	money := formOf(t, storetest.Book(t, storetest.OpenYear(t, 2024), 2024), model.Q2, tables.FormCommon)
	if got := strings.NewReplacer("true", "1", "false", "0").Replace(look(t, money, "F5")); got != "#,##0 0" {
		t.Errorf("money: %s", got)
	}
	if sheet := entry(t, raw, "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, `hidden="true"`) && !strings.Contains(sheet, `hidden="1"`) {
		t.Error("the codes of rows are in sight")
	}
}

func TestOnlyCellsToFillInAreOpen(t *testing.T) {
	raw := formOf(t, storetest.Book(t, storetest.OpenYear(t, 2024), 2024), model.Q2, "pem")
	if !bytes.Equal(raw, formOf(t, storetest.Book(t, storetest.OpenYear(t, 2024), 2024), model.Q2, "pem")) {
		t.Error("the same year gives other bytes")
	}
	sheet := entry(t, raw, "xl/worksheets/sheet1.xml")
	for _, want := range []string{"<sheetProtection", `sheet="true"`, "<dataValidation", "Rapat koordinasi"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("no %s", want)
		}
	}
	if book := entry(t, raw, "xl/workbook.xml"); !strings.Contains(book, `state="veryHidden"`) {
		t.Error("the memory is in sight")
	}
}
