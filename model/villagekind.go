package model

import (
	"slices"
	"strings"
)

// VillageKind says what a village is by law or by the custom of its region. Blank is a desa.
type VillageKind string

// The kinds. A kelurahan is part of the regency's own government, without a budget, a plan or
// a council of its own; the others are desa by other names and owe what a desa owes (UU 6/2014
// article 6).
const (
	VillageDesa      VillageKind = "desa" // in an export; a record keeps it as blank
	VillageKelurahan VillageKind = "kelurahan"
	VillageNagari    VillageKind = "nagari"
	VillageGampong   VillageKind = "gampong"
	VillageKampung   VillageKind = "kampung"
	VillagePekon     VillageKind = "pekon"
	VillageTiyuh     VillageKind = "tiyuh"
	VillageKalurahan VillageKind = "kalurahan"
	VillageLembang   VillageKind = "lembang"
	VillageNegeri    VillageKind = "negeri"
	VillageOhoi      VillageKind = "ohoi"
	VillageNagori    VillageKind = "nagori"
	VillagePenghulu  VillageKind = "kepenghuluan"
	VillageDusun     VillageKind = "dusun"
)

// UnmarshalText reads a kind; "desa" is the blank one.
func (k *VillageKind) UnmarshalText(b []byte) error {
	*k = VillageKind(b)
	if *k == VillageDesa {
		*k = ""
	}
	return nil
}

// Info is the row of the kind, that of a desa where the kind is none of them.
func (k VillageKind) Info() VillageKindInfo {
	all := VillageKinds()
	for _, info := range all {
		if info.Kind == k {
			return info
		}
	}
	return all[0]
}

// VillageKindInfo is a row of the table of kinds of village.
type VillageKindInfo struct {
	Kind    VillageKind
	Word    string   // before the name: Kelurahan Serua
	Head    string   // the title of who leads it: Lurah
	Council string   // beside the head; "" where there is none
	Fronts  []string // other words before a name, in small letters without points, that tell the kind
	Unsure  bool     // its word also begins names of villages of other kinds, such as Kampung Baru
}

// VillageKinds lists the kinds, desa first, with the words of the regions where they are in
// use; a Village may have words of its own.
func VillageKinds() [14]VillageKindInfo {
	return [...]VillageKindInfo{
		{"", "Desa", "Kepala Desa", "Badan Permusyawaratan Desa", []string{"ds"}, false},
		{VillageKelurahan, "Kelurahan", "Lurah", "", []string{"kel"}, false},
		{VillageNagari, "Nagari", "Wali Nagari", "Badan Permusyawaratan Nagari", nil, false},            // Sumatera Barat
		{VillageGampong, "Gampong", "Keuchik", "Tuha Peuet Gampong", nil, false},                        // Aceh
		{VillageKampung, "Kampung", "Kepala Kampung", "Badan Musyawarah Kampung", []string{"kp"}, true}, // Papua, Lampung, Kalimantan Timur
		{VillagePekon, "Pekon", "Kepala Pekon", "Badan Hippun Pemekonan", nil, false},                   // Lampung
		{VillageTiyuh, "Tiyuh", "Kepala Tiyuh", "Badan Permusyawaratan Tiyuh", []string{"tiuh"}, false}, // Tulang Bawang Barat
		{VillageKalurahan, "Kalurahan", "Lurah", "Badan Permusyawaratan Kalurahan", nil, false},         // Daerah Istimewa Yogyakarta
		{VillageLembang, "Lembang", "Kepala Lembang", "Badan Permusyawaratan Lembang", nil, true},       // Toraja
		{VillageNegeri, "Negeri", "Kepala Pemerintah Negeri", "Saniri Negeri", []string{"negri"}, true}, // Maluku
		{VillageOhoi, "Ohoi", "Kepala Ohoi", "Badan Saniri Ohoi", nil, false},                           // Maluku Tenggara
		{VillageNagori, "Nagori", "Pangulu", "Maujana Nagori", nil, false},                              // Simalungun
		{VillagePenghulu, "Kepenghuluan", "Penghulu", "Badan Permusyawaratan Kepenghuluan", nil, false}, // Rokan Hilir
		{VillageDusun, "Dusun", "Rio", "Badan Permusyawaratan Dusun", nil, true},                        // Bungo; elsewhere a part of a desa
	}
}

