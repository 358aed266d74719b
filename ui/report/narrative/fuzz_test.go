package narrative_test

import (
	"testing"

	"capaian/calc"
	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/report/narrative"
)

// A text that comes back is taken whole and good, or refused.
func FuzzRead(f *testing.F) {
	b := model.NewBook(storetest.Year, 1, storetest.Records(storetest.Year))
	results := calc.Compute(b, model.Q4)
	files := narrative.New(b, results).Files()
	for _, file := range files[:min(4, len(files))] {
		f.Add(file.Name, file.Data)
	}
	f.Add("../x.md", []byte("\xff\xfe\x00"))
	f.Add("inovasi.md", []byte("{kantor} {{ {tidak-ada}\r\n# \x1b[31m"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		read, err := narrative.New(b, results).Read([]narrative.File{{Name: name, Data: data}})
		if err != nil {
			return
		}
		for _, r := range read.Records {
			if err := r.Check(); err != nil {
				t.Errorf("taken, and cannot be stored: %v", err)
			}
		}
	})
}
