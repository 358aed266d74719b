package link_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
	"capaian/ui/screen"
	"capaian/ui/uitest/tools"
)

const year = 2024

// patience is how long something may take to arrive on a busy machine.
const answerTimeout = tools.Patience

// office is a host with two people: Siti the sekretaris and Budi of the staff.
type office struct {
	t     *testing.T
	store *store.Store
	host  *remote.Host
	pause time.Duration
	frame func(*remote.Session, int, link.Look) string
	ended sync.WaitGroup
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, store: storetest.OpenYear(t, year)}
	o.register(&model.User{ID: "admin", Name: "Admin", Role: model.RoleAdmin, Logins: []string{"admin"}},
		&model.User{ID: "siti", Name: "Siti", Role: model.RoleSecretary, Logins: []string{"siti"}},
		&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Section: "pem", Logins: []string{"budi"}})
	o.host = remote.NewHost(o.store)
	t.Cleanup(func() {
		o.host.Close()
		o.ended.Wait()
	})
	return o
}

func (o *office) register(users ...*model.User) {
	o.t.Helper()
	for _, u := range users {
		storetest.Do(o.t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: model.OfficeWide, Edits: []store.Edit{store.Put(u)}})
	}
}

// line is the session's end of a line to the host, for the login.
func (o *office) line(login string) net.Conn {
	here, there := net.Pipe()
	server := link.Server{Version: "1", Pause: o.pause, Frame: o.frame, Join: func(quiet bool) (*remote.Session, error) {
		return o.host.Join(remote.Identity{Login: login, Owner: login == "pemilik"}, "", quiet)
	}}
	o.ended.Go(func() { server.Serve(there) })
	o.t.Cleanup(func() { here.Close() })
	return here
}

func (o *office) attach(login string, g link.Greeting) *link.Client {
	o.t.Helper()
	c, err := link.Connect(o.line(login), g)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() {
		c.Close()
		<-c.Gone()
	})
	return c
}

func cell(value int64) *model.Actual {
	return &model.Actual{Indicator: "ipp", Quarter: model.Q2, Value: model.IntOf(value)}
}

func act(value int64) store.Batch {
	return store.Batch{Year: year, Edits: []store.Edit{store.Put(cell(value))}}
}

// until waits for the client to be woken until something holds.
func until(t *testing.T, c *link.Client, what string, holds func() bool) {
	t.Helper()
	late := time.After(answerTimeout)
	for !holds() {
		select {
		case <-c.Moved():
		case <-late:
			t.Fatalf("never: %s", what)
		}
	}
}

func valueIn(t *testing.T, c *link.Client) string {
	t.Helper()
	b, err := c.Book(year)
	if err != nil {
		t.Fatal(err)
	}
	return b.Actual("ipp", model.Q2).Value.String()
}

func fault(t *testing.T, err error, code string) string {
	t.Helper()
	var f *model.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Fatalf("%v, want a refusal %q", err, code)
	}
	return f.Message
}

func TestWhatOneSavesTheOtherHas(t *testing.T) {
	o := newOffice(t)
	siti, budi := o.attach("siti", link.Greeting{}), o.attach("budi", link.Greeting{})
	revision, err := budi.Do(act(45))
	if err != nil || revision != o.store.Revision() {
		t.Fatalf("revision %d, %v", revision, err)
	}
	if valueIn(t, budi) != "45" || budi.Revision() != revision {
		t.Error("the answer came before what was changed")
	}
	until(t, siti, "the value of the other", func() bool { return valueIn(t, siti) == "45" })
	entries, err := siti.Entries(revision-1, 10)
	if err != nil || len(entries) != 1 || entries[0].Actor.ID != "budi" || entries[0].Actor.Name != "Budi" {
		t.Errorf("trail %+v, %v", entries, err)
	}
	if diff := storetest.Diff(storetest.Book(t, o.store, year), func() *model.Book { b, _ := siti.Book(year); return b }()); diff != "" {
		t.Error(diff)
	}
}

