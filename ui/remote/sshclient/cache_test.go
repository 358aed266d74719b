package sshclient_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/remote/sshclient"
)

// there is a server's memory that may be out of reach.
type there struct {
	away bool
	only string // whose things are taken; "": everybody's
	kept map[string]string
}

func (m *there) Remember(key, value string) error {
	if m.away {
		return errors.New("away")
	}
	if m.only != "" && !strings.Contains(key, m.only) {
		return model.Faultf(model.FaultAuthority, "Ingatan", "Milik orang lain.")
	}
	m.kept[key] = value
	if value == "" {
		delete(m.kept, key)
	}
	return nil
}

func (m *there) Recall(key string) string { return m.kept[key] }

func (m *there) Recollect(prefix string) map[string]string {
	all := map[string]string{}
	for key, value := range m.kept {
		if strings.HasPrefix(key, prefix) {
			all[key] = value
		}
	}
	return all
}

// What is typed costs the line nothing while the session runs, is there when it ends, and
// where the line was gone by then is there next time.
func TestWhatIsTypedIsKeptHere(t *testing.T) {
	m := &there{kept: map[string]string{"position/siti": "lama", "draft/siti/a": "1", "draft/siti/b": "2"}}
	folder := filepath.Join(t.TempDir(), "baru")
	p := sshclient.NewCache(m, folder, "[::1]:2222")
	if p.Recall("position/siti") != "lama" || len(p.Recollect("draft/siti/")) != 2 {
		t.Error("what is there was not found")
	}
	for key, value := range map[string]string{"position/siti": "baru", "draft/siti/a": "", "draft/siti/c": "3"} {
		if err := p.Remember(key, value); err != nil {
			t.Fatal(err)
		}
	}
	check := func(when string, p *sshclient.Cache) {
		t.Helper()
		left := p.Recollect("draft/siti/")
		if p.Recall("position/siti") != "baru" || len(left) != 2 || left["draft/siti/b"] != "2" || left["draft/siti/c"] != "3" || p.Recall("draft/siti/a") != "" {
			t.Errorf("%s: %q, %q", when, p.Recall("position/siti"), left)
		}
	}
	check("while the session runs", p)
	if m.kept["position/siti"] != "lama" {
		t.Error("the line carried it at once")
	}
	m.away = true
	if p.Flush() == nil {
		t.Error("as if it had arrived")
	}
	check("the line is gone", p)
	check("the next session, still without a line", sshclient.NewCache(m, folder, "[::1]:2222"))
	if other := sshclient.NewCache(m, folder, "lain:2222"); other.Recall("position/siti") != "lama" {
		t.Error("it belongs to another server")
	}
	m.away = false
	check("the next session", sshclient.NewCache(m, folder, "[::1]:2222"))
	if m.kept["position/siti"] != "baru" || m.kept["draft/siti/a"] != "" || m.kept["draft/siti/c"] != "3" {
		t.Errorf("there: %q", m.kept)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	m.kept["position/siti"] = "terakhir"
	if sshclient.NewCache(m, folder, "[::1]:2222").Recall("position/siti") != "terakhir" {
		t.Error("what stayed here comes back")
	}
	if sshclient.NewCache(m, os.DevNull, "x").Remember("a", "b") == nil {
		t.Error("as if it were kept")
	}
}

// Two people use one computer: what waits for the one keeps nothing of the other's back.
func TestWhatIsKeptForAnotherPersonWaits(t *testing.T) {
	m := &there{kept: map[string]string{}, away: true}
	folder := t.TempDir()
	p := sshclient.NewCache(m, folder, "kantor:2222")
	for n := range 20 {
		for _, name := range []string{"siti", "budi"} {
			if err := p.Remember(fmt.Sprint("draft/", name, "/", n), "1"); err != nil {
				t.Fatal(err)
			}
		}
	}
	m.away, m.only = false, "budi"
	p = sshclient.NewCache(m, folder, "kantor:2222")
	if len(m.Recollect("draft/budi/")) != 20 || len(m.Recollect("draft/siti/")) != 0 {
		t.Errorf("arrived: %q", m.kept)
	}
	if len(p.Recollect("draft/siti/")) != 20 {
		t.Error("what waits for Siti is gone")
	}
	m.only = "siti"
	if err := p.Flush(); err != nil || len(m.Recollect("draft/siti/")) != 20 {
		t.Errorf("%v: %q", err, m.kept)
	}
}
