package cli

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"capaian/store"
)

// notices are the licences of the libraries, as testdata/notices gathers them.
//
//go:embed notices.txt
var notices string

// Build says which program this is.
type Build struct {
	Version string // of the release; a word where it is none
	Commit  string // "" where it is not known, as are the following
	Date    string // of the commit, as 2026-11-29
	Go      string // the toolchain and what it was built for
}

// lines are the build in words: what it is, and what it was made from.
func (b Build) lines() string {
	var from []string
	if b.Commit != "" {
		from = append(from, "commit "+b.Commit)
	}
	for _, word := range []string{b.Date, b.Go} {
		if word != "" {
			from = append(from, word)
		}
	}
	return strings.TrimSpace(fmt.Sprintf("capaian %s, susunan data %d\n%s", b.Version, store.SchemaVersion, strings.Join(from, ", ")))
}

func (m *Main) versionCommand(o *options) *cobra.Command {
	licences, file := false, ""
	cmd := &cobra.Command{
		Use: "versi", Aliases: []string{"version"}, Short: "Versi program dan versi susunan berkas data", Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			switch {
			case licences && file != "":
				return usageError{"--lisensi dan --periksa tidak dapat bersama"}
			case licences:
				_, err := io.WriteString(m.Out, notices)
				return explainOutput(err)
			case file != "":
				return m.compareLayout(o, file)
			}
			return m.writeVersion(o)
		},
	}
	cmd.Flags().BoolVar(&licences, "lisensi", false, "lisensi semua pustaka yang dipakai")
	cmd.Flags().StringVar(&file, "periksa", "", "apakah program ini dapat membuka `FILE`, dan apa yang akan diubahnya")
	return cmd
}

func (m *Main) writeVersion(o *options) error {
	if o.json {
		return m.writeJSON(map[string]any{
			"versi": m.Build.Version, "skema": store.SchemaVersion,
			"commit": m.Build.Commit, "tanggal": m.Build.Date, "go": m.Build.Go,
		})
	}
	_, err := fmt.Fprintln(m.Out, m.Build.lines())
	return explainOutput(err)
}

// compareLayout says whether the program can open a file and what it would change in it; the
// file stays as it is.
func (m *Main) compareLayout(o *options, path string) error {
	if err := mustExist(path); err != nil {
		return err
	}
	layout, err := store.LayoutOf(path)
	if err != nil {
		return err
	}
	opens, says := layout <= store.SchemaVersion, ""
	switch {
	case !opens:
		says = fmt.Sprintf("Berkas %s memakai susunan data %d; program ini hanya sampai %d. Perbarui program di komputer ini; berkasnya jangan diubah.", path, layout, store.SchemaVersion)
	case layout < store.SchemaVersion:
		says = fmt.Sprintf("Berkas %s memakai susunan data %d. Program ini dapat membukanya, menyimpan berkas yang lama di sampingnya, lalu mengubah susunannya menjadi %d. Sesudah itu program versi lama tidak dapat membukanya.", path, layout, store.SchemaVersion)
	default:
		says = fmt.Sprintf("Berkas %s memakai susunan data %d, sama dengan program ini. Tidak ada yang akan diubah.", path, layout)
	}
	if o.json {
		err = m.writeJSON(map[string]any{"berkas": path, "skema_berkas": layout, "skema": store.SchemaVersion, "dapat_dibuka": opens})
	} else {
		_, err = fmt.Fprintln(m.Out, says)
		err = explainOutput(err)
	}
	if err != nil || opens {
		return err
	}
	return answeredNo{}
}
