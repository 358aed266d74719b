package session

import (
	"slices"

	"capaian/model"
	"capaian/ui/screen"
)

// blanks is the walk through what should be filled by the quarter and is not.
type blanks struct {
	at      model.Ref   // where it stands
	missing []model.Ref // what was blank when it got there
}

// walk goes to the next blank, from the first again after the last; here is the screen shown.
func (w *blanks) walk(host screen.Host, st screen.State, here screen.ID) {
	if len(st.Results.Missing()) == 0 {
		host.Say(screen.Notice{Text: "Tidak ada yang kosong sampai TW " + st.Quarter.Roman() + "."})
		return
	}
	ref := w.next(st.Results.Missing(), here)
	host.Go(screen.Place(ref), ref)
}

// next is what comes after the blank gone to last, which may be filled by now. A walk
// begins with what is blank on the screen shown.
func (w *blanks) next(missing []model.Ref, here screen.ID) model.Ref {
	w.at = w.after(missing, here)
	w.missing = missing
	return w.at
}

func (w *blanks) after(missing []model.Ref, here screen.ID) model.Ref {
	if screen.Place(w.at) != here {
		for _, ref := range missing {
			if screen.Place(ref) == here {
				return ref
			}
		}
		return missing[0]
	}
	for _, ref := range w.missing[slices.Index(w.missing, w.at)+1:] {
		if slices.Contains(missing, ref) {
			return ref
		}
	}
	return missing[0]
}