func TestRefusalsTravel(t *testing.T) {
	o := newOffice(t)
	siti, budi := o.attach("siti", link.Greeting{}), o.attach("budi", link.Greeting{})
	seen := siti.Revision()
	if _, err := budi.Do(act(45)); err != nil {
		t.Fatal(err)
	}
	b := act(46)
	b.Seen = seen
	_, err := siti.Do(b)
	var conflict *store.Conflict
	if !errors.As(err, &conflict) || conflict.By.Name != "Budi" || conflict.Theirs.(*model.Actual).Value.String() != "45" {
		t.Fatalf("%v", err)
	}
	_, err = budi.Do(store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Village{ID: "x", Name: "X"})}})
	fault(t, err, model.FaultAuthority)
	_, err = budi.Do(store.Batch{Year: 1999, Edits: act(1).Edits})
	fault(t, err, model.FaultMissing)
	if link.Lost(err) {
		t.Error("a refusal is no lost line")
	}
}

// Whoever is at the other end is who the host took them for, whatever they send.
func TestTheActorIsNotTheSessionsToSay(t *testing.T) {
	o := newOffice(t)
	tamu := o.attach("tamu", link.Greeting{})
	if a := tamu.Actor(); a.Role != model.RoleReader || a.ID != "tamu" {
		t.Fatalf("actor %+v", a)
	}
	_, err := tamu.Do(act(45))
	fault(t, err, model.FaultAuthority)
	fault(t, tamu.Remember("position/siti", "x"), model.FaultAuthority)
	if err := tamu.Remember("position/tamu", "x"); err != nil || tamu.Recall("position/tamu") != "x" || o.attach("siti", link.Greeting{}).Recall("position/tamu") != "" {
		t.Errorf("memory: %v", err)
	}
	if err := tamu.Remember("draft\x00tamu\x00desa\x00x", "isi"); err != nil {
		t.Error(err)
	}
	fault(t, tamu.Remember("draft\x00siti\x00desa\x00tamu", "x"), model.FaultAuthority)
	if all := tamu.Recollect("draft\x00tamu\x00"); len(all) != 1 || all["draft\x00tamu\x00desa\x00x"] != "isi" {
		t.Errorf("%q", all)
	}
	for _, prefix := range []string{"", "draft\x00", "draft\x00ta", "position/", "draft\x00siti\x00"} {
		if all := tamu.Recollect(prefix); len(all) != 0 {
			t.Errorf("%q gives %q", prefix, all)
		}
	}
}

func TestARightThatIsTakenEndsTheSession(t *testing.T) {
	o := newOffice(t)
	budi := o.attach("budi", link.Greeting{})
	o.register(&model.User{ID: "budi", Name: "Budi", Role: model.RoleReader, Logins: []string{"budi"}})
	until(t, budi, "the new role", func() bool { return budi.Actor().Role == model.RoleReader })
	_, err := budi.Do(act(45))
	fault(t, err, model.FaultAuthority)
	o.register(&model.User{ID: "budi", Name: "Budi", Role: model.RoleStaff, Logins: []string{"budi"}, Revoked: true})
	until(t, budi, "the farewell", func() bool { return strings.Contains(budi.EndReason(), "dicabut") })
	_, err = budi.Do(act(46))
	fault(t, err, model.FaultAuthority)
	_, err = link.Connect(o.line("budi"), link.Greeting{})
	if !strings.Contains(fault(t, err, model.FaultAuthority), "dicabut") {
		t.Errorf("%v", err)
	}
}

