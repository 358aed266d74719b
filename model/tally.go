package model

import (
	"fmt"
	"strings"
)

// Tally counts references by what people call them: "3 Realisasi, 1 Target".
func Tally(refs []Ref) string {
	counts := map[Kind]int{}
	for _, ref := range refs {
		counts[ref.Kind]++
	}
	var parts []string
	for _, info := range Kinds() {
		if n := counts[info.Kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, info.Label))
		}
	}
	return strings.Join(parts, ", ")
}
