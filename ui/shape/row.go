package shape

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"capaian/ui/text"
)

// Kind is why a row of a table is no record.
type Kind uint8

// The kinds of row.
const (
	Record    Kind = iota
	Blank          // nothing is in it
	Again          // the head once more, as on each printed page
	Numbers        // 1, 2, 3 … beneath the head
	Total          // a sum of the rows above
	Signature      // of who signed, with place and day
	Note           // beneath the table
	Page           // the number of a page
	Above          // a level above those that are held
	Detail         // a part of what another row tells
	Left           // said by a person to be none
	Group          // what the rows below belong to
)

// Word is what a reader calls the kind.
func (k Kind) Word() string {
	return [...]string{"isian", "kosong", "kepala tabel", "nomor kolom", "jumlah", "tanda tangan", "catatan", "halaman", "jenjang di atas rencana", "rincian", "ditandai bukan isian", "judul kelompok"}[k]
}

// Known reports that a row names something that is there already: such a row is a record,
// whatever its words are.
type Known func(row int) bool

// Rows tells for each row behind a head, up to but without the row to, what kind it is.
func Rows(cells [][]string, h *Head, to int, known Known) []Kind {
	p := newPatterns()
	kinds := make([]Kind, max(to-h.To-1, 0))
	for i := range kinds {
		if row := h.To + 1 + i; !known(row) {
			kinds[i] = p.kindOf(cells, h, row)
		} else if blank(cells, row) {
			kinds[i] = Blank
		}
	}
	p.signatures(cells, h, kinds, known)
	signedBelow(cells, h, kinds)
	return kinds
}

// signedBelow marks what stands alone in its rows behind the last sum, below which no row has
// more: names and offices of who signed, without the words that open such a block. An office
// may have the name of a record.
func signedBelow(cells [][]string, h *Head, kinds []Kind) {
	if len(h.At) < 2 {
		return
	}
	sum := -1
	for i, kind := range kinds {
		switch {
		case kind == Total:
			sum = i
		case kind == Record && len(filledAt(cells, h.To+1+i)) > 1:
			sum = -1
		}
	}
	for i := sum + 1; sum >= 0 && i < len(kinds); i++ {
		if kinds[i] == Record {
			kinds[i] = Signature
		}
	}
}

func (p *patterns) kindOf(cells [][]string, h *Head, row int) Kind {
	filled := filledAt(cells, row)
	if len(filled) == 0 {
		return Blank
	}
	first := cells[row][filled[0]]
	if isNumber(first) && len(filled) > 1 && !counting(cells, row, filled) {
		first = cells[row][filled[1]] // behind the number of the row
	}
	switch {
	case again(cells, h, row, filled), row == h.To+1 && units(cells, h, row):
		return Again
	case len(filled) > 1 && row <= h.To+2 && counting(cells, row, filled):
		return Numbers
	case IsTotal(first), IsTotal(firstNamed(cells, h, row, filled)), sumOfNobody(cells, h, row, filled):
		return Total
	case len(filled) == 1 && len(h.At) > 1 && isNumber(first), len(filled) == 1 && p.page.MatchString(text.Fold(first)):
		return Page
	case len(filled) == 1 && p.note.MatchString(text.Fold(first)):
		return Note
	}
	return Record
}

// sumOfNobody reports a row that begins with the word of a sum where no head names a column, and
// has nothing below the first head but figures: what it sums may then be called anything.
func sumOfNobody(cells [][]string, h *Head, row int, filled []int) bool {
	if _, named := h.At[filled[0]]; named || len(filled) > 1 && strings.ContainsFunc(firstNamed(cells, h, row, filled), unicode.IsLetter) {
		return false
	}
	word, _, _ := strings.Cut(strings.NewReplacer("-", " ", ":", " ").Replace(text.Fold(strings.TrimSpace(cells[row][filled[0]]))), " ")
	return slices.Contains([]string{"jumlah", "total", "subtotal", "rata", "rerata"}, word)
}

// firstNamed is the first cell of a row that stands below a head; what stands before it, such
// as a kecamatan that is the same in all rows, does not say what the row is.
func firstNamed(cells [][]string, h *Head, row int, filled []int) string {
	for _, at := range filled {
		if _, named := h.At[at]; named {
			return cells[row][at]
		}
	}
	return ""
}

func filledAt(cells [][]string, row int) []int {
	var at []int
	for i, cell := range cells[row] {
		if strings.TrimSpace(cell) != "" {
			at = append(at, i)
		}
	}
	return at
}

func blank(cells [][]string, row int) bool { return len(filledAt(cells, row)) == 0 }

// again reports that each filled cell that has a head says it once more.
func again(cells [][]string, h *Head, row int, filled []int) bool {
	same := 0
	for _, at := range filled {
		if _, has := h.At[at]; !has {
			continue
		}
		found := false
		for head := max(h.From, 0); head <= h.To; head++ {
			found = found || Bare(cellAt(cells, head, at)) == Bare(cells[row][at])
		}
		if !found {
			return false
		}
		same++
	}
	return same > 1 || same == 1 && len(h.At) == 1
}

func isNumber(cell string) bool {
	_, err := strconv.Atoi(strings.Trim(cell, " .()"))
	return err == nil
}

