package check

import (
	"fmt"
	"math/big"
	"strings"

	"capaian/calc/printed"
)

// Words for a figure that became more, and less.
func risen() []string { return []string{"naik", "meningkat", "peningkatan", "bertambah"} }
func fallen() []string {
	return []string{"turun", "menurun", "penurunan", "berkurang", "pengurangan"}
}

// saidTurns finds "naik dari a menjadi b" in which b is less, "di atas target" of a figure
// below it, and a rise by something else than b − a.
func saidTurns(r *reader) {
	for _, s := range r.said {
		if s.loose || s.large || s.has("tidak ", "bukan", "belum naik", "belum turun", "tanpa", "peringkat", "ranking", "negatif") {
			continue
		}
		r.judgeTurn(s)
		r.judgeSince(s)
		r.judgeBeside(s)
	}
	saidPoints(r)
	saidGrowths(r)
}

// judgeTurn reads one "dari a menjadi b" of a sentence.
func (r *reader) judgeTurn(s *sentence) {
	up, down := s.has(risen()...), s.has(fallen()...)
	if up == down || strings.Count(s.lower, "menjadi") != 1 || strings.Count(s.lower, "dari ") != 1 {
		return
	}
	from := -1
	for i := 0; i+1 < len(s.said); i++ {
		if endsWith(s.between(i-1, i), "dari", "dari sebesar", "dari semula", "semula") && strings.Contains(s.between(i, i+1), "menjadi") && len(s.between(i, i+1)) < 60 {
			if from >= 0 {
				return
			}
			from = i
		}
	}
	if from < 0 || len(s.said[from].values) > 1 || len(s.said[from+1].values) > 1 || s.said[from].money != s.said[from+1].money {
		return
	}
	before, now := s.said[from].values[0].Number.Rat(), s.said[from+1].values[0].Number.Rat()
	turn, word := new(big.Rat).Sub(now, before), "naik"
	if down {
		word = "turun"
	}
	if up && turn.Sign() < 0 || down && turn.Sign() > 0 {
		r.note(flaw{
			at: inText(s.line), printed: s.as(from + 1),
			message: fmt.Sprintf("Teks menyebut %s dari %s menjadi %s; angkanya sebaliknya.", word, s.as(from), s.as(from+1)),
			working: []string{fmt.Sprintf("%s − %s = %s", s.said[from+1].values[0], s.said[from].values[0], r.tell(turn))},
		})
		return
	}
	r.judgeBy(s, from, turn)
}

// judgeSince reads "a, naik dibanding tahun lalu sebesar b".
func (r *reader) judgeSince(s *sentence) {
	if len(s.said) != 2 || s.said[0].money != s.said[1].money || s.said[0].share != s.said[1].share || s.said[0].points || s.said[1].points || len(s.said[0].values) > 1 || len(s.said[1].values) > 1 {
		return
	}
	amid := s.between(0, 1)
	up, down := hasAny(amid, append(risen(), "kenaikan", "lebih tinggi")...), hasAny(amid, append(fallen(), "lebih rendah")...)
	at := strings.Index(amid, "dibanding")
	if up == down || at < 0 || len(amid) > 120 || strings.Contains(amid[at:], "target") || !hasAny(amid[at:], "tahun") || !endsWith(amid, "sebesar", "yaitu", "yang sebesar", "yaitu sebesar", "yang mencapai") || hasAny(amid[:at], "sebesar", "target") {
		return
	}
	turn := new(big.Rat).Sub(s.said[0].values[0].Number.Rat(), s.said[1].values[0].Number.Rat())
	if up && turn.Sign() >= 0 || down && turn.Sign() <= 0 {
		return
	}
	word := "naik"
	if down {
		word = "turun"
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(0),
		message: fmt.Sprintf("Teks menyebut %s dari %s menjadi %s; angkanya sebaliknya.", word, s.as(1), s.as(0)),
		working: []string{fmt.Sprintf("%s − %s = %s", s.said[0].values[0], s.said[1].values[0], r.tell(turn))},
	})
}

