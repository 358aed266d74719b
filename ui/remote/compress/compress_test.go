package compress_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"testing"

	"capaian/ui/remote/compress"
)

// counted is one end of a line whose writes are counted.
type counted struct {
	net.Conn
	writes, bytes int
}

func (c *counted) Write(p []byte) (int, error) {
	c.writes++
	c.bytes += len(p)
	return c.Conn.Write(p)
}

func TestALineCarriesEachMessageAtOnceAndInOnePiece(t *testing.T) {
	here, there := net.Pipe()
	c := &counted{Conn: here}
	near, far := compress.New(c), compress.New(there)
	defer near.Close()
	sent := 0
	for i := range 200 {
		message := fmt.Appendf(nil, `{"verb":"act","note":"1.%d Pembinaan","value":%d}`, i, i*i)
		if i == 100 {
			message = bytes.Repeat([]byte("tahun penuh "), 20_000)
		}
		sent += len(message)
		wrote := make(chan error, 1)
		go func() {
			n, err := near.Write(message)
			if n != len(message) && err == nil {
				err = io.ErrShortWrite
			}
			wrote <- err
		}()
		got := make([]byte, len(message))
		if _, err := io.ReadFull(far, got); err != nil || !bytes.Equal(got, message) {
			t.Fatalf("message %d: %v", i, err)
		}
		if err := <-wrote; err != nil {
			t.Fatal(err)
		}
	}
	if c.writes != 200 || c.bytes*5 > sent {
		t.Errorf("%d bytes as %d in %d pieces", sent, c.bytes, c.writes)
	}
	near.Close()
	if _, err := far.Read(make([]byte, 1)); err == nil {
		t.Error("the end was not told")
	}
}

// What is no compressed line is an error, not a flood.
func TestNonsenseIsAnError(t *testing.T) {
	here, there := net.Pipe()
	go func() {
		_, _ = here.Write(bytes.Repeat([]byte{0xff}, 64))
		here.Close()
	}()
	if _, err := io.ReadAll(compress.New(there)); err == nil {
		t.Error("it was read")
	}
}
