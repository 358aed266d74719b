// Package halfyear is the second year on which everything general is tried: the plan of the
// example in August 2024, half filled, as an office really stands then. Rows are planned more
// than once and have evidence, villages are late, the first quarter is closed, one part of the
// second too, another was returned, remarks are open, and a new camat has come in July.
package halfyear

import (
	"testing"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
)

// Year is the year of the records.
const Year = 2024

// Now is the day on which the office stands as it does.
func Now() time.Time { return time.Date(2024, 8, 12, 9, 15, 0, 0, time.UTC) }

// Book is the year as it is saved.
func Book(t testing.TB) *model.Book {
	t.Helper()
	s := storetest.Open(t)
	Load(t, s)
	return storetest.Book(t, s, Year)
}

// Load writes the year, its people and their acts into a store that has neither.
func Load(t testing.TB, s *store.Store) {
	t.Helper()
	admin := model.Actor{ID: "siti", Name: "Siti", Role: model.RoleAdmin}
	secretary := model.Actor{ID: "dewi", Name: "Dewi", Role: model.RoleSecretary}
	head := model.Actor{ID: "hadi", Name: "Pak Hadi", Role: model.RoleHead}
	clerk := model.Actor{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "seksi-pemerintahan"}
	do := func(by model.Actor, note string, records ...model.Record) {
		t.Helper()
		storetest.Do(t, s, by, store.Batch{Year: Year, Note: note, Edits: puts(records)})
	}
	storetest.Do(t, s, admin, store.Batch{Year: Year, Open: true, Note: "Membuka tahun", Edits: puts(append(planned(t), entered()...))})
	storetest.Do(t, s, admin, store.Batch{Year: model.OfficeWide, Note: "Pengguna", Edits: puts([]model.Record{
		&model.User{ID: "siti", Name: "Siti", Role: model.RoleAdmin, Logins: []string{"siti"}},
		&model.User{ID: "dewi", Name: "Dewi", Role: model.RoleSecretary, Logins: []string{"dewi"}},
		&model.User{ID: "hadi", Name: "Pak Hadi", Role: model.RoleHead},
		&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "seksi-pemerintahan", Keys: []string{storetest.Key(1)}},
	})})

	// The first quarter is closed; the camat of that time took note of it.
	storetest.Do(t, s, secretary, store.Batch{Year: Year, Note: "TW I dikunci", Edits: puts(append(approved(storetest.Book(t, s, Year), model.Q1),
		&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked},
		calc.Freeze(calc.Compute(storetest.Book(t, s, Year), model.Q1), "")))})
	do(head, "Mengetahui TW I", &model.Acknowledgement{Quarter: model.Q1, Name: "MASRUHIN, S.Sos", Date: day(4, 17), Revision: s.Revision(), Figures: storetest.Book(t, s, Year).Judging(calc.Figures).Digest(model.Q1)})

	// Of the second, one part is closed, one was returned, one waits.
	do(clerk, "Diajukan", &model.PartState{Quarter: model.Q2, Part: model.PartFacilitation + "-seksi-pemerintahan", Status: model.StatusSubmitted, Note: "Bukti 2.1 menyusul"})
	do(secretary, "Dikembalikan", &model.PartState{Quarter: model.Q2, Part: model.PartFacilitation + "-seksi-pemerintahan", Status: model.StatusReturned, Note: "Tanggal 1.1 belum diisi"})
	do(secretary, "Desa disetujui", approved(storetest.Book(t, s, Year), model.Q2, model.PartVillages)...)
	do(secretary, "Desa dikunci", &model.PartState{Quarter: model.Q2, Part: model.PartVillages, Status: model.StatusLocked})
	do(secretary, "Catatan",
		&model.Note{ID: "catatan-1", On: model.Ref{Kind: model.KindFacilitationRow, Key: "f01-1"}, Quarter: model.Q2, Text: "Daftar hadirnya di mana?", By: "dewi", Name: "Dewi", At: Now()})
	do(clerk, "Jawaban",
		&model.Note{ID: "catatan-2", On: model.Ref{Kind: model.KindFacilitationRow, Key: "f01-1"}, Quarter: model.Q2, To: "catatan-1", Text: "Pada map seksi.", By: "budi", Name: "Budi", At: Now()})

	office := storetest.Book(t, s, Year).Office
	office.Head = model.Person{Name: "RETNO WULANDARI, S.STP", Rank: "Pembina", NIP: "19800512 200012 2 001"}
	do(secretary, "Camat baru", &office)
}

// approved are the records with which parts of a quarter are approved, all where none is named.
func approved(b *model.Book, q model.Quarter, parts ...model.ID) []model.Record {
	if len(parts) == 0 {
		for _, p := range b.Parts() {
			parts = append(parts, p.ID)
		}
	}
	var all []model.Record
	for _, part := range parts {
		all = append(all, &model.PartState{Quarter: q, Part: part, Status: model.StatusApproved}, calc.Freeze(calc.Compute(b, q), part))
	}
	return all
}

func puts(records []model.Record) []store.Edit {
	var all []store.Edit
	for _, r := range records {
		all = append(all, store.Put(r))
	}
	return all
}

func day(month time.Month, d int) model.Date {
	return model.Date{Year: Year, Month: int(month), Day: d}
}

// planned is the example's year without what was entered after June or is entered otherwise here.
func planned(t testing.TB) []model.Record {
	t.Helper()
	batch, err := seed.Example()
	if err != nil {
		t.Fatal(err)
	}
	var kept []model.Record
	for _, e := range batch.Edits {
		switch r := e.Put.(type) {
		case *model.Actual, *model.Spent, *model.Receipt, *model.Publication, *model.PrintedTable, *model.PrintedRow:
			continue
		case *model.FacilitationMark:
			if r.Quarter > model.Q2 || r.Row == "f01-1" || r.Row == "f02-1" {
				continue
			}
		case *model.FacilitationRow:
			switch r.ID {
			case "f01-1":
				r.Planned = 4
			case "f02-1":
				r.Planned = 2
			}
		case *model.Amount:
			if r.Version != "murni" {
				continue
			}
		case *model.Section:
			r.Head = model.Person{Name: "Kepala " + r.Name, Rank: "Penata", NIP: "19750101 200003 1 001"}
		case *model.Office:
			r.Secretary = model.Person{Name: "SUTRISNO, S.Sos", Rank: "Pembina", NIP: "19700202 199203 1 002"}
			r.Address = "Jalan Raya Ranuyoso 1"
		}
		kept = append(kept, e.Put)
	}
	return kept
}
