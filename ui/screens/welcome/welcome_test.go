package welcome_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/screens/welcome"
	"capaian/ui/theme"
	"capaian/ui/uitest"
)

// session stands for the program that opens: it shows what it was sent.
type session struct{ seen []string }

func (s *session) Init() tea.Cmd { return nil }

func (s *session) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		s.seen = append(s.seen, msg.String())
	case tea.WindowSizeMsg:
		s.seen = append(s.seen, "ukuran")
	}
	return s, nil
}

func (s *session) View() tea.View {
	return tea.View{Content: "sesi terbuka: " + strings.Join(s.seen, " ")}
}

// start is a first start whose openings fail as often as there are errors.
type start struct {
	*uitest.Driver
	imports  []string
	offices  []seed.NewOffice
	backups  []string
	failures []error
	model    *welcome.Model
	kept     string // what was written down last
}

func begin(t *testing.T, width, height int, failures ...error) *start {
	t.Helper()
	return beginFrom(t, "", width, height, failures...)
}

// beginFrom is a start after one at which the answers were left.
func beginFrom(t *testing.T, left string, width, height int, failures ...error) *start {
	t.Helper()
	s := &start{failures: failures, kept: left}
	open := func() (tea.Model, error) {
		if len(s.failures) > 0 {
			err := s.failures[0]
			s.failures = s.failures[1:]
			return nil, err
		}
		return &session{}, nil
	}
	s.model = welcome.New(welcome.Options{
		Left: left, Pause: time.Nanosecond,
		Keep: func(text string) error { s.kept = text; return nil },

		Theme: theme.New(false), Path: "/data/kantor.db", Year: 2026, Example: open,
		NewOffice: func(o seed.NewOffice) (tea.Model, error) {
			s.offices = append(s.offices, o)
			if _, err := seed.Template(o); err != nil {
				return nil, err
			}
			return open()
		},
		Import: func(file string) (tea.Model, error) {
			s.imports = append(s.imports, file)
			return open()
		},
		Restore: func(backup string) (tea.Model, error) {
			s.backups = append(s.backups, backup)
			return open()
		},
	})
	s.Driver = uitest.Drive(t, s.model, width, height)
	return s
}

func TestFirstStartAsksWhatToBeginWith(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {140, 40}} {
		s := begin(t, size[0], size[1])
		s.See("Selamat datang", "/data/kantor.db", "buka contoh Kecamatan Ranuyoso 2024", "mulai kantor baru", "pulihkan dari cadangan", "keluar", "Enter jawab")
		if lines := strings.Count(s.Screen(), "\n") + 1; lines != size[1] {
			t.Errorf("%v: %d lines", size, lines)
		}
	}
}

func TestEachAnswerDoesWhatItSays(t *testing.T) {
	for _, keys := range [][]string{{"c"}, {"C"}, {"enter"}, {"down", "up", "enter"}} {
		s := begin(t, 80, 24)
		s.Press(keys...)
		s.See("sesi terbuka: ukuran")
	}
	for _, keys := range [][]string{{"k"}, {"esc"}, {"ctrl+c"}, {"down", "down", "down", "down", "enter"}} {
		s := begin(t, 80, 24)
		s.Press(keys...)
		if !s.Left {
			t.Errorf("%v does not leave", keys)
		}
	}
}

func TestNewOfficeIsMadeFromTheForm(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b")
	s.See("Kantor baru", "2026")
	s.Type("Senduro")
	s.Press("enter")
	s.Type("Lumajang")
	s.Press("enter", "enter")
	s.Paste("Senduro\rPurworejo\r\nDesa Burno\nKandangan\t\r")
	s.See("Senduro, Purworejo, Desa Burno, Kandangan")
	s.Press("enter")
	s.See("< enam program dan Tabel 10 >")
	s.Press("enter")
	s.See("sesi terbuka")
	want := seed.NewOffice{Name: "Kecamatan Senduro", Regency: "Lumajang", Year: 2026, Villages: []string{"Senduro", "Purworejo", "Desa Burno", "Kandangan"}}
	if got := s.offices[0]; got.Name != want.Name || got.Regency != want.Regency || got.Year != want.Year || got.Bare || !slices.Equal(got.Villages, want.Villages) {
		t.Fatalf("%+v", got)
	}
}

