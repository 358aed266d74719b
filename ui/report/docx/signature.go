package docx

import (
	"fmt"
	"slices"
	"strings"

	"capaian/ui/report/doc"
)

// signature sets the block in the right half of the page. Its lines stay together.
func (m *maker) signature(s doc.Signature) {
	lines := signatureLines(s)
	for i, line := range lines {
		before := ""
		if i == 0 {
			before = ` w:before="480"`
		}
		keep := `<w:keepNext/>`
		if i == len(lines)-1 {
			keep = ""
		}
		m.open("TandaTangan", keep+spacingBefore(before)+fmt.Sprintf(`<w:ind w:left="%d"/>`, m.room()*52/100))
		m.runs(line)
		m.out.put(`</w:p>`)
	}
}

// signatureLines are the lines of a block, with room to sign.
func signatureLines(s doc.Signature) [][]doc.Run {
	above, below := signatureParts(s)
	return slices.Concat(above, make([][]doc.Run, stampLines), below)
}

// stampLines is how many lines a signature and a stamp take.
const stampLines = 4

// signatureParts are the lines above the room to sign, and those below it.
func signatureParts(s doc.Signature) (above, below [][]doc.Run) {
	above, below = s.Lines()
	below[0] = nameOf(below[0])
	return above, below
}

func spacingBefore(attribute string) string {
	if attribute == "" {
		return ""
	}
	return `<w:spacing` + attribute + `/>`
}

// nameOf sets a name bold over a line; what is missing, and dots to be written on, have none.
func nameOf(runs []doc.Run) []doc.Run {
	strong := make([]doc.Run, len(runs))
	for i, r := range runs {
		r.Bold, r.Lined = true, !r.Gap && !strings.HasPrefix(r.Text, "…")
		strong[i] = r
	}
	return strong
}

// cover is the first page: region, picture, title, office and year, and small at its foot
// from which data the report was made.
func (m *maker) cover(c doc.Cover) {
	line := func(style string, runs ...doc.Run) {
		m.open(style, "")
		m.runs(runs)
		m.out.put(`</w:p>`)
	}
	line("SampulAtas", doc.Capitals(c.Regency)...)
	m.logo()
	line("SampulJudul", doc.Run{Text: strings.ToUpper(c.Title)})
	line("SampulKantor", doc.Run{Text: strings.ToUpper(c.Office)})
	line("SampulKantor", doc.Run{Text: strings.ToUpper(c.Year)})
	line("SampulData", doc.Run{Text: c.State})
}
