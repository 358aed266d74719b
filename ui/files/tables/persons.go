package tables

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"

	"github.com/shopspring/decimal"
)

// personHeads are the heads of a list of persons, in the form of shape.Bare, by what they tell.
func personHeads() map[string][]string {
	return map[string][]string{
		"name":      {"nama", "namapegawai", "namalengkap", "namanip", "namadannip", "namapegawainip"},
		"sex":       {"jeniskelamin", "jeniskelaminlp", "jk", "lp", "kelamin", "jkel", "jnskelamin", "sex"},
		"position":  {"jabatan", "namajabatan", "jabatandalamorganisasi", "jabatanterakhir"},
		"status":    {"status", "statuskepegawaian", "statuspegawai", "statusasn", "jenispegawai", "jenisasn", "statuspangkat", "pnspppk", "pangkat", "pangkatgol", "pangkatgolongan", "pangkatgolonganruang", "pangkatgolruang", "golongan", "gol", "golruang"},
		"resident":  {"nokk", "nomorkk", "statuskawin", "statusperkawinan", "statuspernikahan", "hubungankeluarga", "hubungandalamkeluarga", "shdk"},
		"identity":  {"nik", "nomornik", "noktp"},
		"village":   {"desa", "namadesa", "kelurahan", "namakelurahan", "desakelurahan", "namadesakelurahan"},
		"education": {"pendidikan", "pendidikanterakhir", "tingkatpendidikan", "pend", "pendakhir"},
	}
}

// persons is a list of persons, a row each.
type persons struct {
	grid *workbook.Grid
	head int
	at   map[string]int // where a column stands that tells something of them
}

// personsOf recognises a list that tells the name and the sex of persons.
func personsOf(g *workbook.Grid) (*persons, bool) {
	const deep = 30
	texts := g.Texts()
	for row := range texts[:min(len(texts), deep)] {
		p := persons{grid: g, head: row, at: map[string]int{}}
		for at, cell := range texts[row] {
			for what, heads := range personHeads() {
				_, twice := p.at[what]
				surer := what == "status" && strings.HasPrefix(shape.Bare(cell), "status") // than a rank
				if (!twice || surer) && slices.Contains(heads, shape.Bare(cell)) {
					p.at[what] = at
				}
			}
		}
		_, named := p.at["name"]
		_, sexed := p.at["sex"]
		if named && sexed {
			return &p, true
		}
	}
	return nil, false
}

// foreign refuses a list of persons of whom Tabel 1 does not tell: residents, those who work for a
// village, and those of whom it is not said what they are in the office.
func (p *persons) foreign(t *Taking) bool {
	has := func(what string) bool { _, is := p.at[what]; return is }
	at, why := p.at["name"], ""
	switch {
	case (has("resident") || has("identity")) && !has("position"):
		why = "daftar penduduk. Program ini tidak menyimpan data penduduk; jumlahnya, bila perlu, ditulis pada teks Bab I di layar Laporan."
	case has("village"):
		at, why = p.at["village"], "daftar orang menurut desa. Tabel 1 memuat pegawai kecamatan, bukan perangkat desa. Bila kolom ini hanya alamat pegawai, hapus kolomnya lalu coba lagi."
	case !has("position"):
		why = "daftar orang tanpa kolom Jabatan. Tabel 1 menghitung orang menurut jabatan: tambahkan kolom Jabatan di samping Nama dan Jenis Kelamin (juga Status dan Pendidikan bila ada), atau isi tabel dengan kepala Jabatan, Laki-laki, Perempuan, PNS, PPPK, Non ASN."
	default:
		return false
	}
	t.Refused = true
	t.problem(p.grid, p.head, at, "", why)
	return true
}

// statusOf is the field that counts persons of a status or rank; "" where it tells none.
func statusOf(typed string) string {
	bare := shape.Bare(typed)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(bare, word) })
	}
	grade := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune("()/.,-", r) {
			return ' '
		}
		return r
	}, strings.ToUpper(typed)), " ")
	for _, word := range strings.Fields(grade) {
		switch word {
		case "I", "II", "III", "IV":
			return "civil"
		case "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII":
			return "contract"
		}
	}
	switch {
	case has("paruhwaktu"):
		return "part_time"
	case has("pppk", "p3k"):
		return "contract"
	case has("nonasn", "nonpns", "honor", "tkb", "kontrak", "thl", "harianlepas", "sukwan", "ptt"):
		return "temporary"
	case has("pns", "asn"):
		return "civil"
	}
	return ""
}

