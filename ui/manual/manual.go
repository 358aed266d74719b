// Package manual holds the short pages that F1 shows: what a screen is for and how one
// works there. Keys are told by the tables that obey them, not here.
package manual

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

// The pages are files named after a screen's id or after a kind of dialog. "# " begins a
// heading, "- " an item; other lines run on until an empty one.
//
//go:embed pages/*.txt
var pages embed.FS

// Page returns the page of the name; "" where there is none.
func Page(name string) string {
	text, err := pages.ReadFile("pages/" + name + ".txt")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// Names lists the pages there are.
func Names() []string {
	var names []string
	// A pattern that is written here is never malformed.
	files, _ := fs.Glob(pages, "pages/*.txt")
	for _, file := range files {
		names = append(names, strings.TrimSuffix(path.Base(file), ".txt"))
	}
	return names
}
