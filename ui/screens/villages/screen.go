// Package villages is the screen of village documents, Tabel 11: villages by documents,
// with the day each was handed in and whether that was on time.
package villages

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// Screen shows the matrix.
type Screen struct {
	*kit.Sheet
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{}
	s.Sheet = kit.NewSheet(host, s)
	return s
}

// ID names the screen.
func (s *Screen) ID() screen.ID { return screen.Villages }

// Title heads the help.
func (s *Screen) Title() string { return "Desa (Tabel 11)" }

// Reveal moves to a village, a document or a receipt.
func (s *Screen) Reveal(ref model.Ref) {
	village, document, _ := strings.Cut(ref.Key, "/")
	switch ref.Kind {
	case model.KindReceipt, model.KindVillage:
		s.Grid.Select(kit.Spot{Row: village, Column: document})
	case model.KindDocument:
		s.Grid.Select(kit.Spot{Row: s.Grid.Spot().Row, Column: ref.Key})
	}
}

// Keys are those of the grid, today's date, and the details.
func (s *Screen) Keys() []screen.Binding {
	if s.Capturing() {
		return s.Grid.Within()
	}
	if begin := s.Beginning(); begin != nil {
		return begin
	}
	rows := s.Grid.Moves()
	rows = append(rows, screen.Do("Spasi", "terima hari ini", s.receive, "space").Acting().Unless(cmp.Or(s.forbidden(), s.whyNotReceive())).Hinted())
	for _, row := range s.Grid.Entering(s.clear) {
		if slices.Contains(row.Keys(), "f2") {
			row.SetHelp(row.Help().Key, "tanggal")
		}
		rows = append(rows, row)
	}
	rows = append(rows, s.Blockwise()...)
	none := ""
	if _, _, ok := s.chosen(); !ok {
		none = "tidak ada dokumen yang dipilih"
	}
	return append(rows,
		screen.Do("R", "nomor dan catatan dokumen", func() { s.details("") }, "r").Unless(none),
		screen.Do("B", "tidak wajib, dengan alasan", func() { s.details("waiver") }, "b").Unless(s.whyNotWaive()),
		screen.Do("E", "surat teguran desa", s.remind, "e").Unless(s.whyNotRemind()))
}

// remind leads to the letter to the chosen village.
func (s *Screen) remind() {
	if village, _, ok := s.chosen(); ok {
		s.Host.Go(screen.Report, village.Ref())
	}
}

func (s *Screen) whyNotRemind() string {
	village, _, ok := s.chosen()
	switch {
	case !ok:
		return "tidak ada desa yang dipilih"
	case len(calc.OverdueOn(s.State.Book, village.ID, s.State.Today)) == 0:
		return village.FullName() + " tidak terlambat per " + text.LongDate(s.State.Today)
	}
	return ""
}

func (s *Screen) chosen() (*model.Village, *model.DocumentKind, bool) {
	if s.State.Book == nil {
		return nil, nil, false
	}
	return pick(s.State.Book, s.Grid.Spot())
}

func pick(b *model.Book, at kit.Spot) (*model.Village, *model.DocumentKind, bool) {
	var village *model.Village
	for i := range b.Villages {
		if string(b.Villages[i].ID) == at.Row {
			village = &b.Villages[i]
		}
	}
	for i := range b.Documents {
		if string(b.Documents[i].ID) == at.Column && village != nil {
			return village, &b.Documents[i], true
		}
	}
	return nil, nil, false
}

// forbidden tells why nothing can be noted of the chosen document, whatever it is.
func (s *Screen) forbidden() string {
	village, document, ok := s.chosen()
	if !ok {
		return ""
	}
	return s.Host.WhyNot(&model.Receipt{Village: village.ID, Document: document.ID})
}

func (s *Screen) whyNotReceive() string {
	if block := s.Grid.Block(); block != nil {
		if len(s.awaited(block)) == 0 {
			return "semua dokumen dalam pilihan sudah diterima"
		}
		return ""
	}
	village, document, ok := s.chosen()
	if !ok {
		return "tidak ada dokumen yang dipilih"
	}
	if d := s.State.Book.Receipt(village.ID, document.ID).Date; !d.IsBlank() {
		return "sudah diterima " + text.LongDate(d) + "; Del mengosongkan, Enter mengubah"
	}
	if why := s.notOwed(village, document); why != "" {
		return why + "; tanggal yang diketik tetap dicatat"
	}
	return ""
}

// awaited are the documents at the spots that are owed and were not received, as received today.
func (s *Screen) awaited(spots []kit.Spot) []model.Record {
	var receipts []model.Record
	for _, at := range spots {
		village, document, ok := pick(s.State.Book, at)
		if !ok {
			continue
		}
		receipt := s.State.Book.Receipt(village.ID, document.ID)
		if !receipt.Date.IsBlank() || s.notOwed(village, document) != "" {
			continue
		}
		receipt.Village, receipt.Document, receipt.Date = village.ID, document.ID, s.State.Today
		receipts = append(receipts, &receipt)
	}
	return receipts
}

