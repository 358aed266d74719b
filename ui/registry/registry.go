// Package registry is the table of screens: their order, names and makers. It is the only
// place that knows them all.
package registry

import (
	"fmt"

	"capaian/ui/app"
	"capaian/ui/screen"
	"capaian/ui/screen/analysis"
	"capaian/ui/screen/budget"
	"capaian/ui/screen/checks"
	"capaian/ui/screen/comparison"
	"capaian/ui/screen/facilitation"
	"capaian/ui/screen/history"
	"capaian/ui/screen/home"
	"capaian/ui/screen/indicators"
	"capaian/ui/screen/published"
	"capaian/ui/screen/readiness"
	"capaian/ui/screen/records"
	"capaian/ui/screen/report"
	"capaian/ui/screen/review"
	"capaian/ui/screen/users"
	"capaian/ui/screen/villages"
)

// Screens lists the screens in the order of their digits, and behind them those that have
// none; these stand also among the links of the last tab.
func Screens() []app.Entry {
	return []app.Entry{
		{ID: screen.Home, Title: "Beranda", New: home.New},
		{ID: screen.Indicators, Title: "Indikator", New: indicators.New},
		{ID: screen.Facilitation, Title: "Fasilitasi", New: facilitation.New},
		{ID: screen.Villages, Title: "Desa", New: villages.New},
		{ID: screen.Budget, Title: "Anggaran", New: budget.New},
		{ID: screen.Review, Title: "Tinjauan", New: review.New},
		{ID: screen.Records, Title: "Lainnya", New: records.With(
			records.Link{ID: screen.Comparison, Title: "Perbandingan", Says: comparison.Summary},
			records.Link{ID: screen.Analysis, Title: "Analisis", Says: analysis.Summary},
			records.Link{ID: screen.Readiness, Title: "Kesiapan", Says: readiness.Summary},
			records.Link{ID: screen.Report, Title: "Laporan", Says: report.Summary},
			records.Link{ID: screen.Findings, Title: "Pemeriksaan", Says: checks.Summary},
			records.Link{ID: screen.Published, Title: "Angka terbit", Says: published.Summary},
			records.Link{ID: screen.History, Title: "Riwayat", Says: func(screen.State) string { return "siapa mengubah apa, kapan" }},
			records.Link{ID: screen.Users, Title: "Pengguna", Says: people},
		), Lists: records.Lists()},
		{ID: screen.Comparison, Title: "Perbandingan", New: comparison.New, Beyond: true},
		{ID: screen.Analysis, Title: "Analisis", New: analysis.New, Beyond: true},
		{ID: screen.Readiness, Title: "Kesiapan", New: readiness.New, Beyond: true},
		{ID: screen.Report, Title: "Laporan", New: report.New, Beyond: true},
		{ID: screen.Findings, Title: "Pemeriksaan", New: checks.New, Beyond: true},
		{ID: screen.Published, Title: "Angka terbit", New: published.New, Beyond: true},
		{ID: screen.History, Title: "Riwayat", New: history.New, Beyond: true},
		{ID: screen.Users, Title: "Pengguna", New: users.New, Beyond: true},
	}
}

// people says how many may come in.
func people(st screen.State) string {
	n := 0
	for _, u := range st.People.Users {
		if !u.Revoked {
			n++
		}
	}
	if n == 0 {
		return "belum ada; yang membuka adalah admin"
	}
	return fmt.Sprintf("%d orang", n)
}