// counting reports cells that number the columns: 1, 2, 3 or (1), (2), (3), also 4 = 3 - 2.
func counting(cells [][]string, row int, filled []int) bool {
	for i, at := range filled {
		number := strings.Trim(cells[row][at], " .()")
		number, _, _ = strings.Cut(number, "=")
		if n, err := strconv.Atoi(strings.TrimSpace(number)); err != nil || n != i+1 {
			return false
		}
	}
	return true
}

// IsTotal reports the words of a sum. Names of indicators begin with the same words, so that
// only what sums are called beside them is one.
func IsTotal(cell string) bool {
	words := strings.FieldsFunc(text.Fold(cell), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if len(words) == 0 {
		return false
	}
	sums := []string{"jumlah", "total", "subtotal", "subjumlah", "jml", "rata", "rerata"}
	beside := append(sums, "sub", "grand", "seluruh", "seluruhnya", "semua", "keseluruhan", "umum", "akhir", "besar", "desa", "kelurahan",
		"pegawai", "belanja", "anggaran", "pagu", "realisasi", "program", "kegiatan", "kecamatan", "halaman", "ini", "per", "rp", "dan", "unit", "barang", "bagian", "dipindahkan", "pindahan", "lalu", "sebelumnya")
	summed := false
	for _, w := range words {
		summed = summed || slices.Contains(sums, w)
		if _, err := strconv.Atoi(w); err != nil && !roman(w) && len(w) > 1 && !slices.Contains(beside, w) {
			return false
		}
	}
	return summed && (slices.Contains(sums, words[0]) || words[0] == "sub" || words[0] == "grand")
}

func roman(w string) bool { return strings.Trim(w, "ivx") == "" }

// patterns are what rows beside the records begin with.
type patterns struct{ page, note, opening, weekday, nip *regexp.Regexp }

func newPatterns() *patterns {
	return &patterns{
		page:    regexp.MustCompile(`^(hal(aman)?|hlm|page)\.?\s*:?\s*\d+(\s*(dari|of|/)\s*\d+)?$|^-\s*\d+\s*-$`),
		note:    regexp.MustCompile(`^\*|^\(\*|^(sumber|ket|keterangan|catatan|cat|dicetak|diunduh)\b\s*(data)?\s*[.:]|^(dicetak|diunduh) (pada|tanggal|oleh|dari) |^(didownload|di-download|diekspor|diexport|diunggah|printed|generated) ?(pada|tanggal|oleh|dari|by|on|from|:)`),
		opening: regexp.MustCompile(`^(mengetahui|menyetujui|disetujui|disahkan|mengesahkan|diketahui|ditetapkan|ttd|tertanda|yang membuat|dibuat oleh|diperiksa oleh)\b|^(an\.?|a\.n\.?|plt\.?|plh\.?|pj\.?)?\s*(camat|sekretaris|lurah|bupati|bendahara|kasubbag|kepala (seksi|sub ?bagian|subbag|dinas|badan))\b[a-z .]{0,60},$|^[a-z' -]{3,40},\s*(\d{1,2}|\.{2,}|_{2,})?\s*(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\.{3,}|_{3,})`),
		weekday: regexp.MustCompile(`^(senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b`), // begins a day, not a place
		nip:     regexp.MustCompile(`^nip\.?\s*:?\s*[\d. ]{8,}$|^\d{8} ?\d{6} ?\d ?\d{3}$`),
	}
}

// signatures marks the block of those who signed. It begins with words that open one, or at the
// last gap above a line of a NIP, and goes on to the end or to the head of another page.
func (p *patterns) signatures(cells [][]string, h *Head, kinds []Kind, known Known) {
	for i := 0; i < len(kinds); i++ {
		row := h.To + 1 + i
		if kinds[i] != Record || known(row) {
			continue
		}
		opens, nip := false, false
		filled := filledAt(cells, row)
		for _, at := range filled {
			cell := text.Fold(strings.TrimSpace(cells[row][at]))
			opens = opens || p.opening.MatchString(cell) && !p.weekday.MatchString(cell)
			nip = nip || p.nip.MatchString(cell)
		}
		switch {
		case opens && len(filled) <= 2:
			i = signedFrom(kinds, i)
		case nip && len(filled) <= 2:
			signedFrom(kinds, blockAbove(cells, h, kinds, i, known))
		}
	}
}

// signedFrom marks what follows up to another head, and gives the last row marked.
func signedFrom(kinds []Kind, from int) int {
	for i := from; i < len(kinds); i++ {
		if kinds[i] == Again {
			return i
		}
		if kinds[i] == Record {
			kinds[i] = Signature
		}
	}
	return len(kinds)
}

// tallestBlock is how many rows of a signature stand above its NIP.
const tallestBlock = 9

// blockAbove is where the block of a NIP begins: behind the last gap above all its lines that
// are not records by themselves.
func blockAbove(cells [][]string, h *Head, kinds []Kind, nip int, known Known) int {
	begin := nip
	for i := nip - 1; i >= max(0, nip-tallestBlock); i-- {
		row := h.To + 1 + i
		if known(row) || len(filledAt(cells, row)) > 2 || kinds[i] == Again {
			break
		}
		if kinds[i] == Blank {
			begin = i
		}
	}
	return begin
}
