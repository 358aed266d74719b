package narrative

import (
	"strings"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/text"
)

// Organisation sorts the posts of Tabel 1, or the sections where there is no staff list,
// into who works under whom. Posts are told by their words, as offices name them.
func Organisation(b *model.Book) doc.People {
	var p doc.People
	var titles []string
	for _, s := range b.Staff {
		titles = append(titles, s.Position)
	}
	if len(titles) == 0 {
		for _, s := range b.Sections {
			titles = append(titles, s.Name)
		}
	}
	for _, title := range titles {
		post := doc.Post{Title: title}
		switch words := text.Fold(title); {
		case p.Head.Title == "" && strings.HasPrefix(words, "camat"):
			p.Head = post
		case p.Secretary.Title == "" && strings.HasPrefix(words, "sekretari"):
			p.Secretary = post
		case strings.Contains(words, "bagian") || strings.Contains(words, "subbag"):
			p.Offices = append(p.Offices, post)
		case strings.Contains(words, "seksi"):
			p.Sections = append(p.Sections, post)
		default:
			p.Others = append(p.Others, post)
		}
	}
	if p.Head.Title == "" {
		p.Head.Title = "Camat"
	}
	if p.Secretary.Title == "" && len(p.Offices) > 0 {
		p.Secretary.Title = "Sekretaris"
	}
	p.Head.Name = b.Office.Head.Name
	if p.Secretary.Title != "" {
		p.Secretary.Name = b.Office.Secretary.Name
	}
	return p
}

// unit is the part of the office that a post heads.
func unit(title string) string {
	for _, word := range []string{"Kepala ", "kepala "} {
		if rest, found := strings.CutPrefix(title, word); found {
			return rest
		}
	}
	return title
}
