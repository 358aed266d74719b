package records_test

import (
	"testing"

	"capaian/model"
	"capaian/ui/screens/screenstest"
)

// A list of persons is shown as the positions that it is counted into, or says what it lacks.
func TestAPastedListOfPersonsIsShownFirst(t *testing.T) {
	for pasted, want := range map[string]string{
		"No\tNama\tL/P\tJabatan\r\n1\tBudi\tL\tCamat\r\n2\tSiti\tP\tSekretaris\r\n": "daftar 2 orang dihitung menurut jabatan",
		"Nama\tJenis Kelamin\tStatus\r\nBudi\tL\tPNS\r\nSiti\tP\tPPPK\r\n":          "daftar orang tanpa kolom Jabatan",
	} {
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 100, 30)
		screenstest.OpenList(d, "Pegawai")
		before := screenstest.Book(o).Revision
		d.Paste(pasted)
		d.See(want)
		if screenstest.Book(o).Revision != before {
			t.Error("taken before anything was said")
		}
	}
}
