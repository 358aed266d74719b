package app

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// finding are the keys that filter, search and jump. Esc takes a filter away before it
// leads anywhere.
func (a *App) finding() []screen.Binding {
	finder := a.current().Finder()
	leave := screen.Do("Esc", "kembali ke layar sebelumnya", a.back, "esc")
	if finder.Filter().Text != "" {
		leave = screen.Do("Esc", "hapus saringan", finder.Unseek, "esc").Hinted()
	}
	return []screen.Binding{
		leave,
		screen.Do("/", "saring", finder.Seek, "/").Hinted(),
		screen.Do("Ctrl+K", "cari", a.search, "ctrl+k", ":").Hinted(),
		screen.Do("Ctrl+G", "menuju baris bernomor", a.askRow, "ctrl+g"),
	}
}

// askRow asks for a number and selects that row.
func (a *App) askRow() {
	hint := "Nomor urut baris, 1 untuk yang pertama; di Fasilitasi juga 1.5, di Desa nomor desa."
	a.Open(dialog.NewAsk(a.theme, "Menuju baris", hint, a.current().Finder().Jump))
}

// search opens the palette over all that can be done here and all that has a name.
func (a *App) search() {
	a.Open(dialog.NewPalette(a.theme, append(a.actions(), a.named()...)))
}

// actions are the bindings that hold now, but for the palette itself and the digits, which
// lead where their Alt keys do.
func (a *App) actions() []dialog.Item {
	rows := append(a.roads(), a.current().Keys()...)
	rows = append(rows, a.services()...)
	var items []dialog.Item
	for i := len(a.tabsShown()); i < len(a.options.Screens); i++ {
		items = append(items, dialog.Item{Text: a.options.Screens[i].Title, Note: "layar", Run: func() tea.Cmd { a.visit(i); return nil }})
	}
	for i, entry := range a.options.Screens {
		for _, list := range entry.Lists {
			items = append(items, dialog.Item{Text: list, Note: "daftar", Run: func() tea.Cmd {
				a.visit(i)
				a.current().Finder().Select(screen.Spot{Column: list})
				return nil
			}})
		}
	}
	for _, row := range rows {
		if row.Run == nil || row.Keys()[0] == "ctrl+k" {
			continue
		}
		items = append(items, dialog.Item{Text: row.Help().Desc, Note: row.Help().Key, Why: row.Why, Run: func() tea.Cmd { return a.act(row) }})
	}
	return items
}

// act runs a binding, or says why it does not work now.
func (a *App) act(row screen.Binding) tea.Cmd {
	if row.Why != "" {
		a.notice = screen.Notice{Tone: screen.Warning, Text: row.Help().Key + " tidak bisa: " + row.Why + "."}
		return nil
	}
	return row.Run()
}

// named are the records that people know by name, each going to itself.
func (a *App) named() []dialog.Item {
	var items []dialog.Item
	add := func(name, kind string, ref model.Ref) {
		if screen.Place(ref) == "" {
			return
		}
		items = append(items, dialog.Item{Text: name, Note: kind, Run: func() tea.Cmd {
			a.Go(screen.Place(ref), ref)
			return nil
		}})
	}
	b := a.state.Book
	for i := range b.Indicators {
		add(screen.IndicatorTitle(b, &b.Indicators[i]), "indikator", b.Indicators[i].Ref())
	}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if n.Level.IsKey() {
			about := model.Analysis{Node: n.ID, Part: model.AnalysisSupports}
			add(n.Label(), "analisis", about.Ref())
			continue
		}
		add(strings.TrimSpace(n.Code+" "+n.Label()), strings.ToLower(n.Level.Label()), n.Ref())
	}
	for i := range b.Facilitations {
		add(fmt.Sprintf("%d %s", i+1, b.Facilitations[i].Name), "jenis fasilitasi", b.Facilitations[i].Ref())
	}
	for i := range b.Rows {
		add(screen.RowNumber(b, &b.Rows[i])+" "+b.Rows[i].Name, "fasilitasi", b.Rows[i].Ref())
	}
	for i := range b.Villages {
		add(b.Villages[i].Name, "desa", b.Villages[i].Ref())
	}
	for i := range b.Documents {
		add(b.Documents[i].Name, "dokumen desa", b.Documents[i].Ref())
	}
	a.listed(add)
	return items
}

// listed adds what has a name and its place on the Data screen only.
func (a *App) listed(add func(name, sort string, ref model.Ref)) {
	b := a.state.Book
	for i := range b.Sections {
		add(b.Sections[i].Name, "seksi", b.Sections[i].Ref())
	}
	for i := range b.Versions {
		add(b.Versions[i].Name, "versi anggaran", b.Versions[i].Ref())
	}
	for _, ind := range b.Indicators {
		for _, year := range b.HistoryYears(ind.ID) {
			h := model.History{Indicator: ind.ID, Year: year}
			add(fmt.Sprintf("%d %s", year, ind.Label()), "riwayat", h.Ref())
		}
	}
	for i := range b.Peers {
		name := b.Peers[i].Name
		if ind := b.Indicator(b.Peers[i].Indicator); ind != nil {
			name += ": " + ind.Label()
		}
		add(name, "pembanding", b.Peers[i].Ref())
	}
	for i := range b.Staff {
		add(b.Staff[i].Position, "pegawai", b.Staff[i].Ref())
	}
	for i := range b.Assets {
		add(b.Assets[i].Name, "sarana", b.Assets[i].Ref())
	}
	a.written(add)
}

// written adds the texts of the report, the days of the calendar, and what is reviewed by whom.
func (a *App) written(add func(name, sort string, ref model.Ref)) {
	b := a.state.Book
	for _, t := range model.Topics() {
		n := model.Narrative{Topic: t.ID}
		add(strings.TrimSpace(t.Place+" "+t.Label), "naskah", n.Ref())
	}
	for i := range b.Issues {
		add(b.Issues[i].Text, "isu strategis", b.Issues[i].Ref())
	}
	for i := range b.Holidays {
		add(b.Holidays[i].Name+", "+text.LongDate(b.Holidays[i].Date), "hari libur", b.Holidays[i].Ref())
	}
	for _, d := range model.Deadlines(b) {
		add(d.Name+", "+text.LongDate(d.Due), "tenggat", d.Ref())
	}
	for _, c := range model.Criteria(b) {
		add(c.Text, "kriteria kesiapan", c.Ref())
	}
	for _, p := range b.Parts() {
		add(text.Part(b, p.ID), "bagian tinjauan", model.PartRef(a.state.Quarter, p.ID))
	}
	for i := range b.Publications {
		add(b.Publications[i].Title, "terbitan", b.Publications[i].Ref())
	}
	for i := range b.PrintedTables {
		t := &b.PrintedTables[i]
		add(strings.TrimSpace(t.Number+" "+t.Title), "tabel terbit", t.Ref())
	}
	people := a.state.People.Users
	for i := range people {
		add(people[i].Name, "pengguna", people[i].Ref())
	}
}
