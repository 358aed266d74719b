package jsonfile_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/report/status"
	"capaian/ui/uitest/halfyear"
)

func admin() model.Actor { return model.Actor{ID: "adi", Name: "Adi", Role: model.RoleAdmin} }

// filled is a file with the example, the sample a year before, and somebody in the office.
func filled(t testing.TB) *store.Store {
	t.Helper()
	s := storetest.OpenYear(t, 2023)
	if err := seed.LoadExample(s, admin()); err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, admin(), store.Batch{Year: model.OfficeWide, Edits: []store.Edit{
		store.Put(&model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"siti"}, Keys: []string{storetest.Key(1)}}),
	}})
	return s
}

func parts(t testing.TB, names ...string) []string {
	t.Helper()
	chosen, err := jsonfile.Choose(names)
	if err != nil {
		t.Fatal(err)
	}
	return chosen
}

// everything is all parts, the people too.
func everything() []string {
	var names []string
	for _, p := range jsonfile.Parts() {
		names = append(names, p.Name)
	}
	return names
}

func exported(t testing.TB, s *store.Store, chosen []string) []byte {
	t.Helper()
	var books []*model.Book
	for _, year := range append([]int{model.OfficeWide}, s.Years()...) {
		books = append(books, storetest.Book(t, s, year))
	}
	var out bytes.Buffer
	if err := jsonfile.Export(&out, chosen, books); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// taken reads an export that must be sound.
func taken(t testing.TB, raw []byte, names ...string) *jsonfile.File {
	t.Helper()
	file, problems, err := jsonfile.Read(bytes.NewReader(raw))
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v %v", err, problems)
	}
	if file, err = file.Narrow(names, 0); err != nil {
		t.Fatal(err)
	}
	return file
}

// imported takes a file in and returns what it changed.
func imported(t testing.TB, s *store.Store, file *jsonfile.File, replace bool) []string {
	t.Helper()
	acts, problems := file.Prepare(s, admin(), "Impor", replace)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if done, err := jsonfile.Carry(s, admin(), acts); err != nil || done != len(acts) {
		t.Fatal(done, err)
	}
	return jsonfile.Tally(acts)
}

func same(t *testing.T, a, b *model.Book) {
	t.Helper()
	x, y := *a, *b
	x.Revision, y.Revision = 0, 0
	if diff := storetest.Diff(&x, &y); diff != "" {
		t.Errorf("year %d (-first +second):\n%s", a.Year, diff)
	}
}

func TestAnExportIntoAnEmptyFileLosesNothing(t *testing.T) {
	half := storetest.Open(t)
	halfyear.Load(t, half)
	for name, s := range map[string]*store.Store{"filled": filled(t), "half": half} {
		t.Run(name, func(t *testing.T) { throughAnEmptyFile(t, s) })
	}
}

func throughAnEmptyFile(t *testing.T, s *store.Store) {
	empty := storetest.Open(t)
	raw := exported(t, s, everything())
	imported(t, empty, taken(t, raw, everything()...), false)
	if fmt.Sprint(s.Years()) != fmt.Sprint(empty.Years()) {
		t.Errorf("years %v, %v", s.Years(), empty.Years())
	}
	for _, year := range append(s.Years(), model.OfficeWide) {
		same(t, storetest.Book(t, s, year), storetest.Book(t, empty, year))
	}
	for _, q := range model.Quarters() {
		a, b := status.Of(storetest.Book(t, s, 2024), q), status.Of(storetest.Book(t, empty, 2024), q)
		a.Revision, b.Revision = 0, 0
		x, _ := json.Marshal(a)
		y, _ := json.Marshal(b)
		if !bytes.Equal(x, y) {
			t.Errorf("TW %s: the status is another", q.Roman())
		}
	}
	if again := exported(t, empty, everything()); !bytes.Equal(raw, again) {
		t.Error("the second export has other bytes")
	}
	if again := exported(t, s, everything()); !bytes.Equal(raw, again) {
		t.Error("the same Books gave other bytes")
	}
}

func TestWhatPeopleTypeComesThroughAsItIs(t *testing.T) {
	s, empty := storetest.OpenYear(t, 2024), storetest.Open(t)
	for i, name := range []string{
		`<b>&amp; "kutip" \ dan /`, `=cmd|'/C calc'!A0`, "+1", "@SUM(A1)", "kanan ke kiri", "ﷺ 你好 🏛️", " spasi tak putus", strings.Repeat("x", model.MaxNameLength),
	} {
		storetest.Save(t, s, 2024, &model.Village{ID: model.ID(fmt.Sprintf("d%d", i)), Order: 10 + i, Name: name})
	}
	storetest.Save(t, s, 2024, &model.Narrative{Topic: "penutup", Text: strings.Repeat("baris panjang\n", 700)})
	raw := exported(t, s, parts(t))
	if !bytes.Contains(raw, []byte(`"<b>&amp; \"kutip\"`)) {
		t.Error("what people read is written in codes")
	}
	imported(t, empty, taken(t, raw), false)
	same(t, storetest.Book(t, s, 2024), storetest.Book(t, empty, 2024))
}

