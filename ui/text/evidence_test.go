package text_test

import (
	"errors"
	"testing"

	"capaian/model"
	"capaian/ui/text"
)

// Proofs are typed a line each, by the kind in full or its mark, and come back as they were.
func TestProofsAreReadAsTheyAreWritten(t *testing.T) {
	for _, row := range []struct{ typed, back string }{
		{"Berita acara: 141/07/2024", "Berita acara: 141/07/2024"},
		{"berita  ACARA :141/07", "Berita acara: 141/07"},
		{"BA: 1\n\n  SK Camat  \n", "Berita acara: 1\nSK Camat"},
		{"BA: jam 10:30", "Berita acara: jam 10:30"},
		{"", ""},
	} {
		all, err := text.ParseEvidence("Bukti", row.typed)
		if err != nil || text.Evidence(all) != row.back {
			t.Errorf("%q: %q, %v", row.typed, text.Evidence(all), err)
		}
	}
	for _, kind := range model.EvidenceKinds() {
		for _, name := range []string{kind.Label, kind.Mark, string(kind.Kind)} {
			if all, err := text.ParseEvidence("Bukti", name+": x"); err != nil || len(all) != 1 || all[0] != (model.Evidence{Kind: kind.Kind, Reference: "x"}) {
				t.Errorf("%q is read as %v, %v", name, all, err)
			}
		}
	}
	_, err := text.ParseEvidence("Bukti", "BA: 1\nsurat sakti: 2")
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultText || fault.Field != "Bukti" {
		t.Fatal(err)
	}
	const want = `Bukti: terbaca "surat sakti: 2", diharapkan jenis bukti lalu titik dua dan nomornya; jenisnya Rapat koordinasi, `
	if len(fault.Message) < len(want) || fault.Message[:len(want)] != want {
		t.Errorf("%s", fault.Message)
	}
	if got := text.Evidence([]model.Evidence{{Kind: "lama", Reference: "1"}}); got != "lama: 1" {
		t.Errorf("a kind that is no more: %q", got)
	}
}
