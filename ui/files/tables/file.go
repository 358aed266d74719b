package tables

import (
	"capaian/model"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/workbook"
)

// ReadFile makes sheets of the bytes of a file, whatever its name. A form that comes back is
// told beside them; it is taken by itself.
func ReadFile(raw []byte) ([]workbook.Grid, *Returned, error) {
	if jsonfile.Looks(raw) {
		return nil, nil, model.Faultf(model.FaultFile, "Berkas", "Berkas ini ekspor JSON, bukan tabel; masukkan dengan 'capaian impor BERKAS', atau pulihkan dari cadangan.")
	}
	grids, err := workbook.Read(raw)
	if err != nil {
		return nil, nil, err
	}
	form, err := ReturnedForm(grids)
	return grids, form, err
}

// For refuses a form in another year than its own.
func (f *Returned) For(year int) error {
	if f.Year == year {
		return nil
	}
	return model.Faultf(model.FaultText, "Formulir", "Formulir ini untuk tahun %d; F7 pindah ke tahun itu dahulu.", f.Year)
}
