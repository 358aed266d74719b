package store

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"capaian/model"
)

// Salvage is what could be taken out of a damaged file.
type Salvage struct {
	Records int      // in the new file
	Missing []string // in sentences, what could not be read and what is doubtful
}

// SalvageTo reads of a damaged file every record that still decodes, the newest of what its
// records, its trail and its abandoned pages hold, and writes them to a new file, whose
// trail begins anew. The damaged file is only read. The error is a FaultFile where nothing
// could be read, and a FaultExists where the new name is taken.
func SalvageTo(path, to string, by model.Actor, now time.Time) (Salvage, error) {
	if err := checkFree(to, false); err != nil {
		return Salvage{}, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Salvage{}, explainOpen(path, err)
	}
	found := &salvaging{data: data, kinds: newKindTable(), entries: map[uint64][]salvagedEntry{}, values: map[string][]salvagedValue{}, places: map[int]location{}}
	found.scan()
	records, missing := found.newest()
	count := 0
	for _, year := range records {
		count += len(year)
	}
	if count == 0 {
		return Salvage{}, model.Faultf(model.FaultFile, fieldFile, "Dari berkas data %s tidak ada satu catatan pun yang masih terbaca. Pulihkan dari cadangan.", path)
	}
	draft, err := os.CreateTemp(filepath.Dir(to), ".capaian-*")
	if err != nil {
		return Salvage{}, cannotWrite(to, err)
	}
	// After success the name is already gone.
	defer func() { _ = os.Remove(draft.Name()) }()
	if err := draft.Close(); err != nil {
		return Salvage{}, cannotWrite(to, err)
	}
	note := fmt.Sprintf("Diselamatkan dari berkas yang rusak, sampai tindakan nomor %d", found.last)
	if err := newFileOf(draft.Name(), records, rebuilt{now, by, note}); err != nil {
		return Salvage{}, cannotWrite(to, err)
	}
	keepOwners(draft.Name(), path)
	if err := os.Rename(draft.Name(), to); err != nil {
		return Salvage{}, cannotWrite(to, err)
	}
	syncFolder(filepath.Dir(to))
	return Salvage{count, missing}, nil
}

// salvaging collects what is found in the bytes of a file, in whatever order it lies there.
type salvaging struct {
	data     []byte
	pageSize int

	kinds   kindTable
	places  map[int]location           // by where in the file an element begins: the record that it is
	entries map[uint64][]salvagedEntry // by number: what is in force, and what was abandoned or altered
	values  map[string][]salvagedValue // of records, by key
	last    uint64
}

// salvagedValue is what a record holds, with whose it is; nil where it lies on a page to which
// nothing leads any more: then neither its kind nor its year is known.
type salvagedValue struct {
	storedValue
	of *location
}

type salvagedEntry struct {
	model.Entry
	print string // of its bytes
}

// newest puts the acts in their order and takes of each record the last that is told; a
// record whose acts are lost is taken from where it lies.
func (f *salvaging) newest() (map[int][]model.Record, []string) {
	acts := f.chain()
	left, missing := f.replay(acts)
	records := map[int][]model.Record{model.OfficeWide: nil}
	take := func(at location, data json.RawMessage) {
		if _, known := f.kinds[at.ref.Kind]; !known || data == nil {
			return
		}
		if r, err := f.kinds.decode(at.ref.Kind, data); err == nil && r.Ref() == at.ref {
			records[at.year] = append(records[at.year], r)
			return
		}
		missing = append(missing, fmt.Sprintf("%s %q tahun %d tidak terbaca.", at.ref.Kind.Label(), at.ref.Key, at.year))
	}
	latest, told, placed := 0, map[string]bool{}, map[location]storedValue{}
	for at, last := range left {
		latest, told[at.ref.Key] = max(latest, at.year), true
		data := last.change.After
		for _, v := range f.values[at.ref.Key] {
			// Only a later act, which is lost, can have left this.
			if _, readable := acts[v.Revision]; readable || v.of != nil && *v.of != at || v.Revision <= last.revision {
				continue
			}
			if r, err := f.kinds.decode(at.ref.Kind, v.Data); err == nil && r.Ref() == at.ref && r.Check() == nil {
				data, last.revision = v.Data, v.Revision
			}
		}
		take(at, data)
	}
	for key, values := range f.values {
		for _, v := range values {
			if v.of == nil {
				continue
			}
			if _, known := left[*v.of]; !known && v.Revision >= placed[*v.of].Revision {
				latest, told[key], placed[*v.of] = max(latest, v.of.year), true, v.storedValue
			}
		}
	}
	for at, v := range placed {
		take(at, v.Data)
	}
	for key, values := range f.values {
		if told[key] {
			continue
		}
		v := slices.MaxFunc(values, func(a, b salvagedValue) int { return cmp.Compare(a.Revision, b.Revision) })
		if r := f.guess(key, v.Data); r != nil {
			records[latest] = append(records[latest], r)
			missing = append(missing, fmt.Sprintf("%s %q: tahunnya tidak terbaca dan dianggap %d.", r.Ref().Kind.Label(), key, latest))
		}
	}
	slices.Sort(missing)
	return records, missing
}

// replay goes through the acts that can be read and says which cannot, and which were altered.
func (f *salvaging) replay(acts map[uint64]salvagedEntry) (map[location]lastChange, []string) {
	left, missing := map[location]lastChange{}, []string(nil)
	lost := []string{}
	for n := uint64(1); n <= f.last; n++ {
		e, readable := acts[n]
		if !readable {
			lost = append(lost, fmt.Sprint(n))
			continue
		}
		if next, there := acts[n+1]; there && next.Previous != e.print {
			var names []string
			for _, c := range e.Changes {
				names = append(names, fmt.Sprintf("%s %q", c.Ref.Kind.Label(), c.Ref.Key))
			}
			if len(names) > 5 {
				names = append(names[:5], "…")
			}
			missing = append(missing, fmt.Sprintf("Tindakan nomor %d rusak atau diubah; periksa %s tahun %d.", n, strings.Join(names, ", "), e.Year))
		}
		for _, c := range e.Changes {
			left[location{e.Year, c.Ref}] = lastChange{c, n}
		}
	}
	if len(lost) > 0 {
		const most = 10
		if more := len(lost) - most; more > 0 {
			lost = append(lost[:most], fmt.Sprintf("dan %d lagi", more))
		}
		missing = append(missing, fmt.Sprintf("Tindakan nomor %s tidak terbaca; isian yang diubah di situ diambil dari isi berkas atau dari tindakan sebelumnya.", strings.Join(lost, ", ")))
	}
	return left, missing
}

// chain takes of each number the act that its successor was written after, where it is there.
func (f *salvaging) chain() map[uint64]salvagedEntry {
	acts := map[uint64]salvagedEntry{}
	for n := f.last; n > 0; n-- {
		for i, e := range f.entries[n] {
			if next, there := acts[n+1]; i == 0 || there && next.Previous == e.print {
				acts[n] = e
			}
		}
	}
	return acts
}

// guess finds the one kind of which the data is a sound record with the key; nil where there
// is none, or are several.
func (f *salvaging) guess(key string, data []byte) model.Record {
	var found model.Record
	for _, info := range f.kinds {
		r := info.New()
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		if d.Decode(r) != nil || r.Ref().Key != key || r.Check() != nil {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}
