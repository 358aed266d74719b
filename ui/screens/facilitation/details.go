package facilitation

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store"
	"capaian/ui/dialog"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// The fields of the details form. Evidence comes in pairs of kind and reference, from fieldEvidence on.
const (
	fieldCount = iota
	fieldQuarter
	fieldDate
	fieldNote
	fieldReason
	fieldEvidence
)

// evidenceSlots is how many pieces the form has room for beyond those already there.
const evidenceSlots = 2

const noEvidence = "–"

// details is the form over one row: what was realised, in which quarter, with which proof, or why not.
type details struct {
	screen *Screen
	row    model.FacilitationRow
	mark   model.FacilitationMark // as it stood when the form was opened
	seen   uint64                 // and the revision then
}

// openDetails opens the form at the field. It edits the latest mark up to the quarter, else a new one in it.
func (s *Screen) openDetails(field int) {
	row, b := s.row(), s.State.Book
	d := &details{screen: s, row: *row, seen: b.Revision, mark: model.FacilitationMark{Row: row.ID, Quarter: s.State.Quarter}}
	for _, q := range model.Quarters() {
		if mark := b.Mark(row.ID, q); !mark.IsBlank() && (q <= s.State.Quarter || d.mark.IsBlank()) {
			d.mark = mark
		}
	}
	form := dialog.NewForm(s.Look, screen.RowNumber(b, row)+" "+row.Name, d.fields(b.Reason(row.ID)), d.reads, nil)
	form.Keep(screen.DetailKey(b.Year, row.Ref()), screen.RowNumber(b, row)+" "+row.Name)
	form.OnSave(func(values []string) { d.save(form, values) })
	if why := s.Host.WhyNot(&d.mark); s.Host.WhyNot(&model.Reason{Row: row.ID}) != "" {
		form.ReadOnly(why)
	}
	form.At(field)
	s.Host.Open(form)
}

// Reach goes to a draft of a cell or of the details.
func (s *Screen) Reach(key string) bool {
	ref, details := screen.DetailOf(key, s.State.Book.Year)
	if !details {
		return s.Sheet.Reach(key)
	}
	s.Reveal(ref)
	if row := s.row(); row == nil || row.Ref() != ref {
		return false
	}
	s.openDetails(fieldCount)
	return true
}

func (d *details) fields(reason string) []dialog.Field {
	fields := []dialog.Field{
		{Label: "Terlaksana (kali)", Figure: true, Text: strconv.Itoa(d.mark.Count), Hint: fmt.Sprintf("Direncanakan %d kali setahun.", d.row.Planned)},
		{Label: "Triwulan", Text: d.mark.Quarter.Roman(), Options: []string{"I", "II", "III", "IV"}},
		{Label: "Tanggal", Figure: true, Text: text.ShortDate(d.mark.Date), Hint: "Misalnya 14/3 atau 14 Maret; boleh kosong."},
		{Label: "Catatan", Text: d.mark.Note, Lines: true},
		{Label: "Sebab belum", Text: reason, Lines: true, Hint: "Diisi bila tidak terlaksana; dipakai dalam laporan."},
	}
	for i := range max(len(d.mark.Evidence)+1, evidenceSlots) {
		kind, reference := noEvidence, ""
		if i < len(d.mark.Evidence) {
			kind, reference = evidenceLabel(d.mark.Evidence[i].Kind), d.mark.Evidence[i].Reference
		}
		fields = append(fields,
			dialog.Field{Label: fmt.Sprintf("Bukti %d: jenis", i+1), Text: kind, Options: evidenceOptions()},
			dialog.Field{Label: fmt.Sprintf("Bukti %d: nomor", i+1), Text: reference, Hint: "Nomor, judul, atau tempat simpan."},
		)
	}
	return fields
}

func evidenceOptions() []string {
	options := []string{noEvidence}
	for _, info := range model.EvidenceKinds() {
		options = append(options, info.Label)
	}
	return options
}

