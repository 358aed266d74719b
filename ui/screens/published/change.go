package published

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/calc/printed"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// newOne stands for a record that is not there yet, in the key of its draft.
const newOne = "+"

// yesNo are the answers of a form's field.
func yesNo(yes bool) string {
	if yes {
		return "ya"
	}
	return "tidak"
}

func (s *Screen) addDocument() {
	b := s.State.Book
	p := &model.Publication{Year: b.Year, Order: 1}
	for i := range b.Publications {
		p.Order = max(p.Order, b.Publications[i].Order+1)
	}
	s.documentForm("Tambah dokumen", p, true, nil)
}

func (s *Screen) editDocument() {
	if p, _ := s.chosen(); p != nil {
		one := *p
		s.documentForm("Dokumen terbit", &one, false, nil)
	}
}

// documentForm edits a document of which nobody else holds the copy; what was read from a
// file is saved with it.
func (s *Screen) documentForm(title string, p *model.Publication, fresh bool, file *fileRead) {
	book := s.State.Book
	form := dialog.NewForm(s.Look, title, []dialog.Field{
		{Label: "Judul dokumen", Text: p.Title, Hint: cmp.Or(file.tally(), "Misalnya LKjIP Kecamatan Contoh Tahun 2023.")},
		{Label: "Tahun laporan", Text: strconv.Itoa(p.Year), Figure: true, Hint: "Tahun yang dilaporkan. Dokumen tahun ini dibandingkan dengan data kantor."},
		{Label: "Rancangan", Text: yesNo(p.Draft), Options: []string{"tidak", "ya"}, Hint: "Ya: belum diterbitkan."},
		{Label: "Semua tabel dimuat", Text: yesNo(p.Complete), Options: []string{"tidak", "ya"}, Hint: "Ya: tabel yang wajib ada dan tidak ada di sini menjadi temuan."},
		{Label: "Tempat dan tanggal", Text: p.Signed, Hint: "Baris di atas tanda tangan, seperti tercetak."},
		{Label: "Penanda tangan", Text: p.Head, Hint: "Seperti tercetak."},
		{Label: "NIP", Text: p.NIP, Hint: "Seperti tercetak."},
	}, nil, nil)
	form.ReadOnly(s.Host.WhyNot(p))
	key := p.Ref()
	if fresh {
		key.Key = newOne
		form.Always()
	}
	if file == nil { // a draft has no room for tables
		form.Keep(screen.DetailKey(book.Year, key), strings.ToLower(title))
	}
	form.OnTable(func(content string, asText func()) bool {
		return s.offerTable(content, asText, func() {
			read, _ := tableIn(content)
			if why := tooLarge(&read); why != "" {
				s.say("Tidak ditempel: " + why)
				return
			}
			if file == nil {
				file = &fileRead{report: &printed.Document{}}
			}
			file.report.Tables = append(file.report.Tables, read)
			form.Always()
			form.Hint(0, file.tally()+" ikut disimpan dengan dokumen ini.")
			form.At(0)
		})
	})
	form.OnSave(func([]string) {
		one := *p
		one.Title, one.Signed = model.Clean(form.Value("Judul dokumen"), false), model.Clean(form.Value("Tempat dan tanggal"), false)
		one.Head, one.NIP = model.Clean(form.Value("Penanda tangan"), false), model.Clean(form.Value("NIP"), false)
		one.Draft, one.Complete = form.Value("Rancangan") == yesNo(true), form.Value("Semua tabel dimuat") == yesNo(true)
		typed := form.Value("Tahun laporan")
		year, err := strconv.Atoi(strings.TrimSpace(typed))
		if err != nil {
			form.Settle(model.Faultf(model.FaultNumber, "Tahun laporan", "Tahun laporan: terbaca %q, diharapkan seperti 2024.", model.Clean(typed, false)))
			return
		}
		one.Year = year
		if fresh {
			one.ID = model.Mint("dokumen", s.Host.Now(), s.usedDocuments())
		}
		if err := one.Check(); err != nil {
			form.Settle(err)
			return
		}
		edits := append([]store.Edit{store.Put(&one)}, s.tablesOf(file, one.ID)...)
		s.Host.Write(screen.Act{Note: strings.ToLower(title) + " " + kit.Cut(one.Title, 40), Edits: edits, Seen: book.Revision, Done: func(err error) {
			form.Settle(err)
			if err == nil {
				s.Grid.Select(kit.Spot{Row: documentRow(one.ID)})
			}
			if err == nil && file != nil {
				s.Host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("%s dibaca, %s; Ctrl+Z mengurungkan", kit.Cut(one.Title, 40), file.tally())})
			}
		}})
	})
	s.Host.Open(form)
}

func (s *Screen) usedDocuments() map[model.ID]bool {
	used := map[model.ID]bool{}
	for i := range s.State.Book.Publications {
		used[s.State.Book.Publications[i].ID] = true
	}
	return used
}

