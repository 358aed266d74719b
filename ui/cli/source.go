package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/adrg/xdg"

	"capaian/model"
)

// Read reads a file that the person at this computer names.
func (f folder) Read(typed string) (raw []byte, name string, err error) {
	path := namedFile(typed)
	if path == "" {
		return nil, "", model.Faultf(model.FaultFile, "Berkas", "Nama berkas belum diisi.")
	}
	if !filepath.IsAbs(path) {
		for _, from := range []string{".", f.dir, filepath.Join(xdg.Home, "Downloads"), xdg.UserDirs.Download} {
			if info, err := os.Stat(filepath.Join(from, path)); err == nil && info.Mode().IsRegular() {
				path = filepath.Join(from, path)
				break
			}
		}
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, "", model.Faultf(model.FaultFile, "Berkas", "%s bukan berkas; sebut satu berkas di dalamnya.", path)
	}
	raw, err = wholeFile(path)
	return raw, filepath.Base(path), err
}

// namedFile is the path that was typed, pasted, or dropped on the terminal: without the quotes
// and signs that terminals and file managers put around a path.
func namedFile(typed string) string {
	path := strings.TrimSpace(typed)
	quoted := len(path) > 1 && (path[0] == '"' || path[0] == '\'') && path[len(path)-1] == path[0]
	switch {
	case quoted:
		path = path[1 : len(path)-1]
	case strings.HasPrefix(path, "file://"):
		path = unpercented(strings.TrimPrefix(strings.TrimPrefix(path, "file://"), "localhost"))
		if runtime.GOOS == "windows" {
			path = strings.TrimPrefix(path, "/")
		}
	case runtime.GOOS != "windows":
		path = unescaped(path)
	}
	if rest, home := strings.CutPrefix(path, "~/"); home {
		path = filepath.Join(xdg.Home, rest)
	}
	return path
}

// unpercented gives %20 and its like back as the signs they stand for.
func unpercented(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			if sign, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(sign))
				i += 2
				continue
			}
		}
		b.WriteByte(path[i])
	}
	return b.String()
}

// unescaped takes off the strokes that terminals put before spaces and brackets of a dropped path.
func unescaped(path string) string {
	if _, err := os.Stat(path); err == nil {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '\\' && i+1 < len(path) {
			i++
		}
		b.WriteByte(path[i])
	}
	return b.String()
}