func evidenceLabel(k model.EvidenceKind) string {
	for _, info := range model.EvidenceKinds() {
		if info.Kind == k {
			return info.Label
		}
	}
	return noEvidence
}

func evidenceKind(label string) (model.EvidenceKind, bool) {
	for _, info := range model.EvidenceKinds() {
		if info.Label == label {
			return info.Kind, true
		}
	}
	return "", false
}

// reads shows how a date is understood while it is typed.
func (d *details) reads(field int, typed string) string {
	if field != fieldDate || strings.TrimSpace(typed) == "" {
		return ""
	}
	date, doubt, err := text.ParseDate("Tanggal", typed, d.screen.State.Book.Year)
	switch {
	case err != nil:
		return err.Error()
	case doubt != "":
		return doubt
	}
	return "Dibaca " + text.LongDate(date) + "."
}

// save turns the fields into edits; moving to another quarter clears the mark it came from.
func (d *details) save(form *dialog.Form, values []string) {
	edits, err := d.edits(form, values)
	if err != nil {
		form.Settle(err)
		return
	}
	d.screen.Host.Write(screen.Act{Note: d.row.Name + " rincian", Edits: edits, Seen: d.seen, Done: form.Settle})
}

func (d *details) edits(form *dialog.Form, values []string) ([]store.Edit, error) {
	b := d.screen.State.Book
	mark := model.FacilitationMark{Row: d.row.ID, Note: model.Clean(values[fieldNote], true)}
	for _, q := range model.Quarters() {
		if q.Roman() == values[fieldQuarter] {
			mark.Quarter = q
		}
	}
	elsewhere := realised(b, d.row.ID, model.Q1, model.Q4) - d.mark.Count
	var err error
	doubt := ""
	if mark.Count, err = text.ParseCount("Terlaksana (kali)", values[fieldCount], max(d.row.Planned-elsewhere, 0)); err != nil {
		return nil, err
	}
	if mark.Date, doubt, err = text.ParseDate("Tanggal", values[fieldDate], b.Year); err != nil {
		return nil, err
	}
	if err := dateFits(mark, b.Year); err != nil {
		return nil, err
	}
	if err := form.Ask(values[fieldDate], doubt); err != nil {
		return nil, err
	}
	if mark.Evidence, err = evidence(values[fieldEvidence:]); err != nil {
		return nil, err
	}
	edits := []store.Edit{
		store.Put(&model.Reason{Row: d.row.ID, Text: model.Clean(values[fieldReason], true)}),
	}
	if d.mark.Quarter != mark.Quarter && !d.mark.IsBlank() {
		if there := b.Mark(d.row.ID, mark.Quarter); !there.IsBlank() {
			return nil, model.Faultf(model.FaultExists, "Triwulan", "Triwulan: TW %s sudah berisi pelaksanaan baris ini; sunting yang itu dengan menekan T.", mark.Quarter.Roman())
		}
		edits = append(edits, store.Put(&model.FacilitationMark{Row: d.row.ID, Quarter: d.mark.Quarter}))
	}
	return append(edits, store.Put(&mark)), nil
}

// dateFits refuses a date outside the quarter it is to count in.
func dateFits(m model.FacilitationMark, year int) error {
	if m.Date.IsBlank() || (m.Date.Year == year && m.Date.Quarter() == m.Quarter) {
		return nil
	}
	return model.Faultf(model.FaultDate, "Tanggal", "Tanggal: %s tidak terletak dalam TW %s %d.", text.LongDate(m.Date), m.Quarter.Roman(), year)
}

func evidence(values []string) ([]model.Evidence, error) {
	var all []model.Evidence
	for i := 0; i+1 < len(values); i += 2 {
		kind, chosen := evidenceKind(values[i])
		reference := model.Clean(values[i+1], false)
		switch {
		case chosen:
			all = append(all, model.Evidence{Kind: kind, Reference: reference})
		case reference != "":
			return nil, model.Faultf(model.FaultText, "Bukti", "Bukti %d: jenisnya belum dipilih (tekan → pada baris jenis).", i/2+1)
		}
	}
	return all, nil
}
