package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"capaian/ui/files/jsonfile"
)

func (m *Main) schemaCommand() *cobra.Command {
	var chosen jsonfile.Schema
	return &cobra.Command{
		Use: "skema [NAMA]", Aliases: []string{"schema"}, Short: "JSON Schema dari ekspor dan dari tabel terbit, untuk program lain",
		Args: func(_ *cobra.Command, args []string) error {
			var names []string
			for i, s := range jsonfile.Schemas() {
				if names = append(names, s.Name); len(args) == 0 && i == 0 || len(args) == 1 && args[0] == s.Name {
					chosen = s
				}
			}
			if chosen.JSON == nil {
				return usageError{fmt.Sprintf("skema %q tidak dikenal; yang ada: %s", strings.Join(args, " "), strings.Join(names, ", "))}
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return m.writeJSON(chosen.JSON()) },
	}
}
