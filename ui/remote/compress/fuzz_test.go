package compress_test

import (
	"bytes"
	"io"
	"testing"

	"capaian/ui/remote/compress"
)

type line struct{ io.Reader }

func (line) Write(p []byte) (int, error) { return len(p), nil }
func (line) Close() error                { return nil }

// Whatever comes on a compressed line is read to an end, and no more is held than was asked for.
func FuzzLine(f *testing.F) {
	f.Add([]byte("\x01\x03\x00\xfc\xffabc"))
	f.Add([]byte{0x62, 0xf8, 0x87, 0x07, 0x00, 0x00, 0x00, 0xff, 0xff})
	f.Add(bytes.Repeat([]byte{0xff}, 40))
	f.Fuzz(func(t *testing.T, sent []byte) {
		n, err := io.Copy(io.Discard, io.LimitReader(compress.New(line{bytes.NewReader(sent)}), 1<<20))
		if err == nil && n == 0 && len(sent) > 1<<16 {
			t.Error("much was sent and nothing came")
		}
	})
}
