package table

import (
	"capaian/model"
	"capaian/ui/text"
)

func (y *year) scale() Table {
	p := Body{Columns: []Column{
		{Key: "no", Head: "No", Width: 10, Align: Center},
		{Key: "interval", Head: "Interval Nilai Capaian Kinerja", Width: 50, Align: Center},
		{Key: "kriteria", Head: "Kriteria Capaian Kinerja", Width: 50, Align: Center},
	}}
	p.Rows = bands(y.b.Settings.Ratings)
	for _, other := range y.b.Settings.Scales {
		if y.used(other.ID) {
			p.Rows = append(append(p.Rows, band(len(p.Columns), other.Name)), bands(other.Bands)...)
		}
	}
	return Table{Title: "Skala Nilai Kriteria Capaian Kinerja", Bodies: []Body{p}}
}

// used reports that some IKU is rated by the further scale.
func (y *year) used(scale model.ID) bool {
	for _, line := range y.keyLines() {
		if line.measure >= 0 && y.b.Indicators[line.measure].Scale == scale {
			return true
		}
	}
	return false
}

func bands(s model.Scale) []Row {
	var rows []Row
	for i := range s {
		rows = append(rows, Row{Cells: []Cell{ordinal(i + 1), words(Interval(s, i)), words(s[i].Word)}})
	}
	return rows
}

// Interval says which achievements a band of a scale holds: > 75% – 90%.
func Interval(s model.Scale, i int) string {
	from, to := "", ""
	if d, bounded := s[i].From.Value(); bounded {
		from = "> "
		if s[i].Inclusive {
			from = "≥ "
		}
		from += text.Plain(d) + "%"
	}
	if i > 0 {
		d, _ := s[i-1].From.Value()
		to = text.Plain(d) + "%"
		if s[i-1].Inclusive {
			to = "< " + to
		} else if from == "" {
			to = "≤ " + to
		}
	}
	switch {
	case from == "" && to == "":
		return "semua nilai"
	case from == "":
		return to
	case to == "":
		return from
	}
	return from + " – " + to
}
