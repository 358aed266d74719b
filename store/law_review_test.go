package store_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
)

func TestAnApprovalIsOfWhatWasLookedAt(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := storetest.Book(t, s, year)
	storetest.Save(t, s, year, actual(46))
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: storetest.Approval(seen, model.Q2)})
	refused(t, err, model.FaultStale)
	_, err = s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: storetest.Closing(seen, model.Q2)})
	refused(t, err, model.FaultStale)
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: storetest.Approval(storetest.Book(t, s, year), model.Q2)})
	if b := storetest.Book(t, s, year); b.Status(model.Q2) != model.StatusApproved || b.Snapshot(model.Q2, model.PartBudget).Revision != 2 {
		t.Errorf("%s, %+v", b.Status(model.Q2), b.Snapshot(model.Q2, model.PartBudget))
	}
	// What was given back is approved anew, not on the strength of the figures of then.
	status := func(status model.Status, note string) error {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.PartState{Quarter: model.Q2, Part: model.PartBudget, Status: status, Note: note})})
		return err
	}
	if err := status(model.StatusReturned, "Bukti kurang"); err != nil {
		t.Fatal(err)
	}
	refused(t, status(model.StatusApproved, ""), model.FaultStale)
}

func TestAQuarterIsClosedWholeAndOpenedWithAReason(t *testing.T) {
	s := storetest.OpenYear(t, year)
	closing := &model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked}
	do := func(edits ...store.Edit) error {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: edits})
		return err
	}
	fault := refused(t, do(store.Put(closing)), model.FaultReference)
	for _, part := range []string{"Indikator Subbag Keuangan draf", "Fasilitasi Seksi Pemerintahan draf", "Desa draf", "Anggaran draf"} {
		if !strings.Contains(fault.Message, part) {
			t.Errorf("%q does not say %q", fault.Message, part)
		}
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: storetest.Approval(storetest.Book(t, s, year), model.Q2)})
	refused(t, do(store.Put(closing)), model.FaultStale) // nothing keeps the figures
	storetest.Close(t, s, year, model.Q2)
	closed := last(t, s)
	refused(t, do(store.Put(&model.QuarterState{Quarter: model.Q2, Status: model.StatusDraft, Reason: "  "})), model.FaultClosed)
	refused(t, do(store.Remove(closing.Ref())), model.FaultClosed)
	refused(t, revert(t, s, closed), model.FaultClosed)
	refused(t, do(store.Remove(model.SnapshotRef(model.Q2, ""))), model.FaultClosed)
	refused(t, do(store.Put(&model.PartState{Quarter: model.Q2, Part: model.PartBudget, Status: model.StatusReturned, Note: "x"})), model.FaultClosed)
	storetest.Reopen(t, s, year, model.Q2)
	b := storetest.Book(t, s, year)
	if b.Status(model.Q2) != model.StatusApproved || b.Snapshot(model.Q2, "") == nil || b.Closing(model.Q2).Reason != "Salah angka" {
		t.Errorf("after reopening: %s", b.Status(model.Q2))
	}
	storetest.Save(t, s, year, actual(46))
	storetest.Close(t, s, year, model.Q2)
}

func TestClerksTakeBackWhatTheyHandedInAndNoMore(t *testing.T) {
	s := storetest.OpenYear(t, year)
	set := func(a model.Actor, status model.Status, note string) error {
		_, err := s.Do(a, store.Batch{Year: year, Edits: puts(&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: status, Note: note})})
		return err
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(set(storetest.Clerk("keu"), model.StatusSubmitted, ""))
	entry := last(t, s)
	b, err := store.Undo(entry, "urung")
	must(err)
	_, err = s.Do(storetest.Clerk("keu"), b)
	must(err)
	refused(t, set(storetest.Clerk("pem"), model.StatusSubmitted, ""), model.FaultAuthority) // keu hands in the indicators of all
	must(set(storetest.Clerk("keu"), model.StatusSubmitted, ""))
	must(set(storetest.Secretary(), model.StatusReturned, "Kurang"))
	refused(t, set(storetest.Clerk("keu"), model.StatusReturned, "Sudah baik"), model.FaultAuthority)
	must(set(storetest.Clerk("keu"), model.StatusSubmitted, "Sudah ditambah"))
	refused(t, set(storetest.Clerk("keu"), model.StatusReturned, "Kurang"), model.FaultAuthority)
}

