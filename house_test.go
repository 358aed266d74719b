package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "capaian"

// longest is where a file must be split; at half of it one should ask.
const longest = 600

// rooms says what each room may import of the house. A room is the longest row that
// begins a package's path. Screens may not import one another.
var rooms = []struct {
	room    string
	imports []string
}{
	{"", []string{"ui/cli"}},
	{"model", nil},
	{"calc", []string{"model"}},
	{"calc/readiness", []string{"model", "calc", "calc/check"}},
	{"calc/check", []string{"model", "calc", "calc/printed"}},
	{"calc/printed", []string{"model", "calc"}},
	{"store", []string{"model"}},
	{"store/seed", []string{"model", "store"}},
	{"store/storetest", []string{"model", "store"}},
	{"ui/text", []string{"model", "calc"}},
	{"ui/theme", nil},
	{"ui/screen", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text"}},
	{"ui/kit", []string{"model", "calc", "store", "ui/theme", "ui/text", "ui/screen"}},
	{"ui/dialog", []string{"model", "calc", "ui/theme", "ui/text", "ui/kit", "ui/screen"}},
	{"ui/script", []string{"model", "store", "ui/dialog", "ui/report/narrative", "ui/screen"}},
	{"ui/screen/review", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screen/", []string{"model", "calc", "calc/readiness", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screen/report", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/script", "ui/screen", "ui/report/*"}},
	{"ui/screen/records", []string{"model", "calc", "calc/readiness", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/script", "ui/screen"}},
	{"ui/screen/checks", []string{"model", "calc", "calc/check", "store", "ui/findings", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screen/published", []string{"model", "calc", "calc/check", "calc/printed", "store", "ui/findings", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/status", []string{"model", "calc", "calc/check", "ui/text"}},
	{"ui/app", []string{"model", "calc", "calc/check", "store", "store/seed", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen", "ui/manual"}},
	{"ui/report", []string{"model", "calc", "ui/text", "ui/report/*"}},
	{"ui/report/reporttest", []string{"model", "store", "store/seed"}},
	{"ui/report/", []string{"model", "calc", "calc/check", "ui/text", "ui/report", "ui/report/*"}},
	{"ui/registry", []string{"ui/app", "ui/screen", "ui/screen/*"}},
	{"ui/welcome", []string{"model", "store/seed", "ui/theme", "ui/kit", "ui/dialog", "ui/screen", "ui/manual"}},
	{"ui/manual", nil},
	{"ui/remote", []string{"model", "store", "ui/screen", "ui/remote"}},
	{"ui/remote/", []string{"model", "store", "ui/screen", "ui/theme", "ui/remote", "ui/remote/*"}},
	{"ui/uitest", nil},
	{"ui/exchange", []string{"model", "store"}},
	{"ui/report/xlsx", []string{"model", "calc", "ui/report/table", "ui/workbook"}},
	{"ui/report/form", []string{"model", "ui/lists", "ui/text", "ui/report/doc", "ui/report/docx", "ui/report/table"}},
	{"ui/report/entry", []string{"model", "calc", "ui/text", "ui/workbook"}},
	{"ui/findings", []string{"model", "calc", "calc/check", "calc/printed", "ui/text"}},
	{"ui/schema", []string{"ui/exchange"}},
	{"ui/workbook", []string{"model"}},
	{"ui/workbook/officetest", []string{"ui/workbook"}},
	{"ui/lists", []string{"model", "calc", "store", "ui/text", "ui/workbook", "ui/exchange"}},
	{"ui/cli", []string{"model", "calc", "calc/check", "calc/printed", "store", "store/seed", "ui/*"}},
}

// outside says which rooms may use a library with consequences; the others may not.
var outside = []struct {
	library string
	rooms   []string
}{
	{"go.etcd.io/bbolt", []string{"store"}},
	{"charm.land/", []string{"ui/"}},
	{"github.com/spf13/", []string{"ui/cli"}},
	{"github.com/xuri/", []string{"ui/workbook"}},
	{"os", []string{"", "store", "ui/cli", "ui/workbook/officetest", "ui/remote"}}, // tests start LibreOffice; sockets and keys are files
	{"net", []string{"ui/remote"}},
	{"os/exec", []string{"ui/cli", "ui/workbook/officetest"}},
	{"math/rand", nil},
}

// timeless are the rooms in which the clock may not be read; model may name days.
var timeless = []string{"calc"}

type source struct {
	path string
	pkg  string
	file *ast.File
	set  *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && (name == "testdata" || (strings.HasPrefix(name, ".") && name != ".")) {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		if pkg == "." {
			pkg = ""
		}
		all = append(all, source{filepath.ToSlash(path), pkg, file, set})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

func TestTopLevelHoldsOnlyTheRooms(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"main.go", "ui", "model", "store", "calc", "go.mod", "go.sum", "README.md", "testdata"}
	for _, e := range entries {
		name := e.Name()
		if !slices.Contains(allowed, name) && !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, "_test.go") && name != "capaian" && name != "capaian.exe" {
			t.Errorf("%s does not belong at the top level", name)
		}
	}
}

func TestFilesStaySmall(t *testing.T) {
	for _, s := range sources(t) {
		if lines := s.set.Position(s.file.FileEnd).Line; lines > longest {
			t.Errorf("%s has %d lines; split it (at most %d)", s.path, lines, longest)
		}
	}
}

func TestImportsRunOneWay(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		allowed, known := importsOf(s.pkg)
		if !known {
			t.Errorf("%s: package %q has no row in the table of rooms", s.path, s.pkg)
			continue
		}
		for _, spec := range s.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if inner, ours := strings.CutPrefix(path, module+"/"); ours && !admits(allowed, inner) {
				t.Errorf("%s may not import %s", s.path, path)
			}
			if slices.Contains(timeless, s.pkg) && path == "time" {
				t.Errorf("%s may not know the time", s.path)
			}
			for _, row := range outside {
				if uses(path, row.library) && !livesIn(s.pkg, row.rooms) {
					t.Errorf("%s may not use %s", s.path, path)
				}
			}
		}
	}
}

func importsOf(pkg string) ([]string, bool) {
	best, found := -1, []string(nil)
	for _, row := range rooms {
		matches := pkg == row.room || (strings.HasSuffix(row.room, "/") && strings.HasPrefix(pkg, row.room))
		if matches && len(row.room) > best {
			best, found = len(row.room), row.imports
		}
	}
	return found, best >= 0
}

func admits(allowed []string, inner string) bool {
	for _, a := range allowed {
		if prefix, wild := strings.CutSuffix(a, "*"); a == inner || (wild && strings.HasPrefix(inner, prefix)) {
			return true
		}
	}
	return false
}

func uses(path, library string) bool {
	return path == library || strings.HasPrefix(path, strings.TrimSuffix(library, "/")+"/") && (strings.Contains(library, ".") || library == "math/rand" || library == "net")
}

func livesIn(pkg string, rooms []string) bool {
	for _, r := range rooms {
		if pkg == r || (strings.HasSuffix(r, "/") && strings.HasPrefix(pkg, r)) || (r != "" && strings.HasPrefix(pkg, r+"/")) {
			return true
		}
	}
	return false
}

// Several people's sessions live in one process: what one could change, another would see.
func TestNoPackageVariableIsAssigned(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		for _, decl := range s.file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.VAR {
				continue
			}
			for _, spec := range group.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.Name != "_" && !embedded(group) {
						t.Errorf("%s: package variable %s; make it a function or a constant", s.set.Position(name.Pos()), name.Name)
					}
				}
			}
		}
	}
}

// embedded allows variables that the compiler fills from a file.
func embedded(group *ast.GenDecl) bool {
	if group.Doc == nil {
		return false
	}
	for _, c := range group.Doc.List {
		if strings.HasPrefix(c.Text, "//go:embed") {
			return true
		}
	}
	return false
}

func TestNoFloatsWhereFiguresAreExact(t *testing.T) {
	for _, s := range sources(t) {
		if !livesIn(s.pkg, []string{"model", "calc"}) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && (id.Name == "float64" || id.Name == "float32") {
				t.Errorf("%s: %s", s.set.Position(id.Pos()), id.Name)
			}
			return true
		})
	}
}

// Each exported name says what it promises.
func TestExportedNamesAreDocumented(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || s.pkg == "" {
			continue
		}
		for _, decl := range s.file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Name.IsExported() && f.Doc == nil && receiverExported(f) {
				t.Errorf("%s: %s has no comment", s.set.Position(f.Pos()), f.Name.Name)
			}
		}
	}
}

func receiverExported(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	expr := f.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	id, ok := expr.(*ast.Ident)
	return ok && id.IsExported()
}
