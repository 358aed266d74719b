package kit

import "capaian/ui/screen"

// beginRow is the row that says what a sheet without rows waits for.
const beginRow = "mulai"

// begun is the table of a sheet, with what must be entered first on top where that is missing.
func (s *Sheet) begun(table Table) Table {
	if start, waits := s.start(); waits {
		table.rows = append([]Row{{ID: beginRow, Text: start.Says + "; Enter membuka daftarnya", Tone: Strong}}, table.rows...)
	}
	return table
}

// start is the first list that this sheet waits for.
func (s *Sheet) start() (screen.Start, bool) {
	page, named := s.page.(interface{ ID() screen.ID })
	if !named || s.State.Book == nil {
		return screen.Start{}, false
	}
	for _, one := range screen.Starts(s.State.Book) {
		if one.At == page.ID() {
			return one, true
		}
	}
	return screen.Start{}, false
}

func (s *Sheet) beginning() bool {
	_, waits := s.start()
	return waits && s.Grid.Spot().Row == beginRow
}

// Beginning are the keys of the row that says what is missing; none on other rows.
func (s *Sheet) Beginning() []screen.Binding {
	if !s.beginning() {
		return nil
	}
	start, _ := s.start()
	return append(s.Grid.Moves(), screen.Do("Enter", "buka daftarnya", func() { s.Host.Go(screen.Records, start.Opens()) }, "enter", "f2").Hinted())
}
