package model

import (
	"cmp"
	"slices"
)

// Criteria lists what the year's readiness is judged by: the usual criteria, each replaced
// where the office has written its own, and those it added, component by component. They
// follow the structure of PermenPANRB 88/2021 in words of ours.
func Criteria(b *Book) []Criterion {
	own := map[ID]bool{}
	all := append([]Criterion{}, b.Criteria...)
	for _, c := range b.Criteria {
		own[c.ID] = true
	}
	for _, c := range usualCriteria() {
		if !own[c.ID] {
			all = append(all, c)
		}
	}
	sortCriteria(all)
	return all
}

func sortCriteria(list []Criterion) {
	slices.SortFunc(list, func(x, y Criterion) int {
		return cmp.Or(
			cmp.Compare(componentAt(x.Component), componentAt(y.Component)), cmp.Compare(aspectAt(x.Aspect), aspectAt(y.Aspect)),
			cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID),
		)
	})
}

// UsualCriterion reports that the id is one of the usual criteria, which come back when the
// office's own are removed.
func UsualCriterion(id ID) bool {
	return slices.ContainsFunc(usualCriteria(), func(c Criterion) bool { return c.ID == id })
}

// usualCriteria are numbered within their component and aspect; those without a rule are for
// a person to answer.
func usualCriteria() []Criterion {
	groups := []struct {
		component Component
		aspect    Aspect
		rows      []Criterion
	}{
		{ComponentPlanning, AspectPresence, []Criterion{
			{ID: "renstra", Rule: "renstra", Text: "Renstra ada: periode, tujuan, sasaran, dan target akhir setiap IKU."},
			{ID: "target-iku", Rule: "target-iku", Text: "Perjanjian Kinerja memuat target setiap IKU."},
			{ID: "pk-tepat", Rule: "pk-tepat", Text: "Perjanjian Kinerja ditandatangani sebelum batasnya."},
			{ID: "program-beranggaran", Rule: "program-beranggaran", Text: "Setiap program beranggaran dan berindikator."},
		}},
		{ComponentPlanning, AspectQuality, []Criterion{
			{ID: "berindikator", Rule: "berindikator", Text: "Setiap tujuan dan sasaran diukur dengan indikator."},
			{ID: "definisi", Rule: "definisi", Text: "Setiap IKU mempunyai satuan, formulasi, dan sumber data."},
			{ID: "sasaran-berprogram", Rule: "sasaran-berprogram", Text: "Setiap sasaran didukung program."},
			{ID: "menantang", Rule: "menantang", Text: "Target IKU tidak lebih mudah daripada realisasi tahun lalu."},
		}},
		{ComponentPlanning, AspectUse, []Criterion{
			{ID: "target-triwulan", Rule: "target-triwulan", Text: "Target IKU dibagi per triwulan."},
			{ID: "penanggung-jawab", Rule: "penanggung-jawab", Text: "Setiap indikator mempunyai seksi atau penanggung jawab."},
			{ID: "tinjau-anggaran", Rule: "tinjau-anggaran", Text: "Anggaran yang banyak berubah dijelaskan atau diikuti perubahan target."},
			{ID: "kinerja-pegawai", Text: "Sasaran kinerja pegawai diturunkan dari Perjanjian Kinerja."},
		}},
		{ComponentMeasuring, AspectPresence, []Criterion{
			{ID: "ukur-triwulan", Rule: "ukur-triwulan", Text: "Realisasi diukur setiap triwulan."},
			{ID: "daftar-kerja", Rule: "daftar-kerja", Text: "Fasilitasi dan dokumen desa dicatat baris demi baris."},
			{ID: "pedoman-data", Text: "Cara mengumpulkan data kinerja ditetapkan secara tertulis."},
		}},
		{ComponentMeasuring, AspectQuality, []Criterion{
			{ID: "bukti", Rule: "bukti", Text: "Fasilitasi yang terlaksana mempunyai bukti dukung."},
			{ID: "disetujui", Rule: "disetujui", Text: "Isian triwulan ditinjau dan disetujui."},
			{ID: "tanpa-kesalahan", Rule: "tanpa-kesalahan", Text: "Pemeriksaan data tidak menemukan kesalahan."},
		}},
		{ComponentMeasuring, AspectUse, []Criterion{
			{ID: "sebab", Rule: "sebab", Text: "Fasilitasi yang tidak terlaksana dijelaskan sebabnya."},
			{ID: "tindak-lanjut", Rule: "tindak-lanjut", Text: "Capaian yang meleset mempunyai upaya dan rencana tindak lanjut."},
			{ID: "dipakai-menyesuaikan", Text: "Hasil pengukuran dipakai menyesuaikan kegiatan atau anggaran."},
		}},
		{ComponentReporting, AspectPresence, []Criterion{
			{ID: "identitas", Rule: "identitas", Text: "Laporan lengkap identitas dan penanda tangannya."},
			{ID: "lapor-tepat", Rule: "lapor-tepat", Text: "Laporan ditandatangani sesudah tahun berakhir dan sebelum batasnya."},
		}},
		{ComponentReporting, AspectQuality, []Criterion{
			{ID: "banding-target", Rule: "banding-target", Text: "Target dan realisasi tahun ini dibandingkan dan dijelaskan."},
			{ID: "banding-tahun-lalu", Rule: "banding-tahun-lalu", Text: "Capaian dibandingkan dengan tahun sebelumnya dan dijelaskan."},
			{ID: "banding-renstra", Rule: "banding-renstra", Text: "Realisasi dibandingkan dengan akhir renstra dan dijelaskan."},
			{ID: "banding-standar", Rule: "banding-standar", Text: "Realisasi dibandingkan dengan standar atau kecamatan lain dan dijelaskan."},
			{ID: "analisis", Rule: "analisis", Text: "Sebab berhasil atau gagal dianalisis untuk setiap tujuan dan sasaran."},
			{ID: "efisiensi", Rule: "efisiensi", Text: "Efisiensi sumber daya dihitung dan dijelaskan."},
			{ID: "program-penunjang", Rule: "program-penunjang", Text: "Program yang menunjang atau menghambat diuraikan."},
			{ID: "realisasi-anggaran", Rule: "realisasi-anggaran", Text: "Realisasi anggaran disajikan dan dijelaskan."},
		}},
		{ComponentReporting, AspectUse, []Criterion{
			{ID: "langkah-perbaikan", Rule: "langkah-perbaikan", Text: "Laporan menyebut langkah perbaikan setiap tujuan dan sasaran."},
			{ID: "laporan-dibahas", Text: "Isi laporan dibahas pimpinan dan dipakai menyusun rencana berikut."},
		}},
		{ComponentReview, AspectPresence, []Criterion{
			{ID: "diajukan", Rule: "diajukan", Text: "Setiap triwulan diajukan untuk ditinjau."},
			{ID: "evaluasi-ada", Text: "Evaluasi akuntabilitas internal dilaksanakan tahun ini."},
		}},
		{ComponentReview, AspectQuality, []Criterion{
			{ID: "tanpa-peringatan", Rule: "tanpa-peringatan", Text: "Temuan pemeriksaan data sudah dibereskan."},
			{ID: "evaluasi-berkriteria", Text: "Evaluasi memakai kriteria tertulis dan didukung kertas kerja."},
		}},
		{ComponentReview, AspectUse, []Criterion{
			{ID: "capaian-naik", Rule: "capaian-naik", Text: "Capaian IKU tidak turun dari tahun lalu."},
			{ID: "rekomendasi", Text: "Rekomendasi evaluasi sebelumnya ditindaklanjuti."},
		}},
	}
	var all []Criterion
	for _, g := range groups {
		for i, c := range g.rows {
			c.Component, c.Aspect, c.Order, c.Weight = g.component, g.aspect, i+1, 1
			all = append(all, c)
		}
	}
	return all
}
