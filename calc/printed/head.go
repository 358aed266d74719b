package printed

import (
	"strconv"
	"strings"
	"unicode"

	"capaian/model"
)

// head is what the words over a column say.
type head struct {
	words vocabulary
	parts []string // padded words of each head, the outermost first, without those in brackets
	unit  string   // padded words in brackets
	all   string
}

// padded turns a text into small words with one space around each, so that a phrase can
// be looked for as a whole; the percent sign is a word.
func padded(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, strings.ReplaceAll(s, "%", " persen "))
	return " " + strings.Join(unspelled(strings.Fields(s)), " ") + " "
}

// unspelled puts a word together that was printed letter by letter: J U M L A H.
func unspelled(words []string) []string {
	if len(words) < leastSpelled {
		return words
	}
	for _, w := range words {
		if r := []rune(w); len(r) != 1 || !unicode.IsLetter(r[0]) {
			return words
		}
	}
	return []string{strings.Join(words, "")}
}

// leastSpelled is how many letters that stand apart are a word.
const leastSpelled = 4

func readHead(v vocabulary, s string) head {
	h := head{words: v}
	for part := range strings.SplitSeq(strings.NewReplacer("\n", " / ", " > ", " / ", "|", " / ", "→", " / ").Replace(s), " / ") {
		outside, inside := brackets(part)
		if words := padded(outside); words != "  " {
			h.parts = append(h.parts, words)
		} else if inside != "" {
			h.parts = append(h.parts, padded(inside))
			inside = ""
		}
		h.unit += padded(inside)
	}
	if len(h.parts) == 0 {
		h.parts = []string{" "}
	}
	h.all = strings.Join(h.parts, "") + h.unit
	return h
}

// brackets parts a head from what stands in brackets, which is a unit, a formula or a remark.
func brackets(s string) (outside, inside string) {
	var out, in strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
			in.WriteByte(' ')
		case r == ')' || r == ']':
			depth = max(depth-1, 0)
		case depth > 0:
			in.WriteRune(r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), strings.TrimSpace(in.String())
}

func (h *head) last() string { return h.parts[len(h.parts)-1] }

// says reports that any of the phrases stands in the words.
func says(words string, phrases ...string) bool {
	for _, p := range phrases {
		if place(words, p) >= 0 {
			return true
		}
	}
	return false
}

// place is where a phrase stands as a whole in padded words, at the space before it, or −1.
func place(words, phrase string) int {
	for from := 0; ; {
		at := strings.Index(words[from:], phrase)
		if at < 0 {
			return -1
		}
		at += from
		if end := at + len(phrase); at > 0 && words[at-1] == ' ' && end < len(words) && words[end] == ' ' {
			return at - 1
		}
		from = at + 1
	}
}

// is reports that the words are one of the phrases and nothing else.
func is(words string, phrases ...string) bool {
	for _, p := range phrases {
		if len(words) == len(p)+2 && words[0] == ' ' && words[1:len(words)-1] == p {
			return true
		}
	}
	return false
}

func (h *head) percent() bool { return h.words.says("figures", "persen", h.all) }

// column says what the head tells of its column; what the table told already stays.
func (h *head) column(c Column, year int) Column {
	if c.Role == NoRole {
		c.Role = h.role()
	}
	if c.Year == 0 {
		c.Year = h.year(year)
	}
	if c.Quarter == 0 {
		c.Quarter = h.quarter()
	}
	if c.Version == AnyVersion {
		c.Version = h.version()
	}
	if c.Whose == Own {
		c.Whose = h.whose()
	}
	return c
}

// role goes from the innermost head outwards: where that is only a year, a quarter or a
// sign, the one above it says what the column holds.
func (h *head) role() Role {
	for i := len(h.parts) - 1; i >= 0; i-- {
		own, within := h.parts[i], strings.Join(h.parts[:i], "")
		if i > 0 {
			if role := h.halved(own, i); role != NoRole {
				return role
			}
		}
		if i > 0 && h.words.qualifies(own) {
			over := h.words.role("heads", yearless(h.parts[i-1]))
			if over == RoleDifference || over == RoleGrowth {
				return over // kenaikan realisasi, Rp juta
			}
			if h.words.qualifies(h.parts[i-1]) && h.words.says("figures", "persen", h.parts[i-1]) {
				return NoRole // persentase, Rp
			}
			if !h.words.qualifies(h.parts[i-1]) && unitOnly(h.words, own) && !h.percentPart(own) && h.unnamed(i) {
				return NoRole // tahap I, Rp: of what is not told
			}
		}
		role := h.roleOf(own, within)
		if i < len(h.parts)-1 && (role == RoleBudget || role == RoleSpent) && h.words.says("figures", "persen", h.parts[i+1]) {
			return RoleAbsorption // of a fund
		}
		if role != NoRole && !(role == RoleQuantity && i > 0 && h.words.qualifies(own)) {
			return role
		}
		if !h.words.qualifies(own) {
			break
		}
	}
	return NoRole
}

