package welcome

import "testing"

// Of a table with more than names only the names are villages: no head, no sum, no signature.
func TestOnlyTheNamesOfATableAreVillages(t *testing.T) {
	for name, pasted := range map[string]string{
		"heads and sums": "DAFTAR DESA KECAMATAN SENDURO\t\t\t\nNo\tNama Desa\tKepala Desa\tJumlah Penduduk\n1\tBurno\tSutrisno\t2.310\n2\tTegal Ampel\tHj. Aminah\t4.120\n3\tWonocepoko Ayu\tM. Ridwan\t3.005\nJumlah\t\t\t9.435\n",
		"other order":    "Kepala Desa\tDesa\nSutrisno\tBurno\nHj. Aminah\tTegal Ampel\nM. Ridwan\tWonocepoko Ayu\n",
		"signed":         "No\tDesa/Kelurahan\tKeterangan\n1\tBurno\tlengkap\n2\tTegal Ampel\t\n3\tWonocepoko Ayu\tlengkap\n\t\tSenduro, 3 Januari 2026\n\t\tCamat Senduro\n\t\tNIP 19690303 199303 1 009\n",
		"no heads":       "1\tBurno\tSutrisno\n2\tTegal Ampel\tHj. Aminah\n3\tWonocepoko Ayu\tM. Ridwan\n",
	} {
		if got := oneLine(pasted); got != "Burno, Tegal Ampel, Wonocepoko Ayu" {
			t.Errorf("%s: %q", name, got)
		}
	}
}
