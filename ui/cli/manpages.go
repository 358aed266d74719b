package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"capaian/model"
)

// manualCommand writes the manual pages of the system, one for each command.
func (m *Main) manualCommand(root *cobra.Command) *cobra.Command {
	folder := ""
	cmd := &cobra.Command{
		Use: "man", Short: "Halaman man dari setiap perintah", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			if folder == "" {
				return usageError{"'capaian man' memerlukan -o FOLDER"}
			}
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return notWritten(folder)
			}
			for _, c := range append([]*cobra.Command{root}, descendants(root)...) {
				if !c.IsAvailableCommand() && c != root {
					continue
				}
				showTaken(c)
				name := strings.ReplaceAll(c.CommandPath(), " ", "-")
				if err := os.WriteFile(filepath.Join(folder, name+".1"), []byte(manPage(c, m.Build)), 0o644); err != nil {
					return notWritten(folder)
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&folder, "output", "o", "", "`FOLDER` tempat halaman ditulis")
	return cmd
}

func notWritten(folder string) error {
	return model.Faultf(model.FaultFile, "Folder", "Folder %s tidak dapat ditulisi. Periksa izin dan sisa ruangnya.", folder)
}

// manPage is the page of a command in the notation of man. Its date is that of the program, so
// that the same program writes the same page.
func manPage(c *cobra.Command, b Build) string {
	var page strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&page, format+"\n", args...) }
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	line(`.TH "%s" "1" "%s" "capaian %s" "Perintah pengguna"`, roff(strings.ToUpper(name)), roff(b.Date), roff(b.Version))
	line(".SH NAMA\n%s \\- %s", roff(name), roff(c.Short))
	line(".SH PEMAKAIAN\n.B %s\n[pilihan]", roff(strings.TrimSpace(c.CommandPath()+strings.TrimPrefix(c.Use, c.Name()))))
	if c.Long != "" {
		line(".SH PENJELASAN\n.nf\n%s\n.fi", roff(strings.TrimSpace(c.Long)))
	}
	for _, part := range []struct {
		head  string
		flags *pflag.FlagSet
	}{{"PILIHAN", c.NonInheritedFlags()}, {"PILIHAN UMUM", c.InheritedFlags()}} {
		if part.flags.HasAvailableFlags() {
			line(".SH %s\n.nf\n%s\n.fi", part.head, roff(strings.TrimRight(part.flags.FlagUsagesWrapped(76), " \n")))
		}
	}
	if c.HasAvailableSubCommands() {
		line(".SH PERINTAH")
		for _, child := range c.Commands() {
			if child.IsAvailableCommand() {
				line(".TP\n.B %s\n%s", roff(child.Name()), roff(child.Short))
			}
		}
	}
	if c.Example != "" {
		line(".SH CONTOH\n.nf\n%s\n.fi", roff(c.Example))
	}
	line(".SH STATUS KELUAR\n0 selesai; 1 jawabannya tidak, tidak ada yang diubah; 2 perintah keliru; 3 berkas data tidak dapat dipakai.")
	return page.String()
}

// roff keeps text from being read as commands of the notation.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
