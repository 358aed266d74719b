package report

import (
	"capaian/model"
	"capaian/ui/screen"
)

// source is a row of the table of where the data of a part is entered; a part is known by
// its text, or by its name in the order of the report where it has none.
type source struct {
	topic model.ID
	part  string
	to    screen.ID
	kind  model.Kind
}

func sources() []source {
	return []source{
		{part: "sampul", to: screen.Records, kind: model.KindReportStyle},
		{topic: "kata-pengantar", to: screen.Records, kind: model.KindOffice},
		{topic: "struktur-organisasi", to: screen.Records, kind: model.KindStaff},
		{topic: "pendahuluan", to: screen.Records, kind: model.KindRegulation},
		{topic: "tugas-fungsi", to: screen.Records, kind: model.KindDuty},
		{topic: "pegawai", to: screen.Records, kind: model.KindStaff},
		{topic: "sarana", to: screen.Records, kind: model.KindAsset},
		{topic: "isu-strategis", to: screen.Records, kind: model.KindStrategicIssue},
		{topic: "iku", to: screen.Indicators},
		{topic: "perjanjian-kinerja", to: screen.Budget},
		{topic: "program-kegiatan", to: screen.Records, kind: model.KindNode},
		{topic: "pengukuran", to: screen.Indicators},
		{topic: "banding-target", to: screen.Facilitation},
		{topic: "banding-tahun-lalu", to: screen.Comparison},
		{topic: "banding-renstra", to: screen.Comparison},
		{topic: "banding-standar", to: screen.Records, kind: model.KindPeer},
		{part: "sebab", to: screen.Analysis},
		{topic: "evaluasi", to: screen.Records, kind: model.KindAdvice},
		{topic: "efisiensi", to: screen.Budget},
		{topic: "program-penunjang", to: screen.Analysis},
		{topic: "realisasi-anggaran", to: screen.Budget},
		{topic: "capaian-lain", to: screen.Records, kind: model.KindAccomplishment},
		{topic: "inovasi", to: screen.Records, kind: model.KindAccomplishment},
		{topic: "tindak-lanjut", to: screen.Analysis},
		{part: "pk-awal", to: screen.Indicators},
		{part: "pk-perubahan", to: screen.Indicators},
		{part: "matriks", to: screen.Budget},
		{part: "triwulan", to: screen.Indicators},
		{part: "keterkaitan", to: screen.Records, kind: model.KindPartner},
		{part: "bukti", to: screen.Facilitation},
	}
}

// source is where the chosen part's data is entered, or nil.
func (s *Screen) source() *source {
	p := s.chosen()
	if p == nil {
		return nil
	}
	for _, row := range sources() {
		if row.topic != "" && row.topic == p.topic || row.part != "" && row.part == p.part {
			return &row
		}
	}
	return nil
}

func (s *Screen) whyNoData() string {
	if s.source() == nil {
		return "bagian ini tidak memuat isian"
	}
	return ""
}

func (s *Screen) toData() {
	if to := s.source(); to != nil {
		s.host.Go(to.to, model.Ref{Kind: to.kind})
	}
}
