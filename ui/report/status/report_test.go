package status_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/report/reporttest"
	"capaian/ui/report/status"
	"capaian/ui/text"
)

// promise is the JSON that other programs read: every key with what it may hold. A "?" allows null.
func promise() map[string]any {
	return map[string]any{
		"kantor": "text", "kabupaten": "text", "tahun": "int", "triwulan": "int", "revisi": "int",
		"indikator": []any{map[string]any{
			"id": "text", "jenjang": "level", "nama": "text", "satuan": "text", "polaritas": "polarity",
			"target": "number?", "realisasi_triwulan": "quarters", "realisasi": "number?",
			"capaian": "number?", "predikat": "text?", "mutu": "text?",
			"capaian_tahun_lalu": "number?", "selisih_poin": "number?", "target_renstra": "number?", "capaian_renstra": "number?",
			"pagu": "number?", "realisasi_anggaran": "number?", "penyerapan": "number?", "efisiensi": "number?", "catatan": "texts",
		}},
		"fasilitasi": map[string]any{"direncanakan": "int", "direalisasikan": "int"},
		"desa":       map[string]any{"jumlah": "int", "dokumen": "int", "tepat_waktu": "int"},
		"anggaran":   map[string]any{"pagu": "number?", "realisasi": "number?", "penyerapan": "number?"},
		"temuan":     map[string]any{"kesalahan": "int", "peringatan": "int", "info": "int"},
		"alur":       []any{map[string]any{"triwulan": "int", "status": "stage"}},
		"tinjauan":   []any{map[string]any{"bagian": "text", "seksi": "text", "status": "stage", "catatan": "text", "berubah": "int"}},
	}
}

func holds(kind string, v any) bool {
	if rest, may := strings.CutSuffix(kind, "?"); may {
		return v == nil || holds(rest, v)
	}
	s, isText := v.(string)
	switch kind {
	case "text":
		return isText
	case "number":
		return isText && regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(s)
	case "int":
		n, ok := v.(float64)
		return ok && n == float64(int(n))
	case "level":
		return slices.Contains([]string{"tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"}, s)
	case "polarity":
		return slices.Contains([]string{"positif", "negatif"}, s)
	case "stage":
		return slices.Contains([]string{"draf", "diajukan", "dikembalikan", "disetujui", "dikunci"}, s)
	case "quarters":
		list, ok := v.([]any)
		return ok && len(list) == 4 && !slices.ContainsFunc(list, func(one any) bool { return !holds("number?", one) })
	case "texts":
		list, ok := v.([]any)
		return ok && !slices.ContainsFunc(list, func(one any) bool { return !holds("text", one) })
	}
	return false
}

func walk(t *testing.T, path string, want, got any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		m, ok := got.(map[string]any)
		if !ok {
			t.Fatalf("%s is %T", path, got)
		}
		for key, inner := range want {
			v, there := m[key]
			if !there {
				t.Errorf("%s.%s is missing", path, key)
				continue
			}
			walk(t, path+"."+key, inner, v)
		}
	case []any:
		list, ok := got.([]any)
		if !ok || len(list) == 0 {
			t.Fatalf("%s is %v", path, got)
		}
		for _, one := range list {
			walk(t, path+"[]", want[0], one)
		}
	case string:
		if !holds(want, got) {
			t.Errorf("%s holds %#v, promised %s", path, got, want)
		}
	}
}

// What villages do not owe is told beside what they do, and left out where there is none.
func TestDocumentsThatAreNotOwedAreTold(t *testing.T) {
	b := reporttest.Mixed(t)
	for q, want := range map[model.Quarter]string{model.Q2: `{"jumlah":10,"dokumen":26,"tepat_waktu":9,"tidak_wajib":4}`, model.Q4: `{"jumlah":11,"dokumen":28,"tepat_waktu":28,"tidak_wajib":5}`} {
		out, err := json.Marshal(status.Of(b, q).Villages)
		if err != nil || string(out) != want {
			t.Errorf("%v: %s, want %s %v", q, out, want, err)
		}
	}
	var out bytes.Buffer
	if err := status.WriteTable(&out, b, model.Q4); err != nil || !strings.Contains(out.String(), "Desa        28 dari 28 dokumen tepat waktu, 5 tidak wajib") {
		t.Errorf("%v\n%s", err, out.String())
	}
	out.Reset()
	if raw, _ := json.Marshal(status.Of(reporttest.Example(t), model.Q4).Villages); string(raw) != `{"jumlah":11,"dokumen":33,"tepat_waktu":33}` {
		t.Errorf("%s", raw)
	}
}

// year gives the records of a seed, to be changed at will.
func year(t *testing.T, template bool) []model.Record {
	t.Helper()
	batch, err := seed.Example()
	if template {
		batch, err = seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu"}})
	}
	if err != nil {
		t.Fatal(err)
	}
	var records []model.Record
	for _, e := range batch.Edits {
		records = append(records, e.Put)
	}
	return records
}