func TestVillagesAreTakenFromATableAsItWasCopied(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b")
	s.Type("kecamatan Senduro") // the whole name after the word that is there
	s.Press("tab", "tab", "tab")
	s.Paste("No.\tNama Desa\r\n1\tTegal\u00a0Ampel\r\n2.\t Burno\r\n3) Wonocepoko  Ayu\r\n")
	s.See("Daftar desa          Tegal Ampel, Burno, Wonocepoko Ayu  ")
	s.Press("ctrl+s")
	s.See("sesi terbuka")
	if got := s.offices[0]; got.Name != "Kecamatan Senduro" || len(got.Villages) != 3 {
		t.Fatalf("%+v", got)
	}
}

func TestFormRefusesWhatCannotBeAndKeepsTheText(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b", "ctrl+s") // untouched: still an answer, not a way out
	s.See("Nama kantor belum diisi")
	s.Type("Senduro")
	s.Press("tab", "tab", "ctrl+u")
	s.Type("26")
	s.Press("tab")
	s.Type("Burno")
	s.Press("ctrl+s")
	s.See(`terbaca "26", diharapkan tahun seperti 2026`, "Kecamatan Senduro", "Burno")
	s.Press("ctrl+u") // the refusal has marked the year
	s.Type("2027")
	s.Press("tab", "ctrl+u")
	s.Type(" , ;")
	s.Press("ctrl+s")
	s.See("Daftar desa belum diisi")
	s.Press("ctrl+u")
	s.Type("Burno; Senduro, desa burno")
	s.Press("ctrl+s")
	s.See("sudah ada pada baris 1", "Burno; Senduro, desa burno", "Kecamatan Senduro", "2027")
	s.Press("end", "backspace")
	s.Type("i")
	s.Press("ctrl+s")
	s.See("sesi terbuka")
	if got := s.offices[len(s.offices)-1]; got.Year != 2027 || len(got.Villages) != 3 {
		t.Fatalf("%+v", got)
	}
}

func TestAFailingOpenIsSaidInFullAndMayBeTriedAgain(t *testing.T) {
	fault := model.Faultf(model.FaultFile, "Berkas data", "Salinan contoh tidak dapat dibuat dalam folder sementara /var/folders/zz/panjang. Periksa sisa ruang dan izin folder itu.")
	for _, width := range []int{60, 80} {
		s := begin(t, width, 24, fault, errors.New("Masih penuh."))
		s.Press("c")
		s.See("Selamat datang", "Salinan contoh", "folder itu.")
		s.Press("c")
		s.See("Masih penuh.")
		s.Unseen("folder itu.")
		s.Press("c")
		s.See("sesi terbuka")
	}
}

func TestAFailingNewOfficeKeepsTheForm(t *testing.T) {
	s := begin(t, 80, 24, errors.New("Cakram penuh."))
	s.Press("b")
	s.Type("Senduro")
	s.Press("tab", "tab", "tab")
	s.Type("Burno")
	s.Press("ctrl+s")
	s.See("Kecamatan Senduro", "Burno")
	if n := strings.Count(s.Screen(), "Cakram penuh."); n != 1 {
		t.Fatalf("said %d times:\n%s", n, s.Screen())
	}
	s.Press("ctrl+s")
	s.See("sesi terbuka")
}

func TestEscGoesBackAndKeepsWhatWasTyped(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b", "esc")
	s.See("Selamat datang")
	s.Press("b")
	s.Type("X")
	s.Press("esc")
	s.See("Selamat datang")
	s.Press("b")
	s.See("Kecamatan X", "Dilanjutkan dari isian yang belum disimpan")
	s.Press("esc", "c")
	s.See("sesi terbuka")
}

// What was typed is written down while the form is open, so that a closed window loses none.
func TestAnswersAreThereAtTheNextStart(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b")
	if s.kept != "" {
		t.Fatalf("an untouched form is kept: %s", s.kept)
	}
	s.Type("Senduro")
	s.Press("tab")
	s.Type("Lumajang")
	if !strings.Contains(s.kept, "Kecamatan Senduro") || !strings.Contains(s.kept, "Lumajang") {
		t.Fatalf("written down: %q", s.kept)
	}
	for _, at := range []string{s.kept, "{rusak"} {
		next := beginFrom(t, at, 80, 24)
		next.Press("b")
		if at == s.kept {
			next.See("Kecamatan Senduro", "Lumajang", "Dilanjutkan dari isian")
		} else {
			next.Type("Senduro")
		}
		next.Press("tab", "tab", "tab")
		next.Type("Burno")
		next.Press("ctrl+s")
		next.See("sesi terbuka")
		if next.model.Remember(); next.kept != "" {
			t.Fatalf("kept after the office was made: %q", next.kept)
		}
	}
}