func TestNotesAreSaidOnce(t *testing.T) {
	s := storetest.OpenYear(t, year)
	village := model.Ref{Kind: model.KindVillage, Key: "wates"}
	siti, budi := storetest.Secretary(), storetest.Clerk("pem")
	note := func(id, to model.ID, by model.Actor, text string) *model.Note {
		return &model.Note{ID: id, On: village, To: to, Text: text, By: by.ID, At: storetest.Clock()()}
	}
	do := func(a model.Actor, edits ...store.Edit) error {
		_, err := s.Do(a, store.Batch{Year: year, Edits: edits})
		return err
	}
	if err := do(budi, store.Put(note("tanya", "", budi, "Kapan?"))); err != nil {
		t.Fatal(err)
	}
	if err := do(siti, store.Put(note("jawab", "tanya", siti, "Besok"))); err != nil {
		t.Fatal(err)
	}
	settled := note("tanya", "", budi, "Kapan?")
	settled.Closed = true
	other := model.Actor{ID: "joko", Role: model.RoleStaff}
	elsewhere := note("x", "tanya", siti, "x")
	elsewhere.On.Key = "ranuyoso"
	born := note("x", "", budi, "x")
	born.Closed = true
	for name, row := range map[string]struct {
		err  error
		code string
	}{
		"another's text":               {do(siti, store.Put(note("tanya", "", budi, "Tidak jadi"))), model.FaultAuthority},
		"one's own text":               {do(budi, store.Put(note("tanya", "", budi, "Mana?"))), model.FaultAuthority},
		"settled by a third":           {do(other, store.Put(settled)), model.FaultAuthority},
		"removed by a third":           {do(other, store.Remove(settled.Ref())), model.FaultAuthority},
		"answered":                     {do(budi, store.Remove(settled.Ref())), model.FaultInUse},
		"in another's name":            {do(budi, store.Put(note("x", "", siti, "Setuju"))), model.FaultAuthority},
		"an answer to an answer":       {do(budi, store.Put(note("x", "jawab", budi, "x"))), model.FaultReference},
		"an answer to nothing":         {do(budi, store.Put(note("x", "entah", budi, "x"))), model.FaultReference},
		"an answer on another row":     {do(siti, store.Put(elsewhere)), model.FaultReference},
		"settled when written":         {do(budi, store.Put(born)), model.FaultAuthority},
		"on a row that is not there":   {do(budi, store.Put(&model.Note{ID: "x", On: model.Ref{Kind: model.KindVillage, Key: "entah"}, Text: "x", By: "budi", At: storetest.Clock()()})), model.FaultReference},
		"on no row":                    {do(budi, store.Put(&model.Note{ID: "x", On: model.Ref{Kind: "entah", Key: "x"}, Text: "x", By: "budi", At: storetest.Clock()()})), model.FaultReference},
		"without a text":               {do(budi, store.Put(note("x", "", budi, " \n"))), model.FaultText},
		"an escape sequence":           {do(budi, store.Put(note("x", "", budi, "a\x1b]52;c;aGFsbw==\x07"))), model.FaultText},
		"a right-to-left override":     {do(budi, store.Put(note("x", "", budi, "a\u202eb"))), model.FaultText},
		"a flood":                      {do(budi, store.Put(note("x", "", budi, strings.Repeat("a", 2001)))), model.FaultText},
		"a part with an escape":        {do(siti, store.Put(&model.PartState{Quarter: model.Q1, Part: model.PartBudget, Status: model.StatusSubmitted, Note: "\x1b[2J"})), model.FaultText},
		"a part without end":           {do(siti, store.Put(&model.PartState{Quarter: model.Q1, Part: model.PartBudget, Status: model.StatusSubmitted, Note: strings.Repeat("a", model.MaxTextLength+1)})), model.FaultText},
		"a part nobody knows":          {do(siti, store.Put(&model.PartState{Quarter: model.Q1, Part: "lain", Status: model.StatusSubmitted})), model.FaultText},
		"a reason with an escape":      {do(siti, store.Put(&model.QuarterState{Quarter: model.Q1, Status: model.StatusDraft, Reason: "\x9b2J"})), model.FaultText},
		"a camat's name with a bell":   {do(model.Actor{ID: "c", Role: model.RoleHead}, store.Put(&model.Acknowledgement{Quarter: model.Q4, Name: "C\a", Date: model.Date{Year: year, Month: 1, Day: 1}})), model.FaultText},
		"a frozen figure with a bell":  {do(siti, store.Put(&model.Snapshot{Quarter: model.Q4, Part: model.PartBudget, Revision: 3, Figures: []model.Frozen{{Ref: village, Facet: model.FacetActual, Value: "\a"}}})), model.FaultText},
		"removed with all its answers": {do(siti, removes(settled.Ref(), model.Ref{Kind: model.KindNote, Key: "jawab"})...), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if row.code == "" {
				if row.err != nil {
					t.Error(row.err)
				}
				return
			}
			refused(t, row.err, row.code)
		})
	}
}

