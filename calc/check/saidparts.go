package check

import (
	"fmt"
	"slices"
	"strings"
)

// saidParts finds "12 desa terdiri dari 3 desa mandiri, 5 desa maju dan 3 desa berkembang" in
// which the parts do not add up. All must be parts of one sort, or people; of other things a
// village has, such as dusun and RT, nothing is added up.
func saidParts(r *reader) {
	for _, s := range r.said {
		at := strings.Index(s.lower, "terdiri ")
		if s.loose || s.large || at < 0 || strings.Count(s.lower, "terdiri ") > 1 || s.has("termasuk", "di antaranya", "diantaranya", "antara lain", "masing-masing", "beserta", "ditambah", "selain", "minimal", "sekitar", "lebih", "kurang dari") {
			continue
		}
		if rest := s.lower[at+len("terdiri "):]; !strings.HasPrefix(rest, "dari") && !strings.HasPrefix(rest, "atas") {
			continue
		}
		r.judgeSaidParts(s, at)
	}
}

// people are the words for people who are counted apart.
func people() []string {
	return []string{"orang", "jiwa", "pegawai", "pns", "cpns", "asn", "pppk", "p3k", "honorer", "thl", "tkk", "tenaga", "laki-laki", "perempuan", "pria", "wanita", "pejabat", "staf", "pelaksana", "personil", "personel", "kontrak"}
}

// judgeSaidParts reads the whole before the word at a place and the parts behind it.
func (r *reader) judgeSaidParts(s *sentence, at int) {
	whole := -1
	sum, terms := int64(0), []string{}
	noun := ""
	for i := range s.said {
		v := s.said[i].values[0]
		if s.said[i].money || s.said[i].share || s.said[i].points || !v.Number.IsInteger() || len(s.said[i].values) > 1 {
			return
		}
		word, _, _ := strings.Cut(strings.TrimLeft(s.between(i, i+1), " )(*"), " ")
		word = strings.Trim(word, ".,;:()")
		switch {
		case s.said[i].from < at && whole >= 0:
			return
		case s.said[i].from < at:
			whole, noun = i, word
		case whole < 0:
			return
		default:
			if !(word == noun || slices.Contains(people(), noun) && slices.Contains(people(), word)) {
				return
			}
			sum += v.Number.IntPart()
			terms = append(terms, v.String())
		}
	}
	if whole < 0 || noun == "" || len(terms) < 2 {
		return
	}
	n := s.said[whole].values[0].Number.IntPart()
	if n <= 0 || sum%n == 0 || s.between(whole, whole+1) == "" || at-s.said[whole].to > 60 {
		return // counted by several sorts, each of them all
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(whole), right: fmt.Sprint(sum),
		message: fmt.Sprintf("Teks menyebut %d %s, sedangkan bagiannya berjumlah %d.", n, noun, sum),
		working: []string{fmt.Sprintf("%s = %d", strings.Join(terms, " + "), sum)},
	})
}
