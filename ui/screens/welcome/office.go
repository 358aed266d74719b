package welcome

import (
	"slices"
	"strconv"
	"strings"

	"capaian/model"
	"capaian/store/seed"
)

// names splits a list as people type and paste it. A column of numbers beside the names and
// the heads of a table are not villages.
func names(list string) []string {
	var all []string
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",;\n\t", r) }) {
		name = strings.TrimLeft(oneSpaced(name), numbering)
		if name != "" && !isHead(name) {
			all = append(all, name)
		}
	}
	return all
}

// numbering is what stands before the names of a numbered list.
const numbering = "0123456789.,) "

func isHead(name string) bool {
	return slices.Contains([]string{"no", "nama", "desa", "nama desa", "nama desa/kelurahan", "desa/kelurahan"}, strings.TrimSuffix(strings.ToLower(name), "."))
}

// oneSpaced cleans a name, with one plain space between its words.
func oneSpaced(s string) string { return strings.Join(strings.Fields(model.Clean(s, false)), " ") }

// once takes out a first word that stands twice: the field begins with it, and people type
// the whole name after it.
func once(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	if second, _, _ := strings.Cut(rest, " "); strings.EqualFold(first, second) {
		return first + strings.TrimPrefix(rest, second)
	}
	return name
}

func readOffice(values []string) (seed.NewOffice, error) {
	office := seed.NewOffice{
		Name:    once(oneSpaced(values[fieldName])),
		Regency: oneSpaced(values[fieldRegency]),
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
