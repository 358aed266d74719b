package cli

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// everyCommand is the program's tree of commands.
func everyCommand(t *testing.T) []*cobra.Command {
	t.Helper()
	root := (&Main{}).root()
	all := append(descendants(root), root)
	if len(all) < 25 {
		t.Fatalf("%d commands", len(all))
	}
	return all
}

// The words of a line, those between quotes as one.
func wordsOfLine(line string) []string {
	var words []string
	for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		words = append(words, strings.Trim(word, `"`))
	}
	return words
}

func TestEveryCommandHasExamplesThatItTakes(t *testing.T) {
	for _, c := range everyCommand(t) {
		lines := strings.Split(c.Example, "\n")
		if c.Example == "" {
			t.Errorf("%s has no example", c.CommandPath())
			continue
		}
		for _, line := range lines {
			if !strings.HasPrefix(line, "  capaian") || len(line) > 80 {
				t.Errorf("%s: %q", c.CommandPath(), line)
			}
			typed, _, _ := strings.Cut(line, " >")
			words := wordsOfLine(typed)[1:]
			root := (&Main{}).root()
			found, rest, err := root.Find(words)
			if err != nil || found.CommandPath() != c.CommandPath() && found.Parent().CommandPath() != c.CommandPath() {
				t.Errorf("%s: %q is another command, %v", c.CommandPath(), line, err)
				continue
			}
			if err := found.ParseFlags(rest); err != nil {
				t.Errorf("%q: %v", line, err)
				continue
			}
			if err := found.ValidateArgs(found.Flags().Args()); err != nil {
				t.Errorf("%q: %v", line, err)
			}
			if idle := notTaken(found); idle != nil {
				t.Errorf("%q: %q", line, idle)
			}
		}
	}
	for path := range examples() {
		if !isCommand(t, path) {
			t.Errorf("examples of %q, which is no command", path)
		}
	}
}

func isCommand(t *testing.T, path string) bool {
	for _, c := range everyCommand(t) {
		if c.CommandPath() == path {
			return true
		}
	}
	return false
}

func TestTheTableOfCommonFlagsNamesEveryCommand(t *testing.T) {
	table := taken()
	for _, c := range everyCommand(t) {
		flags, known := table[c.CommandPath()]
		if !known {
			t.Errorf("%s has no row in the table of common flags", c.CommandPath())
		}
		for _, name := range strings.Fields(flags) {
			if c.Root().PersistentFlags().Lookup(name) == nil {
				t.Errorf("%s: no flag --%s", c.CommandPath(), name)
			}
		}
		delete(table, c.CommandPath())
	}
	for path := range table {
		t.Errorf("%q is no command", path)
	}
}

// -v is --rinci and nothing else, and -o a file or folder and nothing else.
func TestShortFlagsMeanTheSameEverywhere(t *testing.T) {
	for _, c := range everyCommand(t) {
		for short, long := range map[string]string{"v": "rinci", "o": "output", "h": "help"} {
			if f := c.Flags().ShorthandLookup(short); f != nil && f.Name != long {
				t.Errorf("%s: -%s is --%s", c.CommandPath(), short, f.Name)
			}
			if f := c.Flags().Lookup(long); f != nil && f.Shorthand != short {
				t.Errorf("%s: --%s has no -%s", c.CommandPath(), long, short)
			}
		}
	}
}
