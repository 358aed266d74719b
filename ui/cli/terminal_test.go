package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"capaian/ui/uitest/tools"
)

// workshop names the folder in which the program is built, once for all tests of the package.
const workshop = "CAPAIAN_TEST_WORKSHOP"

func TestMain(m *testing.M) { os.Exit(inWorkshop(m.Run)) }

func inWorkshop(run func() int) int {
	folder, err := os.MkdirTemp("", "capaian-workshop-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	if err := tools.Home(filepath.Join(folder, "home")); err != nil {
		panic(err)
	}
	xdg.Reload()
	if err := os.Setenv(workshop, folder); err != nil {
		panic(err)
	}
	return run()
}

// built is the real program, for measuring and for terminals that outlive a process of the
// tests. Where the tests watch for races, so does the program, and a test fails by what it finds.
func built(t testing.TB) string {
	t.Helper()
	path := filepath.Join(os.Getenv(workshop), "capaian")
	if _, err := os.Stat(path); err != nil {
		args := []string{"build", "-o", path, "../.."}
		if raced {
			args = []string{"build", "-race", "-o", path, "../.."}
		}
		if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, out)
		}
	}
	if raced {
		log := filepath.Join(t.TempDir(), "races")
		t.Setenv("GORACE", "log_path="+log)
		t.Cleanup(func() {
			found, _ := filepath.Glob(log + "*")
			for _, name := range found {
				text, _ := os.ReadFile(name)
				t.Errorf("%s", text)
			}
		})
	}
	return path
}

// Tests write nothing into the home of whoever runs them, and find nothing there.
func TestTestsHaveAHomeOfTheirOwn(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	for _, place := range []string{home, xdg.Home, xdg.DataHome, xdg.StateHome, xdg.ConfigHome, xdg.CacheHome} {
		if rest, err := filepath.Rel(os.Getenv(workshop), place); err != nil || !filepath.IsLocal(rest) {
			t.Errorf("%s is not of the tests", place)
		}
	}
}

// measured is the program as people use it; watching for races it is another.
func measured(t testing.TB) string {
	t.Helper()
	if raced {
		tools.Elsewhere(t, "what is measured is the program without the race detector; the plain run of the tests does")
	}
	return built(t)
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
