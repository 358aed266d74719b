// Package reporttest makes the years on which reports are tried: the example, a new office,
// one with what people should not type, one far larger than any.
package reporttest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/ui/uitest/halfyear"
)

// Example is the Ranuyoso year with more records, which take the place of those before.
func Example(t testing.TB, more ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.Example()
	return model.NewBook(2024, 17, append(records(t, batch, err), more...))
}

// Full is the example with all that its report tells besides its figures.
func Full(t testing.TB, more ...model.Record) *model.Book {
	t.Helper()
	batch, err := seed.FullExample()
	return model.NewBook(2024, 17, append(records(t, batch, err), more...))
}

// Mixed is the example with a desa that was split off in July and a kelurahan, neither of which
// handed in what it does not owe, and a document that the third village is let off.
func Mixed(t testing.TB) *model.Book {
	t.Helper()
	b := Example(
		t, &model.Receipt{Village: "desa-01", Document: "lppdes"},
		&model.Receipt{Village: "desa-02", Document: "lppdes"}, &model.Receipt{Village: "desa-02", Document: "rkpdes"}, &model.Receipt{Village: "desa-02", Document: "apbdes"},
		&model.Receipt{Village: "desa-03", Document: "rkpdes", Waiver: "Disusun bersama desa induk"},
	)
	b.Villages[0].From = model.Date{Year: 2024, Month: 7, Day: 1}
	b.Villages[1].Kind = model.VillageKelurahan
	return b
}

// Replaced is the example in which an IKU and the indicator of the second program ended in June and
// others took their places.
func Replaced(t testing.TB) *model.Book {
	t.Helper()
	b := Example(t)
	june, july := model.Date{Year: 2024, Month: 6, Day: 30}, model.Date{Year: 2024, Month: 7, Day: 1}
	more := slices.DeleteFunc(b.Records(), func(r model.Record) bool {
		return r.Ref() == b.Indicator("iku-2").Ref() || r.Ref() == b.Indicator("program-02").Ref()
	})
	for _, id := range []model.ID{"iku-2", "program-02"} {
		left := *b.Indicator(id)
		came := left
		left.Until = june
		came.ID, came.Name, came.Short, came.Source, came.From = id+"-baru", "Pengganti "+left.Name, "", model.Typed, july
		more = append(more, &left, &came, &model.Target{Indicator: came.ID, Agreement: model.Initial, Value: model.IntOf(10)},
			&model.Actual{Indicator: came.ID, Quarter: model.Q4, Value: model.IntOf(5)})
	}
	return model.NewBook(2024, 17, more)
}

// Half is the year of package halfyear, as of August.
func Half(t testing.TB) *model.Book { return halfyear.Book(t) }

// Fresh is an office that has entered nothing.
func Fresh(t testing.TB) *model.Book {
	t.Helper()
	batch, err := seed.Template(seed.NewOffice{Name: "Kecamatan Baru", Year: 2026, Villages: []string{"Satu", "Dua"}})
	return model.NewBook(2026, 1, records(t, batch, err))
}

// Bare is a year without any record.
func Bare() *model.Book { return model.NewBook(2024, 0, nil) }

func records(t testing.TB, batch store.Batch, err error) []model.Record {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all []model.Record
	for _, e := range batch.Edits {
		all = append(all, e.Put)
	}
	return all
}

// Hostile are texts that mean something to a document, a sheet or a terminal, and must come
// out as text. The store refuses some of them; a document must not rely on it.
func Hostile() []string {
	return hostile(10_000)
}

// hostile are such texts, the two long ones of so many letters.
func hostile(letters int) []string {
	return []string{
		"<w:p>&amp;</w:p>", "a & b < c > d", `"kutip" 'tunggal'`, "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)",
		"lonceng\a\x00\x1b[31mmerah", "\u202ekanan ke kiri\u202c", "tanda \u200f kanan", "]]>", "{{kantor}}", "| pipa | `kode` *tebal* _miring_ # [tautan](x)",
		"baris\nbaru\ttab", "emoji 🙂 dan \uffff \ufffe", strings.Repeat("panjang ", letters/len("panjang ")), strings.Repeat("x", letters),
	}
}