// A year always has settings; an export that replaces them with none does not take them away.
func TestWhatAYearAlwaysHasIsNotTakenAway(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	raw := []byte(`{"format":"capaian-ekspor","susunan":1,"bagian":["profil","pengaturan"],"tahun":[{"tahun":2024,"isi":{}}]}`)
	if acts, problems := taken(t, raw).Prepare(s, admin(), "Impor", true); len(acts)+len(problems) > 0 {
		t.Errorf("%v %v", jsonfile.Tally(acts), problems)
	}
}

// What the shell of Windows redirects into a file is not UTF-8.
func TestExportsAreReadInTheLettersOfWindows(t *testing.T) {
	raw := exported(t, storetest.OpenYear(t, 2024), parts(t))
	wide := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(string(raw))) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	for name, file := range map[string][]byte{"UTF-16": wide, "UTF-8 with its mark": append([]byte("\ufeff"), raw...)} {
		if !jsonfile.Looks(file) {
			t.Errorf("%s: not taken for an export", name)
		}
		imported(t, storetest.Open(t), taken(t, file), false)
	}
}

func TestPeopleComeOnlyWhereTheyAreAskedFor(t *testing.T) {
	s := filled(t)
	if raw := exported(t, s, parts(t)); bytes.Contains(raw, []byte("ed25519")) || bytes.Contains(raw, []byte("pengguna")) {
		t.Error("an export of the office names its people")
	}
	raw, empty := exported(t, s, everything()), storetest.Open(t)
	imported(t, empty, taken(t, raw), false)
	if people := storetest.Book(t, empty, model.OfficeWide).Users; len(people) != 0 {
		t.Errorf("an import of the office made %v", people)
	}
	acts, problems := taken(t, raw, jsonfile.PartUsers).Prepare(empty, storetest.Secretary(), "Impor", false)
	if len(acts) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Message, "peran sekretaris") {
		t.Errorf("a sekretaris would import people: %v %v", acts, problems)
	}
	imported(t, empty, taken(t, raw, jsonfile.PartUsers), false)
	if people := storetest.Book(t, empty, model.OfficeWide).Users; len(people) != 1 {
		t.Errorf("people %v", people)
	}
}

// edited puts one text of an export in place of another, which must be there.
func edited(t *testing.T, raw []byte, old, now string) []byte {
	t.Helper()
	if !bytes.Contains(raw, []byte(old)) {
		t.Fatalf("no %s", old)
	}
	return bytes.Replace(raw, []byte(old), []byte(now), 1)
}

func TestAnImportSaysWhatItWouldChangeAndDoesThatInOneAct(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	raw := exported(t, s, parts(t, "desa"))
	changed := edited(t, raw, `"name":"Wates Wetan"`, `"name":"Wates Kulon"`)
	changed = edited(t, changed, `{"village":"ranuyoso","document":"lppdes","date":"2024-03-20"}`,
		`{"village":"wates","document":"lppdes","date":"2024-03-21"}`)
	before := storetest.Book(t, s, 2024)
	file := taken(t, changed)

	acts, problems := file.Prepare(s, admin(), "Impor", false)
	if got := strings.Join(jsonfile.Tally(acts), "; "); len(problems) > 0 || got != "tahun 2024, Desa: 1 diubah; tahun 2024, Penerimaan dokumen desa: 1 ditambah" {
		t.Errorf("%v %s", problems, got)
	}
	acts, problems = file.Prepare(s, admin(), "Impor", true)
	if got := strings.Join(jsonfile.Tally(acts), "; "); len(problems) > 0 || got != "tahun 2024, Desa: 1 diubah; tahun 2024, Penerimaan dokumen desa: 1 ditambah, 1 dihapus" {
		t.Errorf("%v %s", problems, got)
	}
	if storetest.Book(t, s, 2024) != before {
		t.Error("preparing changed the file")
	}
	revision := s.Revision()
	imported(t, s, file, true)
	if s.Revision() != revision+1 {
		t.Errorf("%d acts", s.Revision()-revision)
	}
	if again := exported(t, s, parts(t, "desa")); !bytes.Equal(again, changed) {
		t.Errorf("replaced, the part is\n%s", again)
	}
	entries, err := s.Entries(revision, 1)
	if err != nil {
		t.Fatal(err)
	}
	back, err := store.Undo(entries[0], "Urung")
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, admin(), back)
	same(t, before, storetest.Book(t, s, 2024))
	if acts, _ := taken(t, raw).Prepare(s, admin(), "Impor", true); len(acts) != 0 {
		t.Errorf("importing what is there already would change %v", jsonfile.Tally(acts))
	}
}

