package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	_ "github.com/charmbracelet/x/exp/golden" // has the flag -update
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	bolt "go.etcd.io/bbolt"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/screens/screenstest"
	"capaian/ui/text"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"capaian": main})
}

// The scripts run the whole program as an office's own scripts would.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		// A program that waits for what never comes is stopped before the test binary is, and no sooner:
		// beside every other package under -race each command takes seconds.
		Deadline: time.Now().Add(8 * time.Minute),
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "config"))
			env.Setenv("CAPAIAN_DATA", "")
			env.Values[holders{}] = map[string]reconnect.Transport{}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"code": code, "hold": hold, "open": open, "shut": shut, "newer": newer, "narrow": narrow, "samejson": sameJSON, "overspend": overspend,
			"tamper": tamper, "truncate": truncate,
		},
	})
}

// code runs the program and wants exactly the exit code: code 3 status --data F. With 3! it
// shows what it has and says besides what is wrong with the file.
func code(ts *testscript.TestScript, _ bool, args []string) {
	number, shows := strings.CutSuffix(args[0], "!")
	want, err := strconv.Atoi(number)
	ts.Check(err)
	got := 0
	if err := ts.Exec("capaian", args[1:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("capaian: %v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("capaian %s: exit %d, want %d", strings.Join(args[1:], " "), got, want)
	}
	out, complaint := ts.ReadFile("stdout"), ts.ReadFile("stderr")
	if shows && (out == "" || complaint == "") {
		ts.Fatalf("stdout %q, stderr %q; want both", out, complaint)
	}
	if want != 0 && !shows && (out != "" || strings.Count(complaint, "\n") != 1) {
		ts.Fatalf("a refusal is one line on stderr; stdout %q, stderr %q", out, complaint)
	}
	if want == 0 && complaint != "" {
		ts.Fatalf("stderr of a success: %q", complaint)
	}
	checkWords(ts, out+complaint)
}

// holders are the files that a script holds and share at their sockets.
type holders struct{}

// open holds the file as a running program does, until shut or the end of the script.
func open(ts *testscript.TestScript, _ bool, args []string) {
	way, err := socket.Open(context.Background(), socket.Options{File: ts.MkAbs(args[0])})
	ts.Check(err)
	ts.Value(holders{}).(map[string]reconnect.Transport)[args[0]] = way
	ts.Defer(func() { way.Close() })
}

// shut gives a held file free.
func shut(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(ts.Value(holders{}).(map[string]reconnect.Transport)[args[0]].Close())
}

// hold keeps the file open until the script ends, without a socket.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	s, err := store.Open(ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	ts.Defer(func() { s.Close() })
}

// newer makes the file look written by a later version.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, nil)
	ts.Check(err)
	ts.Check(db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("meta")).Put([]byte("schema"), []byte(strconv.Itoa(store.SchemaVersion+1)))
	}))
	ts.Check(db.Close())
}

// tamper alters a data file behind the program's back: its newest audit entry, or a record.
func tamper(ts *testscript.TestScript, _ bool, args []string) {
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, &bolt.Options{Timeout: time.Second})
	ts.Check(err)
	ts.Check(db.Update(func(tx *bolt.Tx) error {
		if args[1] == "record" {
			villages := tx.Bucket([]byte("v1")).Bucket([]byte("2024")).Bucket([]byte("village"))
			key, value := villages.Cursor().First()
			return villages.Put(key, bytes.Replace(value, []byte(`"name":"`), []byte(`"name":"X`), 1))
		}
		trail := tx.Bucket([]byte("audit"))
		key, value := trail.Cursor().Last()
		return trail.Put(key, bytes.Replace(value, []byte(`"rev":`), []byte(`"rev":9`), 1))
	}))
	ts.Check(db.Close())
}

// truncate cuts a file in half.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), info.Size()/2))
}

// overspend lets a program of the example spend more than it has.
func overspend(ts *testscript.TestScript, _ bool, args []string) {
	s, err := store.Open(ts.MkAbs(args[0]), store.Options{})
	ts.Check(err)
	_, err = s.Do(model.Actor{ID: "uji", Role: model.RoleAdmin}, store.Batch{Year: 2024, Edits: []store.Edit{
		store.Put(&model.Spent{Node: "program-02", Quarter: model.Q4, Value: model.IntOf(9_000_000)}),
	}})
	ts.Check(err)
	ts.Check(s.Close())
}

// narrow wants no line of stdout wider than a terminal.
func narrow(ts *testscript.TestScript, _ bool, _ []string) {
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		if w := text.Width(strings.TrimSuffix(line, "\n")); w > 80 {
			ts.Fatalf("%d cells: %s", w, line)
		}
	}
}

// checkWords wants no word of the libraries' English.
func checkWords(ts *testscript.TestScript, printed string) {
	english := []string{
		"usage", "flags", "flag", "command", "commands", "unknown", "error", "help", "use", "for", "the", "argument", "arguments",
		"required", "available", "aliases", "examples", "invalid", "open", "file", "no", "such", "not", "failed", "timeout", "default", "version",
	}
	// Names that are a promise and stand beside their Indonesian ones.
	printed = strings.NewReplacer("--help", "", "FILE", "", "Nama lain:\n  version", "", "Nama lain:\n  help", "", "ObscureKeystrokeTiming no", "", "pty,command=", "").Replace(printed)
	for _, word := range strings.FieldsFunc(strings.ToLower(printed), func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' && r != '_' }) {
		for _, bad := range english {
			if word == bad {
				ts.Fatalf("English %q in:\n%s", word, printed)
			}
		}
	}
}

