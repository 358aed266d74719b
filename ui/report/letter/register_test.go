package letter_test

import (
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/report/docx"
	"capaian/ui/report/letter"
)

func sent(id model.ID, number string, count int, on model.Date, village model.ID) model.Record {
	return &model.Letter{ID: id, Number: number, Kind: model.LetterReminder, Count: count, Date: on, Village: village}
}

// The second letter about what is still owed is Teguran II and names the first; one about
// another document, and one about what came meanwhile, is Teguran I again.
func TestRemindersAreCountedByWhatIsStillOwed(t *testing.T) {
	b := late(
		t,
		sent("a", "140/001", 1, day(2024, 4, 5), "desa-02"), // about LPPDes, which came on 11 April
		sent("b", "140/002", 2, day(2024, 10, 14), "desa-02"),
		sent("c", "140/003", 3, day(2024, 10, 28), "desa-02"),
		sent("d", "140/004", 4, day(2024, 10, 28), "desa-03"),
	)
	for _, row := range []struct {
		on   model.Date
		want []string
		not  string
	}{
		{day(2024, 10, 14), []string{"Nomor: 140/002", "Hal: Teguran I penyampaian"}, "sudah kami sampaikan"},
		{day(2024, 10, 20), []string{"[lengkapi: nomor surat]", "Hal: Teguran II penyampaian", "Hal ini sudah kami sampaikan dengan surat nomor 140/002 tanggal 14 Oktober 2024, tetapi"}, ""},
		{day(2024, 10, 28), []string{"Nomor: 140/003", "Hal: Teguran II penyampaian"}, "140/001"},
		{day(2024, 12, 1), []string{"Hal: Teguran III penyampaian", "surat nomor 140/003 tanggal 28 Oktober 2024"}, ""},
	} {
		made := build(t, b, "teguran", letter.Request{Day: row.on, Whom: "desa-02"})
		if pages := docx.Pages(&made.Document, b.Style); pages != 1 {
			t.Errorf("%v: the letter is %d pages", row.on, pages)
		}
		text := strings.ReplaceAll(said(t, made, ""), `\[`, "[")
		text = strings.ReplaceAll(text, `\]`, "]")
		has(t, text, row.want...)
		if row.not != "" && strings.Contains(text, row.not) {
			t.Errorf("%v: says %q", row.on, row.not)
		}
	}
}

// Letters are numbered on in the office's form, each once, and not into another year.
func TestLettersAreNumberedOn(t *testing.T) {
	now := time.Date(2024, 10, 14, 9, 0, 0, 0, time.UTC)
	b := late(
		t, &model.Letter{ID: "x", Number: "x", Kind: model.LetterOther, Count: 40, Date: day(2024, 1, 2)},
		sent("a", "140/007/427.91/2024", 7, day(2024, 11, 2), "desa-02"),
	)
	p, q := letter.Named("teguran"), letter.Request{Day: day(2024, 11, 2)}
	if _, err := p.Unregistered(b, q, now); err == nil || !strings.Contains(err.Error(), "Bentuk nomor surat belum diisi") {
		t.Error(err)
	}
	b.Office.LetterForm = "140/{urut}/{bulan}/{tahun}"
	all, err := p.Unregistered(b, q, now)
	if err != nil || len(all) != 1 || all[0].Number != "140/008/XI/2024" || all[0].Count != 8 || all[0].Village != "desa-03" || all[0].Check() != nil {
		t.Errorf("%v %v", all, err)
	}
	q.Whom = "Meninjo"
	if all, err = p.Unregistered(b, q, now); len(all) > 0 || err != nil {
		t.Errorf("registered already: %v %v", all, err)
	}
	if _, err = p.Unregistered(b, letter.Request{Day: day(2025, 1, 2)}, now); err == nil {
		t.Error("a letter of the next year is counted in this one")
	}
	if all, err = letter.Named("rapor").Unregistered(b, q, now); all != nil || err != nil {
		t.Error("a rapor bears no number")
	}
}
