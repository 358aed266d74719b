package screenstest

import (
	"io"
	"path"
	"strings"
	"time"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens"
	"capaian/ui/session"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// Files are the files of a computer under test: what may be read by path, and how many bytes
// were written by name.
type Files struct {
	Contents map[string]string
	Written  map[string]int
	Fails    error  // what writing answers
	Without  string // why no PDF can be made
}

// Folder is where documents come to lie.
func (*Files) Folder() string { return "/dokumen" }

// Read gives what Contents has under the path, which may be in quotes as a dropped file's is.
func (f *Files) Read(file string) ([]byte, string, error) {
	file = strings.Trim(strings.TrimSpace(file), "'")
	content, there := f.Contents[file]
	if !there {
		return nil, "", model.Faultf(model.FaultFile, "Berkas", "Berkas %s tidak ditemukan.", file)
	}
	return []byte(content), path.Base(file), nil
}

// Write counts what is written.
func (f *Files) Write(name string, write func(io.Writer) error) (string, error) {
	if f.Fails != nil {
		return "", f.Fails
	}
	var size counter
	if err := write(&size); err != nil {
		return "", err
	}
	if f.Written == nil {
		f.Written = map[string]int{}
	}
	f.Written[name] = int(size)
	return f.Folder() + "/" + name, nil
}

type counter int

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

// PDF names the document that would be made.
func (*Files) PDF(file string) (string, error) { return strings.TrimSuffix(file, "docx") + "pdf", nil }

// NoPDF is why none can be made.
func (f *Files) NoPDF() string { return f.Without }

// WithFiles is a session of somebody who sits at the computer with the files, in the file's
// first year.
func (o *Office) WithFiles(who model.Actor, files screen.Files, width, height int) *uitest.Driver {
	o.T.Helper()
	a, err := session.New(session.Options{
		Store: o.Store, Actor: who, Theme: theme.New(false), Screens: screens.Screens(),
		Now: func() time.Time { return o.Now }, Year: o.Store.Years()[0], Quarter: model.Q4, Files: files,
	})
	if err != nil {
		o.T.Fatal(err)
	}
	return uitest.Drive(o.T, a, width, height)
}
