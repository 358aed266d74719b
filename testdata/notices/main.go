// Command notices prints the licences of all libraries that are in the program, for ui/cli/notices.txt:
//
//	go run ./testdata/notices > ui/cli/notices.txt
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type library struct{ Path, Dir string }

func write(out io.Writer) error {
	all, err := libraries()
	if err != nil {
		return err
	}
	texts := map[string][]string{}
	for _, l := range all {
		text, err := licence(l.Dir)
		if err != nil {
			return fmt.Errorf("%s: %w", l.Path, err)
		}
		texts[text] = append(texts[text], l.Path)
	}
	order := make([]string, 0, len(texts))
	for text := range texts {
		order = append(order, text)
	}
	slices.SortFunc(order, func(a, b string) int { return strings.Compare(texts[a][0], texts[b][0]) })
	for _, text := range order {
		fmt.Fprintf(out, "== %s\n\n%s\n\n", strings.Join(texts[text], ", "), text)
	}
	return nil
}

// libraries are the modules from which the program is built, by name, on any system.
func libraries() ([]library, error) {
	found := map[string]library{"go": {Path: "Go", Dir: goRoot()}}
	for _, system := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}", ".")
		cmd.Env, cmd.Stderr = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0"), os.Stderr
		listed, err := cmd.Output()
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(listed)) {
			if path, dir, ours := strings.Cut(strings.TrimSpace(line), " "); ours {
				found[path] = library{path, dir}
			}
		}
	}
	all := make([]library, 0, len(found))
	for _, l := range found {
		all = append(all, l)
	}
	slices.SortFunc(all, func(a, b library) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

func goRoot() string {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(root))
}

// licence is the text of all licence files of a folder.
func licence(dir string) (string, error) {
	var text []string
	for _, pattern := range []string{"LICENSE*", "LICENCE*", "License*", "license*", "COPYING*", "NOTICE*"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return "", err
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				return "", err
			}
			text = append(text, strings.TrimSpace(strings.ReplaceAll(string(b), "\r\n", "\n")))
		}
	}
	if len(text) == 0 {
		return "", errors.New("no licence file")
	}
	return strings.Join(text, "\n\n"), nil
}
