package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// built is the real program, for measuring and for terminals that outlive a process of the tests.
func built(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "capaian")
	if out, err := exec.Command("go", "build", "-o", path, "../..").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

// example is a file with the published year, written by the program.
func example(t testing.TB, binary string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kantor.db")
	run := exec.Command(binary, "contoh", "--data", path, "--tulis-saja")
	run.Stderr = os.Stderr
	if err := run.Run(); err != nil {
		t.Fatal(err)
	}
	return path
}
