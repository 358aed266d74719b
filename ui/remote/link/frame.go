// Package link is what a host and a session in another process say to one another over a
// stream: the local socket, or a channel of SSH.
//
// Each message is a frame: four bytes with its length, then JSON. The session greets first
// and is welcomed or refused; then it sends requests, each answered under its number, and
// the host sends news unasked. Before an answer, everything that happened before it has
// been sent: whoever saved something sees it when the answer comes.
package link

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"

	"capaian/model"
)

// Protocol is the version of this conversation. It changes when a program of before could
// misunderstand one of now.
const Protocol = 2

// The longest frames taken: a host gets acts, and before it knows who sends them only a
// greeting; a session gets whole years.
const (
	maxHello   = 4 << 10
	maxRequest = 8<<20 + envelopeBytes
	maxFrame   = 64 << 20
)

// maxBody is what a request may ask for, and envelopeBytes what it is wrapped in.
const (
	maxBody       = 8 << 20
	envelopeBytes = 4 << 10
)

const lengthBytes = 4

// errTooLong is a frame that no honest program sends.
type errTooLong struct{}

func (errTooLong) Error() string { return "link: a frame is too long" }

// writeFrame sends one message in one write, so that a stream that compresses can let it go
// as a whole.
func writeFrame(w io.Writer, message any) error {
	body, err := json.Marshal(message)
	if err != nil {
		return err
	}
	frame := make([]byte, lengthBytes, lengthBytes+len(body))
	binary.BigEndian.PutUint32(frame, uint32(len(body)))
	_, err = w.Write(append(frame, body...))
	return err
}

// readFrame reads one message of at most the length. What it allocates grows with what
// really comes, not with what is announced.
func readFrame(r io.Reader, longest uint32, message any) error {
	var head [lengthBytes]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return err
	}
	length := binary.BigEndian.Uint32(head[:])
	if length > longest {
		return errTooLong{}
	}
	body, err := io.ReadAll(io.LimitReader(r, int64(length)))
	if err != nil {
		return err
	}
	if len(body) < int(length) {
		return io.ErrUnexpectedEOF
	}
	return json.Unmarshal(body, message)
}

// isRefusal reports an error that is the host's answer, and no trouble with the line.
func isRefusal(err error) bool {
	var fault *model.Fault
	return errors.As(err, &fault)
}
