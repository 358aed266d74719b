package model

import (
	"strconv"
	"time"
)

// Mint gives a new record an id that no other year and no removed record had: the moment is
// part of it. Records of several years are told apart and carried along by their ids. The id
// is noted among the used ones.
func Mint(prefix ID, now time.Time, used map[ID]bool) ID {
	for moment := now.UnixMilli(); ; moment++ {
		id := prefix + "-" + ID(strconv.FormatInt(moment, 36))
		if !used[id] {
			used[id] = true
			return id
		}
	}
}
