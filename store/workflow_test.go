package store_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

// reviewed is the part whose states the table of testdata/workflow.txt walks through.
const reviewed = model.PartFacilitation + "-pem"

// workflowActs makes the acts of the table, each anew for its store.
func workflowActs() map[string]func(*model.Book, model.Actor) store.Batch {
	act := func(records ...model.Record) func(*model.Book, model.Actor) store.Batch {
		return func(*model.Book, model.Actor) store.Batch { return store.Batch{Year: year, Edits: puts(records...)} }
	}
	state := func(s model.Status, note string) func(*model.Book, model.Actor) store.Batch {
		return act(&model.PartState{Quarter: model.Q2, Part: reviewed, Status: s, Note: note})
	}
	note := func(by string) *model.Note {
		return &model.Note{ID: "baru", On: model.Ref{Kind: model.KindFacilitationRow, Key: "apbdes"}, Text: "Menyusul", By: by, At: storetest.Clock()()}
	}
	edits := func(make func(*model.Book) []store.Edit) func(*model.Book, model.Actor) store.Batch {
		return func(b *model.Book, _ model.Actor) store.Batch { return store.Batch{Year: year, Edits: make(b)} }
	}
	return map[string]func(*model.Book, model.Actor) store.Batch{
		"isi-pelaksanaan":        act(&model.FacilitationMark{Row: "musrenbang", Quarter: model.Q2, Count: 1, Note: "baru"}),
		"isi-seksi-lain":         act(&model.FacilitationMark{Row: "laporan", Quarter: model.Q2, Count: 1}),
		"isi-indikator":          act(actual(47)),
		"isi-anggaran":           act(&model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(7)}),
		"isi-dokumen-desa":       act(&model.Receipt{Village: "wates", Document: "rkpdes", Note: "x"}),
		"isi-sebab":              act(&model.Reason{Row: "apbdes", Text: "Lain"}),
		"ubah-rencana-baris":     act(&model.FacilitationRow{ID: "apbdes", Group: "tata", Order: 2, Name: "Evaluasi APBDes", Planned: 4}),
		"ubah-nama-baris":        act(&model.FacilitationRow{ID: "apbdes", Group: "tata", Order: 2, Name: "Evaluasi", Planned: 1}),
		"pindah-seksi-kelompok":  act(&model.Facilitation{ID: "tata", Order: 1, Name: "Tata pemerintahan desa", Section: "keu"}),
		"ubah-target":            act(&model.Target{Indicator: "ipp", Agreement: model.Revised, Value: model.IntOf(53)}),
		"ubah-profil":            act(&model.Office{Name: "Kecamatan Ranuyoso", Regency: "Lumajang", Address: "Jalan Raya"}),
		"ajukan":                 state(model.StatusSubmitted, "Mohon diperiksa"),
		"tarik":                  state(model.StatusDraft, ""),
		"setujui-tanpa-potret":   state(model.StatusApproved, ""),
		"kembalikan":             state(model.StatusReturned, "Bukti kurang"),
		"kembalikan-tanpa-pesan": state(model.StatusReturned, " "),
		"kunci":                  state(model.StatusLocked, "x"),
		"buka":                   state(model.StatusApproved, "Salah angka"),
		"buka-tanpa-alasan":      state(model.StatusApproved, ""),
		"setujui":                edits(func(b *model.Book) []store.Edit { return storetest.Approval(b, model.Q2, reviewed) }),
		"kunci-tw": edits(func(b *model.Book) []store.Edit {
			return append(puts(&model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked}), puts(&model.Snapshot{Quarter: model.Q2, Revision: b.Revision})...)
		}),
		"mengetahui": edits(func(b *model.Book) []store.Edit {
			return puts(&model.Acknowledgement{Quarter: model.Q2, Name: "Camat", Date: model.Date{Year: year, Month: 7, Day: 9}, Revision: b.Revision})
		}),
		"catat":              func(_ *model.Book, a model.Actor) store.Batch { return act(note(a.ID))(nil, a) },
		"catat-nama-orang":   func(_ *model.Book, a model.Actor) store.Batch { return act(note(a.ID+"x"))(nil, a) },
		"selesaikan-catatan": act(&model.Note{ID: "catatan", On: model.PartRef(model.Q4, model.PartVillages), Text: "Sumbernya apa?", By: "siti", At: storetest.Clock()(), Closed: true}),
		"hapus-potret":       edits(func(*model.Book) []store.Edit { return removes(model.SnapshotRef(model.Q2, reviewed)) }),
		"ganti-potret": edits(func(b *model.Book) []store.Edit {
			return puts(&model.Snapshot{Quarter: model.Q2, Part: reviewed, Revision: b.Revision, Decimals: 1})
		}),
		"tambah-pengguna": func(*model.Book, model.Actor) store.Batch {
			return users(&model.User{ID: "baru", Name: "Baru", Role: model.RoleStaff})
		},
		"buka-tahun": func(*model.Book, model.Actor) store.Batch { return store.Batch{Year: year + 1, Open: true} },
	}
}

