package app

import "capaian/model"

// Hanging lists all that hangs on the record, whatever hangs on that included. It asks the
// store's memory, not the disk.
func (a *App) Hanging(ref model.Ref) []model.Ref {
	var all []model.Ref
	seen := map[model.Ref]bool{ref: true}
	for open := []model.Ref{ref}; len(open) > 0; open = open[1:] {
		users, err := a.options.Store.Dependents(a.state.Book.Year, open[0])
		if err != nil {
			continue // the year is gone: nothing hangs on it
		}
		for _, user := range users {
			if !seen[user] {
				seen[user] = true
				all = append(all, user)
				open = append(open, user)
			}
		}
	}
	return all
}
