package status_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/report/status"
	"capaian/ui/uitest/halfyear"
	"capaian/ui/uitest/tools"
)

// figuresOf are those that the status says of a quarter: what is entered for later quarters, names,
// review and what the checks find aside, and indicators that were added since. All are printed with
// two decimals: how many an office prints is no figure. Those of other years have locks of their own.
func figuresOf(t *testing.T, b *model.Book, q model.Quarter) string {
	t.Helper()
	settings := b.Settings
	settings.Decimals = 2
	r := status.Of(model.NewBook(b.Year, b.Revision, append(slices.DeleteFunc(b.Records(), func(r model.Record) bool { return r.Ref().Kind == model.KindSettings }), &settings)), q)
	r.Indicators = slices.DeleteFunc(r.Indicators, func(one status.Indicator) bool { return strings.HasPrefix(one.ID, "baru-") })
	r.Office, r.Regency, r.Revision, r.Findings, r.Workflow, r.Review = "", "", 0, status.Findings{}, nil, nil
	for i := range r.Indicators {
		one := &r.Indicators[i]
		one.Name, one.Unit, one.Level, one.Notes = "", "", "", nil
		one.LastYear, one.Change, one.StrategicEnd, one.Strategic = nil, nil, nil, nil
		clear(one.Quarters[q:])
	}
	slices.SortFunc(r.Indicators, func(a, b status.Indicator) int { return strings.Compare(a.ID, b.ID) })
	out, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// mutant is a record of the Book with one field changed at random, a new one where that is its
// name; nil where the draw gives none.
func mutant(t *testing.T, b *model.Book, random *rand.Rand) model.Record {
	t.Helper()
	if random.IntN(12) == 0 { // a village that is split off on some day of the year
		n := random.IntN(50)
		return &model.Village{ID: model.ID(fmt.Sprintf("baru-%d", n)), Order: 100 + n, Name: fmt.Sprintf("Pecahan %d", n), From: model.Date{Year: b.Year, Month: 1 + random.IntN(12), Day: 1}}
	}
	review := []model.Kind{model.KindQuarter, model.KindPart, model.KindSnapshot, model.KindAcknowledgement, model.KindUser, model.KindOffice, model.KindNote}
	all := slices.DeleteFunc(b.Records(), func(r model.Record) bool { return slices.Contains(review, r.Ref().Kind) })
	byKind := map[model.Kind][]model.Record{}
	var kinds []model.Kind
	for _, r := range all {
		kind := r.Ref().Kind
		if byKind[kind] == nil {
			kinds = append(kinds, kind)
		}
		byKind[kind] = append(byKind[kind], r)
	}
	of := byKind[kinds[random.IntN(len(kinds))]]
	r, other := copyOf(t, of[random.IntN(len(of))]), copyOf(t, of[random.IntN(len(of))])
	at := random.IntN(len(r.Fields()))
	field, donor := r.Fields()[at], other.Fields()[at]
	switch place := field.At.(type) {
	case *model.Date:
		*place = model.Date{Year: b.Year, Month: 1 + random.IntN(12), Day: 1 + random.IntN(28)}
	case *model.Reading:
		*place = model.IntOf(int64(random.IntN(200)))
	case *int:
		*place = random.IntN(6)
	case *bool:
		*place = !*place
	case *model.ID:
		if *place = model.ID(fmt.Sprintf("baru-%d", random.IntN(50))); field.Of != "" {
			*place = *donor.At.(*model.ID)
		}
	default:
		reflect.ValueOf(field.At).Elem().Set(reflect.ValueOf(donor.At).Elem())
	}
	return r
}

func copyOf(t *testing.T, r model.Record) model.Record {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	same := model.InfoOf(r.Ref().Kind).New()
	if err := json.Unmarshal(data, same); err != nil {
		t.Fatal(err)
	}
	return same
}

// Whatever is entered, changed, added or removed outside a locked quarter, its status says the same
// figures until it is reopened, or the act is refused.
func TestNoRandomActMovesTheStatusOfALockedQuarter(t *testing.T) {
	options := storetest.Options()
	options.Figures = calc.Figures
	s, err := store.Open(filepath.Join(t.TempDir(), "kantor.db"), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	halfyear.Load(t, s)
	random := rand.New(rand.NewPCG(11, 12))
	by := model.Actor{ID: "siti", Name: "Siti", Role: model.RoleAdmin}
	before, saved, villages := figuresOf(t, storetest.Book(t, s, halfyear.Year), model.Q1), 0, 0
	for range tools.Runs(500, 150) {
		book := storetest.Book(t, s, halfyear.Year)
		edit := mutant(t, book, random)
		edits := []store.Edit{store.Put(edit)}
		if random.IntN(8) == 0 {
			edits = []store.Edit{store.Remove(edit.Ref())}
		}
		if _, err := s.Do(by, store.Batch{Year: halfyear.Year, Note: "acak", Edits: edits}); err != nil {
			continue
		}
		saved++
		if edit.Ref().Kind == model.KindVillage {
			villages++
		}
		if now := figuresOf(t, storetest.Book(t, s, halfyear.Year), model.Q1); now != before {
			data, _ := json.Marshal(edit)
			t.Errorf("%v %s, removed %v, moved\n%s", edit.Ref(), data, edits[0].Put == nil, differing(before, now))
			before = now
		}
	}
	if saved < 50 || villages < 3 {
		t.Errorf("only %d acts were saved, %d of villages", saved, villages)
	}
}

// differing are the lines that are not in both.
func differing(a, b string) string {
	var out []string
	was, now := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(was), len(now)) {
		if was[i] != now[i] {
			out = append(out, was[i]+" became "+now[i])
		}
	}
	if len(was) != len(now) {
		out = append(out, fmt.Sprintf("%d lines became %d", len(was), len(now)))
	}
	return strings.Join(out[:min(len(out), 8)], "\n")
}
