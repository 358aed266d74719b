package seed

import (
	"fmt"
	"strings"

	"capaian/model"
)

const villageField = "Daftar desa"

// villageRecords turns names into villages in their order. Two names are the same village
// when they differ only in case, spaces or a leading "Desa"; a word before a name that tells
// its kind is taken from it.
func villageRecords(names []string) ([]model.Record, error) {
	lines := map[string]int{}
	var records []model.Record
	for i, name := range names {
		line := i + 1
		name = strings.Join(strings.Fields(model.Clean(name, false)), " ")
		if name == "" {
			return nil, model.Faultf(model.FaultText, villageField, "%s baris %d: nama desa belum diisi.", villageField, line)
		}
		kind, bare, _ := model.SplitVillage(name)
		same := string(kind) + " " + strings.ToLower(bare)
		if earlier, taken := lines[same]; taken {
			return nil, model.Faultf(model.FaultExists, villageField, "%s baris %d: %q sudah ada pada baris %d.", villageField, line, name, earlier)
		}
		lines[same] = line
		village := &model.Village{ID: model.ID(fmt.Sprintf("desa-%02d", line)), Order: line, Name: bare, Kind: kind}
		if err := village.Check(); err != nil {
			return nil, model.Faultf(model.FaultText, villageField, "%s baris %d: %s", villageField, line, err)
		}
		records = append(records, village)
	}
	return records, nil
}
