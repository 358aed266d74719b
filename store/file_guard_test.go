package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/uitest/tools"
)

// harm is what another program does to a data file while it is open. earlier is a whole copy
// of it from before the last act.
type harm func(t *testing.T, path, earlier string)

func harms() map[string]harm {
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	read := func(t *testing.T, path string) []byte {
		data, err := os.ReadFile(path)
		must(t, err)
		return data
	}
	// inPlace writes over the file's own bytes; its length becomes that of the new ones.
	inPlace := func(t *testing.T, path string, data []byte) {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC, 0)
		must(t, err)
		_, err = f.Write(data)
		must(t, errors.Join(err, f.Close()))
	}
	return map[string]harm{
		"deleted":    func(t *testing.T, path, _ string) { must(t, os.Remove(path)) },
		"moved away": func(t *testing.T, path, _ string) { must(t, os.Rename(path, path+".lama")) },
		"replaced":   func(t *testing.T, path, earlier string) { must(t, os.Rename(earlier, path)) },
		"folder removed": func(t *testing.T, path, _ string) {
			must(t, os.RemoveAll(filepath.Dir(path)))
		},
		"emptied":              func(t *testing.T, path, _ string) { must(t, os.Truncate(path, 0)) },
		"cut short":            func(t *testing.T, path, _ string) { must(t, os.Truncate(path, 3*4096)) },
		"written over by old":  func(t *testing.T, path, earlier string) { inPlace(t, path, read(t, earlier)) },
		"written over by text": func(t *testing.T, path, _ string) { inPlace(t, path, []byte(strings.Repeat("bukan data ", 1<<14))) },
		"pages written over": func(t *testing.T, path, _ string) {
			whole := read(t, path)
			inPlace(t, path, append(whole[:2*4096:2*4096], make([]byte, len(whole)-2*4096)...))
		},
	}
}

// openHarmed is a year with two acts whose file then came to harm; folder is all of the
// test's room, and before is what was saved.
func openHarmed(t *testing.T, do harm) (s *store.Store, before *model.Book, folder string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		tools.Elsewhere(t, "Windows does not let an open file be harmed")
	}
	folder = t.TempDir()
	t.Setenv("HOME", filepath.Join(folder, "rumah"))
	path := filepath.Join(folder, "kantor", "data", "kantor.db")
	s, err := store.Open(path, storetest.Options())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Do(t, s, storetest.Secretary(), store.Batch{Year: year, Open: true, Note: "Buka tahun", Edits: storetest.Sample(year)})
	earlier := filepath.Join(folder, "lama.db")
	if _, err := store.Backup(s, earlier, false); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, year, actual(45))
	before = storetest.Book(t, s, year)
	do(t, path, earlier)
	return s, before, folder
}

// rescuedIn is the file that was written because another was harmed.
func rescuedIn(t *testing.T, folder string) string {
	t.Helper()
	var found []string
	err := filepath.Walk(folder, func(path string, _ os.FileInfo, err error) error {
		if strings.Contains(filepath.Base(path), "-diselamatkan-") {
			found = append(found, path)
		}
		return err
	})
	if err != nil || len(found) != 1 {
		t.Fatalf("rescued files %v, %v; want one", found, err)
	}
	return found[0]
}

// Whatever another program does to the open file: nothing is called saved that is not,
// nothing that was saved is lost, and the program goes on in sentences.
func TestAnActIntoAHarmedFileIsRefusedAndMemoryIsWrittenBeside(t *testing.T) {
	for name, do := range harms() {
		t.Run(name, func(t *testing.T) {
			s, before, folder := openHarmed(t, do)
			_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(46))})
			fault := refused(t, err, model.FaultFile)
			for _, word := range []string{filepath.Base(s.Path()), "selagi terbuka", "belum disimpan", "pulihkan"} {
				if !strings.Contains(fault.Message, word) {
					t.Errorf("%q does not say %q", fault.Message, word)
				}
			}
			if now := storetest.Book(t, s, year); now != before {
				t.Error("the refused act is in memory")
			}
			path := rescuedIn(t, folder)
			if !strings.Contains(fault.Message, filepath.Base(path)) {
				t.Errorf("%q does not name %s", fault.Message, path)
			}
			// Reading the file gives a sentence or what was there, and not the end of the program.
			for _, err := range []error{secondOf(s.Entries(0, 10)), secondOf(s.Seal()), s.Remember("x", "y")} {
				var fault *model.Fault
				if err != nil && !errors.As(err, &fault) {
					t.Errorf("not a sentence: %v", err)
				}
			}
			_, err = s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(47))})
			refused(t, err, model.FaultFile)
			if fault := refused(t, s.Close(), model.FaultFile); !strings.Contains(fault.Message, filepath.Base(path)) {
				t.Errorf("leaving says %q and not where the rescued file is", fault.Message)
			}
			holdsAll(t, rescuedIn(t, folder), before)
		})
	}
}

