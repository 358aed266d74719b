package narrative_test

import (
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/reporttest"
)

func topic(t *testing.T, id model.ID) model.Topic {
	t.Helper()
	for _, one := range model.Topics() {
		if one.ID == id {
			return one
		}
	}
	t.Fatalf("no text %s", id)
	return model.Topic{}
}

// A field that is not known, or that only another text has, is an error that names it.
func TestFieldsOfLettersAreNamed(t *testing.T) {
	b := reporttest.Example(t)
	for _, row := range []struct {
		topic        model.ID
		script, want string
	}{
		{model.TopicReminder, "Kepada {kepala_dsa}", "Teguran dokumen desa, baris 1: bidang {kepala_dsa} tidak dikenal."},
		{model.TopicReminder, "a\n{pihak_pertama}", "Teguran dokumen desa, baris 2: bidang {pihak_pertama} hanya dipakai dalam naskah Pernyataan Perjanjian Kinerja, Pernyataan PK Perubahan, dan Pernyataan PK seksi."},
		{model.TopicAgreement, "{yang_berubah}", "Pernyataan Perjanjian Kinerja, baris 1: bidang {yang_berubah} hanya dipakai dalam naskah Pernyataan PK Perubahan."},
		{model.TopicSection, "Tanda tangan: {tanda_tangan}", "Pernyataan PK seksi, baris 1: bidang {tanda_tangan} berdiri sendiri pada satu baris."},
		{"penutup", "{desa}", "Penutup, baris 1: bidang {desa} hanya dipakai dalam naskah Teguran dokumen desa."},
		{"penutup", "{daftar_dokumen}", "Penutup, baris 1: bidang {daftar_dokumen} hanya dipakai dalam naskah Teguran dokumen desa."},
	} {
		one := topic(t, row.topic)
		if err := narrative.Check(b, one, row.script); err == nil || err.Error() != row.want {
			t.Errorf("%q: %v\nwant %s", row.script, err, row.want)
		}
		_, problems := writer(b).On(row.topic, narrative.Subject{}).Blocks(one.Label, row.script)
		if len(problems) != 1 || problems[0].Error() != row.want {
			t.Errorf("%q laid out: %v", row.script, problems)
		}
	}
	for _, id := range []model.ID{model.TopicAgreement, model.TopicRenewal, model.TopicSection, model.TopicReminder} {
		if err := narrative.Check(b, topic(t, id), writer(b).Draft(id)); err != nil {
			t.Errorf("the draft of %s: %v", id, err)
		}
	}
}

// A line about something of which there is none goes, and the list counts without it.
func TestALineAboutNothingIsLeftOut(t *testing.T) {
	b := reporttest.Example(t)
	w := writer(b).On(model.TopicReminder, narrative.Subject{Words: map[string]doc.Run{
		"desa": {Text: "Meninjo"}, "dokumen_belum": {Text: "RKPDes"}, "dokumen_terlambat": {},
	}})
	said := plain(first(w.Blocks("x", "1. minta {dokumen_belum}\n2. jelaskan {dokumen_terlambat}\n3. desa {desa}")))
	if said != "minta RKPDes\ndesa Meninjo\n" {
		t.Errorf("%q", said)
	}
}

func first(blocks []doc.Block, _ []narrative.Problem) []doc.Block { return blocks }

// "Nama : Budi" is a fact; a sentence with a colon is none.
func TestShortFacts(t *testing.T) {
	b := reporttest.Example(t)
	blocks, problems := writer(b).Blocks("x", "Nama : {camat}\nJabatan : Camat\ndisebut Pihak Pertama\n\nPerhatikan: ini kalimat.\n1. butir : bukan fakta\nPanjang sekali label yang bukan fakta : ya")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	facts, ok := blocks[0].(doc.Entries)
	if !ok || len(facts.Items) != 2 || facts.Items[0].Label != "Nama" || facts.Items[0].Runs[0].Text != "MASRUHIN, S.Sos" {
		t.Fatalf("%#v", blocks[0])
	}
	if p, ok := blocks[1].(doc.Paragraph); !ok || p.Style != doc.Flush {
		t.Errorf("the sentence that goes on: %#v", blocks[1])
	}
	if p, ok := blocks[2].(doc.Paragraph); !ok || p.Style != doc.Body {
		t.Errorf("a sentence with a colon: %#v", blocks[2])
	}
	for _, rest := range blocks[3:] {
		if _, fact := rest.(doc.Entries); fact {
			t.Errorf("a fact: %#v", rest)
		}
	}
}

// What stands on a line of its own stands for blocks; what the text leaves out is told.
func TestPlacedFields(t *testing.T) {
	b := reporttest.Example(t)
	w := writer(b).On(model.TopicReminder, narrative.Subject{Blocks: map[string][]doc.Block{"daftar_dokumen": {doc.Text("TABEL")}}})
	if said := plain(first(w.Blocks("x", "a\n  { daftar_dokumen }  \nb"))); said != "a\nTABEL\nb\n" {
		t.Errorf("%q", said)
	}
	if left := strings.Join(w.Unplaced("a\n{daftar_dokumen}\nb"), " "); left != "alamat_tujuan tanda_tangan" {
		t.Error(left)
	}
	if left := w.Unplaced(w.Draft(model.TopicReminder)); len(left) > 0 {
		t.Errorf("the draft leaves out %v", left)
	}
}

// A letter that an office changed in its file comes back as it is, and back to the draft.
func TestALetterIsChangedInItsFile(t *testing.T) {
	b := reporttest.Example(t)
	var file narrative.File
	for _, f := range writer(b).Files() {
		if strings.HasSuffix(f.Name, "-teguran.txt") {
			file = f
		}
	}
	changed := strings.Replace(string(file.Data), "Penting", "Segera", 1)
	read, err := writer(b).Read([]narrative.File{{Name: file.Name, Data: []byte(changed)}})
	if err != nil || len(read.Records) != 1 {
		t.Fatal(read, err)
	}
	own := read.Records[0].(*model.Narrative)
	if own.Topic != model.TopicReminder || !strings.Contains(own.Text, "Sifat : Segera") || !strings.Contains(own.Text, "{daftar_dokumen}") {
		t.Errorf("%+v", own)
	}
	after := reporttest.Example(t, own)
	if read, err = writer(after).Read([]narrative.File{file}); err != nil || len(read.Records) != 1 || !read.Records[0].IsBlank() {
		t.Errorf("back to the draft: %+v %v", read, err)
	}
	broken := strings.Replace(changed, "{desa_lengkap}", "{dessa}", 1)
	if _, err = writer(b).Read([]narrative.File{{Name: file.Name, Data: []byte(broken)}}); err == nil || !strings.Contains(err.Error(), "bidang {dessa} tidak dikenal") || !strings.Contains(err.Error(), file.Name) {
		t.Errorf("a field nobody knows: %v", err)
	}
}
