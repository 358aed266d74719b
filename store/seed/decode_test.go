package seed

import (
	"strings"
	"testing"
)

func TestDecodeIsStrict(t *testing.T) {
	rows := []struct{ name, raw, says string }{
		{"broken", `{"year":`, "tidak terbaca"},
		{"unknown kind", `{"records":[{"kind":"dream","data":{}}]}`, `catatan 1: jenis "dream"`},
		{"unknown field", `{"records":[{"kind":"village","data":{"id":"a","naem":"x"}}]}`, "catatan 1 (village)"},
		{"unknown name outside", `{"tahun":2024}`, "tidak terbaca"},
		{"bad reading", `{"records":[{"kind":"target","data":{"value":"5x"}}]}`, "bukan angka"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if _, _, err := decode(row.raw); err == nil || !strings.Contains(err.Error(), row.says) {
				t.Errorf("got %v, want %q", err, row.says)
			}
		})
	}
}

func TestEveryDecodeGivesItsOwnRecords(t *testing.T) {
	_, first, err := decode(template)
	if err != nil {
		t.Fatal(err)
	}
	_, second, err := decode(template)
	if err != nil {
		t.Fatal(err)
	}
	for i := range first {
		if first[i] == second[i] {
			t.Fatalf("record %d is shared", i)
		}
	}
}
