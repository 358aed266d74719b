package export

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/letter"
)

// PaperFormats are the formats that hold any document.
func PaperFormats() []Format {
	var all []Format
	for _, f := range Formats() {
		if f.Any {
			all = append(all, f)
		}
	}
	return all
}

// PreparePaper puts a paper of a Book on which Pemeriksaan was run together as it is asked
// for. The error is a *model.Fault that says why there is no such paper.
func PreparePaper(b *model.Book, r *calc.Results, found []check.Finding, p *letter.Paper, q letter.Request) (*Export, error) {
	made, err := p.Build(b, q)
	if err != nil {
		return nil, err
	}
	x := &Export{Book: b, Results: r, Report: made, stem: p.File, proved: len(p.Versions) > 0}
	x.take(found)
	for i, v := range p.Versions {
		if i > 0 && v.Name == q.Version {
			x.stem += "-" + strings.ToUpper(v.Name[:1]) + v.Name[1:]
		}
	}
	if len(p.Versions) == 0 && !p.Dated {
		x.tail = fmt.Sprintf("-TW-%d", q.Quarter)
	}
	if len(made.Chapters) > 0 && q.Whom != "" && q.Whom != letter.Everybody {
		x.tail += strings.TrimPrefix(made.Chapters[0].ID, p.Name)
	}
	return x, nil
}

// WantedByChapter counts what is to be completed, chapter by chapter; of a paper it is Wanted.
func (x *Export) WantedByChapter() []string {
	if x.stem != "" {
		return x.Wanted()
	}
	counts := map[string]int{}
	for _, g := range x.Gaps {
		counts[g.Chapter]++
	}
	var all []string
	for i := range x.Report.Chapters {
		c := &x.Report.Chapters[i]
		if n := counts[c.ID]; n > 0 {
			all = append(all, fmt.Sprintf("%s: %d tempat", chapterName(c), n))
			counts[c.ID] = 0
		}
	}
	return all
}

// chapterName is what people call a chapter: its name, else the heading it opens with.
func chapterName(c *doc.Chapter) string {
	for _, b := range c.Blocks {
		if h, is := b.(doc.Heading); is && c.Name == "" {
			return h.Line()
		}
	}
	return c.Name
}

// Wanted says what is to be completed, and where; in a paper, where the same is wanted of
// page after page, each once and in how many places.
func (x *Export) Wanted() []string {
	var all []string
	counts := map[string]int{}
	for _, g := range x.Gaps {
		if x.stem == "" {
			all = append(all, g.Place+": "+g.What)
			continue
		}
		if counts[g.What]++; counts[g.What] == 1 {
			all = append(all, g.What)
		}
	}
	for i, what := range all {
		if n := counts[what]; n > 1 {
			all[i] += fmt.Sprintf(", %d tempat", n)
		}
	}
	return all
}