// yearless is a part of a head without the years in it.
func yearless(part string) string {
	var all []string
	for w := range strings.FieldsSeq(part) {
		if yearIn(w) == 0 {
			all = append(all, w)
		}
	}
	return " " + strings.Join(all, " ") + " "
}

// percentPart reports that a part of a head is a sign of percent.
func (h *head) percentPart(part string) bool { return h.words.says("figures", "persen", part) }

// unnamed reports that the heads over one do not say what its figures are.
func (h *head) unnamed(i int) bool {
	over := head{words: h.words, parts: h.parts[:i], all: strings.Join(h.parts[:i], "")}
	return over.role() == NoRole && !h.words.says("figures", "uang_di_atas", over.all)
}

// halved knows K and Rp under one head: the figure itself, and its money.
func (h *head) halved(own string, i int) Role {
	figure, money := h.words.says("figures", "fisik", own), h.words.says("figures", "keuangan", own)
	if !figure && !money {
		return NoRole
	}
	over := head{words: h.words, parts: h.parts[:i], all: strings.Join(h.parts[:i], "")}
	for _, row := range []struct{ over, figure, money Role }{
		{RoleTarget, RoleTarget, RoleBudget},
		{RoleActual, RoleActual, RoleSpent},
		{RoleAchieved, RoleAchieved, RoleAbsorption},
		{RoleAbsorption, RoleAchieved, RoleAbsorption},
		{RoleSpent, RoleActual, RoleSpent},
		{RoleBudget, RoleTarget, RoleBudget},
		{RoleEfficiency, RoleEfficiency, RoleRemainder},
		{RoleRemainder, RoleRemainder, RoleRemainder},
		{RoleDifference, RoleDifference, RoleDifference},
	} {
		switch over.role() {
		case row.over:
			share := h.words.says("figures", "persen", h.unit) && (row.over == RoleActual || row.over == RoleSpent)
			switch {
			case share && figure && says(own, "fisik"):
				return RolePhysical
			case share && !figure:
				return RoleAbsorption
			case figure:
				return row.figure
			}
			return row.money
		}
	}
	return NoRole
}

// year is the one year that the heads name; with several it is none.
func (h *head) year(now int) int {
	found := 0
	for w := range strings.FieldsSeq(h.all) {
		if n := yearIn(w); n != 0 {
			if found != 0 && found != n {
				return 0
			}
			found = n
		}
	}
	switch {
	case found != 0 || now == 0:
		return found
	case h.words.says("qualifiers", "tahun_lalu", h.all):
		return now - 1
	case h.words.says("qualifiers", "tahun_ini", h.all):
		return now
	}
	return 0
}

func yearIn(w string) int {
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && n >= 1990 && n <= 2100 {
		return n
	}
	return 0
}

// quarter is the one quarter that the heads name.
func (h *head) quarter() model.Quarter {
	words := strings.Fields(h.all)
	var found model.Quarter
	named := h.words.says("qualifiers", "triwulan", h.all)
	for i, w := range words {
		n := quarterIn(w)
		switch {
		case strings.HasPrefix(w, "tw") && len(w) > 2:
			n = quarterIn(w[2:])
		case !named || n != 0 && i > 0 && !(says(" "+words[i-1]+" ", "tw", "triwulan", "tribulan", "ke", "d") || i == len(words)-1):
			n = 0
		}
		if n != 0 {
			found = n // of "TW I s.d. IV" the last
		}
	}
	return found
}

func quarterIn(w string) model.Quarter {
	for _, q := range model.Quarters() {
		if strings.EqualFold(w, q.Roman()) || w == strconv.Itoa(int(q)) {
			return q
		}
	}
	return 0
}

func (h *head) version() Version {
	switch {
	case h.words.says("qualifiers", "awal", h.all):
		return First
	case h.words.says("qualifiers", "perubahan", h.all):
		return Revised
	}
	return AnyVersion
}

func (h *head) whose() Whose {
	switch {
	case h.words.says("qualifiers", "renstra", h.all):
		return PlanEnd
	case h.words.says("qualifiers", "pembanding", h.all):
		return Peer
	}
	return Own
}
