package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/seed"
	"capaian/store/storetest"
	"capaian/ui/files/jsonfile"
	"capaian/ui/remote"
	"capaian/ui/remote/compress"
	"capaian/ui/remote/link"
	"capaian/ui/uitest/tools"
)

// A door is a way to the store: it brings an act of a user there, and says why it was refused.
// What it returns beside is whether the act can be brought that way at all.
type door struct {
	name  string
	bring func(*lawOffice, string, store.Batch) (bool, error)
}

func doors() []door {
	return []door{
		{"store", func(o *lawOffice, id string, b store.Batch) (bool, error) {
			// Somebody who says that they are an admin.
			_, err := o.host.Store().Do(model.Actor{ID: id, Role: model.RoleAdmin}, b)
			return true, err
		}},
		{"soket", func(o *lawOffice, id string, b store.Batch) (bool, error) {
			_, err := o.line(id).Do(b)
			return true, err
		}},
		{"ssh", func(o *lawOffice, id string, b store.Batch) (bool, error) {
			_, err := o.farLine(id).Do(b)
			return true, err
		}},
		{"tempel", pasted},
		{"impor", imported},
		{"perintah", commanded},
		{"urung", takenBack},
	}
}

// readsFiles reports whether what comes by the door stood in a file.
func (d door) readsFiles() bool { return d.name == "impor" || d.name == "perintah" }

// judges reports whether an act holds a verdict of a review on a row.
func judges(b store.Batch) bool {
	return slices.ContainsFunc(b.Edits, func(e store.Edit) bool {
		n, is := e.Put.(*model.Note)
		return is && n.Verdict != ""
	})
}

// lawOffice is a host whose users are those of the law, each with a login and a key.
type lawOffice struct {
	t     *testing.T
	host  *remote.Host
	lines map[string]*link.Client
}

func newLawOffice(t *testing.T, s *store.Store) *lawOffice {
	o := &lawOffice{t, remote.NewHost(s), map[string]*link.Client{}}
	t.Cleanup(o.host.Close)
	return o
}

// lawKey is the public key of a user of the law.
func lawKey(id string) string { return storetest.Key(byte(len(id)*16) + id[0]%16) }

// registerKeys gives every user of the law a key.
func registerKeys(t *testing.T, s *store.Store) {
	t.Helper()
	for _, u := range storetest.Book(t, s, model.OfficeWide).Users {
		u.Keys = []string{lawKey(string(u.ID))}
		storetest.Do(t, s, storetest.Admin(), store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(&u)}})
	}
}

func (o *lawOffice) line(id string) *link.Client {
	return o.attach(id, remote.Identity{Login: id}, func(c io.ReadWriteCloser) io.ReadWriteCloser { return c })
}

func (o *lawOffice) farLine(id string) *link.Client {
	return o.attach("ssh "+id, remote.Identity{Key: lawKey(id)}, func(c io.ReadWriteCloser) io.ReadWriteCloser { return compress.New(c) })
}

func (o *lawOffice) attach(name string, id remote.Identity, wrap func(io.ReadWriteCloser) io.ReadWriteCloser) *link.Client {
	o.t.Helper()
	if c := o.lines[name]; c != nil {
		return c
	}
	here, there := net.Pipe()
	server := link.Server{Version: "1", Join: func(quiet bool) (*remote.Session, error) { return o.host.Join(id, "", quiet) }}
	go server.Serve(wrap(there))
	c, err := link.Connect(wrap(here), link.Greeting{Version: "1", Year: storetest.Year})
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() {
		_ = c.Close()
		<-c.Gone()
	})
	o.lines[name] = c
	return c
}

// pasted has something before it that everybody who enters may do: it must not be done either.
func pasted(o *lawOffice, id string, b store.Batch) (bool, error) {
	if b.Year != storetest.Year || b.Open || id == "camat" || id == "pembaca" {
		return false, nil // these may do nothing that would be harmless
	}
	harmless := &model.Receipt{Village: "ranuyoso", Document: "rkpdes", Note: "ditempel oleh " + id}
	b.Edits = append([]store.Edit{store.Put(harmless)}, b.Edits...)
	_, err := o.line(id).Do(b)
	return true, err
}

