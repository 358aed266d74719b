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
		for _, i := range b.SectionsOn(model.Q4.LastDay(b.Year)) {
			titles = append(titles, b.Sections[i].Name)
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
	head, secretary := b.Head(b.Office.SignDate), b.Secretary(b.Office.SignDate)
	p.Head.Name = inBox(head)
	if p.Secretary.Title != "" {
		p.Secretary.Name = inBox(secretary)
	}
	for _, posts := range [][]doc.Post{p.Offices, p.Sections} {
		for i := range posts {
			posts[i].Name = inBox(unitHead(b, posts[i].Title))
		}
	}
	return p
}

// inBox is the name of who holds a post as it stands below the post's title.
func inBox(h model.Holder) string {
	if as := strings.TrimSpace(h.As("")); as != "" && h.Name != "" {
		return h.Name + " (" + as + ")"
	}
	return h.Name
}

// unitHead is who headed, on the day of the report, the section that the post is named after.
func unitHead(b *model.Book, title string) model.Holder {
	for i := range b.Sections {
		if s := &b.Sections[i]; text.Fold(s.Name) == text.Fold(unit(title)) {
			return b.SectionHead(s.ID, b.Office.SignDate)
		}
	}
	return model.Holder{}
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
