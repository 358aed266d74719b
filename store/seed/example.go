package seed

import (
	_ "embed"

	"capaian/model"
	"capaian/store"
)

// The example is the published LKjIP of Kecamatan Ranuyoso for 2024: its names, labels and
// figures, none of its prose. Where the report contradicts itself or is silent, the choice is:
//
//   - Document indicator: target 81,82 of the agreement (Tabel 5), not the 100 of Tabel 6. Its
//     actual is computed from the receipts, 33 of 33, not the printed 122.
//   - Program 01: the agreement's budget (Tabel 5, and Tabel 17 for the revised one), not the lower
//     sums of Tabel 6. What the kegiatan of Tabel 6 leave over stands in "Kegiatan lain (tidak dirinci)".
//   - Total of the initial budget: 1.884.642.750 as the programs add up and Tabel 6 prints; Tabel 5's
//     own total is 205.365 too high.
//   - Kegiatan of program 06: target 81,82 of Tabel 6; the analysis prints 84,85.
//   - Kegiatan with the target of 12 Fasilitasi: the analysis gives 100 %, which is no number of
//     fasilitasi, so the actual is blank.
//   - Index: target 51 (C-) as in the agreement, though 51 is a C by the default scale and the
//     analysis once prints B-; actual 63,25 (B-), though Tabel 14 prints C- behind it.
//   - History: the printed achievement is kept beside target and actual even where it does not
//     follow from them.
//   - Facilitation: the report gives 13, 23, 32 and 40 rows by quarter in percent but not which. The
//     rows' quarters and days are plausible working days; there is no evidence and no reason for
//     the five rows not realised, since the report has neither.
//   - Village documents: all on time, as the report marks them; the days are plausible working days
//     before the due dates.
//   - Money was spent by program and for the whole year only (Tabel 17), so it stands at the programs
//     in TW IV; actuals of programs and kegiatan too are of TW IV only.
//   - Sections: those of indicators, groups, programs and kegiatan follow the duties of each seksi.
//     Subbag Keuangan enters and hands in the money of all, Sekretariat hands in the indicators.
//   - Codes of kegiatan are those of the national nomenclature where the name leaves no doubt.
//   - Signed at Lumajang on 10 January 2024, as printed, before the year it reports had begun.
//   - Obstacles and solutions are those of the report, in sentences of ours; who mends them until
//     when, who else works towards the goals, and the advice of the evaluation of 2023 are plausible,
//     since the report has none.
//   - Misspelt names of the checklist are corrected; names of assets stand as in the inventory.
//
//go:embed ranuyoso-2024.json
var ranuyoso string

// Example returns the act that opens the year 2024 of Kecamatan Ranuyoso. The records are the
// caller's own. An error means that the program itself is faulty.
func Example() (store.Batch, error) {
	f, records, err := decode(ranuyoso)
	if err != nil {
		return store.Batch{}, err
	}
	return opening(f.Year, f.Note, records), nil
}

// What the report of the example says besides its figures: duties, issues, causes, decrees, in
// sentences of ours. The days of signing, the address, the evidence, the numbers of letters and
// the work of the staff are made up, for the report has none; so are those who sign besides the
// camat and the two of the staff, who are called Contoh.
//
//go:embed ranuyoso-2024-laporan.json
var ranuyosoReport string

// FullExample is the Example with all that its report tells besides, so that nothing of it
// has still to be filled in.
func FullExample() (store.Batch, error) {
	f, records, err := decode(ranuyoso)
	if err != nil {
		return store.Batch{}, err
	}
	duties, err := everyOffice()
	if err != nil {
		return store.Batch{}, err
	}
	_, told, err := decode(ranuyosoReport)
	if err != nil {
		return store.Batch{}, err
	}
	at := map[model.Ref]int{}
	var all []model.Record
	for _, r := range append(append(records, duties...), told...) {
		if i, there := at[r.Ref()]; there {
			all[i] = r
			continue
		}
		at[r.Ref()] = len(all)
		all = append(all, r)
	}
	return opening(f.Year, f.Note, all), nil
}

// LoadExample opens the year 2024 of Kecamatan Ranuyoso in the store, in one act. The actor
// must be allowed to edit a plan; a store that has the year already refuses.
func LoadExample(s *store.Store, actor model.Actor) error {
	batch, err := Example()
	if err != nil {
		return err
	}
	_, err = s.Do(actor, batch)
	return err
}