// A row goes with what was said of it, and only then.
func TestARowWithNotesStays(t *testing.T) {
	s := storetest.OpenYear(t, year)
	wates := model.Ref{Kind: model.KindVillage, Key: "wates"}
	storetest.Save(t, s, year, &model.Note{ID: "n", On: wates, Text: "x", By: "siti", At: storetest.Clock()()})
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: removes(wates)})
	if fault := refused(t, err, model.FaultInUse); !strings.Contains(fault.Message, "1 Catatan") {
		t.Error(fault.Message)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Edits: removes(wates, model.Ref{Kind: model.KindNote, Key: "n"})})
}

// Two people answer at once: both answers stay.
func TestAnswersDoNotCollide(t *testing.T) {
	s := storetest.OpenYear(t, year)
	seen := s.Revision()
	for _, a := range []model.Actor{storetest.Secretary(), storetest.Clerk("pem")} {
		storetest.Do(t, s, a, store.Batch{Year: year, Seen: seen, Edits: puts(&model.Note{
			ID: model.ID("dari-" + a.ID), On: model.PartRef(model.Q4, model.PartVillages), To: "catatan", Text: "Ya", By: a.ID, At: storetest.Clock()(),
		})})
	}
	if notes := storetest.Book(t, s, year).NotesOn(model.PartRef(model.Q4, model.PartVillages)); len(notes) != 4 {
		t.Errorf("%d notes", len(notes))
	}
}

// A snapshot holds a quarter, a known part, and figures that are few, short and clean.
func TestWhatASnapshotMayHold(t *testing.T) {
	figure := model.Frozen{Ref: model.Ref{Kind: model.KindIndicator, Key: "ipp"}, Facet: model.FacetActual, Value: "40"}
	with := func(change func(*model.Snapshot)) *model.Snapshot {
		s := &model.Snapshot{Quarter: model.Q2, Part: model.PartBudget, Revision: 1, Decimals: 2, Figures: []model.Frozen{figure}}
		change(s)
		return s
	}
	frozen := func(change func(*model.Frozen)) *model.Snapshot {
		return with(func(s *model.Snapshot) { change(&s.Figures[0]) })
	}
	for name, row := range map[string]struct {
		shot *model.Snapshot
		code string
	}{
		"as it should be":       {with(func(*model.Snapshot) {}), ""},
		"of the whole quarter":  {with(func(s *model.Snapshot) { s.Part = "" }), ""},
		"of nothing":            {with(func(s *model.Snapshot) { s.Figures = nil }), ""},
		"a figure that is none": {frozen(func(f *model.Frozen) { f.Value = "" }), ""},
		"six decimals":          {with(func(s *model.Snapshot) { s.Decimals = 6 }), ""},
		"no quarter":            {with(func(s *model.Snapshot) { s.Quarter = 0 }), model.FaultNumber},
		"a fifth quarter":       {with(func(s *model.Snapshot) { s.Quarter = 5 }), model.FaultNumber},
		"a part nobody knows":   {with(func(s *model.Snapshot) { s.Part = "lain" }), model.FaultText},
		"seven decimals":        {with(func(s *model.Snapshot) { s.Decimals = 7 }), model.FaultNumber},
		"decimals below none":   {with(func(s *model.Snapshot) { s.Decimals = -1 }), model.FaultNumber},
		"figures without end":   {with(func(s *model.Snapshot) { s.Figures = make([]model.Frozen, 50_001) }), model.FaultNumber},
		"a facet without name":  {frozen(func(f *model.Frozen) { f.Facet = "" }), model.FaultText},
		"a figure of nothing":   {frozen(func(f *model.Frozen) { f.Ref.Key = "" }), model.FaultText},
		"a control character":   {frozen(func(f *model.Frozen) { f.Value = "4\x1b0" }), model.FaultText},
		"a value without end":   {frozen(func(f *model.Frozen) { f.Value = strings.Repeat("4", model.MaxNameLength+1) }), model.FaultText},
	} {
		t.Run(name, func(t *testing.T) {
			err := row.shot.Check()
			if row.code != "" {
				refused(t, err, row.code)
			} else if err != nil {
				t.Error(err)
			}
		})
	}
}