// turnComplete says of the document that all of its tables are here, or not.
func (s *Screen) turnComplete() {
	p, _ := s.chosen()
	one := *p
	one.Complete = !one.Complete
	note := "Tabel " + kit.Cut(one.Title, 40) + " lengkap"
	if !one.Complete {
		note = "Tabel " + kit.Cut(one.Title, 40) + " belum lengkap"
	}
	s.SaveAll(note, &one)
}

// asRecognised stands for a kind or a role that the words over the columns tell.
const asRecognised = "dikenali dari judulnya"

func (s *Screen) editTable() {
	if _, t := s.chosen(); t != nil {
		one := *t
		s.tableForm("Judul dan jenis tabel", &one, nil)
	}
}

// tableForm edits a table of which nobody else holds the copy; with rows it is a new one.
func (s *Screen) tableForm(title string, t *model.PrintedTable, rows []*model.PrintedRow) {
	book, fresh := s.State.Book, rows != nil
	kinds := []string{asRecognised}
	for _, k := range printed.Kinds() {
		kinds = append(kinds, string(k))
	}
	kind := asRecognised
	if t.Kind != "" {
		kind = t.Kind
	}
	count := ""
	if fresh {
		count = fmt.Sprintf(" %d kolom dan %d baris.", len(t.Columns), len(rows))
	}
	form := dialog.NewForm(s.Look, title, []dialog.Field{
		{Label: "Nomor tabel", Text: t.Number, Hint: "Seperti tercetak: 9, atau 3.4." + count},
		{Label: "Judul tabel", Text: t.Title, Hint: "Seperti tercetak; tahun dan triwulan di dalamnya ikut dibaca." + count},
		{Label: "Jenis tabel", Text: kind, Options: kinds, Hint: "Biarkan bila kolomnya dikenali; lain: tidak diperiksa."},
	}, nil, nil)
	form.ReadOnly(s.Host.WhyNot(t))
	form.OnTable(func(content string, asText func()) bool {
		return s.offerTable(content, asText, func() { s.pastedTable(content) })
	})
	if fresh {
		form.Always()
	} else {
		form.Keep(screen.DetailKey(book.Year, t.Ref()), "judul "+text.PrintedTitle(t))
	}
	form.OnSave(func([]string) {
		one := *t
		one.Number, one.Title, one.Kind = model.Clean(form.Value("Nomor tabel"), false), model.Clean(form.Value("Judul tabel"), false), form.Value("Jenis tabel")
		if one.Kind == asRecognised {
			one.Kind = ""
		}
		if err := one.Check(); err != nil {
			form.Settle(err)
			return
		}
		edits := []store.Edit{store.Put(&one)}
		note := strings.ToLower(title) + " " + kit.Cut(text.PrintedTitle(&one), 40)
		for _, r := range rows {
			edits = append(edits, store.Put(r))
		}
		s.Host.Write(screen.Act{Note: note, Edits: edits, Seen: book.Revision, Done: func(err error) {
			form.Settle(err)
			if err == nil && fresh {
				s.Grid.Select(kit.Spot{Row: tableRow(one.ID)})
				s.Host.Say(screen.Notice{Tone: screen.Done, Text: fmt.Sprintf("%s ditempel, %d baris; Ctrl+Z mengurungkan", kit.Cut(text.PrintedTitle(&one), 40), len(rows))})
			}
		}})
	})
	s.Host.Open(form)
}

// editColumn edits the head of the chosen column and names what it holds.
func (s *Screen) editColumn() {
	_, t := s.chosen()
	at := max(columnOf(s.Grid.Spot().Column), 0)
	one := *t
	one.Columns = slices.Clone(t.Columns)
	for len(one.Columns) <= at {
		one.Columns = append(one.Columns, model.PrintedColumn{})
	}
	roles := []string{asRecognised}
	for _, r := range printed.Roles() {
		roles = append(roles, string(r))
	}
	role := asRecognised
	if one.Columns[at].Role != "" {
		role = one.Columns[at].Role
	}
	book := s.State.Book
	form := dialog.NewForm(s.Look, fmt.Sprintf("Kolom ke-%d", at+1), []dialog.Field{
		{Label: "Judul kolom", Text: one.Columns[at].Head, Hint: "Judul di atas beberapa kolom ditulis dahulu: Realisasi / TW I."},
		{Label: "Isi kolom", Text: role, Options: roles, Hint: "Sekarang: " + s.heading(t, at) + "."},
	}, nil, nil)
	form.ReadOnly(s.Host.WhyNot(&one))
	form.OnTable(func(content string, asText func()) bool {
		return s.offerTable(content, asText, func() { s.pastedTable(content) })
	})
	form.OnSave(func([]string) {
		one.Columns[at] = model.PrintedColumn{Head: model.Clean(form.Value("Judul kolom"), false), Role: form.Value("Isi kolom")}
		if one.Columns[at].Role == asRecognised {
			one.Columns[at].Role = ""
		}
		if err := one.Check(); err != nil {
			form.Settle(err)
			return
		}
		s.Host.Write(screen.Act{Note: fmt.Sprintf("kolom ke-%d %s", at+1, kit.Cut(text.PrintedTitle(t), 40)), Edits: []store.Edit{store.Put(&one)}, Seen: book.Revision, Done: form.Settle})
	})
	s.Host.Open(form)
}

