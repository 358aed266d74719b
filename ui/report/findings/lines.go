package findings

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"capaian/calc/check"
	"capaian/ui/text"
)

// lineWidth is what every terminal and every printed page has.
const lineWidth = 80

// mostAlike is how many findings of one check are written out before the others are counted.
const mostAlike = 3

// Write writes the findings as plain lines of at most eighty cells: level by level, roots
// with what follows from them, and how much was checked. In full they come with rule, arithmetic and remedy, and none is left out.
func Write(w io.Writer, title string, found []check.Finding, covered *check.Coverage, full bool) error {
	p := &page{full: full}
	p.line(text.Fit(title, lineWidth))
	roots := Roots(found)
	for _, level := range []check.Level{check.Error, check.Warning, check.Info} {
		p.level(level, roots)
	}
	p.accepted(roots)
	p.coverage(covered)
	errors, warnings, infos := check.Count(found)
	p.line("")
	p.line(fmt.Sprintf("%d kesalahan, %d peringatan, %d info", errors, warnings, infos))
	if p.left > 0 {
		p.line("Semua temuan dengan hitungan dan cara memperbaikinya: --rinci")
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

type page struct {
	out    strings.Builder
	full   bool
	number int
	left   int // findings that were only counted
}

func (p *page) line(s string) {
	p.out.WriteString(strings.TrimRight(s, " "))
	p.out.WriteByte('\n')
}

// block writes a text at an indent, broken at words.
func (p *page) block(indent int, s string) {
	for line := range strings.SplitSeq(ansi.Wrap(s, lineWidth-indent, ""), "\n") {
		p.line(strings.Repeat(" ", indent) + text.Fit(line, lineWidth-indent))
	}
}

func (p *page) level(level check.Level, roots []Root) {
	var some []Root
	codes := map[string]int{}
	for _, r := range roots {
		if r.Level == level && r.Accepted == "" {
			some = append(some, r)
			codes[r.Code]++
		}
	}
	if len(some) == 0 {
		return
	}
	p.line("")
	p.line(strings.ToUpper(string(level)))
	shown := map[string]int{}
	for i := range some {
		code := some[i].Code
		shown[code]++
		switch {
		case p.full || shown[code] <= mostAlike || len(some[i].Follow) > 0:
			p.root(&some[i])
		case shown[code] == mostAlike+1:
			rest := codes[code] - mostAlike
			p.left += rest
			p.line(fmt.Sprintf("    … dan %d lagi: %s", rest, text.Fit(strings.TrimSuffix(check.Row(code).Rule, "."), lineWidth-24)))
		}
	}
}

func (p *page) root(r *Root) {
	p.number++
	p.line(text.Fit(fmt.Sprintf("%3d %s", p.number, r.Place), lineWidth))
	p.block(4, r.Message)
	if p.full {
		p.explain(&r.Finding)
	} else if len(r.Working) > 0 {
		p.left++
	}
	for i := range r.Follow {
		f := &r.Follow[i]
		brief := Brief(f)
		room := lineWidth - 8 - text.Width(brief) - 2
		if room < 20 {
			brief, room = "", lineWidth-8
		}
		p.line("      > " + text.PadRight(f.Place, room) + "  " + brief)
		if p.full {
			p.block(8, f.Message)
			for _, w := range f.Working {
				p.block(8, w)
			}
		}
	}
}

func (p *page) explain(f *check.Finding) {
	row := check.Row(f.Code)
	p.block(4, "Aturan: "+row.Rule)
	for _, w := range f.Working {
		p.block(4, "Hitungan: "+w)
	}
	p.block(4, "Perbaikan: "+row.Remedy)
}

// accepted lists what the office lets stand, with its reasons.
func (p *page) accepted(roots []Root) {
	var some []check.Finding
	for _, r := range roots {
		for _, f := range append([]check.Finding{r.Finding}, r.Follow...) {
			if f.Accepted != "" {
				some = append(some, f)
			}
		}
	}
	if len(some) == 0 {
		return
	}
	p.line("")
	p.line("DITERIMA DENGAN ALASAN")
	for _, f := range some {
		p.line(text.Fit("    "+f.Place, lineWidth))
		p.block(6, f.Message)
		p.block(6, "Alasan: "+f.Accepted)
	}
}
