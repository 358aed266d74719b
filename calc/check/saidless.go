package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// saidLess finds "x dikurangi y, yaitu z" in which z is not what they differ by, and "a (p%) dan b
// (q%) dari c" in which one of the two percentages is another.
func saidLess(r *reader) {
	for _, s := range r.said {
		switch {
		case s.loose || s.large:
		case len(s.said) == 3 && alike(s.said) && !s.said[0].money:
			r.judgeSplit(s)
		case strings.Count(s.lower, "dikurangi") == 1 && len(s.said) > 2:
			r.judgeLess(s, len(s.said)-3)
		case len(s.said) == 5 && s.said[1].share && s.said[3].share && !s.said[0].share && !s.said[2].share && !s.said[4].share && endsWith(s.between(3, 4), "dari"):
			a, b, c := s.said[0].values[0].Number, s.said[2].values[0].Number, s.said[4].values[0].Number
			if a.Sign() <= 0 || b.Sign() <= 0 || !a.Add(b).Equal(c) {
				continue
			}
			first, second := percent(a.Rat(), c.Rat()), percent(b.Rat(), c.Rat())
			if agrees(s.said[1].values, first) != wrong {
				r.slipOf(s, 3, second, "bagiannya dalam persen")
			} else if agrees(s.said[3].values, second) != wrong {
				r.slipOf(s, 1, first, "bagiannya dalam persen")
			}
		}
	}
}

// judgeSplit finds "dari a, b selesai dan c belum" in which both parts are more than a, and "target a
// dengan realisasi b, sehingga kurang c" in which c is not what is left.
func (r *reader) judgeSplit(s *sentence) {
	var n [3]int64
	for i := range s.said {
		v := s.said[i].values[0]
		if n[i] = v.Number.IntPart(); len(s.said[i].values) > 1 || !v.Number.IsInteger() || v.Number.Sign() <= 0 {
			return
		}
	}
	left := "tidak|belum|proses"
	parted := endsWith(s.between(-1, 0), "dari") && s.has(strings.Split(left, "|")...) && !hasAny(s.between(1, 2), strings.Split(left, "|")...) && hasAny(s.between(1, 2), " dan ", "sedangkan", "sisanya", "serta")
	short := hasAny(s.between(1, 2), "sehingga kurang", "sehingga masih kurang", "sehingga terdapat kekurangan", "sehingga terdapat selisih") && s.has("target") && s.has("realisasi")
	if left := n[0] - n[1]; parted && n[1]+n[2] > n[0] && left >= 0 || short && left > 0 && n[2] != left {
		f := flaw{
			at: inText(s.line), printed: s.as(2), right: fmt.Sprint(left),
			message: fmt.Sprintf("Teks menyebut %s; selisih %s dan %s adalah %d.", s.as(2), s.as(0), s.as(1), left),
		}
		if parted {
			f.right = "" // either part may be the wrong one
			f.message = fmt.Sprintf("Teks membagi %s menjadi %s dan %s, yang berjumlah %d.", s.as(0), s.as(1), s.as(2), n[1]+n[2])
		}
		r.note(f)
	}
}

// judgeLess holds the last of three figures side by side against what the two before it differ by.
func (r *reader) judgeLess(s *sentence, at int) {
	a, b, amid := &s.said[at], &s.said[at+1], s.between(at+1, at+2)
	if !strings.Contains(s.between(at, at+1), "dikurangi") || !hasAny(amid, "yaitu", "yakni", "adalah", "sama dengan", "sebesar") || len(amid) > 30 {
		return
	}
	if len(a.values)+len(b.values) == 2 && a.money == b.money {
		exact := new(big.Rat).Sub(a.values[0].Number.Rat(), b.values[0].Number.Rat())
		r.slipOf(s, at+2, exact.Abs(exact), "selisih keduanya")
	}
}

