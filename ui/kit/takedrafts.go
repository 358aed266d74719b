package kit

import (
	"maps"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/screen"
)

// TakeDrafts makes the records of what was typed and left in cells, as Enter in each would.
// What is in doubt, cannot be read, is closed, is not shown now, or stands over a value that
// somebody changed meanwhile is left, with the reason.
func (s *Sheet) TakeDrafts() (records []model.Record, taken []string, left map[string]string) {
	left = map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(s.Grid.editor.drafts)) {
		draft := s.Grid.editor.drafts[key]
		record, why := s.takeDraft(key, draft)
		if why != "" {
			left[key] = draft.Line() + ": " + why
			continue
		}
		records, taken = append(records, record), append(taken, key)
	}
	if page, ok := s.page.(Gathering); ok {
		records = page.Gather(records)
	}
	return records, taken, left
}

func (s *Sheet) takeDraft(key string, draft screen.Draft) (model.Record, string) {
	at, found := s.Grid.layout.entry(s.Grid.filter.all, key, s.Grid.Spot().Row)
	if !found {
		return nil, "tidak tampak pada tahun dan triwulan ini."
	}
	if cell := s.cellAt(key); cell.Why != "" {
		return nil, cell.Why + "."
	} else if strings.TrimSpace(draft.Was) != strings.TrimSpace(cell.Start) {
		return nil, "isinya sudah diubah orang lain menjadi " + strings.TrimSpace(cell.Start) + "."
	}
	record, doubt, err := s.page.Parse(at, draft.Text)
	if err == nil {
		err = record.Check()
	}
	switch {
	case err != nil:
		return nil, err.Error()
	case doubt != "":
		return nil, doubt
	}
	return record, s.Host.WhyNot(record)
}

// cellAt is the first cell in which the key is entered.
func (s *Sheet) cellAt(key string) Cell {
	for i := range s.Grid.filter.all {
		for _, cell := range s.Grid.filter.all[i].Cells.all() {
			if cell.Key == key {
				return cell
			}
		}
	}
	return Cell{}
}
