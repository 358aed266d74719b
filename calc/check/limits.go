package check

import "math/big"

// farLimit is the achievement, in percent, above which a target is hardly meant.
func farLimit() *big.Rat { return big.NewRat(120, 1) }

// cutLimit is what must be left of a budget, in percent, for its target to stay without a word.
func cutLimit() *big.Rat { return big.NewRat(80, 1) }