func (s *Screen) receive() {
	if block := s.Grid.Block(); block != nil {
		receipts := s.awaited(block)
		s.SaveAll(fmt.Sprintf("%d dokumen diterima %s", len(receipts), text.LongDate(s.State.Today)), receipts...)
		return
	}
	village, document, _ := s.chosen()
	receipt := s.State.Book.Receipt(village.ID, document.ID)
	receipt.Village, receipt.Document, receipt.Date = village.ID, document.ID, s.State.Today
	s.Save(s.Name(s.Grid.Spot())+" diterima", &receipt)
}

// clear takes the date away; number and note stay.
func (s *Screen) clear() { s.Clear() }

// Parse reads a day; a day without a year belongs to the year of the document's due date. What says
// that nothing came leaves a blank blank.
func (s *Screen) Parse(at kit.Spot, typed string) (model.Record, string, error) {
	village, document, ok := pick(s.State.Book, at)
	if !ok {
		return nil, "", model.Faultf(model.FaultMissing, "Dokumen", "Desa atau dokumen ini sudah tidak ada.")
	}
	receipt := s.State.Book.Receipt(village.ID, document.ID)
	receipt.Village, receipt.Document = village.ID, document.ID
	if text.SaysNone(typed) {
		if receipt.Date.IsBlank() {
			return &receipt, "", nil
		}
		return nil, "", model.Faultf(model.FaultDate, "Tanggal terima", "Tanggal terima %s: terbaca %q, padahal sudah diterima %s; Del mengosongkannya.", document.Name, typed, text.LongDate(receipt.Date))
	}
	date, doubt, err := text.ParseDate("Tanggal terima "+document.Name, typed, document.Due.Year)
	receipt.Date = date
	if why := document.CannotCome(date); err == nil && why != "" {
		return nil, "", model.Faultf(model.FaultDate, "Tanggal terima", "Tanggal terima %s: terbaca %s, %s; periksa tahunnya.", document.Name, text.LongDate(date), why)
	}
	if err == nil && doubt == "" && date.After(s.State.Today) {
		doubt = text.LongDate(date) + " belum tiba."
	}
	if why := s.notOwed(village, document); err == nil && doubt == "" && why != "" && !date.IsBlank() && date != s.State.Book.Receipt(village.ID, document.ID).Date {
		doubt = s.Name(at) + " " + why + "; tanggalnya tidak dihitung."
	}
	return &receipt, doubt, err
}

// Shown writes the day as the cell does.
func (s *Screen) Shown(rec model.Record) string { return text.ShortDate(rec.(*model.Receipt).Date) }

// Name says which document of which village.
func (s *Screen) Name(at kit.Spot) string {
	if village, document, ok := pick(s.State.Book, at); ok {
		return document.Name + " " + village.ListName()
	}
	return at.Row
}

// Live shows the rate with its target and achievement, and whether the chosen document was on time.
func (s *Screen) Live(st screen.State, at kit.Spot) []string {
	docs, places := st.Results.Documents, st.Book.Settings.Decimals
	line := screen.RateLine(docs.OnTime, docs.Owed, docs.Rates[st.Quarter-1], places)
	for i, ind := range st.Book.Indicators {
		if ind.Source == model.FromDocuments && ind.Document == "" {
			line += screen.AchievementTail(st.Results.Measures[i], places, s.Across())
			break
		}
	}
	return []string{line, timeliness(st, at)}
}

func timeliness(st screen.State, at kit.Spot) string {
	village, document, ok := pick(st.Book, at)
	if !ok {
		return "Belum ada desa atau dokumen pada tahun ini."
	}
	name := document.Name + " " + village.ListName()
	receipt := st.Book.Receipt(village.ID, document.ID)
	due := "batas " + text.LastDay(st.Book, document.Due)
	line := ""
	switch state, days := calc.TimelinessAt(st.Book, village, document, st.Quarter); state {
	case calc.NotOwed:
		line = name + " " + text.NotOwed(st.Book, village, document, st.Book.OwingAt(village, document, st.Quarter))
		if !receipt.Date.IsBlank() {
			line += ", diterima " + text.ShortDate(receipt.Date)
		}
		return line
	case calc.OnTime:
		line = name + " tepat waktu, " + text.ShortDate(receipt.Date) + " (" + due + ")"
	case calc.Late:
		line = fmt.Sprintf("%s terlambat %d hari (%s)", name, days, due)
	case calc.Awaited:
		line = name + " belum diterima (" + due + ", " + text.DaysAway(st.Book.LastDay(document.Due), st.Today) + ")"
	}
	if q := document.Due.Quarter(); document.Due.Year == st.Book.Year && q > st.Quarter {
		line += ", dihitung mulai TW " + q.Roman()
	}
	if receipt.Reference != "" {
		line += " · " + receipt.Reference
	}
	return line
}

