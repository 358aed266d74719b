package shape

import (
	"strings"

	"capaian/ui/text"
)

// Loosely finds the column of a head that is written shorter or longer than it is known.
func (n Names) Loosely(head string) (int, bool) {
	key := loose(head)
	column, known := n[" "+key]
	return column, known && key != ""
}

// Bears reports the very name of a column.
func (n Names) Bears(head string) bool {
	_, known := n[key(head)]
	return known
}

// Has reports a head that is known, perhaps loosely.
func (n Names) Has(head string) bool {
	_, known := n.Loosely(head)
	return known
}

// Also lets a column be known loosely by another head, where no other column is.
func (n Names) Also(head string, column int) {
	if _, taken := n[" "+loose(head)]; !taken && loose(head) != "" {
		n[" "+loose(head)] = column
	}
}

// full writes a word out that heads are shortened to; "" says nothing.
func full(word string) string {
	switch word {
	case "kades":
		return "kepaladesa"
	case "tgl":
		return "tanggal"
	case "jml", "jlh":
		return "jumlah"
	case "ket":
		return "keterangan"
	case "rek":
		return "rekening"
	case "real", "r": // T and R below the quarters of a plan of action
		return "realisasi"
	case "t":
		return "target"
	case "triwulan", "trw", "triw":
		return "tw"
	case "smt":
		return "semester"
	case "prog":
		return "program"
	case "keg":
		return "kegiatan"
	case "persentase", "prosentase":
		return "persen"
	case "nama", "rp", "rupiah", "tahun", "thn", "ta":
		return ""
	case "nomenklatur":
		return "uraian"
	case "jab":
		return "jabatan"
	case "no":
		return "nomor"
	case "sdh":
		return "sudah"
	case "1", "kesatu":
		return "i"
	case "2", "kedua":
		return "ii"
	case "3", "ketiga":
		return "iii"
	case "4", "keempat":
		return "iv"
	}
	return word
}

// loose is a head without what stands in brackets, without words that say nothing, and with
// those written out that people shorten: "TGL. LPPDES 2023 (*)" and "Tanggal LPPDes Tahun 2023"
// are one. "" where no word is left.
func loose(head string) string {
	var kept []string
	for word := range strings.FieldsFuncSeq(text.Fold(unbracketed(head)), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		word = full(word)
		last := ""
		if len(kept) > 0 {
			last = kept[len(kept)-1]
		}
		switch {
		case word == "":
		case (word == "kelurahan" || word == "lurah" || word == "nagari" || word == "gampong" || word == "kampung") && strings.HasSuffix(last, "desa"): // desa/kelurahan
		case word == "lurah" && last == "kepaladesa":
		default:
			kept = append(kept, word)
		}
	}
	if percent(head) && len(kept) > 0 && kept[len(kept)-1] != "persen" {
		kept = append(kept, "persen")
	}
	return strings.Join(kept, "")
}

// unbracketed leaves out what stands in brackets.
func unbracketed(s string) string {
	deep := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '(', '[':
			deep++
			return ' '
		case ')', ']':
			deep = max(deep-1, 0)
			return ' '
		}
		if deep > 0 {
			return -1
		}
		return r
	}, s)
}
