package session

// readings is what a person chose of how tables are read; package tables knows its form.
type readings struct {
	text    string
	changed bool
}

// readingsKey is where commands keep it too.
func readingsKey(owner string) string { return "reading/" + owner }

// recallReadings reads what an earlier session of the person, or a command, kept.
func recallReadings(memory Memory, owner string) readings {
	if memory == nil {
		return readings{}
	}
	return readings{text: memory.Recall(readingsKey(owner))}
}

// remember keeps it for the next session. What cannot be kept then is not worth a word to
// somebody who is leaving.
func (r *readings) remember(memory Memory, owner string) {
	if r.changed {
		_ = memory.Remember(readingsKey(owner), r.text)
	}
}