func TestWhoIsHereAndWhere(t *testing.T) {
	o := newOffice(t)
	siti := o.attach("siti", link.Greeting{})
	budi := o.attach("budi", link.Greeting{})
	o.attach("admin", link.Greeting{Quiet: true})
	where := func() model.Whereabouts {
		for _, p := range siti.Others() {
			if p.Actor.ID == "budi" {
				return p.At
			}
		}
		return model.Whereabouts{}
	}
	until(t, siti, "Budi", func() bool { return len(siti.Others()) == 1 })
	for i := range 50 {
		budi.At(model.Whereabouts{Screen: screen.Indicators, Year: year, Row: fmt.Sprint("x", i)})
	}
	last := model.Whereabouts{Screen: screen.Indicators, Year: year, Row: "ipp", Column: "tw2", Editing: true}
	budi.At(last)
	until(t, siti, "where Budi is", func() bool { return where() == last })
	budi.Close()
	until(t, siti, "nobody else", func() bool { return len(siti.Others()) == 0 })
}

// What others see of somebody is bounded, whatever their program says.
func TestAPlaceIsBounded(t *testing.T) {
	o := newOffice(t)
	conn := o.line("budi")
	answered := make(chan struct{})
	go func() {
		var heard bytes.Buffer
		for buffer := make([]byte, 4096); !strings.Contains(heard.String(), `{"n":1`); {
			n, err := conn.Read(buffer)
			heard.Write(buffer[:n])
			if err != nil {
				break
			}
		}
		close(answered)
		_, _ = io.Copy(io.Discard, conn)
	}()
	for _, sent := range []any{
		map[string]any{"program": "capaian", "protocol": link.Protocol, "schema": store.SchemaVersion},
		map[string]any{"verb": "at", "body": model.Whereabouts{Row: "ipp"}},
		map[string]any{"verb": "at", "body": model.Whereabouts{Row: strings.Repeat("x", 1<<16)}},
		map[string]any{"n": 1, "verb": "recall", "body": map[string]string{"Key": "x"}},
	} {
		data, err := json.Marshal(sent)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Write(framed(string(data))); err != nil {
			t.Fatal(err)
		}
	}
	<-answered
	siti, err := o.host.Join(remote.Identity{Login: "siti"}, "", false)
	if err != nil {
		t.Fatal(err)
	}
	defer siti.Leave()
	if others := siti.Others(); len(others) != 1 || others[0].At.Row != "ipp" {
		t.Errorf("%.200v", others)
	}
}

// On a slow line news of who is where waits, acts do not.
func TestNewsOfPlacesWaitsOnASlowLine(t *testing.T) {
	o := newOffice(t)
	o.pause = time.Hour
	siti := o.attach("siti", link.Greeting{})
	first := o.attach("budi", link.Greeting{})
	until(t, siti, "the first to come", func() bool { return len(siti.Others()) == 1 })
	first.Close()
	<-first.Gone()
	// The host hears of the end of a line in its own time.
	host, err := o.host.Join(remote.Identity{Login: "siti"}, "", true)
	if err != nil {
		t.Fatal(err)
	}
	defer host.Leave()
	for began := time.Now(); len(host.Others()) != 1; time.Sleep(time.Millisecond) {
		if time.Since(began) > answerTimeout {
			t.Fatal("the first never left")
		}
	}
	budi := o.attach("budi", link.Greeting{})
	if _, err := budi.Do(act(45)); err != nil {
		t.Fatal(err)
	}
	until(t, siti, "the act", func() bool { return valueIn(t, siti) == "45" })
	if n := len(siti.Others()); n != 1 {
		t.Errorf("%d others with the act", n)
	}
	known := siti.Others()[0]
	budi.At(model.Whereabouts{Row: "ipp"})
	// Long enough for a quick line to tell.
	time.Sleep(time.Second)
	if siti.Others()[0] != known {
		t.Error("a place was told at once")
	}
}