// reopen opens the form in which a draft was left.
func (s *Screen) reopen(ref model.Ref) bool {
	switch {
	case ref.Kind == model.KindPublication && ref.Key == newOne:
		s.enter("")
		s.addDocument()
		return true
	case ref.Kind == model.KindPublication && s.State.Book.Publication(model.ID(ref.Key)) != nil:
		s.Reveal(ref)
		s.editDocument()
		return true
	case ref.Kind == model.KindPrintedTable && s.State.Book.PrintedTable(model.ID(ref.Key)) != nil:
		s.Reveal(ref)
		s.editTable()
		return true
	}
	return false
}

// remove asks, and takes the document or the table away with all in it.
func (s *Screen) remove() {
	p, t := s.chosen()
	ref, name := p.Ref(), p.Title
	if t != nil {
		ref, name = t.Ref(), text.PrintedTitle(t)
	}
	edits, dependents := []store.Edit{store.Remove(ref)}, s.Host.Dependents(ref)
	question := []string{fmt.Sprintf("Hapus %s?", name)}
	if len(dependents) > 0 {
		question = append(question, "Ikut terhapus: "+strings.ToLower(model.Tally(dependents))+".")
	}
	for _, one := range dependents {
		edits = append(edits, store.Remove(one))
	}
	s.Host.Open(dialog.NewChoice(s.Look, "Hapus angka terbit", append(question, "Ctrl+Z mengurungkannya."),
		dialog.Answer{Key: "H", Text: "hapus", Run: func() { s.write(kit.Cut(name, 40)+" dihapus", edits) }},
		dialog.Answer{Key: "T", Text: "tidak jadi"},
	).Marked(1))
}

// write saves the edits as one act and says so with its note.
func (s *Screen) write(note string, edits []store.Edit) {
	s.Host.Write(screen.Act{Note: note, Edits: edits, Done: func(err error) {
		if err == nil {
			s.Host.Say(screen.Notice{Tone: screen.Done, Text: note + "; Ctrl+Z mengurungkan"})
		}
	}})
}

// addRow puts a blank row under the chosen one; those below move down.
func (s *Screen) addRow() {
	rows := s.State.Book.PrintedRows(s.open)
	used, at := map[model.ID]bool{}, len(rows)
	for i := range rows {
		used[rows[i].ID] = true
		if string(rows[i].ID) == s.Grid.Spot().Row {
			at = i + 1
		}
	}
	fresh := &model.PrintedRow{Table: s.open, ID: model.Mint("b", s.Host.Now(), used), Order: 1}
	if at > 0 {
		fresh.Order = rows[at-1].Order + 1
	}
	edits := []store.Edit{store.Put(fresh)}
	for i, order := at, fresh.Order; i < len(rows) && rows[i].Order <= order; i++ {
		order++
		moved := rows[i]
		moved.Order = order
		edits = append(edits, store.Put(&moved))
	}
	column := s.Grid.Spot().Column
	s.Host.Write(screen.Act{Note: "baris baru " + s.tableName(), Edits: edits, Done: func(err error) {
		if err == nil {
			s.Grid.Select(kit.Spot{Row: string(fresh.ID), Column: column})
		}
	}})
}

// Grow makes rows of texts pasted below the last one.
func (s *Screen) Grow(lines [][]string, column string) []model.Record {
	rows := s.State.Book.PrintedRows(s.open)
	used, order, from := map[model.ID]bool{}, 0, max(columnOf(column), 0)
	for i := range rows {
		used[rows[i].ID] = true
		order = max(order, rows[i].Order)
	}
	var grown []model.Record
	for _, line := range lines {
		order++
		row := &model.PrintedRow{Table: s.open, ID: model.Mint("b", s.Host.Now(), used), Order: order}
		for c, cell := range line {
			if cell != "" && from+c < model.MaxPrintedColumns {
				row = withCell(row, from+c, cell)
			}
		}
		grown = append(grown, row)
	}
	return grown
}

// removeRows takes the chosen rows away; undo brings them back.
func (s *Screen) removeRows() {
	chosen := map[string]bool{s.Grid.Spot().Row: true}
	for _, at := range s.Grid.Block() {
		chosen[at.Row] = true
	}
	var edits []store.Edit
	for _, r := range s.State.Book.PrintedRows(s.open) {
		if chosen[string(r.ID)] {
			edits = append(edits, store.Remove(r.Ref()))
		}
	}
	s.write(fmt.Sprintf("%d baris dihapus dari %s", len(edits), s.tableName()), edits)
}

func (s *Screen) tableName() string {
	t := s.State.Book.PrintedTable(s.open)
	if t.Number != "" {
		return "Tabel " + t.Number
	}
	return kit.Cut(t.Title, 40)
}
