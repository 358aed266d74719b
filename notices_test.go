package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The notices name every library from which the program is built here; those of other systems
// stand beside them.
func TestNoticesNameEveryLibrary(t *testing.T) {
	text, err := os.ReadFile("ui/cli/notices.txt")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for line := range strings.Lines(string(text)) {
		if names, head := strings.CutPrefix(strings.TrimSpace(line), "== "); head {
			named = append(named, strings.Split(names, ", ")...)
		}
	}
	listed, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	libraries := strings.Fields(string(listed))
	if len(libraries) == 0 {
		t.Fatal("no libraries are listed")
	}
	for _, library := range slices.Compact(libraries) {
		if !slices.Contains(named, library) {
			t.Errorf("%s is not in ui/cli/notices.txt; 'go run ./testdata/notices' writes it anew", library)
		}
	}
}
