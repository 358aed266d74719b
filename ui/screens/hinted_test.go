package screens_test

import (
	"strings"
	"testing"

	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// A box has no help of its own: each key that does more in it than move
// stands in its line of keys.
func TestEveryKeyOfABoxIsInItsLine(t *testing.T) {
	t.Parallel()
	o, moves := screenstest.Half(t), map[string]bool{}
	for _, label := range []string{"↑↓", "↓", "PgUp", "PgDn", "Home", "End"} {
		moves[label] = true
	}
	for _, size := range sizes()[:2] {
		seen := map[string]bool{}
		everyBox(t, func() *uitest.Driver { return o.Session(2, size.width, size.height) }, func(where string, d *uitest.Driver) {
			lines := strings.Split(d.Screen(), "\n")
			line := strings.Join(lines[len(lines)-2:], "  ")
			if strings.Contains(line, "? bantuan") || strings.TrimSpace(line) == "" {
				return
			}
			for _, row := range screenstest.BindingsAt(d) {
				label := row.Help().Key
				if row.Enabled() && row.Why == "" && (row.Run != nil || row.Hint) && !moves[label] && !strings.Contains(line, label+" ") && !seen[label+row.Help().Desc] {
					seen[label+row.Help().Desc] = true
					t.Errorf("%s %s: %s %s is not in %q", size.name, where, label, row.Help().Desc, line)
				}
			}
		})
	}
}
