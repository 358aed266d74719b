package cli

import (
	"fmt"
	"slices"
)

// meant asks whether somebody meant the name that is nearest to what was typed, as the middle
// of a sentence; "" where none is near.
func meant(typed string, names []string) string {
	const farthest = 2
	best, nearest := "", farthest+1
	for _, name := range names {
		if far := distance(typed, name); far < nearest && far < len(name) {
			best, nearest = name, far
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("maksud Anda %q? Jika bukan, ", best)
}

// distance counts the letters to add, take away, replace or swap to make one word the other.
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	var before []int // the row above the last
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replaced := last[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(last[j]+1, row[j-1]+1, replaced)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, slices.Clone(row)
	}
	return last[len(b)]
}
