package table

import (
	"fmt"

	"capaian/model"
)

// numbers counts the nodes of a plan as an outline: 1, 1.1, 1.1.1.
type numbers struct {
	counts [model.SubActivity + 1]int
}

func newNumbers() *numbers { return &numbers{} }

// of is the number of a line's node, empty on its further lines.
func (n *numbers) of(line planLine) string {
	if !line.first {
		return ""
	}
	level := line.node.Level
	n.counts[level]++
	for below := level + 1; below <= model.SubActivity; below++ {
		n.counts[below] = 0
	}
	number := ""
	for l := model.Goal; l <= level; l++ {
		if n.counts[l] == 0 {
			continue // a level that the plan leaves out
		}
		if number != "" {
			number += "."
		}
		number += fmt.Sprint(n.counts[l])
	}
	return number
}
