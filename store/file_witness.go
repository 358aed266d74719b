package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"capaian/model"
)

// A file that fell back to an older state, or was covered by an old copy, is whole in itself.
// Only what is kept outside of it can tell: the newest seal, beside the file and in the
// folder of whoever works with it.

// SealPaths are where the newest seal of a data file is kept: beside it, and in a folder of
// the user's; "" for no such folder.
func SealPaths(path, folder string) []string {
	paths := []string{filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".segel")}
	if folder == "" {
		return paths
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	sum := sha256.Sum256([]byte(path))
	return append(paths, filepath.Join(folder, hex.EncodeToString(sum[:8])+".segel"))
}

// sealLine is of one length, so that a newer seal covers an older one whole.
const sealLine = "capaian %020d %s\n"

func readSeal(path string) (Seal, bool) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Seal{}, false
	}
	var seal Seal
	if _, err := fmt.Sscanf(string(data), sealLine, &seal.Revision, &seal.Fingerprint); err != nil || len(seal.Fingerprint) != 2*sha256.Size {
		return Seal{}, false
	}
	return seal, true
}

// keepSeal writes a seal down. That it cannot be is no reason to refuse an act: then an
// older one stays, which is still true.
func keepSeal(paths []string, seal Seal, like os.FileMode) {
	for _, path := range paths {
		if os.MkdirAll(filepath.Dir(path), folderMode) != nil {
			continue
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, like.Perm())
		if err != nil {
			continue
		}
		_, _ = fmt.Fprintf(f, sealLine, seal.Revision, seal.Fingerprint)
		_ = f.Close()
	}
}

// witness compares the file with the seals that were kept of it, and keeps its own where
// they are of its past.
func (s *Store) witness() error {
	if len(s.seals) == 0 {
		return nil
	}
	said := map[string]bool{}
	for _, path := range s.seals {
		kept, found := readSeal(path)
		if !found || kept.Revision == 0 {
			continue
		}
		sentence, err := s.holdAgainst(kept)
		if err != nil {
			return err
		}
		if sentence != "" && !said[sentence] {
			said[sentence] = true
			s.trouble = append(s.trouble, sentence)
		}
	}
	if len(said) == 0 && s.locked == "" && s.newest > 0 {
		s.keepSeals()
	}
	return nil
}

// holdAgainst says what a kept seal knows of the file; "" where it is of the file's past.
func (s *Store) holdAgainst(kept Seal) (string, error) {
	if kept.Revision > s.newest {
		gone := fmt.Sprintf("tindakan nomor %d sampai %d tidak ada lagi di dalamnya", s.newest+1, kept.Revision)
		if kept.Revision == s.newest+1 {
			gone = fmt.Sprintf("tindakan nomor %d tidak ada lagi di dalamnya", kept.Revision)
		}
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data ini lebih lama daripada yang terakhir dipakai di sini: %s. Mungkin salinan lama ditaruh di tempatnya; periksa cadangan sebelum mengisi.", gone).Error(), nil
	}
	entry, err := s.entryBytes(kept.Revision)
	if err != nil {
		return "", err
	}
	if fingerprint(entry) != kept.Fingerprint {
		return model.Faultf(model.FaultFile, fieldFile, "Berkas data ini bukan kelanjutan dari yang terakhir dipakai di sini: tindakan nomor %d di dalamnya lain. Periksa apakah ini berkas yang benar sebelum mengisi.", kept.Revision).Error(), nil
	}
	return "", nil
}

func (s *Store) keepSeals() {
	mode := os.FileMode(fileMode)
	if info, err := s.file.Stat(); err == nil {
		mode = info.Mode()
	}
	keepSeal(slices.Clone(s.seals), s.seal, mode)
}
