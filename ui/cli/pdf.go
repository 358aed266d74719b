package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"capaian/model"
)

// conversionLimit is how long the office program may take for one report.
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

// convert makes a PDF beside the document. The office program works on a profile of its own,
// so that one that somebody has open neither stops it nor takes the document over.
func (m *Main) convert(path string, over bool) (string, error) {
	program := converter()
	if program == "" {
		return "", sentence("PDF tidak dibuat: " + noConverter + ". Laporan docx sudah ditulis.")
	}
	target := strings.TrimSuffix(path, filepath.Ext(path)) + ".pdf"
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) && !over {
		return "", model.Faultf(model.FaultExists, "Berkas", "Berkas %s sudah ada dan tidak ditimpa. Laporan docx sudah ditulis.", target)
	}
	failed := sentence("PDF tidak dibuat: LibreOffice tidak menyelesaikannya. Laporan docx sudah ditulis.")
	dir, err := os.MkdirTemp("", "capaian-pdf-")
	if err != nil {
		return "", failed
	}
	defer os.RemoveAll(dir)
	limited, cancel := context.WithTimeout(context.Background(), conversionLimit)
	defer cancel()
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", failed
	}
	run := exec.CommandContext(limited, program, "-env:UserInstallation="+fileURL(filepath.Join(dir, "profil")), "--headless", "--norestore", "--convert-to", "pdf", "--outdir", dir, absolute)
	if err := run.Run(); err != nil {
		return "", failed
	}
	made, err := os.ReadFile(filepath.Join(dir, filepath.Base(target)))
	if err != nil {
		return "", failed
	}
	if err := os.WriteFile(target, made, 0o644); err != nil {
		return "", failed
	}
	return target, nil
}

// fileURL is how the office program wants to be told a folder.
func fileURL(path string) string {
	slashed := strings.TrimPrefix(filepath.ToSlash(path), "/")
	return "file:///" + strings.NewReplacer("%", "%25", " ", "%20", "#", "%23", "?", "%3F").Replace(slashed)
}
