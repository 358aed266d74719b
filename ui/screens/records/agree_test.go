package records_test

import (
	"fmt"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest"
)

// held is the money and the receipts of the year, a line each.
func held(o *screenstest.Office) string {
	var b strings.Builder
	for _, r := range screenstest.Book(o).Records() {
		switch r.Ref().Kind {
		case model.KindSpent, model.KindAmount, model.KindReceipt:
			fmt.Fprintf(&b, "%+v\n", r)
		}
	}
	return b.String()
}

// A table comes to the same records as a file, as a paste on its screen and as one in its list.
func TestAFileAndPastesAgree(t *testing.T) {
	for _, row := range []struct {
		table, screen, list string
	}{
		{"No\tDesa\tLPPDes 2023 diterima\r\n1\tDesa Jenggrong\t14-03-2024\r\n2\tDs. Meninjo\t15-03-2024\r\n\tJUMLAH\t2\r\n", "alt+4", "Desa "},
		{"Kode Rekening\tUraian\tAnggaran Perubahan\r\n7.01.01.2.02\tAdministrasi Keuangan Perangkat Daerah\t1.266.579.000\r\n7.01.01.2.06\tAdministrasi Umum Perangkat Daerah\t62.356.000\r\n", "alt+5", ""},
	} {
		ways := map[string]func(o *screenstest.Office) *uitest.Driver{
			"file": func(o *screenstest.Office) *uitest.Driver {
				d := atComputer(o, map[string]string{"/tabel.csv": strings.ReplaceAll(row.table, "\t", ";")})
				screenstest.GoTo(d, screen.Records)
				d.Press("alt+m")
				d.Type("/tabel.csv")
				d.Press("enter")
				return d
			},
			"screen": func(o *screenstest.Office) *uitest.Driver {
				d := o.Session(model.Q4, 100, 30)
				d.Press(row.screen)
				d.Paste(row.table)
				return d
			},
			"list": func(o *screenstest.Office) *uitest.Driver {
				d := o.Session(model.Q4, 100, 30)
				if row.list == "" {
					return nil
				}
				screenstest.OpenList(d, row.list)
				d.Paste(row.table)
				return d
			},
		}
		first := ""
		for _, way := range []string{"file", "screen", "list"} {
			o := screenstest.Example(t)
			before := held(o)
			d := ways[way](o)
			if d == nil {
				continue
			}
			d.Press("enter")
			got := held(o)
			if first == "" {
				first = got
			}
			if got == before || got != first {
				t.Errorf("%s of %s: changed %v, not as the file\n%s", way, row.table, got != before, d.Screen())
			}
		}
	}
}
