package check

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/calc/printed"
)

// tableNumbers finds numbers that two tables have, and in a complete document those that
// none has.
func tableNumbers(r *reader) {
	first := map[string]int{}
	for s := range r.Sheets {
		t := r.Sheets[s].Table
		number := strings.Trim(t.Number, ". ")
		if number == "" {
			continue
		}
		before, taken := first[number]
		switch {
		case !taken:
			first[number] = s
		case r.continues(s, before):
		default:
			r.note(flaw{
				at: spot{s, -1, -1}, printed: t.Number, level: doubleLevel(s, before),
				message: fmt.Sprintf("Nomor Tabel %s dipakai dua kali: “%s” dan “%s”.", number, shorten(r.Sheets[before].Table.Title, 50), shorten(t.Title, 50)),
			})
		}
	}
	if r.Document.Complete {
		r.gaps(first)
	}
}

// doubleLevel allows for one caption over two tables that follow one another.
func doubleLevel(s, before int) Level {
	if s == before+1 {
		return Info
	}
	return Warning
}

// continues reports that a table goes on under the number of another: the next part of it,
// or the second table of one caption.
func (r *pages) continues(s, before int) bool {
	a, b := r.Sheets[before].Table, r.Sheets[s].Table
	for i := before + 1; i < s; i++ {
		if r.Sheets[i].Table.Number != a.Number {
			return false
		}
	}
	title := strings.ToLower(b.Title)
	return b.Title == "" || a.Title == b.Title || strings.Contains(title, "lanjutan") || r.Sheets[before].At+1 == r.Sheets[s].At && printed.Compare(a.Title, b.Title) != printed.Different
}

// gaps finds whole numbers left out between the first and the last table.
func (r *journal) gaps(first map[string]int) {
	last := 0
	for number := range first {
		n, err := strconv.Atoi(number)
		if err != nil {
			return // 3.1, 3.2: each chapter counts for itself
		}
		last = max(last, n)
	}
	var missing []string
	for n := 1; n < last; n++ {
		if _, there := first[strconv.Itoa(n)]; !there {
			missing = append(missing, strconv.Itoa(n))
		}
	}
	if len(missing) > 0 && len(missing) <= 10 {
		r.note(flaw{at: spot{-1, -1, -1}, level: Info, message: "Nomor tabel yang terlewat: " + strings.Join(missing, ", ") + "."})
	}
}

// references finds tables and figures that the text names and that are not there, in a
// complete document.
func references(r *reader) {
	if !r.Document.Complete || len(r.Sheets) == 0 {
		return
	}
	there := map[string]bool{}
	for s := range r.Sheets {
		there[strings.Trim(r.Sheets[s].Table.Number, ". ")] = true
	}
	told := map[string]bool{}
	for at, line := range r.Document.Lines {
		words := strings.FieldsFunc(line, func(c rune) bool { return c == ' ' || c == ',' || c == ';' || c == '(' || c == ')' || c == ':' })
		for i := 0; i+1 < len(words); i++ {
			number := strings.Trim(words[i+1], ".")
			if !strings.EqualFold(words[i], "tabel") || number == "" || number[0] < '0' || number[0] > '9' || there[number] || told[number] {
				continue
			}
			told[number] = true
			r.note(flaw{
				at: inText(at), printed: "Tabel " + number, level: Warning,
				message: fmt.Sprintf("Teks merujuk Tabel %s, yang tidak ada dalam laporan: “%s”.", number, shorten(line, 80)),
			})
		}
	}
}

// headings finds a numbered heading that stands twice outside the table of contents, and
// figures whose numbers do not follow.
func headings(r *reader) {
	seen := map[string]string{}
	figure := 0
	contents := false
	for at, line := range r.Document.Lines {
		text := strings.TrimSpace(line)
		switch lower := strings.ToLower(text); {
		case strings.HasPrefix(lower, "daftar isi") || strings.HasPrefix(lower, "daftar tabel") || strings.HasPrefix(lower, "daftar gambar"):
			contents = true
		case strings.HasPrefix(lower, "bab i") && !leader(text):
			contents = false
		}
		if n := figureNumber(text); n > 0 && !contents && !leader(text) {
			if figure > 0 && n != figure && n != figure+1 || figure == 0 && n > 9 {
				r.note(flaw{at: inText(at), printed: text, level: Info, message: fmt.Sprintf("Gambar %d tidak mengikuti urutan nomor gambar sebelumnya (%d).", n, figure)})
			}
			figure = n
		}
		number, title, numbered := headingOf(text)
		if !numbered || contents || leader(text) {
			continue
		}
		if before, twice := seen[number]; twice && printed.Compare(before, title) == printed.Different {
			r.note(flaw{
				at: inText(at), printed: number, level: Warning,
				message: fmt.Sprintf("Nomor judul %s dipakai dua kali: “%s” dan “%s”.", number, shorten(before, 50), shorten(title, 50)),
			})
			continue
		}
		seen[number] = title
	}
}

// headingOf parts 2.3. PERJANJIAN KINERJA into its number and its words; single numbers are lists.
func headingOf(text string) (number, title string, ok bool) {
	number, title, _ = strings.Cut(text, " ")
	number = strings.Trim(number, ". \t")
	parts := strings.Split(number, ".")
	if len(parts) < 2 || title == "" || len([]rune(title)) > 160 {
		return "", "", false
	}
	for _, p := range parts {
		if n, err := strconv.Atoi(p); err != nil || n > 30 || len(p) > 2 {
			return "", "", false
		}
	}
	return number, strings.TrimSpace(title), true
}

func figureNumber(text string) int {
	word, rest, _ := strings.Cut(text, " ")
	if !strings.EqualFold(word, "gambar") {
		return 0
	}
	number, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(strings.Trim(number, ".:"))
	if err != nil {
		return 0
	}
	return n
}

// leader reports that a line is one of a table of contents: dots that lead to a page.
func leader(text string) bool {
	at := strings.Index(text, "....")
	if at < 0 {
		at = strings.Index(text, "……")
	}
	if at < 0 {
		return false
	}
	rest := strings.Trim(text[at:], ".… \t")
	return strings.Trim(rest, "0123456789ivxlcIVXLC-–") == ""
}
