package letter_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/report/letter"
)

func official(id model.ID, post model.Post, name string, as model.Capacity, from, until model.Date) model.Record {
	return &model.Official{ID: id, Post: post, Capacity: as, Person: model.Person{Name: name, Rank: "Penata " + name, NIP: "1" + string(id)}, From: from, Until: until}
}

// Two camat in a year: each paper is signed by who was it on the day of the paper.
func TestPapersNameWhoHeldThePostOnTheirDay(t *testing.T) {
	b := late(
		t,
		official("a", model.PostHead, "Camat Lama", model.Definitive, model.Date{}, day(2024, 6, 30)),
		official("b", model.PostHead, "Camat Baru", model.ActingFree, day(2024, 7, 1), model.Date{}),
		official("c", model.PostRegent, "Penjabat Kita", model.Caretaker, day(2024, 9, 24), day(2025, 2, 19)),
		official("d", model.PostSecretary, "Sekretaris Baru", model.ActingHeld, day(2024, 10, 1), model.Date{}),
	)
	one := letter.Request{Whom: "camat"}
	has(t, said(t, build(t, b, "perjanjian", one), ""), "Nama: Camat Lama", "Jabatan: Camat Ranuyoso", "Nama: Bupati Kita", "Jabatan: Bupati Lumajang", "Penata Camat Lama", "NIP 1a")
	b.Office.RenewedOn = day(2024, 10, 14)
	b = b.With(&model.Target{Indicator: b.Indicators[0].ID, Agreement: model.Revised, Value: model.IntOf(7)})
	one.Version = "perubahan"
	has(t, said(t, build(t, b, "perjanjian", one), ""), "Nama: Camat Baru", "Jabatan: Plt. Camat Ranuyoso", "Nama: Penjabat Kita", "Jabatan: Pj. Bupati Lumajang")
	has(t, said(t, build(t, b, "teguran", letter.Request{Day: day(2024, 5, 2), Whom: "desa-02"}), ""), "CAMAT RANUYOSO,", "Camat Lama")
	has(t, said(t, build(t, b, "teguran", letter.Request{Day: day(2024, 11, 2), Whom: "desa-02"}), ""), "Plt. CAMAT RANUYOSO,", "Camat Baru")
	has(t, said(t, build(t, b, "rapor", letter.Request{Quarter: model.Q2, Day: day(2024, 7, 2), Whom: "sekretaris"}), ""), "SITI")
	has(t, said(t, build(t, b, "rapor", letter.Request{Quarter: model.Q3, Day: day(2024, 10, 2), Whom: "sekretaris"}), ""), "Sekretaris Baru")
}

// The letterhead says how the office is reached, as far as that is known.
func TestTheLetterheadIsComplete(t *testing.T) {
	b := late(t)
	b.Office.Postcode, b.Office.Phone, b.Office.Mail = "67357", "(0334) 571234", "kecamatan@contoh.go.id"
	has(t, said(t, build(t, b, "perjanjian", letter.Request{Whom: "camat"}), ""), "Jalan Raya 1 Kode Pos 67357", "Telepon (0334) 571234   Pos-el: kecamatan@contoh.go.id")
	b.Office.Postcode, b.Office.Mail = "", ""
	has(t, said(t, build(t, b, "teguran", letter.Request{Day: day(2024, 11, 2)}), ""), "Jalan Raya 1  \nTelepon (0334) 571234\n")
}

// A subbagian's agreement is with the secretary, a seksi's with the camat, and another's with
// whom the section says.
func TestTheSecondPartyIsTheDirectSuperior(t *testing.T) {
	b := late(t)
	texts := map[string][]string{
		"subbag-umum":            {"Jabatan: Kepala Sub Bagian Umum dan Kepegawaian", "Nama: SITI", "Jabatan: Sekretaris Kecamatan", "SEKRETARIS KECAMATAN"},
		string(b.Sections[3].ID): {"Nama: Kasi Satu", "Nama: MASRUHIN, S.Sos", "Jabatan: Camat Ranuyoso"},
	}
	for id, want := range texts {
		has(t, said(t, build(t, b, "perjanjian", letter.Request{Whom: id}), ""), want...)
	}
	b.Sections[1].Parent = b.Sections[3].ID
	has(t, said(t, build(t, b, "perjanjian", letter.Request{Whom: string(b.Sections[1].ID)}), ""), "Nama: Kasi Satu", "Jabatan: Kepala "+b.Sections[3].Name)
}
