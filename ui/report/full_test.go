package report_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/reporttest"
)

// The example shows a report that is finished: nothing in it is yellow.
func TestTheFullExampleLacksNothing(t *testing.T) {
	r := build(reporttest.Full(t), model.Q4)
	for _, g := range r.Gaps() {
		t.Errorf("%s: %s", g.Place, g.What)
	}
	for number, want := range map[string][]string{
		"1.1.1":   {"Peraturan Bupati Lumajang Nomor 96 Tahun 2019"},
		"1.1.2":   {"Camat", "Membina kerukunan warga bersama tokoh agama", "Menyusun laporan keuangan"},
		"1.1.3":   {"memerlukan 7 orang; 7 di antaranya terisi. Kebutuhan itu terpenuhi."},
		"1.1.4":   {"GENSET: Pelayanan berhenti bila listrik padam"},
		"2.2":     {"Belanja disesuaikan dengan pendapatan daerah"},
		"3.1.2.6": {"Kinerja itu dicapai oleh 17 pegawai"},
		"3.1.2.7": {"Yang mendukung: desa didampingi sebelum batas waktu setiap dokumennya."},
		"3.2":     {"Harga pengadaan lebih rendah daripada perkiraan"},
		"3.2.1":   {"Seluruh 11 desa menyampaikan LPPDes"},
		"3.2.2":   {"Perekaman KTP elektronik di kantor kecamatan, 2 Januari 2024. Warga tidak perlu lagi"},
	} {
		wants(t, section(t, r, number), want...)
	}
}

// What was replaced before the year is not cited, and what an office has not listed is asked for.
func TestRulesStandAsTheyWereInForce(t *testing.T) {
	b := reporttest.Example(t,
		&model.Regulation{ID: "a", Order: 1, Name: "Peraturan Lama tentang Susunan Kecamatan", Until: model.Date{Year: 2023, Month: 12, Day: 31}},
		&model.Regulation{ID: "b", Order: 2, Name: "Peraturan Baru tentang Susunan Kecamatan", From: model.Date{Year: 2024, Month: 1, Day: 1}},
	)
	r := build(b, model.Q4)
	all := ""
	for block := range r.Blocks() {
		switch block := block.(type) {
		case doc.Paragraph:
			all += doc.Plain(block.Runs) + "\n"
		case doc.List:
			for _, item := range block.Items {
				all += doc.Plain(item) + "\n"
			}
		}
	}
	if strings.Contains(all, "Peraturan Lama") || strings.Count(all, "Peraturan Baru tentang Susunan Kecamatan") != 2 {
		t.Error("the rules of the year are not those that are cited")
	}
}

// A changed target and a budget that was changed have their reasons, or ask for them.
func TestChangesHaveTheirReasons(t *testing.T) {
	revised := &model.Target{Indicator: "iku-3", Agreement: model.Revised, Value: model.IntOf(90)}
	wants(t, section(t, build(reporttest.Example(t, revised), model.Q4), "2.2"), "diubah dari 81,82 menjadi 90. [lengkapi: alasan target diubah]", "[lengkapi: alasan perubahan]")
	ind := *reporttest.Example(t).Indicator("iku-3")
	ind.Changed = "semua desa sudah siap"
	wants(t, section(t, build(reporttest.Example(t, revised, &ind), model.Q4), "2.2"), "menjadi 90. Semua desa sudah siap.")
}

// Pictures stand behind the report with the row that they prove, those of later quarters not.
func TestPhotosAreAnAttachment(t *testing.T) {
	photo := func(id model.ID, q model.Quarter) *model.Photo {
		return &model.Photo{ID: id, Order: int(q), Row: "f01-1", Quarter: q, Caption: "Rapat di Desa Wates " + string(id), Data: []byte("\xff\xd8\xff")}
	}
	for quarter, want := range map[model.Quarter]int{model.Q1: 0, model.Q2: 1, model.Q4: 2} {
		found := 0
		for block := range build(reporttest.Example(t, photo("satu", model.Q2), photo("dua", model.Q4)), quarter).Blocks() {
			if photos, are := block.(doc.Photos); are {
				found = len(photos.Items)
				if !strings.HasPrefix(photos.Items[0].Caption, "Rapat di Desa Wates satu (1.1 ") || !strings.HasSuffix(photos.Items[0].Caption, ", TW II)") {
					t.Errorf("%q", photos.Items[0].Caption)
				}
			}
		}
		if found != want {
			t.Errorf("TW %s: %d photos, want %d", quarter.Roman(), found, want)
		}
	}
}
