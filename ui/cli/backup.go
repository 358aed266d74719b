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
	return m.withFile(o, func(at office, actor model.Actor) error {
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

// restoring is what 'pulihkan' was asked for besides a backup to put back.
type restoring struct {
	list    bool
	salvage bool
	output  string
}

func (m *Main) restoreCommand(o *options) *cobra.Command {
	r := restoring{}
	cmd := &cobra.Command{
		Use: "pulihkan BERKAS", Aliases: []string{"restore"}, Short: "Menaruh cadangan di tempat berkas data; yang lama disisihkan",
		Args: func(cmd *cobra.Command, args []string) error {
			if r.list || r.salvage {
				return noArguments(cmd, args)
			}
			return oneArgument("berkas cadangan")(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case r.list && r.salvage:
				return usageError{"pilih salah satu: --daftar atau --selamatkan"}
			case r.output != "" && !r.salvage:
				return usageError{"-o hanya berlaku bersama --selamatkan"}
			case r.list:
				return m.listCopies(o)
			case r.salvage:
				return m.salvage(o, r.output)
			}
			return m.restoreAndTell(o, args[0])
		},
	}
	cmd.Flags().BoolVar(&r.list, "daftar", false, "menampilkan cadangan yang ada, dengan bedanya dari berkas data")
	cmd.Flags().BoolVar(&r.salvage, "selamatkan", false, "membaca semua yang masih terbaca dari berkas data yang rusak ke berkas baru")
	cmd.Flags().StringVarP(&r.output, "output", "o", "", "`BERKAS` baru untuk --selamatkan (tanpa ini: di sebelah berkas data, bertanggal)")
	return cmd
}

func (m *Main) restoreAndTell(o *options, backup string) error {
	aside, info, err := m.restore(o, backup)
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
}

// restore asks the people of the file that is there, where it can still be read, whether
// they let somebody replace it.
func (m *Main) restore(o *options, backup string) (aside string, info store.Info, err error) {
	if mustExist(o.path()) == nil {
		err := m.withFile(o, func(_ office, actor model.Actor) error { return onlyAdmin(actor, "Berkas data dipulihkan") })
		if err != nil && exitCode(err) != exitFile || store.Busy(err) {
			return "", store.Info{}, err
		}
		m.trouble = nil // that is why it is replaced
	}
	return store.Restore(backup, o.path(), seals(o.path()), m.Now())
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
