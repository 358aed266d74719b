package home

import (
	"fmt"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// newYear lists what a year that was opened from another still has to be given, each leading
// to where it is entered; nothing once a target of the year is set.
func (s *Screen) newYear() []kit.Row {
	b := s.state.Book
	if len(s.state.Years) < 2 || s.state.Today.Year > b.Year || targeted(b) {
		return nil
	}
	var rows []kit.Row
	add := func(id, says string, to link) {
		id = "tahun-baru-" + id
		s.links[id] = to
		rows = append(rows, kit.Row{ID: id, Text: "  " + says})
	}
	list := func(kind model.Kind) link { return link{to: screen.Records, ref: model.Ref{Kind: kind}} }
	add("target", "Target dalam Perjanjian Kinerja", link{to: screen.Indicators})
	if b.Office.AgreedOn.IsBlank() {
		add("pk", "Tanggal Perjanjian Kinerja", list(model.KindOffice))
	}
	for _, v := range b.Versions {
		if v.Since.IsBlank() {
			add("versi", "Tanggal dan pagu versi anggaran", list(model.KindVersion))
			break
		}
	}
	if len(b.Holidays) == 0 {
		add("libur", fmt.Sprintf("Hari libur %d", b.Year), list(model.KindHoliday))
	}
	add("pejabat", "Pejabat dan jabatan, dibawa dari tahun lain", list(model.KindStaff))
	return append([]kit.Row{{Text: fmt.Sprintf("Tahun %d baru dibuka; yang diisi lebih dahulu", b.Year), Tone: kit.Strong, Heads: 1}}, rows...)
}

// targeted reports that a target of the year is set.
func targeted(b *model.Book) bool {
	for i := range b.Indicators {
		if !b.TargetAt(b.Indicators[i].ID, model.Q4).IsBlank() {
			return true
		}
	}
	return false
}
