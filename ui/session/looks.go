package session

import (
	"encoding/json"
	"time"

	"capaian/model"
	"capaian/ui/screen"
)

// looks are how far a person has looked through the years, by year.
type looks struct {
	last    map[int]screen.Look // when this session began, or as they said since
	glanced map[int]screen.Look // what the screen of review showed last
}

func looksKey(owner string) string { return "look/" + owner }

// recallLooks reads what an earlier session of the person kept.
func recallLooks(memory Memory, owner string) looks {
	l := looks{last: map[int]screen.Look{}, glanced: map[int]screen.Look{}}
	if memory != nil {
		// What cannot be read is as good as never looked.
		_ = json.Unmarshal([]byte(memory.Recall(looksKey(owner))), &l.last)
	}
	if l.last == nil {
		l.last = map[int]screen.Look{}
	}
	return l
}

// remember keeps for the next session what this one showed. What cannot be kept then is not
// worth a word to somebody who is leaving.
func (l *looks) remember(memory Memory, owner string) {
	for year, look := range l.glanced {
		if look.Revision > l.last[year].Revision {
			l.last[year] = look
		}
	}
	if text, err := json.Marshal(l.last); err == nil && len(l.last) > 0 {
		_ = memory.Remember(looksKey(owner), string(text))
	}
}

// glance notes what the screen of review shows, which counts as looked through when the
// session ends: until then nothing goes from under the eyes of whoever reads it.
func (l *looks) glance(b *model.Book, now time.Time) {
	l.glanced[b.Year] = screen.Look{Revision: b.Revision, At: now}
}

// of is how far the person had looked through the year.
func (l *looks) of(b *model.Book) screen.Look {
	look := l.last[b.Year]
	if look.Revision > b.Revision {
		return screen.Look{} // of a file that was restored since
	}
	return look
}

// looked says that the year as it is now has been looked through.
func (l *looks) looked(b *model.Book, now time.Time) {
	l.last[b.Year] = screen.Look{Revision: b.Revision, At: now}
}
