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

// formatFlag is the flag that names a format of a table.
func formatFlag[F any](flags *pflag.FlagSet, to *string, formats []F, title func(F) string) {
	names := titles(formats, title)
	flags.StringVar(to, "format", "", "`"+strings.Join(names, "|")+"` (tanpa ini: menurut nama -o, lalu "+names[0]+")")
}

// formatFor is the format that was asked for, else the one that the file's name promises, else
// the first. A name that promises what the command does not write is refused.
func formatFor[F any](formats []F, title func(F) string, asked, path string) (F, error) {
	names := titles(formats, title)
	if promised := ending(path); asked == "" && (slices.Contains(names, promised) || slices.Contains(documentEndings(), promised)) {
		asked = promised
	}
	if asked == "" {
		return formats[0], nil
	}
	for i, name := range names {
		if strings.EqualFold(name, asked) {
			return formats[i], nil
		}
	}
	return formats[0], usageError{fmt.Sprintf("format %q tidak dikenal; yang ada: %s", asked, strings.Join(names, ", "))}
}

func titles[F any](formats []F, title func(F) string) (all []string) {
	for _, f := range formats {
		all = append(all, title(f))
	}
	return all
}

// documentEndings are those by which an office knows what a file opens with.
func documentEndings() []string {
	return []string{"docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls", "ods", "csv", "json", "md"}
}
