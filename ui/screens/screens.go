// Package screens is the table of screens: their order, names and makers. It is the only
// place that knows them all.
package screens

import (
	"fmt"

	"capaian/ui/screen"
	"capaian/ui/screens/analysis"
	"capaian/ui/screens/budget"
	"capaian/ui/screens/checks"
	"capaian/ui/screens/comparison"
	"capaian/ui/screens/facilitation"
	"capaian/ui/screens/history"
	"capaian/ui/screens/home"
	"capaian/ui/screens/indicators"
	"capaian/ui/screens/published"
	"capaian/ui/screens/readiness"
	"capaian/ui/screens/records"
	"capaian/ui/screens/report"
	"capaian/ui/screens/review"
	"capaian/ui/screens/users"
	"capaian/ui/screens/villages"
	"capaian/ui/session"
)

// Screens lists the screens in the order of their digits, and behind them those that have
// none; these stand also among the links of the last tab.
func Screens() []session.Entry {
	return []session.Entry{
		{ID: screen.Home, Title: "Beranda", New: home.New, Checked: true},
		{ID: screen.Indicators, Title: "Indikator", New: indicators.New},
		{ID: screen.Facilitation, Title: "Fasilitasi", New: facilitation.New},
		{ID: screen.Villages, Title: "Desa", New: villages.New},
		{ID: screen.Budget, Title: "Anggaran", New: budget.New},
		{ID: screen.Review, Title: "Tinjauan", New: review.New, Checked: true},
		{ID: screen.Records, Title: "Lainnya", New: records.With(
			records.Link{ID: screen.Comparison, Title: "Perbandingan", Says: comparison.Summary},
			records.Link{ID: screen.Analysis, Title: "Analisis", Says: analysis.Summary},
			records.Link{ID: screen.Readiness, Title: "Kesiapan", Says: readiness.Summary},
			records.Link{ID: screen.Report, Title: "Laporan", Says: report.Summary},
			records.Link{ID: screen.Findings, Title: "Pemeriksaan", Says: checks.Summary},
			records.Link{ID: screen.Published, Title: "Angka terbit", Says: published.Summary},
			records.Link{ID: screen.History, Title: "Riwayat", Says: func(screen.State) string { return "siapa mengubah apa, kapan" }},
			records.Link{ID: screen.Users, Title: "Pengguna", Says: people},
		), Checked: true, Lists: records.Lists()},
		{ID: screen.Comparison, Title: "Perbandingan", New: comparison.New, Beyond: true},
		{ID: screen.Analysis, Title: "Analisis", New: analysis.New, Beyond: true},
		{ID: screen.Readiness, Title: "Kesiapan", New: readiness.New, Beyond: true},
		{ID: screen.Report, Title: "Laporan", New: report.New, Checked: true, Beyond: true},
		{ID: screen.Findings, Title: "Pemeriksaan", New: checks.New, Checked: true, Beyond: true},
		{ID: screen.Published, Title: "Angka terbit", New: published.New, Checked: true, Beyond: true},
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
