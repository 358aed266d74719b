package cli

import (
	"cmp"
	"encoding/hex"
	"strings"

	"capaian/model"
	"capaian/store"
)

// A seal that somebody wrote down or printed proves what was before it: the trail still has
// it only if nothing up to there was altered since.

// leastSeal is how many hexadecimal digits of a fingerprint are taken for one: nobody finds
// another trail with as many the same.
const (
	leastSeal = 16
	wholeSeal = 64
)

// sealOf reads a fingerprint as people copy it from paper: in groups, in capitals.
func sealOf(typed string) (string, error) {
	seal := strings.ToLower(strings.NewReplacer(" ", "", "-", "", ":", "").Replace(typed))
	_, err := hex.DecodeString(seal + strings.Repeat("0", len(seal)%2))
	if err != nil || len(seal) < leastSeal || len(seal) > wholeSeal {
		return "", usageError{"--sidik: terbaca " + strings.TrimSpace(model.Clean(typed, false)) + ", diharapkan 16 sampai 64 angka heksadesimal seperti yang dicetak 'riwayat --periksa'"}
	}
	return seal, nil
}

// findSeal says which act a seal is of, and whether all up to it, and since, is as it was.
// The answer is no where the trail does not have it.
func (m *Main) findSeal(o *options, typed string) error {
	wanted, err := sealOf(typed)
	if err != nil {
		return err
	}
	return m.withFile(o, func(at office, _ model.Actor) error {
		newest, err := at.Seal()
		if err != nil {
			return err
		}
		revision, err := revisionOfSeal(at, newest, wanted)
		if err != nil {
			return err
		}
		if revision == 0 {
			if o.json {
				if err := m.writeJSON(map[string]any{"cocok": false}); err != nil {
					return err
				}
				return answeredNo{}
			}
			return sentence("Sidik ini tidak ada dalam jejak berkas ini: ia dari berkas lain, atau yang dilakukan sampai saat itu sudah diubah.")
		}
		entries, err := at.Entries(revision-1, 1)
		if err != nil || len(entries) == 0 {
			return err
		}
		e := entries[0]
		if o.json {
			return m.writeJSON(map[string]any{"cocok": true, "nomor": revision, "waktu": e.At, "tindakan_sesudahnya": newest.Revision - revision})
		}
		if err := m.tell("Sidik ini dari tindakan nomor %d, %s: %s (%s).", revision, e.At.Format("02-01-2006 15.04"), e.Note, cmp.Or(e.Actor.Name, e.Actor.ID)); err != nil {
			return err
		}
		return m.tell("Semua sampai saat itu masih seperti dahulu; sesudahnya ada %d tindakan.", newest.Revision-revision)
	})
}

// revisionOfSeal finds the act whose fingerprint begins so; 0 where there is none. Each entry
// holds the fingerprint of the one before.
func revisionOfSeal(at office, newest store.Seal, wanted string) (uint64, error) {
	if strings.HasPrefix(newest.Fingerprint, wanted) {
		return newest.Revision, nil
	}
	for after := uint64(0); ; {
		entries, err := at.Entries(after, mostAtOnce)
		if err != nil || len(entries) == 0 {
			return 0, err
		}
		for _, e := range entries {
			if e.Previous != "" && strings.HasPrefix(e.Previous, wanted) {
				return e.Revision - 1, nil
			}
		}
		after = entries[len(entries)-1].Revision
	}
}
