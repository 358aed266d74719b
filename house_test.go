package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"capaian/ui/theme"
	"capaian/ui/uitest"
)

const module = "capaian"

// longest is where a file must be split; at half of it one should ask. Tests may be longer.
const (
	longest     = 400
	longestTest = 600
)

// mostParameters is where what belongs together wants a name.
const mostParameters = 5

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
	{"ui/shape", []string{"ui/text"}},
	{"ui/theme", nil},
	{"ui/draw", nil},
	{"ui/draw/drawtest", nil},
	{"ui/manual", nil},
	{"ui/screen", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text"}},
	{"ui/kit", []string{"model", "calc", "store", "ui/theme", "ui/text", "ui/shape", "ui/screen"}}, // a paste is read as a file is
	{"ui/dialog", []string{"model", "calc", "ui/theme", "ui/text", "ui/kit", "ui/screen"}},
	{"ui/session", []string{"model", "calc", "calc/check", "store", "store/seed", "ui/draw", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen", "ui/manual"}},
	{"ui/screens", []string{"ui/session", "ui/screen", "ui/screens/*"}},
	{"ui/screens/", []string{"model", "calc", "calc/readiness", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screens/checks", []string{"model", "calc", "calc/check", "store", "ui/report/findings", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screens/published", []string{"model", "calc", "calc/check", "calc/printed", "store", "ui/report/findings", "ui/files/document", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screens/records", []string{"model", "calc", "calc/readiness", "store", "ui/files/tables", "ui/files/workbook", "ui/theme", "ui/text", "ui/shape", "ui/kit", "ui/dialog", "ui/screens/textbox", "ui/screen"}},
	{"ui/screens/report", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screens/textbox", "ui/screen", "ui/report/*"}},
	{"ui/screens/review", []string{"model", "calc", "calc/check", "store", "ui/theme", "ui/text", "ui/kit", "ui/dialog", "ui/screen"}},
	{"ui/screens/screenstest", []string{"model", "calc", "store", "store/seed", "ui/report/status", "ui/theme", "ui/screen", "ui/screens", "ui/session", "ui/uitest", "ui/uitest/halfyear"}},
	{"ui/screens/textbox", []string{"model", "store", "ui/dialog", "ui/report/narrative", "ui/screen"}},
	{"ui/screens/welcome", []string{"model", "store/seed", "ui/draw", "ui/shape", "ui/theme", "ui/kit", "ui/dialog", "ui/screen", "ui/manual"}},
	{"ui/files/document", []string{"model", "calc/printed", "ui/files/workbook"}},
	{"ui/files/jsonfile", []string{"model", "store"}},
	{"ui/files/pdf", nil},
	{"ui/files/picture", []string{"model"}},
	{"ui/files/tables", []string{"model", "calc", "store", "ui/text", "ui/shape", "ui/files/workbook", "ui/files/jsonfile"}},
	{"ui/files/workbook", []string{"model"}},
	{"ui/files/workbook/officetest", []string{"ui/files/workbook", "ui/uitest/tools"}},
	{"ui/report", []string{"model", "calc", "calc/check", "ui/text", "ui/report/*"}},
	{"ui/report/", []string{"model", "calc", "calc/check", "ui/text", "ui/report", "ui/report/*"}},
	{"ui/report/entry", []string{"model", "calc", "ui/text", "ui/files/workbook"}},
	{"ui/report/findings", []string{"model", "calc", "calc/check", "calc/printed", "ui/text", "ui/files/document"}},
	{"ui/report/form", []string{"model", "ui/files/tables", "ui/text", "ui/report/doc", "ui/report/docx", "ui/report/table"}},
	{"ui/report/reporttest", []string{"model", "store", "store/seed", "ui/uitest/halfyear"}},
	{"ui/report/status", []string{"model", "calc", "calc/check", "ui/text"}},
	{"ui/report/xlsx", []string{"model", "calc", "ui/report/narrative", "ui/report/outline", "ui/report/table", "ui/files/workbook"}},
	{"ui/remote", []string{"model", "store", "ui/remote"}},
	{"ui/remote/", []string{"model", "calc", "store", "ui/draw", "ui/theme", "ui/remote", "ui/remote/*"}},
	{"ui/uitest", nil},
	{"ui/uitest/byhand", nil},
	{"ui/uitest/halfyear", []string{"model", "calc", "store", "store/seed", "store/storetest"}},
	{"ui/uitest/tools", nil},
	{"ui/cli", []string{"model", "calc", "calc/check", "calc/printed", "store", "store/seed", "ui/*"}},
}

// outside says which rooms may use a library with consequences; the others may not.
var outside = []struct {
	library string
	rooms   []string
}{
	{"go.etcd.io/bbolt", []string{"store"}},
	{"charm.land/", []string{"ui/"}},
	{"github.com/charmbracelet/ultraviolet", []string{"ui/draw"}},
	{"github.com/spf13/", []string{"ui/cli"}},
	{"github.com/xuri/", []string{"ui/files/workbook"}},
	{"os", []string{"", "store", "ui/cli", "ui/draw", "ui/files/workbook/officetest", "ui/remote", "ui/uitest/tools"}}, // tests start LibreOffice; sockets, keys and terminals are files
	{"net", []string{"ui/remote"}},
	{"os/exec", []string{"ui/cli", "ui/files/workbook/officetest", "ui/uitest/tools"}},
	{"math/rand", []string{"ui/remote/sshserver"}}, // who has to go of those that knock is chance
}

// timeless are the rooms in which the clock may not be read; model may name days.
var timeless = []string{"calc"}

type source struct {
	path string
	pkg  string
	file *ast.File
	set  *token.FileSet
}

// sources are all Go files of the tree, read once.
func sources(t *testing.T) []source {
	t.Helper()
	all, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var parsed = sync.OnceValues(func() (all []source, err error) {
	err = filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
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
	return all, err
})

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
		most := longest
		if s.test() {
			most = longestTest
		}
		if lines := s.set.Position(s.file.FileEnd).Line - 1; lines > most {
			t.Errorf("%s has %d lines; split it (at most %d)", s.path, lines, most)
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

// A test is left out only by ui/uitest/tools, which fails instead where all tools are installed.
func TestOnlyOnePlaceLeavesTestsOut(t *testing.T) {
	for _, s := range sources(t) {
		knowsTests := slices.ContainsFunc(s.file.Imports, func(i *ast.ImportSpec) bool { return i.Path.Value == `"testing"` })
		if s.pkg == "ui/uitest/tools" || !knowsTests {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			chosen, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, chosen.Sel.Name) {
				return true
			}
			t.Errorf("%s: %s; ask ui/uitest/tools", s.set.Position(call.Pos()), chosen.Sel.Name)
			return true
		})
	}
}

// Whoever reads what a package is for is sent to packages that are there.
func TestPackageDocsNamePackagesThatExist(t *testing.T) {
	isDir := func(path string) bool {
		info, err := os.Stat(filepath.FromSlash(path))
		return err == nil && info.IsDir()
	}
	documented := map[string]bool{}
	named := regexp.MustCompile(`\b(?:model|calc|store|ui)(?:/[a-z0-9]+)+\b`)
	for _, s := range sources(t) {
		if s.file.Doc == nil || s.test() {
			documented[s.pkg] = documented[s.pkg] || s.test()
			continue
		}
		doc := s.file.Doc.Text()
		documented[s.pkg] = true
		if name := s.file.Name.Name; s.pkg != "" && !strings.HasPrefix(doc, "Package "+name+" ") {
			t.Errorf("%s: the comment of the package does not begin with %q", s.path, "Package "+name)
		}
		for _, path := range named.FindAllString(doc, -1) {
			if !isDir(path) {
				t.Errorf("%s names %s, which does not exist", s.path, path)
			}
		}
	}
	for _, s := range sources(t) {
		if s.pkg != "" && !documented[s.pkg] {
			documented[s.pkg] = true
			t.Errorf("package %s has no comment", s.pkg)
		}
	}
}

// longCalls are the functions with more parameters that are still to be mended. The list only
// gets shorter.
func longCalls() []string {
	return []string{
		"ui/files/tables row", "ui/files/tables change",
	}
}

func TestFunctionsHaveFewParameters(t *testing.T) {
	known := longCalls()
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			f, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			if count := f.Type.Params.NumFields(); count > mostParameters {
				if i := slices.Index(known, s.pkg+" "+f.Name.Name); i >= 0 {
					known = slices.Delete(known, i, i+1)
					return true
				}
				t.Errorf("%s: %s takes %d parameters (at most %d)", s.set.Position(f.Pos()), f.Name.Name, count, mostParameters)
			}
			return true
		})
	}
	if len(known) > 0 {
		t.Errorf("mended, and to be taken out of the list: %q", known)
	}
}

// hiding are the names that are still to be changed. The list only gets shorter.
func hiding() []string {
	return []string{
		"calc/printed token", "store image", "ui/files/jsonfile token", "ui/remote/reconnect token",
	}
}

// A name that hides a package of the standard library reads as that package.
func TestNothingHidesAStandardPackage(t *testing.T) {
	standard := map[string]bool{}
	for _, s := range sources(t) {
		for _, spec := range s.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") && first != module {
				standard[path[strings.LastIndex(path, "/")+1:]] = true
			}
		}
	}
	known := hiding()
	for _, s := range sources(t) {
		for _, name := range packageLevel(s.file) {
			if i := slices.Index(known, s.pkg+" "+name.Name); i >= 0 {
				known = slices.Delete(known, i, i+1)
				continue
			}
			if standard[name.Name] {
				t.Errorf("%s: %s is a package of the standard library", s.set.Position(name.Pos()), name.Name)
			}
		}
	}
	if len(known) > 0 {
		t.Errorf("mended, and to be taken out of the list: %q", known)
	}
}

// packageLevel are the names a file declares for its whole package; methods are their type's.
func packageLevel(f *ast.File) []*ast.Ident {
	var all []*ast.Ident
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				all = append(all, d.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					all = append(all, spec.Name)
				case *ast.ValueSpec:
					all = append(all, spec.Names...)
				}
			}
		}
	}
	return all
}

// Rooms whose texts are drawn on a terminal, and the files of them that only read such signs.
func drawn(path string) bool {
	for _, room := range []string{"kit", "dialog", "session", "screen", "screens", "theme", "manual", "report/status", "report/findings", "report/entry", "report/preview", "cli"} {
		if strings.HasPrefix(path, "ui/"+room+"/") {
			return path != "ui/screens/analysis/edit.go"
		}
	}
	return false
}

// unseen are signs in the sources that are never drawn as they are.
func unseen(r rune) bool {
	return r < ' ' || string(r) == theme.LineEnd || r == '\u2011' || r == '\u200b' || r == '\ufeff'
}

// What the fonts of Windows consoles lack is an empty box there, so that nobody may use it.
func TestTextsOfScreensAreDrawnByEveryConsole(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || !drawn(s.path) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING && lit.Kind != token.CHAR {
				return true
			}
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			onlyConsoleSigns(t, s.path, text)
			return true
		})
	}
	seen := 0
	err := filepath.WalkDir("ui", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".golden") && !strings.HasPrefix(path, filepath.Join("ui", "manual", "pages")) {
			return err
		}
		if strings.HasSuffix(path, ".golden") && !strings.Contains(filepath.ToSlash(path), "ui/screens/") {
			return nil
		}
		text, err := os.ReadFile(path)
		onlyConsoleSigns(t, path, string(text))
		seen++
		return err
	})
	if err != nil || seen < 100 {
		t.Fatalf("%d screens and pages looked at, %v", seen, err)
	}
}

func onlyConsoleSigns(t *testing.T, path, text string) {
	t.Helper()
	for _, r := range text {
		if !unseen(r) && r != 0x1b && !uitest.OnConsoles(r) {
			t.Errorf("%s: %q (%U) is an empty box on Windows consoles", path, r, r)
			return
		}
	}
}

// The notices name every library from which the program is built here; those of other systems
// stand beside them.
func TestNoticesNameEveryLibrary(t *testing.T) {
	text, err := os.ReadFile("ui/cli/notices.txt")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for line := range strings.Lines(string(text)) {
		if names, head := strings.CutPrefix(strings.TrimSpace(line), "== "); head {
			named = append(named, strings.Split(names, ", ")...)
		}
	}
	listed, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	libraries := strings.Fields(string(listed))
	if len(libraries) == 0 {
		t.Fatal("no libraries are listed")
	}
	for _, library := range slices.Compact(libraries) {
		if !slices.Contains(named, library) {
			t.Errorf("%s is not in ui/cli/notices.txt; 'go run ./testdata/notices' writes it anew", library)
		}
	}
}
