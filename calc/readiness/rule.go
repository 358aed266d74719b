package readiness

import (
	"fmt"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
)

// Rule is a row of the table of how data answer a criterion.
type Rule struct {
	Key   model.ID
	Looks string // what it looks at
	find  func(*facts) Evidence
}

// Evidence is how far the data fulfil a criterion: Done of Of. 0 of 0 judges nothing yet.
type Evidence struct {
	Done, Of int
	Says     string      // what was found, in words
	Missing  []model.Ref // where what is missing is entered, in the order of the screens
}

// facts are what the rules look at.
type facts struct {
	b          *model.Book
	r          *calc.Results
	comparison *calc.Comparison
	needs      []calc.Need
	flaws      []calc.Flaw
	findings   []check.Finding
	rules      []Rule
}

// Rules is the table. Keys are stable: criteria name them.
func Rules() []Rule {
	return []Rule{
		{"renstra", "periode, tujuan, sasaran, target akhir renstra", strategic},
		{"target-iku", "target setiap IKU", targets},
		{"pk-tepat", "tanggal Perjanjian Kinerja pada profil kantor", agreed},
		{"program-beranggaran", "anggaran dan indikator program", equipped},
		{"berindikator", "indikator tujuan dan sasaran", measured},
		{"definisi", "satuan, formulasi, sumber data IKU", defined},
		{"sasaran-berprogram", "program di bawah sasaran", supported},
		{"menantang", "target IKU terhadap realisasi tahun lalu", ambitious},
		{"target-triwulan", "target triwulan IKU", quarterly},
		{"penanggung-jawab", "seksi dan penanggung jawab indikator", owned},
		{"tinjau-anggaran", "penjelasan anggaran yang berubah lebih dari 20 %", reviewed},
		{"ukur-triwulan", "realisasi triwulan setiap indikator", filled},
		{"daftar-kerja", "Tabel 10 dan Tabel 11", listed},
		{"bukti", "bukti dukung Tabel 10", proved},
		{"disetujui", "status triwulan", approved},
		{"tanpa-kesalahan", "kesalahan pada Pemeriksaan", faultless},
		{"sebab", "sebab baris Tabel 10 yang tidak terlaksana", explained},
		{"tindak-lanjut", "upaya dan tindak lanjut pada Analisis", followed},
		{"identitas", "profil kantor", identified},
		{"lapor-tepat", "tanggal tanda tangan laporan", reported},
		{"banding-target", "Tabel 9 dan penjelasannya", compared("banding-target", func(f *facts, k *calc.Key) bool { return answered(f.measure(k).Achievement) })},
		{"banding-tahun-lalu", "Tabel 12, 13 dan penjelasannya", compared("banding-tahun-lalu", func(f *facts, k *calc.Key) bool { return answered(f.measure(k).LastYear) })},
		{"banding-renstra", "Tabel 14 dan penjelasannya", compared("banding-renstra", func(_ *facts, k *calc.Key) bool { return answered(k.Strategic) })},
		{"banding-standar", "Tabel 15 dan penjelasannya", compared("banding-standar", besidePeer)},
		{"analisis", "bagian Analisis setiap tujuan dan sasaran", analysed},
		{"efisiensi", "Tabel 16 dan penjelasannya", compared("efisiensi", func(_ *facts, k *calc.Key) bool { return answered(k.Efficiency.Value) })},
		{"program-penunjang", "capaian program dan penjelasannya", programs},
		{"realisasi-anggaran", "Tabel 17 dan penjelasannya", spent},
		{"langkah-perbaikan", "rencana tindak lanjut pada Analisis", improved},
		{"diajukan", "status triwulan", submitted},
		{"tanpa-peringatan", "temuan pada Pemeriksaan", spotless},
		{"capaian-naik", "capaian IKU terhadap tahun lalu", risen},
	}
}

func (f *facts) rule(key model.ID) *Rule {
	for i := range f.rules {
		if f.rules[i].Key == key {
			return &f.rules[i]
		}
	}
	return nil
}

// tally counts what is there and remembers where the rest is entered.
type tally struct{ Evidence }

func (t *tally) note(there bool, where model.Ref) {
	t.Of++
	if there {
		t.Done++
	} else if where.Kind != "" {
		t.Missing = append(t.Missing, where)
	}
}

// says finishes the count with "3 dari 4 …".
func (t *tally) says(of string) Evidence {
	if t.Of > 0 {
		t.Says = fmt.Sprintf("%d dari %d %s", t.Done, t.Of, of)
	}
	return t.Evidence
}

// judges is evidence that is a plain yes, or a no with where to mend it.
func judges(yes bool, good, bad string, where ...model.Ref) Evidence {
	if yes {
		return Evidence{Done: 1, Of: 1, Says: good}
	}
	return Evidence{Of: 1, Says: bad, Missing: where}
}

// answered reports that a figure is there, or was said not to exist.
func answered(f calc.Figure) bool { return f.Known() || f.Has(calc.NotApplicable) }

func (f *facts) measure(k *calc.Key) *calc.Measure { return &f.r.Measures[k.Indicator] }

func (f *facts) indicator(k *calc.Key) *model.Indicator { return &f.b.Indicators[k.Indicator] }

func topicRef(topic model.ID) model.Ref { return (&model.Narrative{Topic: topic}).Ref() }