// asExport is the act as an export that somebody wrote by hand.
func asExport(o *lawOffice, b store.Batch) ([]byte, bool) {
	if b.Open {
		return nil, false
	}
	var records []model.Record
	for _, e := range b.Edits {
		if e.Put == nil || e.Put.IsBlank() {
			return nil, false // an export says what there is
		}
		if _, ok := e.Put.(*model.Snapshot); ok {
			return nil, false // the figures in it are held to those of the holder; see below
		}
		records = append(records, e.Put)
	}
	book := storetest.Book(o.t, o.host.Store(), b.Year)
	kept := map[model.Ref]model.Record{}
	for _, kind := range model.Kinds() {
		for _, r := range book.Of(kind.Kind) {
			kept[r.Ref()] = r
		}
	}
	for _, r := range records {
		kept[r.Ref()] = r
	}
	records = records[:0]
	for _, r := range kept {
		records = append(records, r)
	}
	var parts []string
	for _, p := range jsonfile.Parts() {
		parts = append(parts, p.Name)
	}
	var out bytes.Buffer
	books := []*model.Book{storetest.Book(o.t, o.host.Store(), model.OfficeWide), model.NewBook(b.Year, book.Revision, records)}
	if b.Year == model.OfficeWide {
		books = []*model.Book{books[1], storetest.Book(o.t, o.host.Store(), storetest.Year)}
	}
	if err := jsonfile.Export(&out, append(parts, jsonfile.PartUsers), books); err != nil {
		o.t.Fatal(err)
	}
	return out.Bytes(), true
}

// asAdmin is a file as somebody works on it who says that they are an admin.
type asAdmin struct{ *link.Client }

func (a asAdmin) Do(_ model.Actor, b store.Batch) (uint64, error) { return a.Client.Do(b) }

func imported(o *lawOffice, id string, b store.Batch) (bool, error) {
	raw, can := asExport(o, b)
	if !can {
		return false, nil
	}
	file, problems, err := jsonfile.Read(bytes.NewReader(raw))
	if err != nil || len(problems) > 0 {
		return true, refusal(o, problems, err)
	}
	at := asAdmin{o.line(id)}
	liar := model.Actor{ID: id, Role: model.RoleAdmin}
	acts, problems := file.Prepare(at, liar, "Impor", false)
	if len(problems) > 0 {
		return true, refusal(o, problems, nil)
	}
	_, err = jsonfile.Carry(at, liar, acts)
	return true, err
}

func refusal(o *lawOffice, problems []jsonfile.Problem, err error) error {
	if err == nil {
		err = sentence(problems[0].String())
	}
	return err
}

// commanded runs a whole command of a user, through whoever holds the file.
func commanded(o *lawOffice, id string, b store.Batch) (bool, error) {
	raw, can := asExport(o, b)
	if !can {
		return false, nil
	}
	path := filepath.Join(o.t.TempDir(), "ekspor.json")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		o.t.Fatal(err)
	}
	client := o.line(id)
	delete(o.lines, id) // the command closes it
	var out, complaints bytes.Buffer
	m := Main{
		Args: []string{"impor", path, "--pengguna"}, In: strings.NewReader(""), Out: &out, Err: &complaints,
		Getenv: func(string) string { return "" }, Now: o.host.Store().Now, Build: Build{Version: "1"}, transport: client,
	}
	if m.Run() != exitDone {
		return true, sentence(complaints.String() + out.String())
	}
	o.t.Logf("%s: %s%s", id, out.String(), complaints.String())
	return true, nil
}

