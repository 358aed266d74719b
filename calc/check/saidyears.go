package check

import (
	"fmt"
	"regexp"
	"strings"
)

// saidFormulas finds formulas that come to 100 whatever is put in:
// (Realisasi − (Realisasi − Rencana)) ÷ Rencana.
func saidFormulas(r *reader) {
	turned := regexp.MustCompile(`\(?\s*([\pL ]+?)\s*-\s*\(\s*([\pL ]+?)\s*-\s*([\pL ]+?)\s*\)\s*\)?\s*[/:]\s*([\pL ]+?)\s*\)?\s*(?:x|=|\*|$)`)
	for i, line := range r.Document.Lines {
		text := strings.NewReplacer("–", "-", "−", "-", "÷", "/", "×", "x", "[", "(", "]", ")").Replace(strings.ToLower(strings.Join(strings.Fields(line), " ")))
		found := turned.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		outer, inner, less, whole := lastOf(found[1]), lastOf(found[2]), lastOf(found[3]), lastOf(found[4])
		if outer == inner && less == whole && outer != less {
			r.note(flaw{
				at: inText(i), printed: strings.TrimSpace(found[0]),
				message: fmt.Sprintf("Rumus ini selalu menghasilkan 100 %%: %s − (%s − %s) = %s, berapa pun angkanya.", outer, inner, less, less),
				working: []string{fmt.Sprintf("untuk yang makin rendah makin baik: (%s − (%s − %s)) ÷ %s × 100", less, outer, less, less)},
			})
		}
	}
}

// lastOf is the last word of a text: of "capaian = realisasi" realisasi.
func lastOf(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// saidYears finds the year of another report where the text speaks of this one: in headings
// about the year's results, and in sentences about the report itself.
func saidYears(r *reader) {
	if r.Year == 0 {
		return
	}
	year := regexp.MustCompile(`tahun(?: anggaran)? (20\d\d)\b`)
	anyYear := regexp.MustCompile(`\b20\d\d\b`)
	for i, line := range r.Document.Lines {
		text := strings.ToLower(strings.Join(strings.Fields(line), " "))
		found := year.FindStringSubmatch(text)
		if found == nil || leader(line) || len(anyYear.FindAllString(text, -1)) != 1 || found[1] == fmt.Sprint(r.Year) {
			continue
		}
		if hasAny(text, "sebelumnya", "lalu", "dibanding", "perbandingan", "renstra", "rpjm", "nomor", "rencana", "evaluasi", "target", "mendatang", "depan", "berikut", "sejak", "mulai", "s.d", "s/d", "sampai", "hingga", "dasar", "tindak lanjut", "rekomendasi", "perjanjian", "perubahan", "akhir") {
			continue
		}
		_, _, heading := headingOf(strings.TrimSpace(line))
		about := (heading || strings.HasPrefix(text, "bab ")) && len(text) < 120 && hasAny(text, "capaian kinerja", "realisasi anggaran", "akuntabilitas", "pengukuran kinerja", "analisis")
		itself := hasAny(text, "laporan kinerja", "lkjip", "lakip", "laporan akuntabilitas kinerja") && hasAny(text, "laporan ini", "demikian", "disusun", "menyajikan", "puji syukur", "dapat disimpulkan", "kesimpulan", "merupakan wujud", "penyusunan")
		if about || itself {
			r.note(flaw{
				at: inText(i), printed: found[1], right: fmt.Sprint(r.Year),
				message: fmt.Sprintf("Teks menyebut tahun %s, sedangkan yang dilaporkan tahun %d.", found[1], r.Year),
			})
		}
	}
}
