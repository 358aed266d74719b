package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"capaian/ui/report/doc"
)

// buffer holds markup. Only text takes what people typed; put takes our own.
type buffer struct{ bytes.Buffer }

func (x *buffer) put(markup ...string) {
	for _, s := range markup {
		x.WriteString(s)
	}
}

func (x *buffer) putf(format string, args ...any) { fmt.Fprintf(x, format, args...) }

// text escapes, and leaves out what XML cannot hold.
func (x *buffer) text(s string) { x.WriteString(escaped(s)) }

func escaped(s string) string {
	var b bytes.Buffer
	// A buffer never fails.
	_ = xml.EscapeText(&b, []byte(doc.Clean(s)))
	return b.String()
}

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