// takenBack is what an admin did and somebody else takes back, which is as good as doing it.
func takenBack(o *lawOffice, id string, b store.Batch) (bool, error) {
	s := storetest.Fork(o.t, o.host.Store())
	revision, err := s.Do(storetest.Admin(), b)
	if err != nil || revision == 0 || b.Open {
		return false, nil // nothing to take back
	}
	entries, err := s.Entries(revision-1, 1)
	if err != nil || len(entries) != 1 {
		o.t.Fatal(entries, err)
	}
	undo, err := store.Undo(entries[0], "urung")
	if err != nil {
		o.t.Fatal(err)
	}
	_, err = newLawOffice(o.t, s).line(id).Do(undo)
	return true, err
}

// The law holds whichever way somebody comes: every act of every role in every state through
// every door. What is refused leaves the file as it is; what is done, is done for who did it.
func TestTheLawHoldsThroughEveryDoor(t *testing.T) {
	home := withoutFile(t)
	tried, each := 0, tools.Runs(1, 9)
	for _, status := range model.Statuses() {
		offices := map[bool]*lawOffice{}
		for _, rule := range storetest.Law(t, filepath.Join("..", "..", "store", "testdata", "workflow.txt")) {
			if offices[rule.Whole] == nil {
				s := storetest.Standing(t, status, rule.Whole)
				registerKeys(t, s)
				offices[rule.Whole] = newLawOffice(t, s)
			}
			for letter, id := range storetest.LawPeople() {
				for _, d := range doors() {
					if tried++; tried%each != 0 {
						continue
					}
					t.Run(strings.Join([]string{string(status), rule.Name, id, d.name}, "/"), func(t *testing.T) {
						tryDoor(t, offices[rule.Whole], d, rule, letter, status)
					})
				}
			}
		}
	}
	if made, err := os.ReadDir(home); err != nil || len(made) > 0 {
		t.Errorf("a command for the file of a line made %v at home, %v", made, err)
	}
}

// withoutFile is an empty folder where the person's own data file would be.
func withoutFile(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Cleanup(xdg.Reload) // once the variable is what it was
	t.Setenv("XDG_DATA_HOME", home)
	xdg.Reload()
	return home
}

func tryDoor(t *testing.T, o *lawOffice, d door, rule storetest.Rule, letter string, status model.Status) {
	id := storetest.LawPeople()[letter]
	s, may := o.host.Store(), rule.May(letter, status)
	if may {
		s = storetest.Fork(t, s)
		o = newLawOffice(t, s)
	}
	actor, err := storetest.Book(t, s, model.OfficeWide).Renew(model.Actor{ID: id})
	if err != nil {
		t.Fatal(err)
	}
	before, act := s.Revision(), rule.Act(storetest.Book(t, s, storetest.Year), actor)
	if d.readsFiles() && judges(act) {
		may = false // what a file says of a review is nobody's verdict
	}
	can, err := d.bring(o, id, act)
	if !can {
		return
	}
	if d.name == "urung" {
		// Taking back what was given back is handing it in, which is the staf's.
		if err == nil && !rule.Ever(letter) && rule.Name != "kembalikan" {
			t.Error("taken back by somebody who may never do it")
		}
		return
	}
	// Files are tried out with figures, which the approvals of this store have none of.
	stricter := err != nil && d.readsFiles() && (status == model.StatusApproved || status == model.StatusLocked)
	switch {
	case may && stricter && s.Revision() == before:
	case may && (err != nil || s.Revision() != before+1):
		t.Errorf("refused: %v", err)
	case !may && s.Revision() != before:
		// What changes nothing is refused by nobody; what was pasted with it is done.
		if entries, err := s.Entries(before, 1); err != nil || d.name != "tempel" || len(entries[0].Changes) != 1 || entries[0].Changes[0].Ref.Kind != model.KindReceipt {
			t.Error("done")
		}
	}
	if !may || err != nil {
		return
	}
	entries, err := s.Entries(before, 1)
	if err != nil || len(entries) != 1 || entries[0].Actor.ID != id || entries[0].Actor.Role != actor.Role {
		t.Errorf("the trail says %+v, %v", entries, err)
	}
}

