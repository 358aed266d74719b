package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// ending is the kind of file that a name promises, without its point.
func ending(path string) string { return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), ".")) }

// named are the names of the rows of a table of formats.
func named[F any](formats []F, name func(F) string) (names []string) {
	for _, f := range formats {
		names = append(names, name(f))
	}
	return names
}

// formatFlag is the flag that names a format.
func formatFlag(flags *pflag.FlagSet, to *string, names []string) {
	flags.StringVar(to, "format", "", "`"+strings.Join(names, "|")+"` (tanpa ini: menurut nama -o, lalu "+names[0]+")")
}

// formatNamed is the format that was asked for, else the one that the file's name promises, else
// the first. A name that promises what the command does not write is refused.
func formatNamed(names []string, asked, path string) (string, error) {
	if asked != "" {
		if i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, asked) }); i >= 0 {
			return names[i], nil
		}
		return "", usageError{fmt.Sprintf("format %q tidak dikenal; yang ada: %s", asked, strings.Join(names, ", "))}
	}
	promised := ending(path)
	if slices.Contains(names, promised) {
		return promised, nil
	}
	if slices.Contains(documentEndings(), promised) {
		return formatNamed(names, promised, path)
	}
	return names[0], nil
}

// documentEndings are those by which an office knows what a file opens with.
func documentEndings() []string {
	return []string{"docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls", "ods", "csv", "json", "md"}
}
