// Package cli is the command line: verbs, flags, exit codes, and the terminal program behind the bare command.
package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/ui/draw"
	"capaian/ui/remote/reconnect"
	"capaian/ui/report/letter"
)

// Exit codes; scripts rely on them.
const (
	exitDone  = 0
	exitNo    = 1 // the answer is no, and nothing was changed
	exitUsage = 2
	exitFile  = 3 // the data file is busy, unreadable or from a newer version
)

// Main is the program with everything it takes from outside, so that tests run it whole.
type Main struct {
	Args    []string // without the program's name
	In      io.Reader
	Out     io.Writer // results
	Err     io.Writer // messages for people
	Getenv  func(string) string
	Environ []string
	Now     func() time.Time
	Build   Build
	Program string // where the file of the program itself is; empty: nowhere

	// overServer is true of a session for somebody else's terminal: it may start nothing here. transport,
	// where set, leads such a command to the file; no other may then be named.
	overServer bool
	transport  reconnect.Transport

	screen  *draw.Screen // of the session that is shown
	trouble []string     // what is wrong with the file that was opened; said after what was shown of it
}

// usageError is a mistake in the command line itself.
type usageError struct{ sentence string }

func (e usageError) Error() string { return e.sentence }

// sentence is a refusal that is no fault of the data: whole words for a person.
type sentence string

func (s sentence) Error() string { return string(s) }

// Run runs the command and returns its exit code.
func (m *Main) Run() int {
	err := m.execute()
	if found := inTrouble(m.trouble); found != nil && (err == nil || err == (answeredNo{})) {
		err = found
	}
	if err != nil && err != (answeredNo{}) {
		fmt.Fprintln(m.Err, "capaian: "+err.Error())
	}
	return exitCode(err)
}

func (m *Main) execute() error {
	// The library answers words of its own, meant for shells and in English, before any row of our table.
	root := m.root()
	if len(m.Args) > 0 && strings.HasPrefix(m.Args[0], "__") && !askedByShell(m.Args[0]) {
		return unknownCommand(root, m.Args[0])
	}
	if len(m.Args) > 1 && askedByShell(m.Args[0]) {
		if cmd, _, err := root.Find(m.Args[1 : len(m.Args)-1]); err == nil {
			showTaken(cmd)
		}
	}
	root.SetArgs(m.Args)
	root.SetIn(m.In)
	root.SetOut(m.Out)
	root.SetErr(m.Err)
	return root.Execute()
}

func exitCode(err error) int {
	var usage usageError
	var fault *model.Fault
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &fault) && fault.Code == model.FaultFile:
		return exitFile
	}
	return exitNo
}

func (m *Main) root() *cobra.Command {
	// Without this a double click on Windows shows an English lecture instead of the program.
	cobra.MousetrapHelpText = ""
	o := &options{main: m}
	root := &cobra.Command{
		Use:           "capaian",
		Short:         "Akuntabilitas kinerja kecamatan: indikator, fasilitasi, dokumen desa, anggaran",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArguments,
		// Flags are read before anything is done, so that a mistyped one changes nothing.
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			for _, said := range notTaken(cmd) {
				fmt.Fprintln(m.Err, said)
			}
			return o.check(cmd.Flags())
		},
		RunE: func(*cobra.Command, []string) error {
			if o.version {
				return m.writeVersion(o)
			}
			return m.open(o)
		},
	}
	root.Flags().BoolVar(&o.version, "version", false, "versi program ini")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(m.helpCommand(root))
	explain := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		showTaken(cmd)
		explain(cmd, args)
	})
	o.register(root)
	root.AddCommand(m.exampleCommand(o), m.statusCommand(o), m.reportCommand(o), m.narrativeCommand(o), m.photosCommand(o), m.styleCommand(o), m.versionCommand(o),
		m.exportCommand(o), m.importCommand(o), m.schemaCommand(), m.formCommand(o), m.entryCommand(o), m.usersCommand(o),
		m.trailCommand(o), m.backupCommand(o), m.restoreCommand(o),
		m.checkCommand(o), m.serveCommand(o), m.connectCommand(o))
	for _, p := range letter.Papers() {
		root.AddCommand(m.paperCommand(o, p))
	}
	root.AddCommand(m.completionCommand(root), m.manualCommand(root))
	root.InitDefaultHelpCmd() // the library would add it only when it runs
	giveExamples(root)
	m.completeFlags(root, o)
	return root
}

func unknownCommand(root *cobra.Command, name string, names ...string) error {
	for _, c := range root.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	return usageError{fmt.Sprintf("perintah %q tidak dikenal; %slihat 'capaian bantuan'", name, meant(name, names))}
}

const helpName = "bantuan"

// The library's own templates speak English and run past eighty cells.
const usageTemplate = `Pemakaian:
  {{.CommandPath}}{{slice .Use (len .Name)}} [pilihan]{{if .HasAvailableSubCommands}}
  {{.CommandPath}} PERINTAH [pilihan]{{end}}{{if .HasExample}}

Contoh:
{{.Example}}{{end}}{{if .Aliases}}

Nama lain:
  {{range $i, $name := .Aliases}}{{if $i}}, {{end}}{{$name}}{{end}}{{end}}{{if .HasAvailableSubCommands}}

Perintah:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "` + helpName + `")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Pilihan:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Pilihan umum:
{{.InheritedFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}
`

const helpTemplate = `{{.Short}}

{{.UsageString}}{{with .Long}}
{{. | trimTrailingWhitespaces}}
{{end}}`