func TestAnswersAreKeptWhenTheProgramEnds(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b")
	s.Type("Senduro")
	s.kept = ""
	s.Press("ctrl+c")
	if s.model.Remember(); !strings.Contains(s.kept, "Kecamatan Senduro") {
		t.Fatalf("kept: %q", s.kept)
	}
}

// A slow disk must not lose keys, nor meet one it has no answer for.
func TestKeysPressedWhileOpeningReachTheSession(t *testing.T) {
	s := begin(t, 80, 24)
	s.Hold()
	s.Press("c", "2", "down")
	s.See("Sedang membuka")
	s.Release()
	s.See("sesi terbuka: ukuran 2 down")
}

func TestKeysPressedBeforeAFailureAnswerNothing(t *testing.T) {
	s := begin(t, 80, 24, errors.New("Penuh."))
	s.Hold()
	s.Press("c", "k")
	s.Release()
	s.See("Selamat datang", "Penuh.")
	if s.Left {
		t.Fatal("a key meant for the session answered the menu")
	}
}

func TestAFileIsImportedAtTheFirstStart(t *testing.T) {
	s := begin(t, 80, 24, model.Faultf(model.FaultText, "Berkas", "Berkas ini bukan ekspor capaian."))
	s.Press("i", "ctrl+s")
	s.See("Berkas belum diisi")
	s.Paste("'/media/USB kantor/kantor.json'\r\n")
	s.Press("enter")
	s.See("bukan ekspor capaian", "/media/USB kantor/kantor.json")
	s.Press("ctrl+s")
	s.See("sesi terbuka")
	if want := "/media/USB kantor/kantor.json"; s.imports[0] != want || len(s.imports) != 2 {
		t.Errorf("%q", s.imports)
	}
}

func TestABackupIsRestoredByItsPath(t *testing.T) {
	s := begin(t, 80, 24, model.Faultf(model.FaultFile, "Cadangan", "Berkas cadangan /usb/salah.db tidak ada."))
	s.Press("p")
	s.See("Pulihkan dari cadangan", "Berkas cadangan")
	s.Press("ctrl+s")
	s.See("Letak berkas cadangan belum diisi")
	s.Type("/usb/salah.db")
	s.Press("enter")
	s.See("tidak ada", "/usb/salah.db")
	s.Press("ctrl+u")
	s.Paste("/usb/kantor, lama.db")
	s.Press("enter")
	s.See("sesi terbuka")
	if len(s.backups) != 2 || s.backups[1] != "/usb/kantor, lama.db" {
		t.Fatalf("%q", s.backups)
	}
}

func TestANewOfficeMayBeginWithNothing(t *testing.T) {
	s := begin(t, 80, 24)
	s.Press("b")
	s.Type("Senduro")
	s.Press("tab", "tab", "tab")
	s.Type("Burno")
	s.Press("tab", "right")
	s.See("< kosong >")
	s.Press("ctrl+s")
	s.See("sesi terbuka")
	if !s.offices[0].Bare {
		t.Fatalf("%+v", s.offices[0])
	}
}

// Copies that the program made of a file that is gone are offered with what they hold, and a
// backup that lies elsewhere can still be named.
func TestCopiesAreOfferedAtTheFirstStart(t *testing.T) {
	var restored []string
	var copies []welcome.Copy
	for _, day := range []string{"09", "08", "07", "06", "05", "04", "03"} {
		copies = append(copies, welcome.Copy{Path: "/cadangan/" + day, Text: "2026-07-" + day + " 08.00, nomor 1" + day + ": Simpan"})
	}
	d := uitest.Drive(t, welcome.New(welcome.Options{
		Theme: theme.New(false), Path: "/data/kantor.db", Year: 2026, Copies: copies,
		Restore: func(backup string) (tea.Model, error) {
			restored = append(restored, backup)
			return nil, errors.New("Berkas cadangan rusak.")
		},
	}), 80, 24)
	d.Press("p")
	d.See("2026-07-09 08.00, nomor 109", "2026-07-04", "berkas cadangan lain")
	d.Unseen("2026-07-03")
	d.Press("2")
	d.See("Berkas cadangan rusak.", "Belum ada berkas data")
	d.Press("p", "esc")
	d.See("Belum ada berkas data")
	d.Press("p", "l")
	d.Type("/stik/kantor.db")
	d.Press("ctrl+s")
	if !slices.Equal(restored, []string{"/cadangan/08", "/stik/kantor.db"}) {
		t.Errorf("%v", restored)
	}
}
