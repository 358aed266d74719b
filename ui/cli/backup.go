package cli

import (
	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/text"
)

func (m *Main) backupCommand(o *options) *cobra.Command {
	path, over := "", false
	cmd := &cobra.Command{
		Use: "cadangkan", Aliases: []string{"backup"}, Short: "Menyalin berkas data dan memeriksa salinannya, juga selagi dipakai", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.backup(o, path, over) },
	}
	cmd.Flags().StringVarP(&path, "output", "o", "", "`BERKAS` salinannya (tanpa ini: di sebelah berkas data, bertanggal)")
	cmd.Flags().BoolVar(&over, "timpa", false, "menimpa BERKAS bila sudah ada")
	return cmd
}

func (m *Main) backup(o *options, path string, over bool) error {
	return m.visit(o, func(at office, actor model.Actor) error {
		if err := onlyAdmin(actor, "Cadangan dibuat"); err != nil {
			return err
		}
		if path == "" {
			people, err := at.Book(model.OfficeWide)
			if err != nil {
				return err
			}
			path = store.BackupName(o.path(), m.Now(), people.Revision)
		}
		info, err := store.Backup(at, path, over)
		if err != nil {
			return err
		}
		return m.tellCopy(o, "Cadangan", path, info)
	})
}

func (m *Main) restoreCommand(o *options) *cobra.Command {
	return &cobra.Command{
		Use: "pulihkan BERKAS", Aliases: []string{"restore"}, Short: "Menaruh cadangan di tempat berkas data; yang lama disisihkan", Args: oneArgument("berkas cadangan"),
		RunE: func(_ *cobra.Command, args []string) error {
			aside, info, err := m.restore(o, args[0])
			if err != nil {
				return err
			}
			if o.json {
				return m.writeJSON(copyJSON{o.path(), info.Revision, info.Fingerprint, info.Size, aside})
			}
			if err := m.tellCopy(o, "Dipulihkan", o.path(), info); err != nil || aside == "" {
				return err
			}
			return m.tell("Berkas sebelumnya: %s", aside)
		},
	}
}

// restore asks the people of the file that is there, where it can still be read, whether
// they let somebody replace it.
func (m *Main) restore(o *options, backup string) (aside string, info store.Info, err error) {
	if mustExist(o.path()) == nil {
		err := m.visit(o, func(_ office, actor model.Actor) error { return onlyAdmin(actor, "Berkas data dipulihkan") })
		if err != nil && exitCode(err) != exitFile || store.Busy(err) {
			return "", store.Info{}, err
		}
	}
	return store.Restore(backup, o.path(), m.Now())
}

// copyJSON is a copy of the file for other programs.
type copyJSON struct {
	Path        string `json:"berkas"`
	Revision    uint64 `json:"nomor"`
	Fingerprint string `json:"sidik_jari"`
	Size        int64  `json:"ukuran"`
	Aside       string `json:"sebelumnya,omitempty"`
}

func (m *Main) tellCopy(o *options, did, path string, info store.Info) error {
	if o.json {
		return m.writeJSON(copyJSON{path, info.Revision, info.Fingerprint, info.Size, ""})
	}
	if err := m.tell("%s: %s", did, path); err != nil {
		return err
	}
	return m.say("%s, %d tindakan, %s byte, sudah dibuka dan diperiksa.", info.Office, info.Revision, text.Count(info.Size))
}
