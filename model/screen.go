package model

// ScreenID names a screen of the program. The screens themselves are the business of ui/screens.
type ScreenID string

// The screens, in the order of their digits, then those beyond.
const (
	ScreenHome         ScreenID = "beranda"
	ScreenIndicators   ScreenID = "indikator"
	ScreenFacilitation ScreenID = "fasilitasi"
	ScreenVillages     ScreenID = "desa"
	ScreenBudget       ScreenID = "anggaran"
	ScreenReview       ScreenID = "tinjauan"
	ScreenRecords      ScreenID = "data"

	ScreenComparison ScreenID = "perbandingan"
	ScreenAnalysis   ScreenID = "analisis"
	ScreenReadiness  ScreenID = "kesiapan"
	ScreenReport     ScreenID = "laporan"
	ScreenFindings   ScreenID = "pemeriksaan"
	ScreenPublished  ScreenID = "terbit"
	ScreenHistory    ScreenID = "riwayat"
	ScreenUsers      ScreenID = "pengguna"
)
