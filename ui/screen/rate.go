package screen

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/ui/text"
)

// narrow is the window in which a live line leaves the target out.
const narrow = 78

// RateLine says how much of a checklist is done, in numbers and percent.
func RateLine(done, all int, rate calc.Figure, places int) string {
	if !rate.Known() {
		return fmt.Sprintf("Realisasi %d/%d (%s)", done, all, strings.Join(rate.Flags.Words(), ", "))
	}
	return fmt.Sprintf("Realisasi %d/%d = %s %%", done, all, text.Figure(rate, places))
}

// AchievementTail follows a RateLine with the target, the achievement and its word.
func AchievementTail(m calc.Measure, places, width int) string {
	gap, target := "   ", "   Target "+text.Figure(m.Target, places)
	if width < narrow {
		gap, target = "  ", ""
	}
	if !m.Achievement.Known() {
		return target + gap + "Capaian " + text.Figure(m.Achievement, places)
	}
	return target + gap + "Capaian " + text.Figure(m.Achievement, places) + " %" + gap + m.Rating
}
