package docx

import (
	"bytes"
	stdxml "encoding/xml"
	"fmt"

	"capaian/ui/report/doc"
)

// xml is a buffer of markup. Only text takes what people typed; put takes our own.
type xml struct{ bytes.Buffer }

func (x *xml) put(markup ...string) {
	for _, s := range markup {
		x.WriteString(s)
	}
}

func (x *xml) putf(format string, args ...any) { fmt.Fprintf(x, format, args...) }

// text escapes, and leaves out what XML cannot hold.
func (x *xml) text(s string) { x.WriteString(escaped(s)) }

func escaped(s string) string {
	var b bytes.Buffer
	// A buffer never fails.
	_ = stdxml.EscapeText(&b, []byte(doc.Clean(s)))
	return b.String()
}

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
