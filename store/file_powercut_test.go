package store_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// A commit writes its pages, asks the disk to keep them, writes one of two meta pages and
// asks again. When the power goes, any of what was not yet asked for may be there or not, a
// disk's sector for itself. The tests below make such files of what stood before a commit
// and after it, and open them.

const (
	sector     = 512
	pageOfFile = 4096
	metaPages  = 2
)

// workload is a row of the table of what an office does, a commit for each step.
type workload struct {
	name  string
	steps func(n int) []step
}

type step func(*store.Store) error

func acting(b store.Batch) step {
	return func(s *store.Store) error {
		_, err := s.Do(storetest.Secretary(), b)
		return err
	}
}

func saving(edits ...store.Edit) step { return acting(store.Batch{Year: year, Edits: edits}) }

func workloads() []workload {
	return []workload{
		{"cells", func(n int) []step { return []step{saving(store.Put(numbered(uint64(n))))} }},
		{"imports", func(n int) []step {
			var edits []store.Edit
			for i := range 120 {
				edits = append(edits, store.Put(&model.Village{ID: model.ID(fmt.Sprintf("desa-%d-%d", n, i)), Order: i, Name: fmt.Sprint("Desa ", i)}))
			}
			return []step{saving(edits...)}
		}},
		{"removals", func(n int) []step {
			v := &model.Village{ID: "sementara", Name: fmt.Sprint("Desa ", n)}
			return []step{saving(store.Put(v)), saving(store.Remove(v.Ref()))}
		}},
		{"years", func(n int) []step {
			return []step{acting(store.Batch{Year: year + n, Open: true, Edits: storetest.Sample(year + n)})}
		}},
		{"memory", func(n int) []step {
			return []step{func(s *store.Store) error {
				return s.Remember(fmt.Sprint("draft\x00siti\x00x", n), strings.Repeat("x", 900))
			}, saving(store.Put(numbered(uint64(n))))}
		}},
	}
}

// cut is a file at which the power went in the middle of a commit. Before the first sync the
// old meta pages stand; after it all other pages are there.
func cut(before, after []byte, random *rand.Rand) []byte {
	file := bytes.Clone(before)
	if len(after) > len(file) && random.IntN(4) > 0 {
		file = append(file, make([]byte, len(after)-len(file))...)
	}
	synced := random.IntN(3) == 0
	if synced {
		file = bytes.Clone(after)
		copy(file, before[:metaPages*pageOfFile])
	}
	for at := 0; at < len(file); at += sector {
		meta := at < metaPages*pageOfFile
		if meta == synced && at+sector <= len(after) && random.IntN(2) == 0 {
			copy(file[at:at+sector], after[at:at+sector])
		}
	}
	return file
}

// At whatever moment the power goes: the file opens, its trail and records are whole, and it is
// as it was before the act that was under way, or after it. Four times as many moments take
// CAPAIAN_TEST_LONG.
func TestThePowerGoesInTheMiddleOfACommit(t *testing.T) {
	commits, cuts := tools.Runs(25, 3), tools.Runs(5, 3)
	if tools.Long() {
		cuts = 20
	}
	random := rand.New(rand.NewPCG(7, 13))
	points := 0
	for _, w := range workloads() {
		s := storetest.OpenYear(t, year)
		path := filepath.Join(t.TempDir(), "kantor.db")
		for n := 1; n <= commits; n++ {
			for _, commit := range w.steps(n) {
				before, was := contents(t, s), s.Revision()
				if err := commit(s); err != nil {
					t.Fatalf("%s, commit %d: %v", w.name, n, err)
				}
				after, now := contents(t, s), s.Revision()
				for range cuts {
					points++
					if err := os.WriteFile(path, cut(before, after, random), 0o600); err != nil {
						t.Fatal(err)
					}
					if info, err := store.Inspect(path); err != nil || info.Revision < was || info.Revision > now {
						t.Fatalf("%s, commit %d: at %d of %d to %d, %v", w.name, n, info.Revision, was, now, err)
					}
				}
			}
		}
	}
	t.Logf("%d points in %d workloads", points, len(workloads()))
}

func contents(t *testing.T, s *store.Store) []byte {
	t.Helper()
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return data
}
