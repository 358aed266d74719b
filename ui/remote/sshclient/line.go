package sshclient

import (
	"errors"
	"io"

	"capaian/ui/remote/link"

	"golang.org/x/crypto/ssh"
)

// noLine is the error of a server that has no line for us.
type noLine struct{}

func (noLine) Error() string { return "sshclient: no line is served" }

// line is our conversation over a connection that carries nothing else. It is asked for with
// the first that is said on it, so that on a far line one answer does for both.
type line struct {
	client  *ssh.Client
	channel ssh.Channel // nil until something was said
}

// Read reads what the server says, after something was said to it.
func (l *line) Read(p []byte) (int, error) {
	if l.channel == nil {
		return 0, io.EOF
	}
	return l.channel.Read(p)
}

// Write says something; where the server refuses the line the error is noLine.
func (l *line) Write(p []byte) (int, error) {
	if l.channel != nil {
		return l.channel.Write(p)
	}
	channel, requests, err := l.client.OpenChannel(link.Channel, p)
	var no *ssh.OpenChannelError
	before := errors.As(err, &no) && no.Reason == ssh.UnknownChannelType
	if before {
		channel, requests, err = l.client.OpenChannel("session", nil)
	}
	if errors.As(err, &no) {
		return 0, noLine{}
	}
	if err != nil {
		return 0, err
	}
	l.channel = channel
	go ssh.DiscardRequests(requests)
	// Whatever the server complains of comes within the conversation too.
	go func() { _, _ = io.Copy(io.Discard, channel.Stderr()) }()
	if !before {
		return len(p), nil
	}
	granted, err := channel.SendRequest("subsystem", true, ssh.Marshal(struct{ Name string }{link.Subsystem}))
	if err == nil && !granted {
		err = noLine{}
	}
	if err != nil {
		return 0, err
	}
	return channel.Write(p)
}

// Close ends the connection.
func (l *line) Close() error { return l.client.Close() }
