package printed

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
)

//go:embed words.txt
var wordsFile string

// vocabulary holds the words by which tables are known, a section of words.txt under its
// name, its lines in their order.
type vocabulary map[string][]phrases

// phrases is a line of words.txt.
type phrases struct {
	role    string
	exactly []string // must be all of a text
	any     []string // may stand anywhere in it
	unless  []string
}

// words reads the file that is built in. It is read once for a document.
func words() vocabulary { return parseWords(wordsFile) }

// parseWords reads sections of lines: role · words · unless.
func parseWords(file string) vocabulary {
	v, section := vocabulary{}, ""
	for line := range strings.SplitSeq(file, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			role, rest, _ := strings.Cut(line, "·")
			found, unless, _ := strings.Cut(rest, "·")
			p := phrases{role: strings.TrimSpace(role), unless: listed(unless)}
			for _, w := range listed(found) {
				if whole, marked := strings.CutPrefix(w, "="); marked {
					p.exactly = append(p.exactly, whole)
				} else {
					p.any = append(p.any, w)
				}
			}
			v[section] = append(v[section], p)
		}
	}
	return v
}

// listed are the words between commas.
func listed(s string) []string {
	var all []string
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			all = append(all, w)
		}
	}
	return all
}

// fits reports that a padded text is one of the phrases, or has one in it.
func (p *phrases) fits(text string) bool {
	return (is(text, p.exactly...) || says(text, p.any...)) && !says(text, p.unless...)
}

// role is that of the first line of a section that fits a padded text; "" where none does.
func (v vocabulary) role(section, text string) Role {
	for i := range v[section] {
		if p := &v[section][i]; p.fits(text) {
			return Role(p.role)
		}
	}
	return NoRole
}

// line is a line of a section by its first word; an empty one where there is none.
func (v vocabulary) line(section, role string) *phrases {
	for i := range v[section] {
		if v[section][i].role == role {
			return &v[section][i]
		}
	}
	return &phrases{}
}

// says reports that a padded text has the words of a line of a section.
func (v vocabulary) says(section, role, text string) bool { return v.line(section, role).fits(text) }

// first is where the first of the words of a line stands in a padded text, or −1.
func (v vocabulary) first(role, text string) int {
	p := v.line("figures", role)
	switch {
	case says(text, p.unless...):
		return -1
	case is(text, p.exactly...):
		return 0
	}
	at := -1
	for _, w := range p.any {
		if i := place(text, w); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	return at
}

// qualifies reports that words only say which year, quarter, version or unit is meant.
func (v vocabulary) qualifies(text string) bool {
	known := v.line("qualifiers", "kata").any
	for w := range strings.FieldsSeq(text) {
		if slices.Contains(known, w) {
			continue
		}
		if _, err := strconv.Atoi(w); err != nil {
			return false
		}
	}
	return true
}

// longestTotal is how many words the label of a total has at most.
const longestTotal = 6

// both reports that a label is that of a row which adds amounts up and averages percentages:
// Jumlah/Rata-rata.
func (v vocabulary) both(label string) bool {
	before, after, parted := strings.Cut(label, "/")
	if !parted {
		return false
	}
	sum, mean := padded(before), padded(after)
	if v.says("figures", "rata_rata", sum) {
		sum, mean = mean, sum
	}
	word := strings.TrimSpace(sum)
	return slices.Contains(v.line("totals", "jumlah").any, word) && v.says("totals", "sendiri", mean)
}

// sums reports that a label is that of a total or of an average, not of an indicator that
// begins with the same word.
func (v vocabulary) sums(label string) (total, mean bool) {
	all := strings.Fields(padded(label))
	if len(all) == 0 || len(all) > longestTotal {
		return false, false
	}
	if v.both(label) {
		return true, true
	}
	for len(all) > 1 && slices.Contains(v.line("totals", "sebelum").any, all[0]) {
		all = all[1:]
	}
	if before, after, behind := strings.Cut(padded(label), " rata rata "); behind && before != "" {
		all = append([]string{"rata"}, strings.Fields(before+" "+after)...) // capaian rata-rata
	}
	total = slices.Contains(v.line("totals", "jumlah").any, all[0])
	mean = slices.Contains(v.line("totals", "rata_rata").any, all[0])
	for _, w := range all[1:] {
		if mean && slices.Contains(v.line("totals", "sesudah_rata").any, w) {
			continue
		}
		if _, err := strconv.Atoi(w); err != nil && !slices.Contains(v.line("totals", "sesudah").any, w) {
			return false, false
		}
	}
	return total, mean
}
