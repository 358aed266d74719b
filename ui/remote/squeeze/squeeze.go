// Package squeeze compresses a line both ways. What is written is sent at once, so that an
// answer never waits for more to be compressed with it; what was sent before makes what
// comes after smaller.
package squeeze

import (
	"compress/flate"
	"io"
)

// level was measured: higher ones send hardly less of our short messages and need far more
// memory per line.
const level = flate.BestSpeed

// Line is a compressed line.
type Line struct {
	line io.ReadWriteCloser
	in   io.ReadCloser
	out  *flate.Writer
}

// New compresses a line; the other end must do the same.
func New(line io.ReadWriteCloser) *Line {
	// The level is one the library knows.
	out, _ := flate.NewWriter(line, level)
	return &Line{line, flate.NewReader(line), out}
}

// Read gives what the other end wrote.
func (l *Line) Read(p []byte) (int, error) { return l.in.Read(p) }

// Write sends all of p. Only one may write at a time.
func (l *Line) Write(p []byte) (int, error) {
	n, err := l.out.Write(p)
	if err == nil {
		err = l.out.Flush()
	}
	return n, err
}

// Close closes the line under it.
func (l *Line) Close() error { return l.line.Close() }
