package cli

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"capaian/model"
	"capaian/ui/remote/desk"
	"capaian/ui/remote/door"
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/sshserver"
)

//go:embed layani.txt
var serveManual string

// usualAddress is where the server listens unless told otherwise: on every network of the
// machine, beside OpenSSH and not in its place.
const usualAddress = ":2222"

func (m *Main) serveCommand(o *options) *cobra.Command {
	address := ""
	cmd := &cobra.Command{
		Use: "layani", Aliases: []string{"serve"}, Short: "Melayani sesi lewat SSH, untuk kantor tanpa OpenSSH", Long: serveManual, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.serve(o, address) },
	}
	cmd.Flags().StringVar(&address, "alamat", "", "`ALAMAT:PORT` tempat mendengar (tanpa ini: "+usualAddress+", di semua jaringan)")
	return cmd
}

// serve holds the file and lets people in over SSH until the program is told to stop.
func (m *Main) serve(o *options, address string) error {
	path := o.path()
	if err := mustExist(path); err != nil {
		return err
	}
	signer, made, err := keyfile.Read(path+".layani", "capaian layani")
	if err != nil {
		return err
	}
	if address == "" {
		address = usualAddress
	}
	listener, err := sshserver.Listen(address)
	if err != nil {
		return usageError{err.Error()}
	}
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer done()
	held, err := door.Serve(stop, m.at(o, path))
	if err != nil {
		// It was not used yet.
		_ = listener.Close()
		return err
	}
	// The last commit is on the disk already; a failing close loses nothing.
	defer func() { _ = held.Close() }()
	server, err := sshserver.New(sshserver.Options{
		Host: held.Host(), Version: m.Version, Signer: signer, Limits: sshserver.DefaultLimits(),
		Log:     slog.New(slog.NewTextHandler(m.Err, nil)),
		Session: m.elsewhere, Commands: m.readingCommands(), Command: m.command,
	})
	if err != nil {
		_ = listener.Close()
		return err
	}
	m.announce(path, listener.Addr().String(), signer, made, held)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return sentence(fmt.Sprintf("Layanan berhenti: %v", err))
	case <-stop.Done():
	}
	server.Shutdown("Layanan capaian dihentikan. Isian yang belum disimpan ada lagi pada sesi berikut.")
	return nil
}

// announce says what an admin needs to know at the start.
func (m *Main) announce(path, at string, signer ssh.Signer, made bool, held *door.Held) {
	fmt.Fprintf(m.Err, "Melayani %s di %s\n", path, at)
	if made {
		fmt.Fprintf(m.Err, "Kunci layanan baru dibuat: %s.layani\n", path)
	}
	fmt.Fprintf(m.Err, "Sidik kunci layanan: %s\n", ssh.FingerprintSHA256(signer.PublicKey()))
	if held.Shut != "" {
		fmt.Fprintln(m.Err, held.Shut)
	}
	people, err := held.Book(model.OfficeWide)
	if err == nil && !slices.ContainsFunc(people.Users, func(u model.User) bool { return len(u.Keys) > 0 && !u.Revoked }) {
		fmt.Fprintln(m.Err, "Belum ada pengguna dengan kunci publik, jadi belum ada yang dapat masuk; lihat 'capaian bantuan layani'.")
	}
}

// elsewhere makes the program for the terminal of somebody who came over SSH.
func (m *Main) elsewhere(d *desk.Desk, environ []string) (sshserver.Session, error) {
	theirs := Main{far: true, Environ: environ, Now: m.Now, Version: m.Version, Getenv: func(name string) string {
		for _, variable := range environ {
			if value, found := strings.CutPrefix(variable, name+"="); found {
				return value
			}
		}
		return ""
	}}
	_, none := theirs.filesHere("")
	running, err := theirs.begin(&options{main: &theirs}, d, place{memory: d, noFiles: none})
	if err != nil {
		return nil, err
	}
	return running.app, nil
}

// readingCommands are the commands that may be run for somebody else: they only read, and
// only the file that is served.
func (m *Main) readingCommands() []string {
	var names []string
	for _, cmd := range m.root().Commands() {
		if slices.Contains([]string{"status", "periksa", "riwayat", "versi"}, cmd.Name()) {
			names = append(names, cmd.Name())
		}
	}
	return names
}

// command runs one of them on the way to the file that the session has.
func (m *Main) command(at desk.Way, args []string, out, complaints io.Writer) int {
	theirs := Main{
		far: true, Args: args, In: strings.NewReader(""), Out: out, Err: complaints,
		Getenv: func(string) string { return "" }, Now: m.Now, Version: m.Version, way: at,
	}
	return theirs.Run()
}
