package cli

import (
	"errors"
	"io"
	"os"

	"capaian/model"
)

// debugVariable names the file to which a session writes its messages, for engineers.
const debugVariable = "CAPAIAN_DEBUG"

// debugFile is that file; the zero debugFile writes nothing.
type debugFile struct{ file *os.File }

// debugFile opens the file for appending. What people type stands in it, so only its owner may
// read it. Somebody who came from elsewhere names no file here.
func (m *Main) debugFile() (debugFile, error) {
	if m.overServer || m.Getenv(debugVariable) == "" {
		return debugFile{}, nil
	}
	path := m.Getenv(debugVariable)
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err == nil {
		// One that was there before may be open to others.
		if err = file.Chmod(0o600); err != nil {
			err = errors.Join(err, file.Close())
		}
	}
	if err != nil {
		return debugFile{}, model.Faultf(model.FaultText, debugVariable, "%s: berkas %s tidak dapat ditulis. Periksa nama, folder dan izinnya.", debugVariable, path)
	}
	return debugFile{file}, nil
}

// writer is where lines go; nil for none.
func (d debugFile) writer() io.Writer {
	if d.file == nil {
		return nil
	}
	return d.file
}

// close ends it. What was lost of the lines is of no use to whoever leaves.
func (d debugFile) close() {
	if d.file != nil {
		_ = d.file.Close()
	}
}
