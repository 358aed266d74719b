package reconnect_test

import (
	"strings"
	"testing"
	"time"

	"capaian/ui/remote/reconnect"
)

func TestAnotherClockIsSaid(t *testing.T) {
	for ahead, want := range map[time.Duration]string{
		0: "", time.Minute: "", -time.Minute: "",
		61 * time.Second:         "tertinggal 1 menit",
		-3 * time.Hour:           "mendahului 3 jam",
		6 * 365 * 24 * time.Hour: "tertinggal 2190 hari",
	} {
		got := reconnect.OtherClock(&way{ahead: ahead})
		if (got == "") != (want == "") || !strings.Contains(got, want) || want != "" && !strings.Contains(got, "10-02-2025 08.15") {
			t.Errorf("%v: %q, want %q", ahead, got, want)
		}
	}
}
