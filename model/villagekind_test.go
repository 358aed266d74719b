package model_test

import (
	"encoding/json"
	"errors"
	"testing"

	"capaian/model"
)

func TestAWordBeforeAVillagesNameTellsItsKind(t *testing.T) {
	for name, want := range map[string]struct {
		kind model.VillageKind
		rest string
		told bool
	}{
		"Kel. Serua":         {model.VillageKelurahan, "Serua", true},
		"KELURAHAN  Serua":   {model.VillageKelurahan, "Serua", true},
		"Kel.Serua Indah":    {model.VillageKelurahan, "Serua Indah", true},
		"Ds. Wates Wetan":    {"", "Wates Wetan", true},
		"Desa Wates":         {"", "Wates", true},
		"Nagari Koto Gadang": {model.VillageNagari, "Koto Gadang", true},
		"Kalurahan Condong":  {model.VillageKalurahan, "Condong", true},
		"Kampung Baru":       {"", "Kampung Baru", false}, // a desa may be called so
		"Negeri Lama":        {"", "Negeri Lama", false},
		"Kelapa Dua":         {"", "Kelapa Dua", false},
		"Desa":               {"", "Desa", false},
		"Kel.":               {"", "Kel.", false},
		"":                   {"", "", false},
	} {
		if kind, rest, told := model.SplitVillage(name); kind != want.kind || rest != want.rest || told != want.told {
			t.Errorf("%q: %q %q %v", name, kind, rest, told)
		}
	}
}

func TestAVillageIsCalledByItsKind(t *testing.T) {
	for _, row := range []struct {
		v                         model.Village
		full, head, council, list string
	}{
		{model.Village{Name: "Wates"}, "Desa Wates", "Kepala Desa Wates", "Badan Permusyawaratan Desa Wates", "Wates"},
		{model.Village{Name: "Serua", Kind: model.VillageKelurahan}, "Kelurahan Serua", "Lurah Serua", "", "Kelurahan Serua"},
		{model.Village{Name: "Koto", Kind: model.VillageNagari}, "Nagari Koto", "Wali Nagari Koto", "Badan Permusyawaratan Nagari Koto", "Nagari Koto"},
		{model.Village{Name: "Baro", Kind: model.VillageGampong}, "Gampong Baro", "Keuchik Baro", "Tuha Peuet Gampong Baro", "Gampong Baro"},
		{model.Village{Name: "Siantar", Kind: model.VillageNagori}, "Nagori Siantar", "Pangulu Siantar", "Maujana Nagori Siantar", "Nagori Siantar"},
		{model.Village{Name: "Dusun Tengah"}, "Desa Dusun Tengah", "Kepala Desa Dusun Tengah", "Badan Permusyawaratan Desa Dusun Tengah", "Dusun Tengah"},
		{model.Village{Name: "Kampung Baru"}, "Desa Kampung Baru", "Kepala Desa Kampung Baru", "Badan Permusyawaratan Desa Kampung Baru", "Kampung Baru"},
		{model.Village{Name: "Kampung Baru", Kind: model.VillageKampung}, "Kampung Baru", "Kepala Kampung Baru", "Badan Musyawarah Kampung Baru", "Kampung Baru"},
		// In words of the office's own, with the titles of their kind where it gives none.
		{model.Village{Name: "Tiga", Called: "Marga"}, "Marga Tiga", "Kepala Marga Tiga", "Badan Permusyawaratan Marga Tiga", "Marga Tiga"},
		{model.Village{Name: "Marga Tiga", Called: "Marga", Title: "Pasirah", Council: "Dewan Marga"}, "Marga Tiga", "Pasirah Tiga", "Dewan Marga Tiga", "Marga Tiga"},
		{model.Village{Name: "Kuta", Title: "Perbekel"}, "Desa Kuta", "Perbekel Kuta", "Badan Permusyawaratan Desa Kuta", "Kuta"},
		{model.Village{Name: "Timur", Kind: model.VillageKelurahan, Called: "Kota"}, "Kota Timur", "Lurah Timur", "", "Kota Timur"},
		// As names were kept before there were kinds.
		{model.Village{Name: "Desa Wates"}, "Desa Wates", "Kepala Desa Wates", "Badan Permusyawaratan Desa Wates", "Desa Wates"},
		{model.Village{Name: "Kelurahan Serua"}, "Kelurahan Serua", "Lurah Serua", "", "Kelurahan Serua"},
	} {
		if row.v.FullName() != row.full || row.v.HeadTitle() != row.head || row.v.CouncilTitle() != row.council || row.v.ListName() != row.list {
			t.Errorf("%+v: %q %q %q %q", row.v, row.v.FullName(), row.v.HeadTitle(), row.v.CouncilTitle(), row.v.ListName())
		}
	}
}

func TestADesaIsKeptWithoutAKind(t *testing.T) {
	var v model.Village
	if err := json.Unmarshal([]byte(`{"id":"a","order":1,"name":"A","kind":"desa"}`), &v); err != nil || v.Kind != "" {
		t.Errorf("%v %+v", err, v)
	}
	if out, _ := json.Marshal(&v); string(out) != `{"id":"a","order":1,"name":"A"}` {
		t.Errorf("written as %s", out)
	}
	v.Kind = "distrik"
	var fault *model.Fault
	if !errors.As(v.Check(), &fault) || fault.Code != model.FaultText {
		t.Errorf("%v", v.Check())
	}
}

func TestWordsForTheVillagesOfAKecamatan(t *testing.T) {
	for want, kinds := range map[string][]model.VillageKind{
		"Desa": nil, "Nagari": {model.VillageNagari, model.VillageNagari}, "Desa/Kelurahan": {model.VillageKelurahan, ""},
	} {
		var records []model.Record
		for i, k := range kinds {
			records = append(records, &model.Village{ID: model.ID(rune('a' + i)), Order: i, Name: "X", Kind: k})
		}
		if got := model.NewBook(2024, 1, records).VillageWord(); got != want {
			t.Errorf("%v: %q, want %q", kinds, got, want)
		}
	}
	own := []model.Record{&model.Village{ID: "a", Name: "A", Called: "Marga"}, &model.Village{ID: "b", Name: "B", Called: "Marga"}, &model.Village{ID: "c", Name: "C", Kind: model.VillageKelurahan}}
	if got := model.NewBook(2024, 1, own).VillageWord(); got != "Marga/Kelurahan" {
		t.Error(got)
	}
}
