package draw

import (
	"bytes"
	"io"
	"os"
)

// Output is where Bubble Tea may write while a Screen draws on the terminal: what it asks the
// terminal, and what it puts on its clipboard, passes; frames and modes are the Screen's. A
// terminal of this machine is still one, so that Bubble Tea prepares it and knows its size.
func Output(terminal io.Writer) io.Writer {
	if file, ok := terminal.(*os.File); ok {
		return fileOutput{file}
	}
	return output{terminal}
}

type output struct{ to io.Writer }

func (o output) Write(b []byte) (int, error) { return passed(o.to, b) }

type fileOutput struct{ *os.File }

// Write lets pass what Output says.
func (o fileOutput) Write(b []byte) (int, error) { return passed(o.File, b) }

// passed writes what begins as a question to the terminal, or for its clipboard, does.
func passed(to io.Writer, b []byte) (int, error) {
	if bytes.HasPrefix(b, []byte("\x1b]")) {
		return to.Write(b)
	}
	return len(b), nil
}
