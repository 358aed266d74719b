package session

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/draw"
	"capaian/ui/screen"
)

// debugLog writes the messages of a session, a line each, for whoever looks for a fault. A
// nil one writes nothing.
type debugLog struct {
	out io.Writer
	now func() time.Time
}

// newDebugLog writes to out; nil gives none.
func newDebugLog(out io.Writer, now func() time.Time) *debugLog {
	if out == nil {
		return nil
	}
	return &debugLog{out, now}
}

// message writes when a message came, what it is, which way it went and who received it; before
// it is handled where that is known by then, so that the last line names what a session ended
// on. What cannot be written is lost: a session does not end for want of its log.
func (l *debugLog) message(msg tea.Msg, route string, receiver any) {
	if l == nil {
		return
	}
	fields := []string{l.now().Format("15:04:05.000"), messageName(msg), route, receiverName(receiver)}
	_, _ = io.WriteString(l.out, strings.Join(fields, "\t")+"\n")
}

// messageName says what a message is, with what it brings.
func messageName(msg tea.Msg) string {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return "key " + strconv.Quote(msg.String())
	case tea.PasteMsg:
		return "paste " + strconv.Quote(msg.Content)
	case draw.Burst:
		return "burst " + strconv.Quote(string(msg))
	case tea.WindowSizeMsg:
		return fmt.Sprintf("size %d×%d", msg.Width, msg.Height)
	case wroteMsg:
		return fmt.Sprintf("wrote %q year %d revision %d%s", msg.act.batch.Note, msg.act.batch.Year, msg.revision, failed(msg.err))
	case readMsg:
		if msg.news.state.Book == nil {
			return "read nothing new" + failed(msg.err)
		}
		return fmt.Sprintf("read year %d revision %d%s", msg.news.state.Book.Year, msg.news.state.Book.Revision, failed(msg.err))
	case rewindMsg:
		return fmt.Sprintf("rewind revision %d%s", msg.entry.Revision, failed(msg.err))
	case keptMsg:
		return "drafts written" + failed(msg.err)
	}
	return fmt.Sprintf("%T", msg)
}

// failed is an error on the line; "" without one.
func failed(err error) string {
	if err == nil {
		return ""
	}
	return " error " + strconv.Quote(err.Error())
}

// receiverName says who received a message; "session" where it was no screen, dialog or key.
func receiverName(receiver any) string {
	switch r := receiver.(type) {
	case screen.Screen:
		return "screen " + string(r.ID())
	case screen.Dialog:
		return fmt.Sprintf("%T %q", r, r.Title())
	case screen.Binding:
		return fmt.Sprintf("binding %s: %s", r.Help().Key, r.Help().Desc)
	}
	return "session"
}
