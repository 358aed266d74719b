package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"capaian/model"
	"capaian/ui/files/pdf"
	"capaian/ui/report/docx"
)

// conversionLimit is how long the office program may take to lay a report out once.
const conversionLimit = 3 * time.Minute

// noConverter says what to do where there is no program that makes a PDF.
const noConverter = "LibreOffice tidak ditemukan di komputer ini; buka docx dengan Word lalu simpan sebagai PDF"

// converter finds the program that makes a PDF of a document, or "".
func converter() string {
	for _, name := range []string{"soffice", "libreoffice", "soffice.com", `C:\Program Files\LibreOffice\program\soffice.com`, "/Applications/LibreOffice.app/Contents/MacOS/soffice"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// convert makes a PDF beside the document, and gives both the page numbers of the PDF in their
// lists of contents. The office program works on a profile of its own,
// so that one that somebody has open neither stops it nor takes the document over.
func (m *Main) convert(path string, over bool) (string, error) {
	program := converter()
	if program == "" {
		return "", sentence("PDF tidak dibuat: " + noConverter + ". Docx-nya sudah ditulis: " + path + ".")
	}
	target := strings.TrimSuffix(path, filepath.Ext(path)) + ".pdf"
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) && !over {
		return "", model.Faultf(model.FaultExists, "Berkas", "Berkas %s sudah ada dan tidak ditimpa. Docx-nya sudah ditulis: %s.", target, path)
	}
	failed := sentence("PDF tidak dibuat: LibreOffice tidak menyelesaikannya. Docx-nya sudah ditulis: " + path + ".")
	dir, err := os.MkdirTemp("", "capaian-pdf-")
	if err != nil {
		return "", failed
	}
	defer os.RemoveAll(dir)
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", failed
	}
	var made []byte
	for round := 1; ; round++ {
		if made, err = laidOut(program, dir, absolute); err != nil {
			return "", failed
		}
		if round == mostRounds {
			break
		}
		changed, err := truePages(absolute, made)
		if err != nil {
			return "", err
		}
		if !changed {
			break
		}
	}
	if err := os.WriteFile(target, made, 0o644); err != nil {
		return "", failed
	}
	return target, nil
}

// mostRounds is how often a document is laid out, each time with the page numbers of the time
// before: the numbers are true when they no longer change.
const mostRounds = 3

// withNames makes the office program say on which page each bookmark stands.
const withNames = `pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}`

// laidOut is the document as the office program prints it.
func laidOut(program, dir, path string) ([]byte, error) {
	limited, cancel := context.WithTimeout(context.Background(), conversionLimit)
	defer cancel()
	run := exec.CommandContext(limited, program, "-env:UserInstallation="+fileURL(filepath.Join(dir, "profil")), "--headless", "--norestore", "--convert-to", withNames, "--outdir", dir, path)
	if err := run.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+".pdf"))
}

// truePages writes into the lists of contents of a document the pages of its PDF, and reports
// whether any was another.
func truePages(path string, made []byte) (bool, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return false, err
	}
	renumbered, changed, err := docx.Renumber(raw, pdf.Read(made).Of)
	if err != nil || !changed {
		return false, err
	}
	return true, writeOver(path, func(w io.Writer) error {
		_, err := w.Write(renumbered)
		return err
	})
}

// fileURL is how the office program wants to be told a folder.
func fileURL(path string) string {
	slashed := strings.TrimPrefix(filepath.ToSlash(path), "/")
	return "file:///" + strings.NewReplacer("%", "%25", " ", "%20", "#", "%23", "?", "%3F").Replace(slashed)
}
