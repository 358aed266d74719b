package kit_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

func TestATableOfVillagesIsReadByItsNames(t *testing.T) {
	o := screenstest.Example(t)
	d, first := o.Session(model.Q4, 80, 24), screenstest.Snapshot(t, o)
	d.Press("alt+4", "ctrl+end") // wherever one stands
	d.Paste("Tabel 11\n" +
		"NO\tNAMA DESA\tLPPDes 2023\tTgl. APBDes\tKeterangan\n" +
		"1\t2\t3\t4\t5\n" +
		"1\tDESA WONOAYU\t28/03/2024\t30-11-2024\tlengkap\n" + // saved already, but for APBDes
		"2\tMeninjo\t19/03/2024\t\t\n" +
		"3\tSumberejo\t01/03/2024\t\t\n" + // of another kecamatan
		"4\tPenawunga\t02/03/2024\t\t\n" + // a slip
		"5\tRanubedali\tkemarin\t\t\n" +
		"Jumlah\t\t11\t9\t\n")
	d.See("menurut nama: 2 isian; belum ada", "LPPDes 2023, APBDes 2025", "0 baru, 2 berubah, 1 sama", "1 tidak ditemukan di sini, tidak masuk: Sumberejo",
		"1 baris jumlah dilewati", "tidak dipakai: Keterangan", `"kemarin"`, "mirip dengan Penawungan")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("something was saved before it was seen")
	}
	d.Press("pgdown")
	d.See("20-03-2024 → 19-03-2024")
	d.Press("esc")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("something was saved by leaving")
	}
	d.Paste("Desa\tLPPDes\nWonoayu\t1/3/2024\nJenggrong\t2/3/2024\nMeninjo\t20/03/2024\nJumlah\t2\n")
	d.See("0 baru, 2 berubah, 1 sama")
	d.Press("enter")
	d.See("2 isian ditempel menurut nama", "8 Wonoayu                             √ 01-03-2024", "1 Jenggrong                           √ 02-03-2024")
	d.Press("ctrl+z")
	d.See("Diurungkan: 2 isian")
	if screenstest.Snapshot(t, o) != first {
		t.Error("one undo does not take all back")
	}
}

// A desa and a kelurahan may have one name: a line of the one is not put into the row of the other.
func TestAKelurahanIsNotTakenForTheDesaOfItsName(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4")
	d.Paste("Desa\tLPPDes\nKel. Wonoayu\t1/3/2024\nDs. Jenggrong\t2/3/2024\nMeninjo\t3/3/2024\n")
	d.See("mirip dengan Desa Wonoayu", "0 baru, 2 berubah")
}

// The rows may stand in another order, and amounts in other columns.
func TestMoneyIsReadByCodeAndName(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	b := screenstest.Book(o)
	var lines []string
	for i := len(b.Nodes) - 1; i >= 0; i-- {
		if n := b.Nodes[i]; n.Level == model.Activity {
			by := n.Name
			if n.Code != "" && i%2 == 0 {
				by = strings.ReplaceAll(n.Code, ".0", ".") + "."
			}
			lines = append(lines, by+"\tRp 1.000.000,00\t")
		}
	}
	d.Press("alt+5")
	d.Paste("Program\tPerubahan\nJumlah\t5\n" + b.Nodes[2].Name + "\t5\n")
	d.See("Tidak ada yang dapat diisi dari tempelan itu, 1 sel bukan isian dilewati.")
	d.Paste("Kegiatan\tPerubahan\tRealisasi\n" + strings.Join(lines, "\n") + "\nJumlah\t9\t9\n")
	d.See("menurut nama", "baris jumlah dilewati", "Perubahan", "s.d. TW IV")
	d.Press("enter")
	d.See("isian ditempel menurut nama")
	done := 0
	for _, n := range screenstest.Book(o).Nodes {
		if screenstest.Book(o).Amount(n.ID, b.Versions[1].ID).String() == "1000000" {
			done++
		}
	}
	if done != len(lines) || done < 3 {
		t.Errorf("%d of %d programs", done, len(lines))
	}
}