// educationOf is the field that counts persons of a diploma; "" where it tells none.
func educationOf(typed string) string {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(typed)), " ")
	switch bare := shape.Bare(strings.ReplaceAll(first, "iv", "4")); bare {
	case "sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3":
		return bare
	case "sltp", "mts":
		return "smp"
	case "slta", "smk", "ma", "stm", "smea", "smu":
		return "sma"
	case "di", "dii", "diii":
		return fmt.Sprintf("d%d", len(bare)-1)
	case "sarjana":
		return "s1"
	case "magister":
		return "s2"
	case "doktor":
		return "s3"
	}
	return ""
}

// sexOfPerson is the field that counts persons of a sex; "" where it tells none.
func sexOfPerson(typed string) string {
	bare := shape.Bare(typed)
	words := sexes()
	switch {
	case slices.Contains(words[0], bare):
		return "male"
	case slices.Contains(words[1], bare):
		return "female"
	}
	return ""
}

// counted makes of a list of persons a table of positions, with how many fill them.
func (p *persons) counted(columns []Column, t *Taking) *workbook.Grid {
	reads := map[string]func(string) string{"sex": sexOfPerson, "status": statusOf, "education": educationOf}
	var told, fields []string
	for _, what := range []string{"sex", "status", "education"} {
		if _, is := p.at[what]; is {
			told, fields = append(told, what), append(fields, counters(what)...)
		}
	}
	made := workbook.Grid{Name: p.grid.Name, Lines: []int{p.head}, Rows: [][]workbook.Input{{{Text: "Jabatan"}}}, Cells: map[[2]int][2]int{}}
	for _, name := range fields {
		i := slices.IndexFunc(columns, func(c Column) bool { return c.Field == name || strings.HasSuffix(c.Field, "."+name) })
		made.Rows[0] = append(made.Rows[0], workbook.Input{Text: columns[i].Head})
	}
	rows, people := map[string]int{}, 0
	for row := p.head + 1; row < len(p.grid.Rows); row++ {
		name, position := p.text(row, "name"), p.text(row, "position")
		if name == "" || strings.Trim(name, "0123456789") == "" || shape.Bare(name) == shape.Bare(p.text(p.head, "name")) || position == "" && p.text(row, "sex") == "" {
			continue
		}
		if position == "" {
			t.problem(p.grid, row, p.at["position"], "Jabatan", fmt.Sprintf("jabatan %s belum diisi.", model.Clean(name, false)))
			continue
		}
		people++
		at, there := rows[shape.Bare(position)]
		if !there {
			at = len(made.Rows)
			rows[shape.Bare(position)] = at
			cells := []workbook.Input{{Text: position}}
			for range fields {
				cells = append(cells, workbook.Input{Text: "0", IsNumber: true})
			}
			made.Rows, made.Lines = append(made.Rows, cells), append(made.Lines, row)
		}
		for _, what := range told {
			field := slices.Index(fields, reads[what](p.text(row, what)))
			if field < 0 {
				t.problem(p.grid, row, p.at[what], model.Clean(p.text(p.head, what), false), fmt.Sprintf("terbaca %q pada %s, diharapkan %s.", model.Clean(p.text(row, what), false), model.Clean(name, false), expected(what)))
				continue
			}
			cell := &made.Rows[at][field+1]
			cell.Number = cell.Number.Add(decimal.NewFromInt(1))
			cell.Text = cell.Number.String()
		}
	}
	for row, line := range made.Lines {
		made.Cells[[2]int{row, 0}] = [2]int{line, p.at["position"]}
		for i, name := range fields {
			what := told[slices.IndexFunc(told, func(what string) bool { return slices.Contains(counters(what), name) })]
			made.Cells[[2]int{row, i + 1}] = [2]int{line, p.at[what]}
		}
	}
	t.Parted = true
	t.Notes = append(t.Notes, fmt.Sprintf("%s: daftar %d orang dihitung menurut jabatan; namanya tidak disimpan.", p.grid.Called(), people))
	return &made
}

// counters are the fields that count what a column of persons tells.
func counters(what string) []string {
	switch what {
	case "sex":
		return []string{"male", "female"}
	case "status":
		return statuses()
	}
	return []string{"sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"}
}

// expected are the words that a column of persons is to hold.
func expected(what string) string {
	switch what {
	case "sex":
		return "L atau P"
	case "status":
		return "PNS, PPPK, PPPK paruh waktu, atau Non ASN, atau golongan seperti III/c"
	}
	return "pendidikan seperti SMA atau S1"
}

func (p *persons) text(row int, what string) string {
	at, is := p.at[what]
	if !is {
		return ""
	}
	in := p.grid.At(row, at)
	return strings.TrimSpace(in.Text)
}
