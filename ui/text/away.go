package text

import (
	"fmt"

	"capaian/model"
)

// DaysAway says how far a day lies from today: "lewat 4 hari", "hari ini", "38 hari lagi".
func DaysAway(day, today model.Date) string {
	switch days := day.DaysSince(today); {
	case days < 0:
		return fmt.Sprintf("lewat %d hari", -days)
	case days == 0:
		return "hari ini"
	default:
		return fmt.Sprintf("%d hari lagi", days)
	}
}
