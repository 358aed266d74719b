package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"capaian/ui/remote/link"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/sshclient"
)

const connectManual = `Layar berjalan di komputer ini; hanya perubahan yang lewat saluran, dimampatkan.
Layar pertama digambar di kantor dan tampak sebelum datanya diambil; yang
diketik sementara itu dikerjakan sesudahnya. Lalu mengetik, berpindah layar dan
baris tidak menunggu saluran. Bila saluran putus, layar tetap dapat dibaca,
isian yang sedang diketik tetap ada, dan program menyambung kembali sendiri.
PORT yang tidak disebut adalah 2222.

Pada sambungan pertama program menunjukkan sidik kunci layanan dan bertanya
apakah sama dengan yang dicetak 'capaian layani' di kantor; untuk skrip beri
--sidik. Sesudah dipercaya, kunci itu harus sama seterusnya. Kunci
orang diambil dari --kunci, dari kunci OpenSSH di ~/.ssh, atau dari ssh-agent;
bila tidak ada, dibuat satu dan ditampilkan untuk diberikan kepada admin.`

func (m *Main) connectCommand(o *options) *cobra.Command {
	key, trusted := "", ""
	cmd := &cobra.Command{
		Use: "sambung HOST[:PORT]", Aliases: []string{"connect"}, Short: "Membuka berkas kantor lewat saluran tipis, dari 'capaian layani'", Long: connectManual,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{"sambung memerlukan satu alamat, seperti 'capaian sambung kantor'"}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return m.connect(o, args[0], key, trusted) },
	}
	cmd.Flags().StringVar(&key, "kunci", "", "berkas kunci pribadi `FILE` (tanpa ini: ~/.ssh, lalu ssh-agent)")
	cmd.Flags().StringVar(&trusted, "sidik", "", "`SIDIK` kunci layanan yang sudah dibandingkan, SHA256:…")
	return cmd
}

// connect runs a session on a file of another machine until it is left.
func (m *Main) connect(o *options, typed, key, trusted string) error {
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
	year, err := o.readYear()
	if err != nil {
		year = 0
	}
	at := sshclient.Options{
		Address: address, Version: m.Build.Version, Year: year, Keys: keys,
		Hosts: sshclient.Hosts{File: filepath.Join(folder, "layanan_dikenal"), Trusted: trusted},
	}
	if size, known := m.terminalSize(); known {
		at.Look = link.Look{Width: size.Width, Height: size.Height, Plain: m.plainSigns(o)}
		if o.quarter != "" {
			if at.Look.Quarter, err = o.readQuarter(); err != nil {
				return err
			}
		}
	}
	for {
		way := setOut(at)
		select {
		case frame := <-way.frame:
			return m.runArriving(frame, func() (*running, error) {
				end := <-way.end
				if end.err != nil {
					return nil, end.err
				}
				return m.connected(o, end.line, at, folder)
			})
		case end := <-way.end:
			var unknown *sshclient.UnknownHost
			if errors.As(end.err, &unknown) && at.Hosts.Trusted == "" && isTerminal(m.Err) && fromTerminal(m.In) {
				if err := m.askTrust(unknown); err != nil {
					return err
				}
				at.Hosts.Trusted = unknown.Fingerprint
				continue
			}
			if end.err != nil {
				return end.err
			}
			running, err := m.connected(o, end.line, at, folder)
			if err != nil {
				return err
			}
			return m.runSession(running)
		}
	}
}

// way is what one attempt to come to a server gives.
type way struct {
	frame chan string // what to show until the year is here; nothing where the server draws nothing
	end   chan wayEnd
}

type wayEnd struct {
	line reconnect.Transport
	err  error
}

// setOut begins an attempt.
func setOut(at sshclient.Options) way {
	w := way{make(chan string, 1), make(chan wayEnd, 1)}
	if at.Look.Width > 0 {
		at.First = func(frame string) { w.frame <- frame }
	}
	go func() {
		line, err := sshclient.Dial(context.Background(), at, nil)
		w.end <- wayEnd{line, err}
	}()
	return w
}

// connected starts the session on its line.
func (m *Main) connected(o *options, first reconnect.Transport, at sshclient.Options, folder string) (*running, error) {
	d := sshclient.NewConn(first, at)
	parked := sshclient.NewCache(d, folder, at.Address)
	files, none := m.filesHere(".")
	running, err := m.newSession(o, d, surroundings{memory: parked, files: files, noFiles: none})
	if err != nil {
		// The refusal is what counts.
		_ = d.Close()
		return nil, err
	}
	leave := running.close
	running.close = func() error {
		// What does not arrive stays here for the next session.
		_ = parked.Flush()
		return leave()
	}
	return running, nil
}

// askTrust shows the key of a server that was never met beside what it is to be compared
// with. The error is a refusal, which is also what anything but a yes is.
func (m *Main) askTrust(u *sshclient.UnknownHost) error {
	fmt.Fprintf(m.Err, `Layanan %s belum dikenal di komputer ini.
  Sidik kunci yang menjawab:
    %s
  Bandingkan dengan baris "Sidik kunci layanan" yang dicetak 'capaian layani'
  di kantor ketika mulai; mintalah admin membacakannya. Bila berbeda, yang
  menjawab mungkin bukan kantor Anda.
Sama? Ketik ya lalu Enter: `, u.Address, u.Fingerprint)
	answer, err := readLine(m.In)
	if err == nil && strings.EqualFold(strings.TrimSpace(answer), "ya") {
		return nil
	}
	return sentence("tidak disambungkan; kunci layanan tidak dicatat.")
}

// readLine reads to the end of a line and nothing behind it.
func readLine(in io.Reader) (string, error) {
	const most = 200
	var line []byte
	for b := make([]byte, 1); len(line) < most; line = append(line, b[0]) {
		if _, err := io.ReadFull(in, b); err != nil {
			return "", err
		}
		if b[0] == '\n' {
			break
		}
	}
	return string(line), nil
}
