package model_test

import (
	"errors"
	"testing"

	"capaian/model"
)

// Letters of a kind are counted by themselves, and those to a village stand by their days.
func TestTheRegisterOfLetters(t *testing.T) {
	letter := func(id model.ID, kind model.LetterKind, count, day int, village model.ID) *model.Letter {
		return &model.Letter{ID: id, Number: string(id), Kind: kind, Count: count, Date: on(5, day), Village: village}
	}
	b := model.NewBook(2024, 1, []model.Record{
		letter("c", model.LetterReminder, 7, 20, "v"), letter("a", model.LetterReminder, 3, 10, "v"), letter("b", model.LetterReminder, 9, 10, "w"),
		letter("d", model.LetterCover, 2, 10, ""), letter("e", model.LetterOther, 1, 10, "v"),
	})
	order := ""
	for _, l := range b.Letters {
		order += string(l.ID)
	}
	if order != "edabc" {
		t.Errorf("the register is %s", order)
	}
	for kind, want := range map[model.LetterKind]int{model.LetterReminder: 10, model.LetterCover: 3, model.LetterOther: 2, "x": 1} {
		if got := b.NextLetter(kind); got != want {
			t.Errorf("the next %s is %d, want %d", kind, got, want)
		}
	}
	if all := b.Reminders("v"); len(all) != 2 || all[0].ID != "a" || all[1].ID != "c" {
		t.Errorf("%+v", all)
	}
}

func TestTheNumberOfALetterIsInTheOfficesForm(t *testing.T) {
	for _, row := range []struct {
		form  string
		count int
		day   model.Date
		want  string
	}{
		{"140/{urut}/427.91/{tahun}", 7, on(1, 5), "140/007/427.91/2024"}, {"{urut}.{bulan}", 1234, on(12, 31), "1234.XII"},
		{"{bulan}", 1, on(1, 1), "I"}, {"{bulan}", 1, on(9, 1), "IX"}, {"x{bulan}", 1, model.Date{}, "x"}, {"", 1, on(1, 1), ""},
	} {
		if got := (&model.Office{LetterForm: row.form}).LetterNumber(row.count, row.day); got != row.want {
			t.Errorf("%q: %q, want %q", row.form, got, row.want)
		}
	}
}

func TestALetterIsRefused(t *testing.T) {
	for _, row := range []struct {
		letter model.Letter
		field  string
	}{
		{model.Letter{Kind: model.LetterOther, Number: "1", Date: on(1, 1)}, ""},
		{model.Letter{Kind: model.LetterReminder, Number: "1", Date: on(1, 1), Village: "v"}, ""},
		{model.Letter{Kind: "surat", Number: "1", Date: on(1, 1)}, "Jenis"}, {model.Letter{Kind: model.LetterOther, Number: "1"}, "Tanggal surat"},
		{model.Letter{Kind: model.LetterReminder, Number: "1", Date: on(1, 1)}, "Desa"}, {model.Letter{Kind: model.LetterCover, Date: on(1, 1)}, "Nomor surat"},
		{model.Letter{Kind: model.LetterCover, Number: "1", Date: on(1, 1), Count: 100_001}, "Nomor urut"},
	} {
		row.letter.ID = "l"
		err := row.letter.Check()
		var fault *model.Fault
		if (err == nil) != (row.field == "") || err != nil && (!errors.As(err, &fault) || fault.Field != row.field) {
			t.Errorf("%+v: %v", row.letter, err)
		}
	}
}
