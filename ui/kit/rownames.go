package kit

import (
	"strings"

	"capaian/model"
	"capaian/ui/shape"
)

// rowNames finds the rows of a grid by what tables call them.
type rowNames struct {
	all   []namedRow
	exact map[string]string // from a name as it is compared to the row; "" where several have it
}

type namedRow struct {
	id, key, name string
}

func namesOf(rows []Row) rowNames {
	n := rowNames{exact: map[string]string{}}
	for _, row := range rows {
		if row.Names == nil {
			continue
		}
		own := map[string]bool{}
		for _, name := range row.Names() {
			for _, key := range keysOf(name) {
				if other, taken := n.exact[key]; taken && other != row.ID {
					n.exact[key] = ""
				} else {
					n.exact[key] = row.ID
				}
				if !own[key] {
					own[key] = true
					n.all = append(n.all, namedRow{row.ID, key, name})
				}
			}
		}
	}
	return n
}

// keysOf are the forms in which a name is compared: a code by its numbers, a name without what
// people write differently and without the word for desa, or the number, before it.
func keysOf(name string) []string {
	if code := shape.Code(name); code != "" {
		return []string{code}
	}
	var keys []string
	for _, form := range []string{name, unnumbered(name)} {
		for _, key := range []string{shape.Bare(form), shape.Village(form)} {
			if key != "" {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// unnumbered is a name without the number before it: 1.5, 3), P2 or IV.
func unnumbered(name string) string {
	number, rest, found := strings.Cut(strings.TrimSpace(name), " ")
	number = strings.TrimRight(number, ".)")
	if !found || len(number) > 6 || strings.Trim(number, "0123456789.") != "" && strings.Trim(number, "IVX") != "" && strings.Trim(number, "TSP0123456789") != "" {
		return name
	}
	return rest
}

// find is the row that a text of the line at the positions names; "" where none does.
func (n *rowNames) find(line []string, positions []int) string {
	for _, at := range positions {
		if at >= len(line) {
			continue
		}
		for _, key := range keysOf(line[at]) {
			if id := n.exact[key]; id != "" && n.ofOtherKind(id, line[at]) == "" {
				return id
			}
		}
	}
	return ""
}

// ofOtherKind is the whole name of a row whose village is of another kind than the word before
// a name tells, for a kecamatan may have a desa and a kelurahan of one name; "" where it is not.
func (n *rowNames) ofOtherKind(id, text string) string {
	kind, _, told := model.SplitVillage(text)
	if !told {
		return ""
	}
	for _, row := range n.all {
		if own, _, is := model.SplitVillage(row.name); row.id == id && is {
			if own != kind {
				return row.name
			}
			return ""
		}
	}
	return ""
}

// like is the only row whose name is like the text. One that several rows have is like none.
func (n *rowNames) like(text string) (id, name string) {
	for _, key := range keysOf(text) {
		if other := n.exact[key]; other != "" {
			if whole := n.ofOtherKind(other, text); whole != "" {
				return other, whole
			}
		}
		if _, several := n.exact[key]; several {
			return "", ""
		}
		for _, row := range n.all {
			switch {
			case !shape.Alike(key, row.key) || row.id == id:
			case id != "":
				return "", ""
			default:
				id, name = row.id, row.name
			}
		}
	}
	return id, name
}
