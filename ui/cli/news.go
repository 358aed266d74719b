package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// Unreleased is the version of a program that is no release.
const Unreleased = "pengembangan"

// news says, once for each person, that the program is a newer one than the last that was
// started; "" where it is not, and at the very first start.
func (m *Main) news() string {
	return m.Build.newsSince(filepath.Join(xdg.StateHome, "capaian", "versi"))
}

// newsSince compares with the version that a file names, and has it name this one. Where that
// cannot be written nothing is told: it would be told at every start.
func (b Build) newsSince(file string) string {
	if b.Version == "" || b.Version == Unreleased {
		return ""
	}
	known, err := os.ReadFile(file)
	before := strings.TrimSpace(string(known))
	if err == nil && before == b.Version {
		return ""
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return ""
	}
	if err := os.WriteFile(file, []byte(b.Version+"\n"), 0o600); err != nil || before == "" {
		return ""
	}
	return fmt.Sprintf("Program kini versi %s, sebelumnya %s. Yang baru: Ctrl+K, ketik \"yang baru\".", b.Version, before)
}
