package table_test

import (
	"strings"
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/table"
)

// Sorts of employment and diplomas that an office has none of take no room.
func TestStaffColumnsAreThoseThatAreUsed(t *testing.T) {
	heads := func(more ...model.Record) string {
		b := model.NewBook(2025, 1, append([]model.Record{&model.Staff{ID: "a", Position: "Camat", Male: 1}}, more...))
		var all []string
		for _, c := range table.Report(b, calc.Compute(b, model.Q4))[0].Bodies[0].Columns {
			all = append(all, c.Head)
		}
		return strings.Join(all, "|")
	}
	if got := heads(); got != "No|Jabatan dalam Organisasi|L|P|PNS|PPPK|Non ASN|SD|SMP|SMA|D3|S1|S2|S3|III|IV|Ket." {
		t.Error(got)
	}
	more := &model.Staff{ID: "b", Position: "Operator", PartTime: 2, Education: model.Education{Diploma1: 1, Diploma4: 1}, Needed: 3, Note: "loket"}
	if got := heads(more); !strings.Contains(got, "|PPPK|PPPK paruh waktu|Non ASN|") || !strings.Contains(got, "|SMA|D1|D3|D4|S1|") {
		t.Error(got)
	}
	b := model.NewBook(2025, 1, []model.Record{more})
	body := table.Report(b, calc.Compute(b, model.Q4))[0].Bodies[0]
	if c := body.Cell(0, "ket"); c.Text != "loket; kebutuhan 3" {
		t.Errorf("remark %q", c.Text)
	}
	if c := body.Cell(0, "paruh"); c.Text != "2" {
		t.Errorf("part time %q", c.Text)
	}
}

// An agreement says what programs are to bring about and where their money comes from.
func TestAgreementsSayOutcomeAndSource(t *testing.T) {
	b := example(t)
	var records []model.Record
	for _, r := range b.Records() {
		if n, is := r.(*model.Node); is {
			switch n.ID {
			case "program-06":
				n.Funds = "APBD"
			case "kegiatan-06-1":
				n.Outcome = "Meningkatnya pembinaan desa"
			}
		}
		records = append(records, r)
	}
	b = model.NewBook(b.Year, 1, records)
	r := calc.Compute(b, model.Q4)
	all := table.SectionAgreement(b, r, "seksi-pemerintahan", model.Initial)
	said, sources := "", ""
	for i := range all.Bodies[0].Rows {
		said += all.Bodies[0].Cell(i, "uraian").Text + "|"
	}
	for i := range all.Bodies[1].Rows {
		sources += all.Bodies[1].Cell(i, "program").Text + ": " + all.Bodies[1].Cell(i, "keterangan").Text + "|"
	}
	if !strings.Contains(said, "Meningkatnya pembinaan desa|") || !strings.Contains(sources, "Program Pembinaan dan Pengawasan Pemerintahan Desa: APBD|") {
		t.Errorf("%s\n%s", said, sources)
	}
	camat := table.Agreement(b, r, model.Initial)
	if c := camat.Bodies[1].Cell(5, "keterangan"); c == nil || c.Text != "APBD" {
		t.Errorf("%+v", c)
	}
	// The report's own table and its appendix have the same indicators.
	five := table.Report(b, r)[4]
	if len(five.Bodies[0].Rows) != len(camat.Bodies[0].Rows) {
		t.Errorf("%d rows in Tabel 5, %d in the agreement", len(five.Bodies[0].Rows), len(camat.Bodies[0].Rows))
	}
}