// details edits all that is kept of the chosen document, beginning with a field; "" the first.
func (s *Screen) details(first string) {
	village, document, _ := s.chosen()
	receipt := s.State.Book.Receipt(village.ID, document.ID)
	receipt.Village, receipt.Document = village.ID, document.ID
	at, seen := s.Grid.Spot(), s.State.Book.Revision
	reads := func(field int, typed string) string {
		if field != 0 || typed == "" {
			return ""
		}
		rec, doubt, err := s.Parse(at, typed)
		switch {
		case err != nil:
			return err.Error()
		case doubt != "":
			return doubt
		}
		return "Dibaca " + text.LongDate(rec.(*model.Receipt).Date) + "."
	}
	var fields []model.Field
	var lines []dialog.Field
	for _, name := range model.FieldNames(&receipt) {
		f, _ := model.FieldOf(&receipt, name)
		fields, lines = append(fields, f), append(lines, dialog.RecordField(f))
	}
	form := dialog.NewForm(s.Look, s.Name(s.Grid.Spot()), lines, reads, nil)
	form.ReadOnly(s.forbidden())
	form.Keep(screen.DetailKey(s.State.Book.Year, receipt.Ref()), s.Name(at)+" rincian")
	for i, f := range fields {
		if f.Name == first {
			form.At(i)
		}
	}
	form.OnSave(func(values []string) {
		var doubts []string
		for i, f := range fields {
			doubt, err := dialog.Take(f, values[i], s.State.Book.Year)
			if f.Name == "date" { // the cell's own reading, which knows the document
				var rec model.Record
				if rec, doubt, err = s.Parse(at, values[i]); err == nil {
					receipt.Date = rec.(*model.Receipt).Date
				}
			}
			if err != nil {
				form.Settle(err)
				return
			}
			doubts = append(doubts, doubt)
		}
		doubts = append(doubts, s.uncounted(&receipt))
		if err := form.Ask(strings.Join(values, "\n"), strings.TrimSpace(strings.Join(doubts, " "))); err != nil {
			form.Settle(err)
			return
		}
		s.Host.Write(screen.Act{Note: s.Name(at) + " rincian", Edits: []store.Edit{store.Put(&receipt)}, Seen: seen, Done: form.Settle})
	})
	s.Host.Open(form)
}

// Reach goes to a draft of a cell or of the details.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.State.Book.Year)
	if !details {
		return s.Sheet.Reach(key)
	}
	s.Reveal(ref)
	village, document, ok := s.chosen()
	if !ok || (&model.Receipt{Village: village.ID, Document: document.ID}).Ref() != ref {
		return false
	}
	s.details("")
	return true
}

// About tells of the chosen village's documents what the columns have no room for.
func (s *Screen) About(st screen.State, at kit.Spot) []string {
	village, _, ok := pick(st.Book, at)
	if !ok {
		return nil
	}
	lines := []string{strings.TrimSuffix(village.FullName()+", "+village.Head, ", ")}
	if village.Area != "" {
		lines = append(lines, "Kode wilayah "+village.Area)
	}
	for _, d := range st.Book.Documents {
		receipt := st.Book.Receipt(village.ID, d.ID)
		line := d.Name + ": belum diterima"
		why := st.Book.OwingAt(village, &d, st.Quarter)
		if why != model.Owed {
			line = d.Name + ": " + text.NotOwed(st.Book, village, &d, why)
		}
		if !receipt.Date.IsBlank() {
			line += ", diterima " + text.LongDate(receipt.Date)
			if why == model.Owed {
				line = d.Name + ": " + text.LongDate(receipt.Date)
			}
		}
		if state, days := calc.TimelinessAt(st.Book, village, &d, st.Quarter); state == calc.Late {
			line += fmt.Sprintf(", terlambat %d hari", days)
		}
		for _, more := range []string{receipt.Reference, receipt.Note} {
			if more != "" {
				line += ", " + more
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// Quarters are the rates of all documents.
func (s *Screen) Quarters(st screen.State, _ kit.Spot) (string, [4]calc.Figure, int) {
	return "Dokumen tepat waktu, %", st.Results.Documents.Rates, st.Book.Settings.Decimals
}

// Subjects are the rates of the chosen document and of all, and the indicator made of them.
func (s *Screen) Subjects() []calc.Subject {
	subjects := []calc.Subject{{Of: calc.OfDeliveries}}
	if _, document, ok := s.chosen(); ok {
		subjects = append(subjects, calc.Subject{Of: calc.OfDeliveries, ID: document.ID})
	}
	return append(subjects, screen.DerivedSubjects(s.State.Book, model.FromDocuments)...)
}