// figuredOffice is an office whose store knows the figures, with its first quarter approved.
func figuredOffice(t *testing.T) *lawOffice {
	t.Helper()
	o := storetest.Options()
	o.Figures = calc.Figures
	s, err := store.Open(filepath.Join(t.TempDir(), "kantor.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: storetest.Year, Open: true, Edits: storetest.Sample(storetest.Year)})
	storetest.People(t, s)
	registerKeys(t, s)
	b := storetest.Book(t, s, storetest.Year)
	approval := store.Batch{Year: storetest.Year}
	for _, p := range b.Parts() {
		approval.Edits = append(approval.Edits, store.Put(&model.PartState{Quarter: model.Q1, Part: p.ID, Status: model.StatusApproved}),
			store.Put(&model.Snapshot{Quarter: model.Q1, Part: p.ID, Revision: b.Revision, Decimals: b.Settings.Decimals, Figures: calc.Figures(b, model.Q1, p.ID, b.Settings.Decimals)}))
	}
	storetest.Do(t, s, storetest.Admin(), approval)
	return newLawOffice(t, s)
}

// What only the program may write is made by the act from what is stored, or refused, whatever
// an act or a file brought along and whichever door it came by.
func TestNobodyBringsWhatOnlyTheProgramMakes(t *testing.T) {
	const forged = "Ir. Palsu"
	old := model.Date{Year: 1999, Month: 1, Day: 1}
	on := model.Ref{Kind: model.KindVillage, Key: "wates"}
	wrong := []model.Frozen{{Ref: model.Ref{Kind: model.KindIndicator, Key: "ipp"}, Facet: model.FacetTarget, Value: "999"}}
	for name, row := range map[string]struct {
		by    string
		edits func(*model.Book) []model.Record
		holds func(*model.Book, error) bool // of what may be done, as it came out
	}{
		"an approval that says 999": {"sekretaris", func(b *model.Book) []model.Record {
			return []model.Record{&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: model.StatusApproved},
				&model.Snapshot{Quarter: model.Q2, Part: model.PartIndicators, Revision: b.Revision, Decimals: 2, Figures: wrong}}
		}, nil},
		"figures beside the truth": {"sekretaris", func(b *model.Book) []model.Record {
			return []model.Record{&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: model.StatusApproved},
				&model.Snapshot{Quarter: model.Q2, Part: model.PartIndicators, Revision: b.Revision, Decimals: 2, Figures: append(calc.Figures(b, model.Q2, model.PartIndicators, 2), wrong...)}}
		}, nil},
		"an approval without figures": {"admin", func(*model.Book) []model.Record {
			return []model.Record{&model.PartState{Quarter: model.Q2, Part: model.PartIndicators, Status: model.StatusApproved}}
		}, nil},
		"a quarter closed at once": {"sekretaris", func(*model.Book) []model.Record {
			return []model.Record{&model.QuarterState{Quarter: model.Q2, Status: model.StatusLocked}}
		}, nil},
		"a sign in another's name": {"camat", func(b *model.Book) []model.Record {
			return []model.Record{&model.Acknowledgement{Quarter: model.Q1, Name: forged, Date: old, Revision: b.Revision, Figures: b.Judging(calc.Figures).Digest(model.Q1)}}
		}, func(b *model.Book, err error) bool {
			sign, signed := b.Acknowledged(model.Q1)
			return signed == (err == nil) && (!signed || sign.Name == "Si camat" && sign.Date.Year == 2024)
		}},
		"a sign by somebody else": {"sekretaris", func(b *model.Book) []model.Record {
			return []model.Record{&model.Acknowledgement{Quarter: model.Q1, Name: forged, Date: old, Revision: b.Revision}}
		}, nil},
		"a remark in another's name": {"staf", func(*model.Book) []model.Record {
			return []model.Record{&model.Note{ID: "n", On: on, Text: "x", By: "camat", Name: forged, At: storetest.Clock()()}}
		}, nil},
		"a remark with another's name beside it": {"staf", func(*model.Book) []model.Record {
			return []model.Record{&model.Note{ID: "n", On: on, Text: "x", By: "staf", Name: forged, At: storetest.Clock()().AddDate(-20, 0, 0)}}
		}, func(b *model.Book, err error) bool {
			n := b.Note("n")
			return n == nil && err != nil || n.Name == "Si staf" && n.At.Year() == 2024
		}},
		"another's words changed": {"admin", func(b *model.Book) []model.Record {
			n := *b.Note("catatan")
			n.Text = "Setuju semua"
			return []model.Record{&n}
		}, nil},
	} {
		for _, d := range doors() {
			if d.name == "tempel" || d.name == "urung" {
				continue // as by the socket, and of what an admin could not do
			}
			t.Run(name+"/"+d.name, func(t *testing.T) {
				o := figuredOffice(t)
				b := storetest.Book(t, o.host.Store(), storetest.Year)
				batch := store.Batch{Year: storetest.Year}
				for _, r := range row.edits(b) {
					batch.Edits = append(batch.Edits, store.Put(r))
				}
				before := o.host.Store().Revision()
				can, err := d.bring(o, row.by, batch)
				if !can {
					return
				}
				after := storetest.Book(t, o.host.Store(), storetest.Year)
				switch {
				case row.holds == nil && (err == nil || o.host.Store().Revision() != before):
					t.Errorf("done: %v", err)
				case row.holds != nil && !row.holds(after, err):
					t.Errorf("stored as it came; %v", err)
				}
			})
		}
	}
}

