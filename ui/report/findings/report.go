// Package findings tells what the checks found, as JSON for programs and as lines for a thin
// line. The JSON's names are a promise; they are only ever added to.
package findings

import (
	"capaian/calc/check"
	"capaian/model"
)

// Report is the JSON of `capaian periksa`.
type Report struct {
	Office    string     `json:"kantor"`
	Regency   string     `json:"kabupaten"`
	Year      int        `json:"tahun"`
	Quarter   int        `json:"triwulan,omitempty"` // none where only printed tables were checked
	Count     Count      `json:"ringkasan"`
	Findings  []Finding  `json:"temuan"`
	Checked   int        `json:"diperiksa"` // how many figures were held against others
	Unchecked []Gap      `json:"tidak_diperiksa"`
	Relations []Relation `json:"hubungan"`
}

// Count tells how many findings count, by level, and how many the office lets stand.
type Count struct {
	Errors   int `json:"kesalahan"`
	Warnings int `json:"peringatan"`
	Infos    int `json:"info"`
	Accepted int `json:"diterima"`
}

// Finding is one place where a rule does not hold. Printed and Right are null where nothing
// is printed, or where it is not known what should be.
type Finding struct {
	ID       string   `json:"id"`
	Code     string   `json:"kode"`
	Level    string   `json:"tingkat"`
	Place    string   `json:"lokasi"`
	Message  string   `json:"pesan"`
	Printed  *string  `json:"tercetak"`
	Right    *string  `json:"seharusnya"`
	Working  []string `json:"hitungan"`
	Rule     string   `json:"aturan"`
	Remedy   string   `json:"perbaikan"`
	Cause    *string  `json:"sebab"` // the id of the finding from which this one follows
	Root     string   `json:"akar"`  // the id of the first of that chain, its own where it stands for itself
	Accepted *string  `json:"diterima"`
}

// Of makes the report of findings.
func Of(office, regency string, year int, q model.Quarter, found []check.Finding) Report {
	r := Report{Office: office, Regency: regency, Year: year, Quarter: int(q), Findings: []Finding{}, Unchecked: []Gap{}, Relations: []Relation{}}
	r.Count.Errors, r.Count.Warnings, r.Count.Infos = check.Count(found)
	rows := map[string]check.Check{}
	for _, c := range check.Checks() {
		rows[c.Code] = c
	}
	for _, f := range found {
		one := Finding{
			ID: f.ID, Code: f.Code, Level: string(f.Level), Place: f.Place, Message: f.Message,
			Printed: orNull(f.Printed), Right: orNull(f.Right), Working: f.Working,
			Rule: rows[f.Code].Rule, Remedy: rows[f.Code].Remedy,
			Cause: orNull(f.Cause), Root: f.Root, Accepted: orNull(f.Accepted),
		}
		if one.Working == nil {
			one.Working = []string{}
		}
		if f.Accepted != "" {
			r.Count.Accepted++
		}
		r.Findings = append(r.Findings, one)
	}
	return r
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
