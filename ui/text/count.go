package text

import "capaian/model"

// ParseCount reads how often or how many, a whole number from 0 to most.
// Blank is refused, since it is not zero; callers for whom blank means "remove" ask before.
// The error is a *model.Fault with FaultNumber.
func ParseCount(field, s string, most int) (int, error) {
	refused := model.Faultf(model.FaultNumber, field, "%s: terbaca %s, diharapkan bilangan bulat 0 sampai %d.", field, quote(s), most)
	t := tidy(s)
	if t == "" {
		return 0, model.Faultf(model.FaultNumber, field, "%s belum diisi; diharapkan bilangan bulat 0 sampai %d.", field, most)
	}
	d, _, err := read(subject{field: field, typed: s}, t)
	if err != nil || !d.IsInteger() || d.IsNegative() || !d.BigInt().IsInt64() || d.IntPart() > int64(most) {
		return 0, refused
	}
	return int(d.IntPart()), nil
}
