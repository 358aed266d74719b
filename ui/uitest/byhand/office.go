// Package byhand works the figures of an office out a second time, slowly and one by one, from
// what was entered, as an export holds it. Tests hold what the program shows against it; it shares
// no line with the program. The rules are those of the office: blank is not zero, everything is
// exact, and nothing is rounded but what is shown.
package byhand

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Office is what an export holds.
type Office struct{ years map[int]book }

// book is a year: the records of each kind as they stand in the export.
type book struct {
	year int
	rows map[string][]row
}

type row map[string]any

// Read takes an export of everything.
func Read(export []byte) (*Office, error) {
	var file struct {
		Years []struct {
			Year int              `json:"tahun"`
			Rows map[string][]row `json:"isi"`
		} `json:"tahun"`
	}
	d := json.NewDecoder(bytes.NewReader(export))
	d.UseNumber()
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	o := &Office{map[int]book{}}
	for _, y := range file.Years {
		o.years[y.Year] = book{y.Year, y.Rows}
	}
	return o, nil
}

// Years lists those of the office, ascending.
func (o *Office) Years() []int {
	var all []int
	for year := range o.years {
		all = append(all, year)
	}
	slices.Sort(all)
	return all
}

func (r row) text(name string) string {
	switch v := r[name].(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

func (r row) count(name string) int {
	n, err := strconv.Atoi(r.text(name))
	if err != nil {
		return 0
	}
	return n
}

func (r row) number(name string) *big.Rat { return value(r.text(name)) }

// value reads 63.25 (B-); nil where nothing or N/A is written.
func value(s string) *big.Rat {
	first, _, _ := strings.Cut(s, " ")
	n, ok := new(big.Rat).SetString(first)
	if !ok {
		return nil
	}
	return n
}

// find gives the records of a kind in which all fields have the values: name, value, name, value.
func (b book) find(kind string, fields ...string) []row {
	var all []row
	for _, r := range b.rows[kind] {
		if r.fits(fields) {
			all = append(all, r)
		}
	}
	return all
}

// fits reports that all fields have the values.
func (r row) fits(fields []string) bool {
	for i := 0; i < len(fields); i += 2 {
		if r.text(fields[i]) != fields[i+1] {
			return false
		}
	}
	return true
}

// first is the first of those; one without fields where there is none.
func (b book) first(kind string, fields ...string) row {
	for _, r := range b.rows[kind] {
		if r.fits(fields) {
			return r
		}
	}
	return row{}
}

// ordered is a list of the office in its order.
func (b book) ordered(kind string) []row {
	all := slices.Clone(b.rows[kind])
	slices.SortStableFunc(all, func(x, y row) int { return x.count("order") - y.count("order") })
	return all
}

// lastDay is the last day of a quarter, as dates are written: 2024-03-31. Written so, the earlier
// of two days is the smaller text.
func (b book) lastDay(quarter int) string {
	return fmt.Sprintf("%d-%s", b.year, [...]string{"03-31", "06-30", "09-30", "12-31"}[quarter-1])
}

// Round is a figure as it is shown: half up, to the decimals.
func Round(n *big.Rat, decimals int) *big.Rat {
	if n == nil {
		return nil
	}
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil))
	twice := new(big.Rat).Add(new(big.Rat).Mul(n, scale), big.NewRat(1, 2))
	if n.Sign() < 0 {
		twice = new(big.Rat).Sub(new(big.Rat).Mul(n, scale), big.NewRat(1, 2))
	}
	whole := new(big.Int).Quo(twice.Num(), twice.Denom()) // towards zero
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale)
}

// Printed reads a figure as papers and screens write it: 1.668.156.794, 98,84, 63,25 (B-), 101,79%;
// nil where there is none.
func Printed(s string) *big.Rat {
	found := printed().FindString(strings.ReplaceAll(s, "−", "-"))
	if found == "" {
		return nil
	}
	return value(strings.ReplaceAll(strings.ReplaceAll(found, ".", ""), ",", "."))
}

func printed() *regexp.Regexp { return regexp.MustCompile(`-?\d+(\.\d{3})*(,\d+)?`) }

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }

func times100(part, all *big.Rat) *big.Rat {
	if part == nil || all == nil || all.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Mul(new(big.Rat).Quo(part, all), whole(100))
}

func minus(x, y *big.Rat) *big.Rat {
	if x == nil || y == nil {
		return nil
	}
	return new(big.Rat).Sub(x, y)
}
