package dialog_test

import (
	"testing"

	"capaian/ui/dialog"
)

func TestAPathIsReadAsTerminalsDropIt(t *testing.T) {
	for content, want := range map[string]string{
		"/unduhan/LKjIP Lain.docx":          "/unduhan/LKjIP Lain.docx",
		"'/unduhan/LKjIP Lain.docx' ":       "/unduhan/LKjIP Lain.docx",
		`/unduhan/LKjIP\ Lain.docx`:         "/unduhan/LKjIP Lain.docx",
		`& 'C:\Unduhan\LKjIP.docx'`:         `C:\Unduhan\LKjIP.docx`,
		`"C:\Unduhan\LKjIP Lain.docx"`:      `C:\Unduhan\LKjIP Lain.docx`,
		`\\server\bagi\LKjIP.docx`:          `\\server\bagi\LKjIP.docx`,
		"file:///unduhan/LKjIP%20Lain.docx": "/unduhan/LKjIP Lain.docx",
		"file:///C:/Unduhan/LKjIP.docx":     "C:/Unduhan/LKjIP.docx",
		"LKjIP.DOCX":                        "LKjIP.DOCX",
		"lihat LKjIP.docx\ndan lampirannya": "",
		"No\tNama\tlaporan.docx":            "",
		"Laporan tahun 2024":                "",
		"/unduhan/gambar.png":               "",
	} {
		if got := dialog.PathIn(content, ".docx"); got != want {
			t.Errorf("%q: %q, not %q", content, got, want)
		}
	}
}
