package review

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/screen"
	"capaian/ui/text"
)

// whose says who fills the part, or hands in what several seksi fill, and while it is not handed in until when it should be; ""
// where neither is known.
func (s *Screen) whose(st *screen.Progress) string {
	names, due := strings.Join(s.clerks(st.Part.Section), ", "), ""
	does := "Diisi oleh "
	if st.Part.ID == model.PartIndicators {
		does = "Diajukan oleh "
	}
	if st.Status == model.StatusDraft || st.Status == model.StatusReturned {
		due = fmt.Sprintf("batas %s, %s", text.ShortDate(st.Due), text.DaysAway(st.Due, s.state.Today))
		if st.Due.Compare(s.state.Today) < 0 {
			due = s.look.Warn.Render(due)
		}
	}
	switch {
	case names == "":
		return due
	case due == "":
		return does + names
	}
	return kit.Ends(does+names, due, min(max(s.width-2, 0), widest))
}

// clerks are the staf of a seksi by name; of no seksi there are none in particular.
func (s *Screen) clerks(section model.ID) []string {
	if section == "" || s.state.People == nil {
		return nil
	}
	var names []string
	for i := range s.state.People.Users {
		if u := &s.state.People.Users[i]; u.Role == model.RoleStaff && s.state.Book.Inherits(u.Section, section) && !u.Revoked {
			names = append(names, model.Clean(u.Name, false))
		}
	}
	return names
}

// missing names the blank entries of a part.
func (s *Screen) missing(st *screen.Progress) string { return strings.Join(s.missingNames(st), "; ") }

// missingNames are the names of the blank entries of a part, and whose they are where it is another seksi
// than the one that hands in.
func (s *Screen) missingNames(st *screen.Progress) []string {
	b := s.state.Book
	var names []string
	for _, ref := range st.Missing {
		name := text.Name(b, ref, nil)
		if section := b.SectionOf(ref); section != "" && section != st.Part.Section {
			name += " (" + b.Section(section) + ")"
		}
		names = append(names, name)
	}
	return names
}
