package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// commonFlags are the flags that many commands share, and none has to.
func commonFlags() []string { return []string{"data", "tahun", "triwulan", "json", "ascii"} }

// taken says which of the common flags mean something to a command, by its path.
func taken() map[string]string {
	return map[string]string{
		"capaian":                    "data tahun triwulan ascii",
		"capaian bantuan":            "",
		"capaian bentuk":             "data tahun triwulan json",
		"capaian cadangkan":          "data json",
		"capaian completion":         "",
		"capaian contoh":             "data tahun triwulan ascii",
		"capaian dokumentasi":        "data tahun triwulan json",
		"capaian dokumentasi hapus":  "data tahun",
		"capaian dokumentasi tambah": "data tahun triwulan",
		"capaian ekspor":             "data tahun triwulan json",
		"capaian entri":              "data tahun triwulan",
		"capaian formulir":           "data tahun triwulan",
		"capaian impor":              "data tahun triwulan json",
		"capaian laporan":            "data tahun triwulan json",
		"capaian layani":             "data",
		"capaian man":                "",
		"capaian naskah":             "",
		"capaian naskah ekspor":      "data tahun triwulan",
		"capaian naskah impor":       "data tahun triwulan",
		"capaian pengguna":           "data json",
		"capaian pengguna cabut":     "data",
		"capaian pengguna daftar":    "data json",
		"capaian pengguna tambah":    "data tahun",
		"capaian pengguna ubah":      "data tahun",
		"capaian pengantar":          "data tahun triwulan json",
		"capaian periksa":            "data tahun triwulan json",
		"capaian perjanjian":         "data tahun triwulan json",
		"capaian pulihkan":           "data json",
		"capaian rapor":              "data tahun triwulan json",
		"capaian riwayat":            "data tahun triwulan json",
		"capaian sambung":            "tahun triwulan ascii",
		"capaian skema":              "json",
		"capaian status":             "data tahun triwulan json",
		"capaian teguran":            "data tahun triwulan json",
		"capaian tinjauan":           "data tahun triwulan json",
		"capaian versi":              "json",
	}
}

// takes reports that a common flag means something to the command.
func takes(cmd *cobra.Command, flag string) bool {
	return slices.Contains(strings.Fields(taken()[cmd.CommandPath()]), flag)
}

// notTaken are the common flags that were given and do nothing: whoever gives one expects
// something and is told; scripts that give it to every command go on. Of --data nothing is said.
func notTaken(cmd *cobra.Command) []string {
	var idle []string
	for _, name := range commonFlags() {
		if name != "data" && cmd.Flags().Changed(name) && !takes(cmd, name) {
			idle = append(idle, fmt.Sprintf("Pilihan --%s tidak berlaku pada '%s' dan diabaikan.", name, cmd.CommandPath()))
		}
	}
	return idle
}

// showTaken leaves in the help of a command those of the common flags that mean something to it.
func showTaken(cmd *cobra.Command) {
	flags := cmd.Root().PersistentFlags()
	for _, name := range commonFlags() {
		flags.Lookup(name).Hidden = !takes(cmd, name)
	}
}

// detailed gives a command the flag that has it tell all it knows, which is called the same everywhere.
func detailed(cmd *cobra.Command, value *bool, says string) {
	cmd.Flags().BoolVarP(value, "rinci", "v", false, says)
}
