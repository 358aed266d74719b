package link_test

import (
	"encoding/binary"
	"io"
	"net"
	"testing"
	"time"

	"capaian/store/storetest"
	"capaian/ui/remote"
	"capaian/ui/remote/link"
)

// spoken is what a program sends that does not keep to the conversation.
func spoken(bodies ...string) []byte {
	var all []byte
	for _, body := range bodies {
		all = append(binary.BigEndian.AppendUint32(all, uint32(len(body))), body...)
	}
	return all
}

// seed are the beginnings of conversations.
func seedFrames(f *testing.F) {
	hello := `{"protocol":2,"version":"1","year":2024}`
	f.Add(spoken(hello))
	f.Add(spoken(hello, `{"n":1,"verb":"do","body":{"year":2024,"edits":[{"put":{"k":"actual","d":{"indicator":"ipp","quarter":2,"value":"1"}}}]}}`))
	f.Add(spoken(hello, `{"n":1,"verb":"year","body":{"Year":2024}}`, `{"n":2,"verb":"entries","body":{"After":0,"Limit":-1}}`, `{"n":3,"verb":"remember","body":{"Key":"draft\u0000budi\u0000x","Value":"y"}}`))
	f.Add(spoken(hello, `{"n":1,"verb":"do","body":{"year":2024,"expect":[{"ref":{}}],"edits":[{"put":{"k":"note","d":null}},{"remove":{}}]}}`))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, '{'})
	f.Add(spoken(`null`, `[]`, `{"n":18446744073709551615,"verb":""}`))
}

// Whatever somebody sends to a host, it goes on, and keeps nobody in its list whose line ended.
func FuzzHost(f *testing.F) {
	seedFrames(f)
	s := storetest.OpenYear(f, year)
	storetest.People(f, s)
	host := remote.NewHost(s)
	f.Cleanup(host.Close)
	join := func(login string) (*remote.Session, error) {
		return host.Join(remote.Identity{Login: login}, "", false)
	}
	value := int64(0)
	f.Fuzz(func(t *testing.T, sent []byte) {
		here, there := net.Pipe()
		served := make(chan struct{})
		go func() {
			defer close(served)
			link.Server{Version: "1", Join: func(bool) (*remote.Session, error) { return join("staf") }}.Serve(there)
		}()
		go func() { _, _ = io.Copy(io.Discard, here) }()
		_ = here.SetWriteDeadline(time.Now().Add(answerTimeout))
		_, _ = here.Write(sent)
		_ = here.Close()
		<-served
		siti, err := join("sekretaris")
		if err != nil {
			t.Fatal(err)
		}
		defer siti.Leave()
		value++
		if _, err := siti.Do(act(value)); err != nil || len(siti.Others()) > 0 {
			t.Errorf("%v; still here: %v", err, siti.Others())
		}
	})
}

// Whatever a host sends, the session ends in order: it is of another machine.
func FuzzSession(f *testing.F) {
	f.Add(spoken(`{"protocol":2,"actor":{"ID":"budi","Role":"staf"}}`, `{"came":[{}],"gone":[1],"leave":"x"}`))
	f.Add(spoken(`{"refusal":{"fault":{"code":"x"}}}`))
	f.Add(spoken(`{}`, `{"deltas":[{"rev":1,"year":2024,"changes":[{}]}],"mark":"x"}`, `{"copies":[{"year":2024}]}`, `{"n":1,"body":{}}`))
	f.Fuzz(func(_ *testing.T, sent []byte) {
		here, there := net.Pipe()
		go func() {
			go func() { _, _ = io.Copy(io.Discard, there) }()
			_, _ = there.Write(sent)
			_ = there.Close()
		}()
		c, err := link.Connect(here, link.Greeting{Version: "1", Year: year})
		if err != nil {
			return
		}
		_, _ = c.Do(act(1))
		_, _ = c.Book(year)
		_, _ = c.Entries(0, 10)
		_ = c.Close()
		<-c.Gone()
		_ = c.Resume()
	})
}
