package link_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/store/storetest"
	"capaian/ui/remote/link"
	"capaian/ui/screen"
)

// raw sends bytes as a greeting and returns what the host says.
func (o *office) raw(greeting []byte) string {
	conn := o.line("siti")
	_ = conn.SetDeadline(time.Now().Add(answerTimeout))
	go func() { _, _ = conn.Write(greeting) }()
	answer, _ := io.ReadAll(conn)
	return string(answer)
}

func framed(body string) []byte {
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...)
}

func TestOtherProgramsAndVersionsAreRefusedInWords(t *testing.T) {
	o := newOffice(t)
	greeting := func(protocol, schema int) []byte {
		data, _ := json.Marshal(map[string]any{"program": "capaian", "protocol": protocol, "schema": schema, "version": "\x1b[31m9"})
		return framed(string(data))
	}
	for _, row := range []struct{ name, sent, want string }{
		{"older", string(greeting(link.Protocol-1, store.SchemaVersion)), "lebih lama"},
		{"newer", string(greeting(link.Protocol+1, store.SchemaVersion)), "lebih baru"},
		{"newer file", string(greeting(link.Protocol, store.SchemaVersion+1)), "lebih baru"},
		{"another program", string(framed(`{"program":"lain"}`)), "bukan program capaian"},
		{"no json", string(framed(`GET / HTTP/1.1`)), ""},
		{"a browser", "GET / HTTP/1.1\r\n\r\n", ""},
		{"a long greeting", string(framed(`{"program":"lain","version":"` + strings.Repeat("x", 5000) + `"}`)), ""},
		{"a flood", string(binary.BigEndian.AppendUint32(nil, 1<<31)), ""},
	} {
		answer := o.raw([]byte(row.sent))
		if row.want == "" && answer != "" || !strings.Contains(answer, row.want) || strings.Contains(answer, "\\u001b") {
			t.Errorf("%s: %q", row.name, answer)
		}
	}
	if n := len(o.attach("budi", link.Greeting{}).Others()); n != 0 {
		t.Errorf("%d of them sit at the file", n)
	}
}

func TestNonsenseEndsOneLineOnly(t *testing.T) {
	o := newOffice(t)
	budi := o.attach("budi", link.Greeting{})
	for _, sent := range [][]byte{framed(`{`), binary.BigEndian.AppendUint32(nil, 1<<30), framed(`{"n":1,"verb":"act","body":[]}`), framed(`{"n":2,"verb":"rm -rf"}`), framed(`{"verb":"at","body":7}`)} {
		conn := o.line("siti")
		hello, _ := json.Marshal(map[string]any{"program": "capaian", "protocol": link.Protocol, "schema": store.SchemaVersion})
		go func() { _, _ = io.Copy(io.Discard, conn) }()
		_, _ = conn.Write(framed(string(hello)))
		_, _ = conn.Write(sent)
		_ = conn.Close()
	}
	if _, err := budi.Do(act(45)); err != nil {
		t.Error(err)
	}
}

// Many sessions write and follow at once; in the end each shows what the file holds.
func TestManySessionsAtOnce(t *testing.T) {
	const sessions, acts = 6, 30
	o := newOffice(t)
	last := o.store.Revision() + sessions*acts
	var all sync.WaitGroup
	for n := range sessions {
		c := o.attach([]string{"siti", "admin"}[n%2], link.Greeting{})
		all.Go(func() {
			for i := range acts {
				b := store.Batch{Year: year, Edits: []store.Edit{store.Put(&model.Staff{ID: model.ID(fmt.Sprint("p", n)), Position: fmt.Sprint("Staf ", i), Male: 1})}}
				if _, err := c.Do(b); err != nil {
					t.Errorf("session %d: %v", n, err)
					return
				}
				c.At(model.Whereabouts{Screen: screen.Home, Row: fmt.Sprint(i)})
			}
			late := time.After(answerTimeout)
			for c.Revision() < last {
				select {
				case <-c.Moved():
				case <-late:
					t.Errorf("session %d stays at %d of %d", n, c.Revision(), last)
					return
				}
			}
			b, err := c.Book(year)
			if err != nil {
				t.Error(err)
				return
			}
			if diff := storetest.Diff(storetest.Book(t, o.store, year), b); diff != "" {
				t.Errorf("session %d:\n%s", n, diff)
			}
		})
	}
	all.Wait()
}

func TestAClosedHostLetsNobodyIn(t *testing.T) {
	o := newOffice(t)
	o.host.Close()
	_, err := link.Connect(o.line("siti"), link.Greeting{})
	fault(t, err, model.FaultFile)
}
