package letter

import (
	"fmt"
	"slices"
	"time"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/text"
)

// registered is the reminder to the village that bears the day of the letter, or nil.
func (m *maker) registered(village model.ID) *model.Letter {
	for _, l := range m.b.Reminders(village) {
		if l.Date == m.q.Day {
			return &l
		}
	}
	return nil
}

// number is the one under which the letter stands in the register; "" where it does not yet.
func (m *maker) number(village model.ID) string {
	if l := m.registered(village); l != nil {
		return l.Number
	}
	return ""
}

// step is which reminder of the same documents a letter is.
type step struct {
	earlier []model.Letter // to the village, about what it still owes; the first one first
}

// step counts the earlier reminders of what is still missing: those that were written when it
// was late already.
func (m *maker) step(village model.ID, late []calc.Overdue) step {
	var s step
	for _, l := range m.b.Reminders(village) {
		if !m.q.Day.After(l.Date) {
			continue
		}
		if slices.ContainsFunc(late, func(o calc.Overdue) bool { return o.Received.IsBlank() && l.Date.After(o.Due) }) {
			s.earlier = append(s.earlier, l)
		}
	}
	return s
}

// word is I, II or III; no further one is usual.
func (s step) word() string {
	return [...]string{"I", "II", "III"}[min(len(s.earlier), 2)]
}

// before names the last of the earlier reminders, or is "".
func (s step) before() string {
	if len(s.earlier) == 0 {
		return ""
	}
	l := s.earlier[len(s.earlier)-1]
	return fmt.Sprintf("surat nomor %s tanggal %s", l.Number, text.LongDate(l.Date))
}

// Unregistered are the entries that the register lacks for the letters asked for, numbered on
// in the office's form. The error is a *model.Fault that says why they have no number.
func (p *Paper) Unregistered(b *model.Book, q Request, now time.Time) ([]model.Letter, error) {
	if p.Register == "" {
		return nil, nil
	}
	if b.Office.LetterForm == "" {
		return nil, model.Faultf(model.FaultMissing, "Bentuk nomor surat", "Bentuk nomor surat belum diisi; isi dahulu pada Profil kantor, misalnya 140/{urut}/427.91/{tahun}.")
	}
	if q.Day.Year != b.Year {
		return nil, model.Faultf(model.FaultDate, "Tanggal surat", "Surat tanggal %s dicatat dalam agenda tahun %d, bukan %d.", text.LongDate(q.Day), q.Day.Year, b.Year)
	}
	m := newMaker(p, b, q)
	used := map[model.ID]bool{}
	for i := range b.Letters {
		used[b.Letters[i].ID] = true
	}
	next := b.NextLetter(p.Register)
	var all []model.Letter
	for _, one := range p.whom(m) {
		village := model.ID(one.Name)
		if !asked(q.Whom, one) || m.registered(village) != nil {
			continue
		}
		step := m.step(village, calc.OverdueOn(b, village, q.Day))
		all = append(all, model.Letter{
			ID: model.Mint("surat", now, used), Kind: p.Register, Count: next, Number: b.Office.LetterNumber(next, q.Day),
			Date: q.Day, Village: village, About: "Teguran " + step.word() + " penyampaian dokumen desa",
		})
		next++
	}
	return all, nil
}
