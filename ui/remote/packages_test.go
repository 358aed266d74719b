package remote_test

import (
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// The package comment lists the packages below it: each that exists, and no other.
func TestThePackageCommentNamesThePackagesThatExist(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "host.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	var named, exist []string
	for line := range strings.SplitSeq(file.Doc.Text(), "\n") {
		if words := strings.Fields(line); strings.HasPrefix(line, "\t") && len(words) > 0 {
			named = append(named, words[0])
		}
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range folders {
		if one.IsDir() && one.Name() != "testdata" {
			exist = append(exist, one.Name())
		}
	}
	slices.Sort(named)
	if !slices.Equal(named, exist) {
		t.Errorf("named %v, there are %v", named, exist)
	}
}