func TestAYearComesWhenItIsAskedFor(t *testing.T) {
	o := newOffice(t)
	storetest.Do(t, o.store, model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: year + 1, Open: true, Edits: storetest.Sample(year + 1)})
	siti := o.attach("siti", link.Greeting{Year: year})
	if years := siti.Years(); len(years) != 2 {
		t.Fatalf("years %v", years)
	}
	if b, err := siti.Book(year + 1); err != nil || b.Year != year+1 || len(b.Indicators) == 0 {
		t.Fatalf("%v", err)
	}
	_, err := siti.Book(1999)
	fault(t, err, model.FaultMissing)
	if b, err := siti.Book(model.OfficeWide); err != nil || len(b.Users) != 3 {
		t.Errorf("people: %v", err)
	}
	newest := o.attach("budi", link.Greeting{Year: 1999})
	newest.Close()
	<-newest.Gone()
	if _, err := newest.Book(year + 1); err != nil {
		t.Errorf("the newest year was not sent along: %v", err)
	}
	if _, err := newest.Book(year); !link.Lost(err) {
		t.Errorf("a year over a line that is gone: %v", err)
	}
}

func TestALineThatComesBackBringsOnlyWhatChanged(t *testing.T) {
	o := newOffice(t)
	siti := o.attach("siti", link.Greeting{})
	before, err := siti.Book(year)
	if err != nil {
		t.Fatal(err)
	}
	siti.Close()
	<-siti.Gone()
	if _, err := siti.Do(act(1)); !link.Lost(err) {
		t.Fatalf("an act over a line that is gone: %v", err)
	}
	for i := range int64(450) {
		storetest.Save(t, o.store, year, cell(100+i))
	}
	again := o.attach("siti", link.Greeting{Resume: siti.Resume()})
	if !again.Resumed() {
		t.Error("everything was sent anew")
	}
	until(t, again, "the last act", func() bool { return valueIn(t, again) == "549" })
	if now, _ := again.Book(year); now == before || storetest.Diff(storetest.Book(t, o.store, year), now) != "" {
		t.Error("the books differ")
	}
	if done, err := again.Settled(act(1)); err != nil || done != 0 {
		t.Errorf("settled without a token: %d, %v", done, err)
	}
}

// A file that was restored meanwhile has acts of the same numbers that are others.
func TestAnotherFileIsReadAnew(t *testing.T) {
	o, other := newOffice(t), newOffice(t)
	storetest.Save(t, o.store, year, cell(66))
	siti := o.attach("siti", link.Greeting{})
	siti.Close()
	<-siti.Gone()
	storetest.Save(t, other.store, year, cell(77))
	again := other.attach("siti", link.Greeting{Resume: siti.Resume()})
	if again.Resumed() || valueIn(t, again) != "77" {
		t.Errorf("kept %v, value %s", again.Resumed(), valueIn(t, again))
	}
}

// Between two pieces of a copy the line brings news, for which the host looks into the file:
// it must not wait there for an act that waits for the copy.
func TestACopyOverALineDoesNotStopTheOffice(t *testing.T) {
	o := newOffice(t)
	copier := o.attach("admin", link.Greeting{Quiet: true})
	went := make(chan error, 1)
	go func() {
		_, err := copier.WriteTo(writes(func() {
			_, err := o.store.Do(model.Actor{ID: "admin", Role: model.RoleAdmin}, store.Batch{Year: year, Edits: []store.Edit{
				store.Put(&model.Logo{Data: append([]byte("\xff\xd8\xff"), bytes.Repeat([]byte{byte(o.store.Revision())}, 300<<10)...)}),
			}})
			if err != nil {
				t.Error(err)
			}
		}))
		went <- err
	}()
	select {
	case err := <-went:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the copy and an act wait for each other")
	}
}

// writes does something at each piece that it is given.
type writes func()

func (w writes) Write(p []byte) (int, error) {
	w()
	return len(p), nil
}

func TestTheWholeFileCanBeCopied(t *testing.T) {
	o := newOffice(t)
	var copied bytes.Buffer
	n, err := o.attach("admin", link.Greeting{Quiet: true}).WriteTo(&copied)
	if err != nil || n != int64(copied.Len()) || n == 0 {
		t.Fatalf("%d bytes, %v", n, err)
	}
	var direct bytes.Buffer
	if _, err := o.store.WriteTo(&direct); err != nil || !bytes.Equal(direct.Bytes(), copied.Bytes()) {
		t.Errorf("the copy differs, %v", err)
	}
}
