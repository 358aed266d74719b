package check

import "fmt"

// wrongAmounts finds budgets and spending that are wrong themselves: with another amount in
// their place everything hangs together again that does not as they are printed.
func wrongAmounts(r *reader) {
	for _, book := range r.ledgers() {
		lines := book.lines
		if book.total >= 0 {
			lines = append(append([]int{}, lines...), book.total)
		}
		for _, l := range lines {
			r.judgeAmounts(&book, l)
		}
	}
}

// leastBroken is how many relations must be broken before an amount is suspected: of one the
// figure that depends on it is as likely to be the wrong one.
const leastBroken = 2

func (r *reader) judgeAmounts(book *ledger, l int) {
	before, all := r.holding(book, l, trial{})
	if all-before < leastBroken {
		return
	}
	var found []trial
	for _, c := range []int{book.budget, book.spent} {
		at := spot{book.sheet, l, c}
		for _, value := range r.trials(book, l, c) {
			t := trial{at, value}
			if holds, _ := r.holding(book, l, t); holds == all && !tried(found, t) {
				found = append(found, t)
			}
		}
	}
	switch len(found) {
	case 0:
	case 1:
		t := found[0]
		r.flag(flaw{
			at: t.at, right: r.plain(t.value), exact: t.value,
			message: fmt.Sprintf("%s “%s” tercetak %s; dengan %s semua angka yang berkaitan cocok: sisa, persentase, jumlah, dan tabel lain.", wordOf(r.Sheets[book.sheet].Columns[t.at.column].Role), shorten(r.called(t.at), 60), r.cell(t.at).Text, r.tell(t.value)),
			working: []string{fmt.Sprintf("%d dari %d hubungan cocok dengan angka tercetak, semuanya dengan %s", before, all, r.tell(t.value))},
		})
	default:
		r.eitherAmount(book, l, found)
	}
}

// eitherAmount tells of a row that does not hang together, where several amounts could be
// the wrong one: none of its figures is called wrong by itself.
func (r *reader) eitherAmount(book *ledger, l int, found []trial) {
	r.unsure[[2]int{book.sheet, l}] = true
	f := flaw{at: spot{book.sheet, l, -1}}
	for _, t := range found {
		f.working = append(f.working, fmt.Sprintf("%s %s, bukan %s, membuat semuanya cocok", wordOf(r.Sheets[book.sheet].Columns[t.at.column].Role), r.tell(t.value), r.cell(t.at).Text))
	}
	f.message = fmt.Sprintf("Anggaran, realisasi, sisa, dan persentase “%s” tidak cocok satu sama lain; salah satunya keliru.", shorten(r.line(f.at).Label, 60))
	r.note(f)
}

func tried(found []trial, t trial) bool {
	for _, f := range found {
		if f.at == t.at && f.value.Cmp(t.value) == 0 {
			return true
		}
	}
	return false
}

// uncertain reports that a row holds a wrong amount and it is not known which.
func (r *reader) uncertain(at spot) bool { return r.unsure[[2]int{at.sheet, at.line}] }

// badAmount is the flaw of an amount of which the right one is known, or nil.
func (r *reader) badAmount(amounts ...spot) *flaw {
	for _, at := range amounts {
		if f := r.wrong[at]; f != nil && f.exact != nil {
			return f
		}
	}
	return nil
}

// shareOfRight is a percentage beside a wrong amount: held against the right one.
func (r *reader) shareOfRight(one sum, cause *flaw) {
	b, p := r.exactOf(one.target), r.exactOf(one.actual)
	if b.Sign() <= 0 {
		return
	}
	exact := percent(p, b)
	if agrees(r.cell(one.at).Values, exact) != wrong {
		return
	}
	f := flaw{
		at: one.at, right: r.plain(exact), exact: exact,
		message: fmt.Sprintf("Penyerapan “%s” tercetak %s; %s dari %s adalah %s persen.", shorten(r.line(one.at).Label, 60), r.cell(one.at).Text, r.tell(p), r.tell(b), r.tell(exact)),
		working: []string{fmt.Sprintf("%s ÷ %s × 100 = %s", r.tell(p), r.tell(b), r.tell(exact))},
	}
	if one.verdict <= cutOff {
		f.cause = cause // right by the wrong amount
	}
	r.flag(f)
}
