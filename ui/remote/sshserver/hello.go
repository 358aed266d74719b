package sshserver

import (
	"encoding/binary"
	"strings"
	"sync/atomic"
)

// hello follows what a connection says before it is encrypted, to know how far it is: its
// version, how it would exchange keys, and the message that has the server work.
type hello struct {
	stage stage
	over  bool        // nothing more is followed
	works atomic.Bool // its exchange of keys is being worked on

	line    []byte // of the version, as much of it as tells
	head    []byte // of a message, its length
	left    uint32 // of a message, yet to come
	version bool   // was said
	heard   int    // messages
}

const (
	versionStart = "SSH-"
	lengthBytes  = 4
)

// see takes what came next.
func (h *hello) see(p []byte) {
	h.stage = max(h.stage, spoke)
	for len(p) > 0 && h.stage < exchange {
		switch {
		case !h.version:
			if p[0] == '\n' {
				h.version = strings.HasPrefix(string(h.line), versionStart)
				h.line = h.line[:0]
			} else if len(h.line) < len(versionStart) {
				h.line = append(h.line, p[0])
			}
			p = p[1:]
		case h.left > 0:
			n := min(uint32(len(p)), h.left)
			p, h.left = p[n:], h.left-n
			if h.left == 0 {
				h.message()
			}
		default:
			h.head = append(h.head, p[0])
			p = p[1:]
			if len(h.head) == lengthBytes {
				h.left, h.head = binary.BigEndian.Uint32(h.head), h.head[:0]
			}
		}
	}
}

// message counts one that has come whole: the first says how, the second begins.
func (h *hello) message() {
	h.heard++
	h.stage = max(h.stage, offered)
	if h.heard > 1 {
		h.stage = exchange
	}
}
