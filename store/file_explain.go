package store

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"capaian/model"
)

// fieldFile is the field that faults of the file itself name.
const fieldFile = "Berkas data"

// causeInWords is a row of the table of what a system can answer.
type causeInWords struct {
	cause error
	words string
}

func causes() []causeInWords {
	return []causeInWords{
		{syscall.ENOSPC, "ruang penyimpanan penuh"},
		{bolterrors.ErrMaxSizeReached, "berkas mencapai ukuran terbesarnya"},
		{syscall.EFBIG, "berkas mencapai ukuran terbesarnya"},
		{syscall.EROFS, "media penyimpanan hanya dapat dibaca"},
		{fs.ErrPermission, "pengguna ini tidak diberi izin"},
		{syscall.EIO, "media penyimpanan gagal dibaca atau ditulis"},
		{syscall.ENOTDIR, "bagian dari namanya bukan folder"},
		{fs.ErrNotExist, "tempatnya tidak ada"},
		{fs.ErrExist, "sudah ada berkas dengan nama itu"},
		{bolterrors.ErrDatabaseNotOpen, "berkas sudah ditutup"},
	}
}

// inWords gives the cause of a refusal by the system. bbolt passes some on as text only, so
// text is compared too; a cause without a row stays in the system's own words.
func inWords(err error) string {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return strings.TrimSuffix(fault.Message, ".")
	}
	for _, row := range causes() {
		if errors.Is(err, row.cause) || strings.Contains(err.Error(), row.cause.Error()) {
			return row.words
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

func damaged(path string) error {
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s rusak atau terpotong dan tidak diubah. Pulihkan dari cadangan, atau selamatkan isinya dengan capaian pulihkan --selamatkan.", path)
}

func notOurs(path string) error {
	return model.Faultf(model.FaultFile, fieldFile, "%s bukan berkas data capaian, atau rusak. Berkas itu tidak diubah; periksa namanya atau pulihkan dari cadangan.", path)
}

// busy is the refusal of a file that another process holds.
type busy struct{ fault *model.Fault }

func (b busy) Error() string { return b.fault.Error() }
func (b busy) Unwrap() error { return b.fault }

// Busy reports that a file could not be opened because another process holds it.
func Busy(err error) bool {
	var b busy
	return errors.As(err, &b)
}

func explainOpen(path string, err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return busy{model.Faultf(model.FaultFile, fieldFile, "Berkas data %s sedang dipakai program capaian lain. Tutup program itu dahulu, lalu ulangi.", path)}
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return notOurs(path)
	case errors.Is(err, fs.ErrPermission):
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s tidak boleh dibuka oleh pengguna ini. Minta izin kepada pengelola komputer.", path)
	}
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s tidak dapat dibuka: %s.", path, inWords(err))
}

// explainWrite says what a failed commit means: the disk refused, and nothing was changed.
func explainWrite(err error) error {
	var fault *model.Fault
	if errors.As(err, &fault) {
		return err
	}
	return model.Faultf(model.FaultFile, fieldFile, "Tidak dapat menyimpan: %s. Tidak ada yang berubah; periksa sisa ruang dan izin media penyimpanan, lalu simpan lagi.", inWords(err))
}

// explainRead says why an open file could not be read; nil stays nil.
func explainRead(path string, err error) error {
	var fault *model.Fault
	if err == nil || errors.As(err, &fault) {
		return err
	}
	return model.Faultf(model.FaultFile, fieldFile, "Berkas data %s tidak dapat dibaca: %s.", path, inWords(err))
}
