package storetest

import (
	"os"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
)

// The law of review, said once in store/testdata/workflow.txt: who may do what while a part
// of a quarter stands where. Every room that has a door to the store holds it to this.

// Year is that of the acts and states of the law.
const Year = 2024

// Act makes an act of the law, for the Book it is done to and whoever does it.
type Act func(*model.Book, model.Actor) store.Batch

// Rule is a row of the law.
type Rule struct {
	Name  string
	Act   Act
	Whole bool                    // the whole quarter stands there, not only the part
	may   map[model.Status]string // letters of those who may
}

// Law reads the rules.
func Law(t testing.TB, path string) []Rule {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	acts := lawActs()
	var rules []Rule
	for line := range strings.Lines(string(raw)) {
		cells := strings.Fields(line)
		if len(cells) == 0 || cells[0] == "#" {
			continue
		}
		if len(cells) != 1+len(model.Statuses()) || acts[cells[0]] == nil {
			t.Fatalf("row %q", line)
		}
		rule := Rule{Name: cells[0], Act: acts[cells[0]], Whole: cells[0] == "kunci-tw" || cells[0] == "mengetahui", may: map[model.Status]string{}}
		for i, status := range model.Statuses() {
			rule.may[status] = cells[i+1]
		}
		rules = append(rules, rule)
	}
	if len(rules) != len(acts) {
		t.Fatalf("%d rows for %d acts", len(rules), len(acts))
	}
	return rules
}

// LawPeople are the ids of the users whom the law speaks of, as People writes them down, by
// their letters there.
func LawPeople() map[string]string {
	return map[string]string{"s": "sekretaris", "a": "admin", "p": "staf", "k": "staf-keu", "c": "camat", "b": "pembaca"}
}

// May reports whether the user of the letter may do it where the part stands there.
func (r *Rule) May(letter string, status model.Status) bool {
	return strings.Contains(r.may[status], letter)
}

// Ever reports whether there is a state in which the user of the letter may.
func (r *Rule) Ever(letter string) bool {
	for _, status := range model.Statuses() {
		if r.May(letter, status) {
			return true
		}
	}
	return false
}

// Reviewed is the part whose states the law walks through.
const Reviewed = model.PartFacilitation + "-pem"

