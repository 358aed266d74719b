package cli

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"capaian/model"
)

// askedByShell reports that a word asks, for a shell, how a line that is being typed goes on.
func askedByShell(word string) bool {
	return word == cobra.ShellCompRequestCmd || word == cobra.ShellCompNoDescRequestCmd
}

// shells are those for which a script can be written.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func (m *Main) completionCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "completion SHELL", Aliases: []string{"pelengkap"}, Short: "Naskah pelengkap perintah: bash, zsh, fish, powershell",
		Args: oneArgument("shell: bash, zsh, fish atau powershell"), ValidArgs: shells(),
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			switch args[0] {
			case "bash":
				err = root.GenBashCompletionV2(m.Out, true)
			case "zsh":
				err = root.GenZshCompletion(m.Out)
			case "fish":
				err = root.GenFishCompletion(m.Out, true)
			case "powershell":
				err = root.GenPowerShellCompletionWithDesc(m.Out)
			default:
				return usageError{fmt.Sprintf("shell %q tidak dikenal; yang ada bash, zsh, fish dan powershell", args[0])}
			}
			return explainOutput(err)
		},
	}
}

// completeFlags says what may stand behind the flags. A file that cannot be read offers nothing.
func (m *Main) completeFlags(root *cobra.Command, o *options) {
	offer := func(find func() []string) cobra.CompletionFunc {
		return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return find(), cobra.ShellCompDirectiveNoFileComp
		}
	}
	values := map[string]cobra.CompletionFunc{
		"triwulan": offer(func() []string { return []string{"1", "2", "3", "4"} }),
		"tahun":    offer(func() []string { return m.yearsOf(o) }),
		"seksi":    offer(func() []string { return m.sectionsOf(o) }),
	}
	for _, c := range append(descendants(root), root) {
		for name, find := range values {
			if c.LocalNonPersistentFlags().Lookup(name) != nil || c == root && c.PersistentFlags().Lookup(name) != nil {
				// Each flag is told of once.
				_ = c.RegisterFlagCompletionFunc(name, find)
			}
		}
	}
}

// descendants are the commands below a command.
func descendants(c *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, child := range c.Commands() {
		all = append(append(all, child), descendants(child)...)
	}
	return all
}

func (m *Main) yearsOf(o *options) []string {
	var years []string
	_ = m.withFile(o, func(at office, _ model.Actor) error {
		for _, year := range at.Years() {
			years = append(years, strconv.Itoa(year))
		}
		return nil
	})
	slices.Reverse(years)
	return years
}

func (m *Main) sectionsOf(o *options) []string {
	var sections []string
	_ = m.withFile(o, func(at office, actor model.Actor) error {
		b, _, err := o.pick(at, actor, model.ForEntry)
		if err != nil {
			return err
		}
		for _, s := range b.Sections {
			sections = append(sections, string(s.ID)+"\t"+s.Name)
		}
		return nil
	})
	return sections
}
