// Package tools is the only place where a test may be left out. A test that starts LibreOffice,
// tmux or SSH, or that is a long simulation, asks here whether it runs: -short leaves all of
// them out, and a missing program leaves out what needs it, unless All says that nothing may be.
package tools

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Patience is how long a test waits for what must come before it fails: long enough for a machine
// that has much else to do. What comes is not waited for.
const Patience = 2 * time.Minute

// Home gives the tests of a process, and the programs that they start, a home in a folder of their
// own: they neither depend on what stands in the home of whoever runs them, nor write there. What
// the go command keeps stays where it is.
func Home(folder string) error {
	names := []string{"GOENV", "GOCACHE", "GOMODCACHE", "GOPATH"}
	if out, err := exec.Command("go", append([]string{"env"}, names...)...).Output(); err == nil {
		for i, value := range strings.Split(strings.TrimSpace(string(out)), "\n") {
			if err := os.Setenv(names[i], strings.TrimSpace(value)); err != nil {
				return err
			}
		}
	}
	for name, value := range map[string]string{
		"HOME": "", "USERPROFILE": "", "APPDATA": "config", "LOCALAPPDATA": "data",
		"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache",
	} {
		if err := os.Setenv(name, filepath.Join(folder, value)); err != nil {
			return err
		}
	}
	return nil
}

// All is the environment variable with which a machine that has every tool installed says so:
// where it is set, a test that would be left out fails.
const All = "CAPAIAN_TEST_ALL"

// Find is the path of the first of the programs that is installed. The test is left out where
// none is, and under -short.
func Find(t testing.TB, names ...string) string {
	t.Helper()
	Slow(t)
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	Missing(t, names[0]+" is not installed")
	return ""
}

// Missing leaves the test out for want of what the sentence names.
func Missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv(All) != "" {
		t.Fatalf("%s is set, but %s", All, why)
	}
	t.Skip(why)
}

// Slow leaves the test out under -short.
func Slow(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("takes long, or starts other programs: not with -short")
	}
}

// Runs is how often a test with random input is repeated, and how often under -short.
func Runs(all, short int) int {
	if testing.Short() {
		return short
	}
	return all
}

// Long reports that somebody asked for the runs behind the figures of the README, which take
// longer than a change may wait for.
func Long() bool { return os.Getenv("CAPAIAN_TEST_LONG") != "" }

// Elsewhere leaves the test out where the system has not what is tested: it proves nothing
// there, whatever is installed.
func Elsewhere(t testing.TB, why string) {
	t.Helper()
	t.Skip(why)
}