// Haunted is the example with hostile texts wherever people type.
func Haunted(t testing.TB) *model.Book { return hauntedBy(t, Hostile()) }

// Bothered is Haunted with the long texts as long as a name may be: other programs lay out a
// hundred pages for it, not a thousand.
func Bothered(t testing.TB) *model.Book { return hauntedBy(t, hostile(300)) }

func hauntedBy(t testing.TB, hostile []string) *model.Book {
	t.Helper()
	at := func(i int) string { return hostile[i%len(hostile)] }
	var more []model.Record
	for i := range hostile {
		id := model.ID(fmt.Sprintf("jahat-%d", i))
		more = append(more,
			&model.Staff{ID: id, Order: 100 + i, Position: at(i), Male: 1},
			&model.Asset{ID: id, Order: 1000 + i, Group: at(i), Name: at(i + 1), Unit: at(i + 2)},
			&model.StrategicIssue{ID: id, Order: i, Text: at(i)},
			&model.Peer{ID: id, Order: 100 + i, Name: at(i), Indicator: "iku-2", Actual: model.IntOf(1)},
			&model.Indicator{ID: id, Node: "sasaran-1", Order: 10 + i, Name: at(i), Unit: at(i + 1), Formula: at(i + 2), DataSource: at(i + 3), Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(3)},
			&model.Actual{Indicator: id, Quarter: model.Q4, Value: model.IntOf(2).WithLetter("<b>")},
			&model.Node{ID: id, Parent: "program-01", Level: model.Activity, Order: 50 + i, Name: at(i), Code: at(i + 1)},
			&model.Village{ID: id, Order: 50 + i, Name: at(i)},
		)
	}
	more = append(more,
		&model.Office{Name: "Kecamatan <Ranuyoso> & \"Sekitarnya\"", Regency: "=Lumajang", Head: model.Person{Name: "A <b>B</b>", NIP: "1&2"}},
		&model.Narrative{Topic: "penutup", Text: strings.Join(hostile[:6], "\n")},
		&model.Analysis{Node: "sasaran-1", Part: model.AnalysisSupports, Items: hostile},
		&model.Reason{Row: "f01-5", Text: hostile[0]},
	)
	return Example(t, more...)
}

// Large is the example with many more indicators, each of a kegiatan of its own.
func Large(t testing.TB, indicators int) *model.Book {
	t.Helper()
	var more []model.Record
	for i := range indicators {
		program := model.ID(fmt.Sprintf("program-%d", 100+i/10))
		if i%10 == 0 {
			more = append(more, &model.Node{ID: program, Parent: "sasaran-1", Level: model.Program, Order: 100 + i, Name: fmt.Sprintf("Program tambahan nomor %d dengan nama yang cukup panjang", i/10)})
		}
		node, id := model.ID(fmt.Sprintf("kegiatan-%d", 1000+i)), model.ID(fmt.Sprintf("tambahan-%d", i))
		more = append(more,
			&model.Node{ID: node, Parent: program, Level: model.Activity, Order: i, Name: fmt.Sprintf("Kegiatan tambahan nomor %d", i)},
			&model.Indicator{ID: id, Node: node, Name: fmt.Sprintf("Persentase pelaksanaan kegiatan tambahan nomor %d", i), Unit: "Persen", Polarity: model.Positive, Aggregation: model.Last, Source: model.Typed},
			&model.Target{Indicator: id, Agreement: model.Initial, Value: model.IntOf(100)},
			&model.Actual{Indicator: id, Quarter: model.Q4, Value: model.IntOf(int64(i % 120))},
			&model.Amount{Node: node, Version: "murni", Value: model.IntOf(int64(1_000_000 + i))},
		)
	}
	return Example(t, more...)
}