// Undoing brings back what was there. Whoever writes an undoing of something that never was,
// by hand, brings nothing of their own.
func TestAForgedUndoingIsAnActLikeAnyOther(t *testing.T) {
	o := figuredOffice(t)
	at := storetest.Clock()().AddDate(-20, 0, 0)
	was, err := json.Marshal(&model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "x", By: "staf", Name: "Ir. Palsu", At: at})
	if err != nil {
		t.Fatal(err)
	}
	undo, err := store.Undo(model.Entry{Revision: 1, Year: storetest.Year, Changes: []model.Change{{Ref: model.Ref{Kind: model.KindNote, Key: "n"}, Before: was}}}, "urung")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.line("staf").Do(undo); err == nil {
		if n := storetest.Book(t, o.host.Store(), storetest.Year).Note("n"); n != nil && (n.Name != "Si staf" || n.At.Year() != 2024) {
			t.Errorf("stored as it came: %+v", n)
		}
	}
}

// A year is opened from the one before, with nothing in it that others sign.
func TestWhoOpensAYearOpensItUnsigned(t *testing.T) {
	for _, id := range storetest.LawPeople() {
		for _, signed := range []string{"", "approved", "closed", "signed", "said"} {
			t.Run(id+"/"+signed, func(t *testing.T) {
				o := figuredOffice(t)
				batch := seed.NextYear(storetest.Book(t, o.host.Store(), storetest.Year), nil)
				switch signed {
				case "approved":
					batch.Edits = append(batch.Edits, store.Put(&model.PartState{Quarter: model.Q1, Part: model.PartVillages, Status: model.StatusApproved}))
				case "closed":
					batch.Edits = append(batch.Edits, store.Put(&model.QuarterState{Quarter: model.Q1, Status: model.StatusLocked}))
				case "signed":
					batch.Edits = append(batch.Edits, store.Put(&model.Acknowledgement{Quarter: model.Q1, Name: "Camat", Date: model.Date{Year: 2025, Month: 4, Day: 9}}))
				case "said":
					batch.Edits = append(batch.Edits, store.Put(&model.Note{ID: "n", On: model.Ref{Kind: model.KindVillage, Key: "wates"}, Text: "x", By: "camat", At: storetest.Clock()()}))
				}
				_, err := o.line(id).Do(batch)
				if may := id == "admin" || id == "sekretaris" && signed == ""; may != (err == nil) {
					t.Errorf("%v", err)
				}
			})
		}
	}
}
