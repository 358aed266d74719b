package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"capaian/model"
	"capaian/ui/screen"
)

// folder is where a session at this computer writes documents.
type folder struct {
	main *Main
	dir  string
}

// documents is the person's folder of documents, else the one the data file lies in.
func (m *Main) documents(data string) folder {
	for _, dir := range []string{xdg.UserDirs.Documents, xdg.Home} {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return folder{m, dir}
		}
	}
	return folder{m, filepath.Dir(data)}
}

// filesHere is where documents of a session go that runs beside the data file, or nil and why not.
func (m *Main) filesHere(data string) (screen.Files, string) {
	if m.overSSH() {
		return nil, "lewat SSH berkasnya akan tertinggal di komputer kantor; 'capaian sambung' menulis di komputer Anda, 'capaian laporan' di sana"
	}
	return m.documents(data), ""
}

// Folder names it.
func (f folder) Folder() string { return f.dir }

// mostCopies is how many reports of one name lie side by side before the folder is too full.
const mostCopies = 999

// Write makes a new file; where the name is taken it gets a number.
func (f folder) Write(name string, write func(io.Writer) error) (string, error) {
	stem, ending := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	for n := 1; n <= mostCopies; n++ {
		path := filepath.Join(f.dir, name)
		err := writeNew(path, write)
		var fault *model.Fault
		if !errors.As(err, &fault) || fault.Code != model.FaultExists {
			return path, err
		}
		name = fmt.Sprintf("%s (%d)%s", stem, n+1, ending)
	}
	return "", model.Faultf(model.FaultExists, "Berkas", "Folder %s sudah memuat terlalu banyak laporan bernama sama.", f.dir)
}

// PDF makes one beside the document.
func (f folder) PDF(path string) (string, error) { return f.main.convert(path, false) }

// NoPDF is why there is none.
func (f folder) NoPDF() string {
	if converter() == "" {
		return noConverter
	}
	return ""
}
