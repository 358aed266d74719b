package welcome

import (
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/dialog"
)

// oneLine makes a list of a pasted column or row of names: the form's fields have one line.
func oneLine(pasted string) string {
	return strings.Join(names(dialog.Lines(pasted)), ", ")
}

// names splits a list as people type and paste it.
func names(list string) []string {
	var all []string
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",;\n\t", r) }) {
		if name = model.Clean(name, false); name != "" {
			all = append(all, name)
		}
	}
	return all
}

func readOffice(values []string) (seed.NewOffice, error) {
	office := seed.NewOffice{
		Name:    model.Clean(values[fieldName], false),
		Regency: model.Clean(values[fieldRegency], false),
	}
	if office.Name == "" || office.Name == "Kecamatan" {
		return office, model.Faultf(model.FaultText, "Nama kantor", "Nama kantor belum diisi, misalnya Kecamatan Ranuyoso.")
	}
	year, err := strconv.Atoi(strings.TrimSpace(values[fieldYear]))
	if err != nil || year < 2000 || year > 2100 {
		return office, model.Faultf(model.FaultNumber, "Tahun", "Tahun: terbaca %q, diharapkan tahun seperti 2026.", model.Clean(values[fieldYear], false))
	}
	office.Year = year
	office.Bare = values[fieldTemplate] == withNothing
	office.Villages = names(values[fieldVillages])
	if len(office.Villages) == 0 {
		return office, model.Faultf(model.FaultText, "Daftar desa", "Daftar desa belum diisi; tulis nama desa dipisah koma.")
	}
	return office, nil
}
