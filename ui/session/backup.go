package session

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// placesMsg brings the folders that a backup may be written to, saidMsg how it went.
type (
	placesMsg struct{ places []screen.BackupPlace }
	saidMsg   struct{ notice screen.Notice }
)

// backup asks where to, once the disk has told which places there are.
func (a *App) backup() tea.Cmd {
	writer, some := a.files.(screen.Backups)
	switch {
	case !some:
		a.Say(screen.Notice{Tone: screen.Warning, Text: "Cadangan tidak bisa dibuat dari sesi ini: hanya pada komputer yang menyimpan data, dengan 'capaian cadangkan' di sana."})
		return nil
	case a.actor.Role != model.RoleAdmin:
		a.Say(screen.Notice{Tone: screen.Warning, Text: fmt.Sprintf("Cadangan dibuat hanya oleh admin; Anda terdaftar sebagai %s.", a.actor.Role)})
		return nil
	}
	return func() tea.Msg { return placesMsg{writer.BackupPlaces()} }
}

// offerPlaces lists the places, and after them any other.
func (a *App) offerPlaces(places []screen.BackupPlace) {
	writer, some := a.files.(screen.Backups)
	if !some {
		return
	}
	var items []dialog.Item
	for _, place := range places {
		items = append(items, dialog.Item{Text: place.Path, Note: place.Says, Run: func() tea.Cmd {
			return a.backUp(writer, place.Path)
		}})
	}
	items = append(items, dialog.Item{Text: "folder lain", Words: "lain ketik", Note: "diketik sendiri", Run: func() tea.Cmd {
		a.Open(dialog.NewAsk(a.theme, "Cadangkan ke folder", `Letak foldernya, misalnya /media/usb atau E:\cadangan.`, func(typed string) error {
			typed = strings.Trim(strings.TrimSpace(typed), `"'`)
			if typed == "" {
				return model.Faultf(model.FaultText, "Folder", "Folder belum diisi.")
			}
			a.outbox.addRead(a.backUp(writer, typed))
			return nil
		}))
		return nil
	}})
	a.Open(dialog.NewList(a.theme, "Cadangkan ke", items))
}

// backUp is the command that copies the data file into a folder and tells how it went.
func (a *App) backUp(writer screen.Backups, folder string) tea.Cmd {
	a.Say(screen.Notice{Text: "Mencadangkan ke " + folder + " …"})
	return func() tea.Msg {
		said, err := writer.Backup(folder)
		if err != nil {
			return saidMsg{screen.Notice{Tone: screen.Trouble, Text: err.Error()}}
		}
		return saidMsg{screen.Notice{Tone: screen.Done, Text: said}}
	}
}
