package narrative

import (
	"fmt"
	"strings"

	"capaian/model"
)

// Region is the kabupaten or kota with its word; "" where the office has not said.
func Region(o *model.Office) string {
	name := strings.TrimSpace(o.Regency)
	for _, word := range []string{"Kabupaten ", "Kota "} {
		if name == "" || strings.HasPrefix(name, word) {
			return name
		}
	}
	return "Kabupaten " + name
}

// RegionHead is whom the office answers to.
func RegionHead(o *model.Office) string {
	region := Region(o)
	if city, isCity := strings.CutPrefix(region, "Kota "); isCity {
		return "Wali Kota " + city
	}
	if region == "" {
		return ""
	}
	return "Bupati " + strings.TrimPrefix(region, "Kabupaten ")
}

// HeadTitle is what the head of the office signs as.
func HeadTitle(o *model.Office) string {
	return "Camat " + strings.TrimPrefix(strings.TrimSpace(o.Name), "Kecamatan ")
}

// NodeName is what a goal or an objective is called by its number.
func NodeName(l model.Level, number int) string {
	if l == model.Goal {
		return fmt.Sprintf("Tujuan %d", number)
	}
	return fmt.Sprintf("Sasaran Strategis %d", number)
}

// Heads counts the people of Tabel 1.
type Heads struct {
	All, Male, Female          int
	Civil, Contract, Temporary int
	PartTime                   int // PPPK paruh waktu
	Needed                     int
}

// Headcount adds the staff list up.
func Headcount(b *model.Book) Heads {
	var h Heads
	for _, s := range b.Staff {
		h.Male += s.Male
		h.Female += s.Female
		h.Civil += s.Civil
		h.Contract += s.Contract
		h.Temporary += s.Temporary
		h.PartTime += s.PartTime
		h.Needed += s.Needed
	}
	h.All = h.Male + h.Female
	return h
}