// A part is closed and opened by itself, and what it counts with it; the rest stays open.
func TestAPartIsClosedAndOpenedByItself(t *testing.T) {
	s := storetest.OpenYear(t, year)
	storetest.Close(t, s, year, model.Q2, model.PartIndicators)
	set := func(status model.Status, note string) error {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: status, Note: note})})
		return err
	}
	write := func() error {
		_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(46))})
		return err
	}
	b := storetest.Book(t, s, year)
	if b.PartStatus(model.Q2, model.PartIndicators) != model.StatusLocked || b.PartStatus(model.Q2, model.PartBudget) != model.StatusDraft || b.Status(model.Q2) != model.StatusDraft {
		t.Errorf("%s, %s, %s", b.PartStatus(model.Q2, model.PartIndicators), b.PartStatus(model.Q2, model.PartBudget), b.Status(model.Q2))
	}
	if fault := refused(t, write(), model.FaultClosed); !strings.Contains(fault.Message, "Realisasi ini ikut dihitung dalam TW II") {
		t.Error(fault.Message)
	}
	storetest.Save(t, s, year, &model.Spent{Node: "program-2", Quarter: model.Q2, Value: model.IntOf(1)})
	if fault := refused(t, set(model.StatusDraft, ""), model.FaultClosed); !strings.Contains(fault.Message, "Indikator Subbag Keuangan TW II sudah dikunci") {
		t.Error(fault.Message)
	}
	if fault := refused(t, set(model.StatusApproved, " "), model.FaultText); !strings.Contains(fault.Message, "tulis mengapa dibuka kembali") {
		t.Error(fault.Message)
	}
	if err := set(model.StatusApproved, "Salah angka"); err != nil {
		t.Fatal(err)
	}
	if err := write(); err != nil {
		t.Errorf("after opening: %v", err)
	}
}

// What a screen says beforehand of a move is what the act says afterwards: each role, each
// state of a part, each state it could come to.
func TestWhatAScreenSaysOfAMoveIsWhatTheActSays(t *testing.T) {
	for _, was := range model.Statuses() {
		s := storetest.Standing(t, was, false)
		b := storetest.Book(t, s, year)
		for _, id := range []string{"sekretaris", "admin", "staf", "staf-keu", "camat", "pembaca"} {
			actor, err := storetest.Book(t, s, model.OfficeWide).Renew(model.Actor{ID: id})
			if err != nil {
				t.Fatal(err)
			}
			for _, to := range model.Statuses() {
				why := store.WhyNotMove(actor, b, model.Q2, storetest.Reviewed, to)
				edits := puts(&model.PartState{Quarter: model.Q2, Part: storetest.Reviewed, Status: to, Note: "Sebab"})
				if to == model.StatusApproved && was != model.StatusLocked {
					edits = storetest.Approval(b, model.Q2, storetest.Reviewed)
				}
				_, err := store.Preview(b, actor, store.Batch{Year: year, Edits: edits})
				if to == was && to != model.StatusApproved {
					if why != "bagian ini sudah "+string(to) && !strings.Contains(why, "peran") && !strings.Contains(why, "milik") {
						t.Errorf("%s, %s to %s: %q", id, was, to, why)
					}
					continue
				}
				// Snapshots are the sekretaris's; who may not approve is told of the move.
				if (why == "") != (err == nil) {
					t.Errorf("%s, %s to %s: the screen says %q, the act %v", id, was, to, why, err)
				}
			}
		}
	}
}
