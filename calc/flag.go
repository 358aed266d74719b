package calc

// Words says in whole phrases, in the order of the flags, what they mean to the office; none for no flag.
func (f Flag) Words() []string {
	var words []string
	for _, row := range flagWords() {
		if f&row.flag != 0 {
			words = append(words, row.words)
		}
	}
	return words
}

type flagWord struct {
	flag  Flag
	words string
}

func flagWords() []flagWord {
	return []flagWord{
		{NotFilled, "belum diisi"},
		{NoTarget, "target belum diisi"},
		{TargetZero, "target 0, tidak dapat dihitung"},
		{NotApplicable, "N/A"},
		{NothingPlanned, "tidak ada yang direncanakan"},
		{NoBudget, "pagu belum diisi"},
		{BudgetZero, "pagu 0, tidak dapat dihitung"},
		{Floored, "dibatasi pada batas bawah capaian"},
		{Capped, "dibatasi pada batas atas capaian"},
		{Partial, "sebagian belum diisi"},
		{Fell, "turun dari triwulan sebelumnya"},
		{DenominatorZero, "penyebut 0, tidak dapat dihitung"},
		{NothingReached, "capaian tidak di atas 0, tidak dapat dihitung"},
		{Bounded, "dibatasi menurut rumusnya"},
		{NoIndicator, "tidak berindikator"},
	}
}
