package model

import (
	"slices"
	"strconv"
	"strings"
)

// CodeParts are the numbers of a code such as 7.01.06.2.01; nil where it is none.
func CodeParts(code string) []int {
	var parts []int
	for part := range strings.SplitSeq(strings.Trim(code, ". "), ".") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return nil
		}
		parts = append(parts, n)
	}
	return parts
}

// PlaceByCode puts a new node below the one among those before it whose code its own
// continues, at the level that the length of its code tells. Where no code is to go by, the last
// node above that level is its parent. A code that tells no level changes nothing.
func PlaceByCode(n *Node, before []*Node) error {
	parts := CodeParts(n.Code)
	level := LevelCoded(len(parts))
	if level == 0 {
		return nil
	}
	n.Level = level
	var parent *Node
	longest := 0
	for _, other := range before {
		begin := CodeParts(other.Code)
		switch {
		case other.Level >= level:
		case len(begin) > 0 && len(begin) < len(parts) && slices.Equal(begin, parts[:len(begin)]):
			if len(begin) > longest {
				parent, longest = other, len(begin)
			}
		case longest == 0 && len(begin) == 0 && (parent == nil || other.Level >= parent.Level):
			parent = other
		}
	}
	if parent == nil {
		return Faultf(FaultReference, "Induk", "%s %q: tidak ada rencana di atasnya; isi tujuan dan sasarannya dahulu.", level.Label(), n.Name)
	}
	n.Parent = parent.ID
	return nil
}