// sameJSON compares stdout with a golden file, of the indicators only those of tujuan and sasaran.
func sameJSON(ts *testscript.TestScript, _ bool, args []string) {
	var got, want map[string]any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &got))
	decoder := json.NewDecoder(bytes.NewReader([]byte(ts.ReadFile(args[0]))))
	decoder.DisallowUnknownFields()
	ts.Check(decoder.Decode(&want))
	var key []any
	for _, one := range got["indikator"].([]any) {
		if level := one.(map[string]any)["jenjang"]; level == "tujuan" || level == "sasaran" {
			key = append(key, one)
		}
	}
	got["indikator"] = key
	if diff := cmp.Diff(want, got); diff != "" {
		ts.Fatalf("%s (-want +got):\n%s", args[0], diff)
	}
}

// A full disk behind stdout is said in the office's words too.
func TestUnwritableOutputIsAnError(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		tools.Elsewhere(t, "no /dev/full on this system")
	}
	defer full.Close()
	var complaint bytes.Buffer
	run := program(t, "versi")
	run.Stdout, run.Stderr = full, &complaint
	if err := run.Run(); err == nil || !strings.Contains(complaint.String(), "Hasil tidak dapat ditulis") || strings.Contains(complaint.String(), "device") {
		t.Fatalf("%v: %s", err, complaint.String())
	}
}

// program is this test's own binary as the command, as the scripts run it.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("capaian")
	if err != nil {
		t.Fatal(err)
	}
	return exec.Command(path, args...)
}

// The README shows what people see. 'go test . -run Readme -update' writes it anew; whoever
// commits it has read it.
const readme = "README.md"

// shown finds the blocks that are compared: their name, and what stands between the fences.
func shown() *regexp.Regexp {
	return regexp.MustCompile("(?s)<!-- (layar|perintah) ([a-z-]+) -->\n```[a-z]*\n(.*?)```\n")
}

func TestReadmeShowsWhatIsSeen(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	dir, seen := t.TempDir(), 0
	fresh := shown().ReplaceAllStringFunc(string(raw), func(block string) string {
		seen++
		parts := shown().FindStringSubmatch(block)
		kind, name, was := parts[1], parts[2], parts[3]
		now := ""
		if kind == "layar" {
			now = screenOf(t, name)
		} else {
			now = answered(t, dir, was)
		}
		if now != was && !updating() {
			t.Errorf("%s %s (-README +now):\n%s", kind, name, cmp.Diff(was, now))
		}
		return strings.TrimSuffix(block, was+"```\n") + now + "```\n"
	})
	if seen < 7 {
		t.Errorf("%d blocks are compared", seen)
	}
	if updating() {
		if err := os.WriteFile(readme, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}

// screenOf is a screen of the README, reached as its reader would reach it.
func screenOf(t *testing.T, name string) string {
	t.Helper()
	example := func() *uitest.Driver { return screenstest.Example(t).Session(model.Q4, 80, 24) }
	var d *uitest.Driver
	switch name {
	case "beranda":
		d = example()
	case "kantor-baru":
		d = screenstest.Empty(t).Session(model.Q1, 80, 24)
	case "isian":
		d = screenstest.Half(t).Session(model.Q2, 80, 24)
		d.Press("alt+2")
		d.Type("81,5")
	case "tinjauan":
		d = screenstest.Staffed(t).As("dewi", 80, 24)
		d.Press("alt+6")
	default:
		t.Fatalf("README: no screen %q", name)
	}
	var lines []string
	for line := range strings.Lines(d.Screen()) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

// answered runs the commands of a block, which begin with a dollar, where those before them ran,
// and gives the block with what they print.
func answered(t *testing.T, dir, block string) string {
	t.Helper()
	var out strings.Builder
	for line := range strings.Lines(block) {
		typed, isCommand := strings.CutPrefix(line, "$ capaian ")
		if !isCommand {
			continue
		}
		out.WriteString(line)
		run := program(t, strings.Fields(typed)...)
		run.Dir = dir
		run.Env = append(os.Environ(), "XDG_DATA_HOME="+filepath.Join(dir, "data"), "XDG_STATE_HOME="+filepath.Join(dir, "state"), "CAPAIAN_DATA=", "HOME="+dir)
		printed, err := run.CombinedOutput()
		if err != nil {
			t.Errorf("README: capaian %s: %v\n%s", strings.TrimSpace(typed), err, printed)
		}
		for said := range strings.Lines(string(printed)) {
			out.WriteString(strings.TrimRight(said, " \n") + "\n")
		}
	}
	// Times stand in the trail, so that its fingerprint and the size of the file are others each time.
	return regexp.MustCompile(`\b[0-9a-f]{64}\b|\b[0-9.]+ byte`).ReplaceAllString(out.String(), "…")
}
