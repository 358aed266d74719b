package app

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// news is what a session reads when it was woken: the year, and its surroundings. Where the
// year is the one already shown, the state is empty.
type news struct {
	state  screen.State
	around screen.Around
}

// readNews reads both. The surroundings come first: what is read afterwards is of the way
// that they tell of, or of a later one that wakes again.
func (a *App) readNews(year int, q model.Quarter, shown *model.Book) (news, error) {
	around := a.surroundings()
	if book, err := a.options.Store.Book(year); err == nil && book == shown {
		return news{around: around}, nil
	}
	state, err := a.read(year, q)
	return news{state, around}, err
}

// surroundings are asked outside Update.
func (a *App) surroundings() screen.Around {
	if a.options.Company == nil {
		return screen.Around{}
	}
	return a.options.Company.Around()
}

// meet takes in the surroundings, unless newer ones overtook them. It returns true where all
// that was shown belongs to another file than what was read now.
func (a *App) meet(now screen.Around) (other bool) {
	before := a.around
	overtaken := now.Turn < before.Turn
	if !overtaken {
		a.around = now
	}
	if a.options.Company != nil {
		a.become(a.around.Actor)
	}
	if now.Said != "" {
		// A warning stands also before what is not saved, of which it may speak.
		a.notice = screen.Notice{Tone: screen.Warning, Text: now.Said}
	}
	return !overtaken && now.Epoch != before.Epoch
}

// tell says where the session is, when that changed.
func (a *App) tell() {
	if a.options.Company == nil {
		return
	}
	at := a.current().Finder().Spot()
	_, form := a.dialogs.Top().(interface{ Unsaved() []string })
	place := screen.Whereabouts{
		Screen: a.current().ID(), Year: a.state.Book.Year, Row: at.Row, Column: at.Column,
		Editing: form || a.current().Capturing() && !a.current().Finder().Filter().Typing,
	}
	if place != a.told {
		a.told = place
		a.options.Company.At(place)
	}
}

// beside names others who are on the chosen row, whoever is typing there first.
func (a *App) beside() string {
	var typing, there []string
	for _, p := range a.around.Others {
		if p.At.Screen != a.told.Screen || p.At.Year != a.told.Year || p.At.Row != a.told.Row || p.At.Row == "" {
			continue
		}
		if p.At.Editing {
			typing = append(typing, p.Called())
		} else {
			there = append(there, p.Called())
		}
	}
	switch {
	case len(typing) > 0:
		return strings.Join(typing, ", ") + " sedang mengisi di baris ini"
	case len(there) > 0:
		return strings.Join(there, ", ") + " juga di baris ini"
	}
	return ""
}

// company is how many others are here, for the title line.
func (a *App) company() string {
	if n := len(a.around.Others); n > 0 {
		return fmt.Sprintf("+%d orang   ", n)
	}
	return ""
}

// meeting is the key that tells who is here and where.
func (a *App) meeting() screen.Binding {
	alone := ""
	if len(a.around.Others) == 0 {
		alone = "hanya Anda yang sedang membuka berkas ini"
	}
	return screen.Do("F12", "siapa di sini, dan di mana", a.showOthers, "f12", "w").Unless(alone)
}

// showOthers lists the others; choosing one goes where they are.
func (a *App) showOthers() {
	var items []dialog.Item
	for _, p := range a.around.Others {
		who := fmt.Sprintf("%s (%s)", p.Called(), p.Actor.Role)
		if p.Door != "" {
			who += ", " + p.Door
		}
		if p.At.Editing {
			who += ", sedang mengisi"
		}
		items = append(items, dialog.Item{
			Text: who, Note: a.whereabouts(p.At), Why: a.unreachable(p.At),
			Run: func() tea.Cmd { a.join(p.At); return nil },
		})
	}
	a.Open(dialog.NewList(a.theme, "Yang sedang membuka berkas ini", items))
}

// unreachable is why one cannot go where somebody is.
func (a *App) unreachable(at screen.Whereabouts) string {
	if at.Year != 0 && at.Year != a.state.Book.Year {
		return fmt.Sprintf("di tahun %d", at.Year)
	}
	return ""
}

func (a *App) join(at screen.Whereabouts) {
	for i, entry := range a.options.Screens {
		if entry.ID == at.Screen {
			a.visit(i)
			a.current().Finder().Select(screen.Spot{Row: at.Row, Column: at.Column})
		}
	}
}

// whereabouts says a place in words.
func (a *App) whereabouts(at screen.Whereabouts) string {
	var words []string
	for _, entry := range a.options.Screens {
		if entry.ID == at.Screen {
			words = append(words, entry.Title)
		}
	}
	if name := a.nameOf(model.ID(at.Row)); name != "" && at.Year == a.state.Book.Year {
		words = append(words, name)
	}
	return strings.Join(words, ", ")
}

// Of a row's name as much stands in a list of people as leaves them half the line.
const (
	shortestRowName = 12
	longestRowName  = 40
	screenName      = 14
)

// nameOf is what the row of an id is called, or "".
func (a *App) nameOf(id model.ID) string {
	b, name := a.state.Book, ""
	switch {
	case b.Indicator(id) != nil:
		name = screen.IndicatorTitle(b, b.Indicator(id))
	case b.Row(id) != nil:
		name = b.Row(id).Name
	case b.Node(id) != nil:
		name = b.Node(id).Label()
	default:
		for i := range b.Villages {
			if b.Villages[i].ID == id {
				name = b.Villages[i].Name
			}
		}
	}
	return kit.Cut(name, max(shortestRowName, min(a.width/2-screenName, longestRowName)))
}
