package cli

import (
	"context"
	_ "embed"
	"errors"
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
	"capaian/ui/remote/keyfile"
	"capaian/ui/remote/reconnect"
	"capaian/ui/remote/socket"
	"capaian/ui/remote/sshserver"
)

//go:embed layani.txt
var serveManual string

// defaultAddress is where the server listens unless told otherwise: on every network of the
// machine, beside OpenSSH and not in its place.
const defaultAddress = ":2222"

func (m *Main) serveCommand(o *options) *cobra.Command {
	address, limits := "", sshserver.DefaultLimits()
	cmd := &cobra.Command{
		Use: "layani", Aliases: []string{"serve"}, Short: "Melayani sesi lewat SSH, untuk kantor tanpa OpenSSH", Long: serveManual, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.serve(o, address, limits) },
	}
	cmd.Flags().StringVar(&address, "alamat", "", "`ALAMAT:PORT` tempat mendengar (tanpa ini: "+defaultAddress+", di semua jaringan)")
	for _, one := range []struct {
		name, says string
		limit      *int
	}{
		{"sesi", "paling banyak `N` sesi sekaligus", &limits.Sessions},
		{"sesi-per-kunci", "paling banyak `N` sesi sekaligus dengan satu kunci", &limits.PerKey},
	} {
		cmd.Flags().IntVar(one.limit, one.name, *one.limit, fmt.Sprintf("%s (tanpa ini: %d)", one.says, *one.limit))
		cmd.Flags().Lookup(one.name).DefValue = "0" // else the library says it once more, in English
	}
	return cmd
}

// serve holds the file and lets people in over SSH until the program is told to stop.
func (m *Main) serve(o *options, address string, limits sshserver.Limits) (err error) {
	if err := atLeastOne(limits); err != nil {
		return err
	}
	if err := o.homeless(); err != nil {
		return err
	}
	path := o.path()
	if err := mustExist(path); err != nil {
		return err
	}
	signer, made, err := keyfile.Read(path+".layani", "capaian layani")
	if err != nil {
		return err
	}
	if address == "" {
		address = defaultAddress
	}
	listener, err := sshserver.Listen(address)
	if err != nil {
		return usageError{err.Error()}
	}
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer done()
	held, err := socket.Serve(stop, m.fileOptions(o, path))
	if err != nil {
		// It was not used yet.
		_ = listener.Close()
		return err
	}
	defer func() { err = errors.Join(err, lostFile(held.Close())) }()
	server, err := sshserver.New(sshserver.Options{
		Host: held.Host(), Version: m.Build.Version, Signer: signer, Limits: limits,
		Log:     slog.New(slog.NewTextHandler(m.Err, nil)),
		Program: m.sshSession, First: m.firstFrame, Commands: m.readingCommands(), Command: m.command,
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

func atLeastOne(limits sshserver.Limits) error {
	switch {
	case limits.Sessions < 1:
		return usageError{fmt.Sprintf("--sesi: terbaca %d, diharapkan 1 atau lebih", limits.Sessions)}
	case limits.PerKey < 1:
		return usageError{fmt.Sprintf("--sesi-per-kunci: terbaca %d, diharapkan 1 atau lebih", limits.PerKey)}
	}
	return nil
}

// announce says what an admin needs to know at the start.
func (m *Main) announce(path, at string, signer ssh.Signer, made bool, held *socket.Holder) {
	fmt.Fprintf(m.Err, "Melayani %s di %s\n", path, at)
	if made {
		fmt.Fprintf(m.Err, "Kunci layanan baru dibuat: %s.layani\n", path)
	}
	fmt.Fprintf(m.Err, "Sidik kunci layanan: %s\n", ssh.FingerprintSHA256(signer.PublicKey()))
	if held.NotShared != "" {
		fmt.Fprintln(m.Err, held.NotShared)
	}
	people, err := held.Book(model.OfficeWide)
	if err == nil && !slices.ContainsFunc(people.Users, func(u model.User) bool { return len(u.Keys) > 0 && !u.Revoked }) {
		fmt.Fprintln(m.Err, "Belum ada pengguna dengan kunci publik, jadi belum ada yang dapat masuk; lihat 'capaian bantuan layani'.")
	}
}

// sshSession makes the program for the terminal of somebody who came over SSH.
func (m *Main) sshSession(d *reconnect.Conn, environ []string) (sshserver.Program, error) {
	theirs := m.overServerFor(environ)
	_, none := theirs.filesHere("")
	running, err := theirs.newSession(&options{main: theirs}, d, surroundings{memory: d, noFiles: none})
	if err != nil {
		return nil, err
	}
	return running.app, nil
}

// overServerFor is the program of somebody who came over SSH and whose terminal says that of itself.
func (m *Main) overServerFor(environ []string) *Main {
	return &Main{overServer: true, Environ: environ, Now: m.Now, Build: m.Build, Getenv: func(name string) string {
		for _, variable := range environ {
			if value, found := strings.CutPrefix(variable, name+"="); found {
				return value
			}
		}
		return ""
	}}
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
func (m *Main) command(at reconnect.Transport, args []string, out, complaints io.Writer) int {
	theirs := Main{
		overServer: true, Args: args, In: strings.NewReader(""), Out: out, Err: complaints,
		Getenv: func(string) string { return "" }, Now: m.Now, Build: m.Build, transport: at,
	}
	return theirs.Run()
}