// standing brings the reviewed part, or with all the whole quarter, to a state.
func standing(t *testing.T, status model.Status, all bool) *store.Store {
	s := storetest.OpenYear(t, year)
	storetest.Save(t, s, year, &model.Facilitation{ID: "keuangan", Order: 2, Name: "Keuangan", Section: "keu"},
		&model.FacilitationRow{ID: "laporan", Group: "keuangan", Name: "Laporan", Planned: 4},
		&model.PartState{Quarter: model.Q2, Part: reviewed, Status: model.StatusDraft, Note: "belum"})
	storetest.People(t, s)
	do := func(edits ...store.Edit) {
		storetest.Do(t, s, storetest.Admin(), store.Batch{Year: year, Edits: edits})
	}
	b := storetest.Book(t, s, year)
	parts := []model.ID{reviewed}
	if all {
		parts = nil
		for _, p := range b.Parts() {
			parts = append(parts, p.ID)
		}
	}
	for _, part := range parts {
		set := func(now model.Status, note string) {
			do(store.Put(&model.PartState{Quarter: model.Q2, Part: part, Status: now, Note: note}))
		}
		switch status {
		case model.StatusDraft:
		case model.StatusSubmitted:
			set(model.StatusSubmitted, "")
		case model.StatusReturned:
			set(model.StatusSubmitted, "")
			set(model.StatusReturned, "Kurang lengkap")
		case model.StatusApproved, model.StatusLocked:
			do(storetest.Approval(storetest.Book(t, s, year), model.Q2, part)...)
			if status == model.StatusLocked {
				set(model.StatusLocked, "")
			}
		}
	}
	return s
}

func TestEveryActOfEveryRoleInEveryState(t *testing.T) {
	raw, err := os.ReadFile("testdata/workflow.txt")
	if err != nil {
		t.Fatal(err)
	}
	roles := map[string]string{"s": "sekretaris", "a": "admin", "p": "staf", "k": "staf-keu", "c": "camat", "b": "pembaca"}
	acts, seen := workflowActs(), 0
	for line := range strings.Lines(string(raw)) {
		cells := strings.Fields(line)
		if len(cells) == 0 || cells[0] == "#" {
			continue
		}
		if len(cells) != 1+len(model.Statuses()) || acts[cells[0]] == nil {
			t.Fatalf("row %q", line)
		}
		seen++
		for i, status := range model.Statuses() {
			s := standing(t, status, cells[0] == "kunci-tw" || cells[0] == "mengetahui")
			for letter, id := range roles {
				t.Run(cells[0]+"/"+string(status)+"/"+id, func(t *testing.T) {
					tryAct(t, s, acts[cells[0]], id, strings.Contains(cells[i+1], letter))
				})
			}
		}
	}
	if seen != len(acts) {
		t.Errorf("%d rows for %d acts", seen, len(acts))
	}
}

// tryAct lets a user do what the table forbids, which leaves the file as it is, and what it
// allows in a copy of it.
func tryAct(t *testing.T, s *store.Store, make func(*model.Book, model.Actor) store.Batch, id string, may bool) {
	t.Helper()
	actor, err := storetest.Book(t, s, model.OfficeWide).Renew(model.Actor{ID: id})
	if err != nil {
		t.Fatal(err)
	}
	if may {
		s = storetest.Fork(t, s)
	}
	revision, err := s.Do(actor, make(storetest.Book(t, s, year), actor))
	switch {
	case may && (err != nil || revision == 0):
		t.Errorf("refused: %v", err)
	case !may && revision != 0:
		t.Error("done")
	case !may && err != nil:
		codes := []string{model.FaultAuthority, model.FaultClosed, model.FaultText, model.FaultReference, model.FaultInUse, model.FaultStale, model.FaultMissing}
		if code := codeOf(t, err); !slices.Contains(codes, code) {
			t.Errorf("refused with %q: %v", code, err)
		}
	}
}
