package session

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

// unbound says of a key that it does nothing here, and what was perhaps meant.
func unbound(press tea.KeyPressMsg, rows []screen.Binding) screen.Notice {
	name, said := screen.KeyName(press), ""
	letter := screen.Typed(press)
	switch {
	case letter != "":
		said = "Huruf " + strings.ToUpper(letter) + " saja tidak mengubah apa pun."
		if row, found := screen.Find(rows, tea.KeyPressMsg{Code: []rune(letter)[0], Mod: tea.ModAlt}); found {
			said = row.Help().Key + " " + row.Help().Desc + "; hurufnya saja tidak mengubah apa pun."
		}
	case len(name) == 1 && strings.Contains("0123456789", name):
		said = "Angka hanya mengisi sel; Alt+" + name + " membuka layarnya."
	case press.Text == "":
		said = "Tombol itu tidak dipakai di sini; ? menampilkan yang berlaku."
	default:
		said = "Tombol " + strings.TrimSpace(press.Text) + " tidak dipakai di sini; ? menampilkan yang berlaku."
	}
	return screen.Notice{Tone: screen.Warning, Text: said}
}

// textNotKey reports a space that goes on from what was typed, and so is part of something written
// where nothing can be: it must not do what the space does alone. The next one does it.
func (a *App) textNotKey(press tea.KeyPressMsg) bool {
	after, space := a.lettered, press.String() == "space"
	a.lettered = press.Text != "" && !space
	a.amid = (after || a.amid) && (press.Text != "" || press.String() == "enter")
	if !after || !space {
		return false
	}
	a.notice = screen.Notice{Tone: screen.Warning, Text: "Di sini tidak ditulis apa pun; spasi sesudah tulisan diabaikan."}
	return true
}
