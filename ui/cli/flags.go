package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"capaian/model"
)

// options are the flags common to all commands, as typed.
type options struct {
	main    *Main
	data    string
	year    string
	quarter string
	json    bool
	ascii   bool
	// asciiSaid: whether ASCII is used was said, not left to be found out.
	asciiSaid bool
	version   bool
}

func (o *options) register(root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.StringVar(&o.data, "data", "", "berkas data `FILE` (tanpa ini: $CAPAIAN_DATA, capaian.db di sebelah program, lalu folder data pengguna)")
	flags.StringVar(&o.year, "tahun", "", "tahun `N` (tanpa ini: yang sedang dikerjakan)")
	flags.StringVar(&o.quarter, "triwulan", "", "triwulan `1..4` (tanpa ini: yang sedang dikerjakan)")
	flags.BoolVar(&o.json, "json", false, "keluaran JSON")
	flags.BoolVar(&o.ascii, "ascii", false, "layar dengan tanda ASCII saja, untuk terminal lama")
	flags.BoolP("help", "h", false, "bantuan perintah ini")
}

// path is where the data file is, whether or not it exists.
func (o *options) path() string {
	if o.data != "" {
		return o.data
	}
	if env := o.main.Getenv("CAPAIAN_DATA"); env != "" {
		return env
	}
	if beside := o.main.besideProgram(); beside != "" {
		return beside
	}
	return filepath.Join(xdg.DataHome, "capaian", "capaian.db")
}

// besideProgram is the data file that lies beside the program, as on a stick that carries both;
// "" where there is none.
func (m *Main) besideProgram() string {
	if m.Program == "" {
		return ""
	}
	path := filepath.Join(filepath.Dir(m.Program), "capaian.db")
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return path
}

// homeless refuses the place where the data file would be where the system tells no home of
// the person: it would lie at the root of the disk.
func (o *options) homeless() error {
	if o.data != "" || o.main.Getenv("CAPAIAN_DATA") != "" || o.main.besideProgram() != "" || xdg.Home != "" && xdg.Home != "/" || filepath.VolumeName(xdg.DataHome) != "" || o.main.Getenv("XDG_DATA_HOME") != "" {
		return nil
	}
	return sentence("Folder pengguna tidak diketahui (HOME kosong), sehingga letak berkas data tidak dapat ditentukan. Beri --data FILE, atau isi CAPAIAN_DATA.")
}

// check refuses what cannot be meant in any file.
func (o *options) check(flags *pflag.FlagSet) error {
	o.asciiSaid = flags.Changed("ascii")
	if o.main.transport != nil && flags.Changed("data") {
		return usageError{"--data tidak berlaku di sini: berkasnya yang dilayani"}
	}
	if flags.Changed("data") && o.data == "" {
		// In a script this is a variable that was never set; the default file would be the wrong one.
		return usageError{"--data: nama berkas kosong"}
	}
	if o.year != "" {
		if _, err := o.readYear(); err != nil {
			return err
		}
	}
	if o.quarter != "" {
		_, err := o.readQuarter()
		return err
	}
	return nil
}

func (o *options) readYear() (int, error) {
	year, err := strconv.Atoi(o.year)
	if err != nil {
		return 0, usageError{fmt.Sprintf("--tahun: terbaca %q, diharapkan tahun seperti 2024", o.year)}
	}
	return year, nil
}

func (o *options) readQuarter() (model.Quarter, error) {
	for _, q := range model.Quarters() {
		if strings.EqualFold(o.quarter, q.Roman()) || o.quarter == strconv.Itoa(int(q)) {
			return q, nil
		}
	}
	return 0, usageError{fmt.Sprintf("--triwulan: terbaca %q, diharapkan 1, 2, 3 atau 4", o.quarter)}
}

// pickYear takes the asked year, else the last of the file.
func (o *options) pickYear(years []int) (int, error) {
	if len(years) == 0 {
		return 0, model.Faultf(model.FaultMissing, "Tahun", "Berkas data ini belum berisi satu tahun pun.")
	}
	if o.year == "" {
		return years[len(years)-1], nil
	}
	year, err := o.readYear()
	if err != nil {
		return 0, err
	}
	for _, y := range years {
		if y == year {
			return year, nil
		}
	}
	return 0, model.Faultf(model.FaultMissing, "Tahun", "Tahun %d tidak ada dalam berkas data; yang ada: %s.", year, strings.Trim(fmt.Sprint(years), "[]"))
}

// pick takes the asked year and quarter, and of what was not asked for what is meant by the
// clock of whoever holds the file.
func (o *options) pick(at yearly, who model.Actor, meant model.Meant) (*model.Book, model.Quarter, error) {
	years := at.Years()
	if o.year != "" || len(years) == 0 {
		year, err := o.pickYear(years)
		if err != nil {
			return nil, 0, err
		}
		years = []int{year}
	}
	b, q, err := meant(years, at.Book, who, model.DateOf(o.main.Now()))
	if err == nil && o.quarter != "" {
		q, err = o.readQuarter()
	}
	return b, q, err
}

// yearly is a file as far as it has years.
type yearly interface {
	Years() []int
	Book(year int) (*model.Book, error)
}

// noArguments refuses words behind a command, in words of our own.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.HasSubCommands() {
		return unknownCommand(cmd, args[0])
	}
	return usageError{fmt.Sprintf("%q tidak diperlukan pada '%s'", args[0], cmd.CommandPath())}
}

// flagError says a flag's mistake in Indonesian.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var valueless *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		name := dashes + unknown.GetSpecifiedName()
		return usageError{fmt.Sprintf("pilihan %q tidak dikenal; %slihat 'capaian bantuan'", name, meant(name, names))}
	case errors.As(err, &valueless):
		return usageError{fmt.Sprintf("pilihan --%s memerlukan nilai", valueless.GetFlag().Name)}
	case errors.As(err, &invalid):
		return usageError{fmt.Sprintf("pilihan --%s: %q bukan nilai yang diharapkan", invalid.GetFlag().Name, invalid.GetValue())}
	}
	return usageError{"pilihan tidak terbaca; lihat 'capaian bantuan'"}
}

// oneArgument wants exactly one word behind a command.
func oneArgument(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return usageError{fmt.Sprintf("'%s' memerlukan nama %s", cmd.CommandPath(), what)}
		case len(args) > 1:
			return usageError{fmt.Sprintf("%q tidak diperlukan pada '%s'; nama yang memuat spasi ditulis di antara tanda petik", args[1], cmd.CommandPath())}
		}
		return nil
	}
}