func secondOf[T any](_ T, err error) error { return err }

// holdsAll opens a rescued file and holds it to what was saved.
func holdsAll(t *testing.T, path string, before *model.Book) {
	t.Helper()
	again := reopen(t, path)
	now := storetest.Book(t, again, year)
	if diff := storetest.Diff(before.At(0), now.At(0)); diff != "" {
		t.Errorf("the rescued file (-saved +rescued):\n%s", diff)
	}
	storetest.Verify(t, again)
}

// What was typed and not saved goes where the saved went, and the sentence says so.
func TestWhatIsRememberedOfAHarmedFileIsInTheRescuedOne(t *testing.T) {
	for name, do := range harms() {
		t.Run(name, func(t *testing.T) {
			s, before, folder := openHarmed(t, do)
			for _, value := range []string{"7", "71"} {
				fault := refused(t, s.Remember("draft", value), model.FaultFile)
				if !strings.Contains(fault.Message, "dan isian yang belum disimpan ada di") {
					t.Errorf("%q does not say where it is", fault.Message)
				}
			}
			refused(t, s.Remember("other", "x"), model.FaultFile)
			refused(t, s.Remember("other", ""), model.FaultFile)
			if fault := refused(t, s.Close(), model.FaultFile); !strings.Contains(fault.Message, "dan isian yang belum disimpan ada di") {
				t.Errorf("leaving says %q", fault.Message)
			}
			path := rescuedIn(t, folder)
			holdsAll(t, path, before)
			again := reopen(t, path)
			if got, other := again.Recall("draft"), again.Recall("other"); got != "71" || other != "" {
				t.Errorf("remembered %q and %q, want 71 and nothing", got, other)
			}
		})
	}
}

// Somebody who only reads, and leaves, loses nothing either.
func TestLeavingAHarmedFileWritesMemoryBeside(t *testing.T) {
	for name, do := range harms() {
		if name == "pages written over" {
			continue // only what works on the pages notices
		}
		t.Run(name, func(t *testing.T) {
			s, before, folder := openHarmed(t, do)
			refused(t, s.Close(), model.FaultFile)
			holdsAll(t, rescuedIn(t, folder), before)
			if err := s.Close(); err != nil {
				t.Errorf("closing twice: %v", err)
			}
		})
	}
}

// A file that was away and is back is written to again.
func TestAFileThatComesBackIsWrittenTo(t *testing.T) {
	s, _, folder := openHarmed(t, harms()["moved away"])
	_, err := s.Do(storetest.Secretary(), store.Batch{Year: year, Edits: puts(actual(46))})
	refused(t, err, model.FaultFile)
	if err := os.Rename(s.Path()+".lama", s.Path()); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, year, actual(46))
	storetest.Verify(t, s)
	if err := os.Remove(rescuedIn(t, folder)); err != nil {
		t.Error(err)
	}
}

// The trail of a file that is only gone from its place is rescued with it.
func TestARescuedFileKeepsTheTrailWhereItCan(t *testing.T) {
	for name, whole := range map[string]bool{"deleted": true, "replaced": true, "folder removed": true, "emptied": false} {
		t.Run(name, func(t *testing.T) {
			s, _, folder := openHarmed(t, harms()[name])
			refused(t, s.Close(), model.FaultFile)
			again := storetest.OpenFile(t, rescuedIn(t, folder))
			entries, err := again.Entries(0, 1)
			if err != nil || len(entries) != 1 {
				t.Fatal(entries, err)
			}
			if whole != (entries[0].Note == "Buka tahun" && again.Revision() == 2) {
				t.Errorf("trail begins with %q, revision %d", entries[0].Note, again.Revision())
			}
			if !whole && !strings.Contains(entries[0].Note, "nomor 2") {
				t.Errorf("%q does not say after which act", entries[0].Note)
			}
		})
	}
}