// judgeBy holds "naik sebesar c dari a menjadi b" against b − a and its percentage.
func (r *reader) judgeBy(s *sentence, from int, turn *big.Rat) {
	if len(s.said) != 3 || turn.Sign() == 0 {
		return
	}
	by := 2
	if from == 1 {
		by = 0
	}
	text := s.between(by-1, by)
	if !endsWith(text, "sebesar", "sebanyak", "yaitu", "atau") && !endsWith(text, append(risen(), fallen()...)...) {
		return
	}
	before := s.said[from].values[0].Number.Rat()
	size := new(big.Rat).Abs(turn)
	if stands(s.said[by].values, size) || agrees(s.said[by].values, size) != wrong {
		return
	}
	right, plain := r.tell(size), r.plain(size)
	working := []string{fmt.Sprintf("%s − %s = %s", s.said[from+1].values[0], s.said[from].values[0], r.tell(turn))}
	if s.said[by].share && before.Sign() > 0 {
		part := percent(size, before)
		if agrees(s.said[by].values, part) != wrong {
			return
		}
		whole := percent(s.said[from+1].values[0].Number.Rat(), before)
		if agrees(s.said[by].values, whole) != wrong {
			return
		}
		right, plain = r.tell(part)+" %", r.plain(part)
		working = append(working, fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(size), s.said[from].values[0], r.tell(part)))
	} else if s.said[by].money != s.said[from].money {
		return
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(by), right: plain,
		message: fmt.Sprintf("Teks menyebut perubahan %s dari %s menjadi %s, seharusnya %s.", s.as(by), s.as(from), s.as(from+1), right),
		working: working,
	})
}

// judgeBeside reads "realisasi a di atas target b".
func (r *reader) judgeBeside(s *sentence) {
	if len(s.said) != 2 || len(s.said[0].values) > 1 || len(s.said[1].values) > 1 || s.said[0].money != s.said[1].money || s.said[0].share != s.said[1].share {
		return
	}
	if s.has("kemiskinan", "miskin", "stunting", "pengangguran", "kriminal", "kematian", "kecelakaan", "kebakaran", "pengaduan", "keluhan", "bencana", "waktu", "lama", "hari", "capaian", "persentase capaian", "rata-rata") {
		return // less is better there, or it is not said of what
	}
	amid := s.between(0, 1)
	if strings.Contains(s.between(-1, 0), "target") || !strings.Contains(s.between(-1, 0), "realisasi") && !r.inRow(s) {
		return
	}
	if !strings.Contains(amid, "target") || strings.Contains(amid, "target akhir") {
		return
	}
	if strings.Contains(amid, "belum") && !hasAny(amid, "belum mencapai target", "belum memenuhi target") {
		return
	}
	above := hasAny(amid, "di atas target", "diatas target", "melampaui target", "melebihi target", "lebih tinggi dari target")
	below := hasAny(amid, "di bawah target", "dibawah target", "kurang dari target", "lebih rendah dari target", "belum mencapai target", "belum memenuhi target")
	actual, target := s.said[0].values[0].Number.Rat(), s.said[1].values[0].Number.Rat()
	if above == below || above && actual.Cmp(target) >= 0 || below && actual.Cmp(target) <= 0 {
		return
	}
	word := "di atas"
	if below {
		word = "di bawah"
	}
	r.note(flaw{
		at: inText(s.line), printed: s.as(0),
		message: fmt.Sprintf("Teks menyebut realisasi %s %s target %s; angkanya sebaliknya.", s.as(0), word, s.as(1)),
	})
}

// inRow reports that a row of a table prints the first figure of a sentence as its actual and the
// second as its target, and that it is better the higher it is.
func (r *reader) inRow(s *sentence) bool {
	for sheet := range r.Sheets {
		for l := range r.Sheets[sheet].Lines {
			actual, target := -1, -1
			for c, column := range r.Sheets[sheet].Columns {
				switch cell := r.cell(spot{sheet, l, c}); {
				case !usable(cell):
				case column.Role == printed.RoleActual && anySame(cell.Values, s.said[0].values):
					actual = c
				case column.Role == printed.RoleTarget && anySame(cell.Values, s.said[1].values):
					target = c
				}
			}
			if actual >= 0 && target >= 0 {
				return !r.low(spot{sheet, l, actual})
			}
		}
	}
	return false
}

// endsWith reports that a text ends in one of the words.
func endsWith(text string, words ...string) bool {
	text = strings.TrimRight(text, " (:=")
	for _, w := range words {
		if strings.HasSuffix(text, w) && (len(text) == len(w) || strings.HasSuffix(text[:len(text)-len(w)], " ")) {
			return true
		}
	}
	return false
}
