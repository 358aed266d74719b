package pdf_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"testing"

	"capaian/ui/files/pdf"
)

// plain is a PDF as LibreOffice 7 lays its objects out.
const plain = "%PDF-1.6\n7 0 obj\n<</Type/Page/Parent 9 0 R>>\nendobj\n\n4 0 obj\n<</Type/Page/Parent 9 0 R>>\nendobj\n" +
	"9 0 obj\n<</Type/Pages\n/MediaBox[ 0 0 9 9 ]\n/Kids[ 4 0 R\n7 0 R ]/Count 2>>\nendobj\n" +
	"8 0 obj\n<</5FToc5Fjudul5F1[7 0 R/XYZ 1 2 0]\n/5FToc5Fjudul5F2[4 0 R/XYZ 1 2 0]\n/lost[99 0 R/XYZ 1 2 0]>>\nendobj\n"

// packed is one whose objects stand in a stream, with a tree of names and pages below pages.
func packed() []byte {
	bodies := []string{
		"<</Type /Pages /Kids [2 0 R 5 0 R]>>", "<</Type /Pages /Parent 1 0 R /Kids [3 0 R 4 0 R]>>",
		"<</Type /Page /Parent 2 0 R>>", "<</Type /Page /Parent 2 0 R>>", "<</Type /Page /Parent 1 0 R>>",
		"<</Names [(_Toc_judul_1) [5 0 R /XYZ 0 0 0] (_Toc_judul_2) [4 0 R /XYZ 0 0 0]]>>",
	}
	var table, all bytes.Buffer
	for i, b := range bodies {
		fmt.Fprintf(&table, "%d %d ", i+1, all.Len())
		all.WriteString(b + " ")
	}
	var stream bytes.Buffer
	w := zlib.NewWriter(&stream)
	fmt.Fprintf(w, "%s%s", table.String(), all.String())
	w.Close()
	return fmt.Appendf(nil, "%%PDF-1.7\n20 0 obj\n<</Type /ObjStm /N 6 /First %d /Filter /FlateDecode>>\nstream\r\n%s\nendstream\nendobj\n", table.Len(), stream.Bytes())
}

func TestBookmarksAreFoundOnTheirPages(t *testing.T) {
	for what, want := range map[string]struct {
		raw    []byte
		pages  [2]int
		absent string
	}{
		"plain":  {[]byte(plain), [2]int{2, 1}, "lost"},
		"packed": {packed(), [2]int{3, 2}, "lost"},
	} {
		p := pdf.Read(want.raw)
		for i, page := range want.pages {
			if got, ok := p.Of(fmt.Sprintf("_Toc_judul_%d", i+1)); !ok || got != page {
				t.Errorf("%s: bookmark %d stands on %d, %t", what, i+1, got, ok)
			}
		}
		if got, ok := p.Of(want.absent); ok {
			t.Errorf("%s: a page that is not there is %d", what, got)
		}
	}
}

func TestWhatIsNoPDFHasNoPages(t *testing.T) {
	whole := packed()
	for _, raw := range [][]byte{nil, []byte("PK"), whole[:len(whole)/2], []byte("1 0 obj\n<</Type/Pages/Kids[1 0 R]>>\nendobj\n")} {
		if got, ok := pdf.Read(raw).Of("_Toc_judul_1"); ok {
			t.Errorf("%q: %d", raw, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(plain))
	f.Add(packed())
	f.Fuzz(func(_ *testing.T, raw []byte) { pdf.Read(raw).Of("_Toc_judul_1") })
}
