//go:build !unix

package draw

import "os"

// TerminalKeys reads a console, which says of each key itself which one it was.
func TerminalKeys(f *os.File) *os.File { return f }