// VillageWord is the word for the villages of the kecamatan, of all their kinds where they are
// of several: Desa, Nagari, Desa/Kelurahan.
func (b *Book) VillageWord() string {
	var words []string
	for _, kind := range VillageKinds() {
		for i := range b.Villages {
			if info := b.Villages[i].Info(); info.Kind == kind.Kind && !slices.Contains(words, info.Word) {
				words = append(words, info.Word)
			}
		}
	}
	if len(words) == 0 {
		return VillageKind("").Info().Word
	}
	return strings.Join(words, "/")
}

// Word is the kind's word in a sentence: kelurahan.
func (k VillageKind) Word() string { return strings.ToLower(k.Info().Word) }

func villageWords() []string {
	var all []string
	for _, info := range VillageKinds() {
		all = append(all, strings.ToLower(info.Word))
	}
	return all
}

// SplitVillage parts a name as people write it from the word that tells its kind: "Kel. Serua"
// is the kelurahan Serua. Where told is false the name tells nothing and rest is the whole of
// it; so it is with words that names themselves begin with, such as Kampung Baru.
func SplitVillage(name string) (kind VillageKind, rest string, told bool) {
	front, behind := frontOf(name)
	for _, info := range VillageKinds() {
		if behind != "" && !info.Unsure && info.named(front) {
			return info.Kind, behind, true
		}
	}
	return "", name, false
}

// frontOf parts the first word of a name, in small letters without its point, from the rest.
func frontOf(name string) (front, rest string) {
	name = strings.TrimSpace(name)
	end := strings.IndexAny(name, " .")
	if end < 0 {
		return "", name
	}
	return strings.ToLower(name[:end]), strings.TrimLeft(name[end:], " .")
}

// named reports that the word in small letters stands for the kind.
func (info *VillageKindInfo) named(word string) bool {
	if word == strings.ToLower(info.Word) {
		return true
	}
	for _, front := range info.Fronts {
		if word == front {
			return true
		}
	}
	return false
}

// Info is the row of the village's kind, in the village's own words where it has such. One
// without a kind whose name tells it, as names were kept before there were kinds, is called as
// its name says; what it owes follows its kind alone.
func (v *Village) Info() VillageKindInfo {
	info := v.Kind.Info()
	if kind, _, told := SplitVillage(v.Name); v.Kind == "" && told && v.Called == "" {
		info = kind.Info()
	}
	if v.Called != "" {
		info.Head, info.Council = info.in(v.Called)
		info.Word, info.Fronts = v.Called, nil
	}
	info.Head, info.Council = orElse(v.Title, info.Head), orElse(v.Council, info.Council)
	return info
}

// in gives what leads a village, and what stands beside its head, where the kind goes by another
// word: the kind's own titles with that word, a lurah stays one.
func (info *VillageKindInfo) in(word string) (head, council string) {
	return strings.Replace(info.Head, info.Word, word, 1), strings.Replace(info.Council, info.Word, word, 1)
}

// Word is the word for what the village is, in a sentence: kelurahan.
func (v *Village) Word() string { return strings.ToLower(v.Info().Word) }

// FullName is the name behind the word for what the village is: Kelurahan Serua.
func (v *Village) FullName() string {
	info := v.Info()
	if front, rest := frontOf(v.Name); rest != "" && info.named(front) {
		return info.Word + " " + rest
	}
	return info.Word + " " + v.Name
}

// ListName is the name as lists show it, a desa's without a word before it.
func (v *Village) ListName() string {
	if v.Kind == "" && v.Called == "" {
		return v.Name
	}
	return v.FullName()
}

// HeadTitle is the title of who leads the village, with its name: Lurah Serua.
func (v *Village) HeadTitle() string { return v.Info().Head + v.bare() }

// CouncilTitle is what stands beside the head, with the village's name; "" where there is none.
func (v *Village) CouncilTitle() string {
	if council := v.Info().Council; council != "" {
		return council + v.bare()
	}
	return ""
}

// bare is the name without the word for what the village is, behind a space.
func (v *Village) bare() string {
	return strings.TrimPrefix(v.FullName(), v.Info().Word)
}
