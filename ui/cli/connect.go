package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"capaian/ui/remote/sshclient"
)

const connectManual = `Layar berjalan di komputer ini; hanya perubahan yang lewat saluran, dimampatkan.
Mengetik, berpindah layar dan baris tidak menunggu saluran. Bila saluran putus,
layar tetap dapat dibaca, isian yang sedang diketik tetap ada, dan program
menyambung kembali sendiri. PORT yang tidak disebut adalah 2222.

Kunci layanan dicatat pada sambungan pertama dan harus sama seterusnya. Kunci
orang diambil dari --kunci, dari kunci OpenSSH di ~/.ssh, atau dari ssh-agent;
bila tidak ada, dibuat satu dan ditampilkan untuk diberikan kepada admin.`

func (m *Main) connectCommand(o *options) *cobra.Command {
	key := ""
	cmd := &cobra.Command{
		Use: "sambung HOST[:PORT]", Aliases: []string{"connect"}, Short: "Membuka berkas kantor lewat saluran tipis, dari 'capaian layani'", Long: connectManual,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{"sambung memerlukan satu alamat, seperti 'capaian sambung kantor'"}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return m.connect(o, args[0], key) },
	}
	cmd.Flags().StringVar(&key, "kunci", "", "berkas kunci pribadi `FILE` (tanpa ini: ~/.ssh, lalu ssh-agent)")
	return cmd
}

// connect runs a session on a file of another machine until it is left.
func (m *Main) connect(o *options, typed, key string) error {
	address, err := sshclient.Address(typed)
	if err != nil {
		return usageError{err.Error()}
	}
	folder := filepath.Join(xdg.DataHome, "capaian", "sambung")
	keys, made, err := sshclient.Keys(sshclient.Sources{
		File: key, Own: filepath.Join(folder, "kunci"), Home: filepath.Join(xdg.Home, ".ssh"), Agent: m.Getenv("SSH_AUTH_SOCK"),
	})
	if err != nil {
		return err
	}
	if made {
		// The line is the result; it can be sent on as it is.
		_, err := fmt.Fprintln(m.Out, sshclient.Public(keys[0]))
		return errors.Join(explainOutput(err), sentence("kunci baru dibuat untuk Anda. Berikan baris di atas kepada admin kantor untuk didaftarkan, lalu ulangi perintah ini."))
	}
	reminder := ""
	year, err := o.readYear()
	if err != nil {
		year = 0
	}
	at := sshclient.Options{
		Address: address, Version: m.Version, Year: year, Keys: keys,
		Hosts: sshclient.Hosts{File: filepath.Join(folder, "layanan_dikenal"), New: func(fingerprint string) {
			reminder = fmt.Sprintf("Kunci layanan dicatat: %s. Bandingkan dengan yang dicetak 'capaian layani'.", fingerprint)
		}},
	}
	first, err := sshclient.Reach(context.Background(), at, nil)
	if err != nil {
		return err
	}
	if reminder != "" {
		fmt.Fprintln(m.Err, reminder)
	}
	d := sshclient.Sit(first, at)
	parked := sshclient.Park(d, folder, address)
	files, none := m.filesHere(".")
	running, err := m.begin(o, d, place{memory: parked, files: files, noFiles: none, reminder: reminder})
	if err != nil {
		// The refusal is what counts.
		_ = d.Close()
		return err
	}
	leave := running.close
	running.close = func() {
		// What does not arrive stays here for the next session.
		_ = parked.Bring()
		leave()
	}
	return m.play(running)
}