func TestQuartersOfIndicatorsAreReadByName(t *testing.T) {
	o := screenstest.Half(t)
	d := o.Session(model.Q2, 80, 24)
	d.Press("alt+2")
	b := screenstest.Book(o)
	ind := b.Indicators[0]
	d.Paste("No\tIndikator Kinerja\tTarget\tRealisasi\t\tCapaian\n\t\t\tTW I\tTW II\t\n1\t" + strings.ToUpper(ind.Name) + "\t\t12\t59\t20\nJumlah\t\t60\t12\t\t\n")
	d.See("menurut nama", "Target, TW I, TW II", "Capaian", "TW I yang sudah dikunci")
	d.Press("enter")
	d.See("1 isian ditempel menurut nama, 1 tidak dimasukkan")
	now := screenstest.Book(o)
	if got := now.Actual(ind.ID, model.Q2).Value.String(); got != "59" {
		t.Errorf("TW II has %q", got)
	}
	if before, after := b.TargetAt(ind.ID, model.Q2).String(), now.TargetAt(ind.ID, model.Q2).String(); before != after {
		t.Errorf("a blank in the table made %q of %q", after, before)
	}
}

// Heads without names say the columns; the rows are those from the chosen one on.
func TestHeadsWithoutNamesSayTheColumns(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	d.Press("alt+4", "down", "right")
	d.Paste("APBDes\tLPPDes\n1/12/2024\t2/3/2024\n3/12/2024\t4/3/2024\n")
	d.See("0 baru, 4 berubah")
	d.Press("enter")
	d.See("2 Meninjo                             √ 02-03-2024►√ 17-09-2024◄√ 01-12-2024", "3 Tegalbangsri                        √ 04-03-2024 √ 20-09-2024 √ 03-12-2024")
}

func TestWhatIsSavedAlreadyIsNothingNew(t *testing.T) {
	o := screenstest.Example(t)
	d, first := o.Session(model.Q4, 80, 24), screenstest.Book(o).Revision
	d.Press("alt+4")
	d.Paste("Desa\tLPPDes\nMeninjo\t20/03/2024\nJumlah\t1\n")
	d.See("Tidak ada yang baru dalam tempelan itu: 1 isian sama")
	d.Paste("Desa\tLPPDes\nSumberejo\t20/03/2024\n")
	d.See("1 tidak ditemukan")
	d.Press("enter")
	if screenstest.Book(o).Revision != first {
		t.Error("something was saved")
	}
}

func TestALongPasteOverFilledCellsAsks(t *testing.T) {
	o := screenstest.Example(t)
	d, first := o.Session(model.Q4, 80, 24), screenstest.Snapshot(t, o)
	d.Press("alt+4")
	d.Paste(days("\n"))
	d.See("11 isian yang sudah ada akan berubah; belum ada yang dimasukkan", "→ 01-03-2024", "K   kembali", "M   masukkan 11 isian itu")
	d.Press("enter")
	if screenstest.Snapshot(t, o) != first {
		t.Fatal("Enter alone wrote over filled cells")
	}
	d.Press("ctrl+end")
	d.Paste("1/12/2024\n2/12/2024\n")
	d.See("lebih panjang 1 baris daripada tabel")
	d.Press("m")
	d.See("1 isian ditempel, 1 baris di bawah baris terakhir tidak masuk")
}

// The question about a paste shows amounts and numbers with their points, the old and the new.
func TestThePasteQuestionShowsAmountsAsTheGrid(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	b := screenstest.Book(o)
	var lines []string
	for i := range b.Nodes {
		if n := b.Nodes[i]; n.Level == model.Activity {
			lines = append(lines, n.Name+"\t62400000")
		}
	}
	d.Press("alt+5")
	d.Paste("Kegiatan\tPerubahan\n" + strings.Join(lines, "\n"))
	d.See("belum ada yang dimasukkan")
	d.Press("pgdown")
	for line := range strings.Lines(d.Screen()) {
		if was, is, told := strings.Cut(line, " → "); told && (!strings.Contains(was, ".") || !strings.Contains(is, "62.400.000")) {
			t.Errorf("an amount without points: %s", line)
		}
	}
	screenstest.See(t, d, "→ 62.400.000")
}
