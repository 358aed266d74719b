package session

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// search opens the palette over the items, what the rows do, what people call things, and the
// records of the state. The
// digits are left out of rows, which lead where their Alt keys do, and the palette itself.
func (a *App) search(items []dialog.Item, rows []screen.Binding) {
	for _, row := range rows {
		if row.Run == nil || row.Keys()[0] == "ctrl+k" {
			continue
		}
		items = append(items, dialog.Item{Text: row.Help().Desc, Note: row.Help().Key, Words: wordsOf(row), Why: row.Why, Run: func() tea.Cmd { return a.run(row) }})
	}
	a.Open(dialog.NewPalette(a.theme, slices.Concat(items, a.wishes(), named(a, a.state))))
}

// index collects the records that people know by name, each going to itself.
type index struct {
	host  screen.Host
	state screen.State
	items []dialog.Item
}

// named are the records of a state that have a name.
func named(host screen.Host, state screen.State) []dialog.Item {
	x := index{host: host, state: state}
	x.entered()
	x.listed()
	x.written()
	return x.items
}

// add takes a record under its name, unless no screen shows it; kind stands at the right.
func (x *index) add(name, kind string, ref model.Ref) {
	to := screen.Place(ref)
	if to == "" {
		return
	}
	x.items = append(x.items, dialog.Item{Text: name, Note: kind, Run: func() tea.Cmd {
		x.host.Go(to, ref)
		return nil
	}})
}

// entered adds what has a screen of its own.
func (x *index) entered() {
	b := x.state.Book
	for i := range b.Indicators {
		x.add(screen.IndicatorTitle(b, &b.Indicators[i]), "indikator", b.Indicators[i].Ref())
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Level.IsKey() {
			about := model.Analysis{Node: n.ID, Part: model.AnalysisSupports}
			x.add(n.Label(), "analisis", about.Ref())
			continue
		}
		x.add(strings.TrimSpace(n.Code+" "+n.Label()), strings.ToLower(n.Level.Label()), n.Ref())
	}
	for i := range b.Facilitations {
		x.add(fmt.Sprintf("%d %s", i+1, b.Facilitations[i].Name), "jenis fasilitasi", b.Facilitations[i].Ref())
	}
	for i := range b.Rows {
		x.add(screen.RowNumber(b, &b.Rows[i])+" "+b.Rows[i].Name, "fasilitasi", b.Rows[i].Ref())
	}
	for i := range b.Villages {
		x.add(b.Villages[i].ListName(), "desa", b.Villages[i].Ref())
	}
	for i := range b.Documents {
		x.add(b.Documents[i].Name, "dokumen desa", b.Documents[i].Ref())
	}
}

// listed adds what has a name and its place on the Data screen only.
func (x *index) listed() {
	b := x.state.Book
	for i := range b.Sections {
		x.add(b.Sections[i].Name, "seksi", b.Sections[i].Ref())
	}
	for i := range b.Versions {
		x.add(b.Versions[i].Name, "versi anggaran", b.Versions[i].Ref())
	}
	for _, ind := range b.Indicators {
		for _, year := range b.HistoryYears(ind.ID) {
			h := model.History{Indicator: ind.ID, Year: year}
			x.add(fmt.Sprintf("%d %s", year, ind.Label()), "riwayat", h.Ref())
		}
	}
	for i := range b.Plans {
		x.add("Renstra "+b.Plans[i].Period(), "renstra", b.Plans[i].Ref())
	}
	for _, r := range b.Of(model.KindStrategicTarget) {
		t := r.(*model.StrategicTarget)
		if ind, plan := b.Indicator(t.Indicator), b.StrategicPlan(t.Plan); ind != nil && plan != nil {
			x.add(ind.Label()+", "+plan.Period(), "target renstra", t.Ref())
		}
	}
	for i := range b.Peers {
		name := b.Peers[i].Name
		if ind := b.Indicator(b.Peers[i].Indicator); ind != nil {
			name += ": " + ind.Label()
		}
		x.add(name, "pembanding", b.Peers[i].Ref())
	}
	for i := range b.Staff {
		x.add(b.Staff[i].Position, "pegawai", b.Staff[i].Ref())
	}
	for i := range b.Assets {
		x.add(b.Assets[i].Name, "sarana", b.Assets[i].Ref())
	}
}

// written adds the texts of the report, the days of the calendar, and what is reviewed by whom.
func (x *index) written() {
	b := x.state.Book
	for _, t := range model.Topics() {
		n := model.Narrative{Topic: t.ID}
		x.add(strings.TrimSpace(t.Place+" "+t.Label), "naskah", n.Ref())
	}
	for i := range b.Issues {
		x.add(b.Issues[i].Text, "isu strategis", b.Issues[i].Ref())
	}
	for i := range b.Regulations {
		x.add(b.Regulations[i].Name, "dasar hukum", b.Regulations[i].Ref())
	}
	for i := range b.Accomplishments {
		x.add(b.Accomplishments[i].Name, b.Accomplishments[i].Sort, b.Accomplishments[i].Ref())
	}
	for i := range b.Holidays {
		x.add(b.Holidays[i].Name+", "+text.LongDate(b.Holidays[i].Date), "hari libur", b.Holidays[i].Ref())
	}
	for _, d := range model.Deadlines(b) {
		x.add(d.Name+", "+text.LongDate(d.Due), "tenggat", d.Ref())
	}
	for _, c := range model.Criteria(b) {
		x.add(c.Text, "kriteria kesiapan", c.Ref())
	}
	for _, p := range b.Parts() {
		x.add(text.Part(b, p.ID), "bagian tinjauan", model.PartRef(x.state.Quarter, p.ID))
	}
	for i := range b.Publications {
		x.add(b.Publications[i].Title, "terbitan", b.Publications[i].Ref())
	}
	for i := range b.PrintedTables {
		t := &b.PrintedTables[i]
		x.add(strings.TrimSpace(t.Number+" "+t.Title), "tabel terbit", t.Ref())
	}
	people := x.state.People.Users
	for i := range people {
		x.add(people[i].Name, "pengguna", people[i].Ref())
	}
}