// lawActs makes the acts of the law, each anew for its store.
func lawActs() map[string]Act {
	act := func(records ...model.Record) Act {
		return func(*model.Book, model.Actor) store.Batch { return store.Batch{Year: Year, Edits: puts(records...)} }
	}
	state := func(s model.Status, note string) Act {
		return act(&model.PartState{Quarter: model.Q2, Part: Reviewed, Status: s, Note: note})
	}
	note := func(by string) *model.Note {
		return &model.Note{ID: "baru", On: model.Ref{Kind: model.KindFacilitationRow, Key: "apbdes"}, Text: "Menyusul", By: by, At: Clock()()}
	}
	verdict := func(b *model.Book, by string, v model.Status) *model.Note {
		n := note(by)
		n.On.Key, n.Quarter, n.Verdict = "musrenbang", model.Q2, v
		if v == model.StatusApproved {
			n.Figures = b.RowDigest(model.Q2, n.On)
		}
		return n
	}
	returned := &model.PartState{Quarter: model.Q2, Part: Reviewed, Status: model.StatusReturned, Note: "Bukti kurang"}
	edits := func(make func(*model.Book) []store.Edit) Act {
		return func(b *model.Book, _ model.Actor) store.Batch { return store.Batch{Year: Year, Edits: make(b)} }
	}
	return map[string]Act{
		"isi-pelaksanaan":        act(&model.FacilitationMark{Row: "musrenbang", Quarter: model.Q2, Count: 1, Note: "baru"}),
		"isi-seksi-lain":         act(&model.FacilitationMark{Row: "laporan", Quarter: model.Q2, Count: 1}),
		"isi-indikator":          act(&model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(47)}),
		"isi-anggaran":           act(&model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(7)}),
		"isi-anggaran-seksi":     act(&model.Spent{Node: "sub-2", Quarter: model.Q2, Value: model.IntOf(7)}),
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
		"setujui":                edits(func(b *model.Book) []store.Edit { return Approval(b, model.Q2, Reviewed) }),
		"kunci-tw": edits(func(b *model.Book) []store.Edit {
			return append(puts(&model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked}), puts(&model.Snapshot{Quarter: model.Q2, Revision: b.Revision, Figures: []model.Frozen{}})...)
		}),
		"mengetahui": edits(func(b *model.Book) []store.Edit {
			return puts(&model.Acknowledgement{Quarter: model.Q2, Name: "Camat", Date: model.Date{Year: Year, Month: 7, Day: 9}, Revision: b.Revision})
		}),
		"catat":              func(_ *model.Book, a model.Actor) store.Batch { return act(note(a.ID))(nil, a) },
		"catat-nama-orang":   func(_ *model.Book, a model.Actor) store.Batch { return act(note(a.ID+"x"))(nil, a) },
		"selesaikan-catatan": act(&model.Note{ID: "catatan", On: model.PartRef(model.Q4, model.PartVillages), Text: "Sumbernya apa?", By: "siti", At: Clock()(), Closed: true}),
		"setujui-baris": func(b *model.Book, a model.Actor) store.Batch {
			return act(verdict(b, a.ID, model.StatusApproved))(b, a)
		},
		"kembalikan-baris": func(b *model.Book, a model.Actor) store.Batch {
			return act(returned, verdict(b, a.ID, model.StatusReturned))(b, a)
		},
		"baris-tanpa-bagian": func(b *model.Book, a model.Actor) store.Batch {
			return act(verdict(b, a.ID, model.StatusReturned))(b, a)
		},
		"kembalikan-nama-orang": func(b *model.Book, a model.Actor) store.Batch {
			return act(returned, verdict(b, a.ID+"x", model.StatusReturned))(b, a)
		},
		"hapus-potret": edits(func(*model.Book) []store.Edit {
			return []store.Edit{store.Remove(model.SnapshotRef(model.Q2, Reviewed))}
		}),
		"ganti-potret": edits(func(b *model.Book) []store.Edit {
			return puts(&model.Snapshot{Quarter: model.Q2, Part: Reviewed, Revision: b.Revision, Decimals: 1, Figures: []model.Frozen{}})
		}),
		"tambah-pengguna": func(*model.Book, model.Actor) store.Batch {
			return store.Batch{Year: model.OfficeWide, Note: "Pengguna", Edits: puts(&model.User{ID: "baru", Name: "Baru", Role: model.RoleStaff})}
		},
		"buka-tahun": func(*model.Book, model.Actor) store.Batch { return store.Batch{Year: Year + 1, Open: true} },
	}
}

// Standing brings the reviewed part, or with all the whole quarter, to a state.
func Standing(t testing.TB, status model.Status, all bool) *store.Store {
	s := OpenYear(t, Year)
	Save(t, s, Year, &model.Facilitation{ID: "keuangan", Order: 2, Name: "Keuangan", Section: "keu"},
		&model.FacilitationRow{ID: "laporan", Group: "keuangan", Name: "Laporan", Planned: 4},
		&model.PartState{Quarter: model.Q2, Part: Reviewed, Status: model.StatusDraft, Note: "belum"})
	People(t, s)
	do := func(edits ...store.Edit) {
		Do(t, s, Admin(), store.Batch{Year: Year, Edits: edits})
	}
	b := Book(t, s, Year)
	parts := []model.ID{Reviewed}
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
			do(Approval(Book(t, s, Year), model.Q2, part)...)
			if status == model.StatusLocked {
				set(model.StatusLocked, "")
			}
		}
	}
	return s
}

func puts(records ...model.Record) []store.Edit {
	var edits []store.Edit
	for _, r := range records {
		edits = append(edits, store.Put(r))
	}
	return edits
}