func TestAuthorityLocksAndRulesHoldForImports(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	raw := exported(t, s, parts(t, "indikator"))
	higher := edited(t, raw, `"quarter":1,"value":"40"`, `"quarter":1,"value":"41"`)
	typed := edited(t, raw, `{"indicator":"ipp","quarter":1,"value":"40"}`, `{"indicator":"fasilitasi","quarter":1,"value":"40"}`)
	refusals := func(actor model.Actor, raw []byte, want string) {
		t.Helper()
		acts, problems := taken(t, raw).Prepare(s, actor, "Impor", false)
		if len(acts) != 0 || len(problems) != 1 || !strings.Contains(problems[0].String(), want) {
			t.Errorf("want %q, got %v %v", want, problems, jsonfile.Tally(acts))
		}
	}
	refusals(storetest.Clerk("keu"), higher, "milik Seksi Pemerintahan; Anda terdaftar pada Subbag Keuangan")
	if _, problems := taken(t, higher).Prepare(s, storetest.Clerk("pem"), "Impor", false); len(problems) > 0 {
		t.Errorf("what is a clerk's own is refused for what stands beside it unchanged: %v", problems)
	}
	refusals(admin(), typed, "dihitung dari daftar")
	storetest.Close(t, s, 2024, model.Q1)
	refusals(admin(), higher, "TW I yang sudah dikunci")
}

func TestSomebodyElsesWorkIsNotImportedOver(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	file := taken(t, edited(t, exported(t, s, parts(t, "desa")), `"name":"Wates Wetan"`, `"name":"Wates Kulon"`))
	acts, problems := file.Prepare(s, admin(), "Impor", false)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	storetest.Save(t, s, 2024, &model.Village{ID: "wates", Order: 2, Name: "Wates"})
	if done, err := jsonfile.Carry(s, admin(), acts); done != 0 || err == nil || !strings.Contains(err.Error(), "sudah diubah oleh Siti Aminah") {
		t.Errorf("%d, %v", done, err)
	}
}

func TestAPartCannotOpenAYear(t *testing.T) {
	s := storetest.OpenYear(t, 2024)
	acts, problems := taken(t, exported(t, s, parts(t, "seksi"))).Prepare(storetest.Open(t), admin(), "Impor", false)
	if len(acts) != 0 || len(problems) != 1 || !strings.Contains(problems[0].String(), "tahun 2024: tahun ini belum ada") {
		t.Errorf("%v %v", acts, problems)
	}
}

func TestOnlyWhatIsAskedForIsTaken(t *testing.T) {
	s := filled(t)
	file, _, err := jsonfile.Read(bytes.NewReader(exported(t, s, parts(t, "desa", "seksi"))))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		parts []string
		year  int
		want  string
	}{
		{[]string{"seksi"}, 2023, "[{2023 3}]"},
		{nil, 2024, "[{2024 53}]"},
		{[]string{"pegawai"}, 0, `Berkas ini tidak memuat bagian "pegawai"; yang dimuat: seksi, desa.`},
		{[]string{"tabel"}, 0, `Bagian "tabel" tidak dikenal; yang ada: profil, pengaturan, seksi, `},
		{nil, 1999, "Berkas ini tidak memuat tahun 1999."},
	} {
		narrow, err := file.Narrow(row.parts, row.year)
		got := fmt.Sprint(err)
		if err == nil {
			type year struct{ number, records int }
			var years []year
			for _, y := range narrow.Years {
				years = append(years, year{y.Number, len(y.Records)})
			}
			got = fmt.Sprint(years)
		}
		if !strings.HasPrefix(got, row.want) {
			t.Errorf("%v %d: %s, want %s", row.parts, row.year, got, row.want)
		}
	}
}

func TestEveryKindStandsInAPartOfTheTable(t *testing.T) {
	used := map[string]bool{}
	for _, info := range model.Kinds() {
		used[info.Export] = true
		if !slices.ContainsFunc(jsonfile.Parts(), func(p jsonfile.Part) bool { return p.Name == info.Export }) {
			t.Errorf("%s stands in %q, which is no part", info.Kind, info.Export)
		}
	}
	for _, p := range jsonfile.Parts() {
		if !used[p.Name] || p.Title == "" {
			t.Errorf("no kind stands in %s, %q", p.Name, p.Title)
		}
	}
}

func BenchmarkExport(b *testing.B) {
	s := filled(b)
	b.ReportAllocs()
	for b.Loop() {
		exported(b, s, everything())
	}
}

func BenchmarkRead(b *testing.B) {
	raw := exported(b, filled(b), everything())
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		taken(b, raw)
	}
}