func reading(t *testing.T, s string) model.Reading {
	t.Helper()
	r, err := model.ParseReading(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tree(t *testing.T, r status.Report) any {
	t.Helper()
	raw, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	return got
}

func TestEveryPromisedKeyIsThere(t *testing.T) {
	for _, template := range []bool{false, true} {
		for _, q := range model.Quarters() {
			walk(t, "status", promise(), tree(t, status.Of(model.NewBook(2024, 7, year(t, template)), q)))
		}
	}
}

func TestEveryNullHasItsReason(t *testing.T) {
	unexplained := []string{"predikat", "mutu"} // words, not figures
	for _, template := range []bool{false, true} {
		for _, q := range model.Quarters() {
			report := tree(t, status.Of(model.NewBook(2024, 7, year(t, template)), q)).(map[string]any)
			for _, one := range report["indikator"].([]any) {
				ind := one.(map[string]any)
				var notes []string
				for _, n := range ind["catatan"].([]any) {
					notes = append(notes, n.(string))
				}
				for key, v := range ind {
					list, _ := v.([]any)
					null := v == nil || key == "realisasi_triwulan" && slices.Contains(list, nil)
					if null && !slices.Contains(unexplained, key) && !slices.ContainsFunc(notes, func(n string) bool { return strings.HasPrefix(n, key) }) {
						t.Errorf("TW %s: %s is null without a reason in %q", q.Roman(), key, notes)
					}
				}
			}
		}
	}
}

func TestSenAreKept(t *testing.T) {
	records := year(t, false)
	for _, r := range records {
		if s, ok := r.(*model.Spent); ok {
			s.Value = reading(t, "1000.55")
		}
	}
	got := *status.Of(model.NewBook(2024, 1, records), model.Q4).Indicators[2].BudgetSpent
	if !strings.HasSuffix(got, ".55") {
		t.Fatalf("realisasi_anggaran %s", got)
	}
}

// A cut number is another number: names yield first, and no line is wider than a terminal.
func TestWideFiguresAreNotCut(t *testing.T) {
	records := year(t, false)
	for _, r := range records {
		switch r := r.(type) {
		case *model.Office:
			r.Name = "Kecamatan " + strings.Repeat("Panjang ", 20)
		case *model.Indicator:
			r.Short = strings.Repeat("indikator panjang ", 6)
		case *model.Target:
			r.Value = reading(t, "12345678.91")
		}
	}
	var out bytes.Buffer
	if err := status.WriteTable(&out, model.NewBook(2024, 1, records), model.Q4); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "12345678,91") && !strings.Contains(out.String(), "12.345.678,91") {
		t.Errorf("the target was cut:\n%s", out.String())
	}
	for line := range strings.Lines(out.String()) {
		if w := text.Width(strings.TrimSuffix(line, "\n")); w > 80 {
			t.Errorf("%d cells: %s", w, line)
		}
	}
}

// A quarter stands where its parts stand; what was approved is told with what changed since.
func TestTheReviewOfAQuarter(t *testing.T) {
	records := append(year(t, false),
		&model.PartState{Quarter: model.Q4, Part: model.PartBudget, Status: model.StatusReturned, Note: "Kurang"},
		&model.PartState{Quarter: model.Q4, Part: model.PartIndicators, Status: model.StatusApproved},
		&model.Snapshot{Quarter: model.Q4, Part: model.PartIndicators, Decimals: 2, Figures: []model.Frozen{
			{Ref: model.Ref{Kind: model.KindIndicator, Key: "iku-1"}, Facet: model.FacetActual, Value: "60"},
		}})
	for i, r := range records {
		if ind, ok := r.(*model.Indicator); ok && ind.Source == model.Typed && ind.ID != "iku-1" {
			ind.Source = model.FromDocuments // the snapshot is of one indicator only
			records[i] = ind
		}
	}
	r := status.Of(model.NewBook(2024, 7, records), model.Q4)
	if got := r.Workflow[3].Status; got != "dikembalikan" || r.Workflow[0].Status != "draf" {
		t.Errorf("TW IV %s", got)
	}
	first, last := r.Review[0], r.Review[len(r.Review)-1]
	if first.ID != "indikator" || first.Status != "disetujui" || first.Changed != 5 {
		t.Errorf("%+v", first)
	}
	if last.ID != "anggaran" || last.Status != "dikembalikan" || last.Note != "Kurang" || last.Changed != 0 {
		t.Errorf("%+v", last)
	}
	var out bytes.Buffer
	if err := status.WriteTable(&out, model.NewBook(2024, 7, records), model.Q4); err != nil || !strings.Contains(out.String(), "Alur        dikembalikan (bagian: 6 draf, 1 dikembalikan, 1 disetujui)") {
		t.Errorf("%v:\n%s", err, out.String())
	}
}

// An indicator that is not in force at the quarter's end says so where its figures stand.
func TestStatusSaysWhichIndicatorsAreNotInForce(t *testing.T) {
	b := reporttest.Replaced(t)
	for _, ind := range status.Of(b, model.Q4).Indicators {
		if said := slices.Contains(ind.Notes, "indikator: berlaku sampai 30-06-2024, tidak dihitung pada TW IV"); said != (ind.ID == "iku-2" || ind.ID == "program-02") {
			t.Errorf("%s: %q", ind.ID, ind.Notes)
		}
	}
	var table, brief strings.Builder
	if err := status.WriteTable(&table, b, model.Q4); err != nil {
		t.Fatal(err)
	}
	brief.WriteString(strings.Join(text.Brief(b, calc.Compute(b, model.Q4), model.Date{Year: 2025, Month: 1, Day: 9}), "\n"))
	for what, said := range map[string]string{"table": table.String(), "brief": brief.String()} {
		if !strings.Contains(said, "; berlaku sampai 30-06-2024") || strings.Contains(said, "berlaku sejak") {
			t.Errorf("%s:\n%s", what, said)
		}
	}
}
