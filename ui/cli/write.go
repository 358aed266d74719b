package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"capaian/model"
)

// Who may read a file that is made: whom the office lets, or only whoever made it.
const (
	sharedMode  = 0o644
	privateMode = 0o600
)

// writeNew makes a file that was not there. What could not be written whole leaves nothing behind.
func writeNew(path string, write func(io.Writer) error) error {
	return newFile(path, sharedMode, write)
}

func newFile(path string, mode os.FileMode, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrExist) {
		return model.Faultf(model.FaultExists, "Berkas", "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain dengan -o, atau beri --timpa.", path)
	}
	if err != nil {
		return model.Faultf(model.FaultText, "Berkas", "Berkas %s tidak dapat dibuat. Periksa nama, folder dan izinnya.", path)
	}
	err = errors.Join(write(file), file.Close())
	if err != nil {
		// What is left is half a document; the refusal is what counts.
		_ = os.Remove(path)
		return model.Faultf(model.FaultText, "Berkas", "Berkas %s tidak dapat ditulis seluruhnya. Periksa sisa ruang cakram.", path)
	}
	return nil
}

// writeOver puts a new file in the place of an old one, which stays as it is until the new one is whole.
func writeOver(path string, write func(io.Writer) error) error {
	return overFile(path, sharedMode, write)
}

func overFile(path string, mode os.FileMode, write func(io.Writer) error) error {
	dir, err := os.MkdirTemp(filepath.Dir(path), ".capaian-")
	if err != nil {
		return model.Faultf(model.FaultText, "Berkas", "Berkas %s tidak dapat dibuat. Periksa nama, folder dan izinnya.", path)
	}
	defer os.RemoveAll(dir)
	fresh := filepath.Join(dir, filepath.Base(path))
	if err := newFile(fresh, mode, write); err != nil {
		return err
	}
	if err := os.Rename(fresh, path); err != nil {
		return model.Faultf(model.FaultText, "Berkas", "Berkas %s tidak dapat ditimpa; mungkin sedang dibuka program lain.", path)
	}
	return nil
}
