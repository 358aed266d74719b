package check_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"capaian/calc/check"
	"capaian/calc/printed"
)

// telling makes up sentences about a report whose figures are right, in the ways offices write
// them; slip puts one wrong figure or word into each that can bear it.
type telling struct {
	*printer
	doc  *printed.Document
	slip bool
	want int // how many slips were put in
}

// or gives the right text, or with a slip the wrong one.
func (s *telling) or(right, slip string) string {
	if s.slip && right != slip {
		s.want++
		return slip
	}
	return right
}

func (s *telling) rupiah(n int64) string {
	text := printed.Write(big.NewRat(n, 1), 0)
	if n < 1000 {
		text = fmt.Sprint(n)
	}
	return s.pick("Rp", "Rp ", "Rp. ") + text + s.pick("", "", ",00", ",-")
}

func (s *telling) two(x *big.Rat) string { return printed.Write(x, 2) }

func (s *telling) money() string {
	budget := int64(s.Intn(900)+100) * 125_000
	spent := budget - int64(s.Intn(90))*100_000
	share, other := quotient(big.NewRat(spent, 1), big.NewRat(budget, 1)), big.NewRat(int64(s.Intn(4000)+4000), 100)
	if other.Cmp(share) == 0 {
		other = big.NewRat(1, 1)
	}
	percent := s.pick(" %", "%", " persen")
	switch s.Intn(3) {
	case 0:
		return "Realisasi anggaran sebesar " + s.rupiah(spent) + " dari " + s.pick("pagu", "total anggaran", "anggaran sebesar") + " " + s.rupiah(budget) + s.pick(" atau ", " atau sebesar ") + s.or(s.two(share), s.two(other)) + percent + "."
	case 1:
		return "Pagu anggaran sebesar " + s.rupiah(budget) + s.pick(", terealisasi ", " dengan realisasi sebesar ") + s.rupiah(spent) + s.pick(" atau ", " (") + s.or(s.two(share), s.two(other)) + percent + s.pick(".", ").")
	}
	rest := budget - spent
	return "Sisa anggaran: " + s.rupiah(budget) + " - " + s.rupiah(spent) + " = " + s.or(s.rupiah(rest), s.rupiah(rest+1_000_000)) + "."
}

func (s *telling) turn() string {
	a, d := int64(s.Intn(4000)+5000), int64(s.Intn(900)+10)
	before, now := big.NewRat(a, 100), big.NewRat(a+d, 100)
	switch s.Intn(3) {
	case 0:
		return "Nilai SAKIP " + s.or("meningkat", "menurun") + " dari " + s.two(before) + " menjadi " + s.two(now) + "."
	case 1:
		return "Indeks tersebut " + s.pick("naik", "meningkat") + " " + s.pick("", "sebesar ") + s.or(s.two(big.NewRat(d, 100)), s.two(big.NewRat(d+500, 100))) + " poin dari " + s.two(before) + " menjadi " + s.two(now) + "."
	}
	return "Realisasi sebesar " + s.two(now) + " " + s.or("di atas", "di bawah") + " target sebesar " + s.two(before) + "."
}

func (s *telling) count() string {
	a, b, c := s.Intn(30)+1, s.Intn(30)+1, s.Intn(9)+1
	return fmt.Sprintf("Jumlah pegawai %d + %d + %d = %s orang.", a, b, c, s.or(fmt.Sprint(a+b+c), fmt.Sprint(a+b+c+s.Intn(3)+1)))
}

// beside speaks of a row of a table.
func (s *telling) beside() string {
	i := len(s.doc.Tables[0].Rows) + 1
	t, a := int64(s.Intn(4000)+5000), int64(s.Intn(4000)+5000)
	c := quotient(big.NewRat(a, 1), big.NewRat(t, 1))
	name := fmt.Sprintf("Persentase layanan bidang ke-%d yang selesai", i)
	target, actual := s.two(big.NewRat(t, 100)), s.two(big.NewRat(a, 100))
	s.doc.Tables[0].Rows = append(s.doc.Tables[0].Rows, printed.Row{Cells: []string{fmt.Sprint(i), name, target, actual, s.two(c)}})
	return s.pick("", "Indikator ", "Untuk indikator ") + name + s.pick(" dengan target ", " memiliki target ") + target + "% " + s.pick("dan realisasi ", "terealisasi dengan realisasi ") + actual + "% sehingga capaian " + s.pick("", "sebesar ", "kinerja ") + s.or(s.two(c), s.two(c.Add(c, big.NewRat(1234, 100)))) + "%."
}

func told(seed int64, slip bool) *telling {
	s := &telling{printer: newPrinter(rand.New(rand.NewSource(seed))), slip: slip, doc: &printed.Document{Year: 2024}}
	s.doc.Tables = []printed.Table{{Number: "3.1", Title: "Capaian Kinerja Tahun 2024", Columns: columns("No", "Indikator", "Target", "Realisasi", "Capaian (%)")}}
	makers := []func() string{s.money, s.turn, s.count, s.beside}
	for range 6 {
		s.doc.Lines = append(s.doc.Lines, makers[s.Intn(len(makers))]())
	}
	return s
}

func ofText(d *printed.Document) []check.Finding {
	var all []check.Finding
	for _, f := range check.Document(d) {
		if strings.HasPrefix(f.Code, "teks-") {
			all = append(all, f)
		}
	}
	return all
}

// Sentences that are right stay silent; of those with a slip most are named.
func TestMadeUpSentences(t *testing.T) {
	rounds := int64(2_000)
	if testing.Short() {
		rounds = 150
	}
	slips, found := 0, 0
	for seed := range rounds {
		for _, f := range ofText(told(seed, false).doc) {
			t.Errorf("seed %d: %s: %s", seed, f.Place, f.Message)
		}
		s := told(seed, true)
		slips += s.want
		found += len(ofText(s.doc))
	}
	t.Logf("%d of %d slips", found, slips)
	if found*100 < slips*90 {
		t.Errorf("%d of %d slips are named", found, slips)
	}
}

// Sentences that offices might write beside the same tables: + is right, - has a slip, with the
// right value where it can be told, ~ a slip that is known not to be found.
func TestSentencesBesideTables(t *testing.T) {
	for _, file := range []string{"sentences.txt", "sentences2.txt", "sentences3.txt", "sentences4.txt", "sentences5.txt", "sentences6.txt"} {
		raw, err := os.ReadFile(filepath.Join("testdata", "terbit", file))
		if err != nil {
			t.Fatal(err)
		}
		tables, sentences, _ := strings.Cut(string(raw), "\n\n")
		for line := range strings.SplitSeq(strings.TrimSpace(sentences), "\n") {
			text, right, _ := strings.Cut(line[2:], " | ")
			var one printedCase
			one.read(t, tables+"\nteks: "+text)
			found := check.Document(decoded(t, one.Document))
			switch {
			case line[0] == '+' || line[0] == '~':
				if len(found) > 0 {
					t.Errorf("%s: %+v", line, found)
				}
			case len(found) != 1 || right != "" && !same(found[0].Right, right):
				t.Errorf("%s: %+v", line, found)
			}
		}
	}
}
