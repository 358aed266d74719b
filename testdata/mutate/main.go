// Command mutate breaks the sources of a room, one thing at a time, and says what the room's
// own tests do not notice.
//
//	go run ./testdata/mutate [-n 25] [-seed 1] [-limit 2m] [-tests ./ui/screens/...] [-only REGEXP] ui/files model
//
// A room is a folder with all below it; -only breaks those of its files alone whose paths match,
// such as '^calc/[^/]*$' or 'owing'. A mutant has one operator, number, text, condition,
// result or statement changed; the same seed chooses the same ones from the same sources. The
// tree is not touched: a copy of the changed file is laid over it. Tests run with -short and
// are stopped at the limit, which counts as noticed. What does not compile is not counted.
// A survivor is not always a fault: some changes change nothing that anybody sees.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

type options struct {
	count int
	seed  uint64
	limit time.Duration
	tests string
	only  *regexp.Regexp
}

func main() {
	var o options
	flag.IntVar(&o.count, "n", 25, "mutants of each room")
	flag.Uint64Var(&o.seed, "seed", 1, "which mutants are chosen")
	flag.DurationVar(&o.limit, "limit", 2*time.Minute, "how long the tests of one mutant may take")
	flag.StringVar(&o.tests, "tests", "", "run these packages too, as for go test")
	only := flag.String("only", "", "break only files whose paths match")
	flag.Parse()
	var err error
	if o.only, err = regexp.Compile(*only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, room := range flag.Args() {
		if err := try(filepath.Clean(room), o); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// try breaks one room as often as asked and prints its survivors and its score.
func try(room string, o options) error {
	all, err := mutantsOf(room, o.only)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "mutate-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if result, out := run(room, "", o); result != passed {
		return fmt.Errorf("%s: the tests are not green to begin with\n%s", room, out)
	}
	random := rand.New(rand.NewPCG(o.seed, 2024))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	noticed, survived := 0, 0
	for _, m := range all {
		if noticed+survived == o.count {
			break
		}
		overlay, err := laidOver(folder, m)
		if err != nil {
			return err
		}
		switch result, _ := run(room, overlay, o); result {
		case failed:
			noticed++
		case passed:
			survived++
			fmt.Printf("%s:%d: %s\n", m.path, m.line, m.change)
		}
	}
	if total := noticed + survived; total > 0 {
		fmt.Printf("%s: %d of %d noticed (%d %%), of %d places\n", room, noticed, total, 100*noticed/total, len(all))
	}
	return nil
}

// laidOver writes the changed copy and the file that tells the go command of it.
func laidOver(folder string, m mutant) (string, error) {
	path, err := filepath.Abs(m.path)
	if err != nil {
		return "", err
	}
	changed, overlay := filepath.Join(folder, "changed.go"), filepath.Join(folder, "overlay.json")
	told, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(changed, m.source(), 0o600); err != nil {
		return "", err
	}
	return overlay, os.WriteFile(overlay, told, 0o600)
}

type result int

const (
	passed result = iota
	failed
	unbuilt
)

// run runs the room's tests; those that do not depend on what was changed come from the cache.
func run(room, overlay string, o options) (result, []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), o.limit+time.Minute)
	defer cancel()
	args := []string{"test", "-short", "-vet=off", "-failfast", "-timeout", o.limit.String()}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	args = append(args, "./"+filepath.ToSlash(room)+"/...")
	if o.tests != "" {
		args = append(args, strings.Fields(o.tests)...)
	}
	out, err := exec.CommandContext(ctx, "go", args...).CombinedOutput()
	switch {
	case err == nil:
		return passed, out
	case bytes.Contains(out, []byte("[build failed]")) || bytes.Contains(out, []byte("[setup failed]")):
		return unbuilt, out
	}
	return failed, out
}

// mutantsOf are all changes of the sources below the folder whose paths match, in the order of the files.
func mutantsOf(room string, only *regexp.Regexp) ([]mutant, error) {
	var all []mutant
	err := filepath.WalkDir(room, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && (name == "testdata" || strings.HasSuffix(name, "test")) {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || !only.MatchString(filepath.ToSlash(path)) {
			return nil
		}
		found, err := changesOf(path)
		all = append(all, found...)
		return err
	})
	return all, err
}