// saidRatings finds "indikator X memperoleh predikat Tinggi" where the table rates X otherwise, with
// another word of the same column.
func saidRatings(r *reader) {
	var rating []*sentence
	for i, line := range r.Document.Lines {
		for _, text := range parted(strings.Join(strings.Fields(line), " ")) {
			if len(text) <= longestSentence && strings.Contains(text, " predikat ") && !strings.ContainsAny(text, "0123456789") {
				rating = append(rating, &sentence{line: i, text: text, lower: lowered(text)})
			}
		}
	}
	if len(rating) == 0 {
		return
	}
	all := r.namings()
	for _, s := range rating {
		if s.has("tidak", "bukan", "belum", "sebelum", "lalu", "menjadi", "semula", "dari", "atau", "target") {
			continue
		}
		before, word, found := strings.Cut(s.lower, " predikat ")
		if !found || strings.Contains(word, " predikat ") || !endsWith(before, "memperoleh", "mendapat", "mendapatkan", "meraih", "dengan", "berada pada", "masuk") {
			continue
		}
		n, _ := one(all, s.lower)
		if word = foldWord(strings.Trim(word, " .“”\"")); n == nil || word == "" {
			continue
		}
		r.judgeSaidRating(s, n, word)
	}
}

// judgeSaidRating holds a word against those beside the facts of a name: all rows of the name must
// have one other word, and another row the one that is said.
func (r *reader) judgeSaidRating(s *sentence, n *naming, word string) {
	right, elsewhere := "", false
	for sh := range r.Sheets {
		sheet := &r.Sheets[sh]
		c := column(sheet, printed.RoleRating)
		if c < 0 || sheet.Kind == printed.KindScale || sheet.Year != 0 && sheet.Year != r.Year {
			continue
		}
		for l := range sheet.Lines {
			own := r.cell(spot{sh, l, c}).Text
			switch called := lowered(strings.Join(strings.Fields(r.called(spot{sh, l, c})), " ")); {
			case sheet.Lines[l].Head || strings.TrimSpace(own) == "":
			case called != n.label:
				elsewhere = elsewhere || sameWord(foldWord(own), word)
			case sameWord(foldWord(own), word) || right != "" && foldWord(right) != foldWord(own):
				return
			default:
				right = strings.TrimSpace(own)
			}
		}
	}
	if right == "" || !elsewhere {
		return
	}
	r.note(flaw{
		at: inText(s.line), printed: word, right: right,
		message: fmt.Sprintf("Teks menyebut predikat “%s” %s, sedangkan tabel memuat %s.", shorten(n.label, 60), word, right),
	})
}

// saidLeft finds the only figure of a sentence about the whole of a table, "sisa anggaran tahun 2024
// sebesar Rp c" or "jumlah KK seluruhnya c", which is that of a row of totals but for a slip of the
// pen. Its column must be spoken of.
func saidLeft(r *reader) {
	for _, s := range r.said {
		text := strings.TrimLeft(s.lower, " “")
		whole := strings.HasPrefix(text, "sisa anggaran") || s.has("seluruh", "berjumlah", "total ", "secara umum")
		if !whole || s.loose || s.large || len(s.said) != 1 || len(s.said[0].values) > 1 || s.has("program ", "kegiatan", "seksi", "bidang", "kelurahan", "lalu", "sebelum", "triwulan", "semester", "rata-rata", "masing-masing") || len(s.years) > 1 || len(s.years) == 1 && s.years[0] != r.Year || r.inTables(s.said[0].values[0].Number.Rat()) {
			continue
		}
		var right *big.Rat
		for sheet := range r.Sheets {
			for l := range r.Sheets[sheet].Lines {
				for c, column := range r.Sheets[sheet].Columns {
					at := spot{sheet, l, c}
					if line := r.line(at); !line.Total || line.Head || !usable(r.cell(at)) || s.said[0].money != column.Role.Money() || !spokenOf(s.lower, &column) || !swapped(s.said[0].values[0], r.cell(at).Values[0]) {
						continue
					}
					if right != nil && right.Cmp(r.exactOf(at)) != 0 {
						return
					}
					right = r.exactOf(at)
				}
			}
		}
		if right != nil {
			r.slipOf(s, 0, right, "jumlahnya menurut tabel")
		}
	}
}

// spokenOf reports that a sentence speaks of a column, by its head or by what it holds.
func spokenOf(text string, column *printed.Column) bool {
	switch column.Role {
	case printed.RoleRemainder:
		return strings.Contains(text, "sisa")
	case printed.RoleAbsorption:
		return hasAny(text, "serap", "yerap")
	}
	head := lowered(strings.TrimSpace(column.Head))
	return len(head) > 1 && hasAny(" "+strings.NewReplacer(",", " ", ".", " ").Replace(text)+" ", " "+head+" ")
}
