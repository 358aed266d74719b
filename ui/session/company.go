package session

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// company is who else is at the file, and what the others know of this session.
type company struct {
	source screen.Company // nil: nobody else can come
	around model.Around
	told   model.Whereabouts // where the others believe this session to be
}

// update takes in the surroundings, unless newer ones overtook them. It returns true where
// all that was shown belongs to another file than what was read now.
func (c *company) update(now model.Around) (other bool) {
	if now.Turn < c.around.Turn {
		return false
	}
	other = now.Epoch != c.around.Epoch
	c.around = now
	return other
}

// tell says where the session is, when that changed.
func (c *company) tell(page screen.Screen, top screen.Dialog, year int) {
	if c.source == nil {
		return
	}
	if now := whereabouts(page, top, year); now != c.told {
		c.told = now
		c.source.At(now)
	}
}

// whereabouts is where a person is: on a row of the page, in the year shown, and whether
// they are typing there or in a form.
func whereabouts(page screen.Screen, top screen.Dialog, year int) model.Whereabouts {
	at := page.Finder().Spot()
	_, form := top.(screen.Form)
	return model.Whereabouts{
		Screen: page.ID(), Year: year, Row: at.Row, Column: at.Column,
		Editing: form || page.Capturing() && !page.Finder().Filter().Typing,
	}
}

// onRow names others who are on the chosen row, whoever is typing there first.
func (c *company) onRow() string {
	var typing, there []string
	for _, p := range c.around.Others {
		if p.At.Screen != c.told.Screen || p.At.Year != c.told.Year || p.At.Row != c.told.Row || p.At.Row == "" {
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

// trouble is why nothing can be saved for the moment; "" where it can.
func (c *company) trouble() string { return c.around.Line }

// ended is why the session has to end; "" where it goes on.
func (c *company) ended() string { return c.around.Ended }

// admit says who works in the session as the people of the office stand now.
func (c *company) admit(people *model.Book, actor model.Actor) (model.Actor, error) {
	if c.source != nil {
		// Whoever holds the file says so, anew after each act.
		return actor, nil
	}
	return people.Renew(actor)
}

// actor is who the session acts as; false where nobody but the office itself says so.
func (c *company) actor() (model.Actor, bool) { return c.around.Actor, c.source != nil }

// count is how many others are here, for the title line.
func (c *company) count() string {
	if n := len(c.around.Others); n > 0 {
		return fmt.Sprintf("+%d orang   ", n)
	}
	return ""
}

// binding is the key that tells who is here and where.
func (c *company) binding(show func()) screen.Binding {
	alone := ""
	if len(c.around.Others) == 0 {
		alone = "hanya Anda yang sedang membuka berkas ini"
	}
	return screen.Do("F12", "siapa di sini, dan di mana", show, "f12", "w").Unless(alone)
}

// show lists the others; choosing one goes where they are.
func (c *company) show(host screen.Host, pages *pages, shown *model.Book, width int) {
	var items []dialog.Item
	for _, p := range c.around.Others {
		who := fmt.Sprintf("%s (%s)", p.Called(), p.Actor.Role)
		if p.Door != "" {
			who += ", " + p.Door
		}
		if p.At.Editing {
			who += ", sedang mengisi"
		}
		var where []string
		if pages.place(p.At.Screen) >= 0 {
			where = append(where, pages.title(p.At.Screen))
		}
		if name := rowName(shown, model.ID(p.At.Row)); name != "" && p.At.Year == shown.Year {
			where = append(where, kit.Cut(name, max(shortestRowName, min(width/2-screenName, longestRowName))))
		}
		items = append(items, dialog.Item{
			Text: who, Note: strings.Join(where, ", "), Why: otherYear(p.At, shown),
			Run: func() tea.Cmd { pages.visitPlace(p.At); return nil },
		})
	}
	host.Open(dialog.NewList(host.Theme(), "Yang sedang membuka berkas ini", items))
}

// otherYear is why one cannot go where somebody is.
func otherYear(at model.Whereabouts, shown *model.Book) string {
	if at.Year != 0 && at.Year != shown.Year {
		return fmt.Sprintf("di tahun %d", at.Year)
	}
	return ""
}

// Of a row's name as much stands in a list of people as leaves them half the line.
const (
	shortestRowName = 12
	longestRowName  = 40
	screenName      = 14
)

// rowName is what the row of an id is called, or "".
func rowName(b *model.Book, id model.ID) string {
	switch {
	case b.Indicator(id) != nil:
		return screen.IndicatorTitle(b, b.Indicator(id))
	case b.Row(id) != nil:
		return b.Row(id).Name
	case b.Node(id) != nil:
		return b.Node(id).Label()
	}
	for i := range b.Villages {
		if b.Villages[i].ID == id {
			return b.Villages[i].ListName()
		}
	}
	return ""
}
