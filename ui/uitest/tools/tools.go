// Package tools is the only place where a test may be left out. A test that starts LibreOffice,
// tmux or SSH, or that is a long simulation, asks here whether it runs: -short leaves all of
// them out, and a missing program leaves out what needs it, unless All says that nothing may be.
package tools

import (
	"os"
	"os/exec"
	"testing"
)

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

// Elsewhere leaves the test out where the system has not what is tested: it proves nothing
// there, whatever is installed.
func Elsewhere(t testing.TB, why string) {
	t.Helper()
	t.Skip(why)
}
