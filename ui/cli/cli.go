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
	"capaian/ui/remote/desk"
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
	Version string

	// far is true of a session for somebody else's terminal: it may start nothing here. way,
	// where set, leads such a command to the file; no other may then be named.
	far bool
	way desk.Way
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
	if err != nil && err != (answeredNo{}) {
		fmt.Fprintln(m.Err, "capaian: "+err.Error())
	}
	return exitCode(err)
}

func (m *Main) execute() error {
	// The library answers words of its own, meant for shells and in English, before any row of our table.
	if len(m.Args) > 0 && strings.HasPrefix(m.Args[0], "__") {
		return unknownCommand(m.Args[0])
	}
	root := m.root()
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
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return o.check(cmd.Flags()) },
		RunE:              func(*cobra.Command, []string) error { return m.open(o) },
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagError(err) })
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.SetHelpCommand(helpCommand(root))
	o.register(root)
	root.AddCommand(m.exampleCommand(o), m.statusCommand(o), m.reportCommand(o), m.narrativeCommand(o), m.styleCommand(o), m.versionCommand(),
		m.exportCommand(o), m.importCommand(o), m.schemaCommand(), m.formCommand(o), m.entryCommand(o), m.usersCommand(o),
		m.trailCommand(o), m.backupCommand(o), m.restoreCommand(o),
		m.checkCommand(o), m.serveCommand(o), m.connectCommand(o))
	for _, p := range letter.Papers() {
		root.AddCommand(m.paperCommand(o, p))
	}
	return root
}

func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: helpName, Aliases: []string{"help"}, Short: "Menjelaskan sebuah perintah",
		RunE: func(_ *cobra.Command, args []string) error {
			found, rest, err := root.Find(args)
			if err != nil || found == nil || len(rest) > 0 {
				return unknownCommand(strings.Join(args, " "))
			}
			return found.Help()
		},
	}
}

func unknownCommand(name string) error {
	return usageError{fmt.Sprintf("perintah %q tidak dikenal; lihat 'capaian bantuan'", name)}
}

const helpName = "bantuan"

// The library's own templates speak English and run past eighty cells.
const usageTemplate = `Pemakaian:
  {{.CommandPath}}{{slice .Use (len .Name)}} [pilihan]{{if .HasAvailableSubCommands}}
  {{.CommandPath}} PERINTAH [pilihan]{{end}}{{if .Aliases}}

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
