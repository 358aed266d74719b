package session

import (
	"capaian/ui/dialog"
	"capaian/ui/manual"
	"capaian/ui/screen"
)

// openManual opens the page of what has the keys: the top dialog, an open cell, the screen. It
// is false where that is a page already, which closes on the key itself.
func openManual(host screen.Host, page screen.Screen, top screen.Dialog, help func()) bool {
	switch top.(type) {
	case *dialog.Manual, *dialog.Help:
		return false
	case nil:
		text := manual.Page(string(page.ID()))
		if page.Capturing() {
			text = manual.Page("isian") + "\n\n" + text
		}
		host.Open(dialog.NewManual(host.Theme(), page.Title(), text, help))
		return true
	}
	text := ""
	if p, ok := top.(screen.Documented); ok {
		text = manual.Page(p.Page()) + "\n\n"
	}
	host.Open(dialog.NewManual(host.Theme(), top.Title(), text, nil, dialog.Group{Title: "Tombol di sini", Rows: top.Keys()}))
	return true
}
