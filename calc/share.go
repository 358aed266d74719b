package calc

// Share is part as a percentage of all. It has no value where one of them is missing,
// or where all is zero (BudgetZero); of a partial figure it is Partial.
func Share(part, all Figure) Figure {
	switch {
	case !part.Known() || !all.Known():
		return Figure{Flags: part.lack(NotFilled) | all.lack(NotFilled)}
	case all.exact.sign() == 0:
		return Figure{Flags: BudgetZero}
	}
	return Figure{exact: part.exact.mul(100).quo(all.exact), Flags: part.lack(NotFilled) | all.lack(NotFilled)}
}
