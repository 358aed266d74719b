package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"

	"capaian/model"
	"capaian/store"
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

// copiedFile is a data file that is open here or elsewhere.
type copiedFile interface {
	store.Source
	Book(year int) (*model.Book, error)
}

// backups is the folder of a session beside its data file, which can be copied from there.
type backups struct {
	folder
	data string
	at   copiedFile
}

// BackupPlaces are sticks and shares that are there, then the person's documents and the
// folder of the data file.
func (b backups) BackupPlaces() []screen.BackupPlace {
	var places []screen.BackupPlace
	add := func(path, says string) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			places = append(places, screen.BackupPlace{Path: path, Says: says})
		}
	}
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*", "/Volumes/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			continue // the pattern is fixed and well formed
		}
		for _, path := range found {
			add(path, "flashdisk atau cakram luar")
		}
	}
	if runtime.GOOS == "windows" {
		for drive := 'D'; drive <= 'Z'; drive++ {
			add(string(drive)+`:\`, "flashdisk atau cakram lain")
		}
	}
	for _, path := range b.main.copyFolders(b.data) {
		add(path, "cadangan program")
	}
	add(b.dir, "dokumen")
	add(filepath.Dir(b.data), "di sebelah berkas data")
	return places
}

// Backup copies the data file under a name with the day and the newest act.
func (b backups) Backup(to string) (string, error) {
	if info, err := os.Stat(to); err != nil || !info.IsDir() {
		return "", model.Faultf(model.FaultFile, "Folder", "Folder %s tidak ada. Colokkan flashdisknya, atau pilih folder lain.", to)
	}
	people, err := b.at.Book(model.OfficeWide)
	if err != nil {
		return "", err
	}
	path := filepath.Join(to, filepath.Base(store.BackupName(b.data, b.main.Now(), people.Revision)))
	info, err := store.Backup(b.at, path, false)
	var fault *model.Fault
	if errors.As(err, &fault) && fault.Code == model.FaultExists {
		return "Cadangan dari keadaan ini sudah ada: " + path, nil
	}
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("Cadangan: %s, %d tindakan, sudah dibuka dan diperiksa.", path, info.Revision), nil
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
