package cli

import (
	"strings"
	"testing"
)

func TestOldTerminalsGetASCII(t *testing.T) {
	for _, row := range []struct {
		environ string
		o       options
		plain   bool
	}{
		{"TERM=xterm", options{}, false}, // PuTTY over SSH says no more
		{"TERM=xterm-256color LANG=id_ID.UTF-8", options{}, false},
		{"TERM=xterm-256color LANG=id_ID.utf8", options{}, false},
		{"TERM=tmux-256color LANG=C.UTF-8@kantor", options{}, false},
		{"TERM=xterm LANG=id_ID", options{}, true},
		{"TERM=xterm LANG=C", options{}, true},
		{"TERM=xterm LANG=id_ID.ISO-8859-1", options{}, true},
		{"TERM=xterm LANG=id_ID.UTF-8 LC_ALL=POSIX", options{}, true},
		{"TERM=xterm LANG=POSIX LC_CTYPE=id_ID.UTF-8", options{}, false},
		{"TERM=linux LANG=id_ID.UTF-8", options{}, true},
		{"TERM=linux-16color", options{}, true},
		{"TERM=vt100", options{}, true},
		{"TERM=vt220 LANG=C.UTF-8", options{}, true},
		{"TERM=linux", options{asciiSaid: true}, false}, // --ascii=false
		{"TERM=xterm", options{ascii: true, asciiSaid: true}, true},
	} {
		m := &Main{overServer: true, Getenv: func(name string) string {
			for _, variable := range strings.Fields(row.environ) {
				if value, found := strings.CutPrefix(variable, name+"="); found {
					return value
				}
			}
			return ""
		}}
		if got := m.plainSigns(&row.o); got != row.plain {
			t.Errorf("%s, %+v: %t", row.environ, row.o, got)
		}
	}
}
